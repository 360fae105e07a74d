//! Source files, and places in them.
//!
//! In: bytes of a model file. Out: text with spans that know file, line and column.
//! This is the only room that reads model files.

use std::fmt;
use std::io::{ErrorKind, Read};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// The text of a file, held by everything that is a slice of it. The box keeps the bytes
/// where they were read to: a large file is not copied.
pub type Shared = Arc<Box<str>>;

/// A text to hold on to.
pub fn shared(text: impl Into<Box<str>>) -> Shared {
    Arc::new(text.into())
}

/// One file of a theory, in the order in which the files were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A stretch of one file, in bytes; `end` is the first byte after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    pub file: FileId,
    pub start: u32,
    pub end: u32,
}

/// A place as a person counts it: both from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: u32,
    pub column: u32,
}

/// The text of one file, with its path as the user wrote it.
#[derive(Debug)]
pub struct SourceFile {
    pub path: String,
    pub text: Shared,
    line_starts: OnceLock<Vec<u32>>,
    /// How many characters stand before each block of the text.
    characters: OnceLock<Vec<u32>>,
}

/// Characters are counted once a block, so that a file of one long line costs no more.
const BLOCK: usize = 1024;

impl SourceFile {
    pub fn new(path: impl Into<String>, text: Shared) -> Self {
        SourceFile { path: path.into(), text, line_starts: OnceLock::new(), characters: OnceLock::new() }
    }

    /// The line starts are found once, and only when somebody asks for a place.
    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let breaks = memchr::memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0).chain(breaks.map(|at| at as u32 + 1)).collect()
        })
    }

    /// Line and column of a byte. A byte past the end counts as the end.
    pub fn position(&self, byte: u32) -> Position {
        let byte = (byte as usize).min(self.text.len());
        let starts = self.line_starts();
        let line = starts.partition_point(|&start| start as usize <= byte) - 1;
        let before = self.characters_before(byte) - self.characters_before(starts[line] as usize);
        // A byte order mark has no width: an editor does not count it.
        let has_mark = line == 0 && byte > 0 && self.text.starts_with('\u{feff}');
        Position { line: line as u32 + 1, column: before + 1 - u32::from(has_mark) }
    }

    fn characters_before(&self, byte: usize) -> u32 {
        let bytes = self.text.as_bytes();
        // Each character has one byte that does not continue another.
        let count = |bytes: &[u8]| bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u32;
        let blocks = self.characters.get_or_init(|| {
            let mut before = 0;
            let mut blocks = Vec::with_capacity(bytes.len().div_ceil(BLOCK));
            for block in bytes.chunks(BLOCK) {
                blocks.push(before);
                before += count(block);
            }
            blocks
        });
        let block = byte / BLOCK;
        match blocks.get(block) {
            Some(before) => before + count(&bytes[block * BLOCK..byte]),
            None => blocks.last().map_or(0, |before| before + count(&bytes[(blocks.len() - 1) * BLOCK..])),
        }
    }

    /// The line, counted from 1, without its line end.
    pub fn line(&self, line: u32) -> &str {
        let starts = self.line_starts();
        let index = (line as usize).saturating_sub(1).min(starts.len() - 1);
        let end = starts.get(index + 1).map_or(self.text.len(), |&next| next as usize);
        self.text[starts[index] as usize..end].trim_end_matches(['\n', '\r'])
    }
}

/// All files of one run. Spans are looked up here.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    pub fn add(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        FileId(self.files.len() as u32 - 1)
    }

    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId(index as u32), file))
    }

    pub fn position(&self, span: Span) -> Position {
        self.file(span.file).position(span.start)
    }

    /// The text of a span.
    pub fn text(&self, span: Span) -> &str {
        self.file(span.file).text.get(span.start as usize..span.end as usize).unwrap_or("")
    }
}

/// A text that says something. One that is blank counts as absent.
pub fn said(text: &Option<Text>) -> Option<&Text> {
    text.as_ref().filter(|text| !text.is_blank())
}

/// A text of the author: a slice of its file where the file holds it unchanged,
/// so that a theory of a hundred thousand elements copies no text.
#[derive(Clone)]
pub struct Text {
    whole: Shared,
    start: u32,
    end: u32,
}

