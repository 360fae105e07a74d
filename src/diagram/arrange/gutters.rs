//! How wide the free space between columns has to be, and how width is handed out.
//!
//! From left to right a gutter holds: tails with their marks, lines down to sums, lines
//! that turn back, curves, lines that turn to their box, and heads.

use super::grid::Grid;
use super::ports::Ports;
use super::rank::{Ranks, Way};
use super::turns::Turns;
use super::{LaneSpec, Plan};

/// Between two vertical lines side by side.
const TRACK: f64 = 8.0;
/// From a box to the line down to its sum.
const SUM_TRACK: f64 = 14.0;
/// From the border of a lane to its first column.
const PAD: f64 = 10.0;
/// A curve takes this much at least, and more where many curves run together.
const CURVE: f64 = 26.0;
const CURVES: f64 = 2.4;
const WIDEST_CURVE: f64 = 140.0;
/// The gap between two lanes that follow one another.
const LANE_GAP: f64 = 4.0;
/// A curve may come nearer by this to the marks at a head beside it.
const FALL: f64 = 2.0;
/// No gutter grows by more than this when there is width to spare.
const MOST_EXTRA: f64 = 90.0;

/// Widths, and the places of vertical lines within each gutter.
pub struct Gutters {
    needs: Vec<f64>,
    columns: Vec<f64>,
    lane_of_column: Vec<usize>,
    lanes: Vec<LaneSpec>,
    gutters: Vec<Gutter>,
}

/// What a gutter has to hold.
#[derive(Clone, Debug, Default)]
struct Gutter {
    tail: f64,
    /// The sums of the column to the left.
    sums: Vec<usize>,
    /// How many tracks lines need that turn back, and lines that turn to their box.
    leaving: usize,
    arriving: usize,
    curves: usize,
    /// The largest change of height of a curve.
    rise: f64,
    /// The straight run before all heads, and what the longest marks at heads take of it.
    head: f64,
    marks: f64,
    /// The longest run that a line needs that has only this gutter to show itself in.
    run: f64,
}

pub fn gutters(plan: &Plan, ranks: &Ranks, grid: &Grid, levels: &[f64], ports: &Ports, turns: &Turns) -> Gutters {
    let columns = ranks.lane_of_column.len();
    let tracks = turns.tracks.iter();
    let empty = |&(leaving, arriving): &(usize, usize)| {
        let head = plan.spacing.head;
        Gutter { leaving, arriving, head, ..Gutter::default() }
    };
    let mut gutters: Vec<Gutter> = tracks.map(empty).collect();
    for (line, spec) in plan.lines.iter().enumerate() {
        let (from, to) = (ranks.column[spec.from], ranks.column[spec.to]);
        if ranks.way[line] != Way::Under {
            gutters[to].marks = gutters[to].marks.max(spec.marks);
        }
        let leaving = &mut gutters[from + 1];
        leaving.tail = leaving.tail.max(spec.tail);
        let chain = &grid.chains[line];
        match ranks.way[line] {
            Way::Under if !leaving.sums.contains(&spec.to) => leaving.sums.push(spec.to),
            Way::Under => {}
            Way::Back => {
                for (step, pair) in chain[1..chain.len() - 1].windows(2).enumerate() {
                    gutters[from - step].bends(levels[pair[0]], levels[pair[1]]);
                }
            }
            Way::On => {
                if let [_, _] = chain[..] {
                    gutters[to].run = gutters[to].run.max(spec.run);
                }
                for step in 0..chain.len() - 1 {
                    let height = |place: usize| match place {
                        0 => ports.out[line],
                        place if place + 1 == chain.len() => ports.into[line],
                        place => levels[chain[place]],
                    };
                    gutters[from + 1 + step].bends(height(step), height(step + 1));
                }
            }
        }
    }
    let mut widths = vec![0.0f64; columns];
    for (spec, &column) in plan.boxes.iter().zip(&ranks.column) {
        widths[column] = widths[column].max(spec.width);
    }
    let mut all = Gutters {
        needs: Vec::new(),
        columns: widths,
        lane_of_column: ranks.lane_of_column.clone(),
        lanes: plan.lanes.clone(),
        gutters,
    };
    all.straighten_heads(plan.spacing.gutter);
    all.needs = (0..=columns).map(|place| all.need(place, plan.spacing.gutter)).collect();
    all.fit_headings();
    all
}

impl Gutter {
    fn bends(&mut self, from: f64, to: f64) {
        let rise = (from - to).abs();
        self.curves += usize::from(rise > 0.05);
        self.rise = self.rise.max(rise);
    }
}

/// Everything along the x axis, for one width.
pub struct Spread {
    pub lanes: Vec<(f64, f64)>,
    pub gutters: Vec<(f64, f64)>,
}

impl Spread {
    /// From and to of a column.
    pub fn column(&self, column: usize) -> (f64, f64) {
        (self.gutters[column].1, self.gutters[column + 1].0)
    }
}

impl Gutters {
    pub fn width(&self) -> f64 {
        self.needs.iter().sum::<f64>() + self.columns.iter().sum::<f64>()
    }

    /// From and to of the curves in a gutter.
    pub fn curve(&self, spread: &Spread, place: usize) -> (f64, f64) {
        let (from, to) = spread.gutters[place];
        (from + self.left(place), to - self.right(place))
    }

    /// Where the line down to a sum runs.
    pub fn sum_track(&self, spread: &Spread, place: usize, sum: usize) -> f64 {
        let gutter = &self.gutters[place];
        let at = gutter.sums.iter().position(|&one| one == sum).unwrap_or(0);
        spread.gutters[place].0 + SUM_TRACK.max(gutter.tail) + TRACK * at as f64
    }

