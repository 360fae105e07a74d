//! What serves what: the elements that lead to a saving, to a value, to both or to neither,
//! and the elements that lead directly to each value.

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, LinkId, Theory};

use super::{Parts, leading_to};

/// A value, or a group of outcomes, with what leads directly to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    pub element: ElementId,
    /// In the order of the files; none where nothing carries it.
    pub carriers: Vec<Carrier>,
    /// Whether it is reached from where the question starts.
    pub is_reached: bool,
}

/// What leads directly to a value, and over which link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrier {
    pub element: ElementId,
    /// The first link of the pair.
    pub link: LinkId,
}

/// What carries each value: causes and parts.
///
/// *Cost*: linear in elements and links.
///
/// *To conclude*: a value without a carrier is named, and nothing is said to bring it about.
pub fn carriers(graph: &TheoryGraph<'_>, is_reached: &[bool]) -> Vec<Carried> {
    let ids = graph.theory.element_ids();
    let is_carried = |kind: ElementKind| kind == ElementKind::Value || kind == ElementKind::OutcomeGroup;
    let carried = ids.filter(|&id| is_carried(graph.theory.element(id).kind));
    let carrier = |(link, element)| Carrier { element, link };
    carried
        .map(|element| Carried {
            element,
            carriers: graph.into(element).into_iter().map(carrier).collect(),
            is_reached: is_reached[element.index()],
        })
        .collect()
}

/// What an element that can be used as a means serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service {
    pub element: ElementId,
    pub serves: Serves,
}

/// To what an element leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Serves {
    /// To a saving, and to no value.
    InstrumentalOnly,
    /// To a value, and to no saving.
    ValueOnly,
    Both,
    Neither,
}

impl Serves {
    pub const ALL: [Serves; 4] = [Serves::InstrumentalOnly, Serves::ValueOnly, Serves::Both, Serves::Neither];
}

/// For each element that can be used as a means, what it serves.
///
/// *Returns* them in the order of the files. Left out are what is an end itself, groups and
/// scores of outcomes, and those who act.
///
/// *Cost*: linear in elements and links.
///
/// *To conclude*: what serves a saving alone counts in this theory for what it saves, and
/// falls with the saving. What serves both need not be justified by money.
pub fn serves(graph: &TheoryGraph<'_>, parts: Parts) -> Vec<Service> {
    let saves = leading_to(graph, &of_kind(graph.theory, ElementKind::Saving), parts);
    let values = leading_to(graph, &of_kind(graph.theory, ElementKind::Value), parts);
    let means = graph.theory.element_ids().filter(|&id| is_a_means(graph.theory.element(id).kind));
    let serves = |element: ElementId| match (saves[element.index()], values[element.index()]) {
        (true, false) => Serves::InstrumentalOnly,
        (false, true) => Serves::ValueOnly,
        (true, true) => Serves::Both,
        (false, false) => Serves::Neither,
    };
    means.map(|element| Service { element, serves: serves(element) }).collect()
}

fn of_kind(theory: &Theory, kind: ElementKind) -> Vec<ElementId> {
    theory.element_ids().filter(|&id| theory.element(id).kind == kind).collect()
}

/// Whether something of this kind can be used as a means.
pub fn is_a_means(kind: ElementKind) -> bool {
    use ElementKind as Kind;
    match kind {
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
        | Kind::Risk
        | Kind::Context
        | Kind::Composite => true,
        Kind::Actor
        | Kind::OutcomeGroup
        | Kind::Value
        | Kind::Ambition
        | Kind::Expenditure
        | Kind::Saving
        | Kind::Contribution => false,
    }
}
