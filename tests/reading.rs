//! How a file is read: places, mistakes and agreement with `ron`.

use schakel::source::{FileId, SourceFile, shared};
use schakel::syntax::document::Link;
use schakel::syntax::{parse, plainly};

/// Findings as `line:column code key`, in the order of the file.
fn mistakes(text: &str) -> Vec<String> {
    let file = SourceFile::new("t.ron", shared(text));
    let parsed = parse(text, FileId(0));
    parsed
        .findings
        .iter()
        .map(|finding| {
            let place = file.position(finding.place.span.start);
            format!("{}:{} {} {}", place.line, place.column, finding.rule.code, finding.message.key)
        })
        .collect()
}

const SOUND: &str = r##"// A theory.
Theory(
    id: "t", title: "Één \"theorie\"", language: Nl,
    spheres: [Sphere(id: "s", label: "S", layer: 1, beside: true)],
    elements: [
        Element(id: "a", label: r#"A "raw""#, kind: Input, levels: [Level("l", Literal)], for: ["x"]),
        (id: "b", label: "B", kind: State, /* in /* between */ */ goal: true,),
    ],
    links: [
        Causes(id: "k", from: "a", to: "b", sign: Plus, claims: [
            Claim(stance: Supports, knowledge: Expectation, year: Some(2022), quote: None),
        ]),
        PartOf(part: "a", whole: "b"),
    ],
)
"##;

#[test]
fn a_sound_file_is_read_as_ron_reads_it() {
    assert_eq!(mistakes(SOUND), Vec::<String>::new());
    let ours = parse(SOUND, FileId(0)).document;
    assert_eq!(ours, plainly(SOUND).expect("ron reads it"));
    assert_eq!(ours.body.elements.len(), 2);
}

#[test]
fn places_are_those_of_the_file() {
    let document = parse(SOUND, FileId(0)).document;
    let id = document.body.elements[0].id.as_ref().expect("an id");
    assert_eq!(&SOUND[id.start as usize..id.end as usize], "\"a\"");
    let Link::Causes(link) = &document.body.links[0].value else { panic!("a causal link") };
    let to = link.to.as_ref().expect("an end");
    assert_eq!(&SOUND[to.start as usize..to.end as usize], "\"b\"");
}

#[test]
fn all_mistakes_of_a_file_come_in_one_run() {
    let text = r#"Theory(
    id: "t",
    titel: "T",
    elements: [
        Element(id: "a", label: "A", kind: Inputt),
        Element(id: "b", label: "B", kind: State, goal: 5),
        Element(id: "c" label: "C", kind: State),
        Element(id: "d", label: "D", kind: State, label: "E"),
    ],
    links: [
        Causes(id: "k1", frm: "a", too: "b", sign: Plus),
    ],
)
"#;
    assert_eq!(
        mistakes(text),
        [
            "3:5 F01 f01",
            "5:44 F02 f02",
            "6:57 F03 f03-truth",
            "7:24 F13 f13-comma-fields",
            "8:51 F05 f05",
            "11:26 F01 f01",
            "11:36 F01 f01",
        ]
    );
    assert_eq!(parse(text, FileId(0)).document.body.elements.len(), 4);
}

/// What people type who do not program: each line with what is said of it, and what is read.
#[test]
fn slips_of_people_are_understood() {
    let cases = [
        ("title: “Buurthuis”", "f13-curly"),
        (r#"title: "het "wij" telt""#, "f13-quotes-within"),
        (r#"title: "C:\map\a.txt""#, "f13-backslash"),
        ("title: Buurthuis", "f03-text"),
        ("title: 'Buurthuis'", "f03-single-quotes"),
        ("title = \"Buurthuis\"", "f13-equals"),
        ("\"title\": \"Buurthuis\"", "f13-quoted-field"),
        ("language: \"Nl\"", "f03-word-quotes"),
        ("elements: [Element(kind: \"State\")]", "f03-choice-quotes"),
        ("take: \"x\"", "f03-list"),
        ("sources: [Source(id: \"s\", year: \"2022\")]", "f03-number-quotes"),
        ("links: [Causes(sign: +)]", "f03-sign"),
        ("id: \"a\" title: \"b\"", "f13-comma-fields"),
        ("take: [\"a\" \"b\"]", "f13-comma-items"),
        ("title: \"Buurthuis,\n    about: \"x\"", "f13-unclosed-text"),
        ("qoute: \"wij\"", "f01"),
        ("elements: [Element(goal: ja)]", "f03-truth"),
        ("links: [Causes(effect: Effect(low: 0,5))]", "f03-decimal-comma"),
        ("take: [\"a\", about: \"x\"", "f13-unclosed-list"),
        ("elements: [Element(id: \"a\", Element(id: \"b\")]", "f13-unclosed-record"),
    ];
    for (line, key) in cases {
        let text = format!("Theory(\n    {line},\n)\n");
        let found = mistakes(&text);
        assert_eq!(found.len(), 1, "{line}: {found:?}");
        assert!(found[0].ends_with(&format!(" {key}")), "{line}: {found:?}");
    }
}

#[test]
fn what_was_meant_is_what_is_read() {
    let text = "Theory(title: “Buurthuis”, about: \"het \"wij\" telt\", links: [Causes(sign: -, from: a)])";
    let body = parse(text, FileId(0)).document.body;
    assert_eq!(&**body.title.expect("a title"), "Buurthuis");
    assert_eq!(&**body.about.expect("a text"), "het \"wij\" telt");
    assert_eq!(body.links.len(), 1);
}

#[test]
fn a_file_cut_anywhere_says_so_and_never_panics() {
    for end in 0..SOUND.trim_end().len() {
        if SOUND.is_char_boundary(end) {
            assert!(!mistakes(&SOUND[..end]).is_empty(), "cut at {end}");
        }
    }
}

#[test]
fn a_byte_changed_anywhere_never_panics() {
    for at in 0..SOUND.len() {
        for byte in *b"\"()[],:x\\\n0" {
            let mut bytes = SOUND.as_bytes().to_vec();
            bytes[at] = byte;
            if let Ok(text) = String::from_utf8(bytes) {
                parse(&text, FileId(0));
            }
        }
    }
}

#[test]
fn ten_thousand_brackets_do_no_harm() {
    // The wrong value, and the bracket that never closes.
    let text = format!("Theory(title: {}", "[".repeat(10_000));
    assert_eq!(mistakes(&text).len(), 2);
    let text = format!("Theory({}", "(".repeat(10_000));
    assert!(!mistakes(&text).is_empty());
}
