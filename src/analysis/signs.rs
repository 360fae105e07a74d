//! Signs: whether more of one thing is said to lead to more of another, and also to less.

use std::collections::VecDeque;

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId, Sign};

use super::witness::{Effort, Quest, Witness, find};

/// Two paths between the same ends whose signs disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub from: ElementId,
    pub to: ElementId,
    /// The first link of each step of a path along which more leads to more.
    pub plus: Vec<LinkId>,
    /// The same of a path along which more leads to less.
    pub minus: Vec<LinkId>,
}

/// The pairs of an element of `from` and one of `to` between which one path is plus and
/// another minus, each with a path of both signs.
///
/// A path passes no element twice. One with a step of unknown sign has no sign, and stands
/// in no conflict.
///
/// *Returns* the pairs in the order of `from`, then of `to`. Without loops all of them; with
/// loops those for which two paths were found in a bounded search, so that what is returned
/// holds and more may hold.
///
/// *Cost*: linear for every start, and again for every pair that a walk of either sign joins.
///
/// *To conclude*: signs alone do not say which way the balance goes (Wellman 1990; Druzdzel &
/// Henrion 1993). It takes knowledge of how strong either path is.
pub fn conflicts(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Vec<Conflict> {
    let mut effort = Effort::new();
    let mut found: Vec<Conflict> = Vec::new();
    for (place, &start) in from.iter().enumerate() {
        if from[..place].contains(&start) {
            continue;
        }
        let walked = walked(graph, start);
        for (place, &end) in to.iter().enumerate() {
            if end == start || to[..place].contains(&end) || walked[end.index()] != [true, true] {
                continue;
            }
            let mut along = |sign| path(graph, start, end, sign, &mut effort);
            if let (Some(plus), Some(minus)) = (along(PLUS), along(MINUS)) {
                found.push(Conflict { from: start, to: end, plus, minus });
            }
        }
    }
    found
}

/// The sign of a walk so far, as a state: an even number of minus signs, or an odd one.
const PLUS: usize = 0;
const MINUS: usize = 1;

fn step(graph: &TheoryGraph<'_>, state: usize, link: LinkId) -> Option<usize> {
    match graph.sign(link) {
        Sign::Plus => Some(state),
        Sign::Minus => Some(1 - state),
        Sign::Unknown => None,
    }
}

/// Of every element, whether a walk from the start leads there with plus and with minus.
fn walked(graph: &TheoryGraph<'_>, start: ElementId) -> Vec<[bool; 2]> {
    let mut walked = vec![[false; 2]; graph.theory.elements.len()];
    walked[start.index()][PLUS] = true;
    let mut queue = VecDeque::from([(start, PLUS)]);
    while let Some((element, state)) = queue.pop_front() {
        for (link, next) in graph.out(element) {
            let Some(state) = step(graph, state, link) else { continue };
            if next != start && !std::mem::replace(&mut walked[next.index()][state], true) {
                queue.push_back((next, state));
            }
        }
    }
    walked
}

fn path(
    graph: &TheoryGraph<'_>,
    from: ElementId,
    to: ElementId,
    sign: usize,
    effort: &mut Effort,
) -> Option<Vec<LinkId>> {
    let step = |state, link| step(graph, state, link);
    match find(graph, &Quest { from: &[from], to: &[to], states: 2, end: sign, step: &step }, effort) {
        Witness::Path(links) => Some(links),
        Witness::Nowhere | Witness::Unknown => None,
    }
}
