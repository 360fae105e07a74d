//! What changed between two versions: every edit once, and nothing that is no edit.

mod common;

use std::fs;
use std::path::Path;
use std::process::Command;

use common::{Said, root, run_in};
use serde_json::Value;

fn models(folder: &Path) {
    for entry in fs::read_dir(root().join("models")).expect("models").flatten() {
        if entry.path().extension().is_some_and(|ending| ending == "ron") {
            fs::copy(entry.path(), folder.join(entry.file_name())).expect("a copy");
        }
    }
}

fn edit(path: &Path, change: impl Fn(String) -> String) {
    fs::write(path, change(fs::read_to_string(path).expect("a file"))).expect("a file");
}

/// The shipped chain with one renamed element, one link less, one claim more, one sign turned,
/// and its links in another order.
fn edited(folder: &Path) {
    edit(&folder.join("register.ron"), |text| text.replace("\"persoonlijke-basis\"", "\"kracht\""));
    edit(&folder.join("kernketen.ron"), |text| {
        let text = text.replace("\"persoonlijke-basis\"", "\"kracht\"");
        let gone = between(&text, "        Causes(id: \"k05-participatiewet\"", "        // --- Van uitgaven naar");
        let text = text.replace(&gone, "").replace(" \"k05-participatiewet\",", "");
        let claim = "Claim(knowledge: Practice, claimant: \"buurtwerkers\", quote: \"wij zien het\", source: \"webinar\", \
                     locator: \"dia 3\", provenance: Literal),\n Claim(stance: Supports";
        let second = between(&text, "        Causes(id: \"k02\"", "        Causes(id: \"k03\"");
        let text = text.replace(&second, &second.replacen("Claim(stance: Supports", claim, 1));
        let third = between(&text, "        Causes(id: \"k03\"", "        // De hele keten hangt");
        let text = text.replace(&third, &third.replacen("sign: Plus", "sign: Minus", 1));
        let first = between(&text, "        // Van investeren naar een", "        Causes(id: \"k02\"");
        text.replace(&first, "").replace("    ],\n\n    chains", &format!("{first}    ],\n\n    chains"))
    });
}

fn between(text: &str, from: &str, to: &str) -> String {
    let start = text.find(from).expect("the start");
    let end = start + text[start..].find(to).expect("the end");
    text[start..end].to_owned()
}

fn two_folders() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["old", "new"] {
        fs::create_dir(folder.path().join(name)).expect("a folder");
        models(&folder.path().join(name));
    }
    folder
}

fn json(folder: &Path, args: &[&str]) -> Value {
    let said = run_in(folder, &[args, &["--format", "json"]].concat());
    let value: Value = serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{}", said.all()));
    let schema: Value = serde_json::from_str(schakel::report::change::SCHEMA).expect("the description");
    let validator = jsonschema::validator_for(&schema).expect("a description");
    let wrong: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(said.code, i32::from(!value["changes"].as_array().expect("a list").is_empty()));
    value
}

fn kinds(value: &Value) -> Vec<String> {
    let kind = |it: &Value| {
        format!(
            "{} {} {}",
            it["of"].as_str()?,
            it["what"].as_str()?,
            it["new"]["id"].as_str().or(it["old"]["id"].as_str())?
        )
        .into()
    };
    value["changes"].as_array().expect("a list").iter().filter_map(kind).collect()
}

