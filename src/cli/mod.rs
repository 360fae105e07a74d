//! The command line: arguments in, an exit code out.
//!
//! The only room with anyhow and the standard output. 0: nothing at or above `--fail-on`.
//! 1: findings. 2: could not run, or a file could not be read as it was written.

mod analyze;
pub mod args;
mod build;
mod check;
mod choose;
mod compare;
mod completions;
mod diff;
mod draw;
mod ends;
mod explain;
mod figure;
mod figures;
mod fix;
mod fmt;
mod git;
mod man;
mod mend;
mod new;
mod output;
mod packing;
mod paths;
mod profile;
mod progress;
mod report;
mod rules;
mod sink;
mod theories;
mod threads;
mod watch;

use std::process::ExitCode;

use anstream::ColorChoice;
use args::{Args, Command};

use crate::language::Words;
use crate::report::Ink;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing at or above the asked weight.
    Clean,
    /// Findings at or above the asked weight.
    Findings,
    /// Something could not be read or written.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        ExitCode::from(match outcome {
            Outcome::Clean => 0,
            Outcome::Findings => 1,
            Outcome::Failed => 2,
        })
    }
}

/// What every command knows of its surroundings.
pub struct Terminal {
    lang: Option<args::Lang>,
    color: ColorChoice,
    ink: Ink,
}

impl Terminal {
    fn new(args: &Args) -> Self {
        let color = match args.color {
            args::Color::Auto => anstream::AutoStream::choice(&std::io::stdout()),
            args::Color::Always => ColorChoice::Always,
            args::Color::Never => ColorChoice::Never,
        };
        let ink = if color == ColorChoice::Never { Ink::Plain } else { Ink::Color };
        Terminal { lang: args.lang, color, ink }
    }

    fn print(&self, text: &str, words: &Words) -> anyhow::Result<()> {
        output::print(text, self.color, words)
    }
}

/// Runs a command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    output::survive_file_limits();
    let terminal = Terminal::new(args);
    match &args.command {
        Command::Check(args) => check::run(args, &terminal),
        Command::Rules(args) => rules::run(args, &terminal),
        Command::New(args) => new::run(args, &terminal),
        Command::Fmt(args) => fmt::run(args, &terminal),
        Command::Explain(args) => explain::run(args, &terminal),
        Command::Completions(args) => completions::run(args, &terminal),
        Command::Man(args) => man::run(args, &terminal),
        Command::Analyze(args) => analyze::run(args, &terminal),
        Command::Compare(args) => compare::run(args, &terminal),
        Command::Paths(args) => paths::run(args, &terminal),
        Command::Build(args) => build::run(args, &terminal),
        Command::Profile(args) => profile::run(args, &terminal),
        Command::Draw(args) => draw::run(args, &terminal),
        Command::Diff(args) => diff::run(args, &terminal),
        Command::Report(args) => report::run(args, &terminal),
    }
}
