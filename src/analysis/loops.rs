//! Loops: elements that lead back to themselves.

use std::collections::VecDeque;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::NodeIndex;

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId, Sign};

use super::pathways::sign_along;
pub use super::walks::{Bound, Limits};
use super::walks::{Listed, Search, Walk, shortest_first};

/// The loops of a theory, as far as they were asked for.
#[derive(Clone, Debug)]
pub struct Loops {
    /// Shortest first, then by the first element.
    pub loops: Vec<Cycle>,
    /// Elements that all lead to one another, in the order of the files; the largest first.
    pub knots: Vec<Vec<ElementId>>,
    /// Every loop of at most so many links is listed.
    pub complete_to: usize,
    /// Why there may be more loops than are listed.
    pub bound: Option<Bound>,
}

/// One loop. A list of loops tells each from its first element in the order of the files;
/// a loop through a link is told from where that link starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// Each element once; the last leads to the first.
    pub elements: Vec<ElementId>,
    /// The first link of each step; the last closes the loop.
    pub links: Vec<LinkId>,
    pub effect: Effect,
    /// The loop of the theory that bears its name, by its place in the list. A name that
    /// leaves out elements on the way is that of the shortest loop along those it has.
    pub named: Option<usize>,
}

/// Elements that all lead to one another, with the loops among them as far as they were asked for.
#[derive(Clone, Debug)]
pub struct Knot {
    /// In the order of the files.
    pub elements: Vec<ElementId>,
    /// Shortest first, then by the first element.
    pub loops: Vec<Cycle>,
    /// Every loop of at most so many links is listed.
    pub complete_to: usize,
    /// Why there may be more loops than are listed.
    pub bound: Option<Bound>,
}

/// What a loop does to a change that goes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// An even number of minus signs: more leads to more, and less to less.
    Reinforcing,
    /// An odd number: more leads to less.
    Balancing,
    /// Some sign is unknown.
    Unknown,
}

/// The elementary loops: those that pass no element twice.
///
/// *Returns* loops shortest first, then in the order of the files. A knot (a strongly
/// connected component of two elements or more) holds all loops through its elements.
///
/// *Cost*: linear for the knots; links × length for each loop. With more loops than the
/// cap, the longest give way; `complete_to` says up to which length the list is whole.
///
/// *To conclude*: a reinforcing loop grows or withers and names no level at which it
/// stops; a balancing one resists what is done to it. Which loop wins, a figure without
/// sizes and delays cannot say (Barbrook-Johnson & Penn 2022).
pub fn loops(graph: &TheoryGraph<'_>, limits: Limits) -> Loops {
    let knots = knots(graph);
    let names = Names::of(graph);
    let tied: Vec<ElementId> = knots.iter().flatten().copied().collect();
    let mut search = Search::new(graph);
    let listed = among(graph, &mut search, &tied, limits);
    let loops = told(graph, &names, listed.walks);
    Loops { loops, knots, complete_to: listed.complete_to, bound: listed.bound }
}

/// The elementary loops, each knot by itself: a knot with very many loops does not crowd
/// out those of another.
///
/// *Returns* the largest knot first. The limits hold for every knot.
///
/// *Cost*: as [`loops`], for each knot.
pub fn in_knots(graph: &TheoryGraph<'_>, limits: Limits) -> Vec<Knot> {
    let names = Names::of(graph);
    let mut search = Search::new(graph);
    let mut knot = |elements: Vec<ElementId>| {
        let listed = among(graph, &mut search, &elements, limits);
        let loops = told(graph, &names, listed.walks);
        Knot { elements, loops, complete_to: listed.complete_to, bound: listed.bound }
    };
    knots(graph).into_iter().map(&mut knot).collect()
}

/// The walks round that pass these elements and no others.
fn among(graph: &TheoryGraph<'_>, search: &mut Search<'_, '_>, elements: &[ElementId], limits: Limits) -> Listed {
    let mut tied: Vec<NodeIndex> = elements.iter().map(|&element| graph.node(element)).collect();
    tied.sort_unstable();
    search.passable.fill(false);
    shortest_first(limits, |limits| {
        let mut walks = Vec::new();
        search.bound = None;
        tied.iter().for_each(|node| search.passable[node.index()] = true);
        for &start in &tied {
            search.aim(&[start], limits.max_links);
            search.run(start, limits, &mut walks);
            if walks.len() >= limits.cap {
                break;
            }
            // Loops through this element are all told; the others are told without it.
            search.passable[start.index()] = false;
        }
        (walks, search.bound)
    })
}

