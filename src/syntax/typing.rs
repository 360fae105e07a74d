//! Single values, as people type them: numbers, yes and no, a word from a list.
//!
//! Whoever does not program types `"2022"` for a year, `+` for a sign and `Waarde` for a value. Each is understood, recorded and read as it was meant.

use std::str::FromStr;

use serde::de::DeserializeOwned;

use super::dutch;
use super::examples;
use super::reader::{Halt, Naming, Reader};
use super::scan::{self, Quoted};
use super::suggest::{certainly, suggestion};

/// A number type of the notation.
pub(super) trait Number: FromStr + DeserializeOwned {}
impl<T: FromStr + DeserializeOwned> Number for T {}

/// A number. `"2022"` and, for a broken number, `0,5` are understood.
pub(super) fn number<T: Number>(reader: &mut Reader<'_>) -> Result<T, Halt> {
    let start = reader.at;
    if reader.peek() == Some(b'"') {
        return quoted_number(reader, start);
    }
    let token = |from: usize| {
        let ends = |&at: &usize| match reader.bytes[at] {
            b',' | b')' | b']' | b' ' | b'\t' | b'\r' | b'\n' | b'/' | b';' => true,
            0x80.. => scan::after_space(reader.bytes, at).is_ok_and(|next| next > at),
            _ => false,
        };
        (from..reader.bytes.len()).find(ends).unwrap_or(reader.bytes.len())
    };
    let end = token(start);
    let written = reader.text.get(start..end).unwrap_or("");
    let broken = reader.bytes.get(end) == Some(&b',') && reader.bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
    if broken && reader.key().is_some() {
        return broken_number(reader, end, token(end + 1));
    }
    match written.parse().ok().or_else(|| ron::from_str(written).ok()) {
        Some(value) => {
            reader.at = end;
            Ok(value)
        }
        None if written.starts_with(|first: char| first.is_ascii_digit() || first == '-') => {
            Err(reader.no_number("f03-whole-number"))
        }
        None => Err(reader.no_number("f03-number")),
    }
}

/// `0,5` where a broken number may stand, `3,5` where only a whole one may.
fn broken_number<T: Number>(reader: &mut Reader<'_>, comma: usize, end: usize) -> Result<T, Halt> {
    let start = reader.at;
    let with_point = reader.text[start..end].replacen(',', ".", 1);
    let whole = reader.text[start..comma].parse();
    match (with_point.parse(), whole) {
        (Ok(value), _) => {
            let fix = reader.as_field(&with_point);
            let finding = reader.mistakes.wrong_type_fix("f03-decimal-comma", fix, start, end);
            reader.record(finding.mended_by(reader.mistakes.span(start, end), with_point.as_str()));
            reader.at = end;
            Ok(value)
        }
        (Err(_), Ok(value)) => {
            reader.record(reader.mistakes.no_number("f03-no-fraction", reader.field(), start, end));
            reader.at = end;
            Ok(value)
        }
        (Err(_), Err(_)) => Err(reader.no_number("f03-number")),
    }
}

fn quoted_number<T: Number>(reader: &mut Reader<'_>, start: usize) -> Result<T, Halt> {
    let quoted = scan::quoted(reader.bytes, start);
    let written = quoted.map_or("", |quoted| &reader.text[quoted.inner_start..quoted.inner_end]);
    match (quoted, written.trim().parse()) {
        (Some(quoted), Ok(value)) => {
            let fix = reader.as_field(written.trim());
            let finding = reader.mistakes.wrong_type_fix("f03-number-quotes", fix, start, quoted.end);
            reader.record(finding.mended_by(reader.mistakes.span(start, quoted.end), written.trim()));
            reader.at = quoted.end;
            Ok(value)
        }
        (Some(_) | None, Ok(_) | Err(_)) => Err(reader.no_number("f03-number")),
    }
}

/// `true` or `false`.
pub(super) fn truth(reader: &mut Reader<'_>) -> Result<bool, Halt> {
    let start = reader.at;
    let quoted = scan::quoted(reader.bytes, start).filter(|_| reader.peek() == Some(b'"'));
    let (word, end) = match quoted {
        Some(quoted) => (&reader.text[quoted.inner_start..quoted.inner_end], quoted.end),
        None => (reader.word(), start + reader.word().len()),
    };
    let value = match word.to_lowercase().as_str() {
        "true" | "yes" | "ja" | "waar" => true,
        "false" | "no" | "nee" | "onwaar" => false,
        _ => return Err(reader.misfit("f03-truth")),
    };
    if !matches!(word, "true" | "false") || quoted.is_some() {
        let word = if value { "true" } else { "false" };
        let finding = reader.mistakes.wrong_type_fix("f03-truth", reader.as_field(word), start, end);
        reader.record(finding.mended_by(reader.mistakes.span(start, end), word));
    }
    reader.at = end;
    Ok(value)
}

