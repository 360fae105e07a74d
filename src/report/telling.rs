//! Findings in words, in a place that may already have named their subject.

use super::paint::{sentence, tame};
use super::{Report, page};
use crate::finding::{Because, Fact, Finding, Message, Severity, Subject};
use crate::language::Words;
use crate::rules::{QUOTED, THE_LINK, link_in_words};
use crate::source::{Position, SourceFile, Span, Text};
use crate::theory::{ChainId, ElementId, LinkId, Reading};

impl<'a> Report<'a> {
    /// The file of a span. A theory that was built without files has none.
    pub fn file(&self, span: Span) -> Option<&'a SourceFile> {
        let mut files = self.sources.files();
        files.nth(span.file.0 as usize).map(|(_, file)| file)
    }

    pub fn position(&self, span: Span) -> Position {
        let nowhere = Position { line: 1, column: 1 };
        self.file(span).map_or(nowhere, |file| file.position(span.start))
    }

    pub fn path(&self, span: Span) -> &'a str {
        self.file(span).map_or("", |file| &file.path)
    }

    /// The sentence of a finding by itself, on one line.
    pub fn sentence(&self, finding: &Finding, words: &Words) -> String {
        tame(&sentence(&words.say(&finding.message)))
    }

    /// The sentence under a heading that names the subject, beside the line that it quotes.
    pub fn sentence_below(&self, finding: &Finding, words: &Words) -> String {
        let mut message = finding.message.clone();
        let named = match finding.subject {
            Subject::Link(id) => Some(link_in_words(self.theory, LinkId(id))),
            Subject::Element(_) | Subject::Chain(_) | Subject::Whole => None,
        };
        for (_, fact) in &mut message.facts {
            if let Fact::Message(part) = fact {
                if part.key == THE_LINK && Some(&*part) == named.as_ref() {
                    *part = Message::new("this-link");
                } else if part.key == QUOTED {
                    *part = Message::new("see-line").with("line", self.position(finding.place.span).line);
                }
            }
        }
        tame(&sentence(&words.say(&message)))
    }

    /// The labels of a subject, as a heading.
    pub fn heading(&self, subject: &Subject) -> String {
        tame(&match *subject {
            Subject::Element(id) => self.theory.element(ElementId(id)).label.to_string(),
            Subject::Link(id) => {
                let link = self.theory.link(LinkId(id));
                let label = |id: ElementId| &self.theory.element(id).label;
                format!("{} → {}", label(link.from), label(link.to))
            }
            Subject::Chain(id) => self.theory.chains[ChainId(id).index()].label.to_string(),
            Subject::Whole => String::new(),
        })
    }

    /// The short name of a subject, for a list of places.
    pub fn short_name(&self, subject: &Subject) -> &'a str {
        match *subject {
            Subject::Element(id) => &self.theory.element(ElementId(id)).id,
            Subject::Link(id) => &self.theory.link(LinkId(id)).id,
            Subject::Chain(id) => &self.theory.chains[ChainId(id).index()].id,
            Subject::Whole => "",
        }
    }
}

/// The title of this case of the rule, or of the rule as a whole.
pub fn title(finding: &Finding, words: &Words) -> String {
    let own = format!("{}-title", finding.message.key);
    if words.has(&own) { words.key(&own) } else { page::title(finding.rule, words) }
}

/// The weight as other programs name it.
pub fn weight(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// Why it matters here, in the words of a source; and what to do. Each with the key of
/// the word before it, on one line.
pub fn reasons(finding: &Finding, words: &Words) -> Vec<(&'static str, String)> {
    let because = finding.because.iter().map(|because| ("because", tame(&norm(because, words))));
    let help = finding.help.as_ref().map(|help| ("do", tame(&words.say(help))));
    because.chain(help).collect()
}

/// `‘… a norm that quotes the rest of a sentence’ (Source)`
fn norm(because: &Because, words: &Words) -> String {
    let message = match &because.source {
        Some(source) => Message::new("norm").with("source", source),
        None => Message::new("norm-alone"),
    };
    // A norm that quotes the rest of a sentence shows that something stands before it.
    let quote = match because.quote.chars().next() {
        Some(first) if first.is_lowercase() => Text::from(format!("… {}", because.quote).as_str()),
        Some(_) | None => because.quote.clone(),
    };
    words.say(&message.with("quote", Fact::Name(quote)))
}

/// The reading as other programs name it.
pub fn reading(reading: Reading) -> &'static str {
    match reading {
        Reading::Literal => "literal",
        Reading::Interpreted => "interpreted",
        Reading::All => "all",
    }
}
