//! Lines of a file with what matters underlined.
//!
//! In: places with what to say of them. Out: the lines, numbered, each with a row of `^`
//! (the matter itself) or `-` (what stands beside it) below. Indentation goes, a long line
//! is cut around the place, and columns are those of a terminal.

use std::collections::BTreeSet;

use unicode_width::UnicodeWidthChar;

use super::Report;
use super::paint::{self, BESIDE, Ink, WIDTH, steers, width, wrap};
use crate::finding::Severity;
use crate::source::{SourceFile, Span};

/// A place to underline.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub span: Span,
    /// The weight of the matter itself; none for what stands beside it.
    pub weight: Option<Severity>,
    pub text: Option<String>,
}

/// How wide the underline of a labelled place is at most, where the label needs the room.
const SHORT_UNDERLINE: usize = 10;
const TAB: usize = 4;

/// Writes the lines of all marks, file by file in the order in which the marks name them.
pub fn write(report: &Report<'_>, marks: &[Mark], ink: Ink) -> String {
    let gutter = marks.iter().map(|mark| report.position(mark.span).line).max().unwrap_or(1);
    let gutter = gutter.to_string().len();
    let mut out = String::new();
    let mut files: Vec<_> = Vec::new();
    for mark in marks {
        if !files.contains(&mark.span.file) {
            files.push(mark.span.file);
        }
    }
    for id in files {
        let own: Vec<&Mark> = marks.iter().filter(|mark| mark.span.file == id).collect();
        let Some(file) = own.first().and_then(|mark| report.file(mark.span)) else { continue };
        if file.text.is_empty() {
            // Of a file that could not be read there is no line to show.
            out.push_str(&format!("  --> {}\n", file.path));
            continue;
        }
        out.push_str(&place(report, own[0].span));
        write_file(&mut out, file, &own, gutter, ink);
    }
    out
}

/// The line that says where: `  --> path:line:column`.
fn place(report: &Report<'_>, span: Span) -> String {
    let at = report.position(span);
    format!("  --> {}:{}:{}\n", report.path(span), at.line, at.column)
}

fn write_file(out: &mut String, file: &SourceFile, marks: &[&Mark], gutter: usize, ink: Ink) {
    let line_of = |mark: &&Mark| file.position(mark.span.start).line;
    let own: BTreeSet<u32> = marks.iter().filter(|mark| mark.weight.is_some()).map(line_of).collect();
    let beside: BTreeSet<u32> = marks.iter().map(line_of).collect();
    // The line that the head names comes first, whatever stands above it in the file.
    for &number in own.iter().chain(beside.difference(&own)) {
        let here = |mark: &&&Mark| file.position(mark.span.start).line == number;
        let own: Vec<&Mark> = marks.iter().filter(here).copied().collect();
        let line = Line::read(file, number, &own, WIDTH - gutter - 3);
        out.push_str(&format!("{number:gutter$} | {}\n", line.text));
        for row in rows(&own) {
            out.push_str(&format!("{:gutter$} | {}\n", "", line.underline(&row, gutter + 3, ink)));
        }
    }
}

/// Places without a label share one row; every label has a row of its own.
fn rows<'m>(marks: &[&'m Mark]) -> Vec<Vec<&'m Mark>> {
    let (plain, labelled): (Vec<&Mark>, Vec<&Mark>) = marks.iter().partition(|mark| mark.text.is_none());
    let mut rows: Vec<Vec<&Mark>> = labelled.into_iter().map(|mark| vec![mark]).collect();
    if !plain.is_empty() {
        rows.insert(0, plain);
    }
    rows
}

/// One line of a file as it is shown.
struct Line {
    text: String,
    /// Byte in the file and column on the screen of every sign shown, and of the end.
    columns: Vec<(u32, usize)>,
}

