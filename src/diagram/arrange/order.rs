//! The order of boxes and slots within every column, with few crossings.
//!
//! From several starts: medians or means of the neighbors (Gansner et al. 1993; Sugiyama et
//! al. 1981) in sweeps to and fro, and then sifting of every column ([`super::sift`]) for as
//! long as that helps. The best of all starts stays; where two are level the earlier, and
//! the first start is the order of the file. Parts without a line between them never mix.

use layout::core::geometry::weighted_median;
use rayon::prelude::*;

use super::count::crossings;
use super::grid::{Grid, Neighbors, Standing};
use super::parts::Parts;
use super::sift::Column;

/// A start: the order to begin with, and which way the first sweep goes.
#[derive(Clone, Copy, Debug)]
struct Start {
    first: First,
    toward: Side,
    by: By,
}

#[derive(Clone, Copy, Debug)]
enum First {
    File,
    Turned,
    /// Mixed, the same for each number.
    Mixed(u64),
}

#[derive(Clone, Copy, Debug)]
enum By {
    Median,
    Mean,
}

impl Start {
    /// The start with this number: that of the file comes first.
    fn number(number: usize) -> Start {
        let first = match number {
            0 | 1 => First::File,
            2 | 3 => First::Turned,
            _ => First::Mixed(number as u64),
        };
        let (toward, by) = match number % 4 {
            0 => (Side::Before, By::Median),
            1 => (Side::After, By::Mean),
            2 => (Side::Before, By::Mean),
            _ => (Side::After, By::Median),
        };
        Start { first, toward, by }
    }

    fn arrange(self, layer: &mut [usize]) {
        match self.first {
            First::File => {}
            First::Turned => layer.reverse(),
            First::Mixed(number) => layer.sort_by_key(|&node| mixed(node as u64, number)),
        }
    }
}

