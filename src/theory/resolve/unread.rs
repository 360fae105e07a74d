//! What the files hold that could not be read, so that one slip is not told twice.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::source::FileId;

use super::Input;

pub(super) struct Unread<'a> {
    /// Fields whose value was refused, by file and in the order of their places.
    refused: FxHashMap<FileId, Vec<(u32, &'a str)>>,
    /// Every text that stands in what was passed over: each may be a name.
    lost: FxHashSet<&'a str>,
    /// A file breaks off or is absent: whatever is missing may stand in it.
    breaks_off: bool,
}

impl<'a> Unread<'a> {
    /// Cost: once over what was passed over.
    pub fn of(inputs: &[Input<'a>]) -> Self {
        let mut unread = Unread { refused: FxHashMap::default(), lost: FxHashSet::default(), breaks_off: false };
        for input in inputs {
            let gaps = &input.document.gaps;
            unread.breaks_off |= gaps.breaks_off;
            if !gaps.refused.is_empty() {
                let mut refused = gaps.refused.clone();
                refused.sort_unstable();
                unread.refused.insert(input.file, refused);
            }
            let mut stretches = gaps.lost.clone();
            stretches.sort_unstable();
            stretches.dedup();
            let texts = stretches.iter().filter_map(|&(start, end)| input.text.get(start as usize..end as usize));
            unread.lost.extend(texts.flat_map(|text| text.split(['"', '“', '”', '„', '\''])).map(str::trim));
        }
        unread
    }

    /// Whether this field stands between these bytes with a value that was refused.
    pub fn refuses(&self, file: FileId, (start, end): (u32, u32), field: &str) -> bool {
        let refused = self.refused.get(&file).map_or(&[][..], Vec::as_slice);
        let from = refused.partition_point(|&(at, _)| at < start);
        refused[from..].iter().take_while(|&&(at, _)| at < end).any(|&(_, name)| name == field)
    }

    /// Whether something of this name may stand in what was not read.
    pub fn may_hold(&self, name: &str) -> bool {
        self.breaks_off || self.lost.contains(name)
    }
}
