//! Where the steps of resolving leave what they find.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;

use crate::finding::Finding;
use crate::source::{FileId, SourceFile, Span};
use crate::syntax::document::Root;
use crate::syntax::spanned::Spanned;
use crate::syntax::suggest::Near;

use super::arrows::Targets;
use super::mend;
use super::mistakes::{self, Twice};
use super::names::{Names, Space};
use super::unread::Unread;
use super::{Input, Part};

/// Comparisons that "did you mean" may cost in one run: a file of which every name is
/// misspelled must not keep its author waiting.
const COMPARISONS: usize = 300_000;

/// Findings from all threads. The end sorts them, so it does not matter who came first.
pub(super) struct Found<'a> {
    list: Mutex<Vec<Raw<'a>>>,
    /// The files once more, to count lines where a sentence names a place.
    files: FxHashMap<FileId, SourceFile>,
    unread: Unread<'a>,
    /// An overlay was asked for by itself: its names may stand in the theory that it is for.
    is_overlay: bool,
}

struct Raw<'a> {
    finding: Finding,
    /// A name that does not occur, with the names among which it was sought.
    wanted: Option<(Space, &'a str)>,
}

impl<'a> Found<'a> {
    pub fn new(inputs: &[Input<'a>]) -> Self {
        let file = |input: &Input<'_>| {
            let text = std::sync::Arc::clone(input.text);
            (input.file, SourceFile::new(input.path, text))
        };
        Found {
            list: Mutex::default(),
            files: inputs.iter().map(file).collect(),
            unread: Unread::of(inputs),
            is_overlay: inputs.iter().any(|input| input.part == Part::Root && input.document.root == Root::Overlay),
        }
    }

    /// A field that an item needs and does not have; `example` is how it is written. Silent
    /// where the field is there with a value that was refused: that was told already.
    pub fn missing<T>(&self, item: &Spanned<T>, place: Span, field: &'static str, example: &'static str) {
        if !self.unread.refuses(place.file, (item.start, item.end), field) {
            self.push(mistakes::missing(place, field, example));
        }
    }

    /// A field that has to say something, and does not yet.
    pub fn blank(&self, place: Span, field: &'static str, example: &'static str) {
        self.push(mistakes::blank(place, field, example));
    }

    pub fn push(&self, finding: Finding) {
        self.add(finding, None);
    }

    pub fn unknown(&self, place: Span, space: Space, name: &'a str) {
        // A name may be missing because what bears it was not read.
        if !self.unread.may_hold(name) {
            self.add(mistakes::unknown(place, name), Some((space, name)));
        }
    }

    fn add(&self, finding: Finding, wanted: Option<(Space, &'a str)>) {
        let mut list = self.list.lock().unwrap_or_else(PoisonError::into_inner);
        list.push(Raw { finding, wanted });
    }

    /// Two places of one thing, with how a reader finds them.
    pub fn twice(&self, first: Span, second: Span) -> Twice {
        let with_path = first.file != second.file;
        let position = |span: Span| {
            let Some(file) = self.files.get(&span.file) else {
                return String::new();
            };
            let at = file.position(span.start);
            match with_path {
                true => format!("{} {}:{}", file.path, at.line, at.column),
                false => format!("{}:{}", at.line, at.column),
            }
        };
        Twice { first, second, first_position: position(first), second_position: position(second) }
    }

    /// All findings in the order of the files, with what may have been meant; and the
    /// elements that were meant, by their place among all that are declared.
    pub fn finish(&self, names: &Names<'_>, targets: &Targets<'_>) -> (Vec<Finding>, Vec<u32>) {
        let mut list = self.list.lock().unwrap_or_else(PoisonError::into_inner);
        let mut list = std::mem::take(&mut *list);
        let key = |raw: &Raw<'_>| {
            let place = raw.finding.place.span;
            (place.file, place.start, raw.finding.rule.code)
        };
        list.sort_by_key(key);
        let mut left = COMPARISONS;
        let mut known: FxHashMap<(Space, &str), Option<Near<'_>>> = FxHashMap::default();
        let finished = list.into_iter().map(|raw| match raw.wanted {
            None => raw.finding,
            Some((space, name)) => {
                if let Some(what) = names.elsewhere(targets, name) {
                    return mistakes::of_another_kind(raw.finding, what, space.key());
                }
                let size = names.size(space, targets);
                let meant = *known.entry((space, name)).or_insert_with(|| {
                    left = left.checked_sub(size)?;
                    names.meant(space, targets, name)
                });
                self.with_meant(raw.finding, meant)
            }
        });
        let finished = finished.collect();
        let meant = known.into_iter().filter(|((space, _), _)| *space == Space::Element);
        (finished, meant.filter_map(|(_, near)| names.elements.find(near?.word)).collect())
    }

    /// A name that does not occur, with the one that is meant; and mended where no other can be.
    fn with_meant(&self, finding: Finding, meant: Option<Near<'_>>) -> Finding {
        if self.is_overlay {
            return finding.help(mistakes::of_overlay());
        }
        let Some(near) = meant else { return finding.help(mistakes::nothing_near()) };
        let finding = finding.help(mistakes::meant(near.word));
        match mend::quoted(near.word).filter(|_| near.is_only) {
            Some(name) => {
                let place = finding.place.span;
                finding.mended_by(place, name)
            }
            None => finding,
        }
    }
}
