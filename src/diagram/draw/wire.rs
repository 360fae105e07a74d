//! Lines along the axes with rounded elbows, with their heads and the marks that sit on
//! them: for forms that lay out their own ways.

use layout::core::geometry::Point;

use super::line::{dashes, ink, pen};
use super::signs::{self, BOLT, Bead, Fill};
use crate::diagram::scene::{Layer, Mark, Paint, Role, Shape, Step};
use crate::diagram::view::{Dash, Density, Stroke, voices};
use crate::graph::TheoryGraph;
use crate::theory::{LinkId, Provenance, Sign};

/// The radius of an elbow.
pub const ELBOW: f64 = 7.0;
/// Before a tip: the middle of the bead, and where the bead ends.
const BEAD: f64 = 14.0;
const OPEN_BEAD: f64 = 15.8;
const AFTER_BEAD: f64 = 22.0;
const VOICE: f64 = 1.8;
/// Controls of a quarter circle, as a part of its radius.
const ROUND: f64 = 0.5523;

/// How a link looks. Links that look the same and start together can share one line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub stroke: Stroke,
    pub voices: (Dash, Dash),
    pub head: Sign,
    pub is_own: bool,
}

impl Look {
    pub fn of(graph: &TheoryGraph<'_>, id: LinkId) -> Look {
        let link = graph.theory.link(id);
        let head = link.sign().unwrap_or(Sign::Plus);
        let is_own = link.provenance == Provenance::Analysis;
        Look { stroke: Stroke::of(graph, id), voices: voices(graph, id), head, is_own }
    }

    /// Half of what a mark takes along the line, and none where no mark sits on it.
    fn half_mark(self) -> Option<f64> {
        match self.stroke {
            Stroke::Contested | Stroke::Mixed => Some(BOLT),
            Stroke::Contradicted => Some(5.0),
            Stroke::Denied => Some(14.0),
            Stroke::Carried
            | Stroke::Unshown
            | Stroke::Expected
            | Stroke::Unsourced
            | Stroke::Defined
            | Stroke::Part
            | Stroke::Tie
            | Stroke::Collapsed => None,
        }
    }

    /// The length of a last straight run that holds its marks and shows its dash.
    pub fn run(self) -> f64 {
        let own = if self.is_own { 9.0 } else { 0.0 };
        own + self.half_mark().map_or(50.0, |half| AFTER_BEAD + 2.0 * half + 14.0)
    }

    /// The length of the last straight run that its marks take.
    pub fn end(self) -> f64 {
        self.half_mark().map_or(AFTER_BEAD + 2.0, |half| AFTER_BEAD + 2.0 * half + 6.0)
    }

    fn bead(self) -> Option<Bead> {
        match (self.stroke, self.head) {
            (Stroke::Part | Stroke::Tie, _) => None,
            (Stroke::Defined, Sign::Plus) => Some(Bead::Equal),
            (_, sign) => Some(Bead::of(sign)),
        }
    }
}

/// A line that is to be drawn.
pub struct Wire {
    pub id: String,
    pub title: String,
    /// The ids of the boxes at its ends.
    pub ends: Vec<String>,
    pub look: Look,
    /// From its start over its corners to its tip, along the axes.
    pub way: Vec<Point>,
    /// How far inside the rectangle of its box it starts, where that has slanted sides.
    pub inset: f64,
    /// The radius of its elbows.
    pub elbow: f64,
}

impl Wire {
    /// The line, and what sits on it.
    pub fn marks(&self, density: Density) -> (Mark, Vec<Mark>) {
        let way = tidy(&self.way);
        let (Some(&tip), Some(&last)) = (way.last(), way.len().checked_sub(2).and_then(|at| way.get(at))) else {
            return (Mark::new(Layer::Line, Role::Line, ""), Vec::new());
        };
        let toward = unit(last, tip);
        let line = Mark::new(Layer::Line, Role::Line, format!("ln {}", self.look.stroke.class()))
            .named(&self.id, &self.title)
            .touching(self.ends.iter().cloned())
            .and(self.strokes(&way, toward, density))
            .with(head(tip, toward, self.look));
        (line, self.on_line(&way, toward))
    }

