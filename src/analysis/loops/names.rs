//! Names of loops: which of the loops that a theory names go round in a reading.

use std::collections::VecDeque;

use crate::graph::TheoryGraph;
use crate::theory::ElementId;

use super::Cycle;

/// What became of a loop that the theory names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedLoop {
    /// Its place in the list of the theory.
    pub name: usize,
    /// The loops that bear the name, by their place among those listed. Several, where ways
    /// of the same length lead along the elements of the name.
    pub loops: Vec<usize>,
    /// What follows what in the name, without a way from the one to the other in this
    /// reading. Where nothing is open and no loop bears the name, none was listed that does:
    /// it may be longer than was asked for, or pass some element twice.
    pub open: Vec<(ElementId, ElementId)>,
}

/// The loops that a theory names.
pub(in crate::analysis) struct Names<'t> {
    named: Vec<Name<'t>>,
}

struct Name<'t> {
    through: &'t [ElementId],
    /// The fewest links of once round along these elements; none where they are not joined.
    fewest: Option<usize>,
    /// What follows what in the name, without a way from the one to the other.
    open: Vec<(ElementId, ElementId)>,
}

impl<'t> Names<'t> {
    /// Cost: linear in the graph, for every element that a named loop is said to pass.
    pub(in crate::analysis) fn of(graph: &TheoryGraph<'t>) -> Self {
        Names { named: graph.theory.loops.iter().map(|named| Name::of(graph, &named.through)).collect() }
    }

    /// What became of each name.
    pub(super) fn found_in(&self, loops: &[Cycle]) -> Vec<NamedLoop> {
        let mut named: Vec<NamedLoop> = (0..)
            .zip(&self.named)
            .map(|(name, it)| NamedLoop { name, loops: Vec::new(), open: it.open.clone() })
            .collect();
        for (place, cycle) in loops.iter().enumerate() {
            if let Some(name) = cycle.named {
                named[name].loops.push(place);
            }
        }
        named
    }

    /// The name of a loop, by its place in the list of the theory.
    pub(super) fn of_loop(&self, elements: &[ElementId]) -> Option<usize> {
        self.named.iter().position(|name| {
            let is_whole = name.through.len() == elements.len();
            follows(elements, name.through) && (is_whole || name.fewest == Some(elements.len()))
        })
    }
}

impl<'t> Name<'t> {
    fn of(graph: &TheoryGraph<'_>, through: &'t [ElementId]) -> Self {
        let next = through.iter().cycle().skip(1);
        let legs: Vec<(ElementId, ElementId)> = through.iter().copied().zip(next.copied()).collect();
        let ways: Vec<Option<usize>> = legs.iter().map(|&(from, to)| fewest(graph, from, to)).collect();
        let sum: Option<usize> = ways.iter().copied().sum();
        let open = legs.iter().zip(&ways).filter(|(_, way)| way.is_none()).map(|(leg, _)| *leg).collect();
        Name { through, fewest: sum.filter(|&links| links > 0), open }
    }
}

/// The fewest links from one element to another; from an element to itself, at least one.
fn fewest(graph: &TheoryGraph<'_>, from: ElementId, to: ElementId) -> Option<usize> {
    let (from, to) = (graph.node(from), graph.node(to));
    let mut seen = vec![false; graph.graph.node_count()];
    let mut queue = VecDeque::from([(from, 1)]);
    while let Some((node, links)) = queue.pop_front() {
        for next in graph.graph.neighbors(node) {
            if next == to {
                return Some(links);
            }
            if !std::mem::replace(&mut seen[next.index()], true) {
                queue.push_back((next, links + 1));
            }
        }
    }
    None
}

/// Whether a loop passes these elements, in this order, wherever one starts.
fn follows(elements: &[ElementId], through: &[ElementId]) -> bool {
    let places = through.iter().map(|wanted| elements.iter().position(|element| element == wanted));
    let Some(places) = places.collect::<Option<Vec<usize>>>() else {
        return false;
    };
    // Going round once, the places fall back at most one time.
    let round = places.iter().zip(places.iter().cycle().skip(1));
    !places.is_empty() && (places.len() == 1 || round.filter(|(place, next)| place >= next).count() == 1)
}
