//! What lies between: the part of the graph over which some walk leads from a start to a goal.

use std::ops::Range;

use crate::graph::{Arcs, TheoryGraph};
use crate::theory::{ElementId, LinkId};

use super::components::Components;

/// No number given.
const NONE: u32 = u32::MAX;

/// The elements and edges between starts and goals, numbered anew: those nearest to a goal
/// first. An edge that no path can take is left out: one that comes back to the only start,
/// or that leads on from the only goal.
pub(super) struct Way {
    /// Where the edges out of each element start; one more than there are elements.
    starts: Vec<u32>,
    heads: Vec<u32>,
    /// The first link of each edge's pair.
    links: Vec<LinkId>,
    /// The starts from which a goal is reached, in the order in which they were asked.
    pub from: Vec<u32>,
    pub is_goal: Vec<bool>,
    /// The fewest links from each element to a goal.
    pub nearest: Vec<u32>,
    /// The next element of a shortest walk from each element; a goal is its own.
    pub toward: Vec<u32>,
    pub knots: Components,
    /// Whether each element lies in a knot with others.
    pub is_tied: Vec<bool>,
}

/// A question of paths as it is asked: each end once, and what no path can pass.
pub(super) struct Ends {
    pub from: Vec<u32>,
    pub to: Vec<u32>,
    /// The only start: no path comes back to it.
    pub only_start: Option<u32>,
    /// The only goal: no path leads on from it.
    pub only_goal: Option<u32>,
}

impl Ends {
    pub fn new(from: &[ElementId], to: &[ElementId]) -> Ends {
        let (from, mut to) = (each_once(from), each_once(to));
        if let [start] = *from {
            to.retain(|&goal| goal != start);
        }
        let only = |ends: &[u32]| if let [end] = *ends { Some(end) } else { None };
        Ends { only_start: only(&from), only_goal: only(&to), from, to }
    }

    /// Whether a path can take a step.
    pub fn allows(&self, tail: u32, head: u32) -> bool {
        tail != head && Some(head) != self.only_start && Some(tail) != self.only_goal
    }
}

fn each_once(elements: &[ElementId]) -> Vec<u32> {
    let mut seen = rustc_hash::FxHashSet::default();
    elements.iter().map(|element| element.index() as u32).filter(|&element| seen.insert(element)).collect()
}

impl Way {
    /// What lies between, over the edges of the graph that are kept, by their number.
    ///
    /// *Cost*: linear in elements and edges.
    pub fn new(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId], keeps: impl Fn(usize) -> bool) -> Way {
        let arcs = graph.arcs();
        let ends = Ends::new(from, to);
        let takes = |edge: usize| ends.allows(arcs.tail(edge), arcs.head(edge)) && keeps(edge);
        let is_reached = reached(arcs, &ends.from, takes);
        let back = Back::from(arcs, &ends.to, &is_reached, takes);
        back.way(arcs, &ends, takes)
    }

    pub fn elements(&self) -> usize {
        self.nearest.len()
    }

    pub fn edges(&self) -> usize {
        self.heads.len()
    }

    /// The edges out of an element, in the order of the files.
    pub fn out(&self, element: u32) -> Range<usize> {
        self.starts[element as usize] as usize..self.starts[element as usize + 1] as usize
    }

    pub fn after(&self, element: u32) -> &[u32] {
        &self.heads[self.out(element)]
    }

    pub fn head(&self, edge: usize) -> u32 {
        self.heads[edge]
    }

    /// The first link of an edge's pair.
    pub fn link(&self, edge: usize) -> LinkId {
        self.links[edge]
    }

    /// Whether nothing between comes back to itself: every walk is a path.
    pub fn is_straight(&self) -> bool {
        self.knots.is_straight()
    }
}

fn reached(arcs: &Arcs, from: &[u32], takes: impl Fn(usize) -> bool) -> Vec<bool> {
    let mut is_reached = vec![false; arcs.elements()];
    let mut open = from.to_vec();
    from.iter().for_each(|&start| is_reached[start as usize] = true);
    while let Some(element) = open.pop() {
        for edge in arcs.out(element) {
            let head = arcs.head(edge);
            if !is_reached[head as usize] && takes(edge) {
                is_reached[head as usize] = true;
                open.push(head);
            }
        }
    }
    is_reached
}

/// The search back from the goals, breadth first.
struct Back {
    /// The new number of each element; none where it is not between.
    numbers: Vec<u32>,
    /// The elements by their new numbers.
    elements: Vec<u32>,
    nearest: Vec<u32>,
    toward: Vec<u32>,
}

impl Back {
    fn from(arcs: &Arcs, to: &[u32], is_reached: &[bool], takes: impl Fn(usize) -> bool) -> Back {
        let numbers = vec![NONE; arcs.elements()];
        let mut back = Back { numbers, elements: Vec::new(), nearest: Vec::new(), toward: Vec::new() };
        for &goal in to.iter().filter(|&&goal| is_reached[goal as usize]) {
            back.add(goal, 0, back.elements.len() as u32);
        }
        let mut next = 0;
        while next < back.elements.len() {
            let (element, links) = (back.elements[next], back.nearest[next]);
            for (&edge, &tail) in arcs.edges_into(element).iter().zip(arcs.before(element)) {
                if is_reached[tail as usize] && back.numbers[tail as usize] == NONE && takes(edge as usize) {
                    back.add(tail, links + 1, next as u32);
                }
            }
            next += 1;
        }
        back
    }

    fn add(&mut self, element: u32, nearest: u32, toward: u32) {
        self.numbers[element as usize] = self.elements.len() as u32;
        self.elements.push(element);
        self.nearest.push(nearest);
        self.toward.push(toward);
    }

    fn way(self, arcs: &Arcs, ends: &Ends, takes: impl Fn(usize) -> bool) -> Way {
        let Back { numbers, elements, nearest, toward } = self;
        let (mut starts, mut heads, mut links) = (vec![0], Vec::new(), Vec::new());
        for &element in &elements {
            for edge in arcs.out(element) {
                let head = numbers[arcs.head(edge) as usize];
                if head != NONE && takes(edge) {
                    heads.push(head);
                    links.push(arcs.link(edge));
                }
            }
            starts.push(heads.len() as u32);
        }
        let from: Vec<u32> =
            ends.from.iter().map(|&start| numbers[start as usize]).filter(|&start| start != NONE).collect();
        let after = |element: u32| &heads[starts[element as usize] as usize..starts[element as usize + 1] as usize];
        let knots = Components::reached(elements.len(), 0..elements.len() as u32, after);
        let is_tied =
            (0..elements.len() as u32).map(|element| knots.members(knots.number(element)).len() > 1).collect();
        let is_goal = nearest.iter().map(|&links| links == 0).collect();
        Way { starts, heads, links, from, is_goal, nearest, toward, knots, is_tied }
    }
}
