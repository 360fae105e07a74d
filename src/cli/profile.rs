//! `schakel profile`: how what a theory is made of scores on the criteria of the theory.

use crate::analysis::profiles::Which;
use crate::graph::TheoryGraph;
use crate::report::profile::{Format, write};

use super::args::{AnswerFormat, Profiles};
use super::{Outcome, Terminal, theories};

pub fn run(args: &Profiles, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let mut loaded = args.reading.load(&args.path);
    let words = terminal.words(loaded.theory.language);
    if !loaded.is_whole {
        return theories::refuse(&mut loaded, args.reading.reading(), terminal, &words);
    }
    let graph = TheoryGraph::new(&loaded.theory, args.reading.reading());
    let which = if args.all { Which::All } else { Which::Scored };
    let format = match args.format {
        AnswerFormat::Human => Format::Human(terminal.ink),
        AnswerFormat::Json => Format::Json,
        AnswerFormat::Csv => Format::Csv,
        AnswerFormat::Markdown => Format::Markdown,
    };
    terminal.print(&write(&graph, which, format, &words), &words)?;
    if let Some(line) = theories::incomplete(&loaded, &args.path, &words) {
        anstream::eprintln!("{line}");
    }
    Ok(Outcome::Clean)
}
