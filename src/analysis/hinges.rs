//! Hinges: the links, and the elements, on which everything hangs.

use crate::graph::{Arcs, TheoryGraph};
use crate::theory::{ElementId, LinkId};

use super::dominators::Dominators;

/// The links that lie on every path from an element of `from` to an element of `to`.
///
/// *Returns* the first link of each such edge, in the order in which every path meets
/// them; nothing where there is no path, or where an element of `from` is in `to`.
///
/// *Cost*: linear in elements and links, cycles or not. One path is laid, and then every
/// way around a piece of it is followed: a link that no way leads around is a hinge.
/// (Reachability in the residual graph after one unit of flow: Ford & Fulkerson 1956.)
///
/// *To conclude*: a chain is as strong as its hinges. Evidence on a hinge serves every
/// path; a refuted hinge leaves none. A theory without hinges is not thereby sound, only
/// less dependent on one step.
pub fn on_every_path(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Vec<LinkId> {
    let arcs = graph.arcs();
    let is_target = marked(arcs, to);
    if from.iter().any(|element| is_target[element.index()]) {
        return Vec::new();
    }
    let starts = numbers(from);
    let Some(path) = shortest(arcs, &starts, &is_target) else {
        return Vec::new();
    };
    let mut detours = Detours::along(arcs, &path);
    starts.iter().for_each(|&start| detours.open(start));
    let mut hinges = Vec::new();
    loop {
        let furthest = detours.follow(&is_target);
        let Some(&(edge, next)) = furthest.and_then(|furthest| path.steps.get(furthest)) else {
            return hinges;
        };
        hinges.push(arcs.link(edge));
        detours.open(next);
    }
}

/// The elements that lie on every path from an element of `from` to an element of `to`.
///
/// *Returns* them in the order in which every path meets them, without the only start and the
/// only goal; nothing where there is no path, or where an element of `from` is in `to`.
///
/// *Cost*: about linear in elements and links: they stand above every goal in the dominator
/// tree of the starts.
///
/// *To conclude*: as for links. An element on every path is where knowledge about the one
/// half of the theory has to meet that about the other.
pub fn elements_on_every_path(graph: &TheoryGraph<'_>, from: &[ElementId], to: &[ElementId]) -> Vec<ElementId> {
    let arcs = graph.arcs();
    if from.iter().any(|element| to.contains(element)) {
        return Vec::new();
    }
    let tree = Dominators::of(arcs, &numbers(from), |_| true);
    let Some(last) = tree.common(numbers(to)) else {
        return Vec::new();
    };
    let is_end = |element: ElementId, ends: &[ElementId]| ends.iter().all(|&end| end == element);
    let way = tree.way_back(last).map(|number| arcs.element(number));
    let mut elements: Vec<ElementId> = way.filter(|&it| !is_end(it, from) && !is_end(it, to)).collect();
    elements.reverse();
    elements
}

pub(super) fn numbers(elements: &[ElementId]) -> Vec<u32> {
    elements.iter().map(|element| element.index() as u32).collect()
}

pub(super) fn marked(arcs: &Arcs, elements: &[ElementId]) -> Vec<bool> {
    let mut marked = vec![false; arcs.elements()];
    elements.iter().for_each(|element| marked[element.index()] = true);
    marked
}

/// A start, and the steps from there: each edge with the element that it leads to.
struct Path {
    start: u32,
    steps: Vec<(usize, u32)>,
}

const NONE: u32 = u32::MAX;

fn shortest(arcs: &Arcs, from: &[u32], is_target: &[bool]) -> Option<Path> {
    let mut came = vec![NONE; arcs.elements()];
    let mut seen = vec![false; arcs.elements()];
    let mut queue: Vec<u32> = from.to_vec();
    queue.iter().for_each(|&start| seen[start as usize] = true);
    let mut next = 0;
    while let Some(&element) = queue.get(next) {
        next += 1;
        for edge in arcs.out(element) {
            let head = arcs.head(edge);
            if std::mem::replace(&mut seen[head as usize], true) {
                continue;
            }
            came[head as usize] = edge as u32;
            if is_target[head as usize] {
                return Some(walk_back(arcs, head, &came));
            }
            queue.push(head);
        }
    }
    None
}

fn walk_back(arcs: &Arcs, end: u32, came: &[u32]) -> Path {
    let (mut element, mut steps) = (end, Vec::new());
    while came[element as usize] != NONE {
        let edge = came[element as usize] as usize;
        steps.push((edge, element));
        element = arcs.tail(edge);
    }
    steps.reverse();
    Path { start: element, steps }
}

/// Ways around pieces of a path.
struct Detours<'a> {
    arcs: &'a Arcs,
    /// The elements of the path in order, and the place of each element in it.
    elements: Vec<u32>,
    place: Vec<u32>,
    seen: Vec<bool>,
    open: Vec<u32>,
    /// The furthest place of the path that was reached. All before it are reached too.
    furthest: usize,
}

impl<'a> Detours<'a> {
    fn along(arcs: &'a Arcs, path: &Path) -> Self {
        let elements: Vec<_> = std::iter::once(path.start).chain(path.steps.iter().map(|step| step.1)).collect();
        let mut place = vec![NONE; arcs.elements()];
        for (index, &element) in elements.iter().enumerate() {
            place[element as usize] = index as u32;
        }
        let seen = vec![false; arcs.elements()];
        Detours { arcs, elements, place, seen, open: Vec::new(), furthest: 0 }
    }

    fn open(&mut self, element: u32) {
        if std::mem::replace(&mut self.seen[element as usize], true) {
            return;
        }
        self.open.push(element);
        let place = self.place[element as usize];
        if place == NONE {
            return;
        }
        // Whoever joins the path further on could have left it anywhere before.
        for passed in self.furthest..place as usize {
            let passed = self.elements[passed];
            if !std::mem::replace(&mut self.seen[passed as usize], true) {
                self.open.push(passed);
            }
        }
        self.furthest = self.furthest.max(place as usize);
    }

    /// Follows all that is open, off the path. Returns the furthest place reached, or
    /// nothing when a target was.
    fn follow(&mut self, is_target: &[bool]) -> Option<usize> {
        let arcs = self.arcs;
        while let Some(element) = self.open.pop() {
            if is_target[element as usize] {
                return None;
            }
            let place = self.place[element as usize];
            let on_path = if place == NONE { None } else { self.elements.get(place as usize + 1).copied() };
            for &next in arcs.after(element) {
                if on_path != Some(next) {
                    self.open(next);
                }
            }
        }
        Some(self.furthest)
    }
}
