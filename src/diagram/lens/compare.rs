//! Compare: two views of the theory, one below the other, in the same places.

use super::{Lens, Pick};
use crate::analysis::comparison::{Side, Sights, members};
use crate::diagram::draw;
use crate::graph::TheoryGraph;

pub const LENS: Lens = Lens {
    name: "compare",
    shows: "two views one below the other, in the same places: what counts in one, in both, in neither",
    pick,
    tells_nothing: |_| false,
    splits: false,
    draw: draw::compare,
};

/// What stands in one of the two views of the theory; nothing where it has no two.
fn pick(graph: &TheoryGraph<'_>) -> Pick {
    Sights::declared(graph.theory).map_or_else(|_| Pick::default(), |sights| of(graph, &sights))
}

/// What stands in one of two views.
///
/// Cost: linear in elements and links.
pub fn of(graph: &TheoryGraph<'_>, sights: &Sights) -> Pick {
    let members = members(graph, sights);
    let is_in = |side: &Side| side.is_in(Side::Both);
    let theory = graph.theory;
    Pick {
        elements: theory.element_ids().filter(|id| is_in(&members.elements[id.index()])).collect(),
        links: theory.link_ids().filter(|id| is_in(&members.links[id.index()])).collect(),
        sights: Some(sights.clone()),
        ..Pick::default()
    }
}
