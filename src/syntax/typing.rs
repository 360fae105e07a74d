//! Single values, as people type them: texts, numbers, yes and no, a word from a list.
//!
//! Whoever does not program types curly quotes, quotes within quotes, `"2022"` for a year
//! and `+` for a sign. Each is understood, recorded and read as it was meant.

use std::borrow::Cow;
use std::str::FromStr;

use serde::de::DeserializeOwned;

use super::mistakes::LONGEST_TEXT;
use super::reader::{Halt, Naming, Reader};
use super::scan::{self, Quoted};
use super::suggest::suggestion;

/// A number type of the notation.
pub(super) trait Number: FromStr + DeserializeOwned {}
impl<T: FromStr + DeserializeOwned> Number for T {}

/// A text, in whatever quotes it stands.
pub(super) fn text<'de>(reader: &mut Reader<'de>) -> Result<Cow<'de, str>, Halt> {
    let start = reader.at;
    match reader.peek() {
        Some(b'"') => straight(reader, start),
        Some(b'r') if let Some(hashes) = scan::raw_opens(reader.bytes, start) => {
            let quoted = scan::raw_quoted(reader.bytes, start, hashes).ok_or_else(|| ends_in_text(reader, start))?;
            take(reader, quoted)
        }
        Some(_) if scan::curly_at(reader.bytes, start).is_some() => curly(reader, start),
        Some(b'\'') => single(reader, start),
        Some(b'(' | b'[' | b'{') | None => Err(reader.misfit("f03-text")),
        Some(_) => bare(reader, start),
    }
}

/// The text between its quotes, unescaped, with the reader after it.
fn take<'de>(reader: &mut Reader<'de>, quoted: Quoted) -> Result<Cow<'de, str>, Halt> {
    let start = reader.at;
    if quoted.inner_end - quoted.inner_start > LONGEST_TEXT {
        let finding = reader.mistakes.wrong_type("f03-too-long", start, start + 1);
        reader.record(finding.help(crate::finding::Message::new("f03-too-long-do").with("most", LONGEST_TEXT)));
        reader.at = quoted.end;
        return Ok(Cow::Borrowed(""));
    }
    reader.at = quoted.end;
    let inner = &reader.text[quoted.inner_start..quoted.inner_end];
    if !quoted.escaped {
        return Ok(Cow::Borrowed(inner));
    }
    if let (Some(at), Ok(text)) = (drive(inner), ron::from_str::<String>(&reader.text[start..quoted.end])) {
        // `C:\nieuw` is a folder to whoever types it and a line break to the notation.
        backslash(reader, start, quoted, quoted.inner_start + at);
        drop(text);
        return Ok(Cow::Borrowed(inner));
    }
    match ron::from_str::<String>(&reader.text[start..quoted.end]) {
        Ok(text) => Ok(Cow::Owned(text)),
        Err(_) => {
            let at = quoted.inner_start + first_bad_escape(inner);
            backslash(reader, start, quoted, at);
            Ok(Cow::Borrowed(inner))
        }
    }
}

/// Where the backslash stands in a text that starts as a Windows path does.
fn drive(inner: &str) -> Option<usize> {
    let bytes = inner.as_bytes();
    let is_drive = bytes.len() > 3 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':' && bytes[2] == b'\\';
    (is_drive && bytes[3] != b'\\').then_some(2)
}

fn first_bad_escape(inner: &str) -> usize {
    let bytes = inner.as_bytes();
    let mut at = 0;
    while let Some(next) = memchr::memchr(b'\\', &bytes[at..]) {
        at += next;
        if !matches!(bytes.get(at + 1), Some(b'n' | b'r' | b't' | b'0' | b'\\' | b'"' | b'\'' | b'x' | b'u')) {
            return at;
        }
        at += 2;
    }
    memchr::memchr(b'\\', bytes).unwrap_or(0)
}

fn backslash(reader: &mut Reader<'_>, _start: usize, quoted: Quoted, at: usize) {
    let inner = &reader.text[quoted.inner_start..quoted.inner_end];
    let fix = reader.as_field(&format!("\"{}\"", inner.replace("\\\\", "/").replace('\\', "/")));
    reader.record(reader.mistakes.broken_fix("f13-backslash", fix, at, at + 1));
}

