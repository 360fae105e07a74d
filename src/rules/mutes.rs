//! Mutes: findings that a theory asks to keep silent, each with its reason.
//!
//! A theory may keep silent what it is asked, never that it could not be read.

use rustc_hash::FxHashMap;

use super::Checked;
use super::case::link_in_words;
use crate::finding::{Fact, Finding, Message, Page, Rule, Severity, Subject};
use crate::source::Text;
use crate::syntax;
use crate::theory::{Mute, MuteOn, Theory, resolve};

/// A mute that mutes nothing. Which findings there are depends on the reading, so an
/// unused mute is something to know and no more.
pub static UNUSED_MUTE: Rule = Rule { code: "F09", name: "unused-mute", severity: Severity::Note, page: Page::NONE };

/// A finding that stays silent, with the reason that the theory gives.
#[derive(Debug)]
pub struct Muted {
    pub finding: Finding,
    pub because: Text,
}

/// Parts the findings in those to report and those to keep silent, and reports every
/// mute that silences nothing, or asks to silence an error of reading. `elsewhere` are the
/// findings of a rule in the other readings: only a mute that silences nothing in any of them
/// may go. Cost: linear in findings and mutes, and those findings where a mute is unused.
pub fn silence(theory: &Theory, findings: Vec<Finding>, elsewhere: impl Fn(&'static Rule) -> Vec<Finding>) -> Checked {
    let mutes = Mutes::of(theory);
    let mut used = vec![false; theory.mutes.len()];
    let mut checked = Checked::default();
    for finding in findings {
        match mutes.of_finding(&finding) {
            Some(place) => {
                used[place] = true;
                let because = theory.mutes[place].because.clone();
                checked.muted.push(Muted { finding, because });
            }
            None => checked.findings.push(finding),
        }
    }
    let unused: Vec<usize> = (0..used.len()).filter(|&place| !used[place]).collect();
    let mut known: FxHashMap<&str, Vec<bool>> = FxHashMap::default();
    for place in unused {
        let mute = &theory.mutes[place];
        let rule = rule_of(mute).filter(|rule| !is_reading_error(rule));
        let is_used = rule.is_some_and(|rule| {
            let used = known.entry(rule.code).or_insert_with(|| {
                let mut used = vec![false; theory.mutes.len()];
                elsewhere(rule).iter().filter_map(|finding| mutes.of_finding(finding)).for_each(|at| used[at] = true);
                used
            });
            used[place]
        });
        let finding = unused_mute(theory, mute);
        checked.findings.push(match rule.is_some() && !is_used {
            true => finding.mended_by(mute.whole, ""),
            false => finding,
        });
    }
    checked
}

/// Which mute is for which finding.
struct Mutes(FxHashMap<(&'static str, Subject), usize>);

impl Mutes {
    fn of(theory: &Theory) -> Self {
        let mut mutes = FxHashMap::default();
        for (place, mute) in theory.mutes.iter().enumerate() {
            if let Some(rule) = rule_of(mute).filter(|rule| !is_reading_error(rule)) {
                mutes.entry((rule.code, subject(mute.on))).or_insert(place);
            }
        }
        Mutes(mutes)
    }

    /// The mute of a finding, by its place in the theory.
    fn of_finding(&self, finding: &Finding) -> Option<usize> {
        let own = self.0.get(&(finding.rule.code, finding.subject.clone()));
        own.or_else(|| self.0.get(&(finding.rule.code, Subject::Whole))).copied()
    }
}

/// The rule that a mute names, by code or by name.
fn rule_of(mute: &Mute) -> Option<&'static Rule> {
    super::named(&mute.rule)
}

/// Whether a rule says that something in the files could not be read, or not be resolved:
/// what the program then has on the table is not what the theory says.
pub(super) fn is_reading_error(rule: &Rule) -> bool {
    let mut reading = syntax::mistakes::RULES.iter().chain(resolve::mistakes::RULES);
    rule.severity == Severity::Error && reading.any(|mistake| mistake.code == rule.code)
}

fn subject(on: MuteOn) -> Subject {
    match on {
        MuteOn::Whole => Subject::Whole,
        MuteOn::Element(id) => Subject::Element(id.0),
        MuteOn::Link(id) => Subject::Link(id.0),
        MuteOn::Chain(id) => Subject::Chain(id.0),
    }
}

fn unused_mute(theory: &Theory, mute: &Mute) -> Finding {
    let about = match mute.on {
        MuteOn::Whole => Fact::Message(Message::new("this-theory")),
        MuteOn::Element(id) => Fact::Name(theory.element(id).label.clone()),
        MuteOn::Link(id) => Fact::Message(link_in_words(theory, id)),
        MuteOn::Chain(id) => Fact::Name(theory.chains[id.index()].label.clone()),
    };
    let (key, help) = match rule_of(mute) {
        Some(rule) if is_reading_error(rule) => ("f09-error", Message::new("f09-error-do")),
        Some(rule) if is_said_before(theory, mute, rule) => ("f09-twice", Message::new("f09-do")),
        Some(_) => ("f09", Message::new("f09-do")),
        None => ("f09-unknown", remedy(&mute.rule)),
    };
    let message = Message::new(key).with("rule", Fact::Name(mute.rule.clone())).with("about", about);
    Finding::new(&UNUSED_MUTE, message, mute.place).help(help)
}

/// Whether a mute before this one keeps the same silent: the first of them counts.
fn is_said_before(theory: &Theory, mute: &Mute, rule: &Rule) -> bool {
    let same = |other: &&Mute| other.on == mute.on && rule_of(other).is_some_and(|its| its.code == rule.code);
    theory.mutes.iter().find(same).is_some_and(|first| first.place != mute.place)
}

fn remedy(word: &str) -> Message {
    match super::meant(word) {
        Some(meant) => Message::new("f09-unknown-meant").with("meant", meant),
        None => Message::new("f09-unknown-do"),
    }
}
