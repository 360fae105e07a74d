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
const STARTS: std::ops::RangeInclusive<usize> = 2..=40;
const NODES_OF_ALL_STARTS: usize = 6_000;
const SWEEPS: usize = 12;
/// Rounds of sifting at most.
const ROUNDS: usize = 12;
/// Orders every column. Out: how many crossings are left.
pub fn order(grid: &mut Grid) -> u64 {
    let parts = Parts::new(grid);
    let starts = (NODES_OF_ALL_STARTS / grid.nodes().max(1)).clamp(*STARTS.start(), *STARTS.end());
    let shared: &Grid = grid;
    let tried: Vec<(u64, Standing)> =
        (0..starts).into_par_iter().map(|start| Ordering::new(shared, &parts, Start::number(start)).run()).collect();
    let best = tried.into_iter().enumerate().min_by_key(|(place, (fewest, _))| (*fewest, *place));
    best.map_or(0, |(_, (fewest, standing))| {
        grid.layers = standing.layers;
        fewest
    })
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

/// Sifts an order that is good already.
pub fn refine(grid: &mut Grid) {
    let parts = Parts::new(grid);
    let mut layers = std::mem::take(&mut grid.layers);
    layers.iter_mut().for_each(|layer| layer.sort_by_key(|&node| parts.of[node]));
    let stretches = stretches(&layers, &parts);
    let mut standing = Standing::new(layers, grid.nodes());
    sift_all(grid, &mut standing, &stretches);
    grid.layers = standing.layers;
}

/// Sifts column after column, to and fro, for as long as it helps. Out: how many crossings
/// that took away.
fn sift_all(grid: &Grid, standing: &mut Standing, stretches: &[Vec<(usize, usize)>]) -> u64 {
    let mut sifter = Column::new();
    let count = stretches.len();
    let mut gained = 0;
    // A column is worth sifting again only when it or one beside it has changed since.
    let mut is_fresh = vec![true; count];
    for round in 0..ROUNDS {
        for step in 0..count {
            let at = if round % 2 == 0 { step } else { count - 1 - step };
            if !std::mem::replace(&mut is_fresh[at], false) {
                continue;
            }
            let less = sifter.sift(grid, standing, at, &stretches[at]);
            gained += less;
            if less > 0 {
                is_fresh[at.saturating_sub(1)..(at + 2).min(count)].fill(true);
            }
        }
        if !is_fresh.contains(&true) {
            break;
        }
    }
    gained
}

/// One order on its way to fewer crossings.
struct Ordering<'g> {
    grid: &'g Grid,
    start: Start,
    /// Of every column: from and to of each part.
    stretches: Vec<Vec<(usize, usize)>>,
    standing: Standing,
    keys: Vec<f64>,
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
        Ordering { grid, start, stretches, standing: Standing::new(layers, grid.nodes()), keys }
    }

    fn run(mut self) -> (u64, Standing) {
        let mut best = self.standing.clone();
        let mut fewest = crossings(self.grid, &self.standing);
        let mut toward = self.start.toward;
        for _ in 0..SWEEPS {
            if fewest == 0 {
                break;
            }
            self.sweep(toward);
            let now = crossings(self.grid, &self.standing);
            if now < fewest {
                fewest = now;
                best.clone_from(&self.standing);
            }
            toward = toward.other();
        }
        self.standing = best;
        if fewest > 0 {
            fewest -= sift_all(self.grid, &mut self.standing, &self.stretches);
        }
        (fewest, self.standing)
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
            let mut moving: Vec<usize> = stretch.iter().copied().filter(|&node| !self.keys[node].is_nan()).collect();
            moving.sort_by(|&a, &b| self.keys[a].total_cmp(&self.keys[b]));
            let mut moving = moving.into_iter();
            for node in stretch.iter_mut().filter(|node| !self.keys[**node].is_nan()) {
                *node = moving.next().unwrap_or(*node);
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
