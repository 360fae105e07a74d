//! What is on the page, as plain data: shapes, paths and texts in named groups.
//!
//! A scene knows nothing of outcomes or claims. A writer turns it into a file; a checker
//! asks whether anything overlaps. Coordinates are in points, from the top left.

use layout::core::geometry::Point;

use super::font::{Type, Weight};
use super::paper::Paper;
use crate::theory::Tongue;

/// A page with everything on it.
#[derive(Clone, Debug)]
pub struct Scene {
    pub width: f64,
    pub height: f64,
    /// What it is meant to be printed on.
    pub paper: Paper,
    pub tongue: Tongue,
    pub title: String,
    /// The figure in words, for who cannot see it.
    pub description: String,
    pub marks: Vec<Mark>,
}

impl Scene {
    /// A page with nothing on it.
    pub fn empty(tongue: Tongue) -> Scene {
        let (title, description) = (String::new(), String::new());
        Scene { width: 842.0, height: 595.0, paper: Paper::Fit, tongue, title, description, marks: Vec::new() }
    }
}

/// Things that are drawn over one another, from the bottom up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    Band,
    Line,
    Box,
    Mark,
    Text,
}

impl Layer {
    pub const ALL: [Layer; 5] = [Layer::Band, Layer::Line, Layer::Box, Layer::Mark, Layer::Text];

    pub fn class(self) -> &'static str {
        match self {
            Layer::Band => "layer-band",
            Layer::Line => "layer-line",
            Layer::Box => "layer-box",
            Layer::Mark => "layer-mark",
            Layer::Text => "layer-text",
        }
    }
}

/// What a mark is to the eye, so that a checker knows what it may touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A tinted ground or a rule: anything may lie on it.
    Ground,
    /// A line from one box to another.
    Line,
    /// A box with its text.
    Box,
    /// A mark on a line of its own: a bead, a cross, a ring.
    OnLine,
    /// A labelled mark that stands free: a chip, a flag, words.
    Label,
    /// A hairline from a label to what it belongs to.
    Leader,
    /// A line of text or a counter that belongs in the space of its box.
    Inside,
    /// Part of the frame around the figure: titles, legend.
    Frame,
}

/// A group of shapes that is one thing.
#[derive(Clone, Debug)]
pub struct Mark {
    pub layer: Layer,
    pub role: Role,
    pub id: Option<String>,
    pub class: String,
    pub title: Option<String>,
    /// The ids of the marks that it may touch.
    pub touches: Vec<String>,
    pub shapes: Vec<Shape>,
}

impl Mark {
    pub fn new(layer: Layer, role: Role, class: impl Into<String>) -> Mark {
        Mark { layer, role, id: None, class: class.into(), title: None, touches: Vec::new(), shapes: Vec::new() }
    }

    #[must_use]
    pub fn named(mut self, id: impl Into<String>, title: impl Into<String>) -> Mark {
        self.id = Some(id.into());
        self.title = Some(title.into());
        self
    }

    #[must_use]
    pub fn touching(mut self, ids: impl IntoIterator<Item = String>) -> Mark {
        self.touches.extend(ids);
        self
    }

    /// The same mark elsewhere.
    #[must_use]
    pub fn moved(mut self, dx: f64, dy: f64) -> Mark {
        self.shapes.iter_mut().for_each(|shape| shape.shift(Point::new(dx, dy)));
        self
    }

    #[must_use]
    pub fn with(mut self, shape: Shape) -> Mark {
        self.shapes.push(shape);
        self
    }

    #[must_use]
    pub fn and(mut self, shapes: impl IntoIterator<Item = Shape>) -> Mark {
        self.shapes.extend(shapes);
        self
    }
}

/// How a shape is painted: a class of the theme, and what differs from it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paint {
    pub class: String,
    pub width: Option<f64>,
    pub dash: Option<[f64; 2]>,
    pub cap: Cap,
}

