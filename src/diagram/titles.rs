//! What pointing at a box or an arrow says, and the figure in words.

use super::alternative;
use super::lens::Pick;
use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::{kind_key, link_key, sign_key, status_key};
use crate::source::said;
use crate::theory::support::heard;
use crate::theory::{Element, ElementId, LinkBody, LinkId};

/// Paths that are written out in full; where there are more, their number is said.
const PATHS: usize = 12;

/// An element with its kind.
pub fn element(graph: &TheoryGraph<'_>, words: &Words, id: ElementId) -> String {
    let element = graph.theory.element(id);
    let message = Message::new("figure-element").with("label", &element.label);
    let says = words.say(&message.with("kind", words.key(kind_key(element.kind))));
    match element.gains.is_empty() {
        true => says,
        false => format!("{says}. {}", gains(words, element)),
    }
}

/// Who gains by an element.
pub fn gains(words: &Words, element: &Element) -> String {
    let names: Vec<String> = element.gains.iter().map(|named| named.label.to_string()).collect();
    words.say(&Message::new("figure-gains").with("who", words.join(&names)))
}

/// A way over elements that are not drawn, with all that it passes.
pub fn way(graph: &TheoryGraph<'_>, words: &Words, through: &[LinkId]) -> String {
    let message = Message::new("figure-way").with("count", through.len());
    words.say(&message.with("labels", labels(graph, through)))
}

/// A link with its ends, its sign, what carries it, and how it works.
pub fn link(graph: &TheoryGraph<'_>, words: &Words, id: LinkId) -> String {
    let link = graph.theory.link(id);
    let ends = |key| {
        let (from, to) = (graph.theory.element(link.from), graph.theory.element(link.to));
        Message::new(key).with("from", &from.label).with("to", &to.label)
    };
    let Some(causal) = link.causal() else {
        let kind = match &link.body {
            LinkBody::Role { verb } => verb.to_string(),
            LinkBody::Causes(_) | LinkBody::Serves | LinkBody::PartOf | LinkBody::Defines(_) | LinkBody::BelongsTo => {
                words.key(link_key(link.kind()))
            }
        };
        return words.say(&ends("figure-structural").with("kind", kind));
    };
    let support = graph.support(id);
    let status = words.key(status_key(support.status));
    let message = ends("figure-link").with("sign", words.key(sign_key(causal.sign))).with("status", status);
    let mut says = vec![words.say(&message)];
    let claims = heard(link, graph.reading).count();
    if claims > 1 {
        says.push(words.say(&Message::new("figure-claims").with("count", claims)));
    }
    if support.kinds > 0 {
        let message = Message::new("figure-knowledge").with("kinds", usize::from(support.kinds));
        says.push(words.say(&message.with("studies", support.independent as usize)));
    }
    if let Some(mechanism) = said(&causal.mechanism) {
        says.push(words.say(&Message::new("figure-mechanism").with("mechanism", mechanism)));
    }
    if let Some(open) = link.extras.as_deref().and_then(|extras| said(&extras.open)) {
        says.push(words.say(&Message::new("figure-open-by").with("open", open)));
    }
    says.join(" ")
}

/// The paths and the arrows of a figure, for who cannot see it.
pub fn description(graph: &TheoryGraph<'_>, words: &Words, pick: &Pick, sentence: &str) -> String {
    let arrows = alternative::arrows(graph, words, pick);
    let mut parts = if pick.paths.is_empty() && arrows.is_empty() {
        vec![elements(graph, words, pick)]
    } else if pick.paths.is_empty() {
        Vec::new()
    } else if pick.has_more_paths || pick.paths.len() > PATHS {
        vec![shortest(graph, words, pick)]
    } else {
        paths(graph, words, pick)
    };
    parts.extend(arrows);
    parts.push(sentence.to_owned());
    parts.retain(|part| !part.is_empty());
    // One thing a line: a file may have them in a row, a page below one another.
    parts.join("\n")
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
