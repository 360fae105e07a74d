//! The test agenda: what to look into first, and what there is to know about it.

use super::Desk;
use crate::analysis::agenda::{self, Open, Route};
use crate::finding::{Fact, Message};
use crate::report::book::{Begins, Block, Cell, Chapter, Column, Line, Purpose, Run, Sheet, Table, runs};
use crate::report::paint::{sentence, tame};
use crate::report::questions;
use crate::theory::Sign;

/// So many rows a report tells; a pack tells fewer.
const MOST: usize = 10;

pub(super) fn chapter(desk: &Desk<'_>) -> Option<Chapter> {
    Some(Chapter {
        anchor: "agenda",
        title: desk.key("book-agenda"),
        sheet: Sheet::Upright,
        begins: Begins::Below,
        blocks: blocks(desk, MOST),
    })
}

/// The first so many things to look into.
pub(in crate::report::book) fn blocks(desk: &Desk<'_>, most: usize) -> Vec<Block> {
    let routes: Vec<Route<'_>> =
        desk.asked.routes.iter().map(|route| Route { from: &route.from, to: &route.to }).collect();
    if routes.is_empty() {
        return vec![Block::Text(runs::plain(desk.key("book-agenda-no-chain")))];
    }
    let open = agenda::agenda(desk.graph, &routes);
    if open.is_empty() {
        return vec![Block::Text(runs::plain(desk.key("book-agenda-none")))];
    }
    let rows: Vec<Vec<Cell>> = open.iter().take(most).map(|it| row(desk, it)).collect();
    let caption = Message::new("book-agenda-caption").with("count", rows.len()).with("all", open.len());
    let column = |key: &str, share: u32| Column::new(desk.key(key), share);
    let columns = vec![
        column("book-column-arrow", 12),
        column("book-column-paths", 10).numbers(),
        column("book-column-first", 24),
        column("book-column-ask", 30),
        column("book-column-indicator", 12),
        column("book-column-finder", 12),
    ];
    let (anchor, caption) = ("agenda-table".to_owned(), desk.say(&caption));
    vec![Block::Table(Table { anchor, caption, columns, rows, purpose: Purpose::Read })]
}

fn row(desk: &Desk<'_>, open: &Open) -> Vec<Cell> {
    let theory = desk.graph.theory;
    let link = theory.link(open.link);
    let extras = link.extras.as_deref();
    let assumption = open.assumption.and_then(|place| link.causal()?.assumptions.get(place));
    let known = |text: Option<&crate::source::Text>| text.map_or_else(|| desk.missing(), |it| runs::plain(tame(it)));
    let paths = open.paths.paths.to_string();
    let paths = match open.paths.is_exact {
        true => paths,
        false => desk.words.say(&Message::new("at-least").with("number", paths)),
    };
    let reasons: Vec<Fact> = questions::agenda_reasons(&desk.asked, open).into_iter().map(Fact::from).collect();
    let reasons = desk.words.fact(&Fact::List(reasons));
    vec![
        Cell::line(number(desk, open)),
        Cell::plain(paths),
        Cell::plain(sentence(&tame(&reasons))),
        Cell::plain(question(desk, open)),
        Cell::line(known(extras.and_then(|extras| extras.indicator.as_ref()))),
        Cell::line(known(
            assumption.and_then(|it| it.open.as_ref()).or(extras.and_then(|extras| extras.open.as_ref())),
        )),
    ]
}

fn number(desk: &Desk<'_>, open: &Open) -> Line {
    match desk.arrows.run(open.link) {
        Run::To { anchor, words } => {
            let words = desk.words.say(&Message::new("book-arrow").with("number", words.as_str()));
            vec![Run::To { anchor, words }]
        }
        other => vec![other],
    }
}

/// What to find out: whether the assumption holds, or whether, why and for whom the link does.
fn question(desk: &Desk<'_>, open: &Open) -> String {
    let link = desk.graph.theory.link(open.link);
    let assumption = open.assumption.and_then(|place| link.causal()?.assumptions.get(place));
    if let Some(assumption) = assumption {
        return desk.say(&Message::new("book-agenda-holds").with("text", tame(&assumption.text)));
    }
    let name = |element| Fact::Name(desk.graph.theory.element(element).label.clone());
    let key = match link.sign() {
        Some(Sign::Plus) => "book-agenda-ask-more",
        Some(Sign::Minus) => "book-agenda-ask-less",
        Some(Sign::Unknown) | None => "book-agenda-ask",
    };
    desk.say(&Message::new(key).with("from", name(link.from)).with("to", name(link.to)))
}
