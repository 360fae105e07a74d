//! Each format of one run holds the same findings, and those for programs hold to their descriptions.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use common::{program, run_in};
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load;
use schakel::report::{Report, json, sarif};
use schakel::rules::{Options, check_all};
use schakel::source::Span;
use schakel::theory::{Reading, Tongue};
use serde_json::Value;

/// A finding as every format names it: its code, its file and its line.
type Key = (String, String, u64);

/// A theory with mutes: for one link, for the whole theory, and one that mutes nothing.
const MUTED: &str = r#"Theory(
    title: "Buurthuis: koffie, thee & 100% _meer_",
    language: Nl,
    sources: [Source(id: "plan", title: "Beleidsplan | deel 1", year: 2023)],
    elements: [
        Element(id: "koffie", label: "Koffie, thee: 100%", kind: Activity),
        Element(id: "kennen", label: "Buren *kennen* elkaar", kind: State),
        Element(id: "steun", label: "Buren helpen elkaar", kind: Value),
    ],
    links: [
        Causes(id: "k1", from: "koffie", to: "kennen", sign: Plus, claims: [
            Claim(stance: Supports, knowledge: Expectation, claimant: "gemeente", quote: "buren leren
                elkaar kennen", source: "plan"),
            Claim(stance: Contradicts, knowledge: Position, claimant: "bewoners", quote: "zo niet", source: "plan"),
        ]),
        Causes(id: "k2", from: "kennen", to: "steun", sign: Plus),
    ],
    chains: [Chain(id: "keten", label: "Keten", from: ["koffie"], to: ["steun"], core: ["k1"])],
    mute: [
        Mute(rule: "S05", on: "k1", because: "dat is | bekend"),
        Mute(rule: "B02", because: "eerst de rest"),
        Mute(rule: "S02", on: "koffie", because: "hoort erbij"),
    ],
)"#;

const BROKEN: &str = "Theory(\n    title: \"T\",\n    elements: [Element(id: \"a\", label: \"A\", kind: \"Actor\")],\n    \
                      include: [\"nergens.ron\"],\n    links: [PartOf(part: \"a\", whole: \"b\")],\n)";

/// A folder with theories of every kind, those that are shipped among them.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for entry in fs::read_dir(common::root().join("models")).expect("models").flatten() {
        fs::copy(entry.path(), folder.path().join(entry.file_name())).expect("a copy");
    }
    fs::write(folder.path().join("gedempt, wel: 1.ron"), MUTED).expect("a file");
    fs::write(folder.path().join("stuk.ron"), BROKEN).expect("a file");
    fs::write(folder.path().join("leeg.ron"), "Theory()").expect("a file");
    fs::write(folder.path().join("vreemd.ron"), b"\xff\xfeT\0").expect("a file");
    folder
}

const CASES: &[&[&str]] = &[
    &["kernketen.ron"],
    &["sociale-basis.ron"],
    &["sociale-basis.ron", "--with", "spanningen.ron", "--reading", "all"],
    &["illustration-school-meals.ron"],
    &["gedempt, wel: 1.ron"],
    &["stuk.ron"],
    &["leeg.ron"],
    &["vreemd.ron"],
    &["nergens.ron"],
    &["gedempt, wel: 1.ron", "kernketen.ron", "stuk.ron"],
    &["sociale-basis.ron", "--only", "S,B03", "--ignore", "S05"],
    &["sociale-basis.ron", "stuk.ron", "--on", "k04", "--profile", "strict"],
    &["gedempt, wel: 1.ron", "--only", "B02", "--lang", "en"],
];

fn check(folder: &Path, case: &[&str], format: &str) -> (String, i32) {
    let mut args = vec!["check", "--format", format];
    args.extend(case);
    let said = run_in(folder, &args);
    assert!(said.code <= 2, "{case:?}: {}", said.err);
    (said.out, said.code)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}"))
}

/// What is told and what is muted, each in order.
#[derive(Debug, PartialEq)]
struct Held {
    told: Vec<Key>,
    muted: Vec<Key>,
}

impl Held {
    fn sorted(mut told: Vec<Key>, mut muted: Vec<Key>) -> Held {
        told.sort();
        muted.sort();
        Held { told, muted }
    }
}

fn of_json(out: &str) -> Held {
    let document: Value = serde_json::from_str(out).expect("JSON");
    let key = |finding: &Value| {
        let place = &finding["place"];
        (text(&finding["code"]), text(&place["file"]), place["line"].as_u64().expect("a line"))
    };
    let theories = list(&document["theories"]);
    let told = theories.iter().flat_map(|theory| list(&theory["findings"])).map(key).collect();
    let muted = theories.iter().flat_map(|theory| list(&theory["muted"])).map(key).collect();
    Held::sorted(told, muted)
}

