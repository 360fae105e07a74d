//! The words around a figure: title, subtitle, sentences below, sources.

use std::collections::BTreeSet;

use super::draw::{Missing, Task};
use super::lens::Pick;
use super::view::{Account, Stroke, View};
use crate::finding::{Fact, Message};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::reading_key;
use crate::source::said;
use crate::theory::support::{Status, heard};
use crate::theory::{Condition, ElementId, Knowledge, Link, LinkId, Quote, Source, SourceId};

/// Between facts on one line.
const BETWEEN: &str = "  ·  ";

pub struct Caption {
    pub title: String,
    pub subtitle: String,
    pub provenance: String,
    /// The theory and its version, at the right of the provenance.
    pub version: String,
}

/// The words around a figure. Its form may give it a title and counts of its own.
pub fn caption(task: &Task<'_>, own_title: Option<String>, own_counts: Option<String>) -> Caption {
    let Task { graph, pick, words, .. } = *task;
    let theory = graph.theory;
    let named = pick.name.as_deref().filter(|name| !name.is_empty());
    let title = named.unwrap_or(&theory.title);
    let title = if title.is_empty() { &theory.id } else { title };
    let title = own_title.unwrap_or_else(|| title.to_owned());
    Caption {
        subtitle: subtitle(task, &title, own_counts),
        title,
        provenance: provenance(graph, words, pick),
        version: version(graph, words),
    }
}

fn subtitle(task: &Task<'_>, title: &str, own_counts: Option<String>) -> String {
    let Task { graph, pick, words, .. } = *task;
    let theory = graph.theory;
    let mut parts = Vec::new();
    if title != &*theory.title && !theory.title.is_empty() {
        parts.push(theory.title.to_string());
    }
    if !pick.limits.is_empty() {
        parts.push(words.say(&Message::new("figure-only").with("what", words.join(&pick.limits))));
    }
    parts.push(own_counts.unwrap_or_else(|| counts(graph, words, pick)));
    let reading = Message::new("figure-reading").with("reading", words.key(reading_key(graph.reading)));
    parts.push(words.say(&reading));
    parts.join(BETWEEN)
}

/// How many elements, links and paths are drawn, and of how many.
fn counts(graph: &TheoryGraph<'_>, words: &Words, pick: &Pick) -> String {
    let drawn = |whole, some, part: usize, all: usize| {
        let key = if part == all { whole } else { some };
        words.say(&Message::new(key).with("drawn", part).with("all", all))
    };
    let cut: usize = pick.stubs.values().map(|stub| stub.ins + stub.outs).sum();
    // A piece that is cut out is measured by itself.
    let own = pick.elements.len() - pick.neighbors.len();
    let all = if cut > 0 { own + pick.left_out.len() } else { graph.theory.elements.len() };
    let elements = drawn("figure-elements", "figure-some-elements", own, all);
    let neighbors: Vec<String> = pick.neighbors.iter().map(|&id| graph.theory.element(id).label.to_string()).collect();
    let elements = match neighbors.is_empty() {
        true => elements,
        false => {
            let message = Message::new("figure-with-neighbors").with("elements", elements);
            words.say(&message.with("labels", words.join(&neighbors)))
        }
    };
    let links = match cut {
        0 => drawn("figure-links", "figure-some-links", pick.links.len(), graph.links().count()),
        _ => drawn("figure-links", "figure-links-inside", pick.links.len(), pick.links.len() + cut),
    };
    let mut counts = vec![elements, links];
    if !pick.paths.is_empty() {
        let key = if pick.has_more_paths { "figure-paths-at-least" } else { "figure-paths" };
        counts.push(words.say(&Message::new(key).with("count", pick.paths.len())));
    }
    counts.join(", ")
}

