//! How lines are drawn: the status of a link as ink.

use crate::graph::TheoryGraph;
use crate::theory::support::{Rank, Status};
use crate::theory::{LinkBody, LinkId};

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stroke {
    Carried,
    Mixed,
    Unshown,
    Expected,
    Unsourced,
    Contested,
    Contradicted,
    Denied,
    /// True by definition: no claim, so a thin line.
    Defined,
    Part,
    /// A role, or what serves or belongs to what: no path runs over it.
    Tie,
    /// A way over elements that are not drawn.
    Collapsed,
}

/// The more ink, the more there is behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    Solid,
    Long,
    Short,
    Dots,
}

impl Stroke {
    /// How a link is drawn.
    pub fn of(graph: &TheoryGraph<'_>, id: LinkId) -> Stroke {
        match &graph.theory.link(id).body {
            LinkBody::Causes(_) => match graph.support(id).status {
                Status::Unsourced => Stroke::Unsourced,
                Status::ExpectationOnly | Status::PositionOnly => Stroke::Expected,
                Status::Unshown => Stroke::Unshown,
                Status::Carried => Stroke::Carried,
                Status::Mixed => Stroke::Mixed,
                Status::Contested => Stroke::Contested,
                Status::Contradicted => Stroke::Contradicted,
                Status::Denied => Stroke::Denied,
                Status::ByDefinition => Stroke::Defined,
            },
            LinkBody::Defines(_) => Stroke::Defined,
            LinkBody::PartOf => Stroke::Part,
            LinkBody::Serves | LinkBody::BelongsTo | LinkBody::Role { .. } => Stroke::Tie,
        }
    }

    pub fn class(self) -> &'static str {
        match self {
            Stroke::Carried => "carried causal",
            Stroke::Mixed => "mixed causal",
            Stroke::Unshown => "unshown causal",
            Stroke::Expected => "expect causal",
            Stroke::Unsourced => "unsourced causal",
            Stroke::Contested => "contested causal",
            Stroke::Contradicted => "contradicted causal",
            Stroke::Denied => "denied causal",
            Stroke::Defined => "carried def",
            Stroke::Part => "carried part",
            Stroke::Tie => "carried tie",
            Stroke::Collapsed => "collapsed",
        }
    }

    /// Whether it draws what somebody claims to lead to what.
    pub fn is_causal(self) -> bool {
        match self {
            Stroke::Defined | Stroke::Part | Stroke::Tie | Stroke::Collapsed => false,
            Stroke::Carried
            | Stroke::Mixed
            | Stroke::Unshown
            | Stroke::Expected
            | Stroke::Unsourced
            | Stroke::Contested
            | Stroke::Contradicted
            | Stroke::Denied => true,
        }
    }

    /// Whether its head says a sign.
    pub fn has_sign(self) -> bool {
        self != Stroke::Part && self != Stroke::Tie
    }
}

/// How the best voice for a link, and the best against it, would be drawn.
pub fn voices(graph: &TheoryGraph<'_>, id: LinkId) -> (Dash, Dash) {
    let support = graph.support(id);
    let dash = |rank: Rank| match rank {
        rank if rank >= Rank::WELL_DESCRIBED => Dash::Solid,
        rank if rank >= Rank::UNSHOWN => Dash::Long,
        rank if rank >= Rank::EXPECTATION => Dash::Short,
        _ => Dash::Dots,
    };
    (support.rank.map_or(Dash::Solid, dash), support.best_against.map_or(Dash::Dots, |(_, rank)| dash(rank)))
}
