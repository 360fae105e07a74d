//! What mends a finding between names without a choice: where it goes in the file, and what.

use std::ops::Range;

use crate::finding::Finding;
use crate::source::Span;
use crate::syntax::document::{Sign, Words};
use crate::syntax::edit;

use super::Input;

/// A name as a file writes it. None where it holds what would have to be escaped.
pub(super) fn quoted(name: &str) -> Option<String> {
    (!name.contains(['"', '\\'])).then(|| format!("\"{name}\""))
}

/// With the blanks around a name taken out. A name in other quotes is left to its author.
pub(super) fn unpadded(finding: Finding, input: &Input<'_>, words: &Words<'_>) -> Finding {
    let is_plain = inner(input, words).is_some_and(|inner| inner == &*words.value.0);
    match quoted(words.trim()).filter(|_| is_plain) {
        Some(name) => finding.mended_by(input.span(words), name.as_str()),
        None => finding,
    }
}

/// With a known gap turned into a remark: its words stay, also where a remark is there already.
pub(super) fn open_to_note(
    finding: Finding,
    input: &Input<'_>,
    item: u32,
    open: &Words<'_>,
    note: Option<&Words<'_>>,
) -> Finding {
    let text = &**input.text;
    let Some(name) = edit::name_before(text, item as usize, open.start as usize) else { return finding };
    let Some(note) = note else { return finding.mended_by(span(input, name), "note") };
    match (inner(input, open), inner(input, note)) {
        (Some(more), Some(before)) => {
            let joint = if before.trim().is_empty() || more.trim().is_empty() { "" } else { "; " };
            let out = edit::taking_out(text, name.start..open.end as usize);
            let end = note.end as usize - 1;
            finding.mended_by(span(input, out), "").mended_by(span(input, end..end), format!("{joint}{more}").as_str())
        }
        (_, _) => finding,
    }
}

/// With the sign written behind the far end of the link.
pub(super) fn signed(finding: Finding, input: &Input<'_>, to: &Words<'_>, sign: Sign) -> Finding {
    let end = to.end as usize;
    finding.mended_by(span(input, end..end), format!(", sign: {}", sign.word()).as_str())
}

/// What stands between plain quotes, as it is written.
fn inner<'i>(input: &Input<'i>, words: &Words<'_>) -> Option<&'i str> {
    let written = input.text.get(words.start as usize..words.end as usize)?;
    written.strip_prefix('"')?.strip_suffix('"')
}

fn span(input: &Input<'_>, range: Range<usize>) -> Span {
    Span { file: input.file, start: range.start as u32, end: range.end as u32 }
}
