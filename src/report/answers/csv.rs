//! Answers for a spreadsheet: every table whole, one under the other.

use csv::{Terminator, WriterBuilder};

use super::{Answers, Cell, Table};
use crate::language::Words;

/// The tables as comma separated values (RFC 4180). Each starts with its column names; where
/// there are several, an empty line parts them, and the first column names the table.
pub(super) fn write(answers: &Answers<'_>, words: &Words) -> String {
    let tables = answers.answers.iter().flat_map(|(_, answer)| &answer.tables);
    tables.map(|table| sheet(answers, table, words)).collect::<Vec<_>>().join("\r\n")
}

fn sheet(answers: &Answers<'_>, table: &Table, words: &Words) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let head = std::iter::once(words.key("column-table")).chain(table.columns.iter().map(|key| words.key(key)));
    let title = words.key(table.key);
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().map(|cell| tamed(value(answers, cell, words)));
        std::iter::once(title.clone()).chain(cells).collect::<Vec<_>>()
    });
    for record in std::iter::once(head.collect()).chain(rows) {
        // Writing to memory does not fail, and every row has as many cells as there are columns.
        let _ = writer.write_record(&record);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn value(answers: &Answers<'_>, cell: &Cell, words: &Words) -> String {
    match cell {
        Cell::Nothing => String::new(),
        // A program reads numbers, whatever the language.
        Cell::Number(number) | Cell::AtLeast(number) => number.to_string(),
        Cell::Measure(measure) => measure.to_string(),
        Cell::List(cells) if cells.is_empty() => String::new(),
        Cell::Yes(_)
        | Cell::Element(_)
        | Cell::Link(_)
        | Cell::Source(_)
        | Cell::Text(_)
        | Cell::Word(_)
        | Cell::Said(_)
        | Cell::List(_) => cell.shown(answers.graph, words),
    }
}

/// A label that starts as a formula does would be run by a spreadsheet as one.
fn tamed(cell: String) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@']) && cell.parse::<f64>().is_err();
    if is_formula { format!("'{cell}") } else { cell }
}
