//! Which open assumption should we look into first?

use super::{Asked, Question};
use crate::analysis::agenda::{self, Open};
use crate::finding::{Fact, Message};
use crate::language::terms::{rank_key, status_key};
use crate::report::answers::{Answer, Cell};

pub(super) static QUESTION: Question =
    Question { name: "agenda", asks: "which open assumption should we look into first?", ask };

/// How many a memo names, and how many are told with all their reasons.
const MOST: usize = 3;
const MOST_REASONED: usize = 10;

fn ask(asked: &Asked<'_>) -> Answer {
    let routes: Vec<agenda::Route<'_>> =
        asked.routes.iter().map(|route| agenda::Route { from: &route.from, to: &route.to }).collect();
    let open = agenda::agenda(asked.graph, &routes);
    let mut answer = Answer::default();
    if open.is_empty() {
        if !routes.is_empty() {
            answer.line(Message::new("agenda-none"));
        }
        return answer;
    }
    let first = open.iter().take(MOST).map(|it| {
        let message = Message::new("agenda-item").with("what", short(asked, it));
        Fact::from(message.with("reasons", reasons(asked, it).into_iter().take(2).map(Fact::from).collect::<Vec<_>>()))
    });
    answer.line(Message::new("agenda-first").with("list", first.collect::<Vec<_>>()));
    for (number, it) in open.iter().take(MOST_REASONED).enumerate() {
        let reasons: Vec<Fact> = reasons(asked, it).into_iter().map(Fact::from).collect();
        let message = Message::new("agenda-reasoned").with("number", number + 1).with("what", long(asked, it));
        answer.further(message.with("reasons", reasons));
    }
    answer.table(
        "table-agenda",
        &[
            "column-order",
            "column-link",
            "column-assumption",
            "column-status",
            "column-rank",
            "column-raises",
            "column-every-path",
            "column-in-cut",
            "column-paths",
            "column-importance",
            "column-certainty",
            "column-open",
        ],
        open.iter().enumerate().map(|(place, it)| row(asked, place + 1, it)).collect(),
    );
    answer
}

/// Why it comes here, the first reason first.
pub(in crate::report) fn reasons(asked: &Asked<'_>, open: &Open) -> Vec<Message> {
    let mut reasons = Vec::new();
    let all = asked.routes.len();
    match open.on_every_path.len() {
        0 => {}
        some if some == all => reasons.push(Message::new("reason-every-path")),
        some => reasons.push(Message::new("reason-every-path-of").with("count", some).with("all", all)),
    }
    if open.is_contested() {
        reasons.push(Message::new(status_key(open.status)));
    }
    if !open.raises.is_empty() {
        reasons.push(Message::new("reason-raises").with("count", open.raises.len()));
    }
    if open.on_every_path.is_empty() && !open.in_cut.is_empty() {
        reasons.push(Message::new("reason-in-cut"));
    }
    if let (Some(importance), Some(certainty)) = (open.grades.importance, open.grades.certainty) {
        let key = if open.grades.by_group { "reason-grades-group" } else { "reason-grades" };
        let message = Message::new(key).with("importance", u32::from(importance));
        reasons.push(message.with("certainty", u32::from(certainty)));
    }
    if !open.is_contested() {
        reasons.push(match open.rank {
            Some(rank) if open.assumption.is_some() => Message::new(rank_key(rank)),
            Some(_) | None => Message::new(status_key(open.status)),
        });
    }
    if open.is_known_gap {
        reasons.push(Message::new("reason-known-gap"));
    }
    reasons
}

fn assumption(asked: &Asked<'_>, open: &Open) -> Option<Fact> {
    let causal = asked.graph.theory.link(open.link).causal()?;
    Some(Fact::Name(causal.assumptions.get(open.assumption?)?.text.clone()))
}

fn short(asked: &Asked<'_>, open: &Open) -> Fact {
    let link = Fact::from(&asked.graph.theory.link(open.link).id);
    match assumption(asked, open) {
        Some(text) => Fact::from(Message::new("agenda-assumption").with("text", text).with("link", link)),
        None => link,
    }
}

fn long(asked: &Asked<'_>, open: &Open) -> Fact {
    let link = Fact::from(asked.link(open.link));
    match assumption(asked, open) {
        Some(text) => Fact::from(Message::new("agenda-assumption").with("text", text).with("link", link)),
        None => link,
    }
}

fn row(asked: &Asked<'_>, order: usize, open: &Open) -> Vec<Cell> {
    let causal = asked.graph.theory.link(open.link).causal();
    let text = causal.zip(open.assumption).and_then(|(causal, place)| causal.assumptions.get(place));
    let grade = |grade: Option<u8>| grade.map_or(Cell::Nothing, |grade| Cell::count(usize::from(grade)));
    vec![
        Cell::count(order),
        Cell::Link(open.link),
        text.map_or(Cell::Nothing, |it| Cell::Text(it.text.clone())),
        Cell::Word(status_key(open.status)),
        open.rank.map_or(Cell::Nothing, |rank| Cell::Word(rank_key(rank))),
        Cell::count(open.raises.len()),
        Cell::Yes(!open.on_every_path.is_empty()),
        Cell::Yes(!open.in_cut.is_empty()),
        if open.paths.is_exact { Cell::Number(open.paths.paths) } else { Cell::AtLeast(open.paths.paths) },
        grade(open.grades.importance),
        grade(open.grades.certainty),
        Cell::Yes(open.is_known_gap),
    ]
}
