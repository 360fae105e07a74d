//! The small marks on lines: heads, beads, bolts, crosses. All are drawn as paths, since
//! fonts lack them.

use layout::core::geometry::Point;

use super::text::anchored;
use crate::diagram::font::Type;
use crate::diagram::scene::{Anchor, Paint, Rect, Shape, Step};
use crate::theory::Sign;

/// Which way an arrow points: 1 to the right, -1 to the left.
pub type Toward = f64;

/// The ink of a line and its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Somebody claims it.
    Claim,
    /// It holds by definition.
    Structure,
}

impl Ink {
    pub fn stroke(self) -> &'static str {
        match self {
            Ink::Claim => "ink",
            Ink::Structure => "hairl",
        }
    }

    fn fill(self) -> &'static str {
        match self {
            Ink::Claim => "inkf",
            Ink::Structure => "hairlf",
        }
    }

    fn head(self) -> (f64, f64) {
        match self {
            Ink::Claim => (8.0, 3.4),
            Ink::Structure => (6.0, 2.6),
        }
    }
}

/// How far before its tip a line stops, so that it does not stick out of the head.
pub fn head_room(ink: Ink) -> f64 {
    ink.head().0 - 0.5
}

/// The head at a tip.
pub fn head(tip: Point, toward: Toward, sign: Sign, ink: Ink) -> Shape {
    let (length, half) = ink.head();
    let at = |back: f64, off: f64| Point::new(tip.x - back * toward, tip.y + off);
    match sign {
        Sign::Plus => Shape::Path {
            steps: vec![
                Step::Move(at(length, half)),
                Step::Line(at(0.0, 0.0)),
                Step::Line(at(length, -half)),
                Step::Close,
            ],
            paint: Paint::class(ink.fill()),
        },
        Sign::Minus => Shape::Path {
            steps: vec![
                Step::Move(at(length + 1.0, half + 0.5)),
                Step::Line(at(0.9, 0.0)),
                Step::Line(at(length + 1.0, -half - 0.5)),
                Step::Close,
            ],
            paint: Paint::class(format!("ho {}", ink.stroke())),
        },
        Sign::Unknown => Shape::Path {
            steps: vec![Step::Move(at(length, half)), Step::Line(at(0.8, 0.0)), Step::Line(at(length, -half))],
            paint: Paint::class(format!("f {}", ink.stroke())).width(1.5),
        },
    }
}

/// What a bead says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bead {
    Plus,
    Minus,
    Unknown,
    Equal,
}

impl Bead {
    pub fn of(sign: Sign) -> Bead {
        match sign {
            Sign::Plus => Bead::Plus,
            Sign::Minus => Bead::Minus,
            Sign::Unknown => Bead::Unknown,
        }
    }
}

/// A bead on a line.
pub fn bead(center: Point, radius: f64, bead: Bead, ink: Ink) -> Vec<Shape> {
    let disc = Shape::Circle { center, radius, paint: Paint::class(format!("bd {}", ink.stroke())) };
    let arm = radius * 0.55;
    let stroke = |steps| Shape::Path { steps, paint: Paint::class(format!("sg {}", ink.stroke())) };
    let at = |x: f64, y: f64| Point::new(center.x + x, center.y + y);
    let level = |y: f64| [Step::Move(at(-arm, y)), Step::Line(at(arm, y))];
    let upright = [Step::Move(at(0.0, -arm)), Step::Line(at(0.0, arm))];
    let sign = match bead {
        Bead::Plus => stroke([level(0.0), upright].concat()),
        Bead::Minus => stroke(level(0.0).to_vec()),
        Bead::Equal => stroke([level(-1.5), level(1.5)].concat()),
        Bead::Unknown => {
            let letters = Type::bold(1.76 * radius);
            anchored(at(0.0, 0.34 * letters.size), letters, "inkt", "?", Anchor::Middle)
        }
    };
    vec![disc, sign]
}

/// The radius of the disc with a bolt.
pub const BOLT: f64 = 6.2;

/// A disc with a bolt: here voices disagree. Hollow where a voice says both.
pub fn bolt(center: Point, radius: f64, filled: Fill) -> Vec<Shape> {
    const FLASH: [(f64, f64); 6] = [(1.2, -4.6), (-2.9, 0.8), (-0.3, 0.8), (-1.2, 4.6), (2.9, -1.0), (0.3, -1.0)];
    let scale = radius / BOLT;
    let point = |&(x, y): &(f64, f64)| Point::new(center.x + x * scale, center.y + y * scale);
    let mut steps = vec![Step::Move(point(&FLASH[0]))];
    steps.extend(FLASH[1..].iter().map(|one| Step::Line(point(one))));
    steps.push(Step::Close);
    let (disc, flash) = match filled {
        Fill::Filled => ("alarmf", "paper"),
        Fill::Hollow => ("bd alarm", "alarmf"),
    };
    vec![Shape::Circle { center, radius, paint: Paint::class(disc) }, Shape::Path { steps, paint: Paint::class(flash) }]
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    Filled,
    Hollow,
}

/// A cross on a line that knowledge contradicts.
pub fn cross(center: Point) -> Shape {
    let at = |x: f64, y: f64| Point::new(center.x + x, center.y + y);
    let steps = vec![
        Step::Move(at(-4.0, -4.0)),
        Step::Line(at(4.0, 4.0)),
        Step::Move(at(4.0, -4.0)),
        Step::Line(at(-4.0, 4.0)),
    ];
    Shape::Path { steps, paint: Paint::class("f alarm").width(2.0) }
}

/// Three slashes through a line that nobody supports.
pub fn slashes(center: Point) -> Shape {
    let at = |x: f64, y: f64| Point::new(center.x + x, center.y + y);
    let slash = |x: f64| [Step::Move(at(x - 3.0, 5.0)), Step::Line(at(x + 3.0, -5.0))];
    let steps = [slash(-10.0), slash(0.0), slash(10.0)].concat();
    Shape::Path { steps, paint: Paint::class("f alarm").width(2.0) }
}

/// A ring on a line: an addition of the modeler at its tail, or a condition on it.
pub fn ring(center: Point, radius: f64) -> Shape {
    Shape::Circle { center, radius, paint: Paint::class("ho ink") }
}

/// A chip: a bordered label.
pub fn chip(rect: Rect, class: &str) -> Shape {
    Shape::Rect { rect, radius: 3.0, paint: Paint::class(format!("chip {class}")) }
}