/// What the figure comes down to, in one to four sentences.
pub fn sentences(graph: &TheoryGraph<'_>, words: &Words, pick: &Pick, view: &View, missing: Missing) -> Vec<String> {
    let mut sentences = Vec::new();
    if view.nodes.is_empty() {
        sentences.push(words.key("figure-empty"));
        return sentences;
    }
    let causal: Vec<LinkId> =
        (view.arrows.iter()).filter(|arrow| arrow.stroke.is_causal()).flat_map(|arrow| arrow.links.clone()).collect();
    let ways = view.arrows.iter().filter(|arrow| arrow.stroke == Stroke::Collapsed).count();
    match (causal.is_empty(), view.account) {
        (true, _) if ways > 0 => {}
        (true, _) => sentences.push(words.key("figure-no-causes")),
        (false, Account::Support) if causal.len() > 1 => {
            sentences.extend(super::support::sentences(graph, words, &causal));
        }
        (false, Account::Course | Account::Support | Account::Change) => {
            sentences.extend(support(graph, words, &causal))
        }
    }
    if !pick.hinges.is_empty() && !causal.is_empty() {
        sentences.extend(hinges(words, view));
        let flags = Message::new("figure-undrawn-flags").with("count", missing.flags);
        sentences.extend((missing.flags > 0).then(|| words.say(&flags)));
    }
    if view.account == Account::Course {
        sentences.extend(undrawn_chips(graph, words, &causal, missing));
    }
    let counted = [("figure-collapsed", ways), ("figure-undrawn-conditions", missing.conditions)];
    for (key, count) in counted.into_iter().filter(|&(_, count)| count > 0) {
        sentences.push(words.say(&Message::new(key).with("count", count)));
    }
    sentences
}

/// What chips would say, had they a place: which links lack a mechanism, and how many of
/// those that have one do not show it.
fn undrawn_chips(graph: &TheoryGraph<'_>, words: &Words, causal: &[LinkId], missing: Missing) -> Vec<String> {
    if missing.chips == 0 {
        return Vec::new();
    }
    let has_why =
        |id: &&LinkId| graph.theory.link(**id).causal().is_some_and(|causal| said(&causal.mechanism).is_some());
    let told = causal.iter().filter(has_why).count();
    let counted = [("figure-without-why", causal.len() - told), ("figure-undrawn-mechanisms", told)];
    let say = |(key, count): (&'static str, usize)| {
        words.say(&Message::new(key).with("count", count).with("all", causal.len()))
    };
    counted.into_iter().filter(|&(_, count)| count > 0).map(say).collect()
}

/// What the arrows rest on, as far as it falls short: at least one sentence.
pub fn support(graph: &TheoryGraph<'_>, words: &Words, causal: &[LinkId]) -> Vec<String> {
    let count = |test: fn(Status) -> bool| causal.iter().filter(|&&link| test(graph.support(link).status)).count();
    let unsourced = count(|status| status == Status::Unsourced);
    let against = count(|status| status == Status::Denied || status == Status::Contradicted);
    let say = |key, count: usize| words.say(&Message::new(key).with("count", count).with("all", causal.len()));
    let mut sentences = Vec::new();
    if unsourced > 0 {
        sentences.push(say("figure-unsourced", unsourced));
    }
    if against > 0 {
        sentences.push(say("figure-against", against));
    }
    let weak = weak(graph, causal);
    if sentences.is_empty() || weak.key != "figure-weak-none" {
        sentences.insert(0, words.say(&weak));
    }
    sentences
}

/// How many links rest on an expectation or a position alone.
fn weak(graph: &TheoryGraph<'_>, causal: &[LinkId]) -> Message {
    let best = |&link: &LinkId| {
        let knowledge = graph.support(link).best_for;
        knowledge.filter(|&knowledge| knowledge == Knowledge::Expectation || knowledge == Knowledge::Position)
    };
    let kinds: Vec<Knowledge> = causal.iter().filter_map(best).collect();
    let expected = kinds.contains(&Knowledge::Expectation);
    let held = kinds.contains(&Knowledge::Position);
    let on = match (expected, held) {
        (true, false) => "figure-on-expectation",
        (false, true) => "figure-on-position",
        (true, true) | (false, false) => "figure-on-either",
    };
    let key = match (kinds.len(), causal.len()) {
        (0, _) => "figure-weak-none",
        (1, 1) => "figure-weak-only",
        (count, all) if count == all => "figure-weak-all",
        _ => "figure-weak-some",
    };
    Message::new(key).with("count", kinds.len()).with("all", causal.len()).with("on", Fact::Message(Message::new(on)))
}

