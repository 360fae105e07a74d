//! An answer as parts of a report: its lines as points, its tables as tables.

use super::Desk;
use crate::report::answers::{self, Answer, Passage};
use crate::report::book::{Block, Cell, Column, Line, Purpose, Run, Table, runs};
use crate::report::paint::sentence;

/// So many rows of a table stand in a report; whoever wants all asks the question itself.
const MOST_ROWS: usize = 40;

/// All that an answer tells.
pub(super) fn blocks(desk: &Desk<'_>, name: &str, answer: &Answer) -> Vec<Block> {
    let points: Vec<Line> = answer.lead.iter().chain(&answer.more).map(|passage| point(desk, passage)).collect();
    let mut blocks = Vec::new();
    if !points.is_empty() {
        blocks.push(Block::Points(points));
    }
    for (place, it) in answer.tables.iter().enumerate() {
        blocks.push(Block::Table(table(desk, &format!("{name}-{place}"), it)));
    }
    blocks
}

fn point(desk: &Desk<'_>, passage: &Passage) -> Line {
    match passage {
        Passage::Line(message) => runs::plain(desk.say(message)),
        Passage::Under(message) => vec![Run::Faint(desk.say(message))],
    }
}

fn table(desk: &Desk<'_>, anchor: &str, told: &answers::Table) -> Table {
    let is_number = |place: usize| told.rows.iter().any(|row| row.get(place).is_some_and(answers::Cell::is_number));
    let column = |(place, key): (usize, &&'static str)| {
        let title = sentence(&desk.key(key));
        if is_number(place) {
            Column::new(title, 1).numbers()
        } else {
            Column::new(title, if place == 0 { 3 } else { 2 })
        }
    };
    let columns = told.columns.iter().enumerate().map(column).collect();
    let rows = told.rows.iter().take(MOST_ROWS).map(|row| row.iter().map(|it| Cell::line(cell(desk, it))).collect());
    Table {
        anchor: anchor.to_owned(),
        caption: desk.key(told.key),
        columns,
        rows: rows.collect(),
        purpose: Purpose::Read,
    }
}

/// A cell, with links by their numbers.
fn cell(desk: &Desk<'_>, it: &answers::Cell) -> Line {
    match it {
        answers::Cell::Link(id) => {
            let mut line = vec![desk.arrows.run(*id)];
            line.push(Run::Plain(format!(" {}", desk.ends(*id))));
            line
        }
        answers::Cell::List(cells) if !cells.is_empty() => {
            let cells = cells.iter().map(|cell| match cell {
                answers::Cell::Link(id) => vec![desk.arrows.run(*id)],
                other => runs::plain(other.shown(desk.graph, desk.words)),
            });
            runs::joined(cells.collect(), desk.words)
        }
        other => runs::plain(other.shown(desk.graph, desk.words)),
    }
}
