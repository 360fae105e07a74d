//! The pack after round 4 as a folder: the book in three formats, figures on two sizes of
//! paper, and the model files themselves.

use std::path::Path;

use anyhow::anyhow;

use super::output::Batch;
use super::report::{self, BookFormat};
use super::sink;
use crate::diagram::{self, Lens, Options, Paper, Theme, export, lens};
use crate::language::Words;
use crate::load::Loaded;
use crate::report::book::{self, Material};

/// What every format of the book is called.
const NAME: &str = "pack";
const FORMATS: [(BookFormat, &str); 3] =
    [(BookFormat::Html, "html"), (BookFormat::Docx, "docx"), (BookFormat::Pdf, "pdf")];
const PAPERS: [(Paper, &str); 2] = [(Paper::A4, "a4"), (Paper::A3, "a3")];
/// Both views beside one another; the chain by itself where there is no other view.
const FIGURES: [&str; 2] = ["chain", "compare"];

/// Writes the folder, all of it or nothing.
pub fn write(material: &Material<'_>, loaded: &Loaded, folder: &Path, words: &Words) -> anyhow::Result<()> {
    let mut batch = Batch::default();
    let files: Vec<(String, Vec<u8>)> = models(loaded);
    let first = files.first().map_or("", |(name, _)| name.as_str());
    let book = book::pack(material, first);
    for (format, ending) in FORMATS {
        batch.add(folder.join(format!("{NAME}.{ending}")), report::bytes(&book, format, words)?);
    }
    for name in FIGURES {
        let Some(lens) = lens::named(name).filter(|lens| !(lens.pick)(material.graph).elements.is_empty()) else {
            continue;
        };
        for (paper, size) in PAPERS {
            batch.add(folder.join(format!("{name}-{size}.pdf")), figure(material, lens, paper, words)?);
        }
    }
    for (name, bytes) in files {
        batch.add(folder.join(name), bytes);
    }
    batch.write(words)
}

fn figure(material: &Material<'_>, lens: &'static Lens, paper: Paper, words: &Words) -> anyhow::Result<Vec<u8>> {
    let options = Options { lens, paper, ..Options::default() };
    let scene = diagram::compose(material.graph, &options, words).scene;
    let file = export::export(&scene, Theme::Light, export::Format::Pdf);
    Ok(file.map_err(|failure| anyhow!(sink::failed(&failure, words)))?.bytes)
}

/// The model files as they are, each under its own name; the theory comes first.
fn models(loaded: &Loaded) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (_, file) in loaded.sources.files() {
        let name =
            Path::new(&*file.path).file_name().map_or_else(|| "theory.ron".into(), |name| name.to_string_lossy());
        let name = if &*file.path == "-" { "theory.ron".to_owned() } else { name.into_owned() };
        // Two files of one name stood in two folders; the second is kept apart by its number.
        let twins = files.iter().filter(|(known, _)| known.ends_with(&name)).count();
        let name = if twins > 0 { format!("{}-{name}", twins + 1) } else { name };
        files.push((name, file.text.as_bytes().to_vec()));
    }
    files
}
