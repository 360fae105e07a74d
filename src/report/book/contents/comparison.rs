//! Two views of the theory held against each other, with what carries the values.

use super::{Desk, answered, figures};
use crate::analysis::comparison::{Sights, compare};
use crate::report::book::{Begins, Block, Chapter, Sheet, runs};
use crate::report::comparison;

pub(super) fn chapter(desk: &Desk<'_>) -> Option<Chapter> {
    let sights = Sights::declared(desk.graph.theory).ok()?;
    let found = compare(desk.graph, &sights);
    let mut blocks = vec![Block::Text(runs::plain(desk.key("book-comparison-about")))];
    blocks.extend(figures::figure(desk, "compare", "book-figure-compare"));
    blocks.extend(figures::figure(desk, "values", "book-figure-values"));
    let mut sections = comparison::told(desk.graph, &found);
    // Every element with where it stands is for a program to read.
    sections.retain(|(heading, _)| *heading != comparison::ALL_ELEMENTS);
    blocks.extend(answered::sections(desk, sections));
    Some(Chapter {
        anchor: "comparison",
        title: desk.key("book-comparison"),
        sheet: Sheet::Upright,
        begins: Begins::OnNewPage,
        blocks,
    })
}
