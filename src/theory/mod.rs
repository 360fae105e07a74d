//! What a theory means: elements, links, claims and their sources, with every reference resolved.
//!
//! In: documents (room `syntax`). Out: a [`Theory`] that is total: every id in it exists.
//! Places stand in a side table ([`Places`]), so that a theory can be built without a file.

pub use crate::syntax::document::{
    Answer, Certainty, Convergence, CriterionKind, Decision, Desired, ElementKind, Knowledge, LinkKind, Modality,
    Provenance, Round, Sign, Stance, Strength, Tongue,
};

pub mod resolve;
pub mod support;

use crate::source::{Span, Text};

/// Makes an id type: a number that only the resolver gives out.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub(crate) u32);
        impl $name {
            pub fn index(self) -> usize { self.0 as usize }
        }
    )*};
}

ids! { ElementId LinkId SourceId SphereId LevelId ChainId CriterionId }

/// A whole theory of change. Lists stand in the order of the files.
#[derive(Clone, Debug, Default)]
pub struct Theory {
    pub id: Text,
    pub title: Text,
    pub author: Option<Text>,
    pub version: Option<Text>,
    pub about: Option<Text>,
    pub language: Option<Tongue>,
    /// Lanes of a figure, in the order of the flow.
    pub spheres: Vec<Sphere>,
    pub value_levels: Vec<ValueLevel>,
    pub sources: Vec<Source>,
    pub criteria: Vec<Criterion>,
    pub elements: Vec<Element>,
    /// Causal and all other links between two elements, roles included.
    pub links: Vec<Link>,
    pub conditions: Vec<Condition>,
    pub chains: Vec<Chain>,
    pub norms: Vec<Norm>,
    pub loops: Vec<Loop>,
    pub allowed: Vec<Allowed>,
    pub mutes: Vec<Mute>,
    pub workshop: Option<Workshop>,
    pub places: Places,
}

#[derive(Clone, Debug)]
pub struct Sphere {
    pub id: Text,
    pub label: Text,
    /// Its place in the flow. A sphere without one stands outside the flow, such as society or the context.
    pub layer: Option<i32>,
    /// Stands beside the flow instead of in it.
    pub beside: bool,
}

#[derive(Clone, Debug)]
pub struct ValueLevel {
    pub id: Text,
    pub label: Text,
    pub source: Option<SourceId>,
    pub quote: Option<Text>,
}

#[derive(Clone, Debug)]
pub struct Source {
    pub id: Text,
    pub title: Text,
    pub author: Option<Text>,
    pub year: Option<u16>,
    pub file: Option<Text>,
    pub url: Option<Text>,
    pub note: Option<Text>,
}

#[derive(Clone, Debug)]
pub struct Criterion {
    pub id: Text,
    pub kind: CriterionKind,
    pub label: Text,
    pub quote: Option<Text>,
    pub source: Option<SourceId>,
    pub element: Option<ElementId>,
}

#[derive(Clone, Debug)]
pub struct Element {
    pub id: Text,
    pub label: Text,
    pub kind: ElementKind,
    pub sphere: Option<SphereId>,
    pub definition: Option<Text>,
    pub quote: Option<Quote>,
    pub levels: Vec<(LevelId, Provenance)>,
    /// Who gains. An actor named here need not be an element of this theory.
    pub gains: Vec<Named>,
    pub desired: Option<Desired>,
    pub commons: bool,
    pub unwanted: bool,
    pub goal: bool,
    pub co_owner: Option<Named>,
    pub tags: Vec<Text>,
    /// Why a building block would work, in the words of its source.
    pub statements: Vec<Text>,
    pub convergence: Option<Convergence>,
    pub profile: Option<Profile>,
    pub note: Option<Text>,
}

/// Somebody or something by name, with the label to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub id: Text,
    pub label: Text,
}

/// Words of a source. Without a quote it is a reference alone.
#[derive(Clone, Debug, Default)]
pub struct Quote {
    pub quote: Option<Text>,
    pub source: Option<SourceId>,
    pub locator: Option<Text>,
}

#[derive(Clone, Debug, Default)]
pub struct Profile {
    pub contributions: Vec<(CriterionId, Answer)>,
    pub properties: Vec<(CriterionId, Answer)>,
    pub decision: Option<Decision>,
    pub why: Option<Text>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    pub audience: Option<Text>,
    pub setting: Option<Text>,
    pub period: Option<Text>,
}

/// An arrow from one element to another.
#[derive(Clone, Debug)]
pub struct Link {
    pub id: Text,
    pub from: ElementId,
    pub to: ElementId,
    pub provenance: Provenance,
    pub quote: Quote,
    pub body: LinkBody,
    /// Rarely filled, so kept apart.
    pub extras: Option<Box<LinkExtras>>,
}

