//! The report for other programs.
//!
//! The shape is ours, and `findings.schema.json` beside this file describes it. Its version
//! is one number. Within a version fields may be added, and none goes, changes its name or
//! comes to mean something else; a reader skips what it does not know. Anything else makes
//! a new version. Lines and columns count from 1, columns in characters; an end is the
//! first place after it.

use serde::Serialize;

use super::tallies::Tally;
use super::{Report, telling};
use crate::finding::{Because, Edit, Finding, Label, Subject};
use crate::language::Words;
use crate::rules::Muted;
use crate::source::Span;

/// The version of the shape.
pub const VERSION: u32 = 1;
/// What the shape is described by, under the name that the description gives itself.
pub const SCHEMA: &str = include_str!("findings.schema.json");
const SCHEMA_NAME: &str = "urn:schakel:findings:1";

#[derive(Serialize)]
struct Document {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: u32,
    language: &'static str,
    theories: Vec<TheoryOut>,
}

#[derive(Serialize)]
struct TheoryOut {
    id: String,
    title: String,
    reading: &'static str,
    elements: usize,
    links: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    /// Findings that the one who asked chose not to see.
    hidden: usize,
    findings: Vec<FindingOut>,
    muted: Vec<MutedOut>,
}

#[derive(Serialize)]
struct FindingOut {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    title: String,
    message: String,
    subject: SubjectOut,
    place: PlaceOut,
    related: Vec<PlaceOut>,
    because: Vec<BecauseOut>,
    help: Option<String>,
    /// Changes that mend it, all of them together.
    fix: Vec<EditOut>,
}

#[derive(Serialize)]
struct MutedOut {
    #[serde(flatten)]
    finding: FindingOut,
    reason: String,
}

#[derive(Serialize)]
struct SubjectOut {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
}

#[derive(Serialize)]
struct PlaceOut {
    file: String,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    says: Option<String>,
}

#[derive(Serialize)]
struct EditOut {
    place: PlaceOut,
    text: String,
}

#[derive(Serialize)]
struct BecauseOut {
    quote: String,
    source: Option<String>,
}

/// Writes the reports of all theories of a run as one document.
pub fn write(reports: &[Report<'_>], words: &Words) -> String {
    let document = Document {
        schema: SCHEMA_NAME,
        version: VERSION,
        language: words.tongue.tag(),
        theories: reports.iter().map(|report| theory(report, words)).collect(),
    };
    // Strings, numbers and lists always serialize; there is nothing to recover from.
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn theory(report: &Report<'_>, words: &Words) -> TheoryOut {
    let tally = Tally::of(report.findings);
    let muted =
        |muted: &Muted| MutedOut { finding: finding(report, &muted.finding, words), reason: muted.because.to_string() };
    TheoryOut {
        id: report.theory.id.to_string(),
        title: report.theory.title.to_string(),
        reading: telling::reading(report.reading),
        elements: report.theory.elements.len(),
        links: report.links(),
        errors: tally.errors,
        warnings: tally.warnings,
        notes: tally.notes,
        hidden: report.hidden,
        findings: report.findings.iter().map(|it| finding(report, it, words)).collect(),
        muted: report.muted.iter().map(muted).collect(),
    }
}

fn finding(report: &Report<'_>, finding: &Finding, words: &Words) -> FindingOut {
    FindingOut {
        code: finding.rule.code,
        name: finding.rule.name,
        severity: telling::weight(finding.severity),
        title: telling::title(finding, words),
        message: report.sentence(finding, words),
        subject: subject(report, &finding.subject),
        place: place(report, &finding.place, words),
        related: finding.related.iter().map(|label| place(report, label, words)).collect(),
        because: finding.because.iter().map(because).collect(),
        help: finding.help.as_ref().map(|help| words.say(help)),
        fix: finding.fix.iter().map(|edit| fix(report, edit, words)).collect(),
    }
}

fn subject(report: &Report<'_>, subject: &Subject) -> SubjectOut {
    let kind = match subject {
        Subject::Element(_) => "element",
        Subject::Link(_) => "link",
        Subject::Chain(_) => "chain",
        Subject::Whole => return SubjectOut { kind: "whole", id: None, label: None },
    };
    SubjectOut { kind, id: Some(report.short_name(subject).to_owned()), label: Some(report.heading(subject)) }
}

fn place(report: &Report<'_>, label: &Label, words: &Words) -> PlaceOut {
    let start = report.position(label.span);
    let end = report.position(Span { start: label.span.end, ..label.span });
    PlaceOut {
        file: report.path(label.span).to_owned(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        says: label.message.as_ref().map(|message| words.say(message)),
    }
}

fn fix(report: &Report<'_>, edit: &Edit, words: &Words) -> EditOut {
    EditOut { place: place(report, &Label::at(edit.span), words), text: edit.text.to_string() }
}

fn because(because: &Because) -> BecauseOut {
    BecauseOut { quote: because.quote.to_string(), source: because.source.as_ref().map(ToString::to_string) }
}
