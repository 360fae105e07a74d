//! `--only`, `--ignore` and `--on`: what is asked for, in every format and in the exit code.

mod common;

use std::collections::BTreeSet;
use std::fs;

use common::{Said, run_in};
use serde_json::Value;

const THEORY: &str = r#"Theory(
    title: "Buurthuis",
    sources: [Source(id: "plan", title: "Beleidsplan", year: 2023)],
    elements: [
        Element(id: "koffie", label: "Koffieochtend", kind: Activity),
        Element(id: "kennen", label: "Buren kennen elkaar", kind: State),
        Element(id: "steun", label: "Buren helpen elkaar", kind: Value),
        Element(id: "los", label: "Losse Buur", kind: State),
    ],
    links: [
        Causes(id: "k1", from: "koffie", to: "kennen", sign: Plus, claims: [
            Claim(stance: Supports, knowledge: Expectation, claimant: "gemeente", quote: "ja", source: "plan"),
        ]),
        Causes(id: "k2", from: "kennen", to: "steun", sign: Plus),
    ],
    chains: [Chain(id: "keten", label: "Hoe het gaat", from: ["koffie"], to: ["steun"], core: ["k2"])],
    mute: [Mute(rule: "S02", on: "los", because: "komt later")],
)"#;

/// The program on that theory.
fn check(args: &[&str]) -> Said {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("theorie.ron"), THEORY).expect("a file");
    fs::write(folder.path().join("stuk.ron"), THEORY.replace("kind: State", "kind: \"State\"")).expect("a file");
    fs::write(folder.path().join("half.ron"), THEORY.replace("to: \"steun\"", "to: \"staan\"")).expect("a file");
    run_in(folder.path(), &[&["check"], args].concat())
}

/// What is told with these arguments, as code and short name.
fn told(args: &[&str]) -> BTreeSet<(String, String)> {
    let said = check(&[&["theorie.ron", "--format", "json"], args].concat());
    let document: Value = serde_json::from_str(&said.out).expect("JSON");
    let theory = &document["theories"][0];
    let told: BTreeSet<(String, String)> = theory["findings"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| (it["code"].as_str().unwrap_or("").into(), it["subject"]["id"].as_str().unwrap_or("").into()))
        .collect();
    let all = theory["findings"].as_array().map_or(0, Vec::len) as u64 + theory["hidden"].as_u64().expect("a number");
    let whole: Value = serde_json::from_str(&check(&["theorie.ron", "--format", "json"]).out).expect("JSON");
    assert_eq!(all, whole["theories"][0]["findings"].as_array().map_or(0, Vec::len) as u64, "{args:?}");
    told
}

fn codes(args: &[&str]) -> BTreeSet<String> {
    told(args).into_iter().map(|(code, _)| code).collect()
}

#[test]
fn only_and_ignore_take_codes_names_and_families() {
    let all = codes(&[]);
    assert!(all.contains("B01") && all.contains("B02") && all.contains("S05"), "{all:?}");
    assert_eq!(codes(&["--only", "b02"]), BTreeSet::from(["B02".to_owned()]));
    assert_eq!(codes(&["--only", "expectation-only, S05"]), BTreeSet::from(["B02".to_owned(), "S05".to_owned()]));
    assert_eq!(codes(&["--only", "B02", "--only", "S05"]), BTreeSet::from(["B02".to_owned(), "S05".to_owned()]));
    let family: BTreeSet<String> = all.iter().filter(|code| code.starts_with('B')).cloned().collect();
    assert_eq!(codes(&["--only", "B"]), family);
    assert_eq!(codes(&["--ignore", "b"]), all.difference(&family).cloned().collect());
    assert_eq!(codes(&["--only", "B", "--ignore", "unsourced-link"]), &family - &BTreeSet::from(["B01".to_owned()]));
}

#[test]
fn on_takes_an_element_with_its_links_a_link_or_a_chain() {
    let subjects = |args: &[&str]| told(args).into_iter().map(|(_, on)| on).collect::<BTreeSet<String>>();
    let all = subjects(&[]);
    assert!(["k1", "k2"].iter().all(|it| all.contains(*it)), "{all:?}");
    for name in ["koffie", "KOFFIEOCHTEND"] {
        let found = subjects(&["--on", name]);
        assert!(found.contains("k1") && !found.contains("k2"), "{name}: {found:?}");
    }
    for name in ["k2", "buren kennen elkaar -> Buren helpen elkaar"] {
        assert_eq!(subjects(&["--on", name]), BTreeSet::from(["k2".to_owned()]), "{name}");
    }
    let found = subjects(&["--on", "hoe het gaat"]);
    assert!(found.contains("k2") && !found.contains("k1"), "{found:?}");
    let both = subjects(&["--on", "k1", "--on", "k2"]);
    assert!(both.contains("k1") && both.contains("k2"), "{both:?}");
}

