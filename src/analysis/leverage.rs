//! Leverage: to how many of the ends of a theory each element leads.

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind};

use super::components::Components;

/// How many of the ends of a theory an element leads to, itself left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leverage {
    /// Goals and values together, each once.
    pub ends: usize,
    /// Ends of a chain, and elements that are marked as a goal.
    pub goals: usize,
    pub values: usize,
}

/// The ends of a theory, in the order of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ends {
    pub goals: Vec<ElementId>,
    pub values: Vec<ElementId>,
}

/// What a theory is for: where its chains end, what it marks as a goal, and its values.
pub fn ends(graph: &TheoryGraph<'_>) -> Ends {
    let theory = graph.theory;
    let mut is_goal: Vec<bool> = theory.elements.iter().map(|element| element.goal).collect();
    theory.chains.iter().flat_map(|chain| &chain.to).for_each(|end| is_goal[end.index()] = true);
    let is_value = |id: &ElementId| theory.element(*id).kind == ElementKind::Value;
    Ends {
        goals: theory.element_ids().filter(|id| is_goal[id.index()]).collect(),
        values: theory.element_ids().filter(is_value).collect(),
    }
}

/// The leverage of every element, by index.
///
/// *Cost*: linear in elements and links, once for every 64 ends.
///
/// *To conclude*: a change in an element with a high number is said to come to many of the
/// ends; a change in one with none, to nothing that this theory is for. It is the reach of
/// Borgatti, "Identifying sets of key players in a social network" (2006), with the ends of
/// the theory in place of all elements; Murphy & Jones, "Leverage analysis" (2021), borrow
/// such measures for figures of this kind. It says nothing of how strongly, how soon or how
/// surely, and position in a figure is no proof of a place to intervene (Crielaard et al. 2023).
pub fn leverage(graph: &TheoryGraph<'_>) -> Vec<Leverage> {
    let Ends { goals, values } = ends(graph);
    let mut all = [goals.as_slice(), &values].concat();
    all.sort_unstable();
    all.dedup();
    let components = Components::of(graph.arcs());
    let mut led_to_first: Vec<u32> = (0..graph.arcs().elements() as u32).collect();
    // No edge leads to a component of a higher number.
    led_to_first.sort_by_key(|&element| components.number(element));
    let mut leverage = vec![Leverage::default(); graph.theory.elements.len()];
    for some in all.chunks(64) {
        let among = |list: &[ElementId]| {
            let is_in = |end: &ElementId| list.binary_search(end).is_ok();
            (0..).zip(some).filter(|(_, end)| is_in(end)).fold(0_u64, |bits, (place, _)| bits | 1 << place)
        };
        let (is_goal, is_value) = (among(&goals), among(&values));
        let reached = reached(graph, &components, &led_to_first, some);
        for (own, reached) in leverage.iter_mut().zip(reached) {
            own.ends += reached.count_ones() as usize;
            own.goals += (reached & is_goal).count_ones() as usize;
            own.values += (reached & is_value).count_ones() as usize;
        }
    }
    leverage
}

/// For every element which of at most 64 ends it leads to, as one bit each, itself left out.
/// `led_to_first` is every element, each after all that its component leads to.
fn reached(graph: &TheoryGraph<'_>, components: &Components, led_to_first: &[u32], ends: &[ElementId]) -> Vec<u64> {
    let arcs = graph.arcs();
    let mut own = vec![0_u64; arcs.elements()];
    (0..).zip(ends).for_each(|(place, end)| own[end.index()] |= 1 << place);
    let mut reached = vec![0_u64; components.count()];
    for &element in led_to_first {
        let component = components.number(element) as usize;
        let further = arcs.after(element).iter().map(|&next| reached[components.number(next) as usize]);
        let further = further.fold(own[element as usize], |bits, more| bits | more);
        reached[component] |= further;
    }
    let of = |element: u32| reached[components.number(element) as usize] & !own[element as usize];
    (0..arcs.elements() as u32).map(of).collect()
}
