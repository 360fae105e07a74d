//! What a theory means: elements, links, claims and their sources, with every reference resolved.
//!
//! In: documents (room `syntax`). Out: a [`Theory`] that is total: every id in it exists.
//! Places stand in a side table ([`Places`]), so that a theory can be built without a file.

pub use crate::syntax::document::{
    Answer, Certainty, Convergence, CriterionKind, Decision, Desired, ElementKind, Knowledge, LinkKind, Modality,
    Provenance, Round, Sign, Stance, Strength, Tongue, Weight,
};

mod link;
mod reading;
pub mod resolve;
mod scope;
pub mod support;
mod workshop;

pub use link::{Assumption, Causal, Claim, Effect, Link, LinkBody, LinkExtras};
pub use reading::Reading;
pub use scope::Scope;
pub use workshop::{Judged, Workshop, WorkshopScore};

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

impl Tongue {
    /// The name that computers have for the language.
    pub fn tag(self) -> &'static str {
        match self {
            Tongue::Nl => "nl",
            Tongue::En => "en",
        }
    }
}

/// A whole theory of change. Lists stand in the order of the files.
#[derive(Clone, Debug, Default)]
pub struct Theory {
    pub id: Text,
    pub title: Text,
    pub author: Option<Text>,
    pub version: Option<Text>,
    pub about: Option<Text>,
    /// The year that the theory is told for.
    pub year: Option<u16>,
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
    pub views: Vec<View>,
    pub norms: Vec<Norm>,
    pub loops: Vec<Loop>,
    pub allowed: Vec<Allowed>,
    pub settings: Vec<Setting>,
    pub mutes: Vec<Mute>,
    pub workshop: Option<Workshop>,
    /// Elements that a link names which could not be drawn: whether they are loose, or
    /// cut off, is not known. Sorted.
    pub touched_by_refused: Vec<ElementId>,
    /// What its registers hold and nothing in it touches.
    pub resting: Resting,
    pub own: Own,
    pub places: Places,
}

/// What a theory says of itself; the rest follows from the name of its file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Own {
    pub id: bool,
    pub title: bool,
}

/// Short names of what a register holds and did not lend to this theory.
#[derive(Clone, Debug, Default)]
pub struct Resting {
    pub elements: Vec<Text>,
    pub links: Vec<Text>,
    pub norms: Vec<Text>,
    pub loops: Vec<Text>,
    pub chains: Vec<Text>,
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
    pub strains: Vec<Strain>,
}

/// Where a criterion sits ill with what a source counts in.
#[derive(Clone, Debug, Default)]
pub struct Strain {
    pub elements: Vec<ElementId>,
    pub spheres: Vec<SphereId>,
    pub because: Option<Text>,
    pub quote: Quote,
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
    pub profile: Option<Box<Profile>>,
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

/// One way to look at the theory, to be set beside another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    pub id: Text,
    pub label: Text,
    /// Where its paths start. None where the view does not say so itself.
    pub from: Vec<ElementId>,
    pub ends: ViewEnds,
}

/// Where the paths of a view end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewEnds {
    /// Where a chain ends; the view starts where the chain does.
    Chain(ChainId),
    /// The values of these levels; every value where none is named.
    Levels(Vec<LevelId>),
    Elements(Vec<ElementId>),
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

/// How a rule is set for this theory.
#[derive(Clone, Debug)]
pub struct Setting {
    /// Its code or its name.
    pub rule: Text,
    pub weight: Option<Weight>,
    /// Numbers that the rule goes by, each with its place.
    pub limits: Vec<(Text, u32, Span)>,
    /// Words that the rule looks for as well.
    pub words: Vec<Text>,
    /// Words that the rule looks for in place of its own; none where its own stay.
    pub only: Option<Vec<Text>>,
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
    /// What goes out of the file with it: its comma, and its line.
    pub whole: Span,
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
    pub conditions: Vec<Place>,
    pub chains: Vec<Place>,
    pub views: Vec<Place>,
    pub spheres: Vec<Place>,
    pub value_levels: Vec<Place>,
    pub sources: Vec<Place>,
    pub norms: Vec<Place>,
    pub loops: Vec<Place>,
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

    pub fn sphere_ids(&self) -> impl ExactSizeIterator<Item = SphereId> + use<> {
        (0..self.spheres.len() as u32).map(SphereId)
    }

    pub fn level_ids(&self) -> impl ExactSizeIterator<Item = LevelId> + use<> {
        (0..self.value_levels.len() as u32).map(LevelId)
    }

    pub fn source_ids(&self) -> impl ExactSizeIterator<Item = SourceId> + use<> {
        (0..self.sources.len() as u32).map(SourceId)
    }

    pub fn element_named(&self, id: &str) -> Option<ElementId> {
        self.element_ids().find(|&element| &*self.element(element).id == id)
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
