//! What can be typed. Flags and their help are English.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args as Group, Parser, Subcommand, ValueEnum};

use super::choose::Choose;
use super::figure::Shown;
use super::sink::Sink;
use crate::report::questions::QUESTIONS;

/// How a command ends; the help and the manual tell it.
const EXIT_CODES: &str = "Exit codes: 0 nothing at or above --fail-on, 1 findings, \
                          2 something could not be read or written.";

/// How `diff` ends: as the programs of that name do.
const DIFF_CODES: &str = "Exit codes: 0 nothing changed in meaning, 1 something did, \
                          2 something could not be read or written.";

/// A compiler for theories of change: it checks, answers and draws.
#[derive(Debug, Parser)]
#[command(name = "schakel", version, max_term_width = 100, disable_help_subcommand = true)]
#[command(after_help = EXIT_CODES)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
    /// Language of the output [default: that of the theory, else of the surroundings (LANG), else English]
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Lang>,
    /// When to use color
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto)]
    pub color: Color,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check, question and draw every theory, and write all of it to a folder
    Build(Build),
    /// Say where a theory is broken, bare or contested
    Check(Check),
    /// Answer questions about a theory: what it hangs on, what would break it
    Analyze(Analyze),
    /// List the paths between elements, best supported first
    Paths(Paths),
    /// Draw a figure
    Draw(Draw),
    /// Hold two views of a theory against each other: a chain and the values, or any two
    Compare(Compare),
    /// Say what another version of a theory means otherwise, and what follows from that
    #[command(after_help = DIFF_CODES)]
    Diff(Diff),
    /// Write all that there is to say of a theory, to take home
    Report(super::report::Report),
    /// Show how components and places score on the criteria of a theory
    Profile(Profiles),
    /// List the rules
    Rules(Rules),
    /// Begin a theory: an example to replace, with comments that say what to fill in
    New(New),
    /// Lay model files out in one way, and keep every word and comment in them
    Fmt(Fmt),
    /// Explain a rule (B02) or a word (Saving, besparing)
    Explain(Explain),
    /// Write what a shell needs to complete commands and options
    Completions(Completions),
    /// Write the manual, for the program man
    Man(Man),
}

/// Which theory, and how it is read.
#[derive(Debug, Group)]
pub struct Reading {
    /// Which links count
    #[arg(long, value_enum, default_value_t = Read::Interpreted)]
    pub reading: Read,
    /// Lay the links of this file over the theory; may be given more than once
    #[arg(long = "with", value_name = "FILE")]
    pub overlays: Vec<PathBuf>,
}

#[derive(Debug, Group)]
pub struct Build {
    /// Theories, or folders of theories
    #[arg(default_value = "models", value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Where everything is written
    #[arg(short, long, default_value = "output", value_name = "DIR")]
    pub output: PathBuf,
    #[command(flatten)]
    pub reading: Reading,
}

#[derive(Debug, Group)]
pub struct Check {
    /// Theories, or folders of theories; - is the standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    pub format: CheckFormat,
    /// How strict the rules are
    #[arg(long, value_enum, default_value_t = Profile::Standard)]
    pub profile: Profile,
    /// From which weight on a finding makes the command fail
    #[arg(long, value_enum, default_value_t = FailOn::Error)]
    pub fail_on: FailOn,
    /// Check again with every change of a file, until Ctrl-C
    #[arg(long)]
    pub watch: bool,
    /// Mend what asks no choice of the author, in the files named and those they include from their own folder
    #[arg(long, conflicts_with = "watch")]
    pub fix: bool,
    /// With --fix: write nothing, and show what would change, line by line
    #[arg(long, requires = "fix")]
    pub diff: bool,
    #[command(flatten)]
    pub choose: Choose,
    #[command(flatten)]
    pub reading: Reading,
}

#[derive(Debug, Group)]
pub struct Analyze {
    /// The theory; - is the standard input
    pub path: PathBuf,
    /// The questions; all that there is to know of each [default: a memo of all]
    #[arg(value_name = "QUESTION", value_parser = asked())]
    pub questions: Vec<String>,
    /// Where the paths start [default: where the theory's chains start]
    #[arg(long, value_name = "ELEMENT")]
    pub from: Vec<String>,
    /// Where the paths end [default: where the theory's chains end]
    #[arg(long, value_name = "ELEMENT")]
    pub to: Vec<String>,
    #[arg(long, value_enum, default_value_t = AnswerFormat::Human)]
    pub format: AnswerFormat,
    #[command(flatten)]
    pub reading: Reading,
}

/// The names of the questions, each with how somebody would ask it.
fn asked() -> PossibleValuesParser {
    let named = QUESTIONS.iter().map(|question| PossibleValue::new(question.name).help(question.asks));
    PossibleValuesParser::new(named.chain([PossibleValue::new("all").help("all of these, with everything")]))
}

#[derive(Debug, Group)]
pub struct Paths {
    /// The theory; - is the standard input
    pub path: PathBuf,
    /// Where the paths start [default: where the theory's chains start]
    #[arg(long, value_name = "ELEMENT")]
    pub from: Vec<String>,
    /// Where the paths end [default: where the theory's chains end]
    #[arg(long, value_name = "ELEMENT")]
    pub to: Vec<String>,
    #[arg(long, value_enum, default_value_t = PathsFormat::Human)]
    pub format: PathsFormat,
    /// List no more paths than this
    #[arg(long, default_value_t = 1000, value_name = "N")]
    pub limit: usize,
    /// Leave out paths of more links than this
    #[arg(long, default_value_t = 40, value_name = "N")]
    pub max_links: usize,
    #[command(flatten)]
    pub reading: Reading,
}

