//! Testimony: what each source says, whom it contradicts, and what falls away without it.

use rayon::prelude::*;

use crate::graph::TheoryGraph;
use crate::theory::support::{Rank, support_without};
use crate::theory::{ChainId, ElementId, ElementKind, LinkId, Sign, SourceId};

use super::sources::stating;
pub use super::voices::Side;
use super::voices::{Voice, speaking};
use super::witness::{Effort, Quest, Witness, find};

/// What one source says of the causal links that count in the reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Testimony {
    pub source: SourceId,
    /// The links of which it speaks, in the order of the files.
    pub said: Vec<Said>,
    /// Where another source says otherwise, by link and then by the other source.
    pub disputes: Vec<Dispute>,
    /// Links of which nobody else speaks: without this source they are nobody's.
    pub fallen: Vec<LinkId>,
    /// Links that have less support without this source, those that fall included.
    pub lowered: Vec<Lowered>,
    /// Chains that lose a goal or a value when the links that fall are taken out.
    pub losses: Vec<Loss>,
    /// Chains of which the source states a whole path.
    pub whole: Vec<Whole>,
}

/// What a source says of one link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub link: LinkId,
    pub side: Side,
    /// The other sources that speak of this link, in the order of the files.
    pub with: Vec<SourceId>,
    /// Claims on this link that name no source.
    pub unnamed: usize,
}

impl Said {
    /// Whether nobody else speaks of this link.
    pub fn is_alone(&self) -> bool {
        self.with.is_empty() && self.unnamed == 0
    }
}

/// A source that says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// The link of which the source speaks.
    pub link: LinkId,
    pub other: SourceId,
    pub over: Over,
}

/// What two sources differ about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// The source supports the link, the other contradicts it.
    Support,
    /// The source contradicts the link, the other supports it.
    Contradiction,
    /// The other supports this link, which has the same ends and the opposite sign.
    Sign(LinkId),
}

/// A link with the rank that it has, and the rank that is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lowered {
    pub link: LinkId,
    /// None where it holds by definition.
    pub before: Option<Rank>,
    pub after: Option<Rank>,
}

/// What a chain no longer reaches from any of its starts, in the order of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    pub chain: ChainId,
    pub goals: Vec<ElementId>,
    pub values: Vec<ElementId>,
}

/// A path of a chain that one source states from start to goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    pub chain: ChainId,
    /// The first link of each step. What holds by definition needs no source; one step at
    /// least is stated.
    pub links: Vec<LinkId>,
}

/// What each source of the theory says, also where it says nothing.
///
/// A source speaks of a causal link in the claims that count in the reading, and in the
/// words from which the link was drawn. A link *falls* without a source when that source
/// alone speaks of it. Links of which nobody speaks stay: they were nobody's before. What
/// holds by definition stays too, and so does a step of which another link is left.
///
/// *Returns* the sources in the order of the files.
///
/// *Cost*: linear in links and claims; for each source and each chain that its links touch,
/// once more linear. Sources are asked on all cores.
///
/// *To conclude*: what falls is not refuted; it is what the theory owes to one source, and
/// where a second one would help most. A chain that one source states whole is somebody's
/// theory; one that none states whole was put together by whoever wrote it down.
pub fn testimonies(graph: &TheoryGraph<'_>) -> Vec<Testimony> {
    let voices = Voices::of(graph);
    let chains: Vec<Ahead> = graph.theory.chain_ids().map(|chain| Ahead::of(graph, chain)).collect();
    let sources: Vec<SourceId> = graph.theory.source_ids().collect();
    sources.into_par_iter().map(|source| voices.testimony(source, &chains)).collect()
}

/// What a chain reaches as it stands.
struct Ahead {
    chain: ChainId,
    is_reached: Vec<bool>,
}

impl Ahead {
    fn of(graph: &TheoryGraph<'_>, chain: ChainId) -> Ahead {
        let from = &graph.theory.chains[chain.index()].from;
        Ahead { chain, is_reached: reached(graph, from, |_| true) }
    }
}

