//! `schakel report`: all that there is to say of a theory, to take home.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use clap::ValueEnum;

use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::report::book::{self, Book, Material, docx, html, markdown, pdf};
use crate::rules;

use super::output;
use super::{Outcome, Terminal, check, packing, theories};

/// What a report is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum BookFormat {
    /// One page that works from a disk, in any browser
    Html,
    /// For a text processor
    Docx,
    /// For print
    Pdf,
    /// Plain text with marks
    Markdown,
}

impl BookFormat {
    const ALL: [BookFormat; 4] = [BookFormat::Html, BookFormat::Docx, BookFormat::Pdf, BookFormat::Markdown];

    fn endings(self) -> &'static [&'static str] {
        match self {
            BookFormat::Html => &["html", "htm"],
            BookFormat::Docx => &["docx"],
            BookFormat::Pdf => &["pdf"],
            BookFormat::Markdown => &["md", "markdown"],
        }
    }

    fn is_text(self) -> bool {
        match self {
            BookFormat::Html | BookFormat::Markdown => true,
            BookFormat::Docx | BookFormat::Pdf => false,
        }
    }

    /// What the ending of a name tells.
    fn of(path: &Path) -> Option<BookFormat> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        BookFormat::ALL.into_iter().find(|format| format.endings().contains(&ending.as_str()))
    }
}

#[derive(Debug, clap::Args)]
pub struct Report {
    /// The theory; - is the standard input
    pub path: PathBuf,
    /// The file to write, as what its name ends in: .html, .docx, .pdf or .md; - is the standard output
    #[arg(short, long, default_value = "-", value_name = "FILE")]
    pub output: PathBuf,
    /// What to write where no name tells [default: html]
    #[arg(long, value_enum)]
    pub format: Option<BookFormat>,
    /// What a group takes home after round 4: seven parts, as .html, .docx and .pdf, with figures and the model files, in the folder that --output names
    #[arg(long, conflicts_with = "format")]
    pub pack: bool,
    #[command(flatten)]
    pub reading: super::args::Reading,
}

pub fn run(args: &Report, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let mut loaded = args.reading.load(&args.path);
    let words = terminal.words(loaded.theory.language);
    let sort = sort(args, &words)?;
    let reading = args.reading.reading();
    if !loaded.is_whole {
        return theories::refuse(&mut loaded, reading, terminal, &words);
    }
    let checked = check::findings(&mut loaded, reading, &rules::Options::default());
    let graph = TheoryGraph::new(&loaded.theory, reading);
    let report = check::report(&loaded, &checked, reading);
    let material = Material { graph: &graph, report, words: &words };
    match sort {
        Sort::Pack => packing::write(&material, &loaded, &args.output, &words)?,
        Sort::Book(format) => put(&book::report(&material), format, &args.output, terminal, &words)?,
    }
    if let Some(line) = theories::incomplete(&loaded, &args.path, &words) {
        anstream::eprintln!("{line}");
    }
    Ok(Outcome::Clean)
}

/// What is to be written.
enum Sort {
    /// A folder of files.
    Pack,
    Book(BookFormat),
}

fn sort(args: &Report, words: &Words) -> anyhow::Result<Sort> {
    let is_standard = args.output == Path::new("-");
    if args.pack {
        anyhow::ensure!(!is_standard, words.key("report-pack-folder"));
        return Ok(Sort::Pack);
    }
    let format = format(args, words)?;
    if is_standard && !format.is_text() && std::io::stdout().is_terminal() {
        return Err(anyhow!(words.say(&Message::new("draw-not-text").with("ending", format.endings()[0]))));
    }
    Ok(Sort::Book(format))
}

/// As what the report is written: what its name says, and what was asked for.
fn format(args: &Report, words: &Words) -> anyhow::Result<BookFormat> {
    let named = BookFormat::of(&args.output);
    match (args.output.extension(), named, args.format) {
        (Some(ending), None, None) => {
            let message = Message::new("report-ending").with("ending", ending.to_string_lossy().into_owned());
            Err(anyhow!(words.say(&message)))
        }
        (_, Some(named), Some(asked)) if named != asked => {
            let message = Message::new("draw-two-formats").with("named", named.endings()[0]);
            Err(anyhow!(words.say(&message.with("asked", asked.endings()[0]))))
        }
        (_, named, asked) => Ok(asked.or(named).unwrap_or(BookFormat::Html)),
    }
}

fn put(book: &Book, format: BookFormat, path: &Path, terminal: &Terminal, words: &Words) -> anyhow::Result<()> {
    let bytes = bytes(book, format, words)?;
    if path != Path::new("-") {
        return output::replace(path, &bytes, words);
    }
    match format.is_text() {
        true => terminal.print(&String::from_utf8_lossy(&bytes), words),
        false => output::print_bytes(&bytes, words),
    }
}

/// A report as a file.
pub(super) fn bytes(book: &Book, format: BookFormat, words: &Words) -> anyhow::Result<Vec<u8>> {
    let unmade = |failure| anyhow!(super::sink::failed(&failure, words));
    match format {
        BookFormat::Html => Ok(html::write(book).into_bytes()),
        BookFormat::Markdown => Ok(markdown::write(book).into_bytes()),
        BookFormat::Docx => docx::write(book).map_err(unmade),
        BookFormat::Pdf => pdf::write(book).map_err(unmade),
    }
}
