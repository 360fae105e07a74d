//! Profiles: what a group answered and decided, whatever the criteria are.

mod common;

use std::fs;

use common::{run, run_in};
use serde_json::Value;

const GARDEN: &str = r#"Theory(id: "garden", title: "A garden", language: En,
    sources: [Source(id: "plan", title: "Plan")],
    spheres: [Sphere(id: "street", label: "Street"), Sphere(id: "town", label: "Town")],
    criteria: [
        Criterion(id: "shade", kind: Contribution, label: "Gives shade", source: "plan"),
        Criterion(id: "free", kind: Property, label: "Costs nothing", strains: [
            Strain(on: ["town", "pond"], because: "what a town keeps up costs money", quote: "the town pays", source: "plan"),
        ]),
    ],
    elements: [
        Element(id: "tree", label: "Old tree", kind: Place, sphere: "street", profile: Profile(
            contributions: [Score("shade", Yes)], properties: [Score("free", Doubt)],
            decision: In, why: "everybody sits under it")),
        Element(id: "pond", label: "Pond", kind: Place, sphere: "street", profile: Profile(properties: [Score("free", No)])),
        Element(id: "park", label: "Park", kind: Component, sphere: "town"),
        Element(id: "happy", label: "People are happy", kind: Value),
    ],
)"#;

fn garden(args: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("garden.ron"), GARDEN).expect("a file");
    let said = run_in(folder.path(), &[&["profile", "garden.ron"], args].concat());
    assert_eq!(said.code, 0, "{}", said.all());
    said.out
}

fn row<'o>(out: &'o str, label: &str) -> &'o str {
    out.lines().find(|line| line.starts_with(label)).unwrap_or_else(|| panic!("no row {label} in:\n{out}"))
}

#[test]
fn answers_of_another_theory_stand_under_its_own_criteria() {
    let out = garden(&[]);
    assert!(out.contains("2 of the 3 components, places and examples have a profile."), "{out}");
    let words = |label| row(&out, label).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(words("Old tree"), ["Old", "tree", "●", "?", "counted", "in"]);
    // Nobody answered, and nobody decided; what the town keeps up sits ill with the criterion.
    assert_eq!(words("Pond"), ["Pond", "·", "○≠", "open"]);
    assert!(!out.lines().any(|line| line.starts_with("Park")), "{out}");
    assert!(out.contains("Old tree: counted in, because everybody sits under it"), "{out}");
    assert!(out.contains("‘Costs nothing’ sits ill with ‘Town’ and ‘Pond’; that touches 2 elements."), "{out}");
    assert!(out.contains("A profile is no verdict"), "{out}");
    assert!(out.lines().all(|line| line.chars().count() <= 100), "{out}");
}

#[test]
fn everything_that_could_have_a_profile_is_shown_when_asked() {
    let out = garden(&["--all"]);
    let park: Vec<&str> = row(&out, "Park").split_whitespace().collect();
    assert_eq!(park, ["Park", "·", "·≠", "open"]);
    assert!(!out.lines().any(|line| line.starts_with("People are happy")), "{out}");
}

#[test]
fn every_format_holds_the_same_answers() {
    let json: Value = serde_json::from_str(&garden(&["--format", "json", "--all"])).expect("json");
    let scores = json["questions"][0]["tables"]["scores"].as_array().expect("scores");
    assert_eq!(scores.len(), 6);
    let answer = |element: &str, criterion: &str| {
        let is_it = |it: &&Value| it["element"]["id"] == element && it["criterion"] == criterion;
        scores.iter().find(is_it).map(|it| it["answer"].clone()).expect("a score")
    };
    assert_eq!((answer("tree", "shade"), answer("pond", "free")), (Value::from("yes"), Value::from("no")));
    assert_eq!(answer("park", "free"), Value::Null);
    let csv = garden(&["--format", "csv"]);
    assert!(csv.contains("Old tree") && csv.contains("doubt"), "{csv}");
    let markdown = garden(&["--format", "markdown"]);
    assert!(markdown.contains("| Old tree | ● | ? | counted in |"), "{markdown}");
}

#[test]
fn the_shipped_theory_shows_both_collisions_and_invents_no_answer() {
    let said = run(&["profile", "models/sociale-basis.ron"]);
    assert_eq!(said.code, 0, "{}", said.all());
    assert!(said.out.contains("heeft al een profiel") && said.out.contains("Profile(contributions: ["), "{}", said.out);
    assert!(said.out.contains("C ‘Geen primair commerciële inslag’ wringt met ‘Private plekken"), "{}", said.out);
    assert!(said.out.contains("‘Draait in hoge mate op vrijwillige inzet’ wringt met ‘Institutionele sociale basis’"));
    let all = run(&["profile", "models/sociale-basis.ron", "--all"]).out;
    let private: Vec<&str> = row(&all, "Private plekken").split_whitespace().collect();
    assert_eq!(private.iter().filter(|it| **it == "·≠").count(), 2, "{private:?}");
    assert!(!all.lines().any(|line| line.contains("●   ") && !line.starts_with('●')), "{all}");
}

#[test]
fn odd_theories_are_told_what_they_lack() {
    let folder = tempfile::tempdir().expect("a folder");
    for (text, word) in [
        ("Theory()", "names no criteria"),
        ("Theory(criteria: [Criterion(id: \"a\", kind: Property, label: \"A\")])", "no component, place or example"),
    ] {
        fs::write(folder.path().join("t.ron"), text).expect("a file");
        let said = run_in(folder.path(), &["profile", "t.ron", "--lang", "en"]);
        assert_eq!((said.code, said.out.contains(word)), (0, true), "{}", said.all());
    }
    fs::write(
        folder.path().join("t.ron"),
        "Theory(criteria: [Criterion(id: \"a\", kind: Property, label: \"A\", strains: [Strain(on: [\"x\"])])])",
    )
    .expect("a file");
    let said = run_in(folder.path(), &["check", "t.ron", "--lang", "en", "--format", "short"]);
    assert!(said.out.contains("S01") && said.code == 1, "{}", said.all());
}
