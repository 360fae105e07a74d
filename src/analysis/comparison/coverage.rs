//! Coverage: which values are reached from where, by level.

use crate::analysis::values::{Parts, Values, reach_reading};
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, Theory};

use super::Sights;

/// What values are reached from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OriginKind {
    /// Where the left view starts.
    Left,
    /// Where the right view starts, if that is elsewhere.
    Right,
    /// What is common property, such as voluntary effort.
    Commons,
}

/// The values that are reached from some elements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    pub kind: OriginKind,
    pub from: Vec<ElementId>,
    /// With parts that lead to their whole only.
    pub to_whole: Values,
    /// With wholes that lead to their parts as well.
    pub both_ways: Values,
}

/// The values of a theory, with what is reached of them from each origin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// None that starts anywhere: from there everything is reached.
    pub origins: Vec<Origin>,
}

impl Coverage {
    /// *Cost*: linear for each origin and each way to read what is part of what.
    pub(super) fn of(graph: &TheoryGraph<'_>, sights: &Sights) -> Coverage {
        if !super::has_values(graph) {
            return Coverage::default();
        }
        let commons = commons(graph.theory);
        let mut asked: Vec<(OriginKind, Vec<ElementId>)> = Vec::new();
        let origins = [
            (OriginKind::Left, &sights.left.from),
            (OriginKind::Right, &sights.right.from),
            (OriginKind::Commons, &commons),
        ];
        for (kind, from) in origins {
            if !from.is_empty() && asked.iter().all(|(_, other)| other != from) {
                asked.push((kind, from.clone()));
            }
        }
        let origin = |(kind, from): (OriginKind, Vec<ElementId>)| Origin {
            kind,
            to_whole: reach_reading(graph, &from, Parts::ToWhole),
            both_ways: reach_reading(graph, &from, Parts::BothWays),
            from,
        };
        Coverage { origins: asked.into_iter().map(origin).collect() }
    }

    /// The values reached from where the left view starts.
    pub fn from(&self, kind: OriginKind) -> Option<&Origin> {
        self.origins.iter().find(|origin| origin.kind == kind)
    }
}

/// What the theory calls common property, in the order of the files.
pub(super) fn commons(theory: &Theory) -> Vec<ElementId> {
    theory.element_ids().filter(|&id| theory.element(id).commons).collect()
}
