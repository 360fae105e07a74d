//! Lines with their heads, and the marks that sit on them.

use layout::core::geometry::Point;

use super::badge::{Item, items};
use super::change;
use super::node::{inner, inset_left, inset_right};
use super::signs::{self, Bead, Ink};
use crate::diagram::arrange::Route;
use crate::diagram::scene::{Cap, Layer, Mark, Paint, Rect, Role, Shape};
use crate::diagram::view::{Arrow, Course, Dash, Density, Node, Stroke, View};
use crate::language::Words;
use crate::theory::Sign;

/// Before a tip: the middle of the bead.
const BEAD: f64 = 14.0;
/// An open head is longer, so its bead stands a little further off.
const OPEN_BEAD: f64 = 15.8;
const BEAD_RADIUS: f64 = 5.0;
/// Between the two voices of a contested line, from its middle.
const VOICE: f64 = 1.8;
/// A line on which the whole theory hangs.
const HEAVY: f64 = 2.4;

/// Widths and dashes by density.
#[derive(Clone, Copy)]
pub struct Pen {
    pub width: f64,
    pub scale: f64,
}

/// The pen of a figure.
pub fn pen(density: Density) -> Pen {
    match density {
        Density::Roomy | Density::Snug => Pen { width: 1.6, scale: 1.0 },
        Density::Dense => Pen { width: 1.3, scale: 0.72 },
    }
}

/// The straight run that the marks on a tail need.
pub fn tail(items: &[Item]) -> f64 {
    items.iter().map(Item::length).sum()
}

/// The space that the marks on a tail take along the side of its box.
pub fn exit(items: &[Item]) -> f64 {
    items.iter().map(Item::height).fold(9.0, f64::max)
}

/// The run between two boxes that shows two periods of its dash beside head and bead.
pub fn run(arrow: &Arrow, density: Density) -> f64 {
    let period = match arrow.stroke {
        Stroke::Unshown => 14.0,
        Stroke::Expected | Stroke::Contested | Stroke::Contradicted | Stroke::Denied => 8.5,
        Stroke::Carried
        | Stroke::Mixed
        | Stroke::Unsourced
        | Stroke::Defined
        | Stroke::Part
        | Stroke::Tie
        | Stroke::Collapsed => 0.0,
    };
    let end = if bead_of(arrow, density).is_some() { 20.0 } else { 8.0 };
    2.0 * period * pen(density).scale + end
}

/// The space that a head takes along the side of its box.
pub fn pitch(arrow: &Arrow, density: Density) -> f64 {
    match bead_of(arrow, density) {
        Some(_) => 12.5,
        None => 9.0,
    }
}

/// How far the head and the bead reach from the box.
pub fn marks(arrow: &Arrow, density: Density) -> f64 {
    match bead_of(arrow, density) {
        Some(_) => OPEN_BEAD + BEAD_RADIUS + 0.6,
        None => 0.0,
    }
}

/// The bead before the head. In a dense figure a plus has its filled head alone.
fn bead_of(arrow: &Arrow, density: Density) -> Option<Bead> {
    match (arrow.stroke, arrow.head, density) {
        (Stroke::Part | Stroke::Tie, ..) => None,
        (_, Sign::Plus, Density::Dense) => None,
        (Stroke::Defined, Sign::Plus, Density::Roomy | Density::Snug) => Some(Bead::Equal),
        (_, sign, _) => Some(Bead::of(sign)),
    }
}

/// The ink of a line.
pub fn ink(stroke: Stroke) -> Ink {
    if stroke.is_causal() { Ink::Claim } else { Ink::Structure }
}

/// A line in its place, with what is on it.
pub struct Drawn {
    pub line: Mark,
    pub on_line: Vec<Mark>,
}

/// Draws one arrow. The route runs from rectangle to rectangle; the outlines of its boxes
/// may stand a little inside theirs.
pub fn draw(view: &View, arrow: &Arrow, route: &Route, rects: (Rect, Rect), words: &Words) -> Drawn {
    let ends = (&view.nodes[arrow.from], &view.nodes[arrow.to]);
    let rects = (inner(ends.0, rects.0), inner(ends.1, rects.1));
    let (route, tip) = on_outlines(route, ends, rects);
    let toward = if route.ends_leftward() { -1.0 } else { 1.0 };
    let ink = ink(arrow.stroke);
    let end = tip.x - signs::head_room(ink) * toward;
    let strokes = strokes(arrow, &route, end, view.density);
    let line = Mark::new(Layer::Line, Role::Line, format!("ln {}", arrow.stroke.class()))
        .named(&arrow.id, &arrow.title)
        .touching([ends.0.id.clone(), ends.1.id.clone()])
        .and(strokes)
        .with(signs::head(tip, toward, arrow.head, ink));
    let mut drawn = Drawn { line, on_line: on_line(view, arrow, &route, tip, rects, words) };
    if let Some(state) = arrow.state {
        change::line(&mut drawn, state);
    }
    drawn
}

