//! The graph as plain arrays, for questions that pass over all of it many times.
//!
//! petgraph is the graph that rooms pass to one another. It keeps the edges of an element as
//! a linked list, so that one step over all edges jumps through memory; these arrays keep
//! them side by side. They are built once, on first use, and here alone.

use std::ops::Range;

use petgraph::visit::EdgeRef;

use super::TheoryGraph;
use crate::theory::{ElementId, LinkId};

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
    /// Cost: linear in elements and edges.
    pub(super) fn of(graph: &TheoryGraph<'_>) -> Arcs {
        let elements = graph.graph.node_count();
        let count = graph.graph.edge_count();
        let mut arcs = Arcs {
            starts: Vec::with_capacity(elements + 1),
            heads: Vec::with_capacity(count),
            tails: Vec::with_capacity(count),
            links: Vec::with_capacity(count),
            ends: vec![0; elements + 1],
            entering: vec![0; count],
            before: vec![0; count],
        };
        arcs.starts.push(0);
        for node in graph.graph.node_indices() {
            let first = arcs.heads.len();
            for edge in graph.graph.edges(node) {
                arcs.heads.push(edge.target().index() as u32);
                arcs.links.push(*edge.weight());
                arcs.tails.push(node.index() as u32);
            }
            // petgraph lists the newest edge first.
            arcs.heads[first..].reverse();
            arcs.links[first..].reverse();
            arcs.starts.push(arcs.heads.len() as u32);
        }
        arcs.turn_around();
        arcs
    }

    /// Counts the edges into each element, and lays them side by side.
    fn turn_around(&mut self) {
        for &head in &self.heads {
            self.ends[head as usize + 1] += 1;
        }
        for element in 1..self.ends.len() {
            self.ends[element] += self.ends[element - 1];
        }
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