#[derive(Clone, Debug)]
pub enum LinkBody {
    Causes(Box<Causal>),
    Serves,
    PartOf,
    Defines(Sign),
    BelongsTo,
    Role { verb: Text },
}

/// What only a causal link has.
#[derive(Clone, Debug)]
pub struct Causal {
    pub sign: Sign,
    pub modality: Option<Modality>,
    /// How the one leads to the other.
    pub mechanism: Option<Text>,
    /// The source says that the effect does not come without this cause.
    pub necessary: bool,
    pub assumptions: Vec<Assumption>,
    pub claims: Vec<Claim>,
    pub effect: Option<Effect>,
}

#[derive(Clone, Debug, Default)]
pub struct LinkExtras {
    /// The ids of links that merged into this one.
    pub also: Vec<Text>,
    pub claimant: Option<Text>,
    pub direct: Option<Text>,
    pub indicator: Option<Text>,
    pub scope: Scope,
    pub importance: Option<u8>,
    pub certainty: Option<u8>,
    pub term: Option<Text>,
    pub tags: Vec<Text>,
    pub group: Option<Text>,
    /// A known gap: who finds out, by when.
    pub open: Option<Text>,
    pub note: Option<Text>,
}

#[derive(Clone, Debug)]
pub struct Claim {
    pub id: Option<Text>,
    pub stance: Stance,
    pub knowledge: Knowledge,
    pub claimant: Option<Text>,
    pub quote: Quote,
    pub year: Option<u16>,
    pub provenance: Provenance,
    pub strength: Option<Strength>,
    pub certainty: Option<Certainty>,
    pub study: Option<Text>,
    pub scope: Option<Box<Scope>>,
    pub note: Option<Text>,
    /// The whole claim in its file.
    pub place: Span,
    /// Its quote, or the whole claim where it has none.
    pub quote_place: Span,
}

#[derive(Clone, Debug)]
pub struct Assumption {
    pub id: Option<Text>,
    pub text: Text,
    /// The link is no stronger than a necessary assumption.
    pub necessary: bool,
    pub claims: Vec<Claim>,
    pub importance: Option<u8>,
    pub certainty: Option<u8>,
    pub open: Option<Text>,
    pub place: Span,
}

/// How large an effect a source reports. Never a strength.
#[derive(Clone, Debug)]
pub struct Effect {
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub unit: Option<Text>,
    pub quote: Quote,
}

/// An element that conditions or moderates a link.
#[derive(Clone, Debug)]
pub struct Condition {
    pub id: Text,
    pub element: ElementId,
    pub link: LinkId,
    pub provenance: Provenance,
    pub quote: Quote,
}

#[derive(Clone, Debug)]
pub struct Chain {
    pub id: Text,
    pub label: Text,
    pub from: Vec<ElementId>,
    pub to: Vec<ElementId>,
    pub core: Vec<LinkId>,
}

#[derive(Clone, Debug)]
pub struct Norm {
    pub id: Text,
    pub quote: Text,
    pub source: Option<SourceId>,
    pub elements: Vec<ElementId>,
    pub links: Vec<LinkId>,
    /// Codes of the rules that it stands behind.
    pub rules: Vec<Text>,
}

#[derive(Clone, Debug)]
pub struct Loop {
    pub id: Text,
    pub label: Text,
    pub through: Vec<ElementId>,
}

#[derive(Clone, Copy, Debug)]
pub struct Allowed {
    pub from: ElementKind,
    pub link: LinkKind,
    pub to: ElementKind,
    pub place: Span,
}

/// What a mute silences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MuteOn {
    Whole,
    Element(ElementId),
    Link(LinkId),
    Chain(ChainId),
}

#[derive(Clone, Debug)]
pub struct Mute {
    pub rule: Text,
    pub on: MuteOn,
    pub because: Text,
    pub place: Span,
}

#[derive(Clone, Debug, Default)]
pub struct Workshop {
    pub group: Option<Text>,
    pub date: Option<Text>,
    pub facilitator: Option<Text>,
    pub present: Option<u32>,
    pub absent: Vec<Text>,
    pub round: Option<Round>,
    pub hopes: Vec<Text>,
    pub fears: Vec<Text>,
    pub scores: Vec<WorkshopScore>,
    pub judged: Vec<Judged>,
    pub minority: Vec<Text>,
    pub agreements: Vec<Text>,
    pub not_expected: Vec<Text>,
}

/// What the people in the room gave a link, or an assumption of it.
#[derive(Clone, Debug)]
pub struct WorkshopScore {
    pub link: LinkId,
    /// The place of the assumption in the link's list.
    pub assumption: Option<usize>,
    pub importance: Vec<u8>,
    pub certainty: Vec<u8>,
    pub why: Option<Text>,
}

#[derive(Clone, Debug)]
pub struct Judged {
    pub link: LinkId,
    pub accepted: bool,
    pub because: Option<Text>,
}

