//! `schakel explain`: what a rule says and why, or what a word means.

use crate::report;

use super::args::Explain;
use super::{Outcome, Terminal};

pub fn run(args: &Explain, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let words = terminal.words(None);
    // Several words may be one term, or several to explain.
    let whole = report::explain(&args.what.join(" "), &words);
    let answers = match (whole, args.what.len()) {
        (Ok(text), _) => vec![Ok(text)],
        (Err(said), 1) => vec![Err(said)],
        (Err(_), _) => args.what.iter().map(|what| report::explain(what, &words)).collect(),
    };
    let (known, unknown): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.is_ok());
    let known: Vec<String> = known.into_iter().flatten().collect();
    terminal.print(&known.join("\n"), &words)?;
    let unknown: Vec<String> = unknown.into_iter().filter_map(Result::err).collect();
    anyhow::ensure!(unknown.is_empty(), unknown.join("\n"));
    Ok(Outcome::Clean)
}
