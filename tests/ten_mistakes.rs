//! Ten different mistakes in one file: all reported in one run, each at its own place.

mod common;

use common::run_in;

const FILE: &str = r#"Theory(
    id: "tien", language: Nl,
    titel: "Tien fouten",
    elements: [
        Element(id: "a", label: "A", kind: Input),
        Element(id: "b", label: "B", kind: Statee),
        Element(id: "c", label: "C", kind: State, goal: "soms"),
        Element(id: "d", kind: State),
        Element(id: "e", label: "E", kind: State, label: "EE"),
        Element(id: "a", label: "Nog een A", kind: Input),
        Element(id: "f" label: "F", kind: Value),
    ],
    links: [
        Causes(id: "k1", from: "a", to: "f", sign: Plus, zzz: "x", xxx: "y"),
        Causes(id: "k2", from: "b", to: "cc", sign: Plus),
        Causes(id: "k3", from: "a", to: "c", sign: Plus),
        Causes(id: "k4", from: "a", to: "c", sign: Minus),
    ],
)
"#;

#[test]
fn all_ten_come_in_one_run_each_at_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("tien.ron"), FILE).expect("a file");
    let said = run_in(folder.path(), &["check", "tien.ron", "--format", "short"]);
    assert_eq!(said.code, 2);
    let heads: Vec<String> = said
        .out
        .lines()
        .map(|line| line.split(']').next().expect("a head").replace("tien.ron:", "").replace(": fout[", " "))
        .collect();
    let expected = [
        "3:5 F01",
        "6:44 F02",
        "7:57 F03",
        "8:21 F04",
        "9:51 F05",
        "10:21 F06",
        "11:24 F13",
        "14:58 F01",
        "14:68 F01",
        "15:41 S01",
        "17:20 F08",
    ];
    assert_eq!(heads, expected, "{}", said.out);
}

#[test]
fn every_one_of_them_says_what_to_do_in_both_languages() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("tien.ron"), FILE).expect("a file");
    for (lang, remedy) in [("nl", "= doe: "), ("en", "= do: ")] {
        let said = run_in(folder.path(), &["check", "tien.ron", "--lang", lang]);
        assert_eq!(said.out.matches(remedy).count(), 11, "{}", said.out);
    }
}
