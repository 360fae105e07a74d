//! `schakel rules`: every rule, with how much it weighs and what it says.

use crate::report::rules::{self, Pages};

use super::args::{Rules, RulesFormat};
use super::{Outcome, Terminal};

pub fn run(args: &Rules, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let words = terminal.words(None);
    let text = match args.format {
        RulesFormat::Human => rules::human(&words, terminal.ink),
        RulesFormat::Json => rules::json(&words),
        RulesFormat::Markdown => rules::markdown(&words, Pages::Elsewhere),
    };
    terminal.print(&text, &words)?;
    Ok(Outcome::Clean)
}
