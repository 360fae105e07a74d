//! What pointing at a box or an arrow says, and the figure in words.

use super::lens::Pick;
use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::{kind_key, link_key, sign_key, status_key};
use crate::source::said;
use crate::theory::{ElementId, LinkId};

/// Paths that are written out in full; where there are more, their number is said.
const PATHS: usize = 12;

/// An element with its kind.
pub fn element(graph: &TheoryGraph<'_>, words: &Words, id: ElementId) -> String {
    let element = graph.theory.element(id);
    let message = Message::new("figure-element").with("label", &element.label);
    words.say(&message.with("kind", words.key(kind_key(element.kind))))
}

/// A link with its ends, its sign, what carries it, and how it works.
pub fn link(graph: &TheoryGraph<'_>, words: &Words, id: LinkId) -> String {
    let link = graph.theory.link(id);
    let ends = |key| {
        let (from, to) = (graph.theory.element(link.from), graph.theory.element(link.to));
        Message::new(key).with("from", &from.label).with("to", &to.label)
    };
    let Some(causal) = link.causal() else {
        return words.say(&ends("figure-structural").with("kind", words.key(link_key(link.kind()))));
    };
    let status = words.key(status_key(graph.support(id).status));
    let message = ends("figure-link").with("sign", words.key(sign_key(causal.sign))).with("status", status);
    let link = words.say(&message);
    match said(&causal.mechanism) {
        Some(mechanism) => {
            let why = words.say(&Message::new("figure-mechanism").with("mechanism", mechanism));
            format!("{link} {why}")
        }
        None => link,
    }
}

/// The paths of a figure, for who cannot see it.
pub fn description(graph: &TheoryGraph<'_>, words: &Words, pick: &Pick, sentence: &str) -> String {
    let mut parts = vec![];
    let count = pick.paths.len();
    match count {
        0 => {
            let labels: Vec<String> =
                pick.elements.iter().map(|&id| graph.theory.element(id).label.to_string()).collect();
            if !labels.is_empty() {
                parts.push(words.say(&Message::new("figure-elements-are").with("labels", labels.join("; "))));
            }
        }
        1..=PATHS if !pick.has_more_paths => {
            for (place, path) in pick.paths.iter().enumerate() {
                let message = Message::new("figure-path").with("number", place + 1).with("labels", labels(graph, path));
                parts.push(words.say(&message));
            }
        }
        _ => {
            let shortest = pick.paths.iter().min_by_key(|path| path.len()).map(|path| labels(graph, path));
            let key = if pick.has_more_paths { "figure-more-paths" } else { "figure-many-paths" };
            let message = Message::new(key).with("count", count);
            parts.push(words.say(&message.with("labels", shortest.unwrap_or_default())));
        }
    }
    parts.push(sentence.to_owned());
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

fn labels(graph: &TheoryGraph<'_>, path: &[LinkId]) -> String {
    let first = path.first().map(|&link| graph.theory.link(link).from);
    let rest = path.iter().map(|&link| graph.theory.link(link).to);
    let labels = first.into_iter().chain(rest).map(|id| graph.theory.element(id).label.to_string());
    labels.collect::<Vec<_>>().join(" → ")
}
