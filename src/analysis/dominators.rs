//! Dominators: what every way from some starts to an element has to pass.

use std::ops::Range;

use crate::graph::Arcs;

/// The dominator tree of the elements that are reached from some starts. Above each element
/// stands the last other element that every way from the starts to it passes.
#[derive(Clone, Debug)]
pub struct Dominators {
    /// The number of each element in the pass over the graph, from 1; 0 where it is not reached.
    number: Vec<u32>,
    /// Elements by their number. What comes before all starts is number 0, and no element.
    element: Vec<u32>,
    /// The number of what stands above, by number.
    above: Vec<u32>,
    /// Where an element and all below it stand in `order`, by number.
    span: Vec<(u32, u32)>,
    /// Elements, each before all that is below it.
    order: Vec<u32>,
    /// The edge that every way to an element takes last, where there is one, by number.
    only: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl Dominators {
    /// The tree over those edges that `allows` lets through.
    ///
    /// *Cost*: about linear in elements and edges (semi-NCA: Georgiadis, Tarjan & Werneck,
    /// "Finding dominators in practice", JGAA 10(1), 2006). With a hundred thousand elements
    /// it takes about as long as some passes over the edges.
    pub fn of(arcs: &Arcs, starts: &[u32], allows: impl Fn(usize) -> bool) -> Dominators {
        let mut walk = Walk::over(arcs, starts, &allows);
        let above = walk.above(arcs, &allows);
        let Walk { number, element, .. } = walk;
        let count = element.len();
        let mut size = vec![1_u32; count];
        for place in (1..count).rev() {
            size[above[place] as usize] += size[place];
        }
        // What has no element takes no place in the order.
        let (mut span, mut order) = (vec![(0, 0); count], vec![0; count - 1]);
        let mut free = vec![0_u32; count];
        for place in 1..count {
            let start = free[above[place] as usize];
            free[above[place] as usize] += size[place];
            free[place] = start + 1;
            span[place] = (start, start + size[place]);
            order[start as usize] = element[place];
        }
        let mut tree = Dominators { number, element, above, span, order, only: vec![NONE; count] };
        tree.find_only(arcs, allows);
        tree
    }

    /// An edge is the only last one where it comes from what stands above, and all others come
    /// from what is below.
    fn find_only(&mut self, arcs: &Arcs, allows: impl Fn(usize) -> bool) {
        for place in 1..self.element.len() {
            if self.above[place] == 0 {
                continue;
            }
            let (element, above) = (self.element[place], self.element[self.above[place] as usize]);
            let mut only = NONE;
            for (&edge, &before) in arcs.edges_into(element).iter().zip(arcs.before(element)) {
                if !self.reaches(before) || !allows(edge as usize) || self.is_on_way(element, before) {
                    continue;
                }
                if before != above {
                    only = NONE;
                    break;
                }
                only = edge;
            }
            self.only[place] = only;
        }
    }

    pub fn reaches(&self, element: u32) -> bool {
        self.number[element as usize] != 0
    }

    /// The last other element on every way to this one; none for a start, for what is not
    /// reached, and where ways from the starts have no element in common.
    pub fn above(&self, element: u32) -> Option<u32> {
        let above = self.above[self.number[element as usize] as usize];
        (above != 0).then(|| self.element[above as usize])
    }

    /// The edge that every way to this element takes last.
    pub fn only(&self, element: u32) -> Option<usize> {
        let only = self.only[self.number[element as usize] as usize];
        (only != NONE).then_some(only as usize)
    }

    /// Whether every way to `element` passes `passed`, which is also so of the element itself.
    /// Both have to be reached.
    pub fn is_on_way(&self, passed: u32, element: u32) -> bool {
        let (whole, own) = (self.span_of(passed), self.span_of(element));
        whole.0 <= own.0 && own.1 <= whole.1
    }

    /// The elements that are reached, each before all to which every way passes it.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// Where an element that is reached, and after it all to which every way passes it, stand
    /// in the order.
    pub fn span(&self, element: u32) -> Range<usize> {
        let (start, end) = self.span_of(element);
        start as usize..end as usize
    }

    /// The last element that every way to each of these passes, or is; none where there is none.
    pub fn common(&self, elements: impl IntoIterator<Item = u32>) -> Option<u32> {
        let reached = elements.into_iter().map(|element| self.number[element as usize]).filter(|&number| number != 0);
        let meet = |mut one: u32, mut other: u32| {
            while one != other {
                if one > other {
                    one = self.above[one as usize];
                } else {
                    other = self.above[other as usize];
                }
            }
            one
        };
        reached.reduce(meet).filter(|&number| number != 0).map(|number| self.element[number as usize])
    }

    /// An element and all that every way to it passes, from the element back to the starts.
    pub fn way_back(&self, element: u32) -> impl Iterator<Item = u32> + '_ {
        std::iter::successors(Some(element).filter(|&it| self.reaches(it)), |&it| self.above(it))
    }

