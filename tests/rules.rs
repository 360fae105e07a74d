//! Rules on small theories and on the one that is shipped: what they say, and when they do not.

#[path = "rules/critical.rs"]
mod critical;
#[path = "rules/evidence.rs"]
mod evidence;
#[path = "rules/instrumental.rs"]
mod instrumental;
#[path = "rules/loops.rs"]
mod loops;
#[path = "rules/path.rs"]
mod path;
#[path = "rules/rounds.rs"]
mod rounds;
#[path = "rules/structure.rs"]
mod structure;
#[path = "rules/ways.rs"]
mod ways;
#[path = "rules/wording.rs"]
mod wording;
#[path = "rules/worth.rs"]
mod worth;

use std::collections::BTreeSet;
use std::path::Path;

use schakel::analysis::hinges::on_every_path;
use schakel::analysis::pathways::{Limits, pathways};
use schakel::finding::{Finding, Severity, Subject};
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load::{self, Loaded};
use schakel::report::paths::Answer;
use schakel::report::summary;
use schakel::rules::{Checked, Options, Profile, check_all};
use schakel::theory::{Reading, Tongue};

fn ask(loaded: &Loaded, reading: Reading, profile: Profile) -> Checked {
    let graph = TheoryGraph::new(&loaded.theory, reading);
    check_all(&graph, &Options { profile }, loaded.findings.clone())
}

fn said(checked: &Checked, code: &str) -> Vec<String> {
    let words = Words::new(Tongue::En);
    let own = checked.findings.iter().filter(|finding| finding.rule.code == code);
    own.map(|finding| words.say(&finding.message)).collect()
}

/// The short names of what the findings of one rule are about.
fn about(loaded: &Loaded, checked: &Checked, code: &str) -> BTreeSet<String> {
    let name = |finding: &Finding| match finding.subject {
        Subject::Element(id) => loaded.theory.elements[id as usize].id.to_string(),
        Subject::Link(id) => loaded.theory.links[id as usize].id.to_string(),
        Subject::Chain(id) => loaded.theory.chains[id as usize].id.to_string(),
        Subject::Whole => "whole".to_owned(),
    };
    checked.findings.iter().filter(|finding| finding.rule.code == code).map(name).collect()
}

/// Two steps, an expectation and a claim without knowledge behind it; `more` goes in at the end.
fn two_steps(more: &str) -> Loaded {
    let text = format!(
        r#"Theory(
    title: "Community house",
    sources: [Source(id: "plan", title: "Policy plan", year: 2023)],
    elements: [
        Element(id: "coffee", label: "Coffee", kind: Activity),
        Element(id: "know", label: "Knowing", kind: State),
        Element(id: "help", label: "Helping", kind: State),
        Element(id: "calm", label: "Calm", kind: Value),
    ],
    links: [
        Causes(id: "k1", from: "coffee", to: "know", sign: Plus, claims: [
            Claim(stance: Supports, knowledge: Expectation, claimant: "x", quote: "q", source: "plan"),
        ]),
        Causes(id: "k2", from: "know", to: "help", sign: Plus),
        PartOf(id: "d1", part: "help", whole: "calm"),
    ],
    chains: [Chain(id: "c", label: "Chain", from: ["coffee"], to: ["help"], core: ["k1"])],
{more}
)"#
    );
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.is_whole, "{:?}", loaded.findings);
    loaded
}

#[test]
fn the_shipped_theory_says_what_an_independent_count_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/sociale-basis.ron");
    let loaded = load::file(&path, &[]);
    // (reading, expectations, positions, the sentence that tells levels 1 and 2 together)
    let expected = [(Reading::Literal, 26, 50, "w01"), (Reading::Interpreted, 31, 56, "w01-literal")];
    for (reading, expectations, positions, level) in expected {
        let checked = ask(&loaded, reading, Profile::Standard);
        let tier = |key: &str| checked.findings.iter().filter(|finding| finding.message.key == key).count();
        assert_eq!((tier("b02"), tier("b02-position")), (expectations, positions), "{reading:?}");
        assert_eq!(about(&loaded, &checked, "P03"), BTreeSet::from(["k01".to_owned(), "k04".to_owned()]));
        assert_eq!((tier("w01") + tier("w01-literal"), tier(level)), (1, 1), "{reading:?}");
        assert!(said(&checked, "P01").is_empty() && said(&checked, "B01").is_empty());
    }
    let checked = ask(&loaded, Reading::Interpreted, Profile::Standard);
    let contested = ["i09", "k04", "v02", "v03"].map(str::to_owned);
    assert_eq!(about(&loaded, &checked, "B03"), BTreeSet::from(contested));
    assert_eq!(about(&loaded, &checked, "W02"), BTreeSet::from(["uitkomst-eigenaarschap".to_owned()]));
    let loose = ["aanbod-vrijwilligers", "baan-32-uur", "contact-met-beroepskrachten", "matching-formeel-informeel"];
    assert_eq!(about(&loaded, &checked, "S02"), BTreeSet::from(loose.map(str::to_owned)));
}

