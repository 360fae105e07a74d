//! Robustness: how many links have to fall before nothing is left.

use std::collections::VecDeque;

use petgraph::visit::EdgeRef;

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LinkId};

/// What each link bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Every link counts as one: how many links have to fall.
    Links,
    /// A link counts for its independent studies; a link that holds by definition cannot
    /// fall. How many studies have to fall (after Powell 2024).
    Studies,
}

/// The cheapest way to part two sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// How much has to fall; 0 where no path runs, or none of which every link is borne.
    /// None where nothing that can fall parts the sides.
    pub size: Option<u64>,
    /// The first link of each edge that has to fall, in the order of the files.
    pub links: Vec<LinkId>,
}

/// A smallest set of links without which no path runs from `from` to `to`.
///
/// *Returns*, of all smallest sets, the one nearest to `from`: it does not depend on the
/// order of anything. With [`Weight::Links`] its size is also the number of paths that
/// share no link (Menger 1927).
///
/// *Cost*: at most √links rounds over all links when every link weighs one (Dinic 1970;
/// Even & Tarjan 1975).
///
/// *To conclude*: 1 says that the theory hangs on one step. More says that it has more
/// than one route, not that any of them holds. With studies, 0 says that somewhere on
/// every route a link is not borne by any study.
pub fn minimum_cut(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId], weight: Weight) -> Cut {
    if from.iter().any(|element| to.contains(element)) {
        return Cut { size: None, links: Vec::new() };
    }
    let mut flow = Flow::new(graph, from, to, weight);
    let mut size: u64 = 0;
    while flow.measure() {
        let pushed = flow.push_all();
        size = size.saturating_add(pushed);
        if size >= UNLIMITED {
            return Cut { size: None, links: Vec::new() };
        }
    }
    Cut { size: Some(size), links: flow.cut() }
}

/// More than all studies in the world together.
const UNLIMITED: u64 = 1 << 40;

/// An arc and its way back, side by side: `arcs[i ^ 1]` is the other.
struct Arc {
    to: usize,
    room: u64,
}

struct Flow {
    arcs: Vec<Arc>,
    /// The arcs out of each element, and of the source and the sink after them.
    out: Vec<Vec<usize>>,
    links: Vec<LinkId>,
    level: Vec<usize>,
    tried: Vec<usize>,
    source: usize,
    sink: usize,
}

impl Flow {
    fn new(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId], weight: Weight) -> Self {
        let count = graph.graph.node_count();
        let mut flow = Flow {
            arcs: Vec::with_capacity(2 * graph.graph.edge_count()),
            out: vec![Vec::new(); count + 2],
            links: Vec::with_capacity(graph.graph.edge_count()),
            level: Vec::new(),
            tried: Vec::new(),
            source: count,
            sink: count + 1,
        };
        // Links come first, so that the place of an arc tells its link.
        let (reached, leading) = (graph.reached(from.iter().copied()), graph.leading_to(to.iter().copied()));
        let matters = |node: usize| reached[node] && leading[node];
        let edges = graph.graph.edge_references();
        for edge in edges.filter(|edge| matters(edge.source().index()) && matters(edge.target().index())) {
            flow.links.push(*edge.weight());
            flow.arc(edge.source().index(), edge.target().index(), room(graph, *edge.weight(), weight));
        }
        from.iter().for_each(|start| flow.arc(count, start.index(), UNLIMITED));
        to.iter().for_each(|end| flow.arc(end.index(), count + 1, UNLIMITED));
        flow
    }

    fn arc(&mut self, from: usize, to: usize, room: u64) {
        self.out[from].push(self.arcs.len());
        self.arcs.push(Arc { to, room });
        self.out[to].push(self.arcs.len());
        self.arcs.push(Arc { to: from, room: 0 });
    }

    /// How far each element is from the source over arcs with room; whether the sink is
    /// reached.
    fn measure(&mut self) -> bool {
        self.level = vec![usize::MAX; self.out.len()];
        self.tried = vec![0; self.out.len()];
        self.level[self.source] = 0;
        let mut queue = VecDeque::from([self.source]);
        while let Some(node) = queue.pop_front() {
            for &arc in &self.out[node] {
                let Arc { to, room } = self.arcs[arc];
                if room > 0 && self.level[to] == usize::MAX {
                    self.level[to] = self.level[node] + 1;
                    queue.push_back(to);
                }
            }
        }
        self.level[self.sink] != usize::MAX
    }

    /// Pushes along shortest ways until none is left.
    fn push_all(&mut self) -> u64 {
        let (mut pushed, mut way): (u64, Vec<usize>) = (0, Vec::new());
        let mut node = self.source;
        loop {
            if node == self.sink {
                let room = way.iter().map(|&arc| self.arcs[arc].room).min().unwrap_or(0);
                for &arc in &way {
                    self.arcs[arc].room -= room;
                    self.arcs[arc ^ 1].room += room;
                }
                pushed = pushed.saturating_add(room);
                way.clear();
                node = self.source;
            } else if let Some(&arc) = self.out[node].get(self.tried[node]) {
                let Arc { to, room } = self.arcs[arc];
                if room > 0 && self.level[to] == self.level[node] + 1 {
                    way.push(arc);
                    node = to;
                } else {
                    self.tried[node] += 1;
                }
            } else if let Some(arc) = way.pop() {
                // A dead end: back, and on with the next arc there.
                node = self.arcs[arc ^ 1].to;
                self.tried[node] += 1;
            } else {
                return pushed;
            }
        }
    }

    /// The links out of what the source still reaches. Called when the sink is not.
    fn cut(&self) -> Vec<LinkId> {
        let is_cut = |place: &usize| {
            let (to, from) = (self.arcs[2 * place].to, self.arcs[2 * place + 1].to);
            self.level[from] != usize::MAX && self.level[to] == usize::MAX
        };
        let mut links: Vec<LinkId> = (0..self.links.len()).filter(is_cut).map(|place| self.links[place]).collect();
        links.sort_unstable();
        links
    }
}

fn room(graph: &TheoryGraph<'_>, link: LinkId, weight: Weight) -> u64 {
    let support = graph.support(link);
    match (weight, support.rank) {
        (Weight::Links, _) => 1,
        (Weight::Studies, None) => UNLIMITED,
        (Weight::Studies, Some(_)) => u64::from(support.independent),
    }
}
