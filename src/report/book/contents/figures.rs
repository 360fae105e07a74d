//! The chain as a figure, and the other ways of looking at the theory that show something.

use rayon::prelude::*;

use super::Desk;
use crate::diagram::{self, Lens, Options, lens};
use crate::report::book::{Begins, Block, Chapter, Figure, Sheet};

/// The figures of this chapter, each with its caption.
const SHOWN: [(&str, &str); 4] = [
    ("chain", "book-figure-chain"),
    ("building-blocks", "book-figure-blocks"),
    ("spheres", "book-figure-spheres"),
    ("loops", "book-figure-loops"),
];

pub(super) fn chapter(desk: &Desk<'_>) -> Option<Chapter> {
    let drawn: Vec<Option<Block>> = SHOWN.par_iter().map(|&(name, caption)| figure(desk, name, caption)).collect();
    let blocks: Vec<Block> = drawn.into_iter().flatten().collect();
    (!blocks.is_empty()).then(|| Chapter {
        anchor: "figures",
        title: desk.key("book-figures"),
        sheet: Sheet::Sideways,
        begins: Begins::OnNewPage,
        blocks,
    })
}

/// The figure of a lens, where it shows something.
pub(in crate::report::book) fn figure(desk: &Desk<'_>, name: &str, caption: &str) -> Option<Block> {
    let lens: &'static Lens = lens::named(name)?;
    if (lens.pick)(desk.graph).elements.is_empty() {
        return None;
    }
    let scene = diagram::compose(desk.graph, &Options { lens, ..Options::default() }, desk.words).scene;
    Some(Block::Figure(Box::new(Figure { number: 0, caption: desk.key(caption), scene })))
}
