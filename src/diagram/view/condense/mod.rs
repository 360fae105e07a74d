//! Fewer boxes for as many elements: parts stand in the box of their whole, and elements
//! with the same arrows stand in one list.
//!
//! In: what a lens picked. Out: groups of elements, each of which becomes one box, and the
//! links that such a box shows by itself. Every element is in exactly one group. Only a
//! dense figure is condensed. Rules are one file each.

mod lists;
mod parts;

use std::collections::{BTreeMap, BTreeSet};

use super::{Content, Density};
use crate::diagram::lens::Pick;
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, Knowledge, LinkId};

/// The elements of one box. The first gives the box its place and form; the others are
/// lines in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub content: Content,
    pub elements: Vec<ElementId>,
}

/// What boxes there are, and which elements stand in which.
#[derive(Clone, Debug, Default)]
pub struct Condensed {
    pub groups: Vec<Group>,
    place: BTreeMap<ElementId, usize>,
    /// Links that are shown by one element standing in the box of another.
    pub absorbed: BTreeSet<LinkId>,
    /// Parts of a whole that have a box elsewhere, and are told of in the box of the whole.
    pub told: BTreeMap<ElementId, Vec<LinkId>>,
    /// What the best claim on the first cause at each element is: a list goes by it.
    pub kinds: BTreeMap<ElementId, Knowledge>,
}

impl Condensed {
    fn new(groups: Vec<Group>, absorbed: BTreeSet<LinkId>) -> Condensed {
        let members = groups.iter().enumerate().flat_map(|(at, group)| group.elements.iter().map(move |&id| (id, at)));
        let place = members.collect();
        Condensed { groups, place, absorbed, told: BTreeMap::new(), kinds: BTreeMap::new() }
    }

    /// The box of an element; none where it is not drawn.
    pub fn place(&self, element: ElementId) -> Option<usize> {
        self.place.get(&element).copied()
    }
}

/// What becomes of a part that has a box of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// A line leads from it to its whole.
    Drawn,
    /// The box of its whole tells of it.
    Told,
}

/// Cost: linear in what was picked, with a sort.
pub fn condense(graph: &TheoryGraph<'_>, pick: &Pick, density: Density, parts: Parts) -> Condensed {
    let single = |&id: &ElementId| Group { content: Content::Plain, elements: vec![id] };
    match density {
        Density::Roomy | Density::Snug => Condensed::new(pick.elements.iter().map(single).collect(), BTreeSet::new()),
        Density::Dense => lists::join(graph, pick, parts::join(graph, pick, parts)),
    }
}
