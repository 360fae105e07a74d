//! Lists of words that a rule looks for in what an author writes.
//!
//! A list is data: one entry a line, `#` before what is only said to the reader of the list,
//! and behind ` | ` what there is to say of the entry, for instance who says it. An entry is
//! one word or several; `*` at either end of a word stands for any letters there. Capitals
//! and accents make no difference.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::source::Text;

/// The words that a rule looks for.
#[derive(Clone, Debug, Default)]
pub struct WordList {
    entries: Vec<Entry>,
}

/// One entry: its words, and what its list says of it.
#[derive(Clone, Debug)]
struct Entry {
    words: Vec<Pattern>,
    about: Option<Text>,
}

#[derive(Clone, Debug)]
struct Pattern {
    letters: String,
    open_start: bool,
    open_end: bool,
}

/// Words of a text that are on a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The words as the text writes them.
    pub words: Text,
    /// Where they stand in the text, in bytes.
    pub start: usize,
    pub end: usize,
    /// What the list says of the entry. None for what a theory adds.
    pub about: Option<Text>,
}

/// The entries of a file, each with what the file says of it.
pub fn entries(file: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let lines = file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| match line.split_once(" | ") {
        Some((words, about)) => (words.trim(), Some(about.trim())),
        None => (line, None),
    })
}

impl WordList {
    /// Adds the entries of a file.
    pub(super) fn read(&mut self, file: &str) {
        entries(file).for_each(|(words, about)| self.add(words, about.map(Text::from)));
    }

    /// Adds entries of a theory.
    pub(super) fn add_all(&mut self, entries: &[Text]) {
        entries.iter().for_each(|entry| self.add(entry, None));
    }

    fn add(&mut self, entry: &str, about: Option<Text>) {
        let words: Vec<Pattern> = entry.split_whitespace().flat_map(pattern).collect();
        if !words.is_empty() {
            self.entries.push(Entry { words, about });
        }
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The first words of a text that are on the list; the longest entry of those that start there.
    /// Cost: words × entries.
    pub fn find(&self, text: &str) -> Option<Hit> {
        self.find_all(text).into_iter().next()
    }

    /// All words of a text that are on the list, in the order of the text; none overlap.
    pub fn find_all(&self, text: &str) -> Vec<Hit> {
        let words = words(text);
        let mut hits = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let fits = |entry: &&Entry| {
                let rest = &words[at..];
                entry.words.len() <= rest.len()
                    && entry.words.iter().zip(rest).all(|(pattern, word)| pattern.fits(word))
            };
            let longest = self.entries.iter().rev().filter(fits).max_by_key(|entry| entry.words.len());
            let Some(entry) = longest else {
                at += 1;
                continue;
            };
            let (start, end) = (words[at].start, words[at + entry.words.len() - 1].end);
            hits.push(Hit { words: Text::from(&text[start..end]), start, end, about: entry.about.clone() });
            at += entry.words.len();
        }
        hits
    }
}

/// What is odd about an entry that a theory adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Odd {
    /// It holds no word: it would be found nowhere, or everywhere.
    NoWord,
    /// A `*` between letters, where it parts two words.
    InnerStar,
}

/// What is odd about an entry, if anything is.
pub(super) fn odd(entry: &str) -> Option<Odd> {
    if words(entry).is_empty() {
        return Some(Odd::NoWord);
    }
    let has_inner = entry.split_whitespace().any(|word| word.trim_matches('*').contains('*'));
    has_inner.then_some(Odd::InnerStar)
}

/// What stands before and after words that a text mentions and does not use itself.
const QUOTES: [(char, char); 6] = [('‘', '’'), ('‚', '’'), ('“', '”'), ('„', '”'), ('„', '“'), ('«', '»')];

impl Hit {
    /// Whether the words stand between quotation marks in their text: then the text speaks
    /// of them, and they are somebody else's.
    pub fn is_quoted(&self, text: &str) -> bool {
        let (before, after) = (&text[..self.start], &text[self.end..]);
        let opened = |(open, close): &(char, char)| {
            before.rfind(*open).is_some_and(|at| !before[at..].contains(*close)) && after.contains(*close)
        };
        let straight = before.matches('"').count() % 2 == 1 && after.contains('"');
        let single = before.ends_with('\'') && after.starts_with('\'');
        straight || single || QUOTES.iter().any(opened)
    }
}

