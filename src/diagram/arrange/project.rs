//! The order of a figure whose tall columns have been split, from that of the whole columns.
//!
//! Splitting a column costs no crossing: what passes a part of it can stand in the order of
//! the boxes to which it runs. So the order is found before the split and carried over.

use super::Plan;
use super::grid::{Grid, Standing};
use super::rank::{Ranks, Way};

/// Puts the nodes of every part of a column in the order that they had in the whole.
/// `whole` is the column of which each column is a part. Cost: linear, with a sort a column.
pub fn project(plan: &Plan, from: (&Grid, &Ranks), onto: (&mut Grid, &Ranks), whole: &[usize]) {
    let (coarse, coarse_ranks) = from;
    let (fine, ranks) = onto;
    let places = Standing::new(coarse.layers.clone(), coarse.nodes()).places;
    let part = |node: usize, column: usize| places[node] as f64 / coarse.layers[column].len().max(1) as f64 - 0.5;
    let mut keys = vec![0.0; fine.nodes()];
    for (one, &place) in places[..fine.boxes].iter().enumerate() {
        keys[one] = place as f64;
    }
    for (line, spec) in plan.lines.iter().enumerate() {
        let (chain, known) = (&fine.chains[line], &coarse.chains[line]);
        let (first, last) = (coarse_ranks.column[spec.from], coarse_ranks.column[spec.to]);
        let same = ranks.way[line] == coarse_ranks.way[line];
        for (step, &slot) in chain.iter().enumerate().filter(|(_, node)| fine.is_slot(**node)) {
            let column = match ranks.way[line] {
                Way::Back => whole[ranks.column[spec.from] + 1 - step],
                Way::On | Way::Under => whole[ranks.column[spec.from] + step],
            };
            keys[slot] = match ranks.way[line] {
                _ if !same => places[spec.from] as f64,
                Way::Back => places[known[1 + first - column]] as f64,
                Way::On | Way::Under if column == first => places[spec.from] as f64 + part(known[1], first + 1),
                Way::On | Way::Under if column == last => {
                    places[spec.to] as f64 + part(known[known.len() - 2], last - 1)
                }
                Way::On | Way::Under => places[known[column - first]] as f64,
            };
        }
    }
    for layer in &mut fine.layers {
        layer.sort_by(|&a, &b| keys[a].total_cmp(&keys[b]).then(a.cmp(&b)));
    }
}
