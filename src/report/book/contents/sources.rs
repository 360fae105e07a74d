//! The sources, and what hangs on each.

use super::{Desk, source_name, used};
use crate::analysis::testimony::{Testimony, testimonies};
use crate::finding::Message;
use crate::report::book::{Begins, Block, Cell, Chapter, Column, Line, Purpose, Run, Sheet, Table, runs};
use crate::report::paint::tame;
use crate::theory::{ElementId, Provenance, SourceId};

pub(super) fn chapter(desk: &Desk<'_>) -> Option<Chapter> {
    let told = testimonies(desk.graph);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for source in used(desk.graph) {
        rows.push(row(desk, source, told.iter().find(|it| it.source == source)));
    }
    let own = desk.graph.links().filter(|(_, link)| link.provenance == Provenance::Analysis).count();
    let mut blocks = Vec::new();
    if rows.is_empty() {
        blocks.push(Block::Text(desk.missing()));
    } else {
        let columns = vec![
            Column::new(desk.key("book-column-source"), 32),
            Column::new(desk.key("book-column-in-chain"), 12).numbers(),
            Column::new(desk.key("book-column-in-theory"), 12).numbers(),
            Column::new(desk.key("book-column-alone"), 12).numbers(),
            Column::new(desk.key("book-column-without"), 32),
        ];
        let caption = desk.key("book-sources-caption");
        let anchor = "sources-table".to_owned();
        blocks.push(Block::Table(Table { anchor, caption, columns, rows, purpose: Purpose::Read }));
    }
    if own > 0 {
        blocks.push(Block::Text(runs::plain(desk.say(&Message::new("book-sources-own").with("count", own)))));
    }
    Some(Chapter {
        anchor: "sources",
        title: desk.key("book-sources"),
        sheet: Sheet::Upright,
        begins: Begins::Below,
        blocks,
    })
}

fn row(desk: &Desk<'_>, id: SourceId, told: Option<&Testimony>) -> Vec<Cell> {
    let source = desk.graph.theory.source(id);
    let mut name = vec![Run::Strong(source_name(source))];
    let beside: Vec<String> = [&source.author, &source.note].into_iter().flatten().map(|text| tame(text)).collect();
    if !beside.is_empty() {
        name.push(Run::Plain(format!(" {}", beside.join("; "))));
    }
    if let Some(address) = source.url.as_ref().filter(|url| is_address(url)) {
        name.push(Run::Plain(" ".to_owned()));
        name.push(Run::Away { address: tame(address), words: tame(address) });
    }
    let said = told.map_or(&[][..], |told| &told.said);
    let in_chain = said.iter().filter(|said| desk.chain.links.contains(&said.link)).count();
    let alone = said.iter().filter(|said| said.is_alone()).count();
    let count = |count: usize| Cell::plain(count.to_string()).sorted_by(format!("{count:06}"));
    vec![Cell::line(name), count(in_chain), count(said.len()), count(alone), Cell::line(without(desk, told))]
}

/// Only what a browser opens as a page; anything else stays words.
fn is_address(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// What falls away without the source.
fn without(desk: &Desk<'_>, told: Option<&Testimony>) -> Line {
    let Some(told) = told.filter(|told| !told.said.is_empty()) else {
        return runs::plain(desk.key("book-sources-nothing"));
    };
    let mut goals: Vec<ElementId> = told.losses.iter().flat_map(|loss| loss.goals.iter().copied()).collect();
    let mut values: Vec<ElementId> = told.losses.iter().flat_map(|loss| loss.values.iter().copied()).collect();
    for list in [&mut goals, &mut values] {
        list.sort_unstable();
        list.dedup();
    }
    let fallen = Message::new("book-sources-fallen").with("count", told.fallen.len());
    let mut parts = vec![desk.words.say(&fallen)];
    if !goals.is_empty() {
        parts.push(desk.words.say(&Message::new("book-sources-goals").with("goals", desk.names(&goals))));
    }
    if !values.is_empty() {
        parts.push(desk.words.say(&Message::new("book-sources-values").with("count", values.len())));
    }
    runs::plain(tame(&parts.join("; ")))
}
