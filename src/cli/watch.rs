//! `--watch`: looks again with every change of a file.
//!
//! Folders are watched, not files: an editor may save by putting another file in place, and
//! a file that an include names may not be there yet. A frame goes out in one piece.

use std::collections::BTreeSet;
use std::io::{ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::anyhow;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::{Outcome, Terminal};
use crate::finding::Message;
use crate::language::Words;

/// A save is several events; this long after the last of them it is done.
const QUIET: Duration = Duration::from_millis(5);
/// Who writes without a pause is not waited for longer than this.
const MOST: Duration = Duration::from_millis(50);
/// To the upper left, and what stands below goes: what scrolled away before stays.
const CLEAR: &str = "\x1b[H\x1b[J";
/// Between these two a terminal that knows them shows nothing yet.
const HOLD: &str = "\x1b[?2026h";
const SHOW: &str = "\x1b[?2026l";

/// What one look at the files gives.
pub struct Look {
    /// What is told.
    pub text: String,
    /// What the format itself has no place for.
    pub aside: String,
    pub outcome: Outcome,
    /// The words of the run as a whole.
    pub words: Words,
    /// Every file that was looked for, found or not.
    pub files: Vec<PathBuf>,
}

/// A command that looks at files, once or with every change of them.
pub trait Subject {
    /// The files and folders that it was given.
    fn inputs(&self) -> Vec<&Path>;
    /// Fails on what makes no sense more than once.
    fn refuse(&self, words: &Words) -> anyhow::Result<()>;
    fn look(&self, terminal: &Terminal) -> anyhow::Result<Look>;
}

/// One look, told.
pub fn once(subject: &impl Subject, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let look = subject.look(terminal)?;
    terminal.print(&look.text, &look.words)?;
    if !look.aside.is_empty() {
        anstream::eprintln!("{}", look.aside);
    }
    Ok(look.outcome)
}

/// Runs until somebody stops it, or nobody reads any more.
pub fn run(subject: &impl Subject, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let words = terminal.words(None);
    anyhow::ensure!(!subject.inputs().contains(&Path::new("-")), words.key("watch-input"));
    subject.refuse(&words)?;
    let (sender, events) = mpsc::channel();
    let mut watch = Watch { watcher: notify::recommended_watcher(sender)?, events, watched: Watched::default() };
    let mut start = Instant::now();
    // A choice that names nothing ends the command now; later it is told and waited for.
    let mut look = watch.look(subject, terminal)?;
    loop {
        if !show(&look, start, &watch.watched)? {
            return Ok(look.outcome);
        }
        look = loop {
            start = watch.wait(&look.words)?;
            match watch.look(subject, terminal) {
                Ok(look) => break look,
                Err(error) => anstream::eprintln!("{error}"),
            }
        };
    }
}

struct Watch {
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
    watched: Watched,
}

/// What is watched, and which changes in it matter. All paths are those that events name.
#[derive(Debug, Default, PartialEq, Eq)]
struct Watched {
    folders: BTreeSet<PathBuf>,
    /// Files that were read or looked for, and folders that have to come first.
    awaited: BTreeSet<PathBuf>,
    /// Folders of which every model file counts.
    listed: BTreeSet<PathBuf>,
    /// How many files were looked for.
    files: usize,
}

impl Watch {
    /// One look at theories that are watched from before it on, so that no change is missed.
    fn look(&mut self, subject: &impl Subject, terminal: &Terminal) -> anyhow::Result<Look> {
        loop {
            let look = subject.look(terminal)?;
            if !self.follow(Watched::of(&subject.inputs(), &look.files), &look.words)? {
                return Ok(look);
            }
        }
    }

    /// Watches these folders from now on. Out: whether one of them was not watched yet.
    fn follow(&mut self, watched: Watched, words: &Words) -> anyhow::Result<bool> {
        for folder in self.watched.folders.difference(&watched.folders) {
            // A folder that is gone is watched no more anyhow.
            let _ = self.watcher.unwatch(folder);
        }
        for folder in &watched.folders {
            // Also those that are watched already: a folder may have come in the place of another.
            let failed = |error: notify::Error| failure(folder, &error.to_string(), words);
            self.watcher.watch(folder, RecursiveMode::NonRecursive).map_err(failed)?;
        }
        let is_new = watched.folders.difference(&self.watched.folders).next().is_some();
        self.watched = watched;
        Ok(is_new)
    }

    /// Waits for a change that matters, and until the save that it is part of is done. Out:
    /// when it was heard of.
    fn wait(&self, words: &Words) -> anyhow::Result<Instant> {
        loop {
            let event = self.events.recv().map_err(|error| failure(Path::new("."), &error.to_string(), words))?;
            if self.watched.matters(&event) {
                break;
            }
        }
        let start = Instant::now();
        while start.elapsed() < MOST {
            match self.events.recv_timeout(QUIET) {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        Ok(start)
    }
}

fn failure(folder: &Path, reason: &str, words: &Words) -> anyhow::Error {
    let message = Message::new("watch-impossible").with("path", folder.display().to_string());
    anyhow!(words.say(&message.with("reason", reason)))
}

impl Watched {
    fn of(inputs: &[&Path], files: &[PathBuf]) -> Watched {
        let mut watched = Watched { files: files.len(), ..Watched::default() };
        files.iter().for_each(|file| watched.await_file(file));
        for folder in inputs.iter().filter_map(|path| path.canonicalize().ok()).filter(|path| path.is_dir()) {
            watched.folders.insert(folder.clone());
            watched.listed.insert(folder);
        }
        watched
    }

    fn await_file(&mut self, file: &Path) {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        match folder.canonicalize() {
            Ok(folder) => {
                self.awaited.extend(file.file_name().map(|name| folder.join(name)));
                self.folders.insert(folder);
            }
            Err(_) => self.await_file(folder),
        }
        // What a link points to may change where it stands.
        if let Ok(target) = file.canonicalize() {
            self.folders.extend(target.parent().map(Path::to_path_buf));
            self.awaited.insert(target);
        }
    }

    /// Whether a theory may be another after this event. Reading a file is no change.
    fn matters(&self, event: &notify::Result<Event>) -> bool {
        let Ok(event) = event else { return true };
        let names = |path: &PathBuf| {
            let is_model = path.extension().is_some_and(|extension| extension == "ron");
            let is_listed = is_model && path.parent().is_some_and(|folder| self.listed.contains(folder));
            self.awaited.contains(path) || self.folders.contains(path) || is_listed
        };
        event.need_rescan() || (!event.kind.is_access() && event.paths.iter().any(names))
    }
}

/// Shows a look and how long it took. Out: whether anybody still reads.
fn show(look: &Look, start: Instant, watched: &Watched) -> anyhow::Result<bool> {
    let is_terminal = std::io::stdout().is_terminal();
    let frame = match is_terminal {
        true => format!("{HOLD}{CLEAR}{}{SHOW}", look.text),
        false => look.text.clone(),
    };
    let mut out = std::io::stdout().lock();
    match out.write_all(frame.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(false),
        written => written?,
    }
    let milliseconds = u32::try_from(start.elapsed().as_millis()).unwrap_or(u32::MAX);
    let status = Message::new("watching").with("milliseconds", milliseconds).with("files", watched.files);
    let status = look.words.say(&status);
    let aside = if look.aside.is_empty() { String::new() } else { format!("{}\n", look.aside) };
    // What is not the report itself goes beside it, so that the report can be piped.
    anstream::eprintln!("{aside}{status}");
    Ok(true)
}
