//! Circuits: all rounds of knots, of whatever length, in no particular order.
//!
//! An element with one step out, or with one step in, is no place to choose: it is woven
//! into the steps beside it, and what is left is searched. Measured over 6,500 rounds of 300
//! elements, the search takes a tenth of the time that it takes without.

use std::ops::{ControlFlow, Range};

use crate::theory::Sign;

use super::pathways::product;
use super::rounds::Knots;

/// Steps that are always taken one after another: a step, or two of these.
pub(super) struct Ropes {
    /// Ropes below this number are the steps themselves.
    steps: usize,
    twisted: Vec<(u32, u32)>,
    /// How many links each rope has, and its sign.
    all: Vec<(u32, Sign)>,
}

impl Ropes {
    fn twist(&mut self, first: u32, then: u32) -> u32 {
        let (one, other) = (self.all[first as usize], self.all[then as usize]);
        self.twisted.push((first, then));
        self.all.push((one.0 + other.0, product(one.1, other.1)));
        self.all.len() as u32 - 1
    }

    /// Writes the steps of a rope in their order.
    fn untwist(&self, rope: u32, steps: &mut Vec<u32>) {
        let mut open = vec![rope];
        while let Some(rope) = open.pop() {
            match (rope as usize).checked_sub(self.steps) {
                None => steps.push(rope),
                Some(place) => {
                    let (first, then) = self.twisted[place];
                    open.extend([then, first]);
                }
            }
        }
    }
}

/// Ropes that were untwisted before: each is in many rounds.
#[derive(Default)]
pub(super) struct Untwisted {
    steps: Vec<u32>,
    /// Where each rope stands in `steps`; nowhere until it is asked for.
    places: Vec<Range<usize>>,
}

impl Untwisted {
    /// The steps of a rope in their order.
    pub fn steps(&mut self, ropes: &Ropes, rope: u32) -> &[u32] {
        let rope = rope as usize;
        if self.places.len() <= rope {
            self.places.resize(ropes.all.len(), 0..0);
        }
        if self.places[rope].is_empty() {
            let start = self.steps.len();
            ropes.untwist(rope as u32, &mut self.steps);
            self.places[rope] = start..self.steps.len();
        }
        &self.steps[self.places[rope].clone()]
    }
}

/// A round as it is found.
pub(super) struct Circuit<'w> {
    pub ropes: &'w Ropes,
    /// Which ropes follow one another.
    pub way: &'w [u32],
    pub links: u32,
    pub sign: Sign,
}

