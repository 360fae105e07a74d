//! The parts of a report as paragraphs and tables.

use docx_rs::{
    AlignmentType, BorderType, Hyperlink, HyperlinkType, Paragraph, Pic, Run as Words_, TableCell, TableCellBorder,
    TableCellBorderPosition, TableCellBorders, TableLayoutType, TableRow, WidthType,
};

use super::{Piece, room};
use crate::finding::Message;
use crate::language::Words;
use crate::report::book::{
    Begins, Block, Book, Cell, Chapter, Figure, Fold, Line, Run, Sentence, Sheet, Side, Table, Term,
};

/// English metric units in a point.
const EMU: f64 = 12700.0;
const TWENTIETHS: f64 = 20.0;
const INK: &str = "1B1B1B";
const PALE: &str = "B4B9BF";
const FAINT: &str = "4D5258";

/// Makes the pieces of a file, one after the other.
pub(super) struct Maker<'b> {
    words: &'b Words,
    pictures: &'b [Vec<u8>],
    /// The name of each picture so far, and what it says.
    pub told: Vec<(String, String)>,
    marks: usize,
}

impl<'b> Maker<'b> {
    pub fn new(words: &'b Words, pictures: &'b [Vec<u8>]) -> Maker<'b> {
        Maker { words, pictures, told: Vec::new(), marks: 0 }
    }

    /// The title and what the report is about.
    pub fn front(&mut self, book: &Book) -> Vec<Piece> {
        let mut pieces = vec![words("Title", &book.title), words("Subtitle", &book.subtitle)];
        pieces.extend(book.facts.iter().map(term));
        pieces
    }

    pub fn chapter(&mut self, chapter: &Chapter) -> Vec<Piece> {
        let heading = self.marked(chapter.anchor, Paragraph::new().style("Heading1").keep_next(true));
        let heading = heading.add_run(text(&chapter.title));
        let heading = match chapter.begins {
            // A sheet that lies the other way begins anew by itself.
            Begins::OnNewPage if chapter.sheet == Sheet::Upright => heading.page_break_before(true),
            Begins::OnNewPage | Begins::Below => heading,
        };
        let mut pieces = vec![paragraph(heading)];
        for block in &chapter.blocks {
            pieces.extend(self.block(block, chapter.sheet));
        }
        pieces
    }

    fn block(&mut self, block: &Block, sheet: Sheet) -> Vec<Piece> {
        match block {
            Block::Heading(heading) => vec![words("Heading2", heading)],
            Block::Text(line) => vec![paragraph(lined(Paragraph::new(), line))],
            Block::Points(points) => points.iter().map(point).collect(),
            Block::Sentences(sentences) => sentences.iter().map(|one| self.sentence(one)).collect(),
            // The word of the status stands beside every sentence; lines are for pictures.
            Block::Strokes(_) => Vec::new(),
            Block::Terms(terms) => terms.iter().map(term).collect(),
            Block::Folds(folds) => folds.iter().flat_map(|one| self.fold(one)).collect(),
            Block::Table(table) => self.table(table, sheet),
            Block::Figure(figure) => self.figure(figure, sheet),
            Block::Works(works) => works.iter().map(|work| words("Point", work)).collect(),
        }
    }

    /// A place that links lead to.
    fn marked(&mut self, anchor: &str, paragraph: Paragraph) -> Paragraph {
        self.marks += 1;
        paragraph.add_bookmark_start(self.marks, mark(anchor)).add_bookmark_end(self.marks)
    }

    fn sentence(&mut self, one: &Sentence) -> Piece {
        let start = self.marked(&one.anchor, Paragraph::new().style("Point"));
        let named = format!("{} {}. ", self.words.key("book-arrow-word"), one.number);
        let start = lined(start.add_run(text(&named).bold()), &one.line);
        let start = start.add_run(text(" – "));
        paragraph(lined(start, &one.beside))
    }

    fn fold(&mut self, one: &Fold) -> Vec<Piece> {
        let start = self.marked(&one.anchor, Paragraph::new().style("Finding").keep_next(true));
        let start = start.add_run(text(&one.says).bold());
        let beside = lined(start.add_run(text("  ")), &one.beside);
        std::iter::once(paragraph(beside)).chain(one.terms.iter().map(term)).collect()
    }

    fn table(&mut self, table: &Table, sheet: Sheet) -> Vec<Piece> {
        let wide = room(sheet).0;
        let all: u32 = table.columns.iter().map(|column| column.share).sum::<u32>().max(1);
        let widths: Vec<usize> = table.columns.iter().map(|column| (wide * column.share / all) as usize).collect();
        let head = table.columns.iter().zip(&widths).map(|(column, &width)| {
            let words = Paragraph::new().style("TableText").keep_next(true).add_run(text(&column.title).bold());
            ruled(TableCell::new().width(width, WidthType::Dxa), INK, 12).add_paragraph(aligned(words, column.side))
        });
        let mut rows = vec![TableRow::new(head.collect()).cant_split()];
        for row in &table.rows {
            let cells = row.iter().zip(&table.columns).zip(&widths);
            let cells = cells.map(|((cell, column), &width)| self.cell(cell, column.side, width)).collect();
            rows.push(TableRow::new(cells).cant_split());
        }
        let made = docx_rs::Table::without_borders(rows)
            .set_grid(widths)
            .layout(TableLayoutType::Fixed)
            .width(wide as usize, WidthType::Dxa);
        vec![
            paragraph(Paragraph::new().style("Caption").keep_next(true).add_run(text(&table.caption))),
            Piece::Table(Box::new(made)),
            paragraph(Paragraph::new()),
        ]
    }

    fn cell(&mut self, cell: &Cell, side: Side, width: usize) -> TableCell {
        let start = Paragraph::new().style("TableText");
        let start = match &cell.anchor {
            Some(anchor) => self.marked(anchor, start),
            None => start,
        };
        let words = aligned(lined(start, &cell.line), side);
        ruled(TableCell::new().width(width, WidthType::Dxa), PALE, 4).add_paragraph(words)
    }

    fn figure(&mut self, figure: &Figure, sheet: Sheet) -> Vec<Piece> {
        let (wide, high) = room(sheet);
        // The heading and the caption take some of the height.
        let (wide, high) = (f64::from(wide) / TWENTIETHS, f64::from(high) / TWENTIETHS - 90.0);
        let scale = (wide / figure.scene.width).min(high / figure.scene.height).min(1.0);
        let emu = |units: f64| (units * scale * EMU) as u32;
        let name = self.words.say(&Message::new("book-figure").with("number", figure.number));
        let Some(bytes) = self.pictures.get(self.told.len()) else { return Vec::new() };
        let picture = Pic::new_with_dimensions(bytes.clone(), 1, 1)
            .id(format!("rIdFigure{}", figure.number))
            .size(emu(figure.scene.width), emu(figure.scene.height));
        self.told.push((name.clone(), format!("{}\n{}", figure.scene.title, figure.scene.description)));
        let holder = self.marked(&figure.anchor(), Paragraph::new().keep_next(true));
        let caption = Paragraph::new().style("Caption").add_run(text(&format!("{name}. ")).bold());
        vec![
            paragraph(holder.add_run(Words_::new().add_image(picture))),
            paragraph(caption.add_run(text(&figure.caption))),
        ]
    }
}

