//! Reads values out of a text: a serde deserializer that keeps places and goes on after a mistake.
//!
//! A slip that can be mended in place (a curly quote, a missing comma, a misspelt kind) is
//! recorded and read as it was meant. A value that cannot be read is recorded and *blanked*:
//! the item is read once more as if the field were not there, so that one run finds all
//! that is wrong with a file. Numbers and escapes are decoded by `ron`.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Visitor};

use crate::finding::Finding;
use crate::source::FileId;

use super::access::{Choice, Items, Located, Record, Tuple};
use super::brackets::Balance;
use super::document::Gaps;
use super::examples;
use super::mistakes::Mistakes;
use super::quotes;
use super::scan::{self, Broken};
use super::spanned::SPANNED;
use super::typing;

/// An item with more slips than this is left out: reading it once more for each would take long,
/// and whoever mends so many looks at the item as a whole.
const MOST_BLANKS: usize = 64;

/// Why reading a value stopped.
#[derive(Debug)]
pub(super) enum Halt {
    /// The innermost field or item cannot be read. It can be blanked.
    Misfit(Box<Finding>),
    /// The file ends, or breaks off, here.
    End(Box<Finding>),
    /// A type refused what it was given, for instance too short a pair.
    Refused,
}

impl fmt::Display for Halt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value cannot be read")
    }
}

impl std::error::Error for Halt {}

impl serde::de::Error for Halt {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Halt::Refused
    }
}

/// Where a field or an item starts that is being read, and its name if it has one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'de> {
    pub start: usize,
    pub key: Option<&'de str>,
}

/// How an expected bracket is written before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// `Element(…)`, or just `(…)`.
    Named,
    /// The name was read already: `Causes(…)`.
    Done,
}

/// A place in a text, with all mistakes so far.
pub(super) struct Reader<'de> {
    pub text: &'de str,
    pub bytes: &'de [u8],
    pub at: usize,
    pub findings: Vec<Finding>,
    /// Mistakes whose fields are blanked; kept when an item is read again.
    pub blanks: Vec<Finding>,
    pub blanked: Vec<usize>,
    pub frames: Vec<Frame<'de>>,
    pub naming: Naming,
    pub gaps: Gaps<'de>,
    /// How many brackets of the file are left over, once somebody asked.
    pub balance: Option<Balance>,
    pub mistakes: Mistakes,
}

impl<'de> Reader<'de> {
    pub fn new(text: &'de str, file: FileId, at: usize) -> Self {
        Reader {
            text,
            bytes: text.as_bytes(),
            at,
            findings: Vec::new(),
            blanks: Vec::new(),
            blanked: Vec::new(),
            frames: Vec::new(),
            naming: Naming::Named,
            gaps: Gaps::default(),
            balance: None,
            mistakes: Mistakes { file },
        }
    }

    /// Goes past blank space and comments, also a comment behind another mark than `//`.
    pub fn space(&mut self) -> Result<(), Halt> {
        loop {
            self.at = scan::after_space(self.bytes, self.at)
                .map_err(|open| Halt::End(Box::new(self.mistakes.broken("f13-unclosed-comment", open, open + 2))))?;
            match self.peek() {
                Some(b'#') if self.bytes.get(self.at + 1) != Some(&b'!') => self.odd_comment(),
                Some(b'/') => self.odd_comment(),
                Some(_) | None => return Ok(()),
            }
        }
    }

    /// A line that starts with `#` or one `/` is meant as a comment.
    #[cold]
    fn odd_comment(&mut self) {
        let line = memchr::memchr(b'\n', &self.bytes[self.at..]).map_or(self.bytes.len(), |line| self.at + line);
        let said = self.text[self.at..line].trim_start_matches(['#', '/']).trim();
        let fix = format!("// {said}");
        let marks = self.text[self.at..line].trim_start_matches(['#', '/']).trim_start_matches([' ', '\t']);
        let edit = if marks.trim_end().is_empty() { "//" } else { "// " };
        let finding = self.mistakes.broken_fix("f13-comment", fix, self.at, self.at + 1);
        self.record(finding.mended_by(self.mistakes.span(self.at, line - marks.len()), edit));
        self.at = line;
    }

