//! P01: a chain, or a goal, that no path reaches.

use super::{Case, Check, Settable, page};
use crate::finding::{Finding, Label, Message, Rule, Severity};
use crate::theory::{Chain, ChainId, ElementId};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "P01", name: "broken-chain", severity: Severity::Error, page: page!("broken_chain") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let chains = case.chains().filter(|(_, chain)| !chain.from.is_empty());
    let mut findings: Vec<Finding> = chains.flat_map(|(id, chain)| broken(case, id, chain)).collect();
    findings.extend(missed_goals(case));
    findings
}

/// The ends of a chain that none of its starts reaches.
fn broken(case: &Case<'_>, id: ChainId, chain: &Chain) -> Vec<Finding> {
    let reached = case.graph.reached(chain.from.iter().copied());
    let missed = chain.to.iter().filter(|end| !reached[end.index()]);
    let finding = |end: &ElementId| {
        let touched: Vec<ElementId> = chain.from.iter().copied().chain([*end]).collect();
        let mut finding = case.on_chain(&CHECK.rule, message(case, &chain.from, *end), id, &touched);
        for &start in &chain.from {
            let here = Message::new("chain-starts");
            finding = finding.related(Label::saying(case.element_place(start), here));
        }
        let here = Message::new("chain-ends");
        finding.related(Label::saying(case.element_place(*end), here)).help(remedy(case, &chain.from, *end))
    };
    missed.map(finding).collect()
}

/// Elements called a goal that are the end of no chain, and that no chain's start reaches.
fn missed_goals(case: &Case<'_>) -> Vec<Finding> {
    let mut starts: Vec<ElementId> = case.chains().flat_map(|(_, chain)| chain.from.clone()).collect();
    starts.sort_unstable();
    starts.dedup();
    if starts.is_empty() {
        return Vec::new();
    }
    let mut met = case.graph.reached(starts.iter().copied());
    for end in case.chains().flat_map(|(_, chain)| &chain.to) {
        met[end.index()] = true;
    }
    let missed = |id: &ElementId| case.theory.element(*id).goal && !met[id.index()];
    let finding =
        |id: ElementId| case.on_element(&CHECK.rule, message(case, &starts, id), id).help(remedy(case, &starts, id));
    case.theory.element_ids().filter(missed).map(finding).collect()
}

/// Where a path stands that does not count in this reading, no link is missing.
fn remedy(case: &Case<'_>, from: &[ElementId], to: ElementId) -> Message {
    let stands = case.wide().reached(from.iter().copied())[to.index()];
    Message::new(if stands { "p01-wide-do" } else { "p01-do" })
}

fn message(case: &Case<'_>, from: &[ElementId], to: ElementId) -> Message {
    Message::new("p01").with("from", case.elements(from)).with("to", case.element(to))
}
