//! The rules of wording (family T) on small theories.

use super::*;

/// A theory in one language with these elements, links and further parts.
fn written(language: &str, elements: &str, links: &str, more: &str) -> Loaded {
    let text = format!(
        "Theory(title: \"T\", language: {language}, sources: [Source(id: \"r\", title: \"Report\", year: 2024)],
    elements: [{elements}], links: [{links}], {more})"
    );
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.is_whole, "{:?}", loaded.findings);
    loaded
}

fn says(loaded: &Loaded, code: &str) -> Vec<String> {
    said(&ask(loaded, Reading::Interpreted, Profile::Standard), code)
}

/// One element with this label and kind, and what else it says.
fn named(language: &str, label: &str, kind: &str, further: &str) -> Loaded {
    written(language, &format!("Element(id: \"a\", label: \"{label}\", kind: {kind}{further})"), "", "")
}

const TWO: &str = r#"Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)"#;

#[test]
fn a_term_is_told_in_own_words_of_every_sort_and_never_in_a_quote() {
    let line = |place: &str| {
        format!("‘clients’ in {place} can undermine, says Movisie and Verwey-Jonker Instituut, of the Dutch ‘cliënt’.")
    };
    let own = r#", quote: "our clients", source: "r", statements: []"#.replace(", statements: []", "");
    assert!(says(&named("En", "Guests", "State", &own), "T01").is_empty(), "a quote");
    assert_eq!(says(&named("En", "Our clients", "State", ""), "T01"), [line("the label")]);
    assert_eq!(
        says(&named("En", "Guests", "State", r#", definition: "the clients""#), "T01"),
        [line("the definition")]
    );
    assert_eq!(says(&named("En", "Guests", "State", r#", note: "clients come too""#), "T01"), [line("a note")]);
    for (link, place) in [
        (r#"mechanism: "clients talk""#, "the mechanism"),
        (r#"assumptions: [Assumption(text: "clients come")]"#, "an assumption"),
        (r#"note: "clients were not asked""#, "a note"),
        (r#"claims: [Claim(knowledge: Practice, quote: "q", source: "r", note: "said of clients")]"#, "a note"),
    ] {
        let link = format!(r#"Causes(id: "k", from: "a", to: "b", sign: Plus, {link})"#);
        assert_eq!(says(&written("En", TWO, &link, ""), "T01"), [line(place)], "{link}");
    }
    let claim =
        r#"Causes(id: "k", from: "a", to: "b", claims: [Claim(knowledge: Practice, quote: "clients", source: "r")])"#;
    assert!(says(&written("En", TWO, claim, ""), "T01").is_empty(), "a quote of a claim");
    let chain = r#"chains: [Chain(id: "c", label: "What clients gain", from: ["a"], to: ["b"])]"#;
    assert_eq!(says(&written("En", TWO, "", chain), "T01"), [line("the label")]);
}

#[test]
fn a_term_may_be_mentioned_and_a_risk_may_be_named() {
    assert!(says(&named("En", "Guests", "State", r#", note: "the slides say ‘clients’""#), "T01").is_empty());
    assert!(says(&named("En", "Treated as clients", "Risk", ""), "T01").is_empty());
    let risk = r#"Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: Risk)"#;
    let link = r#"Causes(id: "k", from: "a", to: "b", sign: Plus, mechanism: "who is called a client acts as one")"#;
    assert!(says(&written("En", risk, link, ""), "T01").is_empty(), "what leads to a risk");
    assert_eq!(says(&written("En", TWO, link, ""), "T01").len(), 1);
    assert!(says(&named("Nl", "Cliëntenraad en slachtofferhulp", "State", ""), "T01").is_empty(), "institutions");
}

#[test]
fn each_term_is_told_once_and_a_theory_has_words_of_its_own() {
    let twice = named("Nl", "Clienten en slachtoffers", "State", r#", definition: "kwetsbare groepen en cliënten""#);
    let terms: Vec<String> =
        says(&twice, "T01").iter().map(|line| line.split('’').next().unwrap_or("").to_owned()).collect();
    assert_eq!(terms, ["‘Clienten", "‘slachtoffers", "‘kwetsbare groepen", "‘cliënten"]);
    let same = named("Nl", "Cliënten", "State", r#", definition: "cliënten""#);
    assert_eq!(says(&same, "T01").len(), 1, "once for one element");
    let element = r#"Element(id: "a", label: "The target group and its clients", kind: State)"#;
    let set =
        |set: &str| says(&written("En", element, "", &format!("settings: [Setting(rule: \"T01\", {set})]")), "T01");
    let own = "‘target group’ in the label is on the list of undermining terms.";
    let added = set(r#"words: ["target group*"]"#);
    assert_eq!((added.len(), &*added[0]), (2, own));
    assert_eq!(set(r#"only: ["target group*"]"#), [own]);
}

#[test]
fn a_broad_concept_is_asked_after_until_it_is_defined_or_narrowed() {
    let broad = |label: &str| format!("‘{label}’ is ambiguous: a broad concept, without a definition.");
    for label in
        ["Wellbeing", "More wellbeing", "The social cohesion as a whole (in the town)", "Prevention and participation"]
    {
        assert_eq!(says(&named("En", label, "Activity", ""), "T02"), [broad(label)], "{label}");
    }
    for label in ["Wellbeing of residents", "Residents who feel healthy", "Coffee morning", "More", "(Wellbeing)"] {
        assert!(says(&named("En", label, "State", ""), "T02").is_empty(), "{label}");
    }
    assert!(says(&named("En", "Wellbeing", "State", r#", definition: "how people feel""#), "T02").is_empty());
    assert_eq!(says(&named("En", "Wellbeing", "State", r#", definition: "…""#), "T02").len(), 1);
    for kind in ["Place", "Actor", "Example", "OutcomeGroup", "Saving", "Risk"] {
        assert!(says(&named("En", "Wellbeing", kind, ""), "T02").is_empty(), "{kind}");
    }
    let elements = TWO.replace("\"A\"", "\"Wellbeing\"");
    let defines = r#"Defines(id: "d", from: "b", to: "a", sign: Plus)"#;
    assert!(says(&written("En", &elements, defines, ""), "T02").is_empty(), "a link says what it is");
}

#[test]
fn two_outcomes_in_one_label_are_told_and_names_are_left_alone() {
    let joined = |kind: &str, label: &str| says(&named("En", label, kind, ""), "T02");
    let line = "‘Better health and fewer debts’ is ambiguous: ‘Better health’ and ‘fewer debts’ stand in one label.";
    assert_eq!(joined("Outcome", "Better health and fewer debts"), [line]);
    let line =
        "‘Health, vitality & resilience’ is ambiguous: ‘Health’, ‘vitality’ and ‘resilience’ stand in one label.";
    assert_eq!(joined("Value", "Health, vitality & resilience"), [line]);
    for label in ["Parents and children eat together", "Access to health and social care", "More peace and quiet"] {
        assert!(joined("State", label).is_empty(), "{label}");
    }
    assert!(joined("OutcomeGroup", "Better health and fewer debts").is_empty());
    assert!(joined("Activity", "More sports and more meals").is_empty());
    let own = r#"settings: [Setting(rule: "T02", only: ["warmth"])]"#;
    let element =
        r#"Element(id: "a", label: "Warmth", kind: Value), Element(id: "b", label: "Wellbeing", kind: Value)"#;
    let line = "‘Warmth’ is ambiguous: a broad concept, without a definition.";
    assert_eq!(says(&written("En", element, "", own), "T02"), [line]);
}

/// What T03 says of a link with these fields.
fn firm(link: &str) -> Vec<String> {
    says(&written("En", TWO, &format!(r#"Causes(id: "k", from: "a", to: "b", sign: Plus, {link})"#), ""), "T03")
}

fn claim(stance: &str, knowledge: &str) -> String {
    format!(r#"Claim(stance: {stance}, knowledge: {knowledge}, claimant: "x", quote: "q", source: "r")"#)
}

#[test]
fn a_certain_link_is_told_where_no_more_than_an_expectation_stands_behind_it() {
    let with = |claims: &[String]| firm(&format!("modality: Certain, claims: [{}]", claims.join(", ")));
    let line = |support: &str| format!("‘A’ → ‘B’ is worded as certain; support: {support}.");
    let (hope, against) = (claim("Supports", "Expectation"), claim("Contradicts", "Research"));
    assert_eq!(with(std::slice::from_ref(&hope)), [line("expectation only")]);
    assert_eq!(with(&[]), [line("no source")]);
    assert_eq!(with(&[hope.clone(), claim("Contradicts", "Position")]), [line("expectation only")], "contested");
    assert_eq!(with(&[against]), [line("contradicted")]);
    assert!(with(&[claim("Supports", "Position")]).is_empty(), "a position says what somebody holds");
    assert!(with(&[claim("Supports", "Unshown")]).is_empty());
    assert!(with(&[hope.clone(), claim("Supports", "Practice")]).is_empty());
    for modality in ["Expected", "Possible"] {
        assert!(firm(&format!("modality: {modality}, claims: [{hope}]")).is_empty());
    }
    assert!(firm(&format!("claims: [{hope}]")).is_empty(), "nobody says how firm it is");
    assert!(firm(r#"modality: Certain, open: "Ann, in May""#).is_empty(), "a known gap");
}

#[test]
fn a_certain_link_that_an_assumption_holds_down_is_told_with_it() {
    let with = |assumption: &str| {
        let practice = claim("Supports", "Practice");
        firm(&format!("modality: Certain, claims: [{practice}], assumptions: [Assumption({assumption})]"))
    };
    let line = "‘A’ → ‘B’ is worded as certain; support: no source for a necessary assumption, ‘people come’.";
    assert_eq!(with(r#"text: "people come", necessary: true"#), [line]);
    assert!(with(r#"text: "people come""#).is_empty());
}
