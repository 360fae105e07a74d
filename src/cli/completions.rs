//! `schakel completions`: what a shell needs to complete commands and options.

use clap::CommandFactory;

use super::args::{Args, Completions};
use super::{Outcome, Terminal};

pub fn run(args: &Completions, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "schakel", &mut script);
    terminal.print(&String::from_utf8_lossy(&script), &terminal.words(None))?;
    Ok(Outcome::Clean)
}
