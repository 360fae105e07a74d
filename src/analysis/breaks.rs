//! Breaks: links that stay far behind others on the same path.

use std::collections::VecDeque;

use petgraph::Direction;
use petgraph::visit::EdgeRef;

use crate::graph::TheoryGraph;
use crate::theory::support::Rank;
use crate::theory::{ElementId, LinkId};

use super::witness::{Effort, Quest, Witness, find};

/// A link with little support on a path with one that is well supported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The best supported link of the step that stays behind.
    pub link: LinkId,
    /// The same of the best step that some path over it has.
    pub best: LinkId,
}

/// The steps of rank `low` at most that lie on one path with a step of rank `high` or more,
/// from an element of `from` to an element of `to`.
///
/// A step is as well supported as the best of its links; what holds by definition is neither
/// behind nor ahead. A path passes no element twice.
///
/// *Returns* each step once, in the order of the files, with the best step on a path over it.
/// Without loops all of them; with loops those for which a path was found in a bounded
/// search, so that what is returned holds and more may hold.
///
/// *Cost*: linear without loops; with loops on the way, linear for every step that may be
/// behind, within a bound on the whole.
///
/// *To conclude*: a path is as well supported as its weakest link. Good evidence further on
/// does not mend a break in the chain (Harris et al. 2001).
pub fn breaks(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId], low: Rank, high: Rank) -> Vec<Break> {
    let way = Way::new(graph, from, to);
    let ahead: Vec<(LinkId, Rank)> = way.ranked().filter(|&(_, rank)| rank >= high).collect();
    if ahead.is_empty() {
        return Vec::new();
    }
    let (before, after) = (way.best(&ahead, Direction::Outgoing), way.best(&ahead, Direction::Incoming));
    let has_loops = way.has_loops();
    let mut effort = Effort::new();
    let behind = way.ranked().filter(|&(_, rank)| rank <= low);
    behind
        .filter_map(|(first, _)| {
            let link = graph.theory.link(first);
            let ways = [before[link.from.index()], after[link.to.index()]];
            let best = ways
                .into_iter()
                .flatten()
                .reduce(|one, other| if rank(graph, other) > rank(graph, one) { other } else { one })?;
            let best = if has_loops { way.confirmed(first, best, high, &mut effort)? } else { best };
            Some(Break { link: graph.strongest(first), best: graph.strongest(best) })
        })
        .collect()
}

/// The rank of a step, given by the first link on its pair.
fn rank(graph: &TheoryGraph<'_>, first: LinkId) -> Option<Rank> {
    graph.support(graph.strongest(first)).rank
}

/// The steps that some walk from start to goal takes.
struct Way<'g, 't> {
    graph: &'g TheoryGraph<'t>,
    from: &'g [ElementId],
    to: &'g [ElementId],
    is_on: Vec<bool>,
}

impl<'g, 't> Way<'g, 't> {
    fn new(graph: &'g TheoryGraph<'t>, from: &'g [ElementId], to: &'g [ElementId]) -> Self {
        let (reached, leading) = (graph.reached(from.iter().copied()), graph.leading_to(to.iter().copied()));
        let is_on = reached.into_iter().zip(leading).map(|(reached, leading)| reached && leading).collect();
        Way { graph, from, to, is_on }
    }

    /// The steps on the way that do not hold by definition, in the order of the files.
    fn ranked(&self) -> impl Iterator<Item = (LinkId, Rank)> + '_ {
        let on = self.graph.graph.edge_references();
        let on = on.filter(|edge| self.is_on[edge.source().index()] && self.is_on[edge.target().index()]);
        on.filter_map(|edge| Some((*edge.weight(), rank(self.graph, *edge.weight())?)))
    }

    /// Of every element the best of these steps that leads there, or that it leads to.
    fn best(&self, ahead: &[(LinkId, Rank)], direction: Direction) -> Vec<Option<LinkId>> {
        let mut ahead = ahead.to_vec();
        // The sort is stable: of equals the first of the files spreads first.
        ahead.sort_by_key(|&(_, rank)| std::cmp::Reverse(rank));
        let mut best = vec![None; self.is_on.len()];
        for (step, _) in ahead {
            let link = self.graph.theory.link(step);
            let end = match direction {
                Direction::Outgoing => link.to,
                Direction::Incoming => link.from,
            };
            let mut queue = VecDeque::from([self.graph.node(end)]);
            while let Some(node) = queue.pop_front() {
                if self.is_on[node.index()] && best[node.index()].is_none() {
                    best[node.index()] = Some(step);
                    queue.extend(self.graph.graph.neighbors_directed(node, direction));
                }
            }
        }
        best
    }

    /// Whether some walk on the way passes an element twice: elements are taken away that no
    /// other still leads to, and what is left goes round.
    fn has_loops(&self) -> bool {
        let graph = &self.graph.graph;
        let on = |node: &petgraph::graph::NodeIndex| self.is_on[node.index()];
        let mut before: Vec<usize> = graph
            .node_indices()
            .map(|node| graph.neighbors_directed(node, Direction::Incoming).filter(on).count())
            .collect();
        let mut free: Vec<_> = graph.node_indices().filter(|node| on(node) && before[node.index()] == 0).collect();
        let mut left = graph.node_indices().filter(on).count();
        while let Some(node) = free.pop() {
            left -= 1;
            for next in graph.neighbors(node).filter(on) {
                before[next.index()] -= 1;
                if before[next.index()] == 0 {
                    free.push(next);
                }
            }
        }
        left > 0
    }

    /// The best step on a path over this one, as far as a search finds it; `best` is the best
    /// of any walk.
    fn confirmed(&self, behind: LinkId, best: LinkId, high: Rank, effort: &mut Effort) -> Option<LinkId> {
        let mut at_least = rank(self.graph, best)?;
        loop {
            // The states: neither of the two, this step, a better one, both.
            let step = |state: usize, link: LinkId| {
                let is_better = rank(self.graph, link).is_some_and(|rank| rank >= at_least);
                Some(state | usize::from(link == behind) | usize::from(is_better) << 1)
            };
            let quest = Quest { from: self.from, to: self.to, states: 4, end: 3, step: &step };
            if let Witness::Path(links) = find(self.graph, &quest, effort) {
                let ranked = links.into_iter().filter(|&link| link != behind);
                return ranked.rev().max_by_key(|&link| rank(self.graph, link));
            }
            at_least = Rank::ALL.into_iter().rev().find(|&rank| rank < at_least && rank >= high)?;
        }
    }
}
