//! Changes that findings bring: the text that comes out reads as it was meant.

#[path = "fmt/any_file.rs"]
mod any_file;

use proptest::prelude::*;
use schakel::finding::Edit;
use schakel::source::FileId;
use schakel::syntax::edit::{self, Fix};
use schakel::syntax::parse;

const FILE: FileId = FileId(0);

/// The text after all that mends itself was mended, round after round.
fn mended(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..100 {
        let findings = parse(&text, FILE).findings;
        let fixes: Vec<Vec<Edit>> = findings.into_iter().map(|finding| finding.fix).collect();
        let fixes: Vec<Fix<'_>> = fixes.iter().map(|edits| Fix { edits, is_of_notation: true }).collect();
        let next = edit::mend(&text, &fixes, FILE);
        if next.made.is_empty() {
            return text;
        }
        text = next.text;
    }
    panic!("it never ends: {text}");
}

/// A line within a theory, and how it reads after mending.
fn assert_mends(line: &str, wanted: &str) {
    let file = |line: &str| format!("Theory(\n    // before\n    {line}, // behind\n)\n");
    let before = file(line);
    let found = parse(&before, FILE);
    assert!(!found.findings.is_empty(), "{line} is a slip");
    let after = mended(&before);
    assert_eq!(after, file(wanted), "{line}");
    let read = parse(&after, FILE);
    assert!(read.findings.is_empty(), "{line}: {:?}", read.findings);
    assert_eq!(read.document.body, found.document.body, "{line} is read as it was meant");
}

