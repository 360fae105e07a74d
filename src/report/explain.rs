//! What a rule or a word means.

use std::collections::BTreeSet;

use super::glossary::{Entry, entries};
use super::page;
use crate::finding::{Fact, Message};
use crate::language::Words;
use crate::rules::catalogue;
use crate::syntax::suggest::nearest;
use crate::theory::Tongue;

/// Explains a rule (by code or name) or a word of the glossary (Dutch, English or as a file
/// writes it), whatever its capitals. Err: a sentence that says so, with what may be meant.
pub fn explain(asked: &str, words: &Words) -> Result<String, String> {
    let asked = asked.trim();
    if let Some(rule) = catalogue().into_iter().find(|rule| rule.answers_to(asked)) {
        return Ok(page::render(rule, words));
    }
    let other = Words::new(match words.tongue {
        Tongue::Nl => Tongue::En,
        Tongue::En => Tongue::Nl,
    });
    let wanted = asked.to_lowercase();
    let found = entries().into_iter().filter(|entry| {
        let names = names(entry, words, &other);
        names.iter().any(|name| name.to_lowercase() == wanted)
    });
    let lines = lines(found, [words, &other]);
    let titled = catalogue().into_iter().find(|rule| {
        let titles = [words, &other].map(|words| page::title(rule, words));
        titles.iter().any(|title| title.to_lowercase() == wanted)
    });
    match (lines.is_empty(), titled) {
        (true, None) => Err(unknown(asked, words, &other)),
        (true, Some(rule)) => Ok(page::render(rule, words)),
        (false, None) => Ok(lines),
        (false, Some(rule)) => {
            let message = Message::new("explain-rule-too").with("code", rule.code);
            Ok(format!("{lines}{}\n", words.say(&message)))
        }
    }
}

/// One line for each entry and language: whoever looks a word up may have met either. A
/// word that goes by one explanation in several places is explained once.
fn lines(entries: impl Iterator<Item = Entry>, languages: [&Words; 2]) -> String {
    let mut said: BTreeSet<(String, String)> = BTreeSet::new();
    let mut out = String::new();
    for entry in entries {
        for words in languages {
            if said.insert((words.key(entry.key), meaning(&entry, words))) {
                out.push_str(&line(&entry, words));
                out.push('\n');
            }
        }
    }
    out
}

fn meaning(entry: &Entry, words: &Words) -> String {
    words.key(&format!("{}-is", entry.key))
}

/// All that a word goes by.
fn names(entry: &Entry, words: &Words, other: &Words) -> Vec<String> {
    let file = entry.word.iter().map(|&word| word.to_owned());
    file.chain(entry.form.clone()).chain([words.key(entry.key), other.key(entry.key)]).collect()
}

/// `besparing: geld dat een partij minder uitgeeft. In het bestand: kind: Saving`
fn line(entry: &Entry, words: &Words) -> String {
    let message = match &entry.form {
        Some(form) => Message::new("explain-word-file").with("form", form.as_str()),
        None => Message::new("explain-word"),
    };
    words.say(&message.with("word", Message::new(entry.key)).with("is", meaning(entry, words)))
}

fn unknown(asked: &str, words: &Words, other: &Words) -> String {
    let rules = catalogue();
    let mut known: Vec<String> = rules.iter().flat_map(|rule| [rule.code.to_owned(), rule.name.to_owned()]).collect();
    known.extend(rules.iter().flat_map(|rule| [page::title(rule, words), page::title(rule, other)]));
    known.extend(entries().iter().flat_map(|entry| names(entry, words, other)));
    let with_page = rules.iter().filter(|rule| !rule.page.nl.is_empty());
    let codes: Vec<Fact> = with_page.map(|rule| Fact::from(rule.code)).collect();
    let message = match nearest(asked, known.iter().map(String::as_str)) {
        Some(meant) => Message::new("explain-unknown-meant").with("meant", Fact::Name(meant.into())),
        None => Message::new("explain-unknown").with("codes", codes),
    };
    words.say(&message.with("asked", Fact::Name(asked.into())))
}
