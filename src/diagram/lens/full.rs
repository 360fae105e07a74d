//! Everything: all elements that have a link, and all links.

use super::{Lens, Pick};
use crate::diagram::draw;
use crate::graph::TheoryGraph;

pub const LENS: Lens = Lens {
    name: "full",
    shows: "everything that has a link",
    pick,
    tells_nothing: |_| false,
    splits: true,
    draw: draw::flow,
};

/// Cost: linear in elements and links.
fn pick(graph: &TheoryGraph<'_>) -> Pick {
    let mut pick = Pick::whole(graph);
    pick.leave_unlinked(graph);
    pick
}
