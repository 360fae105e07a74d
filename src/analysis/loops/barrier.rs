//! The barrier: rounds of at most so many links, the first in the order of the files first.

use std::ops::{ControlFlow, Range};

use crate::analysis::limits::Bound;
use crate::analysis::pathways::product;
use crate::theory::Sign;

use super::knots::Knots;

/// More links than any round has.
const NEVER: u32 = u32::MAX / 2;
/// What an element needs that cannot be passed: the way stands on it, or it is done with.
const SHUT: u32 = NEVER + 1;

/// Tells every round of at most so many links, by its start and then by its elements, until
/// it is told to stop. Returns whether longer ones may exist.
///
/// No step leads into a dead end: each element knows how many links it needs at least to
/// come back to the start past what the way stands on. The number rises where the search
/// came back with nothing, and falls when what was in the way is left. (The barrier of Peng
/// et al., "Towards bridging theory and practice: hop-constrained s-t simple path
/// enumeration", PVLDB 13(4), 2019, for walks that end where they start.)
///
/// *Cost* for each round: its length × the links of its knot at most.
pub(super) fn each(
    knots: &Knots,
    max_links: usize,
    mut tell: impl FnMut(&[u32], Sign) -> ControlFlow<()>,
) -> Option<Bound> {
    let count = knots.size();
    // No round is longer than there are elements.
    let most = max_links.min(count) as u32;
    let mut search = Search {
        knots,
        least: vec![NEVER; count],
        needs: vec![NEVER; count],
        leading: Vec::new(),
        open: Vec::new(),
        bound: None,
    };
    for start in 0..count as u32 {
        search.needs[start as usize] = SHUT;
        search.look_back(start, most);
        if search.run(start, most, &mut tell).is_break() {
            break;
        }
        search.forget();
    }
    search.bound.filter(|_| max_links < count)
}

struct Search<'k> {
    knots: &'k Knots,
    /// The fewest links back to the start, whatever the way stands on.
    least: Vec<u32>,
    /// The fewest links back past what the way stands on, or fewer than that.
    needs: Vec<u32>,
    /// What leads back to the start, nearest first.
    leading: Vec<u32>,
    open: Vec<u32>,
    bound: Option<Bound>,
}

/// An element that the way stands on: its next step, and the sign of the way so far.
struct Frame {
    element: u32,
    next: u32,
    end: u32,
    /// The fewest links from here back, of the ways found.
    nearest: u32,
    sign: Sign,
}

impl Search<'_> {
    /// How far the elements after the start are from it, looking back over at most so many
    /// links. Rounds through the elements before it are told already.
    fn look_back(&mut self, start: u32, most: u32) {
        let (mut at, mut links, mut done) = (start, 0, 0);
        loop {
            if links >= most {
                self.bound = Some(Bound::Length);
                return;
            }
            for &before in self.knots.before(at) {
                if self.needs[before as usize] == NEVER {
                    self.least[before as usize] = links + 1;
                    self.needs[before as usize] = links + 1;
                    self.leading.push(before);
                }
            }
            let Some(&next) = self.leading.get(done) else { return };
            done += 1;
            (at, links) = (next, self.least[next as usize]);
        }
    }

    fn run(
        &mut self,
        start: u32,
        most: u32,
        tell: &mut impl FnMut(&[u32], Sign) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let knots = self.knots;
        let (mut way, mut stack): (Vec<u32>, Vec<Frame>) = (Vec::new(), Vec::new());
        let mut frame = self.stand(start, Sign::Plus);
        let mut left = most;
        loop {
            if frame.next == frame.end {
                let Some(previous) = stack.pop() else { return ControlFlow::Continue(()) };
                frame = self.leave(&frame, previous, left);
                way.pop();
                left += 1;
                continue;
            }
            let step = frame.next as usize;
            frame.next += 1;
            let head = knots.heads[step];
            if self.needs[head as usize] < left {
                let sign = product(frame.sign, knots.signs[step]);
                way.push(step as u32);
                left -= 1;
                stack.push(std::mem::replace(&mut frame, self.stand(head, sign)));
            } else if head == start {
                frame.nearest = 1;
                way.push(step as u32);
                let sign = product(frame.sign, knots.signs[step]);
                tell(&way, sign)?;
                way.pop();
            } else if self.needs[head as usize] < SHUT && (left..NEVER).contains(&self.least[head as usize]) {
                self.bound = Some(Bound::Length);
            }
        }
    }

    fn stand(&mut self, element: u32, sign: Sign) -> Frame {
        self.needs[element as usize] = SHUT;
        let Range { start, end } = self.knots.out(element);
        Frame { element, next: start as u32, end: end as u32, nearest: NEVER, sign }
    }

    /// Leaves an element, with so many links left there, and remembers what it needs.
    /// Elements that it stood in the way of may need less from now on.
    fn leave(&mut self, frame: &Frame, mut previous: Frame, left: u32) -> Frame {
        previous.nearest = previous.nearest.min(frame.nearest + 1);
        let element = frame.element as usize;
        self.needs[element] = frame.nearest.min(self.failed(frame.element, left));
        if self.needs[element] < NEVER {
            self.ease(frame.element);
        }
        previous
    }

    /// What an element needs at least from which no way of so many links led back.
    fn failed(&self, element: u32, left: u32) -> u32 {
        let heads = &self.knots.heads[self.knots.out(element)];
        let ahead = heads.iter().map(|&head| self.needs[head as usize]).min();
        ahead.map_or(NEVER, |ahead| ahead + 1).min(left + 1).min(NEVER)
    }

    /// Lowers what elements before this one need, where it offers them a shorter way.
    fn ease(&mut self, element: u32) {
        self.open.push(element);
        while let Some(element) = self.open.pop() {
            let needs = self.needs[element as usize] + 1;
            for &before in self.knots.before(element) {
                let known = &mut self.needs[before as usize];
                if *known > needs && *known < SHUT {
                    *known = needs;
                    self.open.push(before);
                }
            }
        }
    }

    fn forget(&mut self) {
        for element in self.leading.drain(..) {
            self.least[element as usize] = NEVER;
            self.needs[element as usize] = NEVER;
        }
    }
}
