//! What many findings come to: how often each rule speaks, and where most is said.

use super::Report;
use super::paint::{Ink, WIDTH, cut, width, wrap};
use super::table::{self, Side};
use super::tallies::{self, Tally};
use crate::finding::{Message, Subject};
use crate::language::Words;

/// Fewer findings than this are seen at a glance.
const MANY: usize = 50;
/// How many elements, links and chains are named.
const MOST_SUBJECTS: usize = 8;
/// What the three columns of numbers leave for a name.
const ROOM: usize = WIDTH - 30;
/// What stands between the two ends of a link.
const ARROW: &str = " → ";

/// Whether a report holds more than a reader oversees.
pub fn is_long(report: &Report<'_>) -> bool {
    report.findings.len() >= MANY
}

/// Two tables and how to see less, for a long report.
pub fn write(report: &Report<'_>, words: &Words, ink: Ink) -> String {
    if !is_long(report) {
        return String::new();
    }
    let rules = tallies::by_rule(report, words);
    let narrow = rules.first().map(|said| Message::new("narrow").with("code", said.rule.code));
    let rules = rules.into_iter().map(|said| (format!("{} {}", said.rule.code, said.title), said.tally));
    let subjects = tallies::by_subject(report);
    // Of places of which as much is said, none is named while another is left out.
    let least = subjects.get(MOST_SUBJECTS).map(|&(_, tally)| tally);
    let subjects = subjects.iter().take(MOST_SUBJECTS).filter(|&&(_, tally)| least.is_none_or(|least| tally > least));
    let subjects: Vec<(String, Tally)> = subjects.map(|(item, tally)| (named(report, &item.subject), *tally)).collect();
    let mut out = format!("\n{}", tabled("column-rule", rules, words, ink));
    if !subjects.is_empty() {
        out.push_str(&format!("\n{}", tabled("column-most", subjects.into_iter(), words, ink)));
    }
    let narrow = narrow.map(|narrow| wrap(&words.say(&narrow), 0, 0) + "\n");
    format!("{out}\n{}", narrow.unwrap_or_default())
}

fn tabled(head: &str, rows: impl Iterator<Item = (String, Tally)>, words: &Words, ink: Ink) -> String {
    let heads = [head, "build-errors", "build-warnings", "build-notes"];
    let mut lines: Vec<Vec<String>> = vec![heads.map(|key| words.key(key)).to_vec()];
    lines.extend(rows.map(|(name, tally)| {
        let numbers = [tally.errors, tally.warnings, tally.notes].map(|number| number.to_string());
        [name].into_iter().chain(numbers).collect()
    }));
    table::write(&lines, &[Side::Left, Side::Right, Side::Right, Side::Right], ink)
}

/// The short name with the labels, each cut where there is no room for the whole.
fn named(report: &Report<'_>, subject: &Subject) -> String {
    let (name, heading) = (report.short_name(subject), report.heading(subject));
    let room = ROOM.saturating_sub(width(name) + 1);
    let heading = match heading.split_once(ARROW) {
        Some((from, to)) if width(&heading) > room => {
            let half = room.saturating_sub(width(ARROW)) / 2;
            // What one end leaves, the other may use.
            let to = cut(to, (2 * half).saturating_sub(width(from)).max(half));
            let from = cut(from, (2 * half).saturating_sub(width(&to)).max(half));
            format!("{from}{ARROW}{to}")
        }
        Some(_) | None => cut(&heading, room),
    };
    format!("{name} {heading}").trim_start().to_owned()
}
