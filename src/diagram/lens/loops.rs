//! Loops: what leads back to itself, each round as a small figure of its own.

use std::collections::BTreeSet;

use super::{Lens, Pick};
use crate::analysis::loops::{Limits, Loops, loops};
use crate::diagram::draw;
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId};

pub const LENS: Lens = Lens {
    name: "loops",
    shows: "what leads back to itself, each loop by itself",
    pick,
    tells_nothing: |_| false,
    splits: false,
    draw: draw::rings,
};

/// Loops are listed within these limits: far more than a page can hold.
const LIMITS: Limits = Limits { cap: 100, max_links: 12 };

/// The loops that a figure can show, those with a name first and then the shortest.
pub fn listed(graph: &TheoryGraph<'_>) -> Loops {
    let mut found = loops(graph, LIMITS);
    found.loops.sort_by_key(|cycle| cycle.named.map_or((1, 0), |name| (0, name)));
    found
}

/// Cost: that of listing loops within the limits.
fn pick(graph: &TheoryGraph<'_>) -> Pick {
    let found = listed(graph);
    let on: BTreeSet<ElementId> = found.loops.iter().flat_map(|cycle| &cycle.elements).copied().collect();
    let first = found.loops.iter().flat_map(|cycle| &cycle.links);
    let links: BTreeSet<LinkId> = first.flat_map(|&link| [&[link], graph.parallel(link)].concat()).collect();
    Pick { elements: on.into_iter().collect(), links: links.into_iter().collect(), ..Pick::default() }
}
