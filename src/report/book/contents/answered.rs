//! An answer as parts of a report: its lines as points, its tables as tables.

use super::Desk;
use crate::finding::{Fact, Message};
use crate::report::answers::{self, Answer, NAMED_LINK, Passage};
use crate::report::book::{Block, Cell, Column, Line, Purpose, Run, Table, runs};
use crate::report::paint::sentence;

/// So many rows of a table stand in a report; whoever wants all asks the question itself.
const MOST_ROWS: usize = 40;

/// Answers under headings of their own.
pub(super) fn sections(desk: &Desk<'_>, sections: Vec<(&'static str, Answer)>) -> Vec<Block> {
    let section = |(heading, answer): (&'static str, Answer)| {
        let mut blocks = vec![Block::Heading(desk.key(heading))];
        blocks.extend(self::blocks(desk, heading, &answer));
        blocks
    };
    sections.into_iter().flat_map(section).collect()
}

/// All that an answer tells.
fn blocks(desk: &Desk<'_>, name: &str, answer: &Answer) -> Vec<Block> {
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
        Passage::Line(message) => runs::plain(desk.say(&numbered(desk, message))),
        Passage::Under(message) => vec![Run::Faint(desk.say(&numbered(desk, message)))],
    }
}

/// The same sentence, with links by their numbers.
fn numbered(desk: &Desk<'_>, message: &Message) -> Message {
    let mut message = message.clone();
    if message.key == NAMED_LINK {
        message.key = "book-named-link";
        for fact in message.facts.iter_mut().filter(|(name, _)| *name == "id").map(|(_, fact)| fact) {
            let link = desk.graph.theory.link_ids().find(|&link| *fact == Fact::from(&desk.graph.theory.link(link).id));
            *fact = link.and_then(|link| desk.arrows.number(link)).map_or_else(|| fact.clone(), Fact::from);
        }
    }
    message.facts.iter_mut().for_each(|(_, fact)| number_within(desk, fact));
    message
}

fn number_within(desk: &Desk<'_>, fact: &mut Fact) {
    match fact {
        Fact::Message(message) => *message = numbered(desk, message),
        Fact::List(facts) => facts.iter_mut().for_each(|fact| number_within(desk, fact)),
        Fact::Text(_) | Fact::Name(_) | Fact::Number(_) => {}
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
    // A column in which nothing stands takes room from the others.
    let is_filled =
        |place: &usize| told.rows.iter().any(|row| row.get(*place).is_some_and(|it| *it != answers::Cell::Nothing));
    let filled: Vec<usize> = (0..told.columns.len()).filter(is_filled).collect();
    let columns = filled.iter().map(|&place| column((place, &told.columns[place]))).collect();
    let of_row = |row: &Vec<answers::Cell>| {
        filled.iter().filter_map(|&place| row.get(place)).map(|it| Cell::line(cell(desk, it))).collect()
    };
    let rows = told.rows.iter().take(MOST_ROWS).map(of_row);
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
