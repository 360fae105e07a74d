//! Ways inside a report: one that leads to a place that is not in this report becomes words.

use rustc_hash::FxHashSet;

use crate::report::book::{Block, Chapter, Line, Run};

/// Cost: linear in the report.
pub(super) fn settle(chapters: &mut [Chapter]) {
    let places: FxHashSet<String> = chapters.iter().flat_map(places).collect();
    for line in chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks).flat_map(lines) {
        for run in line.iter_mut() {
            if let Run::To { anchor, words } = run
                && !places.contains(anchor)
            {
                *run = Run::Plain(std::mem::take(words));
            }
        }
    }
}

/// The places of a chapter that a way may lead to.
fn places(chapter: &Chapter) -> Vec<String> {
    let mut places = vec![chapter.anchor.to_owned()];
    for block in &chapter.blocks {
        match block {
            Block::Sentences(sentences) => places.extend(sentences.iter().map(|one| one.anchor.clone())),
            Block::Folds(folds) => places.extend(folds.iter().map(|one| one.anchor.clone())),
            Block::Table(table) => {
                places.push(table.anchor.clone());
                places.extend(table.rows.iter().flatten().filter_map(|cell| cell.anchor.clone()));
            }
            Block::Figure(figure) => places.push(figure.anchor()),
            Block::Heading(_)
            | Block::Text(_)
            | Block::Points(_)
            | Block::Strokes(_)
            | Block::Terms(_)
            | Block::Works(_) => {}
        }
    }
    places
}

/// The lines of a block.
fn lines(block: &mut Block) -> Vec<&mut Line> {
    match block {
        Block::Text(line) => vec![line],
        Block::Points(points) => points.iter_mut().collect(),
        Block::Sentences(sentences) => sentences.iter_mut().flat_map(|one| [&mut one.line, &mut one.beside]).collect(),
        Block::Terms(terms) => terms.iter_mut().map(|term| &mut term.line).collect(),
        Block::Folds(folds) => folds
            .iter_mut()
            .flat_map(|fold| fold.terms.iter_mut().map(|term| &mut term.line).chain([&mut fold.beside]))
            .collect(),
        Block::Table(table) => table.rows.iter_mut().flatten().map(|cell| &mut cell.line).collect(),
        Block::Heading(_) | Block::Strokes(_) | Block::Figure(_) | Block::Works(_) => Vec::new(),
    }
}
