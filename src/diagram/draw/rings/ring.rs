//! One loop: its boxes around a disc, in the order in which it runs, clockwise.

use std::f64::consts::PI;

use layout::core::geometry::Point;

use crate::analysis::loops::Effect;
use crate::diagram::draw::node::{inset_left, inset_right, size};
use crate::diagram::draw::text::anchored;
use crate::diagram::draw::wire::Look;
use crate::diagram::font::Type;
use crate::diagram::scene::{Anchor, Paint, Rect, Shape, Step};
use crate::diagram::view::{Density, Form, Node};

/// The disc with the letter, and the arc around it.
const DISC: f64 = 15.0;
const ARC: f64 = 21.0;
/// What the arc keeps clear around it, from the middle of the disc.
const CLEAR: f64 = 34.0;
/// The radius of the elbows of a round.
pub const ELBOW: f64 = 18.0;
/// The least run before a head, and one from an elbow to a head.
const RUN: f64 = 46.0;
const PAST: f64 = 24.0 + ELBOW;

/// How the boxes of a round stand: columns and rows of a frame, and whether one place of it
/// stays empty: at the left, or below where there are only two rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stand {
    columns: usize,
    rows: usize,
    is_short: bool,
}

/// A loop with the sizes of what it is made of.
pub struct Ring {
    pub nodes: Vec<Node>,
    /// The look of the arrow from each box to the next.
    pub looks: Vec<Look>,
    shape: Stand,
    boxes: (f64, f64),
    gaps: (f64, f64),
    /// How high arrows rise above two boxes beside one another.
    rise: f64,
}

impl Ring {
    pub fn new(nodes: Vec<Node>, looks: Vec<Look>) -> Ring {
        let sizes: Vec<(f64, f64)> = nodes.iter().map(|node| size(node, Density::Roomy)).collect();
        let boxes = sizes.iter().fold((0.0, 0.0), |(w, h): (f64, f64), one| (w.max(one.0), h.max(one.1)));
        let run = looks.iter().map(|look| look.run()).fold(RUN, f64::max);
        let past = looks.iter().map(|look| look.end() + ELBOW).fold(PAST, f64::max);
        let shape = shape(nodes.len());
        let disc = 2.0 * CLEAR;
        let gaps = match (nodes.len(), shape.rows) {
            (2, _) => (disc, 0.0),
            (3, _) => (2.0 * past, run.max(disc)),
            (_, 2) => (run, run.max(disc)),
            _ if shape.columns == 2 => (run.max(disc), run),
            _ => (run, run),
        };
        let rise = past;
        Ring { nodes, looks, shape, boxes, gaps, rise }
    }

    pub fn width(&self) -> f64 {
        let columns = self.shape.columns as f64;
        columns * self.boxes.0 + (columns - 1.0) * self.gaps.0
    }

    pub fn height(&self) -> f64 {
        let rows = self.shape.rows as f64;
        let rises = if self.is_pair() { 2.0 * self.rise } else { 0.0 };
        rows * self.boxes.1 + (rows - 1.0) * self.gaps.1 + rises
    }

    fn is_pair(&self) -> bool {
        self.nodes.len() == 2
    }

    /// The boxes from a corner on, in the order of the loop.
    pub fn rects(&self, at: Point) -> Vec<Rect> {
        let ((width, height), (across, down)) = (self.boxes, self.gaps);
        let rect = |column: f64, row: f64| {
            let y = row * (height + down) + if self.is_pair() { self.rise } else { 0.0 };
            Rect::new(at.x + column * (width + across), at.y + y, width, height)
        };
        let Stand { columns, rows, is_short } = self.shape;
        if self.is_pair() {
            return vec![rect(0.0, 0.0), rect(1.0, 0.0)];
        }
        let short_below = usize::from(is_short && rows == 2);
        let (last, below) = ((columns - 1) as f64, columns - short_below);
        let off = 0.5 * short_below as f64;
        // The boxes at the left, one less than there are rows for, stand about as far apart.
        let sides = rows - 2 - usize::from(is_short && rows > 2);
        let lowest = (rows - 1) as f64;
        let top = (0..columns).map(|column| rect(column as f64, 0.0));
        let right = (1..rows - 1).map(|row| rect(last, row as f64));
        let bottom = (0..below).rev().map(|column| rect(column as f64 + off, lowest));
        let left = (1..=sides).rev().map(|row| rect(0.0, row as f64 * lowest / (sides + 1) as f64));
        top.chain(right).chain(bottom).chain(left).collect()
    }

    /// The middle of the disc.
    pub fn middle(&self, at: Point) -> Point {
        Point::new(at.x + self.width() / 2.0, at.y + self.height() / 2.0)
    }

    /// The corners of the arrow from each box to the next.
    pub fn ways(&self, rects: &[Rect]) -> Vec<Vec<Point>> {
        let count = rects.len();
        (0..count).map(|from| self.way(rects, from, (from + 1) % count)).collect()
    }

