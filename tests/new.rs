//! `schakel new`: a theory to begin with, in both languages.

mod common;

use std::fs;

use common::{pipe, run, run_in};
use schakel::language::starting_theory;
use schakel::theory::Tongue;

#[test]
fn a_new_theory_reads_well_and_is_laid_out() {
    for (lang, kinds) in [("nl", ["opmerking", "waarschuwing", "fout"]), ("en", ["note", "warning", "error"])] {
        let folder = tempfile::tempdir().expect("a folder");
        let written = run_in(folder.path(), &["new", "koffie.ron", "--lang", lang]);
        assert_eq!(written.code, 0, "{}", written.all());
        assert!(written.out.contains("schakel check koffie.ron"), "{}", written.out);
        let checked = run_in(folder.path(), &["check", "koffie.ron", "--format", "short"]);
        assert_eq!(checked.code, 0, "{}", checked.all());
        let of = |kind: &str| checked.out.lines().filter(|line| line.contains(&format!(": {kind}["))).count();
        assert_eq!(of(kinds[1]) + of(kinds[2]), 0, "no more than notes: {}", checked.out);
        assert!(of(kinds[0]) > 0 && checked.out.contains("[F11]"), "it shows what a note is: {}", checked.out);
        assert_eq!(run_in(folder.path(), &["fmt", "--check", "koffie.ron"]).code, 0);
        assert_eq!(run_in(folder.path(), &["draw", "koffie.ron", "-o", "koffie.svg"]).code, 0);
        assert_eq!(run_in(folder.path(), &["check", "--fix", "--diff", "koffie.ron"]).out, "");
    }
}

#[test]
fn both_languages_begin_with_the_same_theory() {
    let shape = |tongue| {
        let text = starting_theory(tongue);
        let loaded = schakel::load::text("t.ron", text);
        let comments = text.lines().filter(|line| line.trim_start().starts_with("//")).count();
        let theory = &loaded.theory;
        assert_eq!(theory.language, Some(tongue));
        assert!(comments > 25, "{comments} lines of explanation");
        let kinds: Vec<_> = theory.elements.iter().map(|element| element.kind).collect();
        let links: Vec<_> = theory.links.iter().map(|link| (link.from, link.to)).collect();
        (kinds, links, theory.conditions.len(), theory.chains.len(), theory.sources.len())
    };
    assert_eq!(shape(Tongue::Nl), shape(Tongue::En));
}

#[test]
fn a_file_that_is_there_stays_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("mijn.ron"), "van mij").expect("a file");
    for path in ["mijn.ron", "mijn", "."] {
        let said = run_in(folder.path(), &["new", path, "--lang", "nl"]);
        assert_eq!(said.code, 2, "{path}: {}", said.all());
        assert!(said.err.starts_with("Niet geschreven: "), "{path}: {}", said.all());
    }
    assert_eq!(fs::read_to_string(folder.path().join("mijn.ron")).expect("the file"), "van mij");
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1);
    assert_eq!(run_in(folder.path(), &["new", "sub/nieuw"]).code, 0);
    assert!(folder.path().join("sub/nieuw.ron").exists(), "a name gets its ending");
}

#[test]
fn without_a_name_it_goes_to_the_terminal_under_its_title() {
    let said = run(&["new", "--lang", "en", "--title", "A \"new\" C:\\plan"]);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("    title: \"A \\\"new\\\" C:\\\\plan\",\n"), "{}", said.out);
    assert_eq!(pipe(said.out.as_bytes(), &["check", "-"]).code, 0);
    assert_eq!(run(&["new", "-", "--lang", "nl"]).out, starting_theory(Tongue::Nl));
}
