//! From a path to a theory: reads a file with all that it includes, and resolves them.
//!
//! In: the path of a theory, and overlays. Out: a [`Loaded`] theory with its sources and
//! all findings of reading and resolving. Loading never fails: a file that cannot be
//! read is a finding.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::finding::{Finding, Label, Message};
use crate::source::{self, Disk, FileId, Shared, Shelf, SourceFile, Sources, Span, Unreadable, shared};
use crate::syntax::document::{Document, Root, Words};
use crate::syntax::suggest::suggestion;
use crate::syntax::{self, mistakes};
use crate::theory::resolve::{Input, Part, resolve};
use crate::theory::{Theory, Tongue};

/// More files than this in one theory are a slip.
const MOST_FILES: usize = 1024;

/// A theory with everything that was found while reading it.
#[derive(Debug)]
pub struct Loaded {
    pub sources: Sources,
    pub theory: Theory,
    /// In the order of the files and of the places in them.
    pub findings: Vec<Finding>,
    /// Whether all text was read as it was written. If not, the theory is only what
    /// could be read of it, and its rules would mislead.
    pub is_whole: bool,
    /// Every file that was looked for, found or not: with a change in one of them the theory
    /// may be another.
    pub tried: Vec<PathBuf>,
    /// Where each file stands, in the order of `sources`: the same under whatever name.
    pub standing: Vec<PathBuf>,
}

/// Texts that take the place of what stands on disk, by where the file stands.
#[derive(Clone, Debug, Default)]
pub struct Drafts(BTreeMap<PathBuf, Shared>);

impl Drafts {
    pub fn put(&mut self, standing: &Path, text: &str) {
        self.0.insert(standing.to_path_buf(), shared(text));
    }

    pub fn get(&self, standing: &Path) -> Option<&str> {
        self.0.get(standing).map(|text| &***text)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Path, &str)> {
        self.0.iter().map(|(standing, text)| (standing.as_path(), &***text))
    }
}

/// Where a file stands, whatever the name under which it is asked for.
pub fn standing(path: &Path) -> PathBuf {
    Disk.standing(path)
}

/// Loads a theory from a file (`-` is the standard input), with overlays laid over it.
pub fn file(path: &Path, with: &[PathBuf]) -> Loaded {
    load(path, None, with, &Drafts::default(), &Disk)
}

/// The same, from another place than the disk.
pub fn from(shelf: &dyn Shelf, path: &Path, with: &[PathBuf]) -> Loaded {
    load(path, None, with, &Drafts::default(), shelf)
}

/// The same, with some files as they would be.
pub fn drafted(path: &Path, with: &[PathBuf], drafts: &Drafts) -> Loaded {
    load(path, None, with, drafts, &Disk)
}

/// Loads a theory from a text; `path` is where includes are looked for and what places name.
pub fn text(path: &str, text: &str) -> Loaded {
    load(Path::new(path), Some(shared(text)), &[], &Drafts::default(), &Disk)
}

/// What a file as a whole is. A file that cannot be read counts as a theory, so that
/// whoever loads it hears why.
pub fn root_of(path: &Path) -> Root {
    source::read(path).map_or(Root::Theory, |text| syntax::root(&text))
}

fn load(path: &Path, text: Option<Shared>, with: &[PathBuf], drafts: &Drafts, shelf: &dyn Shelf) -> Loaded {
    let texts: Vec<OnceCell<Shared>> = vec![OnceCell::new(); MOST_FILES];
    let (files, order, findings, tried) = Default::default();
    let mut loader = Loader { texts: &texts, drafts, shelf, files, order, findings, tried };
    loader.bring_in(path, text, Part::Root, None);
    for overlay in with {
        loader.bring_in(overlay, None, Part::Overlay, None);
    }
    let (files, order, mut findings, tried) = (loader.files, loader.order, loader.findings, loader.tried);
    let inputs: Vec<Input<'_>> = order.iter().filter_map(|&file| files[file.0 as usize].input(file)).collect();
    let (mut theory, resolved) = resolve(&inputs);
    let is_whole = findings.is_empty();
    if !is_whole
        && theory.language.is_none()
        && texts.iter().filter_map(OnceCell::get).any(|text| syntax::dutch::is_likely(text))
    {
        theory.language = Some(Tongue::Nl);
    }
    drop(inputs);
    findings.extend(resolved);
    findings.sort_by_key(|finding| (finding.place.span, finding.rule.code));
    let mut sources = Sources::default();
    for (file, text) in files.iter().zip(&texts) {
        sources.add(SourceFile::new(file.path.clone(), text.get().cloned().unwrap_or_else(|| shared(""))));
    }
    let standing = files.into_iter().map(|file| file.identity).collect();
    Loaded { sources, theory, findings, is_whole, tried, standing }
}

