//! Tallies: how many paths there are, told without walking each.

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, Sign};

use super::inside::Inside;
use super::way::{Ends, Way};

/// A number of paths, or numbers of paths by what they say.
pub(super) trait Tally: Clone + PartialEq {
    const NONE: Self;
    /// One path, without steps.
    const ONE: Self;
    fn add(&mut self, other: &Self);
    /// The same paths with more steps before them, which have this sign together.
    fn after(&self, sign: impl FnOnce() -> Sign) -> Self;
    /// The same paths but for the one without steps.
    fn without_one(&self) -> Self;
    fn total(&self) -> u128;
}

impl Tally for u128 {
    const NONE: u128 = 0;
    const ONE: u128 = 1;

    fn add(&mut self, other: &u128) {
        *self = self.saturating_add(*other);
    }

    fn after(&self, _: impl FnOnce() -> Sign) -> u128 {
        *self
    }

    fn without_one(&self) -> u128 {
        one_less(*self)
    }

    fn total(&self) -> u128 {
        *self
    }
}

/// A tally, and whether it holds every path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tallied<T> {
    pub tally: T,
    pub is_exact: bool,
}

/// How many links inside knots are looked at, at most, over a whole question: some hundredths
/// of a second. Knots that people write need some thousands.
const MOST_STEPS: usize = 4_000_000;

/// The most pairs of a start and a goal that are told each by itself.
const MOST_PAIRS: usize = 64;

