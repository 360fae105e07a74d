//! Sources: who states a whole way from one thing to another.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rustc_hash::FxHashMap;

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId, Provenance, SourceId, Stance, support};

/// How many sources the search compares before it gives up. Theories that people write need
/// some thousands; the question is as hard as covering a set, so some end has to be set.
const MOST_COMPARED: usize = 1_000_000;

/// What the search for the smallest set of sources gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Covered {
    By(Cover),
    /// No path runs, or on each some step is stated by no source.
    Nothing,
    /// The search was given up: fewer sources than this do not do.
    AtLeast(usize),
}

/// Sources that together state a whole path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// In the order of the files; none where every step holds by definition.
    pub sources: Vec<SourceId>,
    /// The steps of the path, each with the first of the sources that states it; without
    /// one where it holds by definition.
    pub steps: Vec<(LinkId, Option<SourceId>)>,
}

/// The smallest set of sources that together state a whole path from an element of `from`
/// to an element of `to`.
///
/// A source states a step when a claim in it supports the step, in whole or in part, in the
/// reading of the graph, or when the link itself quotes it. What holds by definition needs
/// no source. An element in both lists is no goal.
///
/// *Returns*, of all smallest sets, the first in the order of the files.
///
/// *Cost*: linear where one source does; in general as hard as covering a set, so that the
/// search ends after a fixed number of steps and then says how many sources are needed at
/// least. Sets grow one source at a time along the links, and one that holds another set
/// which came to the same element is dropped.
///
/// *To conclude*: where more than one source is needed, nobody claims the whole: the path
/// was put together by whoever wrote the theory, and whether its pieces speak of the same
/// people and places is to be asked (the transitivity trap; Powell, Copestake & Remnant 2024).
pub fn smallest(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Covered {
    let (reached, leading) = (graph.reached(from.iter().copied()), graph.leading_to(to.iter().copied()));
    let is_on_way = |element: ElementId| reached[element.index()] && leading[element.index()];
    let next = |at: usize| {
        let steps = graph.out(ElementId(at as u32)).into_iter();
        steps.filter(|&(_, next)| is_on_way(next)).map(|(link, next)| (link, next.index())).collect()
    };
    let mut is_goal = vec![false; graph.theory.elements.len()];
    to.iter().for_each(|goal| is_goal[goal.index()] = true);
    from.iter().for_each(|start| is_goal[start.index()] = false);
    let starts = from.iter().filter(|start| is_on_way(**start)).map(|start| start.index());
    search(graph, starts, is_goal.len(), next, |at| is_goal[at])
}

/// The smallest set of sources that together state every step of one path, given by the
/// first link of each. As [`smallest`] otherwise.
pub fn of_path(graph: &TheoryGraph<'_>, links: &[LinkId]) -> Covered {
    let next = |at: usize| links.get(at).map(|&link| (link, at + 1)).into_iter().collect();
    search(graph, [0], links.len() + 1, next, |at| at == links.len())
}

/// The sources that state a step, in the order of the files; none where it holds by
/// definition and needs no source.
pub fn stating(graph: &TheoryGraph<'_>, first: LinkId) -> Option<Vec<SourceId>> {
    let links = || std::iter::once(first).chain(graph.parallel(first).iter().copied());
    if links().any(|link| graph.support(link).rank.is_none()) {
        return None;
    }
    let mut sources = Vec::new();
    for link in links().map(|link| graph.theory.link(link)) {
        let heard = support::heard(link, graph.reading).filter(|claim| claim.stance != Stance::Contradicts);
        sources.extend(heard.filter_map(|claim| claim.quote.source));
        // What the modeller added, no source says.
        sources.extend(link.quote.source.filter(|_| link.provenance != Provenance::Analysis));
    }
    sources.sort_unstable();
    sources.dedup();
    Some(sources)
}

/// Sources that state all steps of a way so far: sorted, each once.
type Set = Vec<SourceId>;

/// A way that the search has gone: where it ends, and how it came there.
struct Way {
    at: usize,
    before: Option<(usize, LinkId)>,
}

/// Grows sets of sources along the steps, the smallest first, and of equals the first in the
/// order of the files. A place is an element, or a place on a path.
fn search(
    graph: &TheoryGraph<'_>,
    starts: impl IntoIterator<Item = usize>,
    places: usize,
    next: impl Fn(usize) -> Vec<(LinkId, usize)>,
    is_goal: impl Fn(usize) -> bool,
) -> Covered {
    let mut stated: FxHashMap<LinkId, Option<Vec<SourceId>>> = FxHashMap::default();
    let mut ways: Vec<Way> = starts.into_iter().map(|at| Way { at, before: None }).collect();
    let mut open: BinaryHeap<_> = (0..ways.len()).map(|way| Reverse((0, Set::new(), way))).collect();
    let mut came: Vec<Vec<Set>> = vec![Vec::new(); places];
    let mut compared = 0;
    while let Some(Reverse((size, set, way))) = open.pop() {
        let at = ways[way].at;
        if ways[way].before.is_some() && is_goal(at) {
            let steps = steps(&ways, way, &set, &stated);
            return Covered::By(Cover { sources: set, steps });
        }
        if came[at].iter().any(|other| holds(&set, other)) {
            continue;
        }
        for (link, to) in next(at) {
            let sources = &*stated.entry(link).or_insert_with(|| stating(graph, link));
            for set in with_one_of(&set, sources.as_deref()) {
                compared += (1 + set.len()) * (1 + came[to].len());
                if compared > MOST_COMPARED {
                    return Covered::AtLeast(size);
                }
                if !came[to].iter().any(|other| holds(&set, other)) {
                    ways.push(Way { at: to, before: Some((way, link)) });
                    open.push(Reverse((set.len(), set, ways.len() - 1)));
                }
            }
        }
        came[at].push(set);
    }
    Covered::Nothing
}

/// The sets that state one more step: this one where it does so already or the step needs no
/// source, else this one with one source more.
fn with_one_of(set: &Set, stating: Option<&[SourceId]>) -> Vec<Set> {
    let Some(stating) = stating.filter(|sources| !sources.iter().any(|source| set.contains(source))) else {
        return vec![set.clone()];
    };
    let with = |&source: &SourceId| {
        let mut set = set.clone();
        set.insert(set.partition_point(|&other| other < source), source);
        set
    };
    stating.iter().map(with).collect()
}

/// Whether a set holds every source of another. Both are sorted.
fn holds(set: &Set, other: &Set) -> bool {
    let mut own = set.iter();
    other.len() <= set.len() && other.iter().all(|source| own.any(|own| own == source))
}

fn steps(
    ways: &[Way],
    mut way: usize,
    set: &Set,
    stated: &FxHashMap<LinkId, Option<Vec<SourceId>>>,
) -> Vec<(LinkId, Option<SourceId>)> {
    let mut steps = Vec::new();
    while let Some((before, link)) = ways[way].before {
        let stating = stated.get(&link).and_then(Option::as_ref);
        steps.push((link, stating.and_then(|stating| set.iter().copied().find(|source| stating.contains(source)))));
        way = before;
    }
    steps.reverse();
    steps
}
