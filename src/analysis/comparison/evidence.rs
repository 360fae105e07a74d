//! Evidence: how well the links of a view are supported.

use rayon::prelude::*;

use crate::analysis::best::{Best, Height, Towards, best, heights};
use crate::analysis::hinges::numbers;
use crate::graph::TheoryGraph;
use crate::theory::support::Status;

use super::{Members, Side, Sights};

/// What is said of the links of one view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// How many causal links it has.
    pub causal: usize,
    /// How many of each status, in the order of the statuses; without those that do not occur.
    pub statuses: Vec<(Status, usize)>,
    /// How many ends have a best path of this height, the best first; the weakest link of a
    /// path tells its height. Empty where the view starts anywhere.
    pub ends: Vec<(Best, usize)>,
}

impl Evidence {
    /// *Cost*: linear, for each start of the view.
    pub(super) fn of(graph: &TheoryGraph<'_>, sights: &Sights, members: &Members, side: Side) -> Evidence {
        let mut statuses: Vec<Status> = graph
            .causal_links()
            .filter(|(id, _)| members.links[id.index()].is_in(side))
            .map(|(id, _)| graph.support(id).status)
            .collect();
        statuses.sort_unstable();
        let sight = if side == Side::Left { &sights.left } else { &sights.right };
        let heights = heights(graph);
        let from = |&start: &u32| best(graph.arcs(), &heights, start, Towards::Goals);
        let starts = numbers(&sight.from);
        let reached: Vec<Vec<Height>> = starts.par_iter().map(from).collect();
        let of = |end: u32| {
            let others = reached.iter().zip(&starts).filter(|(_, start)| **start != end);
            others.map(|(heights, _)| heights[end as usize]).max().unwrap_or_default()
        };
        let mut ends: Vec<Best> = numbers(&sight.to).into_iter().map(of).map(Best::of).collect();
        ends.sort_unstable_by(|one, other| other.cmp(one));
        if starts.is_empty() {
            ends.clear();
        }
        Evidence { causal: statuses.len(), statuses: counted(&statuses), ends: counted(&ends) }
    }

    pub fn count(&self, wanted: &[Status]) -> usize {
        self.statuses.iter().filter(|(status, _)| wanted.contains(status)).map(|(_, count)| count).sum()
    }
}

/// How often each occurs in a sorted list.
fn counted<T: Copy + PartialEq>(sorted: &[T]) -> Vec<(T, usize)> {
    sorted.chunk_by(|one, other| one == other).map(|same| (same[0], same.len())).collect()
}
