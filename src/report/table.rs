//! Columns on a terminal.

use super::paint::{HEADING, Ink, width};

/// Where the words of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

/// The lines as a table, the first of them as its head. Every line has as many cells as
/// there are sides.
pub fn write(lines: &[Vec<String>], sides: &[Side], ink: Ink) -> String {
    let widest = |column: usize| lines.iter().filter_map(|line| line.get(column)).map(|cell| width(cell)).max();
    let widths: Vec<usize> = (0..sides.len()).map(|column| widest(column).unwrap_or(0)).collect();
    let mut out = String::new();
    for (number, line) in lines.iter().enumerate() {
        let laid = line.iter().zip(sides).zip(&widths).map(|((cell, side), &to)| {
            let blank = " ".repeat(to.saturating_sub(width(cell)));
            match side {
                Side::Left => format!("{cell}{blank}"),
                Side::Right => format!("{blank}{cell}"),
            }
        });
        let laid = laid.collect::<Vec<_>>().join("  ");
        let laid = laid.trim_end();
        out.push_str(&if number == 0 { ink.paint(HEADING, laid) } else { laid.to_owned() });
        out.push('\n');
    }
    out
}
