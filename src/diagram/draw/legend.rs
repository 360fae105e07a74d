//! The legend: only marks that occur, in columns under a hairline.

use layout::core::geometry::Point;

use super::line::dashes;
use super::node::outline;
use super::signs::{self, Bead, Fill, Ink, Toward};
use super::stub::{self, Way};
use super::text::{SMALL, SMALL_BOLD, anchored, text};
use super::used::{Entry, Used};
use super::{badge, change, compare};
use crate::analysis::comparison::Side;
use crate::diagram::change::State;
use crate::diagram::scene::{Anchor, Layer, Mark, Paint, Rect, Role, Shape, Step};
use crate::diagram::view::{Dash, Form, Stroke};
use crate::language::Words;
use crate::theory::Sign;

/// The width of a sample, and from a sample to its words.
const SAMPLE: f64 = 32.0;
const WORDS: f64 = 40.0;
const ROW: f64 = 14.0;
/// Between two columns.
const GAP: f64 = 18.0;
/// Rows before a column is split in two.
const ROWS: usize = 3;
const RIGHT: Toward = 1.0;

/// What a sample shows.
#[derive(Clone, Copy, Debug)]
pub enum Sample {
    Line(Stroke),
    Own,
    Sign(Sign),
    /// A head without a bead.
    Head,
    Why,
    Mechanism,
    Form(Form),
    Hinge,
    Condition,
    Counter(Way),
    List,
    Badge(Tail),
    /// Several values in one pill.
    Divided,
    /// The corners that tell in which of two views a box stands.
    Side(Side),
    /// A box that falls away.
    Lost,
    /// A box of something that is no more, new or otherwise.
    State(State),
}

/// A badge on a tail, as a sample.
#[derive(Clone, Copy, Debug)]
pub enum Tail {
    Times,
    Reinforcing,
    Balancing,
    Knowledge,
    Studies,
    Open,
    Name,
}

struct Item {
    sample: Sample,
    says: String,
    /// What the sample itself says, where it holds words.
    holds: String,
}

struct Column {
    title: String,
    /// The items in this many rows, column after column.
    items: Vec<Item>,
}

/// A legend that knows its size.
pub struct Legend {
    columns: Vec<Column>,
    rows: usize,
}

impl Legend {
    /// The legend of what occurs, in as few rows as fit the width.
    pub fn new(used: &Used, width: f64, words: &Words) -> Legend {
        let columns = columns(used, words);
        let most = columns.iter().map(|column| column.items.len()).max().unwrap_or(0);
        let mut legend = Legend { columns, rows: ROWS.min(most) };
        while legend.width() > width && legend.rows < most {
            legend.rows += 1;
        }
        legend
    }

    /// The width that it takes.
    pub fn width(&self) -> f64 {
        let widths: f64 = self.columns.iter().map(|column| column.widths(self.rows).iter().sum::<f64>()).sum();
        (widths - GAP).max(0.0)
    }

    pub fn height(&self) -> f64 {
        match self.rows {
            0 => 0.0,
            rows => 26.0 + ROW * (rows - 1) as f64 + 18.0,
        }
    }

    /// Draws it below a height, over a width: what is to spare goes between the columns.
    pub fn marks(&self, at: Point, width: f64) -> Vec<Mark> {
        if self.rows == 0 {
            return Vec::new();
        }
        let spare = (width - self.width()).max(0.0) / self.columns.len().max(1) as f64;
        let mut marks = Vec::new();
        let mut x = at.x;
        for column in &self.columns {
            let title = text(Point::new(x, at.y + 14.0), SMALL_BOLD, "t", &column.title);
            marks.push(Mark::new(Layer::Text, Role::Frame, "legend").with(title));
            for (items, wide) in column.items.chunks(self.rows).zip(column.widths(self.rows)) {
                for (row, item) in items.iter().enumerate() {
                    let middle = Point::new(x, at.y + 26.0 + ROW * row as f64);
                    marks.push(item.mark(middle));
                }
                x += wide;
            }
            x += spare.min(40.0);
        }
        marks
    }
}

impl Column {
    /// The widths of the columns that its items take in so many rows.
    fn widths(&self, rows: usize) -> Vec<f64> {
        let wide = |item: &Item| item.room() + SMALL.width(&item.says);
        let title = SMALL_BOLD.width(&self.title);
        let chunks = self.items.chunks(rows.max(1));
        chunks.map(|items| items.iter().map(wide).fold(title, f64::max) + GAP).collect()
    }
}

fn columns(used: &Used, words: &Words) -> Vec<Column> {
    let column = |key: &str, items: &[Entry]| Column {
        title: words.key(key),
        items: items
            .iter()
            .map(|&(sample, key)| Item { sample, says: words.key(key), holds: sample.holds(words) })
            .collect(),
    };
    let mut columns = vec![
        column("figure-legend-firm", &used.firm),
        column("figure-legend-sign", &used.signs),
        column("figure-legend-form", &used.forms),
        column("figure-legend-weight", &used.weights),
        column("figure-legend-count", &used.counts),
        column("figure-legend-became", &used.states),
    ];
    columns.retain(|column| !column.items.is_empty());
    columns
}

