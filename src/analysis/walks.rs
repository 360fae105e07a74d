//! Walks from one element to others without passing an element twice: what pathways and
//! loops have in common.

use std::collections::VecDeque;

use petgraph::Direction;
use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId};

/// How much is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// At most so many.
    pub cap: usize,
    /// Of at most so many links.
    pub max_links: usize,
}

/// Why a list may not hold everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// There are more than were asked for.
    Count,
    /// There may be longer ones than were asked for.
    Length,
}

/// Elements in order, and the first link of each step between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Walk {
    pub elements: Vec<ElementId>,
    pub links: Vec<LinkId>,
}

/// At most as many walks as were asked for, and how far the list is complete.
pub(super) struct Listed {
    pub walks: Vec<Walk>,
    /// Every walk of at most so many links is listed.
    pub complete_to: usize,
    pub bound: Option<Bound>,
}

/// Runs a search with room for one more than the cap. When that one is found, the longest
/// walks give way: the list is complete up to some length and has some of the next, so
/// that what is listed hardly depends on where the search began.
pub(super) fn shortest_first(limits: Limits, mut search: impl FnMut(Limits) -> (Vec<Walk>, Option<Bound>)) -> Listed {
    let room = limits.cap.saturating_add(1);
    let (walks, bound) = search(Limits { cap: room, ..limits });
    if walks.len() < room {
        return Listed { walks, complete_to: limits.max_links, bound };
    }
    let mut walks = Vec::new();
    for longest in 1..=limits.max_links {
        let (longer, _) = search(Limits { cap: room, max_links: longest });
        if longer.len() < room {
            walks = longer;
            continue;
        }
        let left = limits.cap - walks.len();
        walks.extend(longer.into_iter().filter(|walk| walk.links.len() == longest).take(left));
        return Listed { walks, complete_to: longest - 1, bound: Some(Bound::Count) };
    }
    Listed { walks, complete_to: limits.max_links, bound }
}

/// More links than any walk has.
const NEVER: usize = usize::MAX / 4;

/// The search itself.
///
/// No step leads into a dead end: each element knows how many links it needs at least to
/// reach a target past what the walk stands on. The number rises where the search came
/// back with nothing, and falls when what was in the way is left. (The barrier of Peng et
/// al., "Towards bridging theory and practice: hop-constrained s-t simple path
/// enumeration", PVLDB 13(4), 2019.) *Cost* for each walk: its length × the links.
pub(super) struct Search<'g, 't> {
    graph: &'g TheoryGraph<'t>,
    /// Only these elements may be passed.
    pub passable: Vec<bool>,
    targets: Vec<NodeIndex>,
    is_target: Vec<bool>,
    /// The fewest links to a target, whatever the walk stands on.
    least: Vec<usize>,
    /// The fewest links to a target past what the walk stands on, or fewer than that.
    needs: Vec<usize>,
    /// Elements of which one of the two is known.
    touched: Vec<NodeIndex>,
    stands: Vec<bool>,
    pub bound: Option<Bound>,
}

/// An element that the walk stands on.
struct Frame {
    node: NodeIndex,
    /// The steps still to try, the first last.
    steps: Vec<(LinkId, NodeIndex)>,
    /// The fewest links from here to a target, of those found.
    nearest: usize,
}

impl<'g, 't> Search<'g, 't> {
    pub fn new(graph: &'g TheoryGraph<'t>) -> Self {
        let count = graph.graph.node_count();
        Search {
            graph,
            passable: vec![true; count],
            targets: Vec::new(),
            is_target: vec![false; count],
            least: vec![NEVER; count],
            needs: vec![NEVER; count],
            touched: Vec::new(),
            stands: vec![false; count],
            bound: None,
        }
    }

    /// Sets the targets, and looks back from them over at most `within` links.
    pub fn aim(&mut self, targets: &[NodeIndex], within: usize) {
        for target in self.targets.drain(..) {
            self.is_target[target.index()] = false;
        }
        for node in self.touched.drain(..) {
            self.least[node.index()] = NEVER;
            self.needs[node.index()] = NEVER;
        }
        let mut queue = VecDeque::new();
        for &target in targets {
            if !std::mem::replace(&mut self.is_target[target.index()], true) {
                self.targets.push(target);
                self.touched.push(target);
                self.least[target.index()] = 0;
                queue.push_back(target);
            }
        }
        while let Some(node) = queue.pop_front() {
            let links = self.least[node.index()];
            if links >= within {
                self.bound = Some(Bound::Length);
                break;
            }
            for before in self.graph.graph.neighbors_directed(node, Direction::Incoming) {
                if self.passable[before.index()] && self.least[before.index()] == NEVER {
                    self.least[before.index()] = links + 1;
                    self.touched.push(before);
                    queue.push_back(before);
                }
            }
        }
        for node in &self.touched {
            self.needs[node.index()] = self.least[node.index()];
        }
    }