/// Walks round as loops, shortest first.
fn told(graph: &TheoryGraph<'_>, names: &Names<'_>, walks: Vec<Walk>) -> Vec<Cycle> {
    let told = |mut walk: Walk| {
        // A walk ends where it started.
        walk.elements.pop();
        cycle(graph, names, walk.elements, walk.links)
    };
    let mut loops: Vec<Cycle> = walks.into_iter().map(told).collect();
    loops.sort_by_key(|cycle| cycle.links.len());
    loops
}

/// Elements that all lead to one another, two or more: in the order of the files, the
/// largest knot first. An element outside them is in no loop. Cost: linear.
pub fn knots(graph: &TheoryGraph<'_>) -> Vec<Vec<ElementId>> {
    let components = kosaraju_scc(&graph.graph).into_iter().filter(|component| component.len() > 1);
    let mut knots: Vec<Vec<ElementId>> = components
        .map(|component| {
            let mut elements: Vec<ElementId> = component.into_iter().map(|node| graph.graph[node]).collect();
            elements.sort_unstable();
            elements
        })
        .collect();
    knots.sort_by_key(|knot| (std::cmp::Reverse(knot.len()), knot[0]));
    knots
}

/// A loop of these elements, each once, over these links.
pub(super) fn cycle(graph: &TheoryGraph<'_>, names: &Names<'_>, elements: Vec<ElementId>, links: Vec<LinkId>) -> Cycle {
    let effect = Effect::of(sign_along(graph, &links));
    let named = names.of_loop(&elements);
    Cycle { elements, links, effect, named }
}

impl Effect {
    /// What a loop does, by the sign of once round.
    pub fn of(sign: Sign) -> Effect {
        match sign {
            Sign::Plus => Effect::Reinforcing,
            Sign::Minus => Effect::Balancing,
            Sign::Unknown => Effect::Unknown,
        }
    }
}

/// The loops that a theory names.
pub(super) struct Names<'t> {
    named: Vec<Name<'t>>,
}

struct Name<'t> {
    through: &'t [ElementId],
    /// The fewest links of once round along these elements; none where they are not joined.
    fewest: Option<usize>,
}

impl<'t> Names<'t> {
    /// Cost: linear in the graph, for every element that a named loop is said to pass.
    pub(super) fn of(graph: &TheoryGraph<'t>) -> Self {
        let name = |through: &'t [ElementId]| Name { through, fewest: once_round(graph, through) };
        Names { named: graph.theory.loops.iter().map(|named| name(&named.through)).collect() }
    }

    /// The name of a loop, by its place in the list of the theory.
    fn of_loop(&self, elements: &[ElementId]) -> Option<usize> {
        self.named.iter().position(|name| {
            let is_whole = name.through.len() == elements.len();
            follows(elements, name.through) && (is_whole || name.fewest == Some(elements.len()))
        })
    }
}

/// The fewest links that lead along some elements in their order, and back to the first.
fn once_round(graph: &TheoryGraph<'_>, through: &[ElementId]) -> Option<usize> {
    let next = through.iter().cycle().skip(1);
    let legs = through.iter().zip(next).map(|(&from, &to)| fewest(graph, from, to));
    let sum: Option<usize> = legs.sum();
    sum.filter(|&links| links > 0)
}

/// The fewest links from one element to another; from an element to itself, at least one.
fn fewest(graph: &TheoryGraph<'_>, from: ElementId, to: ElementId) -> Option<usize> {
    let (from, to) = (graph.node(from), graph.node(to));
    let mut seen = vec![false; graph.graph.node_count()];
    let mut queue = VecDeque::from([(from, 1)]);
    while let Some((node, links)) = queue.pop_front() {
        for next in graph.graph.neighbors(node) {
            if next == to {
                return Some(links);
            }
            if !std::mem::replace(&mut seen[next.index()], true) {
                queue.push_back((next, links + 1));
            }
        }
    }
    None
}

/// Whether a loop passes these elements, in this order, wherever one starts.
fn follows(elements: &[ElementId], through: &[ElementId]) -> bool {
    let places = through.iter().map(|wanted| elements.iter().position(|element| element == wanted));
    let Some(places) = places.collect::<Option<Vec<usize>>>() else {
        return false;
    };
    // Going round once, the places fall back at most one time.
    let round = places.iter().zip(places.iter().cycle().skip(1));
    !places.is_empty() && (places.len() == 1 || round.filter(|(place, next)| place >= next).count() == 1)
}
