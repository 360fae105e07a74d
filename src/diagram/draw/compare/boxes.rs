//! Boxes whose corners tell in which view they stand.

use layout::core::geometry::Point;

use crate::analysis::comparison::Side;
use crate::diagram::draw::text::centered;
use crate::diagram::font::Type;
use crate::diagram::scene::{Layer, Mark, Paint, Rect, Role, Shape, Step};
use crate::diagram::view::Node;

/// The second border of what stands in both views stands this far inside.
const INSIDE: f64 = 2.6;
/// The roundest corner.
const ROUND: f64 = 18.0;
/// The corner of a level of values.
const LEVEL: f64 = 12.0;
/// Between the lines of a hatching.
const HATCH: f64 = 6.0;

/// How a box looks in one panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Present,
    /// It stands in this view, and falls away with the critical link.
    Lost,
    /// It stands in the other view only.
    Absent,
}

/// A box in the space that it was given; the first lines of a level are its heading.
pub fn mark(node: &Node, rect: Rect, side: Side, heading: usize, look: Look) -> Mark {
    let (border, ink, soft) = match look {
        Look::Present | Look::Lost => (format!("b s{}b", node.slot), "t", "t2"),
        Look::Absent => ("b palel".to_owned(), "pt", "pt"),
    };
    let class = match look {
        Look::Present => "el",
        Look::Lost => "el lost",
        Look::Absent => "el absent",
    };
    let mut mark = Mark::new(Layer::Box, Role::Box, class).named(&node.id, &node.title);
    let whole = match (side, heading) {
        // Lines end all along the side of a level, so its corners are less round.
        (Side::Right, 1..) => vec![Shape::Rect { rect, radius: LEVEL, paint: Paint::class(&border) }],
        (_, _) => outline(side, rect, &border),
    };
    mark = mark.and(whole);
    if look == Look::Lost {
        mark = mark.with(hatching(rect.grown(-3.5)));
    }
    let plain = Type::regular(node.letters.size);
    let said: Vec<&String> = node.lines.iter().filter(|line| !line.is_empty()).collect();
    let last = said.len().saturating_sub(1);
    let line = |(at, line): (usize, &&String)| match (heading, at) {
        (0, _) => ((*line).clone(), plain, ink),
        (heading, at) if at < heading => ((*line).clone(), Type::bold(node.letters.size), ink),
        (_, at) if at == last => ((*line).clone(), plain, soft),
        (_, _) => ((*line).clone(), plain, ink),
    };
    let lines: Vec<(String, Type, &str)> = said.iter().enumerate().map(line).collect();
    mark.and(centered(rect.center(), &lines))
}

/// Square for the left view alone, round for the right alone, a double border for both.
pub fn outline(side: Side, rect: Rect, border: &str) -> Vec<Shape> {
    let bordered = |rect: Rect, radius: f64| Shape::Rect { rect, radius, paint: Paint::class(border) };
    match side {
        Side::Left => vec![bordered(rect, 0.0)],
        Side::Right => vec![bordered(rect, (rect.h / 2.0).min(ROUND))],
        Side::Both => vec![bordered(rect, 3.0), bordered(rect.grown(-INSIDE), 1.5)],
        Side::Neither => vec![bordered(rect, 3.0)],
    }
}

/// Slanted hairlines over a rectangle, as one path.
pub fn hatching(rect: Rect) -> Shape {
    let mut steps = Vec::new();
    let mut off = HATCH;
    while off < rect.w + rect.h {
        let from = if off <= rect.h { (rect.x, rect.y + off) } else { (rect.x + off - rect.h, rect.bottom()) };
        let to = if off <= rect.w { (rect.x + off, rect.y) } else { (rect.right(), rect.y + off - rect.w) };
        steps.push(Step::Move(Point::new(from.0, from.1)));
        steps.push(Step::Line(Point::new(to.0, to.1)));
        off += HATCH;
    }
    Shape::Path { steps, paint: Paint::class("f palel").width(0.7) }
}
