//! The rules of paths (family P) on small theories.

use super::*;

const CHAIN: &str = r#"Chain(id: "c", label: "C", from: ["a"], to: ["c"]),"#;
const STEPS: &str = r#"
    Causes(id: "k1", from: "a", to: "b", sign: Plus),
    Causes(id: "k2", from: "b", to: "c", sign: Plus),"#;

/// From ‘A’ by ‘B’ to ‘C’, and an element ‘X’ of the given kind; with further links and chains.
fn three_steps(x: &str, links: &str, chains: &str) -> Loaded {
    let text = format!(
        r#"Theory(
    title: "T",
    elements: [
        Element(id: "a", label: "A", kind: Activity),
        Element(id: "b", label: "B", kind: State),
        Element(id: "c", label: "C", kind: Outcome),
        Element(id: "x", label: "X", {x}),
    ],
    links: [{links}],
    chains: [{chains}],
)"#
    );
    load::text("theory.ron", &text)
}

fn says(loaded: &Loaded, code: &str) -> Vec<String> {
    said(&ask(loaded, Reading::Interpreted, Profile::Standard), code)
}

fn helps(loaded: &Loaded, code: &str) -> Vec<&'static str> {
    let findings = ask(loaded, Reading::Interpreted, Profile::Standard).findings;
    let own = findings.iter().filter(|finding| finding.rule.code == code);
    own.map(|finding| finding.help.as_ref().expect("a remedy").key).collect()
}

const ALONE: &str = "Everything here that affects ‘C’ runs by way of ‘A’.";

