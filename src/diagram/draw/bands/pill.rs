//! Pills: one value, or several side by side that share an arrow.

use layout::core::geometry::Point;

use crate::diagram::draw::stub::{self, Way};
use crate::diagram::draw::text::{TIGHT, centered};
use crate::diagram::font::Type;
use crate::diagram::scene::{Layer, Mark, Paint, Rect, Role, Shape, Step};
use crate::diagram::wrap::{Measure, widest, wrap};
use crate::theory::{ElementId, Tongue};

/// The letters of a value.
pub const LETTERS: Type = Type::regular(9.0);
/// The height of a pill of one or two lines.
pub const HEIGHT: f64 = 25.0;
/// Beside the words, inside a divided pill and at its round ends.
const INSIDE: f64 = 7.0;
const END: f64 = 2.5;
/// A label of two lines is no wider than this; a longer one takes more lines.
const WIDEST: f64 = 150.0;
/// A label up to this width stays on one line.
const ONE_LINE: f64 = 58.0;
/// The height of a count, and the space between it and the words.
const COUNTER: f64 = 10.5;
const GAP: f64 = 4.0;

/// A value in a pill.
#[derive(Clone, Debug)]
pub struct Segment {
    pub value: ElementId,
    pub id: String,
    pub title: String,
    pub lines: Vec<String>,
    /// How many more arrows it has than are drawn.
    pub others: usize,
    pub width: f64,
}

impl Segment {
    pub fn new(value: ElementId, id: String, label: &str, title: String, others: usize, tongue: Tongue) -> Segment {
        let lines = lines(label, tongue);
        let count = if others > 0 { stub::width(others) + GAP } else { 0.0 };
        let width = widest(&lines, LETTERS) + count + 2.0 * INSIDE;
        Segment { value, id, title, lines, others, width }
    }

    fn height(&self) -> f64 {
        (self.lines.len() as f64 * TIGHT * LETTERS.size + 4.5).max(HEIGHT)
    }
}

/// The width of a pill with these segments.
pub fn width<'s>(segments: impl IntoIterator<Item = &'s Segment>) -> f64 {
    segments.into_iter().map(|segment| segment.width).sum::<f64>() + 2.0 * END
}

pub fn height<'s>(segments: impl IntoIterator<Item = &'s Segment>) -> f64 {
    segments.into_iter().map(Segment::height).fold(HEIGHT, f64::max)
}

/// The middle of each segment of a pill.
pub fn middles<'s>(rect: &Rect, segments: impl IntoIterator<Item = &'s Segment>) -> Vec<f64> {
    let mut x = rect.x + END;
    let middle = |segment: &Segment| {
        x += segment.width;
        x - segment.width / 2.0
    };
    segments.into_iter().map(middle).collect()
}

/// A label in at most two lines, as narrow as that allows; a very long one takes more.
fn lines(label: &str, tongue: Tongue) -> Vec<String> {
    let wrapped = |width: f64| wrap(label, LETTERS, Measure::wide(width), tongue);
    if LETTERS.width(label) <= ONE_LINE {
        return wrapped(WIDEST);
    }
    if let Some(two) = before_parenthesis(label) {
        return two;
    }
    let longest = label.split_whitespace().map(|word| LETTERS.width(word)).fold(0.0, f64::max);
    let mut width = (LETTERS.width(label) / 2.0).max(longest).min(WIDEST);
    loop {
        let lines = wrapped(width);
        if lines.len() <= 2 || width >= WIDEST {
            return lines;
        }
        width = (width + 2.0).min(WIDEST);
    }
}

/// The two lines of a label that ends in a parenthesis, where each fits.
fn before_parenthesis(label: &str) -> Option<Vec<String>> {
    let at = label.rfind('(').filter(|&at| at > 0 && label.ends_with(')'))?;
    let (bare, aside) = (label[..at].trim_end(), &label[at..]);
    let is_whole = aside.matches(')').count() == 1 && !label.contains(char::is_control);
    let fits = |line: &str| !line.is_empty() && LETTERS.width(line) <= WIDEST;
    (is_whole && fits(bare) && fits(aside)).then(|| vec![bare.to_owned(), aside.to_owned()])
}

/// A pill in its place, and each of its segments.
pub fn marks(id: &str, rect: Rect, segments: &[Segment], slot: usize) -> Vec<Mark> {
    let border = Paint::class(format!("b s{slot}b"));
    let radius = (rect.h / 2.0).min(18.0);
    // Pills stand closer together than boxes may: they are labels to the checker.
    let mut pill = Mark::new(Layer::Box, Role::Label, "group value").with(Shape::Rect { rect, radius, paint: border });
    pill.id = Some(id.to_owned());
    let mut marks = vec![pill];
    let mut x = rect.x + END;
    for (at, segment) in segments.iter().enumerate() {
        let space = Rect::new(x, rect.y, segment.width, rect.h);
        let mut mark = Mark::new(Layer::Box, Role::Inside, "el value").named(&segment.id, &segment.title);
        mark.shapes.push(Shape::Rect { rect: space, radius: 0.0, paint: Paint::class("f") });
        if at > 0 {
            let steps = vec![Step::Move(Point::new(x, rect.y + 4.0)), Step::Line(Point::new(x, rect.bottom() - 4.0))];
            mark.shapes.push(Shape::Path { steps, paint: Paint::class(format!("f s{slot}b")).width(0.6) });
        }
        marks.push(mark.and(words(segment, space)));
        x += segment.width;
    }
    marks
}

fn words(segment: &Segment, space: Rect) -> Vec<Shape> {
    let lines: Vec<(String, Type, &str)> = segment.lines.iter().map(|line| (line.clone(), LETTERS, "t")).collect();
    let middle = space.center();
    if segment.others == 0 {
        return centered(middle, &lines);
    }
    let room = stub::width(segment.others);
    let mut shapes = centered(Point::new(middle.x + (room + GAP) / 2.0, middle.y), &lines);
    let counter = Rect::new(space.x + INSIDE, middle.y - COUNTER / 2.0, room, COUNTER);
    shapes.extend(stub::shapes(counter, Way::In, &segment.others.to_string()));
    shapes
}

/// An empty pill: no value is named here.
pub fn unnamed(center: Point, says: &str) -> Mark {
    let rect = Rect::around(center, (LETTERS.width(says) + 24.0).max(78.0), 24.0);
    let paint = Paint { dash: Some([2.0, 2.5]), ..Paint::class("f hairl").width(0.8) };
    Mark::new(Layer::Box, Role::Box, "unnamed")
        .with(Shape::Rect { rect, radius: 12.0, paint })
        .and(centered(center, &[(says.to_owned(), LETTERS, "t2")]))
}
