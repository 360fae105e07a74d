//! The frame of a theory: its title, sources, spheres, value levels and criteria.

use crate::syntax::document::{self, Words};
use crate::theory::{
    Criterion, CriterionKind, Own, Place, Quote, Source, SourceId, Sphere, SphereId, Strain, Theory, ValueLevel,
};

use super::entry::Entered;
use super::names::{Entry, Space};
use super::{Desk, Input, Part};

pub(super) fn fill(desk: &Desk<'_>, entered: &Entered, theory: &mut Theory) {
    title(desk, theory);
    sources(desk, theory);
    spheres(desk, theory);
    levels(desk, theory);
    criteria(desk, entered, theory);
}

/// The title is that of the file that was asked for; the language may come from a register.
fn title(desk: &Desk<'_>, theory: &mut Theory) {
    let root = desk.files.iter().find(|input| input.part == Part::Root);
    if let Some(input) = root {
        let body = input.body();
        let stem = std::path::Path::new(input.path).file_stem();
        let stem = stem.and_then(|stem| stem.to_str()).unwrap_or(input.path);
        theory.id = input.maybe(&body.id).unwrap_or_else(|| stem.into());
        theory.title = input.maybe(&body.title).unwrap_or_else(|| theory.id.clone());
        theory.own = Own { id: body.id.is_some(), title: body.title.is_some() };
        theory.author = input.maybe(&body.author);
        theory.version = input.maybe(&body.version);
        theory.about = input.maybe(&body.about);
        theory.year = body.year.map(|year| year.value);
    }
    let languages = root.into_iter().chain(desk.files);
    theory.language = languages.filter_map(|input| input.body().language).map(|tongue| tongue.value).next();
}

fn sources(desk: &Desk<'_>, theory: &mut Theory) {
    for entry in &desk.names.sources.kept {
        let (input, source) = (entry.input, &entry.item.value);
        theory.places.sources.push(place(entry));
        theory.sources.push(Source {
            id: input.text(entry.id),
            title: required(desk, entry, &source.title, "title", "title: \"…\""),
            author: input.maybe(&source.author),
            year: source.year.map(|year| year.value),
            file: input.maybe(&source.file),
            url: input.maybe(&source.url),
            note: input.maybe(&source.note),
        });
    }
}

fn spheres(desk: &Desk<'_>, theory: &mut Theory) {
    // Where no sphere has a layer, the order in the file is the order of the flow.
    let is_layered = desk.names.spheres.kept.iter().any(|entry| entry.item.value.layer.is_some());
    for (index, entry) in desk.names.spheres.kept.iter().enumerate() {
        let sphere = &entry.item.value;
        theory.places.spheres.push(place(entry));
        theory.spheres.push(Sphere {
            id: entry.input.text(entry.id),
            label: required(desk, entry, &sphere.label, "label", "label: \"…\""),
            layer: sphere.layer.map_or((!is_layered).then_some(index as i32), |layer| Some(layer.value)),
            beside: sphere.beside.is_some_and(|beside| beside.value),
        });
    }
}

fn levels(desk: &Desk<'_>, theory: &mut Theory) {
    for entry in &desk.names.levels.kept {
        let (input, level) = (entry.input, &entry.item.value);
        theory.places.value_levels.push(place(entry));
        theory.value_levels.push(ValueLevel {
            id: input.text(entry.id),
            label: required(desk, entry, &level.label, "label", "label: \"…\""),
            source: source(desk, input, &level.source),
            quote: input.maybe(&level.quote),
        });
    }
}

fn criteria(desk: &Desk<'_>, entered: &Entered, theory: &mut Theory) {
    for entry in &desk.names.criteria.kept {
        let (input, criterion) = (entry.input, &entry.item.value);
        if criterion.kind.is_none() {
            let place = input.span(entry.id);
            desk.found.missing(entry.item, place, "kind", "kind: Property");
        }
        let element = criterion.element.as_ref();
        let element = element.and_then(|words| desk.element(input, words));
        theory.criteria.push(Criterion {
            id: input.text(entry.id),
            kind: criterion.kind.map_or(CriterionKind::Property, |kind| kind.value),
            label: required(desk, entry, &criterion.label, "label", "label: \"…\""),
            quote: input.maybe(&criterion.quote),
            source: source(desk, input, &criterion.source),
            element: element.and_then(|element| entered.element(element)),
            strains: criterion.strains.iter().map(|strain| self::strain(desk, input, entered, &strain.value)).collect(),
        });
    }
}

/// What a criterion sits ill with; a thing of a register that did not enter is left out.
fn strain<'a>(desk: &Desk<'a>, input: &Input<'a>, entered: &Entered, said: &'a document::Strain<'a>) -> Strain {
    let (mut elements, mut spheres) = (Vec::new(), Vec::new());
    for words in &said.on {
        match (desk.names.spheres.find(words), desk.names.elements.find(words)) {
            (Some(sphere), _) => spheres.push(SphereId(sphere)),
            (None, Some(element)) => elements.extend(entered.element(element)),
            (None, None) => desk.found.unknown(input.span(words), Space::Element, words),
        }
    }
    let quote = quote(desk, input, &said.quote, &said.source, &said.locator);
    Strain { elements, spheres, because: input.maybe(&said.because), quote }
}

/// A text that has to be there. Where it is not, the name stands in for it.
pub(super) fn required<'a, T>(
    desk: &Desk<'a>,
    entry: &Entry<'a, T>,
    words: &Option<Words<'a>>,
    field: &'static str,
    example: &'static str,
) -> crate::source::Text {
    let input = entry.input;
    match words {
        // A sign alone may be a label; blanks are none.
        Some(words) if !words.trim().is_empty() => return input.text(words),
        Some(blank) => desk.found.blank(input.span(blank), field, example),
        None => desk.found.missing(entry.item, input.span(entry.id), field, example),
    }
    input.text(entry.id)
}

pub(super) fn place<T>(entry: &Entry<'_, T>) -> Place {
    Place { item: entry.input.span(entry.item), id: entry.input.span(entry.id) }
}

pub(super) fn source<'a>(desk: &Desk<'a>, input: &Input<'_>, words: &'a Option<Words<'a>>) -> Option<SourceId> {
    let words = words.as_ref()?;
    desk.look(&desk.names.sources, Space::Source, input, words).map(SourceId)
}

pub(super) fn sphere<'a>(desk: &Desk<'a>, input: &Input<'_>, words: &'a Option<Words<'a>>) -> Option<SphereId> {
    let words = words.as_ref()?;
    desk.look(&desk.names.spheres, Space::Sphere, input, words).map(SphereId)
}

pub(super) fn quote<'a>(
    desk: &Desk<'a>,
    input: &Input<'_>,
    quote: &'a Option<Words<'a>>,
    from: &'a Option<Words<'a>>,
    locator: &'a Option<Words<'a>>,
) -> Quote {
    Quote { quote: input.maybe(quote), source: source(desk, input, from), locator: input.maybe(locator) }
}
