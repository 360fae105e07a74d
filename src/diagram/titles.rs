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
    let mut parts = if pick.paths.is_empty() {
        vec![elements(graph, words, pick)]
    } else if pick.has_more_paths || pick.paths.len() > PATHS {
        vec![shortest(graph, words, pick)]
    } else {
        paths(graph, words, pick)
    };
    parts.push(sentence.to_owned());
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

fn elements(graph: &TheoryGraph<'_>, words: &Words, pick: &Pick) -> String {
    if pick.elements.is_empty() {
        return String::new();
    }
    let labels: Vec<String> = pick.elements.iter().map(|&id| graph.theory.element(id).label.to_string()).collect();
    words.say(&Message::new("figure-elements-are").with("labels", labels.join("; ")))
}

fn paths(graph: &TheoryGraph<'_>, words: &Words, pick: &Pick) -> Vec<String> {
    let path = |(place, path): (usize, &Vec<LinkId>)| {
        let message = Message::new("figure-path").with("number", place + 1);
        words.say(&message.with("labels", labels(graph, path)))
    };
    pick.paths.iter().enumerate().map(path).collect()
}

fn shortest(graph: &TheoryGraph<'_>, words: &Words, pick: &Pick) -> String {
    let shortest = pick.paths.iter().min_by_key(|path| path.len()).map(|path| labels(graph, path));
    let key = if pick.has_more_paths { "figure-more-paths" } else { "figure-many-paths" };
    let message = Message::new(key).with("count", pick.paths.len());
    words.say(&message.with("labels", shortest.unwrap_or_default()))
}

fn labels(graph: &TheoryGraph<'_>, path: &[LinkId]) -> String {
    let first = path.first().map(|&link| graph.theory.link(link).from);
    let rest = path.iter().map(|&link| graph.theory.link(link).to);
    let labels = first.into_iter().chain(rest).map(|id| graph.theory.element(id).label.to_string());
    labels.collect::<Vec<_>>().join(" → ")
}
