//! The word for each field that can change.

use crate::analysis::change::Field;

/// Writes one function that gives the key of every field.
macro_rules! keys {
    ($($field:ident $key:literal)*) => {
        pub fn key(field: Field) -> &'static str {
            match field { $(Field::$field => $key),* }
        }
    };
}

keys! {
    ShortName "term-short-name" Label "field-label" Kind "term-kind" Title "field-title" Sphere "term-sphere"
    Definition "field-definition" Quote "field-quote" Source "term-source" Locator "term-locator"
    From "field-from" To "field-to" Verb "field-verb" Sign "term-sign" Modality "field-modality"
    Mechanism "term-mechanism" Necessary "field-necessary" Effect "field-effect" Provenance "field-provenance"
    Claimant "field-claimant" Direct "field-direct" Indicator "field-indicator" Audience "changed-audience"
    Setting "changed-setting" Period "changed-period" Importance "field-importance" Certainty "field-certainty"
    Term "field-term" LinksGroup "field-group" Open "term-open" Stance "field-stance"
    Knowledge "field-knowledge" Year "field-year" Strength "field-strength" ClaimCertainty "field-certainty"
    Study "field-study" Desired "field-desired" Commons "field-commons" Unwanted "term-unintended-effect"
    Goal "field-goal" CoOwner "field-co-owner" Convergence "field-convergence" Decision "changed-decision"
    Why "field-why" Layer "field-layer" Beside "field-beside" Author "changed-author" Version "changed-version"
    About "changed-about" Language "field-language" File "changed-file" Address "changed-address"
    CriterionKind "term-kind" ForElement "term-element" Holder "changed-holder"
    Facilitator "changed-facilitator" Present "changed-present" Date "changed-date" Round "field-round"
    Note "field-note" Levels "term-value-level" Gains "field-for" Tags "field-tags" Statements "changed-statements"
    Contributions "changed-contributions" Properties "changed-properties" Starts "field-from" Ends "field-to"
    Core "term-core" On "field-on" Through "field-through" Rules "field-rule" Allowed "field-allowed"
    Strains "field-strains" Settings "field-settings" Mutes "term-mute" Absent "changed-absent" Hopes "changed-hopes"
    Fears "changed-fears" Scores "changed-scores" Judged "changed-judged" Minority "field-minority"
    Agreements "changed-agreements" NotExpected "changed-not-expected"
}

/// The field as other programs name it: `short_name`.
pub fn name(field: Field) -> String {
    let mut name = String::new();
    for letter in field.word().chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(letter.to_lowercase());
    }
    name
}
