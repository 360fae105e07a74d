//! Leverage: to how many of the ends of a theory each element leads.

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind};

use super::reach::reach;

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
/// *Cost*: linear in elements and links, once for every 64 ends, on all cores.
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
    let (all, goals, values) = (led_to(graph, &all), led_to(graph, &goals), led_to(graph, &values));
    let of = |place: usize| Leverage { ends: all[place], goals: goals[place], values: values[place] };
    (0..all.len()).map(of).collect()
}

/// So many ends are asked about at a time: it bounds the memory.
const AT_A_TIME: usize = 512;

/// To how many of these each element leads.
fn led_to(graph: &TheoryGraph<'_>, ends: &[ElementId]) -> Vec<usize> {
    let elements: Vec<ElementId> = graph.theory.element_ids().collect();
    let mut led_to = vec![0; elements.len()];
    for some in ends.chunks(AT_A_TIME) {
        let counts = reach(graph, &elements, some).counts();
        led_to.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    }
    led_to
}
