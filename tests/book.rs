//! Reports to take home: the same in every format, whole, and safe whatever a theory says.

mod common;

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use common::{program, run, run_in};

const CHAIN: &str = "models/kernketen.ron";
/// What would be script, an image or the end of a figure, if anything let it through.
const EVIL: [&str; 3] =
    ["<script>alert(1)</script>", "\\\"><img src=x onerror=alert(1)>", "</svg></title></style><b onclick=x()>"];

fn bytes_of(args: &[&str]) -> Vec<u8> {
    let output = program().args(args).output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn html_of(path: &str) -> String {
    String::from_utf8(bytes_of(&["report", path, "--lang", "nl"])).expect("text")
}

/// A part of a file for a text processor.
fn part(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect("the part").read_to_string(&mut text).expect("text");
    text
}

/// A theory that says this wherever an author can say anything.
fn saying(words: &str) -> String {
    format!(
        r#"Theory(id: "{words}", title: "{words}", about: "{words}", author: "{words}", version: "{words}",
    spheres: [Sphere(id: "s", label: "{words}", layer: 1)],
    value_levels: [ValueLevel(id: "n", label: "{words}")],
    sources: [Source(id: "q", title: "{words}", author: "{words}", note: "{words}", url: "javascript:alert(1)")],
    elements: [
        Element(id: "{words}", label: "{words}", kind: Activity, sphere: "s", definition: "{words}"),
        Element(id: "b", label: "{words} b", kind: Value, sphere: "s", levels: [Level("n", Literal)], for: ["{words}"]),
    ],
    links: [Causes(id: "{words}", from: "{words}", to: "b", sign: Plus, mechanism: "{words}", open: "{words}", indicator: "{words}",
        quote: "{words}", source: "q", locator: "{words}",
        assumptions: [Assumption(text: "{words}")],
        claims: [
            Claim(stance: Supports, knowledge: Expectation, claimant: "{words}", quote: "{words}", source: "q"),
            Claim(stance: Contradicts, knowledge: Position, claimant: "{words}", quote: "{words}", source: "q"),
        ])],
    chains: [Chain(id: "{words}", label: "{words}", from: ["{words}"], to: ["b"])],
    norms: [Norm(id: "{words}", quote: "{words}", source: "q", on: ["b"])],
    workshop: Workshop(group: "{words}", date: "{words}", absent: ["{words}"], minority: ["{words}"], agreements: ["{words}"], not_expected: ["{words}"]),
)"#
    )
}

#[test]
fn links_are_called_by_numbers_along_the_core_of_the_chain() {
    for model in [CHAIN, "models/sociale-basis.ron"] {
        let html = html_of(model);
        for number in ["1", "2", "3", "4", "5a", "5b", "5c", "6a", "6b", "6c"] {
            assert!(html.contains(&format!("<li id=\"arrow-{number}\">")), "{model} {number}");
        }
        // A figure has no room for more than a short name; words and tables go by numbers.
        let words: String = html.split("<svg").filter_map(|part| part.split("</svg>").last()).collect();
        assert!(!words.contains(">k04<"), "{model}: a short name of the file stands in the report");
    }
}

#[test]
fn a_report_says_what_the_theory_comes_to() {
    let html = html_of("models/sociale-basis.ron");
    for said in [
        "8 van de 11 oorzakelijke pijlen van de keten rusten op niet meer dan een verwachting of standpunt.",
        "Aan 2 pijlen hangt de hele keten",
        "Van de 18 bereikte waarden vervalt er geen.",
        "betwist: verwachting tegenover standpunt",
        "dat is niet het belangrijkste doel van de sociale basis",
    ] {
        assert!(html.contains(said), "{said}");
    }
}

#[test]
fn every_way_leads_somewhere_and_no_name_stands_twice() {
    for model in [CHAIN, "models/sociale-basis.ron", "models/waarden.ron", "models/illustration-school-meals.ron"] {
        let html = html_of(model);
        let names = |mark: &str| -> Vec<String> {
            html.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
        };
        let mut ids = names(" id=\"");
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all, "{model}");
        for target in names("href=\"#") {
            assert!(ids.binary_search(&target).is_ok(), "{model}: nothing is called {target}");
        }
    }
}