impl Pattern {
    fn fits(&self, word: &Word) -> bool {
        let (own, letters) = (self.letters.as_str(), word.letters.as_str());
        match (self.open_start, self.open_end) {
            (false, false) => letters == own,
            (false, true) => letters.starts_with(own),
            (true, false) => letters.ends_with(own),
            (true, true) => letters.contains(own),
        }
    }
}

/// The patterns of one word of an entry; a hyphen parts it as it parts a word of a text.
fn pattern(word: &str) -> Vec<Pattern> {
    let parts = words(word);
    let last = parts.len().saturating_sub(1);
    let open = |place: usize| (place == 0 && word.starts_with('*'), place == last && word.ends_with('*'));
    let parts = parts.into_iter().enumerate().map(|(place, part)| {
        let (open_start, open_end) = open(place);
        Pattern { letters: part.letters, open_start, open_end }
    });
    parts.collect()
}

struct Word {
    letters: String,
    start: usize,
    end: usize,
}

/// The words of a text in small letters without accents, each with its place.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    let is_letter = |sign: char| sign.is_alphanumeric() || is_combining_mark(sign);
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_letter(sign)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(Word { letters: plain(&text[from..at]), start: from, end: at });
                start = None;
            }
            (None, false) | (Some(_), true) => {}
        }
    }
    words
}

/// Small letters without accents, however those are written.
fn plain(word: &str) -> String {
    word.nfd().filter(|&sign| !is_combining_mark(sign)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(list: &str, text: &str) -> Vec<String> {
        let mut words = WordList::default();
        words.read(list);
        words.find_all(text).into_iter().map(|hit| hit.words.to_string()).collect()
    }

    #[test]
    fn whole_words_are_found_whatever_their_capitals_and_accents() {
        assert_eq!(found("trede", "Optreden bij een Trede"), ["Trede"]);
        assert_eq!(found("cliënt*", "Clienten en cli\u{65}\u{308}nten"), ["Clienten", "cli\u{65}\u{308}nten"]);
        assert!(found("trede", "").is_empty() && found("# trede", "trede").is_empty());
    }

    #[test]
    fn an_entry_of_several_words_stands_in_a_row() {
        assert_eq!(found("kwetsbare burger*", "de kwetsbare burgers hier"), ["kwetsbare burgers"]);
        assert!(found("kwetsbare burger*", "burgers, kwetsbare").is_empty());
        assert_eq!(found("0e-lijn", "van de 0e lijn"), ["0e lijn"]);
        assert_eq!(found("eigen\neigen kracht", "op eigen kracht"), ["eigen kracht"]);
    }

    #[test]
    fn words_between_quotation_marks_are_mentioned_and_not_used() {
        let mut words = WordList::default();
        words.read("cliënt*");
        let used = |text: &str| words.find_all(text).iter().map(|hit| !hit.is_quoted(text)).collect::<Vec<_>>();
        for mention in ["de term ‘cliënt’", "zogenoemde \"oude cliënten\" hier", "“cliënt”", "„cliënt”", "'cliënt'"]
        {
            assert_eq!(used(mention), [false], "{mention}");
        }
        for use_of_it in
            ["cliënt", "de foto’s van cliënten", "‘wij’ en cliënten", "12\" en cliënten", "van ‘ons cliënt"]
        {
            assert_eq!(used(use_of_it), [true], "{use_of_it}");
        }
        assert_eq!(used("cliënten zijn geen ‘cliënten’"), [true, false]);
    }

    #[test]
    fn what_the_list_says_comes_along() {
        let mut words = WordList::default();
        words.read("doel* | somebody (2024)\nnaam");
        let hit = words.find("het doelwit").expect("a word of the list");
        assert_eq!((&*hit.words, hit.start, hit.about.as_deref()), ("doelwit", 4, Some("somebody (2024)")));
        assert_eq!(words.find("de naam").expect("a word").about, None);
    }
}
