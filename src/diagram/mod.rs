//! Figures: what a lens picks, placed in lanes and drawn so that it can be printed.
//!
//! In: the graph of a theory and a lens. Out: a [`Scene`], plain data, and the same as SVG.
//! `lens` picks → `view` gives form → `arrange` places → `draw` makes a [`Scene`] →
//! `svg` writes. No stage sees what came two stages before it. Same in, same bytes out.

pub mod arrange;
mod caption;
pub mod check;
mod draw;
mod font;
mod geometry;
pub mod lens;
pub mod scene;
mod svg;
mod theme;
mod titles;
pub mod view;
mod wrap;

pub use lens::{LENSES, Lens};
pub use scene::Scene;
pub use theme::Theme;

use crate::graph::TheoryGraph;
use crate::language::Words;

/// How a figure is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    pub lens: &'static Lens,
    pub theme: Theme,
}

impl Default for Options {
    fn default() -> Self {
        Options { lens: &lens::chain::LENS, theme: Theme::default() }
    }
}

/// A figure, as data and as the text of an SVG file.
#[derive(Clone, Debug)]
pub struct Figure {
    pub scene: Scene,
    pub svg: String,
}

/// Draws a theory. Every theory yields a figure, the empty one too.
///
/// *Cost*: that of the lens and of the placer ([`arrange`]), both about linear in what is
/// drawn; labels at lines are placed only where a figure is small.
pub fn draw(graph: &TheoryGraph<'_>, options: &Options, words: &Words) -> Figure {
    let pick = (options.lens.pick)(graph);
    let view = view::view(graph, &pick, words);
    let scene = draw::sheet(graph, &pick, &view, words);
    let svg = svg::write(&scene, options.theme);
    Figure { scene, svg }
}
