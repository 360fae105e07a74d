//! The widths of Carlito, the bundled open font of every figure.
//!
//! In: a text, a size and a weight. Out: its width in units of the page, as browsers and
//! printers set it: with kerning and with letters that are drawn as one. It is widened by
//! half a percent, so that a renderer that rounds a little wider still stays inside the box.
//! A letter that the font lacks is given as much room as a font that has it may take.

use std::cell::RefCell;
use std::sync::OnceLock;

use harfrust::{Direction, FontRef, ShapeOptions, ShapePlan, Shaper, ShaperData, UnicodeBuffer, script};
use rustc_hash::FxHashMap;
use skrifa::MetadataProvider;
use unicode_width::UnicodeWidthChar;

static REGULAR: &[u8] = include_bytes!("fonts/Carlito-Regular.ttf");
static BOLD: &[u8] = include_bytes!("fonts/Carlito-Bold.ttf");
/// Both faces, as files.
pub static FILES: [&[u8]; 2] = [REGULAR, BOLD];

/// How heavy a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
}

/// The size and the weight of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    pub size: f64,
    pub weight: Weight,
}

impl Type {
    pub const fn regular(size: f64) -> Type {
        Type { size, weight: Weight::Regular }
    }

    pub const fn bold(size: f64) -> Type {
        Type { size, weight: Weight::Bold }
    }

    /// How wide a text is on one line. Cost: linear in its letters; a word that was measured
    /// before in this thread is looked up.
    pub fn width(self, text: &str) -> f64 {
        self.units(self.ems(0.0, words(text)))
    }

    /// The sum of a width in em and those of some words, each set by itself.
    pub fn ems<'t>(self, before: f64, words: impl IntoIterator<Item = &'t str>) -> f64 {
        MEASURED.with_borrow_mut(|measured| {
            let known = &mut measured[self.weight as usize];
            if known.len() > MOST {
                known.clear();
            }
            words.into_iter().fold(before, |width, word| width + of(known, word, self.weight))
        })
    }

    /// A width in em as units of the page.
    pub fn units(self, ems: f64) -> f64 {
        ems * self.size * SLACK
    }
}

/// The words of a text, with the spaces between them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').enumerate().flat_map(|(place, word)| [if place > 0 { " " } else { "" }, word])
}

const SLACK: f64 = 1.005;
/// So many words are remembered.
const MOST: usize = 50_000;
/// The widths, in em, of letters that the font lacks: of an ordinary one in Arabic or Thai, a
/// Chinese one, and a picture.
const NARROW: f64 = 0.8;
const SQUARE: f64 = 1.0;
const PICTURE: f64 = 1.4;

/// The width of words, in em.
type Words = FxHashMap<Box<str>, f64>;

thread_local! {
    static MEASURED: RefCell<[Words; 2]> = RefCell::default();
}

fn of(words: &mut Words, word: &str, weight: Weight) -> f64 {
    if word.is_empty() {
        return 0.0;
    }
    if let Some(width) = words.get(word) {
        return *width;
    }
    let width = runs(word).map(|(run, is_strange)| if is_strange { room(run) } else { shaped(run, weight) }).sum();
    words.insert(word.into(), width);
    width
}

/// The width of a run that the font has, in em.
fn shaped(run: &str, weight: Weight) -> f64 {
    // None only if a bundled file did not read, which a test excludes.
    let Some(face) = &faces()[weight as usize] else { return room(run) };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(run);
    buffer.guess_segment_properties();
    let is_latin = buffer.script() == script::LATIN && buffer.direction() == Direction::LeftToRight;
    let plan = is_latin.then_some(&face.plan);
    let glyphs = face.shaper().shape(buffer, ShapeOptions::new().plan(plan));
    let units: i64 = glyphs.glyph_positions().iter().map(|glyph| i64::from(glyph.x_advance)).sum();
    units as f64 / face.units
}

