//! Loops: elements that lead back to themselves.

mod barrier;
mod circuits;
mod knots;
mod names;
mod rounds;
mod weave;

use std::ops::ControlFlow;

use crate::analysis::components::Components;
pub use crate::analysis::limits::{Bound, Limits};
use crate::analysis::pathways::sign_along;
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId, Sign};

use knots::Knots;
pub use names::NamedLoop;
pub(super) use names::Names;
use rounds::Listed;

/// The loops of a theory, as far as they were asked for.
#[derive(Clone, Debug)]
pub struct Loops {
    /// Shortest first, then by their elements in the order of the files.
    pub loops: Vec<Cycle>,
    /// What became of each loop that the theory names, in the order of its list.
    pub named: Vec<NamedLoop>,
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
    /// Shortest first, then by their elements in the order of the files.
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
/// *Returns* loops shortest first, then by their elements in the order of the files,
/// whatever the order of the links. A knot (a strongly
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
    let all: Vec<&[ElementId]> = knots.iter().map(Vec::as_slice).collect();
    let tied = Knots::of(graph, &all);
    let listed = rounds::list(&tied, limits);
    let loops = told(&tied, &names, &listed);
    let named = names.found_in(&loops);
    Loops { loops, named, knots, complete_to: listed.complete_to, bound: listed.bound }
}

/// The elementary loops, each knot by itself: a knot with very many loops does not crowd
/// out those of another.
///
/// *Returns* the largest knot first. The limits hold for every knot.
///
/// *Cost*: as [`loops`], for each knot.
pub fn in_knots(graph: &TheoryGraph<'_>, limits: Limits) -> Vec<Knot> {
    let names = Names::of(graph);
    let told = |elements: Vec<ElementId>| {
        let tied = Knots::of(graph, &[&elements]);
        let listed = rounds::list(&tied, limits);
        let loops = self::told(&tied, &names, &listed);
        Knot { elements, loops, complete_to: listed.complete_to, bound: listed.bound }
    };
    knots(graph).into_iter().map(told).collect()
}

/// Rounds as loops, shortest first.
fn told(knots: &Knots, names: &Names<'_>, listed: &Listed) -> Vec<Cycle> {
    let told = |(round, sign): (&[u32], Sign)| {
        let elements = knots.elements(round);
        let named = names.of_loop(&elements);
        Cycle { elements, links: knots.links(round), effect: Effect::of(sign), named }
    };
    listed.iter().map(told).collect()
}

/// How many loops there are, by what they do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub reinforcing: u64,
    pub balancing: u64,
    pub unknown: u64,
    /// Whether these are all; else there are at least so many.
    pub is_whole: bool,
}

impl Tally {
    pub fn all(&self) -> u64 {
        self.reinforcing + self.balancing + self.unknown
    }
}

/// How much a count looks at before it is broken off: a fraction of a second.
const MOST_EFFORT: u64 = 20_000_000;

/// Counts the elementary loops of any length, up to so many, without listing them.
///
/// *Cost*: links × length for each loop, up to a bound: a theory can hold more loops than
/// anybody can count, and then what was counted is a part of them.
pub fn tally(graph: &TheoryGraph<'_>, most: u64) -> Tally {
    let knots = knots(graph);
    let all: Vec<&[ElementId]> = knots.iter().map(Vec::as_slice).collect();
    let mut tally = Tally { is_whole: true, ..Tally::default() };
    let told = circuits::each(&Knots::of(graph, &all), MOST_EFFORT, |circuit| {
        if tally.all() >= most {
            return ControlFlow::Break(());
        }
        match Effect::of(circuit.sign) {
            Effect::Reinforcing => tally.reinforcing += 1,
            Effect::Balancing => tally.balancing += 1,
            Effect::Unknown => tally.unknown += 1,
        }
        ControlFlow::Continue(())
    });
    tally.is_whole = told.is_continue();
    tally
}

/// Elements that all lead to one another, two or more: in the order of the files, the
/// largest knot first. An element outside them is in no loop. Cost: linear.
pub fn knots(graph: &TheoryGraph<'_>) -> Vec<Vec<ElementId>> {
    let arcs = graph.arcs();
    let knots = Components::of(arcs).knots().into_iter();
    knots.map(|knot| knot.into_iter().map(|element| arcs.element(element)).collect()).collect()
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
