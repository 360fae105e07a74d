//! B08: what matters much and is little sure; and a core link that cannot be tested.

use super::{Case, Check, Limit, Settable, page};
use crate::analysis::grades::{Grades, Judged, Scores};
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
use crate::source::said;
use crate::theory::{Assumption, Link, LinkId};

/// From this grade on, out of five, something is important: 4 and 5 lie above the middle.
const IMPORTANCE: Limit = Limit { name: "importance", default: 4, within: 1..=5 };

/// Up to this grade, out of five, it is unsure: 1 and 2 lie below the middle.
const CERTAINTY: Limit = Limit { name: "certainty", default: 2, within: 1..=5 };

static LIMITS: &[Limit] = &[IMPORTANCE, CERTAINTY];

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "B08",
        name: "critical-assumption",
        severity: Severity::Warning,
        page: page!("critical_assumption"),
    },
    set: Settable::limits(LIMITS),
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let scores = Scores::of(case.theory);
    let mut findings = Vec::new();
    for (id, link) in case.graph.links() {
        if !case.is_open(link) {
            findings.extend(critical_link(case, &scores, id));
            findings.extend(untested(case, id, link));
        }
        let assumptions = link.causal().map_or(&[][..], |causal| &causal.assumptions);
        for (place, assumption) in assumptions.iter().enumerate() {
            findings.extend(critical_assumption(case, &scores, (id, place), assumption));
        }
    }
    findings
}

/// What is graded for both.
struct Graded {
    importance: u8,
    certainty: u8,
    by_group: bool,
}

impl Graded {
    fn of(case: &Case<'_>, scores: &Scores, judged: Judged) -> Option<Graded> {
        let Grades { importance, certainty, by_group } = scores.grades(case.theory, judged);
        Some(Graded { importance: importance?, certainty: certainty?, by_group })
    }

    fn are_critical(&self, case: &Case<'_>) -> bool {
        let limit = |limit| case.limit(&CHECK.rule, limit);
        u32::from(self.importance) >= limit(&IMPORTANCE) && u32::from(self.certainty) <= limit(&CERTAINTY)
    }

    fn told(&self, message: Message) -> Message {
        let who = Message::new(if self.by_group { "graded-by-group" } else { "graded-here" });
        message
            .with("importance", u32::from(self.importance))
            .with("certainty", u32::from(self.certainty))
            .with("graded", who)
    }
}

fn critical_link(case: &Case<'_>, scores: &Scores, id: LinkId) -> Option<Finding> {
    let grades = Graded::of(case, scores, (id, None)).filter(|grades| grades.are_critical(case))?;
    let message = grades.told(Message::new("b08").with("link", case.link(id)));
    Some(case.on_link(&CHECK.rule, message, id).help(Message::new("b08-do")))
}

fn critical_assumption(
    case: &Case<'_>,
    scores: &Scores,
    (id, place): (LinkId, usize),
    assumption: &Assumption,
) -> Option<Finding> {
    // Who finds it out is said elsewhere, as a known gap.
    if !case.graph.reading.admits(assumption.provenance) || said(&assumption.open).is_some() {
        return None;
    }
    let grades = Graded::of(case, scores, (id, Some(place))).filter(|grades| grades.are_critical(case))?;
    let message = Message::new("b08-assumption").with("assumption", Fact::Name(assumption.text.clone()));
    let message = grades.told(message.with("link", case.link(id)));
    let mut finding = case.on_link(&CHECK.rule, message, id).help(Message::new("b08-do"));
    finding.place = Label::at(assumption.place);
    Some(finding)
}

/// A causal link in the core of a chain that does not say what has to be true for it, or
/// by what one sees it happen.
fn untested(case: &Case<'_>, id: LinkId, link: &Link) -> Option<Finding> {
    let causal = link.causal().filter(|_| case.is_core(id))?;
    // What holds by definition needs no test.
    case.graph.support(id).rank?;
    let assumes = |it: &Assumption| case.graph.reading.admits(it.provenance) && !it.text.is_blank();
    let has_assumption = causal.assumptions.iter().any(assumes);
    let has_indicator = link.extras.as_deref().is_some_and(|extras| said(&extras.indicator).is_some());
    let part = |key| Fact::Message(Message::new(key));
    let (missing, what) = match (has_assumption, has_indicator) {
        (true, true) => return None,
        (false, true) => ("without-assumption", vec![part("what-has-to-be")]),
        (true, false) => ("without-indicator", vec![part("what-is-seen")]),
        (false, false) => ("without-both", vec![part("what-has-to-be"), part("what-is-seen")]),
    };
    let message = Message::new("b08-core").with("link", case.link(id)).with("missing", Message::new(missing));
    Some(case.on_link(&CHECK.rule, message, id).help(Message::new("b08-core-do").with("what", what)))
}