fn hinges(words: &Words, view: &View) -> Option<String> {
    let hinges: Vec<Stroke> = view.arrows.iter().filter(|arrow| arrow.is_hinge).map(|arrow| arrow.stroke).collect();
    let disputed = hinges.iter().filter(|&&stroke| stroke == Stroke::Contested).count();
    let key = match (hinges.len(), disputed) {
        (0, _) => return None,
        (_, 0) => "figure-hinges",
        (1, _) => "figure-hinge-contested",
        _ => "figure-hinges-contested",
    };
    Some(words.say(&Message::new(key).with("count", hinges.len()).with("contested", disputed)))
}

fn provenance(graph: &TheoryGraph<'_>, words: &Words, pick: &Pick) -> String {
    let theory = graph.theory;
    let links = || pick.links.iter().map(|&id| theory.link(id));
    let sources: BTreeSet<SourceId> =
        links().flat_map(|link| quotes(graph, link)).filter_map(|quote| quote.source).collect();
    let has_locator = |link: &&Link| quotes(graph, link).any(|quote| said(&quote.locator).is_some());
    let located = links().filter(has_locator).count();
    let mut parts = Vec::new();
    if !sources.is_empty() {
        let titles: Vec<String> = sources.iter().map(|&id| short(theory.source(id))).collect();
        let message = Message::new("figure-sources").with("count", titles.len());
        parts.push(words.say(&message.with("sources", titles.join("; "))));
    }
    if !pick.links.is_empty() {
        let message = Message::new("figure-located").with("count", located);
        parts.push(words.say(&message.with("all", pick.links.len())));
    }
    parts.extend(left_out(graph, words, pick).map(|message| words.say(&message)));
    parts.join(BETWEEN)
}

/// More elements than this are counted and not named.
const NAMED: usize = 4;

/// The elements that have no link in this figure, and so are not in it; one that stands at
/// a link as its condition is.
fn left_out(graph: &TheoryGraph<'_>, words: &Words, pick: &Pick) -> Option<Message> {
    let links: BTreeSet<LinkId> = pick.links.iter().copied().collect();
    let counts = |condition: &&Condition| graph.reading.admits(condition.provenance) && links.contains(&condition.link);
    let conditions: BTreeSet<ElementId> =
        graph.theory.conditions.iter().filter(counts).map(|condition| condition.element).collect();
    let left: Vec<ElementId> = pick.left_out.iter().copied().filter(|id| !conditions.contains(id)).collect();
    match left.len() {
        0 => None,
        1..=NAMED => {
            let labels: Vec<String> = left.iter().map(|&id| graph.theory.element(id).label.to_string()).collect();
            Some(Message::new("figure-left-out").with("labels", words.join(&labels)))
        }
        count => Some(Message::new("figure-left-out-some").with("count", count)),
    }
}

/// A source by its title and year.
pub fn short(source: &Source) -> String {
    match source.year {
        Some(year) => format!("{} ({year})", source.title),
        None => source.title.to_string(),
    }
}

/// The quotes behind a link in this reading: its own, and those of the claims that count.
fn quotes<'t>(graph: &TheoryGraph<'t>, link: &'t Link) -> impl Iterator<Item = &'t Quote> {
    heard(link, graph.reading).map(|claim| &claim.quote).chain(std::iter::once(&link.quote))
}

fn version(graph: &TheoryGraph<'_>, words: &Words) -> String {
    let theory = graph.theory;
    let name = if theory.title.is_empty() { &theory.id } else { &theory.title };
    let mut parts = vec![words.say(&Message::new("figure-theory").with("title", name))];
    if let Some(version) = &theory.version {
        parts.push(words.say(&Message::new("figure-version").with("version", version)));
    }
    if let Some(workshop) = &theory.workshop {
        parts.extend(workshop.group.iter().chain(&workshop.date).map(|text| text.to_string()));
        if let Some(present) = workshop.present {
            parts.push(words.say(&Message::new("figure-present").with("count", present)));
        }
        if !workshop.absent.is_empty() {
            let absent: Vec<String> = workshop.absent.iter().map(|text| text.to_string()).collect();
            parts.push(words.say(&Message::new("figure-absent").with("who", words.join(&absent))));
        }
    }
    parts.join(BETWEEN)
}
