//! A report to take home, in parts that are not yet laid out.
//!
//! In (room `contents`, room `pack`): a theory with what there is to say of it. Out: a [`Book`],
//! plain parts in words of one language. A format beside this file lays them out, and none of
//! them knows what a theory is. So a report says the same as a page, in a text processor and
//! on paper.

pub mod contents;
pub mod docx;
pub mod html;
pub mod markdown;
pub mod pack;
pub mod pdf;
mod runs;

pub use contents::{Material, report};
pub use pack::pack;

use crate::diagram::Scene;
use crate::finding::Severity;
use crate::theory::Tongue;
use crate::theory::support::Status;

/// A whole report.
#[derive(Clone, Debug)]
pub struct Book {
    pub tongue: Tongue,
    pub title: String,
    pub subtitle: String,
    /// What it is about, in which reading, from what: on its first page.
    pub facts: Vec<Term>,
    pub chapters: Vec<Chapter>,
    /// The line below every page.
    pub footer: String,
}

/// A part of a report with a heading of its own.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// Its name for links; the same in every language.
    pub anchor: &'static str,
    pub title: String,
    pub sheet: Sheet,
    pub begins: Begins,
    pub blocks: Vec<Block>,
}

/// How its paper lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    Upright,
    Sideways,
}

/// Where a chapter begins on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begins {
    /// Where the one before it ends.
    Below,
    OnNewPage,
}

/// One thing under another.
#[derive(Clone, Debug)]
pub enum Block {
    Heading(String),
    Text(Line),
    Points(Vec<Line>),
    Sentences(Vec<Sentence>),
    /// What the lines of a figure mean.
    Strokes(Vec<(Status, String)>),
    Terms(Vec<Term>),
    Folds(Vec<Fold>),
    Table(Table),
    Figure(Box<Figure>),
    /// What was read.
    Works(Vec<String>),
}

/// Words in a row, some of which are more than words.
pub type Line = Vec<Run>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    Plain(String),
    Strong(String),
    /// Beside the matter.
    Faint(String),
    /// Says that something is not there, where it could be.
    Missing(String),
    /// Says that everything hangs on this.
    Flag(String),
    /// How firmly something stands, with the line that a figure draws for it.
    Status(Status, String),
    Weight(Severity, String),
    /// A way to another place of the report.
    To {
        anchor: String,
        words: String,
    },
    /// A way to a page elsewhere.
    Away {
        address: String,
        words: String,
    },
}

/// A word with what it means here.
#[derive(Clone, Debug)]
pub struct Term {
    pub name: String,
    pub line: Line,
}

/// A link of the theory as a sentence.
#[derive(Clone, Debug)]
pub struct Sentence {
    pub anchor: String,
    /// As a reader calls the link: `5a`.
    pub number: String,
    pub line: Line,
    pub beside: Line,
}

/// Something that is told in a sentence, with more for whoever opens it.
#[derive(Clone, Debug)]
pub struct Fold {
    pub anchor: String,
    pub says: String,
    pub beside: Line,
    pub terms: Vec<Term>,
    pub opening: Opening,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    Open,
    Closed,
}

/// Rows of one kind.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name for links and for a reader that works with it.
    pub anchor: String,
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    pub purpose: Purpose,
}

/// What a reader does with a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Read,
    /// Sorts it and looks for rows.
    Search,
}

#[derive(Clone, Debug)]
pub struct Column {
    pub title: String,
    pub side: Side,
    pub choice: Choice,
    /// How wide it is beside the others.
    pub share: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    /// Numbers.
    Right,
}

/// Whether rows can be chosen by what stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    No,
    Yes,
}

#[derive(Clone, Debug, Default)]
pub struct Cell {
    pub line: Line,
    /// What it is sorted by, where that is not what it says.
    pub sorts: Option<String>,
    /// Its name for links, where something leads here.
    pub anchor: Option<String>,
}

/// A figure with its number and what it shows.
#[derive(Clone, Debug)]
pub struct Figure {
    pub number: usize,
    pub caption: String,
    pub scene: Scene,
}

impl Column {
    pub fn new(title: impl Into<String>, share: u32) -> Column {
        Column { title: title.into(), side: Side::Left, choice: Choice::No, share }
    }

    #[must_use]
    pub fn numbers(mut self) -> Column {
        self.side = Side::Right;
        self
    }

    #[must_use]
    pub fn chosen(mut self) -> Column {
        self.choice = Choice::Yes;
        self
    }
}

impl Cell {
    pub fn line(line: Line) -> Cell {
        Cell { line, sorts: None, anchor: None }
    }

    pub fn plain(words: impl Into<String>) -> Cell {
        Cell::line(vec![Run::Plain(words.into())])
    }

    #[must_use]
    pub fn sorted_by(mut self, key: impl Into<String>) -> Cell {
        self.sorts = Some(key.into());
        self
    }
}

impl Term {
    pub fn new(name: impl Into<String>, line: Line) -> Term {
        Term { name: name.into(), line }
    }
}

impl Figure {
    /// The name of the figure for links.
    pub fn anchor(&self) -> String {
        format!("figure-{}", self.number)
    }
}

impl Book {
    /// The figures, in the order in which they are met.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let blocks = self.chapters.iter().flat_map(|chapter| &chapter.blocks);
        blocks.filter_map(|block| match block {
            Block::Figure(figure) => Some(&**figure),
            Block::Heading(_)
            | Block::Text(_)
            | Block::Points(_)
            | Block::Sentences(_)
            | Block::Strokes(_)
            | Block::Terms(_)
            | Block::Folds(_)
            | Block::Table(_)
            | Block::Works(_) => None,
        })
    }
}
