//! The short report: one line a finding, as editors and other tools read it.

use super::Report;
use crate::language::Words;
use crate::language::terms::severity_key;

/// `path:line:column: severity[CODE] sentence`, one line each, in the order of the findings.
pub fn write(report: &Report<'_>, words: &Words) -> String {
    let mut out = String::new();
    for finding in report.findings {
        let span = finding.place.span;
        let place = report.position(span);
        out.push_str(&format!(
            "{}:{}:{}: {}[{}] {}\n",
            report.path(span),
            place.line,
            place.column,
            words.key(severity_key(finding.severity)),
            finding.rule.code,
            report.sentence(finding, words),
        ));
    }
    out
}
