//! Listings: the shortest paths of a way, as many as were asked for.

use crate::graph::TheoryGraph;

use super::descent::{Descent, Quest};
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
    /// *Cost*: that of one descent where nothing comes back to itself; else of a few more.
    pub fn of(graph: &TheoryGraph<'_>, way: &Way, limits: Limits) -> Listing {
        let most = limits.max_links.min(way.elements().saturating_sub(1)) as u32;
        let quest = |longest: u32, of_longest: usize| Quest { room: limits.cap, longest, of_longest };
        let descent = |longest: u32| Descent::of(graph, way, quest(longest, usize::MAX));
        let beyond = first_beyond(way, limits.cap, most);
        if let Some((longest, shorter)) = beyond.filter(|_| way.is_straight()) {
            // Every walk is a path, so it is known how many there are of each length.
            let paths = Descent::of(graph, way, quest(longest, limits.cap - shorter));
            if !paths.is_full {
                return Listing { paths, complete_to: longest as usize - 1, bound: Some(Bound::Count) };
            }
        }
        let first = descent(beyond.map_or(most, |(longest, _)| longest - 1));
        // Few, but too long to hold: then shorter ones.
        let (whole, over) = if first.is_full { (Descent::default(), Some(first)) } else { (first, None) };
        match widen(whole, over, most, descent) {
            (whole, None) => {
                let bound = whole.has_longer.then_some(Bound::Length);
                Listing { paths: whole, complete_to: limits.max_links, bound }
            }
            (whole, Some(over)) => {
                let complete_to = whole.longest as usize;
                let paths = with_some_of(whole, &over, limits.cap);
                Listing { paths, complete_to, bound: Some(Bound::Count) }
            }
        }
    }
}

/// The longest descent with room for all of its paths, and the one a link longer that has
/// none; that is nothing where all paths were found.
fn widen(
    mut whole: Descent,
    mut over: Option<Descent>,
    most: u32,
    descent: impl Fn(u32) -> Descent,
) -> (Descent, Option<Descent>) {
    let mut step = 1;
    loop {
        let longest = match &over {
            None if !whole.has_longer || whole.longest >= most => return (whole, None),
            // With loops there are fewer paths than walks, so there may be room for longer ones.
            None => whole.longest.saturating_add(step).min(most),
            Some(over) if over.longest - whole.longest > 1 => whole.longest + (over.longest - whole.longest) / 2,
            Some(_) => return (whole, over),
        };
        step = step.saturating_mul(2);
        let tried = descent(longest);
        if tried.is_full {
            over = Some(tried);
        } else {
            whole = tried;
        }
    }
}

/// Fills up with the first paths that are one link longer.
fn with_some_of(mut whole: Descent, over: &Descent, cap: usize) -> Descent {
    let longest = over.longest as usize;
    let left = cap.saturating_sub(whole.len());
    for place in (0..over.len()).filter(|&place| over.path(place).len() == longest).take(left) {
        whole.push(over.path(place), over.worths[place]);
    }
    whole
}
