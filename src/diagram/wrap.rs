//! Breaking a text into lines: as few as possible, then as even as possible.
//!
//! In: a text and a width. Out: its lines, each of which fits. A word is hyphenated only
//! when it does not fit by itself. Cost: quadratic in the words of the text.

use hypher::{Lang, hyphenate};
use unicode_width::UnicodeWidthChar;

use super::font::{self, Type};
use crate::theory::Tongue;

/// How wide a line may be, in units and in characters.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    pub width: f64,
    pub characters: usize,
}

impl Measure {
    /// A measure that only the width limits.
    pub fn wide(width: f64) -> Measure {
        Measure { width, characters: usize::MAX }
    }
}

/// The lines of a text. At least one, be it empty.
pub fn wrap(text: &str, letters: Type, measure: Measure, tongue: Tongue) -> Vec<String> {
    let pieces = pieces(text, letters, measure, tongue);
    if pieces.is_empty() {
        return vec![String::new()];
    }
    let breaks = breaks(&pieces, letters, measure);
    let mut lines = Vec::new();
    let mut from = 0;
    for to in breaks {
        lines.push(line(&pieces[from..to]));
        from = to;
    }
    lines
}

/// The width of the widest line.
pub fn widest(lines: &[String], letters: Type) -> f64 {
    lines.iter().map(|line| letters.width(line)).fold(0.0, f64::max)
}

/// Where a line can break.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Joint {
    /// A space, which falls away at the end of a line.
    Space,
    /// After a hyphen or a slash of the text itself.
    Open,
    /// Inside a word: the line gets a hyphen.
    Hyphen,
}

#[derive(Clone, Debug)]
struct Piece {
    text: String,
    after: Joint,
}

/// Control characters would end up as boxes or break the file; they count as spaces.
fn clean(text: &str) -> String {
    let spaced = text.replace(|letter: char| letter.is_control(), " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pieces(text: &str, letters: Type, measure: Measure, tongue: Tongue) -> Vec<Piece> {
    let text = clean(text);
    let mut pieces: Vec<Piece> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        for part in word.split_inclusive(['-', '/', '–']).flat_map(squares) {
            if fits(part, letters, measure) {
                pieces.push(Piece { text: part.to_owned(), after: Joint::Open });
            } else {
                pieces.extend(syllables(part, letters, measure, tongue));
            }
        }
        if let Some(last) = pieces.last_mut() {
            last.after = Joint::Space;
        }
    }
    pieces
}

/// A word in the parts between which any line may end: before and after every letter of a
/// script that writes without spaces in squares, as Chinese does.
fn squares(word: &str) -> Vec<&str> {
    let is_square = |letter: char| letter >= '\u{2e80}' && letter.width() == Some(2) && letter < '\u{1f000}';
    let ends = word.char_indices().skip(1).zip(word.chars());
    let mut parts = Vec::new();
    let mut from = 0;
    for ((at, letter), before) in ends {
        // What closes a sentence or a quote does not begin a line.
        let is_free = letter.is_alphanumeric() || !is_square(letter);
        if (is_square(letter) || is_square(before)) && is_free && letter.width() != Some(0) {
            parts.push(&word[from..at]);
            from = at;
        }
    }
    parts.push(&word[from..]);
    parts
}

fn fits(text: &str, letters: Type, measure: Measure) -> bool {
    text.chars().count() <= measure.characters && letters.width(text) <= measure.width
}

/// A word that does not fit, in parts that do: by syllables with at least four letters
/// on either side, and letter by letter where even that does not fit.
fn syllables(word: &str, letters: Type, measure: Measure, tongue: Tongue) -> Vec<Piece> {
    let language = match tongue {
        Tongue::Nl => Lang::Dutch,
        Tongue::En => Lang::English,
    };
    let mut parts: Vec<String> = Vec::new();
    for syllable in hyphenate(word, language) {
        match parts.last_mut() {
            Some(last) if last.chars().count() < 4 => last.push_str(syllable),
            Some(_) | None => parts.push(syllable.to_owned()),
        }
    }
    if parts.len() > 1 && parts.last().is_some_and(|last| last.chars().count() < 4) {
        let tail = parts.pop().unwrap_or_default();
        if let Some(last) = parts.last_mut() {
            last.push_str(&tail);
        }
    }
    // A hyphen belongs to our letters; other scripts break words without one.
    let after = if word.chars().any(font::lacks) { Joint::Open } else { Joint::Hyphen };
    let hyphened = |text: String| Piece { text, after };
    parts.into_iter().flat_map(|part| chopped(&part, letters, measure)).map(hyphened).collect()
}

fn chopped(part: &str, letters: Type, measure: Measure) -> Vec<String> {
    let mut chops = vec![String::new()];
    for letter in part.chars() {
        let last = chops.len() - 1;
        let longer = format!("{}{letter}", chops[last]);
        // What stands on a letter, or joins two, stays with it.
        let is_joined = letter.width().is_none_or(|width| width == 0) || chops[last].ends_with('\u{200d}');
        if chops[last].is_empty() || is_joined || fits(&format!("{longer}-"), letters, measure) {
            chops[last] = longer;
        } else {
            chops.push(letter.to_string());
        }
    }
    chops
}

