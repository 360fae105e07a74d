//! What a theory sets of a rule, and what it is told where a setting sets nothing.

use schakel::finding::Severity;
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load;
use schakel::rules::{Checked, Options, Profile, check_all};
use schakel::theory::{Reading, Tongue};

fn ask(settings: &str, profile: Profile) -> Checked {
    let text = format!(
        r#"Theory(
    title: "T",
    elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
    links: [Causes(id: "k", from: "a", to: "b", sign: Plus)],
    chains: [Chain(id: "c", label: "C", from: ["a"], to: ["b"], core: ["k"])],
    settings: [{settings}],
)"#
    );
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.is_whole, "{settings}: {:?}", loaded.findings);
    let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
    check_all(&graph, &Options { profile }, loaded.findings.clone())
}

fn weight(settings: &str, profile: Profile, code: &str) -> Option<Severity> {
    ask(settings, profile).findings.iter().find(|it| it.rule.code == code).map(|it| it.severity)
}

#[test]
fn a_theory_sets_how_much_a_rule_weighs_in_it() {
    let standard = Profile::Standard;
    assert_eq!(weight("", standard, "S05"), Some(Severity::Error), "a core link");
    assert_eq!(weight(r#"Setting(rule: "S05", severity: Note)"#, standard, "S05"), Some(Severity::Note));
    let by_name = r#"Setting(rule: "unexplained-link", severity: Error), Setting(rule: "S05", severity: Warning)"#;
    assert_eq!(weight(by_name, standard, "S05"), Some(Severity::Warning), "the later one counts");
    assert_eq!(weight(r#"Setting(rule: "S05", severity: Error)"#, Profile::Conversation, "S05"), Some(Severity::Note));
}

#[test]
fn a_setting_that_sets_nothing_is_told() {
    let cases = [
        (r#"Setting(rule: "S5", severity: Note)"#, "There is nothing to set: the rule ‘S5’ does not exist."),
        (r#"Setting(rule: "F13", severity: Note)"#, "Rule ‘F13’ says that a file cannot be read; that cannot be set."),
        (r#"Setting(rule: "S01", severity: Note)"#, "Rule ‘S01’ says that a file cannot be read; that cannot be set."),
        (r#"Setting(rule: "S05", limits: [Limit("years", 3)])"#, "Rule ‘S05’ has no limit ‘years’."),
        (r#"Setting(rule: "S05", words: ["x"])"#, "Rule ‘S05’ does not look for words."),
        (r#"Setting(rule: "S05", only: ["x"])"#, "Rule ‘S05’ does not look for words."),
        (r#"Setting(rule: "T01", words: ["*"])"#, "In ‘*’, at rule ‘T01’, is no word to look for."),
        (r#"Setting(rule: "T01", only: ["", "x"])"#, "In ‘’, at rule ‘T01’, is no word to look for."),
        (
            r#"Setting(rule: "T01", words: ["*deficit*", "de*it"])"#,
            "In ‘de*it’, at rule ‘T01’, * stands inside a word, where it says nothing.",
        ),
        (r#"Setting(rule: "S05")"#, "This setting of rule ‘S05’ sets nothing."),
    ];
    for (settings, line) in cases {
        let found = ask(settings, Profile::Standard).findings;
        let own: Vec<_> = found.iter().filter(|it| it.rule.code == "F14").collect();
        let said: Vec<String> = own.iter().map(|it| Words::new(Tongue::En).say(&it.message)).collect();
        assert_eq!(said, [line], "{settings}");
        assert!(own.iter().all(|it| it.help.is_some() && it.severity == Severity::Warning));
    }
    let none = ask(r#"Setting(rule: "S05", severity: Note)"#, Profile::Standard).findings;
    assert!(none.iter().all(|it| it.rule.code != "F14"));
}

#[test]
fn a_setting_without_a_rule_lacks_a_field() {
    let loaded = load::text("theory.ron", r#"Theory(title: "T", settings: [Setting(severity: Note)])"#);
    let codes: Vec<&str> = loaded.findings.iter().map(|it| it.rule.code).collect();
    assert_eq!(codes, ["F04"]);
}

#[test]
fn a_mute_needs_a_reason_that_says_something() {
    let muted = |because: &str| {
        let theory = format!(
            r#"Theory(title: "T", elements: [Element(id: "a", label: "A", kind: Value)], mute: [Mute(rule: "W02", because: "{because}")])"#
        );
        let loaded = load::text("theory.ron", &theory);
        let told = loaded.findings.iter().map(|it| Words::new(Tongue::En).say(&it.message)).collect::<Vec<_>>();
        (loaded.theory.mutes.len(), told)
    };
    assert_eq!(muted("later"), (1, Vec::new()));
    for blank in ["", "  ", "…"] {
        assert_eq!(muted(blank), (0, vec!["The field ‘because’ says nothing here yet.".to_owned()]), "{blank:?}");
    }
}

#[test]
fn a_norm_for_a_rule_that_does_not_exist_is_told() {
    let told = |rule: &str| {
        let text = format!(
            r#"Theory(title: "T", elements: [Element(id: "a", label: "A", kind: Value)], norms: [Norm(id: "n", quote: "So it ought to be.", on: ["a"], rules: ["W02", "{rule}"])])"#
        );
        let loaded = load::text("theory.ron", &text);
        let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
        let found = check_all(&graph, &Options::default(), loaded.findings.clone()).findings;
        let own = found.into_iter().filter(|it| it.rule.code == "F14");
        own.map(|it| Words::new(Tongue::En).say(&it.message)).collect::<Vec<_>>()
    };
    assert_eq!(told("Q7"), ["This norm stands behind no finding: the rule ‘Q7’ does not exist."]);
    assert!(told("P05").is_empty() && told("no-other-cause").is_empty());
}
