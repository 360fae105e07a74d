//! Rules that are designed and not in this version. A theory may name them already, for
//! its norms and mutes outlive a version of the program.

/// Code and name of every rule of the design, those that are here included.
const DESIGNED: &[(&str, &str)] = &[
    ("S01", "dangling-reference"),
    ("S02", "orphan-element"),
    ("S03", "dead-end"),
    ("S04", "effect-from-nowhere"),
    ("S05", "unexplained-link"),
    ("S06", "unsigned-link"),
    ("S07", "undetermined-convergence"),
    ("S08", "skipped-sphere"),
    ("S09", "disallowed-pair"),
    ("P01", "broken-chain"),
    ("P02", "conflicting-signs"),
    ("P03", "single-thread"),
    ("P04", "transitivity-trap"),
    ("P05", "no-other-cause"),
    ("P06", "no-unintended-effect"),
    ("P07", "stitched-path"),
    ("B01", "unsourced-link"),
    ("B02", "expectation-only"),
    ("B03", "contested-link"),
    ("B04", "single-knowledge-kind"),
    ("B05", "weakest-link"),
    ("B06", "mismatched-evidence"),
    ("B07", "outdated-evidence"),
    ("B08", "critical-assumption"),
    ("W01", "unreached-value-level"),
    ("W02", "value-without-carrier"),
    ("W03", "lopsided-values"),
    ("W04", "one-sided-gain"),
    ("I01", "instrumental-only"),
    ("I02", "subordinated-volunteering"),
    ("I03", "rung-on-the-pyramid"),
    ("I04", "substitution-without-capacity"),
    ("I05", "imposed-intervention"),
    ("L01", "unnamed-loop"),
    ("L02", "self-defeating-saving"),
    ("L03", "unreplenished-commons"),
    ("T01", "undermining-term"),
    ("T02", "container-concept"),
    ("T03", "overconfident-wording"),
    ("R01", "missing-why"),
    ("R02", "incomplete-role"),
    ("R03", "incomplete-round-four"),
];

/// Code and name of the designed rule that a word names and that this version does not have.
pub fn planned(word: &str) -> Option<(&'static str, &'static str)> {
    let word = word.trim();
    let named = |&&(code, name): &&(&str, &str)| code.eq_ignore_ascii_case(word) || name.eq_ignore_ascii_case(word);
    let &(code, name) = DESIGNED.iter().find(named)?;
    let is_here = super::catalogue().iter().any(|rule| rule.code == code);
    (!is_here).then_some((code, name))
}
