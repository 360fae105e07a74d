//! The graph of a theory in one reading: petgraph inside, ids as weights.
//!
//! In: a theory and a reading. Out: a directed graph over which paths run: causal links,
//! parts and definitions. Several links on one pair of elements are one edge, whose weight
//! is the first causal link among them. This is the only builder of petgraph graphs.

mod arcs;

pub use arcs::Arcs;

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;
use rayon::prelude::*;

use crate::theory::support::{Support, support};
use crate::theory::{ElementId, Link, LinkId, Reading, Sign, Theory};

use arcs::{Parallel, Run, Weight};

/// A theory in one reading, with its graph and the support of every link.
pub struct TheoryGraph<'t> {
    pub theory: &'t Theory,
    pub reading: Reading,
    /// A node for every element, at the element's own index; an edge for every pair.
    pub graph: DiGraph<ElementId, LinkId>,
    support: Vec<Support>,
    counts: Vec<bool>,
    /// The sign of each link, apart from what else a link holds: looked up over and over, it
    /// took a fifth of the time of a list of 100,000 paths.
    signs: Vec<Option<Sign>>,
    /// Further links on the pair of the first.
    parallel: Parallel,
    arcs: Arcs,
}

impl<'t> TheoryGraph<'t> {
    /// Cost: linear in elements, links and claims. Every link is looked at once: at 100,000
    /// elements they do not fit the cache, and to fetch them is most of the work.
    pub fn new(theory: &'t Theory, reading: Reading) -> Self {
        let ((support, counts), (signs, runs)): ((Vec<_>, Vec<_>), (Vec<_>, Vec<_>)) = theory
            .links
            .par_iter()
            .with_min_len(4096)
            .map(|link| {
                let counts = theory.admits(link, reading);
                let weight = if counts { Weight::of(link) } else { Weight::None };
                let run = Run { from: link.from, to: link.to, weight };
                ((support(theory, link, reading), counts), (link.sign(), run))
            })
            .unzip();
        let (arcs, parallel) = Arcs::of(theory.elements.len(), &runs);
        let graph = linked(theory, runs, &parallel);
        TheoryGraph { theory, reading, graph, support, counts, signs, parallel, arcs }
    }

    /// The graph as plain arrays.
    pub fn arcs(&self) -> &Arcs {
        &self.arcs
    }

    pub fn node(&self, element: ElementId) -> NodeIndex {
        NodeIndex::new(element.index())
    }

    pub fn support(&self, link: LinkId) -> &Support {
        &self.support[link.index()]
    }

    /// Whether the link counts in this reading.
    pub fn counts(&self, link: LinkId) -> bool {
        self.counts[link.index()]
    }

    /// All links that count in this reading, of every kind, in the order of the files.
    pub fn links(&self) -> impl Iterator<Item = (LinkId, &'t Link)> + '_ {
        self.theory.link_ids().filter(|&id| self.counts(id)).map(|id| (id, self.theory.link(id)))
    }

    /// The causal links that count in this reading.
    pub fn causal_links(&self) -> impl Iterator<Item = (LinkId, &'t Link)> + '_ {
        self.links().filter(|(_, link)| link.causal().is_some())
    }

    /// The edges out of an element, in the order of the files, by their first link.
    pub fn out(&self, element: ElementId) -> Vec<(LinkId, ElementId)> {
        let mut edges: Vec<_> =
            self.graph.edges(self.node(element)).map(|edge| (*edge.weight(), self.graph[edge.target()])).collect();
        // petgraph lists the newest edge first.
        edges.reverse();
        edges
    }

    /// The edges into an element, in the order of the files, by their first link.
    pub fn into(&self, element: ElementId) -> Vec<(LinkId, ElementId)> {
        let edges = self.graph.edges_directed(self.node(element), Direction::Incoming);
        let mut edges: Vec<_> = edges.map(|edge| (*edge.weight(), self.graph[edge.source()])).collect();
        edges.reverse();
        edges
    }

    /// The further links on the same pair as this edge's first link.
    pub fn parallel(&self, first: LinkId) -> &[LinkId] {
        self.parallel.get(&first).map_or(&[], Vec::as_slice)
    }

    /// The best supported of the links on this edge's pair; the first of equals. What holds
    /// by definition bears any weight. An edge is as well supported as this link: who comes
    /// from the one element to the other may take the best way.
    pub fn strongest(&self, first: LinkId) -> LinkId {
        let strength = |link: LinkId| {
            let rank = self.support(link).rank;
            (rank.is_none(), rank)
        };
        let better = |best, &link: &LinkId| if strength(link) > strength(best) { link } else { best };
        self.parallel(first).iter().fold(first, better)
    }

    /// The sign of an edge; unknown where its links disagree.
    pub fn sign(&self, first: LinkId) -> Sign {
        let own = self.signs[first.index()].unwrap_or(Sign::Unknown);
        let agrees = |&other: &LinkId| self.signs[other.index()] == Some(own);
        if self.parallel(first).iter().all(agrees) { own } else { Sign::Unknown }
    }

    /// Which elements can be reached from these, themselves included, by index.
    pub fn reached(&self, from: impl IntoIterator<Item = ElementId>) -> Vec<bool> {
        self.spread(from, Direction::Outgoing)
    }

    /// From which elements one of these can be reached, themselves included, by index.
    pub fn leading_to(&self, to: impl IntoIterator<Item = ElementId>) -> Vec<bool> {
        self.spread(to, Direction::Incoming)
    }

    fn spread(&self, elements: impl IntoIterator<Item = ElementId>, direction: Direction) -> Vec<bool> {
        let mut seen = vec![false; self.theory.elements.len()];
        let mut open: Vec<NodeIndex> = elements.into_iter().map(|element| self.node(element)).collect();
        open.iter().for_each(|node| seen[node.index()] = true);
        while let Some(node) = open.pop() {
            for next in self.graph.neighbors_directed(node, direction) {
                if !std::mem::replace(&mut seen[next.index()], true) {
                    open.push(next);
                }
            }
        }
        seen
    }
}

/// The edges of a graph are the first links of their pairs, in the order of the files.
fn linked(theory: &Theory, mut runs: Vec<Run>, parallel: &Parallel) -> DiGraph<ElementId, LinkId> {
    parallel.values().flatten().for_each(|link| runs[link.index()].weight = Weight::None);
    let mut graph = DiGraph::with_capacity(theory.elements.len(), runs.len());
    for element in theory.element_ids() {
        graph.add_node(element);
    }
    for (link, run) in theory.link_ids().zip(runs).filter(|(_, run)| run.weight != Weight::None) {
        graph.add_edge(NodeIndex::new(run.from.index()), NodeIndex::new(run.to.index()), link);
    }
    graph
}
