//! Components: elements that all lead to one another.

use crate::graph::Arcs;

/// The strongly connected components of a graph: which elements lead to one another, both ways.
#[derive(Clone, Debug)]
pub struct Components {
    /// The component of each element.
    of: Vec<u32>,
    count: u32,
}

impl Components {
    /// *Returns* components by number: no edge leads from one to another of a higher number.
    ///
    /// *Cost*: linear in elements and edges; one pass over the edges (Pearce, "A space-efficient
    /// algorithm for finding strongly connected components", IPL 116, 2016).
    pub fn of(arcs: &Arcs) -> Components {
        let mut pass = Pass::new(arcs);
        for element in 0..arcs.elements() as u32 {
            if pass.seen[element as usize] == UNSEEN {
                pass.from(element);
            }
        }
        let count = u32::MAX - pass.component;
        let of = pass.seen.into_iter().map(|number| u32::MAX - number).collect();
        Components { of, count }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.count as usize
    }

    /// The component of an element.
    pub fn number(&self, element: u32) -> u32 {
        self.of[element as usize]
    }

    /// The components of two elements or more, each in the order of the files; the largest
    /// first, and of equals the one that comes first in the files.
    pub fn knots(&self) -> Vec<Vec<u32>> {
        let mut sizes = vec![0_u32; self.count()];
        self.of.iter().for_each(|&component| sizes[component as usize] += 1);
        let mut place = vec![usize::MAX; self.count()];
        let mut knots: Vec<Vec<u32>> = Vec::new();
        for (element, &component) in self.of.iter().enumerate() {
            let component = component as usize;
            if sizes[component] < 2 {
                continue;
            }
            if place[component] == usize::MAX {
                place[component] = knots.len();
                knots.push(Vec::with_capacity(sizes[component] as usize));
            }
            knots[place[component]].push(element as u32);
        }
        knots.sort_by_key(|knot| (std::cmp::Reverse(knot.len()), knot[0]));
        knots
    }
}

const UNSEEN: u32 = 0;

/// An element that the pass stands on, and its edges that are still to be looked at.
struct Frame {
    element: u32,
    next: u32,
    end: u32,
}

struct Pass<'a> {
    arcs: &'a Arcs,
    /// Of each element the lowest number that is known to be reached from it, counted from 1
    /// in the order in which the pass came there; of one that is done its component, counted
    /// down from the highest number.
    seen: Vec<u32>,
    /// Whether nothing earlier is known to be reached from an element.
    is_first: Vec<bool>,
    number: u32,
    component: u32,
    /// Elements that are left, and whose component is not known yet.
    pending: Vec<u32>,
    frames: Vec<Frame>,
}

impl<'a> Pass<'a> {
    fn new(arcs: &'a Arcs) -> Self {
        let elements = arcs.elements();
        Pass {
            arcs,
            seen: vec![UNSEEN; elements],
            is_first: vec![true; elements],
            number: 1,
            component: u32::MAX,
            pending: Vec::new(),
            frames: Vec::new(),
        }
    }

    fn enter(&mut self, element: u32) {
        self.seen[element as usize] = self.number;
        self.number += 1;
        let edges = self.arcs.out(element);
        self.frames.push(Frame { element, next: edges.start as u32, end: edges.end as u32 });
    }

    fn from(&mut self, start: u32) {
        self.enter(start);
        while let Some(frame) = self.frames.last_mut() {
            if frame.next == frame.end {
                let element = frame.element;
                self.frames.pop();
                self.leave(element);
                continue;
            }
            let head = self.arcs.head(frame.next as usize);
            let reached = self.seen[head as usize];
            if reached == UNSEEN {
                // The edge is looked at again when its head is left.
                self.enter(head);
                continue;
            }
            frame.next += 1;
            let own = &mut self.seen[frame.element as usize];
            if reached < *own {
                *own = reached;
                self.is_first[frame.element as usize] = false;
            }
        }
    }

    /// Leaves an element: where nothing earlier is reached from it, its component is whole.
    fn leave(&mut self, element: u32) {
        if !self.is_first[element as usize] {
            self.pending.push(element);
            return;
        }
        let own = self.seen[element as usize];
        self.number -= 1;
        while let Some(&other) = self.pending.last() {
            if self.seen[other as usize] < own {
                break;
            }
            self.pending.pop();
            self.seen[other as usize] = self.component;
            self.number -= 1;
        }
        self.seen[element as usize] = self.component;
        self.component -= 1;
    }
}
