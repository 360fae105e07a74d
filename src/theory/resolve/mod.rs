//! From what files say to what a theory means.
//!
//! In: documents with their files, in load order. Out: a theory in which every reference
//! holds, and a finding for everything that was left out or does not fit. It never fails.
//!
//! The steps: names are gathered (`names`), both ends of every link are looked up
//! (`arrows`), it is decided which elements of a register enter (`entry`), links on
//! one pair are brought together (`pairs`), and then everything is made.

use crate::finding::Finding;
use crate::source::{FileId, Shared};
use crate::syntax::document::{Document, Words};

use super::{ElementId, Theory};

mod arrows;
mod claims;
mod common;
mod elements;
mod entry;
mod found;
mod frame;
mod gaps;
mod input;
mod links;
mod mend;
mod mentions;
pub mod mistakes;
mod names;
mod pairs;
mod resting;
mod session;
mod settings;
mod unread;
mod whole;

use entry::Entered;
use found::Found;
use names::{Names, Space, Table};
use whole::Known;

/// One file of a theory, as it was read.
pub struct Input<'a> {
    pub file: FileId,
    pub text: &'a Shared,
    /// As the user wrote it.
    pub path: &'a str,
    pub document: &'a Document<'a>,
    pub part: Part,
    /// The files that its `include` names, as far as they were found.
    pub includes: Vec<FileId>,
    /// The files that its `include_all` names, as far as they were found.
    pub include_all: Vec<FileId>,
}

/// How a file came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The file that was asked for.
    Root,
    Included,
    /// Laid over the theory with `--with`.
    Overlay,
}

/// The theory that the files make, with what is wrong with them in the order of the files.
///
/// The files stand in load order: an included file before the file that includes it, each
/// once, overlays last. Cost: linear in what the files hold.
pub fn resolve(files: &[Input<'_>]) -> (Theory, Vec<Finding>) {
    let found = Found::new(files);
    let names = Names::gather(files, &found);
    let desk = Desk { files, found, names };
    let arrows = arrows::gather(&desk);
    let targets = arrows::targets(&desk, &arrows);
    let mentions = mentions::gather(&desk, &arrows, &targets);
    let entered = Entered::decide(&desk, &arrows, &mentions);
    let pairs = pairs::bring_together(&desk, &arrows, &targets, &entered);

    let mut theory = Theory::default();
    frame::fill(&desk, &entered, &mut theory);
    elements::fill(&desk, &entered, &mut theory);
    links::fill(&desk, &arrows, &pairs, &entered, &mut theory);
    let known = Known {
        desk: &desk,
        arrows: &arrows,
        targets: &targets,
        mentions: &mentions,
        entered: &entered,
        pairs: &pairs,
    };
    whole::fill(&known, &mut theory);
    session::fill(&known, &mut theory);
    resting::fill(&known, &mut theory);
    let (findings, meant) = desk.found.finish(&desk.names, &targets);
    theory.touched_by_refused = refused_ends(&known, &meant);
    (theory, findings)
}

/// The elements that a link names which was left out: for an end that is missing or
/// unknown, or for a name that was taken. `meant` are those that it probably names.
fn refused_ends(known: &Known<'_, '_>, meant: &[u32]) -> Vec<ElementId> {
    // Conditions stand in the order of their arrows.
    let conditions = &known.mentions.conditions;
    let stands = |index: u32| conditions.binary_search_by_key(&index, |condition| condition.arrow).is_ok();
    let refused = known.arrows.iter().enumerate().filter(|&(index, arrow)| {
        let index = index as u32;
        known.targets.is_taken(index) || arrow.ends.is_none() && !stands(index)
    });
    let ends = refused.flat_map(|(_, arrow)| arrow.known.into_iter().flatten());
    let ends = ends.chain(meant.iter().copied());
    let mut touched: Vec<ElementId> = ends.filter_map(|declared| known.entered.element(declared)).collect();
    touched.sort_unstable();
    touched.dedup();
    touched
}

/// What every step looks at.
struct Desk<'a> {
    files: &'a [Input<'a>],
    found: Found<'a>,
    names: Names<'a>,
}

impl<'a> Desk<'a> {
    /// The place of a name in its table; a name that does not occur is a finding.
    fn look<T>(&self, table: &Table<'a, T>, space: Space, input: &Input<'_>, words: &'a Words<'a>) -> Option<u32> {
        let place = table.find(words);
        if place.is_none() {
            self.found.unknown(input.span(words), space, words);
        } else if words.trim().len() < words.len() {
            let finding = mistakes::padded(input.span(words), words.trim());
            self.found.push(mend::unpadded(finding, input, words));
        }
        place
    }

    fn element(&self, input: &Input<'_>, words: &'a Words<'a>) -> Option<u32> {
        self.look(&self.names.elements, Space::Element, input, words)
    }
}