#[test]
fn four_edits_and_another_order_are_four_changes() {
    let folder = two_folders();
    edited(&folder.path().join("new"));
    let there = json(folder.path(), &["diff", "old/kernketen.ron", "new/kernketen.ron"]);
    let told = ["element renamed kracht", "link gone k05-participatiewet", "link claim-new k02", "link changed k03"];
    assert_eq!(kinds(&there), told);
    assert_eq!(there["changes"][3]["fields"][0]["field"], "sign");
    // What follows stands apart: support by the claim, a path by the link, signs by the sign.
    assert_eq!(there["follows"]["support"][0]["by"], serde_json::json!([3]));
    assert_eq!(there["follows"]["paths"][0]["lost"], 1);
    assert_eq!(there["follows"]["paths"][0]["new_signs"]["minus"], 2);
    assert!(there["follows"]["findings"]["solved"].as_array().is_some_and(|it| it.len() >= 2));
    let back = json(folder.path(), &["diff", "new/kernketen.ron", "old/kernketen.ron"]);
    let told = [
        "element renamed persoonlijke-basis",
        "link new k05-participatiewet",
        "link claim-gone k02",
        "link changed k03",
    ];
    assert_eq!(kinds(&back), told);
}

#[test]
fn a_person_reads_four_changes_in_both_languages() {
    let folder = two_folders();
    edited(&folder.path().join("new"));
    let said = run_in(folder.path(), &["diff", "old/kernketen.ron", "new/kernketen.ron"]);
    assert!(said.out.contains("4 wijzigingen: 1 element hernoemd, 1 pijl weg, 1 bewering nieuw en 1 teken omgekeerd."));
    let said = run_in(folder.path(), &["diff", "old/kernketen.ron", "new/kernketen.ron", "--lang", "en"]);
    insta::assert_snapshot!("four_changes", said.out);
    let said = run_in(folder.path(), &["diff", "old/kernketen.ron", "new/kernketen.ron", "--format", "markdown"]);
    assert!(said.out.starts_with("# "), "{}", said.out);
    assert!(said.out.contains("\n## Pijlen\n") && said.out.contains("\n### Paden\n"), "{}", said.out);
}

#[test]
fn every_model_is_the_same_as_itself_laid_out_anew() {
    let folder = two_folders();
    for entry in fs::read_dir(folder.path().join("new")).expect("a folder").flatten() {
        // Other blanks, and a comment more; the words stay.
        edit(&entry.path(), |text| format!("// another comment\n{}", text.replace("\n    ", "\n\t ")));
    }
    for entry in fs::read_dir(folder.path().join("old")).expect("a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let (old, new) = (format!("old/{name}"), format!("new/{name}"));
        for reading in ["literal", "interpreted", "all"] {
            let value = json(folder.path(), &["diff", &old, &new, "--reading", reading]);
            assert_eq!(kinds(&value), [""; 0], "{name}");
            assert_eq!(value["outside"], 0, "{name}");
        }
    }
}

fn two(old: &str, new: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("old.ron"), old).expect("a file");
    fs::write(folder.path().join("new.ron"), new).expect("a file");
    folder
}

fn changes(old: &str, new: &str) -> Vec<String> {
    let folder = two(old, new);
    kinds(&json(folder.path(), &["diff", "old.ron", "new.ron"]))
}

const SMALL: &str = r#"Theory(id: "t", title: "T", language: En,
    sources: [Source(id: "plan", title: "Plan")],
    elements: [
        Element(id: "coffee", label: "Coffee morning", kind: Activity),
        Element(id: "know", label: "Neighbors know each other", kind: State),
        Element(id: "help", label: "Neighbors help each other", kind: Value),
    ],
    links: [
        Causes(id: "k1", from: "coffee", to: "know", sign: Plus, claims: [
            Claim(knowledge: Expectation, claimant: "city", source: "plan", quote: "neighbors get to know each other"),
            Claim(knowledge: Position, claimant: "union", source: "plan", quote: "people meet"),
        ]),
        Causes(id: "k2", from: "know", to: "help", sign: Plus),
    ],
    chains: [Chain(id: "main", label: "Main", from: ["coffee"], to: ["help"], core: ["k1", "k2"])],
)"#;

#[test]
fn an_element_with_another_name_and_another_wording_is_one_change() {
    let new =
        SMALL.replace("\"know\"", "\"acquainted\"").replace("Neighbors know each other", "Neighbors know one another");
    assert_eq!(changes(SMALL, &new), ["element renamed acquainted"]);
}

