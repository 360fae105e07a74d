//! W01: a value level that a chain does not reach.
//!
//! A level may stand in the source or be the reading of the modeller. The two are counted
//! apart, so that reading a value into a level does not make it one that a source names.

use super::{Case, Check, Settable, page};
use crate::analysis::values::{LevelReach, reach};
use crate::finding::{Fact, Finding, Message, Rule, Severity};
use crate::theory::{Chain, ChainId, ElementId, LevelId, Reading};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "W01",
        name: "unreached-value-level",
        severity: Severity::Warning,
        page: page!("unreached_value_level"),
    },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    if case.may_miss_a_path() {
        return Vec::new();
    }
    case.starts().into_iter().flat_map(|(id, chain)| of_chain(case, id, chain)).collect()
}

/// What there is to say of a chain: levels of which the same is to be said come together.
fn of_chain(case: &Case<'_>, id: ChainId, chain: &Chain) -> Vec<Finding> {
    let mut together: Vec<(&'static str, &'static str, Vec<LevelId>)> = Vec::new();
    for level in &reach(case.graph, &chain.from).levels {
        let Some(key) = unreached(case, level) else {
            continue;
        };
        let help = remedy(case, chain, level.level);
        match together.iter_mut().find(|(other, also, _)| (*other, *also) == (key, help)) {
            Some((_, _, levels)) => levels.push(level.level),
            None => together.push((key, help, vec![level.level])),
        }
    }
    together.into_iter().map(|(key, help, levels)| finding(case, (id, chain), &levels, key, help)).collect()
}

/// The sentence that fits: no value of the level is reached, or none that a source puts there.
fn unreached(case: &Case<'_>, level: &LevelReach) -> Option<&'static str> {
    if !level.literal.reached.is_empty() {
        return None;
    }
    let is_met = level.interpreted.reached.iter().any(|&id| stands(case, id, level.level));
    Some(if is_met { "w01-literal" } else { "w01" })
}

/// Whether the reading admits that an element is on a level.
fn stands(case: &Case<'_>, id: ElementId, level: LevelId) -> bool {
    let levels = &case.theory.element(id).levels;
    levels.iter().any(|&(on, provenance)| on == level && case.graph.reading.admits(provenance))
}

/// Where a path to the level stands that does not count in this reading, none is missing.
fn remedy(case: &Case<'_>, chain: &Chain, level: LevelId) -> &'static str {
    let is_widest = case.graph.reading == Reading::All;
    let runs = || unreached(case, &reach(case.wide(), &chain.from).levels[level.index()]).is_none();
    if !is_widest && runs() { "w01-wide-do" } else { "w01-do" }
}

fn finding(
    case: &Case<'_>,
    (id, chain): (ChainId, &Chain),
    levels: &[LevelId],
    key: &'static str,
    help: &'static str,
) -> Finding {
    let name = |level: &LevelId| Fact::Name(case.theory.value_levels[level.index()].label.clone());
    let message = Message::new(key)
        .with("from", case.elements(&chain.from))
        .with("count", levels.len())
        .with("levels", levels.iter().map(name).collect::<Vec<_>>());
    let stands = |id: ElementId| levels.iter().any(|&level| stands(case, id, level));
    let touched: Vec<ElementId> = case.theory.element_ids().filter(|&id| stands(id)).collect();
    case.on_chain(&CHECK.rule, message, id, &touched).help(Message::new(help))
}