/// A path from an address.
fn path(uri: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = uri.strip_prefix("./").unwrap_or(uri).bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().expect("a digit"), rest.next().expect("a digit")];
            let digits = std::str::from_utf8(&digits).expect("digits");
            bytes.push(u8::from_str_radix(digits, 16).expect("a number"));
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).expect("text")
}

fn of_sarif(out: &str) -> Held {
    let log: Value = serde_json::from_str(out).expect("JSON");
    let (mut told, mut muted) = (Vec::new(), Vec::new());
    for run in list(&log["runs"]) {
        let rules = list(&run["tool"]["driver"]["rules"]);
        for result in list(&run["results"]) {
            let place = &result["locations"][0]["physicalLocation"];
            let line = place["region"]["startLine"].as_u64().expect("a line");
            let file = path(&text(&place["artifactLocation"]["uri"]));
            let index = result["ruleIndex"].as_u64().expect("an index") as usize;
            assert_eq!(rules[index]["id"], result["ruleId"]);
            let key = (text(&result["ruleId"]), file, line);
            if list(&result["suppressions"]).is_empty() { told.push(key) } else { muted.push(key) }
        }
    }
    Held::sorted(told, muted)
}

/// `path:line:column` in three parts; a path may hold colons itself.
fn parted(place: &str) -> (String, u64) {
    let mut parts = place.rsplitn(3, ':');
    let _column = parts.next();
    let line = parts.next().expect("a line").parse().expect("a number");
    (parts.next().expect("a path").to_owned(), line)
}

fn of_short(out: &str) -> Vec<Key> {
    let line = |line: &str| {
        let (head, _) = line.split_once("] ").expect("a sentence");
        let (place, code) = head.rsplit_once('[').expect("a code");
        let (place, _weight) = place.rsplit_once(": ").expect("a weight");
        let (file, line) = parted(place);
        (code.to_owned(), file, line)
    };
    let mut found: Vec<Key> = out.lines().map(line).collect();
    found.sort();
    found
}

fn of_github(out: &str) -> Vec<Key> {
    let line = |line: &str| {
        let command = line.strip_prefix("::").expect("a command");
        let (head, message) = command.split_once("::").expect("a message");
        assert!(!message.is_empty());
        let (weight, fields) = head.split_once(' ').expect("fields");
        assert!(["error", "warning", "notice"].contains(&weight), "{line}");
        let field = |name: &str| {
            let found = fields.split(',').find_map(|field| field.strip_prefix(name)?.strip_prefix('='));
            found.unwrap_or_else(|| panic!("no {name} in {line}")).to_owned()
        };
        let code = field("title").split(' ').next().expect("a code").to_owned();
        (code, path(&field("file")), field("line").parse().expect("a number"))
    };
    let mut found: Vec<Key> = out.lines().map(line).collect();
    found.sort();
    found
}

fn of_markdown(out: &str) -> Held {
    let (mut told, mut muted) = (Vec::new(), Vec::new());
    for line in out.lines().filter_map(|line| line.strip_prefix("- **")) {
        let (head, rest) = line.split_once("** ").expect("a head");
        let place = rest.rsplit_once("(`").expect("a place").1.strip_suffix("`)").expect("the end of a place");
        let (file, number) = parted(place);
        match head.split_once(' ') {
            Some((_weight, code)) => told.push((code.to_owned(), file, number)),
            None => muted.push((head.to_owned(), file, number)),
        }
    }
    Held::sorted(told, muted)
}

#[test]
fn each_format_of_one_run_holds_the_same_findings() {
    let folder = folder();
    let mut seen = 0;
    for case in CASES {
        let (json, code) = check(folder.path(), case, "json");
        let held = of_json(&json);
        seen += held.told.len() + held.muted.len();
        let mut all = vec![code];
        for format in ["sarif", "markdown", "short", "github", "human"] {
            let (out, code) = check(folder.path(), case, format);
            all.push(code);
            match format {
                "sarif" => assert_eq!(of_sarif(&out), held, "{case:?}"),
                "markdown" => assert_eq!(of_markdown(&out), held, "{case:?}"),
                "short" => assert_eq!(of_short(&out), held.told, "{case:?}"),
                "github" => assert_eq!(of_github(&out), held.told, "{case:?}"),
                _ => human_holds(&out, &held, case),
            }
        }
        assert!(all.iter().all(|&other| other == code), "{case:?}: the exit codes are {all:?}");
    }
    assert!(seen > 500, "{seen} findings");
}

