//! R03: what a group that came to round 4 has not yet said.
//!
//! It speaks of theories that say they came that far, and of nothing else: the report of
//! round 4 promises these three things.

use super::parties::Governments;
use super::{Case, Check, Limit, Settable, page};
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
use crate::graph::TheoryGraph;
use crate::source::{Span, said};
use crate::theory::{Element, ElementId, ElementKind, Reading, Round, Workshop, WorkshopScore};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "R03",
        name: "incomplete-round-four",
        severity: Severity::Error,
        page: page!("incomplete_round_four"),
    },
    set: Settable::limits(LIMITS),
    run,
};

static LIMITS: &[Limit] = &[SPREAD];
/// Scores run from 1 to 5. One apart is how people count; two apart is another view.
const SPREAD: Limit = Limit { name: "spread", default: 2, within: 1..=4 };

fn run(case: &Case<'_>) -> Vec<Finding> {
    let Some(workshop) = &case.theory.workshop else { return Vec::new() };
    if workshop.round != Some(Round::Value) {
        return Vec::new();
    }
    let place = workshop.round_place.unwrap_or_else(|| super::case::id_of(None));
    let mut findings = Vec::new();
    findings.extend(path(case, place));
    findings.extend(value(case, place));
    findings.extend(minority(case, workshop));
    findings
}

/// No path from an effort to a difference for residents.
fn path(case: &Case<'_>, place: Span) -> Option<Finding> {
    if case.may_miss_a_path() {
        return None;
    }
    let governments = Governments::of(case);
    let started = case.theory.chains.iter().flat_map(|chain| chain.from.iter().copied());
    let efforts = case.theory.element_ids().filter(|&id| is_effort(case.theory.element(id).kind));
    let efforts: Vec<ElementId> = started.chain(efforts).collect();
    let is_difference = |id: &ElementId| is_for_residents(&governments, case.theory.element(*id));
    let differences: Vec<ElementId> = case.theory.element_ids().filter(is_difference).collect();
    let runs = |graph: &TheoryGraph<'_>| {
        let next = efforts.iter().flat_map(|&effort| graph.out(effort)).map(|(_, next)| next);
        let reached = graph.reached(next);
        differences.iter().any(|difference| reached[difference.index()])
    };
    if runs(case.graph) {
        return None;
    }
    let is_wide = case.graph.reading != Reading::All && runs(case.wide());
    let remedy = if is_wide { "r03-path-wide-do" } else { "r03-path-do" };
    Some(case.on_place(&CHECK.rule, Message::new("r03-path"), place, &[]).help(Message::new(remedy)))
}

/// What somebody puts in or does.
fn is_effort(kind: ElementKind) -> bool {
    use ElementKind as Kind;
    matches!(kind, Kind::Input | Kind::Activity | Kind::Action | Kind::BuildingBlock)
}

/// A difference to people: an outcome or a value, or another element of which the theory says
/// who gains; not where only governments do.
fn is_for_residents(governments: &Governments, element: &Element) -> bool {
    let is_end = matches!(element.kind, ElementKind::Outcome | ElementKind::OutcomeGroup | ElementKind::Value);
    match &element.gains[..] {
        [] => is_end,
        gains => gains.iter().any(|party| !governments.is_named(&party.label)),
    }
}

/// No value that counts in itself.
fn value(case: &Case<'_>, place: Span) -> Option<Finding> {
    let is_value = |element: &Element| element.kind == ElementKind::Value;
    let has_one = case.theory.elements.iter().any(is_value);
    let finding = || case.on_place(&CHECK.rule, Message::new("r03-value"), place, &[]);
    (!has_one).then(|| finding().help(Message::new("r03-value-do")))
}

/// Scores that lie far apart while nobody wrote down what the few think. A minority view does
/// not say which link it is about: one is enough for all.
fn minority(case: &Case<'_>, workshop: &Workshop) -> Vec<Finding> {
    if workshop.minority.iter().any(|view| !view.is_blank()) {
        return Vec::new();
    }
    let spread = case.limit(&CHECK.rule, &SPREAD) as u8;
    let unsaid = workshop.scores.iter().filter(|score| said(&score.why).is_none());
    let counts = |score: &&WorkshopScore| case.graph.counts(score.link);
    unsaid.filter(counts).filter_map(|score| apart(case, score, spread)).collect()
}

/// The scores of one link or assumption, where they lie too far apart.
fn apart(case: &Case<'_>, score: &WorkshopScore, spread: u8) -> Option<Finding> {
    let of = |scores: &[u8]| Some((*scores.iter().min()?, *scores.iter().max()?));
    let far = |scores: &[u8]| of(scores).filter(|(low, high)| high - low >= spread);
    let (key, (low, high)) = match (far(&score.importance), far(&score.certainty)) {
        (Some(range), _) => ("r03-importance", range),
        (None, Some(range)) => ("r03-certainty", range),
        (None, None) => return None,
    };
    let assumption = score.assumption.and_then(|place| case.theory.link(score.link).causal()?.assumptions.get(place));
    let about: Fact = match assumption {
        Some(assumption) => Fact::Name(assumption.text.clone()),
        None => Fact::Message(case.link(score.link)),
    };
    let message = Message::new(key).with("link", about).with("low", u32::from(low)).with("high", u32::from(high));
    let finding = case.on_link(&CHECK.rule, message, score.link);
    Some(finding.related(Label::at(score.place)).help(Message::new("r03-minority-do")))
}
