//! What sits on the tail of an arrow: the ring of an own addition, bolt, cross and slashes,
//! counts and letters. One after the other, each with a length of its own.

use layout::core::geometry::Point;

use super::signs::{self, BOLT, Fill};
use super::text::anchored;
use crate::diagram::font::Type;
use crate::diagram::scene::{Anchor, Paint, Rect, Shape};
use crate::diagram::view::{Arrow, Badge, Density, Stroke, Turn};
use crate::language::Words;

const LETTERS: Type = Type::bold(9.0);
const HEIGHT: f64 = 11.0;
/// From the side of a capsule to what it holds, and from one badge to the next.
const INSIDE: f64 = 4.0;
const APART: f64 = 3.0;
/// From the box to the middle of the ring on an own addition.
const RING: f64 = 3.0;
/// The squares that count kinds of knowledge.
const PIP: f64 = 3.6;
const PIPS: u8 = 3;

/// One thing on a tail.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    Own,
    Bolt(Fill),
    Cross,
    Slashes,
    Capsule { says: String },
    Disc { says: String },
    Knowledge { kinds: u8, studies: u32 },
}

/// What sits on the tail of an arrow, from its box on.
pub fn items(arrow: &Arrow, density: Density, words: &Words) -> Vec<Item> {
    let mut items = Vec::new();
    items.extend(arrow.is_own.then_some(Item::Own));
    items.extend(match arrow.stroke {
        Stroke::Contradicted => Some(Item::Cross),
        Stroke::Denied => Some(Item::Slashes),
        Stroke::Contested if has_bolt(arrow, density) => Some(Item::Bolt(Fill::Filled)),
        Stroke::Mixed if has_bolt(arrow, density) => Some(Item::Bolt(Fill::Hollow)),
        Stroke::Contested
        | Stroke::Mixed
        | Stroke::Carried
        | Stroke::Unshown
        | Stroke::Expected
        | Stroke::Unsourced
        | Stroke::Defined
        | Stroke::Part
        | Stroke::Tie
        | Stroke::Collapsed => None,
    });
    items.extend(arrow.badges.iter().map(|badge| match badge {
        Badge::Times(count) => Item::Capsule { says: format!("×{count}") },
        Badge::Steps(count) => Item::Capsule { says: count.to_string() },
        Badge::Loop(Turn::Reinforcing) => Item::Disc { says: words.key("figure-reinforcing") },
        Badge::Loop(Turn::Balancing) => Item::Disc { says: words.key("figure-balancing") },
        Badge::Knowledge { kinds, studies } => Item::Knowledge { kinds: *kinds, studies: *studies },
        Badge::Name(name) => Item::Capsule { says: name.clone() },
        Badge::Open => Item::Capsule { says: words.key("figure-open") },
        Badge::State(state) => Item::Capsule { says: state.tag(words) },
    }));
    items
}

/// Where no chip is drawn, the bolt sits on the line itself.
fn has_bolt(arrow: &Arrow, density: Density) -> bool {
    density == Density::Dense || arrow.chip.is_none()
}

impl Item {
    /// The length of the tail that it takes.
    pub fn length(&self) -> f64 {
        match self {
            Item::Own => 8.0,
            Item::Bolt(_) => 22.0,
            Item::Cross => 18.0,
            Item::Slashes => 36.0,
            Item::Capsule { .. } | Item::Disc { .. } | Item::Knowledge { .. } => self.width() + 2.0 * APART,
        }
    }

    /// The space that it takes along the side of its box.
    pub fn height(&self) -> f64 {
        match self {
            Item::Own => 9.0,
            Item::Bolt(_) => 2.0 * BOLT + 2.0,
            Item::Cross | Item::Slashes => 12.0,
            Item::Capsule { .. } | Item::Disc { .. } | Item::Knowledge { .. } => HEIGHT + 2.0,
        }
    }

    /// The class of its mark.
    pub fn class(&self) -> &'static str {
        match self {
            Item::Own => "own",
            Item::Bolt(_) => "bolt",
            Item::Cross => "cross",
            Item::Slashes => "slashes",
            Item::Capsule { .. } => "capsule",
            Item::Disc { .. } => "loop",
            Item::Knowledge { .. } => "knowledge",
        }
    }

    /// Its middle, where its tail begins at a point.
    pub fn middle(&self, start: Point) -> Point {
        let along = match self {
            Item::Own => RING,
            Item::Cross => self.length() / 2.0 + 1.0,
            Item::Bolt(_) | Item::Slashes | Item::Capsule { .. } | Item::Disc { .. } | Item::Knowledge { .. } => {
                self.length() / 2.0
            }
        };
        Point::new(start.x + along, start.y)
    }

    /// The width of what stands in a frame of its own.
    pub fn width(&self) -> f64 {
        match self {
            Item::Own | Item::Bolt(_) | Item::Cross | Item::Slashes => self.length(),
            Item::Capsule { says } => LETTERS.width(says) + 2.0 * INSIDE,
            Item::Disc { .. } => HEIGHT,
            Item::Knowledge { studies, .. } => {
                let count = if *studies > 0 { LETTERS.width(&studies.to_string()) + 2.0 } else { 0.0 };
                pips_width() + count + 2.0 * INSIDE
            }
        }
    }

    pub fn shapes(&self, middle: Point) -> Vec<Shape> {
        let capsule = || {
            let rect = Rect::around(middle, self.width(), HEIGHT);
            Shape::Rect { rect, radius: HEIGHT / 2.0, paint: Paint::class("bd ink") }
        };
        let letters = |at: Point, says: &str, anchor| {
            anchored(Point::new(at.x, at.y + 0.32 * LETTERS.size), LETTERS, "t", says, anchor)
        };
        match self {
            Item::Own => vec![signs::ring(middle, 2.6)],
            Item::Bolt(fill) => signs::bolt(middle, BOLT, *fill),
            Item::Cross => vec![signs::cross(middle)],
            Item::Slashes => vec![signs::slashes(middle)],
            Item::Capsule { says } | Item::Disc { says } => vec![capsule(), letters(middle, says, Anchor::Middle)],
            Item::Knowledge { kinds, studies } => {
                let left = middle.x - self.width() / 2.0 + INSIDE;
                let mut shapes = vec![capsule()];
                shapes.extend(pips(Point::new(left, middle.y), *kinds));
                let at = Point::new(left + pips_width() + 2.0, middle.y);
                shapes.extend((*studies > 0).then(|| letters(at, &studies.to_string(), Anchor::Start)));
                shapes
            }
        }
    }
}

fn pips_width() -> f64 {
    f64::from(PIPS) * (PIP + 1.4) - 1.4
}

/// So many filled squares out of three.
fn pips(at: Point, kinds: u8) -> impl Iterator<Item = Shape> {
    (0..PIPS).map(move |place| {
        let rect = Rect::new(at.x + f64::from(place) * (PIP + 1.4), at.y - PIP / 2.0, PIP, PIP);
        let paint = if place < kinds { Paint::class("inkf") } else { Paint::class("palelf") };
        Shape::Rect { rect, radius: 0.0, paint }
    })
}
