//! What Schakel finds: facts with a place, not yet words.
//!
//! A finding knows its rule, its places and the facts of its sentence. The room
//! `language` alone turns it into Dutch or English; the room `report` lays it out.

use crate::source::{Span, Text};

/// How much a finding weighs. The order is that of weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Note,
    Warning,
    Error,
}

/// A rule as the outside sees it. Titles and sentences stand in the room `language`
/// under the lower-case code; the pages stand beside the rule.
#[derive(Debug)]
pub struct Rule {
    /// For instance `B02`. Never reused.
    pub code: &'static str,
    /// Reads after "allow": `expectation-only`.
    pub name: &'static str,
    /// The weight in the profile `standard`, outside the core of a chain.
    pub severity: Severity,
    /// The Dutch and the English page; empty for family F, whose sentences say it all.
    pub page: Page,
}

impl Rule {
    /// Whether somebody who writes `word` means this rule: by its code or its name.
    pub fn answers_to(&self, word: &str) -> bool {
        self.code.eq_ignore_ascii_case(word) || self.name.eq_ignore_ascii_case(word)
    }
}

/// The two pages of a rule, as Markdown.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    pub nl: &'static str,
    pub en: &'static str,
}

impl Page {
    pub const NONE: Page = Page { nl: "", en: "" };
}

/// A sentence that has not been put into words yet: a key of the room `language`
/// with the facts it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub key: &'static str,
    pub facts: Vec<(&'static str, Fact)>,
}

/// A fact in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// Words of the author or of a file, unaltered and bare.
    Text(Text),
    /// A label of the author: printed between ‘ and ’.
    Name(Text),
    Number(i64),
    /// A sentence part that has to be put into words first.
    Message(Message),
    /// Joined as the language joins a list ("a, b en c").
    List(Vec<Fact>),
}

impl Message {
    pub fn new(key: &'static str) -> Self {
        Message { key, facts: Vec::new() }
    }

    /// The same message with one more fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }
}

impl From<&Text> for Fact {
    fn from(text: &Text) -> Self {
        Fact::Text(text.clone())
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Fact::Text(Text::from(text))
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Fact::Text(Text::from(text.as_str()))
    }
}

impl From<usize> for Fact {
    fn from(number: usize) -> Self {
        Fact::Number(number as i64)
    }
}

impl From<u32> for Fact {
    fn from(number: u32) -> Self {
        Fact::Number(i64::from(number))
    }
}

impl From<Message> for Fact {
    fn from(message: Message) -> Self {
        Fact::Message(message)
    }
}

impl From<Vec<Fact>> for Fact {
    fn from(list: Vec<Fact>) -> Self {
        Fact::List(list)
    }
}

/// A place, with what it is in this finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub span: Span,
    pub message: Option<Message>,
}

impl Label {
    pub fn at(span: Span) -> Self {
        Label { span, message: None }
    }

    pub fn saying(span: Span, message: Message) -> Self {
        Label { span, message: Some(message) }
    }
}

/// The reason behind a finding: a norm of the theory, in the words of its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Because {
    pub quote: Text,
    pub source: Option<Text>,
}

/// What a finding is about, for grouping, muting and marking in a figure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Element(u32),
    Link(u32),
    Chain(u32),
    /// The file or the theory as a whole.
    Whole,
}

/// A change of text that mends a finding, or its part in it, without a choice that only
/// the author can make.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// What goes out; empty where something only comes in.
    pub span: Span,
    /// What comes in its place.
    pub text: Text,
}

/// One thing that Schakel has to say.
#[derive(Clone, Debug)]
pub struct Finding {
    pub rule: &'static Rule,
    pub severity: Severity,
    pub message: Message,
    pub place: Label,
    pub related: Vec<Label>,
    pub because: Vec<Because>,
    pub help: Option<Message>,
    /// What mends it; all of them together. Empty where the author has to choose.
    pub fix: Vec<Edit>,
    pub subject: Subject,
}

impl Finding {
    /// A finding at one place, with the rule's own severity. Every finding points somewhere.
    pub fn new(rule: &'static Rule, message: Message, span: Span) -> Self {
        Finding {
            rule,
            severity: rule.severity,
            message,
            place: Label::at(span),
            related: Vec::new(),
            because: Vec::new(),
            help: None,
            fix: Vec::new(),
            subject: Subject::Whole,
        }
    }

    #[must_use]
    pub fn about(mut self, subject: Subject) -> Self {
        self.subject = subject;
        self
    }

    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    #[must_use]
    pub fn related(mut self, label: Label) -> Self {
        self.related.push(label);
        self
    }

    /// With one more change that mends it.
    #[must_use]
    pub fn mended_by(mut self, span: Span, text: impl Into<Text>) -> Self {
        self.fix.push(Edit { span, text: text.into() });
        self
    }

    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }
}
