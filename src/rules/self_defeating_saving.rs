//! L02: a saving that through a balancing loop comes back on itself.
//!
//! For each link that leads out of a saving the shortest balancing loop over it is told: a
//! saving may undermine what it rests on in several ways, and each starts with a link of
//! its own.

use rayon::prelude::*;
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

/// To find the ways back to one saving passes over the whole theory. So many elements and links
/// are passed over for all savings together: about a second. No theory that a person wrote has
/// that many savings; where one has, the rule says how many it did not look at.
const MOST_STEPS: usize = 16_000_000;

fn run(case: &Case<'_>) -> Vec<Finding> {
    let mut savings: Vec<ElementId> = knots(case.graph).into_iter().flatten().collect();
    savings.retain(|&id| case.theory.element(id).kind == ElementKind::Saving);
    savings.sort_unstable();
    let size = case.theory.elements.len() + case.theory.links.len();
    let within = savings.len().min((MOST_STEPS / size.max(1)).max(1));
    let (asked, left) = savings.split_at(within);
    let loops: Vec<Vec<Cycle>> = asked.par_iter().map(|&saving| back(case, saving)).collect();
    // A loop through two savings is one thing to say.
    let mut told: FxHashSet<Vec<LinkId>> = FxHashSet::default();
    let new = |cycle: &Cycle| {
        let mut links = cycle.links.clone();
        links.sort_unstable();
        told.insert(links)
    };
    let findings = loops.into_iter().flatten().filter(new).map(|cycle| finding(case, &cycle));
    findings.chain(left.first().map(|&first| not_asked(case, first, left.len()))).collect()
}

/// Of how many savings it is not known whether they come back on themselves.
fn not_asked(case: &Case<'_>, first: ElementId, count: usize) -> Finding {
    let message = Message::new("l02-left").with("count", count);
    case.on_element(&CHECK.rule, message, first).severity(Severity::Note).help(Message::new("l02-left-do"))
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
