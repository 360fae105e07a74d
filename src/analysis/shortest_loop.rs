//! The shortest loop through a link: the least roundabout way in which it comes back on itself.

use std::collections::VecDeque;

use petgraph::Direction;
use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId, Sign};

use super::loops::{Cycle, Effect, Names, cycle};
use super::pathways::product;

/// What a search came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shortest {
    Loop(Cycle),
    /// There is no such loop.
    None,
    /// There may be one: the search was broken off.
    BrokenOff,
}

/// How many steps a search looks at before it is broken off: some milliseconds. With a given
/// effect the question has no fast answer for every graph (LaPaugh & Papadimitriou 1984, on
/// even paths); in a theory that a person wrote it takes some dozens of steps.
const MOST_STEPS: usize = 200_000;

/// How many steps all searches from one element may look at together.
const MOST_STEPS_TOGETHER: usize = 10 * MOST_STEPS;

/// The shortest loop through a link that passes no element twice; with an effect, the
/// shortest that has it.
///
/// *Returns* of loops of the same length the one that comes first in the order of the
/// files, told from where the link starts. A link that does not count, or over which no
/// path runs, is in no loop.
///
/// *Cost*: without an effect, linear in elements and links. With one, linear too where the
/// shortest walk round with that effect passes no element twice; else it grows with the
/// number of ways around, up to a bound, and the answer says so.
///
/// *To conclude*: whoever doubts a loop doubts its links one by one, and the shortest loop
/// has the fewest. That a link is in a loop says what it may come to, not how strongly.
pub fn shortest_loop(graph: &TheoryGraph<'_>, through: LinkId, effect: Option<Effect>) -> Shortest {
    Rounds::from(graph, graph.theory.link(through).from, effect).over(through)
}

/// The shortest loops over several links out of one element: see [`shortest_loop`]. What
/// leads back to the element is looked up once.
pub fn shortest_loops(graph: &TheoryGraph<'_>, from: ElementId, effect: Option<Effect>) -> Vec<(LinkId, Shortest)> {
    let mut rounds = Rounds::from(graph, from, effect);
    graph.out(from).into_iter().map(|(link, _)| (link, rounds.over(link))).collect()
}

/// Ways round that start at one element.
struct Rounds<'g, 't> {
    names: Names<'t>,
    search: Search<'g, 't>,
    left: usize,
}

impl<'g, 't> Rounds<'g, 't> {
    fn from(graph: &'g TheoryGraph<'t>, from: ElementId, effect: Option<Effect>) -> Self {
        let start = graph.node(from);
        let ahead = Ahead::look(graph, start, effect);
        let search = Search { graph, ahead, start, left: 0 };
        Rounds { names: Names::of(graph), search, left: MOST_STEPS_TOGETHER }
    }

    /// The shortest over a link out of the element.
    fn over(&mut self, through: LinkId) -> Shortest {
        let graph = self.search.graph;
        let Some((first, next)) = step_of(graph, through) else {
            return Shortest::None;
        };
        let steps = MOST_STEPS.min(self.left);
        self.search.left = steps;
        let outcome = self.search.run(first, next, graph.sign(first));
        self.left -= steps - self.search.left;
        match outcome {
            Outcome::Found(links) => {
                let elements = links.iter().map(|&link| graph.theory.link(link).from).collect();
                Shortest::Loop(cycle(graph, &self.names, elements, links))
            }
            Outcome::Nothing => Shortest::None,
            Outcome::BrokenOff => Shortest::BrokenOff,
        }
    }
}

/// The step that a link is part of: its first link, and where it leads.
fn step_of(graph: &TheoryGraph<'_>, through: LinkId) -> Option<(LinkId, NodeIndex)> {
    let link = graph.theory.link(through);
    let (from, to) = (graph.node(link.from), graph.node(link.to));
    let first = graph.graph[graph.graph.find_edge(from, to)?];
    let is_part = first == through || graph.parallel(first).contains(&through);
    is_part.then_some((first, to))
}

const SIGNS: [Sign; 3] = [Sign::Plus, Sign::Minus, Sign::Unknown];

fn place(sign: Sign) -> usize {
    match sign {
        Sign::Plus => 0,
        Sign::Minus => 1,
        Sign::Unknown => 2,
    }
}

/// The fewest links from each element back to the start, for each sign of the way so far
/// for which the whole way round has the effect. Ways may pass an element twice, so the
/// number is never too high.
struct Ahead {
    fewest: Vec<[Option<usize>; 3]>,
}

