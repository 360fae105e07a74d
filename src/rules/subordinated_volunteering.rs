//! I02: volunteering that leads somewhere, and to nothing of value for those who volunteer or
//! for society.
//!
//! Which elements are volunteering, a theory says by a norm that names this rule, by a tag,
//! or by a label that starts with a word of the list. What the receiver gains does not count:
//! help that is only worth something to who is helped is what a policy would have had to pay.

use rustc_hash::FxHashSet;

use super::settings::OwnWords;
use super::{Case, Check, Settable, WordList, page};
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
use crate::graph::TheoryGraph;
use crate::theory::{Element, ElementId, ElementKind, LevelId, Reading};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "I02",
        name: "subordinated-volunteering",
        severity: Severity::Error,
        page: page!("subordinated_volunteering"),
    },
    set: Settable::words(VOLUNTEERING),
    run,
};

const VOLUNTEERING: OwnWords = OwnWords {
    nl: include_str!("subordinated_volunteering.words.nl.txt"),
    en: include_str!("subordinated_volunteering.words.en.txt"),
};

/// Words that name who is helped, in the label of a value level.
const RECEIVERS: OwnWords = OwnWords {
    nl: include_str!("subordinated_volunteering.receivers.nl.txt"),
    en: include_str!("subordinated_volunteering.receivers.en.txt"),
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let volunteering = volunteering(case);
    if volunteering.is_empty() {
        return Vec::new();
    }
    let levels = counted_levels(case);
    let values = counted_values(case, &levels);
    let valued = case.graph.leading_to(values.iter().copied());
    let leads_on = |id: &ElementId| !case.graph.out(*id).is_empty();
    let wholly = volunteering.into_iter().filter(leads_on).filter(|id| !valued[id.index()]);
    let money = serves_money(case);
    wholly.map(|id| finding(case, id, &levels, &values).severity(weight(case, &money, id))).collect()
}

/// What leads to money that is saved or spent less, by index.
fn serves_money(case: &Case<'_>) -> Vec<bool> {
    let is_money = |id: &ElementId| {
        matches!(case.theory.element(*id).kind, ElementKind::Saving | ElementKind::Expenditure)
    };
    case.graph.leading_to(case.theory.element_ids().filter(is_money))
}

/// Where a theory names no values at all and no money is saved, it may be that nobody asked for
/// values yet: that is less than making volunteers serve a policy.
fn weight(case: &Case<'_>, serves_money: &[bool], id: ElementId) -> Severity {
    let names_values = !case.theory.value_levels.is_empty()
        || case.theory.elements.iter().any(|element| element.kind == ElementKind::Value);
    if names_values || serves_money[id.index()] { CHECK.rule.severity } else { Severity::Warning }
}

/// The elements that are volunteering, in the order of the files.
fn volunteering(case: &Case<'_>) -> Vec<ElementId> {
    let named = case.theory.norms.iter().filter(|norm| norm.rules.iter().any(|code| CHECK.rule.answers_to(code)));
    let named: FxHashSet<ElementId> = named.flat_map(|norm| norm.elements.iter().copied()).collect();
    let words = case.words(&CHECK);
    let is_volunteering = |&id: &ElementId| {
        let element = case.theory.element(id);
        let says_so = || says_so(&words, element);
        is_done(element.kind) && !element.unwanted && (named.contains(&id) || says_so())
    };
    case.theory.element_ids().filter(is_volunteering).collect()
}

/// Whether an element of this kind can be something that volunteers do.
fn is_done(kind: ElementKind) -> bool {
    use ElementKind as Kind;
    match kind {
        Kind::Component
        | Kind::Example
        | Kind::Input
        | Kind::Activity
        | Kind::Factor
        | Kind::State
        | Kind::Output
        | Kind::Composite => true,
        Kind::Actor
        | Kind::Place
        | Kind::Action
        | Kind::BuildingBlock
        | Kind::Mechanism
        | Kind::Outcome
        | Kind::OutcomeGroup
        | Kind::Value
        | Kind::Ambition
        | Kind::Expenditure
        | Kind::Saving
        | Kind::Condition
        | Kind::Risk
        | Kind::Context
        | Kind::Contribution => false,
    }
}

/// A label that only mentions volunteers further on is about something else. What the list
/// remarks on names who does it: of a state, such a label tells how they are.
fn says_so(words: &WordList, element: &Element) -> bool {
    use ElementKind::{Activity, Component, Example, Input};
    let is_deed = matches!(element.kind, Activity | Component | Example | Input);
    let starts = |text: &str| {
        let first = text.find(char::is_alphanumeric);
        words.find(text).is_some_and(|hit| Some(hit.start) == first && (is_deed || hit.about.is_none()))
    };
    starts(&element.label) || element.tags.iter().any(|tag| starts(tag))
}

/// The value levels that count: all but those of who is helped.
fn counted_levels(case: &Case<'_>) -> Vec<LevelId> {
    let receivers = case.own_words(RECEIVERS);
    let levels = case.theory.value_levels.iter().enumerate();
    let counted = levels.filter(|(_, level)| receivers.find(&level.label).is_none());
    counted.map(|(place, _)| LevelId(place as u32)).collect()
}

/// The values at a level that counts, and those without a level: nobody placed them with
/// the receiver.
fn counted_values(case: &Case<'_>, levels: &[LevelId]) -> Vec<ElementId> {
    let counts = |id: &ElementId| {
        let element = case.theory.element(*id);
        let is_placed = !element.levels.is_empty();
        element.kind == ElementKind::Value
            && (!is_placed || element.levels.iter().any(|(level, _)| levels.contains(level)))
    };
    case.theory.element_ids().filter(counts).collect()
}

fn finding(case: &Case<'_>, id: ElementId, levels: &[LevelId], values: &[ElementId]) -> Finding {
    let names = levels.iter().map(|level| Fact::Name(case.theory.value_levels[level.index()].label.clone()));
    let key = if levels.is_empty() { "i02-none" } else { "i02" };
    let message = Message::new(key).with("element", case.element(id)).with("levels", names.collect::<Vec<_>>()).with("count", levels.len());
    let runs = |graph: &TheoryGraph<'_>| graph.leading_to(values.iter().copied())[id.index()];
    let is_wide = case.graph.reading != Reading::All && runs(case.wide());
    let mut finding =
        case.on_element(&CHECK.rule, message, id).help(Message::new(if is_wide { "i02-wide-do" } else { "i02-do" }));
    for level in levels {
        let place = super::case::id_of(case.theory.places.value_levels.get(level.index()));
        finding = finding.related(Label::saying(place, Message::new("this-level")));
    }
    finding
}
