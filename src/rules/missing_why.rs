//! R01: a choice of the group without its reason, or a sphere of which the group gave no example.
//!
//! Both are questions to ask in round 2, and neither says that the choice is a wrong one.

use super::{Case, Check, Settable, page};
use crate::finding::{Fact, Finding, Message, Rule, Severity};
use crate::source::said;
use crate::theory::{Decision, Element, ElementId, ElementKind, Round};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "R01", name: "missing-why", severity: Severity::Warning, page: page!("missing_why") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let decided = case.theory.element_ids().filter_map(|id| undecided(case, id));
    decided.chain(spheres(case)).collect()
}

/// A choice without a reason.
fn undecided(case: &Case<'_>, id: ElementId) -> Option<Finding> {
    let profile = case.theory.element(id).profile.as_deref()?;
    let key = match profile.decision.filter(|_| said(&profile.why).is_none())? {
        Decision::In => "r01-in",
        Decision::Out => "r01-out",
        Decision::Doubt => "r01-doubt",
    };
    let message = Message::new(key).with("element", case.element(id));
    Some(case.on_element(&CHECK.rule, message, id).help(Message::new("r01-do")))
}

/// Whether a group came to round 2: it chose, or it says so.
fn chose(case: &Case<'_>) -> bool {
    let round = case.theory.workshop.as_ref().and_then(|workshop| workshop.round);
    round >= Some(Round::Components) || case.theory.elements.iter().any(|element| element.profile.is_some())
}

/// The spheres in the flow that are in use without an example.
fn spheres(case: &Case<'_>) -> Vec<Finding> {
    if !chose(case) {
        return Vec::new();
    }
    let count = case.theory.spheres.len();
    let (mut in_use, mut has_example) = (vec![false; count], vec![false; count]);
    for element in &case.theory.elements {
        let Some(sphere) = element.sphere else { continue };
        in_use[sphere.index()] |= is_made_of(element.kind);
        has_example[sphere.index()] |= is_example(element);
    }
    let spheres = case.theory.spheres.iter().enumerate();
    let bare = spheres.filter(|(place, sphere)| sphere.layer.is_some() && in_use[*place] && !has_example[*place]);
    bare.map(|(place, sphere)| {
        let message = Message::new("r01-example").with("sphere", Fact::Name(sphere.label.clone()));
        let place = super::case::id_of(case.theory.places.spheres.get(place));
        case.on_place(&CHECK.rule, message, place, &[]).help(Message::new("r01-example-do"))
    })
    .collect()
}

/// Whether a sphere with such an element has something in it that people could name.
fn is_made_of(kind: ElementKind) -> bool {
    use ElementKind as Kind;
    match kind {
        Kind::Component | Kind::Place | Kind::Activity | Kind::Factor | Kind::State | Kind::Composite => true,
        Kind::Actor
        | Kind::Example
        | Kind::Input
        | Kind::Action
        | Kind::BuildingBlock
        | Kind::Mechanism
        | Kind::Output
        | Kind::Outcome
        | Kind::OutcomeGroup
        | Kind::Value
        | Kind::Ambition
        | Kind::Expenditure
        | Kind::Saving
        | Kind::Condition
        | Kind::Risk
        | Kind::Context
        | Kind::Contribution => false,
    }
}

/// Something close at hand: an example, or what a group held against its criteria.
fn is_example(element: &Element) -> bool {
    element.kind == ElementKind::Example || element.profile.is_some()
}
