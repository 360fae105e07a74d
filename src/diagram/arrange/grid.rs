//! Boxes and slots in columns: what is put in order.
//!
//! A line that passes columns has a slot in each. A line that runs back turns around in the
//! gutter beside its box, and passes a slot in the column of that box too: both its ends
//! then lie in one column, which makes a *turn*.

use rustc_hash::FxHashMap;

use super::Plan;
use super::rank::{Ranks, Way};

/// Boxes and slots in columns. The first nodes are the boxes, by their own index.
#[derive(Clone, Debug)]
pub struct Grid {
    /// Nodes of each column, from the top. Sums are not among them.
    pub layers: Vec<Vec<usize>>,
    /// How many nodes are boxes.
    pub boxes: usize,
    /// The neighbors one column to the left and to the right.
    pub before: Neighbors,
    pub after: Neighbors,
    /// Where lines turn around, to the right of a column and to its left.
    pub right: Neighbors,
    pub left: Neighbors,
    /// The nodes of each column at which lines turn.
    pub turning: Vec<Vec<usize>>,
    /// For every line: its box, its slots, its other box.
    pub chains: Vec<Vec<usize>>,
}

/// The neighbors of every node on one side, with the number of lines to each.
#[derive(Clone, Debug, Default)]
pub struct Neighbors {
    starts: Vec<u32>,
    nodes: Vec<usize>,
    lines: Vec<u32>,
}

impl Neighbors {
    /// From pairs of a node and its neighbor; what occurs more often counts for more.
    fn new(nodes: usize, pairs: &[(usize, usize)]) -> Neighbors {
        let mut sorted = pairs.to_vec();
        sorted.sort_unstable();
        let mut all = Neighbors { starts: Vec::with_capacity(nodes + 1), nodes: Vec::new(), lines: Vec::new() };
        let mut at = 0;
        for node in 0..nodes {
            all.starts.push(all.nodes.len() as u32);
            while let Some(&(_, to)) = sorted.get(at).filter(|pair| pair.0 == node) {
                let known = all.nodes.len() > all.starts[node] as usize && all.nodes.last() == Some(&to);
                match all.lines.last_mut() {
                    Some(lines) if known => *lines += 1,
                    Some(_) | None => {
                        all.nodes.push(to);
                        all.lines.push(1);
                    }
                }
                at += 1;
            }
        }
        all.starts.push(all.nodes.len() as u32);
        all
    }

    fn range(&self, node: usize) -> std::ops::Range<usize> {
        self.starts[node] as usize..self.starts[node + 1] as usize
    }

    pub fn of(&self, node: usize) -> &[usize] {
        &self.nodes[self.range(node)]
    }

    /// Each with its number of lines.
    pub fn weighed(&self, node: usize) -> impl Iterator<Item = (usize, u32)> {
        let range = self.range(node);
        self.nodes[range.clone()].iter().copied().zip(self.lines[range].iter().copied())
    }

    /// How many lines there are to all of them together.
    pub fn lines(&self, node: usize) -> u32 {
        self.lines[self.range(node)].iter().sum()
    }

    pub fn is_empty(&self, node: usize) -> bool {
        self.range(node).is_empty()
    }
}

/// Slots and pairs while they are being found.
struct Maker<'p> {
    plan: &'p Plan,
    ranks: &'p Ranks,
    layers: Vec<Vec<usize>>,
    nodes: usize,
    /// Lines of one trunk share their slots for as long as they run together.
    slots: FxHashMap<(usize, usize, bool), usize>,
    steps: Vec<(usize, usize)>,
    right: Vec<(usize, usize)>,
    left: Vec<(usize, usize)>,
}