    fn way(&self, rects: &[Rect], from: usize, to: usize) -> Vec<Point> {
        let (one, other) =
            (Side { node: &self.nodes[from], rect: rects[from] }, Side { node: &self.nodes[to], rect: rects[to] });
        let (start, end) = (one.rect.center(), other.rect.center());
        if self.is_pair() {
            let (leave, tip, y) = match from {
                0 => (one.top(), other.top(), one.rect.y - self.rise),
                _ => (one.bottom(), other.bottom(), one.rect.bottom() + self.rise),
            };
            return vec![leave, Point::new(leave.x, y), Point::new(tip.x, y), tip];
        }
        if (start.y - end.y).abs() < 0.1 {
            return if start.x < end.x { vec![one.right(), other.left()] } else { vec![one.left(), other.right()] };
        }
        if (start.x - end.x).abs() < 0.1 {
            return if start.y < end.y { vec![one.bottom(), other.top()] } else { vec![one.top(), other.bottom()] };
        }
        if start.y < end.y {
            return vec![one.bottom(), Point::new(start.x, end.y), other.right()];
        }
        vec![one.left(), Point::new(end.x, start.y), other.bottom()]
    }
}

/// A box, to find where arrows leave it and arrive.
struct Side<'a> {
    node: &'a Node,
    rect: Rect,
}

impl Side<'_> {
    fn top(&self) -> Point {
        Point::new(self.rect.center().x, self.rect.y)
    }

    fn bottom(&self) -> Point {
        let rule = if self.node.form == Form::Money { 3.2 } else { 0.0 };
        Point::new(self.rect.center().x, self.rect.bottom() + rule)
    }

    fn left(&self) -> Point {
        Point::new(self.rect.x + inset_left(self.node.form, self.rect.h, 0.0), self.rect.center().y)
    }

    fn right(&self) -> Point {
        Point::new(self.rect.right() - inset_right(self.node.form, self.rect.h, 0.0), self.rect.center().y)
    }
}

/// A frame that is about as wide as it is high.
fn shape(count: usize) -> Stand {
    if count == 2 {
        return Stand { columns: 2, rows: 1, is_short: false };
    }
    let sides = count.div_ceil(2) + 2;
    Stand { columns: sides / 2, rows: sides - sides / 2, is_short: count % 2 == 1 }
}

/// A disc with a letter, and an arc around it that turns the way the loop runs.
pub fn disc(center: Point, effect: Effect) -> Vec<Shape> {
    let letter = match effect {
        Effect::Reinforcing => "R",
        Effect::Balancing => "B",
        Effect::Unknown => "?",
    };
    let letters = Type::bold(18.0);
    let ring = Shape::Circle { center, radius: DISC, paint: Paint::class("bd ink").width(1.6) };
    let at = Point::new(center.x, center.y + 0.335 * letters.size);
    let (from, to) = (-50.0_f64.to_radians(), 240.0_f64.to_radians());
    vec![ring, anchored(at, letters, "inkt", letter, Anchor::Middle), arc(center, from, to), arc_head(center, to)]
}

fn on_arc(center: Point, angle: f64) -> Point {
    Point::new(center.x + ARC * angle.cos(), center.y + ARC * angle.sin())
}

/// Part of the circle around the disc, clockwise.
fn arc(center: Point, from: f64, to: f64) -> Shape {
    let pieces = 4;
    let step = (to - from) / f64::from(pieces);
    let pull = 4.0 / 3.0 * (step / 4.0).tan() * ARC;
    let mut steps = vec![Step::Move(on_arc(center, from))];
    for piece in 0..pieces {
        let (start, end) = (from + step * f64::from(piece), from + step * f64::from(piece + 1));
        let (a, b) = (on_arc(center, start), on_arc(center, end));
        let first = Point::new(a.x - pull * start.sin(), a.y + pull * start.cos());
        let second = Point::new(b.x + pull * end.sin(), b.y - pull * end.cos());
        steps.push(Step::Curve(first, second, b));
    }
    Shape::Path { steps, paint: Paint::class("l ink").width(1.4) }
}

fn arc_head(center: Point, at: f64) -> Shape {
    let tip = on_arc(center, at + 8.0 / ARC);
    let back = on_arc(center, at - 0.5 / ARC);
    let out = |angle: f64, by: f64| Point::new(back.x + by * angle.cos(), back.y + by * angle.sin());
    let steps = vec![Step::Move(tip), Step::Line(out(at, 3.2)), Step::Line(out(at + PI, 3.2)), Step::Close];
    Shape::Path { steps, paint: Paint::class("inkf") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_has_a_place_for_every_box() {
        for count in 2..40 {
            let Stand { columns, rows, is_short } = shape(count);
            let places = if count == 2 { 2 } else { 2 * columns + 2 * (rows - 2) - usize::from(is_short) };
            assert_eq!(places, count);
        }
    }
}
