//! Whether everything on a page stands where it may: for tests, and for whoever changes
//! the placer.
//!
//! In: a scene. Out: every flaw, by the names of what is in each other's way. It looks at
//! geometry alone, and so knows nothing of how the scene came about. Cost: about linear in
//! the marks, each against what is near it.

mod crossings;
mod grid;

pub use crossings::{Wire, crossings};

use layout::core::geometry::Point;
use rustc_hash::FxHashMap;

use self::grid::Grid;
use super::geometry::{bounds, extent, flatten};
use super::scene::{Mark, Rect, Role, Scene, Shape};

/// One thing that is wrong with a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Flaw {
    /// It sticks out of the page.
    OffPage(String),
    /// A text is larger than its box.
    Spills(String),
    /// Two things that need their own space share some.
    Meet(String, String),
    /// A line runs through something that is not its own.
    Through(String, String),
}

/// Boxes keep this distance between them.
const BETWEEN_BOXES: f64 = 7.8;
/// Touching borders are no flaw.
const BORDER: f64 = 0.4;
/// A line may enter its own box this far: to a slanted or rounded side.
const SIDE: f64 = 19.0;

/// All flaws of a page.
pub fn check(scene: &Scene) -> Vec<Flaw> {
    let things: Vec<Thing<'_>> = scene.marks.iter().map(Thing::new).collect();
    let page = Rect::new(0.0, 0.0, scene.width, scene.height);
    let near = Near::new(&things);
    let mut flaws = Vec::new();
    for (at, thing) in things.iter().enumerate() {
        if thing.extent.is_some_and(|extent| !page.holds(&extent)) {
            flaws.push(Flaw::OffPage(thing.name()));
        }
        if thing.spills() {
            flaws.push(Flaw::Spills(thing.name()));
        }
        let later = near.spaces(&thing.spaces, BETWEEN_BOXES).into_iter().filter(|&other| other > at);
        for other in later.map(|other| &things[other]) {
            if thing.meets(other) {
                flaws.push(Flaw::Meet(thing.name(), other.name()));
            }
        }
        if matches!(thing.mark.role, Role::Line | Role::Leader) {
            let along: Vec<Rect> = thing.pieces.iter().map(|&(from, to)| crossings::span(from, to)).collect();
            let others = near.spaces(&along, 0.0).into_iter().map(|other| &things[other]);
            let through = others.filter(|other| thing.runs_through(other));
            flaws.extend(through.map(|other| Flaw::Through(thing.name(), other.name())));
        }
    }
    flaws
}

/// The boxes of a scene and the lines between them, to be counted.
pub fn wires(scene: &Scene) -> (Vec<Rect>, Vec<Wire>) {
    let boxes: Vec<&Mark> = scene.marks.iter().filter(|mark| mark.role == Role::Box).collect();
    let place: FxHashMap<&str, usize> =
        boxes.iter().enumerate().filter_map(|(at, mark)| Some((mark.id.as_deref()?, at))).collect();
    let wire = |mark: &Mark| {
        let mut ends = mark.touches.iter().filter_map(|id| place.get(id.as_str()).copied());
        let points = mark.shapes.iter().find_map(|shape| match shape {
            Shape::Path { steps, .. } => Some(flatten(steps).concat()),
            Shape::Rect { .. } | Shape::Circle { .. } | Shape::Text(_) => None,
        });
        Some(Wire { ends: (ends.next()?, ends.next()?), points: points? })
    };
    let lines = scene.marks.iter().filter(|mark| mark.role == Role::Line);
    let wires = lines.filter_map(wire).collect();
    let nowhere = Rect::new(0.0, 0.0, 0.0, 0.0);
    let rect = |mark: &&Mark| mark.shapes.first().and_then(bounds).unwrap_or(nowhere);
    (boxes.iter().map(rect).collect(), wires)
}

/// Which things have space of their own near some place.
struct Near {
    grid: Grid,
    owner: Vec<usize>,
}

