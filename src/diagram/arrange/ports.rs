//! Where on the side of its box each line leaves and enters.
//!
//! Lines are sorted by where they come from, so that they do not cross at the box. Each
//! takes the height of its other end where that lies within the box, so that it can run
//! straight; the nearest heights that keep lines apart are found by pooling neighbors
//! that want the same place (isotonic regression).

use super::grid::Grid;
use super::pool::pooled;
use super::rank::{Ranks, Way};
use super::{BoxSpec, LineSpec, Plan};

/// The height of both ends of every line.
pub struct Ports {
    pub out: Vec<f64>,
    pub into: Vec<f64>,
}

/// From the corner of a box to the first line.
const CORNER: f64 = 8.0;

/// Makes boxes tall enough for the lines on their sides.
pub fn make_room(plan: &mut Plan, ranks: &Ranks) {
    let sides = Sides::new(plan, ranks);
    for (one, spec) in plan.boxes.iter_mut().enumerate() {
        let left: f64 = sides.left[one].iter().map(|&line| plan.lines[line].pitch).sum();
        let right: f64 = sides.right[one].iter().map(|lines| exit(&plan.lines, lines)).sum();
        let corners = 2.0 * CORNER;
        // A side with one line needs no room of its own.
        spec.height = match sides.left[one].len().max(sides.right[one].len()) {
            0 | 1 => spec.height,
            _ => spec.height.max(left + corners).max(right + corners),
        };
    }
}

/// The space that a trunk takes where it leaves its box.
fn exit(specs: &[LineSpec], lines: &[usize]) -> f64 {
    lines.iter().map(|&line| specs[line].exit).fold(0.0, f64::max)
}

/// The ends of every line. Cost: linear in lines, with a sort on every side.
pub fn ports(plan: &Plan, ranks: &Ranks, grid: &Grid, levels: &[f64]) -> Ports {
    let sides = Sides::new(plan, ranks);
    let mut ports = Ports { out: vec![0.0; plan.lines.len()], into: vec![0.0; plan.lines.len()] };
    for (one, trunks) in sides.right.iter().enumerate() {
        let want = |lines: &Vec<usize>| {
            let next = lines.iter().map(|&line| levels[grid.chains[line][1]]).sum::<f64>() / lines.len() as f64;
            Want::new(ranks.way[lines[0]], levels[one], next)
        };
        let mut wants: Vec<(Want, &Vec<usize>)> = trunks.iter().map(|lines| (want(lines), lines)).collect();
        wants.sort_by(|a, b| a.0.order(&b.0));
        let side: Vec<(f64, f64)> = wants.iter().map(|(want, lines)| (want.height, exit(&plan.lines, lines))).collect();
        let heights = heights(&plan.boxes[one], levels[one], &side);
        for ((_, lines), height) in wants.iter().zip(heights) {
            lines.iter().for_each(|&line| ports.out[line] = height);
        }
    }
    for (one, lines) in sides.left.iter().enumerate() {
        let want = |line: usize| {
            let chain = &grid.chains[line];
            let last = match chain.len() {
                0..=2 => ports.out[line],
                length => levels[chain[length - 2]],
            };
            Want::new(ranks.way[line], levels[one], last)
        };
        let mut wants: Vec<(Want, usize)> = lines.iter().map(|&line| (want(line), line)).collect();
        wants.sort_by(|a, b| a.0.order(&b.0));
        let side: Vec<(f64, f64)> = wants.iter().map(|&(want, line)| (want.height, plan.lines[line].pitch)).collect();
        let heights = heights(&plan.boxes[one], levels[one], &side);
        let found: Vec<(usize, f64)> = wants.iter().map(|want| want.1).zip(heights).collect();
        for (line, height) in found {
            ports.into[line] = height;
        }
    }
    for (line, spec) in plan.lines.iter().enumerate() {
        if ranks.way[line] == Way::Under {
            ports.into[line] = levels[spec.to];
        }
    }
    ports
}

/// Where the end of a line wants to be on the side of its box.
#[derive(Clone, Copy)]
struct Want {
    turns: Turning,
    height: f64,
}

/// What turns upward stands above all that runs on, and what turns downward below it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Turning {
    Up,
    Not,
    Down,
}

impl Want {
    /// `center` is the height of its box, and `next` that to which the line runs.
    fn new(way: Way, center: f64, next: f64) -> Want {
        match way {
            Way::On => Want { turns: Turning::Not, height: next },
            Way::Back if next < center => Want { turns: Turning::Up, height: next },
            Way::Back => Want { turns: Turning::Down, height: next },
            Way::Under => Want { turns: Turning::Down, height: f64::INFINITY },
        }
    }

    fn order(&self, other: &Want) -> std::cmp::Ordering {
        let heights = self.height.total_cmp(&other.height);
        // Turns lie within one another: the farther they go, the more they enclose.
        let heights = if self.turns == Turning::Not { heights } else { heights.reverse() };
        self.turns.cmp(&other.turns).then(heights)
    }
}

/// What stands on both sides of every box: trunks on the right, lines on the left.
struct Sides {
    right: Vec<Vec<Vec<usize>>>,
    left: Vec<Vec<usize>>,
}

impl Sides {
    fn new(plan: &Plan, ranks: &Ranks) -> Sides {
        let mut sides = Sides { right: vec![Vec::new(); plan.boxes.len()], left: vec![Vec::new(); plan.boxes.len()] };
        for (line, spec) in plan.lines.iter().enumerate() {
            // What runs around leaves by itself, below what runs on.
            let shares = |other: &usize| plan.lines[*other].trunk == spec.trunk && ranks.way[*other] == ranks.way[line];
            let trunks = &mut sides.right[spec.from];
            match trunks.iter_mut().find(|lines| shares(&lines[0])) {
                Some(lines) => lines.push(line),
                None => trunks.push(vec![line]),
            }
            if ranks.way[line] != Way::Under {
                sides.left[spec.to].push(line);
            }
        }
        sides
    }
}

/// Heights on one side of a box, for what wants a height and takes some space.
fn heights(spec: &BoxSpec, center: f64, side: &[(f64, f64)]) -> Vec<f64> {
    let reach = spec.height / 2.0 - CORNER;
    let total: f64 = side.iter().map(|(_, space)| space).sum();
    // Offsets turn "at least so far apart" into "no lower than the one before".
    let mut offsets = Vec::with_capacity(side.len());
    let mut run = 0.0;
    for (_, space) in side {
        offsets.push(run + space / 2.0);
        run += space;
    }
    let even = |place: usize| center - total / 2.0 + offsets[place];
    let wants: Vec<(f64, f64)> = (side.iter().enumerate())
        .map(|(place, &(want, _))| {
            let inside = (want - center).abs() <= reach;
            // What cannot run straight in any case gives way to what can.
            let (height, weight) = if inside { (want, 1.0) } else { (even(place), 0.001) };
            (height - offsets[place], weight)
        })
        .collect();
    let edge = |end: Option<&(f64, f64)>| end.map_or(0.0, |(_, space)| space / 2.0);
    let low = center - reach - edge(side.first());
    let high = center + reach - total + edge(side.last());
    if high < low {
        return (0..side.len()).map(even).collect();
    }
    (pooled(&wants).into_iter().zip(&offsets)).map(|(height, offset)| height.clamp(low, high) + offset).collect()
}
