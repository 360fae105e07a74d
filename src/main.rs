//! The program: arguments in, exit code out.

use std::process::ExitCode;

use clap::Parser;
use schakel::cli::{self, Outcome};

fn main() -> ExitCode {
    match cli::run(&cli::args::Args::parse()) {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            anstream::eprintln!("{error}");
            Outcome::Failed.into()
        }
    }
}
