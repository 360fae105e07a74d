//! `schakel draw`: one figure of a theory.

use std::path::Path;

use crate::diagram;
use crate::finding::Message;
use crate::graph::TheoryGraph;

use super::args::{Draw, Paper, Theme};
use super::{Outcome, Terminal, figure, output, theories};

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
    let options = diagram::Options {
        lens: args.shown.lens(&words)?,
        limit: args.shown.limit(&loaded.theory, &words)?,
        paper: args.paper.into(),
        theme: args.theme.into(),
    };
    let drawn = diagram::draw(&graph, &options, &words);
    if args.output == Path::new("-") {
        terminal.print(&drawn.svg, &words)?;
    } else {
        output::replace(&args.output, drawn.svg.as_bytes(), &words)?;
    }
    if let Some(illegible) = &drawn.illegible {
        anstream::eprintln!("{}", figure::remedy(illegible, &words));
    }
    if let Some(line) = theories::incomplete(&loaded, &args.path, &words) {
        anstream::eprintln!("{line}");
    }
    Ok(Outcome::Clean)
}

impl From<Paper> for diagram::Paper {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::Fit => diagram::Paper::Fit,
            Paper::A4 => diagram::Paper::A4,
            Paper::A3 => diagram::Paper::A3,
            Paper::A2 => diagram::Paper::A2,
            Paper::A1 => diagram::Paper::A1,
            Paper::A0 => diagram::Paper::A0,
            Paper::Wide => diagram::Paper::Wide,
        }
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
