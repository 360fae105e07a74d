//! Places boxes in columns and lanes, and lines around them.
//!
//! In: sizes and connections, without meaning. Out: rectangles and routes. The method is
//! the layered one of Sugiyama, Tagawa and Toda (1981): columns, order, levels, routes.
//! Lanes are kept: a box never leaves its lane. A line that spans several columns has a
//! slot reserved in each, and bends only in the gutters between columns, so no line can
//! run through a box. Cost: about linear in boxes, lines and slots, times a fixed number
//! of sweeps with a logarithm for counting crossings.

mod classic;
mod count;
mod gather;
mod grid;
mod gutters;
mod level;
mod order;
mod ordered;
mod parts;
mod pool;
mod ports;
mod project;
mod rank;
mod route;
mod shorten;
mod sift;
mod turns;

use super::scene::Rect;
pub use ordered::{Ordered, arrange};
pub use route::{Bend, Leg, Route};

/// What has to be placed.
#[derive(Clone, Debug)]
pub struct Plan {
    pub lanes: Vec<LaneSpec>,
    pub boxes: Vec<BoxSpec>,
    pub lines: Vec<LineSpec>,
    pub spacing: Spacing,
}

#[derive(Clone, Debug)]
pub struct LaneSpec {
    /// The gap between this lane and the one before it.
    pub gap: f64,
    /// What its heading needs.
    pub width: f64,
}

#[derive(Clone, Debug)]
pub struct BoxSpec {
    pub lane: usize,
    pub width: f64,
    pub height: f64,
}

#[derive(Clone, Debug)]
pub struct LineSpec {
    pub from: usize,
    pub to: usize,
    /// Lines with one trunk leave their box as one. Lines from different boxes never share one.
    pub trunk: usize,
    /// The space that the head takes along the side of its box.
    pub pitch: f64,
    /// How far its head and the marks there reach from its box.
    pub marks: f64,
    /// A straight run that marks on the tail need, and their space along the side.
    pub tail: f64,
    pub exit: f64,
    /// The length that shows how the line is dashed.
    pub run: f64,
    pub course: Course,
}

/// Where a line wants to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// On to a later column.
    Flow,
    /// To a sum under its terms, in the same lane.
    Sum,
}

#[derive(Clone, Debug)]
pub struct Spacing {
    /// Between two boxes above one another; [`Ordered::arranged`] sets it.
    pub row: f64,
    /// Between two columns at least.
    pub gutter: f64,
    /// The straight run before every head.
    pub head: f64,
    /// Between two lines side by side.
    pub line: f64,
    /// No column is taller than this if that can be helped; set likewise.
    pub tallest: f64,
}

/// Everything placed, with x running over a given width and y from zero.
#[derive(Clone, Debug)]
pub struct Placed {
    /// From and to, for each lane.
    pub lanes: Vec<(f64, f64)>,
    /// From and to of the free space before each column, and after the last.
    pub gutters: Vec<(f64, f64)>,
    /// The column of each box.
    pub column: Vec<usize>,
    pub boxes: Vec<Rect>,
    pub routes: Vec<Route>,
    pub height: f64,
}

/// A plan with columns, order and levels; only the width is still open.
pub struct Arranged {
    plan: Plan,
    ranks: rank::Ranks,
    grid: grid::Grid,
    levels: Vec<f64>,
    ports: ports::Ports,
    turns: turns::Turns,
    gutters: gutters::Gutters,
}

/// Which placer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrange {
    /// Our own: lanes side by side, with columns inside them.
    #[default]
    Lanes,
    /// That of the crate layout-rs, for small figures without lanes.
    Classic,
}

/// Why the classic placer cannot place something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    TooMany { boxes: usize, most: usize },
    HasLanes,
}

impl Arrange {
    /// Whether it can place so much.
    pub fn fits(self, boxes: usize, lanes: usize) -> Result<(), Unfit> {
        match self {
            Arrange::Lanes => Ok(()),
            Arrange::Classic if lanes > 1 => Err(Unfit::HasLanes),
            Arrange::Classic if boxes > classic::MOST => Err(Unfit::TooMany { boxes, most: classic::MOST }),
            Arrange::Classic => Ok(()),
        }
    }
}

impl Arranged {
    fn new(plan: Plan, ranks: rank::Ranks, grid: grid::Grid, mut levels: Vec<f64>) -> Arranged {
        level::put_sums_under(&mut levels, &grid, &plan, &ranks);
        let ports = ports::ports(&plan, &ranks, &grid, &levels);
        let turns = turns::Turns::new(&plan, &ranks, &grid, &levels, &ports);
        let gutters = gutters::gutters(&plan, &ranks, &grid, &levels, &ports, &turns);
        Arranged { plan, ranks, grid, levels, ports, turns, gutters }
    }

    /// The width it needs.
    pub fn width(&self) -> f64 {
        self.gutters.width()
    }

    /// The height it needs, whatever the width.
    pub fn height(&self) -> f64 {
        let half = |node: usize| self.plan.boxes.get(node).map_or(0.0, |spec| spec.height / 2.0);
        self.levels.iter().enumerate().map(|(node, level)| level + half(node)).fold(0.0, f64::max)
    }

