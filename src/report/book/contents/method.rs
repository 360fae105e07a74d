//! How the report was made, and what was read.

use super::{Desk, literature};
use crate::report::book::{Begins, Block, Chapter, Sheet, runs};

/// What holds for every report.
const POINTS: [&str; 6] = [
    "book-method-claim",
    "book-method-path",
    "book-method-knowledge",
    "book-method-reading",
    "book-method-numbers",
    "book-method-extent",
];

pub(super) fn chapter(desk: &Desk<'_>) -> Option<Chapter> {
    let points = POINTS.iter().map(|key| runs::plain(desk.key(key))).collect();
    Some(Chapter {
        anchor: "method",
        title: desk.key("book-method"),
        sheet: Sheet::Upright,
        begins: Begins::Below,
        blocks: vec![
            Block::Points(points),
            Block::Heading(desk.key("book-literature")),
            Block::Works(literature::works(desk)),
        ],
    })
}
