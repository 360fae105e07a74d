//! Rounds: ways that come back to where they start without passing an element twice.
//!
//! The elements of the knots are renumbered, and the steps among them laid side by side,
//! sorted by where they lead. So ways are tried in the order of the elements, whatever the
//! order of the links.

use std::ops::{ControlFlow, Range};

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId, Sign};

use super::pathways::product;
use super::walks::{Bound, Limits};

/// More links than any round has.
const NEVER: u32 = u32::MAX / 2;
/// What an element needs that cannot be passed: the way stands on it, or it is done with.
const SHUT: u32 = NEVER + 1;

/// Knots: elements that all lead to one another, with the steps among them.
pub(super) struct Knots {
    /// Where the steps from each element start; one more than there are elements.
    starts: Vec<u32>,
    heads: Vec<u32>,
    signs: Vec<Sign>,
    /// From which element of the theory each step starts, and its first link.
    from: Vec<ElementId>,
    links: Vec<LinkId>,
    /// Where the steps to each element start in `before`; one more than there are elements.
    ends: Vec<u32>,
    before: Vec<u32>,
}

impl Knots {
    /// Cost: linear in the links of the knots, but for a look-up of each end.
    pub fn of(graph: &TheoryGraph<'_>, knots: &[&[ElementId]]) -> Self {
        let arcs = graph.arcs();
        let knotted = (0_u32..).zip(knots).flat_map(|(knot, elements)| elements.iter().map(move |&id| (id.0, knot)));
        let mut knotted: Vec<(u32, u32)> = knotted.collect();
        knotted.sort_unstable();
        let (elements, knot_of): (Vec<u32>, Vec<u32>) = knotted.into_iter().unzip();
        let (mut starts, mut heads, mut edges) = (vec![0], Vec::new(), Vec::new());
        for (&element, knot) in elements.iter().zip(&knot_of) {
            let inside = |edge: usize| {
                let place = elements.binary_search(&arcs.head(edge)).ok()?;
                (knot_of[place] == *knot).then_some((place as u32, edge))
            };
            let mut steps: Vec<(u32, usize)> = arcs.out(element).filter_map(inside).collect();
            steps.sort_unstable();
            heads.extend(steps.iter().map(|step| step.0));
            edges.extend(steps.iter().map(|step| step.1));
            starts.push(heads.len() as u32);
        }
        let links: Vec<LinkId> = edges.iter().map(|&edge| arcs.link(edge)).collect();
        let signs = links.iter().map(|&link| graph.sign(link)).collect();
        let from = edges.iter().map(|&edge| ElementId(arcs.tail(edge))).collect();
        let (ends, before) = turned(&starts, &heads);
        Knots { starts, heads, signs, from, links, ends, before }
    }

    fn size(&self) -> usize {
        self.starts.len() - 1
    }

    fn out(&self, element: u32) -> Range<usize> {
        self.starts[element as usize] as usize..self.starts[element as usize + 1] as usize
    }

    fn before(&self, element: u32) -> &[u32] {
        &self.before[self.ends[element as usize] as usize..self.ends[element as usize + 1] as usize]
    }

    /// The elements of a round, from its start on.
    pub fn elements(&self, round: &[u32]) -> Vec<ElementId> {
        round.iter().map(|&step| self.from[step as usize]).collect()
    }

    pub fn links(&self, round: &[u32]) -> Vec<LinkId> {
        round.iter().map(|&step| self.links[step as usize]).collect()
    }
}

/// Steps by their heads: where those to each element start, and what they come from.
fn turned(starts: &[u32], heads: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let mut ends = vec![0; starts.len()];
    heads.iter().for_each(|&head| ends[head as usize + 1] += 1);
    for element in 1..ends.len() {
        ends[element] += ends[element - 1];
    }
    let (mut next, mut before) = (ends.clone(), vec![0; heads.len()]);
    for element in 0..starts.len() - 1 {
        for &head in &heads[starts[element] as usize..starts[element + 1] as usize] {
            before[next[head as usize] as usize] = element as u32;
            next[head as usize] += 1;
        }
    }
    (ends, before)
}

/// A round as it is found: its steps, by number in its knots.
#[derive(Clone, Copy)]
pub(super) struct Round<'w> {
    pub steps: &'w [u32],
    pub sign: Sign,
    /// How often the search has stood on an element so far.
    pub stood: u64,
}

