//! The fields of a record, the items of a list, the parts of a choice: where one ends
//! and the next begins, also where a comma or a bracket is missing.

use serde::de::value::{BorrowedStrDeserializer, U32Deserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::reader::{Frame, Halt, Naming, Reader};
use super::scan;

/// Which fields of a record were read, by their place in the list of fields.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    read: u64,
    open: usize,
}

impl Seen {
    pub fn after(open: usize) -> Self {
        Seen { read: 0, open }
    }
}

/// What is known while going through what stands between two brackets.
#[derive(Clone, Copy, Debug)]
pub(super) struct Between {
    /// The opening bracket.
    pub open: usize,
    /// The end of what was read last.
    pub last_end: usize,
    pub needs_comma: bool,
}

impl Between {
    pub fn after(open: usize) -> Self {
        Between { open, last_end: open + 1, needs_comma: false }
    }

    pub fn took(&mut self, end: usize) {
        (self.last_end, self.needs_comma) = (end, true);
    }
}

impl<'de> Reader<'de> {
    /// Whether a field starts here: a word and a colon.
    fn field_starts(&self) -> bool {
        let word = self.word();
        !word.is_empty() && self.byte_after(self.at + word.len()) == Some(b':')
    }

    /// The name of the field that starts here, if its colon stands right behind it.
    fn plain_field(&self) -> Option<&'de str> {
        let end = scan::after_word(self.bytes, self.at);
        (self.bytes.get(end) == Some(&b':') && end > self.at).then(|| &self.text[self.at..end])
    }

    /// Whether an item starts here: a word and a round bracket.
    fn item_starts(&self) -> bool {
        let word = self.word();
        !word.is_empty() && self.byte_after(self.at + word.len()) == Some(b'(')
    }

    /// Goes past a comma. True when one stood here, or what is written for one.
    fn comma(&mut self, between: &mut Between) -> bool {
        match self.peek() {
            Some(b',') if between.needs_comma => {}
            Some(b',') => self.record(self.mistakes.broken("f13-extra-comma", self.at, self.at + 1)),
            Some(b';') => self.record(self.mistakes.broken("f13-semicolon", self.at, self.at + 1)),
            Some(_) | None => return false,
        }
        self.at += 1;
        between.needs_comma = false;
        true
    }

    /// Records that a comma is missing, at the place where it should stand.
    fn miss_comma(&mut self, between: &mut Between, key: &'static str) {
        let at = between.last_end;
        self.record(self.mistakes.broken(key, at, at + 1));
        between.needs_comma = false;
    }

    /// Goes to the next item of a list. False at its end, which is then behind us.
    pub fn next_item(&mut self, between: &mut Between) -> Result<bool, Halt> {
        loop {
            self.space()?;
            match self.peek() {
                None => return Err(Halt::End(Box::new(self.unclosed(between.open)))),
                Some(b']') => {
                    self.at += 1;
                    return Ok(false);
                }
                Some(b')' | b'}') => {
                    self.record(self.unclosed(between.open));
                    return Ok(false);
                }
                Some(_) if self.comma(between) => {}
                Some(_) if self.field_starts() => {
                    self.record(self.unclosed(between.open));
                    self.at = between.last_end;
                    return Ok(false);
                }
                Some(_) if between.needs_comma => self.miss_comma(between, "f13-comma-items"),
                Some(_) if self.is_blanked(self.at) => {
                    self.skip_value()?;
                    between.took(self.at);
                }
                Some(_) => return Ok(true),
            }
        }
    }

    /// Goes to the next field of a record and past its name and colon. None at the
    /// record's end, which is then behind us.
    pub fn next_field(&mut self, between: &mut Between) -> Result<Option<&'de str>, Halt> {
        loop {
            self.space()?;
            match self.peek() {
                None => return Err(Halt::End(Box::new(self.unclosed(between.open)))),
                Some(b')') => {
                    self.at += 1;
                    return Ok(None);
                }
                Some(b']' | b'}') => {
                    self.record(self.unclosed(between.open));
                    return Ok(None);
                }
                Some(_) if self.comma(between) => {}
                // Nearly every field: a word with its colon right behind it.
                Some(_) if !between.needs_comma && self.plain_field().is_some() => {
                    let name = self.plain_field();
                    self.at += name.map_or(0, |name| name.len() + 1);
                    return Ok(name);
                }
                Some(_) if self.item_starts() => {
                    self.record(self.unclosed(between.open));
                    self.at = between.last_end;
                    return Ok(None);
                }
                Some(_) if between.needs_comma => self.miss_comma(between, "f13-comma-fields"),
                Some(_) => match self.field_name()? {
                    Some(name) => return Ok(Some(name)),
                    None => between.took(self.at),
                },
            }
        }
    }

    /// The name of a field and its colon. None where no field stands; that is recorded and passed.
    fn field_name(&mut self) -> Result<Option<&'de str>, Halt> {
        let start = self.at;
        let (name, end) = match self.peek() {
            Some(b'"') => match scan::quoted(self.bytes, start) {
                Some(quoted) if self.byte_after(quoted.end) == Some(b':') => {
                    let name = &self.text[quoted.inner_start..quoted.inner_end];
                    let fix = format!("{name}: …");
                    self.record(self.mistakes.broken_fix("f13-quoted-field", fix, start, quoted.end));
                    (name, quoted.end)
                }
                Some(_) | None => ("", start),
            },
            Some(_) | None => (self.word(), start + self.word().len()),
        };
        if name.is_empty() {
            let width = self.text[start..].chars().next().map_or(1, char::len_utf8);
            self.record(self.mistakes.broken("f13-unexpected", start, start + width));
            self.skip_value()?;
            self.at = self.at.max(start + width);
            return Ok(None);
        }
        self.at = end;
        self.space()?;
        match self.peek() {
            Some(b':') => self.at += 1,
            Some(b'=') => {
                self.record(self.mistakes.broken_fix("f13-equals", format!("{name}: …"), self.at, self.at + 1));
                self.at += 1;
            }
            Some(b',' | b')' | b']') | None => {
                self.record(self.mistakes.broken_fix("f13-no-value", format!("{name}: …"), start, end));
                self.at = end;
                return Ok(None);
            }
            Some(_) => self.record(self.mistakes.broken_fix("f13-colon", format!("{name}: …"), start, end)),
        }
        Ok(Some(name))
    }

    /// Goes past a field that is unknown, stands twice or is blanked. True when the field is to be read.
    fn wanted(&mut self, name: &'de str, fields: &[&str], seen: &mut Seen) -> Result<bool, Halt> {
        let start = name.as_ptr() as usize - self.text.as_ptr() as usize;
        let Some(index) = fields.iter().position(|&field| field == name) else {
            self.record(self.mistakes.unknown_key(name, fields, start));
            self.space()?;
            self.skip_value()?;
            return Ok(false);
        };
        if seen.read & (1 << index) != 0 {
            self.record(self.mistakes.duplicate_field(name, start, self.first_place(name, seen.open)));
            self.space()?;
            self.skip_value()?;
            return Ok(false);
        }
        seen.read |= 1 << index;
        self.space()?;
        if self.is_blanked(self.at) {
            self.skip_value()?;
            return Ok(false);
        }
        Ok(true)
    }

    /// Goes past the bracket that closes a pair such as `Level("ontvanger", Literal)`.
    pub fn close_pair(&mut self, open: usize) -> Result<(), Halt> {
        self.space()?;
        if self.peek() == Some(b',') {
            self.at += 1;
            self.space()?;
        }
        match self.peek() {
            Some(b')') => {
                self.at += 1;
                Ok(())
            }
            Some(_) => Err(Halt::Refused),
            None => Err(Halt::End(Box::new(self.unclosed(open)))),
        }
    }

    /// Where a field stands for the first time. Asked only when it stands twice, so the
    /// record is gone through once more rather than remembered each time.
    fn first_place(&self, name: &str, open: usize) -> usize {
        let mut again = Reader::new(self.text, self.mistakes.file, open + 1);
        let mut between = Between::after(open);
        while let Ok(Some(found)) = again.next_field(&mut between) {
            if found == name {
                return found.as_ptr() as usize - self.text.as_ptr() as usize;
            }
            if again.space().and_then(|()| again.skip_value()).is_err() {
                break;
            }
            between.took(again.at);
        }
        open
    }

    /// The next field that is known and new, with its value next.
    pub fn next_known(
        &mut self,
        between: &mut Between,
        fields: &[&str],
        seen: &mut Seen,
    ) -> Result<Option<&'de str>, Halt> {
        while let Some(name) = self.next_field(between)? {
            if self.wanted(name, fields, seen)? {
                return Ok(Some(name));
            }
            between.took(self.at);
        }
        Ok(None)
    }
}

