//! Inside a knot: the paths from where it is entered to where it is left.

use crate::graph::TheoryGraph;
use crate::theory::Sign;

use super::pathways::product;
use super::tally::Tally;
use super::way::Way;

/// Walks the knots of a way, looking at so many links at most.
pub(super) struct Inside<'w, 't> {
    graph: &'w TheoryGraph<'t>,
    way: &'w Way,
    /// Where a way may begin, or a knot be entered.
    is_entry: Vec<bool>,
    stands: Vec<bool>,
    /// How many links may still be looked at.
    left: usize,
    /// Whether every knot was walked to the end.
    pub is_exact: bool,
}

/// What a walk through a knot tells.
enum Walked<T> {
    All(T),
    /// There may be more: there were too many links to look at.
    Some(T),
}

impl<'w, 't> Inside<'w, 't> {
    pub fn new(graph: &'w TheoryGraph<'t>, way: &'w Way, most: usize) -> Self {
        let mut is_entry = vec![false; way.elements()];
        way.from.iter().for_each(|&start| is_entry[start as usize] = true);
        for element in 0..way.elements() as u32 {
            let out = way.after(element).iter().filter(|&&next| way.knots.number(next) != way.knots.number(element));
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
        while let Some(&entry) = entries.get(told.len()) {
            match self.walk(entry, tallies) {
                Walked::All(tally) => told.push(tally),
                Walked::Some(walked) => {
                    self.is_exact = false;
                    let mut others = self.without_returns(knot, &entries[told.len()..], tallies);
                    // Neither is more than there are, so the larger one tells more.
                    others
                        .iter_mut()
                        .take(1)
                        .filter(|other| other.total() < walked.total())
                        .for_each(|other| *other = walked.clone());
                    told.extend(others);
                }
            }
        }
        for (&entry, tally) in entries.iter().zip(told) {
            tallies[entry as usize] = tally;
        }
    }

    /// All paths from here, where `leaving` tells those that leave the knot at once; some
    /// of them when there are too many. Every step is the end of one path more, so none is lost.
    fn walk<T: Tally>(&mut self, entry: u32, leaving: &[T]) -> Walked<T> {
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
            if self.left == last {
                stack.iter().for_each(|(element, _, _)| self.stands[*element as usize] = false);
                return Walked::Some(sum);
            }
            self.left -= 1;
            let next = self.way.head(edge);
            if self.stands[next as usize] || self.way.knots.number(next) != self.way.knots.number(entry) {
                continue;
            }
            let sign = product(sign, self.sign(edge));
            sum.add(&leaving[next as usize].after(|| sign));
            self.stands[next as usize] = true;
            stack.push((next, self.way.out(next), sign));
        }
        Walked::All(sum)
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
                if self.way.knots.number(next) != knot || self.stands[next as usize] {
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
