//! Conflicts: where the one view asks what the other has need of, or what a source warns of.

use crate::analysis::loops::{Bound, Cycle, Effect, Limits, loops};
use crate::analysis::values::{Parts, leading_to};
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId};

use super::coverage::commons;
use super::{Members, Side, Sights};

/// How many loops are looked at, and of how many links at most.
const LIMITS: Limits = Limits { cap: 1000, max_links: 64 };

/// What stands between two views.
#[derive(Clone, Debug, Default)]
pub struct Conflicts {
    /// Norms that speak of something in the left view, in the order of the files.
    pub norms: Vec<NormHit>,
    /// Loops that resist what is done to them and pass an element of a view, shortest first.
    pub loops: Vec<Balancing>,
    /// Why not all loops could be looked at.
    pub bound: Option<Bound>,
    /// What is common property and leads to the ends of both views: both ask it.
    pub asked_twice: Vec<ElementId>,
}

/// A norm that speaks of something in the left view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NormHit {
    /// Its place in the theory's list.
    pub norm: usize,
    pub elements: Vec<ElementId>,
    pub links: Vec<LinkId>,
}

/// A balancing loop, with the view that it touches.
#[derive(Clone, Debug)]
pub struct Balancing {
    pub cycle: Cycle,
    pub touches: Side,
}

impl Conflicts {
    /// *Cost*: linear, and the loops of the theory up to a bound.
    pub(super) fn of(graph: &TheoryGraph<'_>, sights: &Sights, members: &Members) -> Conflicts {
        let found = loops(graph, LIMITS);
        let touches = |cycle: &Cycle| {
            let on = |side| cycle.elements.iter().any(|id| members.elements[id.index()].is_in(side));
            match (on(Side::Left), on(Side::Right)) {
                (true, true) => Side::Both,
                (true, false) => Side::Left,
                (false, true) => Side::Right,
                (false, false) => Side::Neither,
            }
        };
        let balancing = found.loops.into_iter().filter(|cycle| cycle.effect == Effect::Balancing);
        let balancing = balancing.map(|cycle| Balancing { touches: touches(&cycle), cycle });
        let (left, right) =
            (leading_to(graph, &sights.left.to, Parts::ToWhole), leading_to(graph, &sights.right.to, Parts::ToWhole));
        let asked = commons(graph.theory).into_iter().filter(|id| left[id.index()] && right[id.index()]);
        Conflicts {
            norms: norms(graph, members),
            loops: balancing.filter(|it| it.touches != Side::Neither).collect(),
            bound: found.bound,
            asked_twice: asked.collect(),
        }
    }
}

fn norms(graph: &TheoryGraph<'_>, members: &Members) -> Vec<NormHit> {
    let is_hit = |side: &Side| side.is_in(Side::Left);
    let hits = graph.theory.norms.iter().enumerate().map(|(norm, said)| NormHit {
        norm,
        elements: said.elements.iter().copied().filter(|id| is_hit(&members.elements[id.index()])).collect(),
        links: said.links.iter().copied().filter(|id| is_hit(&members.links[id.index()])).collect(),
    });
    hits.filter(|hit| !hit.elements.is_empty() || !hit.links.is_empty()).collect()
}
