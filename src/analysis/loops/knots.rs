//! Knots: elements that all lead to one another, numbered anew, with the steps among them
//! side by side.

use std::ops::Range;

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId, Sign};

/// Knots: elements that all lead to one another, with the steps among them.
pub(super) struct Knots {
    /// Where the steps from each element start; one more than there are elements.
    starts: Vec<u32>,
    /// Where each step leads, and its sign.
    pub heads: Vec<u32>,
    pub signs: Vec<Sign>,
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

    pub fn out(&self, element: u32) -> Range<usize> {
        self.starts[element as usize] as usize..self.starts[element as usize + 1] as usize
    }

    pub fn before(&self, element: u32) -> &[u32] {
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
