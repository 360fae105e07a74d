//! Pathways: the ways along which one thing is said to lead to another.

use crate::graph::TheoryGraph;
use crate::theory::support::{Rank, Status};
use crate::theory::{ElementId, LinkId, Sign};

pub use super::walks::{Bound, Limits};
use super::walks::{Search, Walk, shortest_first};

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

/// The simple paths from an element of `from` to an element of `to`.
///
/// *Returns* each sequence of elements once: highest weakest rank first, then the
/// shortest, then in the order of `from` and of the files. A path may run on over one
/// element of `to` to another. An element in both has no path to itself.
///
/// *Cost*: links × length for each path found, never for a dead end. With more paths than
/// the cap, the longest give way; `complete_to` says up to which length the list is whole.
///
/// *To conclude*: a path is as well supported as its weakest link (Harris et al. 2001),
/// however strong the others are, and ranks are ordinal: they do not multiply along a
/// path. That several paths lead somewhere is no evidence for any of them. Signs combine
/// as in qualitative networks: + and − side by side leave the balance unknown (Wellman 1990).
pub fn pathways(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId], limits: Limits) -> Pathways {
    let mut search = Search::new(graph);
    let mut starts: Vec<ElementId> = Vec::new();
    for start in from {
        if !starts.contains(start) {
            starts.push(*start);
        }
    }
    let listed = shortest_first(limits, |limits| {
        let mut walks = Vec::new();
        search.bound = None;
        for &start in starts.iter() {
            let targets: Vec<_> = to.iter().filter(|&&end| end != start).map(|&end| graph.node(end)).collect();
            search.aim(&targets, usize::MAX);
            if walks.len() < limits.cap {
                search.run(graph.node(start), limits, &mut walks);
            }
        }
        (walks, search.bound)
    });
    let mut paths: Vec<Pathway> = listed.walks.into_iter().map(|walk| weigh(graph, walk)).collect();
    // The sort is stable: equals keep the order in which they were found.
    paths.sort_by_key(|path| (std::cmp::Reverse(strength(path.rank)), path.links.len()));
    let sign = paths.iter().map(|path| path.sign).reduce(agree);
    Pathways { paths, sign, complete_to: listed.complete_to, bound: listed.bound }
}

/// What holds by definition bears any weight.
fn strength(rank: Option<Rank>) -> (bool, Option<Rank>) {
    (rank.is_none(), rank)
}

fn agree(one: Sign, other: Sign) -> Sign {
    if one == other { one } else { Sign::Unknown }
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
pub(super) fn sign_along(graph: &TheoryGraph<'_>, links: &[LinkId]) -> Sign {
    links.iter().map(|&link| graph.sign(link)).fold(Sign::Plus, product)
}

fn weigh(graph: &TheoryGraph<'_>, walk: Walk) -> Pathway {
    let Walk { elements, links } = walk;
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
