//! `schakel draw`: one figure of a theory.

use std::path::Path;

use crate::diagram;
use crate::finding::Message;
use crate::graph::TheoryGraph;

use super::args::{Draw, Lens, Theme};
use super::{Outcome, Terminal, output, theories};

pub fn run(args: &Draw, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let mut loaded = args.reading.load(&args.path);
    let words = terminal.words(loaded.theory.language);
    let ending = args.output.extension().filter(|ending| !ending.eq_ignore_ascii_case("svg"));
    if let Some(ending) = ending {
        let message = Message::new("draw-svg-only").with("ending", ending.to_string_lossy().into_owned());
        anyhow::bail!(words.say(&message));
    }
    if !loaded.is_whole {
        return theories::refuse(&mut loaded, args.reading.reading(), terminal, &words);
    }
    let graph = TheoryGraph::new(&loaded.theory, args.reading.reading());
    let options = diagram::Options { lens: lens(args.lens), theme: args.theme.into() };
    let figure = diagram::draw(&graph, &options, &words);
    if args.output == Path::new("-") {
        terminal.print(&figure.svg, &words)?;
    } else {
        output::replace(&args.output, figure.svg.as_bytes(), &words)?;
    }
    if let Some(line) = theories::incomplete(&loaded, &args.path, &words) {
        anstream::eprintln!("{line}");
    }
    Ok(Outcome::Clean)
}

fn lens(asked: Lens) -> &'static diagram::lens::Lens {
    match asked {
        Lens::Chain => &diagram::lens::chain::LENS,
    }
}

impl From<Theme> for diagram::Theme {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::Light => diagram::Theme::Light,
            Theme::Dark => diagram::Theme::Dark,
            Theme::Print => diagram::Theme::Print,
        }
    }
}
