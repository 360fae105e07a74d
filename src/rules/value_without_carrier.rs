//! W02: a value that nothing in the theory leads to.

use super::{Case, Check, Settable, page};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::theory::{ElementId, ElementKind, LinkKind};

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
    let means = case.graph.links().filter(|(_, link)| link.to == id && link.kind() == LinkKind::Serves);
    let mut means: Vec<ElementId> = means.map(|(_, link)| link.from).collect();
    means.sort_unstable();
    means.dedup();
    let message = match means[..] {
        [] => Message::new("w02"),
        // That something serves a value names it as a means, and does not say how it carries it.
        [_, ..] => Message::new("w02-serves").with("count", means.len()).with("means", case.elements(&means)),
    };
    let message = message.with("element", case.element(id));
    // What carries it may stand in the theory without counting in this reading.
    let remedy = if case.wide().into(id).is_empty() { "w02-do" } else { "w02-wide-do" };
    case.on_element(&CHECK.rule, message, id).help(Message::new(remedy))
}
