//! Comparison: two views of one theory side by side.
//!
//! A view is what lies between some starts and some ends: a chain, or all that leads to
//! values. Both are computed from one graph; they differ in nothing but where they start and
//! end. Nothing is added up to a score, and no view wins.

mod conflicts;
mod coverage;
mod evidence;
mod failure;
mod membership;
mod sights;
mod success;

pub use super::best::Best;
pub use super::loops::{Cycle, Effect};
pub use super::values::{Gain, Parts, Values};
pub use conflicts::{Balancing, Conflicts, NormHit};
pub use coverage::{Coverage, Origin, OriginKind};
pub use evidence::Evidence;
pub use failure::{Failure, critical, cut_off, uncounted};
pub use membership::{Leading, Members, Side, SphereCount};
pub use sights::{Lack, Sight, Sights, Start, Title, Unknown};
pub use success::{Success, success};

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind};

use super::values::{Carried, carriers, gains};

/// All that two views show when they are held against each other.
#[derive(Clone, Debug)]
pub struct Comparison {
    pub sights: Sights,
    /// What stands in which view.
    pub members: Members,
    /// How many elements stand in either, both and neither where what is part of what is read
    /// both ways.
    pub both_ways: [usize; 4],
    /// Which elements lead to the ends of which view, wherever they start.
    pub leading: Leading,
    pub coverage: Coverage,
    /// Who gains by what stands in the left view, and in the right.
    pub gains: [Vec<Gain>; 2],
    /// Values and groups of outcomes to which nothing leads, in the order of the files.
    pub bare: Vec<ElementId>,
    /// What is said of the links of the left view, and of the right.
    pub evidence: [Evidence; 2],
    pub conflicts: Conflicts,
    /// What becomes of each end of the right view once the left view has what it is for, in
    /// the order of the files; without those that are ends of both.
    pub succeeds: Vec<Success>,
    /// What is lost without each link that every path of a view needs: first those of the
    /// left view, as its paths meet them, then those that only the right needs.
    pub fails: Vec<Failure>,
    /// The link of `fails` that says most about the difference between the views.
    pub critical: Option<usize>,
    /// Ends of the left and of the right view that no link says how to measure.
    pub uncounted: [Vec<ElementId>; 2],
}

/// Holds two views against each other.
///
/// *Cost*: about linear in elements and links for each end of the right view and for each link
/// that every path needs; where ways loop, a bounded search for the sign of each end.
///
/// *To conclude*: what stands in one view only counts there for that alone. The views are
/// plural values side by side (Witkamp & Waltz; IPBES 2022): no sum is made of them. The three
/// ways to show them (side by side, one over the other, difference spelled out) are those of
/// Gleicher et al. 2011.
pub fn compare(graph: &TheoryGraph<'_>, sights: &Sights) -> Comparison {
    let members = Members::of(graph, sights, Parts::ToWhole);
    let fails = failure::fails(graph, sights);
    Comparison {
        both_ways: Members::of(graph, sights, Parts::BothWays).totals(),
        leading: Leading::of(graph, sights),
        coverage: Coverage::of(graph, sights),
        gains: [Side::Left, Side::Right].map(|side| gained(graph, &members, side)),
        bare: bare(graph),
        evidence: [Side::Left, Side::Right].map(|side| Evidence::of(graph, sights, &members, side)),
        conflicts: Conflicts::of(graph, sights, &members),
        succeeds: success(graph, sights),
        critical: critical(graph, &fails),
        uncounted: [&sights.left, &sights.right].map(|sight| uncounted(graph, &sight.to)),
        sights: sights.clone(),
        members,
        fails,
    }
}

/// What stands in which view, by itself.
///
/// *Cost*: linear in elements and links.
pub fn members(graph: &TheoryGraph<'_>, sights: &Sights) -> Members {
    Members::of(graph, sights, Parts::ToWhole)
}

fn gained(graph: &TheoryGraph<'_>, members: &Members, side: Side) -> Vec<Gain> {
    let is_member: Vec<bool> = members.elements.iter().map(|own| own.is_in(side)).collect();
    gains(graph.theory, &is_member).into_iter().filter(|gain| gain.reached() > 0).collect()
}

fn bare(graph: &TheoryGraph<'_>) -> Vec<ElementId> {
    let nothing = vec![false; graph.theory.elements.len()];
    let bare = carriers(graph, &nothing).into_iter().filter(|it: &Carried| it.carriers.is_empty());
    bare.map(|it| it.element).collect()
}

/// Whether a theory has a value at all.
fn has_values(graph: &TheoryGraph<'_>) -> bool {
    graph.theory.elements.iter().any(|element| element.kind == ElementKind::Value)
}
