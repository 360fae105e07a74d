//! Lowered: of which start and goal the best support falls when a link or an element fails.

use rayon::prelude::*;

use crate::graph::{Arcs, TheoryGraph};
use crate::theory::ElementId;

use super::best::{Best, Height, NOWHERE, Towards, best, heights};
use super::dominators::Dominators;

/// What becomes of the best path from a start to a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lowered {
    pub from: ElementId,
    pub to: ElementId,
    pub before: Best,
    /// Lower than before.
    pub after: Best,
}

/// What failed: an edge or an element, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Failed {
    Edge(u32),
    Element(u32),
}

/// Every fall of support, with what has to fail for it: sorted by what fails, then by start
/// and goal in the order in which they were asked for.
///
/// An edge or an element brings the best path down exactly where it lies on every path that is
/// as good. On what lies on every path of some height, it also lies at any greater height. So a
/// dominator tree for each start and each height tells all: nothing is taken away by itself.
///
/// *Cost*: for each start a pass over the graph for each height that occurs; starts in parallel.
pub(super) fn lowered(graph: &TheoryGraph<'_>, starts: &[u32], goals: &[u32]) -> Vec<(Failed, Lowered)> {
    let arcs = graph.arcs();
    let heights = heights(graph);
    let of_start = |&start: &u32| of_start(arcs, &heights, start, goals);
    let mut lowered: Vec<(Failed, Lowered)> = starts.par_iter().map(of_start).collect::<Vec<_>>().concat();
    lowered.sort_by_key(|&(failed, _)| failed);
    lowered
}

fn of_start(arcs: &Arcs, heights: &[Height], start: u32, goals: &[u32]) -> Vec<(Failed, Lowered)> {
    let best = best(arcs, heights, start, Towards::Goals);
    let goals = || goals.iter().copied().filter(|&goal| goal != start && best[goal as usize] != NOWHERE);
    let Some(top) = goals().map(|goal| best[goal as usize]).max() else {
        return Vec::new();
    };
    let mut occurs = [false; u8::MAX as usize + 1];
    heights.iter().for_each(|&height| occurs[usize::from(height)] = true);
    // From the highest down: the more is let through, the less is on every way.
    let levels = (1..=top).rev().filter(|&level| occurs[usize::from(level)]);
    let trees: Vec<(Height, Dominators)> =
        levels.map(|level| (level, Dominators::of(arcs, &[start], |edge| heights[edge] >= level))).collect();
    let mut lowered = Vec::new();
    for goal in goals() {
        let before = best[goal as usize];
        let mut hanging: Vec<Failed> = Vec::new();
        let from_best = trees.iter().skip_while(|(level, _)| *level > before);
        for (place, (level, tree)) in from_best.enumerate() {
            let mut still = on_every_way(tree, start, goal);
            if place > 0 {
                still.sort_unstable();
                let (stays, falls): (Vec<_>, Vec<_>) =
                    hanging.into_iter().partition(|failed| still.binary_search(failed).is_ok());
                lowered.extend(falls.into_iter().map(|failed| (failed, fall(arcs, start, goal, before, *level))));
                still = stays;
            }
            hanging = still;
        }
        lowered.extend(hanging.into_iter().map(|failed| (failed, fall(arcs, start, goal, before, NOWHERE))));
    }
    lowered
}

fn fall(arcs: &Arcs, start: u32, goal: u32, before: Height, after: Height) -> Lowered {
    Lowered { from: arcs.element(start), to: arcs.element(goal), before: Best::of(before), after: Best::of(after) }
}

/// The edges and the elements on every way; neither of the ends.
fn on_every_way(tree: &Dominators, start: u32, goal: u32) -> Vec<Failed> {
    let mut found = Vec::new();
    for element in tree.way_back(goal) {
        found.extend(tree.only(element).map(|edge| Failed::Edge(edge as u32)));
        if element != start && element != goal {
            found.push(Failed::Element(element));
        }
    }
    found
}
