//! `schakel new`: a theory to begin with.

use std::path::{Path, PathBuf};

use anyhow::bail;

use crate::finding::{Edit, Message};
use crate::language::{Words, starting_theory};
use crate::source::{FileId, Span};
use crate::syntax;
use crate::syntax::edit::{self, Fix};

use super::args::New;
use super::{Outcome, Terminal, output};

/// How the name of a model file ends; a folder shows no others.
const ENDING: &str = "ron";

pub fn run(args: &New, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let words = terminal.words(None);
    let text = titled(starting_theory(words.tongue), args.title.as_deref());
    if args.path == Path::new("-") {
        terminal.print(&text, &words)?;
        return Ok(Outcome::Clean);
    }
    let path = free(&args.path, &words)?;
    output::replace(&path, text.as_bytes(), &words)?;
    let told = Message::new("new-written").with("path", path.display().to_string());
    terminal.print(&format!("{}\n", words.say(&told)), &words)?;
    Ok(Outcome::Clean)
}

/// The path to write to: with an ending, and with nothing there yet, not even a broken link.
fn free(path: &Path, words: &Words) -> anyhow::Result<PathBuf> {
    if path.is_dir() {
        let example = path.join(words.key("new-name")).with_extension(ENDING).display().to_string();
        let message = Message::new("new-folder").with("path", path.display().to_string()).with("example", example);
        bail!(words.say(&message));
    }
    let path = match path.extension() {
        Some(_) => path.to_path_buf(),
        None => path.with_extension(ENDING),
    };
    if path.symlink_metadata().is_ok() {
        bail!(words.say(&Message::new("new-exists").with("path", path.display().to_string())));
    }
    Ok(path)
}

/// The theory under another title.
fn titled(text: &str, title: Option<&str>) -> String {
    let parsed = syntax::parse(text, FileId(0));
    let (Some(title), Some(place)) = (title, &parsed.document.body.title) else { return text.to_owned() };
    let line: String = title.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let escaped = line.replace('\\', "\\\\").replace('"', "\\\"");
    let span = Span { file: FileId(0), start: place.start, end: place.end };
    let edits = [Edit { span, text: format!("\"{escaped}\"").into() }];
    edit::splice(text, &[Fix { edits: &edits, is_of_notation: false }]).text
}
