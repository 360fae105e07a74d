//! The outlook: what becomes of the best paths once a step is better carried.

use rayon::prelude::*;

use crate::graph::Arcs;

use super::agenda::{Raised, Route};
use super::best::{Best, CARRIED, Height, NOWHERE, Towards, best};
use super::hinges::numbers;

/// The pairs of a start and a goal, with how well each element is reached from the start and
/// how well the goal is reached from each element.
pub(super) struct Outlook {
    heights: Vec<Height>,
    pairs: Vec<Pair>,
    /// The best from each start, and to each goal.
    from: Vec<Vec<Height>>,
    to: Vec<Vec<Height>>,
    /// The fewest steps that stand no higher than the pair's best, from the start and to the goal.
    steps_from: Vec<Vec<u32>>,
    steps_to: Vec<Vec<u32>>,
}

/// A start and a goal between which a path runs that can be better, with the places of what is
/// known of them.
struct Pair {
    start: u32,
    goal: u32,
    best: Height,
    from: usize,
    to: usize,
    steps_from: usize,
    steps_to: usize,
}

/// As many steps as none has.
const NEVER: u32 = u32::MAX / 4;

impl Outlook {
    /// *Cost*: a pass over the graph for each start and for each goal, and for each of their
    /// best ranks.
    pub fn of(arcs: &Arcs, heights: &[Height], routes: &[Route<'_>]) -> Outlook {
        let all = |ends: fn(&Route<'_>) -> Vec<u32>| places(routes.iter().flat_map(ends));
        let (starts, goals) = (all(|route| numbers(route.from)), all(|route| numbers(route.to)));
        let from = |&start: &u32| best(arcs, heights, start, Towards::Goals);
        let to = |&goal: &u32| best(arcs, heights, goal, Towards::Starts);
        let from: Vec<Vec<Height>> = starts.par_iter().map(from).collect();
        let to: Vec<Vec<Height>> = goals.par_iter().map(to).collect();
        let mut seen = rustc_hash::FxHashSet::default();
        let mut found = Vec::new();
        for route in routes {
            for start in numbers(route.from) {
                let place = starts.binary_search(&start).unwrap_or(0);
                for goal in numbers(route.to) {
                    let best = from[place][goal as usize];
                    if start != goal && best != NOWHERE && best < CARRIED && seen.insert((start, goal)) {
                        found.push((start, goal, best));
                    }
                }
            }
        }
        let ahead = places(found.iter().map(|&(start, _, best)| (start, best)));
        let behind = places(found.iter().map(|&(_, goal, best)| (goal, best)));
        let place = |(start, goal, best)| Pair {
            start,
            goal,
            best,
            from: starts.binary_search(&start).unwrap_or(0),
            to: goals.binary_search(&goal).unwrap_or(0),
            steps_from: ahead.binary_search(&(start, best)).unwrap_or(0),
            steps_to: behind.binary_search(&(goal, best)).unwrap_or(0),
        };
        let pairs = found.into_iter().map(place).collect();
        let steps = |towards| move |&(element, best): &(u32, Height)| fewest(arcs, heights, element, best, towards);
        let steps_from = ahead.par_iter().map(steps(Towards::Goals)).collect();
        let steps_to = behind.par_iter().map(steps(Towards::Starts)).collect();
        Outlook { heights: heights.to_vec(), pairs, from, to, steps_from, steps_to }
    }

    /// The pairs whose best path is better once a step stands so high.
    pub fn raises(&self, arcs: &Arcs, edge: usize, raised: Height) -> Vec<Raised> {
        let (tail, head) = (arcs.tail(edge) as usize, arcs.head(edge) as usize);
        // A way that passes an element twice has a way within it that is as good: what is found
        // here is the best of a path.
        let after = |pair: &Pair| raised.min(self.from[pair.from][tail]).min(self.to[pair.to][head]);
        let raises = self.pairs.iter().filter(|pair| after(pair) > pair.best);
        let told = |pair: &Pair| Raised {
            from: arcs.element(pair.start),
            to: arcs.element(pair.goal),
            before: Best::of(pair.best),
            after: Best::of(after(pair)),
        };
        raises.map(told).collect()
    }

    /// The fewest steps, this one included, that have to stand higher before some pair is better.
    pub fn together(&self, arcs: &Arcs, edge: usize) -> Option<u32> {
        let (tail, head) = (arcs.tail(edge) as usize, arcs.head(edge) as usize);
        let steps = |pair: &Pair| {
            let (before, after) = (self.steps_from[pair.steps_from][tail], self.steps_to[pair.steps_to][head]);
            before.saturating_add(after).saturating_add(1)
        };
        let held = self.pairs.iter().filter(|pair| self.heights[edge] <= pair.best);
        held.map(steps).min().filter(|&steps| steps < NEVER)
    }
}

/// Each once, sorted.
fn places<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut places: Vec<T> = all.collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// Of every element the fewest steps between it and this one that stand no higher than `best`.
///
/// *Cost*: linear: steps that cost nothing are followed before others.
fn fewest(arcs: &Arcs, heights: &[Height], element: u32, best: Height, towards: Towards) -> Vec<u32> {
    let mut fewest = vec![NEVER; arcs.elements()];
    fewest[element as usize] = 0;
    let (mut now, mut later, mut steps) = (vec![element], Vec::new(), 0);
    while !now.is_empty() {
        while let Some(element) = now.pop() {
            if fewest[element as usize] < steps {
                continue;
            }
            let mut meet = |edge: usize, next: u32| {
                let cost = steps + u32::from(heights[edge] <= best);
                if cost < fewest[next as usize] {
                    fewest[next as usize] = cost;
                    if cost == steps { now.push(next) } else { later.push(next) }
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
        std::mem::swap(&mut now, &mut later);
        steps += 1;
    }
    fewest
}
