//! A report as plain text with marks, for a note, a wiki or a text processor that reads them.
//!
//! A figure is told in words: the text stands by itself.

use super::{Block, Book, Cell, Chapter, Fold, Line, Run, Sentence, Side, Table, Term};
use crate::finding::Message;
use crate::language::Words;
use crate::report::markdown::escape;

/// A report in Markdown. Cost: linear.
pub fn write(book: &Book) -> String {
    let words = Words::new(book.tongue);
    let mut out = format!("# {}\n\n{}\n\n", escape(&book.title), escape(&book.subtitle));
    out.push_str(&terms(&book.facts));
    book.chapters.iter().for_each(|it| out.push_str(&chapter(it, &words)));
    out.push_str(&format!("\n---\n\n{}\n", escape(&book.footer)));
    out
}

fn chapter(chapter: &Chapter, words: &Words) -> String {
    let blocks: String = chapter.blocks.iter().map(|it| format!("\n{}", block(it, words))).collect();
    format!("\n## {}\n{blocks}", escape(&chapter.title))
}

fn block(block: &Block, words: &Words) -> String {
    match block {
        Block::Heading(heading) => format!("### {}\n", escape(heading)),
        Block::Text(text) => format!("{}\n", line(text)),
        Block::Points(points) => points.iter().map(|point| format!("- {}\n", line(point))).collect(),
        Block::Sentences(sentences) => sentences.iter().map(|one| sentence(one, words)).collect(),
        Block::Strokes(_) => String::new(),
        Block::Terms(list) => terms(list),
        Block::Folds(folds) => folds.iter().map(fold).collect::<Vec<_>>().join("\n"),
        Block::Table(it) => table(it),
        Block::Figure(figure) => {
            let name = words.say(&Message::new("book-figure").with("number", figure.number));
            let told: String = figure.scene.description.lines().map(|told| format!("- {}\n", escape(told))).collect();
            format!("**{}.** {}\n\n{told}", escape(&name), escape(&figure.caption))
        }
        Block::Works(works) => works.iter().map(|work| format!("- {}\n", escape(work))).collect(),
    }
}

fn terms(terms: &[Term]) -> String {
    terms.iter().map(|term| format!("- **{}**: {}\n", escape(&term.name), line(&term.line))).collect()
}

fn sentence(one: &Sentence, words: &Words) -> String {
    let named = format!("{} {}", words.key("book-arrow-word"), one.number);
    format!("- **{}.** {} – {}\n", escape(&named), line(&one.line), line(&one.beside))
}

fn fold(one: &Fold) -> String {
    format!("**{}** {}\n\n{}", escape(&one.says), line(&one.beside), terms(&one.terms))
}

fn table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut out = format!("{}\n\n", escape(&table.caption));
    out.push_str(&row(table.columns.iter().map(|column| escape(&column.title)).collect()));
    out.push_str(&row(table.columns.iter().map(|column| mark(column.side).to_owned()).collect()));
    table.rows.iter().for_each(|cells| out.push_str(&row(cells.iter().map(cell).collect())));
    out
}

fn mark(side: Side) -> &'static str {
    match side {
        Side::Left => "---",
        Side::Right => "--:",
    }
}

fn cell(cell: &Cell) -> String {
    line(&cell.line)
}

fn line(line: &Line) -> String {
    line.iter().map(run).collect()
}

fn run(run: &Run) -> String {
    match run {
        Run::Plain(words) | Run::Faint(words) | Run::Status(_, words) | Run::To { words, .. } => escape(words),
        Run::Strong(words) | Run::Flag(words) => strong(words),
        Run::Missing(words) => format!("({})", escape(words)),
        Run::Weight(_, words) => format!("{}:", escape(words)),
        Run::Away { address, words } => format!("[{}](<{}>)", escape(words), address.replace(['<', '>', ' '], "")),
    }
}

/// Marks may not touch a space on their inner side.
fn strong(words: &str) -> String {
    let inner = words.trim();
    let at = words.len() - words.trim_start().len();
    let end = at + inner.len();
    if inner.is_empty() { words.to_owned() } else { format!("{}**{}**{}", &words[..at], escape(inner), &words[end..]) }
}
