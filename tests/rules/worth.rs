//! The rules of values (family W) on small theories.

use super::*;

/// A chain from one activity to values; `values` are those at each of two levels.
fn levels(values: [usize; 2], settings: &str) -> Loaded {
    let mut elements = String::new();
    let mut links = String::new();
    for (level, &count) in ["visitor", "volunteer"].iter().zip(&values) {
        for number in 0..count {
            let id = format!("{level}-{number}");
            elements += &format!(
                "Element(id: \"{id}\", label: \"{id}\", kind: Value, levels: [Level(\"{level}\", Literal)]),\n"
            );
            links += &format!("PartOf(id: \"d-{id}\", part: \"coffee\", whole: \"{id}\"),\n");
        }
    }
    let text = format!(
        r#"Theory(
    title: "T",
    value_levels: [
        ValueLevel(id: "visitor", label: "Visitor"),
        ValueLevel(id: "volunteer", label: "Volunteer"),
        ValueLevel(id: "town", label: "Town"),
    ],
    elements: [Element(id: "coffee", label: "Coffee", kind: Activity), {elements}],
    links: [{links}],
    chains: [
        Chain(id: "c", label: "C", from: ["coffee"], to: ["visitor-0"]),
        Chain(id: "d", label: "D", from: ["coffee"], to: ["visitor-0"]),
    ],
    settings: [{settings}],
)"#
    );
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
    loaded
}

fn lopsided(values: [usize; 2], settings: &str) -> Vec<String> {
    said(&ask(&levels(values, settings), Reading::Interpreted, Profile::Standard), "W03")
}

#[test]
fn values_are_lopsided_from_the_limits_on() {
    assert_eq!(lopsided([4, 1], ""), ["Of the 5 values at a level that ‘Coffee’ reaches, 4 are at ‘Visitor’."]);
    assert!(lopsided([3, 2], "").is_empty(), "60 of 100 is not more than 60");
    assert!(lopsided([3, 1], "").is_empty(), "of four values each one tips the count");
    assert!(lopsided([5, 0], "").is_empty(), "that a level is not reached, another rule says");
}

#[test]
fn hardly_any_value_is_said_where_no_level_holds_most() {
    let most = r#"Setting(rule: "W03", limits: [Limit("most", 95)])"#;
    assert_eq!(
        lopsided([12, 1], most),
        ["Of the 13 values at a level that ‘Coffee’ reaches, 1 is at ‘Volunteer’."],
        "7 in 100"
    );
    assert!(lopsided([9, 1], most).is_empty(), "10 of 100 is not fewer than 10");
    let none = r#"Setting(rule: "lopsided-values", limits: [Limit("most", 95), Limit("least", 0)])"#;
    assert!(lopsided([12, 1], none).is_empty());
    let few = r#"Setting(rule: "W03", limits: [Limit("values", 4)])"#;
    assert_eq!(lopsided([3, 1], few).len(), 1);
}

/// Three links to a saving with so many claims each, and three to values with so many.
fn attention(saving: usize, value: usize, more: &str) -> Vec<String> {
    let claims = |count: usize, link: &str| -> String {
        let claim = |number: usize| {
            format!(
                "Claim(stance: Supports, knowledge: Practice, claimant: \"x\", quote: \"{link}{number}\", source: \"s\", locator: \"1\"),"
            )
        };
        (0..count).map(claim).collect()
    };
    let mut links = String::new();
    for (from, to) in [("a", "b"), ("b", "c"), ("c", "saving")] {
        links += &format!(
            "Causes(id: \"{to}\", from: \"{from}\", to: \"{to}\", sign: Plus, mechanism: \"m\", claims: [{}]),",
            claims(saving, to)
        );
    }
    for to in ["v1", "v2", "v3"] {
        links += &format!(
            "Causes(id: \"{to}\", from: \"a\", to: \"{to}\", sign: Plus, mechanism: \"m\", claims: [{}]),",
            claims(value, to)
        );
    }
    let text = format!(
        r#"Theory(
    title: "T",
    sources: [Source(id: "s", title: "S", year: 2024)],
    elements: [
        Element(id: "a", label: "A", kind: Activity), Element(id: "b", label: "B", kind: State),
        Element(id: "c", label: "C", kind: State), Element(id: "saving", label: "Saving", kind: Saving),
        Element(id: "v1", label: "V1", kind: Value), Element(id: "v2", label: "V2", kind: Value),
        Element(id: "v3", label: "V3", kind: Value),
    ],
    links: [{links}],
    {more}
)"#
    );
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
    said(&ask(&loaded, Reading::Interpreted, Profile::Standard), "W03")
}

