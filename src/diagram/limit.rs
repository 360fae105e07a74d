//! What a figure is limited to: some spheres, kinds, sources or tags, or what is near an
//! element.
//!
//! In: what a lens picked. Out: the same with less in it, and an account of what is not
//! there. Where the hidden part lies on a way between two drawn elements, the way stays as
//! one collapsed arrow; where the figure is cut out of a larger one, the cut links are
//! counted at each element.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::lens::{Collapsed, Pick};
use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::{kind_key, provenance_key};
use crate::source::Text;
use crate::theory::support::heard;
use crate::theory::{ElementId, ElementKind, Link, LinkId, Provenance, Sign, SourceId, SphereId};

/// What is asked for; an empty list asks for nothing.
#[derive(Clone, Debug, Default)]
pub struct Limit {
    pub spheres: Vec<SphereId>,
    pub kinds: Vec<ElementKind>,
    pub tags: Vec<Text>,
    pub sources: Vec<SourceId>,
    pub provenances: Vec<Provenance>,
    /// Elements in the middle, and how many links the figure may go from them.
    pub focus: Vec<ElementId>,
    pub steps: usize,
}

impl Limit {
    pub fn is_none(&self) -> bool {
        self.spheres.is_empty()
            && self.kinds.is_empty()
            && self.tags.is_empty()
            && self.sources.is_empty()
            && self.provenances.is_empty()
            && self.focus.is_empty()
    }

    /// Takes out of a pick what is not asked for.
    ///
    /// Cost: linear in what was picked; for collapsed arrows, once for each drawn element.
    pub fn apply(&self, graph: &TheoryGraph<'_>, pick: &mut Pick) {
        if self.is_none() {
            return;
        }
        let all = std::mem::take(&mut pick.links);
        let said: Vec<LinkId> = all.into_iter().filter(|&id| self.admits_link(graph, id)).collect();
        let near = self.near(graph, &said);
        let kept = |id: &ElementId| self.admits(graph, *id) && near.as_ref().is_none_or(|near| near.contains(id));
        let inside: BTreeSet<ElementId> = pick.elements.iter().copied().filter(kept).collect();
        pick.neighbors = if self.is_sphere() { neighbors(graph, &said, &inside) } else { Vec::new() };
        let kept = |id: &ElementId| inside.contains(id) || pick.neighbors.contains(id);
        let (kept, hidden): (Vec<ElementId>, Vec<ElementId>) = pick.elements.iter().partition(|id| kept(id));
        let drawn: BTreeSet<ElementId> = kept.iter().copied().collect();
        let both = |id: &LinkId| {
            let link = graph.theory.link(*id);
            drawn.contains(&link.from) && drawn.contains(&link.to)
        };
        pick.links = said.iter().copied().filter(both).collect();
        pick.elements = kept;
        if self.is_cut() {
            count_stubs(graph, pick, &said, &drawn);
        } else {
            let hidden: BTreeSet<ElementId> = hidden.into_iter().collect();
            pick.collapsed = collapsed(graph, &said, &drawn, &hidden);
        }
        let shown: BTreeSet<LinkId> = pick.links.iter().copied().collect();
        pick.hinges.retain(|link| shown.contains(link));
        pick.paths.retain(|path| path.iter().all(|link| shown.contains(link)));
        pick.leave_unlinked(graph);
        pick.left_out.retain(|&id| self.admits(graph, id));
    }

    /// Whether the figure is of whole spheres.
    fn is_sphere(&self) -> bool {
        !self.spheres.is_empty() && self.focus.is_empty() && self.kinds.is_empty() && self.tags.is_empty()
    }

    /// Whether the figure is a piece cut out, and not a selection of all that there is.
    fn is_cut(&self) -> bool {
        !self.spheres.is_empty() || !self.focus.is_empty()
    }

    fn admits(&self, graph: &TheoryGraph<'_>, id: ElementId) -> bool {
        let element = graph.theory.element(id);
        let sphere = self.spheres.is_empty() || element.sphere.is_some_and(|sphere| self.spheres.contains(&sphere));
        let kind = self.kinds.is_empty() || self.kinds.contains(&element.kind);
        let tag = self.tags.is_empty() || element.tags.iter().any(|tag| self.tags.contains(tag));
        (sphere && kind && tag) || self.focus.contains(&id)
    }

    fn admits_link(&self, graph: &TheoryGraph<'_>, id: LinkId) -> bool {
        let link = graph.theory.link(id);
        let source = self.sources.is_empty() || sources(graph, link).any(|source| self.sources.contains(&source));
        source && (self.provenances.is_empty() || self.provenances.contains(&link.provenance))
    }

    /// What lies near the focus, in either direction; none where nothing is in focus.
    fn near(&self, graph: &TheoryGraph<'_>, links: &[LinkId]) -> Option<BTreeSet<ElementId>> {
        if self.focus.is_empty() {
            return None;
        }
        let mut near: BTreeSet<ElementId> = self.focus.iter().copied().collect();
        for _ in 0..self.steps {
            let ends = links.iter().map(|&id| graph.theory.link(id)).map(|link| (link.from, link.to));
            let further: Vec<ElementId> = ends
                .filter_map(|(from, to)| match (near.contains(&from), near.contains(&to)) {
                    (true, false) => Some(to),
                    (false, true) => Some(from),
                    (true, true) | (false, false) => None,
                })
                .collect();
            near.extend(further);
        }
        Some(near)
    }
}

/// The sources behind a link in this reading.
fn sources<'t>(graph: &TheoryGraph<'t>, link: &'t Link) -> impl Iterator<Item = SourceId> + 't {
    heard(link, graph.reading).map(|claim| &claim.quote).chain(std::iter::once(&link.quote)).filter_map(|it| it.source)
}