    fn span_of(&self, element: u32) -> (u32, u32) {
        self.span[self.number[element as usize] as usize]
    }
}

/// A walk over all that is reached, each time as far as it goes: elements by number, in the
/// order in which the walk came there, with the number from which it came.
struct Walk {
    number: Vec<u32>,
    element: Vec<u32>,
    came: Vec<u32>,
}

impl Walk {
    fn over(arcs: &Arcs, starts: &[u32], allows: &impl Fn(usize) -> bool) -> Walk {
        let mut walk = Walk { number: vec![0; arcs.elements()], element: vec![NONE], came: vec![0] };
        let mut frames: Vec<(u32, Range<usize>)> = Vec::new();
        for &start in starts {
            if walk.number[start as usize] != 0 {
                continue;
            }
            frames.push((walk.enter(start, 0), arcs.out(start)));
            while let Some((own, edges)) = frames.last_mut() {
                let Some(edge) = edges.next() else {
                    frames.pop();
                    continue;
                };
                let head = arcs.head(edge);
                if walk.number[head as usize] == 0 && allows(edge) {
                    let own = *own;
                    frames.push((walk.enter(head, own), arcs.out(head)));
                }
            }
        }
        // The starts may have been reached from one another before they were met as starts.
        starts.iter().for_each(|&start| walk.came[walk.number[start as usize] as usize] |= IS_START);
        walk
    }

    fn enter(&mut self, element: u32, came: u32) -> u32 {
        let number = self.element.len() as u32;
        self.number[element as usize] = number;
        self.element.push(element);
        self.came.push(came);
        number
    }

    /// What stands above each number: first how far back a way around leads (the
    /// semi-dominator), then the nearest above that is no later than that.
    fn above(&mut self, arcs: &Arcs, allows: &impl Fn(usize) -> bool) -> Vec<u32> {
        let count = self.element.len();
        let is_start: Vec<bool> = self.came.iter().map(|came| came & IS_START != 0).collect();
        self.came.iter_mut().for_each(|came| *came &= !IS_START);
        let mut around = vec![0; count];
        let mut forest = Forest { before: self.came.clone(), least: (0..count as u32).collect(), path: Vec::new() };
        for place in (1..count).rev() {
            let mut least = self.came[place];
            if is_start[place] {
                least = 0;
            } else {
                let element = self.element[place];
                for (&edge, &before) in arcs.edges_into(element).iter().zip(arcs.before(element)) {
                    let number = self.number[before as usize];
                    if number != 0 && allows(edge as usize) {
                        least = least.min(forest.least(number, place as u32 + 1));
                    }
                }
            }
            forest.least[place] = least;
            around[place] = least;
        }
        let mut above = self.came.clone();
        for place in 1..count {
            while above[place] > around[place] {
                above[place] = above[above[place] as usize];
            }
        }
        above
    }
}

/// Marks a start beside the number from which the walk came.
const IS_START: u32 = 1 << 31;

/// The numbers that are done, each with the least that was found between it and what is not
/// done yet. Paths are shortened as they are asked for.
struct Forest {
    before: Vec<u32>,
    least: Vec<u32>,
    path: Vec<u32>,
}

impl Forest {
    fn least(&mut self, number: u32, done_from: u32) -> u32 {
        if number < done_from {
            return self.least[number as usize];
        }
        let mut top = number;
        while self.before[top as usize] >= done_from {
            self.path.push(top);
            top = self.before[top as usize];
        }
        while let Some(next) = self.path.pop() {
            self.before[next as usize] = self.before[top as usize];
            self.least[next as usize] = self.least[next as usize].min(self.least[top as usize]);
            top = next;
        }
        self.least[number as usize]
    }
}
