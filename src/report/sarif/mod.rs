//! SARIF 2.1.0, which editors and code review read: a run a theory, in its own language.
//!
//! Muted findings come along as suppressed, with the reason that the theory gives. Columns
//! count in Unicode code points, as everywhere in Schakel.

mod shape;

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::{Report, page, telling};
use crate::finding::{Edit, Finding, Label, Rule, Subject};
use crate::language::Words;
use crate::rules::Muted;
use crate::source::{FileId, Span};
use shape::{
    Artifact, ArtifactChange, ArtifactLocation, AutomationDetails, Configuration, Descriptor, Driver, Fix, Location,
    Log, LogicalLocation, Outcome, PhysicalLocation, Region, Replacement, Run, RunProperties, Suppression, Tool,
    Words as Said,
};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The name of our fingerprints, with the version of how they are made.
const FINGERPRINT: &str = "schakelFinding/v1";
/// What a path may not hold in an address.
const NOT_IN_PATHS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Writes the reports of all theories of a run as one log.
pub fn write(reports: &[(Report<'_>, Words)]) -> String {
    let runs = reports.iter().map(|(report, words)| Writer::new(report, words).run()).collect();
    let log = Log { schema: SCHEMA, version: "2.1.0", runs };
    // Strings, numbers and lists always serialize; there is nothing to recover from.
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

struct Writer<'a> {
    report: &'a Report<'a>,
    words: &'a Words,
    /// The rules that speak, in the order of their codes.
    rules: BTreeMap<&'static str, (usize, &'static Rule)>,
}

impl<'a> Writer<'a> {
    fn new(report: &'a Report<'a>, words: &'a Words) -> Self {
        let muted = report.muted.iter().map(|muted| &muted.finding);
        let speaking = report.findings.iter().chain(muted).map(|finding| (finding.rule.code, (0, finding.rule)));
        let mut rules: BTreeMap<&'static str, (usize, &'static Rule)> = speaking.collect();
        for (place, (index, _)) in rules.values_mut().enumerate() {
            *index = place;
        }
        Writer { report, words, rules }
    }

    fn run(&self) -> Run {
        let report = self.report;
        let language = self.words.tongue.tag();
        let version = env!("CARGO_PKG_VERSION");
        let rules = self.rules.values().map(|&(_, rule)| self.descriptor(rule)).collect();
        let driver = Driver { name: "Schakel", version, semantic_version: version, language, rules };
        let first = report.sources.files().next().map_or("", |(_, file)| &file.path);
        let artifacts = report.sources.files().map(|(id, _)| Artifact { location: self.artifact(id) });
        let open = report.findings.iter().map(|finding| (finding, None));
        let silent = report.muted.iter().map(|muted| (&muted.finding, Some(muted)));
        let mut seen: BTreeMap<u64, usize> = BTreeMap::new();
        let results = open.chain(silent).map(|(finding, muted)| self.result(finding, muted, &mut seen)).collect();
        Run {
            tool: Tool { driver },
            // The last part stays empty: it would tell one run of a theory from another.
            automation_details: AutomationDetails { id: format!("schakel/{}/", uri(first)) },
            language,
            column_kind: "unicodeCodePoints",
            artifacts: artifacts.collect(),
            results,
            properties: RunProperties {
                title: report.theory.title.to_string(),
                reading: telling::reading(report.reading),
                hidden: report.hidden,
            },
        }
    }

    fn descriptor(&self, rule: &'static Rule) -> Descriptor {
        let markdown = page::markdown(rule, self.words);
        let help =
            Said { text: page::brief(rule, self.words), markdown: (!markdown.is_empty()).then(|| markdown.to_owned()) };
        Descriptor {
            id: rule.code,
            name: rule.name,
            short_description: Said::plain(page::title(rule, self.words)),
            full_description: Said::plain(page::says(rule, self.words)),
            help,
            default_configuration: Configuration { level: telling::weight(rule.severity) },
        }
    }

    fn result(&self, finding: &Finding, muted: Option<&Muted>, seen: &mut BTreeMap<u64, usize>) -> Outcome {
        let silence = |muted: &Muted| Suppression {
            kind: "inSource",
            status: "accepted",
            justification: muted.because.to_string(),
        };
        let related = finding.related.iter().enumerate();
        let print = self.print(finding);
        let count = seen.entry(print).or_insert(0);
        *count += 1;
        Outcome {
            rule_id: finding.rule.code,
            rule_index: self.rules.get(finding.rule.code).map_or(0, |&(index, _)| index),
            level: telling::weight(finding.severity),
            message: Said::plain(self.message(finding)),
            locations: vec![Location {
                logical_locations: self.logical(finding),
                ..self.location(&finding.place, None)
            }],
            related_locations: related.map(|(id, label)| self.location(label, Some(id))).collect(),
            partial_fingerprints: BTreeMap::from([(FINGERPRINT, format!("{print:016x}:{count}"))]),
            fixes: self.fix(finding).into_iter().collect(),
            suppressions: muted.map(silence).into_iter().collect(),
        }
    }

    /// The sentence, then why it matters and what to do, each on a line.
    fn message(&self, finding: &Finding) -> String {
        let reasons = telling::reasons(finding, self.words);
        let reasons = reasons.iter().map(|(key, text)| format!("\n{}: {text}", self.words.key(key)));
        self.report.sentence(finding, self.words) + &reasons.collect::<String>()
    }

    fn location(&self, label: &Label, id: Option<usize>) -> Location {
        Location {
            id,
            physical_location: PhysicalLocation {
                artifact_location: self.artifact(label.span.file),
                region: self.region(label.span),
            },
            logical_locations: Vec::new(),
            message: label.message.as_ref().map(|message| Said::plain(self.words.say(message))),
        }
    }

    fn logical(&self, finding: &Finding) -> Vec<LogicalLocation> {
        let kind = match finding.subject {
            Subject::Element(_) => "element",
            Subject::Link(_) => "link",
            Subject::Chain(_) => "chain",
            Subject::Whole => return Vec::new(),
        };
        let name = self.report.heading(&finding.subject);
        let fully_qualified_name = self.report.short_name(&finding.subject).to_owned();
        vec![LogicalLocation { name, fully_qualified_name, kind }]
    }

    fn artifact(&self, file: FileId) -> ArtifactLocation {
        let path = self.report.path(Span { file, start: 0, end: 0 });
        ArtifactLocation { uri: uri(path), index: file.0 as usize }
    }

    fn region(&self, span: Span) -> Region {
        let start = self.report.position(span);
        let end = self.report.position(Span { start: span.end, ..span });
        Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
    }

    /// The changes that mend a finding, file by file.
    fn fix(&self, finding: &Finding) -> Option<Fix> {
        let mut by_file: BTreeMap<FileId, Vec<&Edit>> = BTreeMap::new();
        for edit in &finding.fix {
            by_file.entry(edit.span.file).or_default().push(edit);
        }
        let replacement = |edit: &Edit| Replacement {
            deleted_region: self.region(edit.span),
            inserted_content: Said::plain(edit.text.to_string()),
        };
        let change = |(file, edits): (FileId, Vec<&Edit>)| ArtifactChange {
            artifact_location: self.artifact(file),
            replacements: edits.into_iter().map(replacement).collect(),
        };
        let artifact_changes: Vec<ArtifactChange> = by_file.into_iter().map(change).collect();
        let description = finding.help.as_ref().map(|help| Said::plain(self.words.say(help)));
        (!artifact_changes.is_empty()).then_some(Fix { description, artifact_changes })
    }

    /// What makes a finding the same one after lines have moved and words of Schakel have
    /// changed: its rule, what it is about and the text that it points at.
    fn print(&self, finding: &Finding) -> u64 {
        let text = self.report.file(finding.place.span).map_or("", |_| self.report.sources.text(finding.place.span));
        let parts = [finding.rule.code, finding.message.key, self.report.short_name(&finding.subject), text];
        fnv1a(parts.join("\0").as_bytes())
    }
}

/// FNV-1a in 64 bits: the same on every machine and in every version, as a fingerprint
/// that is stored elsewhere has to be.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A path as an address: relative to where the program runs, or with its scheme.
fn uri(path: &str) -> String {
    let encoded = utf8_percent_encode(path, NOT_IN_PATHS).to_string();
    let is_drive = path.as_bytes().get(1) == Some(&b':');
    match path {
        _ if path.starts_with('/') => format!("file://{encoded}"),
        _ if is_drive => format!("file:///{encoded}"),
        // A first part with a colon would read as a scheme.
        _ if path.split('/').next().is_some_and(|first| first.contains(':')) => format!("./{encoded}"),
        _ => encoded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_an_address() {
        assert_eq!(uri("models/kern keten.ron"), "models/kern%20keten.ron");
        assert_eq!(uri("/a/é%.ron"), "file:///a/%C3%A9%25.ron");
        assert_eq!(uri("C:/map/a.ron"), "file:///C:/map/a.ron");
        assert_eq!(uri("deel:een.ron"), "./deel:een.ron");
    }

    #[test]
    fn a_fingerprint_is_that_of_the_standard() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
