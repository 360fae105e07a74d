//! Descents: all paths of at most so many links, one after another.

use std::ops::Range;

use super::gate::{Gate, Guarded, Straight};
use super::way::Way;

/// The most steps that are held, over all paths together: 160 MB.
const MOST_STEPS: usize = 40_000_000;

/// Paths side by side: the steps of all, and where each ends. A step is an edge of the way.
#[derive(Default)]
pub(super) struct Descent {
    pub steps: Vec<u32>,
    pub ends: Vec<u32>,
    /// No path was asked to have more links.
    pub longest: u32,
    /// Whether there are more paths than there was room for, or than can be held.
    pub is_full: bool,
    /// Whether there are longer paths.
    pub has_longer: bool,
}

impl Descent {
    /// The paths of a way of at most so many links, start by start, in the order of the
    /// files; a path before those that run on over its end. As soon as there are more than
    /// `room`, that one more is listed too and the search ends.
    ///
    /// *Cost*: without loops the number of steps that are not shared with the path before;
    /// with loops at most links × length for each path. No dead end is ever entered.
    pub fn of(way: &Way, longest: u32, room: usize) -> Descent {
        let mut descent = Descent { longest, ..Descent::default() };
        if way.is_straight() {
            descent.run(way, Straight::new(way), room);
        } else {
            descent.run(way, Guarded::new(way), room);
        }
        descent
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The edges of a path.
    pub fn path(&self, place: usize) -> &[u32] {
        &self.steps[self.span(place)]
    }

    fn span(&self, place: usize) -> Range<usize> {
        let start = if place == 0 { 0 } else { self.ends[place - 1] };
        start as usize..self.ends[place] as usize
    }

    fn run(&mut self, way: &Way, mut gate: impl Gate, room: usize) {
        for &start in &way.from {
            self.from(way, &mut gate, start, room);
            if self.is_full {
                break;
            }
        }
        self.has_longer = gate.was_too_long();
    }

    fn from(&mut self, way: &Way, gate: &mut impl Gate, start: u32, room: usize) {
        let mut path: Vec<u32> = Vec::new();
        let mut stack: Vec<(u32, Range<usize>)> = vec![(start, way.out(start))];
        gate.enter(start);
        while let Some((element, edges)) = stack.last_mut() {
            let Some(edge) = edges.next() else {
                gate.leave(*element);
                stack.pop();
                path.pop();
                continue;
            };
            let next = way.head(edge);
            match self.longest.checked_sub(path.len() as u32 + 1) {
                Some(left) if gate.opens(next, left) => {}
                Some(_) => continue,
                None => {
                    gate.turns_away(next);
                    continue;
                }
            }
            path.push(edge as u32);
            if way.is_goal[next as usize] {
                self.steps.extend_from_slice(&path);
                self.ends.push(self.steps.len() as u32);
                if self.len() > room || self.steps.len() > MOST_STEPS {
                    self.is_full = true;
                    return;
                }
            }
            let onward = way.out(next);
            if onward.is_empty() {
                path.pop();
            } else {
                gate.enter(next);
                stack.push((next, onward));
            }
        }
    }
}