#[derive(Debug, Group)]
pub struct Draw {
    /// The theory; - is the standard input
    pub path: PathBuf,
    /// Colors of the figure
    #[arg(long, value_enum, default_value_t = Theme::Light)]
    pub theme: Theme,
    /// The sheet or screen that it has to fit [default: as large as the figure needs]
    #[arg(long, value_enum, default_value_t = Paper::Fit, hide_default_value = true)]
    pub paper: Paper,
    /// How boxes are placed
    #[arg(long, value_enum, default_value_t = Arrange::Lanes)]
    pub arrange: Arrange,
    #[command(flatten)]
    pub shown: Shown,
    #[command(flatten)]
    pub sink: Sink,
    #[command(flatten)]
    pub reading: Reading,
}

/// A figure beside what a command prints.
#[derive(Debug, Group)]
pub struct Beside {
    /// Draw the figure of it as well, as what this name ends in: .svg, .png or .pdf
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Colors of the figure
    #[arg(long, value_enum, default_value_t = Theme::Light, requires = "output")]
    pub theme: Theme,
    /// The sheet or screen that it has to fit [default: as large as the figure needs]
    #[arg(long, value_enum, default_value_t = Paper::Fit, hide_default_value = true, requires = "output")]
    pub paper: Paper,
}

#[derive(Debug, Group)]
pub struct Compare {
    /// The theory; - is the standard input
    pub path: PathBuf,
    /// Two views, chains or value levels [default: the first two views of the theory]
    #[arg(value_name = "LEFT RIGHT", num_args = 2)]
    pub views: Vec<String>,
    #[arg(long, value_enum, default_value_t = AnswerFormat::Human)]
    pub format: AnswerFormat,
    #[command(flatten)]
    pub figure: Beside,
    #[command(flatten)]
    pub reading: Reading,
}

#[derive(Debug, Group)]
pub struct Diff {
    /// The old version: a file; a version that git keeps of NEW (HEAD~3); or of another file (HEAD~3:models/x.ron)
    pub old: String,
    /// The new version: a file, or a file in a version that git keeps; - is the standard input
    pub new: String,
    #[arg(long, value_enum, default_value_t = DiffFormat::Human)]
    pub format: DiffFormat,
    #[command(flatten)]
    pub figure: Beside,
    #[command(flatten)]
    pub reading: Reading,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum DiffFormat {
    Human,
    /// For other programs; versioned
    Json,
    /// For a report or a pull request
    Markdown,
}

#[derive(Debug, Group)]
pub struct Profiles {
    /// The theory; - is the standard input
    pub path: PathBuf,
    /// Everything that could have a profile, also where nobody gave an answer yet
    #[arg(long)]
    pub all: bool,
    #[arg(long, value_enum, default_value_t = AnswerFormat::Human)]
    pub format: AnswerFormat,
    #[command(flatten)]
    pub reading: Reading,
}

#[derive(Debug, Group)]
pub struct Rules {
    #[arg(long, value_enum, default_value_t = RulesFormat::Human)]
    pub format: RulesFormat,
}

#[derive(Debug, Group)]
pub struct Completions {
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

#[derive(Debug, Group)]
pub struct Man {
    /// Write a page for every command to this folder, instead of one page to the terminal
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub struct New {
    /// The file to begin; never one that is there already [default: the standard output]
    #[arg(default_value = "-", hide_default_value = true)]
    pub path: PathBuf,
    /// What the theory is called
    #[arg(long)]
    pub title: Option<String>,
}

#[derive(Debug, Group)]
pub struct Fmt {
    /// Model files, or folders of them; - is the standard input, written to the standard output
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Write nothing; name the files that would change, and fail if there are any
    #[arg(long)]
    pub check: bool,
    /// Write nothing; show what would change, line by line, and fail if anything would
    #[arg(long)]
    pub diff: bool,
}

#[derive(Debug, Group)]
pub struct Explain {
    /// A rule's code or name, or a word
    #[arg(required = true, value_name = "CODE|WORD")]
    pub what: Vec<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Lang {
    Nl,
    En,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Read {
    /// What the sources literally say
    Literal,
    /// That, and what they imply
    Interpreted,
    /// That, and what the modeller added
    All,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum CheckFormat {
    /// Whole sentences under the lines of the file
    Human,
    /// One line a finding
    Short,
    /// For other programs; versioned
    Json,
    /// SARIF 2.1.0, for editors and code review
    Sarif,
    /// Annotations in a GitHub workflow
    Github,
    /// For a report or a pull request
    Markdown,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum RulesFormat {
    Human,
    Json,
    Markdown,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum AnswerFormat {
    Human,
    Json,
    /// Every table, for a spreadsheet
    Csv,
    Markdown,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum PathsFormat {
    Human,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Profile {
    /// Everything is a note; nothing blocks
    Conversation,
    Standard,
    /// An expectation at the core of a chain is an error
    Strict,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FailOn {
    Error,
    Warning,
    Note,
    Never,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Paper {
    /// As large as the figure needs
    Fit,
    A4,
    A3,
    A2,
    A1,
    A0,
    /// A projector of 1920 by 1080
    #[value(name = "16:9")]
    Wide,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Arrange {
    /// Spheres side by side, with columns inside them
    Lanes,
    /// In the manner of layout-rs: small figures without spheres
    Classic,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Theme {
    Light,
    Dark,
    Print,
}
