//! The arrows of a figure in words, for who cannot see it.

use super::lens::Pick;
use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::{link_key, sign_key, status_key};
use crate::theory::{ElementId, LinkId};

/// So many arrows are told; of those past it the number is.
const MOST: usize = 60;

/// Every arrow: from what to what, its sign, what supports it. Empty where there is none.
pub fn arrows(graph: &TheoryGraph<'_>, words: &Words, pick: &Pick) -> Vec<String> {
    let links = pick.links.iter().map(|&link| arrow(graph, words, link));
    let ways = pick.collapsed.iter().map(|way| {
        let message = between("figure-way-is", graph, way.from, way.to);
        words.say(&message.with("sign", words.key(sign_key(way.sign))).with("count", way.through.len()))
    });
    let count = pick.links.len() + pick.collapsed.len();
    let mut told: Vec<String> = links.chain(ways).take(MOST).collect();
    if count > 0 {
        told.insert(0, words.key("figure-arrows-are"));
    }
    if count > MOST {
        told.push(words.say(&Message::new("figure-arrows-more").with("count", count - MOST)));
    }
    told
}

fn arrow(graph: &TheoryGraph<'_>, words: &Words, id: LinkId) -> String {
    let link = graph.theory.link(id);
    match link.causal() {
        Some(causal) => {
            let message = between("figure-link", graph, link.from, link.to);
            let message = message.with("sign", words.key(sign_key(causal.sign)));
            words.say(&message.with("status", words.key(status_key(graph.support(id).status))))
        }
        None => {
            let message = between("figure-structural", graph, link.from, link.to);
            words.say(&message.with("kind", words.key(link_key(link.kind()))))
        }
    }
}

/// A message about two elements.
fn between(key: &'static str, graph: &TheoryGraph<'_>, from: ElementId, to: ElementId) -> Message {
    let (from, to) = (graph.theory.element(from), graph.theory.element(to));
    Message::new(key).with("from", &from.label).with("to", &to.label)
}
