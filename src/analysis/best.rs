//! The best: how well the best supported path from one element to another is supported.

use crate::graph::{Arcs, TheoryGraph};
use crate::theory::support::Rank;

/// How well the best supported path is supported: as well as its weakest link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Best {
    /// No path runs.
    Nowhere,
    /// The rank of the weakest link of the best supported path.
    Rank(Rank),
    /// Every link of some path holds by definition.
    ByDefinition,
}

/// How high an edge stands: 1 to 8 for the ranks, 9 where it holds by definition. Heights are
/// compared, never counted with.
pub(super) type Height = u8;

/// Where no path runs.
pub(super) const NOWHERE: Height = 0;
/// As high as knowledge can carry.
pub(super) const CARRIED: Height = 8;
/// What holds by definition.
pub(super) const HIGHEST: Height = 9;

impl Best {
    pub(super) fn of(height: Height) -> Best {
        match height {
            NOWHERE => Best::Nowhere,
            height => Rank::ALL.get(usize::from(height) - 1).map_or(Best::ByDefinition, |&rank| Best::Rank(rank)),
        }
    }
}

pub(super) fn height(rank: Option<Rank>) -> Height {
    rank.map_or(HIGHEST, |rank| rank.number() + 1)
}

/// How high each edge stands: as high as the best of its links.
pub(super) fn heights(graph: &TheoryGraph<'_>) -> Vec<Height> {
    let arcs = graph.arcs();
    let of = |edge| height(graph.support(graph.strongest(arcs.link(edge))).rank);
    (0..arcs.edges()).map(of).collect()
}

/// Which way edges are followed.
#[derive(Clone, Copy)]
pub(super) enum Towards {
    Goals,
    Starts,
}

/// Of every element the height of the best path from this one, or to it. To itself no link is
/// needed, which is as good as by definition.
///
/// *Cost*: linear in elements and edges, times the few heights that there are: from the highest
/// down, each element is left once, over what is no lower.
pub(super) fn best(arcs: &Arcs, heights: &[Height], element: u32, towards: Towards) -> Vec<Height> {
    let mut best = vec![NOWHERE; arcs.elements()];
    let mut waiting: Vec<Vec<u32>> = vec![Vec::new(); usize::from(HIGHEST) + 1];
    best[element as usize] = HIGHEST;
    waiting[usize::from(HIGHEST)].push(element);
    for level in (1..=HIGHEST).rev() {
        while let Some(element) = waiting[usize::from(level)].pop() {
            // What is better by now was left at a higher level.
            if best[element as usize] != level {
                continue;
            }
            let mut meet = |edge: usize, next: u32| {
                let height = heights[edge].min(level);
                if best[next as usize] < height {
                    best[next as usize] = height;
                    waiting[usize::from(height)].push(next);
                }
            };
            match towards {
                Towards::Goals => arcs.out(element).for_each(|edge| meet(edge, arcs.head(edge))),
                Towards::Starts => {
                    let into = arcs.edges_into(element).iter().zip(arcs.before(element));
                    into.for_each(|(&edge, &before)| meet(edge as usize, before));
                }
            }
        }
    }
    best
}