fn on_outlines(route: &Route, ends: (&Node, &Node), rects: (Rect, Rect)) -> (Route, Point) {
    let mut route = route.clone();
    let off = route.start.y - rects.0.center().y;
    route.start.x -= inset_right(ends.0.form, rects.0.h, off);
    let height = route.height();
    let off = height - rects.1.center().y;
    let tip = match route.ends_leftward() {
        true => route.end - inset_right(ends.1.form, rects.1.h, off),
        false => route.end + inset_left(ends.1.form, rects.1.h, off),
    };
    (route, Point::new(tip, height))
}

fn strokes(arrow: &Arrow, route: &Route, end: f64, density: Density) -> Vec<Shape> {
    let Pen { width, scale } = pen(density);
    let width = if arrow.is_hinge { HEAVY } else { width };
    let stroke = |dash: Dash, width: f64, aside: f64| {
        let (dash, cap) = dashes(dash, scale, width);
        let paint = Paint { class: "l ink".to_owned(), width: Some(width), dash, cap };
        Shape::Path { steps: route.steps(end, aside), paint }
    };
    match arrow.stroke {
        Stroke::Collapsed => {
            let paint = Paint::class("l hairl").width(width);
            vec![Shape::Path { steps: route.steps(end, 0.0), paint }]
        }
        Stroke::Defined | Stroke::Part | Stroke::Tie => {
            let paint = Paint::class("l hairl").width(0.9);
            vec![Shape::Path { steps: route.steps(end, 0.0), paint }]
        }
        Stroke::Contested => {
            let width = if arrow.is_hinge { 1.6 } else { width.min(1.3) };
            let (upper, lower) = arrow.voices;
            vec![stroke(upper, width, -VOICE), stroke(lower, width, VOICE)]
        }
        Stroke::Carried | Stroke::Mixed => vec![stroke(Dash::Solid, width, 0.0)],
        Stroke::Unshown => vec![stroke(Dash::Long, width, 0.0)],
        Stroke::Expected => vec![stroke(Dash::Short, width, 0.0)],
        Stroke::Unsourced => vec![stroke(Dash::Dots, width, 0.0)],
        Stroke::Contradicted | Stroke::Denied => {
            let (support, against) = arrow.voices;
            // Where nobody supports it, the line is drawn as its contradiction.
            let dash = if arrow.stroke == Stroke::Denied { against } else { support };
            vec![stroke(dash, width, 0.0)]
        }
    }
}

/// A dash at a scale. Dots are round, so their width is their size.
pub fn dashes(dash: Dash, scale: f64, width: f64) -> (Option<[f64; 2]>, Cap) {
    match dash {
        Dash::Solid => (None, Cap::Flat),
        Dash::Long => (Some([11.0 * scale, 3.0 * scale]), Cap::Flat),
        Dash::Short => (Some([5.0 * scale, 3.5 * scale]), Cap::Flat),
        // Below this the dots of a heavy line would run into one another.
        Dash::Dots => (Some([0.1, (4.2 * scale).max(2.0 * width)]), Cap::Round),
    }
}

fn on_line(view: &View, arrow: &Arrow, route: &Route, tip: Point, rects: (Rect, Rect), words: &Words) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut add = |class: &str, shapes: Vec<Shape>| {
        let mark = Mark::new(Layer::Mark, Role::OnLine, class);
        marks.push(mark.touching([arrow.id.clone()]).and(shapes));
    };
    // From the rectangle, not from the outline: a mark keeps clear of rounded sides too.
    let mut start = Point::new(rects.0.right(), route.start.y);
    for item in items(arrow, view.density, words) {
        add(item.class(), item.shapes(item.middle(start)));
        start.x += item.length();
    }
    if let Some(bead) = bead_of(arrow, view.density) {
        let radius = if bead == Bead::Equal { 4.6 } else { BEAD_RADIUS };
        let center = bead_center(arrow, route, tip, rects.1);
        add("bead", signs::bead(center, radius, bead, ink(arrow.stroke)));
    }
    marks
}

/// A rounded side may stand so far inside the rectangle before a bead keeps clear of it.
const ROUNDED: f64 = 3.5;

/// On the last straight run; on the way down to a sum, just above the sum.
fn bead_center(arrow: &Arrow, route: &Route, tip: Point, to: Rect) -> Point {
    match (route.ends_leftward(), route.legs.last()) {
        (true, Some(leg)) if arrow.course == Course::Sum => Point::new(leg.x, to.y - 10.0),
        (true, _) => Point::new(tip.x.max(to.right() - ROUNDED) + BEAD, tip.y),
        (false, _) => {
            let back = if arrow.head == Sign::Minus { OPEN_BEAD } else { BEAD };
            Point::new(tip.x.min(to.x + ROUNDED) - back, tip.y)
        }
    }
}
