//! Words around the rings: what each loop does, who says so, and how many there are.

use std::collections::BTreeSet;

use super::Round;
use crate::analysis::loops::{Effect, Loops};
use crate::diagram::caption::support;
use crate::diagram::draw::drawing::Task;
use crate::diagram::draw::voices::quoted;
use crate::finding::Message;
use crate::source::said;
use crate::theory::support::{claims, strongest};
use crate::theory::{LinkId, Sign, Stance};

/// What a loop does, with its name if it has one.
pub fn heading(task: &Task<'_>, round: &Round) -> String {
    let words = task.words;
    let effect = words.key(match round.cycle.effect {
        Effect::Reinforcing => "figure-loop-reinforcing",
        Effect::Balancing => "figure-loop-balancing",
        Effect::Unknown => "figure-loop-unknown",
    });
    let named = round.cycle.named.map(|name| &task.graph.theory.loops[name].label);
    match named.and_then(|label| Some(label).filter(|label| !label.trim().is_empty())) {
        Some(label) => words.say(&Message::new("figure-loop-named").with("effect", effect).with("name", label)),
        None => effect,
    }
}

/// Why it does so.
pub fn why(task: &Task<'_>, round: &Round) -> String {
    let signs = |sign: Sign| round.links.iter().filter(|&&(_, its)| its == sign).count();
    let key = match round.cycle.effect {
        Effect::Reinforcing => "figure-loop-why-reinforcing",
        Effect::Balancing => "figure-loop-why-balancing",
        Effect::Unknown => "figure-loop-why-unknown",
    };
    task.words.say(&Message::new(key).with("minus", signs(Sign::Minus)).with("unknown", signs(Sign::Unknown)))
}

/// The length of a quote that says enough and takes few lines.
const TELLING: usize = 80;

/// The words of a source on each loop, as far as its links have any: those that stand under
/// no other loop before others, and then those of a readable length.
pub fn quotes(task: &Task<'_>, rounds: &[Round]) -> Vec<Option<String>> {
    let Task { graph, words, .. } = *task;
    let mut told: BTreeSet<String> = BTreeSet::new();
    let quote = |&(link, _): &(LinkId, Sign)| {
        let link = graph.theory.link(link);
        let heard = claims(link, Stance::Supports, graph.reading);
        let claim = strongest(graph.theory, link, &heard).filter(|claim| said(&claim.quote.quote).is_some());
        claim.map(|claim| quoted(graph, words, claim, None))
    };
    let mut quotes = Vec::new();
    for round in rounds {
        let its = round.links.iter().filter_map(quote);
        let best = its.min_by_key(|quote| (told.contains(quote), quote.chars().count().abs_diff(TELLING)));
        told.extend(best.clone());
        quotes.push(best);
    }
    quotes
}

/// What the figure is about, by what the drawn loops do.
pub fn title(task: &Task<'_>, rounds: &[Round]) -> String {
    let has = |effect| rounds.iter().any(|round| round.cycle.effect == effect);
    task.words.key(match (has(Effect::Reinforcing), has(Effect::Balancing)) {
        (true, true) => "figure-loops-title-both",
        (true, false) => "figure-loops-title-reinforcing",
        (false, true) => "figure-loops-title-balancing",
        (false, false) => "figure-loops-title",
    })
}

/// How many loops there are, of each kind, and how many of them are drawn.
pub fn subtitle(task: &Task<'_>, found: &Loops, shown: usize, rounds: &[Round]) -> String {
    let words = task.words;
    let say = |key, count: usize| words.say(&Message::new(key).with("count", count).with("drawn", rounds.len()));
    let whole = if found.bound.is_some() { "figure-loops-at-least" } else { "figure-loops" };
    let mut parts = vec![say(whole, shown)];
    if rounds.len() < shown {
        parts.push(say("figure-loops-drawn", shown));
    }
    for (effect, key) in [
        (Effect::Reinforcing, "figure-loops-reinforcing"),
        (Effect::Balancing, "figure-loops-balancing"),
        (Effect::Unknown, "figure-loops-unknown"),
    ] {
        let count = rounds.iter().filter(|round| round.cycle.effect == effect).count();
        if count > 0 {
            parts.push(say(key, count));
        }
    }
    parts.join(", ")
}

/// What the figure comes down to.
pub fn sentences(task: &Task<'_>, found: &Loops, shown: usize, rounds: &[Round]) -> Vec<String> {
    let Task { graph, words, .. } = *task;
    if rounds.is_empty() {
        return vec![words.key("figure-loops-none")];
    }
    let mut causal: Vec<LinkId> = (rounds.iter().flat_map(|round| &round.links))
        .map(|&(link, _)| link)
        .filter(|&link| graph.theory.link(link).causal().is_some())
        .collect();
    causal.sort_unstable();
    causal.dedup();
    let mut sentences = if causal.is_empty() { Vec::new() } else { support(graph, words, &causal) };
    if rounds.len() < shown {
        let message = Message::new("figure-loops-which").with("count", rounds.len());
        sentences.push(words.say(&message));
    }
    let broken = found.named.iter().filter(|named| named.loops.is_empty()).count();
    if broken > 0 {
        sentences.push(words.say(&Message::new("figure-loops-broken").with("count", broken)));
    }
    sentences
}
