//! The works behind the rules that spoke, and behind the method of the report itself.
//!
//! The list beside this file holds one work a line: the words by which a rule's page names it,
//! a star where every report rests on it, and the work in full.

use std::collections::BTreeSet;

use super::Desk;
use crate::finding::Rule;
use crate::report::page;

const WORKS: &str = include_str!("works.tsv");

/// A work that was read.
struct Work {
    /// All of these stand in the source of a rule that rests on it.
    keys: Vec<&'static str>,
    is_general: bool,
    full: &'static str,
}

fn list() -> impl Iterator<Item = Work> {
    WORKS.lines().filter_map(|line| {
        let mut parts = line.split('\t');
        let (keys, star, full) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Work { keys: keys.split(' ').collect(), is_general: star == "*", full })
    })
}

impl Work {
    fn stands_in(&self, source: &str) -> bool {
        self.keys.iter().all(|key| source.contains(key))
    }
}

/// The works, by name.
pub(super) fn works(desk: &Desk<'_>) -> Vec<String> {
    let codes: BTreeSet<&str> = desk.report.findings.iter().map(|finding| finding.rule.code).collect();
    let spoke = |rule: &&'static Rule| codes.contains(rule.code);
    let sources: Vec<String> =
        crate::rules::catalogue().into_iter().filter(spoke).filter_map(|rule| page::source(rule, desk.words)).collect();
    let is_read = |work: &Work| work.is_general || sources.iter().any(|source| work.stands_in(source));
    list().filter(is_read).map(|work| work.full.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Words;
    use crate::theory::Tongue;

    #[test]
    fn every_work_is_named_by_a_rule_or_by_the_method() {
        for words in [Tongue::Nl, Tongue::En].map(Words::new) {
            let sources: Vec<String> =
                crate::rules::catalogue().into_iter().filter_map(|rule| page::source(rule, &words)).collect();
            let idle = list().filter(|work| !work.is_general && !sources.iter().any(|it| work.stands_in(it)));
            assert_eq!(idle.map(|work| work.full).collect::<Vec<_>>(), Vec::<&str>::new());
        }
    }
}
