//! Worth: how well a step or a path is supported, and its sign, in one small number.

use crate::graph::TheoryGraph;
use crate::theory::support::Rank;
use crate::theory::{LinkId, Sign};

use super::way::Way;

/// A rank and a sign. The depth below the highest rank stands in the low four bits, the sign
/// above them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Worth(u8);

/// How many depths there are: what holds by definition, and every rank below it.
pub(super) const DEPTHS: usize = Rank::ALL.len() + 1;

const DEPTH: u8 = 0x0f;
const MINUS: u8 = 0x10;
const UNKNOWN: u8 = 0x20;

impl Worth {
    /// That of no step at all.
    pub const BEST: Worth = Worth(0);

    /// That of an edge, given by the first link on its pair.
    fn of(graph: &TheoryGraph<'_>, first: LinkId) -> Worth {
        let sign = match graph.sign(first) {
            Sign::Plus => 0,
            Sign::Minus => MINUS,
            Sign::Unknown => UNKNOWN,
        };
        Worth(depth(graph, first) as u8 | sign)
    }

    /// That of two steps in a row: the lower rank, and the product of the signs.
    pub fn and(self, other: Worth) -> Worth {
        let depth = (self.0 & DEPTH).max(other.0 & DEPTH);
        Worth(depth | (self.0 ^ other.0) & MINUS | (self.0 | other.0) & UNKNOWN)
    }

    /// How far below what holds by definition.
    pub fn depth(self) -> usize {
        usize::from(self.0 & DEPTH)
    }

    /// None where it holds by definition.
    pub fn rank(self) -> Option<Rank> {
        (self.depth() > 0).then(|| Rank::ALL[DEPTHS - 1 - self.depth()])
    }

    pub fn sign(self) -> Sign {
        match (self.0 & UNKNOWN > 0, self.0 & MINUS > 0) {
            (true, _) => Sign::Unknown,
            (false, true) => Sign::Minus,
            (false, false) => Sign::Plus,
        }
    }
}

/// How far an edge, given by the first link on its pair, is below what holds by definition.
pub(super) fn depth(graph: &TheoryGraph<'_>, first: LinkId) -> usize {
    let rank = graph.support(graph.strongest(first)).rank;
    rank.map_or(0, |rank| DEPTHS - 1 - usize::from(rank.number()))
}

/// The worth of the edges of a way, each looked up when it is first needed.
pub(super) struct Worths<'w, 't> {
    graph: &'w TheoryGraph<'t>,
    way: &'w Way,
    known: Vec<Worth>,
}

/// Not looked up yet.
const NONE: Worth = Worth(u8::MAX);

impl<'w, 't> Worths<'w, 't> {
    pub fn new(graph: &'w TheoryGraph<'t>, way: &'w Way) -> Self {
        Worths { graph, way, known: vec![NONE; way.edges()] }
    }

    pub fn of(&mut self, edge: usize) -> Worth {
        if self.known[edge] == NONE {
            self.known[edge] = Worth::of(self.graph, self.way.link(edge));
        }
        self.known[edge]
    }
}
