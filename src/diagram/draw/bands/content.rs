//! What stands in each band: values in pills, by what carries them.

use std::collections::{BTreeMap, BTreeSet};

use super::cover::{Group, Key, Offer, Open, Room, cover};
use super::pill::{self, Segment};
use crate::diagram::draw::drawing::Task;
use crate::diagram::draw::node;
use crate::diagram::lens::Pick;
use crate::diagram::titles;
use crate::diagram::view::{Density, Node, plain};
use crate::finding::Message;
use crate::language::terms::{provenance_key, sign_key};
use crate::theory::{ElementId, ElementKind, LevelId, LinkId, Provenance, Sign};

/// The colors of bands, in their order.
const SLOTS: [usize; 6] = [4, 3, 6, 2, 5, 1];
/// The height that all bands together have on a page of A4, with what a row takes of it.
const HEIGHT: f64 = 372.0;
const BETWEEN: f64 = 6.0;
const ROW: f64 = 30.0;
/// About the room for a pill.
const WIDTH: f64 = 440.0;

/// One value level, or the values without one.
pub struct Band {
    pub level: Option<LevelId>,
    /// None where the theory has no levels at all.
    pub heading: Option<String>,
    pub slot: usize,
    pub values: usize,
    /// Who gains by its values, the most often named first.
    pub gains: Vec<String>,
    pub rows: Vec<Row>,
}

/// A pill, with the arrow to it.
#[derive(Clone, Debug)]
pub struct Row {
    pub owner: Owner,
    pub key: Option<Key>,
    pub links: Vec<LinkId>,
    pub segments: Vec<Segment>,
}

/// What carries the values of a pill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Nobody,
    /// A box at the left.
    Carrier(ElementId),
    /// A value in another pill.
    Value(ElementId),
}

/// Everything that is drawn.
pub struct Content {
    pub bands: Vec<Band>,
    /// Boxes at the left, in the order of the theory.
    pub carriers: Vec<Node>,
    /// What is drawn, for the words around the figure.
    pub pick: Pick,
    pub values: usize,
    /// Values whose level a source gives, as far as they have one.
    pub literal: usize,
    pub leveled: usize,
    /// Values that nothing leads to.
    pub bare: usize,
    /// Values of which a better supported arrow is not drawn.
    pub passed_over: usize,
}

/// The values of a band, with what may lead to each.
struct Filled {
    level: Option<LevelId>,
    values: Vec<ElementId>,
    offers: Vec<Open>,
}

impl Content {
    /// Cost: linear in values and links, and values × arrows within a band.
    pub fn of(task: &Task<'_>) -> Content {
        let Task { graph, pick, words, .. } = *task;
        let is_value = |id: &ElementId| graph.theory.element(*id).kind == ElementKind::Value;
        let values: Vec<ElementId> = pick.elements.iter().copied().filter(is_value).collect();
        let mut into: BTreeMap<ElementId, Vec<LinkId>> = BTreeMap::new();
        let mut carried = vec![0; graph.theory.elements.len()];
        for &id in &pick.links {
            let link = graph.theory.link(id);
            into.entry(link.to).or_default().push(id);
            carried[link.from.index()] += 1;
        }
        let filled = filled(task, &values, &into);
        let shown: BTreeSet<ElementId> = values.iter().copied().collect();
        let nodes: BTreeMap<ElementId, Node> =
            (pick.elements.iter()).filter(|id| !shown.contains(id)).map(|&id| (id, plain(graph, words, id))).collect();
        let mut made = Made { task, into, carried, nodes, seen: BTreeSet::new(), drawn: BTreeSet::new(), passed: 0 };
        let most = (HEIGHT + BETWEEN) / filled.len().max(1) as f64 - BETWEEN - 4.0;
        let bands: Vec<Band> = filled.iter().enumerate().map(|(at, one)| made.band(at, one, most)).collect();
        made.content(bands, &values)
    }
}

