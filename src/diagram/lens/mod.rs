//! What a figure is of: a lens picks elements and links, and says what to emphasize.
//!
//! In: the graph of a theory. Out: a [`Pick`]. A new lens is one file here and one line
//! in [`LENSES`].

pub mod chain;

use std::collections::BTreeSet;

use crate::graph::TheoryGraph;
use crate::source::Text;
use crate::theory::{ElementId, LinkId};

/// A way of looking at a theory.
#[derive(Debug)]
pub struct Lens {
    /// As the command line names it.
    pub name: &'static str,
    pub pick: fn(&TheoryGraph<'_>) -> Pick,
}

/// All lenses, in the order in which they are listed.
pub static LENSES: &[Lens] = &[chain::LENS];

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
}
