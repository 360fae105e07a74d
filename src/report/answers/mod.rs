//! What a question answers, not yet laid out: sentences to read, and tables to work with.
//!
//! A question (room `questions`) fills an [`Answer`]; a format here lays it out. So a
//! question is told once, and says the same to a person, a spreadsheet and a program.

mod cells;
mod csv;
mod human;
mod json;
mod markdown;

pub use cells::Cell;

use crate::finding::{Fact, Message};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::theory::{ElementId, LinkId, Theory};

use super::Ink;

/// All that one question answers.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// What a memo says of it: the shortest answer that is whole.
    pub lead: Vec<Passage>,
    /// What there is to know besides, for whoever asks this question by itself.
    pub more: Vec<Passage>,
    /// Everything, for a spreadsheet or a program; a person sees the first rows.
    pub tables: Vec<Table>,
}

/// Something to read.
#[derive(Clone, Debug)]
pub enum Passage {
    Line(Message),
    /// A line that belongs under the one before it.
    Under(Message),
}

/// Rows of one kind.
#[derive(Clone, Debug)]
pub struct Table {
    /// The key of its title; its name in json.
    pub key: &'static str,
    /// The keys of its columns; their names in json.
    pub columns: &'static [&'static str],
    pub rows: Vec<Vec<Cell>>,
}

impl Answer {
    pub fn line(&mut self, message: Message) {
        self.lead.push(Passage::Line(message));
    }

    pub fn under(&mut self, message: Message) {
        self.lead.push(Passage::Under(message));
    }

    pub fn further(&mut self, message: Message) {
        self.more.push(Passage::Line(message));
    }

    pub fn further_under(&mut self, message: Message) {
        self.more.push(Passage::Under(message));
    }

    /// A table, unless it has no rows.
    pub fn table(&mut self, key: &'static str, columns: &'static [&'static str], rows: Vec<Vec<Cell>>) {
        if !rows.is_empty() {
            self.tables.push(Table { key, columns, rows });
        }
    }
}

/// The key of a link that is named in a sentence.
pub const NAMED_LINK: &str = "answer-link";

/// A link in a sentence: its short name and its labels.
pub fn named_link(theory: &Theory, id: LinkId) -> Message {
    let link = theory.link(id);
    let label = |id: ElementId| Fact::from(&theory.element(id).label);
    let message = Message::new(NAMED_LINK).with("id", Fact::from(&link.id));
    message.with("from", label(link.from)).with("to", label(link.to))
}

/// How answers are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    Human(Ink),
    Json,
    Csv,
    Markdown,
}

/// How much a person is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// The lead of every question: a memo.
    Memo,
    /// All of each, with its tables.
    Whole,
}

/// What the answers are to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Questions, each by its name.
    Questions,
    /// A comparison of views, section by section; each has the key of its heading.
    Comparison,
}

impl Matter {
    /// The key of the heading above an answer.
    fn heading(self, name: &str) -> String {
        match self {
            Matter::Questions => format!("question-{name}"),
            Matter::Comparison => name.to_owned(),
        }
    }
}

/// The answers to some questions about one theory.
pub struct Answers<'a> {
    pub graph: &'a TheoryGraph<'a>,
    pub matter: Matter,
    /// Each with the name of its question or section.
    pub answers: &'a [(&'static str, Answer)],
    pub extent: Extent,
}

/// Lays the answers out. Cost: linear in what is told.
pub fn write(answers: &Answers<'_>, layout: Layout, words: &Words) -> String {
    match layout {
        Layout::Human(ink) => human::write(answers, words, ink),
        Layout::Json => json::write(answers, words),
        Layout::Csv => csv::write(answers, words),
        Layout::Markdown => markdown::write(answers, words),
    }
}
