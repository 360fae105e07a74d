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
    let mut ahead: Vec<(LinkId, Rank)> = way.ranked().filter(|&(_, rank)| rank >= high).collect();
    if ahead.is_empty() {
        return Vec::new();
    }
    // The sort is stable: of equals the first of the files spreads first.
    ahead.sort_by_key(|&(_, rank)| std::cmp::Reverse(rank));
    let ahead: Vec<LinkId> = ahead.into_iter().map(|(step, _)| step).collect();
    let reach = Reach::of(&way, &ahead);
    let has_loops = way.has_loops();
    let mut effort = Effort::new();
    let behind = way.ranked().filter(|&(_, rank)| rank <= low);
    let found = behind.filter_map(|(behind, _)| {
        let side = reach.better_side(&way, behind)?;
        let best = if has_loops { way.confirmed(&reach, behind, side, high, &mut effort)? } else { side.step() };
        Some(Break { link: graph.strongest(behind), best: graph.strongest(best) })
    });
    found.collect()
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

    /// Spreads from one element after another, over the elements on the way that no earlier
    /// one came to.
    fn spread(&self, seeds: impl IntoIterator<Item = ElementId>, direction: Direction) -> Spread {
        let count = self.is_on.len();
        let mut spread = Spread { seed: vec![None; count], came: vec![None; count] };
        for (place, seed) in seeds.into_iter().enumerate() {
            if !self.is_on[seed.index()] || spread.seed[seed.index()].is_some() {
                continue;
            }
            spread.seed[seed.index()] = Some(place);
            let mut queue = VecDeque::from([self.graph.node(seed)]);
            while let Some(node) = queue.pop_front() {
                for edge in self.graph.graph.edges_directed(node, direction) {
                    let next = if direction == Direction::Outgoing { edge.target() } else { edge.source() };
                    if self.is_on[next.index()] && spread.seed[next.index()].is_none() {
                        spread.seed[next.index()] = Some(place);
                        spread.came[next.index()] = Some(*edge.weight());
                        queue.push_back(next);
                    }
                }
            }
        }
        spread
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

    /// The best step on a path over this one, as far as a search finds it; `side` has the best
    /// of any walk. Where the shortest way by that step passes no element twice, it is a path.
    fn confirmed(&self, reach: &Reach, behind: LinkId, side: Side, high: Rank, effort: &mut Effort) -> Option<LinkId> {
        if self.is_path(&reach.walk(self, behind, side)) {
            return Some(side.step());
        }
        let mut at_least = rank(self.graph, side.step())?;
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

    /// Whether steps in a row pass no element twice.
    fn is_path(&self, links: &[LinkId]) -> bool {
        let ends = links.iter().map(|&link| self.graph.theory.link(link).to);
        let mut elements: Vec<ElementId> =
            links.first().map(|&link| self.graph.theory.link(link).from).into_iter().chain(ends).collect();
        elements.sort_unstable();
        !elements.windows(2).any(|two| two[0] == two[1])
    }
}

/// Which seed first came to each element, and over which link.
struct Spread {
    seed: Vec<Option<usize>>,
    came: Vec<Option<LinkId>>,
}

impl Spread {
    /// The links between the seed and an element, the nearest to the element first.
    fn back<'s>(&'s self, graph: &'s TheoryGraph<'_>, element: ElementId, direction: Direction) -> Vec<LinkId> {
        let (mut element, mut links) = (element, Vec::new());
        while let Some(link) = self.came[element.index()] {
            links.push(link);
            let ends = graph.theory.link(link);
            element = if direction == Direction::Outgoing { ends.from } else { ends.to };
        }
        links
    }
}

/// What leads from the starts to each element and from each to the goals, and the same of the
/// steps that are well supported.
struct Reach {
    from_start: Spread,
    to_goal: Spread,
    from_step: Spread,
    to_step: Spread,
    steps: Vec<LinkId>,
}

/// Where the best step lies: before the one that stays behind, or after it.
#[derive(Clone, Copy)]
enum Side {
    Before(LinkId),
    After(LinkId),
}

impl Side {
    fn step(self) -> LinkId {
        match self {
            Side::Before(step) | Side::After(step) => step,
        }
    }
}

impl Reach {
    fn of(way: &Way<'_, '_>, steps: &[LinkId]) -> Reach {
        let theory = way.graph.theory;
        Reach {
            from_start: way.spread(way.from.iter().copied(), Direction::Outgoing),
            to_goal: way.spread(way.to.iter().copied(), Direction::Incoming),
            from_step: way.spread(steps.iter().map(|&step| theory.link(step).to), Direction::Outgoing),
            to_step: way.spread(steps.iter().map(|&step| theory.link(step).from), Direction::Incoming),
            steps: steps.to_vec(),
        }
    }

    /// The side with the better step; before it, where both are alike.
    fn better_side(&self, way: &Way<'_, '_>, behind: LinkId) -> Option<Side> {
        let link = way.graph.theory.link(behind);
        let step = |spread: &Spread, element: ElementId| spread.seed[element.index()].map(|place| self.steps[place]);
        let sides = [step(&self.from_step, link.from).map(Side::Before), step(&self.to_step, link.to).map(Side::After)];
        let height = |side: Side| rank(way.graph, side.step());
        let better = |one: Side, other: Side| if height(other) > height(one) { other } else { one };
        sides.into_iter().flatten().reduce(better)
    }

    /// The shortest way from a start over both steps to a goal, each piece by itself.
    fn walk(&self, way: &Way<'_, '_>, behind: LinkId, side: Side) -> Vec<LinkId> {
        let graph = way.graph;
        let ends = |link: LinkId| (graph.theory.link(link).from, graph.theory.link(link).to);
        let (first, last) = match side {
            Side::Before(step) => (step, behind),
            Side::After(step) => (behind, step),
        };
        let mut walk = self.from_start.back(graph, ends(first).0, Direction::Outgoing);
        walk.reverse();
        walk.push(first);
        match side {
            Side::Before(_) => {
                let mut between = self.from_step.back(graph, ends(last).0, Direction::Outgoing);
                between.reverse();
                walk.extend(between);
            }
            Side::After(_) => walk.extend(self.to_step.back(graph, ends(first).1, Direction::Incoming)),
        }
        walk.push(last);
        walk.extend(self.to_goal.back(graph, ends(last).1, Direction::Incoming));
        walk
    }
}
