//! Spheres: what each consists of, and who does what in it.

use std::collections::BTreeSet;

use super::{Lens, Pick};
use crate::diagram::draw;
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, Link, LinkBody, LinkId};

pub const LENS: Lens = Lens {
    name: "spheres",
    shows: "what each sphere consists of, and who does what in it",
    pick,
    tells_nothing: |_| false,
    splits: false,
    draw: draw::panes,
};

/// Parts, places and examples with their wholes, and roles with who has them. Outcomes and
/// values have figures of their own.
///
/// Cost: linear in elements and links.
fn pick(graph: &TheoryGraph<'_>) -> Pick {
    let theory = graph.theory;
    let kind = |id: ElementId| theory.element(id).kind;
    let is_shown = |link: &Link| match link.body {
        LinkBody::PartOf => !is_end(kind(link.from)) && !is_end(kind(link.to)),
        LinkBody::Role { .. } => true,
        LinkBody::Causes(_) | LinkBody::Defines(_) | LinkBody::Serves | LinkBody::BelongsTo => false,
    };
    let links: Vec<LinkId> = graph.links().filter(|(_, link)| is_shown(link)).map(|(id, _)| id).collect();
    let mut elements: BTreeSet<ElementId> =
        links.iter().map(|&id| theory.link(id)).flat_map(|it| [it.from, it.to]).collect();
    elements.extend(theory.element_ids().filter(|&id| is_piece(kind(id))));
    Pick { elements: elements.into_iter().collect(), links, ..Pick::default() }
}

/// What is reached, and not part of how things are organized.
fn is_end(kind: ElementKind) -> bool {
    match kind {
        ElementKind::Value | ElementKind::Ambition | ElementKind::OutcomeGroup | ElementKind::Outcome => true,
        ElementKind::Actor
        | ElementKind::Component
        | ElementKind::Place
        | ElementKind::Example
        | ElementKind::Input
        | ElementKind::Activity
        | ElementKind::Action
        | ElementKind::BuildingBlock
        | ElementKind::Mechanism
        | ElementKind::Factor
        | ElementKind::State
        | ElementKind::Output
        | ElementKind::Expenditure
        | ElementKind::Saving
        | ElementKind::Condition
        | ElementKind::Risk
        | ElementKind::Context
        | ElementKind::Contribution
        | ElementKind::Composite => false,
    }
}

/// What a sphere consists of.
fn is_piece(kind: ElementKind) -> bool {
    match kind {
        ElementKind::Component | ElementKind::Place | ElementKind::Example | ElementKind::Actor => true,
        ElementKind::Input
        | ElementKind::Activity
        | ElementKind::Action
        | ElementKind::BuildingBlock
        | ElementKind::Mechanism
        | ElementKind::Factor
        | ElementKind::State
        | ElementKind::Output
        | ElementKind::Outcome
        | ElementKind::OutcomeGroup
        | ElementKind::Value
        | ElementKind::Ambition
        | ElementKind::Expenditure
        | ElementKind::Saving
        | ElementKind::Condition
        | ElementKind::Risk
        | ElementKind::Context
        | ElementKind::Contribution
        | ElementKind::Composite => false,
    }
}
