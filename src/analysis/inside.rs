//! Inside a knot: the paths from where it is entered to where it is left.

use crate::graph::TheoryGraph;
use crate::theory::Sign;

use super::pathways::product;
use super::tally::Tally;
use super::way::Way;

/// Walks the knots of a way, within a number of steps.
pub(super) struct Inside<'w, 't> {
    graph: &'w TheoryGraph<'t>,
    way: &'w Way,
    /// Where a way may begin, or a knot be entered.
    is_entry: Vec<bool>,
    stands: Vec<bool>,
    /// How many steps may still be tried.
    left: usize,
    /// Whether every knot was walked to the end.
    pub is_exact: bool,
}

impl<'w, 't> Inside<'w, 't> {
    pub fn new(graph: &'w TheoryGraph<'t>, way: &'w Way, most: usize) -> Self {
        let mut is_entry = vec![false; way.elements()];
        way.from.iter().for_each(|&start| is_entry[start as usize] = true);
        for element in 0..way.elements() as u32 {
            let out = way.after(element).iter().filter(|&&next| way.knots.of(next) != way.knots.of(element));
            out.for_each(|&next| is_entry[next as usize] = true);
        }
        Inside { graph, way, is_entry, stands: vec![false; way.elements()], left: most, is_exact: true }
    }

    /// Turns the tallies of a knot's elements from those of paths that leave it at once into
    /// those of all paths, for the elements at which it is entered.
    pub fn tell<T: Tally>(&mut self, knot: usize, tallies: &mut [T]) {
        let members = self.way.knots.members(knot);
        let entries: Vec<u32> = members.iter().copied().filter(|&element| self.is_entry[element as usize]).collect();
        let mut told: Vec<T> = Vec::new();
        let mut is_whole = true;
        for &entry in &entries {
            match self.walk(entry, tallies) {
                Some(tally) => told.push(tally),
                None => {
                    is_whole = false;
                    break;
                }
            }
        }
        let walked = told.len();
        if !is_whole {
            self.is_exact = false;
            told.extend(self.without_returns(knot, &entries[walked..], tallies));
        }
        for (&entry, tally) in entries.iter().zip(told) {
            tallies[entry as usize] = tally;
        }
    }

    /// All paths from here, where `leaving` tells those that leave the knot at once; nothing
    /// when there are too many steps. Every step is the end of one path more, so none is lost.
    fn walk<T: Tally>(&mut self, entry: u32, leaving: &[T]) -> Option<T> {
        // A hard knot leaves something for those that come after it.
        let last = self.left / 2;
        let mut sum = leaving[entry as usize].clone();
        self.stands[entry as usize] = true;
        let mut stack = vec![(entry, self.way.out(entry), Sign::Plus)];
        while let Some((element, edges, sign)) = stack.last_mut() {
            let (element, sign) = (*element, *sign);
            let Some(edge) = edges.next() else {
                self.stands[element as usize] = false;
                stack.pop();
                continue;
            };
            let next = self.way.head(edge);
            if self.stands[next as usize] || self.way.knots.of(next) != self.way.knots.of(entry) {
                continue;
            }
            if self.left == last {
                stack.iter().for_each(|(element, _, _)| self.stands[*element as usize] = false);
                return None;
            }
            self.left -= 1;
            let sign = product(sign, self.sign(edge));
            sum.add(&leaving[next as usize].after(|| sign));
            self.stands[next as usize] = true;
            stack.push((next, self.way.out(next), sign));
        }
        Some(sum)
    }

    /// The paths from each of these that are left when the links that close a loop are taken
    /// out: those that lead back to where a search from them still stands.
    fn without_returns<T: Tally>(&mut self, knot: usize, entries: &[u32], leaving: &[T]) -> Vec<T> {
        let members = self.way.knots.members(knot);
        let mut told: rustc_hash::FxHashMap<u32, T> = rustc_hash::FxHashMap::default();
        told.reserve(members.len());
        let mut stack = Vec::new();
        for &entry in entries {
            if !told.contains_key(&entry) {
                self.stands[entry as usize] = true;
                stack.push((entry, self.way.out(entry), leaving[entry as usize].clone()));
            }
            while let Some((element, edges, tally)) = stack.last_mut() {
                let element = *element;
                let Some(edge) = edges.next() else {
                    self.stands[element as usize] = false;
                    told.insert(element, tally.clone());
                    stack.pop();
                    if let Some((_, edges, before)) = stack.last_mut() {
                        let edge = edges.start - 1;
                        before.add(&told[&element].after(|| self.sign(edge)));
                    }
                    continue;
                };
                let next = self.way.head(edge);
                if self.way.knots.of(next) != knot || self.stands[next as usize] {
                    continue;
                }
                if let Some(known) = told.get(&next) {
                    tally.add(&known.after(|| self.sign(edge)));
                } else {
                    self.stands[next as usize] = true;
                    stack.push((next, self.way.out(next), leaving[next as usize].clone()));
                }
            }
        }
        entries.iter().map(|entry| told[entry].clone()).collect()
    }

    fn sign(&self, edge: usize) -> Sign {
        self.graph.sign(self.way.link(edge))
    }
}