/// The paths from an element of `from` to an element of `to`.
///
/// *Method*: without loops in between, each element has as many paths as its next ones
/// together, so one pass backwards tells all. A path enters a knot once and leaves it once,
/// so with loops the pass goes from knot to knot, and only inside a knot paths are walked.
/// Where that takes too long, the knot counts for the paths that are left when each link
/// that closes a loop is taken out: every one of them is a path, so the tally is never too high.
pub(super) fn tally<T: Tally>(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Tallied<T> {
    if let Some(tally) = straight(graph, &Ends::new(from, to)) {
        return tallied(tally, true);
    }
    let whole = between(graph, from, to, MOST_STEPS);
    let pairs = from.len() * to.len();
    if whole.is_exact || !(2..=MOST_PAIRS).contains(&pairs) {
        return whole;
    }
    // One start and one goal may stand free of a loop that runs over several.
    let each: Tallied<T> = by_pair(graph, from, to);
    if each.is_exact || each.tally.total() > whole.tally.total() { each } else { whole }
}

/// How many paths run over steps that are kept, by their two elements.
///
/// *Cost*: that of [`tally`].
pub(super) fn kept(
    graph: &TheoryGraph<'_>,
    from: &[ElementId],
    to: &[ElementId],
    keeps: impl Fn(u32, u32) -> bool,
) -> super::pathways::Count {
    let arcs = graph.arcs();
    let way = Way::new(graph, from, to, |edge| keeps(arcs.tail(edge), arcs.head(edge)));
    let Tallied { tally, is_exact } = over::<u128>(graph, &way, MOST_STEPS);
    super::pathways::Count { paths: tally, is_exact }
}

/// One less, but for a number that cannot grow any further: how many it stands for is not known.
pub(super) fn one_less(number: u128) -> u128 {
    if number == u128::MAX { number } else { number.saturating_sub(1) }
}

/// A number that cannot grow any further is not exact.
fn tallied<T: Tally>(tally: T, is_exact: bool) -> Tallied<T> {
    let is_exact = is_exact && tally.total() < u128::MAX;
    Tallied { tally, is_exact }
}

fn by_pair<T: Tally>(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Tallied<T> {
    let (mut sum, mut is_exact) = (T::NONE, true);
    let most = MOST_STEPS / (from.len() * to.len());
    let firsts = |ends: &[ElementId], place: usize| !ends[..place].contains(&ends[place]);
    for start in (0..from.len()).filter(|&place| firsts(from, place)) {
        for goal in (0..to.len()).filter(|&place| firsts(to, place) && to[place] != from[start]) {
            let pair = between(graph, &from[start..=start], &to[goal..=goal], most);
            sum.add(&pair.tally);
            is_exact &= pair.is_exact;
        }
    }
    tallied(sum, is_exact)
}

/// Two passes over what the starts reach: how many steps lead to each element, then the elements
/// in an order in which all that lead to one come before it. Nothing where there is a loop.
///
/// Measured on a layered theory of 10,000 elements: a search in depth takes a quarter longer. It
/// keeps a frame and a tally for every open element, and meets what it looks up less side by side.
fn straight<T: Tally>(graph: &TheoryGraph<'_>, ends: &Ends) -> Option<T> {
    let arcs = graph.arcs();
    let steps = |tail: u32| {
        let all = arcs.out(tail).zip(arcs.after(tail));
        all.map(|(edge, &head)| (edge, head)).filter(move |&(_, head)| ends.allows(tail, head))
    };
    // To be asked about counts as a step, so that a start comes once however it is reached.
    let (mut before, mut reached) = (vec![0_u32; arcs.elements()], Row::new(arcs.elements()));
    for &start in &ends.from {
        reached.add(start, before[start as usize]);
        before[start as usize] = 1;
    }
    while let Some(element) = reached.next() {
        for (_, head) in steps(element) {
            reached.add(head, before[head as usize]);
            before[head as usize] += 1;
        }
    }
    let (mut tallies, mut order) = (vec![T::NONE; arcs.elements()], Row::new(arcs.elements()));
    for &start in &ends.from {
        tallies[start as usize] = T::ONE;
        before[start as usize] -= 1;
        order.add(start, before[start as usize]);
    }
    while let Some(element) = order.next() {
        let tally = tallies[element as usize].clone();
        for (edge, head) in steps(element) {
            tallies[head as usize].add(&tally.after(|| graph.sign(arcs.link(edge))));
            before[head as usize] -= 1;
            order.add(head, before[head as usize]);
        }
    }
    if order.count < reached.count {
        return None;
    }
    let mut is_start = vec![false; arcs.elements()];
    ends.from.iter().for_each(|&start| is_start[start as usize] = true);
    let mut sum = T::NONE;
    for &goal in &ends.to {
        let own = &tallies[goal as usize];
        sum.add(&if is_start[goal as usize] { own.without_one() } else { own.clone() });
    }
    Some(sum)
}

/// Elements in a row, each of them once, and the next of them to be taken.
struct Row {
    elements: Vec<u32>,
    count: usize,
    taken: usize,
}

impl Row {
    /// A row of so many elements at most. One place more is written to, and never read.
    fn new(most: usize) -> Row {
        Row { elements: vec![0; most + 1], count: 0, taken: 0 }
    }

    /// Adds an element that no step is counted of. It is written down in any case, and counted
    /// where that is so: it cannot be foreseen, and a wrong guess of the processor costs more than the writing.
    fn add(&mut self, element: u32, steps: u32) {
        self.elements[self.count] = element;
        self.count += usize::from(steps == 0);
    }

    fn next(&mut self) -> Option<u32> {
        let next = self.elements[..self.count].get(self.taken).copied();
        self.taken += 1;
        next
    }
}

/// From knot to knot, over what lies between.
fn between<T: Tally>(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId], most: usize) -> Tallied<T> {
    let way = Way::new(graph, from, to, |_| true);
    over(graph, &way, most)
}

/// The tally of a way, with at most so many steps inside its knots.
pub(super) fn over<T: Tally>(graph: &TheoryGraph<'_>, way: &Way, most: usize) -> Tallied<T> {
    let mut tallies = vec![T::NONE; way.elements()];
    let mut inside = Inside::new(graph, way, most);
    for knot in 0..way.knots.count() {
        let members = way.knots.members(knot);
        for &element in members {
            // From here to a goal, or out of the knot.
            let mut leaving = if way.is_goal[element as usize] { T::ONE } else { T::NONE };
            for edge in way.out(element).filter(|&edge| way.knots.number(way.head(edge)) != knot) {
                leaving.add(&tallies[way.head(edge) as usize].after(|| graph.sign(way.link(edge))));
            }
            tallies[element as usize] = leaving;
        }
        if members.len() > 1 {
            inside.tell(knot, &mut tallies);
        }
    }
    let mut sum = T::NONE;
    for &start in &way.from {
        let own = &tallies[start as usize];
        sum.add(&if way.is_goal[start as usize] { own.without_one() } else { own.clone() });
    }
    tallied(sum, inside.is_exact)
}