/// Tells every round, until it is told to stop or has looked at so many elements and strands.
/// Returns whether it was broken off.
///
/// *Cost* for each round: the links of its knot at most (Johnson, "Finding all the elementary
/// circuits of a directed graph", SIAM J. Comput. 4(1), 1975). Before each search whatever
/// leaves no choice is woven in, and the search starts where most ways cross, so that little
/// is left for the next.
pub(super) fn each(
    knots: &Knots,
    most_effort: u64,
    mut tell: impl FnMut(&Circuit<'_>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let mut weave = Weave::of(knots);
    let mut left = most_effort;
    loop {
        weave.draw_in(&mut |ropes, rope| {
            let (links, sign) = ropes.all[rope as usize];
            tell(&Circuit { ropes, way: &[rope], links, sign })
        })?;
        let Some(start) = weave.crossing() else {
            return ControlFlow::Continue(());
        };
        let mut search = Search::new(&weave, start, left);
        search.run(&weave.ropes, &mut tell)?;
        left = search.left;
        weave.cut_out(start);
    }
}

/// A step of the weave: a rope from one element to another.
#[derive(Clone, Copy)]
struct Strand {
    from: u32,
    to: u32,
    rope: u32,
}

/// What is left of the knots.
struct Weave {
    ropes: Ropes,
    strands: Vec<Strand>,
    is_cut: Vec<bool>,
    /// Strands out of each element and into it; some may be cut.
    out: Vec<Vec<u32>>,
    into: Vec<Vec<u32>>,
    /// How many of them are not.
    degree: Vec<[u32; 2]>,
    /// Elements that may leave no choice.
    open: Vec<u32>,
}

impl Weave {
    fn of(knots: &Knots) -> Self {
        let steps = knots.steps();
        let count = knots.size();
        let ropes = Ropes {
            steps: steps.len(),
            twisted: Vec::new(),
            all: knots.signs().iter().map(|&sign| (1, sign)).collect(),
        };
        let mut weave = Weave {
            ropes,
            strands: Vec::with_capacity(steps.len()),
            is_cut: Vec::with_capacity(steps.len()),
            out: vec![Vec::new(); count],
            into: vec![Vec::new(); count],
            degree: vec![[0; 2]; count],
            open: (0..count as u32).rev().collect(),
        };
        for (rope, &(from, to)) in (0..).zip(&steps) {
            weave.add(Strand { from, to, rope });
        }
        weave
    }

    fn add(&mut self, strand: Strand) {
        let number = self.strands.len() as u32;
        self.strands.push(strand);
        self.is_cut.push(false);
        self.out[strand.from as usize].push(number);
        self.into[strand.to as usize].push(number);
        self.degree[strand.from as usize][OUT] += 1;
        self.degree[strand.to as usize][INTO] += 1;
    }

    fn cut(&mut self, number: u32) -> Strand {
        let strand = self.strands[number as usize];
        self.is_cut[number as usize] = true;
        self.degree[strand.from as usize][OUT] -= 1;
        self.degree[strand.to as usize][INTO] -= 1;
        self.open.extend([strand.from, strand.to]);
        strand
    }

    /// The strands on one side of an element. Those that are cut are forgotten.
    fn side(&mut self, element: u32, side: usize) -> Vec<u32> {
        let list = if side == OUT { &mut self.out } else { &mut self.into };
        let mut strands = std::mem::take(&mut list[element as usize]);
        strands.retain(|&strand| !self.is_cut[strand as usize]);
        strands
    }

    /// Weaves in every element that leaves no choice, and tells what comes back on itself.
    fn draw_in(&mut self, tell: &mut impl FnMut(&Ropes, u32) -> ControlFlow<()>) -> ControlFlow<()> {
        while let Some(element) = self.open.pop() {
            match self.degree[element as usize] {
                [0, 0] => {}
                [0, _] | [_, 0] => self.cut_out(element),
                [1, _] | [_, 1] => self.weave_in(element, tell)?,
                [_, _] => {}
            }
        }
        ControlFlow::Continue(())
    }

    fn weave_in(&mut self, element: u32, tell: &mut impl FnMut(&Ropes, u32) -> ControlFlow<()>) -> ControlFlow<()> {
        let (into, out) = (self.side(element, INTO), self.side(element, OUT));
        let cut = |weave: &mut Weave, list: &[u32]| list.iter().map(|&it| weave.cut(it)).collect::<Vec<Strand>>();
        let (into, out) = (cut(self, &into), cut(self, &out));
        for first in &into {
            for then in &out {
                let rope = self.ropes.twist(first.rope, then.rope);
                if first.from == then.to {
                    tell(&self.ropes, rope)?;
                } else {
                    self.add(Strand { from: first.from, to: then.to, rope });
                }
            }
        }
        ControlFlow::Continue(())
    }

    fn cut_out(&mut self, element: u32) {
        for side in [INTO, OUT] {
            for strand in self.side(element, side) {
                self.cut(strand);
            }
        }
    }

    /// The element where most ways cross, on the side where fewest do; none where nothing is
    /// left. Measured: with the most ways in times out, the search takes four times as long.
    fn crossing(&self) -> Option<u32> {
        let ways = |element: &u32| {
            let [out, into] = self.degree[*element as usize];
            (out.min(into), out + into)
        };
        (0..self.degree.len() as u32).rev().max_by_key(ways).filter(|element| ways(element).0 > 0)
    }
}

/// The sides of an element in `degree`.
const OUT: usize = 0;
const INTO: usize = 1;

/// The search for the circuits through one element.
struct Search {
    /// Where the strands out of each element start that leads back; one more than there are.
    starts: Vec<u32>,
    strands: Vec<Ahead>,
    /// The same strands by their heads.
    ends: Vec<u32>,
    before: Vec<u32>,
    state: Vec<State>,
    /// How many elements are blocked.
    blocked: usize,
    open: Vec<u32>,
    /// How many elements and strands may still be looked at.
    left: u64,
}

/// A strand as the search meets it: all that it needs, side by side.
#[derive(Clone, Copy)]
struct Ahead {
    head: u32,
    rope: u32,
    links: u32,
    sign: Sign,
}

/// Whether the way may go on over an element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    /// No way back was found past what the way stands on.
    Blocked,
    /// The way stands on it.
    Shut,
}

