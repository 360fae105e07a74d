//! What changed between two versions of a theory, and what follows from it, laid out.
//!
//! In: two versions with their comparison and findings. Out: text. What somebody changed is
//! numbered; what only follows from it stands apart and is not counted.

mod edits;
mod fields;
mod figure;
mod follows;
mod human;
mod json;
mod markdown;
mod values;

pub(super) use values::{answer_key, decision_key};

pub use figure::changed;
pub use json::SCHEMA;

use super::Ink;
use crate::analysis::change::{Comparison, Versions};
use crate::finding::Finding;
use crate::language::Words;
use crate::rules::turnover::Turnover;

/// Two versions, and all that there is to say of what lies between.
pub struct Told<'a> {
    pub versions: Versions<'a>,
    /// What each is called by whoever asked.
    pub names: [&'a str; 2],
    pub comparison: &'a Comparison,
    pub findings: [&'a [Finding]; 2],
    pub turnover: &'a Turnover,
}

/// How it is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    Human(Ink),
    Json,
    Markdown,
}

/// Cost: linear in what changed.
pub fn write(told: &Told<'_>, layout: Layout, words: &Words) -> String {
    match layout {
        Layout::Human(ink) => human::write(told, words, ink),
        Layout::Json => json::write(told, words),
        Layout::Markdown => markdown::write(told, words),
    }
}

/// Whether something went, came or is another now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Gone,
    New,
    Other,
}

impl Mark {
    fn sign(self) -> &'static str {
        match self {
            Mark::Gone => "−",
            Mark::New => "+",
            Mark::Other => "~",
        }
    }
}

/// One thing to read, with what belongs under it.
struct Line {
    mark: Option<Mark>,
    /// The number of a change.
    number: Option<usize>,
    text: String,
    under: Vec<String>,
}

/// Lines under a heading.
struct Section {
    title: String,
    lines: Vec<Line>,
}

/// What a person is told: how much changed, the changes, and what follows.
struct Page {
    title: String,
    lead: Vec<String>,
    changes: Vec<Section>,
    follows: Vec<Section>,
    /// What stands at the end: the reading, and what does not count in it.
    closing: Vec<String>,
}

fn page(told: &Told<'_>, words: &Words) -> Page {
    let writer = edits::Writer { told, words };
    Page {
        title: writer.title(),
        lead: writer.lead(),
        changes: writer.sections(),
        follows: follows::sections(told, words),
        closing: writer.closing(),
    }
}
