//! Input that no program likes: each time a clear message with place and remedy, exit
//! code 2, never a panic, and nothing half written.

mod common;

use std::fs;
use std::path::Path;

use common::{pipe, program, run, run_in};

const SOUND: &str = "Theory(\n    id: \"t\", title: \"T\", language: Nl,\n    elements: [Element(id: \"a\", label: \"A\", kind: State)],\n)\n";

/// Checks a file and says what came of it: the exit code and all that was printed.
fn check(bytes: &[u8]) -> (i32, String) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("theorie.ron"), bytes).expect("a file");
    let said = run_in(folder.path(), &["check", "theorie.ron", "--lang", "nl"]);
    (said.code, said.all())
}

fn assert_refused(name: &str, bytes: &[u8], place: &str, sentence: &str) {
    let (code, said) = check(bytes);
    assert_eq!(code, 2, "{name}: {said}");
    assert!(said.contains(&format!("theorie.ron:{place}")), "{name} names no place {place}: {said}");
    assert!(said.contains(sentence), "{name} does not say \"{sentence}\": {said}");
    assert!(said.contains("doe: "), "{name} has no remedy: {said}");
    assert!(!said.contains("panicked"), "{name}: {said}");
}

#[test]
fn files_that_cannot_be_read_say_where_and_what_to_do() {
    let (code, said) = check(b"");
    assert_eq!(code, 2);
    assert!(said.contains("Dit bestand is leeg.") && said.contains("--> theorie.ron\n"), "no line is invented: {said}");
    assert_refused("blanks only", b"  \n\n // niets\n", "1:1", "Dit bestand is leeg.");
    assert_refused("an unclosed text", b"Theory(\n    title: \"T\n)\n", "2:12", "Deze tekst is niet afgesloten.");
    assert_refused("another beginning", b"theorie\n", "1:1", "Een bestand begint met Theory(");
    assert_refused("half of it", &SOUND.as_bytes()[..60], "1:7", "niet gesloten");
    assert_refused("no UTF-8", b"Theory(title: \"caf\xe9\")", "1:19", "geen leesbare tekst");
    assert_refused("a second root", b"Theory(title: \"T\")\nTheory(title: \"U\")", "2:1", "Na het einde");
    let deep = format!("Theory(title: {}", "[".repeat(10_000));
    assert_refused("ten thousand brackets", deep.as_bytes(), "1:15", "Hier hoort één tekst");
}

#[test]
fn a_text_of_sixty_megabytes_is_named_and_not_printed() {
    let text = format!("Theory(title: \"{}\")", "x".repeat(60_000_000));
    let (code, said) = check(text.as_bytes());
    assert_eq!(code, 2);
    assert!(said.contains("theorie.ron:1:15") && said.contains("te lang"), "{}", &said[..said.len().min(500)]);
    assert!(said.len() < 2_000, "the text itself is not printed: {} bytes", said.len());
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let marked = format!("\u{feff}{SOUND}");
    let windows = SOUND.replace('\n', "\r\n");
    let plain = check(SOUND.as_bytes());
    assert_eq!(check(marked.as_bytes()), plain);
    assert_eq!(check(windows.as_bytes()), plain);
}

#[test]
fn places_count_the_same_behind_a_mark_and_windows_line_ends() {
    let wrong = SOUND.replace("kind: State", "kind: Statee");
    for text in [wrong.clone(), format!("\u{feff}{}", wrong.replace('\n', "\r\n"))] {
        assert_refused("an unknown kind", text.as_bytes(), "3:51", "‘Statee’ is hier geen bekend woord.");
    }
}

#[test]
fn a_file_cut_at_every_byte_never_passes_and_never_panics() {
    let whole = SOUND.trim_end().as_bytes();
    for end in (0..whole.len()).step_by(7) {
        let said = pipe(&whole[..end], &["check", "-"]);
        assert_eq!(said.code, 2, "cut at {end}: {}", said.all());
        assert!(!said.err.contains("panicked"), "cut at {end}: {}", said.err);
    }
}