#[test]
fn findings_come_in_the_order_of_the_files_whatever_the_number_of_threads() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/sociale-basis.ron");
    let loaded = load::file(&path, &[]);
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
        pool.install(|| format!("{:?}", ask(&loaded, Reading::All, Profile::Standard)))
    };
    assert_eq!(with(1), with(4));
    let findings = ask(&loaded, Reading::All, Profile::Standard).findings;
    assert!(findings.len() > 100);
    let places: Vec<_> = findings.iter().map(|it| (it.place.span.file, it.place.span.start, it.rule.code)).collect();
    assert!(places.is_sorted());
}

#[test]
fn a_core_link_weighs_more_and_the_profile_decides() {
    let loaded = two_steps("");
    let weight = |profile, code: &str, link: u32| {
        let findings = ask(&loaded, Reading::Interpreted, profile).findings;
        let own = |finding: &&Finding| finding.rule.code == code && finding.subject == Subject::Link(link);
        findings.iter().find(own).map(|finding| finding.severity)
    };
    assert_eq!(weight(Profile::Standard, "S05", 0), Some(Severity::Error), "in the core");
    assert_eq!(weight(Profile::Standard, "S05", 1), Some(Severity::Warning), "outside the core");
    assert_eq!(weight(Profile::Standard, "B02", 0), Some(Severity::Warning));
    assert_eq!(weight(Profile::Strict, "B02", 0), Some(Severity::Error));
    assert_eq!(weight(Profile::Strict, "B01", 1), Some(Severity::Warning));
    let talk = ask(&loaded, Reading::Interpreted, Profile::Conversation).findings;
    assert!(talk.len() > 3 && talk.iter().all(|finding| finding.severity == Severity::Note));
}

#[test]
fn a_mute_keeps_one_finding_silent_and_its_reason_known() {
    let loaded = two_steps(r#"    mute: [Mute(rule: "S05", on: "k1", because: "It goes without saying.")],"#);
    let checked = ask(&loaded, Reading::Interpreted, Profile::Standard);
    assert_eq!(about(&loaded, &checked, "S05"), BTreeSet::from(["k2".to_owned()]));
    let muted: Vec<_> = checked.muted.iter().map(|it| (it.finding.rule.code, &*it.because)).collect();
    assert_eq!(muted, [("S05", "It goes without saying.")]);
    assert!(said(&checked, "F09").is_empty());

    let loaded = two_steps(r#"    mute: [Mute(rule: "unexplained-link", because: "We only draw.")],"#);
    let checked = ask(&loaded, Reading::Interpreted, Profile::Standard);
    assert!(said(&checked, "S05").is_empty());
    assert_eq!(checked.muted.len(), 2);
}

#[test]
fn the_second_of_two_mutes_of_one_thing_is_told_to_be_so() {
    let loaded = two_steps(
        r#"    mute: [Mute(rule: "S05", on: "k1", because: "x"), Mute(rule: "unexplained-link", on: "k1", because: "y")],"#,
    );
    let checked = ask(&loaded, Reading::Interpreted, Profile::Standard);
    let line = "Nothing to mute here: an earlier mute already silences ‘unexplained-link’ at";
    let told = said(&checked, "F09");
    assert!(told.len() == 1 && told[0].starts_with(line), "{told:?}");
}

#[test]
fn a_mute_that_mutes_nothing_is_a_note() {
    let loaded = two_steps(r#"    mute: [Mute(rule: "P01", on: "c", because: "x"), Mute(rule: "B2", because: "y")],"#);
    let checked = ask(&loaded, Reading::Interpreted, Profile::Standard);
    let lines = [
        "Nothing to mute here: ‘P01’ says nothing about ‘Chain’ in this reading.",
        "Nothing to mute here: the rule ‘B2’ does not exist.",
    ];
    assert_eq!(said(&checked, "F09"), lines);
    assert!(checked.muted.is_empty());
    let help = checked.findings.iter().find(|it| it.message.key == "f09-unknown").and_then(|it| it.help.as_ref());
    let help = Words::new(Tongue::En).say(help.expect("a remedy"));
    assert!(help.contains("B02") || help.contains("B01"), "{help}");
}

#[test]
fn a_mute_never_silences_what_could_not_be_read() {
    let broken = r#"Theory(
    title: "T",
    elements: [Element(id: "a", label: "A", kind: State)],
    links: [Causes(id: "k", from: "a", to: "nobody", sign: Plus, color: "red")],
    mute: [Mute(rule: "S01", because: "x"), Mute(rule: "unknown-key", because: "y"), Mute(rule: "f08", because: "z")],
)"#;
    let loaded = load::text("theory.ron", broken);
    let checked = ask(&loaded, Reading::Interpreted, Profile::Standard);
    assert_eq!((said(&checked, "S01").len(), said(&checked, "F01").len()), (1, 1));
    assert!(checked.muted.is_empty());
    let lines = ["S01", "unknown-key", "f08"]
        .map(|rule| format!("Nothing to mute here: ‘{rule}’ reports a mistake in the file, and that stays."));
    assert_eq!(said(&checked, "F09"), lines);

    let gap = r#"Theory(
    title: "T",
    elements: [Element(id: "a", label: "A", kind: Factor), Element(id: "b", label: "B", kind: Outcome)],
    links: [Causes(id: "k", from: "a", to: "b", sign: Plus, open: "Ann, in May.")],
    mute: [Mute(rule: "F11", because: "x")],
)"#;
    let checked = ask(&load::text("theory.ron", gap), Reading::Interpreted, Profile::Standard);
    assert_eq!((checked.findings.len(), checked.muted.len()), (0, 1), "a known gap is no mistake");
}

#[test]
fn a_norm_stands_behind_the_findings_that_it_names() {
    let loaded =
        two_steps(r#"    norms: [Norm(id: "n", quote: "Say why.", source: "plan", on: ["help"], rule: "S05")],"#);
    let checked = ask(&loaded, Reading::Interpreted, Profile::Standard);
    let quoted = |finding: &&Finding| !finding.because.is_empty();
    let with: Vec<&Finding> = checked.findings.iter().filter(quoted).collect();
    assert_eq!(with.len(), 1, "only the rule that is named, only where it touches");
    assert_eq!((with[0].rule.code, &with[0].subject), ("S05", &Subject::Link(1)));
    assert_eq!(&*with[0].because[0].quote, "Say why.");
    assert_eq!(with[0].because[0].source.as_deref(), Some("Policy plan"));
}

#[test]
fn a_known_gap_is_not_reported_as_an_unknown_one() {
    let text = r#"Theory(
    title: "T",
    elements: [Element(id: "a", label: "A", kind: Factor), Element(id: "b", label: "B", kind: Outcome)],
    links: [Causes(id: "k", from: "a", to: "b", sign: Plus, open: "The board, before May.")],
)"#;
    let loaded = load::text("theory.ron", text);
    let checked = ask(&loaded, Reading::Interpreted, Profile::Standard);
    let codes: Vec<&str> = checked.findings.iter().map(|finding| finding.rule.code).collect();
    assert_eq!(codes, ["F11"]);
}

#[test]
fn a_goal_outside_every_chain_has_to_be_reached_too() {
    let text = r#"Theory(
    title: "T",
    elements: [
        Element(id: "a", label: "A", kind: State),
        Element(id: "b", label: "B", kind: State),
        Element(id: "c", label: "C", kind: State, goal: true),
    ],
    links: [PartOf(id: "d", part: "a", whole: "b"), Serves(id: "s", means: "b", end: "c")],
    chains: [Chain(id: "chain", label: "Chain", from: ["a"], to: ["b"])],
)"#;
    let loaded = load::text("theory.ron", text);
    let checked = ask(&loaded, Reading::Interpreted, Profile::Standard);
    assert_eq!(said(&checked, "P01"), ["No path runs from ‘A’ to ‘C’."]);
    assert_eq!(about(&loaded, &checked, "P01"), BTreeSet::from(["c".to_owned()]));
}

