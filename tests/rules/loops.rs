//! The rules of loops (family L) on small theories.

use super::*;

/// A theory of states, with a saving at the end, and a link for each `from to sign`; `more` goes in at the end.
fn web(states: &[&str], arrows: &[&str], more: &str) -> Loaded {
    let kind = |name: &str| if name.starts_with("saving") { "Saving" } else { "State" };
    let element = |name: &&str| format!("Element(id: \"{name}\", label: \"{name}\", kind: {}),", kind(name));
    let link = |(place, arrow): (usize, &&str)| {
        let parts: Vec<&str> = arrow.split(' ').collect();
        let (from, to, sign) = (parts[0], parts[1], parts[2]);
        let sign = match sign {
            "+" => "Plus",
            "-" => "Minus",
            _ => "Unknown",
        };
        let added = if parts.len() > 3 { ", provenance: Analysis" } else { "" };
        format!("Causes(id: \"k{place}\", from: \"{from}\", to: \"{to}\", sign: {sign}{added}),")
    };
    let elements: String = states.iter().map(element).collect();
    let links: String = arrows.iter().enumerate().map(link).collect();
    let text = format!("Theory(title: \"T\", elements: [{elements}], links: [{links}], {more})");
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.is_whole, "{:?}", loaded.findings);
    loaded
}

fn says(loaded: &Loaded, code: &str) -> Vec<String> {
    said(&ask(loaded, Reading::Interpreted, Profile::Standard), code)
}

#[test]
fn a_loop_is_told_with_what_it_does_and_how_many_more_there_are() {
    let arrows = ["a b +", "b a +", "a c +", "c a +", "a d +", "d a -", "a e +", "e a ?"];
    let lines = [
        "This is a balancing loop without a name: ‘a’ → ‘d’ → ‘a’.",
        "This is a reinforcing loop without a name: ‘a’ → ‘b’ → ‘a’ (and one more of the kind).",
        "This is a loop without a name; whether it reinforces or balances is not known: ‘a’ → ‘e’ → ‘a’.",
    ];
    assert_eq!(says(&web(&["a", "b", "c", "d", "e"], &arrows, ""), "L01"), lines);
    assert!(says(&web(&["a", "b", "c"], &["a b +", "b c +"], ""), "L01").is_empty(), "a row is no loop");
    assert!(says(&web(&["a", "b"], &["a b +", "b a +A Analysis"], ""), "L01").is_empty(), "not in this reading");
}

#[test]
fn a_loop_with_a_name_is_silent_and_each_knot_speaks_for_itself() {
    let two = ["a b +", "b a +", "c d +", "d c -"];
    let named = "loops: [Loop(id: \"l\", label: \"L\", through: [\"b\", \"a\"])]";
    assert_eq!(says(&web(&["a", "b", "c", "d"], &two, ""), "L01").len(), 2);
    let line = "This is a balancing loop without a name: ‘c’ → ‘d’ → ‘c’.";
    assert_eq!(says(&web(&["a", "b", "c", "d"], &two, named), "L01"), [line]);
}

