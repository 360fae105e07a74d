//! `schakel paths`: the ways from one element to another, best supported first.

use crate::analysis::pathways::{Limits, pathways};
use crate::graph::TheoryGraph;
use crate::report::paths::{Answer, human};
use crate::report::paths_json;

use super::args::{Paths, PathsFormat};
use super::{Outcome, Terminal, ends, theories};

pub fn run(args: &Paths, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let mut loaded = args.reading.load(&args.path);
    let words = terminal.words(loaded.theory.language);
    if !loaded.is_whole {
        return theories::refuse(&mut loaded, args.reading.reading(), terminal, &words);
    }
    let theory = &loaded.theory;
    let from = ends::of(theory, &args.from, &words, |chain| &chain.from)?;
    let to = ends::of(theory, &args.to, &words, |chain| &chain.to)?;
    let graph = TheoryGraph::new(theory, args.reading.reading());
    let found = pathways(&graph, &from, &to, Limits { cap: args.limit, max_links: args.max_links });
    let answer = Answer { from: &from, to: &to, pathways: &found };
    let text = match args.format {
        PathsFormat::Human => human(&graph, &answer, &words),
        PathsFormat::Json => paths_json::write(&graph, &answer),
    };
    match (args.format, theories::incomplete(&loaded, &args.path, &words)) {
        (PathsFormat::Human, Some(line)) => terminal.print(&format!("{text}{line}\n"), &words)?,
        (PathsFormat::Json, Some(line)) => {
            terminal.print(&text, &words)?;
            anstream::eprintln!("{line}");
        }
        (PathsFormat::Human | PathsFormat::Json, None) => terminal.print(&text, &words)?,
    }
    Ok(if found.paths.is_empty() { Outcome::Findings } else { Outcome::Clean })
}
