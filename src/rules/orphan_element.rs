//! S02: an element that takes no part in the theory.

use super::{Case, Check, Settable, page};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::theory::{ElementId, ElementKind, LinkKind};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "S02", name: "orphan-element", severity: Severity::Warning, page: page!("orphan_element") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let tied = tied(case);
    case.theory
        .element_ids()
        .filter(|&id| !tied[id.index()] && stands_in_links(case.theory.element(id).kind))
        // A link that could not be drawn names it: that was told already.
        .filter(|id| case.theory.touched_by_refused.binary_search(id).is_err())
        .map(|id| case.on_element(&CHECK.rule, message(case, id), id).help(Message::new("s02-do")))
        .collect()
}

/// Whether some link ties an element, by index. That an action belongs to a building
/// block files it away, and does not yet say what it does. A link that does not count in
/// this reading still ties: the element is not loose, and nobody should take it out.
fn tied(case: &Case<'_>) -> Vec<bool> {
    let mut tied = vec![false; case.theory.elements.len()];
    for link in &case.theory.links {
        if link.kind() != LinkKind::BelongsTo {
            tied[link.from.index()] = true;
            tied[link.to.index()] = true;
        }
    }
    for condition in &case.theory.conditions {
        tied[condition.element.index()] = true;
    }
    tied
}

/// Actors and contributions may be named without being part of what leads to what.
fn stands_in_links(kind: ElementKind) -> bool {
    !matches!(kind, ElementKind::Actor | ElementKind::Contribution)
}

fn message(case: &Case<'_>, id: ElementId) -> Message {
    Message::new("s02").with("element", case.element(id))
}
