//! What stands between two brackets: where one field or item ends and the next begins,
//! also where a comma or a bracket is missing.

use super::dutch;
use super::reader::{Halt, Reader};
use super::scan;
use super::suggest::{certainly, suggestion};

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
    pub fn field_starts(&self) -> bool {
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
    pub fn comma(&mut self, between: &mut Between) -> bool {
        match self.peek() {
            Some(b',') if between.needs_comma => {}
            Some(b',') => self.record(self.mistakes.replaced("f13-extra-comma", self.at, self.at + 1, "")),
            Some(b';') => self.record(self.mistakes.replaced("f13-semicolon", self.at, self.at + 1, ",")),
            Some(_) | None => return false,
        }
        self.at += 1;
        between.needs_comma = false;
        true
    }

    /// Records that a comma is missing, at the place where it should stand.
    pub fn miss_comma(&mut self, between: &mut Between, key: &'static str) {
        let at = between.last_end;
        let finding = self.mistakes.broken(key, at, at + 1);
        self.record(finding.mended_by(self.mistakes.span(at, at), ","));
        between.needs_comma = false;
    }

    /// Goes to the next item of a list. False at its end, which is then behind us.
    pub fn next_item(&mut self, between: &mut Between) -> Result<bool, Halt> {
        loop {
            self.space()?;
            match self.peek() {
                None => return Err(Halt::End(Box::new(self.unclosed(between.open)))),
                Some(b']') if self.closes_too_soon() => self.extra_bracket(),
                Some(b']') => {
                    self.at += 1;
                    return Ok(false);
                }
                Some(b')' | b'}') => {
                    if self.round_in_list(between) {
                        return Ok(false);
                    }
                }
                Some(_) if self.comma(between) => {}
                Some(_) if let Some(width) = self.bullet() => {
                    let end = scan::after_blanks(self.bytes, self.at + width);
                    let finding = self.mistakes.broken("f13-bullet", self.at, self.at + width);
                    self.record(finding.mended_by(self.mistakes.span(self.at, end), ""));
                    self.at += width;
                }
                Some(_) if self.field_starts() => {
                    self.record(self.unclosed(between.open));
                    self.at = between.last_end;
                    return Ok(false);
                }
                Some(_) if between.needs_comma => self.miss_comma(between, "f13-comma-items"),
                Some(_) if self.is_blanked(self.at) => {
                    self.lose_value()?;
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
                    if self.square_in_record(between) {
                        return Ok(None);
                    }
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
                    let finding = self.mistakes.broken_fix("f13-quoted-field", fix, start, quoted.end);
                    self.record(match scan::after_word(name.as_bytes(), 0) == name.len() {
                        true => finding.mended_by(self.mistakes.span(start, quoted.end), name),
                        false => finding,
                    });
                    (name, quoted.end)
                }
                Some(_) | None => ("", start),
            },
            Some(_) | None => (self.word(), start + self.word().len()),
        };
        if name.is_empty() {
            let width = self.text[start..].chars().next().map_or(1, char::len_utf8);
            self.record(self.mistakes.broken("f13-unexpected", start, start + width));
            self.lose_value()?;
            self.at = self.at.max(start + width);
            return Ok(None);
        }
        self.at = end;
        self.space()?;
        if let Some(whole) = self.split_field(name, start) {
            return Ok(Some(whole));
        }
        match self.peek() {
            Some(b':') => self.at += 1,
            Some(b'=') => {
                let finding = self.mistakes.broken_fix("f13-equals", format!("{name}: …"), self.at, self.at + 1);
                let is_bare = self.text[end..self.at].trim().is_empty();
                let from = if is_bare { end } else { self.at };
                self.record(finding.mended_by(self.mistakes.span(from, self.at + 1), ":"));
                self.at += 1;
            }
            Some(b',' | b')' | b']') | None => {
                self.record(self.mistakes.broken_fix("f13-no-value", format!("{name}: …"), start, end));
                self.gaps.refused.push((start as u32, name));
                self.at = end;
                return Ok(None);
            }
            Some(_) => {
                let finding = self.mistakes.broken_fix("f13-colon", format!("{name}: …"), start, end);
                self.record(finding.mended_by(self.mistakes.span(end, end), ":"));
            }
        }
        Ok(Some(name))
    }

    /// `la bel:`: a field of which a blank cuts the name.
    fn split_field(&mut self, name: &str, start: usize) -> Option<&'de str> {
        let rest = self.word();
        let end = self.at + rest.len();
        let meant = dutch::spelled(&format!("{name}{rest}"))?;
        if rest.is_empty() || self.bytes.get(end) != Some(&b':') {
            return None;
        }
        let found = &self.text[start..end];
        let finding = self.mistakes.unknown_key(found, Some(meant), &[], start);
        self.record(finding.mended_by(self.mistakes.span(start, end), meant));
        self.at = end + 1;
        Some(meant)
    }

    /// How wide the mark is that stands before an item as in a list on paper: `•`, `-`, `1.`
    fn bullet(&self) -> Option<usize> {
        let rest = &self.text[self.at..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let width = match rest.chars().next()? {
            mark @ ('-' | '*' | '–' | '—' | '•' | '·' | '◦' | '▪' | '‣') => mark.len_utf8(),
            '0'..='9' if rest[digits..].starts_with(['.', ')']) => digits + 1,
            _ => return None,
        };
        let next = scan::after_blanks(self.bytes, self.at + width);
        let word_end = scan::after_word(self.bytes, next);
        let is_item = match self.bytes.get(next) {
            Some(b'"' | b'(') => true,
            Some(_) => word_end > next && self.byte_after(word_end) == Some(b'('),
            None => false,
        };
        is_item.then_some(width)
    }

    /// The field of the record that this name stands for. Goes past a field that is unknown,
    /// stands twice or is blanked: then there is none.
    fn wanted(
        &mut self,
        name: &'de str,
        fields: &'static [&'static str],
        seen: &mut Seen,
    ) -> Result<Option<&'de str>, Halt> {
        let start = self.place_of(name);
        let known = fields.iter().position(|&field| field == name);
        let Some(index) = known.or_else(|| self.meant(name, start, fields, seen)) else {
            self.space()?;
            self.lose_value()?;
            return Ok(None);
        };
        if seen.read & (1 << index) != 0 {
            self.record(self.mistakes.duplicate_field(name, start, self.first_place(name, seen.open)));
            self.space()?;
            self.lose_value()?;
            return Ok(None);
        }
        seen.read |= 1 << index;
        self.space()?;
        if self.is_blanked(self.at) {
            self.lose_value()?;
            return Ok(None);
        }
        Ok(Some(fields[index]))
    }

    /// Records an unknown field. Its place among the fields if it is clear which is meant,
    /// and that one is not in the record as well.
    fn meant(&mut self, name: &str, start: usize, fields: &'static [&'static str], seen: &Seen) -> Option<usize> {
        let present = self.names_in(seen.open);
        let free: Vec<&'static str> = fields.iter().copied().filter(|field| !present.contains(field)).collect();
        let of = |fields: &[&'static str]| dutch::field(name, fields).or_else(|| suggestion(name, fields));
        let meant = of(&free);
        let finding = self.mistakes.unknown_key(name, meant.or_else(|| of(fields)), fields, start);
        let sure = meant
            .filter(|&meant| dutch::only_field(name, &free) == Some(meant) || certainly(name, &free) == Some(meant));
        self.record(match sure {
            Some(meant) => finding.mended_by(self.mistakes.span(start, start + name.len()), meant),
            None => finding,
        });
        fields.iter().position(|&field| Some(field) == meant)
    }

    /// Where the name of a field stands. A name that was put together stands behind us.
    fn place_of(&self, name: &str) -> usize {
        let start = (name.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if start < self.text.len() { start } else { self.at }
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
        self.names_in(open).into_iter().find(|&found| found == name).map_or(open, |found| self.place_of(found))
    }

    /// The names of all fields of a record, as they are written.
    fn names_in(&self, open: usize) -> Vec<&'de str> {
        let mut again = Reader::new(self.text, self.mistakes.file, open + 1);
        let mut between = Between::after(open);
        let mut names = Vec::new();
        while let Ok(Some(found)) = again.next_field(&mut between) {
            names.push(found);
            if again.space().and_then(|()| again.skip_value()).is_err() {
                break;
            }
            between.took(again.at);
        }
        names
    }

    /// The next field that is known and new, with its value next.
    pub fn next_known(
        &mut self,
        between: &mut Between,
        fields: &'static [&'static str],
        seen: &mut Seen,
    ) -> Result<Option<&'de str>, Halt> {
        while let Some(name) = self.next_field(between)? {
            if let Some(field) = self.wanted(name, fields, seen)? {
                return Ok(Some(field));
            }
            between.took(self.at);
        }
        Ok(None)
    }
}