#[test]
fn attention_is_lopsided_where_a_saving_has_twice_as_many_claims() {
    let line = "Towards a saving: 6 claims on 3 causal links; towards a value: 3 claims on 3.";
    assert_eq!(attention(2, 1, ""), [line]);
    assert!(attention(3, 2, "").is_empty());
    assert!(attention(1, 2, "").is_empty(), "more about values is not what is asked");
    assert!(attention(0, 0, "").is_empty());
    assert_eq!(attention(1, 0, "").len(), 1);
    assert!(attention(2, 1, r#"settings: [Setting(rule: "W03", limits: [Limit("ratio", 3)])],"#).is_empty());
    assert!(attention(2, 1, r#"settings: [Setting(rule: "W03", limits: [Limit("links", 4)])],"#).is_empty());
}

/// A chain to a saving over a state; `state` and `saving` are more fields of the two.
fn gain(state: &str, saving: &str, more: &str) -> Checked {
    let text = format!(
        r#"Theory(
    title: "T",
    elements: [
        Element(id: "town", label: "Town", kind: Actor), Element(id: "you", label: "You", kind: Actor),
        Element(id: "a", label: "A", kind: Activity),
        Element(id: "b", label: "B", kind: State, {state}),
        Element(id: "c", label: "C", kind: Saving, {saving}),
        Element(id: "d", label: "D", kind: Value, for: ["you"]),
    ],
    links: [
        PartOf(id: "k1", part: "a", whole: "b"),
        Defines(id: "k2", from: "b", to: "c", sign: Plus),
        PartOf(id: "k3", part: "a", whole: "d"),
        {more}
    ],
    chains: [
        Chain(id: "x", label: "X", from: ["a"], to: ["c"]),
        Chain(id: "y", label: "Y", from: ["b"], to: ["c"]),
    ],
)"#
    );
    let loaded = load::text("theory.ron", &text);
    ask(&loaded, Reading::Interpreted, Profile::Standard)
}

#[test]
fn who_gains_alone_is_named_once_for_each_end() {
    let town = r#"for: ["town"]"#;
    let checked = gain("", town, "");
    assert_eq!(said(&checked, "W04"), ["On the way to ‘C’ only ‘Town’ is said to gain."]);
    let severity = |checked: &Checked| {
        checked.findings.iter().find(|finding| finding.rule.code == "W04").map(|finding| finding.severity)
    };
    assert_eq!(severity(&checked), Some(Severity::Warning), "what is gained is money");
    assert_eq!(severity(&gain(town, "", "")), Some(Severity::Note), "what is gained is no money");
    assert!(said(&gain("", "", ""), "W04").is_empty(), "who gains beside the way says nothing of the way");
    assert!(said(&gain(r#"for: ["you"]"#, town, ""), "W04").is_empty());
    let broken = r#"PartOf(id: "k4", part: "b", whole: "nobody"),"#;
    assert!(said(&gain("", town, broken), "W04").is_empty(), "a path may run over what could not be drawn");
}

#[test]
fn who_gains_in_a_wider_reading_is_pointed_to() {
    let text = r#"Theory(
    title: "T",
    elements: [
        Element(id: "town", label: "Town", kind: Actor), Element(id: "you", label: "You", kind: Actor),
        Element(id: "a", label: "A", kind: Activity), Element(id: "b", label: "B", kind: State, for: ["you"]),
        Element(id: "c", label: "C", kind: Saving, for: ["town"]),
    ],
    links: [
        Defines(id: "k1", from: "a", to: "c", sign: Plus),
        Causes(id: "k2", from: "a", to: "b", sign: Plus, provenance: Analysis),
        Causes(id: "k3", from: "b", to: "c", sign: Plus, provenance: Analysis),
    ],
    chains: [Chain(id: "x", label: "X", from: ["a"], to: ["c"])],
)"#;
    let loaded = load::text("theory.ron", text);
    let help = |reading| {
        let checked = ask(&loaded, reading, Profile::Standard);
        let own = checked.findings.iter().find(|finding| finding.rule.code == "W04");
        own.and_then(|finding| finding.help.as_ref()).map(|help| help.key)
    };
    assert_eq!(help(Reading::Interpreted), Some("w04-wide-do"));
    assert_eq!(help(Reading::All), None);
}

#[test]
fn a_means_does_not_carry_the_value_that_it_serves() {
    let said_of = |links: &str| {
        let text = format!(
            r#"Theory(title: "T", elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State),
            Element(id: "v", label: "V", kind: Value)], links: [{links}])"#
        );
        said(&ask(&load::text("theory.ron", &text), Reading::Interpreted, Profile::Standard), "W02")
    };
    let (one, two) = (r#"Serves(means: "a", end: "v")"#, r#"Serves(means: "b", end: "v")"#);
    let part = r#"PartOf(part: "a", whole: "v")"#;
    assert_eq!(said_of(""), ["No cause or part leads to ‘V’."]);
    assert_eq!(said_of(one), ["No cause or part leads to ‘V’: that ‘A’ serves it does not yet say how."]);
    assert_eq!(
        said_of(&format!("{one}, {two}")),
        ["No cause or part leads to ‘V’: that ‘A’ and ‘B’ serve it does not yet say how."]
    );
    assert!(said_of(&format!("{one}, {part}")).is_empty());
}
