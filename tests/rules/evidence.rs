//! The rules of evidence (family B), and of what stands beside it, on small theories.

use super::*;

/// Two elements and one causal link that says the given things, in a chain.
fn one_link(link: &str) -> Loaded {
    let text = format!(
        r#"Theory(
    title: "T",
    sources: [Source(id: "r", title: "Report", year: 2024)],
    elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
    links: [Causes(id: "k", from: "a", to: "b", sign: Plus, {link})],
    chains: [Chain(id: "c", label: "C", from: ["a"], to: ["b"])],
)"#
    );
    load::text("theory.ron", &text)
}

fn says(loaded: &Loaded, code: &str) -> Vec<String> {
    said(&ask(loaded, Reading::Interpreted, Profile::Standard), code)
}

const FOR: &str = r#"Claim(stance: Supports, knowledge: Practice, claimant: "x", quote: "q", source: "r")"#;
const AGAINST: &str = r#"Claim(stance: Contradicts, knowledge: Research, claimant: "y", quote: "n", source: "r")"#;
const DOUBT: &str = r#"Claim(stance: Contradicts, knowledge: Position, claimant: "z", quote: "no", source: "r")"#;
const BOTH: &str = r#"Claim(stance: Mixed, knowledge: Practice, claimant: "w", quote: "now and then", source: "r")"#;

#[test]
fn a_link_that_is_only_spoken_against_is_never_passed_over() {
    let cases = [
        (format!("[{AGAINST}]"), "Sources only speak against ‘A’ → ‘B’: research."),
        (format!("[{DOUBT}]"), "Sources only speak against ‘A’ → ‘B’: position."),
        (format!("[{DOUBT}, {AGAINST}]"), "Sources only speak against ‘A’ → ‘B’: research."),
        (format!("[{BOTH}, {DOUBT}]"), "Sources differ on ‘A’ → ‘B’: practice against position."),
        (format!("[{FOR}, {DOUBT}]"), "Sources differ on ‘A’ → ‘B’: practice against position."),
        (format!("[{BOTH}]"), "A source on ‘A’ → ‘B’ is mixed."),
    ];
    for (claims, line) in cases {
        assert_eq!(says(&one_link(&format!("mechanism: \"so\", claims: {claims}")), "B03"), [line], "{claims}");
    }
    assert!(says(&one_link(&format!("claims: [{FOR}]")), "B03").is_empty());
}

