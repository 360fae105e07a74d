//! From a view to marks on a page.

mod body;
mod labelling;
mod labels;
mod lanes;
mod legend;
mod line;
mod node;
mod plan;
mod sheet;
mod signs;
mod text;
mod voices;

pub use body::Missing;
pub use sheet::sheet;
