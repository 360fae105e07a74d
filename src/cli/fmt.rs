//! `schakel fmt`: the canonical layout of model files.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use crate::finding::Message;
use crate::load;
use crate::report::{Report, changes, human};
use crate::source::{self, FileId, Shared};
use crate::syntax;
use crate::syntax::format::{Formatted, Kept, format};
use crate::theory::{Reading, Tongue};

use super::args::Fmt;
use super::{Outcome, Terminal, output, theories};

/// A file and what becomes of it.
struct Laid {
    path: PathBuf,
    before: Shared,
    after: Formatted,
}

impl Laid {
    fn changes(&self) -> bool {
        **self.before != *self.after.text
    }
}

pub fn run(args: &Fmt, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let paths = args.paths.iter().flat_map(|path| theories::at(path)).map(|found| found.path);
    let mut outcome = Outcome::Clean;
    let mut laid = Vec::new();
    for path in paths {
        match lay_out(&path, terminal)? {
            Some(file) => laid.push(file),
            None => outcome = Outcome::Failed,
        }
    }
    let language: Option<Tongue> = laid.iter().find_map(|file| file.after.language);
    if args.check || args.diff {
        return Ok(outcome.max(show(args, &laid, language, terminal)?));
    }
    let words = terminal.words(language);
    let (input, files): (Vec<Laid>, Vec<Laid>) = laid.into_iter().partition(|file| file.path == Path::new("-"));
    for file in &input {
        terminal.print(&file.after.text, &words)?;
    }
    let mut batch = output::Batch::default();
    for file in files.iter().filter(|file| file.changes()) {
        batch.add_again(&file.path, file.after.text.as_bytes(), &words)?;
    }
    batch.write(&words)?;
    if !files.is_empty() {
        let changed = files.iter().filter(|file| file.changes()).count();
        let told = Message::new("fmt-done").with("changed", changed).with("same", files.len() - changed);
        terminal.print(&format!("{}\n", words.say(&told)), &words)?;
    }
    Ok(outcome)
}

/// The file in its canonical layout. None where it cannot be had; then it is told why.
fn lay_out(path: &Path, terminal: &Terminal) -> anyhow::Result<Option<Laid>> {
    if path == Path::new("-") && std::io::stdin().is_terminal() {
        anstream::eprintln!("{}", terminal.words(None).key("fmt-waits"));
    }
    let before = match source::read(path) {
        Ok(text) => text,
        Err(_) => {
            let mut loaded = load::file(path, &[]);
            let words = terminal.words(loaded.theory.language);
            return theories::refuse(&mut loaded, Reading::default(), terminal, &words).map(|_| None);
        }
    };
    match format(&before, FileId(0)) {
        Ok(after) => Ok(Some(Laid { path: path.to_path_buf(), before, after })),
        Err(kept) => refuse(path, &before, kept, terminal).map(|()| None),
    }
}

/// Says why a file stays as it is.
fn refuse(path: &Path, text: &str, kept: Kept, terminal: &Terminal) -> anyhow::Result<()> {
    let shown = path.display().to_string();
    match kept {
        Kept::Unsure => {
            let words = terminal.words(None);
            anstream::eprintln!("{}", words.say(&Message::new("fmt-unsure").with("path", shown)));
            Ok(())
        }
        Kept::Mistakes(findings) => {
            // Only this file matters here: what it includes is not looked at.
            let loaded = load::text(&shown, text);
            let dutch = syntax::dutch::is_likely(text).then_some(Tongue::Nl);
            let words = terminal.words(loaded.theory.language.or(dutch));
            let report = Report {
                sources: &loaded.sources,
                theory: &loaded.theory,
                reading: Reading::default(),
                findings: &findings,
                muted: &[],
                hidden: 0,
            };
            terminal.print(&human::write(&report, &words, terminal.ink), &words)?;
            anstream::eprintln!("{}", words.say(&Message::new("fmt-kept").with("path", shown)));
            Ok(())
        }
    }
}

/// Names the files that would change, or shows what would.
fn show(args: &Fmt, laid: &[Laid], language: Option<Tongue>, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let words = terminal.words(language);
    let mut text = String::new();
    for file in laid.iter().filter(|file| file.changes()) {
        let path = file.path.display().to_string();
        if args.diff {
            text.push_str(&changes::write(&path, &file.before, &file.after.text, terminal.ink));
        } else {
            text.push_str(&words.say(&Message::new("fmt-would-change").with("path", path)));
            text.push('\n');
        }
    }
    let is_tidy = text.is_empty();
    if is_tidy && !args.diff && !laid.is_empty() {
        text = format!("{}\n", words.say(&Message::new("fmt-tidy").with("count", laid.len())));
    }
    terminal.print(&text, &words)?;
    Ok(if is_tidy { Outcome::Clean } else { Outcome::Findings })
}
