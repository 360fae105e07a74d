//! Changes of a file that keep everything else in it: a stretch goes out, another comes in.
//!
//! In: the text of a file as it stands on disk, and the changes that findings bring. Out:
//! the text with as many of them as can be made at once. What is not in a change is not
//! touched, so no comment is lost; the result is read again, and where it reads worse than
//! before the change is not made.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::finding::{Edit, Fact, Finding};
use crate::source::FileId;

use super::format::{Kind, Token, tokens};
use super::parse;

/// Changes that belong together: all of them, or none.
#[derive(Clone, Copy, Debug)]
pub struct Fix<'f> {
    pub edits: &'f [Edit],
    /// The finding is one of the notation, which is gone when the text is read again.
    pub is_of_notation: bool,
}

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
    order.sort_by_key(|&fix| fixes[fix].edits.iter().map(|edit| (edit.span.start, edit.span.end)).min());
    // Nothing in it touches, so a change can only touch the one before it or the one after.
    let mut taken: BTreeMap<(usize, usize), &Edit> = BTreeMap::new();
    let mut made = Vec::new();
    for fix in order {
        let mut own = Vec::new();
        for edit in fixes[fix].edits {
            let (start, end) = (edit.span.start as usize, edit.span.end as usize);
            let near = taken.range(..=(start, end)).next_back().into_iter().chain(taken.range((start, end)..).next());
            let is_free = near.into_iter().all(|(&(from, to), _)| !touch(&(start..end), &(from..to)));
            if is_free && text.get(start..end).is_some() {
                taken.insert((start, end), edit);
                own.push((start, end));
            }
        }
        match own.len() == fixes[fix].edits.len() && !own.is_empty() {
            true => made.push(fix),
            false => taken.retain(|range, _| !own.contains(range)),
        }
    }
    made.sort_unstable();
    let mut mended = String::with_capacity(text.len());
    let mut at = 0;
    for (&(start, end), edit) in &taken {
        mended.push_str(&text[at..start]);
        mended.push_str(&edit.text);
        at = end;
    }
    mended.push_str(&text[at..]);
    let edits = taken.into_iter().map(|((start, end), edit)| (start..end, edit.text.len())).collect();
    Mended { text: mended, made, edits }
}

/// Whether two changes cannot both be made: they share a byte, or come in at one place.
fn touch(one: &Range<usize>, other: &Range<usize>) -> bool {
    one == other || one.start < other.end && other.start < one.end
}

/// The same, but never so that the file reads worse or a comment is lost: the fixes that do
/// harm are left out. Cost: reading the text twice, and a few times more for each of those.
pub fn mend(text: &str, fixes: &[Fix<'_>], file: FileId) -> Mended {
    let together = splice(text, fixes);
    if is_sound(text, &together, fixes, file) {
        return together;
    }
    let mut kept = Vec::new();
    keep_sound(text, fixes, file, &mut kept, &together.made);
    let mut mended = splice(text, &chosen(fixes, &kept));
    mended.made = mended.made.iter().map(|&place| kept[place]).collect();
    mended
}

/// Adds those of the candidates that do no harm, halving them until the harmful ones are found.
fn keep_sound(text: &str, fixes: &[Fix<'_>], file: FileId, kept: &mut Vec<usize>, candidates: &[usize]) {
    let before = kept.len();
    kept.extend(candidates);
    let chosen = chosen(fixes, kept);
    if is_sound(text, &splice(text, &chosen), &chosen, file) {
        return;
    }
    kept.truncate(before);
    if candidates.len() > 1 {
        let (first, second) = candidates.split_at(candidates.len() / 2);
        keep_sound(text, fixes, file, kept, first);
        keep_sound(text, fixes, file, kept, second);
    }
}

fn chosen<'f>(fixes: &[Fix<'f>], places: &[usize]) -> Vec<Fix<'f>> {
    places.iter().map(|&place| fixes[place]).collect()
}

/// Whether the text reads better by as much as was mended in its notation, and no worse in
/// anything else. A change that leaves a slip where it was is none: it would be made forever.
fn is_sound(before: &str, after: &Mended, fixes: &[Fix<'_>], file: FileId) -> bool {
    let mended = after.made.iter().filter(|&&fix| fixes[fix].is_of_notation).count();
    let (old, new) = (parse(before, file), parse(&after.text, file));
    let breaks_off = new.document.gaps.breaks_off && !old.document.gaps.breaks_off;
    !breaks_off && slips(&new.findings) + mended <= slips(&old.findings) && keeps_comments(before, after)
}

/// How much is wrong with the notation; what is told once for many places counts for each.
fn slips(findings: &[Finding]) -> usize {
    let count = |finding: &Finding| match finding.message.facts.first() {
        Some(("count", Fact::Number(count))) => usize::try_from(*count).unwrap_or(1),
        Some(_) | None => 1,
    };
    findings.iter().map(count).sum()
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

    fn fix(edits: &[Edit]) -> Fix<'_> {
        Fix { edits, is_of_notation: false }
    }

    #[test]
    fn changes_that_touch_wait_for_the_next_round() {
        let (a, b, c) = ([edit(0, 2, "x")], [edit(1, 3, "y")], [edit(3, 3, "z"), edit(5, 6, "")]);
        let mended = splice("abcdef", &[fix(&b), fix(&a), fix(&c)]);
        assert_eq!((mended.text.as_str(), mended.made.as_slice()), ("xczde", &[1, 2][..]));
        assert_eq!([0, 2, 3, 5].map(|byte| mended.moved(byte)), [0, 1, 2, 5]);
    }

    #[test]
    fn a_fix_is_made_whole_or_not_at_all() {
        let (a, b) = ([edit(1, 2, "")], [edit(0, 1, "y"), edit(1, 3, "")]);
        assert_eq!(splice("abc", &[fix(&b), fix(&a)]).text, "y");
        assert_eq!(splice("aé", &[fix(&[edit(2, 3, "")])]).made.len(), 0, "never within a letter");
    }

    #[test]
    fn what_would_read_worse_is_left_out() {
        let text = "Theory(title: \"T\") // end";
        let (good, bad) = ([edit(15, 16, "U")], [edit(0, 1, "(")]);
        let mended = mend(text, &[fix(&bad), fix(&good)], FileId(0));
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
