//! `analyze`: the same answers for a person, a spreadsheet, a report and a program.

mod common;

use std::fs;

use common::{pipe, run};
use schakel::report::questions::QUESTIONS;
use serde_json::Value;

const WHOLE: &str = "models/sociale-basis.ron";

fn ask(args: &[&str]) -> String {
    let said = run(&[&["analyze"], args].concat());
    assert_eq!((said.code, &*said.err), (0, ""), "{args:?}");
    said.out
}

fn json(args: &[&str]) -> Value {
    serde_json::from_str(&ask(&[args, &["--format", "json"]].concat())).expect("JSON")
}

/// The rows of a table of a question.
fn rows<'v>(document: &'v Value, question: &str, table: &str) -> &'v [Value] {
    let questions = document["questions"].as_array().expect("a list");
    let own = questions.iter().find(|it| it["question"] == question).expect("the question");
    own["tables"][table].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn the_memo_tells_what_the_chain_hangs_on_what_breaks_it_and_what_still_stands() {
    let memo = ask(&[WHOLE, "--lang", "nl"]);
    let flat = memo.split_whitespace().collect::<Vec<_>>().join(" ");
    let told = [
        "De sociale basis · lezing: letterlijk en geïnterpreteerd",
        "Steun van 167 oorzakelijke pijlen: 17 kennis met een bron, 62 kennisclaim zonder getoonde bron, 56 alleen \
         standpunt, 31 alleen verwachting en 1 per definitie.",
        "Hangt aan 2 pijlen, die liggen op alle 15 paden van ‘Investering in de institutionele sociale basis’ naar \
         ‘Besparing bij de gemeente’:",
        "k01 Investering in de institutionele sociale basis → Sterkte van de institutionele sociale basis",
        "k04 Kracht van de persoonlijke sociale basis → Behoefte van inwoners aan professionele ondersteuning",
        "Breekt: zonder k01 en zonder k04 is ‘Besparing bij de gemeente’ niet bereikbaar.",
        "Van de 18 waarden die nu bereikt worden, blijven zonder k01 geen enkele van de 18 en zonder k04 alle 18 staan.",
        "Eerst uitzoeken: k04 (op elk pad en betwist), k01 (op elk pad en alleen verwachting)",
        "Lussen: 6 versterkend, 1 remmend; geen door een besparing.",
        "‘Voor de ontvanger’ 2 van 5, ‘Voor de vrijwilliger zelf’ 8 van 14 en ‘Voor de samenleving’ 8 van 10.",
        "0 van 3, 0 van 2 en 3 van 3",
    ];
    for line in told {
        assert!(flat.contains(line), "{line}\n{memo}");
    }
    assert!(memo.lines().count() <= 30, "{memo}");
    assert!(memo.lines().all(|line| line.chars().count() <= 100), "{memo}");
}

#[test]
fn a_link_that_fails_costs_every_saving_and_no_value_in_two_readings() {
    for reading in ["literal", "interpreted"] {
        let document = json(&[WHOLE, "removal", "--reading", reading]);
        let without = rows(&document, "removal", "without_links");
        let own = without.iter().find(|row| row["without"]["id"] == "k04").expect("k04 is felt");
        assert_eq!(own["goals_lost"][0]["id"], "besparing-gemeente", "{reading}");
        assert_eq!(own["values_lost"].as_array().map(Vec::len), Some(0), "{reading}");
    }
    let document = json(&["models/kernketen.ron", "robustness"]);
    let cuts = rows(&document, "robustness", "cuts");
    let of = |counted: &str| cuts.iter().find(|row| row["counted"] == counted).expect("a cut");
    assert_eq!((&of("links")["size"], &of("links")["cut"][0]["id"]), (&Value::from(1), &Value::from("k01")));
    assert_eq!(of("studies")["size"], 0);
}

#[test]
fn every_question_is_told_in_both_languages_and_every_form_without_a_bare_key() {
    let bare = ["table-", "column-", "question-", "property-", "counted-", "serves-", "side-", "over-", "reason-"];
    for lang in ["nl", "en"] {
        for model in [WHOLE, "models/kernketen.ron", "models/illustration-school-meals.ron", "models/waarden.ron"] {
            for form in ["human", "markdown", "csv"] {
                let told = ask(&[model, "all", "--lang", lang, "--format", form]);
                let found: Vec<_> = bare.iter().filter(|key| told.contains(*key)).collect();
                assert!(found.is_empty() && !told.is_empty(), "{model} {lang} {form}: {found:?}\n{told}");
            }
            let document = json(&[model, "all", "--lang", lang]);
            assert_eq!((&document["version"], &document["language"]), (&Value::from(1), &Value::from(lang)));
            let questions = document["questions"].as_array().expect("a list");
            let names: Vec<&str> = questions.iter().filter_map(|it| it["question"].as_str()).collect();
            assert_eq!(names, QUESTIONS.iter().map(|question| question.name).collect::<Vec<_>>());
        }
    }
}