/// One file while loading.
struct File<'t> {
    /// As the user wrote it, or as it follows from the file that includes it.
    path: String,
    /// The same file under two names is one file.
    identity: PathBuf,
    text: Option<&'t Shared>,
    document: Option<Document<'t>>,
    part: Part,
    includes: Vec<FileId>,
    include_all: Vec<FileId>,
    /// Its includes are being read: meeting it again is going round in a circle.
    is_open: bool,
}

impl<'t> File<'t> {
    fn input(&'t self, file: FileId) -> Option<Input<'t>> {
        let (text, document) = (self.text?, self.document.as_ref()?);
        let (includes, include_all) = (self.includes.clone(), self.include_all.clone());
        Some(Input { file, text, path: &self.path, document, part: self.part, includes, include_all })
    }
}

struct Loader<'t> {
    /// One cell a file, so that documents can borrow while further files are read.
    texts: &'t [OnceCell<Shared>],
    drafts: &'t Drafts,
    shelf: &'t dyn Shelf,
    files: Vec<File<'t>>,
    /// An included file comes before the file that includes it.
    order: Vec<FileId>,
    findings: Vec<Finding>,
    tried: Vec<PathBuf>,
}

impl<'t> Loader<'t> {
    /// Reads a file and what it includes, once. `named` is where another file names it.
    fn bring_in(&mut self, path: &Path, given: Option<Shared>, part: Part, named: Option<Span>) -> Option<FileId> {
        if given.is_none() && !self.tried.iter().any(|tried| tried == path) {
            self.tried.push(path.to_path_buf());
        }
        let identity = self.shelf.standing(path);
        if let Some(known) = self.files.iter().position(|file| file.identity == identity) {
            if part == Part::Overlay && self.files[known].part == Part::Included {
                // What is laid over a theory is meant to enter, also when a register lends from it.
                self.files[known].part = part;
            }
            if self.files[known].is_open {
                let span = named.unwrap_or(Span { file: FileId(known as u32), start: 0, end: 0 });
                match span.file.0 as usize == known {
                    true => self.complain("f07-self", Message::new("f07-self-do"), span),
                    false => self.complain("f07-circular", Message::new("f07-circular-do"), span),
                }
            }
            return Some(FileId(known as u32));
        }
        let id = FileId(self.files.len() as u32);
        let given = given.or_else(|| self.drafts.0.get(&identity).cloned());
        let text = match given.map_or_else(|| self.shelf.read(path), Ok) {
            Ok(text) => text,
            Err(error) => return self.unreadable(path, &error, named),
        };
        let Some(cell) = self.texts.get(self.files.len()) else {
            let span = named.unwrap_or(Span { file: FileId(0), start: 0, end: 0 });
            self.complain("f07-too-many", Message::new("f07-too-many-do").with("most", MOST_FILES), span);
            return None;
        };
        let text: &'t Shared = cell.get_or_init(|| text);
        let parsed = syntax::parse(text, id);
        self.findings.extend(parsed.findings);
        let (include, include_all) = (parsed.document.body.include.clone(), parsed.document.body.include_all.clone());
        self.files.push(File {
            path: format!("{}{}", self.shelf.mark(), shown(path)),
            identity,
            text: Some(text),
            document: Some(parsed.document),
            part,
            includes: Vec::new(),
            include_all: Vec::new(),
            is_open: true,
        });
        let includes = self.includes(id, path, &include);
        let include_all = self.includes(id, path, &include_all);
        let file = &mut self.files[id.0 as usize];
        (file.includes, file.include_all, file.is_open) = (includes, include_all, false);
        self.order.push(id);
        Some(id)
    }

