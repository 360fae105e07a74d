//! Links, and what merges into them.

use rayon::prelude::*;

use crate::finding::Subject;
use crate::source::{Span, Text};
use crate::syntax::document::{self, Link as Said};
use crate::theory::{Causal, Effect, Link, LinkBody, LinkExtras, Place, Provenance, Quote, Sign, Theory};

use super::Desk;
use super::arrows::Arrow;
use super::claims::{assumptions, claims, grade, scope};
use super::common::Common;
use super::entry::Entered;
use super::frame::quote;
use super::gaps;
use super::pairs::{Group, Pairs};

/// Makes every link that entered, in parallel, in the order of the files. What was left
/// out is read as well, so that slips in it come out.
pub(super) fn fill<'a>(desk: &Desk<'a>, arrows: &[Arrow<'a>], pairs: &Pairs, entered: &Entered, theory: &mut Theory) {
    let mut places = Vec::new();
    pairs
        .groups
        .par_iter()
        .with_min_len(1024)
        .enumerate()
        .map(|(index, group)| {
            let (link, places) = link(desk, arrows, entered, group);
            gaps::remark(desk, arrows, group, &link, Subject::Link(index as u32));
            (link, places)
        })
        .unzip_into_vecs(&mut theory.links, &mut places);
    (theory.places.links, theory.places.ends) = places.into_iter().unzip();

    arrows.par_iter().enumerate().for_each(|(index, arrow)| {
        let is_left_out = pairs.link(index as u32).is_none();
        if is_left_out && !matches!(arrow.item.value, Said::Conditions(_)) {
            read(desk, arrow, &arrow.common());
        }
    });
}

type Places = (Place, (Span, Span));

fn link<'a>(desk: &Desk<'a>, arrows: &[Arrow<'a>], entered: &Entered, group: &Group) -> (Link, Places) {
    let arrow = &arrows[group.first as usize];
    let (from, to) = entered.ends(arrow).expect("a group is made of links whose ends entered");
    let common = arrow.common();
    let Read { provenance, quote, body, extras } = read(desk, arrow, &common);
    let mut link = Link { id: name(arrow), from, to, provenance, quote, body, extras };
    for &further in &group.further {
        let further = &arrows[further as usize];
        absorb(&mut link, name(further), read(desk, further, &further.common()));
    }
    let place = Place { item: arrow.input.span(arrow.item), id: arrow.place() };
    let end = |words: Option<&document::Words<'_>>| arrow.input.named(words, arrow.item);
    (link, (place, (end(common.from.words), end(common.to.words))))
}

fn name(arrow: &Arrow<'_>) -> Text {
    match arrow.id {
        Some(id) => arrow.input.text(id),
        None => Text::from(&*arrow.name),
    }
}

/// A link without its ends.
struct Read {
    provenance: Provenance,
    quote: Quote,
    body: LinkBody,
    extras: Option<Box<LinkExtras>>,
}

fn read<'a>(desk: &Desk<'a>, arrow: &Arrow<'a>, common: &Common<'a>) -> Read {
    let input = arrow.input;
    // Who drew an arrow and did not say where it comes from, reads it in what is there.
    let provenance = common.provenance.unwrap_or(Provenance::Interpretation);
    Read {
        provenance,
        quote: quote(desk, input, common.quote, common.source, common.locator),
        body: match &arrow.item.value {
            Said::Causes(causes) => LinkBody::Causes(Box::new(causal(desk, arrow, causes, provenance))),
            // A condition ends on a link and is made elsewhere; none comes here.
            Said::Serves(_) | Said::Conditions(_) => LinkBody::Serves,
            Said::PartOf(_) => LinkBody::PartOf,
            Said::Defines(defines) => LinkBody::Defines(defines.sign.map_or(Sign::Plus, |sign| sign.value)),
            Said::BelongsTo(_) => LinkBody::BelongsTo,
            Said::Role(role) => LinkBody::Role { verb: input.maybe(&role.verb).unwrap_or_default() },
        },
        extras: extras(desk, arrow, common),
    }
}

