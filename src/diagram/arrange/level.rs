//! The height at which every box and slot stands.
//!
//! Every node wants the mean height of its neighbors; the slots of one line want one
//! height together, so that long lines run straight. In sweeps over the columns each
//! column gets the nearest heights that keep its order and its distances (isotonic
//! regression, as in [`super::pool`]). Cost: sweeps times nodes and connections.

use super::Plan;
use super::gather::{Stands, close, set_apart};
use super::grid::Grid;
use super::pool::pooled;
use super::rank::Ranks;

/// Between a sum and the terms above it: room for the sign and the words on the line.
const SUM_GAP: f64 = 20.0;
/// Sweeps that draw neighbors together, and sweeps that then straighten long lines.
const DRAWING: usize = 60;
const STRAIGHTENING: usize = 16;
/// How much more a slot holds to its wish than a box, while straightening.
const STRAIGHT: f64 = 60.0;
/// A box without lines hardly matters where it stands.
const LOOSE: f64 = 0.01;
/// While drawing, every step goes this much further than wanted: it settles sooner.
const FURTHER: f64 = 1.5;

/// The center of every node. Sums stay at zero.
pub fn levels(grid: &Grid, plan: &Plan) -> Vec<f64> {
    let mut settling = Settling::new(grid, plan);
    for sweep in 0..DRAWING + STRAIGHTENING {
        let phase = if sweep < DRAWING { Phase::Drawing } else { Phase::Straightening };
        for place in 0..grid.layers.len() {
            let column = if sweep % 2 == 0 { place } else { grid.layers.len() - 1 - place };
            settling.settle(column, phase);
        }
    }
    let Settling { mut levels, runs, .. } = settling;
    straighten(grid, plan, &runs, &mut levels);
    set_apart(grid, plan, &mut levels);
    close(grid, plan, &mut levels);
    levels
}

/// The heights nearest to given ones that keep the order and the distances of every column;
/// boxes hold to theirs more than slots do.
pub fn near(grid: &Grid, plan: &Plan, wanted: &[f64]) -> Vec<f64> {
    let Settling { mut levels, offsets, .. } = Settling::new(grid, plan);
    for (layer, offsets) in grid.layers.iter().zip(&offsets) {
        let weight = |node: usize| if grid.is_slot(node) { 1.0 } else { STRAIGHT };
        let wants: Vec<(f64, f64)> =
            layer.iter().zip(offsets).map(|(&node, offset)| (wanted[node] - offset, weight(node))).collect();
        for ((&node, offset), height) in layer.iter().zip(offsets).zip(pooled(&wants)) {
            levels[node] = height + offset;
        }
    }
    levels
}

/// What a sweep is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Drawing,
    Straightening,
}

/// Puts every sum below all that stands in its column, and the whole at zero.
pub fn put_sums_under(levels: &mut [f64], grid: &Grid, plan: &Plan, ranks: &Ranks) {
    let half = |node: usize| plan.boxes.get(node).map_or(0.0, |spec| spec.height / 2.0);
    let bottom = |layer: &Vec<usize>| layer.last().map_or(-SUM_GAP, |&node| levels[node] + half(node));
    let mut bottoms: Vec<f64> = grid.layers.iter().map(bottom).collect();
    for sum in (0..plan.boxes.len()).filter(|&one| ranks.is_sum[one]) {
        let bottom = &mut bottoms[ranks.column[sum]];
        levels[sum] = *bottom + SUM_GAP + half(sum);
        *bottom = levels[sum] + half(sum);
    }
    let top = (0..levels.len()).map(|one| levels[one] - half(one)).fold(f64::INFINITY, f64::min);
    let shift = if top.is_finite() { top } else { 0.0 };
    levels.iter_mut().for_each(|level| *level -= shift);
}

/// The distance that two neighbors in a column need between their centers.
pub fn distance(grid: &Grid, plan: &Plan, upper: usize, lower: usize) -> f64 {
    let half = |node: usize| plan.boxes.get(node).map_or(0.0, |spec| spec.height / 2.0);
    let gap = match (grid.is_slot(upper), grid.is_slot(lower)) {
        (false, false) => plan.spacing.row,
        (true, true) => plan.spacing.line,
        (true, false) | (false, true) => plan.spacing.line.max(plan.spacing.row * 0.75),
    };
    half(upper) + gap + half(lower)
}

/// The slots that belong to one straight run.
struct Runs {
    /// The run of each slot, by its number among the slots.
    of: Vec<usize>,
    slots: Vec<Vec<usize>>,
    /// The boxes at its ends.
    ends: Vec<Vec<usize>>,
}

impl Runs {
    fn new(grid: &Grid) -> Runs {
        let mut runs = Runs { of: vec![0; grid.nodes() - grid.boxes], slots: Vec::new(), ends: Vec::new() };
        for &node in grid.layers.iter().flatten().filter(|&&node| grid.is_slot(node)) {
            let before = grid.before.of(node).iter().copied().find(|&other| grid.is_slot(other));
            let run = match before {
                Some(slot) => runs.of[slot - grid.boxes],
                None => {
                    runs.slots.push(Vec::new());
                    runs.ends.push(Vec::new());
                    runs.slots.len() - 1
                }
            };
            runs.of[node - grid.boxes] = run;
            runs.slots[run].push(node);
            runs.ends[run].extend(grid.around(node).filter(|&end| !grid.is_slot(end)));
        }
        runs
    }
}

