//! Which fields share a line when an item takes more than one.
//!
//! Names with names, kinds with kinds, where something comes from together, and a sentence
//! on a line of its own: so a change in one thing changes one line.

use super::tree::{Entry, Part};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// What it is called and what it joins.
    Names,
    /// What kind of thing it is.
    Nature,
    /// Where it comes from.
    Origin,
    /// On whatever line there is.
    Any,
    /// On a line of its own.
    Alone,
}

const NAMES: &[&str] = &[
    "id",
    "title",
    "label",
    "from",
    "to",
    "means",
    "end",
    "part",
    "whole",
    "action",
    "block",
    "actor",
    "verb",
    "object",
    "element",
    "link",
    "on",
    "rule",
    "stance",
    "knowledge",
    "group",
    "date",
    "text",
];

const ORIGIN: &[&str] = &["source", "locator", "year", "author", "file", "url", "study"];

const ANY: &[&str] = &["provenance", "claimant", "term"];

const SENTENCES: &[&str] =
    &["about", "because", "definition", "direct", "indicator", "mechanism", "note", "open", "quote", "theory", "why"];

/// The lines that a field may share. A field that is not named here is of one kind with
/// most others.
pub fn share(entry: &Entry<'_>) -> Share {
    let key = entry.key().unwrap_or("");
    match entry.group() {
        // Records in a list, or a record in a field, stand apart.
        Some(group) if group.open == "[" && group.entries.iter().any(holds_fields) => Share::Alone,
        Some(group) if group.open == "(" && !key.is_empty() => Share::Alone,
        Some(_) if SENTENCES.contains(&key) => Share::Alone,
        Some(_) => Share::Nature,
        None if NAMES.contains(&key) => Share::Names,
        None if ORIGIN.contains(&key) => Share::Origin,
        None if ANY.contains(&key) => Share::Any,
        None if SENTENCES.contains(&key) => Share::Alone,
        None => Share::Nature,
    }
}

/// Whether an item is a record with named fields.
pub fn holds_fields(entry: &Entry<'_>) -> bool {
    entry.parts.iter().any(|part| match part {
        Part::Group(group) => group.open == "(" && group.entries.iter().any(|entry| entry.key().is_some()),
        Part::Word(_) | Part::Colon | Part::Comment(_) => false,
    })
}
