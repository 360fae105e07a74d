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
    let page = match words.tongue {
        Tongue::Nl => rule.page.nl,
        Tongue::En => rule.page.en,
    };
    let severity = words.key(severity_key(rule.severity));
    let mut out = format!("{} {} · {severity}\n", rule.code, title(rule, words));
    if page.is_empty() {
        out.push_str(&words.key("explain-no-page"));
        out.push('\n');
    }
    for (heading, body) in KEYS.iter().zip(sections(page)) {
        out.push_str(&section(heading, &body, words));
    }
    out
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

/// A section is either one paragraph behind its heading, or stands below it with blank
/// lines around.
fn section(key: &'static str, body: &str, words: &Words) -> String {
    let blocks = blocks(body);
    let first = match blocks.first() {
        Some(Block::Prose(text)) if key != "explain-example" && key != "explain-instead" => text.as_str(),
        Some(Block::Prose(_) | Block::Code(_)) | None => "",
    };
    let head = words.say(&Message::new(key).with("text", first));
    let mut out = wrap(head.trim_end(), 0, 0) + "\n";
    let stands_below = first.is_empty();
    if stands_below {
        out.insert(0, '\n');
    }
    for block in blocks.iter().skip(usize::from(!stands_below)) {
        match block {
            Block::Prose(text) => out.push_str(&format!("{}\n", wrap(text, 0, 0))),
            Block::Code(lines) => {
                for line in lines {
                    out.push_str(format!("    {line}").trim_end());
                    out.push('\n');
                }
            }
        }
    }
    if stands_below { out + "\n" } else { out }
}

enum Block {
    Prose(String),
    Code(Vec<String>),
}

/// Paragraphs, on one line each, and blocks of code.
fn blocks(body: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut prose: Vec<&str> = Vec::new();
    let mut code: Option<Vec<String>> = None;
    for line in body.lines().chain([""]) {
        match (&mut code, line.starts_with("```")) {
            (Some(_), true) => blocks.extend(code.take().map(Block::Code)),
            (Some(lines), false) => lines.push(line.to_owned()),
            (None, fence) => {
                if (fence || line.trim().is_empty()) && !prose.is_empty() {
                    blocks.push(Block::Prose(plain(&prose.join(" "))));
                    prose.clear();
                }
                if fence {
                    code = Some(Vec::new());
                } else if !line.trim().is_empty() {
                    prose.push(line.trim());
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