/// The bands with their values: every declared level, and what has none.
fn filled(task: &Task<'_>, values: &[ElementId], into: &BTreeMap<ElementId, Vec<LinkId>>) -> Vec<Filled> {
    let Task { graph, .. } = *task;
    let all = 0..graph.theory.value_levels.len() as u32;
    let mut levels: Vec<Option<LevelId>> = all.map(|level| Some(LevelId(level))).collect();
    let is_bare = |id: &&ElementId| levels_of(task, **id).next().is_none();
    if values.iter().any(|id| is_bare(&id)) {
        levels.push(None);
    }
    let fill = |level: Option<LevelId>| {
        let has = |id: &&ElementId| match level {
            Some(level) => levels_of(task, **id).any(|(its, _)| its == level),
            None => is_bare(id),
        };
        let values: Vec<ElementId> = values.iter().filter(has).copied().collect();
        let offers = |id: &ElementId| {
            let links = into.get(id).into_iter().flatten();
            Open { offers: links.filter_map(|&link| Offer::of(graph, link)).collect() }
        };
        Filled { level, offers: values.iter().map(offers).collect(), values }
    };
    levels.into_iter().map(fill).collect()
}

/// The levels of a value that count in the reading, each once.
fn levels_of<'a>(task: &Task<'a>, id: ElementId) -> impl Iterator<Item = (LevelId, Provenance)> + use<'a> {
    let (levels, reading) = (&task.graph.theory.element(id).levels, task.graph.reading);
    let is_first = |at: usize| !levels[..at].iter().any(|(level, _)| *level == levels[at].0);
    let counts =
        move |&(at, &(_, provenance)): &(usize, &(LevelId, Provenance))| reading.admits(provenance) && is_first(at);
    levels.iter().enumerate().filter(counts).map(|(_, level)| *level)
}

/// The bands as they are made.
struct Made<'a> {
    task: &'a Task<'a>,
    into: BTreeMap<ElementId, Vec<LinkId>>,
    carried: Vec<usize>,
    nodes: BTreeMap<ElementId, Node>,
    /// Values that stand in an earlier band.
    seen: BTreeSet<ElementId>,
    drawn: BTreeSet<LinkId>,
    passed: usize,
}

