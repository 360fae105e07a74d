//! What can be wrong between the things that files name, as findings with a remedy.

use crate::finding::{Fact, Finding, Label, Message, Page, Rule, Severity, Subject};
use crate::source::{Span, Text};
use crate::syntax::document::Sign;
use crate::syntax::mistakes::{BROKEN_TEXT, WRONG_TYPE};

macro_rules! rules {
    ($($name:ident $code:literal $slug:literal $severity:ident)*) => {
        $(pub static $name: Rule = Rule {
            code: $code, name: $slug, severity: Severity::$severity, page: Page::NONE,
        };)*
        /// The rules of this room.
        pub static RULES: &[&Rule] = &[&DANGLING_REFERENCE, $(&$name),*];
    };
}

/// The one rule of this room with pages: they stand with those of the other rules.
pub static DANGLING_REFERENCE: Rule = Rule {
    code: "S01",
    name: "dangling-reference",
    severity: Severity::Error,
    page: Page {
        nl: include_str!("../../rules/dangling_reference.nl.md"),
        en: include_str!("../../rules/dangling_reference.en.md"),
    },
};

rules! {
    MISSING_FIELD "F04" "missing-field" Error
    DUPLICATE_ID "F06" "duplicate-id" Error
    SIGN_CLASH "F08" "sign-clash" Error
    OPEN_BESIDE_EVIDENCE "F10" "open-beside-evidence" Warning
    KNOWN_GAP "F11" "known-gap" Note
    SIGN_ELSEWHERE "F15" "sign-elsewhere" Note
    UNCLEAR_VIEW "F16" "unclear-view" Error
}

/// A name that does not occur. What may be meant is looked up at the end.
pub(super) fn unknown(place: Span, name: &str) -> Finding {
    Finding::new(&DANGLING_REFERENCE, Message::new("s01").with("name", Fact::Name(name.into())), place)
}

/// A name that occurs, and is of something of another kind than belongs here.
pub(super) fn of_another_kind(finding: Finding, what: &'static str, wanted: &'static str) -> Finding {
    let mut finding = finding.help(Message::new("s01-other-do").with("wanted", Message::new(wanted)));
    finding.message.key = "s01-other";
    finding.message = finding.message.with("what", Message::new(what)).with("wanted", Message::new(wanted));
    finding
}

pub(super) fn meant(name: &str) -> Message {
    Message::new("s01-do").with("meant", name)
}

/// An overlay by itself: its names stand in the theory that it is for.
pub(super) fn of_overlay() -> Message {
    Message::new("s01-overlay-do")
}

pub(super) fn nothing_near() -> Message {
    Message::new("s01-do-declare")
}

/// The one finding under a rule of the notation that is raised only here.
pub const PADDED: &str = "f13-padded";

/// A name with a blank at either end.
pub(super) fn padded(place: Span, name: &str) -> Finding {
    let fix = Message::new("do-write").with("fix", format!("\"{name}\""));
    Finding::new(&BROKEN_TEXT, Message::new(PADDED), place).help(fix)
}

/// A link from an element to the same element.
pub(super) fn self_loop(place: Span) -> Finding {
    Finding::new(&DANGLING_REFERENCE, Message::new("s01-self"), place).help(Message::new("s01-self-do"))
}

/// A field that is required and absent. `example` is how it is written.
pub(super) fn missing(place: Span, field: &'static str, example: &'static str) -> Finding {
    let message = Message::new("f04").with("field", Fact::Name(Text::from(field)));
    // What something is, only its author knows: no word is put into the mouth.
    let help = match field {
        "kind" | "knowledge" => "f04-choose-do",
        _ => "f04-do",
    };
    Finding::new(&MISSING_FIELD, message, place).help(Message::new(help).with("example", example))
}

/// A field that has to say something, and holds nothing but blanks.
pub(super) fn blank(place: Span, field: &'static str, example: &'static str) -> Finding {
    let message = Message::new("f04-blank").with("field", Fact::Name(Text::from(field)));
    Finding::new(&MISSING_FIELD, message, place).help(Message::new("f04-blank-do").with("example", example))
}

/// Two places with how they read as line and column.
pub(super) struct Twice {
    pub first: Span,
    pub second: Span,
    pub first_position: String,
    pub second_position: String,
}

impl Twice {
    fn finding(self, rule: &'static Rule, key: &'static str, label: &'static str) -> Finding {
        let message = Message::new(key).with("first", self.first_position).with("second", self.second_position);
        Finding::new(rule, message, self.second).related(Label::saying(self.first, Message::new(label)))
    }
}

pub(super) fn duplicate(twice: Twice) -> Finding {
    twice.finding(&DUPLICATE_ID, "f06", "f06-first").help(Message::new("f06-do"))
}

/// Two causal links on one pair in one file.
pub(super) fn duplicate_pair(twice: Twice) -> Finding {
    twice.finding(&DUPLICATE_ID, "f06-pair", "f06-pair-first").help(Message::new("f06-pair-do"))
}

/// Two files that give one link another sign.
pub(super) fn sign_clash(twice: Twice) -> Finding {
    twice.finding(&SIGN_CLASH, "f08", "f08-first").help(Message::new("f08-do"))
}

/// A link without a sign here that has one at another place.
pub(super) fn sign_elsewhere(twice: Twice, sign: Sign, subject: Subject) -> Finding {
    let message = Message::new("f15").with("first", twice.first_position);
    Finding::new(&SIGN_ELSEWHERE, message, twice.second)
        .related(Label::saying(twice.first, Message::new("f15-first")))
        .help(Message::new("do-write").with("fix", format!("sign: {}", sign.word())))
        .about(subject)
}

/// A view that ends at more than one thing.
pub(super) fn unclear_view(place: Span) -> Finding {
    Finding::new(&UNCLEAR_VIEW, Message::new("f16"), place).help(Message::new("f16-do"))
}

/// A number outside 1 to 5.
pub(super) fn out_of_range(place: Span) -> Finding {
    let say = |key| Message::new(key).with("low", 1_usize).with("high", 5_usize);
    Finding::new(&WRONG_TYPE, say("f03-range"), place).help(say("f03-range-do"))
}

/// What a written gap stands beside.
#[derive(Clone, Copy)]
pub(super) enum Gap {
    Link,
    Assumption,
}

pub(super) fn open_beside_evidence(place: Span, gap: Gap, subject: Subject) -> Finding {
    let key = match gap {
        Gap::Link => "f10",
        Gap::Assumption => "f10-assumption",
    };
    Finding::new(&OPEN_BESIDE_EVIDENCE, Message::new(key), place).about(subject).help(Message::new("f10-do"))
}

pub(super) fn known_gap(place: Span, open: &Text, subject: Subject) -> Finding {
    let message = Message::new("f11").with("open", Fact::Name(open.clone()));
    Finding::new(&KNOWN_GAP, message, place).about(subject)
}
