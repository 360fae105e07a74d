//! Lines of text as shapes.

use layout::core::geometry::Point;

use crate::diagram::font::Type;
use crate::diagram::scene::{Anchor, Shape, Text};

/// Between baselines outside boxes, in sizes of the letters.
pub const LEADING: f64 = 1.2;
/// Between baselines inside boxes.
pub const TIGHT: f64 = 1.17;

/// The sizes of type, in points on A4.
pub const TITLE: Type = Type::bold(18.0);
pub const SENTENCE: Type = Type::bold(13.0);
pub const HEADING: Type = Type::bold(10.5);
pub const SUBTITLE: Type = Type::regular(10.5);
pub const SMALL: Type = Type::regular(9.0);
pub const SMALL_BOLD: Type = Type::bold(9.0);

pub fn text(at: Point, letters: Type, class: &str, words: &str) -> Shape {
    anchored(at, letters, class, words, Anchor::Start)
}

pub fn anchored(at: Point, letters: Type, class: &str, words: &str, anchor: Anchor) -> Shape {
    Shape::Text(Text { at, letters, anchor, class: class.to_owned(), words: words.to_owned() })
}

/// Lines below one another, the first on the baseline of `at`.
pub fn lines<'a>(at: Point, letters: Type, class: &'a str, lines: &'a [String]) -> impl Iterator<Item = Shape> + 'a {
    let step = LEADING * letters.size;
    let line = move |(place, words): (usize, &String)| {
        text(Point::new(at.x, at.y + step * place as f64), letters, class, words)
    };
    lines.iter().enumerate().map(line)
}

/// Lines in the optical middle of a point, as in a box.
pub fn centered(center: Point, lines: &[(String, Type, &str)]) -> Vec<Shape> {
    let size = lines.first().map_or(0.0, |line| line.1.size);
    let step = TIGHT * size;
    let first = center.y - (lines.len() as f64 - 1.0) * step / 2.0 + 0.32 * size;
    (lines.iter().enumerate())
        .map(|(place, (words, letters, class))| {
            let at = Point::new(center.x, first + step * place as f64);
            anchored(at, *letters, class, words, Anchor::Middle)
        })
        .collect()
}
