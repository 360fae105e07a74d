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
    let mut found = Ways::new(case.graph);
    let mut alone: Vec<Alone> = Vec::new();
    for Alone { chain, from, to } in goals(case) {
        if !to.iter().all(|&end| found.is_alone(&from, end)) {
            continue;
        }
        match alone.iter_mut().find(|other| other.chain == chain && other.from == from) {
            Some(other) => other.to.extend(to),
            None => alone.push(Alone { chain, from, to }),
        }
    }
    if alone.is_empty() {
        return Vec::new();
    }
    let mut wide = Ways::new(case.wide());
    alone.iter().map(|alone| finding(case, &mut wide, alone)).collect()
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

/// By which ways goals are met. Cost: two walks for every set of starts, whatever the number
/// of its goals.
struct Ways<'g> {
    graph: &'g TheoryGraph<'g>,
    /// To where a circumstance leads, or bears on a link that does, by index.
    by_context: Vec<bool>,
    /// What is known of the starts that were asked for last.
    last: Option<Way>,
}

struct Way {
    from: Vec<ElementId>,
    /// To where the starts lead, by index.
    by_starts: Vec<bool>,
    /// To where a cause leads that does not follow from the starts, and not through them.
    around: Vec<bool>,
}

impl<'g> Ways<'g> {
    fn new(graph: &'g TheoryGraph<'g>) -> Self {
        let theory = graph.theory;
        let is_context = |id: &ElementId| theory.element(*id).kind == ElementKind::Context;
        let bears = theory.conditions.iter().filter(|condition| {
            let counts = graph.reading.admits(condition.provenance) && graph.counts(condition.link);
            counts && is_context(&condition.element)
        });
        let borne_on = bears.map(|condition| theory.link(condition.link).to);
        let by_context = graph.reached(theory.element_ids().filter(is_context).chain(borne_on));
        Ways { graph, by_context, last: None }
    }

    /// Whether the starts reach the goal, and nothing does otherwise than by way of them.
    fn is_alone(&mut self, from: &[ElementId], to: ElementId) -> bool {
        if self.by_context[to.index()] || from.contains(&to) {
            return false;
        }
        let way = match self.last.take() {
            Some(way) if way.from == from => way,
            Some(_) | None => Way::of(self.graph, from),
        };
        let is_alone = way.by_starts[to.index()] && !way.around[to.index()];
        self.last = Some(way);
        is_alone
    }
}

impl Way {
    /// What leads to a start comes in through that start, and is no other cause: a walk
    /// around the starts ends there.
    fn of(graph: &TheoryGraph<'_>, from: &[ElementId]) -> Way {
        let by_starts = graph.reached(from.iter().copied());
        let mut around = vec![false; by_starts.len()];
        let mut seen = vec![false; by_starts.len()];
        from.iter().for_each(|start| seen[start.index()] = true);
        let elsewhere = graph.causal_links().filter(|(_, link)| !by_starts[link.from.index()]);
        let mut open: Vec<ElementId> = elsewhere.map(|(_, link)| link.to).collect();
        while let Some(element) = open.pop() {
            if !std::mem::replace(&mut seen[element.index()], true) {
                around[element.index()] = true;
                open.extend(graph.out(element).into_iter().map(|(_, next)| next));
            }
        }
        Way { from: from.to_vec(), by_starts, around }
    }
}

fn finding(case: &Case<'_>, wide: &mut Ways<'_>, Alone { chain, from, to }: &Alone) -> Finding {
    let message = Message::new("p05").with("from", case.elements(from)).with("to", case.elements(to));
    // Another cause may stand in the theory without counting in this reading.
    let stands = to.iter().all(|&end| !wide.is_alone(from, end));
    let touched: Vec<ElementId> = from.iter().chain(to).copied().collect();
    let finding = case.on_chain(&CHECK.rule, message, *chain, &touched);
    let places = touched.iter().map(|&id| Label::at(case.element_place(id)));
    places.fold(finding, Finding::related).help(Message::new(if stands { "p05-wide-do" } else { "p05-do" }))
}