fn straight<'de>(reader: &mut Reader<'de>, start: usize) -> Result<Cow<'de, str>, Halt> {
    let Some(quoted) = scan::quoted(reader.bytes, start) else {
        return unclosed(reader, start);
    };
    if matches!(reader.bytes.get(quoted.end), Some(b',' | b')' | b']')) || scan::closes_value(reader.bytes, quoted.end)
    {
        return take(reader, quoted);
    }
    if another_follows(reader, quoted.end) {
        return take(reader, quoted);
    }
    let line_end = end_of_line(reader.bytes, start);
    if quoted.end > line_end {
        return if field_on_next_line(reader, line_end) { unclosed(reader, start) } else { take(reader, quoted) };
    }
    match last_quote(reader.bytes, quoted.end, line_end) {
        Some(close) => Ok(quotes_within(reader, start, close)),
        None => {
            let value = take(reader, quoted)?;
            unexpected_rest(reader);
            Ok(value)
        }
    }
}

/// Whether a further field or item follows a text, so that only the comma is missing.
fn another_follows(reader: &Reader<'_>, end: usize) -> bool {
    let Ok(next) = scan::after_space(reader.bytes, end) else { return true };
    let word_end = scan::after_word(reader.bytes, next);
    match reader.bytes.get(next) {
        None => true,
        Some(b'"') => next > end,
        Some(_) => word_end > next && matches!(reader.byte_after(word_end), Some(b':' | b'(')),
    }
}

fn end_of_line(bytes: &[u8], from: usize) -> usize {
    memchr::memchr(b'\n', &bytes[from..]).map_or(bytes.len(), |line| from + line)
}

fn field_on_next_line(reader: &Reader<'_>, line_end: usize) -> bool {
    let Ok(next) = scan::after_space(reader.bytes, line_end) else { return false };
    let word_end = scan::after_word(reader.bytes, next);
    match reader.bytes.get(next) {
        None | Some(b')' | b']') => true,
        Some(_) => word_end > next && matches!(reader.byte_after(word_end), Some(b':' | b'(')),
    }
}

/// The last quote on the line after which a value may end.
fn last_quote(bytes: &[u8], from: usize, line_end: usize) -> Option<usize> {
    memchr::memrchr_iter(b'"', &bytes[from..line_end]).map(|at| from + at).find(|&at| scan::closes_value(bytes, at + 1))
}

/// `"het "wij" telt"`: the outer quotes are meant.
fn quotes_within<'de>(reader: &mut Reader<'de>, start: usize, close: usize) -> Cow<'de, str> {
    let inner = &reader.text[start + 1..close];
    let fix = reader.as_field(&format!("\"{}\"", inner.replace("\\\"", "\"").replace('"', "\\\"")));
    reader.record(reader.mistakes.broken_fix("f13-quotes-within", fix, start, close + 1));
    reader.at = close + 1;
    Cow::Borrowed(inner)
}

/// Text after a value that belongs to nothing: recorded and passed.
fn unexpected_rest(reader: &mut Reader<'_>) {
    let start = scan::after_space(reader.bytes, reader.at).unwrap_or(reader.at);
    let line_end = end_of_line(reader.bytes, start);
    let stop = memchr::memchr3(b',', b')', b']', &reader.bytes[start..line_end]).map_or(line_end, |at| start + at);
    reader.record(reader.mistakes.broken("f13-unexpected", start, stop.max(start + 1)));
    reader.at = stop;
}

/// A text that never closes: it is taken to end with its line.
fn unclosed<'de>(reader: &mut Reader<'de>, start: usize) -> Result<Cow<'de, str>, Halt> {
    let line_end = end_of_line(reader.bytes, start);
    let mut inner = reader.text[start + 1..line_end].trim_end_matches([',', ' ', '\r', '\t']);
    let surplus = |text: &str| text.ends_with(')') && text.matches(')').count() > text.matches('(').count();
    while surplus(inner) {
        inner = inner[..inner.len() - 1].trim_end();
    }
    let end = start + 1 + inner.len();
    let shown: String = inner.chars().take(60).collect();
    let fix = reader.as_field(&format!("\"{shown}\""));
    let finding = reader.mistakes.broken_fix("f13-unclosed-text", fix, start, end);
    if field_on_next_line(reader, line_end) && line_end < reader.bytes.len() {
        reader.record(finding);
        reader.at = end;
        return Ok(Cow::Borrowed(inner));
    }
    Err(Halt::End(Box::new(finding)))
}

