//! The way of every line: level runs, and legs up or down in the gutters.

use layout::core::geometry::Point;

use super::gutters::{Gutters, Spread};
use super::order::Grid;
use super::ports::Ports;
use super::rank::{Ranks, Way};
use super::{LineSpec, Plan};
use crate::diagram::scene::{Rect, Step};

/// From the lowest thing that it passes to a line that runs back.
const BELOW: f64 = 18.0;
/// Between two lines that run back.
const CHANNEL: f64 = 9.0;
/// The radius of an elbow.
const ELBOW: f64 = 7.0;

/// A line from the right side of a box: level, then leg after leg, then level to the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    pub start: Point,
    pub legs: Vec<Leg>,
    /// Where it ends along the x axis, on the height of its last leg.
    pub end: f64,
}

/// A change of height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leg {
    /// The middle of the change.
    pub x: f64,
    /// The new height.
    pub to: f64,
    pub bend: Bend,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bend {
    /// One curve, this far to either side.
    Swing(f64),
    /// Straight up or down between two rounded elbows.
    Elbow,
}

impl Route {
    /// The height at the end.
    pub fn height(&self) -> f64 {
        self.legs.last().map_or(self.start.y, |leg| leg.to)
    }

    /// Whether it ends running to the left, on the right side of its box.
    pub fn ends_leftward(&self) -> bool {
        self.legs.last().is_some_and(|leg| leg.x > self.end)
    }

    /// The route drawn as a path, cut off at an x before its end, and moved aside: a
    /// second voice runs beside the first. Positive is to the right of the direction.
    pub fn steps(&self, end: f64, aside: f64) -> Vec<Step> {
        let mut pen = Pen::new(self.start, aside, self.first_turn());
        for (place, leg) in self.legs.iter().enumerate() {
            let next = self.legs.get(place + 1).map_or(end, |next| next.x);
            pen.leg(leg, next);
        }
        pen.finish(end)
    }

    fn first_turn(&self) -> f64 {
        let first = self.legs.first().map_or(self.end, |leg| leg.x);
        (first - self.start.x).signum()
    }
}

/// Draws a route leg by leg, at an offset from its middle.
struct Pen {
    steps: Vec<Step>,
    /// On the middle of the route.
    at: Point,
    aside: f64,
    /// 1 when running to the right, -1 to the left.
    toward: f64,
}

impl Pen {
    fn new(start: Point, aside: f64, toward: f64) -> Pen {
        let from = Point::new(start.x, start.y + aside * toward);
        Pen { steps: vec![Step::Move(from)], at: start, aside, toward }
    }

    fn leg(&mut self, leg: &Leg, next: f64) {
        let down = (leg.to - self.at.y).signum();
        let onward = (next - leg.x).signum();
        let before = self.at.y + self.aside * self.toward;
        let after = leg.to + self.aside * onward;
        // To the right of "down" is the left of the page.
        let x = leg.x - self.aside * down;
        match leg.bend {
            Bend::Swing(half) => {
                self.line(Point::new(leg.x - half * self.toward, before));
                let (a, b) = (Point::new(x, before), Point::new(x, after));
                let to = Point::new(leg.x + half * onward, after);
                self.steps.push(Step::Curve(a, b, to));
            }
            Bend::Elbow => {
                let radius = ELBOW.min((after - before).abs() / 2.0);
                let [first, last] = [(before, -self.toward, down), (after, onward, -down)];
                self.line(Point::new(x + first.1 * radius, before));
                self.corner(Point::new(x, before), Point::new(x, before + down * radius));
                self.line(Point::new(x, after - down * radius));
                self.corner(Point::new(x, after), Point::new(x + last.1 * radius, after));
            }
        }
        self.at = Point::new(leg.x, leg.to);
        self.toward = onward;
    }

    fn finish(mut self, end: f64) -> Vec<Step> {
        self.line(Point::new(end, self.at.y + self.aside * self.toward));
        self.steps
    }

    fn line(&mut self, to: Point) {
        let last = self.last();
        if last.distance_to(to) > 0.01 {
            self.steps.push(Step::Line(to));
        }
    }

    /// A quarter of a circle around a corner, as near as one curve comes.
    fn corner(&mut self, corner: Point, to: Point) {
        const ROUND: f64 = 0.5523;
        let from = self.last();
        let near = |end: Point| end.add(corner.sub(end).scale(ROUND));
        self.steps.push(Step::Curve(near(from), near(to), to));
    }

    fn last(&self) -> Point {
        match self.steps[self.steps.len() - 1] {
            Step::Move(to) | Step::Line(to) | Step::Curve(_, _, to) => to,
            Step::Close => self.at,
        }
    }
}

/// The channels in which lines run back, below what they pass.
pub struct Channels {
    /// The height of the channel of each line that runs back.
    pub height: Vec<f64>,
}

impl Channels {
    /// The channel of a trunk that runs back.
    pub fn of_trunk(&self, plan: &Plan, ranks: &Ranks, trunk: usize) -> f64 {
        let back = |(line, spec): &(usize, &LineSpec)| spec.trunk == trunk && ranks.way[*line] == Way::Back;
        let mut lines = plan.lines.iter().enumerate();
        lines.find(back).map_or(0.0, |(line, _)| self.height[line])
    }
}

/// A trunk that runs back, with the columns that it passes below.
struct Return {
    trunk: usize,
    low: usize,
    high: usize,
}

