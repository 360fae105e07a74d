//! Claims and assumptions.

use crate::syntax::document::{self, List};
use crate::syntax::spanned::Spanned;
use crate::theory::{Assumption, Claim, Knowledge, Provenance, Scope, Stance};

use super::frame::quote;
use super::mistakes;
use super::{Desk, Input};

/// A claim that does not say where it comes from, comes from where its link does.
pub(super) fn claims<'a>(
    desk: &Desk<'a>,
    input: &Input<'a>,
    list: &'a List<document::Claim<'a>>,
    provenance: Provenance,
) -> Vec<Claim> {
    list.iter().map(|claim| self::claim(desk, input, claim, provenance)).collect()
}

fn claim<'a>(
    desk: &Desk<'a>,
    input: &Input<'a>,
    claim: &'a Spanned<document::Claim<'a>>,
    provenance: Provenance,
) -> Claim {
    let missing = |field, example| {
        let place = input.named(claim.id.as_ref(), claim);
        desk.found.missing(claim, place, field, example);
    };
    if claim.knowledge.is_none() {
        missing("knowledge", "knowledge: Expectation");
    }
    let place = input.span(claim);
    Claim {
        id: input.maybe(&claim.id),
        // Who makes a claim about a link mostly supports it; only the other sides are said.
        stance: claim.stance.map_or(Stance::Supports, |stance| stance.value),
        // What nobody calls knowledge, is not taken for knowledge.
        knowledge: claim.knowledge.map_or(Knowledge::Expectation, |knowledge| knowledge.value),
        claimant: input.maybe(&claim.claimant),
        quote: quote(desk, input, &claim.quote, &claim.source, &claim.locator),
        year: claim.year.map(|year| year.value),
        provenance: claim.provenance.map_or(provenance, |provenance| provenance.value),
        strength: claim.strength.map(|strength| strength.value),
        certainty: claim.certainty.map(|certainty| certainty.value),
        study: input.maybe(&claim.study),
        scope: claim.scope.as_ref().map(|said| Box::new(scope(input, said))),
        note: input.maybe(&claim.note),
        place,
        quote_place: claim.quote.as_ref().map_or(place, |quote| input.span(quote)),
    }
}

pub(super) fn assumptions<'a>(
    desk: &Desk<'a>,
    input: &Input<'a>,
    list: &'a List<document::Assumption<'a>>,
    provenance: Provenance,
) -> Vec<Assumption> {
    let assumption = |assumption: &'a Spanned<document::Assumption<'a>>| {
        let text = input.maybe(&assumption.text).unwrap_or_else(|| {
            let place = input.named(assumption.id.as_ref(), assumption);
            desk.found.missing(assumption, place, "text", "text: \"…\"");
            input.maybe(&assumption.id).unwrap_or_default()
        });
        Assumption {
            id: input.maybe(&assumption.id),
            text,
            necessary: assumption.necessary.is_some_and(|necessary| necessary.value),
            provenance,
            claims: claims(desk, input, &assumption.claims, provenance),
            importance: grade(desk, input, &assumption.importance),
            certainty: grade(desk, input, &assumption.certainty),
            open: input.maybe(&assumption.open),
            place: input.span(assumption),
        }
    };
    list.iter().map(assumption).collect()
}

pub(super) fn scope(input: &Input<'_>, scope: &document::Scope<'_>) -> Scope {
    Scope {
        audience: input.maybe(&scope.audience),
        setting: input.maybe(&scope.setting),
        period: input.maybe(&scope.period),
    }
}

/// A grade from 1 to 5. Another number is a finding and counts as none.
pub(super) fn grade(desk: &Desk<'_>, input: &Input<'_>, grade: &Option<Spanned<u8>>) -> Option<u8> {
    grade.as_ref().and_then(|grade| in_range(desk, input, grade))
}

pub(super) fn in_range(desk: &Desk<'_>, input: &Input<'_>, grade: &Spanned<u8>) -> Option<u8> {
    let fits = (1..=5).contains(&grade.value);
    if !fits {
        desk.found.push(mistakes::out_of_range(input.span(grade)));
    }
    fits.then_some(grade.value)
}
