//! What one path shows: signs that conflict (P02), knowledge that does not connect (P04), a
//! path that no source states (P07), and a link that stays behind (B05).

use super::*;

/// A theory with elements A to F, sources R, S and T, these links and these chains.
fn theory(links: &str, chains: &str) -> Loaded {
    let elements: String = ["a", "b", "c", "d", "e", "f"]
        .map(|id| format!("Element(id: \"{id}\", label: \"{}\", kind: State),", id.to_uppercase()))
        .concat();
    let sources = ["r", "s", "t"].map(|id| format!("Source(id: \"{id}\", title: \"{}\"),", id.to_uppercase())).concat();
    let text =
        format!("Theory(title: \"T\", sources: [{sources}], elements: [{elements}], links: [{links}], {chains})");
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.is_whole, "{:?}", loaded.findings);
    loaded
}

fn says_in(links: &str, chains: &str, reading: Reading, code: &str) -> Vec<String> {
    said(&ask(&theory(links, chains), reading, Profile::Standard), code)
}

fn says(links: &str, chains: &str, code: &str) -> Vec<String> {
    says_in(links, chains, Reading::Interpreted, code)
}

/// From A to C, in the words of a chain.
const A_C: &str = r#"chains: [Chain(id: "c", label: "C", from: ["a"], to: ["c"])],"#;

/// A causal link with a sign and whatever else it says.
fn cause(from: &str, to: &str, sign: &str, more: &str) -> String {
    format!("Causes(id: \"{from}{to}\", from: \"{from}\", to: \"{to}\", sign: {sign}, {more}),")
}

#[test]
fn a_plus_and_a_minus_between_the_same_ends_conflict() {
    let two = |sign: &str| cause("a", "b", "Plus", "") + &cause("b", "c", "Plus", "") + &cause("a", "c", sign, "");
    let line = "More ‘A’ leads by way of ‘B’ to more ‘C’, directly to less.";
    assert_eq!(says(&two("Minus"), A_C, "P02"), [line]);
    assert!(says(&two("Plus"), A_C, "P02").is_empty());
    assert!(says(&two("Unknown"), A_C, "P02").is_empty(), "an unknown sign is no conflict");
    assert!(says(&two("Minus"), "", "P02").is_empty(), "no chain asks for it");
    let later = cause("a", "b", "Plus", "")
        + &cause("b", "c", "Minus", "")
        + &cause("b", "d", "Plus", "")
        + &cause("d", "c", "Plus", "");
    let line = "More ‘A’ leads by way of ‘D’ to more ‘C’, directly from ‘B’ to less.";
    assert_eq!(says(&later, A_C, "P02"), [line]);
    // A reading in which one of the two does not count knows no conflict.
    let own = two("Minus").replace("sign: Minus", "sign: Minus, provenance: Analysis");
    assert!(says(&own, A_C, "P02").is_empty());
    assert_eq!(says_in(&own, A_C, Reading::All, "P02").len(), 1);
    // Two links on one pair that disagree leave the sign of the step unknown.
    let defined = two("Minus") + r#"Defines(id: "x", from: "a", to: "c", sign: Plus),"#;
    assert!(says(&defined, A_C, "P02").is_empty());
}

#[test]
fn a_conflict_shows_both_paths_and_is_told_once() {
    let links = cause("a", "b", "Plus", "")
        + &cause("b", "c", "Plus", "")
        + &cause("a", "d", "Minus", "")
        + &cause("d", "c", "Plus", "");
    let chains = r#"chains: [
        Chain(id: "c", label: "C", from: ["a"], to: ["c"]), Chain(id: "d", label: "D", from: ["a", "b"], to: ["c", "c"]),
    ],"#;
    let checked = ask(&theory(&links, chains), Reading::Interpreted, Profile::Standard);
    let own: Vec<&Finding> = checked.findings.iter().filter(|it| it.rule.code == "P02").collect();
    assert_eq!(own.len(), 1);
    let words = Words::new(Tongue::En);
    let told: Vec<String> =
        own[0].related.iter().filter_map(|it| it.message.as_ref()).map(|it| words.say(it)).collect();
    assert_eq!(told, ["more leads to more: ‘A’ → ‘B’ → ‘C’", "more leads to less: ‘A’ → ‘D’ → ‘C’"]);
}

