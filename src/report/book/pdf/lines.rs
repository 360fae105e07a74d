//! Lines of a report broken to a width: words of several kinds in one line.

use super::setter::Bit;
use crate::diagram::font::{Type, Weight};
use crate::diagram::wrap::{Measure, wrap};
use crate::report::book::Run;
use crate::theory::Tongue;

/// The lines of some words, none wider than the room. Cost: linear in the words.
pub fn broken(line: &[Run], size: f64, width: f64, tongue: Tongue) -> Vec<Vec<Bit>> {
    let mut lines: Vec<Vec<Bit>> = vec![Vec::new()];
    let mut used = 0.0;
    for (words, letters, class) in line.iter().map(|run| look(run, size)) {
        for (place, word) in words.split(' ').enumerate() {
            let gap = if place > 0 && used > 0.0 { " " } else { "" };
            let wide = letters.width(gap) + letters.width(word);
            if used + wide <= width || (used == 0.0 && letters.width(word) <= width) {
                push(&mut lines, &format!("{gap}{word}"), letters, class);
                used += wide;
                continue;
            }
            // A word that is wider than a line is hyphenated; any other begins the next line.
            let parts = wrap(word, letters, Measure::wide(width), tongue);
            for part in parts {
                if lines.last().is_some_and(|line| !line.is_empty()) {
                    lines.push(Vec::new());
                }
                used = letters.width(&part);
                push(&mut lines, &part, letters, class);
            }
        }
    }
    lines
}

/// Adds words to the last line, to those before them where they look the same.
fn push(lines: &mut [Vec<Bit>], words: &str, letters: Type, class: &'static str) {
    let Some(line) = lines.last_mut() else { return };
    match line.last_mut() {
        Some(last) if last.letters == letters && last.class == class => last.words.push_str(words),
        Some(_) | None => line.push(Bit { words: words.to_owned(), letters, class }),
    }
}

/// The words of a run, and how they look.
fn look(run: &Run, size: f64) -> (String, Type, &'static str) {
    let (regular, bold) = (Type { size, weight: Weight::Regular }, Type { size, weight: Weight::Bold });
    match run {
        Run::Plain(words) | Run::Status(_, words) | Run::To { words, .. } => (words.clone(), regular, "t"),
        Run::Strong(words) => (words.clone(), bold, "t"),
        Run::Faint(words) => (words.clone(), regular, "t2"),
        Run::Missing(words) => (format!("[{words}]"), regular, "pt"),
        Run::Flag(words) => (words.clone(), bold, "t"),
        Run::Weight(_, words) => (format!("{words} ·"), regular, "t2"),
        Run::Away { words, .. } => (words.clone(), regular, "t"),
    }
}
