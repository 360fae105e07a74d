//! The rules as a list: for a person, for another program, and as an index with pages.

use serde::Serialize;

use super::markdown::escape;
use super::paint::{HEADING, Ink, sentence, wrap};
use super::{page, telling};
use crate::finding::{Message, Rule};
use crate::language::Words;
use crate::language::terms::severity_key;
use crate::rules::{self, OwnWords};
use crate::theory::Tongue;

/// The version of the shape of the list for programs; see [`super::json`] for what it promises.
const VERSION: u32 = 1;

/// Every rule, with those about the text of a file at the end.
pub fn all() -> Vec<&'static Rule> {
    let mut rules = rules::catalogue();
    rules.sort_by_key(|rule| (rule.code.starts_with('F'), rule.code));
    rules
}

/// The families in the order of [`all`], with their rules.
fn families() -> Vec<(char, Vec<&'static Rule>)> {
    let mut families: Vec<(char, Vec<&'static Rule>)> = Vec::new();
    for rule in all() {
        let letter = rule.code.chars().next().unwrap_or_default();
        match families.last_mut() {
            Some((last, rules)) if *last == letter => rules.push(rule),
            Some(_) | None => families.push((letter, vec![rule])),
        }
    }
    families
}

/// `B Knowledge`
fn family(letter: char, words: &Words) -> String {
    let key = format!("family-{}", letter.to_lowercase());
    if words.has(&key) { format!("{letter} {}", words.key(&key)) } else { letter.to_string() }
}

/// Two lines a rule: what it is called and how much it weighs; and what it says.
pub fn human(words: &Words, ink: Ink) -> String {
    let mut out = String::new();
    for (letter, rules) in families() {
        out.push_str(&format!("{}\n", ink.paint(HEADING, &family(letter, words))));
        for rule in rules {
            let weight = words.key(severity_key(rule.severity));
            let head = format!("{} {} · {weight} · {}", rule.code, page::title(rule, words), rule.name);
            let says = page::line(rule, words);
            out.push_str(&format!("{head}\n    {}\n", wrap(&says, 4, 4)));
        }
        out.push('\n');
    }
    let more = Message::new("rules-more").with("count", all().len());
    out + &wrap(&words.say(&more), 0, 0) + "\n"
}

/// Whether the index stands beside the pages that it leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    /// In the folder that [`PAGES`] names.
    Beside,
    Elsewhere,
}

/// The folder of the pages beside an index.
pub const PAGES: &str = "rules";

/// An index: a table a family.
pub fn markdown(words: &Words, pages: Pages) -> String {
    let mut out = format!("# {}\n\n", words.key("rules-title"));
    out.push_str(&words.say(&Message::new("rules-about").with("count", all().len())));
    out.push('\n');
    let heads = ["column-rule", "column-title", "column-weight", "column-says", "column-source"];
    let head = heads.map(|key| sentence(&words.key(key))).join(" | ");
    for (letter, rules) in families() {
        out.push_str(&format!("\n## {}\n\n| {head} |\n|---|---|---|---|---|\n", family(letter, words)));
        for rule in rules {
            let code = match page::markdown(rule, words).is_empty() || pages == Pages::Elsewhere {
                true => rule.code.to_owned(),
                false => format!("[{code}]({PAGES}/{code}.md)", code = rule.code),
            };
            let weight = words.key(severity_key(rule.severity));
            let texts = [page::title(rule, words), weight, page::line(rule, words)].map(|text| escape(&text));
            let source = page::source(rule, words).map_or("–".to_owned(), |source| escape(&source));
            out.push_str(&format!("| {code} | {} | {source} |\n", texts.join(" | ")));
        }
    }
    out
}

/// The pages of the index by the name of their file, as they are written.
pub fn pages(words: &Words) -> Vec<(String, &'static str)> {
    let with_page = all().into_iter().map(|rule| (format!("{}.md", rule.code), page::markdown(rule, words)));
    with_page.filter(|(_, page)| !page.is_empty()).collect()
}

