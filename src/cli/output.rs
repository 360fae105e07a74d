//! Where everything goes out: the terminal, and files that are whole or not there at all.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anstream::{AutoStream, ColorChoice};
use anyhow::anyhow;

use crate::finding::Message;
use crate::language::Words;

/// Prints a text. A reader that stops reading (`| head`) is no failure.
pub fn print(text: &str, color: ColorChoice, words: &Words) -> anyhow::Result<()> {
    send(AutoStream::new(std::io::stdout().lock(), color), text.as_bytes(), words)
}

/// Puts bytes that are no text on the standard output.
pub fn print_bytes(bytes: &[u8], words: &Words) -> anyhow::Result<()> {
    send(std::io::stdout().lock(), bytes, words)
}

fn send(mut stream: impl Write, bytes: &[u8], words: &Words) -> anyhow::Result<()> {
    match stream.write_all(bytes).and_then(|()| stream.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(anyhow!(failure(&error, Path::new("-"), words))),
        Ok(()) => Ok(()),
    }
}

/// Files that are to be written together: all of them, or none.
#[derive(Default)]
pub struct Batch {
    files: Vec<(PathBuf, Vec<u8>)>,
}

impl Batch {
    pub fn add(&mut self, path: PathBuf, bytes: impl Into<Vec<u8>>) {
        self.files.push((path, bytes.into()));
    }

    /// A file that stands there already and is written again: in its own place, also where
    /// the path is a link to it, and only where the file itself may be written.
    pub fn add_again(&mut self, path: &Path, bytes: &[u8], words: &Words) -> anyhow::Result<()> {
        if fs::metadata(path).is_ok_and(|about| about.permissions().readonly()) {
            return Err(anyhow!(failure(&ErrorKind::PermissionDenied.into(), path, words)));
        }
        self.add(path.canonicalize().unwrap_or_else(|_| path.to_path_buf()), bytes);
        Ok(())
    }

    /// Writes every file beside its place first, and puts them in place only when all
    /// are written. Until then what stood there still stands there.
    pub fn write(self, words: &Words) -> anyhow::Result<()> {
        let mut beside = Beside { paths: Vec::with_capacity(self.files.len()) };
        for (path, bytes) in &self.files {
            let temporary = beside_of(path);
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            beside.paths.push(temporary.clone());
            let written = fs::create_dir_all(folder).and_then(|()| write_whole(&temporary, bytes));
            written.map_err(|error| anyhow!(failure(&error, path, words)))?;
            if let Ok(about) = fs::metadata(path) {
                // Who may read the file stays as it was. Where that cannot be, the text still counts.
                let _ = fs::set_permissions(&temporary, about.permissions());
            }
            if path.is_dir() {
                return Err(anyhow!(failure(&ErrorKind::IsADirectory.into(), path, words)));
            }
        }
        for ((path, _), temporary) in self.files.iter().zip(&beside.paths) {
            fs::rename(temporary, path).map_err(|error| anyhow!(failure(&error, path, words)))?;
        }
        Ok(())
    }
}

/// Files written beside their places; whatever is left of them goes away with this.
struct Beside {
    paths: Vec<PathBuf>,
}

impl Drop for Beside {
    fn drop(&mut self) {
        for path in &self.paths {
            // Most are renamed by now; a failure to tidy up must not hide the first failure.
            let _ = fs::remove_file(path);
        }
    }
}

/// Writes one file, whole or not at all. A device such as /dev/null is written straight.
pub fn replace(path: &Path, bytes: &[u8], words: &Words) -> anyhow::Result<()> {
    let is_device = fs::metadata(path).is_ok_and(|about| !about.is_file() && !about.is_dir());
    if is_device {
        return write_whole(path, bytes).map_err(|error| anyhow!(failure(&error, path, words)));
    }
    let mut batch = Batch::default();
    batch.add(path.to_path_buf(), bytes);
    batch.write(words)
}

fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).create(true).truncate(true).open(path)?;
    file.write_all(bytes)?;
    file.flush()
}

fn beside_of(path: &Path) -> PathBuf {
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    path.with_file_name(format!(".{name}.{}.part", std::process::id()))
}

/// What went wrong with writing, in words, with what to do.
fn failure(error: &std::io::Error, path: &Path, words: &Words) -> String {
    let key = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "write-full",
        ErrorKind::FileTooLarge => "write-limit",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "write-permission",
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "write-under-file",
        ErrorKind::IsADirectory => "write-folder",
        _ => "write-other",
    };
    let target = if path == Path::new("-") { words.key("write-terminal") } else { path.display().to_string() };
    words.say(&Message::new(key).with("path", target).with("reason", error.to_string()))
}

/// A limit on the size of files stops a program unless it asks to hear of it. Asked, the
/// write fails like any other, and nothing is left half written.
pub fn survive_file_limits() {
    #[cfg(unix)]
    {
        let heard = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
        // Without the signal the program still works; only this one failure would be abrupt.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, heard);
    }
}
