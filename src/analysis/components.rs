//! Components: elements that all lead to one another.

use crate::graph::Arcs;

/// The strongly connected components of a graph: which elements lead to one another, both ways.
/// An element that does not lead back to itself over others is alone in its component.
#[derive(Clone, Debug)]
pub struct Components {
    /// The component of each element that was reached.
    of: Vec<u32>,
    /// The elements that were reached, those of one component side by side.
    order: Vec<u32>,
    /// Where each component starts in `order`; one more than there are components.
    starts: Vec<u32>,
}

impl Components {
    /// *Returns* components by number: no edge leads from one to another of a higher number.
    ///
    /// *Cost*: linear in elements and edges; one pass over the edges (Tarjan 1972, with one
    /// number an element as in Pearce, "A space-efficient algorithm for finding strongly
    /// connected components", IPL 116, 2016).
    pub fn of(arcs: &Arcs) -> Components {
        let count = arcs.elements();
        Components::reached(count, 0..count as u32, |element| arcs.after(element))
    }

    /// The components of what can be reached from the roots, among so many elements.
    pub(super) fn reached<'a>(
        count: usize,
        roots: impl IntoIterator<Item = u32>,
        after: impl Fn(u32) -> &'a [u32],
    ) -> Components {
        let mut pass = Pass::new(count, after);
        roots.into_iter().for_each(|root| pass.from(root));
        let of = pass.seen.into_iter().map(|number| LAST - number).collect();
        Components { of, order: pass.order, starts: pass.starts }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.starts.len() - 1
    }

    /// The component of an element that was reached.
    pub fn number(&self, element: u32) -> usize {
        self.of[element as usize] as usize
    }

    /// The elements of a component.
    pub(super) fn members(&self, component: usize) -> &[u32] {
        &self.order[self.starts[component] as usize..self.starts[component + 1] as usize]
    }

    pub(super) fn is_reached(&self, element: u32) -> bool {
        self.of[element as usize] != LAST - UNSEEN
    }

    /// Whether every element is alone: nothing leads back to itself over others.
    pub(super) fn is_straight(&self) -> bool {
        self.count() == self.order.len()
    }

    /// The components of two elements or more, each in the order of the files; the largest
    /// first, and of equals the one that comes first in the files.
    pub fn knots(&self) -> Vec<Vec<u32>> {
        let members = (0..self.count()).map(|component| self.members(component));
        let mut knots: Vec<Vec<u32>> = members.filter(|members| members.len() > 1).map(<[u32]>::to_vec).collect();
        knots.iter_mut().for_each(|knot| knot.sort_unstable());
        knots.sort_unstable_by_key(|knot| (std::cmp::Reverse(knot.len()), knot[0]));
        knots
    }
}

const UNSEEN: u32 = 0;
const LAST: u32 = u32::MAX;

/// An element that the pass stands on.
struct Frame<'a> {
    element: u32,
    /// The lowest number that is known to be reached from it.
    least: u32,
    /// Where the edges lead that are still to be looked at.
    steps: std::slice::Iter<'a, u32>,
}

struct Pass<'a, After> {
    after: After,
    /// The number of each element, counted from 1 in the order in which the pass came there; of
    /// one that is done its component, counted down from the last number. So what is done lies
    /// higher than all that is not, and one comparison serves for both.
    seen: Vec<u32>,
    number: u32,
    /// Elements that are left, and whose component is not known yet.
    pending: Vec<u32>,
    frames: Vec<Frame<'a>>,
    order: Vec<u32>,
    starts: Vec<u32>,
}

impl<'a, After: Fn(u32) -> &'a [u32]> Pass<'a, After> {
    fn new(count: usize, after: After) -> Self {
        let (seen, mut starts) = (vec![UNSEEN; count], Vec::with_capacity(count + 1));
        starts.push(0);
        let order = Vec::with_capacity(count);
        Pass { after, seen, number: 0, pending: Vec::new(), frames: Vec::new(), order, starts }
    }

    fn enter(&mut self, element: u32) -> Frame<'a> {
        self.number += 1;
        self.seen[element as usize] = self.number;
        Frame { element, least: self.number, steps: (self.after)(element).iter() }
    }

    /// The frame that the pass stands on is apart from those that wait: what is looked up at
    /// every edge need not go through memory.
    fn from(&mut self, root: u32) {
        if self.seen[root as usize] != UNSEEN {
            return;
        }
        let mut here = self.enter(root);
        loop {
            if let Some(&next) = here.steps.next() {
                let number = self.seen[next as usize];
                if number == UNSEEN {
                    let next = self.enter(next);
                    self.frames.push(std::mem::replace(&mut here, next));
                } else {
                    here.least = here.least.min(number);
                }
                continue;
            }
            self.leave(here.element, here.least);
            let Some(before) = self.frames.pop() else { return };
            here = Frame { least: before.least.min(here.least), ..before };
        }
    }

    /// Leaves an element: where nothing earlier is reached from it, its component is whole.
    fn leave(&mut self, element: u32, least: u32) {
        if least < self.seen[element as usize] {
            self.pending.push(element);
            return;
        }
        let component = LAST - (self.starts.len() as u32 - 1);
        while let Some(other) = self.pending.pop_if(|other| self.seen[*other as usize] > least) {
            self.seen[other as usize] = component;
            self.order.push(other);
        }
        self.seen[element as usize] = component;
        self.order.push(element);
        self.starts.push(self.order.len() as u32);
    }
}
