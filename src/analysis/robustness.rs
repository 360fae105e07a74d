//! Robustness: how much has to fall before nothing is left.

use rayon::prelude::*;

use crate::graph::{Arcs, TheoryGraph};
use crate::theory::{ElementId, LinkId, SourceId};

use super::flow::{Narrowest, UNLIMITED, narrowest};
use super::hinges::{elements_on_every_path, numbers, on_every_path};
use super::sources::stating;

/// What each link bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Every link counts as one: how many links have to fall.
    Links,
    /// A link counts for its independent studies; a link that holds by definition cannot
    /// fall. How many studies have to fall (after Powell 2024).
    Studies,
    /// A link counts as one where this source states it, and else not at all; a link that
    /// holds by definition needs no source. How many links of this source have to fall.
    Source(SourceId),
}

/// The cheapest way to part two sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// How much has to fall; 0 where no path runs, or none of which every link is borne.
    /// None where nothing that can fall parts the sides.
    pub size: Option<u64>,
    /// The first link of each edge that has to fall, in the order of the files: of all
    /// smallest sets, the one nearest to the starts.
    pub links: Vec<LinkId>,
    /// The smallest set nearest to the goals, which may be the same.
    pub near_goals: Vec<LinkId>,
}

/// What a chain hangs on, and how much of it may fall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Robustness {
    /// Its size is the number of paths that share no link.
    pub structural: Cut,
    pub evidential: Cut,
    /// Each source that states a link on the way which needs one, in the order of the files.
    pub sources: Vec<(SourceId, Cut)>,
    /// The links on every path, in the order of the paths.
    pub links: Vec<LinkId>,
    /// The elements on every path, but for the only start and the only goal.
    pub elements: Vec<ElementId>,
}

/// How a chain holds from `from` to `to`: as it is drawn, as studies bear it, and as each
/// source by itself states it.
///
/// *Returns* what [`minimum_cut`] does for each, and what lies on every path.
///
/// *Cost*: that of a minimum cut for each source that states a link on the way; several
/// sources at once.
///
/// *To conclude*: structural robustness speaks of what is drawn, evidential robustness of
/// what was studied. A source that carries the whole way by itself is one that claims the
/// theory; where none does, the whole was put together of pieces.
pub fn robustness(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Robustness {
    let stated = Stated::on_way(graph, from, to);
    let of_source = |edges: &[(SourceId, usize)]| (edges[0].0, cut(graph, from, to, &stated.room(edges)));
    let sources: Vec<_> = stated.edges.chunk_by(|one, other| one.0 == other.0).collect();
    Robustness {
        structural: minimum_cut(graph, from, to, Weight::Links),
        evidential: minimum_cut(graph, from, to, Weight::Studies),
        sources: sources.into_par_iter().map(of_source).collect(),
        links: on_every_path(graph, from, to),
        elements: elements_on_every_path(graph, from, to),
    }
}

/// A smallest set of links without which no path runs from `from` to `to`.
///
/// *Returns*, of all smallest sets, the one nearest to `from` and the one nearest to `to`:
/// they do not depend on the order of anything. With [`Weight::Links`] its size is also the
/// number of paths that share no link (Menger 1927).
///
/// *Cost*: at most √links rounds over all links when every link weighs one (Dinic 1970;
/// Even & Tarjan 1975); for one start and one goal one round for each path that shares no
/// link with another.
///
/// *To conclude*: 1 says that the theory hangs on one step. More says that it has more
/// than one route, not that any of them holds. With studies, 0 says that somewhere on
/// every route a link is not borne by any study.
pub fn minimum_cut(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId], weight: Weight) -> Cut {
    let arcs = graph.arcs();
    let rooms =
        |room: &dyn Fn(LinkId) -> u32| -> Vec<u32> { (0..arcs.edges()).map(|edge| room(arcs.link(edge))).collect() };
    match weight {
        // An edge that bears something is in a cut only where something goes over it.
        Weight::Links => told(arcs, pushed(arcs, from, to, |_| 1), |_| true),
        Weight::Studies => cut(graph, from, to, &rooms(&|link| studies(graph, link))),
        Weight::Source(source) => cut(graph, from, to, &rooms(&|link| stated_by(graph, link, source))),
    }
}

