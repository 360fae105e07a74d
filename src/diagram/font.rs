//! The widths of Carlito, the bundled open font of every figure.
//!
//! In: a text, a size and a weight. Out: its width in units of the page. Advances are
//! summed without kerning and widened by one percent, so that a renderer that spaces a
//! little wider still stays inside the box.

use std::sync::OnceLock;

use ttf_parser::Face;

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

    /// How wide a text is. Cost: linear in its characters.
    pub fn width(self, text: &str) -> f64 {
        let widths = widths(self.weight);
        let advance: f64 = text.chars().map(|letter| widths.of(letter)).sum();
        advance * self.size * SLACK
    }
}

const SLACK: f64 = 1.01;
/// Letters up to here are looked up once for the whole run.
const KNOWN: usize = 0x250;
/// The width of a letter that the font lacks, in em: as wide as any letter gets.
const UNKNOWN: f64 = 1.0;

struct Widths {
    /// None only if the bundled file did not read, which a test excludes.
    face: Option<Face<'static>>,
    known: Vec<f64>,
}

impl Widths {
    fn read(data: &'static [u8]) -> Widths {
        let face = Face::parse(data, 0).ok();
        let known = (0..KNOWN as u32)
            .map(|code| char::from_u32(code).map_or(0.0, |letter| advance(face.as_ref(), letter)))
            .collect();
        Widths { face, known }
    }

    fn of(&self, letter: char) -> f64 {
        match self.known.get(letter as usize) {
            Some(width) => *width,
            None => advance(self.face.as_ref(), letter),
        }
    }
}

fn advance(face: Option<&Face<'static>>, letter: char) -> f64 {
    let width = |face: &Face<'static>| {
        let glyph = face.glyph_index(letter)?;
        let units = f64::from(face.units_per_em());
        Some(f64::from(face.glyph_hor_advance(glyph)?) / units)
    };
    face.and_then(width).unwrap_or(UNKNOWN)
}

/// Whether the font has no picture of a letter.
pub fn lacks(letter: char) -> bool {
    widths(Weight::Regular).face.as_ref().is_none_or(|face| face.glyph_index(letter).is_none())
}

fn widths(weight: Weight) -> &'static Widths {
    static READ: OnceLock<[Widths; 2]> = OnceLock::new();
    let [regular, bold] = READ.get_or_init(|| [Widths::read(REGULAR), Widths::read(BOLD)]);
    match weight {
        Weight::Regular => regular,
        Weight::Bold => bold,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bold_word_is_wider_and_a_missing_letter_takes_a_whole_em() {
        let word = "gemeenschappelijke";
        let regular = Type::regular(9.5).width(word);
        assert!((78.0..80.0).contains(&regular), "{regular}");
        assert!(Type::bold(9.5).width(word) > regular);
        assert!((Type::regular(10.0).width("漢") - 10.1).abs() < 1e-9);
    }
}
