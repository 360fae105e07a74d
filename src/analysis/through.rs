//! Through: how many paths run over each link and each element.

use crate::graph::{Arcs, TheoryGraph};
use crate::theory::ElementId;

use super::components::Components;
use super::hinges::{marked, numbers};

/// A number of paths. Where it is not exact there may be more: elements lead back to
/// themselves, or the number is too large to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub paths: u128,
    pub is_exact: bool,
}

/// How many steps are looked at where there are loops, before only a part of the paths is
/// counted: some milliseconds. A theory that a person wrote takes some thousands.
const MOST_STEPS: usize = 400_000;

/// How many paths run from starts to goals: in all, over each edge, over each element.
pub(super) struct Through {
    total: u128,
    over_edge: Vec<u128>,
    over_element: Vec<u128>,
    is_exact: bool,
}

impl Through {
    /// Paths as the question about pathways has them: for each start and each goal, over other
    /// starts and goals too; none from an element to itself.
    ///
    /// *Cost*: linear without loops. With loops, paths are tried one by one up to a bound; past
    /// it, those are counted that within loops always go further from the starts, or on to a later
    /// element of the files.
    pub fn of(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Through {
        let arcs = graph.arcs();
        let (reached, leading) = (graph.reached(from.iter().copied()), graph.leading_to(to.iter().copied()));
        let is_on_way: Vec<bool> =
            reached.into_iter().zip(leading).map(|(reached, leading)| reached && leading).collect();
        let way = Ways { arcs, is_start: marked(arcs, from), is_goal: marked(arcs, to), is_on_way };
        if let Some(order) = way.order(|_| true) {
            return way.count(&order, |_| true, Whole::Yes);
        }
        if let Some(through) = way.try_all() {
            return through;
        }
        let (components, distance) = (Components::of(arcs), way.distances(&numbers(from)));
        let is_onward = |edge: usize| {
            let (tail, head) = (arcs.tail(edge), arcs.head(edge));
            components.number(tail) != components.number(head)
                || (distance[tail as usize], tail) < (distance[head as usize], head)
        };
        let order = way.order(is_onward).unwrap_or_default();
        way.count(&order, is_onward, Whole::No)
    }

    pub fn total(&self) -> Count {
        self.told(self.total)
    }

    pub fn over_edge(&self, edge: usize) -> Count {
        self.told(self.over_edge[edge])
    }

    pub fn over_element(&self, element: u32) -> Count {
        self.told(self.over_element[element as usize])
    }

    fn told(&self, number: u128) -> Count {
        Count { paths: number, is_exact: self.is_exact && number < u128::MAX }
    }
}

/// Whether every path is counted.
#[derive(PartialEq)]
enum Whole {
    Yes,
    No,
}

struct Ways<'a> {
    arcs: &'a Arcs,
    is_start: Vec<bool>,
    is_goal: Vec<bool>,
    is_on_way: Vec<bool>,
}

