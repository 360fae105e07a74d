//! A report on paper: pages of words and tables, and figures on sheets of their own.

mod lines;
mod setter;

use super::{Begins, Block, Book, Chapter, Column, Figure, Fold, Line, Run, Sentence, Sheet, Side, Table, Term};
use crate::diagram::export::Failure;
use crate::diagram::leaves;
use crate::finding::Message;
use crate::language::Words;
use lines::broken;
use setter::{Bit, Lies, Setter};

const BODY: f64 = 10.5;
const TABLE: f64 = 8.5;
const TITLE: f64 = 22.0;
const HEADING: f64 = 15.0;
const LOWER: f64 = 11.5;
/// The height of a line, as a part of its letters.
const LEADING: f64 = 1.35;
/// Between the columns of a table.
const GAP: f64 = 8.0;
/// So wide is a column of names beside what they mean.
const INDENT: f64 = 14.0;

/// A report as a PDF. Cost: linear in what it says.
pub fn write(book: &Book) -> Result<Vec<u8>, Failure> {
    let words = Words::new(book.tongue);
    let mut press = Press { setter: Setter::new(book.tongue), words: &words };
    press.front(book);
    book.chapters.iter().for_each(|chapter| press.chapter(chapter));
    let (leaves, headings) = press.setter.footed(&book.footer, &words.key("book-page-of"));
    leaves::write(&leaves, &headings, &book.title, book.tongue)
}

/// Where the parts of a report become lines.
struct Press<'w> {
    setter: Setter,
    words: &'w Words,
}

