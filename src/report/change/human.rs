//! What changed, for a person.

use super::{Line, Mark, Section, Told, page};
use crate::language::Words;
use crate::report::Ink;
use crate::report::paint::{HEADING, wrap};
use anstyle::{AnsiColor, Style};

const GONE: Style = AnsiColor::Red.on_default();
const NEW: Style = AnsiColor::Green.on_default();
const OTHER: Style = AnsiColor::Yellow.on_default();

pub fn write(told: &Told<'_>, words: &Words, ink: Ink) -> String {
    let page = page(told, words);
    let mut out = format!("{}\n", ink.paint(HEADING, &page.title));
    page.lead.iter().for_each(|line| out.push_str(&format!("{}\n", wrap(line, 0, 2))));
    page.changes.iter().for_each(|it| out.push_str(&section(it, ink)));
    if !page.follows.is_empty() {
        out.push_str(&format!("\n{}\n", ink.paint(HEADING, &words.key("change-follows"))));
        page.follows.iter().for_each(|it| out.push_str(&section(it, ink)));
    }
    out.push('\n');
    page.closing.iter().for_each(|line| out.push_str(&format!("{}\n", wrap(line, 0, 0))));
    out
}

fn section(section: &Section, ink: Ink) -> String {
    let digits = section.lines.iter().filter_map(|line| line.number).max().map_or(0, |most| most.to_string().len());
    let lines = section.lines.iter().map(|it| line(it, digits, ink));
    format!("\n{}\n", ink.paint(HEADING, &section.title)) + &lines.collect::<String>()
}

fn line(line: &Line, digits: usize, ink: Ink) -> String {
    let number = line.number.map(|number| format!("{number:digits$} ")).unwrap_or_default();
    let style = |mark: Mark| match mark {
        Mark::Gone => GONE,
        Mark::New => NEW,
        Mark::Other => OTHER,
    };
    let mark = line.mark.map(|mark| format!("{} ", ink.paint(style(mark), mark.sign()))).unwrap_or_default();
    let used = number.len() + if line.mark.is_some() { 2 } else { 0 };
    let mut out = format!("{number}{mark}{}\n", wrap(&line.text, used, used.max(2)));
    let indent = used.max(2) + 2;
    for under in &line.under {
        out.push_str(&format!("{}{}\n", " ".repeat(indent), wrap(under, indent, indent + 2)));
    }
    out
}