fn paragraph(paragraph: Paragraph) -> Piece {
    Piece::Paragraph(Box::new(paragraph))
}

fn text(words: &str) -> Words_ {
    Words_::new().add_text(clean(words))
}

/// Control characters may stand in no XML.
pub(super) fn clean(words: &str) -> String {
    words.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

fn words(style: &str, said: &str) -> Piece {
    paragraph(Paragraph::new().style(style).add_run(text(said)))
}

fn point(line: &Line) -> Piece {
    paragraph(lined(Paragraph::new().style("Point").add_run(text("• ")), line))
}

fn term(one: &Term) -> Piece {
    let start = Paragraph::new().style("Point").add_run(text(&format!("{}: ", one.name)).bold());
    paragraph(lined(start, &one.line))
}

fn aligned(paragraph: Paragraph, side: Side) -> Paragraph {
    match side {
        Side::Left => paragraph,
        Side::Right => paragraph.align(AlignmentType::Right),
    }
}

/// With a line below it, and none at its other sides.
fn ruled(cell: TableCell, color: &str, size: usize) -> TableCell {
    let below = TableCellBorder::new(TableCellBorderPosition::Bottom).border_type(BorderType::Single);
    cell.set_borders(TableCellBorders::with_empty().set(below.size(size).color(color)))
}

/// A paragraph with a line of the report behind what it has.
fn lined(paragraph: Paragraph, line: &[Run]) -> Paragraph {
    line.iter().fold(paragraph, |paragraph, run| match run {
        Run::Plain(words) => paragraph.add_run(text(words)),
        Run::Strong(words) => paragraph.add_run(text(words).bold()),
        Run::Faint(words) => paragraph.add_run(text(words).color(FAINT)),
        Run::Missing(words) => paragraph.add_run(text(&format!("[{words}]")).color(FAINT)),
        Run::Flag(words) => paragraph.add_run(text(&format!("⚑ {words}")).bold()),
        Run::Status(_, words) => paragraph.add_run(text(words)),
        Run::Weight(_, words) => paragraph.add_run(text(&format!("{words} · ")).color(FAINT)),
        Run::To { anchor, words } => {
            paragraph.add_hyperlink(Hyperlink::new(mark(anchor), HyperlinkType::Anchor).add_run(text(words)))
        }
        Run::Away { address, words } => {
            let link = Hyperlink::new(address, HyperlinkType::External);
            paragraph.add_hyperlink(link.add_run(text(words).underline("single")))
        }
    })
}

/// A name that a text processor takes: letters, digits and underscores, at most forty.
fn mark(anchor: &str) -> String {
    anchor.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' }).take(40).collect()
}
