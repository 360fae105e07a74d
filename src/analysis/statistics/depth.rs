//! Depth: how long the ways through a theory are.

use std::collections::VecDeque;

use petgraph::algo::tarjan_scc;

use crate::graph::TheoryGraph;
use crate::theory::ElementId;

/// How deep a theory goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Depth {
    /// What lies furthest from the starts, each by its shortest way; none where nothing is reached.
    pub furthest: Option<Far>,
    /// How many elements stand one after another on the longest way, where elements that all
    /// lead to one another count as one; 0 in a theory without elements.
    pub layers: usize,
}

/// The elements that are furthest away, in the order of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Far {
    pub links: usize,
    pub elements: Vec<ElementId>,
}

impl Depth {
    /// Cost: linear in elements and links.
    pub(super) fn of(graph: &TheoryGraph<'_>, from: &[ElementId]) -> Depth {
        Depth { furthest: furthest(graph, from), layers: layers(graph) }
    }
}

fn furthest(graph: &TheoryGraph<'_>, from: &[ElementId]) -> Option<Far> {
    let arcs = graph.arcs();
    let mut links: Vec<Option<usize>> = vec![None; arcs.elements()];
    from.iter().for_each(|start| links[start.index()] = Some(0));
    let mut queue: VecDeque<(u32, usize)> = from.iter().map(|start| (start.0, 0)).collect();
    while let Some((at, far)) = queue.pop_front() {
        for &next in arcs.after(at) {
            if links[next as usize].is_none() {
                links[next as usize] = Some(far + 1);
                queue.push_back((next, far + 1));
            }
        }
    }
    let most = links.iter().flatten().copied().max().filter(|&most| most > 0)?;
    let is_furthest = |id: &ElementId| links[id.index()] == Some(most);
    Some(Far { links: most, elements: graph.theory.element_ids().filter(is_furthest).collect() })
}

fn layers(graph: &TheoryGraph<'_>) -> usize {
    let arcs = graph.arcs();
    let knots = tarjan_scc(&graph.graph);
    let mut of = vec![0; arcs.elements()];
    for (place, knot) in knots.iter().enumerate() {
        knot.iter().for_each(|node| of[node.index()] = place);
    }
    // What is led to comes first.
    let mut layers: Vec<usize> = Vec::with_capacity(knots.len());
    for knot in &knots {
        let next = knot.iter().flat_map(|node| arcs.after(node.index() as u32)).map(|&next| of[next as usize]);
        let below = next.filter_map(|knot| layers.get(knot).copied()).max().unwrap_or(0);
        layers.push(below + 1);
    }
    layers.into_iter().max().unwrap_or(0)
}
