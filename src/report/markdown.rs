//! Findings in Markdown, for a report or a pull request: what it comes to, by rule and by
//! place, then every finding with the words that it rests on and what to do.

use super::gathered::{self, Item};
use super::paint::sentence;
use super::tallies::{self, Tally};
use super::{Report, closing, telling};
use crate::finding::{Finding, Label, Message, Severity, Subject};
use crate::language::Words;
use crate::language::terms::severity_key;
use crate::rules::Muted;
use crate::source::Span;

/// How many elements, links and chains the summary names.
const MOST_SUBJECTS: usize = 10;

/// The reports of a run, each under a heading of its own.
pub fn write(reports: &[(Report<'_>, Words)]) -> String {
    let one = |(report, words): &(Report<'_>, Words)| Writer { report, words }.whole();
    reports.iter().map(one).collect::<Vec<_>>().join("\n")
}

struct Writer<'a> {
    report: &'a Report<'a>,
    words: &'a Words,
}

impl Writer<'_> {
    fn whole(&self) -> String {
        let (report, words) = (self.report, self.words);
        let path = report.sources.files().next().map_or("", |(_, file)| &file.path);
        let title = match &*report.theory.title {
            "" => code(path),
            title => escape(title),
        };
        let head = words.say(&Message::new("markdown-title").with("title", title));
        let mut out = format!("# {head}\n\n{}\n", escape(&closing::comes_to(report, words)));
        if !report.findings.is_empty() {
            out.push_str(&self.rules());
            out.push_str(&self.subjects());
            out.push_str(&format!("\n## {}\n", words.key("markdown-findings")));
            out.extend(gathered::items(report).iter().map(|item| self.item(item)));
        }
        if !report.muted.is_empty() {
            out.push_str(&format!("\n## {}\n\n", words.key("markdown-muted")));
            out.extend(report.muted.iter().map(|muted| self.muted(muted)));
        }
        out
    }

    fn rules(&self) -> String {
        let words = self.words;
        let rows = tallies::by_rule(self.report, words).into_iter();
        let rows =
            rows.map(|said| format!("| {} | {} | {} |\n", said.rule.code, escape(&said.title), numbers(said.tally)));
        let head = [self.head("column-rule"), self.head("column-title")].join(" | ");
        format!("\n## {}\n\n| {head} | {} |\n|---|---|--:|--:|--:|\n", words.key("by-rule"), self.weights())
            + &rows.collect::<String>()
    }

    fn subjects(&self) -> String {
        let words = self.words;
        let counted = tallies::by_subject(self.report);
        // One place is told by what stands below it.
        if counted.len() < 2 {
            return String::new();
        }
        let rows = counted.iter().take(MOST_SUBJECTS).map(|(item, tally)| {
            let heading = escape(&self.report.heading(&item.subject));
            format!("| {heading} | {} | {} |\n", numbers(*tally), gathered::codes(item).join(", "))
        });
        let head = format!("| {} | {} | {} |\n", self.head("column-at"), self.weights(), self.head("column-rules"));
        let mut out = format!("\n## {}\n\n{head}|---|--:|--:|--:|---|\n", words.key("by-subject"));
        out.extend(rows);
        if counted.len() > MOST_SUBJECTS {
            let more = Message::new("more-places").with("places", counted.len() - MOST_SUBJECTS);
            out.push_str(&format!("\n{}\n", words.say(&more)));
        }
        out
    }

    /// The heads of the columns that count.
    fn weights(&self) -> String {
        ["column-errors", "column-warnings", "column-notes"].map(|key| self.head(key)).join(" | ")
    }

    /// The head of a column.
    fn head(&self, key: &str) -> String {
        sentence(&self.words.key(key))
    }

    /// All findings at one place.
    fn item(&self, item: &Item<'_>) -> String {
        let heading = match item.subject {
            Subject::Whole => {
                item.findings.first().map_or("", |finding| self.report.path(finding.place.span)).to_owned()
            }
            Subject::Element(_) | Subject::Link(_) | Subject::Chain(_) => self.report.heading(&item.subject),
        };
        let findings = item.findings.iter().map(|finding| self.finding(finding));
        format!("\n### {}\n\n{}", escape(&heading), findings.collect::<String>())
    }

    /// `- **warning B02** This link rests on an expectation only: see line 48. (theory.ron:48:24)`
    fn finding(&self, finding: &Finding) -> String {
        let (report, words) = (self.report, self.words);
        let weight = words.key(severity_key(finding.severity));
        let sentence = escape(&report.sentence_below(finding, words));
        let place = self.place(finding.place.span);
        let mut out = format!("- **{weight} {}** {sentence} ({place})\n", finding.rule.code);
        if finding.subject == Subject::Whole && finding.severity == Severity::Error {
            let line = report.file(finding.place.span).map(|file| file.line(report.position(finding.place.span).line));
            let line = line.map(str::trim).filter(|line| !line.is_empty());
            out.extend(line.map(|line| format!("  - {}\n", code(line))));
        }
        let labels = [&finding.place].into_iter().chain(&finding.related);
        out.extend(labels.filter_map(|label| self.label(label)));
        for (key, text) in telling::reasons(finding, words) {
            out.push_str(&format!("  - {}: {}\n", words.key(key), escape(&text)));
        }
        out
    }

    /// The words of a file that a finding rests on, and what they are in it.
    fn label(&self, label: &Label) -> Option<String> {
        let says = self.words.say(label.message.as_ref()?);
        let text = self.report.file(label.span).map_or("", |_| self.report.sources.text(label.span));
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let line = self.report.position(label.span).line;
        let line = self.words.say(&Message::new("at-line").with("line", line));
        Some(format!("  - {}: {} ({line})\n", escape(&says), code(text.trim_matches('"'))))
    }

    fn muted(&self, muted: &Muted) -> String {
        let finding = &muted.finding;
        let sentence = escape(&self.report.sentence(finding, self.words));
        let because = escape(&muted.because);
        let place = self.place(finding.place.span);
        format!("- **{}** {sentence} ({place})\n  - {}: {because}\n", finding.rule.code, self.words.key("because"))
    }

    fn place(&self, span: Span) -> String {
        let at = self.report.position(span);
        code(&format!("{}:{}:{}", self.report.path(span), at.line, at.column))
    }
}

fn numbers(tally: Tally) -> String {
    format!("{} | {} | {}", tally.errors, tally.warnings, tally.notes)
}

/// Text as it stands: what means something in Markdown does not, and all is on one line.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&' => out.extend(['\\', sign]),
            _ => out.push(sign),
        }
    }
    out
}

/// Text between as many backticks as it takes.
fn code(text: &str) -> String {
    let longest = text.split(|sign| sign != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let room = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{room}{text}{room}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_of_an_author_means_something() {
        assert_eq!(escape("a_b | <i>*c*\nd"), "a\\_b \\| \\<i\\>\\*c\\* d");
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a``b"), "```a``b```");
        assert_eq!(code("`a"), "`` `a ``");
    }
}
