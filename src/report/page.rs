//! The page of a rule on a terminal.
//!
//! In: a page in Markdown, with six headings in a fixed order. Out: the same text without
//! the signs of Markdown, under a head of one line.

use super::paint::wrap;
use crate::finding::{Message, Rule};
use crate::language::Words;
use crate::language::terms::severity_key;
use crate::theory::Tongue;

/// The title of a rule; its name where it has none.
pub fn title(rule: &Rule, words: &Words) -> String {
    let key = format!("{}-title", rule.code.to_lowercase());
    if words.has(&key) { words.key(&key) } else { rule.name.to_owned() }
}

/// The page of a rule in the language of the words.
pub fn render(rule: &Rule, words: &Words) -> String {
    let page = markdown(rule, words);
    let severity = words.key(severity_key(rule.severity));
    let mut out = format!("{} {} · {severity}\n", rule.code, title(rule, words));
    if page.is_empty() {
        let says = words.say(&Message::new("explain-says").with("text", says(rule, words)));
        out.push_str(&format!("{}\n{}\n", wrap(&says, 0, 0), words.key("explain-no-page")));
    }
    for (place, (key, body)) in KEYS.iter().zip(sections(page)).enumerate() {
        // What it says and why stand together; so do when to leave it and the source.
        if matches!(place, 2..=4) {
            out.push('\n');
        }
        out.push_str(&section(key, &body, words));
    }
    let settable = super::rules::settable(rule, words);
    if !settable.is_empty() {
        out.push_str(&format!("\n{settable}"));
    }
    out
}

/// The page as it is written, in Markdown; empty where the rule has none.
pub fn markdown(rule: &Rule, words: &Words) -> &'static str {
    match words.tongue {
        Tongue::Nl => rule.page.nl,
        Tongue::En => rule.page.en,
    }
}

/// What the rule says, in short: the first paragraph of its page, or the one line of a
/// rule that has no page.
pub fn says(rule: &Rule, words: &Words) -> String {
    first(rule, 0, words).or_else(|| own_line(rule, words)).unwrap_or_else(|| title(rule, words))
}

fn own_line(rule: &Rule, words: &Words) -> Option<String> {
    let key = format!("{}-says", rule.code.to_lowercase());
    words.has(&key).then(|| words.key(&key))
}

/// What the rule says, in one sentence: its own line where it has one, else the first
/// sentence of its page.
pub fn line(rule: &Rule, words: &Words) -> String {
    own_line(rule, words).unwrap_or_else(|| first_sentence(&says(rule, words)))
}

/// The text up to where its first sentence ends.
fn first_sentence(text: &str) -> String {
    let is_end = |at: usize| {
        let mut after = text[at + 1..].chars();
        after.next() == Some(' ') && after.next().is_some_and(char::is_uppercase)
    };
    match text.match_indices('.').map(|(at, _)| at).find(|&at| is_end(at)) {
        Some(at) => text[..=at].to_owned(),
        None => text.to_owned(),
    }
}

/// Why it matters, in short: the first paragraph under that heading.
pub fn why(rule: &Rule, words: &Words) -> Option<String> {
    first(rule, 1, words)
}

/// What the rule rests on, as its page names it.
pub fn source(rule: &Rule, words: &Words) -> Option<String> {
    first(rule, KEYS.len() - 1, words)
}

/// The page without its examples, for a place that shows plain text.
pub fn brief(rule: &Rule, words: &Words) -> String {
    if rule.page.nl.is_empty() {
        return words.key("explain-no-page");
    }
    let paragraph = |(section, &key): (usize, &&'static str)| {
        let text = first(rule, section, words)?;
        Some(words.say(&Message::new(key).with("text", text)))
    };
    KEYS.iter().enumerate().filter_map(paragraph).collect::<Vec<_>>().join("\n")
}

/// The first paragraph of a section, on one line.
fn first(rule: &Rule, section: usize, words: &Words) -> Option<String> {
    let sections = sections(markdown(rule, words));
    match blocks(sections.get(section)?).into_iter().next()? {
        Block::Prose(text) => Some(text),
        Block::Code(_) | Block::Report(_) => None,
    }
}

const KEYS: [&str; 6] =
    ["explain-says", "explain-why", "explain-example", "explain-instead", "explain-leave", "explain-source"];

/// The text under each heading of the second level.
fn sections(page: &str) -> Vec<String> {
    let mut sections: Vec<String> = Vec::new();
    for line in page.lines() {
        if line.starts_with("## ") {
            sections.push(String::new());
        } else if let Some(section) = sections.last_mut() {
            section.push_str(line);
            section.push('\n');
        }
    }
    sections
}

/// A section that starts with text starts behind its heading; an example stands below it.
fn section(key: &'static str, body: &str, words: &Words) -> String {
    let blocks = blocks(body);
    let (first, rest) = match blocks.split_first() {
        Some((Block::Prose(text), rest)) => (text.as_str(), rest),
        Some((Block::Code(_) | Block::Report(_), _)) | None => ("", &blocks[..]),
    };
    let head = words.say(&Message::new(key).with("text", first));
    let mut out = wrap(head.trim_end(), 0, 0) + "\n";
    for block in rest {
        match block {
            Block::Prose(text) => out.push_str(&format!("{}\n", wrap(text, 0, 0))),
            Block::Code(lines) => lines.iter().for_each(|line| out.push_str(&format!("    {line}\n"))),
            Block::Report(lines) => {
                lines.iter().for_each(|line| out.push_str(&format!("  {}\n", wrap(line, 2, 4))));
            }
        }
    }
    out
}

enum Block {
    Prose(String),
    Code(Vec<String>),
    /// What Schakel says of the code above it.
    Report(Vec<String>),
}

/// Paragraphs, on one line each, and fenced blocks.
fn blocks(body: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut prose: Vec<&str> = Vec::new();
    let mut open: Option<Block> = None;
    for line in body.lines().chain([""]) {
        let fence = line.strip_prefix("```");
        match (&mut open, fence) {
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(Block::Code(lines) | Block::Report(lines)), None) => lines.push(line.to_owned()),
            (Some(Block::Prose(_)) | None, _) => {
                if (fence.is_some() || line.trim().is_empty()) && !prose.is_empty() {
                    blocks.push(Block::Prose(plain(&prose.join(" "))));
                    prose.clear();
                }
                match fence {
                    Some("finding") => open = Some(Block::Report(Vec::new())),
                    Some(_) => open = Some(Block::Code(Vec::new())),
                    None if line.trim().is_empty() => {}
                    None => prose.push(line.trim()),
                }
            }
        }
    }
    blocks
}

/// Text without the signs that mark words in Markdown.
fn plain(text: &str) -> String {
    text.replace(['`', '*'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_before_the_next_one() {
        assert_eq!(first_sentence("Eén zin, bijv. deze. En nog een."), "Eén zin, bijv. deze.");
        assert_eq!(first_sentence("Zonder meer"), "Zonder meer");
        assert_eq!(first_sentence("Bij 3.5 is het. Ook daar."), "Bij 3.5 is het.");
    }
}
