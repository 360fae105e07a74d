//! Things that are compared, and which of the old version are which of the new one.

use super::alike::join_named;
use super::pairs::{Pairs, Stands};
use super::{elements, links};
use crate::graph::TheoryGraph;
use crate::theory::Theory;

/// What kind of thing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    Element,
    Link,
    Condition,
    Chain,
    View,
    Theory,
    Sphere,
    ValueLevel,
    Source,
    Criterion,
    Norm,
    Loop,
}

impl Group {
    /// In the order in which changes are told.
    pub const ALL: [Group; 12] = [
        Group::Element,
        Group::Link,
        Group::Condition,
        Group::Chain,
        Group::View,
        Group::Theory,
        Group::Sphere,
        Group::ValueLevel,
        Group::Source,
        Group::Criterion,
        Group::Norm,
        Group::Loop,
    ];
}

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Thing {
    pub group: Group,
    pub stands: Stands,
}

/// Two versions of a theory, each in the same reading.
#[derive(Clone, Copy)]
pub struct Versions<'a> {
    pub old: &'a TheoryGraph<'a>,
    pub new: &'a TheoryGraph<'a>,
}

/// Everything of the old version that is also in the new one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Same {
    pub elements: Pairs,
    pub links: Pairs,
    pub conditions: Pairs,
    pub chains: Pairs,
    pub views: Pairs,
    pub spheres: Pairs,
    pub value_levels: Pairs,
    pub sources: Pairs,
    pub criteria: Pairs,
    pub norms: Pairs,
    pub loops: Pairs,
    whole: Pairs,
}

impl Same {
    /// Cost: about linear in both theories; see the file `elements`.
    pub fn of(versions: &Versions<'_>) -> Same {
        let (old, new) = (versions.old.theory, versions.new.theory);
        let elements = elements::pair(old, new);
        let links = links::pair(old, new, &elements);
        let conditions = links::pair_conditions(old, new, &elements, &links);
        let mut whole = Pairs::apart(1, 1);
        whole.join(0, 0);
        let named = |of: fn(&Theory) -> Vec<(&str, &str)>| join_named(&of(old), &of(new));
        Same {
            elements,
            links,
            conditions,
            chains: named(|theory| theory.chains.iter().map(|it| (&*it.id, &*it.label)).collect()),
            views: named(|theory| theory.views.iter().map(|it| (&*it.id, &*it.label)).collect()),
            spheres: named(|theory| theory.spheres.iter().map(|it| (&*it.id, &*it.label)).collect()),
            value_levels: named(|theory| theory.value_levels.iter().map(|it| (&*it.id, &*it.label)).collect()),
            sources: named(|theory| theory.sources.iter().map(|it| (&*it.id, &*it.title)).collect()),
            criteria: named(|theory| theory.criteria.iter().map(|it| (&*it.id, &*it.label)).collect()),
            norms: named(|theory| theory.norms.iter().map(|it| (&*it.id, &*it.quote)).collect()),
            loops: named(|theory| theory.loops.iter().map(|it| (&*it.id, &*it.label)).collect()),
            whole,
        }
    }

    pub fn pairs(&self, group: Group) -> &Pairs {
        match group {
            Group::Element => &self.elements,
            Group::Link => &self.links,
            Group::Condition => &self.conditions,
            Group::Chain => &self.chains,
            Group::View => &self.views,
            Group::Theory => &self.whole,
            Group::Sphere => &self.spheres,
            Group::ValueLevel => &self.value_levels,
            Group::Source => &self.sources,
            Group::Criterion => &self.criteria,
            Group::Norm => &self.norms,
            Group::Loop => &self.loops,
        }
    }

    /// A thing of the old version, wherever it stands.
    pub fn of_old(&self, group: Group, old: u32) -> Stands {
        self.pairs(group).new_of(old).map_or(Stands::Gone(old), |new| Stands::Both { old, new })
    }

    /// A thing of the new version, wherever it stands.
    pub fn of_new(&self, group: Group, new: u32) -> Stands {
        self.pairs(group).old_of(new).map_or(Stands::Came(new), |old| Stands::Both { old, new })
    }
}
