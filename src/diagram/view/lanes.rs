//! Which lanes a figure has, and in what order.

use std::collections::BTreeSet;

use super::{Lane, Standing};
use crate::diagram::lens::Pick;
use crate::diagram::theme::SLOTS;
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, SphereId};

/// Which lanes there are, from left to right.
pub struct Lanes {
    order: Vec<Option<SphereId>>,
}

impl Lanes {
    pub fn of(graph: &TheoryGraph<'_>, pick: &Pick) -> Lanes {
        let theory = graph.theory;
        let sphere = |id: &ElementId| theory.element(*id).sphere;
        let mut used: Vec<Option<SphereId>> = pick.elements.iter().map(sphere).collect();
        used.sort();
        used.dedup();
        let members = |lane: Option<SphereId>| pick.elements.iter().filter(move |id| sphere(id) == lane);
        let all = |lane, test: fn(ElementKind) -> bool| members(lane).all(|&id| test(theory.element(id).kind));
        let layer = |lane: Option<SphereId>| lane.and_then(|sphere| theory.spheres[sphere.index()].layer);
        let has_layers = used.iter().any(|&lane| layer(lane).is_some());
        let leads: BTreeSet<Option<SphereId>> = (pick.links.iter().map(|&id| theory.link(id)))
            .filter(|link| sphere(&link.from) != sphere(&link.to))
            .map(|link| sphere(&link.from))
            .collect();
        // Where some spheres have a layer, one without is no step of the flow; but where
        // nothing leaves it, it is where all ends.
        let is_step = |lane: Option<SphereId>| layer(lane).is_some() || all(lane, is_money) || !leads.contains(&lane);
        let loose = |lane: Option<SphereId>| has_layers && !is_step(lane);
        let floats = |lane: &Option<SphereId>| lane.is_none() || all(*lane, is_whole) || loose(*lane);
        let (floating, mut order): (Vec<_>, Vec<_>) = used.into_iter().partition(floats);
        // Money stands at the far right, whatever its layer.
        order.sort_by_key(|&lane| (all(lane, is_money), layer(lane).unwrap_or(i32::MAX)));
        for lane in floating {
            let best = (0..=order.len()).min_by_key(|&at| {
                let mut tried = order.clone();
                tried.insert(at, lane);
                cost(graph, pick, &tried)
            });
            order.insert(best.unwrap_or(0), lane);
        }
        Lanes { order }
    }

    pub fn drawn(&self, graph: &TheoryGraph<'_>) -> Vec<Lane> {
        let lane = |sphere: &Option<SphereId>| match sphere {
            None => Lane { heading: String::new(), slot: 0, place: Standing::Bare },
            Some(id) => {
                let sphere = &graph.theory.spheres[id.index()];
                let place = if sphere.beside { Standing::Beside } else { Standing::InFlow };
                Lane { heading: sphere.label.to_string(), slot: slot(*id), place }
            }
        };
        self.order.iter().map(lane).collect()
    }

    pub fn index(&self, sphere: Option<SphereId>) -> usize {
        self.order.iter().position(|&lane| lane == sphere).unwrap_or(0)
    }
}

/// Colors go by the order of the spheres. There are six; what comes after shares the neutral one.
pub fn slot(sphere: SphereId) -> usize {
    match sphere.index() {
        index if index < SLOTS => index + 1,
        _ => 0,
    }
}

/// Things that belong to no single step of the flow, so that their lane may stand anywhere.
fn is_whole(kind: ElementKind) -> bool {
    match kind {
        ElementKind::Composite | ElementKind::Context => true,
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
        | ElementKind::Outcome
        | ElementKind::OutcomeGroup
        | ElementKind::Value
        | ElementKind::Ambition
        | ElementKind::Expenditure
        | ElementKind::Saving
        | ElementKind::Condition
        | ElementKind::Risk
        | ElementKind::Contribution => false,
    }
}

fn is_money(kind: ElementKind) -> bool {
    match kind {
        ElementKind::Expenditure | ElementKind::Saving => true,
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
        | ElementKind::Outcome
        | ElementKind::OutcomeGroup
        | ElementKind::Value
        | ElementKind::Ambition
        | ElementKind::Condition
        | ElementKind::Risk
        | ElementKind::Context
        | ElementKind::Contribution
        | ElementKind::Composite => false,
    }
}

/// How badly an order of lanes suits the links: those that run back first, then their lengths.
fn cost(graph: &TheoryGraph<'_>, pick: &Pick, order: &[Option<SphereId>]) -> (usize, usize) {
    let at = |id: ElementId| {
        let sphere = graph.theory.element(id).sphere;
        order.iter().position(|&lane| lane == sphere)
    };
    let (mut back, mut length) = (0, 0);
    for link in pick.links.iter().map(|&id| graph.theory.link(id)) {
        if let (Some(from), Some(to)) = (at(link.from), at(link.to)) {
            back += usize::from(to < from);
            length += from.abs_diff(to);
        }
    }
    (back, length)
}
