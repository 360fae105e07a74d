//! Takes out empty space: every part gets a strip of its own, and strips across the whole
//! narrow.

use super::Plan;
use super::grid::{Grid, Standing};
use super::level::distance;
use super::parts::Parts;

/// Puts every part that lines join below the one before it, and what no line reaches below
/// all that stands in its column. Cost: linear.
pub fn set_apart(grid: &Grid, plan: &Plan, levels: &mut [f64]) {
    let half = |node: usize| plan.boxes.get(node).map_or(0.0, |spec| spec.height / 2.0);
    let strip = plan.spacing.row.max(plan.spacing.line);
    let mut bottom = f64::NEG_INFINITY;
    for part in parts(grid).iter().filter(|part| part.len() > 1) {
        let top = part.iter().map(|&node| levels[node] - half(node)).fold(f64::INFINITY, f64::min);
        let shift = if bottom.is_finite() { bottom + strip - top } else { 0.0 };
        for &node in part {
            levels[node] += shift;
            bottom = bottom.max(levels[node] + half(node));
        }
    }
    if bottom.is_finite() {
        grid.layers.iter().for_each(|layer| stack_loose(grid, plan, levels, layer));
    }
}

/// Puts what no line reaches, which comes last, right below the others of its column; where
/// there are no others it stays around the middle.
fn stack_loose(grid: &Grid, plan: &Plan, levels: &mut [f64], layer: &[usize]) {
    let is_loose = |node: usize| grid.around(node).next().is_none();
    for pair in layer.windows(2).filter(|pair| is_loose(pair[1])) {
        let lowest = levels[pair[0]] + distance(grid, plan, pair[0], pair[1]);
        levels[pair[1]] = if is_loose(pair[0]) { lowest.max(levels[pair[1]]) } else { lowest };
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