/// A walk round a balancing loop comes back with the other sign; a path never does.
#[test]
fn a_loop_on_the_way_is_no_conflict() {
    let round = cause("a", "b", "Plus", "")
        + &cause("b", "c", "Plus", "")
        + &cause("b", "d", "Plus", "")
        + &cause("d", "b", "Minus", "");
    assert!(says(&round, A_C, "P02").is_empty());
    assert_eq!(says(&(round + &cause("d", "c", "Minus", "")), A_C, "P02").len(), 1);
}

/// A claim of this knowledge in this source; `more` goes in at the end.
fn claim(knowledge: &str, source: &str, more: &str) -> String {
    format!("Claim(knowledge: {knowledge}, quote: \"q\", source: \"{source}\", {more}),")
}

fn with(claims: &str) -> String {
    format!("claims: [{claims}]")
}

#[test]
fn a_link_that_stays_at_an_expectation_beside_research_is_a_break() {
    let good = with(&claim("Research", "r", "strength: GoodIndications"));
    let hope = with(&claim("Expectation", "r", ""));
    let row = |first: &str, next: &str| cause("a", "b", "Plus", first) + &cause("b", "c", "Plus", next);
    let line =
        |support: &str| format!("Support for ‘B’ → ‘C’: {support}; on the same path ‘A’ → ‘B’ has good indications.");
    assert_eq!(says(&row(&good, &hope), A_C, "B05"), [line("expectation only")]);
    assert_eq!(says(&row(&good, ""), A_C, "B05"), [line("no source")]);
    assert_eq!(says(&row(&hope, &good), A_C, "B05").len(), 1, "before or after it");
    assert!(says(&row(&good, &format!("open: \"Ann\", {hope}")), A_C, "B05").is_empty(), "a known gap");
    assert!(says(&row(&good, &with(&claim("Practice", "r", ""))), A_C, "B05").is_empty(), "knowledge that is shown");
    let founded = with(&claim("Research", "r", "strength: WellFounded"));
    assert!(says(&row(&founded, &hope), A_C, "B05").is_empty(), "no indications that it works");
    assert!(says(&row(&good, &hope), "", "B05").is_empty(), "no chain");
    let apart = cause("a", "b", "Plus", &good)
        + &cause("b", "c", "Plus", &good)
        + &cause("a", "d", "Plus", &hope)
        + &cause("d", "c", "Plus", &hope);
    assert!(says(&apart, A_C, "B05").is_empty(), "on another path");
    let held = format!("assumptions: [Assumption(text: \"they come\", necessary: true)], {good}");
    assert_eq!(says(&row(&good, &held), A_C, "B05"), [line("no source for a necessary assumption, ‘they come’")]);
    // The best link on a pair counts, and what holds by definition is neither behind nor ahead.
    let beside = row(&good, &hope) + r#"PartOf(id: "p", part: "b", whole: "c"),"#;
    assert!(says(&beside, A_C, "B05").is_empty());
}

#[test]
fn chains_over_one_link_name_the_best_of_both() {
    let research = |strength: &str| with(&claim("Research", "r", &format!("strength: {strength}")));
    let links = cause("a", "c", "Plus", &research("FirstIndications"))
        + &cause("b", "c", "Plus", &research("StrongIndications"))
        + &cause("c", "d", "Plus", "");
    let chains = r#"chains: [
        Chain(id: "x", label: "X", from: ["a"], to: ["d"]), Chain(id: "y", label: "Y", from: ["b"], to: ["d"]),
    ],"#;
    let line = "Support for ‘C’ → ‘D’: no source; on the same path ‘B’ → ‘C’ has strong indications.";
    assert_eq!(says(&links, chains, "B05"), [line]);
}

