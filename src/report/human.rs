//! The human report: what is where, in whole sentences, under the lines of the file.
//!
//! A place heads its findings. It is shown in full when it brings a sentence that was not
//! yet shown, errors first; further places with the same sentences share a line. So a theory with
//! hundreds of findings still fits a screen or two, and nothing goes uncounted.

use std::collections::BTreeSet;

use super::paint::{self, HEADING, Ink, tame, wrap};
use super::snippet::{self, Mark};
use super::{Report, closing, digest, gathered, telling};
use crate::finding::{Finding, Label, Message, Severity, Subject};
use crate::language::Words;
use crate::language::terms::{severity_key, sign_key};
use crate::theory::{LinkId, Sign};
use gathered::Item;

/// How many places outside elements, links and chains are shown in full: mistakes in the
/// text of a file differ, so each has its own frame.
const MOST_IN_FULL: usize = 20;

/// The reports of a run, each in the words of its theory. Where there are several, each
/// starts with the theory that it is about.
pub fn write_all(reports: &[(Report<'_>, Words)], ink: Ink) -> String {
    let head = |report: &Report<'_>, words: &Words| {
        let path = report.sources.files().next().map_or("", |(_, file)| &file.path);
        let message = match &*report.theory.title {
            "" => Message::new("about-file"),
            title => Message::new("about-theory").with("title", tame(title)),
        };
        format!("{}\n\n", ink.paint(HEADING, &words.say(&message.with("path", path))))
    };
    let one = |(report, words): &(Report<'_>, Words)| match reports.len() {
        1 => write(report, words, ink),
        _ => format!("{}{}", head(report, words), write(report, words, ink)),
    };
    reports.iter().map(one).collect::<Vec<_>>().join("\n")
}

/// The report on one theory.
pub fn write(report: &Report<'_>, words: &Words, ink: Ink) -> String {
    let mut out = String::new();
    let mut shown: BTreeSet<gathered::Kind> = BTreeSet::new();
    let mut rest: Vec<Item<'_>> = Vec::new();
    let mut frames = 0;
    let mut explained = None;
    for item in gathered::items(report) {
        let is_new = item.findings.iter().any(|finding| !shown.contains(&gathered::kind(finding)));
        let in_full = match item.subject {
            Subject::Whole => frames < MOST_IN_FULL,
            Subject::Element(_) | Subject::Link(_) | Subject::Chain(_) => is_new,
        };
        if in_full {
            explained = explained.or_else(|| item.findings.iter().find_map(|finding| explained_by(finding)));
            frames += usize::from(item.subject == Subject::Whole);
            // A long report does not say again what it has said.
            let (known, item) = if digest::is_long(report) { parted(item, &shown) } else { (Vec::new(), item) };
            shown.extend(item.kinds());
            out.push_str(&Teller { report, words, ink }.item(&item));
            out.push_str(&super::places::here(report, &known, words));
            out.push('\n');
        } else {
            rest.push(item);
        }
    }
    out.push_str(&super::places::write(report, &rest, words));
    out.push_str(&digest::write(report, words, ink));
    out.push_str(&closing::write(report, words, explained));
    out
}

/// The kinds of finding at a place that were shown elsewhere; and the place with the others.
/// What is about the text of a file is always shown.
fn parted<'a>(item: Item<'a>, shown: &BTreeSet<gathered::Kind>) -> (Vec<gathered::Kind>, Item<'a>) {
    let Item { subject, findings } = item;
    let is_known = |finding: &&Finding| subject != Subject::Whole && shown.contains(&gathered::kind(finding));
    let (known, new): (Vec<&Finding>, Vec<&Finding>) = findings.into_iter().partition(is_known);
    (Item { subject: subject.clone(), findings: known }.kinds(), Item { subject, findings: new })
}

struct Teller<'a> {
    report: &'a Report<'a>,
    words: &'a Words,
    ink: Ink,
}

