//! Codes are for ever: norms, mutes and settings of theories name them, and outlive a
//! version of the program. This ledger only grows at its end of a family; a code that goes
//! out of use stays here, with the name that it had, and is never given to another rule.

use std::collections::BTreeSet;

use schakel::rules::catalogue;

/// Every code that was ever given out, with the name of its rule.
const LEDGER: &[(&str, &str)] = &[
    ("B01", "unsourced-link"),
    ("B02", "expectation-only"),
    ("B03", "contested-link"),
    ("B04", "single-knowledge-kind"),
    ("B05", "weakest-link"),
    ("B06", "mismatched-evidence"),
    ("B07", "outdated-evidence"),
    ("B08", "critical-assumption"),
    ("F01", "unknown-key"),
    ("F02", "unknown-kind"),
    ("F03", "wrong-type"),
    ("F04", "missing-field"),
    ("F05", "duplicate-field"),
    ("F06", "duplicate-id"),
    ("F07", "missing-include"),
    ("F08", "sign-clash"),
    ("F09", "unused-mute"),
    ("F10", "open-beside-evidence"),
    ("F11", "known-gap"),
    ("F12", "unreadable-file"),
    ("F13", "broken-text"),
    ("F14", "setting-without-effect"),
    ("F15", "sign-elsewhere"),
    ("F16", "unclear-view"),
    ("I01", "instrumental-only"),
    ("I02", "subordinated-volunteering"),
    ("I03", "rung-on-the-pyramid"),
    ("I04", "substitution-without-capacity"),
    ("I05", "imposed-intervention"),
    ("L01", "unnamed-loop"),
    ("L02", "self-defeating-saving"),
    ("L03", "unreplenished-commons"),
    ("P01", "broken-chain"),
    ("P02", "conflicting-signs"),
    ("P03", "single-thread"),
    ("P04", "transitivity-trap"),
    ("P05", "no-other-cause"),
    ("P06", "no-unintended-effect"),
    ("P07", "stitched-path"),
    ("R01", "missing-why"),
    ("R02", "incomplete-role"),
    ("R03", "incomplete-round-four"),
    ("S01", "dangling-reference"),
    ("S02", "orphan-element"),
    ("S03", "dead-end"),
    ("S04", "effect-from-nowhere"),
    ("S05", "unexplained-link"),
    ("S06", "unsigned-link"),
    ("S07", "undetermined-convergence"),
    ("S08", "skipped-sphere"),
    ("S09", "disallowed-pair"),
    ("T01", "undermining-term"),
    ("T02", "container-concept"),
    ("T03", "overconfident-wording"),
    ("W01", "unreached-value-level"),
    ("W02", "value-without-carrier"),
    ("W03", "lopsided-values"),
    ("W04", "one-sided-gain"),
];

#[test]
fn the_ledger_ascends_and_gives_no_code_or_name_out_twice() {
    assert!(LEDGER.windows(2).all(|pair| pair[0].0 < pair[1].0), "codes ascend, each once");
    let names: BTreeSet<&str> = LEDGER.iter().map(|&(_, name)| name).collect();
    assert_eq!(names.len(), LEDGER.len());
}

#[test]
fn the_program_has_the_rules_of_the_ledger_and_no_other() {
    let rules = catalogue();
    assert!(rules.windows(2).all(|pair| pair[0].code < pair[1].code), "codes ascend, each once");
    let has: Vec<(&str, &str)> = rules.iter().map(|rule| (rule.code, rule.name)).collect();
    // None has gone out of use yet: whoever takes a rule out lists its code here.
    let out_of_use: [&str; 0] = [];
    let expected: Vec<_> = LEDGER.iter().copied().filter(|(code, _)| !out_of_use.contains(code)).collect();
    assert_eq!(has, expected);
    let family = |letter: &str| has.iter().filter(|(code, _)| code.starts_with(letter)).count();
    let rest: usize = ["S", "P", "B", "W", "I", "L", "T", "R"].map(family).iter().sum();
    assert_eq!((rest, family("F")), (42, 16));
}