/// The room that letters take of which only their kind is known, in em.
fn room(run: &str) -> f64 {
    let of = |letter: char| match letter.width() {
        // What stands on another letter, or between two, and is not seen itself.
        Some(0) | None => 0.0,
        Some(1) => NARROW,
        Some(_) if ('\u{1f000}'..='\u{1faff}').contains(&letter) || letter < '\u{2e80}' => PICTURE,
        Some(_) => SQUARE,
    };
    run.chars().map(of).sum()
}

/// A text in runs of letters that the font has, and runs of letters that it lacks (true).
/// Spaces and marks belong to the run that they stand in.
pub fn runs(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_strange = rest.chars().find(|&letter| !is_neutral(letter)).map(lacks).unwrap_or(false);
        let other = |&(_, letter): &(usize, char)| !is_neutral(letter) && lacks(letter) != is_strange;
        let end = rest.char_indices().find(other).map_or(rest.len(), |(at, _)| at);
        let (run, after) = rest.split_at(end);
        rest = after;
        (!run.is_empty()).then_some((run, is_strange))
    })
}

/// Whether a letter takes the font of those beside it.
fn is_neutral(letter: char) -> bool {
    letter == ' ' || letter.width().is_none_or(|width| width == 0)
}

/// Whether the font has no picture of a letter that is seen.
pub fn lacks(letter: char) -> bool {
    let has = |face: &Setter| face.font.charmap().map(letter).is_some();
    !letter.is_ascii() && !is_neutral(letter) && !faces()[0].as_ref().is_some_and(has)
}

/// A face with what setting words in it needs.
struct Setter {
    font: FontRef<'static>,
    data: ShaperData,
    /// How Latin text from left to right is set.
    plan: ShapePlan,
    units: f64,
}

impl Setter {
    fn read(data: &'static [u8]) -> Option<Setter> {
        let font = FontRef::new(data).ok()?;
        let data = ShaperData::new(&font);
        let shaper = data.shaper(&font).build();
        let plan = ShapePlan::new(&shaper, Direction::LeftToRight, Some(script::LATIN), None, &[]);
        let units = f64::from(shaper.units_per_em());
        Some(Setter { plan, units, font, data })
    }

    fn shaper(&self) -> Shaper<'_> {
        self.data.shaper(&self.font).build()
    }
}

fn faces() -> &'static [Option<Setter>; 2] {
    static READ: OnceLock<[Option<Setter>; 2]> = OnceLock::new();
    READ.get_or_init(|| FILES.map(Setter::read))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bold_word_is_wider_and_a_missing_letter_takes_a_whole_em() {
        assert!(faces().iter().all(Option::is_some));
        let word = "gemeenschappelijke";
        let regular = Type::regular(9.5).width(word);
        assert!((77.0..80.0).contains(&regular), "{regular}");
        assert!(Type::bold(9.5).width(word) > regular);
        assert!((Type::regular(10.0).width("漢") - 10.05).abs() < 1e-9);
    }

    #[test]
    fn letters_that_lean_into_one_another_take_less() {
        let letters = Type::regular(100.0);
        assert!(letters.width("AVA") < letters.width("A") * 2.0 + letters.width("V") - 1.0);
        assert!(letters.width("a b") > letters.width("a") + letters.width("b") + 15.0);
    }

    #[test]
    fn strange_letters_are_told_from_those_of_the_font() {
        let of = |text: &'static str| runs(text).collect::<Vec<_>>();
        assert_eq!(of("gewoon"), [("gewoon", false)]);
        assert_eq!(of("een 漢字 x"), [("een ", false), ("漢字 ", true), ("x", false)]);
        assert_eq!(of("سلام عليكم"), [("سلام عليكم", true)]);
        assert_eq!(of("e\u{301}"), [("e\u{301}", false)]);
        assert_eq!(of(""), []);
        assert_eq!(of("👩\u{200d}🌾"), [("👩\u{200d}🌾", true)]);
    }
}
