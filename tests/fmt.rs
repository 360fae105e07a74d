//! `schakel fmt`: one layout, nothing lost.

#[path = "fmt/any_file.rs"]
mod any_file;
mod common;

use std::fs;

use common::{pipe, run, run_in};
use proptest::prelude::*;
use schakel::source::FileId;
use schakel::syntax;
use schakel::syntax::format::{Kept, format};

const FILE: FileId = FileId(0);

fn laid_out(text: &str) -> String {
    match format(text, FILE) {
        Ok(formatted) => formatted.text,
        Err(kept) => panic!("not laid out: {kept:?}\n{text}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Any valid file, with comments and odd blank space anywhere.
    #[test]
    fn a_laid_out_file_is_stable_and_says_the_same(seed in any::<u64>()) {
        let file = any_file::write(seed);
        let before = syntax::parse(&file.text, FILE);
        prop_assert!(before.findings.is_empty(), "the file is valid: {:?}\n{}", before.findings, file.text);
        let once = laid_out(&file.text);
        prop_assert_eq!(&laid_out(&once), &once, "a second time changes nothing");
        let after = syntax::parse(&once, FILE);
        prop_assert!(after.findings.is_empty() && after.document == before.document, "the same document");
        let mut at = 0;
        for comment in &file.comments {
            let found = once[at..].find(comment.as_str());
            prop_assert!(found.is_some(), "{comment:?} is kept, and after those before it:\n{once}");
            at += found.unwrap_or(0) + comment.len();
        }
        prop_assert_eq!(once.starts_with('\u{feff}'), file.text.starts_with('\u{feff}'), "the mark");
        for text in &file.texts {
            prop_assert!(once.contains(text.as_str()), "{text} stays as it is written");
        }
    }
}

#[test]
fn the_models_are_laid_out() {
    let said = run(&["fmt", "--check", "models"]);
    assert_eq!(said.code, 0, "{}", said.all());
}

#[test]
fn what_fits_stands_on_one_line_and_what_does_not_is_parted_by_kind() {
    let text = r#"Theory(title:"T",sources:[Source(id:"s",
        title : "S",)],include:["a.ron","b.ron"],elements:[],
    links:[Causes(from:"a",to:"b"), Causes(id: "k1", from: "coffee", to: "know", sign: Plus, provenance: Literal,
        quote: "neighbors get to know each other", source: "plan", locator: "page 4",
        claims: [Claim(knowledge: Expectation, claimant: "municipality")])])"#;
    let wanted = r#"Theory(
    title: "T",
    sources: [
        Source(id: "s", title: "S"),
    ],
    include: ["a.ron", "b.ron"],
    elements: [],
    links: [
        Causes(from: "a", to: "b"),
        Causes(id: "k1", from: "coffee", to: "know",
            sign: Plus, provenance: Literal,
            quote: "neighbors get to know each other",
            source: "plan", locator: "page 4",
            claims: [Claim(knowledge: Expectation, claimant: "municipality")],
        ),
    ],
)
"#;
    assert_eq!(laid_out(text), wanted);
}

#[test]
fn a_comment_stays_with_what_it_is_about() {
    let text = "// first\n\n\n\n// about the theory\nTheory( // the root\n  title: \"T\", // the title\n  /* a lane */ spheres: [ // lanes\n\n\n    Sphere(id: \"a\" /* short */, label: \"A\" // long\n ),\n\n\n    // the second\n    Sphere(id: \"b\", /* in */ layer: 1), /* behind */\n    // no more\n  ],\n // end\n)\n// after all";
    let wanted = r#"// first

// about the theory
Theory( // the root
    title: "T", // the title
    /* a lane */ spheres: [ // lanes
        Sphere(id: "a" /* short */, label: "A", // long
        ),

        // the second
        Sphere(id: "b", /* in */ layer: 1), /* behind */
        // no more
    ],
    // end
)
// after all
"#;
    assert_eq!(laid_out(text), wanted);
}

#[test]
fn a_comment_in_an_odd_place_is_not_lost() {
    let text = "Theory(title // one\n : /* two */ \"T\" // three\n , version: /* four */ \"1\", about: \"A\" /* five\nsix */, author: \"B\")";
    let once = laid_out(text);
    let places: Vec<_> =
        ["// one", "/* two */", "// three", "/* four */", "/* five\nsix */"].iter().map(|it| once.find(it)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}\n{once}");
    assert_eq!(laid_out(&once), once);
}