    fn includes(&mut self, file: FileId, path: &Path, names: &[Words<'t>]) -> Vec<FileId> {
        // A name by itself is a file of this folder, `-` as well: only a command reads the standard input.
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut found = Vec::new();
        for name in names {
            let span = Span { file, start: name.start, end: name.end };
            let brought = self.bring_in(&folder.join(&*name.value), None, Part::Included, Some(span));
            if brought.is_none()
                && let Some(document) = &mut self.files[file.0 as usize].document
            {
                document.gaps.breaks_off = true;
            }
            found.extend(brought);
        }
        found
    }

    fn complain(&mut self, key: &'static str, help: Message, span: Span) {
        let finding = Finding::new(&mistakes::MISSING_INCLUDE, Message::new(key), span);
        self.findings.push(finding.help(help));
    }

    /// Says why a file is not read: where it is named, or else in the file itself.
    fn unreadable(&mut self, path: &Path, error: &Unreadable, named: Option<Span>) -> Option<FileId> {
        let shown_text = if let Unreadable::NotText { shown, .. } = error { shown.as_str() } else { "" };
        if let Some(span) = named.filter(|_| shown_text.is_empty()) {
            // Nothing of the file can be shown: the place is where it is named.
            self.findings.push(if matches!(error, Unreadable::Missing) {
                missing_include(path, span)
            } else {
                Finding { place: Label::at(span), ..reason(error, path, span.file) }
            });
            return None;
        }
        let id = FileId(self.files.len() as u32);
        let cell = self.texts.get(self.files.len())?;
        let text = cell.get_or_init(|| shared(shown_text));
        self.files.push(File {
            path: format!("{}{}", self.shelf.mark(), shown(path)),
            identity: path.to_path_buf(),
            text: Some(text),
            document: None,
            part: Part::Included,
            includes: Vec::new(),
            include_all: Vec::new(),
            is_open: false,
        });
        self.findings.push(reason(error, path, id));
        None
    }
}

/// An include that leads to no file, with the file in that folder that may be meant.
fn missing_include(path: &Path, span: Span) -> Finding {
    let finding = Finding::new(&mistakes::MISSING_INCLUDE, Message::new("f07"), span);
    finding.help(match nearest_file(path) {
        Some(name) => Message::new("f07-meant-do").with("meant", name),
        None => Message::new("f07-do"),
    })
}

/// The model file in the same folder whose name is nearest.
fn nearest_file(path: &Path) -> Option<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let wanted = path.file_name()?.to_str()?;
    let names = source::model_files(folder);
    let names: Vec<&str> = names.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    let same_stem = |name: &&str| Path::new(name).file_stem().and_then(|stem| stem.to_str()) == Some(wanted);
    let nearest = names.iter().copied().find(same_stem).or_else(|| suggestion(wanted, &names));
    nearest.map(str::to_owned)
}

fn reason(error: &Unreadable, path: &Path, file: FileId) -> Finding {
    let start = Span { file, start: 0, end: 0 };
    let say = |key, help: Message| Finding::new(&mistakes::UNREADABLE_FILE, Message::new(key), start).help(help);
    match error {
        Unreadable::Missing => match nearest_file(path) {
            Some(name) => say("f12-missing", Message::new("f07-meant-do").with("meant", name)),
            None => say("f12-missing", Message::new("f12-missing-do")),
        },
        Unreadable::Permission => say("f12-permission", Message::new("f12-permission-do")),
        Unreadable::Folder if source::model_files(path).is_empty() => {
            say("f12-folder-empty", Message::new("f12-folder-empty-do"))
        }
        Unreadable::Folder => say("f12-folder", Message::new("f12-folder-do").with("example", "theorie.ron")),
        Unreadable::TooLarge => say("f12-too-large", Message::new("f12-too-large-do")),
        Unreadable::NotText { valid, bytes, .. } => syntax::not_text(bytes, *valid, file),
        Unreadable::Other(reason) => {
            let message = Message::new("f12-other").with("reason", reason.as_str());
            Finding::new(&mistakes::UNREADABLE_FILE, message, start).help(Message::new("f12-other-do"))
        }
    }
}

/// A path as a person would write it, the same on every system.
fn shown(path: &Path) -> String {
    let text = path.display().to_string();
    text.strip_prefix("./").unwrap_or(&text).replace('\\', "/")
}