/// The human report does not repeat itself for each place: it counts, and names each rule.
fn human_holds(out: &str, held: &Held, case: &[&str]) {
    let flat = out.replace('\n', " ");
    let words: Vec<&str> = flat.split(' ').collect();
    let of = |names: &[&str]| -> usize {
        let counted = words.windows(2).filter(|pair| names.contains(&pair[1].trim_end_matches(['.', ','])));
        counted.filter_map(|pair| pair[0].parse::<usize>().ok()).sum()
    };
    let counted = of(&["fout", "fouten", "error", "errors"])
        + of(&["waarschuwing", "waarschuwingen", "warning", "warnings"])
        + of(&["opmerking", "opmerkingen", "note", "notes"]);
    assert_eq!(counted, held.told.len(), "{case:?}: {out}");
    let codes: BTreeSet<&str> = held.told.iter().map(|(code, _, _)| &**code).collect();
    for code in codes.into_iter().filter(|code| !code.starts_with('F')) {
        assert!(out.contains(&format!("[{code}]")), "{case:?}: {code} is not shown once");
    }
    for (code, _, _) in &held.muted {
        let told = [format!("Gedempt: {code}"), format!("Muted: {code}")];
        assert!(told.iter().any(|told| out.contains(told)), "{case:?}: {code} is muted and not told");
    }
}

/// A description with nothing left open: a field that it does not name is a mistake.
fn closed(mut schema: Value) -> Value {
    if let Some(object) = schema.as_object_mut() {
        if object.get("type").is_some_and(|it| it == "object") && object.contains_key("properties") {
            object.insert("additionalProperties".to_owned(), Value::Bool(false));
        }
        for (_, inner) in object.iter_mut() {
            *inner = closed(inner.take());
        }
    } else if let Some(items) = schema.as_array_mut() {
        for inner in items {
            *inner = closed(inner.take());
        }
    }
    schema
}

fn valid(schema: &Value, out: &str, what: &str) {
    let validator = jsonschema::validator_for(schema).expect("a description that can be read");
    let document: Value = serde_json::from_str(out).expect("JSON");
    let wrong: Vec<String> =
        validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{what}: {}", wrong.join("\n"));
}

#[test]
fn json_and_sarif_hold_to_their_descriptions() {
    let ours: Value = serde_json::from_str(json::SCHEMA).expect("JSON");
    let ours = closed(ours);
    let theirs = theirs();
    let folder = folder();
    for case in CASES {
        valid(&ours, &check(folder.path(), case, "json").0, &format!("json of {case:?}"));
        valid(&theirs, &check(folder.path(), case, "sarif").0, &format!("sarif of {case:?}"));
    }
}

#[test]
fn the_descriptions_refuse_what_is_wrong() {
    let ours: Value = serde_json::from_str(json::SCHEMA).expect("JSON");
    let folder = folder();
    let (out, _) = check(folder.path(), CASES[0], "json");
    let refused = |schema: &Value, out: &str| {
        let document: Value = serde_json::from_str(out).expect("JSON");
        !jsonschema::is_valid(schema, &document)
    };
    assert_eq!(ours["$id"], serde_json::from_str::<Value>(&out).expect("JSON")["$schema"]);
    assert!(refused(&ours, &out.replace("\"severity\": \"warning\"", "\"severity\": \"ernstig\"")));
    assert!(refused(&ours, &out.replace("\"version\": 1", "\"version\": 2")));
    assert!(refused(&closed(ours.clone()), &out.replace("\"notes\":", "\"extra\": 1, \"notes\":")));
    assert!(!refused(&ours, &out.replace("\"notes\":", "\"extra\": 1, \"notes\":")), "fields may be added");
    let theirs = theirs();
    let (out, _) = check(folder.path(), CASES[0], "sarif");
    assert!(refused(&theirs, &out.replace("\"startLine\": ", "\"startLine\": -")));
}

/// The description of SARIF. Its pattern for a language has a bracket too many, which readers
/// that are strict about patterns refuse; it is read as the lenient ones do.
fn theirs() -> Value {
    let text = fs::read_to_string(common::root().join("tests/fixtures/sarif-schema-2.1.0.json")).expect("a file");
    let mended = text.replace("-[a-zA-Z]{2}]?$", "-[a-zA-Z]{2}\\\\]?$");
    assert_ne!(text, mended);
    serde_json::from_str(&mended).expect("JSON")
}

/// The fingerprints of a file, in the order of the findings.
fn fingerprints(path: &Path) -> Vec<String> {
    let folder: PathBuf = path.parent().expect("a folder").to_path_buf();
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    let log: Value = serde_json::from_str(&check(&folder, &[&name], "sarif").0).expect("JSON");
    let mut prints: Vec<String> = list(&log["runs"][0]["results"])
        .iter()
        .map(|result| text(&result["partialFingerprints"]["schakelFinding/v1"]))
        .collect();
    prints.sort();
    prints
}

