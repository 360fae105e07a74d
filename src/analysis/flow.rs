//! Flow: how much can go from some starts to some goals at once, and where it is narrowest.

use crate::graph::Arcs;

/// More than all studies in the world together.
pub(super) const UNLIMITED: u32 = u32::MAX;

/// Where a flow is narrowest.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Narrowest {
    pub size: u64,
    /// The edges nearest to the starts, by number.
    pub near_starts: Vec<usize>,
    /// The edges nearest to the goals, by number.
    pub near_goals: Vec<usize>,
}

/// Pushes as much as goes from the starts to the goals over edges that each bear so much. None
/// where something goes that nothing bounds. No start may be a goal.
pub(super) fn narrowest(arcs: &Arcs, starts: &[u32], goals: &[u32], room: impl Fn(usize) -> u32) -> Option<Narrowest> {
    let mut flow = Flow::new(arcs, starts, goals, room);
    let mut size = 0;
    while let Some(nearest) = flow.measure() {
        size += flow.push_all(nearest)?;
    }
    // The last measure found no start, so that it saw all that still leads to a goal.
    let to_goals = |element: usize| flow.left[element] != 0;
    let from_starts = flow.net.reached(starts);
    let edges = || (0..arcs.edges()).map(|edge| (edge, arcs.tail(edge) as usize, arcs.head(edge) as usize));
    let near_starts = edges().filter(|&(_, tail, head)| from_starts[tail] && !from_starts[head]);
    let near_goals = edges().filter(|&(_, tail, head)| !to_goals(tail) && to_goals(head));
    Some(Narrowest {
        size,
        near_starts: near_starts.map(|(edge, ..)| edge).collect(),
        near_goals: near_goals.map(|(edge, ..)| edge).collect(),
    })
}

/// A graph with what runs over it. The edges know their ways back, so that no graph of what is
/// left has to be built.
struct Net<'a, R> {
    arcs: &'a Arcs,
    room: R,
    /// What runs over each edge.
    used: Vec<u32>,
}

/// A step over an edge: along it, or back by as much as runs over it.
#[derive(Clone, Copy)]
enum Step {
    Along(u32),
    Back(u32),
}

impl<R: Fn(usize) -> u32> Net<'_, R> {
    fn has_room(&self, edge: usize) -> bool {
        self.used[edge] < (self.room)(edge)
    }

    /// Where a step with room leads from here.
    fn onward(&self, element: u32) -> impl Iterator<Item = u32> + '_ {
        let along = self.arcs.out(element).filter(|&edge| self.has_room(edge)).map(|edge| self.arcs.head(edge));
        let into = self.arcs.edges_into(element).iter().zip(self.arcs.before(element));
        along.chain(into.filter(|(edge, _)| self.used[**edge as usize] > 0).map(|(_, &before)| before))
    }

    /// From where a step with room leads here.
    fn backward(&self, element: u32) -> impl Iterator<Item = u32> + '_ {
        let into = self.arcs.edges_into(element).iter().zip(self.arcs.before(element));
        let along = into.filter(|(edge, _)| self.has_room(**edge as usize)).map(|(_, &before)| before);
        along.chain(self.arcs.out(element).filter(|&edge| self.used[edge] > 0).map(|edge| self.arcs.head(edge)))
    }

    /// What is still reached from these elements.
    fn reached(&self, elements: &[u32]) -> Vec<bool> {
        let mut seen = vec![false; self.arcs.elements()];
        let mut open = elements.to_vec();
        open.iter().for_each(|&element| seen[element as usize] = true);
        while let Some(element) = open.pop() {
            for next in self.onward(element) {
                if !std::mem::replace(&mut seen[next as usize], true) {
                    open.push(next);
                }
            }
        }
        seen
    }

    fn room_of(&self, step: Step) -> u32 {
        match step {
            Step::Along(edge) if (self.room)(edge as usize) == UNLIMITED => UNLIMITED,
            Step::Along(edge) => (self.room)(edge as usize) - self.used[edge as usize],
            Step::Back(edge) => self.used[edge as usize],
        }
    }
}

