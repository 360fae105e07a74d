//! Parts and examples become lines in the box of their whole.
//!
//! A part is a thing that one can point at, in the sphere of its whole. Being part of that
//! one whole is all that is drawn of it, save one link at most: that link then starts or
//! ends at the box of the whole.

use std::collections::{BTreeMap, BTreeSet};

use super::{Condensed, Group, Parts};
use crate::diagram::lens::Pick;
use crate::diagram::view::node::form;
use crate::diagram::view::{Content, Form};
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId, LinkKind};

/// So many links a part may have besides being a part.
const BESIDES: usize = 1;

/// Cost: linear in what was picked.
pub fn join(graph: &TheoryGraph<'_>, pick: &Pick, parts: Parts) -> Condensed {
    let homes = homes(graph, pick);
    let told = match parts {
        Parts::Drawn => BTreeMap::new(),
        Parts::Told => told(graph, pick, &homes),
    };
    let mut inside: BTreeMap<ElementId, Vec<ElementId>> = BTreeMap::new();
    for &part in pick.elements.iter().filter(|part| homes.contains_key(part)) {
        inside.entry(homes[&part].0).or_default().push(part);
    }
    let group = |&id: &ElementId| {
        let parts = inside.remove(&id).unwrap_or_default();
        let is_plain = parts.is_empty() && !told.contains_key(&id);
        let content = if is_plain { Content::Plain } else { Content::Whole };
        Group { content, elements: std::iter::once(id).chain(parts).collect() }
    };
    let groups = pick.elements.iter().filter(|id| !homes.contains_key(id)).map(group).collect();
    let absorbed = homes.values().map(|(_, link)| *link).chain(told.values().flatten().copied()).collect();
    Condensed { told, ..Condensed::new(groups, absorbed) }
}

type Homes = BTreeMap<ElementId, (ElementId, LinkId)>;

/// The parts of each whole that have a box elsewhere. What stands in another box itself
/// tells of nothing.
fn told(graph: &TheoryGraph<'_>, pick: &Pick, homes: &Homes) -> BTreeMap<ElementId, Vec<LinkId>> {
    let drawn: BTreeSet<ElementId> = pick.elements.iter().copied().filter(|id| !homes.contains_key(id)).collect();
    let mut told: BTreeMap<ElementId, Vec<LinkId>> = BTreeMap::new();
    for &id in &pick.links {
        let link = graph.theory.link(id);
        let is_part = link.kind() == LinkKind::PartOf && link.from != link.to;
        if is_part && drawn.contains(&link.from) && drawn.contains(&link.to) {
            told.entry(link.to).or_default().push(id);
        }
    }
    told
}

/// The whole in whose box each part stands, and the link that says so.
fn homes(graph: &TheoryGraph<'_>, pick: &Pick) -> Homes {
    let theory = graph.theory;
    let drawn: BTreeSet<ElementId> = pick.elements.iter().copied().collect();
    let mut wholes: BTreeMap<ElementId, Vec<(ElementId, LinkId)>> = BTreeMap::new();
    let mut besides: BTreeMap<ElementId, Vec<ElementId>> = BTreeMap::new();
    let mut is_whole: BTreeSet<ElementId> = BTreeSet::new();
    for &id in &pick.links {
        let link = theory.link(id);
        if link.kind() == LinkKind::PartOf {
            wholes.entry(link.from).or_default().push((link.to, id));
            is_whole.insert(link.to);
        } else {
            besides.entry(link.from).or_default().push(link.to);
            besides.entry(link.to).or_default().push(link.from);
        }
    }
    for way in &pick.collapsed {
        besides.entry(way.from).or_default().push(way.to);
        besides.entry(way.to).or_default().push(way.from);
    }
    let is_thing = |id: ElementId| form(theory.element(id).kind) == Form::Thing;
    let home = |(part, wholes): (ElementId, Vec<(ElementId, LinkId)>)| match wholes[..] {
        [(whole, link)] => {
            let near = theory.element(part).sphere == theory.element(whole).sphere && drawn.contains(&whole);
            let few = besides.get(&part).is_none_or(|ends| ends.len() <= BESIDES);
            (near && few && is_thing(part) && !is_whole.contains(&part)).then_some((part, (whole, link)))
        }
        _ => None,
    };
    let mut homes: Homes = wholes.into_iter().filter_map(home).collect();
    // A link between two elements of one box would have no place to be drawn.
    let at = |homes: &Homes, id| homes.get(&id).map_or(id, |home| home.0);
    let inner: Vec<ElementId> = (homes.keys().copied())
        .filter(|&part| besides.get(&part).into_iter().flatten().any(|&end| at(&homes, end) == at(&homes, part)))
        .collect();
    inner.iter().for_each(|part| {
        homes.remove(part);
    });
    homes
}
