//! "Did you mean": the nearest of a list of words.

use crate::finding::Fact;

/// The word of the list that is most probably meant, if one is near enough: a slip
/// of a letter or two, other capitals, or a common other name for the same thing.
pub fn suggestion<'w>(found: &str, words: &[&'w str]) -> Option<&'w str> {
    nearest(found, words.iter().copied())
}

/// The same over any words. The first of equals wins, so the order decides.
pub fn nearest<'w>(found: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let wanted = found.to_lowercase();
    let length = wanted.chars().count();
    let limit = (length / 3).clamp(1, 4);
    let mut best: Option<(usize, &str)> = None;
    for word in words {
        // A word much longer or shorter cannot be near: skip the costly comparison.
        if word.len().abs_diff(found.len()) > limit + 3 {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&wanted, &word.to_lowercase());
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, word));
        }
    }
    best.map(|(_, word)| word)
}

/// The words as a list to print.
pub fn joined(words: &[&str]) -> Fact {
    Fact::List(words.iter().map(|&word| Fact::from(word)).collect())
}
