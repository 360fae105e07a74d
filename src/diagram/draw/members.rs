//! Elements that stand in a box as lines: the parts of a whole, the elements of a list.

use layout::core::geometry::Point;

use super::text::{TIGHT, text};
use crate::diagram::font::Type;
use crate::diagram::scene::{Layer, Mark, Paint, Rect, Role, Shape};
use crate::diagram::view::{Content, Form, Member, Node};
use crate::diagram::wrap::widest;

/// Before a part, in the box of its whole.
const DOT: &str = "·";
/// Between two elements of a list, above its headings, and between a label and its parts.
const APART: f64 = 2.6;
const HEADING: f64 = 4.0;
const LABEL: f64 = 2.0;

/// From the side of a box to its text: past rounded corners and brackets.
fn inside(form: Form) -> f64 {
    match form {
        Form::Value => 9.0,
        Form::Proviso | Form::Risk => 8.0,
        Form::Doing | Form::State | Form::Thing | Form::Money | Form::Person => 6.0,
    }
}

/// The width, with what is free at the sides, and the height of the text of a box with
/// lines that are elements.
pub fn size(node: &Node) -> (f64, f64) {
    let rows = Rows::of(node);
    let width = widest(&node.lines, node.letters);
    let inner = node.members.iter().map(|member| rows.indent + widest(&member.lines, rows.plain));
    let heads = node.members.iter().filter_map(|member| member.heading.as_ref());
    let heads = heads.map(|heading| rows.bold.width(heading));
    (inner.chain(heads).fold(width, f64::max) + 2.0 * inside(node.form), rows.height)
}

/// The label of a whole, and the headings of a list.
pub fn label(node: &Node, space: Rect) -> Vec<Shape> {
    let rows = Rows::of(node);
    let at = |y: f64| Point::new(space.x + inside(node.form), rows.baseline(space, y));
    let lines =
        node.lines.iter().enumerate().map(|(place, line)| text(at(rows.step * place as f64), node.letters, "t", line));
    let heads = node.members.iter().zip(&rows.tops).filter_map(|(member, top)| {
        let heading = member.heading.as_ref()?;
        Some(text(at(top - rows.step), rows.bold, "t2", heading))
    });
    lines.chain(heads).collect()
}

/// Every element of a box as a mark of its own, with its own words on pointing.
pub fn marks(node: &Node, space: Rect) -> Vec<Mark> {
    let rows = Rows::of(node);
    let left = space.x + inside(node.form);
    let class = match node.content {
        Content::Plain | Content::Whole => "t2",
        Content::List => "t",
    };
    let mark = |(member, &top): (&Member, &f64)| {
        let first = rows.baseline(space, top);
        let height = rows.step * member.lines.len() as f64;
        let ground = Rect::new(space.x + 2.0, first - 0.76 * rows.step, space.w - 4.0, height);
        let ground = Shape::Rect { rect: ground, radius: 0.0, paint: Paint::class("hit") };
        let lines = member.lines.iter().enumerate().map(|(place, line)| {
            let at = Point::new(left + rows.indent, first + rows.step * place as f64);
            text(at, rows.plain, class, line)
        });
        let dot = (rows.indent > 0.0).then(|| text(Point::new(left, first), rows.plain, class, DOT));
        let mark = Mark::new(Layer::Box, Role::Inside, "el line").named(&member.id, &member.title);
        mark.with(ground).and(dot).and(lines)
    };
    node.members.iter().zip(&rows.tops).map(mark).collect()
}

/// Where the lines of a box stand, from the top of its text.
struct Rows {
    plain: Type,
    bold: Type,
    step: f64,
    indent: f64,
    tops: Vec<f64>,
    height: f64,
}

impl Rows {
    fn of(node: &Node) -> Rows {
        let (plain, bold) = (Type::regular(node.letters.size), Type::bold(node.letters.size));
        let step = TIGHT * node.letters.size;
        let (indent, apart) = match node.content {
            Content::Plain | Content::Whole => (plain.width(DOT) + 2.2, 0.0),
            Content::List => (0.0, APART),
        };
        let label = if node.lines.is_empty() { 0.0 } else { LABEL };
        let mut y = step * node.lines.len() as f64 + label;
        let mut tops = Vec::with_capacity(node.members.len());
        for (place, member) in node.members.iter().enumerate() {
            if place > 0 {
                y += if member.heading.is_some() { HEADING } else { apart };
            }
            if member.heading.is_some() {
                y += step;
            }
            tops.push(y);
            y += step * member.lines.len() as f64;
        }
        Rows { plain, bold, step, indent, tops, height: y }
    }

    /// The baseline of what begins so far below the top of the text. The text stands in
    /// the middle of a box that is taller than it needs to be.
    fn baseline(&self, space: Rect, y: f64) -> f64 {
        let top = space.center().y - self.height / 2.0;
        top + y + 0.5 * self.step + 0.32 * self.plain.size
    }
}