fn ends_in_text(reader: &Reader<'_>, start: usize) -> Halt {
    Halt::End(Box::new(reader.mistakes.broken("f13-unclosed-text", start, start + 1)))
}

fn curly<'de>(reader: &mut Reader<'de>, start: usize) -> Result<Cow<'de, str>, Halt> {
    let Some(quoted) = scan::curly_quoted(reader.bytes, start) else {
        return Err(Halt::Misfit(Box::new(reader.mistakes.broken(
            "f13-curly",
            start,
            end_of_line(reader.bytes, start),
        ))));
    };
    let inner = &reader.text[quoted.inner_start..quoted.inner_end];
    let fix = reader.as_field(&format!("\"{}\"", inner.replace('"', "\\\"")));
    let finding = reader.mistakes.broken_fix("f13-curly", fix, start, quoted.inner_start);
    let close = reader.mistakes.span(quoted.inner_end, quoted.end);
    reader.record(finding.related(crate::finding::Label::at(close)));
    reader.at = quoted.end;
    Ok(Cow::Borrowed(inner))
}

/// `'Buurthuis'`: single quotes hold one letter in the notation, a text in daily life.
fn single<'de>(reader: &mut Reader<'de>, start: usize) -> Result<Cow<'de, str>, Halt> {
    let line_end = end_of_line(reader.bytes, start);
    let closing = |at: &usize| scan::closes_value(reader.bytes, start + 1 + at + 1);
    let close = memchr::memchr_iter(b'\'', &reader.bytes[start + 1..line_end]).find(closing);
    let Some(close) = close.map(|at| start + 1 + at) else { return Err(reader.misfit("f03-text")) };
    let inner = &reader.text[start + 1..close];
    let fix = reader.as_field(&format!("\"{inner}\""));
    reader.record(reader.mistakes.wrong_type_fix("f03-single-quotes", fix, start, close + 1));
    reader.at = close + 1;
    Ok(Cow::Borrowed(inner))
}

/// Words without quotes.
fn bare<'de>(reader: &mut Reader<'de>, start: usize) -> Result<Cow<'de, str>, Halt> {
    let line_end = end_of_line(reader.bytes, start);
    let stop = memchr::memchr3(b',', b')', b']', &reader.bytes[start..line_end]).map_or(line_end, |at| start + at);
    let inner = reader.text[start..stop].trim_end().trim_end_matches('"');
    if inner.is_empty() || inner.contains(['(', '[', '"']) {
        return Err(reader.misfit("f03-text"));
    }
    let fix = reader.as_field(&format!("\"{inner}\""));
    reader.record(reader.mistakes.wrong_type_fix("f03-text", fix, start, start + inner.len()));
    reader.at = stop;
    Ok(Cow::Borrowed(inner))
}

/// A number. `"2022"` and, for a broken number, `0,5` are understood.
pub(super) fn number<T: Number>(reader: &mut Reader<'_>) -> Result<T, Halt> {
    let start = reader.at;
    if reader.peek() == Some(b'"') {
        return quoted_number(reader, start);
    }
    let token = |from: usize| {
        let ends = |byte: &u8| matches!(byte, b',' | b')' | b']' | b' ' | b'\t' | b'\r' | b'\n' | b'/' | b';');
        reader.bytes[from..].iter().position(ends).map_or(reader.bytes.len(), |at| from + at)
    };
    let end = token(start);
    let written = reader.text.get(start..end).unwrap_or("");
    let broken = reader.bytes.get(end) == Some(&b',') && reader.bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
    if broken && reader.key().is_some() && T::from_str("0.5").is_ok() {
        let whole_end = token(end + 1);
        let fix = reader.text[start..whole_end].replacen(',', ".", 1);
        if let Ok(value) = fix.parse() {
            let fix = reader.as_field(&fix);
            reader.record(reader.mistakes.wrong_type_fix("f03-decimal-comma", fix, start, whole_end));
            reader.at = whole_end;
            return Ok(value);
        }
    }
    match written.parse().ok().or_else(|| ron::from_str(written).ok()) {
        Some(value) => {
            reader.at = end;
            Ok(value)
        }
        None if written.starts_with(|first: char| first.is_ascii_digit() || first == '-') => {
            Err(reader.misfit("f03-whole-number"))
        }
        None => Err(reader.misfit("f03-number")),
    }
}

