//! Rounds: ways that come back to where they start without passing an element twice, as far
//! as they were asked for.
//!
//! Few rounds are found all at once, and then put in order; of very many only the shortest
//! are looked for. Both ways give the same list.

use std::ops::ControlFlow;

use crate::analysis::limits::{Bound, Limits};
use crate::theory::Sign;

use super::barrier;
use super::circuits::{self, Circuit};
use super::knots::Knots;
use super::weave::Untwisted;

/// Rounds one after another: the steps of all, and where and with which sign each ends.
#[derive(Default)]
struct Found {
    steps: Vec<u32>,
    ends: Vec<(usize, Sign)>,
    untwisted: Untwisted,
}

impl Found {
    fn add(&mut self, steps: &[u32], sign: Sign) {
        self.steps.extend_from_slice(steps);
        self.ends.push((self.steps.len(), sign));
    }

    /// Adds a circuit, told from its first element in the order of the files.
    fn add_circuit(&mut self, circuit: &Circuit<'_>) {
        let start = self.steps.len();
        for &rope in circuit.way {
            self.steps.extend_from_slice(self.untwisted.steps(circuit.ropes, rope));
        }
        let round = &mut self.steps[start..];
        // Steps are numbered by where they start, and then by where they lead.
        let first = (0..round.len()).min_by_key(|&place| round[place]).unwrap_or(0);
        round.rotate_left(first);
        self.ends.push((self.steps.len(), circuit.sign));
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    fn get(&self, place: usize) -> (&[u32], Sign) {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before].0);
        let (end, sign) = self.ends[place];
        (&self.steps[start..end], sign)
    }
}

/// At most as many rounds as were asked for, and how far the list is whole.
pub(super) struct Listed {
    found: Found,
    /// Shortest first.
    places: Vec<usize>,
    pub complete_to: usize,
    pub bound: Option<Bound>,
}

impl Listed {
    /// By length, and then by their steps, which is by their elements.
    fn new(found: Found, complete_to: usize, bound: Option<Bound>) -> Self {
        let round = |place: usize| found.get(place).0;
        // The length and the first steps in one number tell most rounds apart.
        let key = |steps: &[u32]| {
            let first =
                (0..3).fold(0_u128, |key, place| key << 32 | u128::from(steps.get(place).copied().unwrap_or(0)));
            (steps.len() as u128) << 96 | first
        };
        let mut sorted: Vec<(u128, usize)> = (0..found.len()).map(|place| (key(round(place)), place)).collect();
        sorted.sort_unstable_by(|one, other| one.0.cmp(&other.0).then_with(|| round(one.1).cmp(round(other.1))));
        let places = sorted.into_iter().map(|(_, place)| place).collect();
        Listed { found, places, complete_to, bound }
    }

    /// The steps and the sign of each round.
    pub fn iter(&self) -> impl Iterator<Item = (&[u32], Sign)> {
        self.places.iter().map(|&place| self.found.get(place))
    }
}

/// How much the search for all rounds looks at before it is given up: some milliseconds.
const EFFORT: u64 = 1_000_000;
/// Where many rounds are asked for, how much it looks at for each.
const EFFORT_EACH: u64 = 100;
/// How many rounds it passes by that are longer than what was asked for.
const LONGER: usize = 10_000;

/// The shortest rounds, by length and then by their elements. With more than the cap, the
/// longest give way, and of those of one length the last in the order of the files.
///
/// *Cost*: that of all rounds where they are few ([`circuits::each`]), else that of
/// [`barrier::each`], once for every length.
pub(super) fn list(knots: &Knots, limits: Limits) -> Listed {
    if let Some((found, bound)) = all(knots, limits) {
        return Listed::new(found, limits.max_links, bound);
    }
    let room = limits.cap.saturating_add(1);
    let (found, bound) = up_to(knots, room, limits.max_links);
    if found.len() < room {
        return Listed::new(found, limits.max_links, bound);
    }
    let mut found = Found::default();
    for longest in 2..=limits.max_links {
        let (longer, _) = up_to(knots, room, longest);
        if longer.len() < room {
            found = longer;
            continue;
        }
        let of_this_length = (0..longer.len()).map(|place| longer.get(place)).filter(|it| it.0.len() == longest);
        of_this_length.take(limits.cap - found.len()).for_each(|(steps, sign)| found.add(steps, sign));
        return Listed::new(found, longest - 1, Some(Bound::Count));
    }
    Listed::new(found, limits.max_links, bound)
}

/// All rounds within the limits, and whether there are longer ones; nothing where there are
/// more of them than the cap, or too many to look at.
fn all(knots: &Knots, limits: Limits) -> Option<(Found, Option<Bound>)> {
    let (mut found, mut longer) = (Found::default(), 0);
    let most_effort = EFFORT.max((limits.cap as u64).saturating_mul(EFFORT_EACH));
    let told = circuits::each(knots, most_effort, |circuit| {
        if circuit.links as usize <= limits.max_links && found.len() < limits.cap {
            found.add_circuit(circuit);
            return ControlFlow::Continue(());
        }
        longer += 1;
        let is_too_many = circuit.links as usize <= limits.max_links || longer > LONGER;
        if is_too_many { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    told.is_continue().then_some((found, (longer > 0).then_some(Bound::Length)))
}

fn up_to(knots: &Knots, room: usize, max_links: usize) -> (Found, Option<Bound>) {
    let mut found = Found::default();
    let bound = barrier::each(knots, max_links, |steps, sign| {
        found.add(steps, sign);
        if found.len() < room { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    (found, bound)
}
