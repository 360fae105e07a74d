//! Brackets that do not pair: which one is too many, missing or another than was meant.
//!
//! A bracket that closes nothing is looked at beside the whole file: where one `)` is left
//! over and every `[` has its `]`, the `)` is the slip, and not the list.

use crate::finding::Finding;

use super::between::Between;
use super::reader::{Halt, Reader};
use super::scan;

/// Opening brackets of a file less closing ones, outside texts and comments.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Balance {
    pub round: i32,
    pub square: i32,
}

impl<'de> Reader<'de> {
    /// Cost: the whole file, once.
    pub fn balance(&mut self) -> &mut Balance {
        let bytes = self.bytes;
        self.balance.get_or_insert_with(|| count(bytes))
    }

    /// A round bracket closes where a list is open. True when the list ends here.
    pub fn round_in_list(&mut self, between: &Between) -> bool {
        if self.bytes[between.open] == b'(' && self.peek() == Some(b')') {
            self.at += 1;
            return true;
        }
        let Balance { round, square } = *self.balance();
        // A curly bracket closes nothing in the notation: it is always the slip.
        let is_left_over = round < 0 || self.peek() == Some(b'}');
        match (is_left_over, square > 0) {
            (true, false) => self.extra_bracket(),
            (true, true) => {
                self.other_bracket("]");
                self.balance().square -= 1;
                return true;
            }
            (false, _) => {
                self.record(self.unclosed(between.open));
                self.balance().square -= 1;
                return true;
            }
        }
        false
    }

    /// A square bracket closes where a record is open. True when the record ends here.
    pub fn square_in_record(&mut self, between: &Between) -> bool {
        if self.bytes.get(between.open) == Some(&b'{') && self.peek() == Some(b'}') {
            self.at += 1;
            return true;
        }
        let Balance { round, square } = *self.balance();
        let is_left_over = square < 0 || self.peek() == Some(b'}');
        match (is_left_over, round > 0) {
            (true, false) => self.extra_bracket(),
            (true, true) => {
                self.other_bracket(")");
                self.balance().round -= 1;
                return true;
            }
            (false, _) => {
                self.record(self.unclosed(between.open));
                self.balance().round -= 1;
                return true;
            }
        }
        false
    }

    /// Whether the list goes on behind the bracket here: `Element(…)], Element(…)`. Only
    /// where the file has a square bracket too many; else the item around the list lacks one.
    pub fn closes_too_soon(&mut self) -> bool {
        let after = |at: usize| scan::after_space(self.bytes, at).ok();
        let Some(comma) = after(self.at + 1).filter(|&at| self.bytes.get(at) == Some(&b',')) else { return false };
        let Some(next) = after(comma + 1) else { return false };
        let word_end = scan::after_word(self.bytes, next);
        let goes_on = word_end > next && self.byte_after(word_end) == Some(b'(');
        goes_on && self.balance().square < 0
    }

    pub fn extra_bracket(&mut self) {
        self.record(self.mistakes.replaced("f13-extra-bracket", self.at, self.at + 1, ""));
        self.pass_closing();
    }

    fn other_bracket(&mut self, meant: &str) {
        let finding = self.mistakes.broken_fix("f13-other-bracket", meant.to_owned(), self.at, self.at + 1);
        self.record(finding.mended_by(self.mistakes.span(self.at, self.at + 1), meant));
        self.pass_closing();
    }

    /// A finding that is mended by another bracket here and another one where it closes.
    fn with_pair(&self, finding: Finding, open: &str, close: &str) -> Finding {
        match scan::after_value(self.bytes, self.at) {
            Ok(end) if matches!(self.bytes[end - 1], b')' | b'}') => finding
                .mended_by(self.mistakes.span(self.at, self.at + 1), open)
                .mended_by(self.mistakes.span(end - 1, end), close),
            Ok(_) | Err(_) => finding,
        }
    }

    fn pass_closing(&mut self) {
        match self.peek() {
            Some(b')') => self.balance().round += 1,
            Some(b']') => self.balance().square += 1,
            Some(_) | None => {}
        }
        self.at += 1;
    }

    /// Whether a list stands here between round brackets: what opens is no record.
    pub fn opens_round_list(&self) -> bool {
        if self.peek() != Some(b'(') {
            return false;
        }
        let Ok(next) = scan::after_space(self.bytes, self.at + 1) else { return false };
        let word_end = scan::after_word(self.bytes, next);
        match self.bytes.get(next) {
            Some(b'"' | b'(') => true,
            Some(_) => word_end > next && self.byte_after(word_end) == Some(b'('),
            None => false,
        }
    }

    /// Goes past the bracket that opens a list, square or round.
    pub fn open_list(&mut self) -> Between {
        if self.peek() == Some(b'(') {
            let finding = self.mistakes.broken("f13-round-list", self.at, self.at + 1);
            self.record(self.with_pair(finding, "[", "]"));
            let balance = self.balance();
            (balance.round, balance.square) = (balance.round - 1, balance.square + 1);
        }
        self.at += 1;
        Between::after(self.at - 1)
    }

    /// Goes past the bracket that opens a record. `name` is the record's, `start` where it
    /// or its bracket stands.
    pub fn open_record(&mut self, name: &str, start: usize) -> Result<(), Halt> {
        match self.peek() {
            Some(b'(') => {}
            Some(b'{') => {
                let fix = format!("{name}(…)");
                let finding = self.mistakes.broken_fix("f13-other-bracket", fix, self.at, self.at + 1);
                self.record(self.with_pair(finding, "(", ")"));
            }
            // `Element id: "a")`: the fields begin at once.
            Some(_) if self.at > start && self.field_starts() => {
                let fix = format!("{name}({}: …", self.word());
                let end = scan::after_word(self.bytes, start);
                let finding = self.mistakes.broken_fix("f13-no-bracket", fix, start, start + name.len());
                let blanks = self.text[end..self.at].bytes().take_while(|&byte| byte == b' ').count();
                self.record(finding.mended_by(self.mistakes.span(end, end + blanks), "("));
                self.balance().round += 1;
                return Ok(());
            }
            Some(_) | None => return Err(self.no_record(name)),
        }
        self.at += 1;
        Ok(())
    }
}

fn count(bytes: &[u8]) -> Balance {
    let mut balance = Balance::default();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'(' => balance.round += 1,
            b')' => balance.round -= 1,
            b'[' => balance.square += 1,
            b']' => balance.square -= 1,
            // A quote without a partner is passed by.
            b'"' => at = scan::quoted(bytes, at).map_or(at, |quoted| quoted.end - 1),
            b'/' => at = scan::after_space(bytes, at).map_or(at, |end| end.max(at + 1) - 1),
            _ => {}
        }
        at += 1;
    }
    balance
}
