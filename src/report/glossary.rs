//! The glossary: every word of Schakel, in both languages and as the file writes it.

use super::terms::TERMS;
use crate::finding::Severity;
use crate::language::terms::{
    kind_key, knowledge_key, link_key, modality_key, provenance_key, rank_key, reading_key, severity_key, sign_key,
    stance_key, status_key,
};
use crate::theory::support::{Rank, Status};
use crate::theory::{ElementKind, Knowledge, LinkKind, Modality, Provenance, Reading, Sign, Stance, Strength};

/// A word of the glossary.
pub struct Entry {
    /// Its key; with `-is` behind it, that of its explanation.
    pub key: &'static str,
    /// The word in a file, where a file can hold it.
    pub word: Option<&'static str>,
    /// How a file writes it.
    pub form: Option<String>,
}

/// The whole glossary, in a fixed order.
pub fn entries() -> Vec<Entry> {
    let mut all: Vec<Entry> = TERMS.iter().map(|&(key, word, form)| term(key, word, form)).collect();
    all.extend(ElementKind::ALL.iter().map(|&it| choice(kind_key(it), "kind", it.word())));
    all.extend(LinkKind::ALL.iter().map(|&it| term(link_key(it), it.word(), &format!("{}(…)", it.word()))));
    all.extend(Knowledge::ALL.iter().map(|&it| choice(knowledge_key(it), "knowledge", it.word())));
    all.extend(Status::ALL.iter().map(|&it| term(status_key(it), "", "")));
    all.extend(ranks());
    all.extend(Sign::ALL.iter().map(|&it| choice(sign_key(it), "sign", it.word())));
    all.extend(Modality::ALL.iter().map(|&it| choice(modality_key(it), "modality", it.word())));
    all.extend(Stance::ALL.iter().map(|&it| choice(stance_key(it), "stance", it.word())));
    all.extend(Reading::ALL.iter().map(|&it| term(reading_key(it), "", "")));
    all.extend(Provenance::ALL.iter().map(|&it| choice(provenance_key(it), "provenance", it.word())));
    let weights = [Severity::Error, Severity::Warning, Severity::Note];
    all.extend(weights.iter().map(|&it| term(severity_key(it), "", "")));
    all
}

/// The first ranks follow from what kind of claim it is; the others are written.
fn ranks() -> impl Iterator<Item = Entry> {
    let implied = [Rank::NO_SOURCE, Rank::EXPECTATION, Rank::UNSHOWN];
    let written = Strength::ALL.iter().zip([
        Rank::WELL_DESCRIBED,
        Rank::WELL_FOUNDED,
        Rank::FIRST_INDICATIONS,
        Rank::GOOD_INDICATIONS,
        Rank::STRONG_INDICATIONS,
    ]);
    let written = written.map(|(strength, rank)| choice(rank_key(rank), "strength", strength.word()));
    implied.into_iter().map(|rank| term(rank_key(rank), "", "")).chain(written)
}

fn choice(key: &'static str, field: &str, word: &'static str) -> Entry {
    Entry { key, word: Some(word), form: Some(format!("{field}: {word}")) }
}

fn term(key: &'static str, word: &'static str, form: &str) -> Entry {
    Entry { key, word: (!word.is_empty()).then_some(word), form: (!form.is_empty()).then(|| form.to_owned()) }
}