#[test]
fn a_fingerprint_survives_lines_that_move_and_tells_findings_apart() {
    let folder = folder();
    let path = folder.path().join("gedempt, wel: 1.ron");
    let before = fingerprints(&path);
    assert!(before.len() > 5);
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), before.len());
    fs::write(
        &path,
        format!("// Een regel erbij.\n\n{}", MUTED.replace("    links: [", "    // En hier.\n    links: [")),
    )
    .expect("a file");
    assert_eq!(fingerprints(&path), before);
    fs::write(&path, MUTED.replace("kind: Value", "kind: State").replace("\"k2\"", "\"k9\"")).expect("a file");
    assert_ne!(fingerprints(&path), before);
}

#[test]
fn sarif_says_in_which_language_and_why_a_finding_is_silent() {
    let folder = folder();
    let (out, _) = check(folder.path(), &["gedempt, wel: 1.ron", "illustration-school-meals.ron"], "sarif");
    let log: Value = serde_json::from_str(&out).expect("JSON");
    let runs = list(&log["runs"]);
    assert_eq!((&runs[0]["language"], &runs[1]["language"]), (&Value::from("nl"), &Value::from("en")));
    assert_eq!(runs[0]["columnKind"], "unicodeCodePoints");
    let silent: BTreeSet<String> = list(&runs[0]["results"])
        .iter()
        .flat_map(|result| list(&result["suppressions"]))
        .map(|suppression| text(&suppression["justification"]))
        .collect();
    assert_eq!(silent, BTreeSet::from(["dat is | bekend".to_owned(), "eerst de rest".to_owned()]));
    let rule = list(&runs[0]["tool"]["driver"]["rules"]).iter().find(|rule| rule["id"] == "B03").expect("a rule");
    assert_eq!(rule["shortDescription"]["text"], "Betwist");
    assert!(text(&rule["help"]["markdown"]).starts_with("# B03 Betwist"));
}

#[test]
fn what_mends_a_finding_goes_along() {
    let loaded = load::text("map/theorie é.ron", MUTED);
    let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
    let mut checked = check_all(&graph, &Options::default(), loaded.findings.clone());
    let first = checked.findings.remove(0);
    let place = first.place.span;
    // One change takes something out, the other only brings something in.
    let after = Span { start: place.end, ..place };
    let mended = [first.mended_by(place, "\"k9\"").mended_by(after, ", sign: Plus")];
    let report = Report {
        sources: &loaded.sources,
        theory: &loaded.theory,
        reading: Reading::Interpreted,
        findings: &mended,
        muted: &[],
        hidden: 0,
    };
    let words = Words::new(Tongue::Nl);
    let ours: Value = serde_json::from_str(json::SCHEMA).expect("JSON");
    let out = json::write(&[report], &words);
    valid(&closed(ours), &out, "json");
    let document: Value = serde_json::from_str(&out).expect("JSON");
    let fix = list(&document["theories"][0]["findings"][0]["fix"]).to_vec();
    assert_eq!((fix.len(), &fix[0]["text"]), (2, &Value::from("\"k9\"")));
    assert_eq!(fix[1]["place"]["column"], fix[1]["place"]["end_column"]);
    let out = sarif::write(&[(report, words)]);
    valid(&theirs(), &out, "sarif");
    let log: Value = serde_json::from_str(&out).expect("JSON");
    let change = &log["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"]["uri"], "map/theorie%20%C3%A9.ron");
    let at = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
    assert_eq!(&change["replacements"][0]["deletedRegion"], at);
    assert_eq!(change["replacements"][1]["insertedContent"]["text"], ", sign: Plus");
}

#[test]
fn an_annotation_keeps_to_the_signs_of_a_workflow() {
    let folder = folder();
    let (out, _) = check(folder.path(), &["gedempt, wel: 1.ron", "--only", "B03"], "github");
    // The quote runs over two lines, so columns would mislead.
    let start =
        "::warning file=gedempt%2C wel%3A 1.ron,line=12,endLine=13,title=B03 Betwist::Over ‘Koffie, thee: 100%25’ →";
    assert!(out.starts_with(start), "{out}");
    assert_eq!(out.lines().count(), 1, "{out}");
    assert!(out.contains("%0Adoe: "), "{out}");
}

#[test]
fn the_standard_input_goes_out_in_every_format() {
    for format in ["human", "short", "json", "sarif", "github", "markdown"] {
        let said = common::pipe(MUTED.as_bytes(), &["check", "-", "--format", format]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{format}");
        assert!(said.out.contains("B03"), "{format}: {}", said.out);
    }
    assert!(program().args(["check", "-", "--format", "xml"]).output().expect("runs").status.code() == Some(2));
}