/// `[…]`, or one item that stands where a list should.
pub(super) struct Items<'r, 'de> {
    reader: &'r mut Reader<'de>,
    state: Listing,
}

enum Listing {
    Brackets(Between),
    /// The brackets are missing: what stands here is the only item.
    Alone,
    Over,
}

impl<'r, 'de> Items<'r, 'de> {
    pub fn open(reader: &'r mut Reader<'de>) -> Self {
        let state = if reader.peek() == Some(b'[') {
            reader.at += 1;
            Listing::Brackets(Between::after(reader.at - 1))
        } else {
            let end = scan::after_value(reader.bytes, reader.at).unwrap_or(reader.at + 1).max(reader.at + 1);
            let line = memchr::memchr(b'\n', &reader.bytes[reader.at..]).map_or(end, |line| reader.at + line);
            let written = reader.text.get(reader.at..end.min(line)).unwrap_or("…");
            let fix = reader.as_field(&format!("[{written}]"));
            reader.record(reader.mistakes.wrong_type_fix("f03-list", fix, reader.at, end.min(line.max(reader.at + 1))));
            Listing::Alone
        };
        Items { reader, state }
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Halt;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Halt> {
        match &mut self.state {
            Listing::Over => Ok(None),
            Listing::Alone => {
                self.state = Listing::Over;
                seed.deserialize(&mut *self.reader).map(Some)
            }
            Listing::Brackets(between) => {
                if !self.reader.next_item(between)? {
                    self.state = Listing::Over;
                    return Ok(None);
                }
                let key = None;
                self.reader.frames.push(Frame { start: self.reader.at, key });
                let value = seed.deserialize(&mut *self.reader)?;
                self.reader.frames.pop();
                between.took(self.reader.at);
                Ok(Some(value))
            }
        }
    }

    /// Most lists hold one item. Asked for no number, a list makes room for four, which a
    /// quarter of a million claims feel.
    fn size_hint(&self) -> Option<usize> {
        match self.state {
            Listing::Over => Some(0),
            Listing::Alone | Listing::Brackets(_) => Some(1),
        }
    }
}

/// The parts of `Level("ontvanger", Literal)`.
pub(super) struct Tuple<'r, 'de> {
    reader: &'r mut Reader<'de>,
    between: Between,
    closed: bool,
}

impl<'r, 'de> Tuple<'r, 'de> {
    pub fn open(reader: &'r mut Reader<'de>) -> Self {
        let between = Between::after(reader.at - 1);
        Tuple { reader, between, closed: false }
    }
}

impl<'de> SeqAccess<'de> for Tuple<'_, 'de> {
    type Error = Halt;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Halt> {
        if self.closed {
            return Ok(None);
        }
        self.reader.space()?;
        while self.reader.comma(&mut self.between) {
            self.reader.space()?;
        }
        match self.reader.peek() {
            None => return Err(Halt::End(Box::new(self.reader.unclosed(self.between.open)))),
            Some(b')') => {
                self.closed = true;
                self.reader.at += 1;
                return Ok(None);
            }
            Some(_) if self.between.needs_comma => self.reader.miss_comma(&mut self.between, "f13-comma-items"),
            Some(_) => {}
        }
        let value = seed.deserialize(&mut *self.reader)?;
        self.between.took(self.reader.at);
        Ok(Some(value))
    }
}

/// The fields of `Element(…)`.
pub(super) struct Record<'r, 'de> {
    reader: &'r mut Reader<'de>,
    fields: &'static [&'static str],
    between: Between,
    seen: Seen,
}

