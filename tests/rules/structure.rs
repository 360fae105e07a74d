//! The rules of structure (family S) on small theories.

use super::*;

/// A theory of these elements and links; `more` goes in at the end.
fn theory(elements: &str, links: &str, more: &str) -> Loaded {
    let text = format!("Theory(\n    title: \"T\",\n    elements: [{elements}],\n    links: [{links}],\n    {more}\n)");
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.is_whole, "{text}\n{:?}", loaded.findings);
    loaded
}

fn element(id: &str, kind: &str) -> String {
    format!("Element(id: \"{id}\", label: \"{}\", kind: {kind}),", id.to_uppercase())
}

fn says(loaded: &Loaded, code: &str) -> Vec<String> {
    said(&ask(loaded, Reading::Interpreted, Profile::Standard), code)
}

fn helps(loaded: &Loaded, reading: Reading, code: &str) -> Vec<&'static str> {
    let findings = ask(loaded, reading, Profile::Standard).findings;
    let own = findings.iter().filter(|finding| finding.rule.code == code);
    own.map(|finding| finding.help.as_ref().expect("a remedy").key).collect()
}

#[test]
fn what_leads_on_is_no_dead_end() {
    let two = [element("a", "Activity"), element("b", "Ambition"), element("c", "BuildingBlock")].concat();
    let dead = "No link leads on from ‘A’.";
    let on = "Serves(id: \"on\", means: \"c\", end: \"b\"),";
    let cases: [(&str, &[&str]); 7] = [
        ("Causes(id: \"k\", from: \"a\", to: \"b\", sign: Plus),", &[]),
        ("Serves(id: \"k\", means: \"a\", end: \"b\"),", &[]),
        ("PartOf(id: \"k\", part: \"a\", whole: \"b\"),", &[]),
        ("Defines(id: \"k\", from: \"a\", to: \"b\"),", &[]),
        ("Conditions(id: \"k\", element: \"a\", link: \"on\"),", &[]),
        ("Causes(id: \"k\", from: \"b\", to: \"a\", sign: Plus),", &[dead]),
        (
            "BelongsTo(id: \"k\", action: \"a\", block: \"c\"),",
            &["No link leads on from ‘A’: that it belongs to ‘C’ does not yet say what it leads to."],
        ),
    ];
    for (link, lines) in cases {
        assert_eq!(says(&theory(&two, &format!("{on}{link}"), ""), "S03"), lines, "{link}");
    }
}

#[test]
fn only_what_is_on_the_way_can_be_a_dead_end() {
    let of = |kind: &str| theory(&[element("a", kind), element("b", "Actor")].concat(), "", "");
    for kind in ["Input", "Activity", "Action", "BuildingBlock", "State", "Condition"] {
        assert_eq!(says(&of(kind), "S03").len(), 1, "{kind}");
    }
    for kind in ["Actor", "Component", "Factor", "Outcome", "Value", "Saving", "Risk", "Context"] {
        assert_eq!(says(&of(kind), "S03"), [""; 0], "{kind}");
    }
}

#[test]
fn a_goal_may_be_the_last() {
    let elements = [element("a", "Activity"), element("b", "State")].concat();
    let link = "Causes(id: \"k\", from: \"a\", to: \"b\", sign: Plus)";
    assert_eq!(says(&theory(&elements, link, ""), "S03"), ["No link leads on from ‘B’."]);
    let chain = r#"chains: [Chain(id: "c", label: "C", from: ["a"], to: ["b"])],"#;
    assert_eq!(says(&theory(&elements, link, chain), "S03"), [""; 0]);
    let goal = elements.replace("kind: State", "kind: State, goal: true");
    assert_eq!(says(&theory(&goal, link, ""), "S03"), [""; 0]);
}

