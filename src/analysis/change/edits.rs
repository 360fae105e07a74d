//! Edits: everything that somebody changed, each once.

use rustc_hash::{FxHashMap, FxHashSet};

use super::causes::Known;
use super::claims;
use super::fields::{Altered, Difference, Field, Said, Side, Value, Version, difference};
use super::layers::Layers;
use super::pairs::{Pairs, Stands};
use super::things::{Group, Same, Thing, Versions};
use super::{Change, What, whole};
use crate::theory::{Assumption, Claim, Link, LinkBody, Provenance};

/// What was found so far.
#[derive(Default)]
pub struct Ledger {
    pub changes: Vec<Change>,
    /// What goes or comes with something else: that thing, and the change.
    pub carried: Vec<(Thing, Change)>,
    /// Changes to what does not count in this reading.
    pub outside: usize,
}

impl Ledger {
    fn add(&mut self, thing: Thing, what: What) {
        self.changes.push(Change { thing, what, with: Vec::new() });
    }

    fn carry(&mut self, by: Thing, thing: Thing, what: What) {
        self.carried.push((by, Change { thing, what, with: Vec::new() }));
    }
}

/// Looks at two versions side by side.
pub struct Compare<'a> {
    pub versions: Versions<'a>,
    pub same: &'a Same,
    pub sides: [Side<'a>; 2],
    pub known: [Known<'a>; 2],
    pub ledger: Ledger,
}

impl<'a> Compare<'a> {
    pub fn new(versions: Versions<'a>, same: &'a Same) -> Self {
        let side = |theory, version| Side { theory, version, same };
        let sides = [side(versions.old.theory, Version::Old), side(versions.new.theory, Version::New)];
        let known = [Known::of(versions.old.theory), Known::of(versions.new.theory)];
        Compare { versions, same, sides, known, ledger: Ledger::default() }
    }

    /// *Cost*: about linear in both theories.
    pub fn all(mut self) -> Ledger {
        self.elements();
        self.links();
        self.conditions();
        self.things(Group::Chain, |side, place| side.of_chain(place));
        self.things(Group::View, |side, place| side.of_view(place));
        let layers = Layers::of(&self.versions, self.same);
        self.things(Group::Sphere, |side, place| side.of_sphere(place, layers.of_sphere(side, place)));
        self.things(Group::ValueLevel, |side, place| side.of_level(place));
        self.things(Group::Source, |side, place| side.of_source(place));
        self.things(Group::Criterion, |side, place| side.of_criterion(place));
        self.things(Group::Norm, |side, place| side.of_norm(place));
        self.things(Group::Loop, |side, place| side.of_loop(place));
        self.whole();
        self.ledger
    }

    fn every(&self, group: Group) -> Vec<Stands> {
        let pairs = self.same.pairs(group);
        let both = pairs.both().map(|(old, new)| Stands::Both { old, new });
        pairs.gone().map(Stands::Gone).chain(pairs.came().map(Stands::Came)).chain(both).collect()
    }

    fn elements(&mut self) {
        let versions = self.versions;
        let names = versions.theories().map(|theory| -> FxHashMap<&str, u32> {
            theory.elements.iter().enumerate().map(|(place, element)| (&*element.id, place as u32)).collect()
        });
        for stands in self.every(Group::Element) {
            let thing = Thing { group: Group::Element, stands };
            let Stands::Both { old, new } = stands else {
                self.stray(thing);
                continue;
            };
            let said = |side: usize, place: u32| {
                let element = &self.sides[side].theory.elements[place as usize];
                self.sides[side].of_element(element, &|name| names[side].get(name).copied())
            };
            let difference = difference(said(0, old), said(1, new));
            self.note(thing, difference);
        }
    }

    fn links(&mut self) {
        for stands in self.every(Group::Link) {
            let thing = Thing { group: Group::Link, stands };
            let counts = self.versions.counts(stands);
            match stands {
                Stands::Gone(_) | Stands::Came(_) if counts => self.stray(thing),
                Stands::Gone(_) | Stands::Came(_) => self.ledger.outside += 1,
                Stands::Both { old, new } => {
                    let before = self.ledger.changes.len();
                    self.link(thing, old, new);
                    if !counts {
                        self.ledger.outside += self.ledger.changes.split_off(before).len();
                    }
                }
            }
        }
    }

    fn link(&mut self, thing: Thing, old: u32, new: u32) {
        let (was, is) = (self.old_link(old), self.new_link(new));
        let mut difference = difference(self.sides[0].of_link(was), self.sides[1].of_link(is));
        if has_a_name_in_common(was, is) {
            difference.altered.retain(|altered| altered.field != Field::ShortName);
        }
        let is_another_kind = was.kind() != is.kind();
        if is_another_kind {
            // Kinds without a sign neither lose nor gain one.
            let has_both = |altered: &Altered| !altered.old.is_empty() && !altered.new.is_empty();
            difference.altered.retain(|altered| altered.field != Field::Sign || has_both(altered));
        }
        self.note(thing, difference);
        if let (LinkBody::Causes(was), LinkBody::Causes(is)) = (&was.body, &is.body) {
            self.claims(thing, None, (&was.claims, &is.claims));
            self.assumptions(thing, &was.assumptions, &is.assumptions);
        }
    }

    fn old_link(&self, place: u32) -> &'a Link {
        &self.versions.old.theory.links[place as usize]
    }

    fn new_link(&self, place: u32) -> &'a Link {
        &self.versions.new.theory.links[place as usize]
    }

    fn claims(&mut self, thing: Thing, under: Option<Stands>, (old, new): (&[Claim], &[Claim])) {
        let pairs = claims::pair(old, new, &self.sides);
        let reading = self.versions.new.reading;
        let own = match thing.stands {
            Stands::Both { old, new } => [self.old_link(old).provenance, self.new_link(new).provenance],
            Stands::Gone(_) | Stands::Came(_) => return,
        };
        let counts = |claim: &Claim, side: usize| {
            // What is laid over may bring sources to its own links; see `support`.
            reading.admits(claim.provenance)
                && (claim.provenance != Provenance::Analysis || own[side] == Provenance::Analysis)
        };
        for stands in stray(&pairs) {
            let counts = match stands {
                Stands::Gone(old_place) => counts(&old[old_place as usize], 0),
                Stands::Came(new_place) => counts(&new[new_place as usize], 1),
                Stands::Both { .. } => false,
            };
            match counts {
                true => self.ledger.add(thing, What::Claim { claim: stands, under, altered: Vec::new() }),
                false => self.ledger.outside += 1,
            }
        }
        for (one, other) in pairs.both() {
            let (was, is) = (&old[one as usize], &new[other as usize]);
            let Difference { altered, carried } = difference(self.sides[0].of_claim(was), self.sides[1].of_claim(is));
            let claim = Stands::Both { old: one, new: other };
            if !altered.is_empty() && (counts(was, 0) || counts(is, 1)) {
                self.ledger.add(thing, What::Claim { claim, under, altered });
            } else if !altered.is_empty() {
                self.ledger.outside += 1;
            }
            for (by, altered) in carried {
                self.ledger.carry(by, thing, What::Claim { claim, under, altered: vec![altered] });
            }
        }
    }

    fn assumptions(&mut self, thing: Thing, old: &[Assumption], new: &[Assumption]) {
        let pairs = claims::pair_assumptions(old, new);
        for assumption in stray(&pairs) {
            self.ledger.add(thing, What::Assumption { assumption, altered: Vec::new() });
        }
        for (one, other) in pairs.both() {
            let (was, is) = (&old[one as usize], &new[other as usize]);
            let assumption = Stands::Both { old: one, new: other };
            let found = difference(self.sides[0].of_assumption(was), self.sides[1].of_assumption(is));
            if !found.altered.is_empty() {
                self.ledger.add(thing, What::Assumption { assumption, altered: found.altered });
            }
            self.claims(thing, Some(assumption), (&was.claims, &is.claims));
        }
    }

    fn conditions(&mut self) {
        for stands in self.every(Group::Condition) {
            let thing = Thing { group: Group::Condition, stands };
            match stands {
                Stands::Gone(_) | Stands::Came(_) => self.stray(thing),
                Stands::Both { old, new } => {
                    let was = self.sides[0].of_condition(&self.versions.old.theory.conditions[old as usize]);
                    let is = self.sides[1].of_condition(&self.versions.new.theory.conditions[new as usize]);
                    self.note(thing, difference(was, is));
                }
            }
        }
    }

    fn things(&mut self, group: Group, said: impl Fn(&Side<'a>, usize) -> Said) {
        for stands in self.every(group) {
            let thing = Thing { group, stands };
            match stands {
                Stands::Gone(_) | Stands::Came(_) => self.stray(thing),
                Stands::Both { old, new } => {
                    let (was, is) = (said(&self.sides[0], old as usize), said(&self.sides[1], new as usize));
                    self.note(thing, difference(was, is));
                }
            }
        }
    }

    fn whole(&mut self) {
        let thing = Thing { group: Group::Theory, stands: Stands::Both { old: 0, new: 0 } };
        let Difference { altered, carried } = difference(whole::said(&self.sides[0]), whole::said(&self.sides[1]));
        carried.into_iter().for_each(|(by, altered)| self.ledger.carry(by, thing, What::Became(altered)));
        for Altered { field, old, new } in altered {
            // Each of a list is a change of its own; one that took the place of one is one.
            let rows = if field.is_list() { old.len().max(new.len()) } else { 1 };
            let one = |list: &[Value], row: usize| -> Vec<Value> {
                if rows == 1 { list.to_vec() } else { list.get(row).cloned().into_iter().collect() }
            };
            for row in 0..rows {
                self.ledger.add(thing, What::Became(Altered { field, old: one(&old, row), new: one(&new, row) }));
            }
        }
    }

    /// What is another in a thing that both versions have. Its names together are one change.
    fn note(&mut self, thing: Thing, Difference { altered, carried }: Difference) {
        let is_name = |altered: &Altered| matches!(altered.field, Field::ShortName | Field::Label | Field::Title);
        let (names, rest): (Vec<Altered>, Vec<Altered>) = altered.into_iter().partition(is_name);
        if !names.is_empty() {
            self.ledger.add(thing, What::Renamed(names));
        }
        rest.into_iter().for_each(|altered| self.ledger.add(thing, What::Became(altered)));
        carried.into_iter().for_each(|(by, altered)| self.ledger.carry(by, thing, What::Became(altered)));
    }

    /// What only one version has: a change, unless it went or came with something else.
    fn stray(&mut self, thing: Thing) {
        let what = match thing.stands {
            Stands::Gone(_) => What::Went,
            Stands::Came(_) | Stands::Both { .. } => What::Came,
        };
        match self.cause(thing) {
            Some(by) => self.ledger.carry(by, thing, what),
            None => self.ledger.add(thing, what),
        }
    }
}

impl<'a> Versions<'a> {
    pub fn theories(&self) -> [&'a crate::theory::Theory; 2] {
        [self.old.theory, self.new.theory]
    }

    /// Whether a link counts in the reading, in one of the versions.
    pub fn counts(&self, link: Stands) -> bool {
        let id = crate::theory::LinkId;
        link.in_old().is_some_and(|old| self.old.counts(id(old)))
            || link.in_new().is_some_and(|new| self.new.counts(id(new)))
    }
}

fn stray(pairs: &Pairs) -> Vec<Stands> {
    pairs.gone().map(Stands::Gone).chain(pairs.came().map(Stands::Came)).collect()
}

/// Several files may each name one link; which of the names comes first, says nothing.
fn has_a_name_in_common(one: &Link, other: &Link) -> bool {
    let names = |link: &Link| -> FxHashSet<String> {
        let also = link.extras.iter().flat_map(|extras| &extras.also);
        std::iter::once(&link.id).chain(also).map(|name| name.trim().to_owned()).collect()
    };
    !names(one).is_disjoint(&names(other))
}