    /// Where a line turns back, by its track.
    pub fn leaving_track(&self, spread: &Spread, place: usize, track: usize) -> f64 {
        spread.gutters[place].0 + self.before_turns(place) + TRACK * (track + 1) as f64
    }

    /// Where a line turns to its box, by its track.
    pub fn arriving_track(&self, spread: &Spread, place: usize, track: usize) -> f64 {
        spread.gutters[place].1 - self.gutters[place].head - TRACK * (track + 1) as f64
    }

    /// The gutters over a width. What is to spare goes to the gutters between columns,
    /// up to a limit, and then to the two sides.
    pub fn spread(&self, width: f64) -> Spread {
        let spare = (width - self.width()).max(0.0);
        let between = self.columns.len().saturating_sub(1);
        let extra = match between {
            0 => 0.0,
            _ => (spare / (between as f64 + 0.6)).min(MOST_EXTRA),
        };
        let side = (spare - extra * between as f64) / 2.0;
        let mut gutters = Vec::with_capacity(self.needs.len());
        let mut x = 0.0;
        for (place, need) in self.needs.iter().enumerate() {
            let outer = place == 0 || place == between + 1;
            let wide = need + if outer { side } else { extra };
            gutters.push((x, x + wide));
            x += wide + self.columns.get(place).copied().unwrap_or(0.0);
        }
        let lanes = self.lane_spans(&gutters);
        Spread { lanes, gutters }
    }

    fn lane_spans(&self, gutters: &[(f64, f64)]) -> Vec<(f64, f64)> {
        let last = gutters.len() - 1;
        let middle = |place: usize| (gutters[place].0 + gutters[place].1) / 2.0;
        (0..self.lanes.len())
            .map(|lane| {
                let of = |column: &usize| self.lane_of_column[*column] == lane;
                let columns: Vec<usize> = (0..last).filter(of).collect();
                let (Some(&first), Some(&end)) = (columns.first(), columns.last()) else {
                    return (0.0, 0.0);
                };
                let from = match first {
                    0 => gutters[0].0,
                    place => middle(place) + self.lanes[lane].gap / 2.0,
                };
                let to = match end + 1 {
                    place if place == last => gutters[last].1,
                    place => middle(place) - self.lanes[lane + 1].gap / 2.0,
                };
                (from, to)
            })
            .collect()
    }

    fn before_turns(&self, place: usize) -> f64 {
        let gutter = &self.gutters[place];
        let sums = match gutter.sums.len() {
            0 => 0.0,
            count => SUM_TRACK + TRACK * (count - 1) as f64,
        };
        gutter.tail.max(sums)
    }

    fn left(&self, place: usize) -> f64 {
        self.before_turns(place) + TRACK * self.gutters[place].leaving as f64
    }

    fn right(&self, place: usize) -> f64 {
        match place == self.columns.len() {
            true => 0.0,
            false => self.gutters[place].head + TRACK * self.gutters[place].arriving as f64,
        }
    }

    fn need(&self, place: usize, least: f64) -> f64 {
        let gutter = &self.gutters[place];
        let vertical = gutter.arriving > 0 || gutter.leaving > 0 || !gutter.sums.is_empty();
        if place == 0 {
            return PAD + if gutter.arriving == 0 { 0.0 } else { self.right(0) };
        }
        if place == self.columns.len() {
            return PAD + if vertical { self.left(place) } else { 0.0 };
        }
        let sides = self.left(place) + self.right(place);
        let curve = match gutter.curves {
            0 => TRACK,
            count => (CURVE + CURVES * (count - 1) as f64).min(WIDEST_CURVE),
        };
        let (before, after) = (self.lane_of_column[place - 1], self.lane_of_column[place]);
        let gap = match before == after {
            true => 0.0,
            false => (self.lanes[after].gap - LANE_GAP).max(0.0),
        };
        least.max(gutter.run).max(sides + curve) + gap
    }

    /// Gives heads a longer straight run where a steep curve would come down onto the marks
    /// beside it. At a distance d before its end a curve over a width w has still to fall by at
    /// most 3 rise s², where s is d / 1.5 w and a little more.
    fn straighten_heads(&mut self, least: f64) {
        for place in 0..self.columns.len() {
            let before = self.gutters[place].marks - self.right(place);
            let width = self.need(place, least) - self.left(place) - self.right(place);
            let part = before.max(0.0) / (1.5 * width);
            let fall = 3.0 * self.gutters[place].rise * (part / (1.0 - part).max(0.1)).powi(2);
            if fall > FALL {
                self.gutters[place].head += before;
            }
        }
    }

    /// Widens the gutters around a lane whose heading needs more.
    fn fit_headings(&mut self) {
        for lane in 0..self.lanes.len() {
            let (from, to) = self.spread(0.0).lanes[lane];
            let lacking = self.lanes[lane].width - (to - from);
            if lacking <= 0.0 {
                continue;
            }
            let of = |column: &usize| self.lane_of_column[*column] == lane;
            let columns: Vec<usize> = (0..self.columns.len()).filter(of).collect();
            let (Some(&first), Some(&end)) = (columns.first(), columns.last()) else {
                continue;
            };
            // Half of a gutter between lanes belongs to the lane; an outer one does wholly.
            for place in [first, end + 1] {
                let outer = place == 0 || place == self.columns.len();
                self.needs[place] += if outer { lacking / 2.0 } else { lacking };
            }
        }
    }
}