#[test]
fn a_source_on_the_link_itself_is_not_overlooked() {
    let line = "‘A’ → ‘B’ has a source, but no claim: who says this, and what kind of knowledge is it?";
    for own in [r#"source: "r""#, r#"quote: "so it is""#, r#"quote: "so it is", source: "r""#] {
        assert_eq!(says(&one_link(own), "B01"), [line], "{own}");
    }
    assert_eq!(says(&one_link(r#"quote: "…""#), "B01"), ["‘A’ → ‘B’ has no source."]);
    assert!(says(&one_link(&format!(r#"source: "r", claims: [{FOR}]"#)), "B01").is_empty());
}

#[test]
fn knowledge_that_points_both_ways_is_more_than_an_expectation() {
    let hope = r#"Claim(stance: Supports, knowledge: Expectation, claimant: "x", quote: "q", source: "r")"#;
    let mixed = |claim: &str| one_link(&format!("claims: [{hope}, {claim}]"));
    assert!(says(&mixed(BOTH), "B02").is_empty());
    assert_eq!(says(&mixed(BOTH), "B03"), ["A source on ‘A’ → ‘B’ is mixed."]);
    let line = "‘A’ → ‘B’ rests on an expectation only: ‘q’.";
    for weak in [
        BOTH.replace("Practice", "Position"),
        BOTH.replace(r#", source: "r""#, ""),
        BOTH.replace("claimant", "provenance: Analysis, claimant"),
    ] {
        assert_eq!(says(&mixed(&weak), "B02"), [line], "{weak}");
    }
}

#[test]
fn what_only_holds_the_place_of_a_text_counts_as_absent() {
    for nothing in ["", "  ", "…", "...", "?", "-"] {
        let loaded = one_link(&format!("mechanism: \"{nothing}\", claims: [{FOR}]"));
        assert_eq!(says(&loaded, "S05").len(), 1, "mechanism: {nothing:?}");
        let loaded = one_link(&format!("open: \"{nothing}\""));
        assert_eq!((says(&loaded, "S05").len(), says(&loaded, "B01").len()), (1, 1), "open: {nothing:?}");
        let bare = format!(r#"Claim(knowledge: Expectation, claimant: "x", quote: "q", locator: "{nothing}")"#);
        assert_eq!(says(&one_link(&format!("claims: [{bare}]")), "B01").len(), 1, "locator: {nothing:?}");
        let quote = format!(r#"Claim(knowledge: Expectation, quote: "{nothing}", source: "r")"#);
        let line = "‘A’ → ‘B’ rests on an expectation only: no quote.";
        assert_eq!(says(&one_link(&format!("claims: [{quote}]")), "B02"), [line], "quote: {nothing:?}");
    }
    assert!(says(&one_link(&format!("mechanism: \"5\", claims: [{FOR}]")), "S05").is_empty());
}

#[test]
fn an_assumption_without_knowledge_is_said_beside_the_knowledge_it_holds_down() {
    let with = |assumption: &str| one_link(&format!("claims: [{FOR}], assumptions: [Assumption({assumption})]"));
    let line = "‘A’ → ‘B’ is held down by a necessary assumption, ‘people come’; support for that: no source.";
    let held = with(r#"text: "people come", necessary: true"#);
    assert_eq!(says(&held, "B02"), [line]);
    let checked = ask(&held, Reading::Interpreted, Profile::Standard);
    let own = checked.findings.iter().find(|finding| finding.rule.code == "B02").expect("a note");
    assert_eq!(own.severity, Severity::Note);
    assert!(says(&with(r#"text: "people come""#), "B02").is_empty(), "it does without");
    assert!(says(&with(r#"text: "people come", necessary: true, open: "Ann""#), "B02").is_empty(), "a known gap");
    assert!(says(&with(&format!(r#"text: "people come", necessary: true, claims: [{FOR}]"#)), "B02").is_empty());
}

#[test]
fn what_the_modeller_adds_needs_no_source() {
    let added = one_link("provenance: Analysis");
    let checked = ask(&added, Reading::All, Profile::Standard);
    assert!(said(&checked, "B01").is_empty());
    assert_eq!(said(&ask(&one_link("provenance: Literal"), Reading::All, Profile::Standard), "B01").len(), 1);
}

#[test]
fn a_narrower_reading_never_asks_to_throw_out_what_a_wider_one_uses() {
    let added = one_link("provenance: Analysis");
    let help = |reading| {
        let checked = ask(&added, reading, Profile::Standard);
        assert!(said(&checked, "S02").is_empty(), "{reading:?}");
        let broken = checked.findings.into_iter().find(|finding| finding.rule.code == "P01")?;
        broken.help.map(|help| help.key)
    };
    assert_eq!((help(Reading::Literal), help(Reading::All)), (Some("p01-wide-do"), None));

    let text = r#"Theory(
    title: "T",
    value_levels: [ValueLevel(id: "l", label: "L")],
    elements: [
        Element(id: "a", label: "A", kind: State),
        Element(id: "m", label: "M", kind: State),
        Element(id: "v", label: "V", kind: Value, levels: [Level("l", Literal)]),
    ],
    links: [
        PartOf(id: "p", part: "a", whole: "m"),
        Causes(id: "k", from: "m", to: "v", sign: Plus, provenance: Analysis),
    ],
    chains: [Chain(id: "c", label: "C", from: ["a"], to: ["m"])],
)"#;
    let checked = ask(&load::text("theory.ron", text), Reading::Interpreted, Profile::Standard);
    let help = |code: &str| {
        let own = checked.findings.iter().find(|finding| finding.rule.code == code);
        own.and_then(|finding| finding.help.as_ref()).map(|help| help.key)
    };
    assert_eq!((help("W01"), help("W02")), (Some("w01-wide-do"), Some("w02-wide-do")));
}

#[test]
fn at_most_two_norms_stand_beside_a_finding_and_those_on_the_link_itself_first() {
    let norm = |id: &str, quote: &str, on: &str| {
        format!(r#"Norm(id: "{id}", quote: "{quote}", source: "plan", on: ["{on}"], rule: "S05")"#)
    };
    let because = |norms: &[String]| {
        let loaded = two_steps(&format!("    norms: [{}],", norms.join(", ")));
        let checked = ask(&loaded, Reading::Interpreted, Profile::Standard);
        let own = checked.findings.iter().find(|it| it.rule.code == "S05" && it.subject == Subject::Link(1));
        own.expect("k2").because.iter().map(|because| because.quote.to_string()).collect::<Vec<_>>()
    };
    let (end, link) = (norm("n1", "Of the end.", "help"), norm("n2", "of the link", "k2"));
    assert_eq!(because(&[end.clone(), link.clone()]), ["of the link"]);
    assert_eq!(because(&[end]), ["Of the end."]);
    let (second, third) = (norm("n3", "A whole sentence.", "k2"), norm("n4", "Another.", "k2"));
    assert_eq!(because(&[link, second, third]), ["A whole sentence.", "Another."]);
}

#[test]
fn a_step_is_as_strong_as_its_best_link() {
    // A cause that nobody stands behind, on a pair that is also a part and its whole.
    let text = r#"Theory(
    title: "T",
    elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
    links: [Causes(id: "k", from: "a", to: "b", sign: Plus), PartOf(id: "d", part: "a", whole: "b")],
    chains: [Chain(id: "c", label: "C", from: ["a"], to: ["b"])],
)"#;
    let loaded = load::text("theory.ron", text);
    assert!(says(&loaded, "P03").is_empty());
    let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
    let chain = &loaded.theory.chains[0];
    let found = pathways(&graph, &chain.from, &chain.to, Limits { cap: 10, max_links: 10 });
    assert_eq!((found.paths[0].rank, found.paths[0].weakest.len()), (None, 0));
    let hinges = on_every_path(&graph, &chain.from, &chain.to);
    let answer = Answer { from: &chain.from, to: &chain.to, pathways: &found };
    assert_eq!(hinges.len(), 1);
    assert!(summary::first(&graph, &hinges, &answer).is_empty());
}

#[test]
fn a_level_is_reached_by_a_value_on_the_way_and_by_nothing_else() {
    let level = |end: &str, from: &str, reading| {
        let text = format!(
            r#"Theory(
    title: "T",
    value_levels: [ValueLevel(id: "l", label: "L")],
    elements: [
        Element(id: "a", label: "A", kind: Value, levels: [Level("l", Literal)]),
        Element(id: "b", label: "B", kind: State),
        Element(id: "c", label: "C", {end}),
    ],
    links: [PartOf(id: "d", part: "a", whole: "b"), PartOf(id: "e", part: "b", whole: "c")],
    chains: [Chain(id: "k", label: "K", from: ["{from}"], to: ["c"])],
)"#
        );
        said(&ask(&load::text("theory.ron", &text), reading, Profile::Standard), "W01")
    };
    let own = |provenance: &str| format!(r#"kind: Value, levels: [Level("l", {provenance})]"#);
    let none = |from: &str| vec![format!("No path from ‘{from}’ leads to a value at level ‘L’.")];
    let literal = vec!["No path from ‘B’ leads to a value that a source literally puts at level ‘L’.".to_owned()];
    assert_eq!(level("kind: Value", "a", Reading::All), none("A"), "a start is not on its own way");
    assert!(level(&own("Literal"), "b", Reading::Literal).is_empty());
    assert_eq!(level(&own("Interpretation"), "b", Reading::Literal), none("B"));
    assert_eq!(level(&own("Interpretation"), "b", Reading::Interpreted), literal);
    assert_eq!(level(&own("Analysis"), "b", Reading::Interpreted), none("B"));
    assert_eq!(level(&own("Analysis"), "b", Reading::All), literal);
}

#[test]
fn chains_with_one_goal_hang_on_a_link_together() {
    let text = r#"Theory(
    title: "T",
    elements: [
        Element(id: "a", label: "A", kind: State),
        Element(id: "b", label: "B", kind: State),
        Element(id: "m", label: "M", kind: State),
        Element(id: "c", label: "C", kind: State),
    ],
    links: [
        PartOf(part: "a", whole: "m"), PartOf(part: "b", whole: "m"),
        Causes(id: "k", from: "m", to: "c", sign: Plus),
    ],
    chains: [
        Chain(id: "c1", label: "C1", from: ["a"], to: ["c"]),
        Chain(id: "c2", label: "C2", from: ["b"], to: ["c"]),
    ],
)"#;
    let line = "Without ‘M’ → ‘C’ no path leads from ‘A’ and ‘B’ to ‘C’ any more; support: no source.";
    assert_eq!(says(&load::text("theory.ron", text), "P03"), [line]);
}

/// One link between two elements, with sources of 2010, 2020 and 2024; `more` goes in at the end.
fn dated(link: &str, more: &str) -> Loaded {
    let text = format!(
        r#"Theory(
    title: "T",
    sources: [
        Source(id: "r", title: "Report", year: 2024), Source(id: "s", title: "Study", year: 2020),
        Source(id: "o", title: "Old study", year: 2010), Source(id: "n", title: "Note"),
    ],
    elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
    links: [Causes(id: "k", from: "a", to: "b", sign: Plus, mechanism: "so", {link})],
    {more}
)"#
    );
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.is_whole, "{:?}", loaded.findings);
    loaded
}

/// A claim of this knowledge by this source; `more` goes in at the end.
fn claim(knowledge: &str, source: &str, more: &str) -> String {
    format!(r#"Claim(knowledge: {knowledge}, claimant: "x", quote: "q", source: "{source}", {more})"#)
}

#[test]
fn knowledge_of_one_kind_or_one_source_is_named_as_such() {
    let says = |claims: &[String]| says(&dated(&format!("claims: [{}]", claims.join(", ")), ""), "B04");
    let [practice, research] = ["Practice", "Research"].map(|kind| move |source: &str| claim(kind, source, ""));
    assert_eq!(says(&[practice("r")]), ["All knowledge behind ‘A’ → ‘B’ is practice from one source, ‘Report’."]);
    assert_eq!(says(&[practice("r"), practice("s")]), ["All knowledge behind ‘A’ → ‘B’ is of one kind: practice."]);
    let line = "All knowledge behind ‘A’ → ‘B’ comes from one source, ‘Report’.";
    assert_eq!(says(&[practice("r"), research("r")]), [line]);
    assert!(says(&[practice("r"), research("s")]).is_empty());
    // What is no knowledge, or not shown, makes no second voice; what speaks against stands not behind.
    for other in [
        claim("Expectation", "s", ""),
        claim("Unshown", "s", ""),
        claim("Research", "s", "stance: Contradicts"),
        claim("Research", "s", "provenance: Analysis"),
        research("s").replace(r#"source: "s", "#, ""),
    ] {
        assert_eq!(says(&[practice("r"), other.clone()]).len(), 1, "{other}");
        assert!(says(std::slice::from_ref(&other)).is_empty(), "no knowledge behind it: {other}");
    }
    assert!(says(&[practice("r"), claim("Research", "s", "stance: Mixed")]).is_empty());
    assert!(says(&[practice("r"), claim("Definition", "s", "")]).is_empty(), "it holds by definition");
}

#[test]
fn several_reports_on_one_study_are_one_source() {
    let says = |claims: [String; 2]| says(&dated(&format!("claims: [{}]", claims.join(", ")), ""), "B04");
    let of = |kind: &str, source: &str, study: &str| claim(kind, source, &format!("study: \"{study}\""));
    let line = "All knowledge behind ‘A’ → ‘B’ comes from one study, ‘Panel’.";
    assert_eq!(says([of("Research", "r", "Panel"), of("Practice", "s", " panel")]), [line]);
    assert!(says([of("Research", "r", "Panel"), of("Practice", "r", "Diary")]).is_empty(), "one report, two studies");
    assert!(says([of("Research", "r", "Panel"), claim("Practice", "s", "")]).is_empty());
    let line = "All knowledge behind ‘A’ → ‘B’ comes from one source, ‘Report’.";
    assert_eq!(says([of("Research", "r", "Panel"), claim("Practice", "r", "")]), [line]);
}

#[test]
fn knowledge_about_others_than_the_link_speaks_of_is_told() {
    let says = |own: &str, claims: &[String]| {
        says(&dated(&format!("scope: Scope({own}), claims: [{}]", claims.join(", ")), ""), "B06")
    };
    let own = r#"audience: "elderly", setting: "village""#;
    let about = |kind: &str, scope: &str| claim(kind, "r", &format!("scope: Scope({scope})"));
    let line = "Knowledge on ‘A’ → ‘B’ is about ‘youth’, not about ‘elderly’: it counts one rank lower.";
    assert_eq!(says(own, &[about("Research", r#"audience: "youth", setting: "Village""#)]), [line]);
    let both = "Knowledge on ‘A’ → ‘B’ is about ‘youth’ and ‘city’, not about ‘elderly’ and ‘village’: it counts one rank lower.";
    assert_eq!(says(own, &[about("Research", r#"audience: "youth", setting: "city""#)]), [both]);
    let two = [about("Research", r#"audience: "youth""#), about("Practice", r#"audience: "youth", period: "now""#)];
    assert_eq!(says(own, &two), [line], "two claims about one thing");
    let two = [about("Research", r#"audience: "youth""#), about("Practice", r#"setting: "city""#)];
    assert_eq!(says(own, &two).len(), 2, "two things");
    for fitting in [r#"audience: " Elderly ""#, r#"period: "1990""#, r#"audience: "…""#, ""] {
        assert!(says(own, &[about("Research", fitting)]).is_empty(), "{fitting}");
    }
    assert!(says("", &[about("Research", r#"audience: "youth""#)]).is_empty(), "the link says nothing");
    assert!(says(own, &[about("Expectation", r#"audience: "youth""#)]).is_empty(), "no rank to lose");
}

#[test]
fn knowledge_on_a_needed_assumption_may_be_about_others_too() {
    let with = |needed: bool| {
        let claim = claim("Practice", "r", r#"scope: Scope(audience: "youth")"#);
        let assumption = format!("Assumption(text: \"they come\", necessary: {needed}, claims: [{claim}])");
        dated(&format!("scope: Scope(audience: \"elderly\"), assumptions: [{assumption}], claims: [{FOR}]"), "")
    };
    let line = "Knowledge on assumption ‘they come’ at ‘A’ → ‘B’ is about ‘youth’, not about ‘elderly’: it counts one rank lower.";
    assert_eq!(says(&with(true), "B06"), [line]);
    assert!(says(&with(false), "B06").is_empty(), "it weighs on nothing");
}

#[test]
fn the_latest_knowledge_on_a_link_decides_whether_it_is_old() {
    let says = |claims: &[String], more: &str| says(&dated(&format!("claims: [{}]", claims.join(", ")), more), "B07");
    let old = claim("Research", "o", "");
    let line = "The latest knowledge on ‘A’ → ‘B’ is from 2010: more than 5 years before 2024, the latest year in this theory.";
    assert_eq!(says(std::slice::from_ref(&old), ""), [line]);
    assert!(says(&[old.clone(), claim("Research", "s", "")], "").is_empty(), "four years");
    let line = "The latest knowledge on ‘A’ → ‘B’ is from 2020: more than 3 years before 2024, the latest year in this theory.";
    assert_eq!(says(&[old.clone(), claim("Practice", "s", "")], ""), [line]);
    assert!(says(&[old.clone(), claim("Practice", "n", "")], "").is_empty(), "it may be of today");
    assert!(says(&[claim("Position", "o", "")], "").is_empty(), "no knowledge");
    assert!(says(&[claim("Research", "o", "year: 2023")], "").is_empty(), "the claim itself is later");
    // The theory says for which year it is told, and how long knowledge holds.
    let told = "year: 2026,";
    let line = "The latest knowledge on ‘A’ → ‘B’ is from 2020: more than 5 years before 2026.";
    assert_eq!(says(&[claim("Research", "s", "")], told), [line]);
    assert!(says(&[claim("Research", "s", "")], "year: 2025,").is_empty());
    let set = |limit: &str, years: u32| {
        format!("{told} settings: [Setting(rule: \"B07\", limits: [Limit(\"{limit}\", {years})])],")
    };
    assert!(says(&[claim("Research", "s", "")], &set("years", 6)).is_empty());
    let line = "The latest knowledge on ‘A’ → ‘B’ is from 2024: more than 1 year before 2026.";
    assert_eq!(says(&[claim("Experience", "r", "")], &set("practice_years", 1)), [line]);
    assert!(says(&[old], "year: 2000,").is_empty(), "what is to come is not old");
}

#[test]
fn an_expectation_with_a_position_beside_it_does_not_stand_alone() {
    let claim = |knowledge: &str, quote: &str| {
        format!(r#"Claim(knowledge: {knowledge}, claimant: "x", quote: "{quote}", source: "r"),"#)
    };
    let rests = |claims: &str| says(&one_link(&format!("claims: [{claims}]")), "B02");
    let (hope, view) = (claim("Expectation", "q"), claim("Position", "p"));
    assert_eq!(rests(&hope), ["‘A’ → ‘B’ rests on an expectation only: ‘q’."]);
    assert_eq!(rests(&(view.clone() + &hope)), ["‘A’ → ‘B’ rests on an expectation, ‘q’, and a position only."]);
    assert_eq!(rests(&view), ["‘A’ → ‘B’ rests on a position only: ‘p’."]);
    assert!(rests(&(view + &claim("Practice", "k"))).is_empty());
}

#[test]
fn what_was_heard_against_a_link_is_not_asked_for() {
    let others = |claims: &str| {
        let loaded = one_link(&format!("claims: [{claims}]"));
        let found = ask(&loaded, Reading::Interpreted, Profile::Standard).findings;
        let words = Words::new(Tongue::En);
        let own = found.iter().find(|finding| finding.rule.code == "B04");
        own.and_then(|finding| finding.help.as_ref()).map(|help| words.say(help))
    };
    let experience = r#"Claim(stance: Contradicts, knowledge: Experience, claimant: "v", quote: "e", source: "r")"#;
    assert_eq!(others(FOR).as_deref(), Some("see what research and experience say about this."));
    assert_eq!(others(&format!("{FOR}, {AGAINST}")).as_deref(), Some("see what experience says about this."));
    let all = others(&format!("{FOR}, {AGAINST}, {experience}"));
    assert!(all.is_some_and(|help| !help.starts_with("see what")), "only the one source is left to say");
}
