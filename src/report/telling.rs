//! Findings in words, in a place that may already have named their subject.

use super::Report;
use super::paint::{sentence, tame};
use crate::finding::{Fact, Finding, Message, Subject};
use crate::language::Words;
use crate::rules::{QUOTED, THE_LINK, link_in_words};
use crate::source::{Position, SourceFile, Span};
use crate::theory::{ChainId, ElementId, LinkId};

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