#[test]
fn the_report_says_what_is_hidden_and_the_exit_code_follows() {
    // Without a choice the core link without a source is an error.
    assert_eq!(check(&["theorie.ron"]).code, 1);
    let said = check(&["theorie.ron", "--only", "B02", "--lang", "nl"]);
    assert_eq!(said.code, 0, "{}", said.out);
    let flat = said.out.replace('\n', " ");
    assert!(flat.contains("bevindingen zijn verborgen door --only, --ignore of --on."), "{flat}");
    assert_eq!(check(&["theorie.ron", "--only", "B02", "--fail-on", "warning"]).code, 1);
    let said = check(&["theorie.ron", "--only", "W01", "--on", "k1", "--lang", "nl"]);
    assert!(said.out.starts_with("Geen bevindingen waar hier om gevraagd is."), "{}", said.out);
    let said = check(&["theorie.ron", "--only", "B02", "--format", "short", "--lang", "nl"]);
    assert!(said.out.lines().all(|line| line.contains("[B02]")) && said.err.contains("verborgen"), "{}", said.err);
    assert!(check(&["theorie.ron", "--format", "short"]).err.is_empty());
}

#[test]
fn a_muted_finding_is_chosen_like_any_other() {
    let muted = |args: &[&str]| {
        let said = check(&[&["theorie.ron", "--format", "json"], args].concat());
        let document: Value = serde_json::from_str(&said.out).expect("JSON");
        document["theories"][0]["muted"].as_array().map_or(0, Vec::len)
    };
    assert_eq!((muted(&[]), muted(&["--only", "S02"]), muted(&["--only", "B"]), muted(&["--on", "k1"])), (1, 1, 0, 0));
}

#[test]
fn a_word_that_names_nothing_is_told_with_what_is_meant() {
    let cases: [(&[&str], &str); 8] = [
        (&["--only", "B20", "--lang", "nl"], "‘B20’ is geen regel. Bedoeld: ‘B02’?"),
        (&["--ignore", "expectation-onyl", "--lang", "nl"], "Bedoeld: ‘expectation-only’?"),
        (
            &["--only", "Q", "--lang", "en"],
            "‘Q’ is no rule. Write a code such as B02, or the letter of a group: B, F, ",
        ),
        (&["--only", "", "--lang", "en"], "‘’ is no rule."),
        (&["--on", "kofie", "--lang", "nl"], "Misschien bedoeld: ‘koffie’."),
        (&["--on", "buren", "--lang", "en"], "Perhaps meant: ‘Buren kennen elkaar’ and ‘Buren helpen elkaar’."),
        (
            &["--on", "iets heel anders", "--lang", "nl"],
            "‘iets heel anders’ is hier geen element, pijl of keten. Schrijf",
        ),
        (&["--on", "", "--lang", "nl"], "‘’ is hier geen element"),
    ];
    for (args, expected) in cases {
        let said = check(&[&["theorie.ron"], args].concat());
        assert_eq!((said.code, &*said.out), (2, ""), "{args:?}");
        assert!(said.err.contains(expected), "{args:?}: {}", said.err);
    }
}

#[test]
fn an_error_of_reading_is_never_chosen_away() {
    for args in [&["--only", "B02"][..], &["--ignore", "F,S"], &["--on", "koffie"], &["--on", "is er niet"]] {
        let said = check(&[&["stuk.ron", "--lang", "nl"], args].concat());
        assert_eq!(said.code, 2, "{args:?}: {}", said.all());
        assert!(said.out.contains("Een soort staat zonder aanhalingstekens."), "{args:?}: {}", said.all());
    }
    let said = check(&["half.ron", "--only", "B02", "--format", "short"]);
    assert!(said.out.contains("[S01]") && !said.out.contains("[S05]"), "{}", said.out);
    // A theory that could be read beside one that could not: the name may stand in the other.
    let said = check(&["theorie.ron", "stuk.ron", "--on", "is er niet", "--lang", "nl"]);
    assert!(said.code == 2 && said.out.contains("aanhalingstekens"), "{}", said.all());
}
