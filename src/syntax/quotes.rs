//! Texts, in whatever quotes they stand, and where a text ends whose quotes do not pair.

use std::borrow::Cow;

use crate::finding::Finding;

use super::dutch;
use super::mistakes::LONGEST_TEXT;
use super::reader::{Halt, Reader};
use super::scan::{self, Quoted};

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
        Some(b'[') => one_of_list(reader, start),
        Some(b'(' | b'{') | None => Err(reader.misfit("f03-text")),
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

/// `from: ["zebra"]` where one text belongs. A list of one is read as that one.
fn one_of_list<'de>(reader: &mut Reader<'de>, start: usize) -> Result<Cow<'de, str>, Halt> {
    let first = scan::after_space(reader.bytes, start + 1).unwrap_or(start);
    let quoted = scan::quoted(reader.bytes, first).filter(|_| reader.bytes.get(first) == Some(&b'"'));
    let close = quoted.and_then(|quoted| scan::after_space(reader.bytes, quoted.end).ok());
    match (quoted, close) {
        (Some(quoted), Some(close)) if reader.bytes.get(close) == Some(&b']') => {
            let inner = &reader.text[quoted.inner_start..quoted.inner_end];
            let fix = reader.as_field(&format!("\"{inner}\""));
            let finding = reader.mistakes.wrong_type_fix("f03-one-text", fix, start, close + 1);
            let written = &reader.text[first..quoted.end];
            reader.record(finding.mended_by(reader.mistakes.span(start, close + 1), written));
            reader.at = close + 1;
            Ok(Cow::Borrowed(inner))
        }
        (Some(_) | None, Some(_) | None) => Err(reader.misfit("f03-one-text")),
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

fn backslash(reader: &mut Reader<'_>, start: usize, quoted: Quoted, at: usize) {
    let inner = &reader.text[quoted.inner_start..quoted.inner_end];
    let text = format!("\"{}\"", inner.replace("\\\\", "/").replace('\\', "/"));
    let finding = reader.mistakes.broken_fix("f13-backslash", reader.as_field(&text), at, at + 1);
    // Only of a path is it sure that the mark parts folders.
    reader.record(match drive(inner) {
        Some(_) => finding.mended_by(reader.mistakes.span(start, quoted.end), text.as_str()),
        None => finding,
    });
}

fn straight<'de>(reader: &mut Reader<'de>, start: usize) -> Result<Cow<'de, str>, Halt> {
    let Some(quoted) = scan::quoted(reader.bytes, start) else {
        return unpaired(reader, start, end_of_line(reader.bytes, start));
    };
    let is_sound = matches!(reader.bytes.get(quoted.end), Some(b',' | b')' | b']' | b'}'))
        || scan::closes_value(reader.bytes, quoted.end)
        // Blank characters that Word leaves behind do not part a text from its comma.
        || matches!(reader.byte_after(quoted.end), Some(b',' | b')' | b']' | b'}'));
    if is_sound || another_follows(reader, quoted.end) {
        return take(reader, quoted);
    }
    let line_end = end_of_line(reader.bytes, start);
    let is_over = quoted.end > line_end && !field_on_next_line(reader, line_end);
    // A text may well go on over the line end; then its quotes are sought as far as they go.
    unpaired(reader, start, if is_over { end_of_line(reader.bytes, quoted.end) } else { line_end })
}

/// Whether a further field or item follows a text, so that only the comma is missing or
/// another mark stands for it.
fn another_follows(reader: &Reader<'_>, end: usize) -> bool {
    let Ok(next) = scan::after_space(reader.bytes, end) else { return true };
    match reader.bytes.get(next) {
        None => true,
        Some(b'"') => next > end,
        Some(b';') => something_starts(reader, next + 1),
        Some(_) => name_starts(reader, next),
    }
}

