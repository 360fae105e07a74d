//! Rounds: ways that come back to where they start without passing an element twice.
//!
//! The elements of the knots are renumbered, and the steps among them laid side by side,
//! sorted by where they lead. So ways are tried in the order of the elements, whatever the
//! order of the links.

use std::ops::{ControlFlow, Range};

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId, Sign};

use super::circuits::{self, Circuit, Untwisted};
use super::limits::{Bound, Limits};
use super::pathways::product;

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
                (knot_of[place] == *knot && arcs.head(edge) != element).then_some((place as u32, edge))
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

    pub fn size(&self) -> usize {
        self.starts.len() - 1
    }

    /// From where each step leads, and to where, as places in the order of the files.
    pub fn steps(&self) -> Vec<(u32, u32)> {
        let of = |element: u32| self.out(element).map(move |step| (element, step));
        (0..self.size() as u32).flat_map(of).map(|(element, step)| (element, self.heads[step])).collect()
    }

    pub fn signs(&self) -> &[Sign] {
        &self.signs
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
pub(super) fn turned(starts: &[u32], heads: &[u32]) -> (Vec<u32>, Vec<u32>) {
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

/// Rounds one after another: the steps of all, and where and with which sign each ends.
#[derive(Default)]
struct Found {
    steps: Vec<u32>,
    ends: Vec<(usize, Sign)>,
    untwisted: Untwisted,
}

impl Found {
    fn add(&mut self, steps: &[u32], sign: Sign) {
        self.steps.extend_from_slice(steps);
        self.ends.push((self.steps.len(), sign));
    }

    /// Adds a circuit, told from its first element in the order of the files.
    fn add_circuit(&mut self, circuit: &Circuit<'_>) {
        let start = self.steps.len();
        for &rope in circuit.way {
            self.steps.extend_from_slice(self.untwisted.steps(circuit.ropes, rope));
        }
        let round = &mut self.steps[start..];
        // Steps are numbered by where they start, and then by where they lead.
        let first = (0..round.len()).min_by_key(|&place| round[place]).unwrap_or(0);
        round.rotate_left(first);
        self.ends.push((self.steps.len(), circuit.sign));
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
    /// By length, and then by their steps, which is by their elements.
    fn new(found: Found, complete_to: usize, bound: Option<Bound>) -> Self {
        let round = |place: usize| found.get(place).0;
        // The length and the first steps in one number tell most rounds apart.
        let key = |steps: &[u32]| {
            let first =
                (0..3).fold(0_u128, |key, place| key << 32 | u128::from(steps.get(place).copied().unwrap_or(0)));
            (steps.len() as u128) << 96 | first
        };
        let mut sorted: Vec<(u128, usize)> = (0..found.len()).map(|place| (key(round(place)), place)).collect();
        sorted.sort_unstable_by(|one, other| one.0.cmp(&other.0).then_with(|| round(one.1).cmp(round(other.1))));
        let places = sorted.into_iter().map(|(_, place)| place).collect();
        Listed { found, places, complete_to, bound }
    }

    /// The steps and the sign of each round.
    pub fn iter(&self) -> impl Iterator<Item = (&[u32], Sign)> {
        self.places.iter().map(|&place| self.found.get(place))
    }
}

/// How much the search for all rounds looks at before it is given up: some milliseconds.
const EFFORT: u64 = 1_000_000;
/// Where many rounds are asked for, how much it looks at for each.
const EFFORT_EACH: u64 = 100;
/// How many rounds it passes by that are longer than what was asked for.
const LONGER: usize = 10_000;

/// The shortest rounds, by length and then by their elements. With more than the cap, the
/// longest give way, and of those of one length the last in the order of the files.
///
/// *Cost*: that of all rounds where they are few ([`circuits::each`]), else that of
/// [`each`], once for every length.
pub(super) fn list(knots: &Knots, limits: Limits) -> Listed {
    if let Some((found, bound)) = all(knots, limits) {
        return Listed::new(found, limits.max_links, bound);
    }
    let room = limits.cap.saturating_add(1);
    let (found, bound) = up_to(knots, room, limits.max_links);
    if found.len() < room {
        return Listed::new(found, limits.max_links, bound);
    }
    let mut found = Found::default();
    for longest in 2..=limits.max_links {
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

/// All rounds within the limits, and whether there are longer ones; nothing where there are
/// more of them than the cap, or too many to look at.
fn all(knots: &Knots, limits: Limits) -> Option<(Found, Option<Bound>)> {
    let (mut found, mut longer) = (Found::default(), 0);
    let most_effort = EFFORT.max((limits.cap as u64).saturating_mul(EFFORT_EACH));
    let told = circuits::each(knots, most_effort, |circuit| {
        if circuit.links as usize <= limits.max_links && found.len() < limits.cap {
            found.add_circuit(circuit);
            return ControlFlow::Continue(());
        }
        longer += 1;
        let is_too_many = circuit.links as usize <= limits.max_links || longer > LONGER;
        if is_too_many { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    told.is_continue().then_some((found, (longer > 0).then_some(Bound::Length)))
}

fn up_to(knots: &Knots, room: usize, max_links: usize) -> (Found, Option<Bound>) {
    let mut found = Found::default();
    let bound = each(knots, max_links, |steps, sign| {
        found.add(steps, sign);
        if found.len() < room { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    (found, bound)
}

/// Tells every round of at most so many links, by its start and then by its elements, until
/// it is told to stop. Returns whether longer ones may exist.
///
/// No step leads into a dead end: each element knows how many links it needs at least to
/// come back to the start past what the way stands on. The number rises where the search
/// came back with nothing, and falls when what was in the way is left. (The barrier of Peng
/// et al., "Towards bridging theory and practice: hop-constrained s-t simple path
/// enumeration", PVLDB 13(4), 2019, for walks that end where they start.)
///
/// *Cost* for each round: its length × the links of its knot at most.
fn each(knots: &Knots, max_links: usize, mut tell: impl FnMut(&[u32], Sign) -> ControlFlow<()>) -> Option<Bound> {
    let count = knots.size();
    // No round is longer than there are elements.
    let most = max_links.min(count) as u32;
    let mut search = Search {
        knots,
        least: vec![NEVER; count],
        needs: vec![NEVER; count],
        leading: Vec::new(),
        open: Vec::new(),
        bound: None,
    };
    for start in 0..count as u32 {
        search.needs[start as usize] = SHUT;
        search.look_back(start, most);
        if search.run(start, most, &mut tell).is_break() {
            break;
        }
        search.forget();
    }
    search.bound.filter(|_| max_links < count)
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
                    self.needs[before as usize] = links + 1;
                    self.leading.push(before);
                }
            }
            let Some(&next) = self.leading.get(done) else { return };
            done += 1;
            (at, links) = (next, self.least[next as usize]);
        }
    }

    fn run(
        &mut self,
        start: u32,
        most: u32,
        tell: &mut impl FnMut(&[u32], Sign) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let knots = self.knots;
        let (mut way, mut stack): (Vec<u32>, Vec<Frame>) = (Vec::new(), Vec::new());
        let mut frame = self.stand(start, Sign::Plus);
        let mut left = most;
        loop {
            if frame.next == frame.end {
                let Some(previous) = stack.pop() else { return ControlFlow::Continue(()) };
                frame = self.leave(&frame, previous, left);
                way.pop();
                left += 1;
                continue;
            }
            let step = frame.next as usize;
            frame.next += 1;
            let head = knots.heads[step];
            if self.needs[head as usize] < left {
                let sign = product(frame.sign, knots.signs[step]);
                way.push(step as u32);
                left -= 1;
                stack.push(std::mem::replace(&mut frame, self.stand(head, sign)));
            } else if head == start {
                frame.nearest = 1;
                way.push(step as u32);
                let sign = product(frame.sign, knots.signs[step]);
                tell(&way, sign)?;
                way.pop();
            } else if self.needs[head as usize] < SHUT && (left..NEVER).contains(&self.least[head as usize]) {
                self.bound = Some(Bound::Length);
            }
        }
    }

    fn stand(&mut self, element: u32, sign: Sign) -> Frame {
        self.needs[element as usize] = SHUT;
        let Range { start, end } = self.knots.out(element);
        Frame { element, next: start as u32, end: end as u32, nearest: NEVER, sign }
    }

    /// Leaves an element, with so many links left there, and remembers what it needs.
    /// Elements that it stood in the way of may need less from now on.
    fn leave(&mut self, frame: &Frame, mut previous: Frame, left: u32) -> Frame {
        previous.nearest = previous.nearest.min(frame.nearest + 1);
        let element = frame.element as usize;
        self.needs[element] = frame.nearest.min(self.failed(frame.element, left));
        if self.needs[element] < NEVER {
            self.ease(frame.element);
        }
        previous
    }

    /// What an element needs at least from which no way of so many links led back.
    fn failed(&self, element: u32, left: u32) -> u32 {
        let heads = &self.knots.heads[self.knots.out(element)];
        let ahead = heads.iter().map(|&head| self.needs[head as usize]).min();
        ahead.map_or(NEVER, |ahead| ahead + 1).min(left + 1).min(NEVER)
    }

    /// Lowers what elements before this one need, where it offers them a shorter way.
    fn ease(&mut self, element: u32) {
        self.open.push(element);
        while let Some(element) = self.open.pop() {
            let needs = self.needs[element as usize] + 1;
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