impl Near {
    fn new(things: &[Thing<'_>]) -> Near {
        let spaces =
            things.iter().enumerate().flat_map(|(at, thing)| thing.spaces.iter().map(move |space| (at, *space)));
        let (owner, spaces): (Vec<usize>, Vec<Rect>) = spaces.unzip();
        Near { grid: Grid::new(&spaces), owner }
    }

    /// The things near some rectangles, each once, in their own order.
    fn spaces(&self, places: &[Rect], margin: f64) -> Vec<usize> {
        let mut found: Vec<usize> = places
            .iter()
            .flat_map(|place| self.grid.around(&place.grown(margin)))
            .map(|space| self.owner[space])
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// A mark with what has been measured of it.
struct Thing<'s> {
    mark: &'s Mark,
    extent: Option<Rect>,
    /// The space that is its own: that of a box, or of each text of a frame.
    spaces: Vec<Rect>,
    pieces: Vec<(Point, Point)>,
}

impl<'s> Thing<'s> {
    fn new(mark: &'s Mark) -> Self {
        let texts = || mark.shapes.iter().filter(|shape| matches!(shape, Shape::Text(_)));
        let spaces: Vec<Rect> = match mark.role {
            Role::Ground | Role::Line | Role::Leader | Role::Inside => Vec::new(),
            Role::Box => mark.shapes.first().and_then(bounds).into_iter().collect(),
            Role::Label | Role::OnLine => extent(&mark.shapes).into_iter().collect(),
            Role::Frame => texts().filter_map(bounds).collect(),
        };
        let paths = mark.shapes.iter().filter_map(|shape| match shape {
            Shape::Path { steps, .. } => Some(steps),
            Shape::Rect { .. } | Shape::Circle { .. } | Shape::Text(_) => None,
        });
        let pieces = match mark.role {
            Role::Line | Role::Leader => {
                let lists = paths.flat_map(|steps| flatten(steps));
                lists.flat_map(|list| list.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>()).collect()
            }
            Role::Ground | Role::Box | Role::Label | Role::OnLine | Role::Inside | Role::Frame => Vec::new(),
        };
        Thing { mark, extent: extent(&mark.shapes), spaces, pieces }
    }

    /// What a person would call it.
    fn name(&self) -> String {
        let text = self.mark.shapes.iter().find_map(|shape| match shape {
            Shape::Text(text) => Some(text.words.clone()),
            Shape::Rect { .. } | Shape::Circle { .. } | Shape::Path { .. } => None,
        });
        let place = self.extent.map(|extent| format!("at {:.0},{:.0}", extent.x, extent.y));
        let parts = [self.mark.id.clone(), Some(self.mark.class.clone()), text, place];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    fn touches(&self, other: &Thing<'_>) -> bool {
        let one = |a: &Thing<'_>, b: &Thing<'_>| b.mark.id.as_ref().is_some_and(|id| a.mark.touches.contains(id));
        one(self, other) || one(other, self)
    }

    /// Whether a text is larger than the shape under it.
    fn spills(&self) -> bool {
        let holds_text = matches!(self.mark.role, Role::Box | Role::Label | Role::Inside);
        let ground = match self.mark.shapes.first() {
            Some(Shape::Text(_)) | None => return false,
            Some(shape) => bounds(shape),
        };
        let texts = self.mark.shapes.iter().filter(|shape| matches!(shape, Shape::Text(_)));
        holds_text
            && texts.filter_map(bounds).any(|text| ground.is_some_and(|ground| !ground.grown(BORDER).holds(&text)))
    }

    fn meets(&self, other: &Thing<'_>) -> bool {
        let boxes = self.mark.role == Role::Box && other.mark.role == Role::Box;
        let apart = if boxes { BETWEEN_BOXES / 2.0 } else { -BORDER / 2.0 };
        let mut pairs = self.spaces.iter().flat_map(|one| other.spaces.iter().map(move |two| (one, two)));
        pairs.any(|(one, two)| one.grown(apart).meets(&two.grown(apart)))
    }

    /// Whether a line or a hairline crosses what it may not.
    fn runs_through(&self, other: &Thing<'_>) -> bool {
        let inner = match (other.mark.role, self.touches(other)) {
            // A line ends on the outline of its boxes, and runs under its own beads.
            (Role::Box, true) => SIDE,
            (_, true) => return false,
            (_, false) => BORDER,
        };
        let crossed = |space: &Rect| {
            let space = space.grown(-inner);
            let is_there = space.w > 0.0 && space.h > 0.0;
            is_there && self.pieces.iter().any(|&(from, to)| space.crossed_by(from, to))
        };
        other.spaces.iter().any(crossed)
    }
}