#[test]
fn a_necessary_assumption_is_named_where_it_holds_a_link_down() {
    let text = r#"Theory(
    title: "T",
    sources: [Source(id: "r", title: "Report", year: 2024)],
    elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
    links: [
        Causes(
            id: "k", from: "a", to: "b", sign: Plus, mechanism: "so",
            assumptions: [Assumption(text: "people come", necessary: true)],
            claims: [Claim(stance: Supports, knowledge: Research, claimant: "x", quote: "q", source: "r")],
        ),
    ],
    chains: [Chain(id: "c", label: "C", from: ["a"], to: ["b"])],
)"#;
    let checked = ask(&load::text("theory.ron", text), Reading::Interpreted, Profile::Standard);
    let line = "Without ‘A’ → ‘B’ no path leads from ‘A’ to ‘B’ any more; support: no source for a necessary assumption, ‘people come’.";
    assert_eq!(said(&checked, "P03"), [line]);
}

#[test]
fn chains_with_one_start_speak_once_of_a_level() {
    let text = r#"Theory(
    title: "T",
    value_levels: [ValueLevel(id: "l", label: "For all")],
    elements: [
        Element(id: "a", label: "A", kind: State),
        Element(id: "b", label: "B", kind: State),
        Element(id: "c", label: "C", kind: State),
    ],
    links: [PartOf(id: "d", part: "a", whole: "b"), PartOf(id: "e", part: "b", whole: "c")],
    chains: [
        Chain(id: "c1", label: "C1", from: ["a"], to: ["b"]),
        Chain(id: "c2", label: "C2", from: ["a"], to: ["c"]),
        Chain(id: "c3", label: "C3", from: ["b"], to: ["c"]),
    ],
)"#;
    let checked = ask(&load::text("theory.ron", text), Reading::Interpreted, Profile::Standard);
    let lines = [
        "No path from ‘A’ leads to a value at level ‘For all’.",
        "No path from ‘B’ leads to a value at level ‘For all’.",
    ];
    assert_eq!(said(&checked, "W01"), lines);
}
