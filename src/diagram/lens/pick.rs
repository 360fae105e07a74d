//! What a lens picked: elements and links, and what to say of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::comparison::Sights;
use crate::diagram::change::Changed;
use crate::graph::TheoryGraph;
use crate::source::Text;
use crate::theory::{ElementId, LinkId, Sign};

/// What is to be drawn, in the order of the theory.
#[derive(Clone, Debug, Default)]
pub struct Pick {
    /// What the drawn part is called, where it has a name of its own.
    pub name: Option<Text>,
    pub elements: Vec<ElementId>,
    pub links: Vec<LinkId>,
    /// Links that the whole theory hangs on.
    pub hinges: BTreeSet<LinkId>,
    /// The paths that the figure shows, as links.
    pub paths: Vec<Vec<LinkId>>,
    /// There are more paths than are listed.
    pub has_more_paths: bool,
    /// Ways between drawn elements over elements that are not drawn.
    pub collapsed: Vec<Collapsed>,
    /// Links of a drawn element whose other end is not drawn.
    pub stubs: BTreeMap<ElementId, Stub>,
    /// Of the elements, those that stand outside what was asked for but hold much of it
    /// together.
    pub neighbors: Vec<ElementId>,
    /// Elements that would be drawn, were any of their links.
    pub left_out: Vec<ElementId>,
    /// The views that are compared.
    pub sights: Option<Sights>,
    /// What the figure is limited to, in the user's own words.
    pub limits: Vec<String>,
    /// What is marked in a figure of two versions.
    pub changed: Option<Changed>,
}

/// A way from one drawn element to another, of which nothing between them is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collapsed {
    pub from: ElementId,
    pub to: ElementId,
    /// The links of the shortest such way.
    pub through: Vec<LinkId>,
    /// The sign that all such ways have; unknown where they differ.
    pub sign: Sign,
}

/// How many links come in, and go out, that are not drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stub {
    pub ins: usize,
    pub outs: usize,
}

impl Pick {
    /// Every element, and every link that counts in this reading.
    pub fn whole(graph: &TheoryGraph<'_>) -> Pick {
        let links = graph.links().map(|(id, _)| id).collect();
        Pick { elements: graph.theory.element_ids().collect(), links, ..Pick::default() }
    }

    /// Leaves out elements without a link, unless no element has one: of a theory that is
    /// being written, all is shown.
    pub fn leave_unlinked(&mut self, graph: &TheoryGraph<'_>) {
        let mut linked: BTreeSet<ElementId> = BTreeSet::new();
        for &id in &self.links {
            let link = graph.theory.link(id);
            linked.extend([link.from, link.to]);
        }
        linked.extend(self.collapsed.iter().flat_map(|way| [way.from, way.to]));
        linked.extend(self.stubs.keys());
        if linked.is_empty() {
            return;
        }
        let (kept, left) = self.elements.iter().partition(|id| linked.contains(id));
        self.elements = kept;
        self.left_out.extend::<Vec<ElementId>>(left);
    }
}
