//! Lengths: how many walks there are of each length, told without walking each.

use std::collections::BTreeMap;

use super::way::Way;

/// The fewest links with which there are more than `room` walks of at most so many links, and
/// how many of them have fewer; nothing where `longest` links give no more than that. Without loops each walk is a path;
/// with loops there are no more paths than walks.
///
/// *Method*: walks are counted by the fewest links that they can have as a whole: those
/// behind them and those of the shortest way on. So the counts of one length need only
/// walks that end with that length, and long ways are not looked at before short ones.
///
/// *Cost*: at most that of listing `room` walks; mostly far less, for walks that meet are
/// counted together.
pub(super) fn first_beyond(way: &Way, room: usize, longest: u32) -> Option<(u32, usize)> {
    let room = room as u64;
    let mut waiting: BTreeMap<u32, Vec<(u32, u64)>> = BTreeMap::new();
    for next in way.from.iter().flat_map(|&start| way.after(start)) {
        waiting.entry(way.nearest[*next as usize] + 1).or_default().push((*next, 1));
    }
    let mut counts = vec![0_u64; way.elements()];
    let mut found: u64 = 0;
    while let Some((length, walks)) = waiting.pop_first() {
        if length > longest {
            return None;
        }
        let ended = of_length(way, length, walks, &mut counts, &mut waiting);
        if found.saturating_add(ended) > room {
            return Some((length, found as usize));
        }
        found += ended;
    }
    None
}

/// Follows walks whose fewest links are `length`: to their ends, which are counted, and to
/// where they turn off to a longer way. The elements furthest from a goal have the highest
/// numbers; they come first.
fn of_length(
    way: &Way,
    length: u32,
    mut walks: Vec<(u32, u64)>,
    counts: &mut [u64],
    waiting: &mut BTreeMap<u32, Vec<(u32, u64)>>,
) -> u64 {
    let mut ended: u64 = 0;
    walks.sort_unstable();
    // All elements of one layer are as far from a goal.
    let (mut layer, mut next_layer): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
    loop {
        std::mem::swap(&mut layer, &mut next_layer);
        let Some(far) = layer.first().or(walks.last().map(|(element, _)| element)) else {
            return ended;
        };
        let far = way.nearest[*far as usize];
        while let Some(&(element, number)) = walks.last().filter(|(element, _)| way.nearest[*element as usize] == far) {
            add(counts, &mut layer, element, number);
            walks.pop();
        }
        for element in layer.drain(..) {
            let number = std::mem::take(&mut counts[element as usize]);
            if far == 0 {
                ended = ended.saturating_add(number);
            }
            for &next in way.after(element) {
                let whole = length - far + 1 + way.nearest[next as usize];
                if whole == length {
                    add(counts, &mut next_layer, next, number);
                } else {
                    waiting.entry(whole).or_default().push((next, number));
                }
            }
        }
    }
}

fn add(counts: &mut [u64], layer: &mut Vec<u32>, element: u32, number: u64) {
    let count = &mut counts[element as usize];
    if *count == 0 {
        layer.push(element);
    }
    *count = count.saturating_add(number);
}
