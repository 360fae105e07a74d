//! Elements: which of the old version is which of the new one, whatever it is called now.
//!
//! Short names come first, then labels with kinds. What is left is laid beside what shares a
//! telling word or a neighbor with it: two elements are the same where wording and
//! neighborhood together agree by half. Each round of that gives the next one more
//! neighbors to go by.

use rustc_hash::{FxHashMap, FxHashSet};

use super::alike::{Weights, folded, join_most_alike, join_only, left, overlap, plain, words};
use super::links::is_named;
use super::pairs::Pairs;
use crate::theory::{Element, ElementId, LinkKind, Theory};

/// How much two elements have to agree, from 0 to 1.
const LEAST: f64 = 0.5;
/// And how much of that in their wording: what only stands in the same place is another thing.
const LEAST_WORDING: f64 = 0.25;
/// The wording of two elements with the same quote.
const SAME_QUOTE: f64 = 0.6;
/// What another kind leaves of an agreement.
const OTHER_KIND: f64 = 0.7;
/// A word, or a neighbor, that more elements share tells nothing, and is not gone by.
const MOST_SHARING: usize = 48;
/// Further rounds find nothing in theories that people write.
const MOST_ROUNDS: usize = 8;

/// *Cost*: linear in elements and links, and for each element that is left in those few that
/// share a telling word or a neighbor with it.
pub fn pair(old: &Theory, new: &Theory) -> Pairs {
    let mut pairs = Pairs::apart(old.elements.len(), new.elements.len());
    by_name(&mut pairs, old, new);
    let (olds, news) = left(&pairs);
    if olds.is_empty() || news.is_empty() {
        return pairs;
    }
    let key = |theory: &Theory, it: u32| labelled(&theory.elements[it as usize]);
    join_only(&mut pairs, olds.iter().map(|&it| (it, key(old, it))), news.iter().map(|&it| (it, key(new, it))));
    let labels = old.elements.iter().chain(&new.elements).map(|element| &*element.label);
    let weights = Weights::of(labels);
    let sides = [Side::of(old), Side::of(new)];
    for _ in 0..MOST_ROUNDS {
        let found = alike(&pairs, &sides, &weights);
        if !join_most_alike(&mut pairs, found) {
            break;
        }
    }
    pairs
}

type Labelled = (String, crate::theory::ElementKind);

fn labelled(element: &Element) -> Labelled {
    (folded(&element.label), element.kind)
}

/// The same short name is the same element, unless it now stands for something else: another
/// label of another kind, while what it stood for goes under a new name.
fn by_name(pairs: &mut Pairs, old: &Theory, new: &Theory) {
    let places = |theory: &Theory| -> FxHashMap<String, u32> {
        theory.elements.iter().enumerate().map(|(place, it)| (it.id.trim().to_owned(), place as u32)).collect()
    };
    let (old_names, new_names) = (places(old), places(new));
    let strange = |theory: &Theory, others: &FxHashMap<String, u32>| -> FxHashSet<Labelled> {
        theory.elements.iter().filter(|it| !others.contains_key(it.id.trim())).map(labelled).collect()
    };
    let (old_only, new_only) = (strange(old, &new_names), strange(new, &old_names));
    for (place, element) in old.elements.iter().enumerate() {
        let Some(&other) = new_names.get(element.id.trim()) else { continue };
        let (was, is) = (labelled(element), labelled(&new.elements[other as usize]));
        let is_another = was.0 != is.0 && was.1 != is.1 && (new_only.contains(&was) || old_only.contains(&is));
        if !is_another && pairs.is_free(place as u32, other) {
            pairs.join(place as u32, other);
        }
    }
}

/// The kind of a link at an element, whether it leads away, the other end, and the link's own name.
type End<'t> = (LinkKind, bool, ElementId, Option<&'t str>);

/// The links at each element of one version.
struct Side<'t> {
    theory: &'t Theory,
    at: Vec<Vec<End<'t>>>,
}

impl<'t> Side<'t> {
    fn of(theory: &'t Theory) -> Side<'t> {
        let mut at = vec![Vec::new(); theory.elements.len()];
        for link in &theory.links {
            let name = is_named(theory, link).then(|| link.id.trim());
            at[link.from.index()].push((link.kind(), true, link.to, name));
            at[link.to.index()].push((link.kind(), false, link.from, name));
        }
        Side { theory, at }
    }

    fn element(&self, place: u32) -> &'t Element {
        &self.theory.elements[place as usize]
    }

