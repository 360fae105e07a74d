//! Reports: findings laid out for a person, an editor or another program.
//!
//! In: the findings of one theory, with its files. Out: text. The caller prints it. All
//! words come from the room `language`; the layout is the one of a good compiler.

pub mod answers;
pub mod book;
pub mod change;
pub mod changes;
mod closing;
pub mod comparison;
mod digest;
mod explain;
mod gathered;
pub mod github;
mod glossary;
pub mod human;
pub mod json;
pub mod markdown;
mod page;
mod paint;
pub mod paths;
pub mod paths_json;
mod places;
pub mod profile;
pub mod questions;
pub mod rules;
pub mod sarif;
pub mod short;
mod snippet;
pub mod summary;
mod table;
pub mod tallies;
mod telling;
mod terms;

pub use explain::explain;
pub use paint::Ink;

use crate::finding::Finding;
use crate::rules::Muted;
use crate::source::Sources;
use crate::theory::{Reading, Theory};

/// What a report is about: one theory in one reading, with what there is to say of it.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    pub sources: &'a Sources,
    pub theory: &'a Theory,
    pub reading: Reading,
    /// In the order in which `rules::check_all` gives them.
    pub findings: &'a [Finding],
    pub muted: &'a [Muted],
    /// How many findings somebody asked not to see.
    pub hidden: usize,
}

impl Report<'_> {
    /// How many links count in this reading.
    fn links(&self) -> usize {
        let theory = self.theory;
        theory.links.iter().filter(|link| theory.admits(link, self.reading)).count()
    }
}
