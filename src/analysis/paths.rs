//! Paths side by side: many of them in a few arrays.

use crate::graph::TheoryGraph;
use crate::theory::support::Rank;
use crate::theory::{LinkId, Sign};

use super::descent::Descent;
use super::pathways::product;
use super::way::Way;

/// Paths in the order that their question promises.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paths {
    /// The links of all paths.
    links: Vec<LinkId>,
    /// Where each path ends.
    ends: Vec<u32>,
    ranks: Vec<Option<Rank>>,
    signs: Vec<Sign>,
}

/// One path of many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Path<'p> {
    /// The first link of each step.
    pub links: &'p [LinkId],
    /// The rank of the weakest step. None where every step holds by definition.
    pub rank: Option<Rank>,
    /// The product of the signs; unknown where one is.
    pub sign: Sign,
}

impl Paths {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A path by its place in the list, where there is one.
    pub fn get(&self, place: usize) -> Option<Path<'_>> {
        let end = *self.ends.get(place)? as usize;
        let start = if place == 0 { 0 } else { self.ends[place - 1] as usize };
        Some(Path { links: &self.links[start..end], rank: self.ranks[place], sign: self.signs[place] })
    }

    pub fn iter(&self) -> impl Iterator<Item = Path<'_>> {
        (0..self.len()).filter_map(|place| self.get(place))
    }

    /// Where all paths agree on the sign, that sign; else unknown. None without paths.
    pub fn sign(&self) -> Option<Sign> {
        let agree = |one, other| if one == other { one } else { Sign::Unknown };
        self.signs.iter().copied().reduce(agree)
    }

    /// Adds the paths of a way that `takes` takes by their height, at most so many: the best
    /// supported first, then the shortest, then in the order of the descent.
    ///
    /// *Cost*: linear in their steps.
    pub(super) fn add(
        &mut self,
        graph: &TheoryGraph<'_>,
        way: &Way,
        found: &Descent,
        room: usize,
        takes: impl Fn(Height) -> bool,
    ) {
        let mut worths = Worths::new(graph, way);
        let worth: Vec<(Height, Sign)> = (0..found.len()).map(|place| worths.of_path(found.path(place))).collect();
        let taken: Vec<u32> = (0..found.len() as u32).filter(|&place| takes(worth[place as usize].0)).collect();
        let lengths = taken.iter().map(|&place| found.path(place as usize).len() + 1).max().unwrap_or(0);
        let key = |place: u32| worth[place as usize].0.depth() * lengths + found.path(place as usize).len();
        for place in sorted(&taken, key, Height::COUNT * lengths).into_iter().take(room) {
            let (height, sign) = worth[place as usize];
            self.links.extend(found.path(place as usize).iter().map(|&edge| way.link(graph, edge as usize)));
            self.ends.push(self.links.len() as u32);
            self.ranks.push(height.0);
            self.signs.push(sign);
        }
    }
}

/// Numbers by their keys, all below `keys`; equals keep their order.
fn sorted(numbers: &[u32], key: impl Fn(u32) -> usize, keys: usize) -> Vec<u32> {
    let mut places = vec![0_u32; keys + 1];
    numbers.iter().for_each(|&number| places[key(number) + 1] += 1);
    for key in 1..places.len() {
        places[key] += places[key - 1];
    }
    let mut sorted = vec![0; numbers.len()];
    for &number in numbers {
        let place = &mut places[key(number)];
        sorted[*place as usize] = number;
        *place += 1;
    }
    sorted
}

/// How well something is supported; what holds by definition bears any weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Height(pub Option<Rank>);

impl Height {
    const COUNT: usize = Rank::ALL.len() + 1;

    /// The best supported first.
    pub fn all() -> impl Iterator<Item = Height> {
        std::iter::once(None).chain(Rank::ALL.into_iter().rev().map(Some)).map(Height)
    }

    /// The height of an edge, given by the first link on its pair.
    pub fn of(graph: &TheoryGraph<'_>, first: LinkId) -> Height {
        Height(graph.support(graph.strongest(first)).rank)
    }

    /// How far below the highest.
    pub fn depth(self) -> usize {
        self.0.map_or(0, |rank| Height::COUNT - 1 - rank.number() as usize)
    }
}

/// The heights and signs of the edges of a way, each looked up once.
struct Worths<'w, 't> {
    graph: &'w TheoryGraph<'t>,
    way: &'w Way,
    known: Vec<Option<(Height, Sign)>>,
}

impl<'w, 't> Worths<'w, 't> {
    fn new(graph: &'w TheoryGraph<'t>, way: &'w Way) -> Self {
        Worths { graph, way, known: vec![None; way.edges()] }
    }

    fn of_path(&mut self, edges: &[u32]) -> (Height, Sign) {
        edges.iter().fold((Height(None), Sign::Plus), |(lowest, sign), &edge| {
            let (height, own) = self.of_edge(edge as usize);
            (if height.depth() > lowest.depth() { height } else { lowest }, product(sign, own))
        })
    }

    fn of_edge(&mut self, edge: usize) -> (Height, Sign) {
        let (graph, way) = (self.graph, self.way);
        *self.known[edge].get_or_insert_with(|| {
            let link = way.link(graph, edge);
            (Height::of(graph, link), graph.sign(link))
        })
    }
}
