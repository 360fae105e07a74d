//! The session in which a group made or judged the theory.

use crate::syntax::document::{self, Words};
use crate::syntax::spanned::Spanned;
use crate::theory::{Judged, LinkId, Theory, Workshop, WorkshopScore};

use super::Input;
use super::claims::in_range;
use super::names::Space;
use super::whole::Known;

/// A theory and its overlays may each bring what a group said: the lists follow one another.
pub(super) fn fill(known: &Known<'_, '_>, theory: &mut Theory) {
    for input in known.desk.files {
        if let Some(said) = &input.body().workshop {
            let workshop = workshop(known, input, said);
            theory.workshop = Some(match theory.workshop.take() {
                None => workshop,
                Some(before) => together(before, workshop),
            });
        }
    }
}

fn workshop<'a>(known: &Known<'_, 'a>, input: &Input<'a>, said: &'a document::Workshop<'a>) -> Workshop {
    Workshop {
        group: input.maybe(&said.group),
        date: input.maybe(&said.date),
        facilitator: input.maybe(&said.facilitator),
        present: said.present.map(|present| present.value),
        absent: input.texts(&said.absent),
        round: said.round.map(|round| round.value),
        round_place: said.round.as_ref().map(|round| input.span(round)),
        hopes: input.texts(&said.hopes),
        fears: input.texts(&said.fears),
        scores: said.scores.iter().filter_map(|score| self::score(known, input, score)).collect(),
        judged: said.judged.iter().filter_map(|judged| self::judged(known, input, judged)).collect(),
        minority: input.texts(&said.minority),
        agreements: input.texts(&said.agreements),
        not_expected: input.texts(&said.not_expected),
    }
}

fn score<'a>(
    known: &Known<'_, 'a>,
    input: &Input<'a>,
    score: &'a Spanned<document::WorkshopScore<'a>>,
) -> Option<WorkshopScore> {
    let on = present(known, input, score, &score.on, "on", "on: \"…\"");
    let grades = |list: &[Spanned<u8>]| -> Vec<u8> {
        list.iter().filter_map(|grade| in_range(known.desk, input, grade)).collect()
    };
    let (importance, certainty) = (grades(&score.importance), grades(&score.certainty));
    let (link, assumption) = scored(known, input, on?)?;
    let (why, place) = (input.maybe(&score.why), input.span(score));
    Some(WorkshopScore { link, assumption, importance, certainty, why, place })
}

fn judged<'a>(known: &Known<'_, 'a>, input: &Input<'a>, judged: &'a Spanned<document::Judged<'a>>) -> Option<Judged> {
    let link = present(known, input, judged, &judged.link, "link", "link: \"…\"");
    if judged.accepted.is_none() {
        known.desk.found.missing(judged, input.head(judged), "accepted", "accepted: true");
    }
    let (link, _) = scored(known, input, link?)?;
    Some(Judged { link, accepted: judged.accepted?.value, because: input.maybe(&judged.because) })
}

fn present<'a, T>(
    known: &Known<'_, 'a>,
    input: &Input<'a>,
    item: &Spanned<T>,
    words: &'a Option<Words<'a>>,
    field: &'static str,
    example: &'static str,
) -> Option<&'a Words<'a>> {
    if words.is_none() {
        known.desk.found.missing(item, input.head(item), field, example);
    }
    words.as_ref()
}

/// The link, or the assumption of a link, that a group spoke of.
fn scored<'a>(known: &Known<'_, 'a>, input: &Input<'a>, words: &'a Words<'a>) -> Option<(LinkId, Option<usize>)> {
    let Some(target) = known.targets.find(words) else {
        let place = input.span(words);
        known.desk.found.unknown(place, Space::Link, words);
        return None;
    };
    known.pairs.target(known.arrows, target)
}

fn together(mut first: Workshop, second: Workshop) -> Workshop {
    first.absent.extend(second.absent);
    first.hopes.extend(second.hopes);
    first.fears.extend(second.fears);
    first.scores.extend(second.scores);
    first.judged.extend(second.judged);
    first.minority.extend(second.minority);
    first.agreements.extend(second.agreements);
    first.not_expected.extend(second.not_expected);
    // The round that went furthest is the round of the whole.
    let (round, round_place) = match first.round >= second.round {
        true => (first.round, first.round_place),
        false => (second.round, second.round_place),
    };
    Workshop {
        group: first.group.or(second.group),
        date: first.date.or(second.date),
        facilitator: first.facilitator.or(second.facilitator),
        present: first.present.or(second.present),
        round,
        round_place,
        ..first
    }
}
