//! Gates: which step of a search leads on to a goal, and which into a dead end.

use super::way::Way;

/// More links than any path has.
pub(super) const ANY: u32 = u32::MAX / 4;

/// Says of a step whether a path with it can come to a goal.
pub(super) trait Gate {
    /// Whether a path may stand on `next`, with at most so many links after it.
    fn opens(&mut self, next: u32, left: u32) -> bool;
    /// Takes note of a step that the length of the path leaves no room for.
    fn turns_away(&mut self, next: u32);
    fn enter(&mut self, element: u32);
    /// Leaves the element that was entered last.
    fn leave(&mut self, element: u32);
    /// Whether a path was turned away that is only too long.
    fn was_too_long(&self) -> bool;
}

/// Where nothing comes back to itself: the fewest links to a goal tell all.
pub(super) struct Straight<'w> {
    way: &'w Way,
    was_too_long: bool,
}

impl<'w> Straight<'w> {
    pub fn new(way: &'w Way) -> Self {
        Straight { way, was_too_long: false }
    }
}

impl Gate for Straight<'_> {
    fn opens(&mut self, next: u32, left: u32) -> bool {
        let opens = self.way.nearest[next as usize] <= left;
        self.was_too_long |= !opens;
        opens
    }

    fn turns_away(&mut self, _: u32) {
        self.was_too_long = true;
    }

    fn enter(&mut self, _: u32) {}

    fn leave(&mut self, _: u32) {}

    fn was_too_long(&self) -> bool {
        self.was_too_long
    }
}

/// Where elements lead back to themselves: a path must not pass what it stands on.
///
/// The shortest walk from an element to a goal is laid once. Where the path does not stand
/// on it, it is the way on; only where it does, another is searched. What the search finds
/// closed stays closed as long as the path stands where it stands. (The barrier of Peng et
/// al., PVLDB 13(4), 2019; the search only where the shortest walk is blocked after
/// Kurz & Mutzel, "A sidetrack-based algorithm for finding the k shortest simple paths", 2016.)
pub(super) struct Guarded<'w> {
    way: &'w Way,
    stands: Vec<bool>,
    /// More links than this are needed from each element, past what the path stands on.
    more_than: Vec<Option<u32>>,
    /// What `more_than` was, from the oldest change on.
    changes: Vec<(u32, Option<u32>)>,
    /// How many changes there were when each element of the path was entered.
    marks: Vec<usize>,
    detours: Detours,
    was_too_long: bool,
}

impl<'w> Guarded<'w> {
    pub fn new(way: &'w Way) -> Self {
        Guarded {
            way,
            stands: vec![false; way.elements()],
            more_than: vec![None; way.elements()],
            changes: Vec::new(),
            marks: Vec::new(),
            detours: Detours::new(way.elements()),
            was_too_long: false,
        }
    }

    /// Whether the shortest walk from here to a goal, or out of its knot, is free.
    fn is_free(&self, mut element: u32) -> bool {
        loop {
            let index = element as usize;
            if self.stands[index] {
                return false;
            }
            if self.way.is_goal[index] || !self.way.is_tied[index] {
                return true;
            }
            element = self.way.toward[index];
        }
    }

    /// Whether some path leads on from here within so many links.
    fn leads_on(&mut self, element: u32, left: u32) -> bool {
        if self.more_than[element as usize].is_some_and(|links| links >= left) {
            return false;
        }
        if self.way.nearest[element as usize] <= left && self.is_free(element) {
            return true;
        }
        if self.detours.search(self.way, &self.stands, &self.more_than, element, left) {
            return true;
        }
        for place in 0..self.detours.closed.len() {
            let element = self.detours.closed[place];
            // Whoever has links enough for every path has none that leads on.
            let links = if left == ANY { ANY } else { left - self.detours.links[element as usize] };
            let known = &mut self.more_than[element as usize];
            if known.is_none_or(|known| known < links) {
                self.changes.push((element, *known));
                *known = Some(links);
            }
        }
        false
    }
}

