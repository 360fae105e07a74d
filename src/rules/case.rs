//! What a rule asks its questions of, and how it says what it found.

use std::sync::OnceLock;

use super::norms::Norms;
use super::settings::OwnWords;
use super::{Check, Limit, Profile, WordList, settings};
use crate::finding::{Because, Fact, Finding, Label, Message, Rule, Severity, Subject};
use crate::graph::TheoryGraph;
use crate::source::{FileId, Span, said};
use crate::theory::{Assumption, Chain, ChainId, ElementId, Link, LinkId, Place, Reading, Theory};

/// The key of a link in a sentence. A report that has already named the link says
/// "this link" in its place.
pub const THE_LINK: &str = "the-link";

/// A theory on the table.
pub struct Case<'g> {
    pub graph: &'g TheoryGraph<'g>,
    pub theory: &'g Theory,
    pub profile: Profile,
    core: Vec<bool>,
    pub(super) norms: Norms,
    wide: OnceLock<TheoryGraph<'g>>,
}

impl<'g> Case<'g> {
    pub fn new(graph: &'g TheoryGraph<'g>, profile: Profile) -> Self {
        let theory = graph.theory;
        let mut core = vec![false; theory.links.len()];
        for link in theory.chains.iter().flat_map(|chain| &chain.core) {
            core[link.index()] = true;
        }
        Case { graph, theory, profile, core, norms: Norms::of(theory), wide: OnceLock::new() }
    }