impl<'r, 'de> Record<'r, 'de> {
    pub fn open(reader: &'r mut Reader<'de>, fields: &'static [&'static str]) -> Self {
        let open = reader.at - 1;
        Record { reader, fields, between: Between::after(open), seen: Seen::after(open) }
    }
}

impl<'de> MapAccess<'de> for Record<'_, 'de> {
    type Error = Halt;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Halt> {
        let Some(name) = self.reader.next_known(&mut self.between, self.fields, &mut self.seen)? else {
            return Ok(None);
        };
        self.reader.frames.push(Frame { start: self.reader.at, key: Some(name) });
        seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Halt> {
        let value = seed.deserialize(&mut *self.reader)?;
        self.reader.frames.pop();
        self.between.took(self.reader.at);
        Ok(value)
    }
}

/// A value with its place: the value, its first byte, the byte after it.
pub(super) struct Located<'r, 'de> {
    reader: &'r mut Reader<'de>,
    start: usize,
    part: u8,
}

impl<'r, 'de> Located<'r, 'de> {
    pub fn new(reader: &'r mut Reader<'de>) -> Self {
        let start = reader.at;
        Located { reader, start, part: 0 }
    }
}

impl<'de> SeqAccess<'de> for Located<'_, 'de> {
    type Error = Halt;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Halt> {
        self.part += 1;
        let number = |at: usize| -> U32Deserializer<Halt> { (at as u32).into_deserializer() };
        match self.part {
            1 => seed.deserialize(&mut *self.reader).map(Some),
            2 => seed.deserialize(number(self.start)).map(Some),
            3 => seed.deserialize(number(self.reader.at)).map(Some),
            _ => Ok(None),
        }
    }
}

/// One of a fixed list, with what stands between its brackets.
pub(super) struct Choice<'r, 'de> {
    reader: &'r mut Reader<'de>,
    variant: &'static str,
}

impl<'r, 'de> Choice<'r, 'de> {
    pub fn new(reader: &'r mut Reader<'de>, variant: &'static str) -> Self {
        Choice { reader, variant }
    }
}

impl<'de> EnumAccess<'de> for Choice<'_, 'de> {
    type Error = Halt;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Halt> {
        let value = seed.deserialize(BorrowedStrDeserializer::<Halt>::new(self.variant))?;
        Ok((value, self))
    }
}

impl<'de> VariantAccess<'de> for Choice<'_, 'de> {
    type Error = Halt;

    fn unit_variant(self) -> Result<(), Halt> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Halt> {
        self.reader.naming = Naming::Done;
        seed.deserialize(self.reader)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Halt> {
        self.reader.naming = Naming::Done;
        self.reader.deserialize_tuple_struct(self.variant, len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Halt> {
        self.reader.naming = Naming::Done;
        self.reader.deserialize_struct(self.variant, fields, visitor)
    }
}
