//! The end of the human report: what it comes to, in which reading, what is kept silent and
//! where to ask further.

use super::Report;
use super::paint::{self, tame, wrap};
use super::tallies::Tally;
use crate::finding::{Fact, Message, Subject};
use crate::language::Words;
use crate::language::terms::reading_key;
use crate::source::Text;

/// How many mutes are told with their reason, and how many places of each.
const MOST_MUTES: usize = 10;
const MOST_PLACES: usize = 4;

/// Counts, the reading, and where to ask further.
pub fn write(report: &Report<'_>, words: &Words, explained: Option<&str>) -> String {
    if report.findings.is_empty()
        && report.hidden == 0
        && report.theory.elements.is_empty()
        && report.theory.links.is_empty()
    {
        return format!("{}\n\n{}", words.key("empty-theory"), smallest(words));
    }
    let mut out = mutes(report, words) + &wrap(&comes_to(report, words), 0, 0);
    if let Some(code) = explained {
        let command = words.say(&Message::new("explained").with("code", code));
        let last = out.lines().last().map_or(0, paint::width);
        // A command is never broken over two lines.
        out.push(if last + 1 + paint::width(&command) > paint::WIDTH { '\n' } else { ' ' });
        out.push_str(&command);
    }
    out + "\n"
}

/// How many findings there are, in which reading, and what is not among them.
pub fn comes_to(report: &Report<'_>, words: &Words) -> String {
    let reading = words.say(&Message::new("in-reading").with("reading", Message::new(reading_key(report.reading))));
    let mut parts = vec![counts(report, words), reading];
    let silent = report.theory.links.len() - report.links();
    let others = [("hidden", report.hidden), ("not-counted", silent), ("muted", report.muted.len())];
    let others = others.into_iter().filter(|&(_, count)| count > 0);
    parts.extend(others.map(|(key, count)| words.say(&Message::new(key).with("count", count))));
    parts.join(" ")
}

fn counts(report: &Report<'_>, words: &Words) -> String {
    if report.findings.is_empty() && report.hidden > 0 {
        return words.key("none-asked-for");
    }
    if report.findings.is_empty() {
        let message =
            Message::new("no-findings").with("elements", report.theory.elements.len()).with("links", report.links());
        return words.say(&message);
    }
    let tally = Tally::of(report.findings);
    let counted = [(tally.errors, "errors"), (tally.warnings, "warnings"), (tally.notes, "notes")];
    let counted = counted.into_iter().filter(|&(count, _)| count > 0);
    let parts: Vec<String> = counted.map(|(count, key)| words.say(&Message::new(key).with("count", count))).collect();
    format!("{}.", words.join(&parts))
}

/// One line for each rule and reason: "Muted: B02 at k1: it goes without saying."
fn mutes(report: &Report<'_>, words: &Words) -> String {
    let mut told: Vec<(&str, &Text, Vec<&Subject>)> = Vec::new();
    for muted in report.muted {
        let (code, subject) = (muted.finding.rule.code, &muted.finding.subject);
        match told.iter_mut().find(|(other, because, _)| *other == code && *because == &muted.because) {
            Some((_, _, subjects)) if subjects.contains(&subject) => {}
            Some((_, _, subjects)) => subjects.push(subject),
            None => told.push((code, &muted.because, vec![subject])),
        }
    }
    let line = |(code, because, subjects): &(&str, &Text, Vec<&Subject>)| {
        let places = subjects.iter().take(MOST_PLACES).map(|subject| place(report, subject));
        let mut places: Vec<Fact> = places.collect();
        if subjects.len() > MOST_PLACES {
            places.push(Message::new("muted-more").with("count", subjects.len() - MOST_PLACES).into());
        }
        let message = Message::new("muted-because").with("code", *code).with("places", places);
        format!("{}\n", wrap(&words.say(&message.with("because", tame(because))), 0, 3))
    };
    told.iter().take(MOST_MUTES).map(line).collect()
}

fn place(report: &Report<'_>, subject: &Subject) -> Fact {
    match subject {
        Subject::Whole => Message::new("this-theory").into(),
        Subject::Element(_) | Subject::Link(_) | Subject::Chain(_) => Fact::from(report.short_name(subject)),
    }
}

/// The smallest theory with something to say, as a file holds it.
fn smallest(words: &Words) -> String {
    let [title, from, to, why] =
        ["smallest-title", "smallest-from", "smallest-to", "smallest-why"].map(|key| words.key(key));
    format!(
        r#"Theory(
    title: "{title}",
    elements: [
        Element(id: "a", label: "{from}", kind: Activity),
        Element(id: "b", label: "{to}", kind: State),
    ],
    links: [
        Causes(from: "a", to: "b", sign: Plus, mechanism: "{why}"),
    ],
)
"#
    )
}
