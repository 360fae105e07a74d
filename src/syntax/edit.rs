//! Changes of a file that keep everything else in it: a stretch goes out, another comes in.
//!
//! In: the text of a file as it stands on disk, and the changes that findings bring. Out:
//! the text with as many of them as can be made at once. What is not in a change is not
//! touched, so no comment is lost; the result is read again, and where it reads worse than
//! before the change is not made.

use std::ops::Range;

use crate::finding::Edit;
use crate::source::FileId;

use super::format::{Kind, Token, tokens};
use super::parse;

/// Changes that belong together: all of them, or none.
pub type Fix<'f> = &'f [Edit];

/// A text with changes made in it.
#[derive(Debug)]
pub struct Mended {
    pub text: String,
    /// The fixes that were made, by their place in the list that was given.
    pub made: Vec<usize>,
    edits: Vec<(Range<usize>, usize)>,
}

impl Mended {
    /// Where a byte of the text before stands now. One that went out: where it would stand.
    pub fn moved(&self, byte: usize) -> usize {
        let mut moved = byte;
        for (span, width) in self.edits.iter().filter(|(span, _)| span.start < byte) {
            moved = moved + width - span.end.min(byte).saturating_sub(span.start);
        }
        moved
    }
}

/// Makes as many fixes as do not touch each other, the first in the text first. The others
/// are for a next round.
pub fn splice(text: &str, fixes: &[Fix<'_>]) -> Mended {
    let mut order: Vec<usize> = (0..fixes.len()).collect();
    order.sort_by_key(|&fix| fixes[fix].iter().map(|edit| (edit.span.start, edit.span.end)).min());
    let mut taken: Vec<(Range<usize>, &Edit)> = Vec::new();
    let mut made = Vec::new();
    for fix in order {
        let ranges = || fixes[fix].iter().map(|edit| edit.span.start as usize..edit.span.end as usize);
        let before = taken.len();
        for (range, edit) in ranges().zip(fixes[fix]) {
            if text.get(range.clone()).is_some() && taken.iter().all(|(other, _)| !touch(&range, other)) {
                taken.push((range, edit));
            }
        }
        match taken.len() - before == fixes[fix].len() && !fixes[fix].is_empty() {
            true => made.push(fix),
            false => taken.truncate(before),
        }
    }
    taken.sort_by_key(|(range, _)| (range.start, range.end));
    made.sort_unstable();
    let mut mended = String::with_capacity(text.len());
    let mut at = 0;
    for (range, edit) in &taken {
        mended.push_str(&text[at..range.start]);
        mended.push_str(&edit.text);
        at = range.end;
    }
    mended.push_str(&text[at..]);
    let edits = taken.into_iter().map(|(range, edit)| (range, edit.text.len())).collect();
    Mended { text: mended, made, edits }
}

/// Whether two changes cannot both be made: they share a byte, or come in at one place.
fn touch(one: &Range<usize>, other: &Range<usize>) -> bool {
    one == other || one.start < other.end && other.start < one.end
}

/// The same, but never so that the file reads worse or a comment is lost: then fixes are
/// made one by one, and the ones that do harm are left out. Cost: reading the text twice,
/// and once more for every fix where they do harm together.
pub fn mend(text: &str, fixes: &[Fix<'_>], file: FileId) -> Mended {
    let together = splice(text, fixes);
    if is_sound(text, &together, file) {
        return together;
    }
    let mut kept: Vec<usize> = Vec::new();
    let chosen = |kept: &[usize]| -> Vec<Fix<'_>> { kept.iter().map(|&fix| fixes[fix]).collect() };
    for fix in together.made {
        kept.push(fix);
        let tried = splice(text, &chosen(&kept));
        if tried.made.len() < kept.len() || !is_sound(text, &tried, file) {
            kept.pop();
        }
    }
    let mut mended = splice(text, &chosen(&kept));
    mended.made = mended.made.iter().map(|&place| kept[place]).collect();
    mended
}

fn is_sound(before: &str, after: &Mended, file: FileId) -> bool {
    !reads_worse(before, &after.text, file) && keeps_comments(before, after)
}

/// Whether more is wrong with the notation of the second text than with that of the first.
pub fn reads_worse(before: &str, after: &str, file: FileId) -> bool {
    let (before, after) = (parse(before, file), parse(after, file));
    let breaks_off = after.document.gaps.breaks_off && !before.document.gaps.breaks_off;
    breaks_off || after.findings.len() > before.findings.len()
}

/// Whether every comment outside the changes is still there, in its order. Of a text whose
/// quotes do not pair it cannot be said where its comments are.
fn keeps_comments(before: &str, after: &Mended) -> bool {
    let (Some(old), Some(new)) = (tokens(before), tokens(&after.text)) else { return true };
    let is_outside = |token: &&Token<'_>| {
        let range = token.start..token.end();
        token.is_comment() && !after.edits.iter().any(|(edit, _)| touch(&range, edit))
    };
    let mut new = new.iter().filter(|token| token.is_comment());
    old.iter().filter(is_outside).all(|comment| new.any(|other| other.text == comment.text))
}

/// What goes out with an item or a field: its comma, and its line where nothing else stands
/// there. A comment beside it stays.
pub fn taking_out(text: &str, item: Range<usize>) -> Range<usize> {
    let is_blank = |c: char| c == ' ' || c == '\t';
    let before = text[..item.start].trim_end_matches(is_blank);
    let rest = text[item.end..].trim_start();
    let Some(rest) = rest.strip_prefix(',') else { return last_out(text, item) };
    let comma_end = text.len() - rest.len();
    let behind = rest.trim_start_matches(is_blank);
    let line_end = ["\r\n", "\n"].into_iter().find(|end| behind.starts_with(end)).map(str::len);
    match (before.ends_with('\n'), line_end) {
        (true, Some(width)) => before.len()..text.len() - behind.len() + width,
        (false, Some(_)) => before.len()..comma_end,
        (_, None) => item.start..text.len() - behind.len(),
    }
}

/// The same for the last of a list without a comma behind it: the comma before it goes.
fn last_out(text: &str, item: Range<usize>) -> Range<usize> {
    let before = &text[..item.start];
    let line = text[item.end..].find('\n').map_or(text.len(), |line| item.end + line);
    let starts_line = before.trim_end_matches([' ', '\t']).ends_with('\n');
    match before.trim_end().strip_suffix(',') {
        // A comma may end a comment; there it stays.
        Some(list) if !list[list.rfind('\n').unwrap_or(0)..].contains("//") => list.len()..item.end,
        Some(_) | None if starts_line && text[item.end..line].trim().is_empty() => {
            before.trim_end_matches([' ', '\t']).len()..(line + 1).min(text.len())
        }
        Some(_) | None => item,
    }
}

/// Where the name of a field stands whose value starts at `value`, in the item that starts
/// at `item`. Cost: linear in the item up to there.
pub fn name_before(text: &str, item: usize, value: usize) -> Option<Range<usize>> {
    let found = tokens(text.get(item..value)?)?;
    let mut back = found.iter().rev().filter(|token| !token.is_comment());
    match (back.next()?, back.next()?) {
        (colon, name) if colon.kind == Kind::Colon && name.kind == Kind::Word => {
            Some(item + name.start..item + name.end())
        }
        (_, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    fn edit(start: usize, end: usize, text: &str) -> Edit {
        Edit { span: Span { file: FileId(0), start: start as u32, end: end as u32 }, text: text.into() }
    }

    #[test]
    fn changes_that_touch_wait_for_the_next_round() {
        let (a, b, c) = ([edit(0, 2, "x")], [edit(1, 3, "y")], [edit(3, 3, "z"), edit(5, 6, "")]);
        let mended = splice("abcdef", &[&b, &a, &c]);
        assert_eq!((mended.text.as_str(), mended.made.as_slice()), ("xczde", &[1, 2][..]));
        assert_eq!([0, 2, 3, 5].map(|byte| mended.moved(byte)), [0, 1, 2, 5]);
    }

    #[test]
    fn a_fix_is_made_whole_or_not_at_all() {
        let (a, b) = ([edit(1, 2, "")], [edit(0, 1, "y"), edit(1, 3, "")]);
        assert_eq!(splice("abc", &[&b, &a]).text, "y");
        assert_eq!(splice("aé", &[&[edit(2, 3, "")][..]]).made.len(), 0, "never within a letter");
    }

    #[test]
    fn what_would_read_worse_is_left_out() {
        let text = "Theory(title: \"T\") // end";
        let (good, bad) = ([edit(15, 16, "U")], [edit(0, 1, "(")]);
        let mended = mend(text, &[&bad, &good], FileId(0));
        assert_eq!((mended.text.as_str(), mended.made.as_slice()), ("Theory(title: \"U\") // end", &[1][..]));
    }

    #[test]
    fn an_item_goes_with_its_comma_and_its_line() {
        let out = |text: &str| {
            let start = text.find("Mute").unwrap_or(0);
            let end = text.rfind(')').map_or(start, |at| at + 1);
            let mut left = text.to_owned();
            left.replace_range(taking_out(text, start..end), "");
            left
        };
        assert_eq!(out("[\n    Mute(a: 1),\n    x,\n]"), "[\n    x,\n]");
        assert_eq!(out("[\r\n    Mute(a: 1), // why\r\n]"), "[\r\n    // why\r\n]");
        assert_eq!(out("[a, Mute(a: 1), b]"), "[a, b]");
        assert_eq!(out("[a, Mute(a: 1)]"), "[a]");
        assert_eq!(out("[\n  a, // a\n  Mute(a: 1)\n]"), "[\n  a, // a\n]");
        assert_eq!(out("[a, Mute(a: 1),\n b]"), "[a,\n b]");
    }
}