#[test]
fn a_cause_from_elsewhere_is_another_cause() {
    let cases: [(&str, &[&str]); 9] = [
        ("", &[ALONE]),
        (r#"Causes(id: "x1", from: "x", to: "b", sign: Minus),"#, &[]),
        (r#"Causes(id: "x1", from: "x", to: "c", sign: Plus),"#, &[]),
        // What leads to the start works through the start; what follows from the chain is no other cause.
        (r#"Causes(id: "x1", from: "x", to: "a", sign: Plus),"#, &[ALONE]),
        (r#"Causes(id: "x1", from: "b", to: "x", sign: Plus),"#, &[ALONE]),
        (
            r#"Causes(id: "x1", from: "b", to: "x", sign: Plus), Causes(id: "x2", from: "x", to: "c", sign: Plus),"#,
            &[ALONE],
        ),
        (r#"PartOf(id: "x1", part: "x", whole: "b"),"#, &[ALONE]),
        (r#"Serves(id: "x1", means: "x", end: "b"),"#, &[ALONE]),
        (r#"Conditions(id: "x1", element: "x", link: "k2"),"#, &[ALONE]),
    ];
    for (link, lines) in cases {
        let loaded = three_steps("kind: Factor", &format!("{STEPS}{link}"), CHAIN);
        assert_eq!(says(&loaded, "P05"), lines, "{link}");
    }
}

#[test]
fn a_circumstance_along_the_way_is_another_cause() {
    for link in [
        r#"Causes(id: "x1", from: "x", to: "b", sign: Minus),"#,
        r#"Causes(id: "x1", from: "x", to: "a", sign: Plus),"#,
        r#"PartOf(id: "x1", part: "x", whole: "b"),"#,
        r#"Conditions(id: "x1", element: "x", link: "k2"),"#,
    ] {
        let loaded = three_steps("kind: Context", &format!("{STEPS}{link}"), CHAIN);
        assert_eq!(says(&loaded, "P05"), [""; 0], "{link}");
    }
    let aside = format!(r#"{STEPS} Causes(id: "x1", from: "c", to: "x", sign: Plus),"#);
    assert_eq!(says(&three_steps("kind: Context", &aside, CHAIN), "P05"), [ALONE]);
}

#[test]
fn chains_to_one_goal_speak_together_of_their_causes() {
    let other = r#"Chain(id: "d", label: "D", from: ["x"], to: ["c"]),"#;
    let links = format!(r#"{STEPS} Causes(id: "x1", from: "x", to: "c", sign: Plus),"#);
    let both = three_steps("kind: Activity", &links, &format!("{CHAIN}{other}"));
    assert_eq!(says(&both, "P05"), ["Everything here that affects ‘C’ runs by way of ‘A’ and ‘X’."]);
    let twice = CHAIN.replace("\"c\", label", "\"d\", label");
    assert_eq!(says(&three_steps("kind: Factor", STEPS, &format!("{CHAIN}{twice}")), "P05"), [ALONE]);
    let goals = CHAIN.replace("[\"c\"]", "[\"b\", \"c\"]");
    let line = "Everything here that affects ‘B’ and ‘C’ runs by way of ‘A’.";
    assert_eq!(says(&three_steps("kind: Factor", STEPS, &goals), "P05"), [line]);
}

#[test]
fn of_what_a_chain_does_not_reach_no_other_cause_is_asked() {
    let broken = r#"Causes(id: "k1", from: "a", to: "b", sign: Plus),"#;
    let loaded = three_steps("kind: Factor", broken, CHAIN);
    assert_eq!((says(&loaded, "P01").len(), says(&loaded, "P05").len(), says(&loaded, "P06").len()), (1, 0, 0));
    let refused = format!(r#"{STEPS} Causes(id: "x1", from: "x", to: "bb", sign: Plus),"#);
    let loaded = three_steps("kind: Factor", &refused, CHAIN);
    assert_eq!((says(&loaded, "S01").len(), says(&loaded, "P05").len(), says(&loaded, "P06").len()), (1, 0, 0));
    let no_chain = three_steps("kind: Factor", STEPS, "");
    assert_eq!((says(&no_chain, "P05").len(), says(&no_chain, "P06").len()), (0, 0));
}

const BRIGHT: &str = "What follows from ‘A’ holds no risk and no unintended effect.";

#[test]
fn a_path_to_what_nobody_wants_is_an_unintended_effect() {
    let plus = r#"Causes(id: "x1", from: "b", to: "x", sign: Plus),"#;
    let minus = r#"Causes(id: "x1", from: "b", to: "x", sign: Minus),"#;
    let unknown = r#"Causes(id: "x1", from: "b", to: "x", sign: Unknown),"#;
    let against = r#"Causes(id: "x1", from: "x", to: "b", sign: Minus),"#;
    let cases: [(&str, &str, &[&str]); 10] = [
        ("kind: State", plus, &[BRIGHT]),
        ("kind: Risk", plus, &[]),
        ("kind: Risk", unknown, &[]),
        ("kind: Risk", against, &[BRIGHT]),
        ("kind: State, unwanted: true", plus, &[]),
        ("kind: State, desired: Less", plus, &[]),
        ("kind: State, desired: Less", minus, &[BRIGHT]),
        ("kind: State, desired: More", minus, &[]),
        ("kind: State, desired: More", plus, &[BRIGHT]),
        ("kind: State, desired: Less", unknown, &[BRIGHT]),
    ];
    for (x, link, lines) in cases {
        let loaded = three_steps(x, &format!("{STEPS}{link}"), CHAIN);
        assert_eq!(says(&loaded, "P06"), lines, "{x} {link}");
    }
}

#[test]
fn chains_with_one_start_speak_once_of_unintended_effects() {
    let other = r#"Chain(id: "d", label: "D", from: ["a"], to: ["b"]),"#;
    let broken = r#"Chain(id: "e", label: "E", from: ["a"], to: ["x"]),"#;
    for chains in [[CHAIN, other].concat(), [broken, CHAIN].concat()] {
        assert_eq!(says(&three_steps("kind: State", STEPS, &chains), "P06"), [BRIGHT], "{chains}");
    }
}

#[test]
fn what_only_a_wider_reading_tells_is_said_to_stand_there() {
    let added = format!(r#"{STEPS} Causes(id: "x1", from: "x", to: "b", sign: Minus, provenance: Analysis),"#);
    assert_eq!(helps(&three_steps("kind: Context", &added, CHAIN), "P05"), ["p05-wide-do"]);
    assert_eq!(helps(&three_steps("kind: Context", STEPS, CHAIN), "P05"), ["p05-do"]);
    let added = format!(r#"{STEPS} Causes(id: "x1", from: "b", to: "x", sign: Plus, provenance: Analysis),"#);
    assert_eq!(helps(&three_steps("kind: Risk", &added, CHAIN), "P06"), ["p06-wide-do"]);
    assert_eq!(helps(&three_steps("kind: Risk", STEPS, CHAIN), "P06"), ["p06-do"]);
}

#[test]
fn loops_do_not_hold_up_the_questions_of_a_chain() {
    let looped = format!(
        r#"{STEPS} Causes(id: "k3", from: "c", to: "b", sign: Minus), Causes(id: "k4", from: "c", to: "a", sign: Plus),"#
    );
    let loaded = three_steps("kind: Factor", &looped, CHAIN);
    assert_eq!((says(&loaded, "P05"), says(&loaded, "P06")), (vec![ALONE.to_owned()], vec![BRIGHT.to_owned()]));
}

#[test]
fn where_nothing_follows_no_unintended_effect_is_missed() {
    let round = r#"Chain(id: "c", label: "C", from: ["a"], to: ["a"]),"#;
    assert!(says(&three_steps("kind: State", "", round), "P06").is_empty());
    let back = format!("{STEPS} Causes(id: \"k3\", from: \"c\", to: \"a\", sign: Plus),");
    assert_eq!(says(&three_steps("kind: State", &back, round), "P06"), [BRIGHT]);
}
