//! How many crossings an order has.
//!
//! Steps between neighboring columns are counted with a Fenwick tree (Barth, Mutzel and
//! Jünger 2004), in n log n. A turn crosses every line that starts between its two ends on
//! its side of the column, and every other turn of which it encloses one end.

use super::grid::{Grid, Neighbors, Standing};

/// All crossings, each as often as pairs of lines have it.
pub fn crossings(grid: &Grid, standing: &Standing) -> u64 {
    let Standing { layers, places } = standing;
    let (mut tree, mut ends) = (Vec::new(), Vec::new());
    let steps = layers.windows(2).map(|pair| between(grid, places, (&pair[0], pair[1].len()), (&mut tree, &mut ends)));
    let columns = layers.iter().zip(&grid.turning).filter(|(_, turning)| !turning.is_empty());
    let turns = columns.map(|(layer, turning)| {
        turned((layer, turning), places, &grid.right, &grid.after)
            + turned((layer, turning), places, &grid.left, &grid.before)
    });
    steps.sum::<u64>() + turns.sum::<u64>()
}

/// What lines cross between two columns. In: the left one, and how many stand in the right
/// one; memory that is used again.
fn between(
    grid: &Grid,
    places: &[usize],
    (left, right): (&[usize], usize),
    (tree, ends): (&mut Vec<u64>, &mut Vec<(usize, u64)>),
) -> u64 {
    tree.clear();
    tree.resize(right + 1, 0);
    let (mut seen, mut crossings) = (0, 0);
    for &node in left {
        ends.clear();
        ends.extend(grid.after.weighed(node).map(|(to, lines)| (places[to], u64::from(lines))));
        // What came before and ends no higher does not cross.
        crossings += ends.iter().map(|&(end, lines)| lines * (seen - up_to(tree, end))).sum::<u64>();
        for &(end, lines) in ends.iter() {
            add(tree, end, lines);
            seen += lines;
        }
    }
    crossings
}

/// The sum of the first numbers of a Fenwick tree, up to and with this place.
fn up_to(tree: &[u64], place: usize) -> u64 {
    let (mut at, mut sum) = (place + 1, 0);
    while at > 0 {
        sum += tree[at];
        at &= at - 1;
    }
    sum
}

/// Adds to the number at a place of a Fenwick tree.
fn add(tree: &mut [u64], place: usize, number: u64) {
    let mut at = place + 1;
    while at < tree.len() {
        tree[at] += number;
        at += at & at.wrapping_neg();
    }
}

/// What turns cross on one side of a column. In: the column, and those of its nodes at which
/// a line turns.
fn turned((layer, turning): (&[usize], &[usize]), places: &[usize], turns: &Neighbors, side: &Neighbors) -> u64 {
    let mut spans: Vec<(usize, usize, u64)> = Vec::new();
    for &node in turning {
        let below = turns.weighed(node).filter(|(other, _)| places[*other] > places[node]);
        spans.extend(below.map(|(other, lines)| (places[node], places[other], u64::from(lines))));
    }
    if spans.is_empty() {
        return 0;
    }
    spans.sort_unstable();
    let mut before = Vec::with_capacity(layer.len() + 1);
    before.push(0u64);
    layer.iter().for_each(|&node| before.push(before[before.len() - 1] + u64::from(side.lines(node))));
    let mut crossings = 0;
    for (at, &(from, to, lines)) in spans.iter().enumerate() {
        crossings += lines * (before[to] - before[from + 1]);
        let within = spans[at + 1..].iter().take_while(|other| other.0 < to);
        crossings += within.filter(|other| other.0 > from && other.1 > to).map(|other| lines * other.2).sum::<u64>();
    }
    crossings
}
