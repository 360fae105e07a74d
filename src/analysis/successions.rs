//! Successions: which causal link follows which on a path, whatever holds by definition between.

use std::collections::VecDeque;

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId};

use super::witness::{Effort, Quest, Witness, find};

/// Successions on the paths from some elements to others.
///
/// A step that holds by definition is the same thing in other words: what a link leads to by
/// way of such steps, it leads to.
pub struct Successions<'g, 't> {
    graph: &'g TheoryGraph<'t>,
    from: &'g [ElementId],
    to: &'g [ElementId],
    is_on_way: Vec<bool>,
    seen: Vec<bool>,
    effort: Effort,
}

impl<'g, 't> Successions<'g, 't> {
    /// Cost: linear.
    pub fn new(graph: &'g TheoryGraph<'t>, from: &'g [ElementId], to: &'g [ElementId]) -> Self {
        let (reached, leading) = (graph.reached(from.iter().copied()), graph.leading_to(to.iter().copied()));
        let is_on_way: Vec<bool> =
            reached.into_iter().zip(leading).map(|(reached, leading)| reached && leading).collect();
        let seen = vec![false; is_on_way.len()];
        Successions { graph, from, to, is_on_way, seen, effort: Effort::new() }
    }

    /// The elements at which a link can be followed: its own end, and whatever that leads to
    /// by definition. Nearest first. Cost: linear in the steps that hold by definition there.
    pub fn meets(&mut self, link: LinkId) -> Vec<ElementId> {
        let mut meets = vec![self.graph.theory.link(link).to];
        self.seen[meets[0].index()] = true;
        let mut queue = VecDeque::from([meets[0]]);
        while let Some(element) = queue.pop_front() {
            for (step, next) in self.graph.out(element) {
                if is_by_definition(self.graph, step) && !std::mem::replace(&mut self.seen[next.index()], true) {
                    meets.push(next);
                    queue.push_back(next);
                }
            }
        }
        meets.iter().for_each(|element| self.seen[element.index()] = false);
        meets
    }

    /// Whether a path takes the one link and then the other, with nothing between but what
    /// holds by definition.
    ///
    /// *Returns* true only where there is such a path; without loops wherever there is one,
    /// with loops as far as a bounded search finds it. *Cost*: linear without loops.
    pub fn are_on_one_path(&mut self, first: LinkId, next: LinkId) -> bool {
        let graph = self.graph;
        let ends = |link: LinkId| (graph.theory.link(link).from, graph.theory.link(link).to);
        let (first, next) = (ends(first), ends(next));
        if ![first.0, first.1, next.0, next.1].iter().all(|element| self.is_on_way[element.index()]) {
            return false;
        }
        // The states: before the first link, after it, after both.
        let step = |state: usize, link: LinkId| match state {
            0 => Some(usize::from(ends(link) == first)),
            1 if ends(link) == next => Some(2),
            1 => is_by_definition(graph, link).then_some(1),
            _ => Some(2),
        };
        let quest = Quest { from: self.from, to: self.to, states: 3, end: 2, step: &step };
        matches!(find(graph, &quest, &mut self.effort), Witness::Path(_))
    }
}

/// Whether some link on a step's pair holds by definition.
fn is_by_definition(graph: &TheoryGraph<'_>, first: LinkId) -> bool {
    graph.support(graph.strongest(first)).rank.is_none()
}
