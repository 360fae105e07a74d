//! Causes: what goes or comes only because something else does.
//!
//! A link cannot stay without its ends, nor a condition without its link. And an element that
//! a register lends goes and comes with the links that touch it, though the register still
//! holds it.

use rustc_hash::{FxHashMap, FxHashSet};

use super::edits::{Compare, Ledger};
use super::pairs::Stands;
use super::things::{Group, Thing};
use super::{Change, What};
use crate::source::Text;
use crate::theory::Theory;

/// What one version knows of what rests in its registers, and of the links at its elements.
pub struct Known<'a> {
    elements: FxHashSet<&'a str>,
    links: FxHashSet<&'a str>,
    norms: FxHashSet<&'a str>,
    loops: FxHashSet<&'a str>,
    chains: FxHashSet<&'a str>,
    touching: Vec<Vec<u32>>,
}

impl<'a> Known<'a> {
    pub fn of(theory: &'a Theory) -> Self {
        let names = |list: &'a [Text]| list.iter().map(|name| &**name).collect();
        let resting = &theory.resting;
        let mut touching = vec![Vec::new(); theory.elements.len()];
        for (place, link) in theory.links.iter().enumerate() {
            touching[link.from.index()].push(place as u32);
            touching[link.to.index()].push(place as u32);
        }
        Known {
            elements: names(&resting.elements),
            links: names(&resting.links),
            norms: names(&resting.norms),
            loops: names(&resting.loops),
            chains: names(&resting.chains),
            touching,
        }
    }
}

impl Compare<'_> {
    /// The version that has a thing that only one version has, and what rests in the other.
    fn versions_of(&self, stands: Stands) -> Option<(&Theory, &Known<'_>, u32)> {
        let [old, new] = self.versions.theories();
        match stands {
            Stands::Gone(place) => Some((old, &self.known[1], place)),
            Stands::Came(place) => Some((new, &self.known[0], place)),
            Stands::Both { .. } => None,
        }
    }

    /// Of things that a version names, those that only this version has.
    fn strays(&self, stands: Stands, group: Group, places: impl Iterator<Item = usize>) -> Vec<Thing> {
        let thing = |place: usize| {
            let stands = match stands {
                Stands::Gone(_) => self.same.of_old(group, place as u32),
                Stands::Came(_) | Stands::Both { .. } => self.same.of_new(group, place as u32),
            };
            Thing { group, stands }
        };
        places.map(thing).filter(|thing| !matches!(thing.stands, Stands::Both { .. })).collect()
    }

    /// What a thing that only one version has goes or comes with. None where it was struck
    /// out or added itself.
    pub fn cause(&self, thing: Thing) -> Option<Thing> {
        let (theory, resting, place) = self.versions_of(thing.stands)?;
        let place = place as usize;
        let elements = |ids: &[crate::theory::ElementId]| {
            self.strays(thing.stands, Group::Element, ids.iter().map(|id| id.index()))
        };
        match thing.group {
            Group::Element if holds(&resting.elements, &theory.elements[place].id) => self.lending_link(thing),
            Group::Link => {
                let link = &theory.links[place];
                let ends = elements(&[link.from, link.to]);
                let is_lent = holds(&resting.links, &link.id);
                // A link of the theory itself does not go because its end goes back to a register.
                ends.into_iter().find(|&end| is_lent || !self.is_lent(end))
            }
            Group::Condition => {
                let condition = &theory.conditions[place];
                let links = self.strays(thing.stands, Group::Link, std::iter::once(condition.link.index()));
                links.into_iter().chain(elements(&[condition.element])).next()
            }
            Group::Norm if holds(&resting.norms, &theory.norms[place].id) => {
                let norm = &theory.norms[place];
                let links = self.strays(thing.stands, Group::Link, norm.links.iter().map(|id| id.index()));
                elements(&norm.elements).into_iter().chain(links).next()
            }
            Group::Loop if holds(&resting.loops, &theory.loops[place].id) => {
                elements(&theory.loops[place].through).into_iter().next()
            }
            Group::Chain if holds(&resting.chains, &theory.chains[place].id) => {
                let chain = &theory.chains[place];
                elements(&chain.from).into_iter().chain(elements(&chain.to)).next()
            }
            Group::Element
            | Group::Norm
            | Group::Loop
            | Group::Chain
            | Group::View
            | Group::Theory
            | Group::Sphere
            | Group::ValueLevel
            | Group::Source
            | Group::Criterion => None,
        }
    }

    /// Whether an element that one version lacks stands in a register of that version.
    fn is_lent(&self, element: Thing) -> bool {
        let found = self.versions_of(element.stands);
        found.is_some_and(|(theory, resting, place)| holds(&resting.elements, &theory.elements[place as usize].id))
    }

    /// The link of the theory itself with which a lent element goes or comes.
    fn lending_link(&self, element: Thing) -> Option<Thing> {
        let (theory, resting, place) = self.versions_of(element.stands)?;
        let own = match element.stands {
            Stands::Gone(_) => &self.known[0],
            Stands::Came(_) | Stands::Both { .. } => &self.known[1],
        };
        let touching = own.touching[place as usize].iter().map(|&link| link as usize);
        let lends = touching.filter(|&link| !holds(&resting.links, &theory.links[link].id));
        self.strays(element.stands, Group::Link, lends).into_iter().next()
    }
}

fn holds(names: &FxHashSet<&str>, name: &Text) -> bool {
    names.contains(&**name)
}

impl Ledger {
    /// The changes, each with what goes and comes with it, in the order in which they are told.
    /// What hangs on something that is no change of its own hangs on what that hangs on; what
    /// hangs on nothing that is told, is told by itself.
    pub fn settled(mut self) -> (Vec<Change>, usize) {
        let is_stray = |change: &Change| matches!(change.what, What::Came | What::Went);
        let carried = std::mem::take(&mut self.carried);
        let strays = carried.iter().filter(|(_, change)| is_stray(change));
        let parent: FxHashMap<Thing, Thing> = strays.map(|(by, change)| (change.thing, *by)).collect();
        let told = self.changes.iter().enumerate().filter(|(_, change)| is_stray(change));
        let told: FxHashMap<Thing, usize> = told.map(|(place, change)| (change.thing, place)).collect();
        for (by, change) in carried {
            let (mut by, mut seen) = (by, FxHashSet::default());
            while !told.contains_key(&by)
                && seen.insert(by)
                && let Some(&next) = parent.get(&by)
            {
                by = next;
            }
            match told.get(&by) {
                Some(&place) => self.changes[place].with.push(change),
                None => self.changes.push(change),
            }
        }
        self.changes.sort_by_key(|change| (change.thing.group, rank(change.thing.stands)));
        self.changes.iter_mut().for_each(|change| {
            change.with.sort_by_key(|change| (change.thing.group, rank(change.thing.stands)));
        });
        (self.changes, self.outside)
    }
}

/// What went, then what came, then what is another.
fn rank(stands: Stands) -> (u8, u32) {
    match stands {
        Stands::Gone(old) => (0, old),
        Stands::Came(new) => (1, new),
        Stands::Both { new, .. } => (2, new),
    }
}
