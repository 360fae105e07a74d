//! Removal: what is lost when a link or an element fails.

use std::cmp::Reverse;
use std::ops::Range;

use crate::graph::{Arcs, TheoryGraph};
use crate::theory::{ElementId, ElementKind, LinkId};

pub use super::best::Best;
use super::dominators::Dominators;
use super::hinges::{marked, numbers};
pub use super::lowered::Lowered;
use super::lowered::{Failed, lowered};
pub use super::through::Count;
use super::through::Through;

/// What is lost of what some starts reach, for each link and each element that fails.
#[derive(Clone, Debug)]
pub struct Removal {
    /// The goals that are reached now over at least one link, and those that are not, in the
    /// order of the files.
    pub goals: Vec<ElementId>,
    pub goals_unreached: Vec<ElementId>,
    /// The values of the theory that are reached now over at least one link, in the order of
    /// the files.
    pub values: Vec<ElementId>,
    /// How many paths run now.
    pub paths: Count,
    /// Links whose failure costs something, the heaviest first.
    pub links: Vec<Loss<LinkId>>,
    /// Elements whose failure costs something, the heaviest first.
    pub elements: Vec<Loss<ElementId>>,
    /// Goals and values, those that hang on one link or element side by side.
    order: [Vec<ElementId>; 2],
}

/// What is lost when one link or element fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss<T> {
    /// The first link on its pair, with which the others fail; or an element.
    pub what: T,
    /// How many paths run over it.
    pub paths: Count,
    /// The starts and goals of which the best path is worse without it, or is gone. An element
    /// that is itself start or goal is not told here.
    pub lowered: Vec<Lowered>,
    cut_off: CutOff,
}

/// What is cut off: where it stands in the order of goals, and in that of values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct CutOff {
    places: [Range<usize>; 2],
    /// Where the element that fails stands among them: it is no loss of itself.
    itself: [Option<usize>; 2],
}

impl CutOff {
    fn len(&self, what: usize) -> usize {
        self.places[what].len() - usize::from(self.itself[what].is_some())
    }
}

const GOALS: usize = 0;
const VALUES: usize = 1;

impl<T> Loss<T> {
    /// How many goals are no longer reached, but for the element that fails.
    pub fn goals_lost(&self) -> usize {
        self.cut_off.len(GOALS)
    }

    /// How many values are no longer reached, but for the element that fails.
    pub fn values_lost(&self) -> usize {
        self.cut_off.len(VALUES)
    }

    fn is_felt(&self) -> bool {
        self.goals_lost() + self.values_lost() + self.lowered.len() > 0 || self.paths.paths > 0
    }

    fn weight(&self) -> impl Ord + use<T> {
        Reverse((self.goals_lost(), self.values_lost(), self.lowered.len(), self.paths.paths))
    }
}

impl Removal {
    /// The goals that are no longer reached, in the order of the files.
    pub fn goals_without<T>(&self, loss: &Loss<T>) -> Vec<ElementId> {
        self.lost(GOALS, &loss.cut_off)
    }

    /// The values that are no longer reached, in the order of the files.
    pub fn values_without<T>(&self, loss: &Loss<T>) -> Vec<ElementId> {
        self.lost(VALUES, &loss.cut_off)
    }

    fn lost(&self, what: usize, cut_off: &CutOff) -> Vec<ElementId> {
        let places = cut_off.places[what].clone().filter(|&place| cut_off.itself[what] != Some(place));
        let mut lost: Vec<ElementId> = places.map(|place| self.order[what][place]).collect();
        lost.sort_unstable();
        lost
    }

    /// What is lost when this link fails, given by any link on its pair; none where nothing is.
    pub fn of_link(&self, graph: &TheoryGraph<'_>, link: LinkId) -> Option<&Loss<LinkId>> {
        self.links.iter().find(|loss| loss.what == link || graph.parallel(loss.what).contains(&link))
    }

    pub fn of_element(&self, element: ElementId) -> Option<&Loss<ElementId>> {
        self.elements.iter().find(|loss| loss.what == element)
    }
}

