//! A figure of what changed: both versions placed once, and what is no more, new or otherwise
//! marked on it by shape, by weight and in words.

use std::collections::{BTreeMap, BTreeSet};

use super::lens::Pick;
use super::paper::{self, Paper};
use super::{Arrange, Composed, draw};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::theory::{ElementId, LinkId};

/// More elements than this are not drawn for themselves: then only what changed, with what is
/// one link away.
const WHOLE: usize = 40;
/// With more than this only what changed is drawn, and the ends of links that did: with all
/// that is near, nobody could read it.
const NEAR: usize = 40;

/// What became of something that is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Gone,
    New,
    Changed,
}

impl State {
    pub const ALL: [State; 3] = [State::Gone, State::New, State::Changed];

    /// What stands at it. A plus and a minus would be taken for the sign of a link.
    pub fn tag(self, words: &Words) -> String {
        match self {
            State::Gone => words.key("figure-legend-gone"),
            State::New => words.key("figure-legend-new"),
            State::Changed => "~".to_owned(),
        }
    }
}

/// What became of something, and in words what of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touch {
    pub state: State,
    pub says: Option<String>,
}

/// All that is marked in a figure of two versions as one theory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    pub title: String,
    pub sentences: Vec<String>,
    pub elements: BTreeMap<ElementId, Touch>,
    pub links: BTreeMap<LinkId, Touch>,
    /// How many elements without a change are not drawn.
    pub left: usize,
}

/// Puts both versions on a page; `graph` is that of both together.
///
/// *Cost*: that of [`super::compose`].
pub fn compose(graph: &TheoryGraph<'_>, changed: Changed, paper: Paper, words: &Words) -> Composed {
    let pick = pick(graph, changed);
    let task = draw::Task { graph, pick: &pick, words, paper, arrange: Arrange::default() };
    let scene = draw::changes(&task);
    let illegible = paper::illegible(&scene, paper);
    Composed { scene, illegible }
}

/// What changed, with as much around it as can be read.
fn pick(graph: &TheoryGraph<'_>, mut changed: Changed) -> Pick {
    let mut pick = Pick::whole(graph);
    // A link that counts in neither version is told of in words only.
    let drawn: BTreeSet<LinkId> = pick.links.iter().copied().collect();
    let ends = |id: &LinkId| {
        let link = graph.theory.link(*id);
        [link.from, link.to]
    };
    let own = changed.elements.keys().copied();
    let touched: BTreeSet<ElementId> =
        own.chain(changed.links.keys().filter(|id| drawn.contains(id)).flat_map(ends)).collect();
    let linked: BTreeSet<ElementId> = pick.links.iter().flat_map(ends).collect();
    let near: BTreeSet<ElementId> = pick
        .links
        .iter()
        .map(ends)
        .filter(|ends| ends.iter().any(|end| touched.contains(end)))
        .flatten()
        .chain(touched.iter().copied())
        .collect();
    let is_whole = graph.theory.elements.len() <= WHOLE;
    let shows = |id: &ElementId| match is_whole {
        true => touched.contains(id) || linked.contains(id) || linked.is_empty(),
        false if near.len() <= NEAR => near.contains(id),
        false => touched.contains(id),
    };
    let kept: Vec<ElementId> = pick.elements.iter().copied().filter(shows).collect();
    changed.left = pick.elements.len() - kept.len();
    pick.links.retain(|id| ends(id).iter().all(|end| kept.binary_search(end).is_ok()));
    // Beside what changed, links among neighbors only crowd a figure that is cut out.
    if !is_whole {
        pick.links.retain(|id| ends(id).iter().any(|end| touched.contains(end)));
    }
    (pick.elements, pick.changed) = (kept, Some(changed));
    pick
}
