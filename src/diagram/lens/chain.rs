//! The chain: all that lies on a path from the start of the declared chains to their end.
//!
//! A theory that declares no chain is read from the elements without causes to its goals.
//! Where that gives no path either, everything that is linked is drawn, and failing that
//! everything there is: every theory yields a figure.

use super::{Lens, Pick};
use crate::analysis::hinges::on_every_path;
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, LinkId};

pub const LENS: Lens = Lens { name: "chain", pick };

/// Paths are listed up to this number; beyond it, reachability says what lies on a path.
const MOST_PATHS: usize = 2000;
/// Steps in the search for paths: a dense theory has more ways than anyone can follow.
const MOST_STEPS: usize = 400_000;

/// Cost: linear in elements and links, plus the listing of paths up to its limits.
fn pick(graph: &TheoryGraph<'_>) -> Pick {
    let theory = graph.theory;
    let mut pick = Pick::default();
    let mut on = Marked::none(graph);
    for chain in &theory.chains {
        on.add(graph, &chain.from, &chain.to, &mut pick);
    }
    if let ([chain], false) = (&theory.chains[..], on.is_empty()) {
        pick.name = Some(chain.label.clone());
    }
    if on.is_empty() {
        let (from, to) = ends(graph);
        on.add(graph, &from, &to, &mut pick);
    }
    if on.is_empty() {
        on.add_all(graph);
    }
    pick.elements = theory.element_ids().filter(|id| on.elements[id.index()]).collect();
    pick.links = theory.link_ids().filter(|id| on.links[id.index()]).collect();
    pick
}

/// Elements without causes, and what the theory is after.
fn ends(graph: &TheoryGraph<'_>) -> (Vec<ElementId>, Vec<ElementId>) {
    let all = || graph.theory.element_ids();
    let from = all().filter(|&id| graph.into(id).is_empty() && !graph.out(id).is_empty()).collect();
    let goals: Vec<_> = all().filter(|&id| is_goal(graph, id)).collect();
    if !goals.is_empty() {
        return (from, goals);
    }
    (from, all().filter(|&id| graph.out(id).is_empty() && !graph.into(id).is_empty()).collect())
}

fn is_goal(graph: &TheoryGraph<'_>, id: ElementId) -> bool {
    let element = graph.theory.element(id);
    let kind = matches!(element.kind, ElementKind::Saving | ElementKind::Value | ElementKind::Ambition);
    (element.goal || kind) && !graph.into(id).is_empty()
}

/// What lies on a path so far.
struct Marked {
    elements: Vec<bool>,
    links: Vec<bool>,
}

impl Marked {
    fn none(graph: &TheoryGraph<'_>) -> Marked {
        Marked { elements: vec![false; graph.theory.elements.len()], links: vec![false; graph.theory.links.len()] }
    }

    fn is_empty(&self) -> bool {
        !self.elements.contains(&true)
    }

    /// Adds all that lies on a path between these ends.
    fn add(&mut self, graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId], pick: &mut Pick) {
        let mut walk = Walk::new(graph, to);
        from.iter().for_each(|&start| walk.from(start));
        if walk.is_cut {
            self.add_between(graph, from, &walk.leads);
        }
        for path in &walk.paths {
            path.iter().for_each(|&link| self.mark(graph, link));
        }
        for hinge in on_every_path(graph, from, to) {
            if !pick.hinges.contains(&hinge) {
                pick.hinges.push(hinge);
            }
        }
        pick.has_more_paths |= walk.is_cut;
        pick.paths.extend(walk.paths);
    }

    /// Adds what can be reached from one end and leads to the other.
    fn add_between(&mut self, graph: &TheoryGraph<'_>, from: &[ElementId], leads: &[bool]) {
        let reached = graph.reached(from.iter().copied());
        let between = |id: ElementId| reached[id.index()] && leads[id.index()];
        for id in graph.theory.element_ids().filter(|&id| between(id)) {
            for (link, to) in graph.out(id) {
                if between(to) {
                    self.mark(graph, link);
                }
            }
        }
    }

    fn add_all(&mut self, graph: &TheoryGraph<'_>) {
        for id in graph.theory.element_ids() {
            graph.out(id).into_iter().for_each(|(link, _)| self.mark(graph, link));
        }
        if self.is_empty() {
            self.elements.fill(true);
        }
    }

    /// A link counts with its ends and with all other links on the same pair.
    fn mark(&mut self, graph: &TheoryGraph<'_>, first: LinkId) {
        for &link in std::iter::once(&first).chain(graph.parallel(first)) {
            let ends = graph.theory.link(link);
            self.links[link.index()] = true;
            self.elements[ends.from.index()] = true;
            self.elements[ends.to.index()] = true;
        }
    }
}

/// Lists paths that visit no element twice, depth first, in the order of the files.
struct Walk<'g, 't> {
    graph: &'g TheoryGraph<'t>,
    is_end: Vec<bool>,
    /// From which elements an end can be reached.
    leads: Vec<bool>,
    visited: Vec<bool>,
    trail: Vec<LinkId>,
    steps: usize,
    paths: Vec<Vec<LinkId>>,
    is_cut: bool,
}

impl<'g, 't> Walk<'g, 't> {
    fn new(graph: &'g TheoryGraph<'t>, to: &[ElementId]) -> Self {
        let count = graph.theory.elements.len();
        let mut walk = Walk {
            graph,
            is_end: vec![false; count],
            leads: vec![false; count],
            visited: vec![false; count],
            trail: Vec::new(),
            steps: 0,
            paths: Vec::new(),
            is_cut: false,
        };
        let mut open = to.to_vec();
        to.iter().for_each(|end| walk.is_end[end.index()] = true);
        while let Some(id) = open.pop() {
            if !std::mem::replace(&mut walk.leads[id.index()], true) {
                open.extend(graph.into(id).into_iter().map(|(_, from)| from));
            }
        }
        walk
    }

    /// Follows all paths from one start, with a stack of its own: a chain may be long.
    fn from(&mut self, start: ElementId) {
        let next = |id: ElementId| self.graph.out(id).into_iter().rev().collect::<Vec<_>>();
        let mut open = vec![(start, next(start))];
        self.visited[start.index()] = true;
        while let Some((id, ways)) = open.last_mut() {
            self.steps += 1;
            self.is_cut |= self.steps > MOST_STEPS || self.paths.len() >= MOST_PATHS;
            let Some((link, to)) = ways.pop().filter(|_| !self.is_cut) else {
                self.visited[id.index()] = false;
                open.pop();
                self.trail.pop();
                continue;
            };
            if self.visited[to.index()] || !self.leads[to.index()] {
                continue;
            }
            self.trail.push(link);
            if self.is_end[to.index()] {
                self.paths.push(self.trail.clone());
                self.trail.pop();
            } else {
                self.visited[to.index()] = true;
                open.push((to, self.graph.out(to).into_iter().rev().collect()));
            }
        }
    }
}
