//! Witnesses: one path that shows what is asked of it.
//!
//! Some questions ask whether there is a path that meets a condition which can be followed
//! step by step: whose sign is minus, or that runs over two links. A condition is a number
//! of states: each step leads from one to the next, and a path may end in one of them.

use std::collections::VecDeque;

use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId};

/// What is asked of a path from an element of `from` to an element of `to`.
pub(super) struct Quest<'q> {
    pub from: &'q [ElementId],
    pub to: &'q [ElementId],
    pub states: usize,
    /// The state in which a path may end. It starts in state 0.
    pub end: usize,
    /// The state after one more step, given by the first link on its pair; none where the
    /// path may not take it.
    pub step: &'q dyn Fn(usize, LinkId) -> Option<usize>,
}

/// What the search for a witness gives.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Witness {
    /// The first link of each step.
    Path(Vec<LinkId>),
    Nowhere,
    /// The search was given up before it was sure.
    Unknown,
}

/// How much may still be looked at, over all questions that share it.
pub(super) struct Effort(usize);

impl Effort {
    /// How many steps are looked at before a search gives up. In a theory without loops each
    /// question takes one look at every step and every state; only loops take more.
    const MOST: usize = 2_000_000;

    /// How much of that one question may take, so that a hard one leaves something for others.
    const EACH: usize = 200_000;

    pub fn new() -> Effort {
        Effort(Effort::MOST)
    }
}

/// A path that passes no element twice and meets the condition.
///
/// *Returns* the shortest walk that meets it, where that passes no element twice; else the
/// first path of a search that goes back wherever no walk leads on.
///
/// *Cost*: states × links without loops, for every walk is a path then. With loops the
/// question may be hard in itself (a path over two given links), so the search takes no more
/// than the effort that is left, and then does not claim to know.
pub(super) fn find(graph: &TheoryGraph<'_>, quest: &Quest<'_>, effort: &mut Effort) -> Witness {
    let share = effort.0.min(Effort::EACH);
    effort.0 -= share;
    let mut search = Search::new(graph, quest, share);
    let mut witness = Witness::Nowhere;
    for &start in quest.from {
        match search.from(graph.node(start)) {
            Witness::Nowhere => {}
            Witness::Unknown => witness = Witness::Unknown,
            Witness::Path(links) => {
                witness = Witness::Path(links);
                break;
            }
        }
    }
    effort.0 += search.left;
    witness
}

struct Search<'s, 't> {
    graph: &'s TheoryGraph<'t>,
    quest: &'s Quest<'s>,
    /// How many steps may still be looked at.
    left: usize,
    is_target: Vec<bool>,
    /// Elements that the path stands on.
    stands: Vec<bool>,
    /// From which element in which state, and over which link, each was reached.
    came: Vec<Option<(usize, LinkId)>>,
    seen: Vec<bool>,
    touched: Vec<usize>,
}

/// An element that the path stands on, with the steps still to try, the first last.
struct Frame {
    node: NodeIndex,
    steps: Vec<Step>,
}

/// A link, where it leads, and the state there.
type Step = (LinkId, NodeIndex, usize);

/// What lies ahead of an element in a state.
enum Ahead {
    /// The shortest walk, and whether it passes an element twice.
    Walk(Vec<LinkId>, Passes),
    Nothing,
    TooMuch,
}

#[derive(PartialEq)]
enum Passes {
    Once,
    Twice,
}

impl<'s, 't> Search<'s, 't> {
    fn new(graph: &'s TheoryGraph<'t>, quest: &'s Quest<'s>, left: usize) -> Self {
        let count = graph.graph.node_count();
        let mut is_target = vec![false; count];
        quest.to.iter().for_each(|end| is_target[end.index()] = true);
        let (came, seen) = (vec![None; count * quest.states], vec![false; count * quest.states]);
        Search { graph, quest, left, is_target, stands: vec![false; count], came, seen, touched: Vec::new() }
    }

    fn from(&mut self, start: NodeIndex) -> Witness {
        let mut links: Vec<LinkId> = Vec::new();
        let mut stack: Vec<Frame> = Vec::new();
        let mut next = Some((start, 0));
        let outcome = loop {
            if let Some((node, state)) = next.take() {
                self.stands[node.index()] = true;
                match self.ahead(node, state) {
                    Ahead::Walk(walk, Passes::Once) => break Witness::Path(links.into_iter().chain(walk).collect()),
                    Ahead::Walk(_, Passes::Twice) => {
                        let mut steps = Vec::new();
                        self.steps(node, state, &mut steps);
                        stack.push(Frame { node, steps });
                    }
                    // No step leads on from here: back at once.
                    Ahead::Nothing => stack.push(Frame { node, steps: Vec::new() }),
                    Ahead::TooMuch => break Witness::Unknown,
                }
            }
            let Some(frame) = stack.last_mut() else {
                break Witness::Nowhere;
            };
            match frame.steps.pop() {
                Some((link, node, state)) => {
                    links.push(link);
                    next = Some((node, state));
                }
                None => {
                    self.stands[frame.node.index()] = false;
                    stack.pop();
                    links.pop();
                }
            }
        };
        self.stands.fill(false);
        outcome
    }

    /// The steps out of an element that the condition allows and that pass no element twice,
    /// the first of the files last.
    fn steps(&self, node: NodeIndex, state: usize, steps: &mut Vec<Step>) {
        steps.clear();
        // petgraph lists the newest link first.
        let edges = self.graph.graph.edges(node).map(|edge| (*edge.weight(), edge.target()));
        let edges = edges.filter(|(_, next)| !self.stands[next.index()]);
        steps.extend(edges.filter_map(|(link, next)| Some((link, next, (self.quest.step)(state, link)?))));
    }

    /// The shortest walk from an element in a state to a target in the state of the end,
    /// over elements that the path does not stand on.
    fn ahead(&mut self, node: NodeIndex, state: usize) -> Ahead {
        for place in self.touched.drain(..) {
            self.came[place] = None;
            self.seen[place] = false;
        }
        let start = node.index() * self.quest.states + state;
        self.seen[start] = true;
        self.touched.push(start);
        let (mut queue, mut steps) = (VecDeque::from([(node, state)]), Vec::new());
        while let Some((node, state)) = queue.pop_front() {
            let here = node.index() * self.quest.states + state;
            self.steps(node, state, &mut steps);
            for &(link, next, state) in steps.iter().rev() {
                if self.left == 0 {
                    return Ahead::TooMuch;
                }
                self.left -= 1;
                let place = next.index() * self.quest.states + state;
                if std::mem::replace(&mut self.seen[place], true) {
                    continue;
                }
                self.touched.push(place);
                self.came[place] = Some((here, link));
                if state == self.quest.end && self.is_target[next.index()] {
                    return self.walk_back(place);
                }
                queue.push_back((next, state));
            }
        }
        Ahead::Nothing
    }

    fn walk_back(&self, end: usize) -> Ahead {
        let (mut place, mut links, mut elements) = (end, Vec::new(), vec![end / self.quest.states]);
        while let Some((before, link)) = self.came[place] {
            links.push(link);
            place = before;
            elements.push(place / self.quest.states);
        }
        links.reverse();
        elements.sort_unstable();
        let passes = if elements.windows(2).any(|two| two[0] == two[1]) { Passes::Twice } else { Passes::Once };
        Ahead::Walk(links, passes)
    }
}