/// Heights on their way to where nodes want to be.
struct Settling<'g> {
    grid: &'g Grid,
    runs: Runs,
    levels: Vec<f64>,
    /// The sum of the heights of each run.
    sums: Vec<f64>,
    /// How far each node of a column stands below its first when all stand as close as they may.
    offsets: Vec<Vec<f64>>,
    /// One over the number of lines that a node shares its height among; a slot has but one.
    shares: Vec<f64>,
    wants: Vec<(f64, f64)>,
}

impl<'g> Settling<'g> {
    /// Begins with every column as tight as it goes, around one middle.
    fn new(grid: &'g Grid, plan: &Plan) -> Self {
        let mut levels = vec![0.0; grid.nodes()];
        let mut offsets = Vec::with_capacity(grid.layers.len());
        for layer in &grid.layers {
            let mut at = 0.0;
            let mut of_layer = Vec::with_capacity(layer.len());
            for (place, &node) in layer.iter().enumerate() {
                if place > 0 {
                    at += distance(grid, plan, layer[place - 1], node);
                }
                of_layer.push(at);
            }
            layer.iter().zip(&of_layer).for_each(|(&node, offset)| levels[node] = offset - at / 2.0);
            offsets.push(of_layer);
        }
        let runs = Runs::new(grid);
        let sums = runs.slots.iter().map(|slots| slots.iter().map(|&slot| levels[slot]).sum()).collect();
        let share = |node| if grid.is_slot(node) { 1.0 } else { 1.0 / grid.around(node).count().max(1) as f64 };
        let shares = (0..grid.nodes()).map(share).collect();
        Settling { grid, runs, levels, sums, offsets, shares, wants: Vec::new() }
    }

    /// Gives one column the heights nearest to what its nodes want.
    fn settle(&mut self, column: usize, phase: Phase) {
        let grid = self.grid;
        let mut wants = std::mem::take(&mut self.wants);
        wants.clear();
        for (&node, offset) in grid.layers[column].iter().zip(&self.offsets[column]) {
            let (want, weight) = match (grid.is_slot(node), phase) {
                (true, Phase::Drawing) => (self.want_of_run(self.runs.of[node - grid.boxes], phase), 1.0),
                (true, Phase::Straightening) => (self.want_of_run(self.runs.of[node - grid.boxes], phase), STRAIGHT),
                (false, _) => self.want(node),
            };
            let want = match phase {
                Phase::Drawing => self.levels[node] + FURTHER * (want - self.levels[node]),
                Phase::Straightening => want,
            };
            wants.push((want - offset, weight));
        }
        let heights = pooled(&wants);
        for ((&node, offset), height) in grid.layers[column].iter().zip(&self.offsets[column]).zip(heights) {
            let level = height + offset;
            if grid.is_slot(node) {
                self.sums[self.runs.of[node - grid.boxes]] += level - self.levels[node];
            }
            self.levels[node] = level;
        }
        self.wants = wants;
    }

    /// Where a whole run wants to be: where it is, and while drawing also at its ends. An
    /// end with few lines counts for more, so that a line runs level with its own box
    /// and bends near the box that many lines share.
    fn want_of_run(&self, run: usize, phase: Phase) -> f64 {
        let own = self.sums[run] / self.runs.slots[run].len() as f64;
        match phase {
            Phase::Straightening => own,
            Phase::Drawing => {
                let ends = self.runs.ends[run].iter().map(|&end| (self.levels[end], self.shares[end]));
                let (sum, weight) = summed(ends);
                (sum + own * 0.5) / (weight + 0.5)
            }
        }
    }

    /// Where a box wants to be, and how much: level with its neighbors, most of all with
    /// those that have few others. Both ends of a line pull with the same force; if they did
    /// not, the whole would creep away.
    fn want(&self, node: usize) -> (f64, f64) {
        let (sum, weight) = summed(self.grid.around(node).map(|other| (self.levels[other], self.shares[other])));
        match weight > 0.0 {
            true => (sum / weight, weight * self.shares[node]),
            false => (0.0, LOOSE),
        }
    }
}

/// The weighted sum, and the sum of the weights.
fn summed(wants: impl Iterator<Item = (f64, f64)>) -> (f64, f64) {
    wants.fold((0.0, 0.0), |(sum, all), (want, weight)| (sum + want * weight, all + weight))
}

/// Gives a run one height wherever its neighbors in all its columns leave room for one.
fn straighten(grid: &Grid, plan: &Plan, runs: &Runs, levels: &mut [f64]) {
    let stands = Stands::new(grid);
    for slots in &runs.slots {
        let (mut low, mut high, mut own) = (f64::NEG_INFINITY, f64::INFINITY, 0.0);
        for &slot in slots {
            let (above, below) = stands.room(grid, plan, levels, slot);
            low = low.max(above);
            high = high.min(below);
            own += levels[slot] / slots.len() as f64;
        }
        if low <= high {
            slots.iter().for_each(|&slot| levels[slot] = own.clamp(low, high));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::arrange::rank::Way;
    use crate::diagram::arrange::tests::random_plan;
    use crate::diagram::arrange::{order, rank};

    #[test]
    fn no_two_nodes_of_a_column_stand_too_near() {
        for seed in 0..60 {
            let plan = random_plan(seed, 40, 70);
            let ranks = rank::rank(&plan, rank::Leaning::Short);
            let mut grid = Grid::new(&plan, &ranks);
            order::order(&mut grid);
            let levels = levels(&grid, &plan);
            for pair in grid.layers.iter().flat_map(|layer| layer.windows(2)) {
                let apart = levels[pair[1]] - levels[pair[0]];
                assert!(apart >= distance(&grid, &plan, pair[0], pair[1]) - 1e-6, "seed {seed}");
            }
            assert!(ranks.way.contains(&Way::On));
        }
    }
}