#[derive(Serialize)]
struct Document {
    version: u32,
    language: &'static str,
    rules: Vec<RuleOut>,
}

#[derive(Serialize)]
struct RuleOut {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    title: String,
    says: String,
    source: Option<String>,
    limits: Vec<LimitOut>,
    words: Vec<WordOut>,
}

#[derive(Serialize)]
struct LimitOut {
    name: &'static str,
    default: u32,
    least: u32,
    most: u32,
}

#[derive(Serialize)]
struct WordOut {
    word: &'static str,
    about: Option<&'static str>,
}

/// The list for other programs.
pub fn json(words: &Words) -> String {
    let rules = all().into_iter().map(|rule| {
        let set = rules::settable(rule);
        let limit = |limit: &rules::Limit| LimitOut {
            name: limit.name,
            default: limit.default,
            least: *limit.within.start(),
            most: *limit.within.end(),
        };
        RuleOut {
            code: rule.code,
            name: rule.name,
            severity: telling::weight(rule.severity),
            title: page::title(rule, words),
            says: page::says(rule, words),
            source: page::source(rule, words),
            limits: set.limits.iter().map(limit).collect(),
            words: own_words(set.words, words).map(|(word, about)| WordOut { word, about }).collect(),
        }
    });
    let language = words.tongue.tag();
    let document = Document { version: VERSION, language, rules: rules.collect() };
    // Strings, numbers and lists always serialize; there is nothing to recover from.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

/// The words that a rule looks for by itself, in the language of the words.
fn own_words(own: Option<OwnWords>, words: &Words) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
    let file = own.map_or("", |own| match words.tongue {
        Tongue::Nl => own.nl,
        Tongue::En => own.en,
    });
    rules::entries(file)
}

/// What a theory can set of a rule, its weight aside: each limit and the words, with how a
/// file sets them. Empty where there is nothing.
pub fn settable(rule: &Rule, words: &Words) -> String {
    let set = rules::settable(rule);
    let code = rule.code;
    let mut out = String::new();
    for limit in set.limits {
        let (name, default) = (limit.name, limit.default);
        let message = Message::new("explain-limit").with("name", name).with("default", default);
        let message = message.with("least", *limit.within.start()).with("most", *limit.within.end());
        let form = format!("settings: [Setting(rule: \"{code}\", limits: [Limit(\"{name}\", {default})])]");
        out.push_str(&format!("{}\n    {form}\n", wrap(&words.say(&message), 0, 0)));
    }
    if set.words.is_some() {
        let message = Message::new("explain-words").with("words", in_groups(own_words(set.words, words)));
        out.push_str(&(wrap(&words.say(&message), 0, 0) + "\n"));
        for (key, field) in [("explain-words-add", "words"), ("explain-words-replace", "only")] {
            out.push_str(&format!("{}\n    settings: [Setting(rule: \"{code}\", {field}: [\"…\"])]\n", words.key(key)));
        }
    }
    out
}

/// Words that the list says the same of together: "a, b (whose); c".
fn in_groups(entries: impl Iterator<Item = (&'static str, Option<&'static str>)>) -> String {
    let mut groups: Vec<(Option<&str>, Vec<&str>)> = Vec::new();
    for (word, about) in entries {
        match groups.last_mut() {
            Some((last, words)) if *last == about => words.push(word),
            Some(_) | None => groups.push((about, vec![word])),
        }
    }
    let group = |(about, words): (Option<&str>, Vec<&str>)| match about {
        Some(about) => format!("{} ({about})", words.join(", ")),
        None => words.join(", "),
    };
    groups.into_iter().map(group).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_list_says_of_several_words_is_told_once() {
        let entries = [("a", Some("x")), ("b", Some("x")), ("c", None), ("d", Some("x"))];
        assert_eq!(in_groups(entries.into_iter()), "a, b (x); c; d (x)");
    }
}
