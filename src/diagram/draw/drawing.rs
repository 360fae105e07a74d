//! What a sheet can frame: a drawing that takes any width from its least one on.

use layout::core::geometry::Point;

use super::body::Missing;
use super::lanes::Bracket;
use super::used::Used;
use super::voices::Strip;
use crate::diagram::arrange::Arrange;
use crate::diagram::lens::Pick;
use crate::diagram::paper::Paper;
use crate::diagram::scene::Mark;
use crate::graph::TheoryGraph;
use crate::language::Words;

/// What is to be drawn, on which paper, and in which words.
#[derive(Clone, Copy)]
pub struct Task<'a> {
    pub graph: &'a TheoryGraph<'a>,
    pub pick: &'a Pick,
    pub words: &'a Words,
    pub paper: Paper,
    pub arrange: Arrange,
}

/// A figure without what is around it.
pub trait Drawing {
    /// The least width, and a height that it takes at least.
    fn least(&self) -> (f64, f64);
    /// How much wider than its least width it may become on a large sheet, tried in this
    /// order until all labels have a place.
    fn widths(&self) -> &[f64] {
        &[1.0, 1.3]
    }
    /// The drawing over a width of at least the least one.
    fn over(&self, width: f64) -> Laid;
    /// What occurs in it, for the legend.
    fn used(&self, missing: Missing) -> Used;
    /// What it comes down to, in one to four sentences.
    fn sentences(&self, missing: Missing) -> Vec<String>;
    /// Its title, where the figure should not bear that of the theory.
    fn title(&self) -> Option<String> {
        None
    }
    /// What it is, and its counts, where those of elements and links do not say it.
    fn subtitle(&self) -> Option<String> {
        None
    }
}

/// A drawing over some width. Coordinates are local: x from zero, y as it comes.
pub struct Laid {
    pub marks: Vec<Mark>,
    /// The top and the bottom of all that is drawn.
    pub top: f64,
    pub bottom: f64,
    pub missing: Missing,
    pub ground: Ground,
    pub strip: Option<Strip>,
}

/// Bands behind a drawing that take all the height that the page has for it.
#[derive(Default)]
pub struct Ground {
    pub bands: Vec<Band>,
    pub brackets: Vec<Bracket>,
}

/// A band from one x to another, with its heading in lines.
pub struct Band {
    pub from: f64,
    pub to: f64,
    pub slot: usize,
    pub has_tint: bool,
    pub heading: Vec<String>,
}

impl Laid {
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Where the marks come to stand when the drawing's top is put at a point.
    pub fn shift(&self, at: Point) -> Point {
        Point::new(at.x, at.y - self.top)
    }
}