/// Rounds one after another: the steps of all, and where and with which sign each ends.
#[derive(Default)]
struct Found {
    steps: Vec<u32>,
    ends: Vec<(usize, Sign)>,
}

impl Found {
    fn add(&mut self, steps: &[u32], sign: Sign) {
        self.steps.extend_from_slice(steps);
        self.ends.push((self.steps.len(), sign));
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    fn get(&self, place: usize) -> (&[u32], Sign) {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before].0);
        let (end, sign) = self.ends[place];
        (&self.steps[start..end], sign)
    }
}

/// At most as many rounds as were asked for, and how far the list is whole.
pub(super) struct Listed {
    found: Found,
    /// Shortest first.
    places: Vec<usize>,
    pub complete_to: usize,
    pub bound: Option<Bound>,
}

impl Listed {
    fn new(found: Found, complete_to: usize, bound: Option<Bound>) -> Self {
        let mut places: Vec<usize> = (0..found.len()).collect();
        // The sort is stable: those of one length keep their order.
        places.sort_by_key(|&place| found.get(place).0.len());
        Listed { found, places, complete_to, bound }
    }

    /// The steps and the sign of each round.
    pub fn iter(&self) -> impl Iterator<Item = (&[u32], Sign)> {
        self.places.iter().map(|&place| self.found.get(place))
    }
}

/// The shortest rounds, by length and then by their elements. With more than the cap, the
/// longest give way, and of those of one length the last in the order of the files.
///
/// *Cost*: as [`each`], and with more than the cap once more for every length.
pub(super) fn list(knots: &Knots, limits: Limits) -> Listed {
    let room = limits.cap.saturating_add(1);
    let (all, bound) = up_to(knots, room, limits.max_links);
    if all.len() < room {
        return Listed::new(all, limits.max_links, bound);
    }
    let mut found = Found::default();
    for longest in 1..=limits.max_links {
        let (longer, _) = up_to(knots, room, longest);
        if longer.len() < room {
            found = longer;
            continue;
        }
        let of_this_length = (0..longer.len()).map(|place| longer.get(place)).filter(|it| it.0.len() == longest);
        of_this_length.take(limits.cap - found.len()).for_each(|(steps, sign)| found.add(steps, sign));
        return Listed::new(found, longest - 1, Some(Bound::Count));
    }
    Listed::new(found, limits.max_links, bound)
}

