//! The weave: what is left of a knot where every element that leaves no choice is woven in.
//!
//! An element with one step out, or with one step in, is no place to choose: whoever comes
//! there goes on, or came, in one way only.

use std::ops::{ControlFlow, Range};

use crate::analysis::pathways::product;
use crate::theory::Sign;

use super::knots::Knots;

/// Steps that are always taken one after another: a step, or two of these.
pub(super) struct Ropes {
    /// Ropes below this number are the steps themselves.
    steps: usize,
    twisted: Vec<(u32, u32)>,
    /// How many links each rope has, and its sign.
    all: Vec<(u32, Sign)>,
}

impl Ropes {
    /// How many links a rope has, and its sign.
    pub fn of(&self, rope: u32) -> (u32, Sign) {
        self.all[rope as usize]
    }

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

/// A step of the weave: a rope from one element to another.
#[derive(Clone, Copy)]
pub(super) struct Strand {
    pub from: u32,
    pub to: u32,
    pub rope: u32,
}

/// What is left of the knots.
pub(super) struct Weave {
    pub ropes: Ropes,
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
    pub fn of(knots: &Knots) -> Self {
        let steps = knots.steps();
        let count = knots.size();
        let ropes =
            Ropes { steps: steps.len(), twisted: Vec::new(), all: knots.signs.iter().map(|&sign| (1, sign)).collect() };
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

    pub fn elements(&self) -> usize {
        self.degree.len()
    }

    /// What is left of the strands out of an element.
    pub fn out(&self, element: u32) -> impl Iterator<Item = Strand> + '_ {
        self.left(&self.out[element as usize])
    }

    /// What is left of the strands into an element.
    pub fn into(&self, element: u32) -> impl Iterator<Item = Strand> + '_ {
        self.left(&self.into[element as usize])
    }

    fn left<'w>(&'w self, list: &'w [u32]) -> impl Iterator<Item = Strand> + 'w {
        let left = list.iter().filter(|&&number| !self.is_cut[number as usize]);
        left.map(|&number| self.strands[number as usize])
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
    pub fn draw_in(&mut self, tell: &mut impl FnMut(&Ropes, u32) -> ControlFlow<()>) -> ControlFlow<()> {
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

    pub fn cut_out(&mut self, element: u32) {
        for side in [INTO, OUT] {
            for strand in self.side(element, side) {
                self.cut(strand);
            }
        }
    }

    /// The element where most ways cross, on the side where fewest do; none where nothing is
    /// left. Measured: with the most ways in times out, the search takes four times as long.
    pub fn crossing(&self) -> Option<u32> {
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
