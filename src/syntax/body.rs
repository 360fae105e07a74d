//! Reads a whole file: its root, its fields, and its long lists in parallel.
//!
//! A list is first cut into items by a scan over its bytes; the items are then read on
//! all cores. As soon as one item is not clean, the list is read from there item by item,
//! so that what is wrong is found in the order of the file and mended as far as it can be.

use rayon::prelude::*;
use serde::Deserialize;

use crate::finding::Finding;
use crate::source::FileId;

use super::between::{Between, Seen};
use super::document::{Body, Document, List, Root};
use super::dutch;
use super::mistakes::{self, Mistakes};
use super::reader::{Halt, Reader};
use super::scan;
use super::spanned::Spanned;
use super::suggest::{certainly, suggestion};

/// The fields of a root, in the order in which they are best written.
pub(super) const FIELDS: &[&str] = &[
    "id",
    "title",
    "language",
    "author",
    "version",
    "about",
    "year",
    "include",
    "include_all",
    "take",
    "spheres",
    "value_levels",
    "sources",
    "criteria",
    "elements",
    "links",
    "chains",
    "views",
    "norms",
    "loops",
    "allowed",
    "settings",
    "mute",
    "workshop",
];

const ROOTS: &[&str] = &["Theory", "Register", "Overlay"];

/// Below this many items a list is not worth a second thread.
const ITEMS_A_THREAD: usize = 512;

/// What a file says, and all that is wrong with it.
pub(super) fn read<'a>(text: &'a str, file: FileId) -> (Document<'a>, Vec<Finding>) {
    let mut reader = Reader::new(text, file, 0);
    let mut document = Document::default();
    if let Err(halt) = read_root(&mut reader, &mut document) {
        match halt {
            Halt::End(finding) | Halt::Misfit(finding) => reader.findings.push(*finding),
            Halt::Refused => {}
        }
        reader.gaps.breaks_off = true;
    }
    document.gaps = reader.gaps;
    let mut findings = reader.findings;
    findings.sort_by_key(|finding| (finding.place.span.start, finding.rule.code));
    findings.dedup_by(|a, b| a.place == b.place && a.message == b.message);
    mistakes::summarize_curly(&mut findings);
    (document, findings)
}

/// What a file as a whole is; a theory where it does not say.
pub(super) fn root(text: &str) -> Root {
    let mut reader = Reader::new(text, FileId(0), 0);
    let mut document = Document::default();
    match prologue(&mut reader).and_then(|()| root_opening(&mut reader, &mut document)) {
        Ok(_) | Err(_) => document.root,
    }
}

fn read_root<'a>(reader: &mut Reader<'a>, document: &mut Document<'a>) -> Result<(), Halt> {
    prologue(reader)?;
    if reader.peek().is_none() {
        return Err(Halt::End(Box::new(reader.mistakes.broken("f13-empty", 0, 0))));
    }
    let open = root_opening(reader, document)?;
    let mut between = Between::after(open);
    let mut seen = Seen::after(open);
    while let Some(key) = reader.next_known(&mut between, FIELDS, &mut seen)? {
        read_field(reader, &mut document.body, key)?;
        between.took(reader.at);
    }
    reader.space()?;
    if reader.peek().is_some() {
        let end = reader.text[reader.at..].find('\n').map_or(reader.text.len(), |line| reader.at + line);
        let end = end.min(reader.at + 40).max(reader.at + 1);
        let end =
            (reader.at + 1..=end).rev().find(|&end| reader.text.is_char_boundary(end)).unwrap_or(reader.text.len());
        reader.record(reader.mistakes.broken("f13-after-end", reader.at, end));
        reader.gaps.lost.push((reader.at as u32, reader.text.len() as u32));
    }
    Ok(())
}

/// `#![enable(implicit_some)]` and the like say what is already so.
fn prologue(reader: &mut Reader<'_>) -> Result<(), Halt> {
    reader.space()?;
    while reader.bytes[reader.at..].starts_with(b"#!") {
        let close = memchr::memchr(b']', &reader.bytes[reader.at..]);
        reader.at = close.map_or(reader.bytes.len(), |close| reader.at + close + 1);
        reader.space()?;
    }
    Ok(())
}

/// `Theory(`, `Register(` or `Overlay(`; the place of the bracket.
fn root_opening(reader: &mut Reader<'_>, document: &mut Document<'_>) -> Result<usize, Halt> {
    let word = reader.word();
    let start = reader.at;
    if reader.byte_after(start + word.len()) != Some(b'(') {
        let end = (start + word.len()).max(start + reader.text[start..].chars().next().map_or(1, char::len_utf8));
        return Err(Halt::End(Box::new(reader.mistakes.broken("f13-root", start, end))));
    }
    let meant = if word.is_empty() || ROOTS.contains(&word) {
        word
    } else {
        let meant = dutch::choice(word, ROOTS).or_else(|| suggestion(word, ROOTS));
        let finding = reader.mistakes.unknown_kind(word, meant.map(str::to_owned), ROOTS, start);
        let sure = dutch::choice(word, ROOTS).or_else(|| certainly(word, ROOTS));
        reader.record(match sure {
            Some(meant) => finding.mended_by(reader.mistakes.span(start, start + word.len()), meant),
            None => finding,
        });
        meant.unwrap_or_default()
    };
    document.root = match meant {
        "Register" => Root::Register,
        "Overlay" => Root::Overlay,
        _ => Root::Theory,
    };
    reader.at += word.len();
    reader.space()?;
    reader.at += 1;
    Ok(reader.at - 1)
}