    fn strokes(&self, way: &[Point], toward: Point, density: Density) -> Vec<Shape> {
        let room = signs::head_room(ink(self.look.stroke));
        let mut way = way.to_vec();
        if let Some(tip) = way.last_mut() {
            *tip = along(*tip, toward, -room);
        }
        let pen = pen(density);
        let stroke = |dash: Dash, width: f64, side: f64| {
            let (dash, cap) = dashes(dash, pen.scale, width);
            let paint = Paint { class: "l ink".to_owned(), width: Some(width), dash, cap };
            Shape::Path { steps: rounded(&aside(&way, side), self.elbow), paint }
        };
        let (favor, against) = self.look.voices;
        match self.look.stroke {
            Stroke::Defined | Stroke::Part | Stroke::Tie | Stroke::Collapsed => {
                let paint = Paint::class("l hairl").width(0.9);
                vec![Shape::Path { steps: rounded(&way, self.elbow), paint }]
            }
            Stroke::Contested => {
                let width = pen.width.min(1.3);
                vec![stroke(favor, width, -VOICE), stroke(against, width, VOICE)]
            }
            Stroke::Carried | Stroke::Mixed => vec![stroke(Dash::Solid, pen.width, 0.0)],
            Stroke::Unshown => vec![stroke(Dash::Long, pen.width, 0.0)],
            Stroke::Expected => vec![stroke(Dash::Short, pen.width, 0.0)],
            Stroke::Unsourced => vec![stroke(Dash::Dots, pen.width, 0.0)],
            Stroke::Contradicted => vec![stroke(favor, pen.width, 0.0)],
            // Where nobody supports it, the line is drawn as its contradiction.
            Stroke::Denied => vec![stroke(against, pen.width, 0.0)],
        }
    }

    fn on_line(&self, way: &[Point], toward: Point) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut add = |class: &str, shapes: Vec<Shape>| {
            let mark = Mark::new(Layer::Mark, Role::OnLine, class);
            marks.push(mark.touching([self.id.clone()]).and(shapes));
        };
        let (start, tip) = (way[0], way[way.len() - 1]);
        if self.look.is_own {
            let at = along(start, unit(start, way[1]), self.inset + 3.4);
            add("own", vec![signs::ring(at, 2.6)]);
        }
        let half = self.look.half_mark().unwrap_or_default();
        let middle = along(tip, toward, -(AFTER_BEAD + 3.0 + half));
        match self.look.stroke {
            Stroke::Contradicted => add("cross", vec![signs::cross(middle)]),
            Stroke::Denied => add("slashes", vec![turned(signs::slashes(Point::zero()), toward, middle)]),
            Stroke::Contested => add("bolt", signs::bolt(middle, BOLT, Fill::Filled)),
            Stroke::Mixed => add("bolt", signs::bolt(middle, BOLT, Fill::Hollow)),
            Stroke::Carried
            | Stroke::Unshown
            | Stroke::Expected
            | Stroke::Unsourced
            | Stroke::Defined
            | Stroke::Part
            | Stroke::Tie
            | Stroke::Collapsed => {}
        }
        if let Some(bead) = self.look.bead() {
            let back = if self.look.head == Sign::Plus { BEAD } else { OPEN_BEAD };
            let radius = if bead == Bead::Equal { 4.6 } else { 5.0 };
            add("bead", signs::bead(along(tip, toward, -back), radius, bead, ink(self.look.stroke)));
        }
        marks
    }
}

/// The head at a tip, in any direction.
fn head(tip: Point, toward: Point, look: Look) -> Shape {
    turned(signs::head(Point::zero(), 1.0, look.head, ink(look.stroke)), toward, tip)
}

