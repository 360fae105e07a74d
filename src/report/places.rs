//! Further places, a line for each set of sentences: "S05, B02 (position only) also at k01 17:17".

use super::Report;
use super::gathered::{Item, Kind};
use super::paint::{WIDTH, width, wrap};
use crate::finding::{Finding, Message};
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
    for (kinds, set) in sets(items) {
        let codes: Vec<String> = kinds.iter().map(|&kind| named(report, kind, words)).collect();
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

/// What else is said at a place that was just shown, by code; empty where there is no more.
pub fn here(report: &Report<'_>, kinds: &[Kind], words: &Words) -> String {
    if kinds.is_empty() {
        return String::new();
    }
    let codes: Vec<String> = kinds.iter().map(|&kind| named(report, kind, words)).collect();
    wrap(&words.say(&Message::new("also-here").with("codes", codes.join(", "))), 0, INDENT) + "\n"
}

/// The code, and where its rule says several things in this report, which of them in words.
fn named(report: &Report<'_>, (code, key): Kind, words: &Words) -> String {
    let says_more = |finding: &Finding| finding.rule.code == code && finding.message.key != key;
    let title = format!("{key}-title");
    if !report.findings.iter().any(says_more) || !words.has(&title) {
        return code.to_owned();
    }
    let title = words.key(&title);
    let mut signs = title.chars();
    let first: String = signs.next().into_iter().flat_map(char::to_lowercase).collect();
    format!("{code} ({first}{})", signs.as_str())
}

type Set<'i, 'a> = (Vec<Kind>, Vec<&'i Item<'a>>);

/// Items with the same sentences together, in the order of the first of each.
fn sets<'i, 'a>(items: &'i [Item<'a>]) -> Vec<Set<'i, 'a>> {
    let mut sets: Vec<Set<'_, '_>> = Vec::new();
    let mut seen = std::collections::BTreeMap::new();
    for item in items {
        let kinds = item.kinds();
        let mut key = kinds.clone();
        key.sort_unstable();
        let place = *seen.entry(key).or_insert(sets.len());
        match sets.get_mut(place) {
            Some((_, set)) => set.push(item),
            None => sets.push((kinds, vec![item])),
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
    let path = report.path(span);
    let file = match files {
        Files::One => String::new(),
        Files::OneFolder => format!("{}:", split(path).1),
        Files::Several => format!("{path}:"),
    };
    let name = report.short_name(&item.subject);
    format!("{name} {file}{}:{}", at.line, at.column).trim_start().to_owned()
}

/// How a place has to name its file, so that a reader can open it.
#[derive(Clone, Copy)]
enum Files {
    One,
    /// Beside the theory itself: the name will do.
    OneFolder,
    Several,
}

fn files(report: &Report<'_>) -> Files {
    let mut files = report.findings.iter().map(|finding| finding.place.span.file);
    let first = files.next();
    if files.all(|file| Some(file) == first) {
        return Files::One;
    }
    let mut folders = report.sources.files().map(|(_, file)| split(&file.path).0);
    let home = folders.next();
    if folders.all(|folder| Some(folder) == home) { Files::OneFolder } else { Files::Several }
}

/// The folder of a path, and the name of its file.
fn split(path: &str) -> (&str, &str) {
    path.rfind(['/', '\\']).map_or(("", path), |at| (&path[..at], &path[at + 1..]))
}
