//! What does it hang on?

use super::common::number;
use super::{Asked, Question, Route};
use crate::analysis::pathways::count;
use crate::analysis::robustness::{Cut, Robustness, robustness};
use crate::finding::Message;
use crate::report::answers::{Answer, Cell};

pub(super) static QUESTION: Question = Question { name: "robustness", asks: "what does it hang on?", ask };

/// How many links a memo names.
const MOST: usize = 6;

fn ask(asked: &Asked<'_>) -> Answer {
    let mut answer = Answer::default();
    if let Some(message) = asked.without_routes() {
        answer.line(message);
    }
    let (mut cuts, mut links, mut elements) = (Vec::new(), Vec::new(), Vec::new());
    for route in &asked.routes {
        let found = robustness(asked.graph, &route.from, &route.to);
        hangs(asked, route, &found, &mut answer);
        further(asked, route, &found, &mut answer);
        let ends = || [Cell::elements(&route.from), Cell::elements(&route.to)];
        cuts.extend(cut_rows(&found).map(|row| ends().into_iter().chain(row).collect::<Vec<_>>()));
        links.extend(found.links.iter().map(|&link| ends().into_iter().chain([Cell::Link(link)]).collect::<Vec<_>>()));
        elements.extend(found.elements.iter().map(|&it| ends().into_iter().chain([Cell::Element(it)]).collect::<Vec<_>>()));
    }
    answer.table("table-hinges", &["column-from", "column-to", "column-link"], links);
    answer.table("table-narrow", &["column-from", "column-to", "column-element"], elements);
    answer.table(
        "table-cuts",
        &["column-from", "column-to", "column-counted", "column-size", "column-cut", "column-near-goals"],
        cuts,
    );
    answer
}

fn hangs(asked: &Asked<'_>, route: &Route, found: &Robustness, answer: &mut Answer) {
    let paths = count(asked.graph, &route.from, &route.to);
    if paths.paths == 0 {
        answer.line(asked.on("robustness-none", route));
        return;
    }
    let key = match (found.links.is_empty(), paths.is_exact) {
        (true, _) => "robustness-free",
        (false, true) => "robustness-hangs",
        (false, false) => "robustness-hangs-many",
    };
    let size = found.structural.size.unwrap_or(0);
    let message = asked.on(key, route).with("count", found.links.len()).with("paths", number(paths.paths));
    answer.line(message.with("size", number(u128::from(size))));
    for &link in found.links.iter().take(MOST) {
        answer.under(asked.link(link));
    }
    if found.links.len() > MOST {
        answer.under(Message::new("answer-more").with("count", found.links.len() - MOST));
    }
}

fn further(asked: &Asked<'_>, route: &Route, found: &Robustness, answer: &mut Answer) {
    if let Some(size) = found.structural.size.filter(|&size| size > 0) {
        let message = Message::new("robustness-structural").with("size", number(u128::from(size)));
        answer.further(message.with("links", asked.short(&found.structural.links)));
    }
    match found.evidential.size {
        Some(0) if found.structural.size.is_some_and(|size| size > 0) => {
            answer.further(asked.on("robustness-unstudied", route));
        }
        Some(size) if size > 0 => {
            let message = Message::new("robustness-evidential").with("size", number(u128::from(size)));
            answer.further(message.with("links", asked.short(&found.evidential.links)));
        }
        Some(_) | None => {}
    }
    let whole: Vec<_> = found.sources.iter().filter(|(_, cut)| cut.size.is_some_and(|size| size > 0)).collect();
    if !found.sources.is_empty() {
        let key = if whole.is_empty() { "robustness-no-source" } else { "robustness-source" };
        let sources: Vec<_> = whole.iter().map(|(source, _)| *source).collect();
        answer.further(asked.on(key, route).with("count", sources.len()).with("sources", asked.titles(&sources)));
    }
}

fn cut_rows(found: &Robustness) -> impl Iterator<Item = [Cell; 4]> + '_ {
    let row = |counted: Cell, cut: &Cut| {
        let size = cut.size.map_or(Cell::Nothing, |size| Cell::Number(u128::from(size)));
        [counted, size, Cell::links(&cut.links), Cell::links(&cut.near_goals)]
    };
    let own = [(Cell::Word("counted-links"), &found.structural), (Cell::Word("counted-studies"), &found.evidential)];
    let sources = found.sources.iter().map(|(source, cut)| (Cell::Source(*source), cut));
    own.into_iter().chain(sources).map(move |(counted, cut)| row(counted, cut))
}
