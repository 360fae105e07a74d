//! What a theory sets of a rule: how much it weighs, the numbers that it goes by, and the
//! words that it looks for.

use std::ops::RangeInclusive;

use rustc_hash::FxHashMap;

use super::mutes::is_reading_error;
use super::wordlist::{self, Odd};
use super::{CHECKS, Check, WordList, meant, named};
use crate::finding::{Fact, Finding, Label, Message, Page, Rule, Severity};
use crate::theory::{Setting, Theory, Tongue, Weight};

/// A setting that sets nothing: the theory believes that it is read otherwise than it is.
pub static SETTING_WITHOUT_EFFECT: Rule =
    Rule { code: "F14", name: "setting-without-effect", severity: Severity::Warning, page: Page::NONE };

/// What a theory may set of a rule, its weight aside.
#[derive(Debug)]
pub struct Settable {
    pub limits: &'static [Limit],
    /// The rule's own words, as the files beside it hold them.
    pub words: Option<OwnWords>,
}

impl Settable {
    pub const NOTHING: Settable = Settable { limits: &[], words: None };

    pub const fn limits(limits: &'static [Limit]) -> Settable {
        Settable { limits, words: None }
    }

    pub const fn words(words: OwnWords) -> Settable {
        Settable { limits: &[], words: Some(words) }
    }
}

/// A number that a rule goes by. Why it is what it is, stands where it is declared.
#[derive(Debug, PartialEq)]
pub struct Limit {
    pub name: &'static str,
    pub default: u32,
    /// What makes sense.
    pub within: RangeInclusive<u32>,
}

/// The two lists of words of a rule; see [`WordList`] for how they are written.
#[derive(Clone, Copy, Debug)]
pub struct OwnWords {
    pub nl: &'static str,
    pub en: &'static str,
}

/// What a theory may set of a rule, its weight aside.
pub fn settable(rule: &Rule) -> &'static Settable {
    const NOTHING: &Settable = &Settable::NOTHING;
    CHECKS.iter().find(|check| check.rule.code == rule.code).map_or(NOTHING, |check| &check.set)
}

/// The settings of one rule, in the order of the files.
fn of<'t>(theory: &'t Theory, rule: &Rule) -> impl DoubleEndedIterator<Item = &'t Setting> {
    theory.settings.iter().filter(|setting| rule.answers_to(setting.rule.trim()))
}

/// The weights that a theory sets, by the code of the rule. An error of reading weighs what it weighs.
pub(super) fn weights(theory: &Theory) -> FxHashMap<&'static str, Severity> {
    let mut weights = FxHashMap::default();
    for setting in &theory.settings {
        let rule = named(&setting.rule).filter(|rule| !is_reading_error(rule));
        if let (Some(rule), Some(weight)) = (rule, setting.weight) {
            weights.insert(rule.code, severity(weight));
        }
    }
    weights
}

fn severity(weight: Weight) -> Severity {
    match weight {
        Weight::Error => Severity::Error,
        Weight::Warning => Severity::Warning,
        Weight::Note => Severity::Note,
    }
}

/// The last number that the theory sets and that makes sense, else the rule's own.
pub(super) fn limit(theory: &Theory, rule: &Rule, limit: &Limit) -> u32 {
    let set = of(theory, rule).flat_map(|setting| &setting.limits);
    let mut set = set.filter(|(name, number, _)| &**name == limit.name && limit.within.contains(number));
    set.next_back().map_or(limit.default, |&(_, number, _)| number)
}

/// The rule's own words, or those in their place, and those that the theory adds.
pub(super) fn words(theory: &Theory, check: &Check) -> WordList {
    let mut words = WordList::default();
    let replaced = of(theory, &check.rule).rev().find_map(|setting| setting.only.as_ref());
    match (replaced, check.set.words) {
        (Some(only), _) => words.add_all(only),
        (None, Some(own)) => read(&mut words, theory, &own),
        (None, None) => {}
    }
    of(theory, &check.rule).for_each(|setting| words.add_all(&setting.words));
    words
}

/// Words of a rule that a theory does not set, in its language; in both where it does not
/// say which that is.
pub(super) fn own_words(theory: &Theory, own: &OwnWords) -> WordList {
    let mut words = WordList::default();
    read(&mut words, theory, own);
    words
}