/// A number that depends on both in no order that one would see (splitmix64).
fn mixed(node: u64, number: u64) -> u64 {
    let mut mixed = node.wrapping_add(number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// The more nodes, the fewer starts: together they take about as long.
const STARTS: std::ops::RangeInclusive<usize> = 6..=40;
const NODES_OF_ALL_STARTS: usize = 3_000;
/// Of so many starts the one that is best after sweeping is sifted too, and of few the best two.
const SIFTED: usize = 4;
const SWEEPS: usize = 16;
/// After so many sweeps without fewer crossings a start is swept no further.
const PATIENCE: usize = 4;
/// A round of sifting that takes away less than one crossing in so many is the last.
const WORTH: u64 = 400;
/// Rounds of sifting at most.
const ROUNDS: usize = 12;
/// With so many nodes columns are sifted side by side.
const MANY: usize = 800;

/// Orders every column. Out: how many crossings are left.
pub fn order(grid: &mut Grid) -> u64 {
    let parts = Parts::new(grid);
    let starts = (NODES_OF_ALL_STARTS / grid.nodes().max(1)).clamp(*STARTS.start(), *STARTS.end());
    let shared: &Grid = grid;
    let mut swept: Vec<Ordering<'_>> =
        (0..starts).into_par_iter().map(|start| Ordering::new(shared, &parts, Start::number(start)).swept()).collect();
    // Stable: of those that are level the earlier goes first.
    swept.sort_by_key(|one| one.fewest);
    swept.truncate(starts.div_ceil(SIFTED).max(2));
    let sifted: Vec<Ordering<'_>> = swept.into_par_iter().map(Ordering::sifted).collect();
    let best = sifted.into_iter().enumerate().min_by_key(|(place, one)| (one.fewest, *place));
    let Some((fewest, layers)) = best.map(|(_, one)| (one.fewest, one.standing.layers)) else { return 0 };
    grid.layers = layers;
    fewest
}

/// From and to of each part in every column.
fn stretches(layers: &[Vec<usize>], parts: &Parts) -> Vec<Vec<(usize, usize)>> {
    let of_layer = |layer: &Vec<usize>| {
        let mut ends: Vec<(usize, usize)> = Vec::new();
        for (place, &node) in layer.iter().enumerate() {
            match ends.last_mut() {
                Some((_, to)) if parts.of[layer[place - 1]] == parts.of[node] => *to = place + 1,
                Some(_) | None => ends.push((place, place + 1)),
            }
        }
        ends
    };
    layers.iter().map(of_layer).collect()
}

/// Sifts an order that is good already. Out: how many crossings are left.
pub fn refine(grid: &mut Grid) -> u64 {
    let parts = Parts::new(grid);
    let mut layers = std::mem::take(&mut grid.layers);
    layers.iter_mut().for_each(|layer| layer.sort_by_key(|&node| parts.of[node]));
    let stretches = stretches(&layers, &parts);
    let mut standing = Standing::new(layers, grid.nodes());
    let now = crossings(grid, &standing);
    let left = sift_all(grid, &mut standing, &stretches, now);
    grid.layers = standing.layers;
    left
}

/// Sifts every other column, and then those between them, for as long as it helps. In: how many
/// crossings there are. Out: how many are left.
///
/// What stands still beside a column does not change while that is sifted, so that all of a turn
/// may be sifted at once, with the same outcome on any number of threads.
fn sift_all(grid: &Grid, standing: &mut Standing, stretches: &[Vec<(usize, usize)>], crossings: u64) -> u64 {
    let count = stretches.len();
    let mut left = crossings;
    // A column is worth sifting again only when it or one beside it has changed since.
    let mut is_fresh = vec![true; count];
    for round in 0..ROUNDS {
        let before = left;
        for half in [round % 2, 1 - round % 2] {
            let turn: Vec<usize> = (half..count).step_by(2).filter(|&at| is_fresh[at]).collect();
            turn.iter().for_each(|&at| is_fresh[at] = false);
            for (at, order, less) in sift_apart(grid, standing, stretches, &turn) {
                left -= less;
                order.iter().enumerate().for_each(|(place, &node)| standing.places[node] = place);
                standing.layers[at] = order;
                is_fresh[at.saturating_sub(1)..(at + 2).min(count)].fill(true);
            }
        }
        if (before - left) * WORTH <= left || !is_fresh.contains(&true) {
            break;
        }
    }
    left
}

/// A column, its new order, and how many crossings that took away.
type Sifted = (usize, Vec<usize>, u64);

/// Sifts columns that do not stand beside one another. Out: those that got better.
fn sift_apart(grid: &Grid, standing: &Standing, stretches: &[Vec<(usize, usize)>], columns: &[usize]) -> Vec<Sifted> {
    let sift = |sifter: &mut Column, &at: &usize| {
        let (order, less) = sifter.sift(grid, standing, at, &stretches[at])?;
        Some((at, order, less))
    };
    if grid.nodes() < MANY {
        let mut sifter = Column::new();
        return columns.iter().filter_map(|at| sift(&mut sifter, at)).collect();
    }
    let sifted: Vec<Option<Sifted>> = columns.par_iter().map_init(Column::new, sift).collect();
    sifted.into_iter().flatten().collect()
}

/// One order on its way to fewer crossings.
struct Ordering<'g> {
    grid: &'g Grid,
    start: Start,
    /// Of every column: from and to of each part.
    stretches: Vec<Vec<(usize, usize)>>,
    standing: Standing,
    /// How many crossings it has.
    fewest: u64,
    keys: Vec<f64>,
    moving: Vec<(f64, usize)>,
}

impl<'g> Ordering<'g> {
    fn new(grid: &'g Grid, parts: &Parts, start: Start) -> Self {
        let mut layers = grid.layers.clone();
        for layer in &mut layers {
            start.arrange(layer);
            layer.sort_by_key(|&node| parts.of[node]);
        }
        let stretches = stretches(&layers, parts);
        let keys = vec![f64::NAN; grid.nodes()];
        let standing = Standing::new(layers, grid.nodes());
        let fewest = crossings(grid, &standing);
        Ordering { grid, start, stretches, standing, fewest, keys, moving: Vec::new() }
    }

    /// With the best order of some sweeps to and fro.
    fn swept(mut self) -> Self {
        let mut best = self.standing.clone();
        let mut toward = self.start.toward;
        let mut vain = 0;
        for _ in 0..SWEEPS {
            if self.fewest == 0 || vain == PATIENCE {
                break;
            }
            self.sweep(toward);
            let now = crossings(self.grid, &self.standing);
            if now < self.fewest {
                (self.fewest, vain) = (now, 0);
                best.clone_from(&self.standing);
            } else {
                vain += 1;
            }
            toward = toward.other();
        }
        self.standing = best;
        self
    }

    fn sifted(mut self) -> Self {
        if self.fewest > 0 {
            self.fewest = sift_all(self.grid, &mut self.standing, &self.stretches, self.fewest);
        }
        self
    }

    /// Sorts every column by its neighbors on one side.
    fn sweep(&mut self, toward: Side) {
        let count = self.standing.layers.len();
        for step in 0..count {
            let column = match toward {
                Side::Before => step,
                Side::After => count - 1 - step,
            };
            self.sort(column, toward);
        }
    }

    /// Sorts one column. What has no neighbors there goes with the slot in which its line
    /// turns, or keeps its place.
    fn sort(&mut self, column: usize, side: Side) {
        let neighbors = match side {
            Side::Before => &self.grid.before,
            Side::After => &self.grid.after,
        };
        let layer = &mut self.standing.layers[column];
        for &node in &*layer {
            self.keys[node] = key(neighbors, &self.standing.places, node, self.start.by);
        }
        for &node in &*layer {
            if self.keys[node].is_nan() {
                let turns = self.grid.right.of(node).iter().chain(self.grid.left.of(node));
                let known = turns.map(|&other| self.keys[other]).find(|key| !key.is_nan());
                self.keys[node] = known.unwrap_or(f64::NAN);
            }
        }
        for &(from, to) in &self.stretches[column] {
            let stretch = &mut layer[from..to];
            self.moving.clear();
            let known = stretch.iter().filter(|&&node| !self.keys[node].is_nan());
            self.moving.extend(known.map(|&node| (self.keys[node], node)));
            self.moving.sort_by(|a, b| a.0.total_cmp(&b.0));
            let mut moving = self.moving.iter();
            for node in stretch.iter_mut().filter(|node| !self.keys[**node].is_nan()) {
                *node = moving.next().map_or(*node, |next| next.1);
            }
        }
        for (place, &node) in layer.iter().enumerate() {
            self.standing.places[node] = place;
        }
    }
}

impl Side {
    fn other(self) -> Side {
        match self {
            Side::Before => Side::After,
            Side::After => Side::Before,
        }
    }
}

/// Where a node would stand by its neighbors on one side; no number if it has none.
fn key(neighbors: &Neighbors, places: &[usize], node: usize, by: By) -> f64 {
    let all = neighbors.of(node);
    match (all, by) {
        ([], _) => f64::NAN,
        (&[one], _) => places[one] as f64,
        (&[one, other], By::Median) => (places[one] + places[other]) as f64 / 2.0,
        (_, By::Median) => {
            let at: Vec<f64> = all.iter().map(|&one| places[one] as f64).collect();
            weighted_median(&at)
        }
        (_, By::Mean) => all.iter().map(|&one| places[one] as f64).sum::<f64>() / all.len() as f64,
    }
}
