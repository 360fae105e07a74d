//! Building blocks: what they consist of, why they would work, and the outcomes that they are
//! for.

use std::collections::BTreeSet;

use super::{Lens, Pick};
use crate::diagram::draw;
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, Link, LinkBody, LinkId};

pub const LENS: Lens = Lens {
    name: "building-blocks",
    shows: "building blocks with their actions, and the outcomes they are for",
    pick,
    tells_nothing: |_| false,
    splits: false,
    draw: draw::cards,
};

/// Building blocks with what belongs to them, outcomes with their parts, and ambitions. A
/// theory that names no groups of outcomes shows its outcomes.
///
/// Cost: linear in elements and links.
fn pick(graph: &TheoryGraph<'_>) -> Pick {
    let theory = graph.theory;
    let of = |kind| theory.element_ids().filter(move |&id| theory.element(id).kind == kind);
    let blocks: BTreeSet<ElementId> = of(ElementKind::BuildingBlock).collect();
    if blocks.is_empty() {
        return Pick::default();
    }
    let mut groups: BTreeSet<ElementId> = of(ElementKind::OutcomeGroup).collect();
    if groups.is_empty() {
        groups.extend(of(ElementKind::Outcome));
    }
    let ends: BTreeSet<ElementId> = of(ElementKind::Ambition).collect();
    let is_shown = |link: &Link| match link.body {
        LinkBody::BelongsTo => blocks.contains(&link.to),
        LinkBody::PartOf => groups.contains(&link.to),
        LinkBody::Serves => groups.contains(&link.from) && ends.contains(&link.to),
        LinkBody::Causes(_) | LinkBody::Defines(_) => {
            blocks.contains(&link.from) && groups.contains(&link.to)
                || groups.contains(&link.from) && ends.contains(&link.to)
        }
        LinkBody::Role { .. } => false,
    };
    let links: Vec<LinkId> = graph.links().filter(|(_, link)| is_shown(link)).map(|(id, _)| id).collect();
    let mut elements: BTreeSet<ElementId> = links.iter().map(|&id| theory.link(id).from).collect();
    elements.extend(blocks.iter().chain(&groups).chain(&ends));
    Pick { elements: elements.into_iter().collect(), links, ..Pick::default() }
}
