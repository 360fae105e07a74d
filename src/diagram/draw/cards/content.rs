//! What stands on the cards: building blocks with their statements and actions, outcomes with
//! their parts, ambitions; and which block leads to which outcome.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::analysis::pathways::sign_along;
use crate::diagram::draw::drawing::Task;
use crate::diagram::draw::panels::{Item, Look, Panel, Place};
use crate::diagram::titles;
use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::source::said;
use crate::theory::{ElementId, ElementKind, LinkBody, LinkId, Sign};

/// A way from one card to another.
pub struct Tie {
    /// Places in the lower and in the upper row.
    pub from: usize,
    pub to: usize,
    /// The links of the shortest way.
    pub through: Vec<LinkId>,
    pub sign: Sign,
}

pub struct Content {
    pub blocks: Vec<ElementId>,
    pub groups: Vec<ElementId>,
    pub ends: Vec<ElementId>,
    actions: BTreeMap<ElementId, Vec<ElementId>>,
    parts: BTreeMap<ElementId, Vec<ElementId>>,
    /// From blocks to groups, and from groups to ends.
    pub reach: Vec<Tie>,
    pub serves: Vec<Tie>,
}

impl Content {
    /// Cost: linear in the graph for each building block.
    pub fn of(task: &Task<'_>) -> Content {
        let Task { graph, pick, .. } = *task;
        let kind = |id: &ElementId| graph.theory.element(*id).kind;
        let picked = |wanted: ElementKind| -> Vec<ElementId> {
            pick.elements.iter().copied().filter(|id| kind(id) == wanted).collect()
        };
        let mut content = Content {
            blocks: picked(ElementKind::BuildingBlock),
            groups: picked(ElementKind::OutcomeGroup),
            ends: picked(ElementKind::Ambition),
            actions: BTreeMap::new(),
            parts: BTreeMap::new(),
            reach: Vec::new(),
            serves: Vec::new(),
        };
        if content.groups.is_empty() {
            content.groups = picked(ElementKind::Outcome);
        }
        let shown: BTreeSet<ElementId> = pick.elements.iter().copied().collect();
        for &id in &pick.links {
            let link = graph.theory.link(id);
            let (from, to) = (link.from, link.to);
            if !shown.contains(&from) || !shown.contains(&to) || from == to {
                continue;
            }
            match link.body {
                LinkBody::BelongsTo => push(&mut content.actions, to, from),
                LinkBody::PartOf => push(&mut content.parts, to, from),
                LinkBody::Serves | LinkBody::Causes(_) | LinkBody::Defines(_) | LinkBody::Role { .. } => {}
            }
            let place = |list: &[ElementId], id| list.iter().position(|it| *it == id);
            if let (Some(from), Some(to)) = (place(&content.groups, from), place(&content.ends, to)) {
                let is_new = !content.serves.iter().any(|tie| (tie.from, tie.to) == (from, to));
                let sign = link.sign().unwrap_or(Sign::Plus);
                content.serves.extend(is_new.then(|| Tie { from, to, through: vec![id], sign }));
            }
        }
        content.reach = content.reached(graph);
        content
    }

    /// The shortest way from every block, or what belongs to it, to every group.
    fn reached(&self, graph: &TheoryGraph<'_>) -> Vec<Tie> {
        let mut ties = Vec::new();
        for (from, block) in self.blocks.iter().enumerate() {
            let starts = std::iter::once(block).chain(self.actions.get(block).into_iter().flatten());
            let over = spread(graph, starts.copied());
            for (to, &group) in self.groups.iter().enumerate() {
                if let Some(through) = traced(graph, &over, group) {
                    let sign = sign_along(graph, &through);
                    ties.push(Tie { from, to, through, sign });
                }
            }
        }
        ties
    }

    pub fn actions(&self) -> usize {
        self.actions.values().flatten().collect::<BTreeSet<_>>().len()
    }

    /// Groups that no block leads to.
    pub fn unreached(&self) -> usize {
        (0..self.groups.len()).filter(|&at| !self.reach.iter().any(|tie| tie.to == at)).count()
    }

