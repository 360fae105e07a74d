//! From what was picked to marks on a page.
//!
//! A form (`flow`, and others beside it) makes a [`Drawing`]; `sheet` frames it.

mod badge;
mod bands;
mod beads;
mod body;
mod cards;
mod change;
mod compare;
mod drawing;
mod flow;
mod labelling;
mod labels;
mod lanes;
mod legend;
mod line;
mod members;
mod node;
mod panels;
mod panes;
mod plan;
mod rings;
mod sheet;
mod signs;
mod stub;
mod text;
mod used;
mod voices;
mod wire;

pub use bands::bands;
pub use body::Missing;
pub use cards::cards;
pub use compare::compare;
pub use drawing::Task;
pub use flow::{changes, evidence, flow};
pub use panes::panes;
pub use rings::rings;
