//! What would break it, and what still stands?

use super::common::number;
use super::{Asked, Question, Route};
use crate::analysis::hinges::on_every_path;
use crate::analysis::removal::{Count, Loss, Removal, removal};
use crate::finding::{Fact, Message};
use crate::report::answers::{Answer, Cell};
use crate::theory::LinkId;

pub(super) static QUESTION: Question =
    Question { name: "removal", asks: "what would break it, and what still stands?", ask };

/// How many links a memo names.
const MOST: usize = 4;

const COLUMNS: &[&str] = &[
    "column-from",
    "column-to",
    "column-without",
    "column-goals-lost",
    "column-values-lost",
    "column-paths",
    "column-lowered",
];

fn ask(asked: &Asked<'_>) -> Answer {
    let mut answer = Answer::default();
    let (mut links, mut elements) = (Vec::new(), Vec::new());
    for route in &asked.routes {
        let found = removal(asked.graph, &route.from, &route.to);
        told(asked, route, &found, &mut answer);
        let ends = || vec![Cell::elements(&route.from), Cell::elements(&route.to)];
        links.extend(found.links.iter().map(|loss| [ends(), row(&found, loss, Cell::Link(loss.what))].concat()));
        elements.extend(found.elements.iter().map(|loss| [ends(), row(&found, loss, Cell::Element(loss.what))].concat()));
    }
    answer.table("table-without-links", COLUMNS, links);
    answer.table("table-without-elements", COLUMNS, elements);
    answer
}

fn told(asked: &Asked<'_>, route: &Route, found: &Removal, answer: &mut Answer) {
    if found.goals.is_empty() {
        return;
    }
    let mut breaking: Vec<&Loss<LinkId>> = found.links.iter().filter(|loss| loss.goals_lost() > 0).collect();
    // Those on every path are told as a path meets them, which no order of a file changes.
    let met = on_every_path(asked.graph, &route.from, &route.to);
    breaking.sort_by_key(|loss| met.iter().position(|link| *link == loss.what).unwrap_or(usize::MAX));
    if breaking.is_empty() {
        answer.line(asked.on("removal-none", route));
        return;
    }
    let named = |links: &[LinkId]| links.iter().map(|&id| without(asked, id)).collect::<Vec<_>>();
    let first: Vec<LinkId> = breaking.iter().take(MOST).map(|loss| loss.what).collect();
    let message = Message::new("removal-breaks").with("links", named(&first)).with("goals", asked.names(&found.goals));
    answer.line(message.with("more", breaking.len().saturating_sub(MOST)));
    if !found.values.is_empty() {
        let stands = breaking.iter().take(MOST).map(|loss| {
            let left = found.values.len() - loss.values_lost();
            let key = match left {
                0 => "removal-left-none",
                left if left == found.values.len() => "removal-left-all",
                _ => "removal-left",
            };
            let message = Message::new(key).with("link", without(asked, loss.what));
            Fact::from(message.with("left", left).with("all", found.values.len()))
        });
        let message = Message::new("removal-stands").with("list", stands.collect::<Vec<_>>());
        answer.line(message.with("all", found.values.len()));
    }
    let all = Message::new("removal-paths").with("paths", number(found.paths.paths));
    answer.further(all.with("links", found.links.len()).with("elements", found.elements.len()));
}

fn without(asked: &Asked<'_>, link: LinkId) -> Fact {
    Fact::from(Message::new("removal-without").with("link", Fact::from(&asked.graph.theory.link(link).id)))
}

fn row<T>(found: &Removal, loss: &Loss<T>, what: Cell) -> Vec<Cell> {
    let Count { paths, is_exact, .. } = loss.paths;
    vec![
        what,
        Cell::elements(&found.goals_without(loss)),
        Cell::elements(&found.values_without(loss)),
        if is_exact { Cell::Number(paths) } else { Cell::AtLeast(paths) },
        Cell::count(loss.lowered.len()),
    ]
}
