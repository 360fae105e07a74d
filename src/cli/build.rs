//! `schakel build`: every theory checked, questioned and drawn, all of it written at once.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;

use crate::analysis::comparison::Sights;
use crate::analysis::hinges;
use crate::analysis::pathways::{Limits, pathways};
use crate::finding::{Fact, Message};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::reading_key;
use crate::load::Loaded;
use crate::report::answers::{self, Answers, Extent, Layout, Matter};
use crate::report::book::{self, Material, html, markdown};
use crate::report::comparison::{ALL_ELEMENTS, sections};
use crate::report::paths::{self, Answer};
use crate::report::questions::{self, Asked, QUESTIONS};
use crate::report::rules::{self as rules_list, PAGES, Pages};
use crate::report::summary::{self, Row};
use crate::report::tallies::Tally;
use crate::report::{Ink, human, json};
use crate::rules::{self, Checked};
use crate::syntax::document::Root;
use crate::theory::Reading;

use super::args::Build;
use super::output::Batch;
use super::theories::{self, Found};
use super::{Outcome, Terminal, check, figures};

/// Enough to list every path of a theory that a person can oversee.
const LIMITS: Limits = Limits { cap: 1000, max_links: 40 };

pub fn run(args: &Build, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let found: Vec<Found> = args.paths.iter().flat_map(|path| theories::at(path)).collect();
    let (theories, apart): (Vec<Found>, Vec<Found>) = found.into_iter().partition(|found| found.root == Root::Theory);
    let reading = args.reading.reading();
    let built: Vec<Built> =
        theories.par_iter().map(|found| build(found, args.reading.load(&found.path), reading, terminal)).collect();
    let words = terminal.words(built.first().and_then(|built| built.language));
    if let Some(path) = args.paths.first().filter(|_| built.is_empty()) {
        let message = Message::new("build-nothing").with("path", path.display().to_string());
        anyhow::bail!(words.say(&message));
    }
    ensure_distinct(&built, &words)?;

    let mut batch = Batch::default();
    for built in &built {
        for (file, bytes) in &built.files {
            batch.add(args.output.join(&built.name).join(file), bytes.as_bytes());
        }
    }
    batch.add(args.output.join("rules.md"), rules_list::markdown(&words, Pages::Beside));
    for (file, page) in rules_list::pages(&words) {
        batch.add(args.output.join(PAGES).join(file), page);
    }
    batch.write(&words)?;
    remove_stale(&built, &args.output);

    let unread: Vec<&Built> = built.iter().filter(|built| built.row.is_none()).collect();
    let mut text: String = unread.iter().map(|built| format!("{}\n", built.said)).collect();
    text.push_str(&overview(&built, &args.output, reading, &words, terminal.ink));
    text.push_str(&listed("build-apart", apart.iter().map(|found| found.path.as_path()), &words));
    text.push_str(&listed("build-unread", unread.iter().map(|built| Path::new(&built.path)), &words));
    terminal.print(&text, &words)?;
    Ok(if unread.is_empty() { Outcome::Clean } else { Outcome::Failed })
}

/// What was made of one theory.
struct Built {
    path: String,
    /// The folder of its output: the name of its file.
    name: String,
    language: Option<crate::theory::Tongue>,
    /// None where the file could not be read as it was written.
    row: Option<Row>,
    files: Vec<(String, String)>,
    /// What there is to say of a file that could not be read.
    said: String,
}

fn build(found: &Found, mut loaded: Loaded, reading: Reading, terminal: &Terminal) -> Built {
    let name = found.path.file_stem().map_or("theory".into(), |stem| stem.to_string_lossy().into_owned());
    let words = terminal.words(loaded.theory.language);
    let checked = check::findings(&mut loaded, reading, &rules::Options::default());
    let mut built = Built {
        path: found.path.display().to_string(),
        name,
        language: loaded.theory.language,
        row: None,
        files: Vec::new(),
        said: String::new(),
    };
    let report = check::report(&loaded, &checked, reading);
    if !loaded.is_whole {
        built.said = human::write(&report, &words, terminal.ink);
        return built;
    }
    let graph = TheoryGraph::new(&loaded.theory, reading);
    built.files.push(("findings.txt".to_owned(), human::write(&report, &words, Ink::Plain)));
    built.files.push(("findings.json".to_owned(), json::write(&[report], &words)));
    built.files.extend(figures::figures(&graph, &words));
    built.files.push(("analysis.txt".to_owned(), memo(&graph, &words)));
    built.files.extend(comparison(&graph, &words).map(|text| ("comparison.txt".to_owned(), text)));
    let book = book::report(&Material { graph: &graph, report, words: &words });
    built.files.push(("report.html".to_owned(), html::write(&book)));
    built.files.push(("report.md".to_owned(), markdown::write(&book)));
    let row = row(&graph, &checked, &built.name, &mut built.files, &words);
    built.row = Some(row);
    built
}

