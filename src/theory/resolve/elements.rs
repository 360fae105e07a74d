//! Elements.

use rayon::prelude::*;

use crate::syntax::document::{self, Score, Words};
use crate::syntax::spanned::Spanned;
use crate::theory::{Answer, CriterionId, Element, ElementKind, LevelId, Named, Profile, Quote, Theory};

use super::entry::Entered;
use super::frame::{place, quote, required, sphere};
use super::names::{Entry, Space};
use super::{Desk, Input};

/// All elements are made, so that slips in all of them come out; those that entered stay.
pub(super) fn fill(desk: &Desk<'_>, entered: &Entered, theory: &mut Theory) {
    let declared = &desk.names.elements.kept;
    let made: Vec<Element> = declared.par_iter().with_min_len(1024).map(|entry| element(desk, entry)).collect();
    let enters = |index: usize| entered.element(index as u32).is_some();
    theory.places.elements =
        declared.iter().enumerate().filter(|(index, _)| enters(*index)).map(|(_, entry)| place(entry)).collect();
    theory.elements = match theory.places.elements.len() == made.len() {
        true => made,
        false => made.into_iter().enumerate().filter(|(index, _)| enters(*index)).map(|(_, element)| element).collect(),
    };
}

fn element<'a>(desk: &Desk<'a>, entry: &Entry<'a, document::Element<'a>>) -> Element {
    let (input, element) = (entry.input, &entry.item.value);
    if element.kind.is_none() {
        let place = input.span(entry.id);
        desk.found.missing(entry.item, place, "kind", "kind: Activity");
    }
    let says = |flag: Option<Spanned<bool>>| flag.is_some_and(|flag| flag.value);
    Element {
        id: input.text(entry.id),
        label: required(desk, entry, &element.label, "label", "label: \"…\""),
        // An element of which nobody said what it is, is something that plays a part.
        kind: element.kind.map_or(ElementKind::Factor, |kind| kind.value),
        sphere: sphere(desk, input, &element.sphere),
        definition: input.maybe(&element.definition),
        quote: own_quote(desk, input, element),
        levels: element
            .levels
            .iter()
            .filter_map(|level| {
                let document::Level(words, provenance) = &level.value;
                let place = desk.look(&desk.names.levels, Space::Level, input, words)?;
                Some((LevelId(place), *provenance))
            })
            .collect(),
        gains: element.r#for.iter().filter_map(|words| named(desk, input, words)).collect(),
        desired: element.desired.map(|desired| desired.value),
        commons: says(element.commons),
        unwanted: says(element.unwanted),
        goal: says(element.goal),
        co_owner: element.co_owner.as_ref().and_then(|words| named(desk, input, words)),
        tags: input.texts(&element.tags),
        statements: input.texts(&element.theory),
        convergence: element.convergence.map(|convergence| convergence.value),
        profile: element.profile.as_ref().map(|profile| Box::new(self::profile(desk, input, profile))),
        note: input.maybe(&element.note),
    }
}

fn own_quote<'a>(desk: &Desk<'a>, input: &Input<'a>, element: &'a document::Element<'a>) -> Option<Quote> {
    let has_any = element.quote.is_some() || element.source.is_some() || element.locator.is_some();
    has_any.then(|| quote(desk, input, &element.quote, &element.source, &element.locator))
}

/// Somebody who is declared anywhere, whether or not as an element of this theory.
fn named<'a>(desk: &Desk<'a>, input: &Input<'a>, words: &'a Words<'a>) -> Option<Named> {
    let place = desk.element(input, words)?;
    let entry = &desk.names.elements.kept[place as usize];
    let id = entry.input.text(entry.id);
    let label = entry.input.maybe(&entry.item.label);
    Some(Named { label: label.unwrap_or_else(|| id.clone()), id })
}

fn profile<'a>(desk: &Desk<'a>, input: &Input<'a>, profile: &'a document::Profile<'a>) -> Profile {
    let scores = |list: &'a [Spanned<Score<'a>>]| -> Vec<(CriterionId, Answer)> {
        list.iter()
            .filter_map(|score| {
                let Score(words, answer) = &score.value;
                let place = desk.look(&desk.names.criteria, Space::Criterion, input, words)?;
                Some((CriterionId(place), *answer))
            })
            .collect()
    };
    Profile {
        contributions: scores(&profile.contributions),
        properties: scores(&profile.properties),
        decision: profile.decision.map(|decision| decision.value),
        why: input.maybe(&profile.why),
    }
}
