//! P02: one path along which more leads to more, and another along which it leads to less.

use rustc_hash::FxHashSet;

use super::{Case, Check, Settable, page};
use crate::analysis::signs::{Conflict, conflicts};
use crate::finding::{Finding, Label, Message, Rule, Severity};
use crate::theory::{ChainId, ElementId, LinkId};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "P02", name: "conflicting-signs", severity: Severity::Warning, page: page!("conflicting_signs") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    // Two chains may share a start and a goal: that is one thing to say.
    let mut said: FxHashSet<(ElementId, ElementId)> = FxHashSet::default();
    let mut findings = Vec::new();
    for (id, chain) in case.chains() {
        let found = conflicts(case.graph, &chain.from, &chain.to);
        let new = found.iter().filter(|conflict| said.insert((conflict.from, conflict.to)));
        findings.extend(new.map(|conflict| finding(case, id, conflict)));
    }
    findings
}

fn finding(case: &Case<'_>, id: ChainId, conflict: &Conflict) -> Finding {
    // Both paths run from the one end to the other, so they part somewhere.
    let parts = conflict.plus.iter().zip(&conflict.minus).take_while(|(plus, minus)| plus == minus).count();
    let message = Message::new("p02")
        .with("from", case.element(conflict.from))
        .with("to", case.element(conflict.to))
        .with("plus", way(case, &conflict.plus, parts))
        .with("minus", way(case, &conflict.minus, parts));
    let finding = case.on_chain(&CHECK.rule, message, id, &[conflict.from, conflict.to]).help(Message::new("p02-do"));
    let told = [("more-to-more", &conflict.plus), ("more-to-less", &conflict.minus)]
        .map(|(key, path)| told(case, key, path, parts));
    told.into_iter().flatten().fold(finding, Finding::related)
}

/// By way of what a path goes on from where it leaves the other.
fn way(case: &Case<'_>, path: &[LinkId], parts: usize) -> Message {
    let element = |id: ElementId| case.element(id);
    match path.get(parts..) {
        Some([step, _, ..]) => Message::new("by-way-of").with("element", element(case.theory.link(*step).to)),
        Some([step]) if parts > 0 => {
            Message::new("directly-from").with("element", element(case.theory.link(*step).from))
        }
        Some(_) | None => Message::new("directly"),
    }
}

/// The whole path, told where it leaves the other.
fn told(case: &Case<'_>, key: &'static str, path: &[LinkId], parts: usize) -> Option<Label> {
    let place = case.link_place(*path.get(parts)?);
    let start = case.theory.link(*path.first()?).from;
    let next = path.iter().map(|&link| case.theory.link(link).to);
    let elements: Vec<ElementId> = std::iter::once(start).chain(next).collect();
    Some(Label::saying(place, Message::new(key).with("path", case.path(&elements))))
}