fn read(words: &mut WordList, theory: &Theory, own: &OwnWords) {
    match theory.language {
        Some(Tongue::Nl) => words.read(own.nl),
        Some(Tongue::En) => words.read(own.en),
        None => {
            words.read(own.nl);
            words.read(own.en);
        }
    }
}

/// Every setting, or part of one, that sets nothing.
pub(super) fn without_effect(theory: &Theory) -> Vec<Finding> {
    let settings = theory.settings.iter();
    let settings = settings.flat_map(|setting| match named(&setting.rule) {
        None => vec![unknown(setting)],
        Some(rule) if is_reading_error(rule) => vec![of_reading(setting)],
        Some(rule) => idle(setting, rule),
    });
    settings.chain(of_norms(theory)).collect()
}

/// Norms that are to stand behind what a rule says, where there is no such rule.
fn of_norms(theory: &Theory) -> impl Iterator<Item = Finding> {
    theory.norms.iter().enumerate().flat_map(move |(place, norm)| {
        let unknown = norm.rules.iter().filter(|rule| named(rule).is_none());
        unknown.map(move |rule| {
            let message = Message::new("f14-norm").with("rule", Fact::Name(rule.clone()));
            let help = match meant(rule) {
                Some(meant) => Message::new("f14-unknown-meant").with("meant", meant),
                None => Message::new("f14-norm-do"),
            };
            let place = super::case::id_of(theory.places.norms.get(place));
            Finding::new(&SETTING_WITHOUT_EFFECT, message, place).help(help)
        })
    })
}

fn unknown(setting: &Setting) -> Finding {
    let help = match meant(&setting.rule) {
        Some(meant) => Message::new("f14-unknown-meant").with("meant", meant),
        None => Message::new("f14-unknown-do"),
    };
    say("f14-unknown", setting).help(help)
}

fn of_reading(setting: &Setting) -> Finding {
    say("f14-reading", setting).help(Message::new("f14-reading-do"))
}

/// The parts of a setting that this rule does not have, or that make no sense.
fn idle(setting: &Setting, rule: &Rule) -> Vec<Finding> {
    let set = settable(rule);
    let mut findings = Vec::new();
    for (name, number, place) in &setting.limits {
        let (key, help) = match set.limits.iter().find(|limit| limit.name == &**name) {
            None => ("f14-limit", known_limits(set)),
            Some(limit) if !limit.within.contains(number) => ("f14-range", range(limit)),
            Some(_) => continue,
        };
        let mut finding = say(key, setting).help(help);
        finding.message = finding.message.with("limit", Fact::Name(name.clone()));
        finding.place = Label::at(*place);
        findings.push(finding);
    }
    if set.words.is_none() && (!setting.words.is_empty() || setting.only.is_some()) {
        findings.push(say("f14-words", setting).help(Message::new("f14-words-do")));
    }
    for entry in setting.words.iter().chain(setting.only.iter().flatten()).filter(|_| set.words.is_some()) {
        let (key, help) = match wordlist::odd(entry) {
            Some(Odd::NoWord) => ("f14-no-word", "f14-no-word-do"),
            Some(Odd::InnerStar) => ("f14-star", "f14-star-do"),
            None => continue,
        };
        let mut finding = say(key, setting).help(Message::new(help));
        finding.message = finding.message.with("entry", Fact::Name(entry.clone()));
        findings.push(finding);
    }
    if setting.weight.is_none() && setting.limits.is_empty() && setting.words.is_empty() && setting.only.is_none() {
        findings.push(say("f14-empty", setting).help(Message::new("f14-empty-do")));
    }
    findings
}

fn known_limits(set: &Settable) -> Message {
    if set.limits.is_empty() {
        return Message::new("f14-limit-none-do");
    }
    let names = set.limits.iter().map(|limit| Fact::from(format!("Limit(\"{}\", {})", limit.name, limit.default)));
    Message::new("f14-limit-do").with("limits", names.collect::<Vec<_>>())
}

fn range(limit: &Limit) -> Message {
    Message::new("f14-range-do").with("low", *limit.within.start()).with("high", *limit.within.end())
}

fn say(key: &'static str, setting: &Setting) -> Finding {
    let message = Message::new(key).with("rule", Fact::Name(setting.rule.clone()));
    Finding::new(&SETTING_WITHOUT_EFFECT, message, setting.place)
}
