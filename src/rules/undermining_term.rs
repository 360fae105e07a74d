//! T01: a term that may undermine those whom it names, in the author's own words.
//!
//! What sources say stays as it is: quotes are not read, nor words that the author himself
//! puts between quotation marks. A risk may be named, and so may what leads to it.

use super::{Case, Check, OwnWords, Settable, WordList, page};
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
use crate::source::{Span, Text};
use crate::theory::{ElementId, ElementKind, LinkId};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "T01", name: "undermining-term", severity: Severity::Warning, page: page!("undermining_term") },
    set: Settable::words(OwnWords {
        nl: include_str!("undermining_term.words.nl.txt"),
        en: include_str!("undermining_term.words.en.txt"),
    }),
    run,
};

/// Words of the author: what they are, the words, and where they stand if that is not at
/// the name of what they are about.
type Own<'t> = (&'static str, &'t Text, Option<Span>);

fn run(case: &Case<'_>) -> Vec<Finding> {
    let words = case.words(&CHECK);
    let may_be_named = |id: ElementId| case.theory.element(id).kind == ElementKind::Risk;
    let mut findings = Vec::new();
    for id in case.theory.element_ids().filter(|&id| !may_be_named(id)) {
        let tell = |message| case.on_element(&CHECK.rule, message, id);
        findings.extend(told(&words, of_element(case, id), tell));
    }
    for (id, _) in case.graph.links().filter(|(_, link)| !may_be_named(link.to)) {
        findings.extend(told(&words, of_link(case, id), |message| case.on_link(&CHECK.rule, message, id)));
    }
    for (id, chain) in case.chains() {
        let label = [("in-label", &chain.label, None)];
        findings.extend(told(&words, label, |message| case.on_chain(&CHECK.rule, message, id, &[])));
    }
    findings
}

fn of_element<'t>(case: &Case<'t>, id: ElementId) -> Vec<Own<'t>> {
    let element = case.theory.element(id);
    let further = [("in-definition", &element.definition), ("in-note", &element.note)];
    let further = further.into_iter().filter_map(|(which, text)| Some((which, text.as_ref()?, None)));
    [("in-label", &element.label, None)].into_iter().chain(further).collect()
}

fn of_link<'t>(case: &Case<'t>, id: LinkId) -> Vec<Own<'t>> {
    let link = case.theory.link(id);
    let mut own: Vec<Own<'t>> = Vec::new();
    if let Some(causal) = link.causal() {
        own.extend(causal.mechanism.iter().map(|text| ("in-mechanism", text, None)));
        own.extend(causal.assumptions.iter().map(|it| ("in-assumption", &it.text, Some(it.place))));
        let notes = causal.claims.iter().filter_map(|claim| Some((claim.note.as_ref()?, claim.place)));
        own.extend(notes.map(|(text, place)| ("in-note", text, Some(place))));
    }
    let note = link.extras.as_deref().and_then(|extras| extras.note.as_ref());
    own.extend(note.map(|text| ("in-note", text, None)));
    own
}

/// A finding for each term, where it first stands.
fn told<'t>(
    words: &WordList,
    own: impl IntoIterator<Item = Own<'t>>,
    tell: impl Fn(Message) -> Finding,
) -> Vec<Finding> {
    let mut seen: Vec<String> = Vec::new();
    let mut findings = Vec::new();
    for (which, text, place) in own {
        for hit in words.find_all(text).into_iter().filter(|hit| !hit.is_quoted(text)) {
            let term = hit.words.to_lowercase();
            if seen.contains(&term) {
                continue;
            }
            seen.push(term);
            let message = match &hit.about {
                Some(source) => Message::new("t01").with("source", source),
                None => Message::new("t01-listed"),
            };
            let message = message.with("term", Fact::Name(hit.words.clone())).with("where", Message::new(which));
            let mut finding = tell(message).help(Message::new("t01-do"));
            if let Some(place) = place {
                finding.place = Label::at(place);
            }
            findings.push(finding);
        }
    }
    findings
}
