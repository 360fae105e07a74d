//! Two views of the theory held against each other, with what carries the values.

use super::{Desk, answered, figures};
use crate::analysis::comparison::{Sights, compare};
use crate::report::book::{Begins, Block, Chapter, Sheet, runs};
use crate::report::comparison;

/// The section that lists every element: too long to read, and told by the figure.
const ELEMENTS: &str = "compare-elements";

pub(super) fn chapter(desk: &Desk<'_>) -> Option<Chapter> {
    let sights = Sights::declared(desk.graph.theory).ok()?;
    let found = compare(desk.graph, &sights);
    let mut blocks = vec![Block::Text(runs::plain(desk.key("book-comparison-about")))];
    blocks.extend(figures::figure(desk, "compare", "book-figure-compare"));
    blocks.extend(figures::figure(desk, "values", "book-figure-values"));
    let sections = comparison::told(desk.graph, &found);
    for (heading, answer) in sections.into_iter().filter(|(heading, _)| *heading != ELEMENTS) {
        blocks.push(Block::Heading(desk.key(heading)));
        blocks.extend(answered::blocks(desk, heading, &answer));
    }
    Some(Chapter {
        anchor: "comparison",
        title: desk.key("book-comparison"),
        sheet: Sheet::Upright,
        begins: Begins::OnNewPage,
        blocks,
    })
}