impl Item {
    /// From the left of the sample to the words.
    fn room(&self) -> f64 {
        match self.sample {
            Sample::Form(_) | Sample::Side(_) | Sample::Lost => 34.0,
            Sample::Hinge => 34.0,
            Sample::Why => WORDS + 12.0,
            Sample::Counter(_) => 28.0,
            Sample::Line(_)
            | Sample::Own
            | Sample::Sign(_)
            | Sample::Head
            | Sample::Mechanism
            | Sample::Condition
            | Sample::List
            | Sample::Divided
            | Sample::State(_)
            | Sample::Badge(_) => WORDS,
        }
    }

    fn mark(&self, at: Point) -> Mark {
        let says = text(Point::new(at.x + self.room(), at.y + 3.0), SMALL, "t", &self.says);
        Mark::new(Layer::Mark, Role::Frame, "").and(self.sample.shapes(at, &self.holds)).with(says)
    }
}

impl Sample {
    /// The words that a sample holds.
    fn holds(self, words: &Words) -> String {
        match self {
            Sample::Why => words.key("figure-why"),
            Sample::Badge(Tail::Reinforcing) => words.key("figure-reinforcing"),
            Sample::Badge(Tail::Balancing) => words.key("figure-balancing"),
            Sample::Badge(Tail::Open) => words.key("figure-open"),
            Sample::Badge(Tail::Times) => "×2".to_owned(),
            Sample::Badge(Tail::Name) => words.key("figure-compare-name"),
            Sample::Counter(_) => "3".to_owned(),
            Sample::Badge(Tail::Knowledge | Tail::Studies)
            | Sample::Line(_)
            | Sample::Own
            | Sample::Sign(_)
            | Sample::Head
            | Sample::Mechanism
            | Sample::Form(_)
            | Sample::Hinge
            | Sample::Condition
            | Sample::List
            | Sample::Side(_)
            | Sample::Lost
            | Sample::State(_)
            | Sample::Divided => String::new(),
        }
    }

    fn shapes(self, at: Point, holds: &str) -> Vec<Shape> {
        let end = Point::new(at.x + SAMPLE, at.y);
        let middle = Point::new(at.x + SAMPLE / 2.0, at.y);
        match self {
            Sample::Line(stroke) => stroke_sample(stroke, at, end),
            Sample::Own => {
                let ring = signs::ring(Point::new(at.x + 2.6, at.y), 2.6);
                vec![level(Dash::Dots, at, end.x, 1.6), ring]
            }
            Sample::Head => {
                let tip = end.x - signs::head_room(Ink::Claim);
                vec![level(Dash::Solid, at, tip, 1.6), signs::head(end, RIGHT, Sign::Plus, Ink::Claim)]
            }
            Sample::Sign(sign) => {
                let tip = end.x - signs::head_room(Ink::Claim);
                let mut shapes = vec![level(Dash::Solid, at, tip, 1.6), signs::head(end, RIGHT, sign, Ink::Claim)];
                shapes.extend(signs::bead(Point::new(end.x - 18.0, at.y), 4.4, Bead::of(sign), Ink::Claim));
                shapes
            }
            Sample::Why => {
                let rect = Rect::new(at.x, at.y - 6.5, 44.0, 13.0);
                let middle = Point::new(rect.center().x, at.y + 3.0);
                vec![signs::chip(rect, "alarm"), anchored(middle, SMALL_BOLD, "alarmt", holds, Anchor::Middle)]
            }
            Sample::Mechanism => {
                let rect = Rect::new(at.x, at.y - 4.5, SAMPLE, 9.0);
                let lines = [(4.0, 28.0)].map(|(from, to)| {
                    let steps =
                        vec![Step::Move(Point::new(at.x + from, at.y)), Step::Line(Point::new(at.x + to, at.y))];
                    Shape::Path { steps, paint: Paint::class("hairline") }
                });
                std::iter::once(signs::chip(rect, "hairl")).chain(lines).collect()
            }
            Sample::Form(form) => outline(form, form_rect(form, at), 0),
            Sample::Hinge => {
                let rect = Rect::new(at.x, at.y - 5.0, 26.0, 10.0);
                vec![Shape::Rect { rect, radius: 2.5, paint: Paint::class("inkf") }]
            }
            Sample::Condition => vec![level(Dash::Solid, at, end.x, 1.6), signs::ring(middle, 3.4)],
            Sample::Counter(way) => {
                let rect = Rect::new(at.x + 4.0, at.y - 5.2, stub::width(3), 10.5);
                stub::shapes(rect, way, holds)
            }
            Sample::List => {
                let rect = Rect::new(at.x, at.y - 5.0, 26.0, 10.0);
                let rows = [-2.6, 0.0, 2.6].map(|y| {
                    let from = Point::new(at.x + 4.0, at.y + y);
                    let steps = vec![Step::Move(from), Step::Line(Point::new(at.x + 20.0, from.y))];
                    Shape::Path { steps, paint: Paint::class("hairline") }
                });
                outline(Form::State, rect, 0).into_iter().chain(rows).collect()
            }
            Sample::Badge(tail) => tail.item(holds).shapes(middle),
            Sample::Divided => divided(at),
            Sample::Side(side) => {
                let border = if side == Side::Neither { "b palel" } else { "b s0b" };
                compare::outline(side, Rect::new(at.x, at.y - 5.0, 26.0, 10.0), border)
            }
            Sample::Lost => {
                let rect = Rect::new(at.x, at.y - 5.0, 26.0, 10.0);
                let ground = Shape::Rect { rect, radius: 0.0, paint: Paint::class("b s0b") };
                vec![ground, compare::hatching(rect.grown(-1.5))]
            }
            Sample::State(state) => change::sample(state, at),
        }
    }
}