#[test]
fn what_a_wider_reading_tells_is_not_asked_for_again() {
    let elements = [element("a", "Activity"), element("b", "State"), element("c", "Outcome")].concat();
    let links = r#"
        Causes(id: "k", from: "a", to: "b", sign: Plus, provenance: Literal),
        Causes(id: "l", from: "b", to: "c", sign: Plus, provenance: Analysis),"#;
    let loaded = theory(&elements, links, "");
    assert_eq!(helps(&loaded, Reading::Interpreted, "S03"), ["s03-wide-do"]);
    assert_eq!(helps(&loaded, Reading::Interpreted, "S04"), ["s04-wide-do"]);
    assert_eq!(helps(&loaded, Reading::All, "S03"), [""; 0]);
    assert_eq!(helps(&loaded, Reading::All, "S04"), [""; 0]);
    let bare = theory(&elements, "", "");
    assert_eq!(helps(&bare, Reading::Interpreted, "S03"), ["s03-do", "s03-do"]);
    assert_eq!(helps(&bare, Reading::Interpreted, "S04"), ["s04-do", "s04-do"]);
}

#[test]
fn nothing_is_said_of_what_a_refused_link_may_lead_to() {
    let elements = [element("a", "State"), element("b", "State")].concat();
    let text = format!(
        "Theory(title: \"T\", elements: [{elements}], links: [Causes(id: \"k\", from: \"a\", to: \"nobody\", sign: Plus)])"
    );
    let loaded = load::text("theory.ron", &text);
    assert_eq!(says(&loaded, "S01").len(), 1);
    assert_eq!((says(&loaded, "S03").len(), says(&loaded, "S04").len()), (0, 0));
}

#[test]
fn what_comes_about_has_a_cause_or_starts_a_chain() {
    let elements = |kind: &str| [element("a", "Activity"), element("b", kind), element("c", "Ambition")].concat();
    let on = "Serves(id: \"on\", means: \"b\", end: \"c\"),";
    let cases: [(&str, &[&str]); 6] = [
        ("", &["‘B’ has no cause here."]),
        ("Serves(id: \"k\", means: \"a\", end: \"b\"),", &["‘B’ has a means here, but no cause."]),
        ("Causes(id: \"k\", from: \"a\", to: \"b\", sign: Plus),", &[]),
        ("PartOf(id: \"k\", part: \"a\", whole: \"b\"),", &[]),
        ("Defines(id: \"k\", from: \"a\", to: \"b\"),", &[]),
        ("BelongsTo(id: \"k\", action: \"a\", block: \"b\"),", &["‘B’ has no cause here."]),
    ];
    for (link, lines) in cases {
        assert_eq!(says(&theory(&elements("State"), &format!("{on}{link}"), ""), "S04"), lines, "{link}");
    }
    for kind in ["Outcome", "Saving"] {
        assert_eq!(says(&theory(&elements(kind), on, ""), "S04").len(), 1, "{kind}");
    }
    for kind in ["Input", "Value", "Context", "Risk", "Expenditure"] {
        assert_eq!(says(&theory(&elements(kind), on, ""), "S04"), [""; 0], "{kind}");
    }
    let chain = r#"chains: [Chain(id: "c", label: "C", from: ["b"], to: ["c"])],"#;
    assert_eq!(says(&theory(&elements("State"), on, chain), "S04"), [""; 0]);
}

#[test]
fn a_causal_link_has_a_sign_or_says_who_finds_out() {
    let elements = [element("a", "State"), element("b", "State")].concat();
    let line = "‘A’ → ‘B’ does not say whether more leads to more or to less.";
    let cases: [(&str, &[&str]); 6] = [
        ("Causes(id: \"k\", from: \"a\", to: \"b\")", &[line]),
        ("Causes(id: \"k\", from: \"a\", to: \"b\", sign: Unknown)", &[line]),
        ("Causes(id: \"k\", from: \"a\", to: \"b\", sign: Minus)", &[]),
        ("Causes(id: \"k\", from: \"a\", to: \"b\", open: \"Ann, in May\")", &[]),
        ("Causes(id: \"k\", from: \"a\", to: \"b\", open: \"…\")", &[line]),
        ("PartOf(id: \"k\", part: \"a\", whole: \"b\")", &[]),
    ];
    for (link, lines) in cases {
        assert_eq!(says(&theory(&elements, link, ""), "S06"), lines, "{link}");
    }
}

