//! What can be wrong with the text of a file, as findings with a remedy.
//!
//! The sentences stand in the room `language`; here are the facts.

use crate::finding::{Fact, Finding, Label, Message, Page, Rule, Severity};
use crate::source::{FileId, Span};

use super::suggest::joined;

macro_rules! rules {
    ($($name:ident $code:literal $slug:literal)*) => {
        $(pub static $name: Rule =
            Rule { code: $code, name: $slug, severity: Severity::Error, page: Page::NONE };)*
        /// The rules of this room, in the order of their codes.
        pub static RULES: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    UNKNOWN_KEY "F01" "unknown-key"
    UNKNOWN_KIND "F02" "unknown-kind"
    WRONG_TYPE "F03" "wrong-type"
    DUPLICATE_FIELD "F05" "duplicate-field"
    MISSING_INCLUDE "F07" "missing-include"
    UNREADABLE_FILE "F12" "unreadable-file"
    BROKEN_TEXT "F13" "broken-text"
}

/// The longest text that a field may hold: a few pages. A longer one is a slip of paste.
pub(super) const LONGEST_TEXT: usize = 100_000;

/// Builds the findings of one file.
#[derive(Clone, Copy)]
pub(super) struct Mistakes {
    pub file: FileId,
}

impl Mistakes {
    pub fn span(self, start: usize, end: usize) -> Span {
        Span { file: self.file, start: start as u32, end: end as u32 }
    }

    fn error(self, rule: &'static Rule, key: &'static str, start: usize, end: usize) -> Finding {
        Finding::new(rule, Message::new(key), self.span(start, end))
    }

    /// A field that is none of these. `meant` is the one that it probably stands for.
    pub fn unknown_key(self, found: &str, meant: Option<&str>, fields: &[&str], start: usize) -> Finding {
        let message = Message::new("f01").with("found", Fact::Name(found.into()));
        let finding = Finding::new(&UNKNOWN_KEY, message, self.span(start, start + found.len()));
        finding.help(match meant {
            Some(meant) => Message::new("f01-do").with("meant", meant),
            None => Message::new("f01-do-list").with("fields", joined(fields)),
        })
    }

    /// A word where one of a fixed list should stand. `meant` is how it is probably written.
    pub fn unknown_kind(self, found: &str, meant: Option<String>, choices: &[&str], start: usize) -> Finding {
        let message = Message::new("f02").with("found", Fact::Name(found.into()));
        let finding = Finding::new(&UNKNOWN_KIND, message, self.span(start, start + found.len()));
        finding.help(match meant {
            Some(meant) => Message::new("f02-do").with("meant", meant),
            None => Message::new("f02-do-list").with("choices", joined(choices)),
        })
    }

    pub fn duplicate_field(self, field: &str, start: usize, first: usize) -> Finding {
        let message = Message::new("f05").with("field", Fact::Name(field.into()));
        Finding::new(&DUPLICATE_FIELD, message, self.span(start, start + field.len()))
            .related(Label::saying(self.span(first, first + field.len()), Message::new("f05-first")))
            .help(Message::new("f05-do"))
    }

    /// Something of another type than the field holds. `expected` is a key: `f03-text`, `f03-number` …
    pub fn wrong_type(self, expected: &'static str, start: usize, end: usize) -> Finding {
        let finding = self.error(&WRONG_TYPE, expected, start, end);
        match remedy(expected) {
            Some(help) => finding.help(help),
            None => finding,
        }
    }

    /// Something that is no word of the list that belongs here.
    pub fn no_choice(self, choices: &[&str], start: usize, end: usize) -> Finding {
        self.error(&WRONG_TYPE, "f03-choice", start, end)
            .help(Message::new("f02-do-list").with("choices", joined(choices)))
    }

    /// The same, with the line as it should be.
    pub fn wrong_type_fix(self, expected: &'static str, fix: String, start: usize, end: usize) -> Finding {
        self.wrong_type(expected, start, end).help(Message::new("do-write").with("fix", fix))
    }

    /// A number that does not fit its field.
    pub fn no_number(self, expected: &'static str, field: Option<&str>, start: usize, end: usize) -> Finding {
        let finding = self.wrong_type(expected, start, end);
        match field {
            Some("year") => finding.help(Message::new("f03-year-do").with("example", "year: 2022")),
            Some("importance" | "certainty") => {
                finding.help(Message::new("f03-range-do").with("low", 1_usize).with("high", 5_usize))
            }
            Some(_) | None => finding,
        }
    }

    /// An item in the list of another kind of thing.
    pub fn wrong_list(self, found: &str, list: &'static str, start: usize) -> Finding {
        let message = Message::new("f13-wrong-list").with("found", Fact::Name(found.into()));
        Finding::new(&BROKEN_TEXT, message, self.span(start, start + found.len()))
            .help(Message::new("f13-wrong-list-do").with("list", list))
    }

    /// Text that does not follow the notation. `key` names the sentence.
    pub fn broken(self, key: &'static str, start: usize, end: usize) -> Finding {
        let finding = self.error(&BROKEN_TEXT, key, start, end);
        match remedy(key) {
            Some(help) => finding.help(help),
            None => finding,
        }
    }

    /// The same with what belongs in the place of these bytes.
    pub fn replaced(self, key: &'static str, start: usize, end: usize, text: &str) -> Finding {
        self.broken(key, start, end).mended_by(self.span(start, end), text)
    }

    pub fn broken_fix(self, key: &'static str, fix: String, start: usize, end: usize) -> Finding {
        self.broken(key, start, end).help(Message::new("do-write").with("fix", fix))
    }
}

/// With so many texts in curly quotes a word processor has been at it: it is told once.
const MANY_CURLY: usize = 5;

pub(super) fn summarize_curly(findings: &mut Vec<Finding>) {
    let is_curly = |finding: &Finding| finding.message.key == "f13-curly";
    let count = findings.iter().filter(|finding| is_curly(finding)).count();
    if count <= MANY_CURLY {
        return;
    }
    let mut is_first = true;
    // What mends them all goes with the one that is told.
    let mut all = findings.iter().filter(|finding| is_curly(finding)).flat_map(|finding| finding.fix.clone()).collect();
    findings.retain(|finding| !is_curly(finding) || std::mem::take(&mut is_first));
    for finding in findings.iter_mut().filter(|finding| is_curly(finding)) {
        finding.message = Message::new("f13-curly-many").with("count", count);
        finding.help = Some(Message::new("f13-curly-many-do"));
        finding.fix = std::mem::take(&mut all);
    }
}

/// The smallest theory, to begin with.
pub const EXAMPLE: &str = "Theory(title: \"…\")";

/// What to do where it does not depend on what was written.
fn remedy(key: &str) -> Option<Message> {
    let help = match key {
        "f03-text" => "f03-text-do",
        "f03-number" => "f03-number-do",
        "f03-whole-number" => "f03-whole-number-do",
        "f03-truth" => "f03-truth-do",
        "f03-list" => "f03-list-do",
        "f03-record" => "f03-record-do",
        "f03-shape" => "f03-shape-do",
        "f13-unclosed-list" => "f13-unclosed-list-do",
        "f13-unclosed-record" => "f13-unclosed-record-do",
        "f13-unclosed-comment" => "f13-unclosed-comment-do",
        "f13-comma-fields" | "f13-comma-items" => "f13-comma-do",
        "f13-extra-comma" => "f13-extra-comma-do",
        "f13-semicolon" => "f13-semicolon-do",
        "f13-extra-bracket" => "f13-extra-bracket-do",
        "f13-round-list" => "f03-list-do",
        "f13-bullet" => "f13-bullet-do",
        "f03-one-text" => "f03-one-text-do",
        "f13-unexpected" => "f13-unexpected-do",
        "f13-after-end" => "f13-after-end-do",
        "f12-utf8" | "f12-utf16" => "f12-encoding-do",
        "f12-word" | "f12-pdf" => "f12-plain-do",
        "f13-empty" | "f13-root" => {
            let key = if key == "f13-empty" { "f13-empty-do" } else { "f13-root-do" };
            return Some(Message::new(key).with("example", EXAMPLE));
        }
        _ => return None,
    };
    Some(Message::new(help))
}