impl Ways<'_> {
    fn leads(&self, edge: usize) -> bool {
        self.is_on_way[self.arcs.tail(edge) as usize] && self.is_on_way[self.arcs.head(edge) as usize]
    }

    fn elements(&self) -> impl Iterator<Item = u32> + '_ {
        (0..self.arcs.elements() as u32).filter(|&element| self.is_on_way[element as usize])
    }

    /// The elements on the way, each after all that lead to it; none where that cannot be.
    fn order(&self, keeps: impl Fn(usize) -> bool) -> Option<Vec<u32>> {
        let mut before = vec![0_u32; self.arcs.elements()];
        let edges = || (0..self.arcs.edges()).filter(|&edge| self.leads(edge) && keeps(edge));
        edges().for_each(|edge| before[self.arcs.head(edge) as usize] += 1);
        let mut order: Vec<u32> = self.elements().filter(|&element| before[element as usize] == 0).collect();
        let mut next = 0;
        while let Some(&element) = order.get(next) {
            next += 1;
            for edge in self.arcs.out(element).filter(|&edge| self.leads(edge) && keeps(edge)) {
                let head = self.arcs.head(edge);
                before[head as usize] -= 1;
                if before[head as usize] == 0 {
                    order.push(head);
                }
            }
        }
        (order.len() == self.elements().count()).then_some(order)
    }

    /// Paths over an edge: those that lead to it × those that lead on from it.
    fn count(&self, order: &[u32], keeps: impl Fn(usize) -> bool, whole: Whole) -> Through {
        let arcs = self.arcs;
        let follows = |edge: &usize| self.leads(*edge) && keeps(*edge);
        let count = arcs.elements();
        let (mut before, mut after) = (vec![0_u128; count], vec![0_u128; count]);
        for &element in order {
            before[element as usize] =
                before[element as usize].saturating_add(u128::from(self.is_start[element as usize]));
            for edge in arcs.out(element).filter(follows) {
                let head = arcs.head(edge) as usize;
                before[head] = before[head].saturating_add(before[element as usize]);
            }
        }
        for &element in order.iter().rev() {
            let on = arcs.out(element).filter(follows).map(|edge| after[arcs.head(edge) as usize]);
            let own = u128::from(self.is_goal[element as usize]);
            after[element as usize] = on.fold(own, u128::saturating_add);
        }
        let mut through = Through { is_exact: whole == Whole::Yes, ..Through::nothing(arcs) };
        for &element in order {
            let place = element as usize;
            // A start that is a goal has no path to itself.
            let still = u128::from(self.is_start[place] && self.is_goal[place]);
            let over = before[place].saturating_mul(after[place]);
            through.over_element[place] = if over == u128::MAX { over } else { over - still };
            if self.is_start[place] {
                through.total = through.total.saturating_add(after[place]).saturating_sub(still);
            }
            for edge in arcs.out(element).filter(follows) {
                through.over_edge[edge] = before[place].saturating_mul(after[arcs.head(edge) as usize]);
            }
        }
        through
    }

    /// All paths, one by one; none where that takes too long.
    fn try_all(&self) -> Option<Through> {
        let mut through = Through { is_exact: true, ..Through::nothing(self.arcs) };
        let mut steps_left = MOST_STEPS;
        let mut stands = vec![false; self.arcs.elements()];
        for start in self.elements().filter(|&element| self.is_start[element as usize]) {
            let mut way: Vec<usize> = Vec::new();
            let mut open = vec![self.arcs.out(start)];
            stands[start as usize] = true;
            while let Some(edges) = open.last_mut() {
                let Some(edge) = edges.next() else {
                    open.pop();
                    let left = way.pop().map_or(start, |edge| self.arcs.head(edge));
                    stands[left as usize] = false;
                    continue;
                };
                let head = self.arcs.head(edge);
                if stands[head as usize] || !self.leads(edge) {
                    continue;
                }
                steps_left = steps_left.checked_sub(1)?;
                stands[head as usize] = true;
                way.push(edge);
                open.push(self.arcs.out(head));
                if self.is_goal[head as usize] {
                    through.add(self.arcs, start, &way);
                    // To tell a path takes as long as the path is.
                    steps_left = steps_left.checked_sub(way.len())?;
                }
            }
        }
        Some(through)
    }

    /// The fewest links from a start.
    fn distances(&self, starts: &[u32]) -> Vec<u32> {
        let mut distance = vec![u32::MAX; self.arcs.elements()];
        let mut queue = starts.to_vec();
        queue.iter().for_each(|&start| distance[start as usize] = 0);
        let mut next = 0;
        while let Some(&element) = queue.get(next) {
            next += 1;
            for &after in self.arcs.after(element) {
                if distance[after as usize] == u32::MAX {
                    distance[after as usize] = distance[element as usize] + 1;
                    queue.push(after);
                }
            }
        }
        distance
    }
}

impl Through {
    fn nothing(arcs: &Arcs) -> Through {
        let (over_edge, over_element) = (vec![0; arcs.edges()], vec![0; arcs.elements()]);
        Through { total: 0, over_edge, over_element, is_exact: true }
    }

    fn add(&mut self, arcs: &Arcs, start: u32, way: &[usize]) {
        self.total += 1;
        self.over_element[start as usize] += 1;
        for &edge in way {
            self.over_edge[edge] += 1;
            self.over_element[arcs.head(edge) as usize] += 1;
        }
    }
}