/// Causes of ‘Z’, from the first letters of the alphabet; each with what it says besides.
fn meeting(each: &[&str], more: &str) -> Loaded {
    let letters: Vec<String> = (b'a'..).take(each.len()).map(|it| char::from(it).to_string()).collect();
    let elements: String = letters.iter().map(|id| element(id, "Factor")).collect();
    let causes = letters.iter().zip(each);
    let links: String = causes
        .map(|(id, says)| format!("Causes(id: \"k{id}\", from: \"{id}\", to: \"z\", sign: Plus, {says}),"))
        .collect();
    theory(&format!("{elements}{}", element("z", "Outcome")), &links, more)
}

#[test]
fn from_three_causes_on_it_is_said_how_they_meet() {
    let group = "group: \"g\"";
    let line = |n: usize| format!("{n} causal links meet at ‘Z’: all needed, one enough or additive?");
    assert_eq!(says(&meeting(&["", ""], ""), "S07"), [""; 0]);
    assert_eq!(says(&meeting(&["", "", ""], ""), "S07"), [line(3)]);
    let partly = "4 causal links meet at ‘Z’, 2 of them in a group: all needed, one enough or additive?";
    assert_eq!(says(&meeting(&["", group, group, ""], ""), "S07"), [partly]);
    assert_eq!(says(&meeting(&[group, group, group], ""), "S07"), [""; 0]);
    assert_eq!(says(&meeting(&[group, group, "group: \" \""], ""), "S07").len(), 1, "a group has a name");
    let added = "provenance: Analysis";
    assert_eq!(says(&meeting(&["", "", added], ""), "S07"), [""; 0], "only links that count");
    let element = element("z", "Outcome").replace("kind", "convergence: AllNeeded, kind");
    let causes = ["a", "b", "c"];
    let links: String = causes.iter().map(|id| format!("PartOf(part: \"{id}\", whole: \"y\"),")).collect();
    let parts = [self::element("y", "Composite"), causes.map(|id| self::element(id, "Component")).concat()].concat();
    assert_eq!(says(&theory(&parts, &links, ""), "S07"), [""; 0], "parts are no causes");
    let links: String = causes.iter().map(|id| format!("Causes(from: \"{id}\", to: \"z\", sign: Plus),")).collect();
    let elements = [element, causes.map(|id| self::element(id, "Factor")).concat()].concat();
    assert_eq!(says(&theory(&elements, &links, ""), "S07"), [""; 0]);
}

#[test]
fn a_meeting_in_the_core_weighs_more_and_a_theory_sets_from_how_many() {
    let weight = |loaded: &Loaded| {
        let findings = ask(loaded, Reading::Interpreted, Profile::Standard).findings;
        findings.iter().find(|finding| finding.rule.code == "S07").map(|finding| finding.severity)
    };
    let chain = r#"chains: [Chain(id: "c", label: "C", from: ["a"], to: ["z"], core: ["ka"])],"#;
    assert_eq!(weight(&meeting(&["", "", ""], "")), Some(Severity::Note));
    assert_eq!(weight(&meeting(&["", "", ""], chain)), Some(Severity::Warning));
    let set = |n: u32| format!("settings: [Setting(rule: \"S07\", limits: [Limit(\"causes\", {n})])],");
    assert_eq!(weight(&meeting(&["", "", ""], &set(4))), None);
    assert_eq!(weight(&meeting(&["", ""], &set(2))), Some(Severity::Note));
}

#[test]
fn two_links_on_one_pair_are_one_cause() {
    let elements = [element("a", "Factor"), element("b", "Factor"), element("z", "Outcome")].concat();
    let links = r#"
        Causes(id: "k", from: "a", to: "z", sign: Plus),
        Causes(id: "l", from: "a", to: "z", sign: Minus),
        Causes(id: "m", from: "b", to: "z", sign: Plus),"#;
    let text = format!("Theory(title: \"T\", elements: [{elements}], links: [{links}])");
    let loaded = load::text("theory.ron", &text);
    assert_eq!((says(&loaded, "F08").len(), says(&loaded, "S07").len()), (1, 0));
}