fn read_field<'a>(reader: &mut Reader<'a>, body: &mut Body<'a>, key: &'a str) -> Result<(), Halt> {
    match key {
        "id" => body.id = one(reader, key)?,
        "title" => body.title = one(reader, key)?,
        "language" => body.language = one(reader, key)?,
        "author" => body.author = one(reader, key)?,
        "version" => body.version = one(reader, key)?,
        "about" => body.about = one(reader, key)?,
        "year" => body.year = one(reader, key)?,
        "include" => body.include = one(reader, key)?,
        "include_all" => body.include_all = one(reader, key)?,
        "take" => body.take = one(reader, key)?,
        "spheres" => many(reader, key, &mut body.spheres)?,
        "value_levels" => many(reader, key, &mut body.value_levels)?,
        "sources" => many(reader, key, &mut body.sources)?,
        "criteria" => many(reader, key, &mut body.criteria)?,
        "elements" => many(reader, key, &mut body.elements)?,
        "links" => many(reader, key, &mut body.links)?,
        "chains" => many(reader, key, &mut body.chains)?,
        "views" => many(reader, key, &mut body.views)?,
        "norms" => many(reader, key, &mut body.norms)?,
        "loops" => many(reader, key, &mut body.loops)?,
        "allowed" => many(reader, key, &mut body.allowed)?,
        "settings" => many(reader, key, &mut body.settings)?,
        "mute" => many(reader, key, &mut body.mute)?,
        "workshop" => body.workshop = one(reader, key)?,
        // Only names from FIELDS come here.
        _ => reader.skip_value()?,
    }
    Ok(())
}

fn one<'a, T: Deserialize<'a> + Default>(reader: &mut Reader<'a>, key: &'a str) -> Result<T, Halt> {
    Ok(reader.item(std::marker::PhantomData::<T>::default, Some(key))?.unwrap_or_default())
}

fn many<'a, T>(reader: &mut Reader<'a>, key: &'a str, list: &mut List<T>) -> Result<(), Halt>
where
    T: Deserialize<'a> + Send,
{
    let seed = std::marker::PhantomData::<Spanned<T>>::default;
    if reader.peek() != Some(b'[') && !reader.opens_round_list() {
        // One item where a list should stand is read as a list of one.
        *list = one(reader, key)?;
        return Ok(());
    }
    let mut between = reader.open_list();
    clean_items(reader, &mut between, list);
    while reader.next_item(&mut between)? {
        if let Some(item) = reader.item(seed, None)? {
            list.push(item);
        }
        between.took(reader.at);
    }
    Ok(())
}

/// Reads items in parallel for as long as they are clean, and stands after the last clean one.
fn clean_items<'a, T>(reader: &mut Reader<'a>, between: &mut Between, list: &mut List<T>)
where
    T: Deserialize<'a> + Send,
{
    let cuts = cut(reader.bytes, reader.at);
    let (text, file) = (reader.text, reader.mistakes.file);
    let chunk = cuts.len().div_ceil(rayon::current_num_threads() * 4).max(ITEMS_A_THREAD);
    let chunks: Vec<List<T>> = cuts.par_chunks(chunk).map(|cuts| clean_chunk(text, file, cuts)).collect();
    list.reserve(cuts.len());
    for (part, cuts) in chunks.into_iter().zip(cuts.chunks(chunk)) {
        let is_whole = part.len() == cuts.len();
        list.extend(part);
        if !is_whole {
            break;
        }
    }
    if let Some(&(_, end)) = list.len().checked_sub(1).and_then(|last| cuts.get(last)) {
        reader.at = end;
        between.took(end);
    }
}

/// The items of a chunk up to the first that is not clean.
fn clean_chunk<'a, T: Deserialize<'a>>(text: &'a str, file: FileId, cuts: &[(usize, usize)]) -> List<T> {
    let mut reader = Reader::new(text, file, 0);
    let mut list = Vec::with_capacity(cuts.len());
    for &(start, end) in cuts {
        reader.at = start;
        match Spanned::<T>::deserialize(&mut reader) {
            Ok(item) if reader.at == end && reader.findings.is_empty() => list.push(item),
            Ok(_) | Err(_) => break,
        }
    }
    list
}

/// Where the items of a list start and end, for as long as the text is sound.
fn cut(bytes: &[u8], mut at: usize) -> Vec<(usize, usize)> {
    let mut cuts = Vec::new();
    while let Ok(start) = scan::after_space(bytes, at) {
        if matches!(bytes.get(start), None | Some(b']' | b')' | b',')) {
            break;
        }
        let Ok(end) = scan::after_value(bytes, start) else { break };
        cuts.push((start, end));
        match scan::after_space(bytes, end) {
            Ok(comma) if bytes.get(comma) == Some(&b',') => at = comma + 1,
            Ok(_) | Err(_) => break,
        }
    }
    cuts
}

/// A file whose bytes are no text.
pub(super) fn not_text(bytes: &[u8], valid: usize, file: FileId) -> Finding {
    let key = match bytes {
        [b'P', b'K', 3, 4, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => "f12-word",
        [b'%', b'P', b'D', b'F', ..] => "f12-pdf",
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, ..] | [_, 0, ..] => "f12-utf16",
        _ => "f12-utf8",
    };
    let mut finding = Mistakes { file }.broken(key, valid, valid + usize::from(valid > 0));
    finding.rule = &super::mistakes::UNREADABLE_FILE;
    finding
}
