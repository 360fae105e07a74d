//! Reach: which goals can be reached from which starts.

use rayon::prelude::*;

use crate::graph::{Arcs, TheoryGraph};
use crate::theory::ElementId;

use super::components::Components;

/// Goals that are told in one number.
const WORD: usize = u64::BITS as usize;

/// Which goals each start reaches: starts and goals by their place in the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// How many goals were asked for.
    goals: usize,
    /// How many numbers tell the goals of one start.
    words: usize,
    /// The goals of the first start, then those of the second, and so on.
    bits: Vec<u64>,
    starts: usize,
}

impl Reached {
    /// Whether a goal can be reached from a start.
    pub fn is_reached(&self, start: usize, goal: usize) -> bool {
        goal < self.goals && self.row(start)[goal / WORD] >> (goal % WORD) & 1 == 1
    }

    /// The goals that a start reaches, in the order of the question.
    pub fn goals_of(&self, start: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.goals).filter(move |&goal| self.is_reached(start, goal))
    }

    /// How many goals each start reaches, in the order of the question.
    pub fn counts(&self) -> Vec<usize> {
        (0..self.starts).map(|start| self.row(start).iter().map(|word| word.count_ones() as usize).sum()).collect()
    }

    /// How many pairs of a start and a goal have a path.
    pub fn pairs(&self) -> u64 {
        self.bits.iter().map(|word| u64::from(word.count_ones())).sum()
    }

    fn row(&self, start: usize) -> &[u64] {
        &self.bits[start * self.words..(start + 1) * self.words]
    }
}

/// Which of the goals can be reached from each of the starts, over one link at least. An
/// element is no goal of itself.
///
/// *Cost*: links × goals / 64, on all cores. Elements that lead to one another reach the
/// same, so they count as one; what comes after is told before what leads to it. Memory:
/// starts × goals / 8 bytes for the answer.
///
/// *To conclude*: that something is reached says that somebody drew the way there, not that
/// it holds.
pub fn reach(graph: &TheoryGraph<'_>, starts: &[ElementId], goals: &[ElementId]) -> Reached {
    let arcs = graph.arcs();
    let knots =
        Components::reached(arcs.elements(), starts.iter().map(|start| start.index() as u32), |it| arcs.after(it));
    let condensed = Condensed::new(arcs, &knots);
    let words = goals.len().div_ceil(WORD);
    let question = Question { knots: &knots, condensed: &condensed, starts };
    let mut bits = vec![0; starts.len() * words];
    match words {
        0 => {}
        1 => question.answer::<1>(goals, words, &mut bits),
        2..=4 => question.answer::<4>(goals, words, &mut bits),
        _ => question.answer::<8>(goals, words, &mut bits),
    }
    Reached { goals: goals.len(), words, bits, starts: starts.len() }
}

/// The knots that each knot leads to.
struct Condensed {
    starts: Vec<u32>,
    heads: Vec<u32>,
}

impl Condensed {
    fn new(arcs: &Arcs, knots: &Components) -> Condensed {
        let (mut starts, mut heads) = (vec![0], Vec::new());
        for knot in 0..knots.count() {
            for &member in knots.members(knot) {
                let next = arcs.after(member).iter().map(|&next| knots.number(next));
                heads.extend(next.filter(|&next| next != knot).map(|next| next as u32));
            }
            starts.push(heads.len() as u32);
        }
        Condensed { starts, heads }
    }

    fn after(&self, knot: usize) -> &[u32] {
        &self.heads[self.starts[knot] as usize..self.starts[knot + 1] as usize]
    }
}

struct Question<'q> {
    knots: &'q Components,
    condensed: &'q Condensed,
    starts: &'q [ElementId],
}

impl Question<'_> {
    /// Fills in the answer for so many words of goals at a time: with eight, what is told of
    /// one knot is one line of the cache.
    fn answer<const WORDS: usize>(&self, goals: &[ElementId], words: usize, bits: &mut [u64]) {
        let blocks: Vec<Vec<[u64; WORDS]>> =
            goals.par_chunks(WORDS * WORD).map(|goals| self.block::<WORDS>(goals)).collect();
        for (block, rows) in blocks.iter().enumerate() {
            let first = block * WORDS;
            let taken = WORDS.min(words - first);
            for (start, row) in rows.iter().enumerate() {
                let place = start * words + first;
                bits[place..place + taken].copy_from_slice(&row[..taken]);
            }
        }
    }

    /// What each start reaches of these goals.
    fn block<const WORDS: usize>(&self, goals: &[ElementId]) -> Vec<[u64; WORDS]> {
        let mut rows = vec![[0_u64; WORDS]; self.knots.count()];
        let reached = |goal: &ElementId| self.knots.is_reached(goal.index() as u32);
        for (place, goal) in goals.iter().enumerate().filter(|(_, goal)| reached(goal)) {
            rows[self.knots.number(goal.index() as u32)][place / WORD] |= 1 << (place % WORD);
        }
        for knot in 0..rows.len() {
            let mut row = rows[knot];
            for &next in self.condensed.after(knot) {
                for (own, other) in row.iter_mut().zip(&rows[next as usize]) {
                    *own |= other;
                }
            }
            rows[knot] = row;
        }
        let mut told: Vec<_> = self.starts.iter().map(|start| rows[self.knots.number(start.index() as u32)]).collect();
        self.without_themselves(goals, &mut told);
        told
    }

    /// An element that is start and goal is in its own row, whether a way leads back or not.
    fn without_themselves<const WORDS: usize>(&self, goals: &[ElementId], told: &mut [[u64; WORDS]]) {
        let mut places: rustc_hash::FxHashMap<ElementId, Vec<usize>> = rustc_hash::FxHashMap::default();
        for (place, &goal) in goals.iter().enumerate() {
            places.entry(goal).or_default().push(place);
        }
        for (start, row) in self.starts.iter().zip(told) {
            for place in places.get(start).into_iter().flatten() {
                row[place / WORD] &= !(1 << (place % WORD));
            }
        }
    }
}
