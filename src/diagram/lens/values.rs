//! Values: which there are on every level, and what carries them.

use std::collections::BTreeSet;

use super::{Lens, Pick};
use crate::diagram::draw;
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, Link, LinkBody, LinkId};

pub const LENS: Lens = Lens {
    name: "values",
    shows: "the values on every level, and what carries them",
    pick,
    tells_nothing: |graph| !graph.theory.value_levels.is_empty(),
    splits: false,
    draw: draw::bands,
};

/// All values, the links that lead to them, and where those start. What is part of a value
/// counts where nothing else leads to it.
///
/// Cost: linear in elements and links.
fn pick(graph: &TheoryGraph<'_>) -> Pick {
    let theory = graph.theory;
    let is_value = |id: ElementId| theory.element(id).kind == ElementKind::Value;
    let into = || graph.links().filter(|(_, link)| is_value(link.to));
    let led: BTreeSet<ElementId> = into().filter(|(_, link)| leads(link)).map(|(_, link)| link.to).collect();
    let counts = |(_, link): &(LinkId, &Link)| leads(link) || (is_part(link) && !led.contains(&link.to));
    let links: Vec<LinkId> = into().filter(counts).map(|(id, _)| id).collect();
    let starts: BTreeSet<ElementId> = links.iter().map(|&id| theory.link(id).from).collect();
    let elements = theory.element_ids().filter(|&id| is_value(id) || starts.contains(&id)).collect();
    Pick { elements, links, ..Pick::default() }
}

fn leads(link: &Link) -> bool {
    match link.body {
        LinkBody::Causes(_) | LinkBody::Defines(_) => true,
        LinkBody::PartOf | LinkBody::Serves | LinkBody::BelongsTo | LinkBody::Role { .. } => false,
    }
}

fn is_part(link: &Link) -> bool {
    match link.body {
        LinkBody::PartOf => true,
        LinkBody::Causes(_) | LinkBody::Defines(_) | LinkBody::Serves | LinkBody::BelongsTo | LinkBody::Role { .. } => {
            false
        }
    }
}
