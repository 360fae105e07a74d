//! Rules: what the field asks of a theory, one rule a file with its pages beside it.
//!
//! In: a theory as a graph. Out: findings, each with a place. A rule speaks from what the
//! theory declares (kinds, levels, chains, norms), never from the name of one theory. This
//! list is the registry: the checks, `explain`, the reports and the tests all read it.

mod case;
pub mod choice;
mod circle;
mod denial;
mod mutes;
mod norms;
mod parties;
mod settings;
pub mod turnover;
mod voices;
mod wordlist;

pub use case::{Case, THE_LINK, held_by, link_in_words};
pub use mutes::{Muted, UNUSED_MUTE};
pub use settings::{Limit, OwnWords, Settable, settable};
pub use substitution_without_capacity::{Shifted, shifts};
pub use voices::QUOTED;
pub use wordlist::{WordList, entries};

use rayon::prelude::*;

use crate::finding::{Finding, Rule, Severity};
use crate::graph::TheoryGraph;
use crate::syntax;
use crate::syntax::suggest::nearest;
use crate::theory::{Reading, resolve};

/// A rule and the question that raises it.
pub struct Check {
    pub rule: Rule,
    /// What a theory may set of it.
    pub set: Settable,
    run: fn(&Case<'_>) -> Vec<Finding>,
}

/// Lists the modules and the registry from one line a rule.
macro_rules! checks {
    ($($module:ident)*) => {
        $(mod $module;)*
        /// Every check, in the order of the codes.
        pub static CHECKS: &[&Check] = &[$(&$module::CHECK),*];
    };
}

checks! {
    unsourced_link
    expectation_only
    contested_link
    single_knowledge_kind
    weakest_link
    mismatched_evidence
    outdated_evidence
    critical_assumption
    instrumental_only
    subordinated_volunteering
    rung_on_the_pyramid
    substitution_without_capacity
    imposed_intervention
    unnamed_loop
    self_defeating_saving
    unreplenished_commons
    broken_chain
    conflicting_signs
    single_thread
    transitivity_trap
    no_other_cause
    no_unintended_effect
    stitched_path
    missing_why
    incomplete_role
    incomplete_round_four
    orphan_element
    dead_end
    effect_from_nowhere
    unexplained_link
    unsigned_link
    undetermined_convergence
    skipped_sphere
    disallowed_pair
    undermining_term
    container_concept
    overconfident_wording
    unreached_value_level
    value_without_carrier
    lopsided_values
    one_sided_gain
}

/// The two pages of a rule, from the files beside it.
macro_rules! page {
    ($name:literal) => {
        crate::finding::Page { nl: include_str!(concat!($name, ".nl.md")), en: include_str!(concat!($name, ".en.md")) }
    };
}
use page;

/// How strictly a theory is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// For a group around a table: whatever a rule says is a note.
    Conversation,
    #[default]
    Standard,
    /// For a report: an expectation in the core of a chain is an error.
    Strict,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    pub profile: Profile,
}

/// What there is to say of a theory, and what it asked to keep silent.
#[derive(Debug, Default)]
pub struct Checked {
    /// In the order of the files, then of the place, then of the code.
    pub findings: Vec<Finding>,
    pub muted: Vec<Muted>,
}

/// Asks every rule. In: the graph, and what reading the files already found. Out: all
/// findings of both, without the muted ones. Cost: about linear in the theory, but for
/// the rules about paths, which search once for every chain. The order does not depend
/// on the number of threads.
pub fn check_all(graph: &TheoryGraph<'_>, options: &Options, read: Vec<Finding>) -> Checked {
    let case = Case::new(graph, options.profile);
    let asked: Vec<Vec<Finding>> = CHECKS.par_iter().map(|check| (check.run)(&case)).collect();
    let set = settings::weights(graph.theory);
    let weigh = |finding: Finding| match (options.profile, set.get(finding.rule.code)) {
        (Profile::Conversation, _) => finding.severity(Severity::Note),
        (Profile::Standard | Profile::Strict, Some(&severity)) => finding.severity(severity),
        (Profile::Standard | Profile::Strict, None) => finding,
    };
    let asked = asked.into_iter().flatten().chain(settings::without_effect(graph.theory)).map(weigh);
    let elsewhere = |rule: &'static Rule| in_other_readings(graph, options.profile, rule);
    let mut checked = mutes::silence(graph.theory, read.into_iter().chain(asked).collect(), elsewhere);
    checked.findings.sort_by_key(|finding| {
        let span = finding.place.span;
        (span.file, span.start, finding.rule.code)
    });
    checked
}

/// What one rule says of the theory in the readings that were not asked for.
fn in_other_readings(graph: &TheoryGraph<'_>, profile: Profile, rule: &Rule) -> Vec<Finding> {
    let checks = || CHECKS.iter().filter(|check| check.rule.code == rule.code);
    let readings = Reading::ALL.into_iter().filter(|&reading| reading != graph.reading && checks().next().is_some());
    readings
        .flat_map(|reading| {
            let graph = TheoryGraph::new(graph.theory, reading);
            let case = Case::new(&graph, profile);
            checks().flat_map(|check| (check.run)(&case)).collect::<Vec<_>>()
        })
        .collect()
}

/// The findings of the rules alone; see [`check_all`].
pub fn check(graph: &TheoryGraph<'_>, options: &Options) -> Vec<Finding> {
    check_all(graph, options, Vec::new()).findings
}

/// Every rule of the program, in the order of the codes: those of this room, and those
/// that are raised while the files are read.
pub fn catalogue() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = CHECKS.iter().map(|check| &check.rule).collect();
    rules.push(&mutes::UNUSED_MUTE);
    rules.push(&settings::SETTING_WITHOUT_EFFECT);
    rules.extend(syntax::mistakes::RULES);
    rules.extend(resolve::mistakes::RULES);
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// The rule that a word names, by code or by name.
pub fn named(word: &str) -> Option<&'static Rule> {
    catalogue().into_iter().find(|rule| rule.answers_to(word.trim()))
}

/// The code that somebody probably meant who wrote this word.
fn meant(word: &str) -> Option<&'static str> {
    nearest(word, catalogue().into_iter().map(|rule| rule.code))
}
