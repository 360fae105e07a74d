//! What a figure is of: a lens picks elements and links, says what to emphasize, and which
//! form they take.
//!
//! In: the graph of a theory. Out: a [`Pick`], and from it a page. A new lens is one file
//! here and one line in [`LENSES`].

mod building_blocks;
pub mod chain;
pub mod compare;
mod evidence;
mod focus;
mod full;
mod loops;
pub mod pick;
mod spheres;
mod values;

pub use loops::listed as listed_loops;
pub use pick::{Collapsed, Pick, Stub};

use super::draw::Task;
use super::scene::Scene;
use crate::graph::TheoryGraph;

/// A way of looking at a theory.
pub struct Lens {
    /// As the command line names it.
    pub name: &'static str,
    /// What it shows, for the help of the command line.
    pub shows: &'static str,
    pub pick: fn(&TheoryGraph<'_>) -> Pick,
    /// Whether the figure tells something where nothing was picked: what could have been there.
    pub tells_nothing: fn(&TheoryGraph<'_>) -> bool,
    /// Whether a theory that is too large for one figure is shown sphere by sphere.
    pub splits: bool,
    /// The form that the picked part takes on a page.
    pub draw: fn(&Task<'_>) -> Scene,
}

impl std::fmt::Debug for Lens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// All lenses, in the order in which they are listed.
pub static LENSES: &[Lens] = &[
    chain::LENS,
    values::LENS,
    compare::LENS,
    building_blocks::LENS,
    spheres::LENS,
    loops::LENS,
    evidence::LENS,
    full::LENS,
    focus::LENS,
];

/// The lens that needs an element to look at.
pub const FOCUS: &str = focus::LENS.name;

/// The lens of a name.
pub fn named(name: &str) -> Option<&'static Lens> {
    LENSES.iter().find(|lens| lens.name == name)
}