    pub fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The word that starts here, without going past it.
    pub fn word(&self) -> &'de str {
        self.text.get(self.at..scan::after_word(self.bytes, self.at)).unwrap_or("")
    }

    /// The first byte after blank space, from some place on, without going there.
    pub fn byte_after(&self, at: usize) -> Option<u8> {
        let next = scan::after_space(self.bytes, at).ok()?;
        self.bytes.get(next).copied()
    }

    pub fn record(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// The name of the field that is being read, for a remedy such as `year: 2022`.
    pub fn key(&self) -> Option<&'de str> {
        self.frames.last().and_then(|frame| frame.key)
    }

    /// A value as it should be written, after its field's name.
    pub fn as_field(&self, value: &str) -> String {
        match self.key() {
            Some(key) => format!("{key}: {value}"),
            None => value.to_owned(),
        }
    }

    /// Whether the field or item that starts here is to be passed over.
    pub fn is_blanked(&self, start: usize) -> bool {
        !self.blanked.is_empty() && self.blanked.contains(&start)
    }

    /// The name of the field that is being read or in whose list we are.
    pub fn field(&self) -> Option<&'de str> {
        self.frames.iter().rev().find_map(|frame| frame.key)
    }

    /// Goes past a value that is not read. Names in it count as there.
    pub fn lose_value(&mut self) -> Result<(), Halt> {
        let start = self.at;
        let passed = self.skip_value();
        self.gaps.lost.push((start as u32, self.at as u32));
        passed
    }

    /// Goes past one value without reading it.
    pub fn skip_value(&mut self) -> Result<(), Halt> {
        match scan::after_value(self.bytes, self.at) {
            Ok(end) => self.at = end,
            Err(Broken::Crossed(at)) => self.at = at,
            Err(Broken::Unclosed(open)) => return Err(Halt::End(Box::new(self.unclosed(open)))),
            Err(Broken::Odd(at)) => {
                let line = memchr::memchr(b'\n', &self.bytes[at..]);
                self.at = line.map_or(self.bytes.len(), |line| at + line);
            }
        }
        Ok(())
    }

    /// What to say of a quote, bracket or comment that never closes.
    pub fn unclosed(&self, open: usize) -> Finding {
        match self.bytes.get(open) {
            Some(b'/') => self.mistakes.broken("f13-unclosed-comment", open, open + 2),
            Some(b'[') => self.mistakes.broken("f13-unclosed-list", open, open + 1),
            Some(b'"') => self.mistakes.broken("f13-unclosed-text", open, open + 1),
            // A record whose own opening bracket is missing is named by what stands there.
            Some(_) | None => self.mistakes.broken("f13-unclosed-record", open, open + 1),
        }
    }

    /// Reads one item. Whatever cannot be read in it is recorded and left out;
    /// nothing is returned when the item as a whole cannot be read.
    pub fn item<S>(&mut self, seed: impl Fn() -> S, key: Option<&'de str>) -> Result<Option<S::Value>, Halt>
    where
        S: DeserializeSeed<'de>,
    {
        let (start, base, mark) = (self.at, self.frames.len(), self.findings.len());
        self.blanked.clear();
        loop {
            self.at = start;
            self.frames.push(Frame { start, key });
            let finding = match seed().deserialize(&mut *self) {
                Ok(value) => {
                    self.frames.truncate(base);
                    self.findings.append(&mut self.blanks);
                    return Ok(Some(value));
                }
                Err(Halt::End(finding)) => {
                    self.findings.append(&mut self.blanks);
                    return Err(Halt::End(finding));
                }
                Err(Halt::Misfit(finding)) => *finding,
                Err(Halt::Refused) => self.refused(),
            };
            let fault = self.frames.last().map_or(start, |frame| frame.start);
            self.gaps.refused.extend(self.field().map(|field| (fault as u32, field)));
            self.frames.truncate(base);
            self.naming = Naming::Named;
            self.findings.truncate(mark);
            self.blanks.push(finding);
            if fault == start || self.blanked.contains(&fault) || self.blanked.len() == MOST_BLANKS {
                self.findings.append(&mut self.blanks);
                self.at = start;
                self.lose_value()?;
                return Ok(None);
            }
            self.blanked.push(fault);
        }
    }

    fn refused(&self) -> Finding {
        let start = self.frames.last().map_or(self.at, |frame| frame.start);
        let end = scan::after_value(self.bytes, start).unwrap_or(start + 1).max(start + 1);
        let name = &self.text[start..scan::after_word(self.bytes, start)];
        match examples::filled(name, self.text.get(start..end).unwrap_or("")) {
            Some(fix) => self.mistakes.wrong_type_fix("f03-shape", fix, start, end),
            None => self.mistakes.wrong_type("f03-shape", start, end),
        }
    }

    /// Something else than the fields of a record between brackets.
    pub fn no_record(&self, name: &str) -> Halt {
        let (start, end) = self.value_on_line();
        Halt::Misfit(Box::new(match examples::filled(name, self.text.get(start..end).unwrap_or("")) {
            Some(fix) => {
                let fix = match &self.frames[..] {
                    // Where a list should stand too, the list is shown with it.
                    [.., Frame { start, key: Some(key) }, Frame { start: same, key: None }] if start == same => {
                        format!("{key}: [{fix}]")
                    }
                    _ => self.as_field(&fix),
                };
                self.mistakes.wrong_type_fix("f03-record", fix, start, end)
            }
            None => self.mistakes.wrong_type("f03-record", start, end),
        }))
    }

    /// Another number than the field holds.
    pub fn no_number(&self, expected: &'static str) -> Halt {
        let (start, end) = self.value_on_line();
        Halt::Misfit(Box::new(self.mistakes.no_number(expected, self.field(), start, end)))
    }

    /// A value of another type than the field holds.
    pub fn misfit(&self, expected: &'static str) -> Halt {
        let (start, end) = self.value_on_line();
        Halt::Misfit(Box::new(self.mistakes.wrong_type(expected, start, end)))
    }

    /// A value that is no word of a fixed list.
    pub fn no_choice(&self, choices: &[&str]) -> Halt {
        let (start, end) = self.value_on_line();
        Halt::Misfit(Box::new(self.mistakes.no_choice(choices, start, end)))
    }

    /// The value that starts here, as far as its first line: it may be a whole list.
    fn value_on_line(&self) -> (usize, usize) {
        let end = scan::after_value(self.bytes, self.at).unwrap_or(self.at);
        let line = memchr::memchr(b'\n', &self.bytes[self.at..]).map_or(self.bytes.len(), |line| self.at + line);
        (self.at, end.clamp(self.at, line).max(self.at + 1))
    }

    fn number<T: typing::Number>(&mut self) -> Result<T, Halt> {
        self.space()?;
        typing::number(self)
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident $type:ty),*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
            visitor.$visit(self.number::<$type>()?)
        }
    )*};
}

