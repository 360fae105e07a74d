//! Keys of the glossary: which word of the language files names which thing.
//!
//! In: a kind, a status, a rank. Out: the key of its word; with `-is` behind it, the key
//! of its explanation. A new variant without a word is a compile error here.

use crate::finding::Severity;
use crate::theory::support::{Rank, Status};
use crate::theory::{ElementKind, Knowledge, LinkKind, Modality, Provenance, Reading, Sign, Stance};

/// Writes one function that gives the key of every variant.
macro_rules! keys {
    ($($(#[$doc:meta])* $function:ident($kind:ident) { $($variant:ident $key:literal)* })*) => {$(
        $(#[$doc])*
        pub fn $function(value: $kind) -> &'static str {
            match value { $($kind::$variant => $key),* }
        }
    )*};
}

keys! {
    /// What an element is: `kind-saving`.
    kind_key(ElementKind) {
        Actor "kind-actor"
        Component "kind-component"
        Place "kind-place"
        Example "kind-example"
        Input "kind-input"
        Activity "kind-activity"
        Action "kind-action"
        BuildingBlock "kind-building-block"
        Mechanism "kind-mechanism"
        Factor "kind-factor"
        State "kind-state"
        Output "kind-output"
        Outcome "kind-outcome"
        OutcomeGroup "kind-outcome-group"
        Value "kind-value"
        Ambition "kind-ambition"
        Expenditure "kind-expenditure"
        Saving "kind-saving"
        Condition "kind-condition"
        Risk "kind-risk"
        Context "kind-context"
        Contribution "kind-contribution"
        Composite "kind-composite"
    }
    /// What a link is: `link-causes`.
    link_key(LinkKind) {
        Causes "link-causes"
        Serves "link-serves"
        PartOf "link-part-of"
        Defines "link-defines"
        BelongsTo "link-belongs-to"
        Role "link-role"
        Conditions "link-conditions"
    }
    /// What a claim is: `knowledge-practice`.
    knowledge_key(Knowledge) {
        Research "knowledge-research"
        Practice "knowledge-practice"
        Experience "knowledge-experience"
        Unshown "knowledge-unshown"
        Expectation "knowledge-expectation"
        Position "knowledge-position"
        Definition "knowledge-definition"
    }
    /// What the claims on a link amount to: `status-contested`.
    status_key(Status) {
        Unsourced "status-unsourced"
        ExpectationOnly "status-expectation-only"
        PositionOnly "status-position-only"
        Unshown "status-unshown"
        Carried "status-carried"
        Mixed "status-mixed"
        Contested "status-contested"
        Contradicted "status-contradicted"
        Denied "status-denied"
        ByDefinition "status-by-definition"
    }
    /// What more leads to: `sign-minus`.
    sign_key(Sign) {
        Plus "sign-plus"
        Minus "sign-minus"
        Unknown "sign-unknown"
    }
    /// How firmly it is worded: `modality-expected`.
    modality_key(Modality) {
        Certain "modality-certain"
        Expected "modality-expected"
        Possible "modality-possible"
    }
    /// On which side a claim stands: `stance-supports`.
    stance_key(Stance) {
        Supports "stance-supports"
        Contradicts "stance-contradicts"
        Mixed "stance-mixed"
    }
    /// Which links count: `reading-literal`.
    reading_key(Reading) {
        Literal "reading-literal"
        Interpreted "reading-interpreted"
        All "reading-all"
    }
    /// Where it comes from: `provenance-analysis`.
    provenance_key(Provenance) {
        Literal "provenance-literal"
        LiteralMapped "provenance-literal-mapped"
        Interpretation "provenance-interpretation"
        Analysis "provenance-analysis"
    }
    /// How much a finding weighs: `severity-warning`.
    severity_key(Severity) {
        Note "severity-note"
        Warning "severity-warning"
        Error "severity-error"
    }
}

/// How well something is supported: `rank-3`.
pub fn rank_key(rank: Rank) -> &'static str {
    const KEYS: [&str; 8] = ["rank-0", "rank-1", "rank-2", "rank-3", "rank-4", "rank-5", "rank-6", "rank-7"];
    KEYS[usize::from(rank.number()).min(KEYS.len() - 1)]
}
