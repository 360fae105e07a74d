//! What the commands answer: paths, figures and several theories at once, as a user meets them.

mod common;

use common::{pipe, run, run_in};

const BASIS: &str = "models/sociale-basis.ron";

#[test]
fn a_bound_on_paths_is_told_and_never_taken_for_their_absence() {
    let said = run(&["paths", BASIS, "--max-links", "5"]);
    assert!(said.out.starts_with("Geen pad van hooguit 5 pijlen van"), "{}", said.out);
    assert!(said.out.replace('\n', " ").contains("langere paden zijn niet bekeken"), "{}", said.out);
    assert_eq!(said.code, 1);
    let said = run(&["paths", BASIS, "--max-links", "0"]);
    assert!(said.out.starts_with("Geen pad van hooguit 0 pijlen van"), "{}", said.out);
    let said = run(&["paths", BASIS, "--max-links", "6"]).out.replace('\n', " ");
    assert!(
        said.starts_with("3 paden van hooguit 6 pijlen; langere paden zijn niet bekeken. Op elk getoond pad"),
        "{said}"
    );
    let said = run(&["paths", BASIS, "--limit", "2"]).out;
    assert!(said.starts_with("2 paden getoond; er zijn er meer. Op elk getoond pad"), "{said}");
    assert!(
        said.contains("van de getoonde paden (draagkracht 1)") && said.contains("\nOp elk getoond pad:\n"),
        "{said}"
    );
    let said = run(&["paths", BASIS, "--limit", "4"]).out.replace('\n', " ");
    assert!(said.contains("Elk pad van hooguit 6 pijlen staat erbij."), "{said}");
    let said = run(&["paths", BASIS, "--limit", "0"]).out;
    assert!(!said.contains("Geen pad") && said.contains("--limit"), "{said}");
    let said = run(&["paths", BASIS]).out;
    assert!(said.starts_with("15 paden. Op elk pad leidt") && said.contains("\nOp elk pad:\n"), "{said}");
}

#[test]
fn where_a_link_could_not_be_drawn_nothing_is_said_of_every_path() {
    let folder = tempfile::tempdir().expect("a folder");
    let theory = |end: &str| {
        format!(
            r#"Theory(
    title: "T",
    language: En,
    value_levels: [ValueLevel(id: "l", label: "L")],
    elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
    links: [
        Causes(id: "k", from: "a", to: "b", sign: Plus),
        Causes(id: "m", from: "a", to: "{end}", sign: Plus),
    ],
    chains: [Chain(id: "c", label: "C", from: ["a"], to: ["b"])],
)"#
        )
    };
    // The refused link stands beside one that is drawn: the two would be one step.
    for (end, says) in [("b", true), ("somewhere", false)] {
        std::fs::write(folder.path().join("t.ron"), theory(end)).expect("a file");
        let said = run_in(folder.path(), &["build", "t.ron"]).out;
        assert_eq!(said.contains("On the only path"), says, "{said}");
        let said = run_in(folder.path(), &["check", "t.ron"]).all();
        assert_eq!((said.contains("[P03]"), said.contains("[W01]")), (says, says), "{said}");
    }
}

#[test]
fn a_path_suggests_no_arrow_that_is_not_there() {
    let json: serde_json::Value =
        serde_json::from_str(&run(&["paths", BASIS, "--format", "json"]).out).expect("readable");
    let paths = json["paths"].as_array().expect("a list");
    let short = |label: &str| label.split(" (").next().unwrap_or("").to_owned();
    let mut steps = std::collections::BTreeSet::new();
    for path in paths {
        let labels: Vec<String> = path["elements"]
            .as_array()
            .expect("elements")
            .iter()
            .map(|element| element["label"].as_str().unwrap_or("").to_owned())
            .collect();
        steps.extend(labels.windows(2).map(|pair| (short(&pair[0]), short(&pair[1]))));
    }
    let said = run(&["paths", BASIS]).out.replace("\n  ", " ");
    let lines: Vec<&str> = said.lines().filter_map(|line| line.split_once(", via ")).map(|(_, via)| via).collect();
    assert_eq!(lines.len(), 15);
    for via in lines {
        let shown: Vec<&str> = via.split(" → ").collect();
        for pair in shown.windows(2).filter(|pair| pair[0] != "…" && pair[1] != "…") {
            assert!(steps.contains(&(short(pair[0]), short(pair[1]))), "{pair:?}");
        }
    }
}

