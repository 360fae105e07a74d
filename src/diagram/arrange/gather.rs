//! Takes out empty space: parts move together, and strips across the whole narrow.

use super::Plan;
use super::grid::{Grid, Standing};
use super::level::distance;
use super::parts::Parts;

/// Rounds in which parts without a line between them close up.
const ROUNDS: usize = 6;

/// Moves parts that no line joins toward one another, each as one, as far as they can.
pub fn gather(grid: &Grid, plan: &Plan, levels: &mut [f64]) {
    let stands = Stands::new(grid);
    let parts = parts(grid);
    for _ in 0..ROUNDS {
        for part in &parts {
            let mine = |node: usize| part.binary_search(&node).is_ok();
            let (mut up, mut down) = (f64::NEG_INFINITY, f64::INFINITY);
            for &node in part {
                let (above, below) = stands.room(grid, plan, levels, node);
                let (upper, lower) = stands.neighbors(grid, node);
                if upper.is_some_and(|upper| !mine(upper)) {
                    up = up.max(above - levels[node]);
                }
                if lower.is_some_and(|lower| !mine(lower)) {
                    down = down.min(below - levels[node]);
                }
            }
            let middle = part.iter().map(|&node| levels[node]).sum::<f64>() / part.len() as f64;
            // Rounding may leave a room of less than nothing.
            let shift = (-middle).max(up.min(0.0)).min(down.max(0.0));
            part.iter().for_each(|&node| levels[node] += shift);
        }
    }
}

/// Narrows empty strips that run across all columns, from the top down.
pub fn close(grid: &Grid, plan: &Plan, levels: &mut [f64]) {
    let half = |node: usize| plan.boxes.get(node).map_or(0.0, |spec| spec.height / 2.0);
    let mut sorted: Vec<usize> = grid.layers.iter().flatten().copied().collect();
    sorted.sort_by(|&a, &b| (levels[a] - half(a)).total_cmp(&(levels[b] - half(b))));
    // Boxes and lines on both sides of a strip keep the distance that any two need.
    let strip = plan.spacing.row.max(plan.spacing.line);
    let (mut deepest, mut moved) = (f64::INFINITY, 0.0);
    for node in sorted {
        let (top, bottom) = (levels[node] - half(node), levels[node] + half(node));
        moved += (top - deepest - strip).max(0.0);
        deepest = if deepest.is_finite() { deepest.max(bottom) } else { bottom };
        levels[node] -= moved;
    }
}

/// The nodes of each part; each sorted.
fn parts(grid: &Grid) -> Vec<Vec<usize>> {
    let known = Parts::new(grid);
    let mut parts = vec![Vec::new(); known.count];
    let mut nodes: Vec<usize> = grid.layers.iter().flatten().copied().collect();
    nodes.sort_unstable();
    nodes.into_iter().for_each(|node| parts[known.of[node]].push(node));
    parts.retain(|part| !part.is_empty());
    parts
}

/// Where each node stands in its column.
pub struct Stands {
    column: Vec<usize>,
    place: Vec<usize>,
}

impl Stands {
    pub fn new(grid: &Grid) -> Stands {
        let mut column = vec![0; grid.nodes()];
        for (at, layer) in grid.layers.iter().enumerate() {
            layer.iter().for_each(|&node| column[node] = at);
        }
        Stands { column, place: Standing::new(grid.layers.clone(), grid.nodes()).places }
    }

    fn neighbors(&self, grid: &Grid, node: usize) -> (Option<usize>, Option<usize>) {
        let layer = &grid.layers[self.column[node]];
        let place = self.place[node];
        let upper = place.checked_sub(1).map(|above| layer[above]);
        (upper, layer.get(place + 1).copied())
    }

    /// The highest and the lowest that a node can stand between its neighbors.
    pub fn room(&self, grid: &Grid, plan: &Plan, levels: &[f64], node: usize) -> (f64, f64) {
        let (upper, lower) = self.neighbors(grid, node);
        let above = upper.map(|upper| levels[upper] + distance(grid, plan, upper, node));
        let below = lower.map(|lower| levels[lower] - distance(grid, plan, node, lower));
        (above.unwrap_or(f64::NEG_INFINITY), below.unwrap_or(f64::INFINITY))
    }
}
