//! The order of boxes and slots within every column, with few crossings.
//!
//! Medians of the neighbors (Gansner et al. 1993), then swaps of neighbors while that
//! helps; the best order of all sweeps stays. Crossings are counted with a Fenwick tree
//! (Barth, Mutzel and Jünger 2004).

use layout::core::geometry::weighted_median;
use rustc_hash::FxHashMap;

use super::Plan;
use super::rank::{Ranks, Way};

/// Boxes and slots in columns. The first nodes are the boxes, by their own index.
pub struct Grid {
    /// Nodes of each column, from the top. Sums are not among them.
    pub layers: Vec<Vec<usize>>,
    /// How many nodes are boxes.
    pub boxes: usize,
    /// The neighbors one column to the left and to the right.
    pub before: Vec<Vec<usize>>,
    pub after: Vec<Vec<usize>>,
    /// For every line that runs on: its box, its slots, its other box.
    pub chains: Vec<Vec<usize>>,
}

const SWEEPS: usize = 14;
/// Rounds of swaps in one sweep; more change little and cost much on large theories.
const ROUNDS: usize = 4;

impl Grid {
    pub fn new(plan: &Plan, ranks: &Ranks) -> Grid {
        let boxes = plan.boxes.len();
        let mut grid = Grid {
            layers: vec![Vec::new(); ranks.lane_of_column.len()],
            boxes,
            before: vec![Vec::new(); boxes],
            after: vec![Vec::new(); boxes],
            chains: Vec::with_capacity(plan.lines.len()),
        };
        for (one, &column) in ranks.column.iter().enumerate() {
            if !ranks.is_sum[one] {
                grid.layers[column].push(one);
            }
        }
        // Lines of one trunk share their slots for as long as they run together.
        let mut slots: FxHashMap<(usize, usize), usize> = FxHashMap::default();
        for (line, way) in plan.lines.iter().zip(&ranks.way) {
            let mut chain = vec![line.from];
            if *way == Way::On {
                for column in ranks.column[line.from] + 1..ranks.column[line.to] {
                    let slot = *slots.entry((line.trunk, column)).or_insert_with(|| grid.slot(column));
                    chain.push(slot);
                }
            }
            chain.push(line.to);
            // A sum has a place of its own under its terms, outside the order.
            if *way == Way::On && !ranks.is_sum[line.to] {
                chain.windows(2).for_each(|pair| grid.join(pair[0], pair[1]));
            }
            grid.chains.push(chain);
        }
        grid
    }

    pub fn is_slot(&self, node: usize) -> bool {
        node >= self.boxes
    }

    pub fn nodes(&self) -> usize {
        self.before.len()
    }

    fn slot(&mut self, column: usize) -> usize {
        let node = self.nodes();
        self.before.push(Vec::new());
        self.after.push(Vec::new());
        self.layers[column].push(node);
        node
    }

    fn join(&mut self, from: usize, to: usize) {
        if !self.after[from].contains(&to) {
            self.after[from].push(to);
            self.before[to].push(from);
        }
    }

    /// The place of every node within its column.
    pub fn places(&self) -> Vec<usize> {
        let mut places = vec![0; self.nodes()];
        for layer in &self.layers {
            for (place, &node) in layer.iter().enumerate() {
                places[node] = place;
            }
        }
        places
    }
}

/// Orders every column.
pub fn order(grid: &mut Grid) {
    let mut best = grid.layers.clone();
    let mut fewest = crossings(grid);
    for sweep in 0..SWEEPS {
        if fewest == 0 {
            break;
        }
        if sweep % 2 == 0 {
            (1..grid.layers.len()).for_each(|layer| by_median(grid, layer, Side::Before));
        } else {
            let layers = 0..grid.layers.len().saturating_sub(1);
            layers.rev().for_each(|layer| by_median(grid, layer, Side::After));
        }
        swap(grid);
        let now = crossings(grid);
        if now < fewest {
            fewest = now;
            best.clone_from(&grid.layers);
        }
    }
    grid.layers = best;
    let places = grid.places();
    for neighbors in grid.before.iter_mut().chain(grid.after.iter_mut()) {
        neighbors.sort_by_key(|&node| places[node]);
    }
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

/// Sorts one column by the medians of its neighbors. What has none keeps its place.
fn by_median(grid: &mut Grid, layer: usize, side: Side) {
    let (neighbors, other) = match side {
        Side::Before => (&grid.before, layer - 1),
        Side::After => (&grid.after, layer + 1),
    };
    let mut places = FxHashMap::default();
    for (place, &node) in grid.layers[other].iter().enumerate() {
        places.insert(node, place as f64);
    }
    let median = |node: usize| {
        let at: Vec<f64> = neighbors[node].iter().map(|one| places[one]).collect();
        match at.len() {
            0 => None,
            1 => Some(at[0]),
            _ => Some(weighted_median(&at)),
        }
    };
    let nodes = &grid.layers[layer];
    let mut moving: Vec<(f64, usize)> = nodes.iter().filter_map(|&node| Some((median(node)?, node))).collect();
    moving.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut moving = moving.into_iter();
    let fixed: Vec<usize> = (nodes.iter())
        .map(|&node| match neighbors[node].is_empty() {
            true => node,
            false => moving.next().map_or(node, |(_, node)| node),
        })
        .collect();
    grid.layers[layer] = fixed;
}

/// Swaps neighbors in a column while that takes crossings away.
fn swap(grid: &mut Grid) {
    let mut places = grid.places();
    for _ in 0..ROUNDS {
        let mut better = false;
        for layer in 0..grid.layers.len() {
            for at in 1..grid.layers[layer].len() {
                let (a, b) = (grid.layers[layer][at - 1], grid.layers[layer][at]);
                if gain(grid, &places, a, b) > 0 {
                    grid.layers[layer].swap(at - 1, at);
                    places.swap(a, b);
                    better = true;
                }
            }
        }
        if !better {
            break;
        }
    }
}

/// How many crossings fall away when `b` goes above `a`.
fn gain(grid: &Grid, places: &[usize], a: usize, b: usize) -> i64 {
    let side = |a: &[usize], b: &[usize]| -> i64 {
        let pairs = a.iter().flat_map(|&p| b.iter().map(move |&q| (p, q)));
        pairs
            .map(|(p, q)| match places[p].cmp(&places[q]) {
                std::cmp::Ordering::Greater => 1,
                std::cmp::Ordering::Less => -1,
                std::cmp::Ordering::Equal => 0,
            })
            .sum()
    };
    side(&grid.before[a], &grid.before[b]) + side(&grid.after[a], &grid.after[b])
}

/// All crossings between neighboring columns.
pub fn crossings(grid: &Grid) -> u64 {
    let places = grid.places();
    let pairs = grid.layers.windows(2);
    pairs.map(|pair| between(grid, &places, &pair[0], pair[1].len())).sum()
}

fn between(grid: &Grid, places: &[usize], left: &[usize], right: usize) -> u64 {
    let mut tree = vec![0u64; right + 1];
    let (mut seen, mut crossings) = (0, 0);
    for &node in left {
        let mut ends: Vec<usize> = grid.after[node].iter().map(|&to| places[to]).collect();
        ends.sort_unstable();
        for &end in &ends {
            // What came before and ends no higher does not cross.
            let mut at = end + 1;
            let mut below = 0;
            while at > 0 {
                below += tree[at];
                at &= at - 1;
            }
            crossings += seen - below;
        }
        for end in ends {
            let mut at = end + 1;
            while at < tree.len() {
                tree[at] += 1;
                at += at & at.wrapping_neg();
            }
            seen += 1;
        }
    }
    crossings
}
