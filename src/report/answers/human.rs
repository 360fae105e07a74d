//! Answers for a person: a memo, or one question with its tables.

use super::{Answer, Answers, Cell, Extent, Passage, Table};
use crate::finding::Message;
use crate::language::Words;
use crate::language::terms::reading_key;
use crate::report::paint::{HEADING, Ink, WIDTH, cut, sentence, tame, width, wrap};
use crate::report::table::{self, Side};

/// How many rows of a table a person is shown.
const MOST_ROWS: usize = 20;
/// The narrowest that a column of words becomes.
const NARROWEST: usize = 12;

pub(super) fn write(answers: &Answers<'_>, words: &Words, ink: Ink) -> String {
    let mut out = format!("{}\n", ink.paint(HEADING, &title(answers, words)));
    for (name, answer) in answers.answers {
        match answers.extent {
            Extent::Memo => answer.lead.iter().for_each(|passage| out.push_str(&told(passage, words))),
            Extent::Whole => {
                let heading = words.key(&answers.matter.heading(name));
                out.push_str(&format!("\n{}\n", ink.paint(HEADING, &heading)));
                out.push_str(&whole(answers, answer, words, ink));
            }
        }
    }
    out
}

/// "De sociale basis · lezing: letterlijk en geïnterpreteerd"
fn title(answers: &Answers<'_>, words: &Words) -> String {
    let reading = Message::new(reading_key(answers.graph.reading));
    let message = Message::new("answers-title").with("theory", tame(&answers.graph.theory.title));
    words.say(&message.with("reading", reading))
}

fn whole(answers: &Answers<'_>, answer: &Answer, words: &Words, ink: Ink) -> String {
    let mut out = String::new();
    answer.lead.iter().chain(&answer.more).for_each(|passage| out.push_str(&told(passage, words)));
    for table in &answer.tables {
        out.push_str(&format!("\n{}\n", ink.paint(HEADING, &words.key(table.key))));
        out.push_str(&laid(answers, table, words, ink));
    }
    out
}

fn told(passage: &Passage, words: &Words) -> String {
    match passage {
        Passage::Line(message) => format!("{}\n", wrap(&sentence(&tame(&words.say(message))), 0, 2)),
        Passage::Under(message) => format!("  {}\n", wrap(&tame(&words.say(message)), 2, 4)),
    }
}

fn laid(answers: &Answers<'_>, table: &Table, words: &Words, ink: Ink) -> String {
    let kept = telling(table);
    let head: Vec<String> = kept.iter().map(|&column| words.key(table.columns[column])).collect();
    let rows = table.rows.iter().take(MOST_ROWS);
    let rows = rows.map(|row| kept.iter().map(|&column| row[column].shown(answers.graph, words)).collect());
    let mut lines: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
    let sides: Vec<Side> = kept.iter().map(|&column| side(table, column)).collect();
    let rooms = rooms(&lines, &sides);
    lines.iter_mut().for_each(|line| {
        for (cell, &room) in line.iter_mut().zip(&rooms) {
            *cell = cut(cell, room);
        }
    });
    let mut out = table::write(&lines, &sides, ink);
    if table.rows.len() > MOST_ROWS {
        let more = Message::new("answers-more").with("count", table.rows.len() - MOST_ROWS);
        out.push_str(&format!("{}\n", words.say(&more)));
    }
    out
}

/// How wide each column becomes: as wide as it asks, and where a line would not fit, the
/// widest of those with words give way first.
fn rooms(lines: &[Vec<String>], sides: &[Side]) -> Vec<usize> {
    let asked = |column: usize| lines.iter().map(|line| width(&line[column])).max().unwrap_or(0);
    let mut rooms: Vec<usize> = (0..sides.len()).map(asked).collect();
    let between = 2 * sides.len().saturating_sub(1);
    while rooms.iter().sum::<usize>() + between > WIDTH {
        let wordy = (0..rooms.len()).filter(|&column| sides[column] == Side::Left && rooms[column] > NARROWEST);
        let Some(widest) = wordy.max_by_key(|&column| (rooms[column], std::cmp::Reverse(column))) else {
            break;
        };
        rooms[widest] -= 1;
    }
    rooms
}

/// The columns that tell something: an empty one does not, nor one that holds the same
/// elements in every row, which the sentences above name.
fn telling(table: &Table) -> Vec<usize> {
    let tells = |column: &usize| {
        let cells = || table.rows.iter().map(|row| &row[*column]);
        let is_empty = cells().all(|cell| *cell == Cell::Nothing);
        let is_list = cells().all(|cell| matches!(cell, Cell::List(_)));
        let is_one = table.rows.len() > 1 && cells().all(|cell| *cell == table.rows[0][*column]);
        !(is_empty || is_list && is_one)
    };
    (0..table.columns.len()).filter(tells).collect()
}

fn side(table: &Table, column: usize) -> Side {
    let is_number = table.rows.iter().any(|row| row.get(column).is_some_and(Cell::is_number));
    if is_number { Side::Right } else { Side::Left }
}
