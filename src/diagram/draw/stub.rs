//! Counters at the corners of a box: links that come in from outside the figure, and links
//! that leave it.

use layout::core::geometry::Point;

use super::text::anchored;
use crate::diagram::font::Type;
use crate::diagram::scene::{Anchor, Layer, Mark, Paint, Rect, Role, Shape, Step};
use crate::diagram::view::{Form, Node};
use crate::finding::Message;
use crate::language::Words;

const HEIGHT: f64 = 10.5;
const LETTERS: Type = Type::bold(9.0);
/// From a side to the number, from the number to its triangle, and the triangle.
const INSIDE: f64 = 3.0;
const GAP: f64 = 2.5;
const TRIANGLE: f64 = 3.4;

/// Which way the counted links run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    In,
    Out,
}

/// The counters of a box: what comes in above its left, what goes out below its right.
pub fn marks(node: &Node, rect: Rect, words: &Words) -> Vec<Mark> {
    let aside = if node.form == Form::Value { 8.0 } else { 0.0 };
    let counters = [(Way::In, node.stub.ins), (Way::Out, node.stub.outs)];
    let drawn = counters.into_iter().filter(|&(_, count)| count > 0);
    let mark = |(way, count): (Way, usize)| {
        let (width, says) = (width(count), count.to_string());
        let (at, key) = match way {
            Way::In => (Point::new(rect.x + aside, rect.y - 6.0), "figure-stub-in"),
            Way::Out => (Point::new(rect.right() - width - aside, rect.bottom() - HEIGHT + 6.0), "figure-stub-out"),
        };
        let title = words.say(&Message::new(key).with("count", count));
        let mark = Mark::new(Layer::Mark, Role::Inside, "stub");
        let mark = mark.and(shapes(Rect::new(at.x, at.y, width, HEIGHT), way, &says));
        Mark { title: Some(title), ..mark }
    };
    drawn.map(mark).collect()
}

/// The width of a counter.
pub fn width(count: usize) -> f64 {
    LETTERS.width(&count.to_string()) + 2.0 * INSIDE + GAP + TRIANGLE
}

/// A counter over a rectangle.
pub fn shapes(rect: Rect, way: Way, says: &str) -> Vec<Shape> {
    let (ground, ink, letters) = match way {
        Way::In => ("inkf", "paper", "inv"),
        Way::Out => ("bd ink", "inkf", "t"),
    };
    let ground = Shape::Rect { rect, radius: 2.0, paint: Paint::class(ground) };
    let number = Point::new(rect.x + INSIDE, rect.center().y + 0.32 * LETTERS.size);
    let (left, middle) = (rect.right() - INSIDE - TRIANGLE, rect.center().y);
    let steps = vec![
        Step::Move(Point::new(left, middle - 2.6)),
        Step::Line(Point::new(left + TRIANGLE, middle)),
        Step::Line(Point::new(left, middle + 2.6)),
        Step::Close,
    ];
    vec![
        ground,
        anchored(number, LETTERS, letters, says, Anchor::Start),
        Shape::Path { steps, paint: Paint::class(ink) },
    ]
}
