//! Which nodes lines join, directly or not.

use super::grid::Grid;

/// The part of each node, numbered in the order in which they stand below one another:
/// parts by their first box in the order of the file, and last what no line reaches.
pub struct Parts {
    pub of: Vec<usize>,
    pub count: usize,
}

impl Parts {
    /// Cost: linear in nodes and lines.
    pub fn new(grid: &Grid) -> Parts {
        const NONE: usize = usize::MAX;
        let (mut of, mut count) = (vec![NONE; grid.nodes()], 0);
        let sides = [&grid.before, &grid.after, &grid.left, &grid.right];
        let is_alone = |node: usize| sides.iter().all(|side| side.is_empty(node));
        let mut inside = vec![false; grid.nodes()];
        grid.layers.iter().flatten().for_each(|&node| inside[node] = true);
        for start in 0..grid.nodes() {
            if of[start] != NONE || is_alone(start) || !inside[start] {
                continue;
            }
            let mut open = vec![start];
            of[start] = count;
            while let Some(node) = open.pop() {
                for &next in sides.iter().flat_map(|side| side.of(node)) {
                    if of[next] == NONE {
                        of[next] = count;
                        open.push(next);
                    }
                }
            }
            count += 1;
        }
        for part in &mut of {
            if *part == NONE {
                *part = count;
                count += 1;
            }
        }
        Parts { of, count }
    }
}
