//! Elements of one lane and one form that have exactly the same arrows become one list.
//!
//! The same arrows: to the same boxes, the same way, with the same ink, sign and weight.
//! What differs in status within that ink, an expectation or a position, stands under a
//! heading.

use std::collections::{BTreeMap, BTreeSet};

use super::{Condensed, Group};
use crate::diagram::lens::Pick;
use crate::diagram::view::node::form;
use crate::diagram::view::{Content, Form, Stroke};
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, Knowledge, LinkId, Provenance, Sign, SphereId};

/// Fewer are no list.
const FEWEST: usize = 2;
/// A list with more lines than this becomes several of about equal length; so many
/// characters are about a line.
const LINES: usize = 26;
const CHARACTERS: usize = 19;

/// One arrow as it looks from an element.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Seen {
    other: usize,
    leaves: bool,
    stroke: Stroke,
    sign: Option<Sign>,
    is_own: bool,
    is_hinge: bool,
    is_open: bool,
}

type Key = (Option<SphereId>, Form, bool, Vec<Seen>);

/// Cost: linear in what was picked, with a sort.
pub fn join(graph: &TheoryGraph<'_>, pick: &Pick, boxes: Condensed) -> Condensed {
    let theory = graph.theory;
    let seen = seen(graph, pick, &boxes);
    let mut lists: BTreeMap<Key, Vec<ElementId>> = BTreeMap::new();
    for (at, group) in boxes.groups.iter().enumerate().filter(|(_, group)| group.content == Content::Plain) {
        let id = group.elements[0];
        let element = theory.element(id);
        if let Some(arrows) = &seen[at] {
            let is_bold = element.kind == ElementKind::Saving;
            lists.entry((element.sphere, form(element.kind), is_bold, arrows.clone())).or_default().push(id);
        }
    }
    let kinds = kinds(graph, pick);
    let mut first: BTreeMap<ElementId, Vec<ElementId>> = BTreeMap::new();
    let mut joined: BTreeSet<ElementId> = BTreeSet::new();
    for list in lists.into_values().filter(|list| list.len() >= FEWEST) {
        joined.extend(&list);
        for part in parts(graph, &list) {
            let mut members = part.to_vec();
            members.sort_by_key(|id| kinds.get(id));
            first.insert(part[0], members);
        }
    }
    let groups = boxes.groups.into_iter().filter_map(|group| {
        let id = group.elements[0];
        match first.remove(&id) {
            Some(elements) if elements.len() > 1 => Some(Group { content: Content::List, elements }),
            Some(_) => Some(group),
            None => (!joined.contains(&id)).then_some(group),
        }
    });
    Condensed { kinds, told: boxes.told, ..Condensed::new(groups.collect(), boxes.absorbed) }
}

/// A list in parts of about equal length, none much over the most lines.
fn parts<'l>(graph: &TheoryGraph<'_>, list: &'l [ElementId]) -> Vec<&'l [ElementId]> {
    let lines = |id: &ElementId| graph.theory.element(*id).label.chars().count().div_ceil(CHARACTERS).max(1);
    let total: usize = list.iter().map(lines).sum();
    let most = total.div_ceil(total.div_ceil(LINES).max(1));
    let mut parts = Vec::new();
    let (mut from, mut filled) = (0, 0);
    for (at, id) in list.iter().enumerate() {
        if at > from && filled + lines(id) / 2 > most {
            parts.push(&list[from..at]);
            (from, filled) = (at, 0);
        }
        filled += lines(id);
    }
    parts.push(&list[from..]);
    parts
}

/// The arrows at each box, sorted; none for a box that must stand by itself.
fn seen(graph: &TheoryGraph<'_>, pick: &Pick, boxes: &Condensed) -> Vec<Option<Vec<Seen>>> {
    let mut seen: Vec<Option<Vec<Seen>>> = vec![Some(Vec::new()); boxes.groups.len()];
    let conditions = graph.theory.conditions.iter().filter(|condition| graph.reading.admits(condition.provenance));
    let conditioned: BTreeSet<LinkId> = conditions.map(|condition| condition.link).collect();
    for &id in pick.links.iter().filter(|id| !boxes.absorbed.contains(id)) {
        let link = graph.theory.link(id);
        let (Some(from), Some(to)) = (boxes.place(link.from), boxes.place(link.to)) else { continue };
        if from == to || conditioned.contains(&id) {
            (seen[from], seen[to]) = (None, None);
            continue;
        }
        let arrow = |other, leaves| Seen {
            other,
            leaves,
            stroke: Stroke::of(graph, id),
            sign: link.sign(),
            is_own: link.provenance == Provenance::Analysis,
            is_hinge: pick.hinges.contains(&id),
            is_open: link.extras.as_deref().is_some_and(|extras| extras.open.is_some()),
        };
        seen[from].iter_mut().for_each(|arrows| arrows.push(arrow(to, true)));
        seen[to].iter_mut().for_each(|arrows| arrows.push(arrow(from, false)));
    }
    for end in pick.collapsed.iter().flat_map(|way| [way.from, way.to]) {
        if let Some(at) = boxes.place(end) {
            seen[at] = None;
        }
    }
    seen.iter_mut().flatten().for_each(|arrows| arrows.sort());
    seen
}

/// What the best claim on the first cause at each element is.
fn kinds(graph: &TheoryGraph<'_>, pick: &Pick) -> BTreeMap<ElementId, Knowledge> {
    let mut kinds = BTreeMap::new();
    for &id in &pick.links {
        let link = graph.theory.link(id);
        if let Some(kind) = graph.support(id).best_for.filter(|_| link.causal().is_some()) {
            kinds.entry(link.from).or_insert(kind);
            kinds.entry(link.to).or_insert(kind);
        }
    }
    kinds
}
