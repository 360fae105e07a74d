//! Earlier versions of files, as git keeps them.
//!
//! The program `git` is asked for what a file said; nothing is checked out or written, and
//! nothing that git keeps is run.

use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::anyhow;

use crate::finding::{Fact, Message};
use crate::language::Words;
use crate::source::{self, Disk, Shared, Shelf, Unreadable};

/// The files of one version.
pub struct Revision {
    /// The folder that git looks after.
    root: PathBuf,
    /// What the version is called by whoever asked, with the sign before a path.
    mark: String,
    /// The version itself, by a name that never means another.
    commit: String,
}

/// What git answered.
struct Answer {
    is_well: bool,
    out: Vec<u8>,
}

fn ask(folder: &Path, args: &[&str], words: &Words) -> anyhow::Result<Answer> {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(args).stdin(Stdio::null()).stderr(Stdio::piped());
    command.env("GIT_OPTIONAL_LOCKS", "0").env("LC_ALL", "C");
    match command.output() {
        Ok(output) => Ok(Answer { is_well: output.status.success(), out: output.stdout }),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(anyhow!(words.key("git-missing"))),
        Err(error) => Err(anyhow!(words.say(&Message::new("git-failed").with("reason", error.to_string())))),
    }
}

fn line(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.out).trim_end_matches(['\n', '\r']).to_owned()
}

impl Revision {
    /// A version by its name, of what stands at or around a path. None where git knows no
    /// version of that name there, or looks after no folder there.
    pub fn find(name: &str, path: &Path, words: &Words) -> anyhow::Result<Option<Revision>> {
        // Git would take such a name for an option.
        if name.is_empty() || name.starts_with('-') {
            return Ok(None);
        }
        let folder = nearest_folder(path);
        let root = ask(&folder, &["rev-parse", "--show-toplevel"], words)?;
        if !root.is_well {
            return Ok(None);
        }
        let root = PathBuf::from(line(&root));
        let found = ask(&root, &["rev-parse", "--verify", "--quiet", &format!("{name}^{{commit}}")], words)?;
        let mark = format!("{name}:");
        Ok(found.is_well.then(|| Revision { root, mark, commit: line(&found) }))
    }

    /// Whether git looks after the folder of a path.
    pub fn keeps(path: &Path, words: &Words) -> anyhow::Result<bool> {
        Ok(ask(&nearest_folder(path), &["rev-parse", "--show-toplevel"], words)?.is_well)
    }

    /// The path as this version has it: as seen from here, else from the root. None where the
    /// version has no such file.
    pub fn path(&self, path: &Path) -> Option<PathBuf> {
        let from_root = self.root.join(path);
        [path, from_root.as_path()].into_iter().find(|path| self.bytes(path).is_ok()).map(Path::to_path_buf)
    }

    pub fn missing(&self, path: &Path, words: &Words) -> anyhow::Error {
        let name = self.mark.trim_end_matches(':');
        let message = Message::new("git-no-file").with("path", path.display().to_string());
        anyhow!(words.say(&message.with("version", Fact::Name(name.into()))))
    }

    fn bytes(&self, path: &Path) -> Result<Vec<u8>, Unreadable> {
        let inside = self.inside(path).ok_or(Unreadable::Missing)?;
        let object = format!("{}:{inside}", self.commit);
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.root).args(["cat-file", "blob", &object]).stdin(Stdio::null());
        let output = command.output().map_err(|error| Unreadable::Other(error.to_string()))?;
        if output.status.success() { Ok(output.stdout) } else { Err(Unreadable::Missing) }
    }

    /// The path from the root, as git writes it. None where it leads out of the root.
    fn inside(&self, path: &Path) -> Option<String> {
        let inside = self.standing(path).strip_prefix(&self.root).ok()?.to_path_buf();
        Some(inside.to_str()?.replace('\\', "/"))
    }
}

impl Shelf for Revision {
    /// What is laid over a theory need not be among what git keeps.
    fn read(&self, path: &Path) -> Result<Shared, Unreadable> {
        if self.inside(path).is_none() {
            return source::read(path);
        }
        self.bytes(path).and_then(source::text)
    }

    /// The folders may be gone by now, so the path is followed by its words.
    fn standing(&self, path: &Path) -> PathBuf {
        let mut standing = nearest_folder(path);
        let rest = strip(path, &standing);
        standing = Disk.standing(&standing);
        for part in rest.components() {
            match part {
                Component::ParentDir => {
                    standing.pop();
                }
                Component::CurDir => {}
                Component::Normal(name) => standing.push(name),
                Component::RootDir | Component::Prefix(_) => standing = PathBuf::from(part.as_os_str()),
            }
        }
        standing
    }

    fn mark(&self) -> &str {
        &self.mark
    }
}

/// The nearest folder above a path that is there now.
fn nearest_folder(path: &Path) -> PathBuf {
    let above = path.ancestors().skip(1).map(|folder| match folder.as_os_str().is_empty() {
        true => Path::new("."),
        false => folder,
    });
    above.into_iter().find(|folder| folder.is_dir()).unwrap_or(Path::new(".")).to_path_buf()
}

fn strip<'p>(path: &'p Path, folder: &Path) -> &'p Path {
    path.strip_prefix(folder).unwrap_or(path)
}
