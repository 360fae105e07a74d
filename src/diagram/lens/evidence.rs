//! What every link rests on, and how many kinds of knowledge are behind it.

use super::{Lens, Pick};
use crate::diagram::draw;
use crate::graph::TheoryGraph;

pub const LENS: Lens =
    Lens { name: "evidence", shows: "what every link rests on", pick, splits: true, draw: draw::evidence };

/// Cost: linear in elements and links.
fn pick(graph: &TheoryGraph<'_>) -> Pick {
    let mut pick = Pick::causal(graph);
    pick.leave_unlinked(graph);
    pick
}