#[test]
fn a_page_asks_for_nothing() {
    let html = html_of("models/sociale-basis.ron");
    for asks in ["src=", "@import", "url(", "<link rel=\"stylesheet", "<iframe"] {
        assert!(!html.contains(asks), "{asks}");
    }
    assert!(html.contains("default-src 'none'"));
}

#[test]
fn what_an_author_writes_stays_words_in_every_format() {
    let folder = tempfile::tempdir().expect("a folder");
    for words in EVIL {
        fs::write(folder.path().join("t.ron"), saying(words)).expect("written");
        for name in ["t.html", "t.md", "t.docx", "t.pdf"] {
            let said = run_in(folder.path(), &["report", "t.ron", "-o", name]);
            assert_eq!(said.code, 0, "{words} {name}: {}", said.all());
        }
        let html = fs::read_to_string(folder.path().join("t.html")).expect("a page");
        assert_eq!(html.matches("<script").count(), 1, "{words}: only our own script");
        for tag in ["<img", "<b onclick", "javascript:alert(1)\""] {
            assert!(!html.contains(tag), "{words}: {tag}");
        }
        let plain = words.replace("\\\"", "\"");
        let escaped = plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
        assert!(html.contains(&escaped), "{words}: the words are lost");
        let markdown = fs::read_to_string(folder.path().join("t.md")).expect("text");
        assert!(!markdown.replace("\\<", "").contains(['<']), "{words}");
        let docx = fs::read(folder.path().join("t.docx")).expect("a file");
        let document = part(&docx, "word/document.xml");
        let document = roxmltree::Document::parse(&document).expect("well-formed");
        let told: String = document.descendants().filter_map(|node| node.text()).collect();
        assert!(told.contains(&plain), "{words}: the words are lost in the text processor");
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for format in ["html", "docx", "pdf", "markdown"] {
        let of = |threads: &str| {
            let output =
                program().env("RAYON_NUM_THREADS", threads).args(["report", CHAIN, "--format", format]).output();
            output.expect("the program runs").stdout
        };
        let first = of("1");
        assert!(first.len() > 10_000, "{format}");
        for threads in ["1", "2", "4"] {
            assert!(of(threads) == first, "{format} with {threads} threads");
        }
    }
}

#[test]
fn a_text_processor_gets_headings_tables_and_pictures_with_words() {
    let docx = bytes_of(&["report", "models/sociale-basis.ron", "--format", "docx"]);
    let document = part(&docx, "word/document.xml");
    let read = roxmltree::Document::parse(&document).expect("well-formed");
    let count = |name: &str| read.descendants().filter(|node| node.tag_name().name() == name).count();
    assert!(count("drawing") >= 3 && count("tbl") >= 3);
    assert_eq!(count("tblHeader"), count("tbl"), "every table has one head");
    let pictures: Vec<_> = read.descendants().filter(|node| node.tag_name().name() == "docPr").collect();
    for picture in &pictures {
        assert!(picture.attribute("descr").is_some_and(|words| words.chars().count() > 40), "{picture:?}");
    }
    let mut names: Vec<_> = pictures.iter().filter_map(|picture| picture.attribute("id")).collect();
    names.dedup();
    assert_eq!(names.len(), pictures.len());
    assert!(document.contains("w:val=\"Heading1\"") && document.contains("w:val=\"nl-NL\""));
    assert!(!document.contains("paraId"), "numbers that are counted over a run");
}

#[test]
fn a_pdf_has_words_that_can_be_selected() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("r.pdf");
    fs::write(&path, bytes_of(&["report", CHAIN, "--format", "pdf"])).expect("written");
    let said = common::pipe_to("pdftotext", &["-layout", &path.display().to_string(), "-"], b"");
    for words in ["In het kort", "De theorie op één pagina", "Pijl 1. Meer", "Toetsagenda", "Hoogerwerf"] {
        assert!(said.out.contains(words), "{words}");
    }
}

