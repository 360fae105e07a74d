//! Follows: what becomes of support and of paths, without anybody having changed those.

use rustc_hash::FxHashSet;

use super::pairs::Stands;
use super::things::{Group, Same, Thing, Versions};
use crate::analysis::pathways::{self, Count, Pathway};
use crate::analysis::signs::{Signs, overall};
use crate::analysis::tally;
use crate::graph::TheoryGraph;
use crate::theory::support::{Rank, Support};
use crate::theory::{ChainId, ElementId, LinkId};

/// A link whose support is another now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    pub old: LinkId,
    pub new: LinkId,
    pub before: Support,
    pub after: Support,
}

/// Which way support went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Risen,
    Fallen,
    /// As high as before, and of another status.
    Otherwise,
}

impl Shift {
    /// What holds by definition bears any weight.
    pub fn turn(&self) -> Turn {
        let height = |rank: Option<Rank>| (rank.is_none(), rank);
        match height(self.before.rank).cmp(&height(self.after.rank)) {
            std::cmp::Ordering::Less => Turn::Risen,
            std::cmp::Ordering::Greater => Turn::Fallen,
            std::cmp::Ordering::Equal => Turn::Otherwise,
        }
    }
}

/// Every link of both versions whose rank or status is another, in the order of the new one.
/// *Cost*: linear in links.
pub fn shifts(versions: &Versions<'_>, same: &Same) -> Vec<Shift> {
    let shift = |(old, new): (u32, u32)| {
        let (old, new) = (LinkId(old), LinkId(new));
        let counts = versions.old.counts(old) && versions.new.counts(new);
        let (before, after) = (*versions.old.support(old), *versions.new.support(new));
        let is_another = (before.rank, before.status) != (after.rank, after.status);
        (counts && is_another).then_some(Shift { old, new, before, after })
    };
    same.links.both().filter_map(shift).collect()
}

/// What became of the paths of a chain that both versions have.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    pub old: ChainId,
    pub new: ChainId,
    pub before: Count,
    pub after: Count,
    /// Paths of both versions.
    pub kept: Count,
    /// The best supported of the paths that went, and of those that came: at most so many as
    /// are listed. Each by its elements in its own version.
    pub lost: Vec<Pathway>,
    pub gained: Vec<Pathway>,
    pub signs: [Signs; 2],
}

impl Route {
    pub fn lost(&self) -> u128 {
        self.before.paths.saturating_sub(self.kept.paths)
    }

    pub fn gained(&self) -> u128 {
        self.after.paths.saturating_sub(self.kept.paths)
    }

    pub fn is_exact(&self) -> bool {
        self.before.is_exact && self.after.is_exact && self.kept.is_exact
    }

    /// Whether there is anything to tell.
    pub fn is_another(&self) -> bool {
        self.lost() > 0 || self.gained() > 0 || self.signs[0] != self.signs[1]
    }
}

/// So many of the best supported paths are looked through for those that went or came.
const LOOKED_THROUGH: usize = 500;
/// So many of these are listed.
const LISTED: usize = 5;

/// Every chain of both versions whose paths are others. A path is the row of its elements:
/// what is kept are the paths of the new version over steps that the old one has as well, so
/// that they are counted and never compared one by one.
///
/// *Cost*: that of counting, three times for every chain.
pub fn routes(versions: &Versions<'_>, same: &Same) -> Vec<Route> {
    let steps = Steps::of(versions, same);
    let route = |(old, new): (u32, u32)| {
        let (was, is) = (&versions.old.theory.chains[old as usize], &versions.new.theory.chains[new as usize]);
        let known = |ids: &[ElementId], before: &[ElementId]| -> Vec<ElementId> {
            let was = |id: &ElementId| {
                same.elements.old_of(id.index() as u32).is_some_and(|old| before.contains(&ElementId(old)))
            };
            ids.iter().copied().filter(was).collect()
        };
        let (from, to) = (known(&is.from, &was.from), known(&is.to, &was.to));
        let kept = tally::kept(versions.new, &from, &to, |tail, head| steps.new_is_kept(tail, head));
        let (before, after) =
            (pathways::count(versions.old, &was.from, &was.to), pathways::count(versions.new, &is.from, &is.to));
        let others = |graph: &TheoryGraph<'_>, ends: (&[ElementId], &[ElementId]), stays: &dyn Fn(&Pathway) -> bool| {
            let best = pathways::best(graph, ends.0, ends.1, LOOKED_THROUGH);
            let paths = best.paths.iter().map(|path| pathways::weigh(graph, path.links));
            paths.filter(|path| !stays(path)).take(LISTED).collect::<Vec<_>>()
        };
        let mut route = Route {
            old: ChainId(old),
            new: ChainId(new),
            before,
            after,
            kept,
            lost: Vec::new(),
            gained: Vec::new(),
            signs: [overall(versions.old, &was.from, &was.to), overall(versions.new, &is.from, &is.to)],
        };
        if route.lost() > 0 {
            let ends = (was.from.as_slice(), was.to.as_slice());
            route.lost = others(versions.old, ends, &|path| steps.old_path_stays(path, same, (&from, &to)));
        }
        if route.gained() > 0 {
            let ends = (is.from.as_slice(), is.to.as_slice());
            route.gained = others(versions.new, ends, &|path| steps.new_path_stays(path, (&from, &to)));
        }
        route
    };
    same.chains.both().map(route).filter(Route::is_another).collect()
}

/// The steps that both versions have, as the new one knows them.
struct Steps(FxHashSet<(u32, u32)>);

impl Steps {
    fn of(versions: &Versions<'_>, same: &Same) -> Steps {
        let arcs = versions.old.arcs();
        let step = |edge: usize| Some((same.elements.new_of(arcs.tail(edge))?, same.elements.new_of(arcs.head(edge))?));
        let old: FxHashSet<(u32, u32)> = (0..arcs.edges()).filter_map(step).collect();
        let arcs = versions.new.arcs();
        Steps(
            (0..arcs.edges())
                .map(|edge| (arcs.tail(edge), arcs.head(edge)))
                .filter(|step| old.contains(step))
                .collect(),
        )
    }

    fn new_is_kept(&self, tail: u32, head: u32) -> bool {
        self.0.contains(&(tail, head))
    }

    fn new_path_stays(&self, path: &Pathway, (from, to): (&[ElementId], &[ElementId])) -> bool {
        let ends = path.elements.first().zip(path.elements.last());
        ends.is_some_and(|(first, last)| from.contains(first) && to.contains(last))
            && path.elements.windows(2).all(|step| self.new_is_kept(step[0].index() as u32, step[1].index() as u32))
    }

    fn old_path_stays(&self, path: &Pathway, same: &Same, ends: (&[ElementId], &[ElementId])) -> bool {
        let known = |id: &ElementId| same.elements.new_of(id.index() as u32).map(ElementId);
        let Some(elements) = path.elements.iter().map(known).collect::<Option<Vec<_>>>() else { return false };
        let path = Pathway { elements, ..path.clone() };
        self.new_path_stays(&path, ends)
    }
}

/// The link that a path or a support is about, as a thing of both versions.
pub fn link(shift: &Shift) -> Thing {
    Thing { group: Group::Link, stands: Stands::Both { old: shift.old.0, new: shift.new.0 } }
}
