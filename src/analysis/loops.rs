//! Loops: elements that lead back to themselves.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::NodeIndex;

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId, Sign};

use super::pathways::sign_along;
pub use super::walks::{Bound, Limits};
use super::walks::{Search, shortest_first};

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

/// One loop, told from its first element in the order of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// Each element once; the last leads to the first.
    pub elements: Vec<ElementId>,
    pub links: Vec<LinkId>,
    pub effect: Effect,
    /// The loop of the theory that bears its name, by its place in the list.
    pub named: Option<usize>,
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
    let mut tied: Vec<NodeIndex> = knots.iter().flatten().map(|&element| graph.node(element)).collect();
    tied.sort_unstable();
    let mut in_knot = vec![false; graph.graph.node_count()];
    tied.iter().for_each(|node| in_knot[node.index()] = true);
    let mut search = Search::new(graph);
    let listed = shortest_first(limits, |limits| {
        let mut walks = Vec::new();
        search.bound = None;
        search.passable.clone_from(&in_knot);
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
    });
    let mut loops: Vec<Cycle> = listed.walks.into_iter().map(|walk| cycle(graph, walk.elements, walk.links)).collect();
    loops.sort_by_key(|cycle| cycle.links.len());
    Loops { loops, knots, complete_to: listed.complete_to, bound: listed.bound }
}

fn knots(graph: &TheoryGraph<'_>) -> Vec<Vec<ElementId>> {
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

fn cycle(graph: &TheoryGraph<'_>, mut elements: Vec<ElementId>, links: Vec<LinkId>) -> Cycle {
    // A walk ends where it started.
    elements.pop();
    let effect = match sign_along(graph, &links) {
        Sign::Plus => Effect::Reinforcing,
        Sign::Minus => Effect::Balancing,
        Sign::Unknown => Effect::Unknown,
    };
    let named = graph.theory.loops.iter().position(|declared| follows(&elements, &declared.through));
    Cycle { elements, links, effect, named }
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
