//! Gains: who is said to gain by what is reached.

use rustc_hash::FxHashMap;

use crate::theory::{ElementId, ElementKind, Named, Theory};

use super::Reach;

/// What a party is said to gain by, as far as it is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gain {
    pub who: Named,
    pub values: Reach,
    /// Outcomes and groups of outcomes.
    pub outcomes: Reach,
    pub savings: Reach,
    /// Anything else that the theory says the party gains by.
    pub others: Reach,
}

impl Gain {
    /// How many things are reached by which the party gains.
    pub fn reached(&self) -> usize {
        [&self.values, &self.outcomes, &self.savings, &self.others].iter().map(|reach| reach.reached.len()).sum()
    }
}

/// Who gains by what, each party once, in the order in which the elements name them. What
/// nobody wants is left out: nobody gains by it.
///
/// *Cost*: linear in what is gained.
///
/// *To conclude*: a party with nothing reached was promised something that this theory, as
/// it is told, does not lead to. Numbers of things gained are no sizes (reach: Mayne 2015;
/// who is affected: Koleros et al. 2020).
pub fn gains(theory: &Theory, is_reached: &[bool]) -> Vec<Gain> {
    let mut place: FxHashMap<&str, usize> = FxHashMap::default();
    let mut gains: Vec<Gain> = Vec::new();
    for id in theory.element_ids() {
        let element = theory.element(id);
        if element.unwanted {
            continue;
        }
        for who in &element.gains {
            let at = *place.entry(&who.id).or_insert_with(|| {
                gains.push(Gain::of(who));
                gains.len() - 1
            });
            gains[at].add(id, element.kind, is_reached[id.index()]);
        }
    }
    gains
}

impl Gain {
    fn of(who: &Named) -> Self {
        let none = Reach::default;
        Gain { who: who.clone(), values: none(), outcomes: none(), savings: none(), others: none() }
    }

    fn add(&mut self, id: ElementId, kind: ElementKind, is_reached: bool) {
        use ElementKind as Kind;
        let reach = match kind {
            Kind::Value => &mut self.values,
            Kind::Outcome | Kind::OutcomeGroup => &mut self.outcomes,
            Kind::Saving => &mut self.savings,
            Kind::Actor
            | Kind::Component
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
            | Kind::Ambition
            | Kind::Expenditure
            | Kind::Condition
            | Kind::Risk
            | Kind::Context
            | Kind::Contribution
            | Kind::Composite => &mut self.others,
        };
        // A file may name a party twice.
        if ![&reach.reached, &reach.unreached].into_iter().any(|list| list.last() == Some(&id)) {
            reach.add(id, is_reached);
        }
    }
}
