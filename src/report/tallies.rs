//! What there is how much of: findings by rule, and by what they are about.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Report;
use super::gathered::{self, Item};
use crate::finding::{Finding, Rule, Severity, Subject};

/// How many findings of each weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tally {
    pub errors: usize,
    pub warnings: usize,
    pub notes: usize,
}

impl Tally {
    pub fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Tally {
        let mut tally = Tally::default();
        for finding in findings {
            match finding.severity {
                Severity::Error => tally.errors += 1,
                Severity::Warning => tally.warnings += 1,
                Severity::Note => tally.notes += 1,
            }
        }
        tally
    }

    pub fn all(self) -> usize {
        self.errors + self.warnings + self.notes
    }
}

/// Every rule that speaks, with how often: those with most errors first, then most
/// warnings, then most notes; then in the order of the codes.
pub fn by_rule(report: &Report<'_>) -> Vec<(&'static Rule, Tally)> {
    let mut rules: BTreeMap<&str, (&'static Rule, Vec<&Finding>)> = BTreeMap::new();
    for finding in report.findings {
        rules.entry(finding.rule.code).or_insert((finding.rule, Vec::new())).1.push(finding);
    }
    let counted = rules.into_values().map(|(rule, findings)| (rule, Tally::of(findings)));
    let mut counted: Vec<(&'static Rule, Tally)> = counted.collect();
    counted.sort_by_key(|&(_, tally)| Reverse(tally));
    counted
}

/// The elements, links and chains of which most is said, in the same order.
pub fn by_subject<'a>(report: &Report<'a>) -> Vec<(Item<'a>, Tally)> {
    let items = gathered::items(report).into_iter().filter(|item| item.subject != Subject::Whole);
    let mut counted: Vec<(Item<'a>, Tally)> =
        items.map(|item| (Tally::of(item.findings.iter().copied()), item)).map(|(tally, item)| (item, tally)).collect();
    counted.sort_by_key(|&(_, tally)| Reverse((tally, tally.all())));
    counted
}