/// One word of a fixed list.
pub(super) fn choice(reader: &mut Reader<'_>, variants: &'static [&'static str]) -> Result<&'static str, Halt> {
    let start = reader.at;
    let word = reader.word();
    if let Some(&variant) = variants.iter().find(|&&variant| variant == word) {
        reader.at += word.len();
        return Ok(variant);
    }
    if !word.is_empty() {
        return other_word(reader, variants);
    }
    if let Some(quoted) = any_quotes(reader, start) {
        let inner = &reader.text[quoted.inner_start..quoted.inner_end];
        let Some(meant) = meant(inner, variants).or_else(|| symbol(inner, variants).map(|(_, meant)| meant)) else {
            let finding = reader.mistakes.unknown_kind(inner, None, variants, quoted.inner_start);
            return Err(Halt::Misfit(Box::new(finding)));
        };
        let key = if reader.key() == Some("kind") { "f03-choice-quotes" } else { "f03-word-quotes" };
        let fix = reader.as_field(meant);
        let finding = reader.mistakes.wrong_type_fix(key, fix, start, quoted.end);
        reader.record(match is_sure(inner, meant, variants) {
            true => finding.mended_by(reader.mistakes.span(start, quoted.end), meant),
            false => finding,
        });
        reader.at = quoted.end;
        return Ok(meant);
    }
    sign(reader, start, variants)
}

/// A word that is none of the list, or several: a slip, or Dutch.
fn other_word(reader: &mut Reader<'_>, variants: &'static [&'static str]) -> Result<&'static str, Halt> {
    let start = reader.at;
    let word = reader.word();
    let is_item = reader.byte_after(start + word.len()) == Some(b'(');
    if let Some(list) = examples::list_of(word).filter(|_| is_item) {
        return Err(Halt::Misfit(Box::new(reader.mistakes.wrong_list(word, list, start))));
    }
    let phrase = phrase(reader);
    let found = if dutch::choice(phrase, variants).is_some() { phrase } else { word };
    let meant = meant(found, variants);
    let fix = meant.map(|meant| reader.as_field(meant));
    let finding = reader.mistakes.unknown_kind(found, fix, variants, start);
    let Some(meant) = meant else { return Err(Halt::Misfit(Box::new(finding))) };
    reader.record(match is_sure(found, meant, variants) {
        true => finding.mended_by(reader.mistakes.span(start, start + found.len()), meant),
        false => finding,
    });
    reader.at += found.len();
    Ok(meant)
}

fn meant(found: &str, variants: &'static [&'static str]) -> Option<&'static str> {
    dutch::choice(found, variants).or_else(|| suggestion(found, variants))
}

/// Whether no other word of the list can be meant.
fn is_sure(found: &str, meant: &str, variants: &'static [&'static str]) -> bool {
    let by_word = variants.contains(&found) || dutch::choice(found, variants).is_some();
    by_word || symbol(found, variants).is_some() || certainly(found, variants) == Some(meant)
}

/// The words that start here, up to a mark or the line end: `hoort bij`.
fn phrase<'de>(reader: &Reader<'de>) -> &'de str {
    let rest = &reader.text[reader.at..];
    let end = rest.find([',', ')', ']', '(', '"', ':', '\n', '\r']).unwrap_or(rest.len());
    rest[..end].trim_end()
}

fn any_quotes(reader: &Reader<'_>, start: usize) -> Option<Quoted> {
    match reader.peek() {
        Some(b'"') => scan::quoted(reader.bytes, start),
        Some(_) | None => scan::curly_quoted(reader.bytes, start),
    }
}

/// `sign: +` for `sign: Plus`.
fn sign(reader: &mut Reader<'_>, start: usize, variants: &'static [&'static str]) -> Result<&'static str, Halt> {
    let Some((symbol, meant)) = symbol(&reader.text[start..], variants) else {
        return Err(reader.no_choice(variants));
    };
    let fix = reader.as_field(meant);
    let finding = reader.mistakes.wrong_type_fix("f03-sign", fix, start, start + symbol.len());
    reader.record(finding.mended_by(reader.mistakes.span(start, start + symbol.len()), meant));
    reader.at += symbol.len();
    Ok(meant)
}

/// The symbol that a text starts with, and its word, if the list has one.
fn symbol(text: &str, variants: &'static [&'static str]) -> Option<(&'static str, &'static str)> {
    let written = [("+", "Plus"), ("-", "Minus"), ("−", "Minus"), ("–", "Minus"), ("?", "Unknown")];
    let (symbol, word) = written.into_iter().find(|(symbol, _)| text.starts_with(symbol))?;
    variants.iter().find(|&&variant| variant == word).map(|&meant| (symbol, meant))
}

/// The name of a record and its opening bracket: `Element(`, or `(` alone.
pub(super) fn opening(reader: &mut Reader<'_>, name: &'static str) -> Result<(), Halt> {
    reader.space()?;
    let mut start = reader.at;
    if std::mem::replace(&mut reader.naming, Naming::Named) == Naming::Named {
        let word = reader.word();
        if word != name && !word.is_empty() {
            if !matches!(reader.byte_after(reader.at + word.len()), Some(b'(' | b'{')) {
                return Err(reader.no_record(name));
            }
            if let Some(list) = examples::list_of(word) {
                return Err(Halt::Misfit(Box::new(reader.mistakes.wrong_list(word, list, start))));
            }
            let finding = reader.mistakes.unknown_kind(word, Some(name.to_owned()), &[name], reader.at);
            let is_near = dutch::choice(word, &[name]).is_some() || certainly(word, &[name]).is_some();
            reader.record(match is_near {
                true => finding.mended_by(reader.mistakes.span(reader.at, reader.at + word.len()), name),
                false => finding,
            });
        }
        reader.at += word.len();
        reader.space()?;
    } else {
        // The name was read already and stands before us.
        start = reader.frames.last().map_or(start, |frame| frame.start);
    }
    reader.open_record(name, start)
}