    /// The theory in the reading in which every link counts: what is missing in this reading
    /// may stand in that one. Made when it is first asked for.
    pub fn wide(&self) -> &TheoryGraph<'g> {
        self.wide.get_or_init(|| TheoryGraph::new(self.theory, Reading::All))
    }

    /// A number that a rule goes by: what the theory sets, else the rule's own.
    pub fn limit(&self, rule: &Rule, limit: &Limit) -> u32 {
        settings::limit(self.theory, rule, limit)
    }

    /// The words that a rule looks for in this theory, in its own language; in both where
    /// it does not say which that is. A theory may add words, or put others in their place.
    pub fn words(&self, check: &Check) -> WordList {
        settings::words(self.theory, check)
    }

    /// Words that a rule goes by and that a theory does not set.
    pub fn own_words(&self, own: OwnWords) -> WordList {
        settings::own_words(self.theory, &own)
    }

    /// Whether a path may run over a link that could not be drawn. That was told already;
    /// what holds of every path, or of none, cannot be told.
    pub fn may_miss_a_path(&self) -> bool {
        !self.theory.touched_by_refused.is_empty()
    }

    /// Whether a link is in the core of some chain.
    pub fn is_core(&self, link: LinkId) -> bool {
        self.core[link.index()]
    }

    /// Error in the core of a chain, else what the rule itself says.
    pub fn error_on_core(&self, rule: &Rule, link: LinkId) -> Severity {
        if self.is_core(link) { Severity::Error } else { rule.severity }
    }

    pub fn chains(&self) -> impl Iterator<Item = (ChainId, &'g Chain)> + '_ {
        let theory = self.theory;
        theory.chain_ids().zip(&theory.chains)
    }

    /// The chains that start somewhere, of those with one start the first: they lead to the
    /// same, and that is one thing to say.
    pub fn starts(&self) -> Vec<(ChainId, &'g Chain)> {
        let mut starts: Vec<(ChainId, &Chain)> = Vec::new();
        for (id, chain) in self.chains().filter(|(_, chain)| !chain.from.is_empty()) {
            if !starts.iter().any(|(_, known)| known.from == chain.from) {
                starts.push((id, chain));
            }
        }
        starts
    }

    /// Whether the theory says who finds out what is missing here.
    pub fn is_open(&self, link: &Link) -> bool {
        link.extras.as_deref().is_some_and(|extras| said(&extras.open).is_some())
    }

    /// A finding about a link, at its name. Where its two ends are defined comes with it.
    pub fn on_link(&self, rule: &'static Rule, message: Message, id: LinkId) -> Finding {
        let link = self.theory.link(id);
        let mut finding = Finding::new(rule, message, self.link_place(id)).about(Subject::Link(id.0));
        for end in [link.from, link.to] {
            finding = finding.related(Label::at(self.element_place(end)));
        }
        finding.because = self.norms.on_link(self.theory, rule, id);
        finding
    }

    /// A finding about an element, at its name.
    pub fn on_element(&self, rule: &'static Rule, message: Message, id: ElementId) -> Finding {
        let mut finding = Finding::new(rule, message, self.element_place(id)).about(Subject::Element(id.0));
        finding.because = self.norms.on_elements(self.theory, rule, &[id]);
        finding
    }

    /// A finding about a chain, at its name; `touched` are the elements that it speaks of.
    pub fn on_chain(&self, rule: &'static Rule, message: Message, id: ChainId, touched: &[ElementId]) -> Finding {
        let place = id_of(self.theory.places.chains.get(id.index()));
        let mut finding = Finding::new(rule, message, place).about(Subject::Chain(id.0));
        finding.because = self.norms.on_elements(self.theory, rule, touched);
        finding
    }

    /// A finding about no single element, link or chain, at a place of its own; `touched` are
    /// the elements that it speaks of.
    pub fn on_place(&self, rule: &'static Rule, message: Message, place: Span, touched: &[ElementId]) -> Finding {
        let mut finding = Finding::new(rule, message, place);
        finding.because = self.norms.on_elements(self.theory, rule, touched);
        finding
    }

    /// The norms of a rule behind a link, or behind what it joins.
    pub fn norms_on_link(&self, rule: &Rule, id: LinkId) -> Vec<Because> {
        self.norms.on_link(self.theory, rule, id)
    }

    /// The norms of a rule behind some elements.
    pub fn norms_on(&self, rule: &Rule, elements: &[ElementId]) -> Vec<Because> {
        self.norms.on_elements(self.theory, rule, elements)
    }

    /// The name of an element, where it is defined.
    pub fn element_place(&self, id: ElementId) -> Span {
        id_of(self.theory.places.elements.get(id.index()))
    }

    /// The name of a link, where it is drawn.
    pub fn link_place(&self, id: LinkId) -> Span {
        id_of(self.theory.places.links.get(id.index()))
    }

    /// A link in a sentence: from which label to which.
    pub fn link(&self, id: LinkId) -> Message {
        link_in_words(self.theory, id)
    }

    /// An element in a sentence: its label.
    pub fn element(&self, id: ElementId) -> Fact {
        Fact::Name(self.theory.element(id).label.clone())
    }

    /// Several elements in a sentence.
    pub fn elements(&self, ids: &[ElementId]) -> Fact {
        Fact::List(ids.iter().map(|&id| self.element(id)).collect())
    }
}

/// The necessary assumption that holds a link down, if one does.
pub fn held_by<'t>(graph: &TheoryGraph<'t>, link: LinkId) -> Option<&'t Assumption> {
    let place = graph.support(link).held_by?;
    graph.theory.link(link).causal()?.assumptions.get(place as usize)
}

/// The name in its file. A theory that was built without files has no places: its
/// findings then point at the very start.
pub fn id_of(place: Option<&Place>) -> Span {
    let nowhere = Span { file: FileId(0), start: 0, end: 0 };
    place.map_or(nowhere, |place| place.id)
}

/// A link in a sentence, from which label to which: under the key [`THE_LINK`].
pub fn link_in_words(theory: &Theory, id: LinkId) -> Message {
    let link = theory.link(id);
    let label = |id: ElementId| Fact::Name(theory.element(id).label.clone());
    Message::new(THE_LINK).with("from", label(link.from)).with("to", label(link.to))
}
