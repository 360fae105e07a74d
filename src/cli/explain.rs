//! `schakel explain`: what a rule says and why, or what a word means.

use crate::report;

use super::args::Explain;
use super::{Outcome, Terminal};

pub fn run(args: &Explain, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let words = terminal.words(None);
    match report::explain(&args.what.join(" "), &words) {
        Ok(text) => {
            terminal.print(&text, &words)?;
            Ok(Outcome::Clean)
        }
        Err(said) => Err(anyhow::anyhow!(said)),
    }
}
