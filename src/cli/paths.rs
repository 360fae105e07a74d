//! `schakel paths`: the ways from one element to another, best supported first.

use crate::analysis::pathways::{Limits, pathways};
use crate::finding::{Fact, Message};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::report::paths::{Answer, human, json};
use crate::syntax::suggest::nearest;
use crate::theory::{Chain, ElementId, Theory};

use super::args::{Paths, PathsFormat};
use super::{Outcome, Terminal, theories};

pub fn run(args: &Paths, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let mut loaded = args.reading.load(&args.path);
    let words = terminal.words(loaded.theory.language);
    if !loaded.is_whole {
        return theories::refuse(&mut loaded, args.reading.reading(), terminal, &words);
    }
    let theory = &loaded.theory;
    let from = ends(theory, &args.from, &words, |chain| &chain.from)?;
    let to = ends(theory, &args.to, &words, |chain| &chain.to)?;
    let graph = TheoryGraph::new(theory, args.reading.reading());
    let found = pathways(&graph, &from, &to, Limits { cap: args.limit, max_links: args.max_links });
    let answer = Answer { from: &from, to: &to, pathways: &found };
    let text = match args.format {
        PathsFormat::Human => human(&graph, &answer, &words),
        PathsFormat::Json => json(&graph, &answer),
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

/// The elements asked for, by short name or label; else those of the chains.
fn ends(
    theory: &Theory,
    asked: &[String],
    words: &Words,
    of: impl Fn(&Chain) -> &Vec<ElementId>,
) -> anyhow::Result<Vec<ElementId>> {
    if asked.is_empty() {
        let mut found: Vec<ElementId> = theory.chains.iter().flat_map(|chain| of(chain).iter().copied()).collect();
        found.sort();
        found.dedup();
        anyhow::ensure!(!found.is_empty(), words.key("paths-no-ends"));
        return Ok(found);
    }
    asked.iter().map(|name| element(theory, name, words)).collect()
}

fn element(theory: &Theory, name: &str, words: &Words) -> anyhow::Result<ElementId> {
    let labelled = || theory.element_ids().find(|&id| theory.element(id).label.to_lowercase() == name.to_lowercase());
    if let Some(found) = theory.element_named(name).or_else(labelled) {
        return Ok(found);
    }
    let unknown = |key| Message::new(key).with("name", Fact::Name(name.into()));
    let message = match nearest(name, theory.elements.iter().map(|element| &*element.id)) {
        Some(meant) => unknown("paths-unknown-element-meant").with("meant", meant),
        None => unknown("paths-unknown-element"),
    };
    Err(anyhow::anyhow!(words.say(&message)))
}
