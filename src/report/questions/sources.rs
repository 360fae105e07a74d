//! Who says what, and what falls away without them?

use super::{Asked, Question};
use crate::analysis::sources::{Covered, smallest};
use crate::analysis::testimony::{Over, Side, Testimony, testimonies};
use crate::finding::{Fact, Message};
use crate::report::answers::{Answer, Cell};
use crate::theory::{ElementId, LinkId, SourceId};

pub(super) static QUESTION: Question =
    Question { name: "sources", asks: "who says what, and what falls away without them?", ask };

fn ask(asked: &Asked<'_>) -> Answer {
    let found: Vec<Testimony> = testimonies(asked.graph).into_iter().filter(|it| !it.said.is_empty()).collect();
    let mut answer = Answer::default();
    covered(asked, &mut answer);
    let mut by_links: Vec<&Testimony> = found.iter().collect();
    by_links.sort_by_key(|it| std::cmp::Reverse(it.said.len()));
    for it in by_links {
        answer.further(told(asked, it));
    }
    let columns =
        &["column-source", "column-links", "column-alone", "column-disputed", "column-fallen", "column-goals-lost", "column-values-lost"];
    answer.table("table-sources", columns, found.iter().map(row).collect());
    let columns = &["column-source", "column-link", "column-side", "column-with"];
    answer.table("table-said", columns, found.iter().flat_map(said).collect());
    let columns = &["column-source", "column-other", "column-link", "column-over"];
    answer.table("table-disputes", columns, found.iter().flat_map(disputes).collect());
    answer
}

/// Whether one source states the whole way, or how many it takes.
fn covered(asked: &Asked<'_>, answer: &mut Answer) {
    for route in &asked.routes {
        match smallest(asked.graph, &route.from, &route.to) {
            Covered::By(cover) if !cover.sources.is_empty() => {
                let message = asked.on("sources-cover", route).with("count", cover.sources.len());
                answer.line(message.with("sources", asked.titles(&cover.sources)));
            }
            Covered::AtLeast(least) => answer.line(asked.on("sources-at-least", route).with("count", least)),
            Covered::By(_) | Covered::Nothing => {}
        }
    }
}

fn told(asked: &Asked<'_>, found: &Testimony) -> Message {
    let alone = found.said.iter().filter(|said| said.is_alone()).count();
    let others: Vec<SourceId> = distinct(found.disputes.iter().map(|dispute| dispute.other));
    let disputes = match others.is_empty() {
        true => Message::new("nothing"),
        false => Message::new("sources-disputes").with("others", asked.titles(&others)),
    };
    let lost: Vec<ElementId> = distinct(found.losses.iter().flat_map(|loss| &loss.goals).copied());
    let losses = match lost.is_empty() {
        true => Message::new("nothing"),
        false => Message::new("sources-lost").with("goals", asked.names(&lost)),
    };
    Message::new("sources-one")
        .with("source", Fact::Name(asked.graph.theory.source(found.source).title.clone()))
        .with("links", found.said.len())
        .with("alone", alone)
        .with("disputes", disputes)
        .with("losses", losses)
}

fn distinct<T: PartialEq>(list: impl Iterator<Item = T>) -> Vec<T> {
    let mut found = Vec::new();
    for item in list {
        if !found.contains(&item) {
            found.push(item);
        }
    }
    found
}

fn row(found: &Testimony) -> Vec<Cell> {
    let disputed: Vec<LinkId> = distinct(found.disputes.iter().map(|dispute| dispute.link));
    let goals: Vec<ElementId> = distinct(found.losses.iter().flat_map(|loss| &loss.goals).copied());
    let values: Vec<ElementId> = distinct(found.losses.iter().flat_map(|loss| &loss.values).copied());
    vec![
        Cell::Source(found.source),
        Cell::count(found.said.len()),
        Cell::count(found.said.iter().filter(|said| said.is_alone()).count()),
        Cell::links(&disputed),
        Cell::count(found.fallen.len()),
        Cell::elements(&goals),
        Cell::count(values.len()),
    ]
}

fn said(found: &Testimony) -> impl Iterator<Item = Vec<Cell>> + '_ {
    found.said.iter().map(|said| {
        let side = match said.side {
            Side::Supports => "side-supports",
            Side::Contradicts => "side-contradicts",
            Side::Mixed => "side-mixed",
            Side::Quoted => "side-quoted",
        };
        vec![Cell::Source(found.source), Cell::Link(said.link), Cell::Word(side), Cell::sources(&said.with)]
    })
}

fn disputes(found: &Testimony) -> impl Iterator<Item = Vec<Cell>> + '_ {
    found.disputes.iter().map(|dispute| {
        let over = match dispute.over {
            Over::Support => "over-support",
            Over::Contradiction => "over-contradiction",
            Over::Sign(_) => "over-sign",
        };
        vec![Cell::Source(found.source), Cell::Source(dispute.other), Cell::Link(dispute.link), Cell::Word(over)]
    })
}
