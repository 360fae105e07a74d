//! S04: something that comes about, and of which no cause is told.

use super::{Case, Check, Settable, page};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::theory::{ElementId, ElementKind, LinkKind};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "S04",
        name: "effect-from-nowhere",
        severity: Severity::Warning,
        page: page!("effect_from_nowhere"),
    },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    // A link that could not be drawn may end anywhere: the name of its end may be wrong.
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let starts = starts(case);
    let is_bare = |id: &ElementId| {
        let comes_about = is_effect(case.theory.element(*id).kind);
        comes_about && !starts[id.index()] && case.graph.into(*id).is_empty()
    };
    let bare: Vec<ElementId> = case.theory.element_ids().filter(is_bare).collect();
    if bare.is_empty() {
        return Vec::new();
    }
    let served = served(case);
    let finding = |id: ElementId| {
        let key = if served[id.index()] { "s04-served" } else { "s04" };
        let message = Message::new(key).with("element", case.element(id));
        // A cause may stand in the theory without counting in this reading.
        let remedy = if case.wide().into(id).is_empty() { "s04-do" } else { "s04-wide-do" };
        case.on_element(&CHECK.rule, message, id).help(Message::new(remedy))
    };
    bare.into_iter().map(finding).collect()
}

/// What does not just stand there, but comes about.
fn is_effect(kind: ElementKind) -> bool {
    use ElementKind::{Outcome, Saving, State};
    matches!(kind, Outcome | State | Saving)
}

/// Where the theory says that it begins, by index.
fn starts(case: &Case<'_>) -> Vec<bool> {
    let mut starts = vec![false; case.theory.elements.len()];
    for start in case.theory.chains.iter().flat_map(|chain| &chain.from) {
        starts[start.index()] = true;
    }
    starts
}

/// What some means serves, by index. For what somebody does a thing, is not yet what it
/// brings about.
fn served(case: &Case<'_>) -> Vec<bool> {
    let mut served = vec![false; case.theory.elements.len()];
    for (_, link) in case.graph.links().filter(|(_, link)| link.kind() == LinkKind::Serves) {
        served[link.to.index()] = true;
    }
    served
}
