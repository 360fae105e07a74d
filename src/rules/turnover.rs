//! Turnover: which findings of one version another has no more, and which are new in it.

use std::collections::BTreeMap;

use crate::analysis::change::{Same, Stands};
use crate::finding::{Finding, Severity, Subject};

/// What became of findings, each by its place in the list of its version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turnover {
    /// What it was about still stands, and nothing is said of it any more.
    pub solved: Vec<usize>,
    /// What it was about is gone.
    pub gone: Vec<usize>,
    /// New, about something that was there before.
    pub new: Vec<usize>,
    /// New, about something new.
    pub came: Vec<usize>,
    /// The same finding with another weight, as old and new.
    pub weighed: Vec<(usize, usize)>,
}

impl Turnover {
    pub fn is_empty(&self) -> bool {
        *self == Turnover::default()
    }
}

/// What a finding says and of what, as the new version knows it.
type Key = (&'static str, &'static str, About);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    Whole,
    Stands(u8, Stands),
}

/// *Returns* findings by rule, case and subject, and never by their place in a file: the same
/// sentence about the same thing is the same finding. *Cost*: that of sorting.
pub fn turnover(same: &Same, old: &[Finding], new: &[Finding]) -> Turnover {
    let mut by_key: BTreeMap<Key, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (place, finding) in old.iter().enumerate() {
        by_key.entry(key(finding, |pairs, it| same.of_old(pairs, it))).or_default().0.push(place);
    }
    for (place, finding) in new.iter().enumerate() {
        by_key.entry(key(finding, |pairs, it| same.of_new(pairs, it))).or_default().1.push(place);
    }
    let mut turnover = Turnover::default();
    let weight = |list: &[Finding], place: usize| -> Severity { list[place].severity };
    for ((_, _, about), (olds, news)) in by_key {
        let both = olds.iter().zip(&news).map(|(&one, &other)| (one, other));
        turnover.weighed.extend(both.filter(|&(one, other)| weight(old, one) != weight(new, other)));
        let (less, more) = (olds.get(news.len()..).unwrap_or(&[]), news.get(olds.len()..).unwrap_or(&[]));
        match about {
            About::Stands(_, Stands::Gone(_)) => turnover.gone.extend(less),
            About::Stands(_, Stands::Came(_)) => turnover.came.extend(more),
            About::Whole | About::Stands(_, Stands::Both { .. }) => {
                turnover.solved.extend(less);
                turnover.new.extend(more);
            }
        }
    }
    let Turnover { solved, gone, new, came, weighed } = &mut turnover;
    [solved, gone, new, came].into_iter().for_each(|list| list.sort_unstable());
    weighed.sort_unstable();
    turnover
}

fn key(finding: &Finding, stands: impl Fn(crate::analysis::change::Group, u32) -> Stands) -> Key {
    use crate::analysis::change::Group;
    let about = match finding.subject {
        Subject::Element(id) => About::Stands(0, stands(Group::Element, id)),
        Subject::Link(id) => About::Stands(1, stands(Group::Link, id)),
        Subject::Chain(id) => About::Stands(2, stands(Group::Chain, id)),
        Subject::Whole => About::Whole,
    };
    (finding.rule.code, finding.message.key, about)
}