fn causal<'a>(desk: &Desk<'a>, arrow: &Arrow<'a>, causes: &'a document::Causes<'a>, provenance: Provenance) -> Causal {
    let input = arrow.input;
    Causal {
        sign: causes.sign.map_or(Sign::Unknown, |sign| sign.value),
        modality: causes.modality.map(|modality| modality.value),
        mechanism: input.maybe(&causes.mechanism),
        necessary: causes.necessary.is_some_and(|necessary| necessary.value),
        assumptions: assumptions(desk, input, &causes.assumptions, provenance),
        claims: claims(desk, input, &causes.claims, provenance),
        effect: causes.effect.as_ref().map(|effect| {
            Box::new(Effect {
                low: effect.low.map(|low| low.value),
                high: effect.high.map(|high| high.value),
                unit: input.maybe(&effect.unit),
                quote: quote(desk, input, &effect.quote, &effect.source, &None),
            })
        }),
    }
}

fn extras<'a>(desk: &Desk<'a>, arrow: &Arrow<'a>, common: &Common<'a>) -> Option<Box<LinkExtras>> {
    let texts = [common.claimant, common.direct, common.indicator, common.term, common.group, common.open, common.note];
    let grades = [common.importance, common.certainty];
    let is_plain = texts.iter().all(|text| text.is_none())
        && grades.iter().all(|grade| grade.is_none())
        && common.tags.is_empty()
        && common.scope.is_none();
    if is_plain {
        return None;
    }
    let input = arrow.input;
    Some(Box::new(LinkExtras {
        also: Vec::new(),
        claimant: input.maybe(common.claimant),
        direct: input.maybe(common.direct),
        indicator: input.maybe(common.indicator),
        scope: common.scope.map(|said| scope(input, said)).unwrap_or_default(),
        importance: grade(desk, input, common.importance),
        certainty: grade(desk, input, common.certainty),
        term: input.maybe(common.term),
        tags: input.texts(common.tags),
        group: input.maybe(common.group),
        open: input.maybe(common.open),
        note: input.maybe(common.note),
    }))
}

/// Adds what another file says of the same arrow: its claims and assumptions, which keep
/// a provenance of their own, and what the first left open. The more literal provenance
/// stands: what one source says literally is in the sources, whoever else only implies it.
/// So what the modeller adds to the arrow of a source does not become what the source says.
fn absorb(link: &mut Link, name: Text, further: Read) {
    let is_added = |provenance| provenance == Provenance::Analysis;
    let (own_is_added, other_is_added) = (is_added(link.provenance), is_added(further.provenance));
    link.provenance = link.provenance.min(further.provenance);
    if link.quote.quote.is_none() && link.quote.source.is_none() {
        link.quote = further.quote;
    }
    if let (LinkBody::Causes(own), LinkBody::Causes(other)) = (&mut link.body, further.body) {
        let Causal { sign, modality, mechanism, necessary, assumptions, claims, effect } = *other;
        if own_is_added && !other_is_added {
            own.sign = Sign::Unknown;
            (own.modality, own.mechanism, own.necessary, own.effect) = Default::default();
        }
        if own_is_added || !other_is_added {
            own.sign = if own.sign == Sign::Unknown { sign } else { own.sign };
            own.modality = own.modality.or(modality);
            own.mechanism = own.mechanism.take().or(mechanism);
            own.necessary |= necessary;
            own.effect = own.effect.take().or(effect);
        }
        own.assumptions.extend(assumptions);
        own.claims.extend(claims);
    }
    let extras = link.extras.get_or_insert_default();
    if name != link.id {
        extras.also.push(name);
    }
    if let Some(other) = further.extras {
        absorb_extras(extras, *other);
    }
}

fn absorb_extras(own: &mut LinkExtras, other: LinkExtras) {
    let LinkExtras { also, claimant, direct, indicator, scope, importance, certainty, term, tags, group, open, note } =
        other;
    own.also.extend(also);
    own.claimant = own.claimant.take().or(claimant);
    own.direct = own.direct.take().or(direct);
    own.indicator = own.indicator.take().or(indicator);
    own.scope.audience = own.scope.audience.take().or(scope.audience);
    own.scope.setting = own.scope.setting.take().or(scope.setting);
    own.scope.period = own.scope.period.take().or(scope.period);
    own.importance = own.importance.or(importance);
    own.certainty = own.certainty.or(certainty);
    own.term = own.term.take().or(term);
    own.tags.extend(tags);
    own.group = own.group.take().or(group);
    own.open = own.open.take().or(open);
    own.note = own.note.take().or(note);
}
