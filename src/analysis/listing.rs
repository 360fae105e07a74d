//! Listings: the shortest paths of a way, as many as were asked for.

use super::descent::Descent;
use super::lengths::first_beyond;
use super::limits::{Bound, Limits};
use super::way::Way;

/// Paths, the shortest of all, and how far they are complete.
pub(super) struct Listing {
    pub paths: Descent,
    /// Every path of at most so many links is listed.
    pub complete_to: usize,
    pub bound: Option<Bound>,
}

impl Listing {
    /// At most `cap` paths of at most `max_links` links: all up to some length and, of those
    /// one link longer, the first in the order of the files.
    ///
    /// *Cost*: that of two descents where nothing comes back to itself; else of some more.
    pub fn of(way: &Way, limits: Limits) -> Listing {
        let most = limits.max_links.min(way.elements().saturating_sub(1)) as u32;
        let descent = |longest: u32| Descent::of(way, longest, limits.cap);
        let longest = first_beyond(way, limits.cap, most).map_or(most, |beyond| beyond - 1);
        // Few, but too long to hold: then shorter ones.
        let (mut whole, mut over) = match descent(longest) {
            full if full.is_full => (Descent::default(), Some(full)),
            whole => (whole, None),
        };
        let mut step = 1;
        while over.is_none() {
            if !whole.has_longer || whole.longest >= most {
                let bound = whole.has_longer.then_some(Bound::Length);
                return Listing { paths: whole, complete_to: limits.max_links, bound };
            }
            // With loops there are fewer paths than walks, so there may be room for longer ones.
            let longer = descent(whole.longest.saturating_add(step).min(most));
            step = step.saturating_mul(2);
            if longer.is_full {
                over = Some(longer);
            } else {
                whole = longer;
            }
        }
        let mut over = over.unwrap_or_default();
        while over.longest - whole.longest > 1 {
            let middle = descent(whole.longest + (over.longest - whole.longest) / 2);
            if middle.is_full {
                over = middle;
            } else {
                whole = middle;
            }
        }
        let complete_to = whole.longest as usize;
        Listing { paths: with_some_of(whole, &over, limits.cap), complete_to, bound: Some(Bound::Count) }
    }
}

/// Fills up with the first paths that are one link longer.
fn with_some_of(mut whole: Descent, over: &Descent, cap: usize) -> Descent {
    let longest = over.longest as usize;
    let left = cap.saturating_sub(whole.len());
    for place in (0..over.len()).filter(|&place| over.path(place).len() == longest).take(left) {
        whole.steps.extend_from_slice(over.path(place));
        whole.ends.push(whole.steps.len() as u32);
    }
    whole
}
