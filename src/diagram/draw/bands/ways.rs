//! Ways from a value to other values: straight down or up from its pill where that is free,
//! and else along the right of all pills.

use super::columns::Columns;
use super::content::{Content, Owner};
use super::pill;
use crate::diagram::scene::Rect;

/// Between two lines side by side, and from a line to a pill that it passes.
const BESIDE: f64 = 9.0;
const CLEAR: f64 = 8.0;
/// The least run before a head.
const RUN: f64 = 40.0;

/// One way: from a segment to the pill of a line.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    /// The line, the pill and the segment where it starts.
    pub from: (usize, usize, usize),
    /// The line in which it ends.
    pub to: usize,
    /// Where it leaves its pill.
    pub x: f64,
    /// Its number in the channel, where the way down is not free.
    pub channel: Option<usize>,
    /// Its place among those that leave the same line to the channel.
    pub step: usize,
}

#[derive(Clone, Debug, Default)]
pub struct Ways {
    pub all: Vec<Way>,
}

impl Ways {
    /// How many lines leave a pill downward, to the channel.
    pub fn below(&self, line: usize) -> usize {
        self.all.iter().filter(|way| way.channel.is_some() && way.from.0 == line && way.to > line).count()
    }

    /// And upward.
    pub fn above(&self, line: usize) -> usize {
        self.all.iter().filter(|way| way.channel.is_some() && way.from.0 == line && way.to < line).count()
    }
}

/// All ways between values; none where one needs a channel that is not there.
pub fn ways(content: &Content, columns: &Columns) -> Option<Ways> {
    let mut ways = Ways::default();
    for (to, line) in columns.lines.iter().enumerate() {
        let Owner::Value(value) = line.owner else { continue };
        let Some(from) = nearest(columns, value, to) else { continue };
        let start = middle(columns, from);
        let leaving = |way: &&Way| way.from == from && (way.to > from.0) == (to > from.0);
        let offs = [0.0, BESIDE, -BESIDE, 2.0 * BESIDE, -2.0 * BESIDE];
        let used = ways.all.iter().filter(leaving).count();
        let x = start + offs[used % offs.len()];
        let is_free = is_free(content, columns, &ways, (from.0, to), x);
        let channel = match (is_free, columns.channel) {
            (true, _) => None,
            (false, None) => return None,
            (false, Some(_)) => Some(ways.all.iter().filter(|way| way.channel.is_some()).count()),
        };
        let beside = |way: &&Way| way.channel.is_some() && way.from.0 == from.0 && (way.to > from.0) == (to > from.0);
        let step = ways.all.iter().filter(beside).count();
        ways.all.push(Way { from, to, x, channel, step });
    }
    Some(ways)
}

/// The segment with a value that stands nearest to a line.
fn nearest(columns: &Columns, value: crate::theory::ElementId, to: usize) -> Option<(usize, usize, usize)> {
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for (at, line) in columns.lines.iter().enumerate() {
        for (place, pill) in line.pills.iter().enumerate() {
            found.extend(pill.iter().position(|segment| segment.value == value).map(|segment| (at, place, segment)));
        }
    }
    found.into_iter().filter(|from| from.0 != to).min_by_key(|from| from.0.abs_diff(to))
}

fn middle(columns: &Columns, (line, place, segment): (usize, usize, usize)) -> f64 {
    let pills = &columns.lines[line].pills;
    let before: f64 = pills[..place].iter().map(|pill| pill::width(pill) + super::order::BETWEEN).sum();
    let rect = Rect::new(columns.pills + before, 0.0, 0.0, 0.0);
    pill::middles(&rect, &pills[place])[segment]
}

/// Whether a line can run straight from one line of pills to another, and from there back to
/// the left.
fn is_free(content: &Content, columns: &Columns, ways: &Ways, (from, to): (usize, usize), x: f64) -> bool {
    let right = |line: usize| columns.pills + columns.lines[line].width();
    let run = columns.lines[to].row.key.map_or(RUN, |key| key.look.run().max(RUN));
    let (first, last) = (from.min(to), from.max(to));
    let passes = (first + 1..last).all(|line| right(line) + CLEAR < x);
    let no_headings = content.bands.iter().all(|band| band.heading.is_none());
    let left_of_headings = no_headings || x + CLEAR < columns.right - columns.heading - 10.0;
    let alone = ways.all.iter().filter(|way| way.channel.is_none()).all(|way| {
        let (top, bottom) = (way.from.0.min(way.to), way.from.0.max(way.to));
        (way.x - x).abs() >= BESIDE - 0.5 || bottom <= first || last <= top
    });
    right(to) + run <= x && passes && left_of_headings && alone && columns.lines[to].pills.len() == 1
}
