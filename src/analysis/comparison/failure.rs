//! Failure: what is lost of both views without a link that every path of one needs.

use std::cmp::Reverse;

use rayon::prelude::*;

use crate::analysis::hinges::{numbers, on_every_path};
use crate::graph::{Arcs, TheoryGraph};
use crate::theory::{ElementId, LinkId};

use super::{Side, Sight, Sights};

/// What is lost when a link fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The first link on its pair, with which the others fail.
    pub link: LinkId,
    /// The views of which every path needs it.
    pub needed: Side,
    /// Ends that the left view reaches now, and no longer without it; the same of the right.
    pub lost: [Vec<ElementId>; 2],
    /// How many ends either view reaches now.
    pub reached: [usize; 2],
}

impl Failure {
    /// Whether the left view loses everything, and the right nothing.
    pub fn parts_them(&self) -> bool {
        self.reached[0] > 0 && self.lost[0].len() == self.reached[0] && self.lost[1].is_empty()
    }
}

/// What is lost without each link that lies on every path of a view.
///
/// *Returns* first the links of the left view, in the order in which its paths meet them, then
/// those that only the right view needs.
///
/// *Cost*: linear for each of them, on all cores.
///
/// *To conclude*: what is not lost does not rest on this link, whatever becomes of the other
/// view. That it stands says nothing of how well it is supported.
pub(super) fn fails(graph: &TheoryGraph<'_>, sights: &Sights) -> Vec<Failure> {
    let [left, right] = [&sights.left, &sights.right].map(|sight| on_every_path(graph, &sight.from, &sight.to));
    let needed = |link: &LinkId| match (left.contains(link), right.contains(link)) {
        (true, true) => Side::Both,
        (true, false) => Side::Left,
        (false, true) => Side::Right,
        (false, false) => Side::Neither,
    };
    let mut links: Vec<LinkId> = left.clone();
    links.extend(right.iter().copied().filter(|link| !left.contains(link)));
    let now = [&sights.left, &sights.right].map(|sight| ends(graph, sight, None));
    let failure = |&link: &LinkId| {
        let edge = (0..graph.arcs().edges()).find(|&edge| graph.arcs().link(edge) == link);
        let after = [&sights.left, &sights.right].map(|sight| ends(graph, sight, edge));
        let lost = [0, 1].map(|side: usize| {
            let gone = now[side].iter().copied().filter(|end| after[side].binary_search(end).is_err());
            gone.collect()
        });
        Failure { link, needed: needed(&link), lost, reached: now.each_ref().map(Vec::len) }
    };
    links.par_iter().map(failure).collect()
}

/// The ends that a view reaches without an edge, in the order of the files.
fn ends(graph: &TheoryGraph<'_>, sight: &Sight, without: Option<usize>) -> Vec<ElementId> {
    let arcs = graph.arcs();
    let from = match sight.from.as_slice() {
        [] => (0..arcs.elements() as u32).collect(),
        from => numbers(from),
    };
    let seen = spread(arcs, from, without);
    sight.to.iter().copied().filter(|end| seen[end.index()]).collect()
}

/// What is reached over one link at least.
fn spread(arcs: &Arcs, mut open: Vec<u32>, without: Option<usize>) -> Vec<bool> {
    let mut seen = vec![false; arcs.elements()];
    let mut left = vec![false; arcs.elements()];
    while let Some(at) = open.pop() {
        if std::mem::replace(&mut left[at as usize], true) {
            continue;
        }
        for edge in arcs.out(at).filter(|&edge| Some(edge) != without) {
            seen[arcs.head(edge) as usize] = true;
            open.push(arcs.head(edge));
        }
    }
    seen
}

/// The link without which the left view loses most while the right loses least; of equals the
/// one with least support, then the first that a path meets.
///
/// *Cost*: linear in the failures.
pub fn critical(graph: &TheoryGraph<'_>, fails: &[Failure]) -> Option<usize> {
    let telling = fails.iter().enumerate().filter(|(_, it)| !it.lost[0].is_empty());
    let weight = |(place, it): &(usize, &Failure)| {
        let support = graph.support(graph.strongest(it.link));
        (Reverse(it.lost[0].len()), it.lost[1].len(), support.rank.is_none(), support.rank, *place)
    };
    telling.min_by_key(weight).map(|(place, _)| place)
}

/// The ends that no link says how to measure, in the order of the files.
///
/// *Cost*: linear in links.
///
/// *To conclude*: what nobody measures is easily left out of a decision; that is no sign that
/// it weighs less.
pub fn uncounted(graph: &TheoryGraph<'_>, ends: &[ElementId]) -> Vec<ElementId> {
    let mut is_measured = vec![false; graph.theory.elements.len()];
    for (_, link) in graph.links() {
        is_measured[link.to.index()] |= link.extras.as_ref().is_some_and(|extras| extras.indicator.is_some());
    }
    ends.iter().copied().filter(|end| !is_measured[end.index()]).collect()
}

/// What each view no longer reaches without a link, by index: of the left view, and of the
/// right.
///
/// *Cost*: linear in elements and links.
pub fn cut_off(graph: &TheoryGraph<'_>, sights: &Sights, link: LinkId) -> [Vec<bool>; 2] {
    let arcs = graph.arcs();
    let edge = (0..arcs.edges()).find(|&edge| arcs.link(edge) == link);
    [&sights.left, &sights.right].map(|sight| {
        let from = || match sight.from.as_slice() {
            [] => (0..arcs.elements() as u32).collect(),
            from => numbers(from),
        };
        let (now, after) = (spread(arcs, from(), None), spread(arcs, from(), edge));
        now.into_iter().zip(after).map(|(now, after)| now && !after).collect()
    })
}