impl Gate for Guarded<'_> {
    fn opens(&mut self, next: u32, left: u32) -> bool {
        let index = next as usize;
        if self.stands[index] {
            return false;
        }
        let is_near = self.way.nearest[index] <= left;
        if is_near && (!self.way.is_tied[index] || self.leads_on(next, left)) {
            return true;
        }
        self.turns_away(next);
        false
    }

    fn turns_away(&mut self, next: u32) {
        self.was_too_long = self.was_too_long || (!self.stands[next as usize] && self.leads_on(next, ANY));
    }

    fn enter(&mut self, element: u32) {
        self.stands[element as usize] = true;
        self.marks.push(self.changes.len());
    }

    fn leave(&mut self, element: u32) {
        self.stands[element as usize] = false;
        let mark = self.marks.pop().unwrap_or(0);
        for (element, before) in self.changes.drain(mark..).rev() {
            self.more_than[element as usize] = before;
        }
    }

    fn was_too_long(&self) -> bool {
        self.was_too_long
    }
}

/// Searches for a way around what a path stands on.
struct Detours {
    /// The number of the last search, and of the last that met or closed each element.
    round: u32,
    met: Vec<u32>,
    closed_in: Vec<u32>,
    /// The fewest links to each element that this search met.
    links: Vec<u32>,
    /// The elements that this search looked beyond.
    closed: Vec<u32>,
    /// Elements to look at, by how many links more than the fewest a path over them has.
    open: Vec<Vec<u32>>,
    /// How many of these lists were used.
    used: usize,
    /// The last search that found the shortest walk from each element blocked.
    blocked: Vec<u32>,
}

impl Detours {
    fn new(elements: usize) -> Self {
        let zeros = || vec![0; elements];
        Detours {
            round: 0,
            met: zeros(),
            closed_in: zeros(),
            links: zeros(),
            closed: Vec::new(),
            open: Vec::new(),
            used: 0,
            blocked: zeros(),
        }
    }

    /// Whether a goal can be reached from an element within so many links, past what the
    /// path stands on. Elements on the shortest ways come first (Hart, Nilsson & Raphael 1968).
    fn search(&mut self, way: &Way, stands: &[bool], more_than: &[Option<u32>], from: u32, left: u32) -> bool {
        self.round += 1;
        self.closed.clear();
        self.open[..self.used].iter_mut().for_each(Vec::clear);
        self.used = 0;
        self.meet(from, 0, 0);
        let fewest = way.nearest[from as usize];
        let mut more = 0;
        while more < self.used && fewest.saturating_add(more as u32) <= left {
            let Some(element) = self.open[more].pop() else {
                more += 1;
                continue;
            };
            let index = element as usize;
            let links = self.links[index];
            let is_stale = (links + way.nearest[index] - fewest) as usize != more;
            if is_stale || self.closed_in[index] == self.round {
                continue;
            }
            self.closed_in[index] = self.round;
            if self.is_free(way, stands, element) {
                return true;
            }
            self.closed.push(element);
            for &next in way.after(element) {
                let index = next as usize;
                let (links, least) = (links + 1, way.nearest[index].max(more_than[index].map_or(0, |known| known + 1)));
                let is_shorter = self.met[index] != self.round || self.links[index] > links;
                if !stands[index] && is_shorter && links + least <= left {
                    self.meet(next, links, (links + way.nearest[index] - fewest) as usize);
                }
            }
        }
        false
    }

    fn meet(&mut self, element: u32, links: u32, more: usize) {
        self.met[element as usize] = self.round;
        self.links[element as usize] = links;
        if self.open.len() <= more {
            self.open.resize_with(more + 1, Vec::new);
        }
        self.used = self.used.max(more + 1);
        self.open[more].push(element);
    }

    /// Whether the shortest walk from here is free. Of a walk that is not, every element up
    /// to what blocks it is remembered.
    fn is_free(&mut self, way: &Way, stands: &[bool], from: u32) -> bool {
        let mut element = from;
        loop {
            let index = element as usize;
            if stands[index] || self.blocked[index] == self.round {
                break;
            }
            if way.is_goal[index] || !way.is_tied[index] {
                return true;
            }
            element = way.toward[index];
        }
        let blocked = element;
        element = from;
        while element != blocked {
            self.blocked[element as usize] = self.round;
            element = way.toward[element as usize];
        }
        false
    }
}
