//! Further places, a line for each set of rules: "S05, B02 also at k01 17:17, k02 25:17".

use super::Report;
use super::gathered::Item;
use super::paint::{WIDTH, width};
use crate::finding::Message;
use crate::language::Words;

/// How many lines of places there are at most, and for one set of rules.
const MOST_LINES: usize = 20;
const MOST_LINES_A_SET: usize = 4;
const INDENT: usize = 3;

/// Writes the lines, and how much goes unsaid.
pub fn write(report: &Report<'_>, items: &[Item<'_>], words: &Words) -> String {
    let mut out = String::new();
    let mut lines = 0;
    let mut unsaid = (0usize, 0usize);
    let files = files(report);
    for (codes, set) in sets(items) {
        let head = words.say(&Message::new("also-at").with("codes", codes.join(", ")));
        let room = (MOST_LINES - lines).min(MOST_LINES_A_SET);
        let (text, said) = fill(&head, &set, room, |item| place(report, item, files));
        lines += text.lines().count();
        out.push_str(&text);
        for item in &set[said..] {
            unsaid = (unsaid.0 + item.findings.len(), unsaid.1 + 1);
        }
    }
    if unsaid.1 > 0 {
        let message = Message::new("and-more").with("findings", unsaid.0).with("places", unsaid.1);
        out.push_str(&words.say(&message));
        out.push('\n');
    }
    out
}

type Set<'i, 'a> = (Vec<&'static str>, Vec<&'i Item<'a>>);

/// Items with the same rules together, in the order of the first of each.
fn sets<'i, 'a>(items: &'i [Item<'a>]) -> Vec<Set<'i, 'a>> {
    let mut sets: Vec<Set<'_, '_>> = Vec::new();
    let mut seen = std::collections::BTreeMap::new();
    for item in items {
        let codes = item.codes();
        let mut key = codes.clone();
        key.sort_unstable();
        let place = *seen.entry(key).or_insert(sets.len());
        match sets.get_mut(place) {
            Some((_, set)) => set.push(item),
            None => sets.push((codes, vec![item])),
        }
    }
    sets
}

/// As many places as fit on some lines; with how many they are.
fn fill(head: &str, set: &[&Item<'_>], most: usize, place: impl Fn(&Item<'_>) -> String) -> (String, usize) {
    if most == 0 {
        return (String::new(), 0);
    }
    let mut out = head.to_owned();
    let mut column = width(head);
    let mut lines = 1;
    for (said, item) in set.iter().enumerate() {
        let place = place(item);
        let comma = if said > 0 { "," } else { "" };
        let wide = comma.len() + 1 + width(&place);
        // The comma of the next place needs room too.
        if said > 0 && column + wide + 1 > WIDTH {
            if lines == most {
                return (out + "\n", said);
            }
            lines += 1;
            out.push_str(&format!("{comma}\n{}{place}", " ".repeat(INDENT)));
            column = INDENT + width(&place);
        } else {
            out.push_str(&format!("{comma} {place}"));
            column += wide;
        }
    }
    (out + "\n", set.len())
}

/// `k01 17:17`, with the name of the file where the findings stand in more than one.
fn place(report: &Report<'_>, item: &Item<'_>, files: Files) -> String {
    let span = item.findings[0].place.span;
    let at = report.position(span);
    let file = match files {
        Files::One => String::new(),
        Files::Several => format!("{}:", file_name(report.path(span))),
    };
    let name = report.short_name(&item.subject);
    format!("{name} {file}{}:{}", at.line, at.column).trim_start().to_owned()
}

/// Whether a place has to name its file.
#[derive(Clone, Copy)]
enum Files {
    One,
    Several,
}

fn files(report: &Report<'_>) -> Files {
    let mut files = report.findings.iter().map(|finding| finding.place.span.file);
    let first = files.next();
    if files.all(|file| Some(file) == first) { Files::One } else { Files::Several }
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
