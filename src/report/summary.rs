//! The summary of a build: one table of all theories, and where to look first.

use super::paint::{HEADING, Ink, wrap};
use super::paths::Answer;
use super::table::{self, Side};
use super::tallies::Tally;
use crate::finding::{Fact, Message};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::{rank_key, status_key};
use crate::rules::held_by;
use crate::theory::support::{Rank, Status};
use crate::theory::{ElementId, Knowledge, LinkId};

/// How many links stand under "look here first".
const MOST_FIRST: usize = 5;

/// What one row of the table says.
#[derive(Clone, Debug)]
pub struct Row {
    pub name: String,
    pub elements: usize,
    pub causal: usize,
    /// Causal links whose best support is an expectation.
    pub expectations: usize,
    /// Paths of its chains; none where it names no chain.
    pub paths: Option<usize>,
    pub counts: Tally,
    /// The links on which a chain hangs by an expectation, worst first.
    pub first: Vec<First>,
}

/// A link to look at first.
#[derive(Clone, Debug)]
pub struct First {
    pub heading: String,
    pub message: Message,
}

/// How many causal links rest on an expectation at best.
pub fn expectations(graph: &TheoryGraph<'_>) -> usize {
    let best = |id| graph.support(id).best_for;
    graph.causal_links().filter(|&(id, _)| best(id) == Some(Knowledge::Expectation)).count()
}

/// The links among these that nothing better than an expectation or position carries,
/// disputed ones first. Every path of the answer runs over all of them.
pub fn first(graph: &TheoryGraph<'_>, hinges: &[LinkId], answer: &Answer<'_>) -> Vec<First> {
    let theory = graph.theory;
    let mut bare: Vec<LinkId> = hinges
        .iter()
        .map(|&hinge| graph.strongest(hinge))
        .filter(|&id| graph.support(id).rank.is_some_and(|rank| rank <= Rank::EXPECTATION))
        .collect();
    let is_disputed = |id: LinkId| match graph.support(id).status {
        Status::Contested | Status::Contradicted | Status::Denied => true,
        Status::Unsourced
        | Status::ExpectationOnly
        | Status::PositionOnly
        | Status::Unshown
        | Status::Carried
        | Status::Mixed
        | Status::ByDefinition => false,
    };
    bare.sort_by_key(|&id| (!is_disputed(id), graph.support(id).rank));
    let say = |id: LinkId| {
        let (link, support) = (theory.link(id), graph.support(id));
        let heading = format!("{} → {}", theory.element(link.from).label, theory.element(link.to).label);
        let key = if is_disputed(id) && support.best_for.is_some() { "first-disputed" } else { "first" };
        let message = Message::new(key)
            .with("where", on(answer))
            .with("from", labels(graph, answer.from))
            .with("goal", labels(graph, answer.to))
            .with("support", support_of(graph, id))
            .with("status", Fact::Message(Message::new(status_key(support.status))));
        First { heading, message }
    };
    bare.into_iter().take(MOST_FIRST).map(say).collect()
}

/// On which paths. A number is only named where all paths were looked at.
fn on(answer: &Answer<'_>) -> Message {
    match (answer.pathways.bound, answer.pathways.paths.len()) {
        (None, 1) => Message::new("first-on-only"),
        (None, paths) => Message::new("first-on-all").with("paths", paths),
        (Some(_), _) => Message::new("first-on-every"),
    }
}

fn labels(graph: &TheoryGraph<'_>, elements: &[ElementId]) -> Fact {
    Fact::List(elements.iter().map(|&id| Fact::Name(graph.theory.element(id).label.clone())).collect())
}

/// What stands behind a link, whatever is said against it.
fn support_of(graph: &TheoryGraph<'_>, id: LinkId) -> Message {
    let support = graph.support(id);
    if let (Some(assumption), Some(rank)) = (held_by(graph, id), support.rank) {
        let named = Fact::Name(assumption.text.clone());
        return Message::new("held-by").with("rank", Message::new(rank_key(rank))).with("assumption", named);
    }
    Message::new(match support.best_for {
        Some(Knowledge::Expectation) => "status-expectation-only",
        Some(Knowledge::Position) => "status-position-only",
        Some(_) | None => status_key(support.status),
    })
}

/// The table, with the reading and the place of the output under it.
pub fn write(rows: &[Row], reading: &Message, output: &str, words: &Words, ink: Ink) -> String {
    let mut lines: Vec<Vec<String>> = vec![COLUMNS.iter().map(|key| words.key(key)).collect()];
    lines.extend(rows.iter().map(cells));
    let mut sides = [Side::Right; COLUMNS.len()];
    sides[0] = Side::Left;
    let mut out = table::write(&lines, &sides, ink);
    let message = Message::new("build-written").with("reading", reading.clone()).with("output", output);
    out.push_str(&wrap(&words.say(&message), 0, 0));
    out.push('\n');
    out.push_str(&look_first(rows, words, ink));
    out
}

const COLUMNS: [&str; 8] = [
    "build-theory",
    "build-elements",
    "build-causal",
    "build-expectations",
    "build-paths",
    "build-errors",
    "build-warnings",
    "build-notes",
];

fn cells(row: &Row) -> Vec<String> {
    let counts = row.counts;
    let numbers = [row.elements, row.causal, row.expectations].map(|number| number.to_string());
    let paths = row.paths.map_or("–".to_owned(), |paths| paths.to_string());
    let weights = [counts.errors, counts.warnings, counts.notes].map(|number| number.to_string());
    [row.name.clone()].into_iter().chain(numbers).chain([paths]).chain(weights).collect()
}

/// The links of the largest theory that has any.
fn look_first(rows: &[Row], words: &Words, ink: Ink) -> String {
    let Some(row) = rows.iter().filter(|row| !row.first.is_empty()).max_by_key(|row| row.elements) else {
        return String::new();
    };
    let heading = words.say(&Message::new("build-first").with("theory", row.name.as_str()));
    let mut out = format!("\n{}\n", ink.paint(HEADING, &heading));
    for (number, first) in row.first.iter().enumerate() {
        out.push_str(&format!("{} {}\n", number + 1, wrap(&first.heading, 2, 2)));
        out.push_str(&format!("  {}\n", wrap(&words.say(&first.message), 2, 2)));
    }
    out
}