fn about(audience: &str) -> String {
    with(&claim("Practice", "r", &format!("scope: Scope(audience: \"{audience}\")")))
}

#[test]
fn knowledge_about_others_on_the_next_link_does_not_connect() {
    let row = |first: &str, next: &str| cause("a", "b", "Plus", first) + &cause("b", "c", "Plus", next);
    let line =
        "Knowledge on ‘A’ → ‘B’ is about ‘youth’, on ‘B’ → ‘C’ about ‘elderly’: together they do not carry the path.";
    assert_eq!(says(&row(&about("youth"), &about("elderly")), A_C, "P04"), [line]);
    assert!(says(&row(&about("youth"), &about(" Youth")), A_C, "P04").is_empty());
    assert!(says(&row(&about("youth"), &about("…")), A_C, "P04").is_empty(), "it may be about them too");
    let elsewhere = with(&claim("Practice", "r", "scope: Scope(setting: \"city\")"));
    assert!(says(&row(&about("youth"), &elsewhere), A_C, "P04").is_empty(), "youth in a city");
    let own = |scope: &str| format!("scope: Scope(audience: \"{scope}\"), {}", with(&claim("Practice", "r", "")));
    assert_eq!(says(&row(&own("youth"), &own("elderly")), A_C, "P04"), [line], "it is about what its link is about");
    let more = format!(
        "{}, {}",
        about("youth").trim_end_matches(']'),
        claim("Research", "s", "scope: Scope(audience: \"elderly\")")
    ) + "]";
    assert!(says(&row(&more.replace(",, ", ","), &about("elderly")), A_C, "P04").is_empty(), "some of it connects");
    let hope = with(&claim("Expectation", "r", "scope: Scope(audience: \"elderly\")"));
    assert!(says(&row(&about("youth"), &hope), A_C, "P04").is_empty(), "an expectation is no knowledge");
    assert!(says(&row(&about("youth"), &about("elderly")), "", "P04").is_empty(), "no chain");
    let misfit = format!("scope: Scope(audience: \"elderly\"), {}", about("youth"));
    assert!(says(&row(&misfit, &about("elderly")), A_C, "P04").is_empty(), "B06 tells it of the first link itself");
    // Not on one path, and not one after the other.
    let apart = cause("a", "c", "Plus", &about("youth")) + &cause("c", "d", "Plus", &about("elderly"));
    assert!(says(&apart, A_C, "P04").is_empty());
    let core = A_C.replace("to: [\"c\"]", "to: [\"c\"], core: [\"ac\", \"cd\"]");
    assert_eq!(says(&apart, &core, "P04").len(), 1, "the theory itself puts both in the core");
    let between = cause("a", "b", "Plus", &about("youth"))
        + &cause("b", "d", "Plus", "")
        + &cause("d", "c", "Plus", &about("elderly"));
    assert!(says(&between, A_C, "P04").is_empty(), "a step without knowledge lies between");
    let defined = between.replace("Causes(id: \"bd\"", "Defines(id: \"bd\"");
    assert_eq!(says(&defined, A_C, "P04").len(), 1, "the same in other words lies between");
}

#[test]
fn knowledge_in_the_core_that_is_about_nobody_in_particular_is_noted() {
    let core = A_C.replace("to: [\"c\"]", "to: [\"c\"], core: [\"ac\"]");
    let bare = cause("a", "c", "Plus", &with(&claim("Practice", "r", "")));
    let checked = ask(&theory(&bare, &core), Reading::Interpreted, Profile::Standard);
    assert_eq!(said(&checked, "P04"), ["The knowledge on ‘A’ → ‘C’ does not say for whom, where or when it holds."]);
    let own = checked.findings.iter().find(|it| it.rule.code == "P04").expect("a note");
    assert_eq!(own.severity, Severity::Note);
    assert!(says(&bare, A_C, "P04").is_empty(), "outside the core");
    assert!(says(&cause("a", "c", "Plus", &about("youth")), &core, "P04").is_empty());
    assert!(says(&cause("a", "c", "Plus", &with(&claim("Expectation", "r", ""))), &core, "P04").is_empty());
}

