//! Norms: sentences of a source that stand behind a finding.

use rustc_hash::FxHashMap;

use crate::finding::{Because, Rule};
use crate::theory::{ElementId, LinkId, Theory};

/// How many norms stand beside one finding.
const MOST: usize = 2;

/// Which norms speak of what, by their places in the theory's list.
pub struct Norms {
    elements: FxHashMap<ElementId, Vec<usize>>,
    links: FxHashMap<LinkId, Vec<usize>>,
    /// Norms that name a rule and nothing else speak of the whole theory.
    whole: Vec<usize>,
}

impl Norms {
    pub fn of(theory: &Theory) -> Norms {
        let mut norms = Norms { elements: FxHashMap::default(), links: FxHashMap::default(), whole: Vec::new() };
        for (place, norm) in theory.norms.iter().enumerate() {
            for &element in &norm.elements {
                norms.elements.entry(element).or_default().push(place);
            }
            for &link in &norm.links {
                norms.links.entry(link).or_default().push(place);
            }
            if norm.elements.is_empty() && norm.links.is_empty() {
                norms.whole.push(place);
            }
        }
        norms
    }

    /// The norms behind a finding on a link: those on the link itself; where there are none,
    /// those on one of its ends.
    pub fn on_link(&self, theory: &Theory, rule: &Rule, link: LinkId) -> Vec<Because> {
        let ends = theory.link(link);
        let own = self.links.get(&link).into_iter().flatten().copied();
        let own = self.quote(theory, rule, own);
        if own.is_empty() { self.quote(theory, rule, self.touching(&[ends.from, ends.to])) } else { own }
    }

    /// The norms behind a finding that speaks of some elements.
    pub fn on_elements(&self, theory: &Theory, rule: &Rule, elements: &[ElementId]) -> Vec<Because> {
        self.quote(theory, rule, self.touching(elements))
    }

    fn touching<'a>(&'a self, elements: &'a [ElementId]) -> impl Iterator<Item = usize> + 'a {
        elements.iter().filter_map(|element| self.elements.get(element)).flatten().copied()
    }

    /// The norms of one rule, each once: whole sentences first, then in the order of the
    /// files, and no more than a reader takes in beside a finding.
    fn quote(&self, theory: &Theory, rule: &Rule, places: impl Iterator<Item = usize>) -> Vec<Because> {
        let mut places: Vec<usize> = places
            .chain(self.whole.iter().copied())
            .filter(|&place| {
                let rules = &theory.norms[place].rules;
                rules.iter().any(|code| rule.answers_to(code))
            })
            .collect();
        places.sort_unstable();
        places.dedup();
        places.sort_by_key(|&place| !is_sentence(&theory.norms[place].quote));
        places.truncate(MOST);
        let because = |place: usize| {
            let norm = &theory.norms[place];
            Because { quote: norm.quote.clone(), source: norm.source.map(|id| theory.source(id).title.clone()) }
        };
        places.into_iter().map(because).collect()
    }
}

/// Whether a quote starts as a sentence does, and not halfway.
fn is_sentence(quote: &str) -> bool {
    quote.chars().find(|sign| sign.is_alphanumeric()).is_some_and(char::is_uppercase)
}