/// Whether a field or a named item starts here: a word with a colon or a bracket.
fn name_starts(reader: &Reader<'_>, at: usize) -> bool {
    let word_end = scan::after_word(reader.bytes, at);
    word_end > at && matches!(reader.byte_after(word_end), Some(b':' | b'('))
}

/// Whether after a comma the next thing of a file starts here, or its line ends.
fn something_starts(reader: &Reader<'_>, at: usize) -> bool {
    let next = scan::after_blanks(reader.bytes, at);
    match reader.bytes.get(next) {
        None | Some(b'\n' | b'\r' | b'"' | b'(' | b')' | b']') => true,
        Some(b'/') => matches!(reader.bytes.get(next + 1), Some(b'/' | b'*')),
        Some(_) => name_starts(reader, next),
    }
}

/// Whether a quote before this byte closes a text, seen from what follows: nothing more on
/// the line, or brackets and a comma before something else. Within quotes that do not pair
/// a comma alone says little.
fn ends_here(reader: &Reader<'_>, at: usize) -> bool {
    let mut at = scan::after_blanks(reader.bytes, at);
    while matches!(reader.bytes.get(at), Some(b')' | b']')) {
        at = scan::after_blanks(reader.bytes, at + 1);
    }
    match reader.bytes.get(at) {
        None | Some(b'\n' | b'\r') => true,
        Some(b',' | b';') => something_starts(reader, at + 1),
        Some(b'/') => matches!(reader.bytes.get(at + 1), Some(b'/' | b'*')),
        Some(_) => false,
    }
}

fn end_of_line(bytes: &[u8], from: usize) -> usize {
    memchr::memchr(b'\n', &bytes[from..]).map_or(bytes.len(), |line| from + line)
}

fn field_on_next_line(reader: &Reader<'_>, line_end: usize) -> bool {
    let Ok(next) = scan::after_space(reader.bytes, line_end) else { return false };
    match reader.bytes.get(next) {
        None | Some(b')' | b']') => true,
        Some(_) => name_starts(reader, next),
    }
}

/// Where a text ends whose quotes do not pair.
enum Close {
    /// At a quote of this many bytes.
    Quote(usize, usize),
    /// Before the comma here: another field follows, so a quote is missing.
    Comma(usize),
}

/// The first place where the text can end: a quote after which something else begins, or a
/// comma before another field.
fn close(reader: &Reader<'_>, start: usize, limit: usize) -> Option<Close> {
    let mut at = start + 1;
    while at < limit {
        let curly = scan::curly_at(reader.bytes, at).map(char::len_utf8);
        match (reader.bytes[at], curly) {
            (b'"', _) if ends_here(reader, at + 1) => return Some(Close::Quote(at, 1)),
            (_, Some(width)) if ends_here(reader, at + width) => return Some(Close::Quote(at, width)),
            (b',', _) if field_follows(reader, at + 1) => return Some(Close::Comma(at)),
            (b'\\', _) => at += 2,
            (_, width) => at += width.unwrap_or(1),
        }
    }
    None
}

/// Whether a field of the notation is named here. Any word with a colon may stand in a text.
fn field_follows(reader: &Reader<'_>, at: usize) -> bool {
    let next = scan::after_blanks(reader.bytes, at);
    let end = scan::after_word(reader.bytes, next);
    end > next && reader.bytes.get(end) == Some(&b':') && dutch::names_field(&reader.text[next..end])
}

/// A text with a quote too few or too many.
fn unpaired<'de>(reader: &mut Reader<'de>, start: usize, limit: usize) -> Result<Cow<'de, str>, Halt> {
    match close(reader, start, limit) {
        Some(Close::Quote(at, 1)) if reader.text[start + 1..at].contains('"') => Ok(quotes_within(reader, start, at)),
        Some(Close::Quote(at, width)) => {
            let inner = &reader.text[start + 1..at];
            let fix = reader.as_field(&escaped(inner));
            let finding = reader.mistakes.broken_fix("f13-curly", fix, at, at + width);
            reader.record(rewritten(reader, finding, start, at + width, inner));
            reader.at = at + width;
            Ok(Cow::Borrowed(inner))
        }
        Some(Close::Comma(at)) => {
            let inner = reader.text[start + 1..at].trim_end();
            Ok(unclosed_text(reader, start, inner))
        }
        None => unclosed(reader, start),
    }
}