#[test]
fn an_element_with_another_label_only_is_one_change() {
    let new = SMALL.replace("Neighbors know each other", "Streets full of life");
    assert_eq!(changes(SMALL, &new), ["element renamed know"]);
}

#[test]
fn another_thing_in_the_same_place_is_no_rename() {
    let new = SMALL.replace("\"know\"", "\"bus\"").replace("Neighbors know each other", "A bus stops here");
    let told = changes(SMALL, &new);
    assert!(told.contains(&"element gone know".to_owned()) && told.contains(&"element new bus".to_owned()), "{told:?}");
}

#[test]
fn links_that_go_with_an_element_are_told_under_it() {
    let new = SMALL
        .replace("        Element(id: \"help\", label: \"Neighbors help each other\", kind: Value),\n", "")
        .replace("        Causes(id: \"k2\", from: \"know\", to: \"help\", sign: Plus),\n", "")
        .replace("to: [\"help\"], core: [\"k1\", \"k2\"]", "to: [\"know\"], core: [\"k1\"]");
    let folder = two(SMALL, &new);
    let value = json(folder.path(), &["diff", "old.ron", "new.ron"]);
    assert_eq!(kinds(&value), ["element gone help", "chain changed main"]);
    assert!(value["changes"][0]["with"].as_array().expect("a list").iter().any(|it| it["old"]["id"] == "k2"));
    let back = json(folder.path(), &["diff", "new.ron", "old.ron"]);
    assert_eq!(kinds(&back), ["element new help", "chain changed main"]);
}

#[test]
fn claims_go_by_what_they_say() {
    let swapped = SMALL.replace("\"city\"", "\"x\"").replace("\"union\"", "\"city\"").replace("\"x\"", "\"union\"");
    // Both claimants changed: the claims are the same ones by their quotes.
    assert_eq!(changes(SMALL, &swapped), ["link claim-changed k1", "link claim-changed k1"]);
    let first = between(SMALL, "            Claim(knowledge: Expectation", "            Claim(knowledge: Position");
    let moved = SMALL
        .replace(&first, "")
        .replace("        ]),\n        Causes(id: \"k2\"", &format!("{first}        ]),\n        Causes(id: \"k2\""));
    assert_ne!(moved, SMALL);
    assert_eq!(changes(SMALL, &moved), [""; 0]);
    assert_eq!(
        changes(SMALL, &SMALL.replace("quote: \"people meet\"", "quote: \"people meet here\"")),
        ["link claim-changed k1"]
    );
}

#[test]
fn a_link_can_be_led_elsewhere_turned_about_or_become_another_kind() {
    let led = SMALL.replace("to: \"help\", sign", "to: \"coffee\", sign");
    assert_eq!(changes(SMALL, &led), ["link changed k2"]);
    let turned = SMALL.replace("from: \"know\", to: \"help\"", "from: \"help\", to: \"know\"");
    assert_eq!(changes(SMALL, &turned), ["link changed k2", "link changed k2"]);
    let other = SMALL.replace(
        "Causes(id: \"k2\", from: \"know\", to: \"help\", sign: Plus)",
        "Serves(id: \"k2\", means: \"know\", end: \"help\")",
    );
    assert_eq!(changes(SMALL, &other), ["link changed k2"]);
}

#[test]
fn the_frame_of_a_theory_is_compared_too() {
    let new = SMALL
        .replace("title: \"T\"", "title: \"Another\", version: \"2\"")
        .replace("title: \"Plan\"", "title: \"Plan\", year: 2024")
        .replace(
            "sources: [",
            "mute: [Mute(rule: \"P05\", because: \"later\")], spheres: [Sphere(id: \"s\", label: \"S\")], sources: [",
        );
    let told = changes(SMALL, &new);
    let expected = ["theory changed t", "theory changed t", "theory changed t", "sphere new s", "source changed plan"];
    assert_eq!(told, expected);
}