fn up_to(knots: &Knots, room: usize, max_links: usize) -> (Found, Option<Bound>) {
    let mut found = Found::default();
    let (_, bound) = each(knots, max_links, |round| {
        found.add(round.steps, round.sign);
        if found.len() < room { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    (found, bound)
}

/// Tells every round of at most so many links, by its start and then by its elements, until
/// it is told to stop. Returns whether it was, and whether longer ones may exist.
///
/// No step leads into a dead end: each element knows how many links it needs at least to
/// come back to the start past what the way stands on. The number rises where the search
/// came back with nothing, and falls when what was in the way is left. (The barrier of Peng
/// et al., PVLDB 13(4), 2019, for walks that end where they start; where no length is asked
/// for, a link counts for nothing, and what is left is the blocking of Johnson, "Finding all
/// the elementary circuits of a directed graph", SIAM J. Comput. 4(1), 1975.)
///
/// *Cost* for each round: its length × the links of its knot at most.
pub(super) fn each(
    knots: &Knots,
    max_links: usize,
    mut tell: impl FnMut(Round<'_>) -> ControlFlow<()>,
) -> (ControlFlow<()>, Option<Bound>) {
    let count = knots.size();
    let per_link = u32::from(max_links < count);
    let most = if max_links < count { max_links as u32 } else { NEVER };
    let mut search = Search {
        knots,
        least: vec![NEVER; count],
        needs: vec![NEVER; count],
        leading: Vec::new(),
        open: Vec::new(),
        per_link,
        stood: 0,
        bound: None,
    };
    for start in 0..count as u32 {
        search.needs[start as usize] = SHUT;
        search.look_back(start, most);
        if search.run(start, most, &mut tell).is_break() {
            return (ControlFlow::Break(()), search.bound);
        }
        search.forget();
    }
    (ControlFlow::Continue(()), search.bound)
}

struct Search<'k> {
    knots: &'k Knots,
    /// The fewest links back to the start, whatever the way stands on.
    least: Vec<u32>,
    /// The fewest links back past what the way stands on, or fewer than that.
    needs: Vec<u32>,
    /// What leads back to the start, nearest first.
    leading: Vec<u32>,
    open: Vec<u32>,
    /// What a link adds to what is needed: nothing where the length does not matter.
    per_link: u32,
    stood: u64,
    bound: Option<Bound>,
}

/// An element that the way stands on: its next step, and the sign of the way so far.
struct Frame {
    element: u32,
    next: u32,
    end: u32,
    /// The fewest links from here back, of the ways found.
    nearest: u32,
    sign: Sign,
}

impl Search<'_> {
    /// How far the elements after the start are from it, looking back over at most so many
    /// links. Rounds through the elements before it are told already.
    fn look_back(&mut self, start: u32, most: u32) {
        let (mut at, mut links, mut done) = (start, 0, 0);
        loop {
            if links >= most {
                self.bound = Some(Bound::Length);
                return;
            }
            for &before in self.knots.before(at) {
                if self.needs[before as usize] == NEVER {
                    self.least[before as usize] = links + 1;
                    self.needs[before as usize] = (links + 1) * self.per_link;
                    self.leading.push(before);
                }
            }
            let Some(&next) = self.leading.get(done) else { return };
            done += 1;
            (at, links) = (next, self.least[next as usize]);
        }
    }

    fn run(&mut self, start: u32, most: u32, tell: &mut impl FnMut(Round<'_>) -> ControlFlow<()>) -> ControlFlow<()> {
        let knots = self.knots;
        let (mut way, mut stack): (Vec<u32>, Vec<Frame>) = (Vec::new(), Vec::new());
        let mut frame = self.stand(start, Sign::Plus);
        let mut left = most;
        loop {
            if frame.next == frame.end {
                let Some(previous) = stack.pop() else { return ControlFlow::Continue(()) };
                frame = self.leave(&frame, previous, left);
                way.pop();
                left += self.per_link;
                continue;
            }
            let step = frame.next as usize;
            frame.next += 1;
            let head = knots.heads[step];
            if self.needs[head as usize] < left {
                let sign = product(frame.sign, knots.signs[step]);
                way.push(step as u32);
                left -= self.per_link;
                stack.push(std::mem::replace(&mut frame, self.stand(head, sign)));
            } else if head == start {
                frame.nearest = self.per_link;
                way.push(step as u32);
                let sign = product(frame.sign, knots.signs[step]);
                tell(Round { steps: &way, sign, stood: self.stood })?;
                way.pop();
            } else if self.needs[head as usize] < SHUT && (left..NEVER).contains(&self.least[head as usize]) {
                self.bound = Some(Bound::Length);
            }
        }
    }

    fn stand(&mut self, element: u32, sign: Sign) -> Frame {
        self.needs[element as usize] = SHUT;
        self.stood += 1;
        let Range { start, end } = self.knots.out(element);
        Frame { element, next: start as u32, end: end as u32, nearest: NEVER, sign }
    }

    /// Leaves an element, with so many links left there, and remembers what it needs.
    /// Elements that it stood in the way of may need less from now on.
    fn leave(&mut self, frame: &Frame, mut previous: Frame, left: u32) -> Frame {
        previous.nearest = previous.nearest.min(frame.nearest + self.per_link);
        let element = frame.element as usize;
        self.needs[element] = frame.nearest.min(self.failed(frame.element, left));
        if self.needs[element] < NEVER {
            self.ease(frame.element);
        }
        previous
    }

    /// What an element needs at least from which no way of so many links led back.
    fn failed(&self, element: u32, left: u32) -> u32 {
        if self.per_link == 0 {
            return NEVER;
        }
        let heads = &self.knots.heads[self.knots.out(element)];
        let ahead = heads.iter().map(|&head| self.needs[head as usize]).min();
        ahead.map_or(NEVER, |ahead| ahead + 1).min(left + 1).min(NEVER)
    }

    /// Lowers what elements before this one need, where it offers them a shorter way.
    fn ease(&mut self, element: u32) {
        self.open.push(element);
        while let Some(element) = self.open.pop() {
            let needs = self.needs[element as usize] + self.per_link;
            for &before in self.knots.before(element) {
                let known = &mut self.needs[before as usize];
                if *known > needs && *known < SHUT {
                    *known = needs;
                    self.open.push(before);
                }
            }
        }
    }

    fn forget(&mut self) {
        for element in self.leading.drain(..) {
            self.least[element as usize] = NEVER;
            self.needs[element as usize] = NEVER;
        }
    }
}
