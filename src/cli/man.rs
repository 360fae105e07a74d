//! `schakel man`: the manual, from the definitions of the command line.

use std::path::Path;

use clap::{Command, CommandFactory};
use clap_mangen::Man as Page;

use super::args::{Args, Man};
use super::output::Batch;
use super::{Outcome, Terminal};

pub fn run(args: &Man, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let mut program = Args::command();
    // Makes the options of the whole program known to every command.
    program.build();
    let words = terminal.words(None);
    match &args.output {
        Some(folder) => pages(&program, folder)?.write(&words)?,
        None => terminal.print(&whole(&program)?, &words)?,
    }
    Ok(Outcome::Clean)
}

/// A page for the program and one for every command.
fn pages(program: &Command, folder: &Path) -> anyhow::Result<Batch> {
    let mut batch = Batch::default();
    for command in std::iter::once(program).chain(program.get_subcommands()) {
        let page = Page::new(command.clone());
        let mut text = Vec::new();
        page.render(&mut text)?;
        batch.add(folder.join(page.get_filename()), text);
    }
    Ok(batch)
}

/// One page: the program, then a part for each command with its own options.
fn whole(program: &Command) -> anyhow::Result<String> {
    let mut out = Vec::new();
    let page = Page::new(program.clone());
    page.render_title(&mut out)?;
    page.render_name_section(&mut out)?;
    page.render_synopsis_section(&mut out)?;
    page.render_description_section(&mut out)?;
    page.render_options_section(&mut out)?;
    for command in program.get_subcommands() {
        out.extend(part(program, command)?);
    }
    page.render_extra_section(&mut out)?;
    page.render_version_section(&mut out)?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

/// A command as a part of the page: its headings go one step down.
fn part(program: &Command, command: &Command) -> anyhow::Result<Vec<u8>> {
    // What holds for every command is told once, for the program.
    let own = command.clone().mut_args(|argument| {
        let is_shared = argument.is_global_set();
        argument.hide(is_shared)
    });
    let page = Page::new(own);
    let mut inner = Vec::new();
    page.render_description_section(&mut inner)?;
    page.render_synopsis_section(&mut inner)?;
    page.render_options_section(&mut inner)?;
    let inner = String::from_utf8_lossy(&inner).replace("\n.SH ", "\n.SS ").replacen(".SS DESCRIPTION\n", "", 1);
    let head = format!("{} {}", program.get_name(), command.get_name()).to_uppercase();
    Ok(format!(".SH \"{head}\"\n{inner}").into_bytes())
}
