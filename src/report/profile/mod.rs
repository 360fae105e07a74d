//! Profiles: the matrix of criteria, and what strains it, as sentences and tables.
//!
//! In: a theory. Out: text, or answers that another report can hold. Nothing is added up, and
//! nothing here decides: a decision is the group's own, with its why.

mod matrix;

use super::Ink;
use super::answers::{Answer, Answers, Cell, Extent, Layout, Matter, write as write_answers};
use crate::analysis::profiles::{Profiles, Strained, Which, profiles};
use crate::finding::{Fact, Message};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::source::said;
use crate::theory::{self, CriterionId, Theory};

use super::change::{answer_key, decision_key};

/// How it is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Human(Ink),
    Json,
    Csv,
    Markdown,
}

/// The profiles of a theory. Cost: that of [`profiles`].
pub fn write(graph: &TheoryGraph<'_>, which: Which, format: Format, words: &Words) -> String {
    let found = profiles(graph.theory, which);
    let answers = |layout| {
        let answers: Vec<(&'static str, Answer)> = asked(graph.theory, &found);
        write_answers(
            &Answers { graph, matter: Matter::Questions, answers: &answers, extent: Extent::Whole },
            layout,
            words,
        )
    };
    match format {
        Format::Human(ink) => matrix::human(graph, &found, words, ink),
        Format::Markdown => matrix::markdown(graph, &found, words),
        Format::Json => answers(Layout::Json),
        Format::Csv => answers(Layout::Csv),
    }
}

/// The same for another report: each part with the key of its heading, as sentences and tables.
/// Empty parts are left out.
pub fn sections(graph: &TheoryGraph<'_>, which: Which) -> Vec<(&'static str, Answer)> {
    let found = profiles(graph.theory, which);
    let headed = |(name, answer): (&'static str, Answer)| match name {
        "profile" => ("question-profile", answer),
        "criteria" => ("question-criteria", answer),
        _strains => ("question-strains", answer),
    };
    let is_empty = |answer: &Answer| answer.lead.is_empty() && answer.more.is_empty() && answer.tables.is_empty();
    asked(graph.theory, &found).into_iter().filter(|(_, answer)| !is_empty(answer)).map(headed).collect()
}

fn asked(theory: &Theory, found: &Profiles) -> Vec<(&'static str, Answer)> {
    vec![("profile", scored(theory, found)), ("criteria", criteria(theory, found)), ("strains", strains(theory, found))]
}

/// What there is to say before the matrix.
fn lead(found: &Profiles) -> Vec<Message> {
    let mut lead = Vec::new();
    if found.criteria.is_empty() {
        lead.push(Message::new("profile-no-criteria"));
    } else if found.could == 0 {
        lead.push(Message::new("profile-nothing"));
    } else if found.scored == 0 {
        let key = if found.rows.is_empty() { "profile-none" } else { "profile-none-shown" };
        lead.push(Message::new(key).with("count", found.could));
    } else {
        lead.push(Message::new("profile-count").with("scored", found.scored).with("count", found.could));
    }
    lead
}

fn scored(theory: &Theory, found: &Profiles) -> Answer {
    let mut answer = Answer::default();
    lead(found).into_iter().for_each(|message| answer.line(message));
    let mut answers = Vec::new();
    let mut decisions = Vec::new();
    for row in &found.rows {
        let profile = theory.element(row.element).profile.as_deref();
        let decision = row.decision.map_or(Cell::Nothing, |it| Cell::Word(decision_key(it)));
        let why = profile.and_then(|profile| said(&profile.why)).map_or(Cell::Nothing, |why| Cell::Text(why.clone()));
        let sphere = theory.element(row.element).sphere.map(|id| Cell::Text(theory.spheres[id.index()].label.clone()));
        decisions.push(vec![Cell::Element(row.element), sphere.unwrap_or(Cell::Nothing), decision, why]);
        for (place, &criterion) in found.criteria.iter().enumerate() {
            let given = row.answers[place].map_or(Cell::Nothing, |it| Cell::Word(answer_key(it)));
            let declared = &theory.criteria[criterion.index()];
            answers.push(vec![
                Cell::Element(row.element),
                Cell::Text(declared.id.clone()),
                Cell::Text(declared.label.clone()),
                given,
                Cell::Yes(row.strained.contains(&place)),
            ]);
        }
    }
    let columns = &["column-element", "column-sphere", "column-decision", "column-reason"];
    answer.table("table-decisions", columns, decisions);
    let columns = &["column-element", "column-criterion", "column-asks", "column-answer", "column-strained"];
    answer.table("table-scores", columns, answers);
    answer
}

fn criteria(theory: &Theory, found: &Profiles) -> Answer {
    let row = |&id: &CriterionId| {
        let criterion = &theory.criteria[id.index()];
        let source = criterion.source.map_or(Cell::Nothing, Cell::Source);
        let kind = match criterion.kind {
            theory::CriterionKind::Contribution => "criterion-contribution",
            theory::CriterionKind::Property => "criterion-property",
        };
        vec![Cell::Text(criterion.id.clone()), Cell::Text(criterion.label.clone()), Cell::Word(kind), source]
    };
    let mut answer = Answer::default();
    let columns = &["column-criterion", "column-asks", "column-kind", "column-source"];
    answer.table("table-criteria", columns, found.criteria.iter().map(row).collect());
    answer
}

fn strains(theory: &Theory, found: &Profiles) -> Answer {
    let mut answer = Answer::default();
    found.strains.iter().for_each(|strained| answer.line(strain(theory, strained)));
    answer
}

/// What a criterion strains with, why, and in whose words.
fn strain(theory: &Theory, strained: &Strained) -> Message {
    let criterion = &theory.criteria[strained.criterion.index()];
    let declared = &criterion.strains[strained.strain];
    let spheres = declared.spheres.iter().map(|id| Fact::Name(theory.spheres[id.index()].label.clone()));
    let elements = declared.elements.iter().map(|&id| Fact::Name(theory.element(id).label.clone()));
    let on: Vec<Fact> = spheres.chain(elements).collect();
    let because = match said(&declared.because) {
        Some(because) => Message::new("profile-because").with("because", because),
        None => Message::new("nothing"),
    };
    let title = |id: theory::SourceId| theory.sources.get(id.index()).map(|source| source.title.clone());
    let quote = match (said(&declared.quote.quote), declared.quote.source.and_then(title)) {
        (Some(quote), Some(source)) => {
            Message::new("profile-quote").with("quote", Fact::Name(quote.clone())).with("source", &source)
        }
        (Some(quote), None) => Message::new("profile-quote-alone").with("quote", Fact::Name(quote.clone())),
        (None, _) => Message::new("nothing"),
    };
    Message::new("profile-strain")
        .with("criterion", &criterion.id)
        .with("label", Fact::Name(criterion.label.clone()))
        .with("on", on)
        .with("count", strained.elements.len())
        .with("because", because)
        .with("quote", quote)
}