#[test]
fn what_does_not_count_in_a_reading_is_only_counted() {
    let old = SMALL.replace("sign: Plus),\n    ]", "sign: Plus, provenance: Analysis),\n    ]");
    let new = old.replace("to: \"help\", sign: Plus", "to: \"help\", sign: Minus");
    assert_ne!(old, new);
    let folder = two(&old, &new);
    let value = json(folder.path(), &["diff", "old.ron", "new.ron"]);
    assert_eq!((kinds(&value).len(), &value["outside"]), (0, &Value::from(1)));
    let value = json(folder.path(), &["diff", "old.ron", "new.ron", "--reading", "all"]);
    assert_eq!((kinds(&value), &value["outside"]), (vec!["link changed k2".to_owned()], &Value::from(0)));
}

#[test]
fn odd_files_end_as_they_should() {
    let folder = two(SMALL, "Theory(");
    for args in [["diff", "old.ron", "new.ron"], ["diff", "new.ron", "old.ron"], ["diff", "old.ron", "nowhere.ron"]] {
        let said = run_in(folder.path(), &args);
        assert_eq!(said.code, 2, "{args:?}: {}", said.all());
    }
    assert_eq!(run_in(folder.path(), &["diff", "-", "-"]).code, 2);
    let folder = two("Theory()", "Theory()");
    let said = run_in(folder.path(), &["diff", "old.ron", "new.ron", "--lang", "en"]);
    assert_eq!((said.code, said.out.contains("Nothing changed in meaning.")), (0, true), "{}", said.out);
    assert!(!changes("Theory()", SMALL).is_empty());
}