#[test]
fn every_kind_of_missing_file_is_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |args: &[&str]| run_in(folder.path(), args);
    let missing = at(&["check", "weg.ron", "--lang", "nl"]);
    assert_eq!(missing.code, 2);
    assert!(missing.all().contains("Dit bestand is niet gevonden."), "{}", missing.all());

    fs::create_dir(folder.path().join("map.ron")).expect("a folder");
    for command in ["check", "paths", "draw", "build"] {
        let empty = at(&[command, "map.ron", "--lang", "nl"]);
        assert_eq!(empty.code, 2, "{command}: {}", empty.all());
        assert!(empty.all().contains("In deze map staat geen theorie."), "{command}: {}", empty.all());
    }
    fs::write(folder.path().join("map.ron/t.ron"), "Theory(title: \"T\")").expect("a file");
    let a_folder = at(&["paths", "map.ron", "--lang", "nl"]);
    assert_eq!(a_folder.code, 2);
    assert!(a_folder.all().contains("Dit is een map, geen bestand."), "{}", a_folder.all());

    fs::write(folder.path().join("t.ron"), "Theory(title: \"T\", include: [\"weg.ron\"])").expect("a file");
    let include = at(&["check", "t.ron", "--lang", "nl"]);
    assert_eq!(include.code, 2);
    assert!(include.all().contains("t.ron:1:30") && include.all().contains("niet gevonden"), "{}", include.all());

    fs::write(folder.path().join("t.ron"), "Theory(title: \"T\", include: [\"u.ron\"])").expect("a file");
    fs::write(folder.path().join("u.ron"), "Theory(title: \"U\", include: [\"t.ron\"])").expect("a file");
    let circle = at(&["check", "t.ron", "--lang", "nl"]);
    assert_eq!(circle.code, 2);
    assert!(circle.all().contains("u.ron:1:30") && circle.all().contains("zichzelf"), "{}", circle.all());
}

#[test]
fn output_that_cannot_be_written_is_told_and_nothing_is_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "kept").expect("a file");
    let under = file.join("figure.svg").display().to_string();
    let said = run(&["draw", "models/kernketen.ron", "-o", &under]);
    assert_eq!(said.code, 2, "{}", said.all());
    assert!(said.err.contains("is een bestand en geen map"), "{}", said.err);
    assert_eq!(fs::read_to_string(&file).expect("the file"), "kept");

    let said = run(&["draw", "models/kernketen.ron", "-o", &folder.path().display().to_string()]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("Dit is een map"), "{}", said.err);
    assert_eq!(names(folder.path()), ["file"]);

    let said = run(&["build", "models", "-o", &file.join("out").display().to_string()]);
    assert_eq!(said.code, 2);
    assert_eq!(fs::read_to_string(&file).expect("the file"), "kept");
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let full = fs::File::options().write(true).open("/dev/full").expect("the full device");
    let output = program().args(["check", "models/kernketen.ron"]).stdout(full).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("De schijf is vol"), "{said}");
    assert_eq!(run(&["draw", "models/kernketen.ron", "-o", "/dev/full"]).code, 2);
}

#[cfg(unix)]
#[test]
fn a_limit_on_file_sizes_leaves_the_old_output_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    let path = out.display().to_string();
    assert_eq!(run(&["build", "models/kernketen.ron", "-o", &path]).code, 0);
    let before = fs::read(out.join("kernketen/chain.svg")).expect("a figure");

    let limited = format!(
        "ulimit -f 2; exec {} build models/sociale-basis.ron models/kernketen.ron -o {path}",
        env!("CARGO_BIN_EXE_schakel")
    );
    let output = std::process::Command::new("bash")
        .args(["-c", &limited])
        .current_dir(common::root())
        .output()
        .expect("a shell");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("mag niet zo groot worden"), "{said}");
    assert_eq!(fs::read(out.join("kernketen/chain.svg")).expect("the figure"), before);
    let left: Vec<String> = names(&out.join("kernketen")).into_iter().filter(|name| name.starts_with('.')).collect();
    assert!(left.is_empty(), "left behind: {left:?}");
}

/// Files of other programs, by what their first bytes say.
#[test]
fn a_document_of_another_program_is_called_by_its_name() {
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> { SOUND.encode_utf16().flat_map(order).collect() };
    let cases = [
        ("a Word file", b"PK\x03\x04\x14\0\x06\0".to_vec(), "Dit is een Word-bestand"),
        ("an old Word file", b"\xD0\xCF\x11\xE0\xA1\xB1".to_vec(), "Dit is een Word-bestand"),
        ("a PDF", b"%PDF-1.7\n%\xE2\xE3".to_vec(), "Dit is een pdf"),
        ("UTF-16 with a mark", b"\xff\xfeT\0h\0".to_vec(), "tekencodering"),
        ("UTF-16 without a mark", wide(u16::to_le_bytes), "tekencodering"),
        ("UTF-16 the other way round", wide(u16::to_be_bytes), "tekencodering"),
    ];
    for (name, bytes, sentence) in cases {
        let (code, said) = check(&bytes);
        assert_eq!(code, 2, "{name}: {said}");
        assert!(said.contains(sentence) && said.contains("doe: "), "{name}: {said}");
        assert!(!said.contains(" | "), "{name}: no line of it is shown: {said}");
    }
}