struct Frame {
    element: u32,
    next: u32,
    end: u32,
    links: u32,
    sign: Sign,
    is_found: bool,
}

impl Search {
    /// Numbers what leads back to the start, the start first, and lays its strands side by side.
    fn new(weave: &Weave, start: u32, left: u64) -> Self {
        let mut place = vec![u32::MAX; weave.degree.len()];
        let mut leading = vec![start];
        place[start as usize] = 0;
        let mut done = 0;
        while let Some(&element) = leading.get(done) {
            done += 1;
            for &number in weave.into[element as usize].iter().filter(|&&number| !weave.is_cut[number as usize]) {
                let from = weave.strands[number as usize].from;
                if place[from as usize] == u32::MAX {
                    place[from as usize] = leading.len() as u32;
                    leading.push(from);
                }
            }
        }
        let (mut starts, mut strands) = (vec![0], Vec::new());
        for &element in &leading {
            for &number in weave.out[element as usize].iter().filter(|&&number| !weave.is_cut[number as usize]) {
                let Strand { to, rope, .. } = weave.strands[number as usize];
                if place[to as usize] != u32::MAX {
                    let (links, sign) = weave.ropes.all[rope as usize];
                    strands.push(Ahead { head: place[to as usize], rope, links, sign });
                }
            }
            starts.push(strands.len() as u32);
        }
        let heads: Vec<u32> = strands.iter().map(|strand| strand.head).collect();
        let (ends, before) = super::rounds::turned(&starts, &heads);
        let state = vec![State::Open; leading.len()];
        let left = left.saturating_sub((weave.degree.len() + heads.len()) as u64);
        Search { starts, strands, ends, before, state, blocked: 0, open: Vec::new(), left }
    }

    fn run(&mut self, ropes: &Ropes, tell: &mut impl FnMut(&Circuit<'_>) -> ControlFlow<()>) -> ControlFlow<()> {
        let (mut way, mut stack): (Vec<u32>, Vec<Frame>) = (Vec::new(), Vec::new());
        let mut frame = self.stand(0, 0, Sign::Plus);
        loop {
            if frame.next == frame.end {
                let Some(previous) = stack.pop() else { return ControlFlow::Continue(()) };
                frame = self.leave(&frame, previous);
                way.pop();
                continue;
            }
            if self.left == 0 {
                return ControlFlow::Break(());
            }
            let Ahead { head, rope, links, sign } = self.strands[frame.next as usize];
            frame.next += 1;
            if self.state[head as usize] != State::Open && head != 0 {
                continue;
            }
            let (links, sign) = (frame.links + links, product(frame.sign, sign));
            way.push(rope);
            if head == 0 {
                frame.is_found = true;
                tell(&Circuit { ropes, way: &way, links, sign })?;
                way.pop();
            } else {
                stack.push(std::mem::replace(&mut frame, self.stand(head, links, sign)));
            }
        }
    }

    fn stand(&mut self, element: u32, links: u32, sign: Sign) -> Frame {
        self.state[element as usize] = State::Shut;
        self.left = self.left.saturating_sub(1);
        let (next, end) = (self.starts[element as usize], self.starts[element as usize + 1]);
        Frame { element, next, end, links, sign, is_found: false }
    }

    fn leave(&mut self, frame: &Frame, mut previous: Frame) -> Frame {
        if frame.is_found {
            previous.is_found = true;
            self.unblock(frame.element);
        } else {
            self.state[frame.element as usize] = State::Blocked;
            self.blocked += 1;
        }
        previous
    }

    /// Opens an element, and whatever waits for a way over it.
    fn unblock(&mut self, element: u32) {
        self.state[element as usize] = State::Open;
        if self.blocked == 0 {
            return;
        }
        self.open.push(element);
        while let Some(element) = self.open.pop() {
            let into = self.ends[element as usize] as usize..self.ends[element as usize + 1] as usize;
            for &before in &self.before[into] {
                if self.state[before as usize] == State::Blocked {
                    self.state[before as usize] = State::Open;
                    self.blocked -= 1;
                    self.open.push(before);
                }
            }
        }
    }
}
