//! L01: a loop that the theory does not name.
//!
//! Elements that all lead to one another may hold very many loops. Of those without a name
//! the shortest is told for each thing that a loop can do, and how many more there are.

use super::{Case, Check, Limit, Settable, page};
use crate::analysis::loops::{Bound, Cycle, Effect, Knot, Limits, in_knots};
use crate::finding::{Finding, Message, Rule, Severity};

/// Loops of more links are not told one by one: a group does not oversee them, and in a
/// dense theory there is no end to them.
const LINKS: Limit = Limit { name: "links", default: 24, within: 2..=64 };
static LIMITS: &[Limit] = &[LINKS];

/// How many loops are looked at in one knot; it bounds what the rule costs. Beyond it the
/// sentence says that there are more.
const MOST_LOOPS: usize = 200;

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "L01", name: "unnamed-loop", severity: Severity::Note, page: page!("unnamed_loop") },
    set: Settable::limits(LIMITS),
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let longest = case.limit(&CHECK.rule, &LINKS) as usize;
    let knots = in_knots(case.graph, Limits { cap: MOST_LOOPS, max_links: longest });
    knots.iter().flat_map(|knot| unnamed(case, knot, longest)).collect()
}

/// What there is to say of one knot.
fn unnamed(case: &Case<'_>, knot: &Knot, longest: usize) -> Vec<Finding> {
    if knot.loops.is_empty() {
        return long(case, knot, longest).into_iter().collect();
    }
    [Effect::Balancing, Effect::Reinforcing, Effect::Unknown]
        .into_iter()
        .filter_map(|effect| {
            let unnamed = |cycle: &&Cycle| cycle.named.is_none() && cycle.effect == effect;
            let mut loops = knot.loops.iter().filter(unnamed);
            // The loops of a knot come shortest first.
            let shortest = loops.next()?;
            Some(finding(case, shortest, loops.count(), knot.bound))
        })
        .collect()
}

/// The shortest loop with its effect, and how many others there are, or are at least.
fn finding(case: &Case<'_>, cycle: &Cycle, others: usize, bound: Option<Bound>) -> Finding {
    let key = match cycle.effect {
        Effect::Balancing => "l01-balancing",
        Effect::Reinforcing => "l01-reinforcing",
        Effect::Unknown => "l01-unknown",
    };
    let others = match (others, bound) {
        (0, _) => Message::new("l01-alone"),
        (_, None) => Message::new("l01-others").with("count", others),
        (_, Some(Bound::Count | Bound::Length)) => Message::new("l01-more-others").with("count", others),
    };
    let message = Message::new(key).with("path", case.round(cycle)).with("others", others);
    case.on_loop(&CHECK.rule, message, cycle).help(Message::new("l01-do"))
}

/// A knot in which every loop is too long to tell, unless the theory names one that goes round in it.
fn long(case: &Case<'_>, knot: &Knot, longest: usize) -> Option<Finding> {
    let is_in = |through: &[_]| through.iter().all(|element| knot.elements.binary_search(element).is_ok());
    if case.theory.loops.iter().any(|named| !named.through.is_empty() && is_in(&named.through)) {
        return None;
    }
    let &first = knot.elements.first()?;
    let message = Message::new("l01-long").with("element", case.element(first)).with("links", longest);
    Some(case.on_element(&CHECK.rule, message, first).help(Message::new("l01-do")))
}
