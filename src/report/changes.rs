//! What would change in a file, line by line, in the form that `git` and `patch` read.

use anstyle::{AnsiColor, Style};
use similar::TextDiff;

use super::paint::{BESIDE, HEADING, Ink};

const GONE: Style = AnsiColor::Red.on_default();
const NEW: Style = AnsiColor::Green.on_default();

/// A unified diff with three lines around each change; empty where nothing changes.
/// Cost: about linear in the lines, times the lines that differ.
pub fn write(path: &str, before: &str, after: &str, ink: Ink) -> String {
    if before == after {
        return String::new();
    }
    let whole = TextDiff::from_lines(before, after).unified_diff().header(path, path).to_string();
    match ink {
        Ink::Plain => whole,
        Ink::Color => whole.split_inclusive('\n').map(|line| painted(line, ink)).collect(),
    }
}

fn painted(line: &str, ink: Ink) -> String {
    let bare = line.trim_end_matches(['\n', '\r']);
    let end = &line[bare.len()..];
    let style = if bare.starts_with("---") || bare.starts_with("+++") {
        HEADING
    } else if bare.starts_with("@@") {
        BESIDE
    } else if bare.starts_with('-') {
        GONE
    } else if bare.starts_with('+') {
        NEW
    } else {
        return line.to_owned();
    };
    format!("{}{end}", ink.paint(style, bare))
}