/// Types of a value that nothing in the notation has.
macro_rules! absent {
    ($($method:ident($($arg:ident: $type:ty),*))*) => {$(
        fn $method<V: Visitor<'de>>(self, $($arg: $type,)* _: V) -> Result<V::Value, Halt> {
            Err(self.misfit("f03-shape"))
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Halt;

    numbers! {
        deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16, deserialize_u32 visit_u32 u32,
        deserialize_u64 visit_u64 u64, deserialize_i8 visit_i8 i8, deserialize_i16 visit_i16 i16,
        deserialize_i32 visit_i32 i32, deserialize_i64 visit_i64 i64, deserialize_f32 visit_f32 f32,
        deserialize_f64 visit_f64 f64
    }

    absent! {
        deserialize_any() deserialize_char() deserialize_bytes() deserialize_byte_buf() deserialize_unit()
        deserialize_unit_struct(_name: &'static str) deserialize_tuple(_len: usize) deserialize_map()
        deserialize_identifier() deserialize_ignored_any()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        self.space()?;
        visitor.visit_bool(typing::truth(self)?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        self.space()?;
        match quotes::text(self)? {
            std::borrow::Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            std::borrow::Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        self.space()?;
        match self.word() {
            "None" => {
                self.at += 4;
                visitor.visit_none()
            }
            "Some" if self.byte_after(self.at + 4) == Some(b'(') => {
                self.at += 4;
                self.space()?;
                let open = self.at;
                self.at += 1;
                let value = visitor.visit_some(&mut *self)?;
                self.space()?;
                if self.peek() == Some(b',') {
                    self.at += 1;
                    self.space()?;
                }
                if self.peek() != Some(b')') {
                    return Err(Halt::Misfit(Box::new(self.unclosed(open))));
                }
                self.at += 1;
                Ok(value)
            }
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Halt> {
        if name == SPANNED {
            self.space()?;
            return visitor.visit_seq(Located::new(self));
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        self.space()?;
        visitor.visit_seq(Items::open(self))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, Halt> {
        typing::opening(self, name)?;
        let open = self.at - 1;
        let value = visitor.visit_seq(Tuple::open(self))?;
        self.close_pair(open)?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Halt> {
        typing::opening(self, name)?;
        visitor.visit_map(Record::open(self, fields))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Halt> {
        self.space()?;
        let variant = typing::choice(self, variants)?;
        visitor.visit_enum(Choice::new(self, variant))
    }
}
