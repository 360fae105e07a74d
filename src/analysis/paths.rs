//! Paths side by side: many of them in a few arrays.

use crate::theory::support::Rank;
use crate::theory::{LinkId, Sign};

use super::descent::Descent;
use super::worth::{DEPTHS, Worth};

/// Paths in the order that their question promises.
#[derive(Clone, Debug, Default)]
pub struct Paths {
    /// The links of all paths, in the order in which these were found.
    links: Vec<LinkId>,
    /// Where each of those found ends in `links`.
    ends: Vec<u32>,
    worths: Vec<Worth>,
    /// The paths in their order, by when they were found.
    order: Vec<u32>,
}

/// One path of many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Path<'p> {
    /// The first link of each step.
    pub links: &'p [LinkId],
    /// The rank of the weakest step. None where every step holds by definition.
    pub rank: Option<Rank>,
    /// The product of the signs; unknown where one is.
    pub sign: Sign,
}

impl Paths {
    pub fn len(&self) -> usize {
        self.order.len()
    }

    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// A path by its place in the list, where there is one.
    pub fn get(&self, place: usize) -> Option<Path<'_>> {
        let found = *self.order.get(place)? as usize;
        let start = if found == 0 { 0 } else { self.ends[found - 1] as usize };
        let worth = self.worths[found];
        Some(Path { links: &self.links[start..self.ends[found] as usize], rank: worth.rank(), sign: worth.sign() })
    }

    pub fn iter(&self) -> impl Iterator<Item = Path<'_>> {
        (0..self.len()).filter_map(|place| self.get(place))
    }

    /// Where all paths agree on the sign, that sign; else unknown. None without paths.
    pub fn sign(&self) -> Option<Sign> {
        let agree = |one, other| if one == other { one } else { Sign::Unknown };
        self.iter().map(|path| path.sign).reduce(agree)
    }

    /// All that a descent found: the best supported first, then the shortest, then in its order.
    pub(super) fn of(found: Descent) -> Paths {
        let order = ranked(&found, (0..found.len() as u32).collect());
        Paths { links: found.links, ends: found.ends, worths: found.worths, order }
    }

    /// Adds the paths of a descent whose weakest step is so far down, in the same order, at
    /// most so many.
    pub(super) fn add(&mut self, found: &Descent, depth: usize, room: usize) {
        let is_so = |place: &u32| found.worths[*place as usize].depth() == depth;
        let taken = (0..found.len() as u32).filter(is_so).collect();
        for place in ranked(found, taken).into_iter().take(room) {
            self.order.push(self.ends.len() as u32);
            self.links.extend_from_slice(found.path(place as usize));
            self.ends.push(self.links.len() as u32);
            self.worths.push(found.worths[place as usize]);
        }
    }
}

impl PartialEq for Paths {
    fn eq(&self, other: &Paths) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Paths {}

/// Paths of a descent by rank and length; equals stay as they are.
fn ranked(found: &Descent, places: Vec<u32>) -> Vec<u32> {
    let lengths = places.iter().map(|&place| found.path(place as usize).len() + 1).max().unwrap_or(0);
    let key = |place: u32| found.worths[place as usize].depth() * lengths + found.path(place as usize).len();
    sorted(&places, key, DEPTHS * lengths)
}

/// Numbers by their keys, all below `keys`; equals keep their order.
fn sorted(numbers: &[u32], key: impl Fn(u32) -> usize, keys: usize) -> Vec<u32> {
    let mut places = vec![0_u32; keys + 1];
    numbers.iter().for_each(|&number| places[key(number) + 1] += 1);
    for key in 1..places.len() {
        places[key] += places[key - 1];
    }
    let mut sorted = vec![0; numbers.len()];
    for &number in numbers {
        let place = &mut places[key(number)];
        sorted[*place as usize] = number;
        *place += 1;
    }
    sorted
}
