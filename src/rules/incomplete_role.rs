//! R02: who does what, halfway told.
//!
//! It speaks only of a theory in which somebody has a role already, or in which a group came
//! to round 3: elsewhere nobody set out to say who does what.

use rustc_hash::FxHashMap;

use super::parties::Deed;
use super::{Case, Check, Settable, page};
use crate::finding::{Fact, Finding, Message, Rule, Severity};
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, LinkBody, Reading, Round, SphereId, Theory};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "R02", name: "incomplete-role", severity: Severity::Warning, page: page!("incomplete_role") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    if !tells_roles(case.theory) {
        return Vec::new();
    }
    let parts = Parts::of(case.theory);
    // A link that could not be drawn may be the role that is missed here.
    let is_known = |id: &ElementId| case.theory.touched_by_refused.binary_search(id).is_err();
    let elements = case.theory.element_ids().filter(is_known);
    let mut findings: Vec<Finding> = elements.filter_map(|id| unfilled(case, &parts, id)).collect();
    findings.extend(case.deeds().iter().filter(|deed| deed.verb.is_blank()).map(|deed| without_verb(case, deed)));
    findings.extend(one_way(case));
    findings
}

fn tells_roles(theory: &Theory) -> bool {
    let round = theory.workshop.as_ref().and_then(|workshop| workshop.round);
    round >= Some(Round::Support) || theory.links.iter().any(|link| matches!(link.body, LinkBody::Role { .. }))
}

/// An actor that does nothing here, or something to be done that nobody does.
fn unfilled(case: &Case<'_>, parts: &Parts, id: ElementId) -> Option<Finding> {
    let kind = case.theory.element(id).kind;
    let is_idle = kind == ElementKind::Actor && !parts.takes_part[id.index()];
    let is_undone = matches!(kind, ElementKind::Input | ElementKind::Action) && !parts.is_done[id.index()];
    let (key, remedy) = match (is_idle, is_undone) {
        (true, _) => ("r02-idle", "r02-idle-do"),
        (false, true) => ("r02-undone", "r02-undone-do"),
        (false, false) => return None,
    };
    let message = Message::new(key).with("element", case.element(id));
    Some(case.on_element(&CHECK.rule, message, id).help(Message::new(remedy)))
}

/// Who takes part and what is done, by index, whatever the reading: a role that does not count
/// here is told all the same.
struct Parts {
    takes_part: Vec<bool>,
    is_done: Vec<bool>,
}

impl Parts {
    fn of(theory: &Theory) -> Parts {
        let count = theory.elements.len();
        let mut parts = Parts { takes_part: vec![false; count], is_done: vec![false; count] };
        for link in &theory.links {
            // Who gains or is helped takes part as well as who does something.
            parts.takes_part[link.from.index()] = true;
            parts.takes_part[link.to.index()] = true;
            let is_by_actor = theory.element(link.from).kind == ElementKind::Actor;
            parts.is_done[link.to.index()] |= is_by_actor || matches!(link.body, LinkBody::Role { .. });
        }
        parts.pass_on(theory);
        for condition in &theory.conditions {
            parts.takes_part[condition.element.index()] = true;
        }
        parts.named(theory);
        parts
    }

    /// Who does the whole, or the building block, does what is part of it.
    fn pass_on(&mut self, theory: &Theory) {
        let done = self.is_done.clone();
        for link in &theory.links {
            if matches!(link.body, LinkBody::PartOf | LinkBody::BelongsTo) {
                self.is_done[link.from.index()] |= done[link.to.index()];
            }
        }
    }

    /// Parties that an element names without a link.
    fn named(&mut self, theory: &Theory) {
        let ids: FxHashMap<&str, ElementId> =
            theory.element_ids().map(|id| (&*theory.element(id).id, id)).collect();
        for (place, element) in theory.elements.iter().enumerate() {
            self.is_done[place] |= element.co_owner.is_some();
            for party in element.gains.iter().chain(&element.co_owner) {
                if let Some(id) = ids.get(&*party.id) {
                    self.takes_part[id.index()] = true;
                }
            }
        }
    }
}

fn without_verb(case: &Case<'_>, deed: &Deed<'_>) -> Finding {
    let message =
        Message::new("r02-verb").with("actor", case.element(deed.actor)).with("element", case.element(deed.object));
    case.on_link(&CHECK.rule, message, deed.link).help(Message::new("r02-verb-do"))
}

/// Which ways the paths run between a sphere and the flow.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Ways {
    into: bool,
    out_of: bool,
}

/// Spheres beside the flow, where what goes to them is told and not what comes back, or the
/// other way round.
fn one_way(case: &Case<'_>) -> Vec<Finding> {
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let here = ways(case.graph);
    let beside = case.theory.spheres.iter().enumerate().filter(|(_, sphere)| sphere.beside);
    let one_way = beside.filter(|(place, _)| here[*place].into != here[*place].out_of);
    one_way
        .map(|(place, sphere)| {
            let key = if here[place].into { "r02-into" } else { "r02-out" };
            let both = Ways { into: true, out_of: true };
            let is_wide = case.graph.reading != Reading::All && ways(case.wide())[place] == both;
            let message = Message::new(key).with("sphere", Fact::Name(sphere.label.clone()));
            let place = super::case::id_of(case.theory.places.spheres.get(place));
            let remedy = if is_wide { "r02-way-wide-do" } else { "r02-way-do" };
            case.on_place(&CHECK.rule, message, place, &[]).help(Message::new(remedy))
        })
        .collect()
}

/// For each sphere, by index, whether links lead into it from the flow and out of it to there.
fn ways(graph: &TheoryGraph<'_>) -> Vec<Ways> {
    let theory = graph.theory;
    let mut ways = vec![Ways::default(); theory.spheres.len()];
    for (_, link) in graph.causal_links() {
        let (from, to) = (theory.element(link.from), theory.element(link.to));
        if let (Some(from), Some(to)) = (from.sphere, to.sphere) {
            ways[to.index()].into |= is_in_flow(theory, from, link.from);
            ways[from.index()].out_of |= is_in_flow(theory, to, link.to);
        }
    }
    ways
}

/// Whether an element stands in the flow of what people do; money that is spent or saved
/// tells nothing of what comes back.
fn is_in_flow(theory: &Theory, sphere: SphereId, id: ElementId) -> bool {
    let sphere = &theory.spheres[sphere.index()];
    let is_money = matches!(theory.element(id).kind, ElementKind::Expenditure | ElementKind::Saving);
    sphere.layer.is_some() && !sphere.beside && !is_money
}
