//! Words of a list that a text asserts, and does not deny.

use super::{Case, OwnWords, WordList};
use crate::source::Text;

/// Words after which a text denies something.
const DENIALS: OwnWords = OwnWords { nl: include_str!("denial.words.nl.txt"), en: include_str!("denial.words.en.txt") };

/// The words of a rule, with those that turn them around.
pub struct Asserted {
    words: WordList,
    denials: WordList,
}

impl Asserted {
    pub fn new(case: &Case<'_>, words: WordList) -> Self {
        Asserted { words, denials: case.own_words(DENIALS) }
    }

    /// The first words of a text that are on the list, unless the text denies something
    /// before them: what it denies is then not sure, and nothing is said.
    pub fn find(&self, text: &str) -> Option<Text> {
        let hit = self.words.find(text)?;
        self.denials.find(&text[..hit.start]).is_none().then_some(hit.words)
    }
}
