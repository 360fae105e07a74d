//! Sets lines of words on pages, one below the other, and begins a new page where one is full.

use layout::core::geometry::Point;

use crate::diagram::font::Type;
use crate::diagram::leaves::{Heading, Leaf};
use crate::diagram::paper::Paper;
use crate::diagram::scene::{Anchor, Layer, Mark, Paint, Role, Scene, Shape, Step, Text};
use crate::theory::Tongue;

/// A4 upright, in points, and what stays free around the words.
pub const WIDE: f64 = 595.0;
pub const HIGH: f64 = 842.0;
pub const MARGIN: f64 = 48.0;
/// Where the words end, and where the line below every page stands.
const END: f64 = HIGH - 60.0;
const FOOT: f64 = HIGH - 32.0;
const SMALL: Type = Type::regular(8.5);

/// How a page lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    Upright,
    Sideways,
}

impl Lies {
    /// Its width, and where the words on it end.
    fn size(self) -> (f64, f64, f64) {
        match self {
            Lies::Upright => (WIDE, END, FOOT),
            Lies::Sideways => (HIGH, WIDE - 60.0, WIDE - 32.0),
        }
    }
}

/// Words of one kind, as they stand in a line.
#[derive(Clone, Debug)]
pub struct Bit {
    pub words: String,
    pub letters: Type,
    pub class: &'static str,
}

/// Pages under way.
pub struct Setter {
    pub leaves: Vec<Leaf>,
    pub headings: Vec<Heading>,
    tongue: Tongue,
    lies: Lies,
    marks: Vec<Mark>,
    y: f64,
}

impl Setter {
    pub fn new(tongue: Tongue) -> Setter {
        let (leaves, headings, marks) = (Vec::new(), Vec::new(), Vec::new());
        Setter { leaves, headings, tongue, lies: Lies::Upright, marks, y: MARGIN }
    }

    /// The width that words may take.
    pub fn room(&self) -> f64 {
        self.lies.size().0 - 2.0 * MARGIN
    }

    /// Ends the page, if anything stands on it.
    pub fn end_page(&mut self) {
        let marks = std::mem::take(&mut self.marks);
        self.y = MARGIN;
        if marks.is_empty() {
            return;
        }
        let (width, _, _) = self.lies.size();
        let height = if self.lies == Lies::Upright { HIGH } else { WIDE };
        let scene = Scene { width, height, paper: Paper::Fit, marks, ..Scene::empty(self.tongue) };
        self.leaves.push(Leaf::Words(scene));
    }

    /// The pages after this lie so.
    pub fn turn(&mut self, lies: Lies) {
        if self.lies != lies {
            self.end_page();
            self.lies = lies;
        }
    }

    /// A figure on a sheet of its own.
    pub fn figure(&mut self, scene: Scene) {
        self.end_page();
        self.leaves.push(Leaf::Figure(scene));
    }

    /// Notes a heading at this place, for the list of headings.
    pub fn heading(&mut self, words: &str) {
        self.headings.push(Heading { words: words.to_owned(), leaf: self.leaves.len() });
    }

    /// Begins a new page unless so much height is left on this one.
    pub fn ensure(&mut self, height: f64) {
        let (_, end, _) = self.lies.size();
        if self.y + height > end && self.y > MARGIN {
            self.end_page();
        }
    }

    pub fn skip(&mut self, height: f64) {
        // Nothing begins a page with what should only part it from what stands above.
        if self.y > MARGIN {
            self.y += height;
        }
    }

    /// How much height is left.
    pub fn left(&self) -> f64 {
        self.lies.size().1 - self.y
    }

    /// A thin line over some width.
    pub fn rule(&mut self, from: f64, to: f64, class: &str) {
        let y = self.y;
        let steps = vec![Step::Move(Point::new(MARGIN + from, y)), Step::Line(Point::new(MARGIN + to, y))];
        let shape = Shape::Path { steps, paint: Paint::class(format!("l {class}")).width(0.6) };
        self.marks.push(Mark::new(Layer::Line, Role::Frame, "").with(shape));
    }

    /// One line at some distance from the left, without going on to the next.
    pub fn line(&mut self, x: f64, down: f64, bits: &[Bit]) {
        let mut at = MARGIN + x;
        let shapes: Vec<Shape> = bits
            .iter()
            .map(|bit| {
                // A renderer leaves out the spaces before a text.
                let words = bit.words.trim_start_matches(' ').to_owned();
                let spaces = bit.letters.width(&bit.words[..bit.words.len() - words.len()]);
                let (letters, class) = (bit.letters, bit.class.to_owned());
                let place = Point::new(at + spaces, self.y + down);
                at += bit.letters.width(&bit.words);
                Shape::Text(Text { at: place, letters, anchor: Anchor::Start, class, words })
            })
            .collect();
        self.marks.push(Mark::new(Layer::Text, Role::Frame, "").and(shapes));
    }

    /// Goes down.
    pub fn down(&mut self, height: f64) {
        self.y += height;
    }

    /// Puts the line below every page of words, with its number.
    pub fn footed(mut self, says: &str, of: &str) -> (Vec<Leaf>, Vec<Heading>) {
        self.end_page();
        let all = self.leaves.len();
        for (place, leaf) in self.leaves.iter_mut().enumerate() {
            let Leaf::Words(scene) = leaf else { continue };
            let lies = if scene.width > scene.height { Lies::Sideways } else { Lies::Upright };
            let (width, _, foot) = lies.size();
            let text = |x: f64, anchor: Anchor, words: String| {
                Shape::Text(Text { at: Point::new(x, foot), letters: SMALL, anchor, class: "t2".to_owned(), words })
            };
            let number = text(width - MARGIN, Anchor::End, format!("{}{of}{all}", place + 1));
            let line = text(MARGIN, Anchor::Start, says.to_owned());
            scene.marks.push(Mark::new(Layer::Text, Role::Frame, "").with(line).with(number));
        }
        (self.leaves, self.headings)
    }
}
