//! The rules of loops (family L) on small theories.

use super::*;

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
