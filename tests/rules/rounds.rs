//! The rules of the rounds (family R) on small theories.

use super::*;

fn standard(text: &str, code: &str) -> Vec<String> {
    said(&ask(&load::text("theory.ron", text), Reading::Interpreted, Profile::Standard), code)
}

fn choice(profile: &str, more: &str) -> Vec<String> {
    let text = format!(
        r#"Theory(title: "T",
    spheres: [Sphere(id: "s", label: "S", layer: 1), Sphere(id: "c", label: "C"), Sphere(id: "e", label: "E", layer: 2)],
    elements: [
        Element(id: "a", label: "A", kind: Component, sphere: "s", {profile}),
        Element(id: "b", label: "B", kind: State, sphere: "c"),
        Element(id: "v", label: "V", kind: Value, sphere: "e"),
    ],
    links: [PartOf(id: "k", part: "a", whole: "b"), PartOf(id: "l", part: "b", whole: "v")], {more})"#
    );
    standard(&text, "R01")
}

#[test]
fn a_choice_asks_for_its_reason() {
    let lines = [
        ("In", "‘A’ is counted in, and it does not say why."),
        ("Out", "‘A’ is not counted in, and it does not say why."),
        ("Doubt", "‘A’ is in doubt, and it does not say why."),
    ];
    for (decision, line) in lines {
        assert_eq!(choice(&format!("profile: Profile(decision: {decision})"), ""), [line]);
        assert_eq!(choice(&format!(r#"profile: Profile(decision: {decision}, why: " ")"#), ""), [line]);
        assert!(choice(&format!(r#"profile: Profile(decision: {decision}, why: "so")"#), "").is_empty());
    }
    assert!(choice("profile: Profile(decision: In, why: \"so\")", "").is_empty(), "what a group chose is an example");
}

#[test]
fn a_sphere_asks_for_an_example_once_a_group_came_to_round_two() {
    assert!(choice("", "").is_empty());
    assert!(choice("", "workshop: Workshop(round: Spheres),").is_empty());
    let line = ["‘S’ has no example."];
    assert_eq!(
        choice("", "workshop: Workshop(round: Components),"),
        line,
        "outside the flow and empty ones are left out"
    );
    assert_eq!(choice("", "workshop: Workshop(round: Value),"), line);
    assert!(choice("profile: Profile(),", "workshop: Workshop(round: Components),").is_empty());
}

fn role(elements: &str, links: &str, more: &str) -> Vec<String> {
    let text = format!(
        r#"Theory(title: "T",
    elements: [
        Element(id: "school", label: "School", kind: Actor), Element(id: "town", label: "Town", kind: Actor),
        Element(id: "give", label: "Give", kind: Action), Element(id: "joy", label: "Joy", kind: State), {elements}
    ],
    links: [PartOf(id: "k", part: "give", whole: "joy"), {links}], {more})"#
    );
    standard(&text, "R02")
}

const GIVES: &str = r#"Role(id: "r", actor: "school", verb: "give", object: "give"),"#;

#[test]
fn roles_are_asked_for_where_somebody_began_to_tell_them() {
    assert!(role("", "", "").is_empty());
    assert_eq!(role("", GIVES, ""), ["‘Town’ lacks what this actor does here or notices of it."]);
    let round = "workshop: Workshop(round: Support),";
    assert_eq!(role("", "", round).len(), 3, "two actors and an action");
    assert!(role("", "", "workshop: Workshop(round: Components),").is_empty());
}

#[test]
fn who_gains_owns_or_is_helped_takes_part() {
    for fields in [r#"for: ["town"]"#, r#"co_owner: "town""#] {
        let element = format!(r#"Element(id: "x", label: "X", kind: State, {fields}),"#);
        assert!(role(&element, GIVES, "").is_empty(), "{fields}");
    }
    let helped = format!(r#"{GIVES} Role(id: "r2", actor: "school", verb: "help", object: "town"),"#);
    assert!(role("", &helped, "").is_empty());
    let condition = format!(r#"{GIVES} Conditions(id: "c", element: "town", link: "k"),"#);
    assert!(role("", &condition, "").is_empty());
}

#[test]
fn what_is_to_be_done_asks_for_somebody() {
    let more =
        r#"Element(id: "pay", label: "Pay", kind: Input), Element(id: "block", label: "Block", kind: BuildingBlock),"#;
    let town = format!(r#"{GIVES} Role(id: "r2", actor: "town", verb: "do", object: "joy"),"#);
    assert_eq!(role(more, &town, ""), ["‘Pay’ lacks who does this."]);
    let block = format!(
        r#"{town} BelongsTo(id: "b", action: "pay", block: "block"), Role(id: "r3", actor: "town", verb: "run", object: "block"),"#
    );
    assert!(role(more, &block, "").is_empty(), "who does the whole does what belongs to it");
    let from_actor = format!(r#"{town} Causes(id: "c", from: "town", to: "pay", sign: Plus),"#);
    assert!(role(more, &from_actor, "").is_empty());
    let no_verb =
        r#"Role(id: "r", actor: "school", object: "give"), Role(id: "r2", actor: "town", verb: "x", object: "joy"),"#;
    assert_eq!(role("", no_verb, ""), ["The role of ‘School’ lacks what is done with ‘Give’."]);
}

fn beside(links: &str) -> Vec<String> {
    let text = format!(
        r#"Theory(title: "T",
    spheres: [Sphere(id: "street", label: "Street", layer: 1), Sphere(id: "care", label: "Care", layer: 2, beside: true)],
    elements: [
        Element(id: "town", label: "Town", kind: Actor),
        Element(id: "a", label: "A", kind: Activity, sphere: "street"),
        Element(id: "b", label: "B", kind: State, sphere: "care"),
        Element(id: "s", label: "S", kind: Saving, sphere: "street"),
    ],
    links: [Role(id: "r", actor: "town", verb: "x", object: "a"), {links}])"#
    );
    standard(&text, "R02")
}

#[test]
fn what_stands_beside_the_flow_goes_both_ways() {
    let to = r#"Causes(id: "k1", from: "a", to: "b", sign: Minus),"#;
    let back = r#"Causes(id: "k2", from: "b", to: "a", sign: Plus),"#;
    assert_eq!(beside(to), ["Links lead into ‘Care’, but no link leads back from that sphere."]);
    assert_eq!(beside(back), ["Links lead on from ‘Care’, but no link leads to that sphere."]);
    assert!(beside(&format!("{to}{back}")).is_empty());
    assert!(beside("").is_empty(), "no way at all is not one way");
    let money = format!(r#"{to}Causes(id: "k2", from: "b", to: "s", sign: Plus),"#);
    assert_eq!(beside(&money).len(), 1, "money that is saved tells nothing of what comes back");
}

/// A theory of round four: an activity that leads to something of this kind.
fn round_four(kind: &str, workshop: &str) -> Vec<String> {
    let text = format!(
        r#"Theory(title: "T",
    elements: [
        Element(id: "town", label: "Gemeente", kind: Actor), Element(id: "you", label: "You", kind: Actor),
        Element(id: "a", label: "A", kind: Activity), Element(id: "b", label: "B", kind: {kind}),
        Element(id: "v", label: "V", kind: Value, for: ["town"]),
    ],
    links: [Causes(id: "k", from: "a", to: "b", sign: Plus, assumptions: [Assumption(id: "as", text: "People come")])],
    workshop: Workshop(round: Value, {workshop}))"#
    );
    standard(&text, "R03")
}

const NO_PATH: &str = "Round 4 still lacks a path from an input, activity or action to a difference for residents.";

#[test]
fn round_four_asks_for_a_path_to_residents() {
    assert!(round_four("Outcome", "").is_empty());
    assert_eq!(round_four("State", ""), [NO_PATH]);
    assert!(round_four(r#"State, for: ["you"]"#, "").is_empty());
    assert_eq!(round_four(r#"Outcome, for: ["town"]"#, ""), [NO_PATH], "only a government gains");
    assert!(round_four(r#"Outcome, for: ["town", "you"]"#, "").is_empty());
}

#[test]
fn round_four_speaks_only_of_a_theory_that_came_there() {
    let text = r#"Theory(title: "T", workshop: Workshop(round: Value))"#;
    assert_eq!(standard(text, "R03"), [NO_PATH, "Round 4 still lacks a value: something that matters in itself."]);
    for other in ["workshop: Workshop(round: Support)", "workshop: Workshop()"] {
        assert!(standard(&format!(r#"Theory(title: "T", {other})"#), "R03").is_empty());
    }
    assert!(standard(r#"Theory(title: "T")"#, "R03").is_empty());
}

#[test]
fn scores_far_apart_ask_for_the_minority() {
    let scores = |scores: &str, more: &str| {
        round_four("Outcome", &format!(r#"scores: [WorkshopScore(on: "k", {scores})], {more}"#))
    };
    let line = "Round 4 still lacks what the minority thinks of ‘A’ → ‘B’: importance runs from 3 to 5.";
    assert_eq!(scores("importance: [3, 5, 4]", ""), [line]);
    assert!(scores("importance: [4, 5, 4]", "").is_empty());
    assert!(scores("importance: [5]", "").is_empty() && scores("importance: []", "").is_empty());
    assert_eq!(scores("importance: [4, 5], certainty: [1, 4]", "").len(), 1);
    assert!(scores("importance: [3, 5]", r#"minority: ["Not for us."]"#).is_empty());
    assert_eq!(scores("importance: [3, 5]", r#"minority: [" "]"#).len(), 1);
    assert!(scores(r#"importance: [3, 5], why: "two of us never saw it""#, "").is_empty());
    let assumption = round_four("Outcome", r#"scores: [WorkshopScore(on: "as", certainty: [1, 5])]"#);
    assert_eq!(
        assumption,
        ["Round 4 still lacks what the minority thinks of ‘People come’: certainty runs from 1 to 5."]
    );
}

#[test]
fn how_far_apart_is_set_by_the_theory() {
    let text = r#"Theory(title: "T",
    elements: [Element(id: "a", label: "A", kind: Activity), Element(id: "b", label: "B", kind: Value)],
    links: [PartOf(id: "k", part: "a", whole: "b")],
    workshop: Workshop(round: Value, scores: [WorkshopScore(on: "k", importance: [3, 5])]),
    settings: [Setting(rule: "R03", limits: [Limit("spread", 3)])])"#;
    assert!(standard(text, "R03").is_empty());
    assert_eq!(standard(&text.replace("[3, 5]", "[2, 5]"), "R03").len(), 1);
}
