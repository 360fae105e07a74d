//! W01: a value level that a chain does not reach.
//!
//! A level may stand in the source or be the reading of the modeller. The two are counted
//! apart, so that reading a value into a level does not make it one that a source names.

use super::{Case, Check, page};
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
use crate::theory::{Chain, ChainId, ElementId, Provenance, Reading};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "W01",
        name: "unreached-value-level",
        severity: Severity::Warning,
        page: page!("unreached_value_level"),
    },
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let levels = elements_by_level(case);
    let mut said: Vec<&[ElementId]> = Vec::new();
    let mut findings = Vec::new();
    for (id, chain) in case.chains() {
        // Chains with one start reach the same values: that is one thing to say.
        if !chain.from.is_empty() && !said.contains(&&*chain.from) {
            said.push(&chain.from);
            let reached = case.graph.reached(chain.from.iter().copied());
            for (level, elements) in levels.iter().enumerate() {
                findings
                    .extend(unreached(elements, &reached).map(|key| finding(case, (id, chain), level, elements, key)));
            }
        }
    }
    findings
}

/// An element on a level, with where that comes from.
type OnLevel = (ElementId, Provenance);

/// The elements of every level, as far as the reading admits that they are on it.
fn elements_by_level(case: &Case<'_>) -> Vec<Vec<OnLevel>> {
    let mut levels = vec![Vec::new(); case.theory.value_levels.len()];
    for id in case.theory.element_ids() {
        for &(level, provenance) in &case.theory.element(id).levels {
            if case.graph.reading.admits(provenance) {
                levels[level.index()].push((id, provenance));
            }
        }
    }
    levels
}

/// The sentence that fits: no value of the level is reached, or none that a source puts there.
fn unreached(elements: &[OnLevel], reached: &[bool]) -> Option<&'static str> {
    let mut met = elements.iter().filter(|(id, _)| reached[id.index()]).peekable();
    if met.peek().is_none() {
        return Some("w01");
    }
    let literal = met.any(|(_, provenance)| match provenance {
        Provenance::Literal | Provenance::LiteralMapped => true,
        Provenance::Interpretation | Provenance::Analysis => false,
    });
    if literal { None } else { Some("w01-literal") }
}

/// Where a path to the level stands that does not count in this reading, none is missing.
fn remedy(case: &Case<'_>, chain: &Chain, elements: &[OnLevel]) -> Message {
    let is_widest = case.graph.reading == Reading::All;
    let stands = !is_widest && unreached(elements, &case.wide().reached(chain.from.iter().copied())).is_none();
    Message::new(if stands { "w01-wide-do" } else { "w01-do" })
}

fn finding(
    case: &Case<'_>,
    (id, chain): (ChainId, &Chain),
    level: usize,
    elements: &[OnLevel],
    key: &'static str,
) -> Finding {
    let name = case.theory.value_levels[level].label.clone();
    let message = Message::new(key).with("from", case.elements(&chain.from)).with("level", Fact::Name(name));
    let touched: Vec<ElementId> = elements.iter().map(|&(element, _)| element).collect();
    let place = super::case::id_of(case.theory.places.value_levels.get(level));
    case.on_chain(&CHECK.rule, message, id, &touched)
        .related(Label::saying(place, Message::new("this-level")))
        .help(remedy(case, chain, elements))
}