/// A shape around the origin that looks to the right, looking elsewhere from a point.
fn turned(shape: Shape, toward: Point, at: Point) -> Shape {
    let turn = |p: Point| Point::new(at.x + p.x * toward.x - p.y * toward.y, at.y + p.x * toward.y + p.y * toward.x);
    match shape {
        Shape::Path { steps, paint } => {
            let turned = steps.into_iter().map(|step| match step {
                Step::Move(to) => Step::Move(turn(to)),
                Step::Line(to) => Step::Line(turn(to)),
                Step::Curve(a, b, to) => Step::Curve(turn(a), turn(b), turn(to)),
                Step::Close => Step::Close,
            });
            Shape::Path { steps: turned.collect(), paint }
        }
        Shape::Rect { .. } | Shape::Circle { .. } | Shape::Text(_) => shape,
    }
}

fn along(from: Point, toward: Point, by: f64) -> Point {
    Point::new(from.x + toward.x * by, from.y + toward.y * by)
}

/// The direction from one point to another, of length one.
fn unit(from: Point, to: Point) -> Point {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy).max(1e-9);
    Point::new(dx / length, dy / length)
}

/// A way without points that it passes straight on, or stands still on.
fn tidy(way: &[Point]) -> Vec<Point> {
    let mut tidy: Vec<Point> = Vec::new();
    for &point in way {
        if tidy.last().is_some_and(|last| (last.x - point.x).abs() + (last.y - point.y).abs() < 0.05) {
            continue;
        }
        if let [.., before, last] = tidy[..] {
            let (one, two) = (unit(before, last), unit(last, point));
            if (one.x * two.y - one.y * two.x).abs() < 1e-6 && one.x * two.x + one.y * two.y > 0.0 {
                tidy.pop();
            }
        }
        tidy.push(point);
    }
    tidy
}

/// The same way, moved aside: positive is to the right of its direction.
fn aside(way: &[Point], by: f64) -> Vec<Point> {
    let normal = |from: Point, to: Point| {
        let along = unit(from, to);
        Point::new(-along.y * by, along.x * by)
    };
    let moved = |at: usize| {
        let before = at.checked_sub(1).map(|before| normal(way[before], way[at]));
        let after = way.get(at + 1).map(|&after| normal(way[at], after));
        let shift = match (before, after) {
            (Some(one), Some(other)) => one.add(other),
            (Some(only), None) | (None, Some(only)) => only,
            (None, None) => Point::zero(),
        };
        way[at].add(shift)
    };
    (0..way.len()).map(moved).collect()
}

/// A way as a path with rounded elbows.
fn rounded(way: &[Point], radius: f64) -> Vec<Step> {
    let mut steps = Vec::new();
    for (at, &point) in way.iter().enumerate() {
        let (Some(&before), Some(&after)) = (at.checked_sub(1).and_then(|before| way.get(before)), way.get(at + 1))
        else {
            steps.push(if at == 0 { Step::Move(point) } else { Step::Line(point) });
            continue;
        };
        let (into, out) = (unit(before, point), unit(point, after));
        let length = |a: Point, b: Point| (a.x - b.x).abs() + (a.y - b.y).abs();
        let radius = radius.min(length(before, point) / 2.0).min(length(point, after) / 2.0);
        let (from, to) = (along(point, into, -radius), along(point, out, radius));
        steps.push(Step::Line(from));
        steps.push(Step::Curve(along(from, into, ROUND * radius), along(to, out, -ROUND * radius), to));
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Point {
        Point::new(x, y)
    }

    #[test]
    fn a_second_voice_keeps_its_distance_round_a_corner() {
        let moved = aside(&[at(0.0, 0.0), at(10.0, 0.0), at(10.0, 10.0)], 2.0);
        assert_eq!(moved, [at(0.0, 2.0), at(8.0, 2.0), at(8.0, 10.0)]);
    }

    #[test]
    fn a_point_that_is_passed_straight_on_makes_no_elbow() {
        let way = [at(0.0, 0.0), at(5.0, 0.0), at(5.0, 0.0), at(9.0, 0.0), at(9.0, 4.0)];
        assert_eq!(tidy(&way), [at(0.0, 0.0), at(9.0, 0.0), at(9.0, 4.0)]);
    }
}
