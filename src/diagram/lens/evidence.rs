//! What every link rests on, and how many kinds of knowledge are behind it.

use super::{Lens, Pick};
use crate::diagram::draw;
use crate::graph::TheoryGraph;
use crate::theory::LinkKind;

pub const LENS: Lens = Lens {
    name: "evidence",
    shows: "what every link rests on",
    pick,
    tells_nothing: |_| false,
    splits: true,
    draw: draw::evidence,
};

/// Cost: linear in elements and links.
fn pick(graph: &TheoryGraph<'_>) -> Pick {
    let mut pick = Pick::whole(graph);
    // Parts are drawn with what they are part of: a claim on a part is one on its whole.
    let is_claim_or_part = |kind| matches!(kind, LinkKind::Causes | LinkKind::PartOf);
    pick.links = graph.links().filter(|(_, link)| is_claim_or_part(link.kind())).map(|(id, _)| id).collect();
    pick.leave_unlinked(graph);
    pick
}
