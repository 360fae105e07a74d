//! Answers for a person: a memo, or one question with its tables.

use super::{Answer, Answers, Cell, Extent, Passage, Table};
use crate::finding::Message;
use crate::language::Words;
use crate::language::terms::reading_key;
use crate::report::paint::{HEADING, Ink, WIDTH, cut, sentence, tame, wrap};
use crate::report::table::{self, Side};

/// How many rows of a table a person is shown.
const MOST_ROWS: usize = 20;
/// The widest that a cell of words becomes.
const WIDEST: usize = 60;

pub(super) fn write(answers: &Answers<'_>, words: &Words, ink: Ink) -> String {
    let mut out = format!("{}\n", ink.paint(HEADING, &title(answers, words)));
    for (name, answer) in answers.answers {
        match answers.extent {
            Extent::Memo => answer.lead.iter().for_each(|passage| out.push_str(&told(passage, words))),
            Extent::Whole => {
                let heading = words.key(&format!("question-{name}"));
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
    let head = table.columns.iter().map(|key| words.key(key));
    let mut lines: Vec<Vec<String>> = vec![head.collect()];
    let room = room(table);
    let cell = |cell: &Cell| cut(&cell.shown(answers.graph, words), room);
    lines.extend(table.rows.iter().take(MOST_ROWS).map(|row| row.iter().map(cell).collect()));
    let mut out = table::write(&lines, &sides(table), ink);
    if table.rows.len() > MOST_ROWS {
        let more = Message::new("answers-more").with("count", table.rows.len() - MOST_ROWS);
        out.push_str(&format!("{}\n", words.say(&more)));
    }
    out
}

/// How wide a cell of words may be, so that a line fits where it can.
fn room(table: &Table) -> usize {
    let sides = sides(table);
    let wordy = sides.iter().filter(|side| **side == Side::Left).count().max(1);
    let numbers = sides.len() - wordy.min(sides.len());
    (WIDTH.saturating_sub(numbers * 12) / wordy).clamp(16, WIDEST)
}

fn sides(table: &Table) -> Vec<Side> {
    let is_number = |column: usize| table.rows.iter().any(|row| row.get(column).is_some_and(Cell::is_number));
    let side = |column| if is_number(column) { Side::Right } else { Side::Left };
    (0..table.columns.len()).map(side).collect()
}
