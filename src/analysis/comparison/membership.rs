//! Members: what stands in which view.

use crate::analysis::values::{Parts, is_a_means, leading_to, reached};
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, SphereId, Theory};

use super::{Sight, Sights};

/// In which of two views something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    Left,
    Both,
    Right,
    Neither,
}

impl Side {
    /// In the order in which they are told.
    pub const ALL: [Side; 4] = [Side::Left, Side::Both, Side::Right, Side::Neither];

    fn of(left: bool, right: bool) -> Side {
        match (left, right) {
            (true, true) => Side::Both,
            (true, false) => Side::Left,
            (false, true) => Side::Right,
            (false, false) => Side::Neither,
        }
    }

    /// Whether what stands here stands in the view on that side; in either, for both.
    pub fn is_in(self, side: Side) -> bool {
        match side {
            Side::Left => self == Side::Left || self == Side::Both,
            Side::Right => self == Side::Right || self == Side::Both,
            Side::Both => self != Side::Neither,
            Side::Neither => self == Side::Neither,
        }
    }

    pub fn place(self) -> usize {
        match self {
            Side::Left => 0,
            Side::Both => 1,
            Side::Right => 2,
            Side::Neither => 3,
        }
    }
}

/// Every element and every link of a theory, by the views in which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Members {
    /// By the index of the element.
    pub elements: Vec<Side>,
    /// By the index of the link. A link over which no path runs stands in neither.
    pub links: Vec<Side>,
}

/// How many elements of a sphere stand where, in the order of [`Side::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SphereCount {
    /// None for the elements outside every sphere.
    pub sphere: Option<SphereId>,
    pub counts: [usize; 4],
}

impl Members {
    /// An element stands in a view when a path from one of its starts to one of its ends may
    /// pass it: it is reached from a start, and leads to an end.
    ///
    /// *Cost*: linear in elements and links.
    pub(super) fn of(graph: &TheoryGraph<'_>, sights: &Sights, parts: Parts) -> Members {
        let left = on_the_way(graph, &sights.left, parts);
        let right = on_the_way(graph, &sights.right, parts);
        let elements: Vec<Side> = left.into_iter().zip(right).map(|(left, right)| Side::of(left, right)).collect();
        let side = |from: ElementId, to: ElementId| {
            let both = |side| elements[from.index()].is_in(side) && elements[to.index()].is_in(side);
            Side::of(both(Side::Left), both(Side::Right))
        };
        let theory = graph.theory;
        let links = theory.link_ids().map(|id| match (graph.counts(id), theory.link(id).sign()) {
            (true, Some(_)) => side(theory.link(id).from, theory.link(id).to),
            (_, None) | (false, _) => Side::Neither,
        });
        Members { links: links.collect(), elements }
    }

    /// How many elements stand where, in the order of [`Side::ALL`].
    pub fn totals(&self) -> [usize; 4] {
        tally(self.elements.iter().copied())
    }

    /// The elements on one side, in the order of the files.
    pub fn on(&self, theory: &Theory, side: Side) -> Vec<ElementId> {
        theory.element_ids().filter(|id| self.elements[id.index()] == side).collect()
    }

    /// The same for each sphere with an element in it, in the order of the files; elements
    /// outside every sphere come last.
    pub fn spheres(&self, theory: &Theory) -> Vec<SphereCount> {
        by_sphere(theory, theory.element_ids().map(|id| (id, self.elements[id.index()])))
    }
}

/// What can be used as a means, by the view to whose ends it leads, wherever that starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leading {
    /// In the order of the files.
    pub means: Vec<(ElementId, Side)>,
}

impl Leading {
    pub(super) fn of(graph: &TheoryGraph<'_>, sights: &Sights) -> Leading {
        let left = leading_to(graph, &sights.left.to, Parts::ToWhole);
        let right = leading_to(graph, &sights.right.to, Parts::ToWhole);
        let means = graph.theory.element_ids().filter(|&id| is_a_means(graph.theory.element(id).kind));
        let side = |id: ElementId| Side::of(left[id.index()], right[id.index()]);
        Leading { means: means.map(|id| (id, side(id))).collect() }
    }

    pub fn totals(&self) -> [usize; 4] {
        tally(self.means.iter().map(|&(_, side)| side))
    }

    pub fn on(&self, side: Side) -> Vec<ElementId> {
        self.means.iter().filter(|&&(_, own)| own == side).map(|&(id, _)| id).collect()
    }

    pub fn spheres(&self, theory: &Theory) -> Vec<SphereCount> {
        by_sphere(theory, self.means.iter().copied())
    }
}

fn tally(sides: impl Iterator<Item = Side>) -> [usize; 4] {
    let mut counts = [0; 4];
    sides.for_each(|side| counts[side.place()] += 1);
    counts
}

fn by_sphere(theory: &Theory, sides: impl Iterator<Item = (ElementId, Side)>) -> Vec<SphereCount> {
    let spheres = theory.sphere_ids().map(Some).chain([None]);
    let mut counted: Vec<SphereCount> = spheres.map(|sphere| SphereCount { sphere, counts: [0; 4] }).collect();
    for (id, side) in sides {
        let place = theory.element(id).sphere.map_or(theory.spheres.len(), SphereId::index);
        counted[place].counts[side.place()] += 1;
    }
    counted.retain(|count| count.counts.iter().sum::<usize>() > 0);
    counted
}

/// What some way from a start to an end passes, over one link at least, by index.
pub(super) fn on_the_way(graph: &TheoryGraph<'_>, sight: &Sight, parts: Parts) -> Vec<bool> {
    let all: Vec<ElementId> = graph.theory.element_ids().collect();
    let from = if sight.from.is_empty() { &all } else { &sight.from };
    let after = reached(graph, from, parts);
    let before = leading_to(graph, &sight.to, parts);
    let (mut is_start, mut is_end) = (vec![false; all.len()], vec![false; all.len()]);
    from.iter().for_each(|id| is_start[id.index()] = true);
    sight.to.iter().for_each(|id| is_end[id.index()] = true);
    let is_on = |at: usize| (after[at] || is_start[at]) && (before[at] || is_end[at]) && (after[at] || before[at]);
    (0..all.len()).map(is_on).collect()
}