impl Press<'_> {
    fn front(&mut self, book: &Book) {
        self.said(&[Run::Strong(book.title.clone())], TITLE, 0.0);
        self.setter.skip(2.0);
        self.said(&[Run::Faint(book.subtitle.clone())], LOWER, 0.0);
        self.setter.skip(10.0);
        book.facts.iter().for_each(|fact| self.term(fact, 0.0));
    }

    fn chapter(&mut self, chapter: &Chapter) {
        self.setter.turn(match chapter.sheet {
            Sheet::Upright => Lies::Upright,
            Sheet::Sideways => Lies::Sideways,
        });
        match chapter.begins {
            Begins::OnNewPage => self.setter.end_page(),
            Begins::Below => self.setter.ensure(90.0),
        }
        // A figure fills a sheet by itself, so its heading stands in the list of headings alone.
        let is_figure = chapter.blocks.iter().all(|block| matches!(block, Block::Figure(_)));
        self.setter.heading(&chapter.title);
        if !is_figure {
            self.setter.skip(16.0);
            self.said(&[Run::Strong(chapter.title.clone())], HEADING, 0.0);
            self.setter.skip(6.0);
        }
        chapter.blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                self.setter.ensure(50.0);
                self.setter.skip(8.0);
                self.said(&[Run::Strong(heading.clone())], LOWER, 0.0);
                self.setter.skip(3.0);
            }
            Block::Text(line) => {
                self.said(line, BODY, 0.0);
                self.setter.skip(6.0);
            }
            Block::Points(points) => points.iter().for_each(|point| self.point(point)),
            Block::Sentences(sentences) => sentences.iter().for_each(|one| self.sentence(one)),
            // The word of the status stands beside every sentence; lines are for figures.
            Block::Strokes(_) => {}
            Block::Terms(terms) => terms.iter().for_each(|term| self.term(term, 0.0)),
            Block::Folds(folds) => folds.iter().for_each(|fold| self.fold(fold)),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Works(works) => works.iter().for_each(|work| self.point(&vec![Run::Plain(work.clone())])),
        }
    }

    /// Words over the whole width, from some distance at the left.
    fn said(&mut self, line: &[Run], size: f64, indent: f64) {
        let lines = broken(line, size, self.setter.room() - indent, self.words.tongue);
        self.lines(&lines, size, indent);
    }

    fn lines(&mut self, lines: &[Vec<Bit>], size: f64, indent: f64) {
        for line in lines {
            self.setter.ensure(size * LEADING);
            self.setter.line(indent, size, line);
            self.setter.down(size * LEADING);
        }
    }

    fn point(&mut self, line: &Line) {
        self.setter.ensure(BODY * LEADING);
        let (size, dot) = (BODY, vec![Run::Plain("•".to_owned())]);
        let dot = broken(&dot, size, INDENT, self.words.tongue).remove(0);
        self.setter.line(0.0, size, &dot);
        self.said(line, size, INDENT);
        self.setter.skip(3.0);
    }

    fn term(&mut self, term: &Term, indent: f64) {
        let mut line = vec![Run::Strong(format!("{}:", term.name)), Run::Plain(" ".to_owned())];
        line.extend(term.line.iter().cloned());
        self.said(&line, BODY, indent);
        self.setter.skip(2.0);
    }

    fn sentence(&mut self, one: &Sentence) {
        let named = format!("{} {}.", self.words.key("book-arrow-word"), one.number);
        let mut line = vec![Run::Strong(named), Run::Plain(" ".to_owned())];
        line.extend(one.line.iter().cloned());
        self.setter.ensure(3.0 * BODY * LEADING);
        self.said(&line, BODY, 0.0);
        self.said(&spaced(&one.beside), TABLE + 0.5, INDENT);
        self.setter.skip(4.0);
    }

    fn fold(&mut self, one: &Fold) {
        self.setter.ensure(5.0 * BODY * LEADING);
        self.said(&[Run::Strong(one.says.clone())], BODY, 0.0);
        self.said(&spaced(&one.beside), TABLE + 0.5, 0.0);
        one.terms.iter().for_each(|term| self.term(term, INDENT));
        self.setter.skip(8.0);
    }

    fn figure(&mut self, figure: &Figure) {
        let name = self.words.say(&Message::new("book-figure").with("number", figure.number));
        self.setter.figure(figure.scene.clone());
        self.setter
            .headings
            .push(leaves::Heading { words: format!("{name}. {}", figure.caption), leaf: self.setter.leaves.len() - 1 });
    }

    fn table(&mut self, table: &Table) {
        self.setter.ensure(80.0);
        self.said(&[Run::Faint(table.caption.clone())], TABLE + 0.5, 0.0);
        self.setter.skip(4.0);
        let all: u32 = table.columns.iter().map(|column| column.share).sum::<u32>().max(1);
        let room = self.setter.room() + GAP;
        let widths: Vec<f64> =
            table.columns.iter().map(|column| room * f64::from(column.share) / f64::from(all)).collect();
        let head: Vec<Line> = table.columns.iter().map(|column| vec![Run::Strong(column.title.clone())]).collect();
        self.row(&head, table, &widths, "ink");
        for row in &table.rows {
            let lines: Vec<Line> = row.iter().map(|cell| cell.line.clone()).collect();
            self.body_row(&lines, &head, table, &widths);
        }
        self.setter.skip(10.0);
    }

    /// A row that is not cut, on a page of which the head stands at the top.
    fn body_row(&mut self, row: &[Line], head: &[Line], table: &Table, widths: &[f64]) {
        let height = self.height(row, widths);
        if height > self.setter.left() {
            self.setter.end_page();
            self.row(head, table, widths, "ink");
        }
        self.row(row, table, widths, "palel");
    }

    fn height(&self, row: &[Line], widths: &[f64]) -> f64 {
        let count = |(line, width): (&Line, &f64)| broken(line, TABLE, width - GAP, self.words.tongue).len();
        row.iter().zip(widths).map(count).max().unwrap_or(1) as f64 * TABLE * LEADING + 6.0
    }

    fn row(&mut self, row: &[Line], table: &Table, widths: &[f64], rule: &str) {
        let cells: Vec<Vec<Vec<Bit>>> =
            (row.iter().zip(widths)).map(|(line, width)| broken(line, TABLE, width - GAP, self.words.tongue)).collect();
        let tallest = cells.iter().map(Vec::len).max().unwrap_or(0);
        for place in 0..tallest {
            self.setter.ensure(TABLE * LEADING);
            let mut x = 0.0;
            for ((cell, column), width) in cells.iter().zip(&table.columns).zip(widths) {
                if let Some(bits) = cell.get(place) {
                    self.setter.line(x + shift(column, bits, width - GAP), TABLE, bits);
                }
                x += width;
            }
            self.setter.down(TABLE * LEADING);
        }
        self.setter.down(2.0);
        let room = self.setter.room();
        self.setter.rule(0.0, room, rule);
        self.setter.down(4.0);
    }
}

/// Numbers stand right in their column.
fn shift(column: &Column, bits: &[Bit], width: f64) -> f64 {
    match column.side {
        Side::Left => 0.0,
        Side::Right => width - bits.iter().map(|bit| bit.letters.width(&bit.words)).sum::<f64>(),
    }
}

/// Runs that stand apart, with a space between them.
fn spaced(line: &[Run]) -> Line {
    let mut out = Line::new();
    for run in line {
        if !out.is_empty() {
            out.push(Run::Plain("  ".to_owned()));
        }
        out.push(run.clone());
    }
    out
}
