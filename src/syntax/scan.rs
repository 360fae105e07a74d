//! The lexical ground: where blank space, words, texts and whole values begin and end.
//!
//! Everything here is a loop over bytes without recursion, so that no input, however
//! deeply nested, can exhaust the stack.

use memchr::{memchr, memchr2, memmem};

/// Where a text starts inside its quotes, and where it and its quotes end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quoted {
    pub inner_start: usize,
    pub inner_end: usize,
    /// The first byte after the closing quote.
    pub end: usize,
    /// The text holds a backslash, so it is not the same in memory as in the file.
    pub escaped: bool,
}

/// What a byte can be, looked up once a byte: most of a file goes through here.
const BLANK: u8 = 1;
const WORD: u8 = 2;
/// A slash, or the first byte of a character beyond ASCII: look closer.
const CLOSER: u8 = 4;

static CLASS: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b' ' | b'\t' | b'\n' | b'\r' => BLANK,
            b'/' => CLOSER,
            b'_' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => WORD,
            0x80.. => CLOSER,
            _ => 0,
        };
        byte += 1;
    }
    classes
}

/// The byte after blank space and comments, or the start of a comment that never ends.
#[inline]
pub(super) fn after_space(bytes: &[u8], mut at: usize) -> Result<usize, usize> {
    loop {
        match bytes.get(at).map_or(0, |&byte| CLASS[byte as usize]) {
            BLANK => at += 1,
            CLOSER => match after_rare_space(bytes, at)? {
                next if next == at => return Ok(at),
                next => at = next,
            },
            _ => return Ok(at),
        }
    }
}

/// One comment, or one blank character beyond ASCII; the same byte where there is neither.
#[cold]
fn after_rare_space(bytes: &[u8], at: usize) -> Result<usize, usize> {
    Ok(match bytes[at] {
        b'/' if bytes.get(at + 1) == Some(&b'/') => {
            memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |line| at + line + 1)
        }
        b'/' if bytes.get(at + 1) == Some(&b'*') => after_comment(bytes, at)?,
        // Blank characters that Word and web pages leave behind count as space.
        0xC2 if bytes.get(at + 1) == Some(&0xA0) => at + 2,
        0xEF if bytes[at..].starts_with("\u{feff}".as_bytes()) => at + 3,
        0xE2 if is_wide_space(&bytes[at..]) => at + 3,
        _ => at,
    })
}

pub(super) fn is_wide_space(bytes: &[u8]) -> bool {
    ["\u{2003}", "\u{2009}", "\u{202f}", "\u{200b}", "\u{2028}"].iter().any(|blank| bytes.starts_with(blank.as_bytes()))
}

/// Comments of this kind may stand within one another.
pub(super) fn after_comment(bytes: &[u8], start: usize) -> Result<usize, usize> {
    let mut depth = 1usize;
    let mut at = start + 2;
    while depth > 0 {
        let Some(next) = memchr2(b'/', b'*', bytes.get(at..).unwrap_or_default()) else { return Err(start) };
        at += next;
        match (bytes[at], bytes.get(at + 1)) {
            (b'*', Some(b'/')) => (depth, at) = (depth - 1, at + 2),
            (b'/', Some(b'*')) => (depth, at) = (depth + 1, at + 2),
            _ => at += 1,
        }
    }
    Ok(at)
}

/// The end of the word that starts here; the same byte where none does.
#[inline]
pub(super) fn after_word(bytes: &[u8], at: usize) -> usize {
    if bytes.get(at).is_none_or(u8::is_ascii_digit) {
        return at;
    }
    let mut end = at;
    while let Some(&byte) = bytes.get(end) {
        match CLASS[byte as usize] {
            WORD => end += 1,
            CLOSER if is_letter(bytes, end) => end += 1,
            _ => break,
        }
    }
    end
}

/// Whether a byte beyond ASCII is part of a letter, and not of a quote or a blank.
#[cold]
fn is_letter(bytes: &[u8], at: usize) -> bool {
    let is_blank = bytes[at..].starts_with(&[0xC2, 0xA0]) || is_wide_space(&bytes[at..]);
    bytes[at] >= 0x80 && !is_blank && curly_at(bytes, at).is_none()
}

/// A text in straight quotes that opens here. None where it never closes.
pub(super) fn quoted(bytes: &[u8], open: usize) -> Option<Quoted> {
    let mut at = open + 1;
    let mut escaped = false;
    loop {
        at += memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return Some(Quoted { inner_start: open + 1, inner_end: at, end: at + 1, escaped });
        }
        escaped = true;
        at += 2;
    }
}

/// A raw text, `r"…"` or `r#"…"#`, that opens here. None where none opens.
pub(super) fn raw_opens(bytes: &[u8], at: usize) -> Option<usize> {
    if bytes.get(at) != Some(&b'r') {
        return None;
    }
    let hashes = bytes[at + 1..].iter().take_while(|&&byte| byte == b'#').count();
    (bytes.get(at + 1 + hashes) == Some(&b'"')).then_some(hashes)
}