impl Ahead {
    fn look(graph: &TheoryGraph<'_>, start: NodeIndex, effect: Option<Effect>) -> Self {
        let left = Self::left(graph, start);
        let fits = |sign: Sign| effect.is_none_or(|effect| Effect::of(sign) == effect);
        let fewest = |left: &[Option<usize>; 3]| {
            SIGNS.map(|so_far| {
                let fitting = SIGNS.iter().filter(|&&rest| fits(product(so_far, rest)));
                fitting.filter_map(|&rest| left[place(rest)]).min()
            })
        };
        Ahead { fewest: left.iter().map(fewest).collect() }
    }

    /// The fewest links from each element back to the start, by the sign of the way.
    fn left(graph: &TheoryGraph<'_>, start: NodeIndex) -> Vec<[Option<usize>; 3]> {
        let mut left = vec![[None; 3]; graph.graph.node_count()];
        left[start.index()][place(Sign::Plus)] = Some(0);
        let mut queue = VecDeque::from([(start, Sign::Plus, 0)]);
        while let Some((node, sign, links)) = queue.pop_front() {
            for edge in graph.graph.edges_directed(node, Direction::Incoming) {
                let before = edge.source();
                let sign = product(graph.sign(*edge.weight()), sign);
                let known = &mut left[before.index()][place(sign)];
                // Who is back at the start does not go on.
                if before != start && known.is_none() {
                    *known = Some(links + 1);
                    queue.push_back((before, sign, links + 1));
                }
            }
        }
        left
    }

    fn fewest(&self, node: NodeIndex, so_far: Sign) -> Option<usize> {
        self.fewest[node.index()][place(so_far)]
    }
}

enum Outcome {
    Found(Vec<LinkId>),
    Nothing,
    BrokenOff,
}

/// Tries ways of one length after another. A step is only taken where enough links are left.
struct Search<'g, 't> {
    graph: &'g TheoryGraph<'t>,
    ahead: Ahead,
    start: NodeIndex,
    /// How many steps may still be looked at.
    left: usize,
}

/// An element that the way stands on: the link that led there, the sign so far, and the
/// steps still to try, the first last.
struct Frame {
    link: LinkId,
    node: NodeIndex,
    sign: Sign,
    steps: Vec<(LinkId, NodeIndex)>,
}

impl Search<'_, '_> {
    /// The way round over this first step.
    fn run(&mut self, first: LinkId, next: NodeIndex, sign: Sign) -> Outcome {
        let Some(mut links) = self.ahead.fewest(next, sign) else {
            return Outcome::Nothing;
        };
        loop {
            match self.within(links, self.frame(first, next, sign)) {
                Try::Found(way) => return Outcome::Found(way),
                Try::BrokenOff => return Outcome::BrokenOff,
                Try::Longer(Some(longer)) => links = longer,
                Try::Longer(None) => return Outcome::Nothing,
            }
        }
    }

    /// Tries every way of at most so many links after the first step.
    fn within(&mut self, most: usize, first: Frame) -> Try {
        let mut stands = vec![false; self.graph.graph.node_count()];
        stands[first.node.index()] = true;
        let mut longer: Option<usize> = None;
        let mut stack = vec![first];
        if stack[0].node == self.start {
            return Try::Found(vec![stack[0].link]);
        }
        while let Some(frame) = stack.last_mut() {
            let Some((link, next)) = frame.steps.pop() else {
                stands[frame.node.index()] = false;
                stack.pop();
                continue;
            };
            let sign = product(frame.sign, self.graph.sign(link));
            let Some(ahead) = self.ahead.fewest(next, sign).filter(|_| !stands[next.index()]) else {
                continue;
            };
            let needed = stack.len() + ahead;
            if needed > most {
                longer = Some(longer.map_or(needed, |longer| longer.min(needed)));
                continue;
            }
            if next == self.start {
                return Try::Found(stack.iter().map(|frame| frame.link).chain([link]).collect());
            }
            stands[next.index()] = true;
            let frame = self.frame(link, next, sign);
            let Some(left) = self.left.checked_sub(frame.steps.len()) else {
                return Try::BrokenOff;
            };
            self.left = left;
            stack.push(frame);
        }
        Try::Longer(longer)
    }

    fn frame(&self, link: LinkId, node: NodeIndex, sign: Sign) -> Frame {
        // petgraph lists the newest link first; the oldest is to be tried first.
        let steps = self.graph.graph.edges(node).map(|edge| (*edge.weight(), edge.target()));
        Frame { link, node, sign, steps: steps.collect() }
    }
}

enum Try {
    Found(Vec<LinkId>),
    /// Nothing of this length; the next length at which there may be something.
    Longer(Option<usize>),
    BrokenOff,
}
