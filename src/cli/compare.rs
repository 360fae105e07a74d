//! `schakel compare`: two views of one theory, held against each other.

use crate::analysis::comparison::{Lack, Sights, Unknown};
use crate::diagram::{self, Options};
use crate::finding::{Fact, Message};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::report::answers::{Answers, Extent, Matter, write};
use crate::report::comparison::sections;
use crate::syntax::suggest::nearest;
use crate::theory::Theory;

use super::args::Compare;
use super::{Outcome, Terminal, analyze, figure, progress, theories};

pub fn run(args: &Compare, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let mut loaded = args.reading.load(&args.path);
    let words = terminal.words(loaded.theory.language);
    if !loaded.is_whole {
        return theories::refuse(&mut loaded, args.reading.reading(), terminal, &words);
    }
    let sights = sights(&loaded.theory, &args.views, &words)?;
    let graph = TheoryGraph::new(&loaded.theory, args.reading.reading());
    let compose = |paper, theme| {
        let (lens, sights) = (&diagram::lens::compare::LENS, Some(sights.clone()));
        diagram::compose(&graph, &Options { lens, sights, paper, theme, ..Options::default() }, &words)
    };
    let aside = args.figure.put(compose, figure::remedy, terminal, &words)?;
    let sections = progress::beside(&words, || sections(&graph, &sights));
    let answers = Answers { graph: &graph, matter: Matter::Comparison, answers: &sections, extent: Extent::Whole };
    terminal.print(&write(&answers, analyze::layout(args.format, terminal.ink), &words), &words)?;
    for line in aside.into_iter().chain(theories::incomplete(&loaded, &args.path, &words)) {
        anstream::eprintln!("{line}");
    }
    Ok(Outcome::Clean)
}

/// The views that are named, else those that the theory declares.
fn sights(theory: &Theory, named: &[String], words: &Words) -> anyhow::Result<Sights> {
    match named {
        [] => Sights::declared(theory).map_err(|lack| anyhow::anyhow!(words.key(lack_key(lack)))),
        [left, right] => {
            Sights::named(theory, left, right).map_err(|unknown| anyhow::anyhow!(words.say(&no_view(&unknown, words))))
        }
        _ => Err(anyhow::anyhow!(words.key("compare-two-views"))),
    }
}

/// What has to be added before there is something to compare.
pub fn lack_key(lack: Lack) -> &'static str {
    match lack {
        Lack::Chain => "compare-lack-chain",
        Lack::Values => "compare-lack-values",
        Lack::ChainAndValues => "compare-lack-both",
    }
}

fn no_view(unknown: &Unknown<'_>, words: &Words) -> Message {
    let message = Message::new("compare-unknown-view").with("name", Fact::Name(unknown.name.as_str().into()));
    match (nearest(&unknown.name, unknown.known.iter().copied()), unknown.known.as_slice()) {
        (Some(meant), _) => message.with("hint", "meant").with("meant", meant),
        (None, []) => message.with("hint", "none").with("meant", ""),
        (None, known) => {
            let known: Vec<String> = known.iter().map(|name| (*name).to_owned()).collect();
            message.with("hint", "all").with("meant", words.join(&known))
        }
    }
}