#[test]
fn a_loop_that_is_too_long_to_tell_is_still_told_of() {
    let names: Vec<String> = (0..30).map(|it| format!("e{it}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let arrows: Vec<String> = (0..30).map(|it| format!("e{it} e{} +", (it + 1) % 30)).collect();
    let arrows: Vec<&str> = arrows.iter().map(String::as_str).collect();
    let line = "A loop of more than 24 links leads from ‘e0’ back to it, without a name.";
    assert_eq!(says(&web(&names, &arrows, ""), "L01"), [line]);
    let named = "loops: [Loop(id: \"l\", label: \"L\", through: [\"e3\", \"e20\"])]";
    assert!(says(&web(&names, &arrows, named), "L01").is_empty());
    let longer = "settings: [Setting(rule: \"L01\", limits: [Limit(\"links\", 30)])]";
    let line = "This is a reinforcing loop without a name: ‘e0’ → ‘e1’ → ‘e2’ → ‘e3’ → ‘e4’ → ‘e5’ → \
                … 21 more elements … → ‘e27’ → ‘e28’ → ‘e29’ → ‘e0’.";
    assert_eq!(says(&web(&names, &arrows, longer), "L01"), [line]);
    let shorter = "settings: [Setting(rule: \"L01\", limits: [Limit(\"links\", 2)])]";
    assert!(says(&web(&["a", "b"], &["a b +", "b a +"], shorter), "L01")[0].contains("reinforcing"));
}

#[test]
fn a_dense_theory_is_answered_with_what_is_known() {
    let names: Vec<String> = (0..40).map(|it| format!("e{it}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let pairs = (0..40).flat_map(|from| (0..40).map(move |to| (from, to))).filter(|(from, to)| from != to);
    let arrows: Vec<String> = pairs.map(|(from, to)| format!("e{from} e{to} +")).collect();
    let arrows: Vec<&str> = arrows.iter().map(String::as_str).collect();
    let line = "This is a reinforcing loop without a name: ‘e0’ → ‘e1’ → ‘e0’ (and at least 199 more of the kind).";
    assert_eq!(says(&web(&names, &arrows, ""), "L01"), [line]);
}

#[test]
fn a_saving_that_comes_back_as_less_is_told_for_each_link_out_of_it() {
    let names = ["a", "b", "saving"];
    let back = ["a saving +", "saving b -", "b a +", "saving a -"];
    let lines = [
        "Through this loop more ‘saving’ leads to less ‘saving’: ‘saving’ → ‘b’ → ‘a’ → ‘saving’.",
        "Through this loop more ‘saving’ leads to less ‘saving’: ‘saving’ → ‘a’ → ‘saving’.",
    ];
    assert_eq!(says(&web(&names, &back, ""), "L02"), lines);
    assert!(says(&web(&names, &["a saving +", "saving b +", "b a +"], ""), "L02").is_empty(), "it strengthens itself");
    assert!(says(&web(&names, &["a saving +", "saving b ?", "b a -"], ""), "L02").is_empty(), "a sign is unknown");
    assert!(says(&web(&["a", "b"], &["a b +", "b a -"], ""), "L02").is_empty(), "no saving");
    // The balancing way is longer than another way round, and is found all the same.
    let ways = ["a saving +", "saving a +", "a b -", "b saving +"];
    let line = "Through this loop more ‘saving’ leads to less ‘saving’: ‘saving’ → ‘a’ → ‘b’ → ‘saving’.";
    assert_eq!(says(&web(&names, &ways, ""), "L02"), [line]);
}

#[test]
fn a_loop_through_two_savings_is_told_once_and_by_its_name() {
    let arrows = ["saving1 saving2 +", "saving2 saving1 -"];
    let line = "Through this loop more ‘saving1’ leads to less ‘saving1’: ‘saving1’ → ‘saving2’ → ‘saving1’.";
    assert_eq!(says(&web(&["saving1", "saving2"], &arrows, ""), "L02"), [line]);
    let named = "loops: [Loop(id: \"l\", label: \"Borrowed\", through: [\"saving1\", \"saving2\"])]";
    let line = "Through the loop ‘Borrowed’ more ‘saving1’ leads to less ‘saving1’: ‘saving1’ → ‘saving2’ → ‘saving1’.";
    assert_eq!(says(&web(&["saving1", "saving2"], &arrows, named), "L02"), [line]);
}

#[test]
fn a_norm_on_any_element_of_a_loop_stands_behind_what_is_said_of_it() {
    let norm = "norms: [Norm(id: \"n\", quote: \"Do not ask too much.\", on: [\"b\"], rules: [\"L02\"])]";
    let checked = ask(
        &web(&["a", "b", "saving"], &["a saving +", "saving b -", "b a +"], norm),
        Reading::Interpreted,
        Profile::Standard,
    );
    let own = checked.findings.iter().find(|finding| finding.rule.code == "L02").expect("a loop");
    assert_eq!(own.because.len(), 1);
    assert_eq!((own.severity, own.related.len()), (Severity::Warning, 3));
}

/// Something held in common, of which two parties expect something.
fn commons(claims: [&str; 2], fields: &str, more: &str, settings: &str) -> Vec<String> {
    let claim = |claim: &str| format!("Claim(stance: Supports, {claim}, quote: \"q\", source: \"s\", locator: \"1\")");
    let [one, other] = claims.map(claim);
    let text = format!(
        r#"Theory(
    title: "T",
    sources: [Source(id: "s", title: "S", year: 2024)],
    elements: [
        Element(id: "ministry", label: "Ministry of Health", kind: Actor),
        Element(id: "fund", label: "Fund", kind: Input),
        Element(id: "help", label: "Help", kind: Component, {fields}),
        Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State),
    ],
    links: [
        Causes(id: "k1", from: "help", to: "a", sign: Plus, mechanism: "m", claims: [{one}]),
        Causes(id: "k2", from: "help", to: "b", sign: Plus, mechanism: "m", claims: [{other}]),
        PartOf(id: "k3", part: "fund", whole: "help"), {more}
    ],
    settings: [{settings}],
)"#
    );
    let loaded = load::text("theory.ron", &text);
    said(&ask(&loaded, Reading::Interpreted, Profile::Standard), "L03")
}

const INSURERS: &str = r#"knowledge: Expectation, claimant: "insurers""#;
const MINISTRY: &str = r#"knowledge: Expectation, claimant: "the ministry""#;

#[test]
fn who_expects_and_gives_nothing_is_named() {
    let line = "2 parties expect something of ‘Help’: ‘insurers’ and ‘the ministry’; none of them replenishes it here.";
    assert_eq!(commons([INSURERS, MINISTRY], "commons: true", "", ""), [line]);
    assert!(commons([INSURERS, MINISTRY], "", "", "").is_empty(), "not held in common");
    assert!(commons([INSURERS, INSURERS], "commons: true", "", "").is_empty(), "one party");
    let shouting = r#"knowledge: Expectation, claimant: "Insurers""#;
    assert!(commons([INSURERS, shouting], "commons: true", "", "").is_empty(), "one party in two spellings");
    let holds = r#"knowledge: Position, claimant: "the ministry""#;
    assert!(commons([INSURERS, holds], "commons: true", "", "").is_empty(), "a position is no expectation");
    let nobody = "knowledge: Expectation";
    assert!(commons([INSURERS, nobody], "commons: true", "", "").is_empty(), "who expects it is not said");
    assert!(
        commons([INSURERS, MINISTRY], "commons: true", "", r#"Setting(rule: "L03", limits: [Limit("parties", 3)])"#)
            .is_empty()
    );
}

#[test]
fn who_puts_something_in_replenishes() {
    for object in ["help", "fund"] {
        let role = format!(r#"Role(id: "r", actor: "ministry", verb: "pay", object: "{object}"),"#);
        assert!(commons([INSURERS, MINISTRY], "commons: true", &role, "").is_empty(), "{object}");
    }
    let elsewhere = r#"Role(id: "r", actor: "ministry", verb: "pay", object: "a"),"#;
    assert_eq!(commons([INSURERS, MINISTRY], "commons: true", elsewhere, "").len(), 1, "not on the way to it");
    let condition = r#"Conditions(id: "c", element: "ministry", link: "k3"),"#;
    assert!(commons([INSURERS, MINISTRY], "commons: true", condition, "").is_empty());
    let unread = r#"Role(id: "r", actor: "ministry", verb: "pay", object: "nothing"),"#;
    assert!(commons([INSURERS, MINISTRY], "commons: true", unread, "").is_empty(), "a role could not be drawn");
}