/// What is reached over one link at least, over the edges that are kept.
fn reached(graph: &TheoryGraph<'_>, from: &[ElementId], keeps: impl Fn(usize) -> bool) -> Vec<bool> {
    let arcs = graph.arcs();
    let mut is_reached = vec![false; arcs.elements()];
    let mut open: Vec<u32> = from.iter().map(|start| start.index() as u32).collect();
    while let Some(element) = open.pop() {
        for edge in arcs.out(element).filter(|&edge| keeps(edge)) {
            if !std::mem::replace(&mut is_reached[arcs.head(edge) as usize], true) {
                open.push(arcs.head(edge));
            }
        }
    }
    is_reached
}

/// Who speaks of each link.
struct Voices<'g, 't> {
    graph: &'g TheoryGraph<'t>,
    /// By link: the sources in the order of the files, and the claims that name none.
    of_link: Vec<(Vec<(SourceId, Voice)>, usize)>,
    /// By source: the links of which it speaks.
    of_source: Vec<Vec<LinkId>>,
    /// By edge: who states it; nothing where it holds by definition.
    stating: Vec<Option<Vec<SourceId>>>,
    /// The edge of each link over which paths run.
    edges: Vec<Option<usize>>,
}

impl<'g, 't> Voices<'g, 't> {
    fn of(graph: &'g TheoryGraph<'t>) -> Self {
        let (theory, arcs) = (graph.theory, graph.arcs());
        let mut of_link = vec![(Vec::new(), 0); theory.links.len()];
        let mut of_source = vec![Vec::new(); theory.sources.len()];
        for (id, link) in graph.causal_links() {
            let (voices, unnamed) = speaking(graph, link);
            voices.iter().for_each(|&(source, _)| of_source[source.index()].push(id));
            of_link[id.index()] = (voices, unnamed);
        }
        let mut edges = vec![None; theory.links.len()];
        for edge in 0..arcs.edges() {
            let first = arcs.link(edge);
            graph.parallel(first).iter().chain([&first]).for_each(|link| edges[link.index()] = Some(edge));
        }
        let stating = (0..arcs.edges()).map(|edge| stating(graph, arcs.link(edge))).collect();
        Voices { graph, of_link, of_source, stating, edges }
    }

    fn testimony(&self, source: SourceId, chains: &[Ahead]) -> Testimony {
        let links = &self.of_source[source.index()];
        let said: Vec<Said> = links.iter().map(|&link| self.said(source, link)).collect();
        let fallen: Vec<LinkId> = said.iter().filter(|said| said.is_alone()).map(|said| said.link).collect();
        Testimony {
            source,
            disputes: links.iter().flat_map(|&link| self.disputes(source, link)).collect(),
            lowered: links.iter().filter_map(|&link| self.lowered(source, link)).collect(),
            losses: self.losses(source, &fallen, chains),
            whole: if links.is_empty() { Vec::new() } else { self.whole(source) },
            fallen,
            said,
        }
    }

    fn voices(&self, link: LinkId) -> &[(SourceId, Voice)] {
        &self.of_link[link.index()].0
    }

    fn voice(&self, source: SourceId, link: LinkId) -> Voice {
        let found = self.voices(link).iter().find(|(other, _)| *other == source);
        found.map(|(_, voice)| *voice).unwrap_or_default()
    }

    fn said(&self, source: SourceId, link: LinkId) -> Said {
        let others = self.voices(link).iter().map(|(other, _)| *other).filter(|&other| other != source);
        let unnamed = self.of_link[link.index()].1;
        Said { link, side: self.voice(source, link).side(), with: others.collect(), unnamed }
    }

    fn disputes(&self, source: SourceId, link: LinkId) -> Vec<Dispute> {
        let own = self.voice(source, link);
        let mut disputes = Vec::new();
        for &(other, voice) in self.voices(link).iter().filter(|(other, _)| *other != source) {
            let over = |is_so: bool, over: Over| is_so.then_some(Dispute { link, other, over });
            disputes.extend(over(own.supports && voice.contradicts, Over::Support));
            disputes.extend(over(own.contradicts && voice.supports, Over::Contradiction));
        }
        if own.supports {
            for against in self.opposite(link) {
                let supporting =
                    self.voices(against).iter().filter(|(other, voice)| voice.supports && *other != source);
                disputes.extend(supporting.map(|&(other, _)| Dispute { link, other, over: Over::Sign(against) }));
            }
        }
        disputes
    }

