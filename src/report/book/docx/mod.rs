//! A report for a text processor: headings, tables, and figures as pictures with a text in
//! their place for who cannot see them.
//!
//! The maker of files numbers some things from a count of the whole run; those numbers are
//! settled here, so that the same report gives the same bytes.

mod parts;
mod patch;

use std::io::Cursor;

use docx_rs::{
    Docx, Footer, LineSpacing, NumPages, PageMargin, PageNum, PageOrientationType, PageSize, Paragraph, Run, RunFonts,
    Section, Style, StyleType, Table,
};

use super::{Book, Chapter, Sheet};
use crate::diagram::Theme;
use crate::diagram::export::{self, Failure, Format};
use crate::language::Words;

/// The letters, which every text processor has or replaces by ones as wide.
const FONT: &str = "Calibri";
/// A4 in twentieths of a point.
const SHORT: u32 = 11906;
const LONG: u32 = 16838;
const MARGIN: u32 = 1021;
/// Dots to the inch of a picture, as a multiple of those of a screen.
const SCALE: f32 = 2.0;

/// A piece of a chapter, as the maker of files knows it.
pub(super) enum Piece {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

/// A report as a file for a text processor. Cost: linear, and for pictures in their pixels.
pub fn write(book: &Book) -> Result<Vec<u8>, Failure> {
    let words = Words::new(book.tongue);
    let pictures = pictures(book)?;
    let mut maker = parts::Maker::new(&words, &pictures);
    let mut docx = styled(Docx::new()).footer(footer(book, &words));
    let mut front: Vec<Piece> = maker.front(book);
    let runs: Vec<&[Chapter]> = book.chapters.chunk_by(|one, next| one.sheet == next.sheet).collect();
    let last = runs.len().saturating_sub(1);
    for (place, run) in runs.iter().enumerate() {
        let sheet = run[0].sheet;
        let mut pieces = std::mem::take(&mut front);
        pieces.extend(run.iter().flat_map(|chapter| maker.chapter(chapter)));
        docx = if place == last {
            end(docx, sheet, pieces)
        } else {
            docx.add_section(section(sheet, pieces).footer(footer(book, &words)))
        };
    }
    if runs.is_empty() {
        docx = end(docx, Sheet::Upright, front);
    }
    let mut made = docx.build();
    made.document = patch::document(&made.document, &maker.told, book.tongue);
    let mut bytes = Cursor::new(Vec::new());
    made.pack(&mut bytes).map_err(|error| Failure::Unmade(error.to_string()))?;
    Ok(bytes.into_inner())
}

/// Every figure as a picture, in the order of the chapters.
fn pictures(book: &Book) -> Result<Vec<Vec<u8>>, Failure> {
    use rayon::prelude::*;
    let figures: Vec<_> = book.figures().collect();
    let draw = |figure: &&super::Figure| {
        export::export(&figure.scene, Theme::Light, Format::Png { scale: SCALE }).map(|file| file.bytes)
    };
    figures.par_iter().map(draw).collect()
}

/// The room that a sheet leaves between its margins, in twentieths of a point.
pub(super) fn room(sheet: Sheet) -> (u32, u32) {
    match sheet {
        Sheet::Upright => (SHORT - 2 * MARGIN, LONG - 2 * MARGIN),
        Sheet::Sideways => (LONG - 2 * MARGIN, SHORT - 2 * MARGIN),
    }
}

fn page(sheet: Sheet) -> (PageSize, PageOrientationType) {
    match sheet {
        Sheet::Upright => (PageSize::new().size(SHORT, LONG), PageOrientationType::Portrait),
        Sheet::Sideways => (PageSize::new().size(LONG, SHORT), PageOrientationType::Landscape),
    }
}

fn margins() -> PageMargin {
    let wide = MARGIN as i32;
    PageMargin::new().top(wide).bottom(wide).left(wide).right(wide).header(510).footer(510)
}

fn section(sheet: Sheet, pieces: Vec<Piece>) -> Section {
    let (size, orient) = page(sheet);
    let section = Section::new().page_size(size.orient(orient)).page_orient(orient).page_margin(margins());
    pieces.into_iter().fold(section, |section, piece| match piece {
        Piece::Paragraph(paragraph) => section.add_paragraph(*paragraph),
        Piece::Table(table) => section.add_table(*table),
    })
}

/// The last sheets of a file have no section of their own.
fn end(docx: Docx, sheet: Sheet, pieces: Vec<Piece>) -> Docx {
    let (wide, high) = match sheet {
        Sheet::Upright => (SHORT, LONG),
        Sheet::Sideways => (LONG, SHORT),
    };
    let docx = docx.page_size(wide, high).page_orient(page(sheet).1).page_margin(margins());
    pieces.into_iter().fold(docx, |docx, piece| match piece {
        Piece::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
        Piece::Table(table) => docx.add_table(*table),
    })
}

/// The styles that a text processor lists and an author can change. Sizes are in half points.
fn styled(docx: Docx) -> Docx {
    let fonts = RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT).east_asia(FONT);
    let spaced = |before: u32, after: u32| LineSpacing::new().before(before).after(after);
    let style =
        |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name).based_on("Normal").next("Normal");
    let heading = |id: &str, name: &str, size: usize, level: usize| {
        style(id, name).size(size).bold().outline_lvl(level).line_spacing(spaced(280, 120)).q_format(true)
    };
    docx.default_fonts(fonts)
        .default_size(21)
        .created_at("1970-01-01T00:00:00Z")
        .updated_at("1970-01-01T00:00:00Z")
        .add_style(Style::new("Normal", StyleType::Paragraph).name("Normal").line_spacing(spaced(0, 120)))
        .add_style(style("Title", "Title").size(44).bold().line_spacing(spaced(0, 60)))
        .add_style(style("Subtitle", "Subtitle").size(24).color("4D5258").line_spacing(spaced(0, 200)))
        .add_style(heading("Heading1", "heading 1", 30, 0))
        .add_style(heading("Heading2", "heading 2", 24, 1))
        .add_style(style("Caption", "caption").size(18).line_spacing(spaced(60, 160)))
        .add_style(style("TableText", "Table Text").size(17).line_spacing(spaced(20, 20)))
        .add_style(style("Finding", "Finding").line_spacing(spaced(200, 40)))
        .add_style(style("Point", "List Bullet").indent(Some(284), None, None, None).line_spacing(spaced(0, 60)))
}

fn footer(book: &Book, words: &Words) -> Footer {
    let small = |text: &str| Run::new().add_text(text).size(17).color("4D5258");
    let of = words.key("book-page-of");
    let line = Paragraph::new()
        .add_run(small(&format!("{}   ·   ", book.footer)))
        .add_page_num(PageNum::new())
        .add_run(small(&of))
        .add_num_pages(NumPages::new());
    Footer::new().add_paragraph(line)
}