fn quoted_number<T: Number>(reader: &mut Reader<'_>, start: usize) -> Result<T, Halt> {
    let quoted = scan::quoted(reader.bytes, start);
    let written = quoted.map_or("", |quoted| &reader.text[quoted.inner_start..quoted.inner_end]);
    match (quoted, written.trim().parse()) {
        (Some(quoted), Ok(value)) => {
            let fix = reader.as_field(written.trim());
            reader.record(reader.mistakes.wrong_type_fix("f03-number-quotes", fix, start, quoted.end));
            reader.at = quoted.end;
            Ok(value)
        }
        (Some(_) | None, Ok(_) | Err(_)) => Err(reader.misfit("f03-number")),
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
        let fix = reader.as_field(if value { "true" } else { "false" });
        reader.record(reader.mistakes.wrong_type_fix("f03-truth", fix, start, end));
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
        let finding = reader.mistakes.unknown_kind(word, variants, start);
        let Some(meant) = suggestion(word, variants) else { return Err(Halt::Misfit(Box::new(finding))) };
        reader.record(finding);
        reader.at += word.len();
        return Ok(meant);
    }
    if let Some(quoted) = any_quotes(reader, start) {
        let inner = &reader.text[quoted.inner_start..quoted.inner_end];
        let Some(meant) = suggestion(inner, variants) else {
            let finding = reader.mistakes.unknown_kind(inner, variants, quoted.inner_start);
            return Err(Halt::Misfit(Box::new(finding)));
        };
        let fix = reader.as_field(meant);
        reader.record(reader.mistakes.wrong_type_fix("f03-choice-quotes", fix, start, quoted.end));
        reader.at = quoted.end;
        return Ok(meant);
    }
    sign(reader, start, variants)
}

fn any_quotes(reader: &Reader<'_>, start: usize) -> Option<Quoted> {
    match reader.peek() {
        Some(b'"') => scan::quoted(reader.bytes, start),
        Some(_) | None => scan::curly_quoted(reader.bytes, start),
    }
}

/// `sign: +` for `sign: Plus`.
fn sign(reader: &mut Reader<'_>, start: usize, variants: &'static [&'static str]) -> Result<&'static str, Halt> {
    let rest = &reader.text[start..];
    let written = [("+", "Plus"), ("-", "Minus"), ("−", "Minus"), ("–", "Minus"), ("?", "Unknown")];
    let found = written.iter().find(|(symbol, _)| rest.starts_with(symbol));
    let meant = found.and_then(|(symbol, word)| Some((symbol, *variants.iter().find(|&variant| variant == word)?)));
    let Some((symbol, meant)) = meant else { return Err(reader.no_choice(variants)) };
    let fix = reader.as_field(meant);
    reader.record(reader.mistakes.wrong_type_fix("f03-sign", fix, start, start + symbol.len()));
    reader.at += symbol.len();
    Ok(meant)
}

/// The name of a record and its opening bracket: `Element(`, or `(` alone.
pub(super) fn opening(reader: &mut Reader<'_>, name: &'static str) -> Result<(), Halt> {
    reader.space()?;
    if std::mem::replace(&mut reader.naming, Naming::Named) == Naming::Named {
        let word = reader.word();
        if word != name && !word.is_empty() {
            if reader.byte_after(reader.at + word.len()) != Some(b'(') {
                return Err(reader.misfit("f03-record"));
            }
            reader.record(reader.mistakes.unknown_kind(word, &[name], reader.at));
        }
        reader.at += word.len();
        reader.space()?;
    }
    if reader.peek() != Some(b'(') {
        return Err(reader.misfit("f03-record"));
    }
    reader.at += 1;
    Ok(())
}
