//! Descents: all paths of at most so many links, one after another.

use std::ops::Range;

use crate::graph::TheoryGraph;
use crate::theory::LinkId;

use super::gate::{Gate, Guarded, Straight};
use super::way::Way;
use super::worth::{Worth, Worths};

/// The most steps that are held, over all paths together: 160 MB.
const MOST_STEPS: usize = 40_000_000;

/// For so many paths and steps of each, room is made at the start.
const USUAL: (usize, usize) = (1 << 17, 16);

/// What is asked of a descent.
#[derive(Clone, Copy)]
pub(super) struct Quest {
    /// At most so many paths; as soon as there are more, that one more is listed too and
    /// the search ends.
    pub room: usize,
    /// Of at most so many links.
    pub longest: u32,
    /// Of that many links at most so many paths; then only shorter ones are looked for.
    pub of_longest: usize,
}

/// Paths side by side: the first link of each of their steps, where each ends, and its worth.
#[derive(Default)]
pub(super) struct Descent {
    pub links: Vec<LinkId>,
    pub ends: Vec<u32>,
    pub worths: Vec<Worth>,
    /// No path was asked to have more links.
    pub longest: u32,
    /// Whether there are more paths than there was room for, or than can be held.
    pub is_full: bool,
    /// Whether there are longer paths.
    pub has_longer: bool,
}

/// An element that a path stands on.
struct Frame {
    element: u32,
    /// The edges still to try.
    edges: Range<usize>,
    /// The worth of the path up to here.
    worth: Worth,
}

impl Descent {
    /// The paths of a way of at most so many links, start by start, in the order of the
    /// files; a path before those that run on over its end.
    ///
    /// *Cost*: without loops the number of steps that are not shared with the path before;
    /// with loops at most links × length for each path. No dead end is ever entered.
    pub fn of(graph: &TheoryGraph<'_>, way: &Way, quest: Quest) -> Descent {
        let paths = quest.room.min(USUAL.0);
        let descent = Descent {
            links: Vec::with_capacity(paths * USUAL.1.min(quest.longest as usize)),
            ends: Vec::with_capacity(paths),
            worths: Vec::with_capacity(paths),
            longest: quest.longest,
            ..Descent::default()
        };
        if way.is_straight() {
            descent.run(graph, way, Straight::new(way), quest)
        } else {
            descent.run(graph, way, Guarded::new(way), quest)
        }
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The links of a path.
    pub fn path(&self, place: usize) -> &[LinkId] {
        let start = if place == 0 { 0 } else { self.ends[place - 1] };
        &self.links[start as usize..self.ends[place] as usize]
    }

    pub fn push(&mut self, links: &[LinkId], worth: Worth) {
        self.links.extend_from_slice(links);
        self.ends.push(self.links.len() as u32);
        self.worths.push(worth);
    }

    fn run(mut self, graph: &TheoryGraph<'_>, way: &Way, mut gate: impl Gate, mut quest: Quest) -> Descent {
        let mut worths = Worths::new(graph, way);
        quest.longest -= u32::from(quest.of_longest == 0);
        for &start in &way.from {
            self.from(way, &mut worths, &mut gate, start, &mut quest);
            if self.is_full {
                break;
            }
        }
        self.has_longer = gate.was_too_long();
        self
    }

    fn from(&mut self, way: &Way, worths: &mut Worths<'_, '_>, gate: &mut impl Gate, start: u32, quest: &mut Quest) {
        let mut path: Vec<LinkId> = Vec::new();
        let mut stack = vec![Frame { element: start, edges: way.out(start), worth: Worth::BEST }];
        gate.enter(start);
        while let Some(frame) = stack.last_mut() {
            let Some(edge) = frame.edges.next() else {
                gate.leave(frame.element);
                stack.pop();
                path.pop();
                continue;
            };
            let next = way.head(edge);
            match quest.longest.checked_sub(path.len() as u32 + 1) {
                Some(left) if gate.opens(next, left) => {}
                Some(_) => continue,
                None => {
                    gate.turns_away(next);
                    continue;
                }
            }
            let worth = frame.worth.and(worths.of(edge));
            path.push(way.link(edge));
            if way.is_goal[next as usize] {
                self.push(&path, worth);
                self.is_full = self.len() > quest.room || self.links.len() > MOST_STEPS;
                if self.is_full {
                    return;
                }
                quest.count(path.len(), self.longest);
            }
            let edges = way.out(next);
            if edges.is_empty() {
                path.pop();
            } else {
                gate.enter(next);
                stack.push(Frame { element: next, edges, worth });
            }
        }
    }
}

impl Quest {
    /// Counts a path that was found; after the last of the longest, shorter ones are enough.
    fn count(&mut self, links: usize, longest: u32) {
        if links == longest as usize {
            self.of_longest -= 1;
            self.longest -= u32::from(self.of_longest == 0);
        }
    }
}
