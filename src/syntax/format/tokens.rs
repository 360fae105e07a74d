//! The words, marks and comments of a file, one after another, with nothing left out.
//!
//! In: a text. Out: all that stands in it but blank space. Texts, numbers and comments are
//! slices of the file, so that whoever writes them again writes the same bytes.

use super::super::scan;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Open,
    Close,
    Comma,
    Colon,
    /// A name, a word, a number or a text in its quotes.
    Word,
    /// `// …`, without its line end.
    LineComment,
    /// `/* … */`, others of its kind within it included.
    BlockComment,
    /// `#![…]`, before everything else.
    Attribute,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
    pub start: usize,
    /// Line ends between this and what stands before it.
    pub lines_before: usize,
}

impl Token<'_> {
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// A comment; what stands before the theory is kept in the same way.
    pub fn is_comment(&self) -> bool {
        match self.kind {
            Kind::LineComment | Kind::BlockComment | Kind::Attribute => true,
            Kind::Open | Kind::Close | Kind::Comma | Kind::Colon | Kind::Word => false,
        }
    }
}

/// All tokens of a text. None where a text or a comment never closes. Cost: linear.
pub fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        let start = after_blanks(bytes, at);
        let Some(&byte) = bytes.get(start) else { return Some(found) };
        let lines_before = bytes[at..start].iter().filter(|&&byte| byte == b'\n').count();
        let (kind, end) = match byte {
            b'(' | b'[' | b'{' => (Kind::Open, start + 1),
            b')' | b']' | b'}' => (Kind::Close, start + 1),
            b',' => (Kind::Comma, start + 1),
            b':' => (Kind::Colon, start + 1),
            b'"' => (Kind::Word, scan::quoted(bytes, start)?.end),
            b'#' => (Kind::Attribute, start + memchr::memchr(b']', &bytes[start..])? + 1),
            b'/' if bytes.get(start + 1) == Some(&b'*') => {
                (Kind::BlockComment, scan::after_comment(bytes, start).ok()?)
            }
            b'/' if bytes.get(start + 1) == Some(&b'/') => {
                let line = memchr::memchr(b'\n', &bytes[start..]).map_or(bytes.len(), |line| start + line);
                (Kind::LineComment, start + text[start..line].trim_end().len())
            }
            b'r' if let Some(hashes) = scan::raw_opens(bytes, start) => {
                (Kind::Word, scan::raw_quoted(bytes, start, hashes)?.end)
            }
            _ => (Kind::Word, after_word(text, start)),
        };
        found.push(Token { kind, text: &text[start..end], start, lines_before });
        at = end;
    }
}

/// The first byte that is no blank.
fn after_blanks(bytes: &[u8], mut at: usize) -> usize {
    while let Some(width) = blank(bytes, at) {
        at += width;
    }
    at
}

/// How wide the blank character here is.
fn blank(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b' ' | b'\t' | b'\n' | b'\r' => Some(1),
        0xC2 if bytes.get(at + 1) == Some(&0xA0) => Some(2),
        0xEF if bytes[at..].starts_with("\u{feff}".as_bytes()) => Some(3),
        0xE2 if scan::is_wide_space(&bytes[at..]) => Some(3),
        _ => None,
    }
}

/// The end of a name or a number: the next blank, mark, quote or comment.
fn after_word(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start + text[start..].chars().next().map_or(1, char::len_utf8);
    while let Some(&byte) = bytes.get(end) {
        let is_mark = matches!(byte, b'(' | b')' | b'[' | b']' | b'{' | b'}' | b',' | b':' | b'"');
        let is_comment = byte == b'/' && matches!(bytes.get(end + 1), Some(b'/' | b'*'));
        if is_mark || is_comment || blank(bytes, end).is_some() {
            break;
        }
        end += 1;
    }
    end
}