#[test]
fn an_include_that_fails_is_told_once_where_it_stands() {
    let folder = tempfile::tempdir().expect("a folder");
    let names = ["register.ron", "sub/x.ron"];
    fs::create_dir(folder.path().join("sub")).expect("a folder");
    for name in names {
        fs::write(folder.path().join(name), "Register(title: \"R\")").expect("a file");
    }
    let cases = [
        ("regster.ron", "kijk of \"register.ron\" bedoeld is"),
        ("register", "kijk of \"register.ron\" bedoeld is"),
        ("heel-iets-anders.ron", "controleer naam en map"),
        ("sub", "Dit is een map, geen bestand."),
        ("t.ron", "Dit bestand haalt zichzelf binnen."),
    ];
    for (name, sentence) in cases {
        let text = format!("Theory(language: Nl, include: [\"{name}\"],\n links: [Causes(from: \"a\", to: \"b\")])");
        fs::write(folder.path().join("t.ron"), text).expect("a file");
        let said = run_in(folder.path(), &["check", "t.ron"]);
        assert_eq!(said.code, 2, "{name}: {}", said.all());
        assert!(said.out.contains(sentence) && said.out.contains("t.ron:1:32"), "{name}: {}", said.all());
        let is_there = name == "t.ron";
        assert_eq!(said.out.contains("komt niet voor"), is_there, "{name}: no flood: {}", said.all());
    }
}

#[test]
fn a_file_that_is_absent_shows_no_line() {
    let missing = run(&["check", "models/kernketn.ron", "--lang", "nl"]);
    assert_eq!(missing.code, 2);
    assert!(missing.out.contains("--> models/kernketn.ron\n"), "{}", missing.all());
    assert!(missing.out.contains("kijk of \"kernketen.ron\" bedoeld is"), "{}", missing.all());
    assert!(!missing.out.contains("1 | "), "{}", missing.all());
}

/// The language of a file that does not get so far as to name it.
#[test]
fn a_broken_file_is_spoken_of_in_its_own_language() {
    let said = |text: &str| pipe(text.as_bytes(), &["check", "-"]).out;
    assert!(said("Mijn theorie\nTheory(language: Nl)").contains("fout: "));
    assert!(said("Theory(naam: \"T\", language: 5)").contains("fout: "));
    assert!(said("Theory(language: Nederlands)").contains("fout: "));
    assert!(said("My theory").contains("error: "));
    let dutch = program().env("LANG", "nl_NL.UTF-8").args(["check", "weg.ron"]).output().expect("the program runs");
    assert!(String::from_utf8_lossy(&dutch.stdout).contains("fout: "));
}

#[test]
fn an_include_of_a_dash_is_a_file_and_not_the_keyboard() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("t.ron"), "Theory(title: \"T\", include: [\"-\"])").expect("a file");
    let said = run_in(folder.path(), &["check", "t.ron", "--lang", "en"]);
    assert_eq!(said.code, 2);
    assert!(said.all().contains("t.ron:1:30"), "{}", said.all());
}

#[test]
fn a_build_leaves_no_file_of_an_earlier_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let chain = "chains: [Chain(id: \"c\", label: \"C\", from: [\"a\"], to: [\"b\"])],";
    let theory = |kind: &str, chains: &str| {
        format!(
            "Theory(title: \"T\", elements: [Element(id: \"a\", label: \"A\", kind: State), \
             Element(id: \"b\", label: \"B\", kind: {kind})], links: [Causes(from: \"a\", to: \"b\")], {chains})"
        )
    };
    let built = |text: String| {
        fs::write(folder.path().join("t.ron"), text).expect("a file");
        let said = run_in(folder.path(), &["build", "t.ron", "-o", "out"]);
        assert_eq!(said.code, 0, "{}", said.all());
        names(&folder.path().join("out/t"))
    };
    let first = built(theory("Value", chain));
    for file in ["analysis.txt", "chain.svg", "findings.json", "findings.txt", "paths.txt", "values.svg"] {
        assert!(first.iter().any(|name| name == file), "{file} is not in {first:?}");
    }
    fs::write(folder.path().join("out/t/own.svg"), "<svg/>").expect("a file of the user's own");
    let second = built(theory("State", ""));
    assert!(second.contains(&"chain.svg".to_owned()) && second.contains(&"own.svg".to_owned()), "{second:?}");
    assert!(!second.contains(&"paths.txt".to_owned()) && !second.contains(&"values.svg".to_owned()), "{second:?}");
}