/// The ends of dashes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cap {
    #[default]
    Flat,
    Round,
}

impl Paint {
    pub fn class(class: impl Into<String>) -> Paint {
        Paint { class: class.into(), ..Paint::default() }
    }

    #[must_use]
    pub fn width(mut self, width: f64) -> Paint {
        self.width = Some(width);
        self
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Rect { rect: Rect, radius: f64, paint: Paint },
    Circle { center: Point, radius: f64, paint: Paint },
    Path { steps: Vec<Step>, paint: Paint },
    Text(Text),
}

impl Shape {
    fn shift(&mut self, by: Point) {
        match self {
            Shape::Rect { rect, .. } => *rect = rect.moved(by.x, by.y),
            Shape::Circle { center, .. } => *center = center.add(by),
            Shape::Text(text) => text.at = text.at.add(by),
            Shape::Path { steps, .. } => steps.iter_mut().for_each(|step| {
                *step = match *step {
                    Step::Move(to) => Step::Move(to.add(by)),
                    Step::Line(to) => Step::Line(to.add(by)),
                    Step::Curve(a, b, to) => Step::Curve(a.add(by), b.add(by), to.add(by)),
                    Step::Close => Step::Close,
                }
            }),
        }
    }
}

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    Move(Point),
    Line(Point),
    Curve(Point, Point, Point),
    Close,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// On the baseline, at the side that `anchor` says.
    pub at: Point,
    pub letters: Type,
    pub anchor: Anchor,
    pub class: String,
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Text {
    /// The space that the line takes: from the top of its capitals to its descenders.
    pub fn bounds(&self) -> Rect {
        let width = self.letters.width(&self.words);
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::End => self.at.x - width,
        };
        let size = self.letters.size;
        Rect::new(left, self.at.y - 0.72 * size, width, 0.92 * size)
    }

    pub fn is_bold(&self) -> bool {
        self.letters.weight == Weight::Bold
    }
}

/// A rectangle along the axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
}

impl Rect {
    pub fn new(x: f64, y: f64, w: f64, h: f64) -> Rect {
        Rect { x, y, w, h }
    }

    pub fn around(center: Point, w: f64, h: f64) -> Rect {
        Rect::new(center.x - w / 2.0, center.y - h / 2.0, w, h)
    }

    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    pub fn center(&self) -> Point {
        Point::new(self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// The same rectangle, larger by a margin on every side.
    #[must_use]
    pub fn grown(&self, by: f64) -> Rect {
        Rect::new(self.x - by, self.y - by, self.w + 2.0 * by, self.h + 2.0 * by)
    }

    #[must_use]
    pub fn moved(&self, dx: f64, dy: f64) -> Rect {
        Rect::new(self.x + dx, self.y + dy, self.w, self.h)
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn joined(&self, other: &Rect) -> Rect {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let right = self.right().max(other.right());
        let bottom = self.bottom().max(other.bottom());
        Rect::new(x, y, right - x, bottom - y)
    }

    /// Whether the two share more than a border.
    pub fn meets(&self, other: &Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    pub fn holds(&self, other: &Rect) -> bool {
        self.x <= other.x && self.y <= other.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }

    /// Whether a straight piece of line runs through it (the separating axis test).
    pub fn crossed_by(&self, a: Point, b: Point) -> bool {
        let outside_x = a.x.max(b.x) <= self.x || a.x.min(b.x) >= self.right();
        let outside_y = a.y.max(b.y) <= self.y || a.y.min(b.y) >= self.bottom();
        if outside_x || outside_y {
            return false;
        }
        let (center, along) = (self.center(), b.sub(a));
        let normal = Point::new(-along.y, along.x);
        let reach = (normal.x * self.w / 2.0).abs() + (normal.y * self.h / 2.0).abs();
        let off = center.sub(a);
        (off.x * normal.x + off.y * normal.y).abs() < reach
    }
}