/// An outside element is a neighbor where it holds at least this many of the cut links, and
/// at least this part of them.
const NEIGHBOR: usize = 8;
const SHARE: usize = 8;

/// The elements outside a piece that many of its cut links lead to or come from: drawn with
/// it, they say more than a count at each of their links.
fn neighbors(graph: &TheoryGraph<'_>, links: &[LinkId], inside: &BTreeSet<ElementId>) -> Vec<ElementId> {
    let mut cut: BTreeMap<ElementId, usize> = BTreeMap::new();
    for link in links.iter().map(|&id| graph.theory.link(id)) {
        match (inside.contains(&link.from), inside.contains(&link.to)) {
            (true, false) => *cut.entry(link.to).or_default() += 1,
            (false, true) => *cut.entry(link.from).or_default() += 1,
            (true, true) | (false, false) => {}
        }
    }
    let all: usize = cut.values().sum();
    let holds = |count: usize| count >= NEIGHBOR && count * SHARE >= all;
    cut.into_iter().filter(|&(_, count)| holds(count)).map(|(id, _)| id).collect()
}

fn count_stubs(graph: &TheoryGraph<'_>, pick: &mut Pick, links: &[LinkId], drawn: &BTreeSet<ElementId>) {
    for link in links.iter().map(|&id| graph.theory.link(id)) {
        match (drawn.contains(&link.from), drawn.contains(&link.to)) {
            (true, false) => pick.stubs.entry(link.from).or_default().outs += 1,
            (false, true) => pick.stubs.entry(link.to).or_default().ins += 1,
            (true, true) | (false, false) => {}
        }
    }
}

/// The ways over hidden elements between drawn ones that no drawn link joins already.
fn collapsed(
    graph: &TheoryGraph<'_>,
    links: &[LinkId],
    drawn: &BTreeSet<ElementId>,
    hidden: &BTreeSet<ElementId>,
) -> Vec<Collapsed> {
    let mut after: BTreeMap<ElementId, Vec<LinkId>> = BTreeMap::new();
    for &id in links {
        after.entry(graph.theory.link(id).from).or_default().push(id);
    }
    let ways = Ways { graph, after, drawn, hidden };
    drawn.iter().flat_map(|&from| ways.from(from)).collect()
}

struct Ways<'a> {
    graph: &'a TheoryGraph<'a>,
    after: BTreeMap<ElementId, Vec<LinkId>>,
    drawn: &'a BTreeSet<ElementId>,
    hidden: &'a BTreeSet<ElementId>,
}

impl Ways<'_> {
    fn links(&self, from: ElementId) -> impl Iterator<Item = (LinkId, ElementId)> {
        let after = self.after.get(&from).into_iter().flatten();
        after.map(|&id| (id, self.graph.theory.link(id).to))
    }

    /// The shortest hidden way to each drawn element, breadth first over elements and signs.
    fn from(&self, start: ElementId) -> Vec<Collapsed> {
        let joined: BTreeSet<ElementId> = self.links(start).map(|(_, to)| to).collect();
        let mut seen: BTreeSet<(ElementId, Sign)> = BTreeSet::new();
        let mut found: BTreeMap<ElementId, Collapsed> = BTreeMap::new();
        let mut open: VecDeque<(ElementId, Sign, Vec<LinkId>)> = VecDeque::from([(start, Sign::Plus, Vec::new())]);
        while let Some((at, sign, path)) = open.pop_front() {
            for (link, to) in self.links(at) {
                let through: Vec<LinkId> = path.iter().copied().chain([link]).collect();
                let sign = times(sign, self.graph.theory.link(link).sign().unwrap_or(Sign::Plus));
                if self.drawn.contains(&to) {
                    let is_way = to != start && through.len() > 1 && !joined.contains(&to);
                    if is_way {
                        let way = Collapsed { from: start, to, through, sign };
                        found.entry(to).and_modify(|old| old.sign = agreed(old.sign, sign)).or_insert(way);
                    }
                } else if self.hidden.contains(&to) && seen.insert((to, sign)) {
                    open.push_back((to, sign, through));
                }
            }
        }
        found.into_values().collect()
    }
}

/// What a figure is limited to, in words.
pub fn told(graph: &TheoryGraph<'_>, limit: &Limit, words: &Words) -> Vec<String> {
    let theory = graph.theory;
    let spheres = limit.spheres.iter().map(|id| theory.spheres[id.index()].label.to_string());
    let kinds = limit.kinds.iter().map(|&kind| words.key(kind_key(kind)));
    let tags = limit.tags.iter().map(|tag| words.say(&Message::new("figure-only-tag").with("tag", tag)));
    let sources = limit.sources.iter().map(|&id| theory.source(id).title.to_string());
    let provenances = limit.provenances.iter().map(|&it| words.key(provenance_key(it)));
    let focus = limit.focus.iter().map(|&id| {
        let near = Message::new("figure-only-near").with("label", &theory.element(id).label);
        words.say(&near.with("count", limit.steps))
    });
    spheres.chain(kinds).chain(tags).chain(sources).chain(provenances).chain(focus).collect()
}

fn times(a: Sign, b: Sign) -> Sign {
    match (a, b) {
        (Sign::Unknown, _) | (_, Sign::Unknown) => Sign::Unknown,
        (Sign::Plus, Sign::Plus) | (Sign::Minus, Sign::Minus) => Sign::Plus,
        (Sign::Plus, Sign::Minus) | (Sign::Minus, Sign::Plus) => Sign::Minus,
    }
}

fn agreed(a: Sign, b: Sign) -> Sign {
    if a == b { a } else { Sign::Unknown }
}
