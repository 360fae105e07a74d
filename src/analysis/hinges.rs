//! Hinges: the links on which everything hangs.

use std::collections::VecDeque;

use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId};

/// The links that lie on every path from an element of `from` to an element of `to`.
///
/// *Returns* the first link of each such edge, in the order in which every path meets
/// them; nothing where there is no path, or where an element of `from` is in `to`.
///
/// *Cost*: linear in elements and links, cycles or not. One path is laid, and then every
/// way around a piece of it is followed: a link that no way leads around is a hinge.
/// (Reachability in the residual graph after one unit of flow: Ford & Fulkerson 1956.)
///
/// *To conclude*: a chain is as strong as its hinges. Evidence on a hinge serves every
/// path; a refuted hinge leaves none. A theory without hinges is not thereby sound, only
/// less dependent on one step.
pub fn on_every_path(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Vec<LinkId> {
    let mut is_target = vec![false; graph.graph.node_count()];
    to.iter().for_each(|element| is_target[element.index()] = true);
    if from.iter().any(|element| is_target[element.index()]) {
        return Vec::new();
    }
    let Some(path) = shortest(graph, from, &is_target) else {
        return Vec::new();
    };
    let mut detours = Detours::along(graph, &path);
    from.iter().for_each(|&start| detours.open(graph.node(start)));
    let mut hinges = Vec::new();
    loop {
        let furthest = detours.follow(&is_target);
        let Some(&(link, next)) = furthest.and_then(|furthest| path.steps.get(furthest)) else {
            return hinges;
        };
        hinges.push(link);
        detours.open(next);
    }
}

/// A start, and the steps from there: each link with the element that it leads to.
struct Path {
    start: NodeIndex,
    steps: Vec<(LinkId, NodeIndex)>,
}

fn shortest(graph: &TheoryGraph<'_>, from: &[ElementId], is_target: &[bool]) -> Option<Path> {
    let mut came = vec![None; graph.graph.node_count()];
    let mut seen = vec![false; graph.graph.node_count()];
    let mut queue: VecDeque<NodeIndex> = from.iter().map(|&start| graph.node(start)).collect();
    queue.iter().for_each(|start| seen[start.index()] = true);
    while let Some(node) = queue.pop_front() {
        for edge in graph.graph.edges(node) {
            let next = edge.target();
            if std::mem::replace(&mut seen[next.index()], true) {
                continue;
            }
            came[next.index()] = Some((node, *edge.weight()));
            if is_target[next.index()] {
                return Some(walk_back(next, &came));
            }
            queue.push_back(next);
        }
    }
    None
}

fn walk_back(end: NodeIndex, came: &[Option<(NodeIndex, LinkId)>]) -> Path {
    let (mut node, mut steps) = (end, Vec::new());
    while let Some((before, link)) = came[node.index()] {
        steps.push((link, node));
        node = before;
    }
    steps.reverse();
    Path { start: node, steps }
}

/// Ways around pieces of a path.
struct Detours<'g, 't> {
    graph: &'g TheoryGraph<'t>,
    /// The elements of the path in order, and the place of each element in it.
    nodes: Vec<NodeIndex>,
    place: Vec<Option<usize>>,
    seen: Vec<bool>,
    open: Vec<NodeIndex>,
    /// The furthest place of the path that was reached. All before it are reached too.
    furthest: usize,
}

impl<'g, 't> Detours<'g, 't> {
    fn along(graph: &'g TheoryGraph<'t>, path: &Path) -> Self {
        let nodes: Vec<_> = std::iter::once(path.start).chain(path.steps.iter().map(|step| step.1)).collect();
        let mut place = vec![None; graph.graph.node_count()];
        for (index, node) in nodes.iter().enumerate() {
            place[node.index()] = Some(index);
        }
        let seen = vec![false; graph.graph.node_count()];
        Detours { graph, nodes, place, seen, open: Vec::new(), furthest: 0 }
    }

    fn open(&mut self, node: NodeIndex) {
        if std::mem::replace(&mut self.seen[node.index()], true) {
            return;
        }
        self.open.push(node);
        let Some(place) = self.place[node.index()] else {
            return;
        };
        // Whoever joins the path further on could have left it anywhere before.
        for passed in self.furthest..place {
            let passed = self.nodes[passed];
            if !std::mem::replace(&mut self.seen[passed.index()], true) {
                self.open.push(passed);
            }
        }
        self.furthest = self.furthest.max(place);
    }

    /// Follows all that is open, off the path. Returns the furthest place reached, or
    /// nothing when a target was.
    fn follow(&mut self, is_target: &[bool]) -> Option<usize> {
        let graph = self.graph;
        while let Some(node) = self.open.pop() {
            if is_target[node.index()] {
                return None;
            }
            let next_on_path = self.place[node.index()].and_then(|place| self.nodes.get(place + 1)).copied();
            for next in graph.graph.neighbors(node) {
                if next_on_path != Some(next) {
                    self.open(next);
                }
            }
        }
        Some(self.furthest)
    }
}
