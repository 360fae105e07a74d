//! What the files hold that could not be read, so that one slip is not told twice.

use rustc_hash::FxHashMap;

use crate::source::FileId;

use super::Input;

pub(super) struct Unread<'a> {
    /// Fields whose value was refused, by file and place.
    refused: FxHashMap<FileId, Vec<(u32, &'a str)>>,
    /// The stretches of text that were passed over.
    lost: Vec<String>,
    /// A file breaks off or is absent: whatever is missing may stand in it.
    breaks_off: bool,
}

impl<'a> Unread<'a> {
    pub fn of(inputs: &[Input<'a>]) -> Self {
        let mut unread = Unread { refused: FxHashMap::default(), lost: Vec::new(), breaks_off: false };
        for input in inputs {
            let gaps = &input.document.gaps;
            unread.breaks_off |= gaps.breaks_off;
            if !gaps.refused.is_empty() {
                unread.refused.insert(input.file, gaps.refused.clone());
            }
            let texts = gaps.lost.iter().filter_map(|&(start, end)| input.text.get(start as usize..end as usize));
            unread.lost.extend(texts.map(str::to_owned));
        }
        unread
    }

    /// Whether this field stands between these bytes with a value that was refused.
    pub fn refuses(&self, file: FileId, (start, end): (u32, u32), field: &str) -> bool {
        let refused = self.refused.get(&file).map_or(&[][..], Vec::as_slice);
        refused.iter().any(|&(at, name)| name == field && (start..end).contains(&at))
    }

    /// Whether something of this name may stand in what was not read.
    pub fn may_hold(&self, name: &str) -> bool {
        self.breaks_off
            || self.lost.iter().any(|text| text.match_indices(name).any(|(at, _)| stands_alone(text, at, name)))
    }
}

/// Whether a name stands between marks and not within a longer word.
fn stands_alone(text: &str, at: usize, name: &str) -> bool {
    let is_mark = |sign: char| !sign.is_alphanumeric() && sign != '-' && sign != '_';
    text[..at].chars().next_back().is_none_or(is_mark) && text[at + name.len()..].chars().next().is_none_or(is_mark)
}