    /// The building blocks as panels.
    pub fn block_panels(&self, task: &Task<'_>, names: &mut Names) -> Vec<Panel> {
        let panel = |&id: &ElementId| {
            let (graph, words) = (task.graph, task.words);
            let element = graph.theory.element(id);
            let mut items = vec![Item::new(Place::Head, words.key("figure-blocks-why"))];
            let statements: Vec<&str> =
                element.statements.iter().map(|text| &**text).filter(|text| !text.trim().is_empty()).collect();
            if statements.is_empty() {
                items.push(Item::new(Place::Note, words.key("figure-unnamed")));
            }
            items.extend(statements.into_iter().map(|text| Item::new(Place::Entry(0), text)));
            let actions = self.actions.get(&id).map_or(&[][..], Vec::as_slice);
            let count = Message::new("figure-blocks-actions").with("count", actions.len());
            items.push(Item::new(Place::Head, words.say(&count)));
            if actions.is_empty() {
                items.push(Item::new(Place::Note, words.key("figure-unnamed")));
            }
            items.extend(actions.iter().map(|&action| entry(task, names, action, 0)));
            card(task, names, id, Look::Thing, items)
        };
        self.blocks.iter().map(panel).collect()
    }

    /// The outcomes as panels, each with how many blocks lead to it.
    pub fn group_panels(&self, task: &Task<'_>, names: &mut Names) -> Vec<Panel> {
        let mut panels = Vec::new();
        for (at, &id) in self.groups.iter().enumerate() {
            let parts = self.parts.get(&id).map_or(&[][..], Vec::as_slice);
            let mut items: Vec<Item> = parts.iter().map(|&part| entry(task, names, part, 0)).collect();
            let count = self.reach.iter().filter(|tie| tie.to == at).count();
            let reach = Message::new("figure-blocks-reach").with("count", count).with("all", self.blocks.len());
            items.push(Item::new(Place::Note, task.words.say(&reach)));
            panels.push(card(task, names, id, Look::Plain, items));
        }
        panels
    }

    pub fn end_panels(&self, task: &Task<'_>, names: &mut Names) -> Vec<Panel> {
        self.ends.iter().map(|&id| card(task, names, id, Look::Round, Vec::new())).collect()
    }
}

fn push(lists: &mut BTreeMap<ElementId, Vec<ElementId>>, key: ElementId, value: ElementId) {
    let list = lists.entry(key).or_default();
    if !list.contains(&value) {
        list.push(value);
    }
}

/// Names that are given out: what stands on several cards is named on the first.
#[derive(Default)]
pub struct Names {
    given: BTreeSet<ElementId>,
}

fn card(task: &Task<'_>, names: &mut Names, id: ElementId, look: Look, items: Vec<Item>) -> Panel {
    let element = task.graph.theory.element(id);
    let title = titles::element(task.graph, task.words, id);
    let named = names.given.insert(id).then(|| (format!("e-{}", element.id), title));
    let slot = element.sphere.map_or(0, crate::diagram::view::slot);
    Panel { named, look, slot, heading: element.label.to_string(), count: None, items }
}

fn entry(task: &Task<'_>, names: &mut Names, id: ElementId, depth: usize) -> Item {
    let element = task.graph.theory.element(id);
    let item = Item::new(Place::Entry(depth), said(&Some(element.label.clone())).map_or("…", |label| &**label));
    match names.given.insert(id) {
        true => item.named(format!("e-{}", element.id), titles::element(task.graph, task.words, id)),
        false => item,
    }
}

/// Over which link each element was reached first, breadth first.
fn spread(graph: &TheoryGraph<'_>, starts: impl Iterator<Item = ElementId>) -> BTreeMap<ElementId, Option<LinkId>> {
    let mut over: BTreeMap<ElementId, Option<LinkId>> = starts.map(|id| (id, None)).collect();
    let mut open: VecDeque<ElementId> = over.keys().copied().collect();
    while let Some(at) = open.pop_front() {
        for (link, to) in graph.out(at) {
            if let std::collections::btree_map::Entry::Vacant(place) = over.entry(to) {
                place.insert(Some(link));
                open.push_back(to);
            }
        }
    }
    over
}

/// The links from a start to an element; none where it is no further than a start.
fn traced(graph: &TheoryGraph<'_>, over: &BTreeMap<ElementId, Option<LinkId>>, to: ElementId) -> Option<Vec<LinkId>> {
    let mut links = Vec::new();
    let mut at = to;
    while let Some(&Some(link)) = over.get(&at) {
        links.push(link);
        at = graph.theory.link(link).from;
    }
    links.reverse();
    (!links.is_empty()).then_some(links)
}
