//! Success: what becomes of one view once the other has what it is for.

use crate::analysis::signs::{Verdict, overall};
use crate::analysis::values::{Parts, reached};
use crate::graph::TheoryGraph;
use crate::theory::{Desired, ElementId, Sign};

use super::Sights;

/// What becomes of an end of the right view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Success {
    pub end: ElementId,
    pub verdict: Verdict,
}

/// What every path from an end of the left view says of each end of the right: whether there
/// is more of what is wanted once the left view succeeds, or less.
///
/// *Returns* the ends in the order of the files, without those of both views. A plus is good:
/// where less of an end is wanted, its sign is turned.
///
/// *Cost*: as [`overall`], for each pair of ends with a way between them.
///
/// *To conclude*: the sign says which way it goes, never how far. Where no path runs, this
/// theory is silent on what success does to the other view.
pub fn success(graph: &TheoryGraph<'_>, sights: &Sights) -> Vec<Success> {
    let from = &sights.left.to;
    let is_reached = reached(graph, from, Parts::ToWhole);
    let ends = sights.right.to.iter().copied().filter(|end| !from.contains(end));
    ends.map(|end| Success { end, verdict: verdict(graph, from, end, is_reached[end.index()]) }).collect()
}

fn verdict(graph: &TheoryGraph<'_>, from: &[ElementId], end: ElementId, is_reached: bool) -> Verdict {
    if !is_reached {
        return Verdict::Nothing;
    }
    let each = from.iter().map(|&start| turned(overall(graph, &[start], &[end]).verdict, wants_less(graph, start)));
    let together = each.fold(Verdict::Nothing, joined);
    turned(together, wants_less(graph, end))
}

fn wants_less(graph: &TheoryGraph<'_>, id: ElementId) -> bool {
    graph.theory.element(id).desired == Some(Desired::Less)
}

/// More of what less is wanted of is no gain.
fn turned(verdict: Verdict, is_less: bool) -> Verdict {
    match (verdict, is_less) {
        (Verdict::All(Sign::Plus), true) => Verdict::All(Sign::Minus),
        (Verdict::All(Sign::Minus), true) => Verdict::All(Sign::Plus),
        (other, _) => other,
    }
}

fn joined(one: Verdict, other: Verdict) -> Verdict {
    match (one, other) {
        (Verdict::Nothing, it) | (it, Verdict::Nothing) => it,
        (Verdict::Both, _) | (_, Verdict::Both) => Verdict::Both,
        (Verdict::Open, _) | (_, Verdict::Open) => Verdict::Open,
        (Verdict::All(one), Verdict::All(other)) if one == other => Verdict::All(one),
        (Verdict::All(_), Verdict::All(_)) => Verdict::Both,
    }
}