    /// Adds the walks from a start to a target, in the order of the files, until `walks`
    /// holds as many as the limits allow. A start that is a target is walked back to.
    pub fn run(&mut self, start: NodeIndex, limits: Limits, walks: &mut Vec<Walk>) {
        let mut links: Vec<LinkId> = Vec::new();
        let mut stack = vec![self.stand(start)];
        while let Some(frame) = stack.last_mut() {
            let Some((link, next)) = frame.steps.pop() else {
                self.leave(&mut stack, limits.max_links - links.len());
                links.pop();
                continue;
            };
            let left = limits.max_links - links.len();
            let is_new = !self.stands[next.index()] || next == start;
            if self.is_target[next.index()] && is_new && left == 0 {
                self.bound = Some(Bound::Length);
            } else if self.is_target[next.index()] && is_new {
                frame.nearest = 1;
                walks.push(walk(&stack, &links, link, next));
                if walks.len() >= limits.cap {
                    break;
                }
            }
            if self.may_pass(next, left) {
                links.push(link);
                stack.push(self.stand(next));
            }
        }
        stack.iter().for_each(|frame| self.stands[frame.node.index()] = false);
    }

    /// Whether a walk with so many links left may go on over this element.
    fn may_pass(&mut self, next: NodeIndex, left: usize) -> bool {
        let index = next.index();
        if self.stands[index] || !self.passable[index] || self.least[index] == NEVER {
            return false;
        }
        // Beyond the only target there is no other.
        let (least, needs) = match (self.is_target[index], self.targets.len()) {
            (true, 1) => return false,
            (true, _) => (1, 1),
            (false, _) => (self.least[index], self.needs[index]),
        };
        if least >= left {
            self.bound = Some(Bound::Length);
        }
        needs < left
    }

    fn stand(&mut self, node: NodeIndex) -> Frame {
        self.stands[node.index()] = true;
        // petgraph lists the newest link first; the oldest is to be tried first.
        let steps = self.graph.graph.edges(node).map(|edge| (*edge.weight(), edge.target()));
        Frame { node, steps: steps.collect(), nearest: NEVER }
    }

    /// Leaves the last element, with so many links left there, and remembers what it
    /// needs. Elements that it stood in the way of may need less from now on.
    fn leave(&mut self, stack: &mut Vec<Frame>, left: usize) {
        let Some(Frame { node, nearest, .. }) = stack.pop() else {
            return;
        };
        self.stands[node.index()] = false;
        if let Some(before) = stack.last_mut() {
            before.nearest = before.nearest.min(nearest + 1);
        }
        if !self.is_target[node.index()] {
            let ahead = self.graph.graph.neighbors(node).filter(|next| !self.stands[next.index()]);
            let ahead = ahead.map(|next| self.needs[next.index()]).min().unwrap_or(NEVER);
            let failed = left.saturating_add(1);
            let own = nearest.min(failed).min(ahead + 1).min(NEVER);
            if self.needs[node.index()] == NEVER && own < NEVER {
                self.touched.push(node);
            }
            self.needs[node.index()] = own;
        }
        self.ease(node);
    }

    /// Lowers what elements before this one need, where it offers them a shorter way.
    fn ease(&mut self, node: NodeIndex) {
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            let needs = self.needs[node.index()] + 1;
            for before in self.graph.graph.neighbors_directed(node, Direction::Incoming) {
                let index = before.index();
                if self.passable[index] && !self.stands[index] && self.needs[index] > needs {
                    if self.needs[index] == NEVER {
                        self.touched.push(before);
                    }
                    self.needs[index] = needs;
                    open.push(before);
                }
            }
        }
    }
}

fn walk(stack: &[Frame], links: &[LinkId], link: LinkId, end: NodeIndex) -> Walk {
    let element = |node: NodeIndex| ElementId(node.index() as u32);
    let stood = stack.iter().map(|frame| element(frame.node));
    Walk { elements: stood.chain([element(end)]).collect(), links: links.iter().copied().chain([link]).collect() }
}
