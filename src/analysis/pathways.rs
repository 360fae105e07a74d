//! Pathways: the ways along which one thing is said to lead to another.

use crate::graph::TheoryGraph;
use crate::theory::support::{Rank, Status};
use crate::theory::{ElementId, LinkId, Sign};

pub use super::limits::{Bound, Limits};
use super::listing::Listing;
pub use super::paths::{Path, Paths};
use super::tally::{Tallied, tally};
pub use super::through::Count;
use super::way::Way;
use super::worth::{DEPTHS, depth};

/// All pathways of a question, as far as they were asked for.
#[derive(Clone, Debug)]
pub struct Pathways {
    /// Best supported first.
    pub paths: Vec<Pathway>,
    /// Where all listed paths agree on the sign, that sign; else unknown. None without paths.
    pub sign: Option<Sign>,
    /// Every path of at most so many links is listed.
    pub complete_to: usize,
    /// Why there may be more paths than are listed.
    pub bound: Option<Bound>,
}

/// The paths of a question side by side, as far as they were asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Best supported first.
    pub paths: Paths,
    /// Every path of at most so many links is listed.
    pub complete_to: usize,
    /// Why there may be more paths than are listed.
    pub bound: Option<Bound>,
}

/// The best supported paths of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    pub paths: Paths,
    /// Whether there are others, none of them better.
    pub has_more: bool,
}

/// One path. Several links on one pair of elements are one step, named by the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pathway {
    pub elements: Vec<ElementId>,
    pub links: Vec<LinkId>,
    /// The rank of the weakest step. None where every step holds by definition.
    pub rank: Option<Rank>,
    /// Of every step that has this rank the best supported link, in path order.
    pub weakest: Vec<LinkId>,
    /// The product of the signs; unknown where one is.
    pub sign: Sign,
    pub status: Status,
}

/// The simple paths from an element of `from` to an element of `to`, side by side.
///
/// *Returns* each sequence of elements once: highest weakest rank first, then the
/// shortest, then in the order of `from` and of the files. A path may run on over one
/// element of `to` to another. An element in both has no path to itself.
///
/// *Cost*: for what is found, never for a dead end. With more paths than the cap, the
/// longest give way; `complete_to` says up to which length the list is whole. Of paths that
/// are so long that the cap of them cannot be held, there are fewer.
///
/// *To conclude*: a path is as well supported as its weakest link (Harris et al. 2001),
/// however strong the others are, and ranks are ordinal: they do not multiply along a
/// path. That several paths lead somewhere is no evidence for any of them. Signs combine
/// as in qualitative networks: + and − side by side leave the balance unknown (Wellman 1990).
pub fn list(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId], limits: Limits) -> List {
    let way = Way::new(graph, from, to, |_| true);
    let Listing { paths, complete_to, bound } = Listing::of(graph, &way, limits);
    List { paths: Paths::of(paths), complete_to, bound }
}

/// The best supported paths from an element of `from` to an element of `to`: those with the
/// highest weakest rank, then the shortest, then in the order of `from` and of the files.
///
/// *Returns* at most `most` paths. Whatever is left out is no better than the last of them.
///
/// *Method*: the highest rank at which links of that rank or better still lead from start to
/// goal is that of the best path (the widest path, Pollack 1960). Its shortest paths are
/// listed, then those of the next rank below, until there are enough.
///
/// *Cost*: that of [`list`] with this cap, at most once for every rank.
pub fn best(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId], most: usize) -> Best {
    let arcs = graph.arcs();
    let depths: Vec<usize> = (0..arcs.edges()).map(|edge| depth(graph, arcs.link(edge))).collect();
    // One more than is asked for tells whether there are others.
    let limits = Limits { cap: most.saturating_add(1), max_links: usize::MAX };
    let (mut paths, mut has_more) = (Paths::default(), false);
    for lowest in (0..DEPTHS).filter(|lowest| depths.contains(lowest)) {
        let way = Way::new(graph, from, to, |edge| depths[edge] <= lowest);
        let Listing { paths: found, bound, .. } = Listing::of(graph, &way, limits);
        // Paths of better links alone were listed before.
        paths.add(&found, lowest, most - paths.len());
        has_more = bound.is_some() || found.len() > paths.len();
        if has_more {
            break;
        }
    }
    Best { paths, has_more }
}

/// How many simple paths run from an element of `from` to an element of `to`.
///
/// *Returns* the number of paths that [`list`] gives without limits.
///
/// *Cost*: linear in elements and links where no loop is between. With loops it is exact as
/// long as the paths inside each knot can be walked in a bounded number of steps; else the
/// number is a lower bound, and says so.
///
/// *To conclude*: many paths are no evidence. The number says how much a list leaves out,
/// and how far a theory is from one line of reasoning.
pub fn count(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Count {
    let Tallied { tally, is_exact } = tally(graph, from, to);
    Count { paths: tally, is_exact }
}

/// The same as [`list`], with all that there is to tell of each path.
pub fn pathways(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId], limits: Limits) -> Pathways {
    let List { paths, complete_to, bound } = list(graph, from, to, limits);
    let sign = paths.sign();
    Pathways { paths: paths.iter().map(|path| weigh(graph, path.links)).collect(), sign, complete_to, bound }
}

/// The sign of two steps in a row.
pub fn product(one: Sign, other: Sign) -> Sign {
    match (one, other) {
        (Sign::Unknown, _) | (_, Sign::Unknown) => Sign::Unknown,
        (Sign::Plus, Sign::Plus) | (Sign::Minus, Sign::Minus) => Sign::Plus,
        (Sign::Plus, Sign::Minus) | (Sign::Minus, Sign::Plus) => Sign::Minus,
    }
}

/// The sign of links in a row.
pub fn sign_along(graph: &TheoryGraph<'_>, links: &[LinkId]) -> Sign {
    links.iter().map(|&link| graph.sign(link)).fold(Sign::Plus, product)
}

/// All that there is to tell of a path, given by the first link of each step.
pub fn weigh(graph: &TheoryGraph<'_>, links: &[LinkId]) -> Pathway {
    let start = links.first().map(|&link| graph.theory.link(link).from);
    let ends = links.iter().map(|&link| graph.theory.link(link).to);
    let (elements, links) = (start.into_iter().chain(ends).collect(), links.to_vec());
    let carrying: Vec<LinkId> = links.iter().map(|&first| graph.strongest(first)).collect();
    let rank_of = |link: &LinkId| graph.support(*link).rank;
    let rank = carrying.iter().filter_map(rank_of).min();
    let is_weakest = |link: &LinkId| rank.is_some() && rank_of(link) == rank;
    let weakest: Vec<LinkId> = carrying.into_iter().filter(is_weakest).collect();
    let sign = sign_along(graph, &links);
    let status = status(graph, &links, &weakest);
    Pathway { elements, links, rank, weakest, sign, status }
}

/// What is said against one link, or against another on its pair, is said against the path; else the path is what its
/// weakest link is.
fn status(graph: &TheoryGraph<'_>, links: &[LinkId], weakest: &[LinkId]) -> Status {
    let all = || links.iter().flat_map(|first| std::iter::once(first).chain(graph.parallel(*first)));
    let has = |status: Status| all().any(|&link| graph.support(link).status == status);
    let against = [Status::Contradicted, Status::Denied, Status::Contested];
    let own = weakest.first().map_or(Status::ByDefinition, |&link| graph.support(link).status);
    against.into_iter().find(|&status| has(status)).unwrap_or(own)
}
