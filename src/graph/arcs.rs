//! The graph as plain arrays, for questions that pass over all of it many times.
//!
//! petgraph is the graph that rooms pass to one another. It keeps the edges of an element as
//! a linked list, so that one step over all edges jumps through memory; these arrays keep
//! them side by side. They are built once, with the graph, and here alone.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::theory::{ElementId, Link, LinkBody, LinkId};

/// Where a link runs, apart from what else it holds: to look at a link costs more than to count with it.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub from: ElementId,
    pub to: ElementId,
    pub weight: Weight,
}

/// What a link is to an edge.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Weight {
    /// It gives an edge its weight.
    Causal,
    /// It does where no causal link runs on the pair.
    Other,
    /// No path runs over it, or it does not count.
    None,
}

impl Weight {
    pub fn of(link: &Link) -> Weight {
        match link.body {
            LinkBody::Causes(_) => Weight::Causal,
            LinkBody::PartOf | LinkBody::Defines(_) => Weight::Other,
            LinkBody::Serves | LinkBody::BelongsTo | LinkBody::Role { .. } => Weight::None,
        }
    }
}

/// The further links on the pair of an edge, by its first link.
pub(super) type Parallel = FxHashMap<LinkId, Vec<LinkId>>;

/// Elements and edges by number: an element by its place in the theory, an edge by its place
/// in `heads`. The edges out of an element stand in the order of the files, by their first link.
#[derive(Debug)]
pub struct Arcs {
    /// Where the edges out of each element start; one more than there are elements.
    starts: Vec<u32>,
    heads: Vec<u32>,
    tails: Vec<u32>,
    links: Vec<LinkId>,
    /// Where the edges into each element start in `entering`; one more than there are elements.
    ends: Vec<u32>,
    /// Edges by their heads; those of one head in the order of their numbers.
    entering: Vec<u32>,
    /// The tails of `entering`, so that a step back needs no second look-up.
    before: Vec<u32>,
}

impl Arcs {
    /// One edge for every pair of elements, and the further links on its pair.
    ///
    /// *Cost*: linear in elements and links. Links are laid by their tails, so that those of one
    /// pair meet without a map of pairs.
    pub(super) fn of(elements: usize, runs: &[Run]) -> (Arcs, Parallel) {
        let (firsts, by_tail) = by_tail(elements, runs);
        let count = by_tail.len();
        let mut arcs = Arcs {
            starts: Vec::with_capacity(elements + 1),
            heads: Vec::with_capacity(count),
            tails: Vec::with_capacity(count),
            links: Vec::with_capacity(count),
            ends: vec![0; elements + 1],
            entering: Vec::new(),
            before: Vec::new(),
        };
        arcs.starts.push(0);
        let mut parallel = Parallel::default();
        // The place in `edges` of the edge that leads to each element; of another tail what was left there.
        let (mut place, mut edges) = (vec![0_u32; elements], Vec::new());
        for tail in 0..elements {
            for &(link, head) in &by_tail[firsts[tail] as usize..firsts[tail + 1] as usize] {
                match edges.get(place[head as usize] as usize) {
                    Some(&(first, other)) if other == head => parallel.entry(first).or_default().push(link),
                    Some(_) | None => {
                        place[head as usize] = edges.len() as u32;
                        edges.push((link, head));
                    }
                }
            }
            // A causal link may stand behind others that came after it.
            edges.sort_unstable();
            arcs.links.extend(edges.iter().map(|&(link, _)| link));
            arcs.heads.extend(edges.drain(..).map(|(_, head)| head));
            arcs.tails.resize(arcs.heads.len(), tail as u32);
            arcs.starts.push(arcs.heads.len() as u32);
        }
        arcs.turn_around();
        (arcs, parallel)
    }

    /// Counts the edges into each element, and lays them side by side.
    fn turn_around(&mut self) {
        for &head in &self.heads {
            self.ends[head as usize + 1] += 1;
        }
        for element in 1..self.ends.len() {
            self.ends[element] += self.ends[element - 1];
        }
        self.entering = vec![0; self.edges()];
        self.before = vec![0; self.edges()];
        let mut next = self.ends.clone();
        for (edge, &head) in self.heads.iter().enumerate() {
            let place = next[head as usize] as usize;
            self.entering[place] = edge as u32;
            self.before[place] = self.tails[edge];
            next[head as usize] += 1;
        }
    }

    pub fn elements(&self) -> usize {
        self.starts.len() - 1
    }

    pub fn edges(&self) -> usize {
        self.heads.len()
    }

    /// The numbers of the edges out of an element.
    pub fn out(&self, element: u32) -> Range<usize> {
        self.starts[element as usize] as usize..self.starts[element as usize + 1] as usize
    }

    /// Where the edges out of an element lead, in the order of their numbers.
    pub fn after(&self, element: u32) -> &[u32] {
        &self.heads[self.out(element)]
    }

    /// The numbers of the edges into an element.
    pub fn edges_into(&self, element: u32) -> &[u32] {
        &self.entering[self.within(element)]
    }

    /// Where the edges into an element come from, in the order of `edges_into`.
    pub fn before(&self, element: u32) -> &[u32] {
        &self.before[self.within(element)]
    }

    fn within(&self, element: u32) -> Range<usize> {
        self.ends[element as usize] as usize..self.ends[element as usize + 1] as usize
    }

    pub fn head(&self, edge: usize) -> u32 {
        self.heads[edge]
    }

    pub fn tail(&self, edge: usize) -> u32 {
        self.tails[edge]
    }

    /// The first link of an edge's pair.
    pub fn link(&self, edge: usize) -> LinkId {
        self.links[edge]
    }

    pub fn element(&self, number: u32) -> ElementId {
        ElementId(number)
    }
}

/// Links by their tails, each with its head, and where those of each tail start: those that
/// are causal first, else in the order of the files.
fn by_tail(elements: usize, runs: &[Run]) -> (Vec<u32>, Vec<(LinkId, u32)>) {
    let mut firsts = vec![0_u32; elements + 1];
    let running = || runs.iter().filter(|run| run.weight != Weight::None);
    running().for_each(|run| firsts[run.from.index() + 1] += 1);
    for element in 0..elements {
        firsts[element + 1] += firsts[element];
    }
    let mut next = firsts.clone();
    let mut by_tail = vec![(LinkId(0), 0); firsts[elements] as usize];
    for weight in [Weight::Causal, Weight::Other] {
        for (link, run) in runs.iter().enumerate().filter(|(_, run)| run.weight == weight) {
            let place = &mut next[run.from.index()];
            by_tail[*place as usize] = (LinkId(link as u32), run.to.index() as u32);
            *place += 1;
        }
    }
    (firsts, by_tail)
}
