//! The way of every line: level runs, and legs up or down in the gutters.

use layout::core::geometry::Point;

use super::grid::Grid;
use super::gutters::{Gutters, Spread};
use super::ports::Ports;
use super::rank::{Ranks, Way};
use super::turns::Turns;
use super::{LineSpec, Plan};
use crate::diagram::scene::{Rect, Step};

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

/// All that a route needs to know.
pub struct Ground<'a> {
    pub plan: &'a Plan,
    pub ranks: &'a Ranks,
    pub grid: &'a Grid,
    pub levels: &'a [f64],
    pub ports: &'a Ports,
    pub turns: &'a Turns,
    pub gutters: &'a Gutters,
    pub spread: &'a Spread,
    pub boxes: &'a [Rect],
}

/// The routes of all lines.
pub fn routes(ground: &Ground<'_>) -> Vec<Route> {
    (ground.plan.lines.iter().enumerate())
        .map(|(line, spec)| match ground.ranks.way[line] {
            Way::On => ground.on(line, spec),
            Way::Back => ground.back(line, spec),
            Way::Under => ground.under(line, spec),
        })
        .collect()
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
            legs.extend(self.swing(self.ranks.column[spec.from] + place, height, to));
            height = to;
        }
        Route { start: self.start(line, spec), legs, end: self.boxes[spec.to].x }
    }

    /// Around its own box, level through its slots, and around the other box.
    fn back(&self, line: usize, spec: &LineSpec) -> Route {
        let slots = &self.grid.chains[line][1..self.grid.chains[line].len() - 1];
        let (from, to) = (self.ranks.column[spec.from], self.ranks.column[spec.to]);
        let leaving = self.gutters.leaving_track(self.spread, from + 1, self.turns.leaving[line]);
        let arriving = self.gutters.arriving_track(self.spread, to, self.turns.arriving[line]);
        let mut legs = vec![Leg { x: leaving, to: self.levels[slots[0]], bend: Bend::Elbow }];
        for (step, pair) in slots.windows(2).enumerate() {
            legs.extend(self.swing(from - step, self.levels[pair[0]], self.levels[pair[1]]));
        }
        legs.push(Leg { x: arriving, to: self.ports.into[line], bend: Bend::Elbow });
        Route { start: self.start(line, spec), legs, end: self.boxes[spec.to].x }
    }

    /// A curve across a gutter, unless the line runs level.
    fn swing(&self, gutter: usize, height: f64, to: f64) -> Option<Leg> {
        let (from, until) = self.gutters.curve(self.spread, gutter);
        let bend = Bend::Swing((until - from) / 2.0);
        ((to - height).abs() > 0.05).then_some(Leg { x: (from + until) / 2.0, to, bend })
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
