//! Links as arrows: how each is drawn, and what hangs on it.

use std::collections::{BTreeMap, BTreeSet};

use super::badge::Badges;
use super::condense::Condensed;
use super::node::{CHARACTERS, NARROW};
use super::stroke::voices;
use super::{Arrow, Badge, Chip, Condition, Content, Course, Dash, Standing, Stroke, View};
use crate::diagram::change::State;
use crate::diagram::font::Type;
use crate::diagram::lens::{Collapsed, Pick};
use crate::diagram::titles;
use crate::diagram::wrap::{Measure, wrap};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::{knowledge_key, link_key};
use crate::source::said;
use crate::theory::{self, LinkBody, LinkId, Provenance, Sign};

/// All arrows of a view, in the order of the links. In a dense figure, links that would be
/// drawn alike from one box to another are one arrow.
pub fn arrows(graph: &TheoryGraph<'_>, pick: &Pick, words: &Words, condensed: &Condensed, view: &View) -> Vec<Arrow> {
    let badges = Badges::new(graph, view.account);
    let conditioned: BTreeSet<LinkId> = conditioned(graph).map(|condition| condition.link).collect();
    let mut arrows: Vec<Arrow> = Vec::new();
    let mut alike: BTreeMap<Looks, usize> = BTreeMap::new();
    for &link in &pick.links {
        let Some(mut arrow) = arrow(graph, pick, words, condensed, link) else { continue };
        arrow.badges = badges.of(link);
        arrow.badges.extend(arrow.state.map(Badge::State));
        let alone = !view.is_dense() || conditioned.contains(&link);
        match alike.get(&Looks::of(&arrow)).filter(|_| !alone) {
            Some(&first) => arrows[first].join(arrow),
            None => {
                if !alone {
                    alike.insert(Looks::of(&arrow), arrows.len());
                }
                arrows.push(arrow);
            }
        }
    }
    for arrow in arrows.iter_mut().filter(|arrow| arrow.links.len() > 1) {
        let lists = [arrow.from, arrow.to].iter().any(|&end| view.nodes[end].content == Content::List);
        arrow.badges.extend((!lists).then_some(Badge::Times(arrow.links.len())));
    }
    arrows.extend(pick.collapsed.iter().filter_map(|way| {
        let ends = (condensed.place(way.from)?, condensed.place(way.to)?);
        Some(collapsed(graph, words, way, ends))
    }));
    arrows
}

/// What arrows have in common that may be drawn as one.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Looks {
    ends: (usize, usize),
    stroke: Stroke,
    head: Sign,
    marks: (bool, bool),
    badges: Vec<Badge>,
    state: Option<State>,
}

impl Looks {
    fn of(arrow: &Arrow) -> Looks {
        Looks {
            ends: (arrow.from, arrow.to),
            stroke: arrow.stroke,
            head: arrow.head,
            marks: (arrow.is_hinge, arrow.is_own),
            badges: arrow.badges.clone(),
            state: arrow.state,
        }
    }
}

impl Arrow {
    /// Draws another link with this arrow.
    fn join(&mut self, other: Arrow) {
        self.links.extend(other.links);
        self.also.push((other.id, other.title));
        if self.kind != other.kind {
            self.kind = None;
        }
        if self.chip != other.chip {
            self.chip = None;
        }
    }
}

/// A link as an arrow; none where its ends are not drawn, or stand in one box.
fn arrow(graph: &TheoryGraph<'_>, pick: &Pick, words: &Words, condensed: &Condensed, id: LinkId) -> Option<Arrow> {
    if condensed.absorbed.contains(&id) {
        return None;
    }
    let link = graph.theory.link(id);
    let (from, to) = (condensed.place(link.from)?, condensed.place(link.to)?);
    let stroke = Stroke::of(graph, id);
    let touch = pick.changed.as_ref().and_then(|changed| changed.links.get(&id));
    let chip = link.causal().filter(|_| stroke.is_causal()).map(|causal| match said(&causal.mechanism) {
        Some(text) => Chip::Mechanism(text.to_string()),
        None => Chip::Why,
    });
    // Where changes are marked, a label says what changed.
    let chip = match &pick.changed {
        None => chip,
        Some(_) => touch.and_then(|touch| touch.says.clone()).map(Chip::Mechanism),
    };
    Some(Arrow {
        links: vec![id],
        id: format!("l-{}", link.id),
        from,
        to,
        stroke,
        voices: voices(graph, id),
        head: link.sign().unwrap_or(Sign::Plus),
        state: touch.map(|touch| touch.state),
        is_hinge: pick.hinges.contains(&id) && stroke.is_causal(),
        is_own: link.provenance == Provenance::Analysis,
        badges: Vec::new(),
        trunk: 0,
        course: Course::Flow,
        chip,
        kind: kind(graph, words, id).filter(|_| stroke == Stroke::Expected),
        says: says(graph, words, id),
        title: titles::link(graph, words, id),
        also: Vec::new(),
    })
}

/// A way over elements that are not drawn, as an arrow.
fn collapsed(graph: &TheoryGraph<'_>, words: &Words, way: &Collapsed, ends: (usize, usize)) -> Arrow {
    let name = |id| &graph.theory.element(id).id;
    Arrow {
        links: Vec::new(),
        id: format!("w-{}-{}", name(way.from), name(way.to)),
        from: ends.0,
        to: ends.1,
        stroke: Stroke::Collapsed,
        voices: (Dash::Solid, Dash::Dots),
        head: way.sign,
        is_hinge: false,
        is_own: false,
        state: None,
        badges: vec![Badge::Steps(way.through.len())],
        trunk: 0,
        course: Course::Flow,
        chip: None,
        kind: None,
        says: None,
        title: titles::way(graph, words, &way.through),
        also: Vec::new(),
    }
}

/// What a structural line says, where it does not lead to a sum.
fn says(graph: &TheoryGraph<'_>, words: &Words, id: LinkId) -> Option<String> {
    match &graph.theory.link(id).body {
        LinkBody::Causes(_) | LinkBody::Defines(_) => None,
        LinkBody::PartOf | LinkBody::Serves | LinkBody::BelongsTo => {
            Some(words.key(link_key(graph.theory.link(id).kind())))
        }
        LinkBody::Role { verb } => Some(verb.to_string()),
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

/// The conditions that count in this reading.
fn conditioned<'t>(graph: &TheoryGraph<'t>) -> impl Iterator<Item = &'t theory::Condition> {
    let reading = graph.reading;
    graph.theory.conditions.iter().filter(move |condition| reading.admits(condition.provenance))
}

/// The elements that condition an arrow of the view.
pub fn conditions(graph: &TheoryGraph<'_>, words: &Words, view: &View) -> Vec<Condition> {
    let links = |(at, arrow): (usize, &Arrow)| arrow.links.iter().map(move |&link| (link, at)).collect::<Vec<_>>();
    let drawn: BTreeMap<LinkId, usize> = view.arrows.iter().enumerate().flat_map(links).collect();
    conditioned(graph)
        .filter_map(|condition| {
            let arrow = *drawn.get(&condition.link)?;
            let element = graph.theory.element(condition.element);
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
