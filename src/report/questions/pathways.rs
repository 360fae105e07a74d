//! Along which ways does the one lead to the other?

use super::common::number;
use super::{Asked, Question, Route};
use crate::analysis::pathways::{self, Count, Pathway};
use crate::analysis::sources::{Covered, of_path};
use crate::finding::Message;
use crate::language::terms::{rank_key, sign_key, status_key};
use crate::report::answers::{Answer, Cell};
use crate::theory::Sign;

pub(super) static QUESTION: Question =
    Question { name: "pathways", asks: "along which ways does one thing lead to another?", ask };

/// How many of the best supported paths are listed.
const MOST: usize = 1000;

fn ask(asked: &Asked<'_>) -> Answer {
    let mut answer = Answer::default();
    let mut rows = Vec::new();
    for route in &asked.routes {
        let count = pathways::count(asked.graph, &route.from, &route.to);
        let best = pathways::best(asked.graph, &route.from, &route.to, MOST);
        let paths: Vec<Pathway> = best.paths.iter().map(|path| pathways::weigh(asked.graph, path.links)).collect();
        told(asked, route, count, &paths, &mut answer);
        if best.has_more {
            answer.further(Message::new("pathways-more").with("count", paths.len()));
        }
        rows.extend(paths.iter().enumerate().map(|(place, path)| row(asked, place + 1, path)));
    }
    answer.table(
        "table-paths",
        &[
            "column-order",
            "column-from",
            "column-to",
            "column-sign",
            "column-rank",
            "column-status",
            "column-length",
            "column-weakest",
            "column-links",
            "column-sources",
        ],
        rows,
    );
    answer
}

fn told(asked: &Asked<'_>, route: &Route, count: Count, paths: &[Pathway], answer: &mut Answer) {
    let Some(best) = paths.first() else {
        return;
    };
    let key = if count.is_exact { "pathways-count" } else { "pathways-at-least" };
    let message = asked.on(key, route).with("count", number(count.paths));
    answer.line(message.with("support", Message::new(best.rank.map_or("status-by-definition", rank_key))));
    let is_whole = count.is_exact && count.paths == paths.len() as u128;
    let has = |sign: Sign| paths.iter().any(|path| path.sign == sign);
    let key = match (has(Sign::Plus), has(Sign::Minus), has(Sign::Unknown)) {
        (true, false, false) if is_whole => "pathways-plus",
        (false, true, false) if is_whole => "pathways-minus",
        (true, true, _) => "pathways-both",
        (_, _, _) => return,
    };
    answer.further(asked.on(key, route));
}

fn row(asked: &Asked<'_>, order: usize, path: &Pathway) -> Vec<Cell> {
    let sources = match of_path(asked.graph, &path.links) {
        Covered::By(cover) => Cell::sources(&cover.sources),
        Covered::Nothing => Cell::Nothing,
        Covered::AtLeast(number) => Cell::AtLeast(number as u128),
    };
    let end = |id: Option<&crate::theory::ElementId>| id.map_or(Cell::Nothing, |&id| Cell::Element(id));
    vec![
        Cell::count(order),
        end(path.elements.first()),
        end(path.elements.last()),
        Cell::Word(sign_key(path.sign)),
        path.rank.map_or(Cell::Nothing, |rank| Cell::Word(rank_key(rank))),
        Cell::Word(status_key(path.status)),
        Cell::count(path.links.len()),
        Cell::links(&path.weakest),
        Cell::links(&path.links),
        sources,
    ]
}
