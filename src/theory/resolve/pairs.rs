//! Causal links on one pair of elements: what several people say of one arrow.
//!
//! A causal link is the pair. Two on one pair become one when they come from different
//! files; in one file that is a slip. Two with another sign stay apart: which of them
//! holds is not for Schakel to decide.

use std::collections::hash_map::Entry;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::Subject;
use crate::syntax::document::{Provenance, Sign};
use crate::theory::LinkId;

use super::arrows::{Arrow, Target, Targets};
use super::entry::Entered;
use super::{Desk, mend, mistakes};

/// The links of the theory among all that are declared.
pub(super) struct Pairs {
    pub groups: Vec<Group>,
    link_of: Vec<Option<LinkId>>,
}

/// A link, and those that merged into it.
pub(super) struct Group {
    pub first: u32,
    pub further: Vec<u32>,
}

impl Pairs {
    /// The link of the theory that a declared link became or merged into.
    pub fn link(&self, arrow: u32) -> Option<LinkId> {
        self.link_of[arrow as usize]
    }

    pub fn links(&self, arrows: &[u32]) -> Vec<LinkId> {
        let mut seen = FxHashSet::default();
        // Two names of a core may have become one link.
        arrows.iter().filter_map(|&arrow| self.link(arrow)).filter(|&link| seen.insert(link)).collect()
    }

    /// The link and the assumption in its list, of what a group scored.
    pub fn target(&self, arrows: &[Arrow<'_>], target: Target) -> Option<(LinkId, Option<usize>)> {
        match target {
            Target::Arrow(arrow) => Some((self.link(arrow)?, None)),
            Target::Assumption(arrow, place) => {
                let link = self.link(arrow)?;
                let group = &self.groups[link.index()];
                let members = std::iter::once(group.first).chain(group.further.iter().copied());
                let before = members
                    .take_while(|&member| member != arrow)
                    .filter_map(|member| arrows[member as usize].causes())
                    .map(|causes| causes.assumptions.len())
                    .sum::<usize>();
                Some((link, Some(before + place as usize)))
            }
        }
    }
}

/// Cost: one look-up for each causal link.
pub(super) fn bring_together(desk: &Desk<'_>, arrows: &[Arrow<'_>], targets: &Targets<'_>, entered: &Entered) -> Pairs {
    let mut pairs = Pairs { groups: Vec::with_capacity(arrows.len()), link_of: vec![None; arrows.len()] };
    let mut first_on: FxHashMap<(u32, u32), u32> =
        FxHashMap::with_capacity_and_hasher(arrows.len(), Default::default());
    for (index, arrow) in arrows.iter().enumerate() {
        let index = index as u32;
        if targets.is_taken(index) || entered.ends(arrow).is_none() {
            continue;
        }
        let next = pairs.groups.len() as u32;
        let mut group = next;
        if let (Some(_), Some(ends)) = (arrow.causes(), arrow.ends) {
            match first_on.entry(ends) {
                Entry::Vacant(free) => {
                    free.insert(next);
                }
                Entry::Occupied(taken) => {
                    let before = &pairs.groups[*taken.get() as usize];
                    if merges(desk, arrows, before, arrow) {
                        group = *taken.get();
                    }
                }
            }
        }
        pairs.link_of[index as usize] = Some(LinkId(group));
        if group == next {
            pairs.groups.push(Group { first: index, further: Vec::new() });
        } else {
            pairs.groups[group as usize].further.push(index);
        }
    }
    for (index, group) in pairs.groups.iter().enumerate().filter(|(_, group)| !group.further.is_empty()) {
        signs_elsewhere(desk, arrows, group, Subject::Link(index as u32));
    }
    pairs
}

/// Says of every link without a sign that it has one elsewhere. What the modeller adds
/// gives no sign to what a source says.
fn signs_elsewhere(desk: &Desk<'_>, arrows: &[Arrow<'_>], group: &Group, subject: Subject) {
    let members = || std::iter::once(group.first).chain(group.further.iter().copied()).map(|it| &arrows[it as usize]);
    let is_added = |arrow: &Arrow<'_>| arrow.common().provenance == Some(Provenance::Analysis);
    for bare in members().filter(|arrow| arrow.causes().is_some_and(|causes| causes.sign.is_none())) {
        let lends = |arrow: &&Arrow<'_>| known_sign(arrow).is_some() && (is_added(bare) || !is_added(arrow));
        let Some((donor, sign)) = members().find(lends).and_then(|arrow| Some((arrow, known_sign(arrow)?))) else {
            continue;
        };
        let twice = desk.found.twice(donor.place(), bare.place());
        let finding = mistakes::sign_elsewhere(twice, sign, subject.clone());
        desk.found.push(match bare.common().to.words {
            Some(to) => mend::signed(finding, bare.input, to, sign),
            None => finding,
        });
    }
}

/// Whether a link merges into those before it on its pair, and what is wrong with that.
fn merges(desk: &Desk<'_>, arrows: &[Arrow<'_>], before: &Group, arrow: &Arrow<'_>) -> bool {
    let members = std::iter::once(before.first).chain(before.further.iter().copied());
    let members: Vec<_> = members.map(|member| &arrows[member as usize]).collect();
    let own = known_sign(arrow);
    let clashes = |member: &&&Arrow<'_>| {
        let other = known_sign(member);
        own.is_some() && other.is_some() && own != other
    };
    if let Some(member) = members.iter().find(clashes) {
        let twice = desk.found.twice(member.place(), arrow.place());
        desk.found.push(mistakes::sign_clash(twice));
        return false;
    }
    let same_file = |member: &&&Arrow<'_>| member.input.file == arrow.input.file;
    if let Some(member) = members.iter().find(same_file) {
        let twice = desk.found.twice(member.place(), arrow.place());
        desk.found.push(mistakes::duplicate_pair(twice));
    }
    true
}

/// The sign that a link is given; none where it is left open.
fn known_sign(arrow: &Arrow<'_>) -> Option<Sign> {
    match arrow.causes()?.sign.as_ref()?.value {
        Sign::Unknown => None,
        sign @ (Sign::Plus | Sign::Minus) => Some(sign),
    }
}
