//! B08: what matters much and is little sure; and a core link that cannot be tested.
//!
//! Grades are ordinal: half of the people in a room may differ from the other half. The
//! middle grade of a group is therefore taken so, that more than half of it agrees.

use rustc_hash::FxHashMap;

use super::{Case, Check, Limit, Settable, page};
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
    let scores = Scores::of(case);
    let mut findings = Vec::new();
    for (id, link) in case.graph.links() {
        if !case.is_open(link) {
            findings.extend(critical_link(case, &scores, id, link));
            findings.extend(untested(case, id, link));
        }
        let assumptions = link.causal().map_or(&[][..], |causal| &causal.assumptions);
        for (place, assumption) in assumptions.iter().enumerate() {
            findings.extend(critical_assumption(case, &scores, (id, place), assumption));
        }
    }
    findings
}

/// A link, or an assumption of it by its place in the list.
type Judged = (LinkId, Option<usize>);

/// All grades that groups gave, importance and certainty apart.
#[derive(Default)]
struct Scores {
    given: FxHashMap<Judged, (Vec<u8>, Vec<u8>)>,
}

impl Scores {
    fn of(case: &Case<'_>) -> Scores {
        let mut scores = Scores::default();
        for score in case.theory.workshop.iter().flat_map(|workshop| &workshop.scores) {
            let (importance, certainty) = scores.given.entry((score.link, score.assumption)).or_default();
            importance.extend(&score.importance);
            certainty.extend(&score.certainty);
        }
        scores.given.values_mut().for_each(|(importance, certainty)| {
            importance.sort_unstable();
            certainty.sort_unstable();
        });
        scores
    }

    /// The grades of something; what no group graded is as the theory itself grades it.
    fn grades(&self, judged: Judged, importance: Option<u8>, certainty: Option<u8>) -> Option<Grades> {
        let given = self.given.get(&judged);
        // The lower of two middle grades for importance, the higher for certainty.
        let important = given.and_then(|(list, _)| list.get(list.len().saturating_sub(1) / 2).copied());
        let certain = given.and_then(|(_, list)| list.get(list.len() / 2).copied());
        Some(Grades {
            by_group: important.is_some() || certain.is_some(),
            importance: important.or(importance)?,
            certainty: certain.or(certainty)?,
        })
    }
}

struct Grades {
    importance: u8,
    certainty: u8,
    by_group: bool,
}

impl Grades {
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

fn critical_link(case: &Case<'_>, scores: &Scores, id: LinkId, link: &Link) -> Option<Finding> {
    let own = link.extras.as_deref();
    let (importance, certainty) = own.map_or((None, None), |own| (own.importance, own.certainty));
    let grades = scores.grades((id, None), importance, certainty).filter(|grades| grades.are_critical(case))?;
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
    let grades = scores.grades((id, Some(place)), assumption.importance, assumption.certainty);
    let grades = grades.filter(|grades| grades.are_critical(case))?;
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
