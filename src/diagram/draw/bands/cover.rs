//! Which arrow of each value is drawn, where it has several.
//!
//! A value is drawn once in its band with one arrow; what else carries it is counted. As few
//! pills are made as hold all values, and where a band has room to spare, the values whose
//! best support was passed over get a pill of their own.

use crate::diagram::draw::wire::Look;
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, LinkId, Sign};

/// What values must have in common to share a pill with one arrow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Key {
    pub from: ElementId,
    pub look: Look,
}

/// A way in which a value can be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Offer {
    pub link: LinkId,
    pub key: Key,
    pub strength: Strength,
}

/// How well a link carries a value: what leads to more of it before what leads to less, what
/// leads to it before what is part of it, and then by support.
pub type Strength = (bool, bool, u8);

/// More than any rank: what holds by definition bears any weight.
const BY_DEFINITION: u8 = u8::MAX;

impl Offer {
    /// None for a link from an element to itself.
    pub fn of(graph: &TheoryGraph<'_>, link: LinkId) -> Option<Offer> {
        let it = graph.theory.link(link);
        if it.from == it.to {
            return None;
        }
        let look = Look::of(graph, link);
        let is_part = it.sign().is_none();
        let rank = graph.support(link).rank.map_or(BY_DEFINITION, |rank| rank.number());
        let strength = (look.head != Sign::Minus, !is_part, rank);
        Some(Offer { link, key: Key { from: it.from, look }, strength })
    }
}

/// A value with the ways in which it can be drawn.
pub struct Open {
    pub offers: Vec<Offer>,
}

impl Open {
    fn best(&self, keys: &[Key]) -> Option<&Offer> {
        let offers = self.offers.iter().filter(|offer| keys.contains(&offer.key));
        offers.rev().max_by_key(|offer| offer.strength)
    }

    /// How much better its best support is than that of these keys.
    fn loss(&self, keys: &[Key]) -> Option<(Strength, Strength, Key)> {
        let best = self.offers.iter().rev().max_by_key(|offer| offer.strength)?;
        let have = self.best(keys)?.strength;
        (best.strength > have).then_some((best.strength, have, best.key))
    }
}

/// A key with its values, by their place.
pub type Group = (Key, Vec<usize>);

/// What more rows of a band would take, and how much there is.
pub struct Room<'a> {
    pub height: f64,
    /// The height of what these keys make, each with its values.
    pub takes: &'a dyn Fn(&[Group]) -> f64,
}

/// For every value of a band the link that is drawn, if any.
///
/// Cost: values × keys, each time a key is taken.
pub fn cover(graph: &TheoryGraph<'_>, values: &[Open], carried: &[usize], room: &Room<'_>) -> Vec<Option<LinkId>> {
    let all = keys(values);
    let mut taken: Vec<Key> = Vec::new();
    loop {
        let is_open = |value: &&Open| !value.offers.is_empty() && value.best(&taken).is_none();
        let worth = |key: &Key| {
            let has = |value: &&Open| value.offers.iter().any(|offer| offer.key == *key);
            let covers = values.iter().filter(is_open).filter(has).count();
            let best = values.iter().flat_map(|value| &value.offers).filter(|offer| offer.key == *key);
            let is_value = graph.theory.element(key.from).kind == ElementKind::Value;
            (covers, !is_value, carried[key.from.index()], best.map(|offer| offer.strength).max())
        };
        let next = all.iter().rev().max_by_key(|key| worth(key));
        match next.filter(|key| worth(key).0 > 0) {
            Some(&key) => taken.push(key),
            None => break,
        }
    }
    improve(values, &mut taken, room);
    values.iter().map(|value| value.best(&taken).map(|offer| offer.link)).collect()
}

/// Takes more keys while there is room, for the values that lose most support first.
fn improve(values: &[Open], taken: &mut Vec<Key>, room: &Room<'_>) {
    let mut refused: Vec<Key> = Vec::new();
    loop {
        let losses = values.iter().filter_map(|value| value.loss(taken));
        let most = losses.filter(|(.., key)| !refused.contains(key)).max_by_key(|&(best, have, _)| {
            let ((plus, leads, rank), (other, leads_less, less)) = (best, have);
            (plus != other, leads != leads_less, rank.abs_diff(less))
        });
        let Some((.., key)) = most else { break };
        taken.push(key);
        if (room.takes)(&grouped(values, taken)) > room.height {
            taken.pop();
            refused.push(key);
        }
    }
}

/// The values of each key, by their place.
fn grouped(values: &[Open], taken: &[Key]) -> Vec<Group> {
    let has = |key: &Key| {
        let is_its = |value: &Open| value.best(taken).is_some_and(|offer| offer.key == *key);
        (0..values.len()).filter(|&at| is_its(&values[at])).collect()
    };
    taken.iter().map(|key| (*key, has(key))).filter(|(_, values): &Group| !values.is_empty()).collect()
}

/// Every key once, in the order of the files.
fn keys(values: &[Open]) -> Vec<Key> {
    let mut offers: Vec<&Offer> = values.iter().flat_map(|value| &value.offers).collect();
    offers.sort_by_key(|offer| offer.link);
    let mut keys: Vec<Key> = Vec::new();
    for offer in offers {
        if !keys.contains(&offer.key) {
            keys.push(offer.key);
        }
    }
    keys
}
