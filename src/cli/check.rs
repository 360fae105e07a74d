//! `schakel check`: where a theory is broken, bare or contested.

use crate::finding::Severity;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::load::Loaded;
use crate::report::{Report, human, json, short};
use crate::rules::{self, Checked};
use crate::theory::{Reading, Tongue};

use super::args::{Check, CheckFormat, FailOn, Profile};
use super::{Outcome, Terminal, theories};

pub fn run(args: &Check, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let reading = args.reading.reading();
    let options = rules::Options { profile: args.profile.into() };
    let found = args.paths.iter().flat_map(|path| theories::at(path));
    let theories: Vec<(Loaded, Checked)> = found
        .map(|found| {
            let mut loaded = args.reading.load(&found.path);
            let checked = findings(&mut loaded, reading, &options);
            (loaded, checked)
        })
        .collect();
    let reports: Vec<Report<'_>> = theories.iter().map(|(loaded, checked)| report(loaded, checked, reading)).collect();
    let common = terminal.words(theories.first().and_then(|(loaded, _)| loaded.theory.language));
    let text = match args.format {
        CheckFormat::Json => json::write(&reports, &common),
        CheckFormat::Human => human::write_all(&with_words(&reports, terminal), terminal.ink),
        CheckFormat::Short => {
            let written = with_words(&reports, terminal);
            written.iter().map(|(report, words)| short::write(report, words)).collect()
        }
    };
    terminal.print(&text, &common)?;
    Ok(outcome(&theories, args.fail_on))
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
    Report { sources: &loaded.sources, theory: &loaded.theory, reading, findings, muted }
}

/// Each report with the words of its theory's language.
fn with_words<'a>(reports: &[Report<'a>], terminal: &Terminal) -> Vec<(Report<'a>, Words)> {
    reports.iter().map(|&report| (report, terminal.words(report.theory.language))).collect()
}

fn outcome(theories: &[(Loaded, Checked)], fail_on: FailOn) -> Outcome {
    let least = match fail_on {
        FailOn::Error => Some(Severity::Error),
        FailOn::Warning => Some(Severity::Warning),
        FailOn::Note => Some(Severity::Note),
        FailOn::Never => None,
    };
    let weighs =
        |checked: &Checked| least.is_some_and(|least| checked.findings.iter().any(|finding| finding.severity >= least));
    if theories.iter().any(|(loaded, _)| !loaded.is_whole) {
        Outcome::Failed
    } else if theories.iter().any(|(_, checked)| weighs(checked)) {
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