/// Gives every trunk that runs back a channel: short ways nearest, so that they nest.
pub fn channels(plan: &Plan, ranks: &Ranks, grid: &Grid, levels: &[f64]) -> Channels {
    let mut returns = returns(plan, ranks);
    returns.sort_by_key(|one| (one.high - one.low, one.low, one.trunk));
    let bottoms = bottoms(plan, ranks, grid, levels);
    let mut height = vec![0.0; plan.lines.len()];
    let mut taken: Vec<(usize, usize, f64)> = Vec::new();
    for Return { trunk, low, high } in returns {
        let passed = bottoms[low..high].iter().copied().fold(0.0, f64::max) + BELOW;
        let inner = taken.iter().filter(|(a, b, _)| *a <= high && low <= *b);
        let channel = inner.map(|(_, _, y)| y + CHANNEL).fold(passed, f64::max);
        taken.push((low, high, channel));
        for (line, spec) in plan.lines.iter().enumerate() {
            if spec.trunk == trunk {
                height[line] = channel;
            }
        }
    }
    Channels { height }
}

fn returns(plan: &Plan, ranks: &Ranks) -> Vec<Return> {
    let mut returns: Vec<Return> = Vec::new();
    for (line, spec) in plan.lines.iter().enumerate() {
        if ranks.way[line] != Way::Back {
            continue;
        }
        let (low, high) = (ranks.column[spec.to], ranks.column[spec.from] + 1);
        match returns.iter_mut().find(|one| one.trunk == spec.trunk) {
            Some(one) => one.low = one.low.min(low),
            None => returns.push(Return { trunk: spec.trunk, low, high }),
        }
    }
    returns
}

/// The lowest point of each column.
fn bottoms(plan: &Plan, ranks: &Ranks, grid: &Grid, levels: &[f64]) -> Vec<f64> {
    let mut bottoms = vec![0.0f64; ranks.lane_of_column.len()];
    for (column, layer) in grid.layers.iter().enumerate() {
        layer.iter().for_each(|&node| bottoms[column] = bottoms[column].max(levels[node]));
    }
    for (one, spec) in plan.boxes.iter().enumerate() {
        let bottom = &mut bottoms[ranks.column[one]];
        *bottom = bottom.max(levels[one] + spec.height / 2.0);
    }
    bottoms
}

/// All that a route needs to know.
pub struct Ground<'a> {
    pub plan: &'a Plan,
    pub ranks: &'a Ranks,
    pub grid: &'a Grid,
    pub levels: &'a [f64],
    pub ports: &'a Ports,
    pub channels: &'a Channels,
    pub gutters: &'a Gutters,
    pub spread: &'a Spread,
    pub boxes: &'a [Rect],
}

/// The routes of all lines, and the height of everything together.
pub fn routes(ground: &Ground<'_>) -> (Vec<Route>, f64) {
    let bottom = (ground.boxes.iter()).map(Rect::bottom).fold(0.0, f64::max);
    let height = ground.channels.height.iter().copied().fold(bottom, f64::max);
    let routes = (ground.plan.lines.iter().enumerate())
        .map(|(line, spec)| match ground.ranks.way[line] {
            Way::On => ground.on(line, spec),
            Way::Back => ground.back(line, spec),
            Way::Under => ground.under(line, spec),
        })
        .collect();
    (routes, height)
}

impl Ground<'_> {
    fn start(&self, line: usize, spec: &LineSpec) -> Point {
        Point::new(self.boxes[spec.from].right(), self.ports.out[line])
    }

    fn on(&self, line: usize, spec: &LineSpec) -> Route {
        let chain = &self.grid.chains[line];
        let mut legs = Vec::new();
        let mut height = self.ports.out[line];
        for place in 1..chain.len() {
            let to = match place + 1 == chain.len() {
                true => self.ports.into[line],
                false => self.levels[chain[place]],
            };
            let gutter = self.ranks.column[spec.from] + place;
            if (to - height).abs() > 0.05 {
                let (from, until) = self.gutters.curve(self.spread, gutter);
                legs.push(Leg { x: (from + until) / 2.0, to, bend: Bend::Swing((until - from) / 2.0) });
            }
            height = to;
        }
        Route { start: self.start(line, spec), legs, end: self.boxes[spec.to].x }
    }

    fn back(&self, line: usize, spec: &LineSpec) -> Route {
        let channel = self.channels.height[line];
        let leaving = self.ranks.column[spec.from] + 1;
        let entering = self.ranks.column[spec.to];
        let leg = |x: f64, to: f64| Leg { x, to, bend: Bend::Elbow };
        let down = self.gutters.down_track(self.spread, leaving, spec.trunk);
        let up = self.gutters.up_track(self.spread, entering, line);
        Route {
            start: self.start(line, spec),
            legs: vec![leg(down, channel), leg(up, self.ports.into[line])],
            end: self.boxes[spec.to].x,
        }
    }

    fn under(&self, line: usize, spec: &LineSpec) -> Route {
        let leaving = self.ranks.column[spec.from] + 1;
        Route {
            start: self.start(line, spec),
            legs: vec![Leg {
                x: self.gutters.sum_track(self.spread, leaving, spec.to),
                to: self.ports.into[line],
                bend: Bend::Elbow,
            }],
            end: self.boxes[spec.to].right(),
        }
    }
}