fn line(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for (place, piece) in pieces.iter().enumerate() {
        text.push_str(&piece.text);
        let last = place + 1 == pieces.len();
        match piece.after {
            Joint::Space if !last => text.push(' '),
            Joint::Hyphen if last => text.push('-'),
            Joint::Space | Joint::Open | Joint::Hyphen => {}
        }
    }
    text
}

/// A line that grows by a piece at a time, and is measured without being written anew.
struct Growing {
    letters: Type,
    /// How wide the words are that are whole, with the spaces after them, in em.
    whole: f64,
    /// The word that is not whole yet.
    word: String,
    characters: usize,
    after: Joint,
}

impl Growing {
    fn new(letters: Type) -> Growing {
        Growing { letters, whole: 0.0, word: String::new(), characters: 0, after: Joint::Open }
    }

    /// Takes in one more piece. Out: how wide the line is now, and how many characters it has.
    fn grow(&mut self, piece: &Piece) -> (f64, usize) {
        if self.after == Joint::Space {
            self.whole = self.letters.ems(self.whole, [self.word.as_str(), " "]);
            self.word.clear();
            self.characters += 1;
        }
        self.word.push_str(&piece.text);
        self.characters += piece.text.chars().count();
        self.after = piece.after;
        // The hyphen stands there only for as long as the line ends here.
        let hyphen = if piece.after == Joint::Hyphen { "-" } else { "" };
        self.word.push_str(hyphen);
        let ems = self.letters.ems(self.whole, [self.word.as_str()]);
        self.word.truncate(self.word.len() - hyphen.len());
        (self.letters.units(ems), self.characters + hyphen.len())
    }
}

/// The ends of the lines: fewest lines first, then the smallest sum of squared slack.
fn breaks(pieces: &[Piece], letters: Type, measure: Measure) -> Vec<usize> {
    let count = pieces.len();
    let mut best = vec![(0usize, 0.0f64, count); count + 1];
    for from in (0..count).rev() {
        let mut choice = (usize::MAX, f64::MAX, from + 1);
        let mut line = Growing::new(letters);
        for to in from + 1..=count {
            let (width, characters) = line.grow(&pieces[to - 1]);
            // A single piece stands even if it is too wide: it cannot be broken further.
            if to > from + 1 && (characters > measure.characters || width > measure.width) {
                break;
            }
            let slack = (measure.width - width).max(0.0);
            let (lines, ragged, _) = best[to];
            let offer = (lines + 1, ragged + slack * slack, to);
            if (offer.0, offer.1) < (choice.0, choice.1) {
                choice = offer;
            }
        }
        best[from] = choice;
    }
    let mut ends = Vec::new();
    let mut at = 0;
    while at < count {
        at = best[at].2;
        ends.push(at);
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABEL: Type = Type::regular(9.5);

    fn lines(text: &str) -> Vec<String> {
        let measure = Measure { width: 76.0, characters: 24 };
        wrap(text, LABEL, measure, Tongue::Nl)
    }

    #[test]
    fn lines_are_few_and_then_even() {
        assert_eq!(
            lines("Sterkte van de institutionele sociale basis"),
            ["Sterkte van de", "institutionele", "sociale basis"]
        );
        assert_eq!(lines("  "), [""]);
    }

    #[test]
    fn only_a_word_that_does_not_fit_is_hyphenated() {
        let long = lines("Arbeidsongeschiktheidsverzekeringsmaatschappij");
        assert!(long.len() > 1);
        assert!(long.iter().all(|line| LABEL.width(line) <= 76.0), "{long:?}");
        assert_eq!(long.concat().replace('-', ""), "Arbeidsongeschiktheidsverzekeringsmaatschappij");
        assert_eq!(lines("Wmo-uitgaven"), ["Wmo-uitgaven"]);
    }

    #[test]
    fn other_scripts_break_without_a_hyphen() {
        let chinese = lines("社区基础设施的力量使居民较少需要专业支持");
        assert!(chinese.len() > 2 && chinese.iter().all(|line| !line.contains('-')), "{chinese:?}");
        let thai = lines("เพื่อนบ้านช่วยเหลือกันและกัน");
        assert!(thai.len() > 1 && thai.iter().all(|line| !line.contains('-')), "{thai:?}");
        let begins_bare = |line: &String| line.chars().next().is_some_and(|letter| letter.width() == Some(0));
        assert!(!thai.iter().any(begins_bare), "{thai:?}");
    }

    #[test]
    fn nothing_is_ever_wider_than_its_measure() {
        for line in lines(&"x".repeat(200)) {
            assert!(LABEL.width(&line) <= 76.0, "{line}");
        }
    }
}
