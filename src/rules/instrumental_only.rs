//! I01: an element that leads to a saving, and to nothing that is of value in itself.

use std::cell::OnceCell;
use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use super::{Case, Check, Settable, page};
use crate::finding::{Finding, Label, Message, Rule, Severity};
use crate::graph::TheoryGraph;
use crate::theory::{Element, ElementId, ElementKind, Reading};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "I01", name: "instrumental-only", severity: Severity::Warning, page: page!("instrumental_only")
    },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let savings = of_kind(case, ElementKind::Saving);
    if savings.is_empty() {
        return Vec::new();
    }
    let saving = nearest(case.graph, &savings);
    let values = of_kind(case, ElementKind::Value);
    let is_valued = case.graph.leading_to(values.iter().copied());
    let ways = case.theory.element_ids().filter_map(|id| saving[id.index()].map(|to| (id, to)));
    let is_saving = |id: ElementId| case.theory.element(id).kind == ElementKind::Saving;
    let way: Vec<(ElementId, ElementId)> = ways.filter(|&(id, _)| !is_saving(id)).collect();
    let only: Vec<(ElementId, ElementId)> =
        way.iter().copied().filter(|&(id, _)| !is_valued[id.index()] && is_a_means(case.theory.element(id))).collect();
    let remedy = Remedy { case, values: &values, wide: OnceCell::new() };
    // What holds of everything on the way is one thing to say, not one for each step.
    if only.len() > 1 && way.iter().all(|(id, _)| !is_valued[id.index()]) {
        return vec![all(case, &savings, &way, &remedy)];
    }
    only.into_iter().map(|(id, to)| one(case, id, to, &remedy)).collect()
}

fn of_kind(case: &Case<'_>, kind: ElementKind) -> Vec<ElementId> {
    case.theory.element_ids().filter(|&id| case.theory.element(id).kind == kind).collect()
}

/// Whether an element can be used as a means: not what is an end itself, what only groups or
/// scores, who acts, what befalls the theory from outside, or what nobody wants.
fn is_a_means(element: &Element) -> bool {
    use ElementKind as Kind;
    match element.kind {
        Kind::Component
        | Kind::Place
        | Kind::Example
        | Kind::Input
        | Kind::Activity
        | Kind::Action
        | Kind::BuildingBlock
        | Kind::Mechanism
        | Kind::Factor
        | Kind::State
        | Kind::Output
        | Kind::Outcome
        | Kind::Condition
        | Kind::Composite => !element.unwanted,
        Kind::Actor
        | Kind::OutcomeGroup
        | Kind::Value
        | Kind::Ambition
        | Kind::Expenditure
        | Kind::Saving
        | Kind::Risk
        | Kind::Context
        | Kind::Contribution => false,
    }
}

/// For each element, by index, the saving that it leads to in the fewest steps.
/// Cost: linear in elements and links.
fn nearest(graph: &TheoryGraph<'_>, savings: &[ElementId]) -> Vec<Option<ElementId>> {
    let mut nearest = vec![None; graph.theory.elements.len()];
    let mut queue: VecDeque<ElementId> = savings.iter().copied().collect();
    savings.iter().for_each(|&saving| nearest[saving.index()] = Some(saving));
    while let Some(element) = queue.pop_front() {
        for (_, before) in graph.into(element) {
            if nearest[before.index()].is_none() {
                nearest[before.index()] = nearest[element.index()];
                queue.push_back(before);
            }
        }
    }
    nearest
}

fn one(case: &Case<'_>, id: ElementId, to: ElementId, remedy: &Remedy<'_, '_>) -> Finding {
    let message = Message::new("i01").with("element", case.element(id)).with("to", case.element(to));
    let mut finding = case.on_element(&CHECK.rule, message, id).related(Label::at(case.element_place(to)));
    if finding.because.is_empty() {
        // A norm may speak of the step that leads here, and not of what it leads to.
        let steps = case.graph.into(id).into_iter();
        finding.because = steps
            .map(|(link, _)| case.norms_on_link(&CHECK.rule, link))
            .find(|norms| !norms.is_empty())
            .unwrap_or_default();
    }
    finding.help(remedy.of(&[(id, to)]))
}

fn all(
    case: &Case<'_>,
    savings: &[ElementId],
    way: &[(ElementId, ElementId)],
    remedy: &Remedy<'_, '_>,
) -> Finding {
    let led_to: FxHashSet<ElementId> = way.iter().map(|&(_, to)| to).collect();
    let met: Vec<ElementId> = savings.iter().filter(|saving| led_to.contains(saving)).copied().collect();
    let message = Message::new("i01-all").with("count", way.len()).with("to", case.elements(&met));
    let finding = case.on_element(&CHECK.rule, message, met[0]).help(remedy.of(way));
    met[1..].iter().fold(finding, |finding, &further| finding.related(Label::at(case.element_place(further))))
}

/// What to do; what leads to a value in the widest reading is worked out once, when asked for.
struct Remedy<'c, 'g> {
    case: &'c Case<'g>,
    values: &'c [ElementId],
    wide: OnceCell<Vec<bool>>,
}

impl Remedy<'_, '_> {
    /// Where a path to a value stands that does not count in this reading, none is missing.
    fn of(&self, way: &[(ElementId, ElementId)]) -> Message {
        let is_widest = self.case.graph.reading == Reading::All;
        let wide = || self.wide.get_or_init(|| self.case.wide().leading_to(self.values.iter().copied()));
        let runs = !is_widest && way.iter().any(|(id, _)| wide()[id.index()]);
        Message::new(if runs { "i01-wide-do" } else { "i01-do" })
    }
}