#[test]
fn a_slip_is_written_as_it_was_read() {
    let cases = [
        ("title: “Buurthuis”", "title: \"Buurthuis\""),
        ("title: „het ‘wij’ telt”", "title: \"het ‘wij’ telt\""),
        (r#"title: "het "wij" telt""#, r#"title: "het \"wij\" telt""#),
        ("title: Buurthuis", "title: \"Buurthuis\""),
        ("title: 'Buurt\"huis'", "title: \"Buurt\\\"huis\""),
        ("title = \"Buurthuis\"", "title: \"Buurthuis\""),
        ("title \"Buurthuis\"", "title: \"Buurthuis\""),
        ("\"title\": \"Buurthuis\"", "title: \"Buurthuis\""),
        ("language: \"Nl\"", "language: Nl"),
        ("language: Nederlands", "language: Nl"),
        ("elements: [Element(kind: \"State\")]", "elements: [Element(kind: State)]"),
        ("elements: [Element(kind: Activty)]", "elements: [Element(kind: Activity)]"),
        ("take: \"x\"", "take: [\"x\"]"),
        ("take: (\"x\", \"y\")", "take: [\"x\", \"y\"]"),
        ("sources: [Source(id: \"s\", year: \"2022\")]", "sources: [Source(id: \"s\", year: 2022)]"),
        ("links: [Causes(sign: +)]", "links: [Causes(sign: Plus)]"),
        ("links: [Causes(sign: \"-\", from: [\"a\"])]", "links: [Causes(sign: Minus, from: \"a\")]"),
        ("id: \"a\" title: \"b\"", "id: \"a\", title: \"b\""),
        ("id: \"a\"; title: \"b\"", "id: \"a\", title: \"b\""),
        ("id: \"a\",, title: \"b\"", "id: \"a\", title: \"b\""),
        ("take: [\"a\" \"b\"]", "take: [\"a\", \"b\"]"),
        ("take: [- \"a\", • \"b\"]", "take: [\"a\", \"b\"]"),
        ("titel: \"wij\"", "title: \"wij\""),
        ("elements: [Element(la bel: \"A\", goal: ja)]", "elements: [Element(label: \"A\", goal: true)]"),
        ("links: [Causes(effect: Effect(low: 0,5))]", "links: [Causes(effect: Effect(low: 0.5))]"),
        ("elements: [Element{id: \"a\"}]", "elements: [Element(id: \"a\")]"),
        ("elements: [Element id: \"a\")]", "elements: [Element(id: \"a\")]"),
        ("elements: [Elment(id: \"a\")]", "elements: [Element(id: \"a\")]"),
        ("elements: [Element(id: \"a\"))]", "elements: [Element(id: \"a\")]"),
        ("elements: Element(id: \"a\", for: \"b\")", "elements: [Element(id: \"a\", for: [\"b\"])]"),
        ("# van wie\n    id: \"a\"", "// van wie\n    id: \"a\""),
    ];
    for (line, wanted) in cases {
        assert_mends(line, wanted);
    }
}

/// How a file comes to be damaged: one sign for another, or gone.
const SLIPS: &[(char, &str)] = &[
    (',', ""),
    (',', ";"),
    (',', ",,"),
    (':', " ="),
    (':', ""),
    ('"', "“"),
    ('"', "'"),
    (')', "))"),
    (')', "}"),
    ('(', "{"),
    ('[', "("),
    ('P', "p"),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Mending a damaged file never makes it worse, and ends where nothing more is mended.
    #[test]
    fn mending_a_damaged_file_does_no_harm(seed in any::<u64>(), slips in prop::collection::vec((0usize..SLIPS.len(), 0.0..1.0), 1..6)) {
        let mut text = any_file::write(seed).text;
        for (slip, place) in slips {
            let (sign, instead) = SLIPS[slip];
            let places: Vec<usize> = text.match_indices(sign).map(|(at, _)| at).collect();
            if let Some(&at) = places.get((place * places.len() as f64) as usize) {
                text.replace_range(at..at + sign.len_utf8(), instead);
            }
        }
        let after = mended(&text);
        let count = |text: &str| parse(text, FILE).findings.len();
        prop_assert!(count(&after) <= count(&text), "{text}\n---\n{after}");
        prop_assert_eq!(mended(&after), after);
    }
}

#[test]
fn a_folder_of_windows_is_parted_by_slashes() {
    let after = mended(r#"Theory(about: "C:\map\a.txt")"#);
    assert_eq!(after, r#"Theory(about: "C:/map/a.txt")"#);
}

#[test]
fn what_only_the_author_knows_is_left_alone() {
    let cases = [
        // Where the text ends, what stands twice, what is missing or does not belong there.
        "title: \"Buurthuis,\n    about: \"x\"",
        "title: \"a\", title: \"b\"",
        "title",
        "take: [\"a\", about: \"x\"",
        "elements: [Element(goal: 5)]",
        "elements: [Causes(from: \"a\", to: \"b\")]",
        // Two words are near, or none is.
        "links: [Causes(sign: Pus_)]",
        "elements: [Element(kind: Zebra)]",
        "elements: [Element(zebra: \"x\")]",
        // Words that may go on behind the comma.
        "title: samen, sterk",
        "title: \"een \\q\"",
    ];
    for line in cases {
        let text = format!("Theory(\n    {line},\n)\n");
        assert!(!parse(&text, FILE).findings.is_empty(), "{line} is a slip");
        assert_eq!(mended(&text), text, "{line}");
    }
}

#[test]
fn a_file_out_of_a_word_processor_is_mended_whole() {
    let sound = "Theory(\n    title: “Buurthuis”, // ‘titel’\n    elements: [\n        Element(id: “a”, label: “A “b” c”, kind: State),\n        Element(id: “b”, label: “B”, kind: State),\n    ],\n)\n";
    let after = mended(&format!("\u{feff}{}", sound.replace('\n', "\r\n")));
    assert!(parse(&after, FILE).findings.is_empty(), "{after}");
    assert!(after.starts_with("\u{feff}Theory(\r\n    title: \"Buurthuis\", // ‘titel’\r\n"), "{after}");
    assert_eq!(after.matches("\r\n").count(), after.matches('\n').count());
}
