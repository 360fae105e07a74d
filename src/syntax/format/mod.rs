//! The canonical layout of a file: `schakel fmt`.
//!
//! In: the text of a file. Out: the same words, texts and comments in the same order, with
//! the blank space of a tidy file. Nothing but blank space and commas ever differs; that is
//! looked after by reading the result again. Cost: linear in the text.

mod fields;
mod layout;
mod tokens;
mod tree;
mod width;

pub(super) use tokens::{Kind, Token, tokens};

use crate::finding::Finding;
use crate::source::FileId;

use super::document::Tongue;

/// A file in its canonical layout.
#[derive(Debug)]
pub struct Formatted {
    pub text: String,
    /// The language that it says it is in.
    pub language: Option<Tongue>,
}

/// Why a file keeps the layout that it has.
#[derive(Debug)]
pub enum Kept {
    /// It does not read cleanly: first its mistakes have to go.
    Mistakes(Vec<Finding>),
    /// The laid-out text would not say the same. That would be a mistake of Schakel.
    Unsure,
}

const MARK: char = '\u{feff}';

/// The text of a file in its canonical layout.
pub fn format(text: &str, file: FileId) -> Result<Formatted, Kept> {
    let parsed = super::parse(text, file);
    if !parsed.findings.is_empty() {
        return Err(Kept::Mistakes(parsed.findings));
    }
    let (mark, inner) = match text.strip_prefix(MARK) {
        Some(inner) => ("\u{feff}", inner),
        None => ("", text),
    };
    let before = tokens(inner).ok_or(Kept::Unsure)?;
    let tree = tree::tree(&before).ok_or(Kept::Unsure)?;
    let laid_out = layout::lay_out(&tree, line_end(inner, &before));
    let after = tokens(&laid_out).ok_or(Kept::Unsure)?;
    if !says_the_same(&before, &after) {
        return Err(Kept::Unsure);
    }
    let whole = format!("{mark}{laid_out}");
    let again = super::parse(&whole, file);
    match again.findings.is_empty() && again.document == parsed.document {
        true => Ok(Formatted { text: whole, language: parsed.document.body.language.map(|tongue| tongue.value) }),
        false => Err(Kept::Unsure),
    }
}

/// Whether two texts hold the same words and comments, each in the same order. Commas are
/// the layout's, and a comment may move past a name or a mark.
fn says_the_same(before: &[Token<'_>], after: &[Token<'_>]) -> bool {
    let words = |tokens: &[Token<'_>]| -> Vec<String> {
        let kept = tokens.iter().filter(|token| token.kind != Kind::Comma && !token.is_comment());
        kept.map(|token| token.text.to_owned()).collect()
    };
    let comments = |tokens: &[Token<'_>]| -> Vec<String> {
        tokens.iter().filter(|token| token.is_comment()).map(|token| token.text.to_owned()).collect()
    };
    words(before) == words(after) && comments(before) == comments(after)
}

/// What the lines of a file end with, by its first line end outside texts and comments.
fn line_end(text: &str, tokens: &[Token<'_>]) -> &'static str {
    let mut from = 0;
    for token in tokens {
        if let Some(line) = text[from..token.start].find('\n') {
            return ending(text, from + line);
        }
        from = token.end();
    }
    text[from..].find('\n').map_or("\n", |line| ending(text, from + line))
}

fn ending(text: &str, line: usize) -> &'static str {
    if text[..line].ends_with('\r') { "\r\n" } else { "\n" }
}