    /// The links with the same ends and the opposite sign.
    fn opposite(&self, link: LinkId) -> Vec<LinkId> {
        let sign = |link: LinkId| self.graph.theory.link(link).causal().map(|causal| causal.sign);
        let opposite = match sign(link) {
            Some(Sign::Plus) => Sign::Minus,
            Some(Sign::Minus) => Sign::Plus,
            Some(Sign::Unknown) | None => return Vec::new(),
        };
        let Some(edge) = self.edges[link.index()] else {
            return Vec::new();
        };
        let first = self.graph.arcs().link(edge);
        let all = std::iter::once(first).chain(self.graph.parallel(first).iter().copied());
        all.filter(|&other| sign(other) == Some(opposite)).collect()
    }

    fn lowered(&self, source: SourceId, link: LinkId) -> Option<Lowered> {
        let before = self.graph.support(link).rank;
        let after = support_without(self.graph.theory, self.graph.theory.link(link), self.graph.reading, source).rank;
        // What holds by definition stands above every rank.
        let is_lower = (after.is_none(), after) < (before.is_none(), before);
        is_lower.then_some(Lowered { link, before, after })
    }

    fn losses(&self, source: SourceId, fallen: &[LinkId], chains: &[Ahead]) -> Vec<Loss> {
        let is_fallen = |link: LinkId| match self.voices(link) {
            [(only, _)] => *only == source && self.of_link[link.index()].1 == 0,
            _ => false,
        };
        let arcs = self.graph.arcs();
        let falls = |edge: usize| {
            let first = arcs.link(edge);
            is_fallen(first) && self.graph.parallel(first).iter().all(|&link| is_fallen(link))
        };
        let mut edges: Vec<usize> = fallen.iter().filter_map(|link| self.edges[link.index()]).collect();
        edges.retain(|&edge| falls(edge));
        edges.sort_unstable();
        edges.dedup();
        chains.iter().filter_map(|ahead| self.loss(ahead, &edges)).collect()
    }

    fn loss(&self, ahead: &Ahead, fallen: &[usize]) -> Option<Loss> {
        let (theory, arcs) = (self.graph.theory, self.graph.arcs());
        let chain = &theory.chains[ahead.chain.index()];
        let is_met = |edge: &usize| ahead.is_reached[arcs.head(*edge) as usize];
        if !fallen.iter().any(is_met) {
            return None;
        }
        let left = reached(self.graph, &chain.from, |edge| fallen.binary_search(&edge).is_err());
        let is_lost = |id: ElementId| ahead.is_reached[id.index()] && !left[id.index()];
        let mut goals: Vec<ElementId> = chain.to.iter().copied().filter(|goal| !chain.from.contains(goal)).collect();
        goals.sort_unstable();
        goals.dedup();
        goals.retain(|&goal| is_lost(goal));
        let is_value = |id: &ElementId| theory.element(*id).kind == ElementKind::Value;
        let values: Vec<ElementId> = theory.element_ids().filter(is_value).filter(|&id| is_lost(id)).collect();
        let is_some = !goals.is_empty() || !values.is_empty();
        is_some.then_some(Loss { chain: ahead.chain, goals, values })
    }

    fn whole(&self, source: SourceId) -> Vec<Whole> {
        let theory = self.graph.theory;
        let mut effort = Effort::new();
        let step = |state: usize, link: LinkId| {
            let stating = &self.stating[self.edges[link.index()]?];
            match stating {
                None => Some(state),
                Some(sources) => sources.contains(&source).then_some(1),
            }
        };
        let mut whole = Vec::new();
        for chain in theory.chain_ids() {
            let from = &theory.chains[chain.index()].from;
            let to = theory.chains[chain.index()].to.iter().copied();
            let to: Vec<ElementId> = to.filter(|goal| !from.contains(goal)).collect();
            let quest = Quest { from, to: &to, states: 2, end: 1, step: &step };
            if let Witness::Path(links) = find(self.graph, &quest, &mut effort) {
                whole.push(Whole { chain, links });
            }
        }
        whole
    }
}
