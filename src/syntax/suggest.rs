//! "Did you mean": the nearest of a list of words.

use crate::finding::Fact;

/// The word of the list that is most probably meant, if one is near enough: a slip
/// of a letter or two, other capitals, or a common other name for the same thing.
pub fn suggestion<'w>(found: &str, words: &[&'w str]) -> Option<&'w str> {
    nearest(found, words.iter().copied())
}

/// The same over any words. The first of equals wins, so the order decides.
pub fn nearest<'w>(found: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    near(found, words).map(|near| near.word)
}

/// A word that is near another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near<'w> {
    pub word: &'w str,
    /// No other word is near and the two are long enough to tell apart, or this one differs in
    /// capitals alone: it must be meant.
    pub is_only: bool,
}

/// The word of the list if it is the only one that can be meant.
pub fn certainly<'w>(found: &str, words: &[&'w str]) -> Option<&'w str> {
    near(found, words.iter().copied()).filter(|near| near.is_only).map(|near| near.word)
}

/// With so many letters in either word, a slip still shows which one is meant.
const TELLING: usize = 3;

/// The nearest word, and whether it is the only one that is near. At least half of the letters
/// are the same: of a single letter nothing can be told.
pub fn near<'w>(found: &str, words: impl Iterator<Item = &'w str>) -> Option<Near<'w>> {
    let wanted = found.to_lowercase();
    let length = wanted.chars().count();
    let limit = (length / 3).clamp(1, 4).min(length / 2);
    let mut best: Option<(usize, &str)> = None;
    // How many words are near, and how many differ in capitals alone.
    let (mut many, mut same) = (0, 0);
    for word in words {
        // A word much longer or shorter cannot be near: skip the costly comparison.
        if word.len().abs_diff(found.len()) > limit + 3 {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&wanted, &word.to_lowercase());
        if distance > limit || best.is_some_and(|(_, before)| before == word) {
            continue;
        }
        (many, same) = (many + 1, same + usize::from(distance == 0));
        if best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, word));
        }
    }
    best.map(|(least, word)| {
        let is_telling = length.max(word.chars().count()) >= TELLING && digits(word).eq(digits(found));
        Near { word, is_only: many == 1 && is_telling || least == 0 && same == 1 }
    })
}

/// The digits of a name: another number names another thing, and is no slip of a letter.
fn digits(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(char::is_ascii_digit)
}

/// The words as a list to print.
pub fn joined(words: &[&str]) -> Fact {
    Fact::List(words.iter().map(|&word| Fact::from(word)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_shows_which_word_is_meant() {
        let words = || ["gesprek", "overzicht"].into_iter();
        assert_eq!(near("gesprk", words()), Some(Near { word: "gesprek", is_only: true }));
        assert_eq!(near("Gesprek", words()), Some(Near { word: "gesprek", is_only: true }));
        assert_eq!(near("heel iets anders", words()), None);
    }

    #[test]
    fn of_one_letter_nothing_is_told_and_of_two_or_of_a_number_nothing_is_sure() {
        assert_eq!(near("a", ["s"].into_iter()), None);
        assert_eq!(near("A", ["a"].into_iter()), Some(Near { word: "a", is_only: true }));
        assert_eq!(near("ab", ["ac"].into_iter()), Some(Near { word: "ac", is_only: false }));
        assert_eq!(near("pijl-12", ["pijl-13"].into_iter()), Some(Near { word: "pijl-13", is_only: false }));
        assert_eq!(near("pijk-12", ["pijl-12"].into_iter()), Some(Near { word: "pijl-12", is_only: true }));
    }
}