impl Teller<'_> {
    /// All findings at one place.
    fn item(&self, item: &Item<'_>) -> String {
        let mut out = String::new();
        match item.subject {
            // What is about the text of a file says what is wrong before it shows where.
            Subject::Whole => {
                for finding in &item.findings {
                    out.push_str(&self.line(finding, self.report.sentence(finding, self.words)));
                    out.push_str(&self.source(&[finding]));
                    out.push_str(&self.reasons(finding));
                }
            }
            Subject::Element(_) | Subject::Link(_) | Subject::Chain(_) => {
                out.push_str(&self.ink.paint(HEADING, &wrap(&self.heading(&item.subject), 0, 2)));
                out.push('\n');
                for frame in &item.frames() {
                    out.push_str(&self.source(frame));
                    for (number, finding) in frame.iter().enumerate() {
                        out.push_str(&self.line(finding, self.report.sentence_below(finding, self.words)));
                        // What holds of the next one too is told once, below both.
                        let reasons = self.reasons(finding);
                        let next = frame.get(number + 1).map(|next| self.reasons(next));
                        if next.is_none_or(|next| next != reasons) {
                            out.push_str(&reasons);
                        }
                    }
                }
            }
        }
        out
    }

    /// The labels of the subject. Of a link that turns more into less it says so: a reader who
    /// only sees the arrow takes it for "more gives more".
    fn heading(&self, subject: &Subject) -> String {
        let labels = self.report.heading(subject);
        let sign = match *subject {
            Subject::Link(id) => self.report.theory.link(LinkId(id)).sign(),
            Subject::Element(_) | Subject::Chain(_) | Subject::Whole => None,
        };
        match sign {
            Some(Sign::Minus) => format!("{labels} ({})", self.words.key(sign_key(Sign::Minus))),
            Some(Sign::Plus | Sign::Unknown) | None => labels,
        }
    }

    /// `warning[B02]: This link rests on an expectation only: see line 48.`
    fn line(&self, finding: &Finding, sentence: String) -> String {
        let weight = self.words.key(severity_key(finding.severity));
        let weight = match explained_by(finding) {
            Some(code) => format!("{weight}[{code}]"),
            None => weight,
        };
        let used = paint::width(&weight) + 2;
        let sentence = wrap(&sentence, used, 3);
        format!("{}: {sentence}\n", self.ink.paint(paint::of(finding.severity), &weight))
    }

    fn source(&self, findings: &[&Finding]) -> String {
        let mut marks: Vec<Mark> = Vec::new();
        for finding in findings {
            add(&mut marks, self.mark(&finding.place, Some(finding.severity)));
        }
        for label in findings.iter().flat_map(|finding| &finding.related) {
            // A place without words is there for programs that can jump to it.
            if label.message.is_some() {
                add(&mut marks, self.mark(label, None));
            }
        }
        snippet::write(self.report, &marks, self.ink)
    }

    fn mark(&self, label: &Label, weight: Option<Severity>) -> Mark {
        let text = label.message.as_ref().map(|message| tame(&self.words.say(message)));
        Mark { span: label.span, weight, text }
    }

    /// Why it matters here, in the words of a source; and what to do.
    fn reasons(&self, finding: &Finding) -> String {
        let tell = |(key, text): (&str, String)| {
            let head = format!("   = {}: ", self.words.key(key));
            let text = wrap(&text, paint::width(&head), 5);
            format!("{head}{text}\n")
        };
        telling::reasons(finding, self.words).into_iter().map(tell).collect()
    }
}

/// One mark a place: the matter itself goes before what stands beside it.
fn add(marks: &mut Vec<Mark>, mark: Mark) {
    match marks.iter_mut().find(|other| other.span == mark.span) {
        Some(other) if other.text.is_none() => other.text = mark.text,
        Some(_) => {}
        None => marks.push(mark),
    }
}

/// The code under which `explain` says more. A rule without a page has no more to say.
fn explained_by(finding: &Finding) -> Option<&'static str> {
    (!finding.rule.page.nl.is_empty()).then_some(finding.rule.code)
}
