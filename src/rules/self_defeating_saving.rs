//! L02: a saving that through a balancing loop comes back on itself.
//!
//! For each link that leads out of a saving the shortest balancing loop over it is told: a
//! saving may undermine what it rests on in several ways, and each starts with a link of
//! its own.

use rustc_hash::FxHashSet;

use super::{Case, Check, Settable, page};
use crate::analysis::loops::{Cycle, Effect};
use crate::analysis::shortest_loop::{Shortest, shortest_loop};
use crate::finding::{Fact, Finding, Message, Rule, Severity};
use crate::theory::{ElementKind, LinkId};

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
    let savings = case.theory.element_ids().filter(|&id| case.theory.element(id).kind == ElementKind::Saving);
    let back = |saving| case.graph.out(saving).into_iter().filter_map(|(link, _)| through(case, link));
    // A loop through two savings is one thing to say.
    let mut told: FxHashSet<Vec<LinkId>> = FxHashSet::default();
    let new = |cycle: &Cycle| {
        let mut links = cycle.links.clone();
        links.sort_unstable();
        told.insert(links)
    };
    savings.flat_map(back).filter(new).map(|cycle| finding(case, &cycle)).collect()
}

/// The shortest balancing loop over a link. Where the search was broken off nothing is
/// known, and nothing is said.
fn through(case: &Case<'_>, link: LinkId) -> Option<Cycle> {
    match shortest_loop(case.graph, link, Some(Effect::Balancing)) {
        Shortest::Loop(cycle) => Some(cycle),
        Shortest::None | Shortest::BrokenOff => None,
    }
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