/// What the theory's graph tells, at its shortest.
fn memo(graph: &TheoryGraph<'_>, words: &Words) -> String {
    let asked = Asked { graph, routes: Asked::chains(graph) };
    let answers = questions::ask(QUESTIONS, &asked);
    let answers = Answers { graph, matter: Matter::Questions, answers: &answers, extent: Extent::Memo };
    answers::write(&answers, Layout::Human(Ink::Plain), words)
}

/// Two views of the theory side by side, where it has two.
fn comparison(graph: &TheoryGraph<'_>, words: &Words) -> Option<String> {
    let sights = Sights::declared(graph.theory).ok()?;
    let mut sections = sections(graph, &sights);
    // Every element with where it stands is for a program to read.
    sections.retain(|(key, _)| *key != ALL_ELEMENTS);
    let answers = Answers { graph, matter: Matter::Comparison, answers: &sections, extent: Extent::Whole };
    Some(answers::write(&answers, Layout::Human(Ink::Plain), words))
}

/// The theory's row of the table. Where it names chains, their paths are written too.
fn row(
    graph: &TheoryGraph<'_>,
    checked: &Checked,
    name: &str,
    files: &mut Vec<(String, String)>,
    words: &Words,
) -> Row {
    let mut row = Row {
        name: name.to_owned(),
        elements: graph.theory.elements.len(),
        causal: graph.causal_links().count(),
        expectations: summary::expectations(graph),
        paths: None,
        counts: Tally::of(&checked.findings),
        first: Vec::new(),
    };
    let mut listings = String::new();
    for chain in &graph.theory.chains {
        let found = pathways(graph, &chain.from, &chain.to, LIMITS);
        row.paths = Some(row.paths.unwrap_or(0) + found.paths.len());
        let answer = Answer { from: &chain.from, to: &chain.to, pathways: &found };
        // A link that could not be drawn may be a way around, which is told already.
        if graph.theory.touched_by_refused.is_empty() {
            let hinges = hinges::on_every_path(graph, &chain.from, &chain.to);
            row.first.extend(summary::first(graph, &hinges, &answer));
        }
        listings.push_str(&format!("{}\n{}\n", chain.label, paths::human(graph, &answer, words)));
    }
    if !listings.is_empty() {
        files.push(("paths.txt".to_owned(), listings.trim_end().to_owned() + "\n"));
    }
    row
}

fn overview(built: &[Built], output: &Path, reading: Reading, words: &Words, ink: Ink) -> String {
    let rows: Vec<Row> = built.iter().filter_map(|built| built.row.clone()).collect();
    if rows.is_empty() {
        return String::new();
    }
    let folder = format!("{}/", output.display().to_string().trim_end_matches('/'));
    summary::write(&rows, &Message::new(reading_key(reading)), &folder, words, ink)
}

fn listed<'p>(key: &'static str, paths: impl Iterator<Item = &'p Path>, words: &Words) -> String {
    let files: Vec<Fact> = paths.map(|path| Fact::from(path.display().to_string())).collect();
    if files.is_empty() {
        return String::new();
    }
    format!("\n{}\n", words.say(&Message::new(key).with("files", files)))
}

/// What a build can write for a theory, beside its figures.
const FILES: [&str; 7] =
    ["findings.txt", "findings.json", "analysis.txt", "comparison.txt", "paths.txt", "report.html", "report.md"];

/// Takes away what an earlier build wrote and this one did not: findings of today beside
/// paths of last week would be read as one.
fn remove_stale(built: &[Built], output: &Path) {
    for built in built.iter().filter(|built| built.row.is_some()) {
        let folder = output.join(&built.name);
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let file = entry.file_name().to_string_lossy().into_owned();
            let is_ours = FILES.contains(&file.as_str()) || figures::is_figure(&file);
            if is_ours && built.files.iter().all(|(name, _)| *name != file) {
                // What cannot be taken away stays, as it did before.
                let _ = std::fs::remove_file(entry.path());
            }
        }
    }
}

/// Two files of one name would write over each other.
fn ensure_distinct(built: &[Built], words: &Words) -> anyhow::Result<()> {
    let mut names = BTreeSet::new();
    for built in built {
        let is_new = names.insert(&built.name);
        anyhow::ensure!(is_new, words.say(&Message::new("build-same-name").with("name", built.name.as_str())));
    }
    Ok(())
}
