//! The height at which every box and slot stands.
//!
//! Brandes and Köpf (2001): nodes are tied to the median of their neighbors in four ways
//! (by either side, from either end), each way is packed without overlap, and a node
//! takes the mean of its two middle heights. Slots of one line are tied before all else,
//! so long lines run straight. Cost: linear in nodes and connections.

use rustc_hash::FxHashSet;

use super::Plan;
use super::order::Grid;
use super::rank::Ranks;

/// Between a sum and the terms above it: room for the sign and the words on the line.
const SUM_GAP: f64 = 20.0;

/// The center of every node, from zero at the top. Sums stay at zero.
pub fn levels(grid: &Grid, plan: &Plan) -> Vec<f64> {
    let clashes = clashes(grid);
    let mut ways: Vec<Vec<f64>> = Vec::with_capacity(4);
    for side in [Side::Before, Side::After] {
        for end in [End::Top, End::Bottom] {
            let tied = tie(grid, &clashes, side, end);
            ways.push(pack(grid, plan, &tied, end));
        }
    }
    if std::env::var("DBG").is_ok() {
        for way in &ways {
            let lo = way.iter().copied().fold(f64::INFINITY, f64::min);
            let hi = way.iter().copied().fold(-f64::INFINITY, f64::max);
            eprintln!("way {}", hi - lo);
        }
        for l in &grid.layers { eprintln!("layer {} nodes stack {}", l.len(), l.windows(2).map(|p| distance(grid, plan, p[0], p[1])).sum::<f64>()); }
    }
    align(grid, plan, &mut ways);
    (0..grid.nodes())
        .map(|node| {
            let mut four: Vec<f64> = ways.iter().map(|way| way[node]).collect();
            four.sort_by(f64::total_cmp);
            (four[1] + four[2]) / 2.0
        })
        .collect()
}

/// Puts every sum below all that stands in its column.
pub fn put_sums_under(levels: &mut [f64], grid: &Grid, plan: &Plan, ranks: &Ranks) {
    let half = |node: usize| plan.boxes.get(node).map_or(0.0, |spec| spec.height / 2.0);
    let mut bottoms: Vec<f64> = (grid.layers.iter())
        .map(|layer| {
            layer
                .last()
                .map_or(-SUM_GAP, |&node| levels[node] + half(node))
        })
        .collect();
    for sum in (0..plan.boxes.len()).filter(|&one| ranks.is_sum[one]) {
        let bottom = &mut bottoms[ranks.column[sum]];
        levels[sum] = *bottom + SUM_GAP + half(sum);
        *bottom = levels[sum] + half(sum);
    }
    let top = (0..plan.boxes.len())
        .map(|one| levels[one] - half(one))
        .fold(f64::INFINITY, f64::min);
    let shift = if top.is_finite() { top } else { 0.0 };
    levels.iter_mut().for_each(|level| *level -= shift);
}

