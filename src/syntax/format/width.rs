//! How wide things are that stand on one line.

use unicode_width::UnicodeWidthStr;

use super::tree::{Comment, Entry, Group, Part};

/// Items of a list up to this width stand on one line; longer ones each on their own.
const SHORT: usize = 40;

/// The width of an entry on one line, without its comma. None where it takes several.
pub fn flat_width(entry: &Entry<'_>) -> Option<usize> {
    if !entry.trailing.is_empty() || !entry.lead.iter().all(Comment::is_inline) {
        return None;
    }
    let lead: usize = entry.lead.iter().map(|comment| comment.text.width() + 1).sum();
    bare_width(entry).map(|width| lead + width)
}

/// The same without the comments around it.
pub fn bare_width(entry: &Entry<'_>) -> Option<usize> {
    let mut width: usize = entry.after.iter().map(|comment| comment.width() + 1).sum();
    let mut before = None;
    for part in &entry.parts {
        width += gap(before, part).len()
            + match part {
                Part::Word(text) | Part::Comment(text) if text.contains('\n') => return None,
                Part::Word(text) | Part::Comment(text) => text.width(),
                Part::Colon => 1,
                Part::Group(group) => group_width(group)?,
            };
        before = Some(part);
    }
    Some(width)
}

pub fn group_width(group: &Group<'_>) -> Option<usize> {
    let is_inline = |comment: &Comment<'_>| !comment.starts_line && comment.is_inline();
    if !group.head.is_empty() || !group.tail.iter().all(is_inline) {
        return None;
    }
    let mut width = 2;
    for (place, entry) in group.entries.iter().enumerate() {
        width += flat_width(entry)? + if place > 0 { 2 } else { 0 };
    }
    let tail: usize = group.tail.iter().map(|comment| comment.text.width()).sum();
    Some(width + tail + group.tail.len().saturating_sub(1))
}

/// The blank between two pieces of an entry.
pub fn gap(before: Option<&Part<'_>>, part: &Part<'_>) -> &'static str {
    match (before, part) {
        (None, _) | (_, Part::Colon) => "",
        (Some(Part::Comment(_)), Part::Group(_)) | (Some(Part::Word(_)), Part::Group(_)) => "",
        (Some(_), _) => " ",
    }
}

/// The width of an entry with comments behind it: they end its line, and may go past its end.
pub fn last_on_line(entry: &Entry<'_>) -> Option<usize> {
    if entry.trailing.is_empty() { None } else { bare_width(entry) }
}

pub fn is_short(entry: &Entry<'_>) -> bool {
    let is_word = entry.group().is_none();
    is_word && flat_width(entry).is_some_and(|width| width <= SHORT)
}