#[test]
fn a_path_that_no_source_states_names_the_fewest_that_do() {
    let by = |sources: &[&str]| with(&sources.iter().map(|it| claim("Expectation", it, "")).collect::<String>());
    let row = |first: &str, next: &str| cause("a", "b", "Plus", first) + &cause("b", "c", "Plus", next);
    let line = |two: &str| format!("No source states a whole path from ‘A’ to ‘C’; 2 sources together do: {two}.");
    assert_eq!(says(&row(&by(&["r"]), &by(&["s"])), A_C, "P07"), [line("‘R’ and ‘S’")]);
    assert_eq!(says(&row(&by(&["t", "s"]), &by(&["r"])), A_C, "P07"), [line("‘R’ and ‘S’")], "the first in the file");
    assert!(says(&row(&by(&["r", "s"]), &by(&["s"])), A_C, "P07").is_empty(), "one states both");
    assert!(says(&row(&by(&["r"]), ""), A_C, "P07").is_empty(), "one step has no source: that is said elsewhere");
    assert!(says(&row(&by(&["r"]), "source: \"r\", quote: \"q\""), A_C, "P07").is_empty(), "the link quotes it");
    assert!(says(&row(&by(&["r"]), &by(&["s"])), "", "P07").is_empty(), "no chain");
    let against = with(&claim("Research", "s", "stance: Contradicts"));
    assert!(says(&row(&by(&["r"]), &against), A_C, "P07").is_empty(), "who speaks against it does not state it");
    // A shorter way that one source states, and a step that needs none.
    let around = row(&by(&["r"]), &by(&["s"])) + &cause("a", "c", "Plus", &by(&["t"]));
    assert!(says(&around, A_C, "P07").is_empty());
    let defined = cause("a", "b", "Plus", &by(&["r"])) + r#"PartOf(id: "p", part: "b", whole: "c", source: "s"),"#;
    assert!(says(&defined, A_C, "P07").is_empty());
    let twice = A_C.trim_end_matches("],").to_owned() + r#", Chain(id: "d", label: "D", from: ["a"], to: ["c"])],"#;
    assert_eq!(says(&row(&by(&["r"]), &by(&["s"])), &twice, "P07").len(), 1, "the same ends");
}

#[test]
fn a_wider_reading_in_which_one_source_states_a_path_is_pointed_at() {
    let by = |source: &str, more: &str| with(&claim("Expectation", source, more));
    let links = cause("a", "b", "Plus", &by("r", "")) + &cause("b", "c", "Plus", &by("s", ""));
    let wider = links.clone() + &cause("a", "c", "Plus", &format!("provenance: Interpretation, {}", by("t", "")));
    let help = |links: &str, reading| {
        let checked = ask(&theory(links, A_C), reading, Profile::Standard);
        let own = checked.findings.iter().find(|it| it.rule.code == "P07")?;
        own.help.as_ref().map(|help| help.key)
    };
    assert_eq!(help(&links, Reading::Literal), None, "links are interpretations where they do not say");
    let literal = links.replace("sign:", "provenance: Literal, sign:");
    let wider = wider.replacen("sign:", "provenance: Literal, sign:", 2);
    assert_eq!(help(&literal, Reading::Literal), Some("p07-do"));
    assert_eq!(help(&wider, Reading::Literal), Some("p07-wide-do"));
    assert_eq!(help(&wider, Reading::Interpreted), None);
}
