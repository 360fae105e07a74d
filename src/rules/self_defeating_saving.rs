//! L02: a saving that through a balancing loop comes back on itself.
//!
//! For each link that leads out of a saving the shortest balancing loop over it is told: a
//! saving may undermine what it rests on in several ways, and each starts with a link of
//! its own.

use rustc_hash::FxHashSet;

use super::{Case, Check, Settable, page};
use crate::analysis::loops::{Cycle, Effect, knots};
use crate::analysis::shortest_loop::{Shortest, shortest_loops};
use crate::finding::{Fact, Finding, Message, Rule, Severity};
use crate::theory::{ElementId, ElementKind, LinkId};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "L02",
        name: "self-defeating-saving",
        severity: Severity::Warning,
        page: page!("self_defeating_saving"),
    },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let mut savings: Vec<ElementId> = knots(case.graph).into_iter().flatten().collect();
    savings.retain(|&id| case.theory.element(id).kind == ElementKind::Saving);
    savings.sort_unstable();
    // A loop through two savings is one thing to say.
    let mut told: FxHashSet<Vec<LinkId>> = FxHashSet::default();
    let new = |cycle: &Cycle| {
        let mut links = cycle.links.clone();
        links.sort_unstable();
        told.insert(links)
    };
    savings.into_iter().flat_map(|saving| back(case, saving)).filter(new).map(|cycle| finding(case, &cycle)).collect()
}

/// The shortest balancing loop over each link out of a saving. Where the search was broken
/// off nothing is known, and nothing is said.
fn back(case: &Case<'_>, saving: ElementId) -> Vec<Cycle> {
    let found = shortest_loops(case.graph, saving, Some(Effect::Balancing));
    let loops = found.into_iter().filter_map(|(_, found)| match found {
        Shortest::Loop(cycle) => Some(cycle),
        Shortest::None | Shortest::BrokenOff => None,
    });
    loops.collect()
}

fn finding(case: &Case<'_>, cycle: &Cycle) -> Finding {
    let saving = case.element(cycle.elements[0]);
    let message = match cycle.named {
        Some(place) => {
            let name = case.theory.loops[place].label.clone();
            Message::new("l02-named").with("loop", Fact::Name(name))
        }
        None => Message::new("l02"),
    };
    let message = message.with("element", saving).with("path", case.round(cycle));
    case.on_loop(&CHECK.rule, message, cycle).help(Message::new("l02-do"))
}
