//! Words around the bands: title, counts, and what it comes down to.

use std::collections::BTreeMap;

use super::content::Content;
use crate::diagram::caption::short;
use crate::diagram::draw::drawing::Task;
use crate::finding::Message;
use crate::theory::support::{Status, claims, knowledge};
use crate::theory::{Claim, Knowledge, LinkId, Reading, Source, SourceId, Stance};

/// No more sentences than this stand below.
const MOST: usize = 3;

pub fn title(task: &Task<'_>, _: &Content) -> String {
    let levels = task.graph.theory.value_levels.len();
    let key = if levels == 0 { "figure-values-title" } else { "figure-values-title-levels" };
    task.words.say(&Message::new(key).with("count", levels))
}

/// By whose levels, and how many values and carriers.
pub fn subtitle(task: &Task<'_>, content: &Content) -> String {
    let Task { graph, words, .. } = *task;
    let levels = &graph.theory.value_levels;
    let mut parts = Vec::new();
    let source = levels.first().and_then(|level| level.source);
    if let Some(source) = source.filter(|_| levels.iter().all(|level| level.source == source)) {
        let message = Message::new("figure-values-division");
        parts.push(words.say(&message.with("source", author(graph.theory.source(source)))));
    }
    let is_mixed = content.literal < content.leveled && task.graph.reading != Reading::Literal;
    let key = if is_mixed { "figure-values-some-literal" } else { "figure-values" };
    parts.push(words.say(&Message::new(key).with("count", content.values).with("literal", content.literal)));
    if content.values > 0 {
        parts.push(words.say(&Message::new("figure-carriers-count").with("count", content.carried_by())));
    }
    parts.join(", ")
}

/// A source by its author and year; by its title where nobody is named.
fn author(source: &Source) -> String {
    match (&source.author, source.year) {
        (Some(author), Some(year)) => format!("{author} ({year})"),
        (Some(author), None) => author.to_string(),
        (None, _) => short(source),
    }
}

/// What the figure comes down to.
pub fn sentences(task: &Task<'_>, content: &Content) -> Vec<String> {
    let words = task.words;
    if content.values == 0 {
        return vec![words.key("figure-values-none")];
    }
    let mut sentences = lean(task, content);
    let say = |key, count: usize, all: usize| words.say(&Message::new(key).with("count", count).with("all", all));
    if content.bare > 0 {
        sentences.push(say("figure-values-bare", content.bare, content.values));
    }
    if content.passed_over > 0 {
        sentences.push(say("figure-values-passed-over", content.passed_over, content.values));
    }
    sentences.truncate(MOST);
    // One paragraph: bands of equal height leave little room below them.
    vec![sentences.join(" ")]
}

/// What the drawn arrows lean on: on named sources first, then on what else.
fn lean(task: &Task<'_>, content: &Content) -> Vec<String> {
    let Task { graph, words, .. } = *task;
    let rows = content.bands.iter().flat_map(|band| &band.rows);
    let links: Vec<_> = rows.flat_map(|row| &row.links).copied().collect();
    let mut counts: BTreeMap<Status, usize> = BTreeMap::new();
    for &link in &links {
        *counts.entry(graph.support(link).status).or_default() += 1;
    }
    let carried = counts.remove(&Status::Carried).unwrap_or_default();
    if links.is_empty() {
        return Vec::new();
    }
    let key = match carried {
        0 => "figure-lean-none",
        _ if carried > 1 && only_source(task, &links).is_some() => "figure-lean-one-source",
        _ => "figure-lean",
    };
    let mut sentences = vec![words.say(&Message::new(key).with("count", carried).with("all", links.len()))];
    let parts: Vec<String> =
        counts.iter().map(|(&status, &count)| words.say(&Message::new(on(status)).with("count", count))).collect();
    if !parts.is_empty() {
        let key = if carried == 0 { "figure-lean-instead" } else { "figure-lean-others" };
        sentences.push(words.say(&Message::new(key).with("on", words.join(&parts))));
    }
    sentences
}

/// The source of all knowledge behind the carried arrows, where they have one in common.
fn only_source(task: &Task<'_>, links: &[LinkId]) -> Option<SourceId> {
    let graph = task.graph;
    let is_known = |claim: &Claim| match knowledge(graph.theory, claim) {
        Knowledge::Research | Knowledge::Practice | Knowledge::Experience => true,
        Knowledge::Unshown | Knowledge::Expectation | Knowledge::Position | Knowledge::Definition => false,
    };
    let carried = links.iter().filter(|&&link| graph.support(link).status == Status::Carried);
    let mut sources = Vec::new();
    for &link in carried {
        let heard = claims(graph.theory.link(link), Stance::Supports, graph.reading);
        sources.extend(heard.iter().filter(|claim| is_known(claim)).map(|claim| claim.quote.source));
    }
    sources.sort_unstable();
    sources.dedup();
    match sources[..] {
        [only] => only,
        _ => None,
    }
}

fn on(status: Status) -> &'static str {
    match status {
        Status::Unsourced => "figure-lean-unsourced",
        Status::ExpectationOnly => "figure-lean-expectation",
        Status::PositionOnly => "figure-lean-position",
        Status::Unshown => "figure-lean-unshown",
        Status::Carried => "figure-lean-carried",
        Status::Mixed => "figure-lean-mixed",
        Status::Contested => "figure-lean-contested",
        Status::Contradicted => "figure-lean-contradicted",
        Status::Denied => "figure-lean-denied",
        Status::ByDefinition => "figure-lean-defined",
    }
}
