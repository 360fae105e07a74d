//! Findings gathered by what they are about, in the order in which a person meets them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Report;
use crate::finding::{Finding, Severity, Subject};

/// What a finding says: the code of its rule, and the key of its sentence. One rule may say
/// things that are not the same (an expectation, a position, a source that is not shown).
pub type Kind = (&'static str, &'static str);

pub fn kind(finding: &Finding) -> Kind {
    (finding.rule.code, finding.message.key)
}

/// An element, a link or a chain with all findings about it; or one finding about a file.
pub struct Item<'a> {
    pub subject: Subject,
    /// Heaviest first, then by place, then by code.
    pub findings: Vec<&'a Finding>,
}

impl<'a> Item<'a> {
    /// What the findings say, as code and key of the sentence, each once and in their order.
    pub fn kinds(&self) -> Vec<Kind> {
        let mut kinds = Vec::new();
        for kind in self.findings.iter().map(|finding| kind(finding)) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        kinds
    }

    /// The findings by the line that they point at, in the order of the first of each.
    pub fn frames(&self) -> Vec<Vec<&'a Finding>> {
        let mut frames: Vec<Vec<&Finding>> = Vec::new();
        for &finding in &self.findings {
            match frames.iter_mut().find(|frame| frame[0].place.span == finding.place.span) {
                Some(frame) => frame.push(finding),
                None => frames.push(vec![finding]),
            }
        }
        frames
    }

    fn weight(&self) -> Severity {
        self.findings.iter().map(|finding| finding.severity).max().unwrap_or(Severity::Note)
    }
}

/// The codes of an item, each once and in their order.
pub fn codes(item: &Item<'_>) -> Vec<&'static str> {
    let mut codes: Vec<&'static str> = Vec::new();
    for (code, _) in item.kinds() {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// All items: errors first, then what is about a whole chain, then those that most rules
/// speak of, so that few items show many rules; then in the order of the files. Cost: n log n.
pub fn items<'a>(report: &Report<'a>) -> Vec<Item<'a>> {
    let mut by_subject: BTreeMap<&Subject, Vec<&Finding>> = BTreeMap::new();
    let mut items: Vec<Item<'a>> = Vec::new();
    for finding in report.findings {
        match finding.subject {
            Subject::Whole => items.push(Item { subject: Subject::Whole, findings: vec![finding] }),
            Subject::Element(_) | Subject::Link(_) | Subject::Chain(_) => {
                by_subject.entry(&finding.subject).or_default().push(finding);
            }
        }
    }
    for (subject, mut findings) in by_subject {
        findings.sort_by_key(|finding| (Reverse(finding.severity), finding.place.span, finding.rule.code));
        items.push(Item { subject: subject.clone(), findings });
    }
    let is_part = |item: &Item<'_>| match item.subject {
        Subject::Whole | Subject::Chain(_) => false,
        Subject::Element(_) | Subject::Link(_) => true,
    };
    items.sort_by_cached_key(|item| {
        (Reverse(item.weight()), is_part(item), Reverse(item.kinds().len()), item.findings[0].place.span)
    });
    items
}