/// The distance that two neighbors in a column need between their centers.
fn distance(grid: &Grid, plan: &Plan, upper: usize, lower: usize) -> f64 {
    let half = |node: usize| plan.boxes.get(node).map_or(0.0, |spec| spec.height / 2.0);
    let gap = match (grid.is_slot(upper), grid.is_slot(lower)) {
        (false, false) => plan.spacing.row,
        (true, true) => plan.spacing.line,
        (true, false) | (false, true) => plan.spacing.line.max(plan.spacing.row * 0.75),
    };
    half(upper) + gap + half(lower)
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

#[derive(Clone, Copy)]
enum End {
    Top,
    Bottom,
}

/// Connections that cross the slots of a long line: they give way to it.
fn clashes(grid: &Grid) -> FxHashSet<(usize, usize)> {
    let places = grid.places();
    let mut clashes = FxHashSet::default();
    for layer in &grid.layers {
        // Between two straight stretches everything must stay between them.
        let mut low = 0;
        let mut from = 0;
        for at in 0..layer.len() {
            let straight = inner(grid, layer[at]);
            if straight.is_none() && at + 1 < layer.len() {
                continue;
            }
            let high = straight.map_or(usize::MAX, |node| places[node]);
            for &node in &layer[from..=at] {
                for &other in &grid.before[node] {
                    let place = places[other];
                    if (place < low || place > high) && straight_pair(grid, other, node).is_none() {
                        clashes.insert((other, node));
                    }
                }
            }
            from = at + 1;
            low = if high == usize::MAX { low } else { high };
        }
    }
    clashes
}

/// The slot before this slot on the same line.
fn inner(grid: &Grid, node: usize) -> Option<usize> {
    let mut before = grid.before[node].iter().copied();
    before.find(|&other| straight_pair(grid, other, node).is_some())
}

fn straight_pair(grid: &Grid, a: usize, b: usize) -> Option<()> {
    (grid.is_slot(a) && grid.is_slot(b)).then_some(())
}

/// For each node the first of the nodes that it is tied to.
fn tie(grid: &Grid, clashes: &FxHashSet<(usize, usize)>, side: Side, end: End) -> Vec<usize> {
    let places = grid.places();
    let mut root: Vec<usize> = (0..grid.nodes()).collect();
    let mut next: Vec<usize> = root.clone();
    let layers: Vec<&Vec<usize>> = match side {
        Side::Before => grid.layers.iter().collect(),
        Side::After => grid.layers.iter().rev().collect(),
    };
    for layer in layers {
        let mut bound: Option<usize> = None;
        let nodes: Vec<usize> = match end {
            End::Top => layer.clone(),
            End::Bottom => layer.iter().rev().copied().collect(),
        };
        for node in nodes {
            let neighbors = match side {
                Side::Before => &grid.before[node],
                Side::After => &grid.after[node],
            };
            for other in medians(neighbors, end) {
                let key = match side {
                    Side::Before => (other, node),
                    Side::After => (node, other),
                };
                let free = match (bound, end) {
                    (None, _) => true,
                    (Some(bound), End::Top) => places[other] > bound,
                    (Some(bound), End::Bottom) => places[other] < bound,
                };
                if next[node] == node && free && !clashes.contains(&key) {
                    next[other] = node;
                    root[node] = root[other];
                    next[node] = root[node];
                    bound = Some(places[other]);
                }
            }
        }
    }
    root
}

/// The one or two neighbors in the middle, the nearer to the end first.
fn medians(neighbors: &[usize], end: End) -> Vec<usize> {
    if neighbors.is_empty() {
        return Vec::new();
    }
    let (low, high) = ((neighbors.len() - 1) / 2, neighbors.len() / 2);
    let mut middle = match end {
        End::Top => vec![neighbors[low], neighbors[high]],
        End::Bottom => vec![neighbors[high], neighbors[low]],
    };
    middle.dedup();
    middle
}

/// Packs tied nodes toward one end, then lets each move back as far as its neighbors allow.
fn pack(grid: &Grid, plan: &Plan, root: &[usize], end: End) -> Vec<f64> {
    let count = grid.nodes();
    let mut after: Vec<Vec<(usize, f64)>> = vec![Vec::new(); count];
    let mut waits = vec![0usize; count];
    for layer in &grid.layers {
        for pair in layer.windows(2) {
            let gap = distance(grid, plan, pair[0], pair[1]);
            let (from, to) = match end {
                End::Top => (root[pair[0]], root[pair[1]]),
                End::Bottom => (root[pair[1]], root[pair[0]]),
            };
            after[from].push((to, gap));
            waits[to] += 1;
        }
    }
    let mut sorted: Vec<usize> = (0..count)
        .filter(|&one| root[one] == one && waits[one] == 0)
        .collect();
    let mut height = vec![0.0f64; count];
    let mut done = 0;
    while done < sorted.len() {
        let from = sorted[done];
        done += 1;
        for &(to, gap) in &after[from] {
            height[to] = height[to].max(height[from] + gap);
            waits[to] -= 1;
            if waits[to] == 0 {
                sorted.push(to);
            }
        }
    }
    for &from in sorted.iter().rev() {
        let room = (after[from].iter())
            .map(|&(to, gap)| height[to] - gap)
            .fold(f64::INFINITY, f64::min);
        if room.is_finite() {
            height[from] = height[from].max(room);
        }
    }
    let sign = match end {
        End::Top => 1.0,
        End::Bottom => -1.0,
    };
    root.iter().map(|&root| sign * height[root]).collect()
}

/// Shifts the four ways to the place of the one that takes the least height.
fn align(grid: &Grid, plan: &Plan, ways: &mut [Vec<f64>]) {
    let half = |node: usize| plan.boxes.get(node).map_or(0.0, |spec| spec.height / 2.0);
    let span = |way: &[f64]| {
        let nodes = grid.layers.iter().flatten();
        nodes.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &node| {
            let (top, bottom) = (way[node] - half(node), way[node] + half(node));
            (low.min(top), high.max(bottom))
        })
    };
    let spans: Vec<(f64, f64)> = ways.iter().map(|way| span(way)).collect();
    let smallest = spans
        .iter()
        .copied()
        .min_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)));
    let Some((low, high)) = smallest.filter(|(low, _)| low.is_finite()) else {
        return;
    };
    for (place, way) in ways.iter_mut().enumerate() {
        // Packed from the top, tops meet; packed from the bottom, bottoms meet.
        let shift = match place % 2 {
            0 => low - spans[place].0,
            _ => high - spans[place].1,
        };
        way.iter_mut().for_each(|level| *level += shift);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::arrange::tests::random_plan;
    use crate::diagram::arrange::rank::Way;
    use crate::diagram::arrange::{order, rank};

    fn is_tight(grid: &Grid, plan: &Plan, levels: &[f64]) -> bool {
        let mut pairs = grid.layers.iter().flat_map(|layer| layer.windows(2));
        pairs.any(|pair| {
            let apart = levels[pair[1]] - levels[pair[0]];
            apart < distance(grid, plan, pair[0], pair[1]) - 1e-6
        })
    }

    #[test]
    fn no_two_nodes_of_a_column_stand_too_near() {
        for seed in 0..60 {
            let plan = random_plan(seed, 40, 70);
            let ranks = rank::rank(&plan);
            let mut grid = order::Grid::new(&plan, &ranks);
            order::order(&mut grid);
            let levels = levels(&grid, &plan);
            assert!(!is_tight(&grid, &plan, &levels), "seed {seed}");
            assert!(ranks.way.contains(&Way::On));
        }
    }
}
