//! What there is how much of: findings by rule, and by what they are about.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::gathered::{self, Item};
use super::{Report, telling};
use crate::finding::{Finding, Rule, Severity, Subject};
use crate::language::Words;

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

/// What a rule says in one of its cases, and how often.
pub struct Said {
    pub rule: &'static Rule,
    pub title: String,
    pub tally: Tally,
}

/// Everything that is said, by rule and, where a rule says several things, by which of them:
/// an expectation is not counted with a position. Most errors first, then most warnings,
/// then most notes; then in the order of the codes.
pub fn by_rule(report: &Report<'_>, words: &Words) -> Vec<Said> {
    let mut titles: BTreeMap<&str, String> = BTreeMap::new();
    let mut cases: BTreeMap<(&str, String), (&'static Rule, Vec<&Finding>)> = BTreeMap::new();
    for finding in report.findings {
        let title = titles.entry(finding.message.key).or_insert_with(|| telling::title(finding, words)).clone();
        cases.entry((finding.rule.code, title)).or_insert((finding.rule, Vec::new())).1.push(finding);
    }
    let said = |((_, title), (rule, findings)): ((&str, String), (&'static Rule, Vec<&Finding>))| Said {
        rule,
        title,
        tally: Tally::of(findings),
    };
    let mut said: Vec<Said> = cases.into_iter().map(said).collect();
    said.sort_by_key(|said| Reverse(said.tally));
    said
}

/// The elements, links and chains of which most is said, in the same order.
pub fn by_subject<'a>(report: &Report<'a>) -> Vec<(Item<'a>, Tally)> {
    let items = gathered::items(report).into_iter().filter(|item| item.subject != Subject::Whole);
    let mut counted: Vec<(Item<'a>, Tally)> =
        items.map(|item| (Tally::of(item.findings.iter().copied()), item)).map(|(tally, item)| (item, tally)).collect();
    counted.sort_by_key(|&(_, tally)| Reverse((tally, tally.all())));
    counted
}
