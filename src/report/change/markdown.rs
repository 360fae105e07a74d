//! What changed, in Markdown.

use super::{Line, Section, Told, page};
use crate::language::Words;
use crate::report::markdown::escape;

pub fn write(told: &Told<'_>, words: &Words) -> String {
    let page = page(told, words);
    let mut out = format!("# {}\n\n", escape(&page.title));
    page.lead.iter().for_each(|line| out.push_str(&format!("{}\n", escape(line))));
    page.changes.iter().for_each(|it| out.push_str(&section(it, "##")));
    if !page.follows.is_empty() {
        out.push_str(&format!("\n## {}\n", escape(&words.key("change-follows"))));
        page.follows.iter().for_each(|it| out.push_str(&section(it, "###")));
    }
    let closing: Vec<String> = page.closing.iter().map(|line| escape(line)).collect();
    out + &format!("\n{}\n", closing.join(" "))
}

fn section(section: &Section, level: &str) -> String {
    let lines: String = section.lines.iter().map(line).collect();
    format!("\n{level} {}\n\n{lines}", escape(&section.title))
}

fn line(line: &Line) -> String {
    let mark = line.mark.map(|mark| format!("{} ", escape(mark.sign()))).unwrap_or_default();
    let head = match line.number {
        Some(number) => format!("{number}. {mark}{}", escape(&line.text)),
        None => format!("- {mark}{}", escape(&line.text)),
    };
    let under = line.under.iter().map(|under| format!("   - {}\n", escape(under)));
    format!("{head}\n{}", under.collect::<String>())
}