/// One causal link from the first sphere to the last; each sphere is written as given.
fn over(spheres: &[&str], link: &str) -> Loaded {
    let names: Vec<String> = (1..=spheres.len()).map(|place| format!("s{place}")).collect();
    let declared: String = names
        .iter()
        .zip(spheres)
        .map(|(id, says)| format!("Sphere(id: \"{id}\", label: \"{}\", {says}),", id.to_uppercase()))
        .collect();
    let elements = format!(
        "Element(id: \"a\", label: \"A\", kind: State, sphere: \"s1\"),
         Element(id: \"b\", label: \"B\", kind: State, sphere: \"s{}\"),",
        spheres.len()
    );
    theory(&elements, link, &format!("spheres: [{declared}],"))
}

const FORWARD: &str = r#"Causes(id: "k", from: "a", to: "b", sign: Plus)"#;
const BACK: &str = r#"Causes(id: "k", from: "b", to: "a", sign: Plus)"#;

#[test]
fn a_link_forward_over_a_sphere_says_why_no_step_is_missing() {
    let line = "‘A’ → ‘B’ skips ‘S2’, with no reason given.";
    assert_eq!(says(&over(&["layer: 1", "layer: 2", "layer: 3"], FORWARD), "S08"), [line]);
    assert_eq!(says(&over(&["", "", ""], FORWARD), "S08"), [line], "the order in the file is that of the flow");
    let silent = [
        (["layer: 1", "layer: 2", "layer: 3"], BACK),
        (["layer: 1", "layer: 2", "layer: 3"], r#"PartOf(id: "k", part: "a", whole: "b")"#),
        (["layer: 1", "layer: 2, beside: true", "layer: 3"], FORWARD),
        (["layer: 1", "", "layer: 3"], FORWARD),
        (["", "layer: 2", "layer: 3"], FORWARD),
        (["layer: 1", "layer: 3", "layer: 2"], FORWARD),
        (["layer: 1", "layer: 5", "layer: 5"], FORWARD),
    ];
    for (spheres, link) in silent {
        assert_eq!(says(&over(&spheres, link), "S08"), [""; 0], "{spheres:?} {link}");
    }
    let layers = ["layer: 1", "layer: 2", "layer: 3"];
    for (says_more, lines) in [("direct: \"so it is\"", 0), ("open: \"Ann, in May\"", 0), ("direct: \"…\"", 1)] {
        let link = format!("Causes(id: \"k\", from: \"a\", to: \"b\", sign: Plus, {says_more})");
        assert_eq!(says(&over(&layers, &link), "S08").len(), lines, "{says_more}");
    }
}

#[test]
fn every_skipped_sphere_is_named_and_a_theory_sets_over_how_many_layers() {
    let four = ["layer: 10", "layer: 30", "layer: 20", "layer: 40"];
    assert_eq!(says(&over(&four, FORWARD), "S08"), ["‘A’ → ‘B’ skips ‘S3’ and ‘S2’, with no reason given."]);
    let beside = ["layer: 1", "layer: 2", "layer: 2", "layer: 3, beside: true"];
    let line = "‘A’ → ‘B’ skips ‘S2’ and ‘S3’, with no reason given.";
    assert_eq!(says(&over(&beside, FORWARD), "S08"), [line], "what stands beside the flow may be an end");
    let set = |n: u32| {
        let link = format!("{FORWARD}],\n    settings: [Setting(rule: \"S08\", limits: [Limit(\"layers\", {n})])");
        (over(&beside, &link), over(&four, &link))
    };
    let (two_in_a_layer, two_layers) = set(3);
    assert_eq!((says(&two_in_a_layer, "S08").len(), says(&two_layers, "S08").len()), (0, 1));
    assert_eq!(says(&set(4).1, "S08"), [""; 0]);
}

const LIST: &str = r#"allowed: [
    Allowed(from: Activity, link: Causes, to: Outcome),
    Allowed(from: Condition, link: Conditions, to: Outcome),
],"#;

#[test]
fn a_link_joins_what_the_theory_lets_it_join() {
    let elements = [element("a", "Activity"), element("b", "Outcome"), element("c", "Condition")].concat();
    let cases: [(&str, &[&str]); 4] = [
        (r#"Causes(id: "k", from: "a", to: "b", sign: Plus)"#, &[]),
        (
            r#"Causes(id: "k", from: "c", to: "b", sign: Plus)"#,
            &[
                "The theory does not allow ‘C’ → ‘B’: \"causal link\" from condition to outcome is not in its list (allowed).",
            ],
        ),
        (
            r#"Causes(id: "k", from: "b", to: "a", sign: Plus)"#,
            &[
                "The theory does not allow ‘B’ → ‘A’: \"causal link\" from outcome to activity is not in its list (allowed).",
            ],
        ),
        (r#"PartOf(id: "k", part: "c", whole: "a")"#, &[]),
    ];
    for (link, lines) in cases {
        assert_eq!(says(&theory(&elements, link, LIST), "S09"), lines, "{link}");
        assert_eq!(says(&theory(&elements, link, ""), "S09"), [""; 0], "nothing is declared: {link}");
    }
}

#[test]
fn a_condition_is_held_to_where_its_link_ends() {
    let elements = [element("a", "Activity"), element("b", "Outcome"), element("c", "Condition")].concat();
    let with = |element: &str, more: &str| {
        let links = format!(
            r#"Causes(id: "k", from: "a", to: "b", sign: Plus), Conditions(id: "v", element: "{element}", link: "k", {more})"#
        );
        links
    };
    assert_eq!(says(&theory(&elements, &with("c", ""), LIST), "S09"), [""; 0]);
    let line = "The theory does not allow ‘A’ as a condition on ‘A’ → ‘B’: \
        from activity to outcome is not in its list (allowed).";
    assert_eq!(says(&theory(&elements, &with("a", ""), LIST), "S09"), [line]);
    assert_eq!(says(&theory(&elements, &with("a", "provenance: Analysis"), LIST), "S09"), [""; 0]);
    let muted = format!("{LIST} mute: [Mute(rule: \"S09\", on: \"v\", because: \"an exception\")],");
    let checked = ask(&theory(&elements, &with("a", ""), &muted), Reading::Interpreted, Profile::Standard);
    assert_eq!((said(&checked, "S09").len(), said(&checked, "F09").len(), checked.muted.len()), (0, 0, 1));
}

#[test]
fn the_lines_that_allow_something_stand_beside_the_refusal() {
    let pairs: String = ["Activity", "Action", "Input", "State", "Factor"]
        .map(|from| format!("Allowed(from: {from}, link: Causes, to: Outcome),"))
        .concat();
    let elements = [element("a", "Activity"), element("b", "Value")].concat();
    let link = r#"Causes(id: "k", from: "a", to: "b", sign: Plus)"#;
    let loaded = theory(&elements, link, &format!("allowed: [{pairs} Allowed(from: Actor, link: Role, to: State)],"));
    let findings = ask(&loaded, Reading::Interpreted, Profile::Standard).findings;
    let refused = findings.iter().find(|finding| finding.rule.code == "S09").expect("a refusal");
    assert_eq!(refused.severity, Severity::Error);
    let words = Words::new(Tongue::En);
    let beside: Vec<String> =
        refused.related.iter().filter_map(|it| it.message.as_ref()).map(|it| words.say(it)).collect();
    assert_eq!((beside.len(), &*beside[0]), (4, "this is allowed: from activity to outcome"));
    assert_eq!(refused.related.len(), 2 + 5, "both ends, and every line on this kind of link");
    let help = words.say(refused.help.as_ref().expect("a remedy"));
    assert!(help.ends_with("Allowed(from: Activity, link: Causes, to: Value)."), "{help}");
}

#[test]
fn an_empty_theory_hears_nothing_of_its_structure() {
    let loaded = load::text("theory.ron", "Theory(title: \"T\")");
    for code in ["S03", "S04", "S06", "S07", "S08", "S09", "P05", "P06"] {
        assert_eq!(says(&loaded, code), [""; 0], "{code}");
    }
}

#[test]
fn an_effect_that_nobody_wants_need_not_lead_on() {
    let bad = "Element(id: \"b\", label: \"B\", kind: State, unwanted: true),";
    let link = "Causes(id: \"k\", from: \"a\", to: \"b\", sign: Plus)";
    assert!(says(&theory(&[&element("a", "Activity"), bad].concat(), link, ""), "S03").is_empty());
    assert_eq!(says(&theory(&[element("a", "Activity"), element("b", "State")].concat(), link, ""), "S03").len(), 1);
}
