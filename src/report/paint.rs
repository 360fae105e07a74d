//! Colour and width of what goes to a terminal.

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use crate::finding::Severity;

/// No line of a report is wider than this, the names in it aside.
pub const WIDTH: usize = 100;

/// Whether a report carries colour. The caller knows where the report goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Plain,
    Color,
}

pub const HEADING: Style = Style::new().bold();
/// The second of two voices, and whatever stands beside the matter.
pub const BESIDE: Style = AnsiColor::Blue.on_default();

pub fn of(severity: Severity) -> Style {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Note => AnsiColor::Blue,
    };
    color.on_default().bold()
}

impl Ink {
    pub fn paint(self, style: Style, text: &str) -> String {
        match self {
            Ink::Plain => text.to_owned(),
            Ink::Color => format!("{}{text}{}", style.render(), style.render_reset()),
        }
    }
}

/// The columns that a text takes on a terminal.
pub fn width(text: &str) -> usize {
    text.width()
}

/// A text of a file on one line, without signs that would steer a terminal.
pub fn tame(text: &str) -> String {
    text.chars().map(|c| if steers(c) { ' ' } else { c }).collect()
}

/// Line ends and other control signs, and marks that turn the writing direction around.
pub fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text on lines of at most [`WIDTH`] columns, broken at spaces; every line but the
/// first starts with `indent` spaces. `used` columns of the first line are taken already.
pub fn wrap(text: &str, used: usize, indent: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut column = used;
    for (place, word) in text.split(' ').enumerate() {
        let wide = width(word);
        if place > 0 && column + 1 + wide > WIDTH && column > indent {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
            column = indent;
        } else if place > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += wide;
    }
    out
}

/// Starts a sentence with a capital, also where it starts with "this link".
pub fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(chars).collect(),
        Some(_) | None => text.to_owned(),
    }
}

/// The text in so many columns, with … where it goes on.
pub fn cut(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut out = String::new();
    for sign in text.chars() {
        if width(&out) + width(sign.encode_utf8(&mut [0; 4])) + 1 > room {
            break;
        }
        out.push(sign);
    }
    out.trim_end().to_owned() + "…"
}
