//! The words of Schakel: the same in both languages, and none that only a programmer knows.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use schakel::language::starting_theory;
use schakel::rules::catalogue;
use schakel::theory::Tongue;

/// Words of those who make programs. `ron` and `json` may stand as the end of a file's name.
const NOT_FOR_READERS: &[&str] = &[
    "node",
    "nodes",
    "edge",
    "edges",
    "id",
    "ids",
    "ron",
    "parse",
    "parser",
    "parsen",
    "enum",
    "enums",
    "null",
    "struct",
    "structs",
    "string",
    "strings",
    "array",
    "arrays",
    "boolean",
    "booleans",
    "graph",
    "graaf",
    "integer",
    "float",
    "token",
    "tokens",
    "variant",
    "varianten",
    "variants",
    "panic",
    "debug",
    "lint",
    "knoop",
    "knopen",
    "exception",
    "syntax",
    "span",
    "crate",
    "tuple",
    "serialize",
    "deserialize",
    "schema",
];

/// Words that claim more, or less, than Schakel can know; and words that only fill.
const NEVER_SAID: &[&str] = &["bewezen", "onjuist", "zwak", "gewoon", "sorry", "helaas", "proven", "incorrect", "weak"];

/// The messages of one language: key → text.
fn messages(tongue: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language").join(tongue);
    let mut messages = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the folder of a language") {
        let text = fs::read_to_string(entry.expect("a file").path()).expect("a file of words");
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let (false, Some((name, value))) = (line.starts_with([' ', '}']), line.split_once(" = ")) {
                key = name.to_owned();
                messages.insert(key.clone(), value.to_owned());
            } else if let Some(message) = messages.get_mut(&key) {
                message.push('\n');
                message.push_str(line);
            }
        }
    }
    messages
}

/// The facts that a message names.
fn facts(message: &str) -> BTreeSet<&str> {
    let named = message.split('$').skip(1);
    named.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("")).collect()
}

/// The text without the names of what is filled in.
fn said(message: &str) -> String {
    let words = message.split_whitespace().filter(|word| !word.trim_start_matches('{').starts_with('$'));
    words.collect::<Vec<_>>().join(" ")
}

/// The words of a text that are on a list; a word right after a dot ends a file's name.
fn found<'l>(text: &str, list: &'l [&str]) -> Vec<&'l str> {
    let text = text.to_lowercase();
    let stands = |word: &str| {
        text.match_indices(word).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + word.len()..].chars().next();
            !before.is_some_and(|c| c.is_alphanumeric() || c == '.') && !after.is_some_and(char::is_alphanumeric)
        })
    };
    list.iter().copied().filter(|word| stands(word)).collect()
}

/// The prose of a page: no fenced blocks, and no words between backticks.
fn prose(page: &str) -> String {
    let outside: String = page.split("```").step_by(2).collect();
    outside.split('`').step_by(2).collect()
}

#[test]
fn both_languages_say_the_same_things() {
    let (nl, en) = (messages("nl"), messages("en"));
    assert!(nl.len() > 200, "{} messages", nl.len());
    let keys = |all: &BTreeMap<String, String>| all.keys().cloned().collect::<BTreeSet<_>>();
    let only: Vec<_> = keys(&nl).symmetric_difference(&keys(&en)).cloned().collect();
    assert!(only.is_empty(), "in one language only: {only:?}");
    for (key, message) in &nl {
        assert_eq!(facts(message), facts(&en[key]), "{key}");
    }
}

/// All source files under a folder.
fn sources(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the source") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(fs::read_to_string(path).expect("a source file"));
        }
    }
    found
}

/// Whether a text in the source is the key of a rule's sentence: `b02-position-do`.
fn is_key_of_a_rule(text: &str) -> bool {
    let code = text.split('-').next().unwrap_or("");
    let is_code = code.len() == 3 && code.starts_with(|c: char| c.is_ascii_lowercase());
    is_code && code[1..].bytes().all(|b| b.is_ascii_digit()) && !text.contains(' ')
}

#[test]
fn every_key_of_the_program_has_words() {
    let nl = messages("nl");
    let mut asked = BTreeSet::new();
    for text in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        for start in ["Message::new(\"", "words.key(\""] {
            let keys = text.split(start).skip(1).filter_map(|rest| rest.split('"').next());
            asked.extend(keys.map(str::to_owned));
        }
        asked.extend(text.split('"').filter(|it| is_key_of_a_rule(it)).map(str::to_owned));
    }
    assert!(asked.len() > 100, "{} keys", asked.len());
    let without: Vec<_> = asked.iter().filter(|key| !nl.contains_key(*key)).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn no_message_holds_a_word_of_a_programmer() {
    let mut wrong = Vec::new();
    for tongue in ["nl", "en"] {
        for (key, message) in messages(tongue) {
            let text = said(&message);
            for word in found(&text, NOT_FOR_READERS).into_iter().chain(found(&text, NEVER_SAID)) {
                wrong.push(format!("{tongue} {key}: {word}"));
            }
            if text.contains('!') {
                wrong.push(format!("{tongue} {key}: an exclamation mark"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_page_holds_a_word_of_a_programmer() {
    for rule in catalogue() {
        for page in [rule.page.nl, rule.page.en] {
            let text = prose(page);
            let words = [found(&text, NOT_FOR_READERS), found(&text, NEVER_SAID)].concat();
            assert!(words.is_empty() && !text.contains('!'), "{}: {words:?}", rule.code);
        }
    }
}

#[test]
fn no_theory_to_begin_with_holds_a_word_of_a_programmer() {
    for tongue in [Tongue::Nl, Tongue::En] {
        let comments = starting_theory(tongue).lines().filter(|line| line.trim_start().starts_with("//"));
        let text: String = comments.map(|line| format!("{line}\n")).collect();
        // The field `id` has to be named: it is filled in there.
        let words = [found(&text, NOT_FOR_READERS), found(&text, NEVER_SAID)].concat();
        assert_eq!(words, ["id"], "{tongue:?}");
        assert!(!text.contains('!'));
    }
}

#[test]
fn the_check_itself_sees_a_wrong_word() {
    assert_eq!(found("Deze node heeft geen ID.", NOT_FOR_READERS), ["node", "id"]);
    assert_eq!(found("theorie.ron is een idee", NOT_FOR_READERS), [""; 0]);
    let message = "a { $id } c { $n ->\n    [one] edge\n   *[other] edges\n} d";
    assert_eq!(found(&said(message), NOT_FOR_READERS), ["edge", "edges"]);
}