impl Grid {
    /// Cost: linear in boxes and slots, with a sort of the pairs.
    pub fn new(plan: &Plan, ranks: &Ranks) -> Grid {
        let boxes = plan.boxes.len();
        let mut maker = Maker {
            plan,
            ranks,
            layers: vec![Vec::new(); ranks.lane_of_column.len()],
            nodes: boxes,
            slots: FxHashMap::default(),
            steps: Vec::new(),
            right: Vec::new(),
            left: Vec::new(),
        };
        for (one, &column) in ranks.column.iter().enumerate() {
            if !ranks.is_sum[one] {
                maker.layers[column].push(one);
            }
        }
        let chains = (0..plan.lines.len()).map(|line| maker.chain(line)).collect();
        let turned = |pairs: &[(usize, usize)]| pairs.iter().map(|&(a, b)| (b, a)).collect::<Vec<_>>();
        let both = |pairs: &[(usize, usize)]| [pairs, &turned(pairs)].concat();
        let nodes = maker.nodes;
        let (right, left) = (Neighbors::new(nodes, &both(&maker.right)), Neighbors::new(nodes, &both(&maker.left)));
        let turns = |node: &usize| !right.is_empty(*node) || !left.is_empty(*node);
        let turning = maker.layers.iter().map(|layer| layer.iter().copied().filter(turns).collect()).collect();
        Grid {
            turning,
            layers: maker.layers,
            boxes,
            before: Neighbors::new(nodes, &turned(&maker.steps)),
            after: Neighbors::new(nodes, &maker.steps),
            right,
            left,
            chains,
        }
    }

    pub fn is_slot(&self, node: usize) -> bool {
        node >= self.boxes
    }

    /// All that a node has a line to: beside its column, and where lines turn.
    pub fn around(&self, node: usize) -> impl Iterator<Item = usize> {
        [&self.before, &self.after, &self.left, &self.right]
            .into_iter()
            .flat_map(move |side| side.of(node).iter().copied())
    }

    pub fn nodes(&self) -> usize {
        self.before.starts.len() - 1
    }
}

/// An order: the nodes of each column from the top, and the place of each node in its column.
#[derive(Clone, Debug)]
pub struct Standing {
    pub layers: Vec<Vec<usize>>,
    pub places: Vec<usize>,
}

impl Standing {
    pub fn new(layers: Vec<Vec<usize>>, nodes: usize) -> Standing {
        let mut places = vec![0; nodes];
        for layer in &layers {
            layer.iter().enumerate().for_each(|(place, &node)| places[node] = place);
        }
        Standing { layers, places }
    }
}

impl Maker<'_> {
    /// The slots of one line between its boxes, and what it joins.
    fn chain(&mut self, line: usize) -> Vec<usize> {
        let spec = &self.plan.lines[line];
        let (from, to) = (self.ranks.column[spec.from], self.ranks.column[spec.to]);
        // A sum has a place of its own under its terms, outside the order.
        let in_order = !self.ranks.is_sum[spec.to];
        let mut chain = vec![spec.from];
        match self.ranks.way[line] {
            Way::On => {
                chain.extend((from + 1..to).map(|column| self.slot(spec.trunk, column, false)));
                chain.push(spec.to);
                let joined = if in_order { chain.len() } else { 0 };
                self.steps.extend(chain[..joined].windows(2).map(|pair| (pair[0], pair[1])));
            }
            Way::Back => {
                let slots: Vec<usize> = (to..=from).rev().map(|column| self.slot(spec.trunk, column, true)).collect();
                self.right.push((spec.from, slots[0]));
                self.steps.extend(slots.windows(2).map(|pair| (pair[1], pair[0])));
                if in_order {
                    self.left.push((slots[slots.len() - 1], spec.to));
                }
                chain.extend(slots);
                chain.push(spec.to);
            }
            Way::Under => chain.push(spec.to),
        }
        chain
    }

    fn slot(&mut self, trunk: usize, column: usize, is_back: bool) -> usize {
        *self.slots.entry((trunk, column, is_back)).or_insert_with(|| {
            let node = self.nodes;
            self.nodes += 1;
            self.layers[column].push(node);
            node
        })
    }
}
