//! How a file is read: places, mistakes and agreement with `ron`.

use std::fs;
use std::path::Path;

use schakel::finding::Fact;
use schakel::language::terms::{kind_key, knowledge_key, link_key, modality_key, stance_key};
use schakel::source::{FileId, SourceFile, shared};
use schakel::syntax::document::{Body, ElementKind, Knowledge, Link, LinkKind, Modality, Stance};
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

/// What a remedy says to write; nothing where it only says what to do.
fn fixes(text: &str) -> Vec<String> {
    let findings = parse(text, FileId(0)).findings;
    let fix = |finding: &schakel::finding::Finding| {
        let help = finding.help.as_ref().expect("a remedy");
        help.facts.iter().find_map(|(name, fact)| match fact {
            Fact::Text(text) if *name == "fix" => Some(text.to_string()),
            Fact::Text(_) | Fact::Name(_) | Fact::Number(_) | Fact::Message(_) | Fact::List(_) => None,
        })
    };
    findings.iter().map(|finding| fix(finding).unwrap_or_default()).collect()
}

fn body(text: &str) -> Body<'_> {
    parse(text, FileId(0)).document.body
}

/// Every text with a quote too few or too many ends where its author ends it, and the
/// fields behind it are read.
#[test]
fn a_text_ends_where_another_field_begins() {
    let cases = [
        (r#""nu "stoppen" ze tenminste""#, r#"nu \"stoppen\" ze tenminste"#),
        (r#""nu stoppen ze tenminste"#, "nu stoppen ze tenminste"),
        (r#""nu stoppen ze, dus: tenminste"#, "nu stoppen ze, dus: tenminste"),
        (r#""nu "stoppen", zegt hij, "ze" tenminste""#, r#"nu \"stoppen\", zegt hij, \"ze\" tenminste"#),
        ("\"nu stoppen ze”", "nu stoppen ze"),
        (r#""nu stoppen ze"""#, "nu stoppen ze"),
        (r#"""nu stoppen ze""#, "nu stoppen ze"),
        (r#""nu (zeg "stoppen") ze""#, r#"nu (zeg \"stoppen\") ze"#),
    ];
    for (written, meant) in cases {
        let text = format!(
            "Theory(\n links: [Causes(id: \"k\", claims: [\n  Claim(quote: {written}, source: \"plan\", locator: \"p. 2\"),\n ])],\n about: \"x\",\n)\n"
        );
        assert_eq!(fixes(&text), [format!("quote: \"{meant}\"")], "{written}");
        let body = body(&text);
        let Link::Causes(link) = &body.links[0].value else { panic!("a causal link") };
        let claim = &link.claims[0];
        assert_eq!(claim.quote.as_ref().map(|it| it.value.0.replace('"', "\\\"")), Some(meant.to_owned()), "{written}");
        assert_eq!(claim.source.as_ref().map(|it| &*it.value.0), Some("plan"), "{written}");
        assert_eq!(claim.locator.as_ref().map(|it| &*it.value.0), Some("p. 2"), "{written}");
        assert!(body.about.is_some(), "{written}");
    }
    let text = "Theory(\n elements: [\n  Element(id: \"a\", label: \"Zebrapad, kind: Activity),\n  Element(id: \"b\"),\n ],\n)";
    assert_eq!(fixes(text), ["label: \"Zebrapad\""]);
    assert_eq!(body(text).elements[0].kind.map(|kind| kind.value), Some(ElementKind::Activity));
    assert_eq!(body(text).elements.len(), 2);
}

/// A bracket too many, too few or of another kind: one finding at its place, and all items read.
#[test]
fn a_bracket_is_told_once_and_at_its_place() {
    let sound = "Theory(\n elements: [\n  Element(id: \"a\", kind: State),\n  Element(id: \"b\", kind: State),\n ],\n links: [\n  Causes(id: \"k\", from: \"a\", to: \"b\", claims: [\n   Claim(id: \"c\"),\n  ]),\n ],\n)\n";
    assert_eq!(mistakes(sound), Vec::<String>::new());
    let cases = [
        ("\"a\", kind: State)", "\"a\", kind: State))", "3:32 F13 f13-extra-bracket"),
        ("\"a\", kind: State)", "\"a\", kind: State]", "3:31 F13 f13-other-bracket"),
        ("\"a\", kind: State)", "\"a\", kind: State", "3:10 F13 f13-unclosed-record"),
        ("\"a\", kind: State)", "\"a\", kind: State)]", "3:32 F13 f13-extra-bracket"),
        ("elements: [", "elements: (", "2:12 F13 f13-round-list"),
        ("Element(id: \"a\"", "Element id: \"a\"", "3:3 F13 f13-no-bracket"),
        ("Element(id: \"a\"", "Element{id: \"a\"", "3:10 F13 f13-other-bracket"),
        ("Causes(id", "Causes id", "7:3 F13 f13-no-bracket"),
        ("claims: [\n   Claim(id: \"c\"),\n  ])", "claims: Claim(\n   id: \"c\"))", "7:47 F03 f03-list"),
        ("\"c\"),\n  ])", "\"c\")),\n  ])", "8:18 F13 f13-extra-bracket"),
        ("  Element(id: \"a\"", "  - Element(id: \"a\"", "3:3 F13 f13-bullet"),
        ("  Element(id: \"a\"", "  1. Element(id: \"a\"", "3:3 F13 f13-bullet"),
        ("  Element(id: \"a\"", "  # later\n  Element(id: \"a\"", "3:3 F13 f13-comment"),
        (" links: [", " / later\n links: [", "6:2 F13 f13-comment"),
    ];
    for (from, to, finding) in cases {
        assert!(sound.contains(from), "{from}");
        let text = sound.replacen(from, to, 1);
        assert_eq!(mistakes(&text), [finding], "{to}");
        let body = body(&text);
        assert_eq!((body.elements.len(), body.links.len()), (2, 1), "{to}");
        let Link::Causes(link) = &body.links[0].value else { panic!("a causal link") };
        assert_eq!(link.claims.len(), 1, "{to}");
    }
    let misplaced = sound.replacen("  Element(", "  Causes(from: \"a\", to: \"b\"),\n  Element(", 1);
    assert_eq!(mistakes(&misplaced), ["3:3 F13 f13-wrong-list"]);
}

/// Values in another shape than their field has, with what the remedy says to write.
#[test]
fn a_remedy_shows_what_belongs_at_its_place() {
    let cases = [
        ("links: [Causes(from: [\"zebra\"])]", "f03-one-text", "from: \"zebra\""),
        ("elements: [Element(levels: [\"kind\"])]", "f03-record", "Level(\"kind\", Literal)"),
        ("elements: [Element(levels: \"kind\")]", "f03-record", "levels: [Level(\"kind\", Literal)]"),
        ("elements: [Element(levels: [Level(\"kind\")])]", "f03-shape", "Level(\"kind\", Literal)"),
        ("links: [Causes(assumptions: [\"het helpt\"])]", "f03-record", "Assumption(text: \"het helpt\")"),
        ("links: [Causes(sign: \"+\")]", "f03-word-quotes", "sign: Plus"),
        ("elements: [Element(la bel: \"A\")]", "f01", ""),
        ("sources: [Source(year: 2022,5)]", "f03-no-fraction", ""),
        ("id: \"a\"; title: \"b\"", "f13-semicolon", ""),
    ];
    for (line, key, fix) in cases {
        let text = format!("Theory(\n    {line},\n)\n");
        let found = mistakes(&text);
        assert_eq!(found.len(), 1, "{line}: {found:?}");
        assert!(found[0].ends_with(&format!(" {key}")), "{line}: {found:?}");
        assert_eq!(fixes(&text), [fix], "{line}");
    }
    let help = |line: &str| {
        let text = format!("Theory({line})");
        let findings = parse(&text, FileId(0)).findings;
        findings[0].help.as_ref().expect("a remedy").key
    };
    assert_eq!(help("sources: [Source(year: 2022,5)]"), "f03-year-do");
    assert_eq!(help("sources: [Source(year: juni)]"), "f03-year-do");
    assert_eq!(help("links: [Causes(importance: 3,5)]"), "f03-range-do");
    assert_eq!(help("links: [Causes(certainty: 80%)]"), "f03-range-do");
}

#[test]
fn a_file_full_of_curly_quotes_is_told_once() {
    let text = SOUND.replace('"', "”").replace("r#”A ”raw””#", "”A”").replace("\\”theorie\\”", "theorie");
    let found = mistakes(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with(" f13-curly-many"), "{found:?}");
}

/// The Dutch words of the glossary: key → word.
fn glossary() -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language/nl/terms.ftl");
    let text = fs::read_to_string(path).expect("the glossary");
    let pairs = text.lines().filter_map(|line| line.split_once(" = "));
    pairs.map(|(key, word)| (key.to_owned(), word.to_owned())).collect()
}

/// A kind, a link or a side in the words that the reports use is read as it is meant.
#[test]
fn the_dutch_words_of_the_glossary_are_understood() {
    let glossary = glossary();
    let dutch = |key: &str| {
        let (_, word) = glossary.iter().find(|(known, _)| known == key).expect("a word of the glossary");
        word.replace(',', "")
    };
    let check = |line: String, meant: &str| {
        let text = format!("Theory({line})");
        let found = parse(&text, FileId(0)).findings;
        assert!(found.len() == 1 && found[0].rule.code == "F02", "{line}: {found:?}");
        assert!(fixes(&text)[0].is_empty() && format!("{:?}", found[0].help).contains(meant), "{line}: {found:?}");
    };
    for &kind in ElementKind::ALL {
        check(format!("elements: [Element(kind: {})]", dutch(kind_key(kind))), kind.word());
    }
    for &link in LinkKind::ALL {
        check(format!("allowed: [Allowed(link: {})]", dutch(link_key(link))), link.word());
    }
    for &knowledge in Knowledge::ALL {
        let word = dutch(knowledge_key(knowledge));
        check(format!("links: [Causes(claims: [Claim(knowledge: {word})])]"), knowledge.word());
    }
    for &modality in Modality::ALL {
        check(format!("links: [Causes(modality: {})]", dutch(modality_key(modality))), modality.word());
    }
    for &stance in Stance::ALL {
        check(format!("links: [Causes(claims: [Claim(stance: {})])]", dutch(stance_key(stance))), stance.word());
    }
}

#[test]
fn dutch_names_of_fields_are_read_as_meant() {
    let text = "Theory(elementen: [Element(naam: \"A\", id: \"a\", soort: Uitkomst)], pijlen: [Veroorzaakt(van: \"a\", naar: \"b\", teken: Min)])";
    let body = body(text);
    let element = &body.elements[0];
    assert_eq!(element.label.as_ref().map(|it| &*it.value.0), Some("A"));
    assert_eq!(element.kind.map(|it| it.value), Some(ElementKind::Outcome));
    let Link::Causes(link) = &body.links[0].value else { panic!("a causal link") };
    assert!(link.from.is_some() && link.to.is_some() && link.sign.is_some());
    let rules: Vec<&str> = parse(text, FileId(0)).findings.iter().map(|finding| finding.rule.code).collect();
    assert_eq!(rules, ["F01", "F01", "F01", "F02", "F01", "F02", "F01", "F01", "F01", "F02"]);
}

#[test]
fn columns_count_characters_also_far_along_a_line() {
    let text = format!("{}é\n{}x", "ë".repeat(5_000), "–a".repeat(3_000));
    let file = SourceFile::new("t.ron", shared(text.as_str()));
    let place = |byte: usize| {
        let place = file.position(byte as u32);
        (place.line, place.column)
    };
    assert_eq!(place(0), (1, 1));
    assert_eq!(place(10_000), (1, 5_001));
    assert_eq!(place(10_003), (2, 1));
    assert_eq!(place(text.len() - 1), (2, 6_001));
    assert_eq!(place(text.len()), (2, 6_002));
}

#[test]
fn blanks_that_word_leaves_behind_do_no_harm() {
    let text = "Theory(title: \"T\"\u{a0}, sources: [Source(id: \"s\"\u{200b}, year: 2022\u{a0}, title: Some(\"T\",))\u{202f}])";
    let parsed = parse(text, FileId(0));
    assert!(parsed.findings.is_empty(), "{:?}", parsed.findings);
    assert_eq!(parsed.document.body.sources[0].year.map(|year| year.value), Some(2022));
    assert_eq!(fixes("Theory(title: \"T\"\u{a0}x)").len(), 1, "what is no blank is still told");
}
