//! Moves each node of a column to where it has the fewest crossings (sifting, Matuszewski,
//! Schönfeld and Molitor 1999).
//!
//! While one column is sifted its neighbors stand still, so what two nodes cross when the
//! one is above the other does not change. Cost: the nodes of a column squared at most, times
//! their lines; [`PATIENCE`] keeps it far below that in tall columns.

use super::grid::{Grid, Neighbors, Standing};

/// After so many places without fewer crossings a node is taken no further.
const PATIENCE: usize = 24;

/// A column while it is being sifted. Its nodes go by their place when it began.
pub struct Column {
    sides: [Side; 2],
    order: Vec<u32>,
    stands: Vec<u32>,
}

/// The lines on one side of a column, by the places where they end.
#[derive(Default)]
struct Side {
    nodes: Vec<Ends>,
    ends: Vec<(u32, i32)>,
    /// The other ends of turns.
    turns: Vec<(u32, i32)>,
}

/// What a node has on one side.
#[derive(Clone, Copy)]
struct Ends {
    /// Where its first line ends, and how many lines run there.
    first: (u32, i32),
    /// Its lines and its turns in the lists of the side.
    lines: (u32, u32),
    turns: (u32, u32),
    weight: i32,
}

impl Side {
    fn fill(&mut self, layer: &[usize], places: &[usize], neighbors: &Neighbors, turns: &Neighbors) {
        self.nodes.clear();
        self.ends.clear();
        self.turns.clear();
        for &node in layer {
            let (from, turned) = (self.ends.len() as u32, self.turns.len() as u32);
            self.ends.extend(neighbors.weighed(node).map(|(other, lines)| (places[other] as u32, lines as i32)));
            self.turns.extend(turns.weighed(node).map(|(other, lines)| (places[other] as u32, lines as i32)));
            let own = &self.ends[from as usize..];
            self.nodes.push(Ends {
                first: own.first().copied().unwrap_or((0, 0)),
                lines: (from, self.ends.len() as u32),
                turns: (turned, self.turns.len() as u32),
                weight: own.iter().map(|end| end.1).sum(),
            });
        }
    }

    /// How many crossings come with `a` going from right above `b` to right below it.
    #[inline]
    fn swapped(&self, a: &Ends, b: &Ends) -> i32 {
        // A node without lines has a first one of no weight.
        if a.lines.1 - a.lines.0 <= 1 && b.lines.1 - b.lines.0 <= 1 {
            return a.first.1 * b.first.1 * compared(a.first.0, b.first.0);
        }
        let of_a = &self.ends[a.lines.0 as usize..a.lines.1 as usize];
        let of_b = &self.ends[b.lines.0 as usize..b.lines.1 as usize];
        let mut change = 0;
        for &(place, lines) in of_a {
            for &(other, others) in of_b {
                change += lines * others * compared(place, other);
            }
        }
        change
    }

    /// The same for turns. Any third node is above both or below both, and so on the side of
    /// `b` on which it stands.
    fn turned(&self, (a, at): (&Ends, u32), (b, to): (&Ends, u32), stands: &[u32]) -> i32 {
        let list = |ends: &Ends, but: u32| {
            let turns = &self.turns[ends.turns.0 as usize..ends.turns.1 as usize];
            turns.iter().filter(move |turn| turn.0 != but)
        };
        let is_below = |other: u32| stands[other as usize] > stands[to as usize];
        let mut change = 0;
        for &(other, lines) in list(a, to) {
            let passed = lines * b.weight;
            change += if is_below(other) { -passed } else { passed };
        }
        for &(other, lines) in list(b, at) {
            let passed = lines * a.weight;
            change += if is_below(other) { passed } else { -passed };
        }
        for &(p, lines) in list(a, to) {
            for &(q, others) in list(b, at).filter(|turn| turn.0 != p) {
                let both = match (is_below(p), is_below(q)) {
                    (true, false) => -1,
                    (false, true) => 1,
                    (true, true) | (false, false) => compared(stands[q as usize], stands[p as usize]),
                };
                change += both * lines * others;
            }
        }
        change
    }
}

/// 1 where the first comes before the second, -1 where it comes after it.
#[inline]
fn compared(one: u32, other: u32) -> i32 {
    i32::from(one < other) - i32::from(one > other)
}

impl Column {
    pub fn new() -> Column {
        Column { sides: [Side::default(), Side::default()], order: Vec::new(), stands: Vec::new() }
    }

    /// Sifts all nodes of some stretches of a column once. Out: the new order, and how many
    /// crossings it took away; none if there is no better one.
    pub fn sift(
        &mut self,
        grid: &Grid,
        standing: &Standing,
        column: usize,
        stretches: &[(usize, usize)],
    ) -> Option<(Vec<usize>, u64)> {
        let Standing { layers, places } = standing;
        let layer = &layers[column];
        self.sides[0].fill(layer, places, &grid.before, &grid.left);
        self.sides[1].fill(layer, places, &grid.after, &grid.right);
        self.order.clear();
        self.order.extend(0..layer.len() as u32);
        self.stands.clone_from(&self.order);
        let mut gained = 0;
        for &(from, to) in stretches.iter().filter(|(from, to)| to - from > 1) {
            for node in from..to {
                gained += u64::from(self.settle(node as u32, from, to));
            }
        }
        (gained > 0).then(|| (self.order.iter().map(|&node| layer[node as usize]).collect(), gained))
    }

    /// How many crossings come with `a` going from right above `b` to right below it.
    #[inline]
    fn change(&self, a: u32, b: u32) -> i32 {
        let mut change = 0;
        for side in &self.sides {
            let (one, other) = (&side.nodes[a as usize], &side.nodes[b as usize]);
            change += side.swapped(one, other);
            if one.turns.0 != one.turns.1 || other.turns.0 != other.turns.1 {
                change += side.turned((one, a), (other, b), &self.stands);
            }
        }
        change
    }

    /// Moves one node to its best place. What is no better stays where it is.
    fn settle(&mut self, node: u32, from: usize, to: usize) -> u32 {
        let home = self.stands[node as usize] as usize;
        let (mut best, mut target) = (0, home);
        let mut change = 0;
        let mut last = home;
        for at in home + 1..to {
            change += self.change(node, self.order[at]);
            if change < best {
                (best, target) = (change, at);
                last = at;
            } else if at - last > PATIENCE {
                break;
            }
        }
        (change, last) = (0, home);
        for at in (from..home).rev() {
            change -= self.change(node, self.order[at]);
            if change < best {
                (best, target) = (change, at);
                last = at;
            } else if last - at > PATIENCE {
                break;
            }
        }
        if target > home {
            self.order[home..=target].rotate_left(1);
        } else {
            self.order[target..=home].rotate_right(1);
        }
        for at in home.min(target)..=home.max(target) {
            self.stands[self.order[at] as usize] = at as u32;
        }
        best.unsigned_abs()
    }
}
