//! `schakel check`: where a theory is broken, bare or contested.

use std::path::{Path, PathBuf};

use anyhow::anyhow;

use crate::finding::{Message, Severity};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::load::Loaded;
use crate::report::{Report, github, human, json, markdown, sarif, short};
use crate::rules::{self, Checked};
use crate::theory::{Reading, Tongue};

use super::args::{Check, CheckFormat, FailOn, Profile};
use super::watch::{self, Look, Subject};
use super::{Outcome, Terminal, fix, theories};

pub fn run(args: &Check, terminal: &Terminal) -> anyhow::Result<Outcome> {
    if args.watch {
        return watch::run(args, terminal);
    }
    if args.fix {
        return fix::run(args, terminal);
    }
    report_on(args, terminal)
}

/// One look at the theories, told.
pub(super) fn report_on(args: &Check, terminal: &Terminal) -> anyhow::Result<Outcome> {
    watch::once(args, terminal)
}

impl Subject for Check {
    fn inputs(&self) -> Vec<&Path> {
        self.paths.iter().chain(&self.reading.overlays).map(PathBuf::as_path).collect()
    }

    fn refuse(&self, words: &Words) -> anyhow::Result<()> {
        match self.format {
            CheckFormat::Human | CheckFormat::Short => Ok(()),
            CheckFormat::Json | CheckFormat::Sarif | CheckFormat::Github | CheckFormat::Markdown => {
                Err(anyhow!(words.key("watch-format")))
            }
        }
    }

    fn look(&self, terminal: &Terminal) -> anyhow::Result<Look> {
        look(self, terminal)
    }
}

/// Reads the theories, asks the rules and lays out what is asked for.
pub(super) fn look(args: &Check, terminal: &Terminal) -> anyhow::Result<Look> {
    let reading = args.reading.reading();
    let options = rules::Options { profile: args.profile.into() };
    let found = args.paths.iter().flat_map(|path| theories::at(path));
    let mut loaded: Vec<Loaded> = found.map(|found| args.reading.load(&found.path)).collect();
    let words = terminal.words(loaded.first().and_then(|loaded| loaded.theory.language));
    let choices = args.choose.choices(&loaded.iter().collect::<Vec<_>>(), &words)?;
    let chosen =
        loaded.iter_mut().zip(choices).map(|(loaded, choice)| choice.apply(findings(loaded, reading, &options)));
    let chosen: Vec<(Checked, usize)> = chosen.collect();
    let reports: Vec<(Report<'_>, Words)> = loaded
        .iter()
        .zip(&chosen)
        .map(|(loaded, (checked, hidden))| Report { hidden: *hidden, ..report(loaded, checked, reading) })
        .map(|report| (report, terminal.words(report.theory.language)))
        .collect();
    let text = write(args.format, &reports, &words, terminal);
    let outcome = outcome(&loaded, &reports, args.fail_on);
    let aside = aside(args.format, &reports, &words);
    let files = loaded.iter().flat_map(|loaded| loaded.tried.iter().cloned()).collect();
    Ok(Look { text, aside, outcome, words, files })
}

fn write(format: CheckFormat, reports: &[(Report<'_>, Words)], words: &Words, terminal: &Terminal) -> String {
    match format {
        CheckFormat::Human => human::write_all(reports, terminal.ink),
        CheckFormat::Short => reports.iter().map(|(report, words)| short::write(report, words)).collect(),
        CheckFormat::Json => json::write(&reports.iter().map(|&(report, _)| report).collect::<Vec<_>>(), words),
        CheckFormat::Sarif => sarif::write(reports),
        CheckFormat::Github => reports.iter().map(|(report, words)| github::write(report, words)).collect(),
        CheckFormat::Markdown => markdown::write(reports),
    }
}

/// How many findings go unsaid, where the format has only lines of findings.
fn aside(format: CheckFormat, reports: &[(Report<'_>, Words)], words: &Words) -> String {
    let hidden: usize = reports.iter().map(|(report, _)| report.hidden).sum();
    match format {
        CheckFormat::Short | CheckFormat::Github if hidden > 0 => {
            words.say(&Message::new("hidden").with("count", hidden))
        }
        CheckFormat::Short
        | CheckFormat::Github
        | CheckFormat::Human
        | CheckFormat::Json
        | CheckFormat::Sarif
        | CheckFormat::Markdown => String::new(),
    }
}

/// All findings of a theory. Rules speak only of a theory that was read as it was written:
/// of half a theory they would say what is not so.
pub(super) fn findings(loaded: &mut Loaded, reading: Reading, options: &rules::Options) -> Checked {
    let read = std::mem::take(&mut loaded.findings);
    if loaded.is_whole {
        rules::check_all(&TheoryGraph::new(&loaded.theory, reading), options, read)
    } else {
        Checked { findings: read, muted: Vec::new() }
    }
}

pub(super) fn report<'a>(loaded: &'a Loaded, checked: &'a Checked, reading: Reading) -> Report<'a> {
    let (findings, muted) = (&checked.findings, &checked.muted);
    Report { sources: &loaded.sources, theory: &loaded.theory, reading, findings, muted, hidden: 0 }
}

fn outcome(theories: &[Loaded], reports: &[(Report<'_>, Words)], fail_on: FailOn) -> Outcome {
    let least = match fail_on {
        FailOn::Error => Some(Severity::Error),
        FailOn::Warning => Some(Severity::Warning),
        FailOn::Note => Some(Severity::Note),
        FailOn::Never => None,
    };
    let weighs = |report: &Report<'_>| {
        least.is_some_and(|least| report.findings.iter().any(|finding| finding.severity >= least))
    };
    if theories.iter().any(|loaded| !loaded.is_whole) {
        Outcome::Failed
    } else if reports.iter().any(|(report, _)| weighs(report)) {
        Outcome::Findings
    } else {
        Outcome::Clean
    }
}

impl From<Profile> for rules::Profile {
    fn from(profile: Profile) -> Self {
        match profile {
            Profile::Conversation => rules::Profile::Conversation,
            Profile::Standard => rules::Profile::Standard,
            Profile::Strict => rules::Profile::Strict,
        }
    }
}

impl Terminal {
    /// The language of the output: the one asked for, else the theory's, else English.
    pub(super) fn words(&self, theory: Option<Tongue>) -> Words {
        theories::words(self.lang, theory)
    }
}
