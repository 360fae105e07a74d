//! Parts and wholes: whether what holds of a whole reaches its parts.

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkBody};

/// How what is part of what is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Parts {
    /// A part leads to its whole: more of the part is more of the whole.
    #[default]
    ToWhole,
    /// The whole leads to its parts as well: more of the whole is more of each part.
    BothWays,
}

impl Parts {
    pub const ALL: [Parts; 2] = [Parts::ToWhole, Parts::BothWays];
}

/// What is reached over at least one link from an element of `from`, by index.
///
/// *Cost*: linear in elements and links.
pub fn reached(graph: &TheoryGraph<'_>, from: &[ElementId], parts: Parts) -> Vec<bool> {
    let extra = extra(graph, parts, |part, whole| (whole, part));
    spread(from, graph.arcs().elements(), |at| graph.arcs().after(at), &extra)
}

/// From what an element of `to` is reached over at least one link, by index.
///
/// *Cost*: linear in elements and links.
pub fn leading_to(graph: &TheoryGraph<'_>, to: &[ElementId], parts: Parts) -> Vec<bool> {
    let extra = extra(graph, parts, |part, whole| (part, whole));
    spread(to, graph.arcs().elements(), |at| graph.arcs().before(at), &extra)
}

/// Steps beside those of the graph, sorted: from where, and to where.
type Extra = Vec<(u32, u32)>;

fn extra(graph: &TheoryGraph<'_>, parts: Parts, step: impl Fn(u32, u32) -> (u32, u32)) -> Extra {
    let is_part = |body: &LinkBody| match body {
        LinkBody::PartOf => true,
        LinkBody::Causes(_) | LinkBody::Serves | LinkBody::Defines(_) | LinkBody::BelongsTo | LinkBody::Role { .. } => {
            false
        }
    };
    match parts {
        Parts::ToWhole => Extra::new(),
        Parts::BothWays => {
            let links = graph.links().filter(|(_, link)| is_part(&link.body));
            let mut extra: Extra = links.map(|(_, link)| step(link.from.0, link.to.0)).collect();
            extra.sort_unstable();
            extra
        }
    }
}

fn spread<'g>(from: &[ElementId], elements: usize, next: impl Fn(u32) -> &'g [u32], extra: &Extra) -> Vec<bool> {
    let mut seen = vec![false; elements];
    let mut open: Vec<u32> = from.iter().map(|element| element.0).collect();
    while let Some(at) = open.pop() {
        let first = extra.partition_point(|&(from, _)| from < at);
        let more = extra[first..].iter().take_while(|&&(from, _)| from == at).map(|&(_, to)| to);
        for next in next(at).iter().copied().chain(more) {
            if !std::mem::replace(&mut seen[next as usize], true) {
                open.push(next);
            }
        }
    }
    seen
}
