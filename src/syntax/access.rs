//! The fields of a record, the items of a list, the parts of a choice, handed to serde.

use serde::de::value::{BorrowedStrDeserializer, U32Deserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::between::{Between, Seen};
use super::reader::{Frame, Halt, Naming, Reader};
use super::scan;

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
        let state = if reader.peek() == Some(b'[') || reader.opens_round_list() {
            Listing::Brackets(reader.open_list())
        } else {
            let value = scan::after_value(reader.bytes, reader.at).ok();
            let end = value.unwrap_or(reader.at + 1).max(reader.at + 1);
            let line = memchr::memchr(b'\n', &reader.bytes[reader.at..]).map_or(end, |line| reader.at + line);
            let shown = end.min(line.max(reader.at + 1));
            let finding = match reader.text.get(reader.at..end).filter(|_| end <= line) {
                Some(written) => {
                    let fix = reader.as_field(&format!("[{written}]"));
                    reader.mistakes.wrong_type_fix("f03-list", fix, reader.at, shown)
                }
                // What goes on over several lines is not repeated.
                None => reader.mistakes.wrong_type("f03-list", reader.at, shown),
            };
            let place = |at: usize| reader.mistakes.span(at, at);
            reader.record(match value {
                Some(end) if end > reader.at => finding.mended_by(place(reader.at), "[").mended_by(place(end), "]"),
                Some(_) | None => finding,
            });
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
                self.reader.frames.push(Frame { start: self.reader.at, key: None });
                let value = seed.deserialize(&mut *self.reader)?;
                self.reader.frames.pop();
                Ok(Some(value))
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