impl Made<'_> {
    fn band(&mut self, at: usize, filled: &Filled, most: f64) -> Band {
        let Task { graph, words, .. } = *self.task;
        let takes = |groups: &[Group]| groups.iter().map(|group| self.takes(filled, group)).sum();
        let room = Room { height: most, takes: &takes };
        let drawn = cover(graph, &filled.offers, &self.carried, &room);
        self.passed += self.passed_over(filled, &drawn);
        let mut rows: Vec<Row> = Vec::new();
        for (&value, link) in filled.values.iter().zip(drawn) {
            let key = link.and_then(|link| Offer::of(graph, link)).map(|offer| offer.key);
            let segment = self.segment(value, link, filled.level);
            self.drawn.extend(link);
            match rows.iter_mut().find(|row| row.key.is_some() && row.key == key) {
                Some(row) => {
                    row.links.extend(link);
                    row.segments.push(segment);
                }
                None => {
                    let (owner, links) = (self.owner(key), link.into_iter().collect());
                    rows.push(Row { owner, key, links, segments: vec![segment] });
                }
            }
        }
        self.seen.extend(&filled.values);
        let levels = &graph.theory.value_levels;
        let heading = match filled.level {
            Some(level) => Some(levels[level.index()].label.to_string()),
            None if levels.is_empty() => None,
            None => Some(words.key("figure-no-level")),
        };
        let slot = if filled.level.is_some() { SLOTS[at % SLOTS.len()] } else { 0 };
        Band {
            level: filled.level,
            heading,
            slot,
            values: filled.values.len(),
            gains: self.gains(&filled.values),
            rows,
        }
    }

    fn owner(&self, key: Option<Key>) -> Owner {
        match key {
            None => Owner::Nobody,
            Some(key) if self.nodes.contains_key(&key.from) => Owner::Carrier(key.from),
            Some(key) => Owner::Value(key.from),
        }
    }

    /// About the height that the values of a key take, with the box that they alone need.
    fn takes(&self, filled: &Filled, (key, values): &Group) -> f64 {
        let width = |&at: &usize| self.segment(filled.values[at], None, filled.level).width;
        let rows = (values.iter().map(width).sum::<f64>() / WIDTH).ceil().max(1.0);
        let is_alone = self.carried[key.from.index()] == values.len();
        let high =
            self.nodes.get(&key.from).filter(|_| is_alone).map_or(0.0, |node| node::size(node, Density::Roomy).1 + 8.0);
        (rows * ROW).max(high)
    }

    fn passed_over(&self, filled: &Filled, drawn: &[Option<LinkId>]) -> usize {
        let is_worse = |(open, link): &(&Open, &Option<LinkId>)| {
            let best = open.offers.iter().map(|offer| offer.strength).max();
            let have = open.offers.iter().find(|offer| Some(offer.link) == **link).map(|offer| offer.strength);
            best > have
        };
        filled.offers.iter().zip(drawn).filter(is_worse).count()
    }

    fn segment(&self, value: ElementId, drawn: Option<LinkId>, level: Option<LevelId>) -> Segment {
        let Task { graph, words, .. } = *self.task;
        let element = graph.theory.element(value);
        let others: Vec<LinkId> = match drawn {
            None => Vec::new(),
            Some(drawn) => self.into[&value].iter().copied().filter(|&link| link != drawn).collect(),
        };
        let mut title = vec![titles::element(graph, words, value)];
        if !element.gains.is_empty() {
            let names: Vec<String> = element.gains.iter().map(|named| named.label.to_string()).collect();
            title.push(words.say(&Message::new("figure-gains").with("who", words.join(&names))));
        }
        let provenance = level.and_then(|level| levels_of(self.task, value).find(|(its, _)| *its == level));
        if let Some((_, provenance)) = provenance {
            let message = Message::new("figure-level-by").with("provenance", words.key(provenance_key(provenance)));
            title.push(words.say(&message));
        }
        if !others.is_empty() {
            let also: Vec<String> = others.iter().map(|&link| self.told(link)).collect();
            title.push(words.say(&Message::new("figure-also-carried").with("carriers", also.join("; "))));
        }
        let id = match level.filter(|_| self.seen.contains(&value)) {
            Some(level) => format!("e-{}.{}", element.id, graph.theory.value_levels[level.index()].id),
            None => format!("e-{}", element.id),
        };
        Segment::new(value, id, &element.label, title.join(" · "), others.len(), words.tongue)
    }

    /// An arrow that is not drawn: where it starts, and its sign.
    fn told(&self, link: LinkId) -> String {
        let Task { graph, words, .. } = *self.task;
        let link = graph.theory.link(link);
        let label = &graph.theory.element(link.from).label;
        match link.sign() {
            Some(Sign::Plus) | None => label.to_string(),
            Some(sign) => format!("{label} ({})", words.key(sign_key(sign))),
        }
    }

    /// Who gains by some values, the most often named first.
    fn gains(&self, values: &[ElementId]) -> Vec<String> {
        let mut gains: Vec<(String, usize)> = Vec::new();
        for named in values.iter().flat_map(|&id| &self.task.graph.theory.element(id).gains) {
            match gains.iter_mut().find(|(label, _)| **label == *named.label) {
                Some((_, count)) => *count += 1,
                None => gains.push((named.label.to_string(), 1)),
            }
        }
        gains.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        gains.into_iter().map(|(label, _)| label).collect()
    }

    /// Puts together what is drawn, without the carriers of which no arrow is.
    fn content(self, bands: Vec<Band>, values: &[ElementId]) -> Content {
        let Task { graph, pick, .. } = *self.task;
        let used: BTreeSet<ElementId> = self.drawn.iter().map(|&link| graph.theory.link(link).from).collect();
        let carriers: Vec<Node> = self.nodes.into_values().filter(|node| used.contains(&node.element)).collect();
        let shown: BTreeSet<ElementId> = values.iter().copied().chain(used).collect();
        let elements = pick.elements.iter().copied().filter(|id| shown.contains(id)).collect();
        let links = pick.links.iter().copied().filter(|id| self.drawn.contains(id)).collect();
        let leveled = values.iter().filter(|&&id| levels_of(self.task, id).next().is_some());
        let literal = |id: &&ElementId| {
            levels_of(self.task, **id).all(|(_, provenance)| match provenance {
                Provenance::Literal | Provenance::LiteralMapped => true,
                Provenance::Interpretation | Provenance::Analysis => false,
            })
        };
        let rows = || bands.iter().flat_map(|band| &band.rows);
        Content {
            literal: leveled.clone().filter(literal).count(),
            leveled: leveled.count(),
            values: values.len(),
            bare: rows().filter(|row| row.owner == Owner::Nobody).map(|row| row.segments.len()).sum(),
            passed_over: self.passed,
            pick: Pick { elements, links, ..pick.clone() },
            carriers,
            bands,
        }
    }
}

impl Content {
    /// How many elements carry a value, other values among them.
    pub fn carried_by(&self) -> usize {
        let keys = self.bands.iter().flat_map(|band| &band.rows).filter_map(|row| row.key);
        keys.map(|key| key.from).collect::<BTreeSet<ElementId>>().len()
    }
}

impl Row {
    pub fn width(&self) -> f64 {
        pill::width(&self.segments)
    }
}