/// Rounds as in Dinic (1970), each measured back from the goals and no further than the nearest
/// start, so that a step never leaves the ways that lead to a goal.
struct Flow<'a, R> {
    net: Net<'a, R>,
    starts: Vec<u32>,
    goals: Vec<u32>,
    is_start: Vec<bool>,
    /// One more than the fewest edges with room to a goal; 0 where it is not known.
    left: Vec<u32>,
    /// The first edge of each element that was not tried in this round: those out of it, then
    /// those into it.
    tried: Vec<u32>,
    /// The elements of which `left` is known.
    queue: Vec<u32>,
}

impl<'a, R: Fn(usize) -> u32> Flow<'a, R> {
    fn new(arcs: &'a Arcs, starts: &[u32], goals: &[u32], room: R) -> Self {
        let count = arcs.elements();
        let mut is_start = vec![false; count];
        starts.iter().for_each(|&start| is_start[start as usize] = true);
        Flow {
            net: Net { arcs, room, used: vec![0; arcs.edges()] },
            starts: distinct(starts),
            goals: distinct(goals),
            is_start,
            left: vec![0; count],
            tried: vec![0; count],
            queue: Vec::with_capacity(count),
        }
    }

    /// Measures how far elements are from the goals; the distance of the nearest start.
    fn measure(&mut self) -> Option<u32> {
        for element in self.queue.drain(..) {
            self.left[element as usize] = 0;
            self.tried[element as usize] = 0;
        }
        for &goal in &self.goals {
            self.left[goal as usize] = 1;
            self.queue.push(goal);
        }
        let (mut next, mut nearest) = (0, None);
        while let Some(&element) = self.queue.get(next) {
            next += 1;
            let own = self.left[element as usize];
            if nearest.is_some_and(|nearest| own >= nearest) {
                break;
            }
            for before in self.net.backward(element) {
                if self.left[before as usize] == 0 {
                    self.left[before as usize] = own + 1;
                    self.queue.push(before);
                    nearest = nearest.or(self.is_start[before as usize].then_some(own + 1));
                }
            }
        }
        nearest
    }

    /// Pushes along shortest ways until none is left.
    fn push_all(&mut self, nearest: u32) -> Option<u64> {
        let (mut pushed, mut way) = (0, Vec::new());
        for place in 0..self.starts.len() {
            let start = self.starts[place];
            while self.left[start as usize] == nearest && self.find(start, &mut way) {
                let amount = way.iter().map(|&(_, step)| self.net.room_of(step)).min().unwrap_or(0);
                if amount == UNLIMITED {
                    return None;
                }
                for &(_, step) in &way {
                    match step {
                        Step::Along(edge) => self.net.used[edge as usize] += amount,
                        Step::Back(edge) => self.net.used[edge as usize] -= amount,
                    }
                }
                pushed += u64::from(amount);
            }
        }
        Some(pushed)
    }

    /// A shortest way from a start to a goal: each element with the step that leads on.
    fn find(&mut self, start: u32, way: &mut Vec<(u32, Step)>) -> bool {
        way.clear();
        let mut element = start;
        loop {
            let own = self.left[element as usize];
            if own == 1 {
                return true;
            }
            if let Some((step, next)) = self.step(element, own - 1) {
                way.push((element, step));
                element = next;
                continue;
            }
            // A dead end for this round: back, and on with the next edge there.
            self.left[element as usize] = 0;
            let Some((before, _)) = way.pop() else {
                return false;
            };
            self.tried[before as usize] += 1;
            element = before;
        }
    }

    /// The next step from an element that has room and leads to one that is so far from a goal.
    fn step(&mut self, element: u32, left: u32) -> Option<(Step, u32)> {
        let Net { arcs, used, .. } = &self.net;
        let out = arcs.out(element);
        let (first, after) = (out.start, out.len());
        let (into, before) = (arcs.edges_into(element), arcs.before(element));
        let mut tried = self.tried[element as usize] as usize;
        let found = loop {
            if tried < after {
                let (edge, head) = (first + tried, arcs.head(first + tried));
                if self.left[head as usize] == left && self.net.has_room(edge) {
                    break Some((Step::Along(edge as u32), head));
                }
            } else if let Some(&edge) = into.get(tried - after) {
                let tail = before[tried - after];
                if self.left[tail as usize] == left && used[edge as usize] > 0 {
                    break Some((Step::Back(edge), tail));
                }
            } else {
                break None;
            }
            tried += 1;
        };
        self.tried[element as usize] = tried as u32;
        found
    }
}

fn distinct(elements: &[u32]) -> Vec<u32> {
    let mut distinct = elements.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    distinct
}
