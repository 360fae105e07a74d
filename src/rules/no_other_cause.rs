//! P05: a goal that nothing acts on but what its own chain sets going.

use super::{Case, Check, Settable, page};
use crate::finding::{Finding, Label, Message, Rule, Severity};
use crate::graph::TheoryGraph;
use crate::theory::{ChainId, ElementId, ElementKind};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "P05", name: "no-other-cause", severity: Severity::Warning, page: page!("no_other_cause") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let mut alone: Vec<Alone> = Vec::new();
    for Alone { chain, from, to } in goals(case) {
        if !is_alone(case.graph, &from, to[0]) {
            continue;
        }
        match alone.iter_mut().find(|other| other.chain == chain && other.from == from) {
            Some(other) => other.to.extend(to),
            None => alone.push(Alone { chain, from, to }),
        }
    }
    alone.iter().map(|alone| finding(case, alone)).collect()
}

/// Goals on which the same starts act. The chain is the first that names them.
struct Alone {
    chain: ChainId,
    from: Vec<ElementId>,
    to: Vec<ElementId>,
}

/// Every goal once, with the starts of all chains that lead to it: what one chain leaves
/// out, another may start from, and both are told by the theory as its own doing.
fn goals(case: &Case<'_>) -> Vec<Alone> {
    let mut goals: Vec<Alone> = Vec::new();
    let mut place_of = vec![None; case.theory.elements.len()];
    for (id, chain) in case.chains().filter(|(_, chain)| !chain.from.is_empty()) {
        for &end in &chain.to {
            let place = *place_of[end.index()].get_or_insert(goals.len());
            if place == goals.len() {
                goals.push(Alone { chain: id, from: Vec::new(), to: vec![end] });
            }
            let starts = &mut goals[place].from;
            let new: Vec<ElementId> = chain.from.iter().copied().filter(|start| !starts.contains(start)).collect();
            starts.extend(new);
        }
    }
    goals
}

/// Whether the starts reach the goal, and no cause and no circumstance does otherwise than
/// by way of them.
fn is_alone(graph: &TheoryGraph<'_>, from: &[ElementId], to: ElementId) -> bool {
    let follows = graph.reached(from.iter().copied());
    follows[to.index()] && !from.contains(&to) && !has_context(graph, to) && !has_way_around(graph, from, to, &follows)
}

/// Whether a circumstance leads to the goal, or bears on a link that does.
fn has_context(graph: &TheoryGraph<'_>, to: ElementId) -> bool {
    let theory = graph.theory;
    let leads = graph.leading_to([to]);
    let is_context = |id: ElementId| theory.element(id).kind == ElementKind::Context;
    let bears = theory.conditions.iter().any(|condition| {
        let counts = graph.reading.admits(condition.provenance) && graph.counts(condition.link);
        counts && is_context(condition.element) && leads[theory.link(condition.link).to.index()]
    });
    bears || theory.element_ids().any(|id| leads[id.index()] && is_context(id))
}

/// Whether some causal link that does not follow from the starts comes in on the way to the
/// goal. What leads to a start comes in through that start, and is no other cause.
fn has_way_around(graph: &TheoryGraph<'_>, from: &[ElementId], to: ElementId, follows: &[bool]) -> bool {
    let mut seen = vec![false; follows.len()];
    from.iter().for_each(|start| seen[start.index()] = true);
    seen[to.index()] = true;
    let mut open = vec![to];
    while let Some(element) = open.pop() {
        for (first, before) in graph.into(element) {
            let is_causal = graph.theory.link(first).causal().is_some();
            if is_causal && !follows[before.index()] {
                return true;
            }
            if !std::mem::replace(&mut seen[before.index()], true) {
                open.push(before);
            }
        }
    }
    false
}

fn finding(case: &Case<'_>, Alone { chain, from, to }: &Alone) -> Finding {
    let message = Message::new("p05").with("from", case.elements(from)).with("to", case.elements(to));
    // Another cause may stand in the theory without counting in this reading.
    let stands = to.iter().all(|&end| !is_alone(case.wide(), from, end));
    let touched: Vec<ElementId> = from.iter().chain(to).copied().collect();
    let finding = case.on_chain(&CHECK.rule, message, *chain, &touched);
    let places = touched.iter().map(|&id| Label::at(case.element_place(id)));
    places.fold(finding, Finding::related).help(Message::new(if stands { "p05-wide-do" } else { "p05-do" }))
}
