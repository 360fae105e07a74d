//! The chain: all that lies on a path from the start of the declared chains to their end.
//!
//! A theory that declares no chain is drawn whole: everything that is linked, or, where that
//! is more than a page can hold, what lies between the elements without causes and the
//! goals. Where nothing is linked, all elements are drawn: every theory yields a figure.

use super::{Lens, Pick};
use crate::analysis::hinges::on_every_path;
use crate::analysis::pathways::{Limits, pathways};
use crate::diagram::draw;
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, LinkId};

pub const LENS: Lens = Lens {
    name: "chain",
    shows: "all that lies on a path of the declared chains",
    pick,
    tells_nothing: |_| false,
    splits: false,
    draw: draw::flow,
};

/// Paths are listed within these limits; beyond them, reachability says what lies on a path.
const LIMITS: Limits = Limits { cap: 1000, max_links: 40 };

/// More elements than this do not fit a page in whole.
const MOST_WHOLE: usize = 24;

/// How many elements have a link that a path can run over.
fn linked(graph: &TheoryGraph<'_>) -> usize {
    let is_linked = |&id: &ElementId| !graph.out(id).is_empty() || !graph.into(id).is_empty();
    graph.theory.element_ids().filter(is_linked).count()
}

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
    if on.is_empty() && linked(graph) > MOST_WHOLE {
        let (from, to) = ends(graph);
        on.add(graph, &from, &to, &mut pick);
        // Nobody said that these paths are one chain, so nothing hangs on one arrow of it.
        pick.hinges.clear();
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
    let kind = match element.kind {
        ElementKind::Saving | ElementKind::Value | ElementKind::Ambition => true,
        ElementKind::Actor
        | ElementKind::Component
        | ElementKind::Place
        | ElementKind::Example
        | ElementKind::Input
        | ElementKind::Activity
        | ElementKind::Action
        | ElementKind::BuildingBlock
        | ElementKind::Mechanism
        | ElementKind::Factor
        | ElementKind::State
        | ElementKind::Output
        | ElementKind::Outcome
        | ElementKind::OutcomeGroup
        | ElementKind::Expenditure
        | ElementKind::Condition
        | ElementKind::Risk
        | ElementKind::Context
        | ElementKind::Contribution
        | ElementKind::Composite => false,
    };
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
        let found = pathways(graph, from, to, LIMITS);
        if found.bound.is_some() {
            self.add_between(graph, from, to);
        }
        for link in found.paths.iter().flat_map(|path| &path.links) {
            self.mark(graph, *link);
        }
        pick.hinges.extend(on_every_path(graph, from, to));
        pick.has_more_paths |= found.bound.is_some();
        pick.paths.extend(found.paths.into_iter().map(|path| path.links));
    }

    /// Adds what can be reached from one end and leads to the other.
    fn add_between(&mut self, graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) {
        let (reached, leads) = (graph.reached(from.iter().copied()), graph.leading_to(to.iter().copied()));
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
