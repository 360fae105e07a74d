//! Answers in Markdown, for a report.

use super::{Answers, Cell, Extent, Passage, Table};
use crate::finding::Message;
use crate::language::Words;
use crate::language::terms::reading_key;
use crate::report::markdown::escape;
use crate::report::paint::{sentence, tame};

pub(super) fn write(answers: &Answers<'_>, words: &Words) -> String {
    let reading = Message::new(reading_key(answers.graph.reading));
    let title = Message::new("answers-title").with("theory", tame(&answers.graph.theory.title));
    let mut out = format!("# {}\n", escape(&words.say(&title.with("reading", reading))));
    for (name, answer) in answers.answers {
        out.push_str(&format!("\n## {}\n\n", escape(&words.key(&answers.matter.heading(name)))));
        let told = match answers.extent {
            Extent::Memo => answer.lead.iter().chain(&[]),
            Extent::Whole => answer.lead.iter().chain(&answer.more),
        };
        told.for_each(|passage| out.push_str(&line(passage, words)));
        if answers.extent == Extent::Whole {
            answer.tables.iter().for_each(|it| out.push_str(&table(answers, it, words)));
        }
    }
    out
}

fn line(passage: &Passage, words: &Words) -> String {
    match passage {
        Passage::Line(message) => format!("- {}\n", escape(&sentence(&tame(&words.say(message))))),
        Passage::Under(message) => format!("  - {}\n", escape(&tame(&words.say(message)))),
    }
}

fn table(answers: &Answers<'_>, table: &Table, words: &Words) -> String {
    let cell = |cell: &Cell| escape(&cell.shown(answers.graph, words));
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mark = |column: usize| {
        let is_number = table.rows.iter().any(|row| row.get(column).is_some_and(Cell::is_number));
        (if is_number { "--:" } else { "---" }).to_owned()
    };
    let mut out = format!("\n### {}\n\n", escape(&words.key(table.key)));
    out.push_str(&row(table.columns.iter().map(|key| sentence(&words.key(key))).collect()));
    out.push_str(&row((0..table.columns.len()).map(mark).collect()));
    table.rows.iter().for_each(|it| out.push_str(&row(it.iter().map(cell).collect())));
    out
}
