//! Two readers must agree: ours, which keeps places, and ron, which knows the notation.

#[path = "../benches/generated/mod.rs"]
mod generated;

use proptest::prelude::*;
use schakel::source::FileId;
use schakel::syntax::{parse, plainly};

fn assert_agree(name: &str, text: &str) {
    let ours = parse(text, FileId(0));
    match plainly(text) {
        Ok(plain) => {
            assert!(ours.findings.is_empty(), "{name}: ron reads it, and we say {:?}", ours.findings);
            assert_eq!(ours.document, plain, "{name}");
        }
        Err(error) => assert!(!ours.findings.is_empty(), "{name}: ron says {error}, and we say nothing\n{text}"),
    }
}

#[test]
fn every_shipped_theory_is_read_alike() {
    let mut count = 0;
    let models = concat!(env!("CARGO_MANIFEST_DIR"), "/models");
    for entry in std::fs::read_dir(models).expect("models").flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "ron") {
            assert_agree(&path.display().to_string(), &std::fs::read_to_string(&path).expect("a model"));
            count += 1;
        }
    }
    assert!(count >= 11);
}

#[test]
fn a_list_long_enough_for_several_threads_is_read_alike() {
    assert_agree("generated", &generated::theory(3_000));
}

/// A slip in the middle of a long list: everything before and after it is still read.
#[test]
fn a_slip_in_a_long_list_costs_one_item() {
    let text = generated::theory(2_000).replacen("id: \"k2500\", from", "id: \"k2500\", form", 1);
    let parsed = parse(&text, FileId(0));
    assert_eq!(parsed.findings.len(), 1, "{:?}", parsed.findings);
    assert_eq!(parsed.document.body.links.len(), 5_000);
    assert_eq!(parsed.document.body.elements.len(), 2_000);
}

/// Pieces of notation, well formed more often than not.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        // A name with a space at its end is sound notation and a slip all the same: see tests/reading.rs.
        "[a-zé ]{0,8}".prop_map(|text| format!("\"{}\"", text.trim())),
        Just("r#\"a \"b\" c\"#".to_owned()),
        Just("\"a\\tb \\\"c\\\" \\u{e9}\"".to_owned()),
        Just("Some(\"x\")".to_owned()),
        Just("None".to_owned()),
        Just("\"half".to_owned()),
        Just("12".to_owned()),
        Just("['a']".to_owned()),
    ]
}

fn blank() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(" ".to_owned()),
        Just("\n    ".to_owned()),
        Just(" // remark ) ] \"\n".to_owned()),
        Just(" /* a /* b */ c */ ".to_owned()),
    ]
}

prop_compose! {
    fn field()(name in prop_oneof![Just("label"), Just("note"), Just("quote"), Just("sphere"), Just("labl")],
               before in blank(), between in blank(), value in value()) -> String {
        format!("{before}{name}:{between}{value}")
    }
}

prop_compose! {
    fn element()(fields in prop::collection::vec(field(), 0..4), comma in prop_oneof![9 => Just(","), 1 => Just("")],
                 name in prop_oneof![4 => Just("Element"), 1 => Just("")]) -> String {
        let fields = fields.join(comma);
        let trailing = if fields.is_empty() { "" } else { comma };
        format!("{name}({fields}{trailing})")
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn what_ron_reads_we_read_and_what_ron_refuses_we_report(
        elements in prop::collection::vec(element(), 0..5),
        comma in prop_oneof![9 => Just(","), 1 => Just(" ")],
    ) {
        let text = format!("Theory(\n    title: \"T\",\n    elements: [{}],\n)\n", elements.join(comma));
        assert_agree("random", &text);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,200}") {
        parse(&text, FileId(0));
        parse(&format!("Theory({text}"), FileId(0));
        parse(&format!("Theory(elements: [Element(label: {text})], links: [{text}])"), FileId(0));
    }
}