fn git(folder: &Path, args: &[&str]) {
    let mut command = Command::new("git");
    command.current_dir(folder).args([
        "-c",
        "user.name=T",
        "-c",
        "user.email=t@example.org",
        "-c",
        "commit.gpgsign=false",
    ]);
    let output = command.args(args).output().expect("git runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A folder that git looks after: the shipped chain, then the edits.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("models")).expect("a folder");
    models(&folder.path().join("models"));
    git(folder.path(), &["init", "-q"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "-q", "-m", "first"]);
    edited(&folder.path().join("models"));
    git(folder.path(), &["commit", "-q", "-a", "-m", "second"]);
    folder
}

#[test]
fn versions_that_git_keeps_are_read_with_what_they_include() {
    let folder = repository();
    let told = |args: &[&str], from: &Path| kinds(&json(from, args));
    let now = told(&["diff", "HEAD~1", "models/kernketen.ron"], folder.path());
    assert_eq!(now.len(), 4, "{now:?}");
    assert_eq!(now[0], "element renamed kracht");
    assert_eq!(told(&["diff", "HEAD", "models/kernketen.ron"], folder.path()), [""; 0]);
    assert_eq!(told(&["diff", "HEAD~1:models/kernketen.ron", "HEAD:models/kernketen.ron"], folder.path()), now);
    // From another folder, and by a path from the root.
    assert_eq!(told(&["diff", "HEAD~1", "kernketen.ron"], &folder.path().join("models")), now);
    assert_eq!(told(&["diff", "HEAD~1:models/kernketen.ron", "kernketen.ron"], &folder.path().join("models")), now);
    // What is not committed counts as well.
    edit(&folder.path().join("models/kernketen.ron"), |text| text.replace("version: \"1\"", "version: \"2\""));
    assert_eq!(told(&["diff", "HEAD", "models/kernketen.ron"], folder.path()), ["theory changed kernketen"]);
}

#[test]
fn what_git_cannot_give_is_said_in_both_languages() {
    let folder = repository();
    fs::write(folder.path().join("models/fresh.ron"), SMALL).expect("a file");
    let outside = two(SMALL, SMALL);
    let fails = |from: &Path, args: &[&str], nl: &str, en: &str| {
        for (lang, word) in [("nl", nl), ("en", en)] {
            let said = run_in(from, &[args, &["--lang", lang]].concat());
            assert_eq!(said.code, 2, "{}", said.all());
            assert!(said.err.contains(word), "{word}: {}", said.all());
        }
    };
    fails(
        folder.path(),
        &["diff", "nothing~3", "models/fresh.ron"],
        "geen versie met die naam",
        "no version of that name",
    );
    fails(folder.path(), &["diff", "HEAD", "models/fresh.ron"], "heeft geen bestand", "has no file");
    fails(outside.path(), &["diff", "HEAD", "new.ron"], "geen map die git bewaart", "no folder that git keeps");
    let mut command = common::program();
    command.current_dir(folder.path()).env("PATH", "/nonexistent").args([
        "diff",
        "HEAD",
        "models/kernketen.ron",
        "--lang",
        "en",
    ]);
    let said: Said = command.output().expect("the program runs").into();
    assert_eq!(said.code, 2);
    assert!(said.err.contains("not on this computer"), "{}", said.all());
}

/// The figure of two files, as it is written.
fn figure(folder: &Path, args: &[&str]) -> String {
    let said = run_in(folder, &[args, &["-o", "f.svg"]].concat());
    assert_eq!(said.code, 1, "{}", said.all());
    fs::read_to_string(folder.join("f.svg")).expect("a figure")
}

#[test]
fn the_figure_holds_both_versions_and_marks_what_became_of_them() {
    let folder = two_folders();
    edited(&folder.path().join("new"));
    let svg = figure(folder.path(), &["diff", "old/kernketen.ron", "new/kernketen.ron"]);
    assert!(roxmltree::Document::parse(&svg).is_ok());
    for words in [
        "old/kernketen.ron en new/kernketen.ron",
        "4 wijzigingen: 1 element hernoemd",
        "bewering nieuw",
        "teken: + → −",
    ] {
        assert!(svg.contains(words), "{words}");
    }
    // The link that went is drawn, pale; the one that stayed is not.
    let line = |id: &str| between(&svg, &format!("id=\"l-{id}\""), "</g>");
    assert!(line("k05-participatiewet").contains("palel") && !line("k05-wmo").contains("palel"));
    let png =
        run_in(folder.path(), &["diff", "old/kernketen.ron", "new/kernketen.ron", "-o", "f.png", "--theme", "print"]);
    assert!(png.code == 1 && fs::metadata(folder.path().join("f.png")).is_ok());
    assert_eq!(run_in(folder.path(), &["diff", "old/kernketen.ron", "new/kernketen.ron", "-o", "f.txt"]).code, 2);
}

#[test]
fn a_box_that_is_new_has_a_heavy_border_and_one_that_went_a_broken_one() {
    let more = SMALL.replace(
        "    ],\n    links",
        "        Element(id: \"rain\", label: \"It rains\", kind: Risk),\n    ],\n    links",
    );
    let folder = two(SMALL, &more);
    let rain = |args: &[&str]| between(&figure(folder.path(), args), "id=\"e-rain\"", "</g>");
    let (new, gone) = (rain(&["diff", "old.ron", "new.ron"]), rain(&["diff", "new.ron", "old.ron"]));
    assert!(new.contains("paper s0b") && new.contains("stroke-width=\"2.6\""), "{new}");
    assert!(gone.contains("palel") && gone.contains("stroke-dasharray"), "{gone}");
}

#[test]
fn of_a_large_theory_only_what_changed_is_drawn_and_the_rest_is_counted() {
    let folder = two_folders();
    edit(&folder.path().join("new/kernketen.ron"), |text| {
        text.replacen("sign: Minus, modality: Certain", "sign: Plus, modality: Certain", 1)
    });
    let svg = figure(folder.path(), &["diff", "old/sociale-basis.ron", "new/sociale-basis.ron"]);
    assert!(svg.contains("id=\"l-k04\"") && svg.contains("teken: − → +"));
    let drawn = svg.matches("class=\"el ").count();
    assert!((2..=40).contains(&drawn), "{drawn} boxes");
    let left = 193 - drawn;
    assert!(svg.contains(&format!("Niet getekend: {left} elementen zonder wijziging.")), "{drawn}");
}