#[test]
fn a_pack_is_a_folder_with_everything() {
    let folder = tempfile::tempdir().expect("a folder");
    let model = common::root().join("models/sociale-basis.ron").display().to_string();
    assert_eq!(run_in(folder.path(), &["report", &model, "--pack", "-o", "pack"]).code, 0);
    let pack = folder.path().join("pack");
    for name in
        ["pack.html", "pack.docx", "pack.pdf", "chain-a4.pdf", "chain-a3.pdf", "sociale-basis.ron", "register.ron"]
    {
        assert!(pack.join(name).is_file(), "{name}");
    }
    let html = fs::read_to_string(pack.join("pack.html")).expect("a page");
    for part in ["figures", "one-page", "agenda", "not-expected", "agreements", "minority", "file"] {
        assert!(html.contains(&format!("<section id=\"{part}\"")), "{part}");
    }
    // The theory that went with it is the theory.
    assert_eq!(run_in(&pack, &["check", "sociale-basis.ron", "--fail-on", "never"]).code, 0);
}

#[test]
fn a_pack_asks_for_a_folder() {
    let said = run(&["report", CHAIN, "--pack", "--lang", "nl"]);
    assert_eq!(said.code, 2);
    assert!(said.out.is_empty() && said.err.contains("-o"), "{}", said.all());
}

#[test]
fn what_a_group_said_stands_in_its_pack() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("t.ron"), saying("Wat de groep zei")).expect("written");
    assert_eq!(run_in(folder.path(), &["report", "t.ron", "--pack", "-o", "p", "--lang", "nl"]).code, 0);
    let html = fs::read_to_string(folder.path().join("p/pack.html")).expect("a page");
    for anchor in ["agreements", "minority", "not-expected"] {
        let section =
            html.split(&format!("<section id=\"{anchor}\"")).nth(1).and_then(|it| it.split("</section>").next());
        assert!(section.is_some_and(|it| it.contains("<li>Wat de groep zei")), "{anchor}");
    }
}

#[test]
fn every_theory_yields_a_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let theories = [
        "Theory()",
        "Theory(elements: [Element(id: \"a\", label: \"A\", kind: State)])",
        "Theory(elements: [Element(id: \"a\", label: \"A\", kind: State)], links: [Causes(id: \"k\", from: \"a\", to: \"a\")])",
    ];
    for theory in theories {
        fs::write(folder.path().join("t.ron"), theory).expect("written");
        for name in ["t.html", "t.md", "t.docx", "t.pdf"] {
            let said = run_in(folder.path(), &["report", "t.ron", "-o", name]);
            assert_eq!(said.code, 0, "{theory} {name}: {}", said.all());
        }
        assert_eq!(run_in(folder.path(), &["report", "t.ron", "--pack", "-o", "p"]).code, 0, "{theory}");
    }
}

#[test]
fn an_ending_that_nobody_writes_is_said_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let model = common::root().join(CHAIN).display().to_string();
    let said = run_in(folder.path(), &["report", &model, "-o", "r.odt", "--lang", "nl"]);
    assert_eq!(said.code, 2);
    assert!(said.all().contains("‘odt’"), "{}", said.all());
    let said = run_in(folder.path(), &["report", &model, "-o", "r.html", "--format", "pdf", "--lang", "nl"]);
    assert_eq!(said.code, 2);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[test]
fn a_file_that_does_not_read_leaves_the_report_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let (model, report) = (folder.path().join("t.ron"), folder.path().join("r.html"));
    fs::write(&report, "the report of last week").expect("written");
    fs::write(&model, "Theory(title: \"never closed").expect("written");
    let said = run(&["report", path(&model), "-o", path(&report), "--lang", "nl"]);
    assert_eq!(said.code, 2);
    assert!(said.all().contains("niet afgesloten"), "{}", said.all());
    assert_eq!(fs::read_to_string(&report).expect("a file"), "the report of last week");
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a path")
}