    /// Everything in place, over a width of at least [`Arranged::width`].
    pub fn over(&self, width: f64) -> Placed {
        let spread = self.gutters.spread(width);
        let boxes = self.rects(&spread);
        let routes = route::routes(&route::Ground {
            plan: &self.plan,
            ranks: &self.ranks,
            grid: &self.grid,
            levels: &self.levels,
            ports: &self.ports,
            turns: &self.turns,
            gutters: &self.gutters,
            spread: &spread,
            boxes: &boxes,
        });
        Placed {
            lanes: spread.lanes.clone(),
            gutters: spread.gutters.clone(),
            column: self.ranks.column.clone(),
            boxes,
            routes,
            height: self.height(),
        }
    }

    fn rects(&self, spread: &gutters::Spread) -> Vec<Rect> {
        let place = |(index, spec): (usize, &BoxSpec)| {
            let (left, _) = spread.column(self.ranks.column[index]);
            let top = self.levels[index] - spec.height / 2.0;
            Rect::new(left, top, spec.width, spec.height)
        };
        self.plan.boxes.iter().enumerate().map(place).collect()
    }
}

/// Boxes in one column get the width of the widest.
fn equalize(plan: &mut Plan, ranks: &rank::Ranks) {
    let mut widest = vec![0.0f64; ranks.lane_of_column.len()];
    for (spec, &column) in plan.boxes.iter().zip(&ranks.column) {
        widest[column] = widest[column].max(spec.width);
    }
    for (spec, &column) in plan.boxes.iter_mut().zip(&ranks.column) {
        spec.width = widest[column];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A plan drawn from a small generator of pseudorandom numbers, the same for each seed.
    pub fn random_plan(seed: u64, boxes: usize, lines: usize) -> Plan {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) + 1;
        let mut next = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state % below as u64) as usize
        };
        let lanes = 1 + next(6);
        let spec = |lane| BoxSpec { lane, width: 90.0, height: 40.0 };
        let boxes: Vec<BoxSpec> = (0..boxes).map(|_| spec(next(lanes))).collect();
        let count = boxes.len();
        let mut line = || LineSpec {
            from: next(count),
            to: next(count),
            trunk: 0,
            pitch: 12.0,
            marks: 21.0,
            tail: 0.0,
            exit: 9.0,
            run: 0.0,
            course: Course::Flow,
        };
        let mut lines: Vec<LineSpec> = (0..lines).map(|_| line()).collect();
        (0..lines.len()).for_each(|one| lines[one].trunk = one);
        let lane = LaneSpec { gap: 4.0, width: 60.0 };
        Plan {
            lanes: vec![lane; lanes],
            boxes,
            lines,
            spacing: Spacing { row: 14.0, gutter: 39.0, head: 20.0, line: 9.0, tallest: f64::INFINITY },
        }
    }

    #[test]
    fn every_route_starts_and_ends_at_its_boxes() {
        for seed in 0..40 {
            let plan = random_plan(seed, 30, 45);
            let ends: Vec<_> = plan.lines.iter().map(|line| (line.from, line.to)).collect();
            let (row, tallest) = (plan.spacing.row, plan.spacing.tallest);
            let arranged = arrange(plan, Arrange::Lanes).arranged(row, tallest);
            let placed = arranged.over(arranged.width() + 100.0);
            for (route, (from, to)) in placed.routes.iter().zip(ends) {
                let (from, to) = (placed.boxes[from], placed.boxes[to]);
                assert!((route.start.x - from.right()).abs() < 1e-6);
                assert!((route.end - to.x).abs() < 1e-6, "seed {seed}");
            }
        }
    }

    #[test]
    fn no_steep_curve_comes_down_onto_the_marks_at_a_head() {
        let mut steep = 0;
        for seed in 0..20 {
            let mut plan = random_plan(seed, 30, 45);
            plan.boxes.iter_mut().for_each(|spec| spec.height = 300.0);
            plan.spacing.head = 12.0;
            let marks = plan.lines[0].marks;
            let arranged = arrange(plan, Arrange::Lanes).arranged(14.0, f64::INFINITY);
            let placed = arranged.over(arranged.width());
            for route in &placed.routes {
                let Some(&Leg { x, to, bend: Bend::Swing(half) }) = route.legs.last() else { continue };
                let from = route.legs.iter().rev().nth(1).map_or(route.start.y, |leg| leg.to);
                let inside = x + half - (route.end - marks);
                // The part of the curve after which it has come so far, by halving.
                let (mut low, mut high) = (0.0, 1.0);
                for _ in 0..40 {
                    let part: f64 = (low + high) / 2.0;
                    let come = 2.0 * half * (1.5 * part * (1.0 - part) + part.powi(3));
                    *(if come < inside { &mut low } else { &mut high }) = part;
                }
                let fall = (to - from).abs() * (3.0 * low * low - 2.0 * low.powi(3));
                assert!(fall < 2.1, "seed {seed}: {fall} of {}", (to - from).abs());
                steep += usize::from((to - from).abs() > 500.0);
            }
        }
        assert!(steep > 20, "{steep}");
    }
}