const HELD: &str = r#"Theory(
    title: "T", language: En,
    sources: [Source(id: "r", title: "Report", year: 2024)],
    elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
    links: [
        Causes(
            id: "k", from: "a", to: "b", sign: Plus, mechanism: "so",
            assumptions: [Assumption(text: "people come", necessary: true)],
            claims: [Claim(stance: Supports, knowledge: Research, claimant: "x", quote: "q", source: "r")],
        ),
    ],
    chains: [Chain(id: "c", label: "C", from: ["a"], to: ["b"])],
)"#;

#[test]
fn paths_name_the_assumption_that_holds_a_link_down() {
    let said = pipe(HELD.as_bytes(), &["paths", "-"]).out;
    assert!(said.contains("1 + held by an assumption"), "{said}");
    assert!(
        said.contains("Weakest link (support rank 0): k.\nk is held down by a necessary assumption: ‘people come’."),
        "{said}"
    );
}

#[test]
fn an_answer_on_a_theory_with_errors_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let wrong = HELD.replace("    chains", "    take: [\"nobody\"],\n    chains");
    std::fs::write(folder.path().join("wrong.ron"), &wrong).expect("a file");
    let line = "This theory has 1 error; what stands there may not count: schakel check wrong.ron\n";
    let said = run_in(folder.path(), &["paths", "wrong.ron"]);
    assert!(said.out.ends_with(line), "{}", said.out);
    for args in [&["draw", "wrong.ron"][..], &["paths", "wrong.ron", "--format", "json"]] {
        let said = run_in(folder.path(), args);
        assert_eq!((said.err.as_str(), said.out.contains("1 error")), (line, false), "{args:?}");
    }
    let said = pipe(HELD.as_bytes(), &["draw", "-"]);
    assert_eq!(said.err, "", "nothing to say of a theory without errors");
}

#[test]
fn several_theories_are_told_apart() {
    let said = run(&["check", "models/kernketen.ron", "models/waarden.ron", "--fail-on", "never"]).out;
    for head in
        ["Instrumentele beleidstheorie van de sociale basis (models/kernketen.ron)\n\n", "(models/waarden.ron)\n\n"]
    {
        assert_eq!(said.matches(head).count(), 1, "{head}");
    }
    let said = run(&["check", "models/waarden.ron", "--fail-on", "never"]).out;
    assert!(!said.contains("(models/waarden.ron)"), "one theory needs no head");
}

#[test]
fn a_place_in_another_folder_can_be_opened() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("stock")).expect("a folder");
    let more: String = (0..3).map(|at| format!("Element(id: \"e{at}\", label: \"E{at}\", kind: Factor),\n")).collect();
    std::fs::write(folder.path().join("stock/more.ron"), format!("Register(elements: [\n{more}])")).expect("a file");
    let theory = "Theory(title: \"T\", include_all: [\"stock/more.ron\"],\n elements: [Element(id: \"z\", label: \"Z\", kind: Factor)])";
    std::fs::write(folder.path().join("t.ron"), theory).expect("a file");
    let said = run_in(folder.path(), &["check", "t.ron"]).out;
    let line = said.lines().find(|line| line.starts_with("S02 also at")).expect("further places");
    let place = line.split("e1 ").nth(1).and_then(|rest| rest.split(':').next()).expect("a place");
    assert!(folder.path().join(place).exists(), "{line}");
}

#[test]
fn several_words_are_explained_one_by_one() {
    let said = run(&["explain", "S05", "B02", "waarde", "--lang", "nl"]);
    assert_eq!(said.code, 0, "{}", said.err);
    for head in ["S05 Zonder waarom", "B02 Alleen verwachting", "waarde: "] {
        assert!(said.out.contains(head), "{head}");
    }
    let said = run(&["explain", "S05", "xyzzyxyzzy"]);
    assert_eq!(said.code, 2);
    assert!(said.out.contains("S05") && said.err.contains("xyzzyxyzzy"));
    assert_eq!(run(&["explain", "zonder", "waarom"]).code, 0, "several words may be one");
}
