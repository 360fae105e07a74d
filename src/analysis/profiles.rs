//! Profiles: how what a theory is made of scores on the criteria that the theory declares, and
//! what a group decided of it.
//!
//! A profile is no verdict: answers are never added up, and a decision is the group's own.

use crate::theory::{Answer, CriterionId, CriterionKind, Decision, ElementId, ElementKind, Theory};

/// Which things are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those of which somebody said something.
    Scored,
    /// Everything that could have a profile.
    All,
}

/// One thing, with an answer for each criterion of the matrix; none where nobody gave one.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub element: ElementId,
    pub answers: Vec<Option<Answer>>,
    pub decision: Option<Decision>,
    /// Criteria of the matrix, by their place, that its nature strains; see [`Strained`].
    pub strained: Vec<usize>,
}

/// A strain that the theory declares, with what it touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strained {
    pub criterion: CriterionId,
    /// Its place among the strains of that criterion.
    pub strain: usize,
    pub elements: Vec<ElementId>,
}

/// The matrix.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profiles {
    /// Contributions first, then properties, each in the order of the theory.
    pub criteria: Vec<CriterionId>,
    pub rows: Vec<Row>,
    pub strains: Vec<Strained>,
    /// How many things could have a profile, and how many of them have one.
    pub could: usize,
    pub scored: usize,
}

/// Whether a kind of thing is one that a group counts in or out (round 2).
fn can_have_one(kind: ElementKind) -> bool {
    matches!(kind, ElementKind::Component | ElementKind::Place | ElementKind::Example)
}

/// *Returns* rows in the order of the theory. *Cost*: things times criteria.
pub fn profiles(theory: &Theory, which: Which) -> Profiles {
    let of = |kind: CriterionKind| {
        let all = theory.criteria.iter().enumerate();
        all.filter(move |(_, criterion)| criterion.kind == kind).map(|(place, _)| CriterionId(place as u32))
    };
    let criteria: Vec<CriterionId> = of(CriterionKind::Contribution).chain(of(CriterionKind::Property)).collect();
    let could: Vec<ElementId> = theory
        .element_ids()
        .filter(|&id| can_have_one(theory.element(id).kind) || theory.element(id).profile.is_some())
        .collect();
    let is_scored = |id: &ElementId| theory.element(*id).profile.is_some();
    let strains = strains(theory, &could);
    let shown = could.iter().filter(|id| which == Which::All || is_scored(id));
    let rows = shown.map(|&id| row(theory, id, &criteria, &strains)).collect();
    let scored = could.iter().filter(|id| is_scored(id)).count();
    Profiles { criteria, rows, strains, could: could.len(), scored }
}

fn row(theory: &Theory, element: ElementId, criteria: &[CriterionId], strains: &[Strained]) -> Row {
    let profile = theory.element(element).profile.as_deref();
    let answer = |criterion: &CriterionId| {
        let profile = profile?;
        let scores = profile.contributions.iter().chain(&profile.properties);
        // Who answered twice means the last.
        scores.filter(|(own, _)| own == criterion).map(|&(_, answer)| answer).next_back()
    };
    let is_strained = |(_, criterion): &(usize, &CriterionId)| {
        strains.iter().any(|it| it.criterion == **criterion && it.elements.contains(&element))
    };
    Row {
        element,
        answers: criteria.iter().map(answer).collect(),
        decision: profile.and_then(|profile| profile.decision),
        strained: criteria.iter().enumerate().filter(is_strained).map(|(place, _)| place).collect(),
    }
}

fn strains(theory: &Theory, could: &[ElementId]) -> Vec<Strained> {
    let mut found = Vec::new();
    for (place, criterion) in theory.criteria.iter().enumerate() {
        for (strain, declared) in criterion.strains.iter().enumerate() {
            let touches = |id: &ElementId| {
                let sphere = theory.element(*id).sphere;
                declared.elements.contains(id) || sphere.is_some_and(|sphere| declared.spheres.contains(&sphere))
            };
            let elements = could.iter().copied().filter(touches).collect();
            found.push(Strained { criterion: CriterionId(place as u32), strain, elements });
        }
    }
    found
}
