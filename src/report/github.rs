//! Annotations of a GitHub workflow: the finding stands beside its line in the review.
//!
//! A step shows ten annotations of each weight, so the heaviest come first.

use std::cmp::Reverse;

use super::{Report, telling};
use crate::finding::{Finding, Severity};
use crate::language::Words;
use crate::source::Span;

/// One command a line: `::error file=…,line=…,col=…,endColumn=…,title=…::sentence`.
pub fn write(report: &Report<'_>, words: &Words) -> String {
    let mut findings: Vec<&Finding> = report.findings.iter().collect();
    findings.sort_by_key(|finding| Reverse(finding.severity));
    findings.into_iter().map(|finding| line(report, finding, words)).collect()
}

fn line(report: &Report<'_>, finding: &Finding, words: &Words) -> String {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let title = format!("{} {}", finding.rule.code, telling::title(finding, words));
    let mut message = report.sentence(finding, words);
    for (key, text) in telling::reasons(finding, words) {
        message.push_str(&format!("\n{}: {text}", words.key(key)));
    }
    let place = place(report, finding.place.span);
    format!("::{command} {place},title={}::{}\n", property(&title), data(&message))
}

/// Columns hold within one line only: of a longer stretch only the lines are told.
fn place(report: &Report<'_>, span: Span) -> String {
    let (start, end) = (report.position(span), report.position(Span { start: span.end, ..span }));
    let file = property(report.path(span));
    if end.line > start.line {
        return format!("file={file},line={},endLine={}", start.line, end.line);
    }
    // The last column is one that still belongs to it.
    let last = end.column.saturating_sub(1).max(start.column);
    format!("file={file},line={},col={},endColumn={last}", start.line, start.column)
}

/// A text after the second pair of colons.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A text before it, where commas and colons part the fields.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
