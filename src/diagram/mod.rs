//! Figures: what a lens picks, placed in lanes and drawn so that it can be printed.
//!
//! In: the graph of a theory and a lens. Out: a [`Scene`], plain data, and the same as SVG.
//! `lens` picks → `limit` takes less of it → `view` gives form → `arrange` places → `draw` makes a [`Scene`] →
//! `svg` writes. No stage sees what came two stages before it. Same in, same bytes out.

mod alternative;
pub mod arrange;
mod caption;
pub mod change;
pub mod check;
mod draw;
mod embed;
pub mod export;
pub(crate) mod font;
mod geometry;
pub mod leaves;
pub mod lens;
pub mod limit;
pub mod paper;
mod pdf;
mod raster;
pub mod scene;
mod support;
mod svg;
mod theme;
mod titles;
mod tree;
pub mod view;
pub(crate) mod wrap;

pub use arrange::{Arrange, Unfit};
pub use lens::{LENSES, Lens};
pub use limit::Limit;
pub use paper::{Legibility, Paper};
pub use scene::Scene;
pub use svg::write_inside;
pub use theme::{Theme, properties, style};

use crate::analysis::comparison::Sights;
use crate::graph::TheoryGraph;
use crate::language::Words;

/// How a figure is wanted.
#[derive(Clone, Debug)]
pub struct Options {
    pub lens: &'static Lens,
    /// The views to compare, where others are asked for than those of the theory.
    pub sights: Option<Sights>,
    pub limit: Limit,
    pub paper: Paper,
    pub arrange: Arrange,
    pub theme: Theme,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            lens: &lens::chain::LENS,
            sights: None,
            limit: Limit::default(),
            paper: Paper::default(),
            arrange: Arrange::default(),
            theme: Theme::default(),
        }
    }
}

/// A figure, as data and as the text of an SVG file.
#[derive(Clone, Debug)]
pub struct Figure {
    pub scene: Scene,
    pub svg: String,
    /// None where its letters can be read on the paper asked for.
    pub illegible: Option<Legibility>,
}

/// Whether the placer that is asked for can place what is asked for.
pub fn fits(graph: &TheoryGraph<'_>, options: &Options) -> Result<(), Unfit> {
    let mut pick = (options.lens.pick)(graph);
    options.limit.apply(graph, &mut pick);
    let mut lanes: Vec<_> = pick.elements.iter().map(|&id| graph.theory.element(id).sphere).collect();
    lanes.sort_unstable();
    lanes.dedup();
    options.arrange.fits(pick.elements.len(), lanes.len())
}

/// A figure that has not been written yet.
#[derive(Clone, Debug)]
pub struct Composed {
    pub scene: Scene,
    /// None where its letters can be read on the paper asked for.
    pub illegible: Option<Legibility>,
}

/// Puts a theory on a page. Every theory yields a figure, the empty one too.
///
/// *Cost*: that of the lens and of the placer ([`mod@arrange`]), both about linear in what is
/// drawn; labels at lines are placed only where a figure is small.
pub fn compose(graph: &TheoryGraph<'_>, options: &Options, words: &Words) -> Composed {
    let mut pick = match &options.sights {
        Some(sights) => lens::compare::of(graph, sights),
        None => (options.lens.pick)(graph),
    };
    options.limit.apply(graph, &mut pick);
    pick.limits = limit::told(graph, &options.limit, words);
    let task = draw::Task { graph, pick: &pick, words, paper: options.paper, arrange: options.arrange };
    let scene = (options.lens.draw)(&task);
    let illegible = paper::illegible(&scene, options.paper);
    Composed { scene, illegible }
}

/// The same, written as SVG.
pub fn draw(graph: &TheoryGraph<'_>, options: &Options, words: &Words) -> Figure {
    let Composed { scene, illegible } = compose(graph, options, words);
    let svg = svg::write(&scene, options.theme);
    Figure { scene, svg, illegible }
}