/// The text in straight quotes, with a mark before every quote within.
fn escaped(inner: &str) -> String {
    format!("\"{}\"", inner.replace("\\\"", "\"").replace('"', "\\\""))
}

/// A finding that is mended by writing the same words in straight quotes.
fn rewritten(reader: &Reader<'_>, finding: Finding, start: usize, end: usize, inner: &str) -> Finding {
    // What a backslash within means to the author is not known.
    if inner.replace("\\\"", "").contains('\\') {
        return finding;
    }
    finding.mended_by(reader.mistakes.span(start, end), escaped(inner).as_str())
}

/// `"het "wij" telt"`: the outer quotes are meant. One quote without a partner at either
/// end of the text is a quote too many.
fn quotes_within<'de>(reader: &mut Reader<'de>, start: usize, close: usize) -> Cow<'de, str> {
    let mut inner = &reader.text[start + 1..close];
    if inner.matches('"').count() == 1 {
        inner = inner.strip_prefix('"').or_else(|| inner.strip_suffix('"')).unwrap_or(inner);
    }
    let fix = reader.as_field(&escaped(inner));
    let finding = reader.mistakes.broken_fix("f13-quotes-within", fix, start, close + 1);
    reader.record(rewritten(reader, finding, start, close + 1, inner));
    reader.at = close + 1;
    Cow::Borrowed(inner)
}

/// A text that never closes: it is taken to end with its line.
fn unclosed<'de>(reader: &mut Reader<'de>, start: usize) -> Result<Cow<'de, str>, Halt> {
    let line_end = end_of_line(reader.bytes, start);
    let mut inner = reader.text[start + 1..line_end].trim_end_matches([',', ' ', '\r', '\t']);
    let surplus = |text: &str| text.ends_with(')') && text.matches(')').count() > text.matches('(').count();
    while surplus(inner) {
        inner = inner[..inner.len() - 1].trim_end();
    }
    let goes_on = field_on_next_line(reader, line_end) && line_end < reader.bytes.len();
    let inner = unclosed_text(reader, start, inner);
    match (goes_on, reader.findings.pop()) {
        (false, Some(finding)) => Err(Halt::End(Box::new(finding))),
        (_, finding) => {
            reader.findings.extend(finding);
            Ok(inner)
        }
    }
}

/// Records that a text lacks its closing quote, and stands behind it.
fn unclosed_text<'de>(reader: &mut Reader<'de>, start: usize, inner: &'de str) -> Cow<'de, str> {
    let end = start + 1 + inner.len();
    let shown: String = inner.chars().take(60).collect();
    let fix = reader.as_field(&escaped(&shown));
    reader.record(reader.mistakes.broken_fix("f13-unclosed-text", fix, start, end));
    reader.at = end;
    Cow::Borrowed(inner)
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
    let finding = finding.related(crate::finding::Label::at(close));
    reader.record(rewritten(reader, finding, start, quoted.end, inner));
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
    let finding = reader.mistakes.wrong_type_fix("f03-single-quotes", fix, start, close + 1);
    reader.record(rewritten(reader, finding, start, close + 1, inner));
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
    let finding = reader.mistakes.wrong_type_fix("f03-text", fix, start, start + inner.len());
    // A comma may stand within the words; only what follows it can tell.
    let ends = reader.bytes.get(stop) != Some(&b',') || something_starts(reader, stop + 1);
    let stays = reader.text[start + inner.len()..stop].trim().is_empty();
    reader.record(match ends && stays {
        true => rewritten(reader, finding, start, start + inner.len(), inner),
        false => finding,
    });
    reader.at = stop;
    Ok(Cow::Borrowed(inner))
}
