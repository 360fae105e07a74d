//! Links as arrows: how each is drawn, and what hangs on it.

use std::collections::BTreeMap;

use super::node::{CHARACTERS, NARROW};
use super::{Arrow, Chip, Condition, Course, Dash, Standing, Stroke, View};
use crate::diagram::font::Type;
use crate::diagram::lens::Pick;
use crate::diagram::titles;
use crate::diagram::wrap::{Measure, wrap};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::knowledge_key;
use crate::source::said;
use crate::theory::support::{Rank, Status};
use crate::theory::{ElementId, LinkBody, LinkId, Provenance, Sign};

/// A link as an arrow; none where its ends are not drawn or no path runs over it.
pub fn arrow(
    graph: &TheoryGraph<'_>,
    pick: &Pick,
    words: &Words,
    place: &BTreeMap<ElementId, usize>,
    id: LinkId,
) -> Option<Arrow> {
    let link = graph.theory.link(id);
    let (from, to) = (*place.get(&link.from)?, *place.get(&link.to)?);
    let stroke = stroke(graph, id)?;
    let chip = link.causal().filter(|_| stroke.is_causal()).map(|causal| match said(&causal.mechanism) {
        Some(text) => Chip::Mechanism(text.to_string()),
        None => Chip::Why,
    });
    Some(Arrow {
        link: id,
        id: format!("l-{}", link.id),
        from,
        to,
        stroke,
        voices: voices(graph, id),
        head: link.sign().unwrap_or(Sign::Plus),
        is_hinge: pick.hinges.contains(&id) && stroke.is_causal(),
        is_own: link.provenance == Provenance::Analysis,
        trunk: 0,
        course: Course::Flow,
        chip,
        kind: kind(graph, words, id).filter(|_| stroke == Stroke::Expected),
        title: titles::link(graph, words, id),
    })
}

/// None for a link that no path runs over.
fn stroke(graph: &TheoryGraph<'_>, id: LinkId) -> Option<Stroke> {
    match &graph.theory.link(id).body {
        LinkBody::Causes(_) => Some(match graph.support(id).status {
            Status::Unsourced => Stroke::Unsourced,
            Status::ExpectationOnly | Status::PositionOnly => Stroke::Expected,
            Status::Unshown => Stroke::Unshown,
            Status::Carried => Stroke::Carried,
            Status::Mixed => Stroke::Mixed,
            Status::Contested => Stroke::Contested,
            Status::Contradicted => Stroke::Contradicted,
            Status::Denied => Stroke::Denied,
            Status::ByDefinition => Stroke::Defined,
        }),
        LinkBody::Defines(_) => Some(Stroke::Defined),
        LinkBody::PartOf => Some(Stroke::Part),
        LinkBody::Serves | LinkBody::BelongsTo | LinkBody::Role { .. } => None,
    }
}

fn kind(graph: &TheoryGraph<'_>, words: &Words, id: LinkId) -> Option<String> {
    graph.support(id).best_for.map(|knowledge| words.key(knowledge_key(knowledge)))
}

/// Where all dashed arrows are of one kind, the sentence below says it once for all.
pub fn keep_kinds_apart(arrows: &mut [Arrow]) {
    let first = arrows.iter().find_map(|arrow| arrow.kind.clone());
    let mut kinds = arrows.iter().filter_map(|arrow| arrow.kind.as_ref());
    if kinds.all(|kind| first.as_ref() == Some(kind)) {
        arrows.iter_mut().for_each(|arrow| arrow.kind = None);
    }
}

fn voices(graph: &TheoryGraph<'_>, id: LinkId) -> (Dash, Dash) {
    let support = graph.support(id);
    let dash = |rank: Rank| match rank {
        rank if rank >= Rank::WELL_DESCRIBED => Dash::Solid,
        rank if rank >= Rank::UNSHOWN => Dash::Long,
        rank if rank >= Rank::EXPECTATION => Dash::Short,
        _ => Dash::Dots,
    };
    (support.rank.map_or(Dash::Solid, dash), support.best_against.map_or(Dash::Dots, |(_, rank)| dash(rank)))
}

/// An element that only definitions of its own lane lead to, and that leads nowhere, is a
/// sum: it stands under its terms.
pub fn find_sums(view: &mut View) {
    let count = view.nodes.len();
    let (mut leads, mut has_terms, mut defined) = (vec![false; count], vec![false; count], vec![true; count]);
    let lane = |node: usize| view.nodes[node].lane;
    for arrow in &view.arrows {
        leads[arrow.from] = true;
        has_terms[arrow.to] = true;
        defined[arrow.to] &= arrow.stroke == Stroke::Defined && lane(arrow.from) == lane(arrow.to);
    }
    let is_bare = |node: usize| view.lanes[lane(node)].place == Standing::Bare;
    let is_sum: Vec<bool> =
        (0..count).map(|node| has_terms[node] && defined[node] && !leads[node] && !is_bare(node)).collect();
    for arrow in view.arrows.iter_mut().filter(|arrow| is_sum[arrow.to]) {
        arrow.course = Course::Sum;
    }
}

/// The elements that condition an arrow of the view.
pub fn conditions(graph: &TheoryGraph<'_>, words: &Words, view: &View) -> Vec<Condition> {
    let theory = graph.theory;
    let counted = theory.conditions.iter().filter(|condition| graph.reading.admits(condition.provenance));
    let drawn: BTreeMap<LinkId, usize> = view.arrows.iter().enumerate().map(|(at, arrow)| (arrow.link, at)).collect();
    counted
        .filter_map(|condition| {
            let arrow = *drawn.get(&condition.link)?;
            let element = theory.element(condition.element);
            let measure = Measure { width: NARROW, characters: CHARACTERS };
            Some(Condition {
                id: format!("c-{}", condition.id),
                arrow,
                lines: wrap(&element.label, Type::regular(9.0), measure, words.tongue),
                title: titles::element(graph, words, condition.element),
            })
        })
        .collect()
}