/// The cut where each edge bears so much. An edge that bears nothing has not fallen by itself:
/// only where it is on the way it is part of a cut.
fn cut(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId], room: &[u32]) -> Cut {
    let arcs = graph.arcs();
    told(arcs, pushed(arcs, from, to, |edge| room[edge]), on_way(graph, from, to))
}

/// None where nothing parts the ends: a start is a goal, or something goes that nothing bounds.
fn pushed(arcs: &Arcs, from: &[ElementId], to: &[ElementId], room: impl Fn(usize) -> u32) -> Option<Narrowest> {
    let is_both = from.iter().any(|element| to.contains(element));
    if is_both { None } else { narrowest(arcs, &numbers(from), &numbers(to), room) }
}

fn told(arcs: &Arcs, found: Option<Narrowest>, is_on_way: impl Fn(usize) -> bool) -> Cut {
    let Some(Narrowest { size, near_starts, near_goals }) = found else {
        return Cut { size: None, links: Vec::new(), near_goals: Vec::new() };
    };
    let named = |edges: Vec<usize>| {
        let on_way = edges.into_iter().filter(|&edge| is_on_way(edge));
        let mut links: Vec<LinkId> = on_way.map(|edge| arcs.link(edge)).collect();
        links.sort_unstable();
        links
    };
    Cut { size: Some(size), links: named(near_starts), near_goals: named(near_goals) }
}

/// Whether an edge is on some way from a start to a goal.
fn on_way<'g>(graph: &'g TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> impl Fn(usize) -> bool + 'g {
    let (reached, leading) = (graph.reached(from.iter().copied()), graph.leading_to(to.iter().copied()));
    let arcs = graph.arcs();
    move |edge| reached[arcs.tail(edge) as usize] && leading[arcs.head(edge) as usize]
}

/// The studies that bear a step: those of the link on its pair that has most, for two links
/// on one pair may rest on the same study.
fn studies(graph: &TheoryGraph<'_>, first: LinkId) -> u32 {
    let links = || std::iter::once(first).chain(graph.parallel(first).iter().copied());
    if links().any(|link| graph.support(link).rank.is_none()) {
        return UNLIMITED;
    }
    links().map(|link| graph.support(link).independent).max().unwrap_or(0)
}

fn stated_by(graph: &TheoryGraph<'_>, first: LinkId, source: SourceId) -> u32 {
    stating(graph, first).map_or(UNLIMITED, |sources| u32::from(sources.contains(&source)))
}

/// The edges on the way that each source states, with what each edge bears of itself.
struct Stated {
    /// Sorted, so that the edges of one source stand together.
    edges: Vec<(SourceId, usize)>,
    free: Vec<u32>,
}

impl Stated {
    fn on_way(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Stated {
        let arcs = graph.arcs();
        let is_on_way = on_way(graph, from, to);
        let mut stated = Stated { edges: Vec::new(), free: vec![0; arcs.edges()] };
        for edge in (0..arcs.edges()).filter(|&edge| is_on_way(edge)) {
            match stating(graph, arcs.link(edge)) {
                None => stated.free[edge] = UNLIMITED,
                Some(sources) => stated.edges.extend(sources.into_iter().map(|source| (source, edge))),
            }
        }
        stated.edges.sort_unstable();
        stated
    }

    /// What each edge bears by these edges of one source.
    fn room(&self, edges: &[(SourceId, usize)]) -> Vec<u32> {
        let mut room = self.free.clone();
        edges.iter().for_each(|&(_, edge)| room[edge] = 1);
        room
    }
}
