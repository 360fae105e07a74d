//! Depth: how long the ways through a theory are.

use std::collections::VecDeque;

use crate::graph::TheoryGraph;
use crate::theory::ElementId;

use super::super::components::Components;

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
    let components = Components::of(arcs);
    let number = |element: u32| components.number(element);
    let mut led_to_first: Vec<u32> = (0..arcs.elements() as u32).collect();
    // No edge leads to a component of a higher number.
    led_to_first.sort_by_key(|&element| number(element));
    let mut layers = vec![1; components.count()];
    for &element in &led_to_first {
        let own = number(element);
        let further = arcs.after(element).iter().map(|&next| number(next)).filter(|&next| next != own);
        let below = further.map(|next| layers[next]).max().unwrap_or(0);
        layers[own] = layers[own].max(below + 1);
    }
    layers.into_iter().max().unwrap_or(0)
}
