//! `schakel draw`: one figure of a theory.

use std::path::{Path, PathBuf};

use crate::diagram;
use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;

use super::args::{Arrange, Draw, Paper, Theme};
use super::watch::{self, Look, Subject};
use super::{Outcome, Terminal, figure, theories, threads};

pub fn run(args: &Draw, terminal: &Terminal) -> anyhow::Result<Outcome> {
    if args.sink.watch {
        return watch::run(args, terminal);
    }
    let _kept = threads::suited(&args.path);
    watch::once(args, terminal)
}

impl Subject for Draw {
    fn inputs(&self) -> Vec<&Path> {
        let overlays = self.reading.overlays.iter().map(PathBuf::as_path);
        std::iter::once(self.path.as_path()).chain(overlays).collect()
    }

    fn refuse(&self, words: &Words) -> anyhow::Result<()> {
        self.sink.refuse_watching(words)
    }

    /// Reads the theory and writes its figure; a theory that does not read leaves the last
    /// figure as it is.
    fn look(&self, terminal: &Terminal) -> anyhow::Result<Look> {
        let mut loaded = self.reading.load(&self.path);
        let words = terminal.words(loaded.theory.language);
        let format = self.sink.format(&words)?;
        let files = loaded.tried.clone();
        if !loaded.is_whole {
            let text = theories::refusal(&mut loaded, self.reading.reading(), terminal, &words);
            return Ok(Look { text, aside: String::new(), outcome: Outcome::Failed, words, files });
        }
        let graph = TheoryGraph::new(&loaded.theory, self.reading.reading());
        let options = diagram::Options {
            lens: self.shown.lens(&words)?,
            sights: None,
            limit: self.shown.limit(&loaded.theory, &words)?,
            paper: self.paper.into(),
            arrange: self.arrange.into(),
            theme: self.theme.into(),
        };
        if let Err(unfit) = diagram::fits(&graph, &options) {
            anyhow::bail!(words.say(&unfit_for_classic(unfit)));
        }
        let drawn = diagram::compose(&graph, &options, &words);
        let mut aside = self.sink.put(&drawn.scene, options.theme, format, terminal, &words)?;
        aside.extend(drawn.illegible.map(|illegible| figure::remedy(&illegible, &words)));
        aside.extend(theories::incomplete(&loaded, &self.path, &words));
        Ok(Look { text: String::new(), aside: aside.join("\n"), outcome: Outcome::Clean, words, files })
    }
}

/// Why the classic placer cannot place a figure, and what can be done.
fn unfit_for_classic(unfit: diagram::Unfit) -> Message {
    match unfit {
        diagram::Unfit::TooMany { boxes, most } => {
            Message::new("draw-classic-too-many").with("count", boxes).with("most", most)
        }
        diagram::Unfit::HasLanes => Message::new("draw-classic-has-spheres"),
    }
}

impl From<Arrange> for diagram::Arrange {
    fn from(arrange: Arrange) -> Self {
        match arrange {
            Arrange::Lanes => diagram::Arrange::Lanes,
            Arrange::Classic => diagram::Arrange::Classic,
        }
    }
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
