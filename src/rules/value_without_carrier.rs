//! W02: a value that nothing in the theory leads to.

use super::{Case, Check, Settable, page};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::theory::{ElementId, ElementKind};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "W02",
        name: "value-without-carrier",
        severity: Severity::Warning,
        page: page!("value_without_carrier"),
    },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let is_value = |id: &ElementId| {
        let kind = case.theory.element(*id).kind;
        matches!(kind, ElementKind::Value | ElementKind::OutcomeGroup)
    };
    let bare = case.theory.element_ids().filter(is_value).filter(|&id| case.graph.into(id).is_empty());
    // A link that could not be drawn may be the one that leads here.
    let bare = bare.filter(|id| case.theory.touched_by_refused.binary_search(id).is_err());
    bare.map(|id| finding(case, id)).collect()
}

fn finding(case: &Case<'_>, id: ElementId) -> Finding {
    let message = Message::new("w02").with("element", case.element(id));
    // What carries it may stand in the theory without counting in this reading.
    let remedy = if case.wide().into(id).is_empty() { "w02-do" } else { "w02-wide-do" };
    case.on_element(&CHECK.rule, message, id).help(Message::new(remedy))
}