#[test]
fn texts_line_ends_and_the_mark_stay_as_they_are() {
    let text =
        "\u{feff}Theory(\r\n  title: r#\"a \"b\" \\n\"#,\r\n about: \"one\r\n  two\\u{e9}\",\r\n version: \"1\")";
    let once = laid_out(text);
    let wanted = "\u{feff}Theory(\r\n    title: r#\"a \"b\" \\n\"#,\r\n    about: \"one\r\n  two\\u{e9}\",\r\n    version: \"1\",\r\n)\r\n";
    assert_eq!(once, wanted);
}

#[test]
fn a_file_with_a_mistake_keeps_its_layout() {
    assert!(matches!(format("Theory(titel: \"T\")", FILE), Err(Kept::Mistakes(found)) if found.len() == 1));
    let folder = tempfile::tempdir().expect("a folder");
    let broken = "Theory(title: \"T\",   elements: [Element(id: \"a\" label: \"A\")])";
    fs::write(folder.path().join("broken.ron"), broken).expect("a file");
    fs::write(folder.path().join("sound.ron"), "Theory(title:\"T\")").expect("a file");
    let said = run_in(folder.path(), &["fmt", ".", "--lang", "en"]);
    assert_eq!(said.code, 2, "{}", said.all());
    assert!(
        said.out.contains("A comma is missing") && said.err.contains("broken.ron is not laid out"),
        "{}",
        said.all()
    );
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("a file");
    assert_eq!(read("broken.ron"), broken, "not touched");
    assert_eq!(read("sound.ron"), "Theory(\n    title: \"T\",\n)\n", "the other file is");
    let names = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(names, 2, "nothing is left beside them");
}

#[test]
fn check_and_diff_write_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("t.ron");
    let untidy = "Theory(title:\"T\")";
    fs::write(&path, untidy).expect("a file");
    let check = run_in(folder.path(), &["fmt", "--check", "t.ron", "--lang", "nl"]);
    assert_eq!((check.code, check.out.as_str()), (1, "Zou veranderen: t.ron\n"));
    let diff = run_in(folder.path(), &["fmt", "--diff", "t.ron"]);
    assert_eq!(diff.code, 1);
    assert!(
        diff.out.contains("--- t.ron\n+++ t.ron\n@@") && diff.out.contains("\n+    title: \"T\",\n"),
        "{}",
        diff.out
    );
    assert_eq!(fs::read_to_string(&path).expect("the file"), untidy);

    let written = run_in(folder.path(), &["fmt", "t.ron", "--lang", "en"]);
    assert_eq!((written.code, written.out.as_str()), (0, "1 file laid out; 0 files were right already.\n"));
    let again = run_in(folder.path(), &["fmt", "t.ron", "--lang", "en"]);
    assert_eq!((again.code, again.out.as_str()), (0, "No file needed to change; 1 file was right already.\n"));
    assert_eq!(run_in(folder.path(), &["fmt", "--check", "--diff", "t.ron"]).code, 0);
}

#[test]
fn the_standard_input_goes_to_the_standard_output() {
    let said = pipe(b"Register(title:\"T\")", &["fmt", "-"]);
    assert_eq!((said.code, said.out.as_str()), (0, "Register(\n    title: \"T\",\n)\n"));
    let broken = pipe(b"Register(title:\"T\"", &["fmt", "-"]);
    assert_eq!(broken.code, 2);
    assert!(!broken.out.contains("    title"), "{}", broken.all());
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_keeps_who_may_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let (real, link) = (folder.path().join("real.ron"), folder.path().join("link.ron"));
    fs::write(&real, "Theory(title:\"T\")").expect("a file");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).expect("permissions");
    std::os::unix::fs::symlink(&real, &link).expect("a link");
    assert_eq!(run_in(folder.path(), &["fmt", "link.ron"]).code, 0);
    assert!(fs::symlink_metadata(&link).expect("the link").is_symlink());
    assert!(fs::read_to_string(&real).expect("the file").contains("\n    title"));
    assert_eq!(fs::metadata(&real).expect("the file").permissions().mode() & 0o777, 0o640);
}
