//! The pack that a group takes home after round 4: seven parts, of which the last is the
//! theory itself, so that the next session begins with what has changed.

use super::contents::{Desk, Material, agenda, figures, one_page, unexpected};
use super::{Begins, Block, Book, Cell, Chapter, Column, Line, Purpose, Run, Sheet, Table, runs};
use crate::finding::Message;
use crate::report::paint::tame;
use crate::theory::{LinkBody, Workshop};

/// So many open places a group can look into before it meets again.
const AGENDA: usize = 5;
/// So many people and organizations are asked at most.
const MOST_ASKED: usize = 40;

/// The pack on a theory; `file` is the name under which the theory itself goes with it.
pub fn pack(material: &Material<'_>, file: &str) -> Book {
    let desk = Desk::new(material);
    let mut chapters = vec![pictures(&desk)];
    chapters.extend(one_page::chapter(&desk));
    chapters.push(part(&desk, "agenda", "book-agenda", agenda::blocks(&desk, AGENDA)));
    chapters.push(part(&desk, "not-expected", "book-unexpected", unexpected::blocks(&desk)));
    chapters.push(part(&desk, "agreements", "book-agreements", agreements(&desk)));
    chapters.push(part(&desk, "minority", "book-minority", minority(&desk)));
    let says = Message::new("book-file-says").with("file", file);
    chapters.push(part(&desk, "file", "book-file", vec![Block::Text(runs::plain(desk.say(&says)))]));
    desk.book("book-pack", chapters)
}

fn part(desk: &Desk<'_>, anchor: &'static str, title: &str, blocks: Vec<Block>) -> Chapter {
    Chapter { anchor, title: desk.key(title), sheet: Sheet::Upright, begins: Begins::Below, blocks }
}

/// The chain, and what it is worth on every level.
fn pictures(desk: &Desk<'_>) -> Chapter {
    let shown = [("chain", "book-figure-chain"), ("compare", "book-figure-compare"), ("values", "book-figure-values")];
    let blocks = shown.iter().filter_map(|&(name, caption)| figures::figure(desk, name, caption)).collect();
    Chapter { sheet: Sheet::Sideways, ..part(desk, "figures", "book-figures", blocks) }
}

/// What was agreed, and whom something is asked of: whether they can, will and may.
fn agreements(desk: &Desk<'_>) -> Vec<Block> {
    let said = desk.graph.theory.workshop.as_ref().map_or(&[][..], |workshop| &workshop.agreements);
    let mut blocks = vec![points(desk, said.iter().map(|text| runs::plain(tame(text))).collect())];
    let rows = asked(desk);
    if !rows.is_empty() {
        let column = |key: &str, share: u32| Column::new(desk.key(key), share);
        let columns = vec![
            column("book-column-party", 22),
            column("book-column-does", 39),
            column("book-column-can", 13),
            column("book-column-will", 13),
            column("book-column-may", 13),
        ];
        let (anchor, caption) = ("asked-table".to_owned(), desk.key("book-asked-caption"));
        blocks.push(Block::Table(Table { anchor, caption, columns, rows, purpose: Purpose::Read }));
    }
    blocks
}

/// Who does what: a row for each, with room for what is agreed.
fn asked(desk: &Desk<'_>) -> Vec<Vec<Cell>> {
    let mut parties: Vec<(String, Vec<String>)> = Vec::new();
    for (_, link) in desk.graph.links() {
        let LinkBody::Role { verb } = &link.body else { continue };
        let (who, what) = (desk.label(link.from), format!("{} {}", tame(verb), desk.label(link.to)));
        match parties.iter_mut().find(|(known, _)| *known == who) {
            Some((_, does)) => does.push(what),
            None => parties.push((who, vec![what])),
        }
    }
    let open = || Cell::line(desk.missing());
    let row = |(who, does): (String, Vec<String>)| {
        vec![Cell::line(vec![Run::Strong(who)]), Cell::plain(does.join("; ")), open(), open(), open()]
    };
    parties.into_iter().take(MOST_ASKED).map(row).collect()
}

/// What some see otherwise: told by the group, and to be read from what it scored.
fn minority(desk: &Desk<'_>) -> Vec<Block> {
    let workshop = desk.graph.theory.workshop.as_ref();
    let said = workshop.map_or(&[][..], |workshop| &workshop.minority);
    let mut blocks = vec![points(desk, said.iter().map(|text| runs::plain(tame(text))).collect())];
    let apart: Vec<Line> = workshop.map_or_else(Vec::new, |workshop| spread(desk, workshop));
    if !apart.is_empty() {
        blocks.push(Block::Text(runs::plain(desk.key("book-minority-apart"))));
        blocks.push(Block::Points(apart));
    }
    blocks
}

/// Grades that lie this far apart are two opinions.
const APART: u8 = 2;

/// Links of which people in the room grade the importance or the certainty far apart.
fn spread(desk: &Desk<'_>, workshop: &Workshop) -> Vec<Line> {
    let range = |grades: &[u8]| {
        let (low, high) = (grades.iter().min().copied()?, grades.iter().max().copied()?);
        (high.saturating_sub(low) >= APART).then_some((low, high))
    };
    let mut lines = Vec::new();
    for score in &workshop.scores {
        for (key, grades) in
            [("book-minority-importance", &score.importance), ("book-minority-certainty", &score.certainty)]
        {
            if let Some((low, high)) = range(grades) {
                let message = Message::new(key).with("link", desk.ends(score.link)).with("low", u32::from(low));
                lines.push(runs::plain(desk.say(&message.with("high", u32::from(high)))));
            }
        }
    }
    lines
}

/// Points, or that there are none.
fn points(desk: &Desk<'_>, points: Vec<Line>) -> Block {
    if points.is_empty() { Block::Text(desk.missing()) } else { Block::Points(points) }
}
