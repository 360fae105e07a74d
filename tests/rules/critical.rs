//! What matters much and is little sure (B08), and a core that cannot be tested.

use super::*;

/// A link with an assumption, in a chain with the given core; `more` goes in at the end.
fn assumed(link: &str, assumption: &str, core: &str, more: &str) -> Vec<String> {
    let text = format!(
        r#"Theory(
    title: "T",
    elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
    links: [Causes(id: "k", from: "a", to: "b", sign: Plus, {link} assumptions: [{assumption}])],
    chains: [Chain(id: "c", label: "C", from: ["a"], to: ["b"], core: [{core}])],
    {more}
)"#
    );
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.is_whole, "{:?}", loaded.findings);
    said(&ask(&loaded, Reading::Interpreted, Profile::Standard), "B08")
}

#[test]
fn what_is_important_and_uncertain_is_critical() {
    let link = |fields: &str| assumed(fields, "", "", "");
    let line = "‘A’ → ‘B’ is important and uncertain: importance 4 of 5, certainty 2 of 5, says the theory itself.";
    assert_eq!(link("importance: 4, certainty: 2,"), [line]);
    assert!(link("importance: 3, certainty: 1,").is_empty());
    assert!(link("importance: 5, certainty: 3,").is_empty());
    assert!(link("importance: 5,").is_empty(), "nobody says how sure it is");
    assert!(link("importance: 5, certainty: 1, open: \"Ann, in May.\",").is_empty(), "a known gap");
    let assumption = |fields: &str| assumed("", &format!("Assumption(text: \"they come\", {fields})"), "", "");
    let line = "Assumption ‘they come’ at ‘A’ → ‘B’ is important and uncertain: importance 5 of 5, certainty 1 of 5, says the theory itself.";
    assert_eq!(assumption("importance: 5, certainty: 1"), [line]);
    assert!(assumption("importance: 5, certainty: 1, open: \"Ann, in May.\"").is_empty());
}

#[test]
fn of_a_group_more_than_half_has_to_agree() {
    let scored = |on: &str, importance: &str, certainty: &str| {
        let score = format!(r#"WorkshopScore(on: "{on}", importance: [{importance}], certainty: [{certainty}])"#);
        let own = "importance: 1, certainty: 5,";
        assumed(
            own,
            "Assumption(id: \"s\", text: \"they come\")",
            "",
            &format!("workshop: Workshop(scores: [{score}]),"),
        )
    };
    let line = "‘A’ → ‘B’ is important and uncertain: importance 4 of 5, certainty 2 of 5, says the group.";
    assert_eq!(scored("k", "5, 3, 4", "1, 2, 5"), [line], "in whatever order");
    assert_eq!(scored("k", "5, 4", "2, 1"), [line]);
    assert!(scored("k", "5, 3", "1").is_empty(), "half of the group");
    assert!(scored("k", "5", "1, 3").is_empty(), "half of the group");
    assert!(scored("k", "5", "").is_empty(), "the theory itself says that it is sure");
    assert_eq!(scored("s", "5", "1").len(), 1, "the assumption");
}

#[test]
fn several_sessions_are_heard_together_and_the_theory_sets_the_limits() {
    let score = |importance: u8| format!(r#"WorkshopScore(on: "k", importance: [{importance}], certainty: [2])"#);
    let two = |more: &str| {
        let scores = format!("workshop: Workshop(scores: [{}, {}, {}]), {more}", score(3), score(4), score(5));
        assumed("", "", "", &scores)
    };
    assert_eq!(two("").len(), 1);
    let set = |limit: &str, number: u8| {
        format!("settings: [Setting(rule: \"B08\", limits: [Limit(\"{limit}\", {number})])],")
    };
    assert!(two(&set("importance", 5)).is_empty());
    assert!(two(&set("certainty", 1)).is_empty());
    assert_eq!(two(&set("importance", 2)).len(), 1);
}

#[test]
fn a_core_link_says_what_has_to_be_true_and_by_what_one_sees_it() {
    let core = |link: &str, assumption: &str| assumed(link, assumption, "\"k\"", "");
    let (assumption, indicator) = ("Assumption(text: \"they come\")", "indicator: \"visitors\",");
    assert_eq!(core("", ""), ["‘A’ → ‘B’ is part of the core of the chain, but lacks an assumption and an indicator."]);
    assert_eq!(core("", assumption), ["‘A’ → ‘B’ is part of the core of the chain, but lacks an indicator."]);
    assert_eq!(core(indicator, ""), ["‘A’ → ‘B’ is part of the core of the chain, but lacks an assumption."]);
    assert!(core(indicator, assumption).is_empty());
    assert_eq!(core("indicator: \"…\",", assumption).len(), 1, "it says nothing");
    assert!(core("open: \"Ann, in May.\",", "").is_empty(), "a known gap");
    let defined = "claims: [Claim(knowledge: Definition, claimant: \"x\", quote: \"q\")],";
    assert!(core(defined, "").is_empty(), "it holds by definition");
    assert!(assumed("", "", "", "").is_empty(), "outside the core");
}
