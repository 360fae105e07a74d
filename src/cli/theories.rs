//! Which theories a command works on, and how they are read.

use std::path::{Path, PathBuf};

use crate::finding::{Message, Severity};
use crate::language::Words;
use crate::load::{self, Loaded};
use crate::report::human;
use crate::rules;
use crate::source;
use crate::syntax::document::Root;
use crate::theory::{Reading, Tongue};

use super::{Outcome, Terminal, args, check};

/// A theory file by its path.
pub struct Found {
    pub path: PathBuf,
    pub root: Root,
}

/// The files of a path: itself, or every model file in the folder, by name.
pub fn at(path: &Path) -> Vec<Found> {
    if !path.is_dir() {
        return vec![Found { path: path.to_path_buf(), root: Root::Theory }];
    }
    let files = source::model_files(path);
    // Whoever loads an empty folder hears that it is empty.
    if files.is_empty() {
        return vec![Found { path: path.to_path_buf(), root: Root::Theory }];
    }
    files.into_iter().map(|path| Found { root: load::root_of(&path), path }).collect()
}

/// The language of the output: the one asked for, else the theory's, else that of the
/// surroundings, else English.
pub fn words(asked: Option<args::Lang>, theory: Option<Tongue>) -> Words {
    let asked = asked.map(|lang| match lang {
        args::Lang::Nl => Tongue::Nl,
        args::Lang::En => Tongue::En,
    });
    Words::new(asked.or(theory).unwrap_or_else(surroundings))
}

/// The language that the user's computer speaks, as far as Schakel knows it.
fn surroundings() -> Tongue {
    let said = ["LC_ALL", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    match said {
        Some(said) if said.to_lowercase().starts_with("nl") => Tongue::Nl,
        Some(_) | None => Tongue::En,
    }
}

impl args::Reading {
    pub fn load(&self, path: &Path) -> Loaded {
        load::file(path, &self.overlays)
    }

    pub fn reading(&self) -> Reading {
        match self.reading {
            args::Read::Literal => Reading::Literal,
            args::Read::Interpreted => Reading::Interpreted,
            args::Read::All => Reading::All,
        }
    }
}

/// Says that an answer may leave something out: what names a thing that is not there, or
/// clashes with another, does not count. None where reading found no error.
pub fn incomplete(loaded: &Loaded, path: &Path, words: &Words) -> Option<String> {
    let errors = loaded.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let message = Message::new("paths-incomplete").with("count", errors).with("path", path.display().to_string());
    (errors > 0).then(|| words.say(&message))
}

/// Says what is wrong with a file that was not read as it was written. Of half a theory
/// any answer or figure would mislead.
pub fn refuse(loaded: &mut Loaded, reading: Reading, terminal: &Terminal, words: &Words) -> anyhow::Result<Outcome> {
    terminal.print(&refusal(loaded, reading, terminal, words), words)?;
    Ok(Outcome::Failed)
}

/// The same, as a text.
pub fn refusal(loaded: &mut Loaded, reading: Reading, terminal: &Terminal, words: &Words) -> String {
    let checked = check::findings(loaded, reading, &rules::Options::default());
    let report = check::report(loaded, &checked, reading);
    human::write(&report, words, terminal.ink)
}
