//! Words and places of one file.

use std::borrow::Cow;

use crate::source::{Span, Text};
use crate::syntax::document::{Body, Root, Words};
use crate::syntax::spanned::Spanned;

use super::{Input, Part};

impl<'a> Input<'a> {
    pub(super) fn body(&self) -> &'a Body<'a> {
        &self.document.body
    }

    /// Whether this file is a stock on which theories draw. A register that was asked for
    /// itself is shown whole.
    pub(super) fn is_stock(&self) -> bool {
        self.part == Part::Included && self.document.root == Root::Register
    }

    pub(super) fn span<T>(&self, spanned: &Spanned<T>) -> Span {
        Span { file: self.file, start: spanned.start, end: spanned.end }
    }

    /// The word that an item starts with: a small place for something that is not there.
    pub(super) fn head<T>(&self, item: &Spanned<T>) -> Span {
        let whole = self.text.get(item.start as usize..item.end as usize).unwrap_or("");
        let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let length = whole.bytes().take_while(|byte| is_word(byte)).count();
        Span {
            file: self.file,
            start: item.start,
            end: (item.start + length.max(1) as u32).min(item.end.max(item.start)),
        }
    }

    /// The place of a thing by its name, or of its first word where it has none.
    pub(super) fn named<T>(&self, id: Option<&Words<'_>>, item: &Spanned<T>) -> Span {
        id.map_or_else(|| self.head(item), |id| self.span(id))
    }

    /// The author's text: a slice of the file where the file holds it unchanged.
    pub(super) fn text(&self, words: &Words<'_>) -> Text {
        match &words.value.0 {
            Cow::Borrowed(slice) => self.slice(slice),
            Cow::Owned(text) => Text::from(text.as_str()),
        }
    }

    fn slice(&self, slice: &str) -> Text {
        let start = (slice.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        match start.checked_add(slice.len()) {
            Some(end) if end <= self.text.len() => Text::slice(self.text, start as u32, end as u32),
            // A file with a slip is read from a mended copy, which is gone afterwards.
            Some(_) | None => Text::from(slice),
        }
    }

    pub(super) fn maybe(&self, words: &Option<Words<'_>>) -> Option<Text> {
        words.as_ref().map(|words| self.text(words))
    }

    pub(super) fn texts(&self, list: &[Words<'_>]) -> Vec<Text> {
        list.iter().map(|words| self.text(words)).collect()
    }
}