impl Tail {
    fn item(self, holds: &str) -> badge::Item {
        match self {
            Tail::Times | Tail::Open | Tail::Name => badge::Item::Capsule { says: holds.to_owned() },
            Tail::Reinforcing | Tail::Balancing => badge::Item::Disc { says: holds.to_owned() },
            Tail::Knowledge => badge::Item::Knowledge { kinds: 2, studies: 0 },
            Tail::Studies => badge::Item::Knowledge { kinds: 2, studies: 3 },
        }
    }
}

/// A pill with two dividers.
fn divided(at: Point) -> Vec<Shape> {
    let rect = Rect::new(at.x, at.y - 5.0, SAMPLE, 10.0);
    let pill = Shape::Rect { rect, radius: 5.0, paint: Paint::class("b s0b") };
    let divider = |x: f64| {
        let steps = vec![Step::Move(Point::new(x, rect.y + 2.0)), Step::Line(Point::new(x, rect.bottom() - 2.0))];
        Shape::Path { steps, paint: Paint::class("f s0b").width(0.6) }
    };
    vec![pill, divider(rect.x + SAMPLE / 3.0), divider(rect.x + SAMPLE * 2.0 / 3.0)]
}

fn form_rect(form: Form, at: Point) -> Rect {
    match form {
        Form::Person => Rect::new(at.x, at.y - 8.5, 26.0, 17.0),
        Form::Doing | Form::State | Form::Thing | Form::Value | Form::Money | Form::Risk | Form::Proviso => {
            Rect::new(at.x, at.y - 4.5, 26.0, 9.0)
        }
    }
}

fn level(dash: Dash, from: Point, to: f64, width: f64) -> Shape {
    level_at(dash, from, to, width, 0.0)
}

fn level_at(dash: Dash, from: Point, to: f64, width: f64, off: f64) -> Shape {
    let (dash, cap) = dashes(dash, 1.0, width);
    let steps = vec![Step::Move(Point::new(from.x, from.y + off)), Step::Line(Point::new(to, from.y + off))];
    Shape::Path { steps, paint: Paint { class: "l ink".to_owned(), width: Some(width), dash, cap } }
}

fn stroke_sample(stroke: Stroke, at: Point, end: Point) -> Vec<Shape> {
    let middle = Point::new((at.x + end.x) / 2.0, at.y);
    let hair = |to: f64| {
        let steps = vec![Step::Move(at), Step::Line(Point::new(to, at.y))];
        Shape::Path { steps, paint: Paint::class("l hairl").width(0.9) }
    };
    let plain = |dash| level(dash, at, end.x, 1.6);
    match stroke {
        Stroke::Carried => vec![plain(Dash::Solid)],
        Stroke::Mixed => {
            let mut shapes = vec![plain(Dash::Solid)];
            shapes.extend(signs::bolt(middle, 5.0, Fill::Hollow));
            shapes
        }
        Stroke::Unshown => vec![plain(Dash::Long)],
        Stroke::Expected => vec![plain(Dash::Short)],
        Stroke::Unsourced => vec![plain(Dash::Dots)],
        Stroke::Contested => {
            let voice = |off| level_at(Dash::Short, at, end.x, 1.3, off);
            let mut shapes = vec![voice(-1.8), voice(1.8)];
            shapes.extend(signs::bolt(middle, 5.0, Fill::Filled));
            shapes
        }
        Stroke::Contradicted => vec![plain(Dash::Short), signs::cross(middle)],
        Stroke::Denied => vec![plain(Dash::Short), signs::slashes(middle)],
        Stroke::Defined => vec![hair(end.x)],
        Stroke::Collapsed => {
            let head = signs::head(end, RIGHT, Sign::Plus, Ink::Structure);
            let paint = Paint::class("l hairl").width(1.6);
            let to = Point::new(end.x - signs::head_room(Ink::Structure), at.y);
            let line = Shape::Path { steps: vec![Step::Move(at), Step::Line(to)], paint };
            let capsule = badge::Item::Capsule { says: "2".to_owned() };
            [line, head].into_iter().chain(capsule.shapes(middle)).collect()
        }
        Stroke::Part | Stroke::Tie => {
            let head = signs::head(end, RIGHT, Sign::Plus, Ink::Structure);
            vec![hair(end.x - signs::head_room(Ink::Structure)), head]
        }
    }
}