/// Where a thing stands: the whole item, and its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub item: Span,
    pub id: Span,
}

/// Places of what stands in the lists of a theory, in the same order.
#[derive(Clone, Debug, Default)]
pub struct Places {
    pub elements: Vec<Place>,
    pub links: Vec<Place>,
    /// The names at both ends of each link, where they are written.
    pub ends: Vec<(Span, Span)>,
    pub chains: Vec<Place>,
    pub spheres: Vec<Place>,
    pub value_levels: Vec<Place>,
    pub sources: Vec<Place>,
    pub norms: Vec<Place>,
    pub loops: Vec<Place>,
}

/// Which links count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reading {
    /// What the sources literally say.
    Literal,
    /// That, and what they imply.
    #[default]
    Interpreted,
    /// That, and what the modeller added.
    All,
}

impl Reading {
    pub const ALL: [Reading; 3] = [Reading::Literal, Reading::Interpreted, Reading::All];

    /// Whether something of this provenance counts in this reading.
    pub fn admits(self, provenance: Provenance) -> bool {
        match provenance {
            Provenance::Literal | Provenance::LiteralMapped => true,
            Provenance::Interpretation => self >= Reading::Interpreted,
            Provenance::Analysis => self >= Reading::All,
        }
    }
}

impl Link {
    pub fn kind(&self) -> LinkKind {
        match &self.body {
            LinkBody::Causes(_) => LinkKind::Causes,
            LinkBody::Serves => LinkKind::Serves,
            LinkBody::PartOf => LinkKind::PartOf,
            LinkBody::Defines(_) => LinkKind::Defines,
            LinkBody::BelongsTo => LinkKind::BelongsTo,
            LinkBody::Role { .. } => LinkKind::Role,
        }
    }

    pub fn causal(&self) -> Option<&Causal> {
        match &self.body {
            LinkBody::Causes(causal) => Some(causal),
            LinkBody::Serves
            | LinkBody::PartOf
            | LinkBody::Defines(_)
            | LinkBody::BelongsTo
            | LinkBody::Role { .. } => None,
        }
    }

    /// The sign that a path takes from this link; none where a path does not run over it.
    /// A part always adds to its whole.
    pub fn sign(&self) -> Option<Sign> {
        match &self.body {
            LinkBody::Causes(causal) => Some(causal.sign),
            LinkBody::Defines(sign) => Some(*sign),
            LinkBody::PartOf => Some(Sign::Plus),
            LinkBody::Serves | LinkBody::BelongsTo | LinkBody::Role { .. } => None,
        }
    }
}

impl Theory {
    pub fn element(&self, id: ElementId) -> &Element {
        &self.elements[id.index()]
    }

    pub fn link(&self, id: LinkId) -> &Link {
        &self.links[id.index()]
    }

    pub fn source(&self, id: SourceId) -> &Source {
        &self.sources[id.index()]
    }

    pub fn element_ids(&self) -> impl ExactSizeIterator<Item = ElementId> + use<> {
        (0..self.elements.len() as u32).map(ElementId)
    }

    pub fn link_ids(&self) -> impl ExactSizeIterator<Item = LinkId> + use<> {
        (0..self.links.len() as u32).map(LinkId)
    }

    pub fn chain_ids(&self) -> impl ExactSizeIterator<Item = ChainId> + use<> {
        (0..self.chains.len() as u32).map(ChainId)
    }

    pub fn source_ids(&self) -> impl ExactSizeIterator<Item = SourceId> + use<> {
        (0..self.sources.len() as u32).map(SourceId)
    }

    pub fn element_named(&self, id: &str) -> Option<ElementId> {
        self.element_ids().find(|&element| &*self.element(element).id == id)
    }

    pub fn link_named(&self, id: &str) -> Option<LinkId> {
        self.link_ids().find(|&link| &*self.link(link).id == id)
    }

    /// Whether a link is in the core of some chain.
    pub fn is_core(&self, link: LinkId) -> bool {
        self.chains.iter().any(|chain| chain.core.contains(&link))
    }

    /// Whether a link counts in a reading. What is part of what, and what is what by
    /// definition, counts in every reading unless it touches an outcome group: those
    /// groupings are the modeller's.
    pub fn admits(&self, link: &Link, reading: Reading) -> bool {
        match link.body {
            LinkBody::PartOf | LinkBody::Defines(_)
                if reading == Reading::Literal && link.provenance != Provenance::Analysis =>
            {
                let group = |id: ElementId| self.element(id).kind == ElementKind::OutcomeGroup;
                !group(link.from) && !group(link.to)
            }
            LinkBody::Causes(_)
            | LinkBody::Serves
            | LinkBody::PartOf
            | LinkBody::Defines(_)
            | LinkBody::BelongsTo
            | LinkBody::Role { .. } => reading.admits(link.provenance),
        }
    }
}