/// The raw text that opens here with this many hashes. None where it never closes.
pub(super) fn raw_quoted(bytes: &[u8], at: usize, hashes: usize) -> Option<Quoted> {
    let inner_start = at + 2 + hashes;
    let mut close = vec![b'"'];
    close.resize(hashes + 1, b'#');
    let inner_end = inner_start + memmem::find(bytes.get(inner_start..)?, &close)?;
    Some(Quoted { inner_start, inner_end, end: inner_end + close.len(), escaped: false })
}

/// Quotes that word processors put in: the character that opens here, if it is one.
pub(super) fn curly_at(bytes: &[u8], at: usize) -> Option<char> {
    const CURLY: [char; 8] = ['“', '”', '„', '‟', '‘', '’', '«', '»'];
    let rest = bytes.get(at..)?;
    if !matches!(rest.first(), Some(0xE2 | 0xC2)) {
        return None;
    }
    CURLY.into_iter().find(|curly| rest.starts_with(curly.encode_utf8(&mut [0; 4]).as_bytes()))
}

/// A text in curly quotes that opens here and closes on the same line.
pub(super) fn curly_quoted(bytes: &[u8], open: usize) -> Option<Quoted> {
    let inner_start = open + curly_at(bytes, open)?.len_utf8();
    let line_end = memchr(b'\n', &bytes[open..]).map_or(bytes.len(), |line| open + line);
    // The last closing quote before a comma, a bracket or the line end is meant.
    let mut best = None;
    let mut at = inner_start;
    while at < line_end {
        let width = match curly_at(bytes, at) {
            Some(curly) => curly.len_utf8(),
            None if bytes[at] == b'"' => 1,
            None => 0,
        };
        if width == 0 {
            at += 1;
            continue;
        }
        let end = at + width;
        if closes_value(bytes, end) {
            best = Some(Quoted { inner_start, inner_end: at, end, escaped: false });
            break;
        }
        at = end;
    }
    best
}

/// The first byte on this line, from some place on, that is no blank.
pub(super) fn after_blanks(bytes: &[u8], mut at: usize) -> usize {
    while matches!(bytes.get(at), Some(b' ' | b'\t')) {
        at += 1;
    }
    at
}

/// Whether what follows on this line can follow a finished value.
pub(super) fn closes_value(bytes: &[u8], at: usize) -> bool {
    let at = after_blanks(bytes, at);
    match bytes.get(at) {
        None | Some(b',' | b')' | b']' | b'\n' | b'\r') => true,
        Some(b'/') => matches!(bytes.get(at + 1), Some(b'/' | b'*')),
        Some(_) => false,
    }
}

/// What stopped a skip before the value's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// A quote, bracket or comment that opens here and never closes.
    Unclosed(usize),
    /// A bracket that closes nothing, or something else than was opened.
    Crossed(usize),
    /// Text that no value holds: a curly quote, for instance.
    Odd(usize),
}

/// The byte after the value that starts here: up to a comma or a closing bracket
/// that does not belong to it. Blank space at its end is left out.
pub(super) fn after_value(bytes: &[u8], start: usize) -> Result<usize, Broken> {
    let mut open: Vec<u8> = Vec::new();
    let mut opened_at: Vec<usize> = Vec::new();
    let mut at = start;
    let mut end = start;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => at = quoted(bytes, at).ok_or(Broken::Unclosed(at))?.end,
            b'(' | b'[' | b'{' => {
                open.push(byte);
                opened_at.push(at);
                at += 1;
            }
            b')' | b']' | b'}' => {
                let Some(last) = open.pop() else { return Ok(end) };
                if !pairs(last, byte) {
                    return Err(Broken::Crossed(at));
                }
                opened_at.pop();
                at += 1;
            }
            b',' if open.is_empty() => return Ok(end),
            b' ' | b'\t' | b'\n' | b'\r' | b'/' => {
                let next = after_space(bytes, at).map_err(Broken::Unclosed)?;
                if next == at {
                    at += 1;
                } else {
                    at = next;
                    continue;
                }
            }
            b'\'' => at = after_char(bytes, at),
            b'r' => match raw_opens(bytes, at) {
                Some(hashes) => at = raw_quoted(bytes, at, hashes).ok_or(Broken::Unclosed(at))?.end,
                None => at = after_word(bytes, at),
            },
            0xC2 | 0xE2 if curly_at(bytes, at).is_some() => return Err(Broken::Odd(at)),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => at = after_word(bytes, at).max(at + 1),
            _ => at += 1,
        }
        end = at;
    }
    match opened_at.last() {
        Some(&bracket) => Err(Broken::Unclosed(bracket)),
        None => Ok(end),
    }
}

pub(super) fn pairs(open: u8, close: u8) -> bool {
    matches!((open, close), (b'(', b')') | (b'[', b']') | (b'{', b'}'))
}

/// A character in single quotes is one value; a lone apostrophe is just a byte.
fn after_char(bytes: &[u8], at: usize) -> usize {
    let from = at + 1;
    let skip = if bytes.get(from) == Some(&b'\\') { 2 } else { 1 };
    let window = bytes.get(from + skip..(from + 12).min(bytes.len())).unwrap_or_default();
    memchr(b'\'', window).filter(|&close| close < 9).map_or(at + 1, |close| from + skip + close + 1)
}