impl Text {
    /// Whether it holds no letter and no digit: blanks, and what only holds the place of a
    /// text ("…", "?"), say nothing.
    pub fn is_blank(&self) -> bool {
        !self.chars().any(char::is_alphanumeric)
    }

    /// A slice of a file. The caller passes a range that lies on character borders.
    pub fn slice(whole: &Shared, start: u32, end: u32) -> Self {
        debug_assert!(whole.get(start as usize..end as usize).is_some());
        Text { whole: Arc::clone(whole), start, end }
    }

    pub fn as_str(&self) -> &str {
        &self.whole[self.start as usize..self.end as usize]
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text { whole: shared(text), start: 0, end: text.len() as u32 }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Text::from(text.as_str())
    }
}

impl Default for Text {
    fn default() -> Self {
        Text::from("")
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Text {}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why the text of a file could not be had.
#[derive(Debug)]
pub enum Unreadable {
    Missing,
    Permission,
    Folder,
    /// Places are counted in 32 bits.
    TooLarge,
    /// The bytes from `valid` on are no UTF-8; the text is what can be shown of them.
    NotText {
        shown: String,
        valid: usize,
        bytes: Vec<u8>,
    },
    Other(String),
}

/// Where files are read from: the disk, or an earlier version of it.
pub trait Shelf {
    fn read(&self, path: &Path) -> Result<Shared, Unreadable>;
    /// Where a file stands: the same under whatever name it is asked for.
    fn standing(&self, path: &Path) -> PathBuf;
    /// What stands before the path where a place is named.
    fn mark(&self) -> &str;
}

/// The files as they are now.
pub struct Disk;

impl Shelf for Disk {
    fn read(&self, path: &Path) -> Result<Shared, Unreadable> {
        read(path)
    }

    fn standing(&self, path: &Path) -> PathBuf {
        path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
    }

    fn mark(&self) -> &str {
        ""
    }
}

/// The text of a file. `-` is the standard input.
pub fn read(path: &Path) -> Result<Shared, Unreadable> {
    text(if path == Path::new("-") { read_input() } else { read_file(path) }?)
}

/// The text that some bytes are.
pub fn text(bytes: Vec<u8>) -> Result<Shared, Unreadable> {
    if u32::try_from(bytes.len()).is_err() {
        return Err(Unreadable::TooLarge);
    }
    if is_foreign(&bytes) {
        return Err(Unreadable::NotText { shown: String::new(), valid: 0, bytes });
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(shared(text)),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let shown = String::from_utf8_lossy(&bytes).into_owned();
            Err(Unreadable::NotText { shown, valid, bytes })
        }
    }
}

/// Whether the bytes are a document of another program, or text in two bytes a letter.
fn is_foreign(bytes: &[u8]) -> bool {
    let starts = [&b"PK\x03\x04"[..], b"%PDF-", b"\xD0\xCF\x11\xE0", b"\xFF\xFE", b"\xFE\xFF"];
    starts.iter().any(|start| bytes.starts_with(start)) || is_two_bytes_a_letter(bytes)
}

/// Text in UTF-16 without a mark: every other byte is nothing.
fn is_two_bytes_a_letter(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64)];
    let nothing = |from: usize| start.iter().skip(from).step_by(2).filter(|&&byte| byte == 0).count();
    start.len() >= 4 && nothing(0).max(nothing(1)) * 4 > start.len()
}

/// The model files in a folder, by name. None where it is no folder.
pub fn model_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    files.sort();
    files
}

fn read_input() -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).map_err(|error| Unreadable::Other(error.to_string()))?;
    Ok(bytes)
}

fn read_file(path: &Path) -> Result<Vec<u8>, Unreadable> {
    // Some systems open a folder and fail only when it is read.
    if path.is_dir() {
        return Err(Unreadable::Folder);
    }
    std::fs::read(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Unreadable::Missing,
        ErrorKind::PermissionDenied => Unreadable::Permission,
        _ => Unreadable::Other(error.to_string()),
    })
}
