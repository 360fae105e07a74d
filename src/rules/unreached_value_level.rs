//! W01: a value level that a chain does not reach.
//!
//! A level may stand in the source or be the reading of the modeller. The two are counted
//! apart, so that reading a value into a level does not make it one that a source names.

use super::{Case, Check, Settable, page};
use crate::analysis::values::{LevelReach, reach};
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
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
    let mut said: Vec<&[ElementId]> = Vec::new();
    let mut findings = Vec::new();
    for (id, chain) in case.chains() {
        // Chains with one start reach the same values: that is one thing to say.
        if !chain.from.is_empty() && !said.contains(&&*chain.from) {
            said.push(&chain.from);
            for level in &reach(case.graph, &chain.from).levels {
                findings.extend(unreached(case, level).map(|key| finding(case, (id, chain), level, key)));
            }
        }
    }
    findings
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
fn remedy(case: &Case<'_>, chain: &Chain, level: LevelId) -> Message {
    let is_widest = case.graph.reading == Reading::All;
    let runs = || unreached(case, &reach(case.wide(), &chain.from).levels[level.index()]).is_none();
    Message::new(if !is_widest && runs() { "w01-wide-do" } else { "w01-do" })
}

fn finding(case: &Case<'_>, (id, chain): (ChainId, &Chain), level: &LevelReach, key: &'static str) -> Finding {
    let level = level.level;
    let name = case.theory.value_levels[level.index()].label.clone();
    let message = Message::new(key).with("from", case.elements(&chain.from)).with("level", Fact::Name(name));
    let touched: Vec<ElementId> = case.theory.element_ids().filter(|&id| stands(case, id, level)).collect();
    let place = super::case::id_of(case.theory.places.value_levels.get(level.index()));
    case.on_chain(&CHECK.rule, message, id, &touched)
        .related(Label::saying(place, Message::new("this-level")))
        .help(remedy(case, chain, level))
}