/// What is lost of what `from` reaches when a link or an element fails: goals of `to` and
/// values that no element of `from` reaches any more, paths, and how well the best is supported.
///
/// *Returns* what costs something: that which cuts off most goals first, then most values, then
/// what lowers most pairs of start and goal, then that over which most paths run; equals in the
/// order of the files. Links on one pair fail together.
///
/// *Cost*: nothing is taken away by itself. One dominator tree of all starts tells what hangs on
/// what, two passes tell the paths, and a tree for each start and each rank what is lowered.
///
/// *To conclude*: what is lost without a link is what the theory rests on that link alone.
/// What is not lost has another way there, however well that is supported.
pub fn removal(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Removal {
    let arcs = graph.arcs();
    let hanging = Hanging::new(graph, from, to);
    let through = Through::of(graph, from, to);
    let lowered = lowered(graph, &distinct(from), &distinct(to));
    let of = |failed: Failed| {
        let first = lowered.partition_point(|(other, _)| *other < failed);
        let own = lowered[first..].iter().take_while(|(other, _)| *other == failed);
        own.map(|&(_, lowered)| lowered).collect::<Vec<_>>()
    };
    let cut_off = hanging.by_edge(arcs);
    let mut links: Vec<Loss<LinkId>> = (0..arcs.edges())
        .map(|edge| Loss {
            what: arcs.link(edge),
            paths: through.over_edge(edge),
            lowered: of(Failed::Edge(edge as u32)),
            cut_off: cut_off[edge].clone(),
        })
        .filter(Loss::is_felt)
        .collect();
    let mut elements: Vec<Loss<ElementId>> = graph
        .theory
        .element_ids()
        .map(|what| Loss {
            what,
            paths: through.over_element(what.index() as u32),
            lowered: of(Failed::Element(what.index() as u32)),
            cut_off: hanging.by_element(what.index() as u32),
        })
        .filter(Loss::is_felt)
        .collect();
    links.sort_by_key(|loss| (loss.weight(), loss.what));
    elements.sort_by_key(|loss| (loss.weight(), loss.what));
    let [goals, values] = hanging.order.clone().map(|mut list| {
        list.sort_unstable();
        list
    });
    let reached = marked(arcs, &goals);
    let mut goals_unreached: Vec<ElementId> = to.iter().copied().filter(|goal| !reached[goal.index()]).collect();
    goals_unreached.sort_unstable();
    goals_unreached.dedup();
    Removal { goals, goals_unreached, values, paths: through.total(), links, elements, order: hanging.order }
}

/// Each element once, as it was first asked for.
fn distinct(elements: &[ElementId]) -> Vec<u32> {
    let mut distinct: Vec<u32> = Vec::new();
    let mut seen = rustc_hash::FxHashSet::default();
    distinct.extend(numbers(elements).into_iter().filter(|&number| seen.insert(number)));
    distinct
}

/// What hangs on what: goals and values in the order of the dominator tree, in which all that
/// hangs on one link or element stands side by side.
struct Hanging {
    tree: Dominators,
    order: [Vec<ElementId>; 2],
    /// How many of either stand before each place of the tree's order, and before its end.
    before: Vec<[usize; 2]>,
    /// Starts to which an edge leads back, each with where it stands among goals and values.
    back: Vec<(Back, [Range<usize>; 2])>,
}

/// A start is reached over at least one link where something leads back to it.
struct Back {
    start: u32,
    /// The last element that every way back passes.
    last: Option<u32>,
    /// The edge that every way back takes last.
    only: Option<u32>,
}

impl Hanging {
    fn new(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Hanging {
        let arcs = graph.arcs();
        let is_value = |element: u32| graph.theory.element(arcs.element(element)).kind == ElementKind::Value;
        let is_goal = marked(arcs, to);
        let is_start = marked(arcs, from);
        let starts = distinct(from);
        let tree = Dominators::of(arcs, &starts, |_| true);
        let back: Vec<Back> = starts.iter().filter_map(|&start| Back::to(arcs, &tree, start)).collect();
        let mut hanging = Hanging { tree, order: [Vec::new(), Vec::new()], before: Vec::new(), back: Vec::new() };
        for place in 0..hanging.tree.order().len() {
            let element = hanging.tree.order()[place];
            hanging.before.push(hanging.order.each_ref().map(Vec::len));
            let is = [is_goal[element as usize], is_value(element)];
            if !is_start[element as usize] {
                hanging.add(arcs, element, is);
            }
            for own in back.iter().filter(|back| back.last == Some(element)) {
                hanging.add_back(arcs, own, [is_goal[own.start as usize], is_value(own.start)]);
            }
        }
        hanging.before.push(hanging.order.each_ref().map(Vec::len));
        for own in back.iter().filter(|back| back.last.is_none()) {
            hanging.add_back(arcs, own, [is_goal[own.start as usize], is_value(own.start)]);
        }
        hanging
    }

    fn add(&mut self, arcs: &Arcs, element: u32, is: [bool; 2]) {
        for (list, is) in self.order.iter_mut().zip(is) {
            list.extend(is.then(|| arcs.element(element)));
        }
    }

    fn add_back(&mut self, arcs: &Arcs, back: &Back, is: [bool; 2]) {
        let first = self.order.each_ref().map(Vec::len);
        self.add(arcs, back.start, is);
        let place = [GOALS, VALUES].map(|what| first[what]..self.order[what].len());
        self.back.push((Back { ..*back }, place));
    }

    /// What is cut off without each edge.
    fn by_edge(&self, arcs: &Arcs) -> Vec<CutOff> {
        let mut by_edge = vec![CutOff::default(); arcs.edges()];
        for &element in self.tree.order() {
            if let Some(edge) = self.tree.only(element) {
                by_edge[edge].places = self.within(element);
            }
        }
        for (back, places) in &self.back {
            if let Some(edge) = back.only {
                by_edge[edge as usize].places = places.clone();
            }
        }
        by_edge
    }

    /// What is cut off without an element, but for the element itself.
    fn by_element(&self, element: u32) -> CutOff {
        if !self.tree.reaches(element) {
            return CutOff::default();
        }
        let places = self.within(element);
        let back = self.back.iter().find(|(back, _)| back.start == element);
        let itself = [GOALS, VALUES].map(|what| {
            // What is no start comes before all that hangs on it.
            let own = back.map_or(places[what].start, |(_, own)| own[what].start);
            let is_it = |it: &ElementId| it.index() as u32 == element;
            (places[what].contains(&own) && self.order[what].get(own).is_some_and(is_it)).then_some(own)
        });
        CutOff { places, itself }
    }

    fn within(&self, element: u32) -> [Range<usize>; 2] {
        let span = self.tree.span(element);
        [GOALS, VALUES].map(|what| self.before[span.start][what]..self.before[span.end][what])
    }
}

impl Back {
    fn to(arcs: &Arcs, tree: &Dominators, start: u32) -> Option<Back> {
        let into =
            || arcs.edges_into(start).iter().zip(arcs.before(start)).filter(|(_, before)| tree.reaches(**before));
        let mut edges = into().map(|(&edge, _)| edge);
        let first = edges.next()?;
        let only = edges.next().is_none().then_some(first);
        Some(Back { start, last: tree.common(into().map(|(_, &before)| before)), only })
    }
}
