//! What several questions say in the same words.

use super::{Asked, Route};
use crate::finding::{Fact, Message};
use crate::graph::TheoryGraph;
use crate::report::answers::named_link;
use crate::theory::{ElementId, LinkId, SourceId};

impl Asked<'_> {
    /// Labels in a sentence.
    pub(super) fn names(&self, elements: &[ElementId]) -> Fact {
        let name = |&id: &ElementId| Fact::Name(self.graph.theory.element(id).label.clone());
        Fact::List(elements.iter().map(name).collect())
    }

    /// Titles in a sentence.
    pub(super) fn titles(&self, sources: &[SourceId]) -> Fact {
        let title = |&id: &SourceId| Fact::Name(self.graph.theory.source(id).title.clone());
        Fact::List(sources.iter().map(title).collect())
    }

    /// A message about a route: from where, to where.
    pub(super) fn on(&self, key: &'static str, route: &Route) -> Message {
        Message::new(key).with("from", self.names(&route.from)).with("to", self.names(&route.to))
    }

    /// A link by its short name and its labels.
    pub(super) fn link(&self, id: LinkId) -> Message {
        named_link(self.graph.theory, id)
    }

    /// Short names in a sentence.
    pub(super) fn short(&self, links: &[LinkId]) -> Fact {
        short(self.graph, links)
    }

    /// What each question says of a theory that says nowhere where to start and where to end.
    pub(super) fn without_routes(&self) -> Option<Message> {
        self.routes.is_empty().then(|| Message::new("answer-no-route"))
    }
}

fn short(graph: &TheoryGraph<'_>, links: &[LinkId]) -> Fact {
    Fact::List(links.iter().map(|&id| Fact::from(&graph.theory.link(id).id)).collect())
}

/// A number that may be larger than any of ours is told as text.
pub(in crate::report) fn number(count: u128) -> Fact {
    i64::try_from(count).map_or_else(|_| Fact::from(count.to_string()), Fact::Number)
}
