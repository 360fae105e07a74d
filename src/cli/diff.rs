//! `schakel diff`: what another version of a theory means otherwise.

use std::path::{Path, PathBuf};

use anyhow::anyhow;

use crate::analysis::change::union::union;
use crate::analysis::change::{self, Versions};
use crate::diagram::{self, Legibility};
use crate::finding::{Fact, Message};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::load::{self, Loaded};
use crate::report::change::{Layout, Told, changed, write};
use crate::rules;
use crate::rules::turnover::turnover;

use super::args::{Diff, DiffFormat};
use super::git::Revision;
use super::{Outcome, Terminal, check, theories};

/// A version as it was asked for.
enum Asked {
    File(PathBuf),
    Kept(Revision, PathBuf),
}

pub fn run(args: &Diff, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let early = terminal.words(None);
    anyhow::ensure!(args.old != "-" || args.new != "-", early.key("change-one-input"));
    let [old, new] = asked(args, &early)?;
    let load = |asked: &Asked| match asked {
        Asked::File(path) => args.reading.load(path),
        Asked::Kept(revision, path) => load::from(revision, path, &args.reading.overlays),
    };
    let (mut old, mut new) = (load(&old), load(&new));
    let words = terminal.words(new.theory.language.or(old.theory.language));
    let reading = args.reading.reading();
    if !old.is_whole || !new.is_whole {
        let halves = [&mut old, &mut new].into_iter().filter(|loaded| !loaded.is_whole);
        for loaded in halves {
            theories::refuse(loaded, reading, terminal, &words)?;
        }
        return Ok(Outcome::Failed);
    }
    let checked = [&mut old, &mut new].map(|loaded| check::findings(loaded, reading, &rules::Options::default()));
    let graphs = [&old, &new].map(|loaded| TheoryGraph::new(&loaded.theory, reading));
    let versions = Versions { old: &graphs[0], new: &graphs[1] };
    let comparison = change::between(versions);
    let turnover = turnover(&comparison.same, &checked[0].findings, &checked[1].findings);
    let told = Told {
        versions,
        names: names(args),
        comparison: &comparison,
        findings: [&checked[0].findings, &checked[1].findings],
        turnover: &turnover,
    };
    let compose = |paper, _| {
        let union = union(&told.versions, &told.comparison.same);
        let graph = TheoryGraph::new(&union.theory, told.versions.new.reading);
        let marked = changed(&told, &union, &words);
        diagram::change::compose(&graph, marked, paper, &words)
    };
    let aside = args.figure.put(compose, too_small, terminal, &words)?;
    terminal.print(&write(&told, layout(args, terminal), &words), &words)?;
    aside.iter().for_each(|line| anstream::eprintln!("{line}"));
    say_incomplete([&old, &new], args, &words);
    Ok(if comparison.changes.is_empty() { Outcome::Clean } else { Outcome::Findings })
}

fn layout(args: &Diff, terminal: &Terminal) -> Layout {
    match args.format {
        DiffFormat::Human => Layout::Human(terminal.ink),
        DiffFormat::Json => Layout::Json,
        DiffFormat::Markdown => Layout::Markdown,
    }
}

/// What to do about letters that are too small: a figure of two versions cannot show less.
fn too_small(illegible: &Legibility, words: &Words) -> String {
    let message = match illegible.remedy {
        Some(paper) => Message::new("change-too-small-print").with("larger", paper.name()),
        None => Message::new("change-too-small"),
    };
    words.say(&message.with("paper", illegible.paper.name()))
}

fn names(args: &Diff) -> [&str; 2] {
    [&args.old, &args.new]
}

/// Says of each version that it may leave something out.
fn say_incomplete(loaded: [&Loaded; 2], args: &Diff, words: &Words) {
    for (loaded, name) in loaded.into_iter().zip(names(args)) {
        if let Some(line) = theories::incomplete(loaded, Path::new(name), words) {
            anstream::eprintln!("{line}");
        }
    }
}

/// Where both versions stand. A file goes before a version of the same name.
fn asked(args: &Diff, words: &Words) -> anyhow::Result<[Asked; 2]> {
    let new = match kept(&args.new, words)? {
        Some(kept) => kept,
        None => Asked::File(PathBuf::from(&args.new)),
    };
    let is_file = |name: &str| name == "-" || Path::new(name).exists();
    if is_file(&args.old) {
        return Ok([Asked::File(PathBuf::from(&args.old)), new]);
    }
    if let Some(old) = kept(&args.old, words)? {
        return Ok([old, new]);
    }
    let path = match &new {
        Asked::File(path) if path == Path::new("-") => return Ok([Asked::File(PathBuf::from(&args.old)), new]),
        Asked::File(path) | Asked::Kept(_, path) => path.clone(),
    };
    let unknown = |key| anyhow!(words.say(&Message::new(key).with("name", Fact::Name(args.old.as_str().into()))));
    if !Revision::keeps(&path, words)? {
        return Err(unknown("git-no-folder"));
    }
    let revision = Revision::find(&args.old, &path, words)?.ok_or_else(|| unknown("git-no-version"))?;
    let inside = revision.path(&path).ok_or_else(|| revision.missing(&path, words))?;
    Ok([Asked::Kept(revision, inside), new])
}

/// `HEAD~3:models/x.ron`, where no file has that name. None where it is not written so.
fn kept(name: &str, words: &Words) -> anyhow::Result<Option<Asked>> {
    let Some((version, path)) = name.split_once(':').filter(|_| !Path::new(name).exists()) else {
        return Ok(None);
    };
    let path = Path::new(path);
    let message = |key, name: &str| anyhow!(words.say(&Message::new(key).with("name", Fact::Name(name.into()))));
    if !Revision::keeps(path, words)? {
        return Err(message("git-no-folder", name));
    }
    let revision = Revision::find(version, path, words)?.ok_or_else(|| message("git-no-version", version))?;
    let inside = revision.path(path).ok_or_else(|| revision.missing(path, words))?;
    Ok(Some(Asked::Kept(revision, inside)))
}
