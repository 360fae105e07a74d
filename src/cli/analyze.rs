//! `schakel analyze`: what a theory's graph can tell, one question at a time or as a memo.

use crate::graph::TheoryGraph;
use crate::report::Ink;
use crate::report::answers::{Answers, Extent, Layout, Matter, write};
use crate::report::questions::{self, Asked, QUESTIONS, Question, Route};
use crate::theory::Theory;

use super::args::{Analyze, AnswerFormat};
use super::{Outcome, Terminal, ends, progress, theories};
use crate::language::Words;

pub fn run(args: &Analyze, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let mut loaded = args.reading.load(&args.path);
    let words = terminal.words(loaded.theory.language);
    if !loaded.is_whole {
        return theories::refuse(&mut loaded, args.reading.reading(), terminal, &words);
    }
    let graph = TheoryGraph::new(&loaded.theory, args.reading.reading());
    let asked = Asked { graph: &graph, routes: routes(args, &loaded.theory, &graph, &words)? };
    let (questions, extent) = chosen(&args.questions);
    let answers = progress::beside(&words, || questions::ask(&questions, &asked));
    let answers = Answers { graph: &graph, matter: Matter::Questions, answers: &answers, extent };
    terminal.print(&write(&answers, layout(args.format, terminal.ink), &words), &words)?;
    if let Some(line) = theories::incomplete(&loaded, &args.path, &words) {
        anstream::eprintln!("{line}");
    }
    Ok(Outcome::Clean)
}

/// A memo tells the lead of every question; whoever asks one by its name hears all of it.
fn chosen(names: &[String]) -> (Vec<&'static Question>, Extent) {
    let named: Vec<_> = names.iter().filter_map(|name| questions::named(name)).collect();
    match named.is_empty() {
        true if names.is_empty() => (QUESTIONS.to_vec(), Extent::Memo),
        // The only other word that the command line lets through is `all`.
        true => (QUESTIONS.to_vec(), Extent::Whole),
        false => (named, Extent::Whole),
    }
}

fn routes(args: &Analyze, theory: &Theory, graph: &TheoryGraph<'_>, words: &Words) -> anyhow::Result<Vec<Route>> {
    if args.from.is_empty() && args.to.is_empty() {
        return Ok(Asked::chains(graph));
    }
    let from = ends::of(theory, &args.from, words, |chain| &chain.from)?;
    let to = ends::of(theory, &args.to, words, |chain| &chain.to)?;
    Ok(vec![Route { label: None, from, to }])
}

pub fn layout(format: AnswerFormat, ink: Ink) -> Layout {
    match format {
        AnswerFormat::Human => Layout::Human(ink),
        AnswerFormat::Json => Layout::Json,
        AnswerFormat::Csv => Layout::Csv,
        AnswerFormat::Markdown => Layout::Markdown,
    }
}