    /// Neighbors that both versions have, as the new one knows them.
    fn neighbors(&self, place: u32, known: impl Fn(u32) -> Option<u32>) -> FxHashSet<Token<'t>> {
        let links = self.at[place as usize].iter();
        links
            .filter_map(|&(kind, leads, other, _)| Some(Token::Neighbor(kind, leads, known(other.index() as u32)?)))
            .collect()
    }

    /// The names of its links, and on which end of them it stands.
    fn names(&self, place: u32) -> FxHashSet<Token<'t>> {
        self.at[place as usize].iter().filter_map(|&(_, leads, _, name)| Some(Token::Link(name?, leads))).collect()
    }
}

/// What two elements may have in common.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Token<'t> {
    Word(String),
    Label(String),
    Neighbor(LinkKind, bool, u32),
    Link(&'t str, bool),
}

/// An element that is left, with all that it may have in common with another.
struct Left<'t> {
    place: u32,
    element: &'t Element,
    neighbors: FxHashSet<Token<'t>>,
    names: FxHashSet<Token<'t>>,
}

impl<'t> Left<'t> {
    fn tokens(&self) -> Vec<Token<'t>> {
        let own = words(&self.element.label).into_iter().map(Token::Word);
        let label = Token::Label(folded(&self.element.label));
        own.chain([label]).chain(self.neighbors.iter().cloned()).chain(self.names.iter().cloned()).collect()
    }
}

/// Every two elements that are left and agree enough.
fn alike(pairs: &Pairs, [old, new]: &[Side<'_>; 2], weights: &Weights) -> Vec<(f64, u32, u32)> {
    let (olds, news) = left(pairs);
    let olds: Vec<Left<'_>> = olds
        .into_iter()
        .map(|place| Left {
            place,
            element: old.element(place),
            neighbors: old.neighbors(place, |other| pairs.new_of(other)),
            names: old.names(place),
        })
        .collect();
    let news: Vec<Left<'_>> = news
        .into_iter()
        .map(|place| Left {
            place,
            element: new.element(place),
            neighbors: new.neighbors(place, |other| pairs.old_of(other).map(|_| other)),
            names: new.names(place),
        })
        .collect();
    let (by_old, by_new) = (sharing(&olds), sharing(&news));
    let mut found = Vec::new();
    for one in &olds {
        let mut others: Vec<u32> = Vec::new();
        for token in one.tokens() {
            let few = by_old.get(&token).is_none_or(|list| list.len() <= MOST_SHARING);
            if let Some(list) = by_new.get(&token).filter(|list| few && list.len() <= MOST_SHARING) {
                others.extend(list);
            }
        }
        others.sort_unstable();
        others.dedup();
        for other in others.into_iter().map(|other| &news[other as usize]) {
            if let Some(agreement) = agreement(one, other, weights) {
                found.push((agreement, one.place, other.place));
            }
        }
    }
    found
}

fn sharing<'t>(all: &[Left<'t>]) -> FxHashMap<Token<'t>, Vec<u32>> {
    let mut sharing: FxHashMap<Token<'t>, Vec<u32>> = FxHashMap::default();
    for (place, left) in all.iter().enumerate() {
        for token in left.tokens() {
            sharing.entry(token).or_default().push(place as u32);
        }
    }
    sharing
}

/// How much two elements agree, where it is enough.
fn agreement(one: &Left<'_>, other: &Left<'_>, weights: &Weights) -> Option<f64> {
    let mut wording = weights.likeness(&one.element.label, &other.element.label);
    if has_same_quote(one.element, other.element) {
        wording = wording.max(SAME_QUOTE);
    }
    let stands_alone = one.neighbors.is_empty() && other.neighbors.is_empty();
    let is_unnamed = one.names.is_empty() && other.names.is_empty();
    let around = overlap(&one.neighbors, &other.neighbors).max(overlap(&one.names, &other.names));
    let agreement = if stands_alone && is_unnamed { wording } else { (wording + around) / 2.0 };
    let agreement = if one.element.kind == other.element.kind { agreement } else { agreement * OTHER_KIND };
    (wording >= LEAST_WORDING && agreement >= LEAST).then_some(agreement)
}

fn has_same_quote(one: &Element, other: &Element) -> bool {
    let quote = |element: &Element| {
        let quote = element.quote.as_ref()?.quote.as_ref().filter(|quote| !quote.is_blank())?;
        Some(plain(quote))
    };
    quote(one).is_some_and(|own| Some(own) == quote(other))
}
