//! S03: something that is there to lead somewhere, and leads nowhere.

use rustc_hash::FxHashMap;

use super::{Case, Check, Settable, page};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, LinkKind};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "S03", name: "dead-end", severity: Severity::Warning, page: page!("dead_end") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    // A link that could not be drawn may start anywhere: the name of its start may be wrong.
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let (onward, goals) = (onward(case.graph), goals(case));
    let stops = |id: &ElementId| {
        let element = case.theory.element(*id);
        // An effect that nobody wants is told to be reckoned with, and need not lead on.
        let leads = is_on_the_way(element.kind) && !element.unwanted;
        leads && !onward[id.index()] && !goals[id.index()]
    };
    let ends: Vec<ElementId> = case.theory.element_ids().filter(stops).collect();
    if ends.is_empty() {
        return Vec::new();
    }
    let (wide, blocks) = (self::onward(case.wide()), blocks(case));
    // What leads on may stand in the theory without counting in this reading.
    let remedy = |id: ElementId| Message::new(if wide[id.index()] { "s03-wide-do" } else { "s03-do" });
    let finding = |id| case.on_element(&CHECK.rule, message(case, &blocks, id), id).help(remedy(id));
    ends.into_iter().map(finding).collect()
}

/// What somebody puts in or does, and what it brings about on the way. An outcome, a value
/// or a saving may be the last that a theory speaks of.
fn is_on_the_way(kind: ElementKind) -> bool {
    use ElementKind::{Action, Activity, BuildingBlock, Condition, Input, State};
    matches!(kind, Input | Activity | Action | BuildingBlock | State | Condition)
}

/// From which elements a link leads on, by index: to an effect, a whole, an end that it
/// serves, or onto a link on which it bears. That an action belongs to a building block
/// files it away, and does not yet say what it leads to.
fn onward(graph: &TheoryGraph<'_>) -> Vec<bool> {
    let theory = graph.theory;
    let mut onward = vec![false; theory.elements.len()];
    for (_, link) in graph.links() {
        match link.kind() {
            LinkKind::Causes | LinkKind::Serves | LinkKind::PartOf | LinkKind::Defines => {
                onward[link.from.index()] = true;
            }
            LinkKind::BelongsTo | LinkKind::Role | LinkKind::Conditions => {}
        }
    }
    for condition in &theory.conditions {
        if graph.reading.admits(condition.provenance) && graph.counts(condition.link) {
            onward[condition.element.index()] = true;
        }
    }
    onward
}

/// Where the theory says that it ends, by index.
fn goals(case: &Case<'_>) -> Vec<bool> {
    let mut goals: Vec<bool> = case.theory.elements.iter().map(|element| element.goal).collect();
    for end in case.theory.chains.iter().flat_map(|chain| &chain.to) {
        goals[end.index()] = true;
    }
    goals
}

type Blocks = FxHashMap<ElementId, Vec<ElementId>>;

/// The building blocks to which an action belongs.
fn blocks(case: &Case<'_>) -> Blocks {
    let mut blocks = Blocks::default();
    for (_, link) in case.graph.links().filter(|(_, link)| link.kind() == LinkKind::BelongsTo) {
        let own = blocks.entry(link.from).or_default();
        if !own.contains(&link.to) {
            own.push(link.to);
        }
    }
    blocks
}

fn message(case: &Case<'_>, blocks: &Blocks, id: ElementId) -> Message {
    match blocks.get(&id) {
        Some(own) => Message::new("s03-belongs").with("element", case.element(id)).with("blocks", case.elements(own)),
        None => Message::new("s03").with("element", case.element(id)),
    }
}
