//! Signs: whether more of one thing is said to lead to more of another, and also to less.

use std::collections::VecDeque;

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId, Sign};

use super::tally::{Tallied, Tally, one_less, tally};
use super::way::Way;
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

/// The paths between the ends of a question, by what they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs {
    /// Paths along which more leads to more.
    pub plus: u128,
    /// Paths along which more leads to less.
    pub minus: u128,
    /// Paths with a step of unknown sign.
    pub unknown: u128,
    /// Whether there are no more paths than these.
    pub is_exact: bool,
    pub verdict: Verdict,
}

/// What all paths say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// There is no path.
    Nothing,
    /// Along every path more leads to more, or along every path to less.
    All(Sign),
    /// Along some path more leads to more, along another to less.
    Both,
    /// A sign is unknown, or not all paths could be told.
    Open,
}

/// What all paths from an element of `from` to an element of `to` say of more and less.
///
/// *Returns* how many paths there are of each sign, none of them listed, and what follows
/// from that. Where not all paths can be counted, one sign is still given to all of them
/// when no walk has another.
///
/// *Cost*: linear in elements and links where no loop is between; else as
/// [`count`](super::pathways::count).
///
/// *To conclude*: where all paths agree, the theory is of one mind; that is not to say that
/// it is right. Where they do not, signs alone leave the balance open (Wellman 1990).
pub fn overall(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Signs {
    let Tallied { tally: BySign { plus, minus, unknown }, is_exact } = tally(graph, from, to);
    let verdict = match (plus > 0, minus > 0, unknown > 0) {
        (true, true, _) => Verdict::Both,
        (_, _, true) => Verdict::Open,
        (false, false, false) if is_exact => Verdict::Nothing,
        (true, false, false) if is_exact || !walks(graph, from, to).contains(&Some(MINUS)) => Verdict::All(Sign::Plus),
        (false, true, false) if is_exact || !walks(graph, from, to).contains(&Some(PLUS)) => Verdict::All(Sign::Minus),
        (_, _, false) => Verdict::Open,
    };
    Signs { plus, minus, unknown, is_exact, verdict }
}

/// The states in which a walk can come to a goal: of a sign, or of none.
fn walks(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Vec<Option<usize>> {
    let way = Way::new(graph, from, to, |_| true);
    if (0..way.edges()).any(|edge| graph.sign(way.link(edge)) == Sign::Unknown) {
        return vec![None, Some(PLUS), Some(MINUS)];
    }
    let mut seen = vec![[false; 2]; way.elements()];
    let mut open: Vec<(u32, usize)> = way.from.iter().map(|&start| (start, PLUS)).collect();
    let mut ended = Vec::new();
    while let Some((element, state)) = open.pop() {
        for edge in way.out(element) {
            let next = way.head(edge);
            let Some(state) = step(graph, state, way.link(edge)) else { continue };
            if !std::mem::replace(&mut seen[next as usize][state], true) {
                open.push((next, state));
                ended.extend(way.is_goal[next as usize].then_some(Some(state)));
            }
        }
    }
    ended
}

/// Numbers of paths by their sign.
#[derive(Clone, PartialEq)]
struct BySign {
    plus: u128,
    minus: u128,
    unknown: u128,
}

impl Tally for BySign {
    const NONE: BySign = BySign { plus: 0, minus: 0, unknown: 0 };
    const ONE: BySign = BySign { plus: 1, minus: 0, unknown: 0 };

    fn add(&mut self, other: &BySign) {
        self.plus = self.plus.saturating_add(other.plus);
        self.minus = self.minus.saturating_add(other.minus);
        self.unknown = self.unknown.saturating_add(other.unknown);
    }

    fn after(&self, sign: impl FnOnce() -> Sign) -> BySign {
        match sign() {
            Sign::Plus => self.clone(),
            Sign::Minus => BySign { plus: self.minus, minus: self.plus, unknown: self.unknown },
            Sign::Unknown => BySign { plus: 0, minus: 0, unknown: self.total() },
        }
    }

    fn without_one(&self) -> BySign {
        BySign { plus: one_less(self.plus), ..self.clone() }
    }

    fn total(&self) -> u128 {
        self.plus.saturating_add(self.minus).saturating_add(self.unknown)
    }
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
