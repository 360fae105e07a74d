//! Values: what of what is valued lies on the way, who gains by it, and what serves what.

mod gains;
mod parts;
mod reach;
mod serves;

pub use gains::{Gain, gains};
pub use parts::{Parts, leading_to, reached};
pub use reach::{LevelReach, Reach, SphereReach, Values, reach, reach_reading};
pub use serves::{Carried, Carrier, Serves, Service, carriers, is_a_means, serves};

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, Theory};

/// All that there is to say of the values of a theory, seen from some elements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Where the ways start, each once.
    pub from: Vec<ElementId>,
    /// How what is part of what was read. What is reached, who gains and what serves what
    /// depend on it; what carries a value directly does not.
    pub parts: Parts,
    pub values: Values,
    /// Every value and every group of outcomes, in the order of the files.
    pub carried: Vec<Carried>,
    /// Every party that is said to gain by something, in the order in which they are named.
    pub gains: Vec<Gain>,
    /// Every element that can be used as a means, in the order of the files.
    pub serves: Vec<Service>,
}

impl Answer {
    /// The elements that serve this, in the order of the files.
    pub fn serving(&self, what: Serves) -> impl Iterator<Item = ElementId> + '_ {
        self.serves.iter().filter(move |it| it.serves == what).map(|it| it.element)
    }
}

/// Asks which values are reached from some elements, what carries them, who gains, and which
/// elements serve a saving, a value, both or neither.
///
/// *Cost*: linear in elements and links, and in who gains × what they gain by.
///
/// *To conclude*: two views of one theory stand side by side, and no sum is made of them
/// (Witkamp & Waltz; the plural values of IPBES 2022). Whether a part leads to its whole
/// only, or the whole to its parts as well, is a choice of whoever reads the figure, not of
/// its sources: where the answers differ, both are to be shown.
pub fn ask(graph: &TheoryGraph<'_>, from: &[ElementId], parts: Parts) -> Answer {
    let mut starts: Vec<ElementId> = Vec::new();
    for &start in from {
        if !starts.contains(&start) {
            starts.push(start);
        }
    }
    let is_reached = reached(graph, &starts, parts);
    Answer {
        parts,
        values: reach::sorted(graph.theory, &is_reached),
        carried: carriers(graph, &is_reached),
        gains: gains(graph.theory, &is_reached),
        serves: serves(graph, parts),
        from: starts,
    }
}

/// Where the chains of a theory start, each element once; nothing where it has no chains.
pub fn starts(theory: &Theory) -> Vec<ElementId> {
    let mut starts: Vec<ElementId> = Vec::new();
    for &start in theory.chains.iter().flat_map(|chain| &chain.from) {
        if !starts.contains(&start) {
            starts.push(start);
        }
    }
    starts
}