impl Line {
    fn read(file: &SourceFile, number: u32, marks: &[&Mark], room: usize) -> Line {
        let whole = file.line(number);
        let start = whole.as_ptr() as usize - file.text.as_ptr() as usize;
        let trimmed = whole.trim_start().trim_start_matches('\u{feff}');
        let start = start + (whole.len() - trimmed.len());
        let signs: Vec<(u32, char)> =
            trimmed.trim_end().char_indices().map(|(at, sign)| ((start + at) as u32, sign)).collect();
        let first = marks.iter().map(|mark| mark.span.start).min().unwrap_or(0);
        let skipped = skipped(&signs, first, room);
        Line::show(&signs, skipped, room, (start + trimmed.trim_end().len()) as u32)
    }

    /// Writes the signs from one on until the room is full.
    fn show(signs: &[(u32, char)], skipped: usize, room: usize, end: u32) -> Line {
        let mut line = Line { text: String::new(), columns: Vec::new() };
        let mut column = 0;
        if skipped > 0 {
            line.text.push('…');
            column = 1;
        }
        let rest: usize = signs[skipped..].iter().map(|&(_, sign)| columns(sign)).sum();
        let room = if column + rest > room { room - 1 } else { room };
        for &(byte, sign) in &signs[skipped..] {
            line.columns.push((byte, column));
            if column + columns(sign) > room {
                line.text.push('…');
                return line;
            }
            column += columns(sign);
            match sign {
                '\t' => line.text.push_str(&" ".repeat(TAB)),
                _ if steers(sign) => line.text.push('·'),
                _ => line.text.push(sign),
            }
        }
        line.columns.push((end, column));
        line
    }

    /// The column of a byte; what was cut off stands at the cut.
    fn column(&self, byte: u32) -> usize {
        let place = self.columns.partition_point(|&(at, _)| at < byte);
        self.columns.get(place).or(self.columns.last()).map_or(0, |&(_, column)| column)
    }

    fn underline(&self, marks: &[&Mark], indent: usize, ink: Ink) -> String {
        let mut out = String::new();
        let mut column = 0;
        for mark in marks {
            let start = self.column(mark.span.start);
            if start < column {
                continue;
            }
            let mut wide = self.column(mark.span.end).saturating_sub(start).max(1);
            if let Some(text) = &mark.text
                && indent + start + wide + 1 + width(text) > WIDTH
            {
                wide = wide.min(SHORT_UNDERLINE);
            }
            let (sign, style) = match mark.weight {
                Some(weight) => ("^", paint::of(weight)),
                None => ("-", BESIDE),
            };
            out.push_str(&" ".repeat(start - column));
            out.push_str(&ink.paint(style, &sign.repeat(wide)));
            column = start + wide;
            if let Some(text) = &mark.text {
                out.push(' ');
                out.push_str(&self.label(text, indent, column + 1, ink));
            }
        }
        out
    }

    /// The label behind an underline; what does not fit goes on below, in the same column.
    fn label(&self, text: &str, indent: usize, column: usize, ink: Ink) -> String {
        let below = (indent + column).min(WIDTH / 2);
        let lines = wrap(text, indent + column, below);
        let gutter = " ".repeat(indent - 2) + "| ";
        let mut lines = lines.lines();
        let first = ink.paint(BESIDE, lines.next().unwrap_or(""));
        lines.fold(first, |out, line| {
            let rest = " ".repeat(below - indent) + line.trim_start();
            format!("{out}\n{gutter}{}", ink.paint(BESIDE, &rest))
        })
    }
}

/// How many signs go at the start of a line, so that the first place is in sight.
fn skipped(signs: &[(u32, char)], first: u32, room: usize) -> usize {
    let before: usize = signs.iter().take_while(|&&(byte, _)| byte < first).map(|&(_, sign)| columns(sign)).sum();
    let all: usize = signs.iter().map(|&(_, sign)| columns(sign)).sum();
    if all <= room || before < room / 2 {
        return 0;
    }
    let target = before - room / 4;
    let mut column = 0;
    let leave = |&(_, sign): &(u32, char)| {
        column += columns(sign);
        column <= target
    };
    signs.iter().copied().take_while(leave).count()
}

fn columns(sign: char) -> usize {
    match sign {
        '\t' => TAB,
        _ if steers(sign) => 1,
        _ => sign.width().unwrap_or(0),
    }
}
