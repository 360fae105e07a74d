//! Links: arrows from one element to another, and what is claimed of them.

use crate::source::{Span, Text};

use super::{Certainty, ElementId, Knowledge, LinkKind, Modality, Provenance, Quote, Scope, Sign, Stance, Strength};

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
    pub effect: Option<Box<Effect>>,
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
    /// That of the link under which it was written.
    pub provenance: Provenance,
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