#[test]
fn a_spreadsheet_reads_every_row_of_a_table_and_no_formula() {
    let told = ask(&[WHOLE, "values", "--format", "csv", "--lang", "en"]);
    let document = json(&[WHOLE, "values", "--lang", "en"]);
    let sheets: Vec<&str> = told.split("\r\n\r\n").collect();
    assert_eq!(sheets.len(), 3);
    for (sheet, table) in sheets.iter().zip(["values", "gains", "serves"]) {
        let mut reader = csv::Reader::from_reader(sheet.as_bytes());
        let records: Vec<_> = reader.records().collect::<Result<_, _>>().expect("rows of one length");
        assert_eq!(records.len(), rows(&document, "values", table).len(), "{table}");
    }
    let theory = r#"Theory(title: "T", language: En,
        value_levels: [ValueLevel(id: "l", label: "L")],
        elements: [Element(id: "a", label: "=1+1", kind: State), Element(id: "b", label: "B, \"x\"", kind: Value)],
        links: [PartOf(part: "a", whole: "b")],
        chains: [Chain(id: "c", label: "C", from: ["a"], to: ["b"])])"#;
    let said = pipe(theory.as_bytes(), &["analyze", "-", "values", "--format", "csv"]);
    assert_eq!((said.code, said.out.contains("'=1+1"), said.out.contains(",=1+1")), (0, true, false), "{}", said.out);
    assert!(said.out.contains("\"B, \"\"x\"\"\""), "{}", said.out);
}

#[test]
fn the_answers_do_not_depend_on_threads_nor_on_the_order_of_the_links() {
    let whole = ask(&[WHOLE, "all", "--format", "json"]);
    for threads in ["1", "2"] {
        let said = common::program()
            .env("RAYON_NUM_THREADS", threads)
            .args(["analyze", WHOLE, "all", "--format", "json"])
            .output()
            .expect("the program runs");
        assert_eq!(String::from_utf8_lossy(&said.stdout), whole, "{threads}");
    }
    let file = fs::read_to_string("models/illustration-school-meals.ron").expect("a model");
    let memo = |text: &str| pipe(text.as_bytes(), &["analyze", "-", "--lang", "en"]).out;
    let turned = backwards(&file);
    assert_ne!(turned, file);
    assert_eq!(memo(&turned), memo(&file));
}

/// The file with the items of `links` the other way round.
fn backwards(file: &str) -> String {
    let start = file.find("    links: [\n").expect("a list of links") + "    links: [\n".len();
    let end = start + file[start..].find("\n    ],").expect("its end");
    let mut items: Vec<String> = Vec::new();
    for line in file[start..end].lines() {
        let is_first = line.starts_with("        ") && line.trim_start().len() + 8 == line.len() && line.contains('(');
        match items.last_mut() {
            Some(item) if !is_first => item.push_str(&format!("{line}\n")),
            Some(_) | None => items.push(format!("{line}\n")),
        }
    }
    items.reverse();
    format!("{}{}{}", &file[..start], items.concat(), &file[end + 1..])
}

#[test]
fn a_theory_with_nothing_to_ask_is_told_what_is_missing() {
    let memo = |theory: &str| pipe(theory.as_bytes(), &["analyze", "-", "--lang", "en"]);
    for theory in [
        "Theory(title: \"Empty\")",
        r#"Theory(title: "T", elements: [Element(id: "a", label: "A", kind: State)])"#,
        r#"Theory(title: "T", elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
            links: [Causes(from: "a", to: "b", sign: Plus)])"#,
    ] {
        let said = memo(theory);
        assert_eq!(said.code, 0, "{}", said.all());
        assert!(said.out.contains("This theory names no chain"), "{}", said.out);
    }
    let broken = pipe(b"Theory(title: \"T\", elements: [Element(id: \"a\"", &["analyze", "-"]);
    assert_eq!(broken.code, 2);
    let unknown = run(&["analyze", WHOLE, "robustnes"]);
    assert_eq!((unknown.code, unknown.err.contains("robustness")), (2, true), "{}", unknown.err);
    let nobody = run(&["analyze", WHOLE, "--from", "nobody", "--to", "besparing-gemeente"]);
    assert_eq!(nobody.code, 2);
}

/// Elements in rows, each of which leads to every one of the next row.
fn rows_of(width: usize, depth: usize, closed: bool) -> String {
    let name = |row: usize, place: usize| format!("e{row}-{place}");
    let mut text = String::from("Theory(title: \"Rows\", language: En, elements: [\n");
    for row in 0..depth {
        for place in 0..width {
            let id = name(row, place);
            text.push_str(&format!("Element(id: \"{id}\", label: \"{id}\", kind: State),\n"));
        }
    }
    text.push_str("], links: [\n");
    for row in 0..depth - usize::from(!closed) {
        for (from, to) in (0..width).flat_map(|from| (0..width).map(move |to| (from, to))) {
            let (from, to) = (name(row, from), name((row + 1) % depth, to));
            text.push_str(&format!("Causes(from: \"{from}\", to: \"{to}\", sign: Plus),\n"));
        }
    }
    let (first, last) = (name(0, 0), name(depth - 1, 0));
    text.push_str(&format!("], chains: [Chain(id: \"c\", label: \"C\", from: [\"{first}\"], to: [\"{last}\"])])"));
    text
}

#[test]
fn more_paths_or_loops_than_anybody_can_list_are_counted_and_said_to_be_capped() {
    let many = pipe(rows_of(10, 14, false).as_bytes(), &["analyze", "-", "pathways"]);
    assert_eq!(many.code, 0);
    assert!(many.out.contains("1000000000000 paths run"), "{}", many.out);
    assert!(many.out.contains("Below are the 1000 best supported paths; there are more."), "{}", many.out);
    let round = pipe(rows_of(3, 8, true).as_bytes(), &["analyze", "-", "loops"]);
    assert_eq!(round.code, 0);
    assert!(round.out.contains("Shown are the 1000 shortest; there are more."), "{}", round.out);
}
