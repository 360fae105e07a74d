//! Marks on lines: lines that leave or arrive as one share theirs.

use std::collections::BTreeMap;

use crate::diagram::geometry::extent;
use crate::diagram::scene::{Mark, Rect};

/// The marks so far, each once.
#[derive(Default)]
pub struct Beads {
    marks: Vec<Mark>,
    at_place: BTreeMap<(i64, i64), Vec<usize>>,
}

impl Beads {
    /// Takes a mark of an arrow in. Out: the space that it takes, unless another arrow has the
    /// same mark there already.
    pub fn take(&mut self, mark: Mark, arrow: &str) -> Option<Rect> {
        let space = extent(&mark.shapes)?;
        let here = self.at_place.entry((space.x.round() as i64, space.y.round() as i64)).or_default();
        if let Some(&other) = here.iter().find(|&&other| self.marks[other].shapes == mark.shapes) {
            self.marks[other].touches.push(arrow.to_owned());
            return None;
        }
        here.push(self.marks.len());
        self.marks.push(mark);
        Some(space)
    }

    pub fn into_marks(self) -> Vec<Mark> {
        self.marks
    }
}
