//! Which pill stands in which line of its band: what one box carries stands together, also
//! over the border of two bands, and what is widest stands where no heading is in its way.

use super::content::{Band, Content, Owner, Row};
use super::pill::{self, Segment};
use crate::theory::{ElementId, LinkId};

/// Between two pills in one line.
pub const BETWEEN: f64 = 8.0;

/// One line of a band: a pill with its arrow, or pills without.
pub struct Line {
    pub band: usize,
    pub owner: Owner,
    pub row: Row,
    /// Pills in it; several only where nothing leads to them.
    pub pills: Vec<Vec<Segment>>,
}

/// How wide the pills of a line may be.
#[derive(Clone, Copy)]
pub struct Widths {
    /// Beside the heading of a band.
    pub narrow: f64,
    /// Above or below it.
    pub wide: f64,
}

/// Where the widest pill of a band stands that is free to stand anywhere: at an edge there
/// is more room for it, and it is in the way of nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edge {
    /// At none: where it does not fit beside the heading it is divided.
    #[default]
    Never,
    /// In the first line of its band.
    First,
    Last,
}

impl Line {
    pub fn height(&self) -> f64 {
        self.pills.iter().map(pill::height).fold(0.0, f64::max)
    }

    pub fn width(&self) -> f64 {
        let pills: f64 = self.pills.iter().map(pill::width).sum();
        pills + BETWEEN * (self.pills.len() - 1) as f64
    }
}

/// The carrier that stands tall at the far left: the one with values in most bands, if in two
/// or more.
pub fn tall(content: &Content) -> Option<ElementId> {
    let count = |id: ElementId| {
        let owned = |row: &&Row| row.owner == Owner::Carrier(id);
        let rows = content.bands.iter().map(|band| band.rows.iter().filter(owned).collect::<Vec<_>>());
        let rows: Vec<Vec<&Row>> = rows.filter(|rows| !rows.is_empty()).collect();
        let values: usize = rows.iter().flatten().map(|row| row.segments.len()).sum();
        (rows.len(), values)
    };
    let ids = content.carriers.iter().map(|node| node.element);
    ids.rev().max_by_key(|&id| count(id)).filter(|&id| count(id).0 > 1)
}

/// All lines, band after band.
pub fn lines(content: &Content, tall: Option<ElementId>, widths: Widths, edges: &[Edge]) -> Vec<Line> {
    let joints = joints(content, tall);
    let sources: Vec<ElementId> = content.bands.iter().flat_map(|band| &band.rows).filter_map(source).collect();
    let mut all = Vec::new();
    for (at, band) in content.bands.iter().enumerate() {
        let above = at.checked_sub(1).and_then(|above| joints[above]);
        let edge = edges.get(at).copied().unwrap_or_default();
        let mut rows = sorted(&band.rows, (above, joints[at]), tall, widths, edge);
        rows.iter_mut().for_each(|row| row.put_last(&sources));
        let count = rows.len();
        let mut bare: Vec<Segment> = Vec::new();
        for (place, row) in rows.into_iter().enumerate() {
            if row.owner == Owner::Nobody {
                bare.extend(row.segments);
                continue;
            }
            let is_edge = match edge {
                Edge::Never => false,
                Edge::First => place == 0 && count > 1,
                Edge::Last => place + 1 == count && count > 1,
            };
            let limit = if is_edge && row.width() <= widths.wide { widths.wide } else { widths.narrow };
            all.extend(row.split(limit).into_iter().map(|row| Line::of(at, row)));
        }
        all.extend(packed(at, bare, widths.narrow));
    }
    all
}

fn source(row: &Row) -> Option<ElementId> {
    match row.owner {
        Owner::Value(id) => Some(id),
        Owner::Nobody | Owner::Carrier(_) => None,
    }
}

/// For every band the carrier that stands at its lower border and in the band below as well.
fn joints(content: &Content, tall: Option<ElementId>) -> Vec<Option<ElementId>> {
    let owned = |band: usize, id: ElementId| {
        content.bands.get(band).map_or(0, |band| band.rows.iter().filter(|row| row.owner == Owner::Carrier(id)).count())
    };
    let mut joints: Vec<Option<ElementId>> = Vec::new();
    for band in 0..content.bands.len() {
        let above = band.checked_sub(1).and_then(|above| joints[above]);
        let is_free = |id: &ElementId| {
            let alone = content.bands[band].rows.iter().all(|row| row.owner == Owner::Carrier(*id));
            Some(*id) != tall && (Some(*id) != above || alone)
        };
        let both = |id: &ElementId| owned(band, *id) > 0 && owned(band + 1, *id) > 0;
        let ids = content.carriers.iter().map(|node| node.element).filter(|id| is_free(id) && both(id));
        joints.push(ids.rev().max_by_key(|&id| owned(band, id) + owned(band + 1, id)));
    }
    joints
}

/// The rows of a band from top to bottom.
fn sorted(
    rows: &[Row],
    (above, below): (Option<ElementId>, Option<ElementId>),
    tall: Option<ElementId>,
    widths: Widths,
    edge: Edge,
) -> Vec<Row> {
    let is = |row: &Row, id: Option<ElementId>| id.is_some_and(|id| row.owner == Owner::Carrier(id));
    let is_movable = |row: &&Row| row.width() <= widths.wide && !is(row, above) && !is(row, below);
    let widest = rows.iter().filter(is_movable).max_by(|a, b| a.width().total_cmp(&b.width())).map(|row| row.owner);
    let first_of = |owner: Owner| rows.iter().position(|row| row.owner == owner).unwrap_or(0);
    let place = |row: &Row| {
        let place = match row.owner {
            owner if Some(owner) == widest && edge == Edge::First => 0,
            owner if Some(owner) == widest && edge == Edge::Last => 6,
            _ if is(row, above) => 1,
            _ if is(row, below) => 5,
            _ if is(row, tall) => 2,
            Owner::Carrier(_) | Owner::Value(_) => 3,
            Owner::Nobody => 4,
        };
        (place, first_of(row.owner))
    };
    let mut sorted = rows.to_vec();
    sorted.sort_by_key(place);
    sorted
}

/// Whether it matters for a band where its widest pill stands: it fits above or below a
/// heading and not beside it, or an arrow may have to pass it.
pub fn has_choice(band: &Band, widths: Widths) -> bool {
    let is_wide = |row: &Row| row.width() > widths.narrow && row.width() <= widths.wide;
    band.rows.iter().any(|row| is_wide(row) || matches!(row.owner, Owner::Value(_)))
}

impl Row {
    /// Puts the values last from which an arrow leaves: its way down is free there.
    fn put_last(&mut self, sources: &[ElementId]) {
        if self.links.len() != self.segments.len() {
            return;
        }
        let mut both: Vec<(Segment, LinkId)> =
            std::mem::take(&mut self.segments).into_iter().zip(std::mem::take(&mut self.links)).collect();
        both.sort_by_key(|(segment, _)| sources.contains(&segment.value));
        (self.segments, self.links) = both.into_iter().unzip();
    }

    /// As many rows as its pills need at this width, about equally wide.
    fn split(self, limit: f64) -> Vec<Row> {
        let count = runs(&self.segments, limit).len();
        let mut even = self.width() / count as f64;
        while even < limit && runs(&self.segments, even).len() > count {
            even += 6.0;
        }
        let mut rows = Vec::new();
        for run in runs(&self.segments, even.min(limit)) {
            let links = self.links.get(run.clone()).unwrap_or_default().to_vec();
            rows.push(Row { links, segments: self.segments[run].to_vec(), ..self });
        }
        rows
    }
}

/// Neighbors that fit together, each run as long as may be.
fn runs(segments: &[Segment], limit: f64) -> Vec<std::ops::Range<usize>> {
    let mut runs = Vec::new();
    let mut from = 0;
    for to in 1..=segments.len() {
        if to == segments.len() || pill::width(&segments[from..=to]) > limit {
            runs.push(from..to);
            from = to;
        }
    }
    runs
}

/// Values that nothing leads to, side by side.
fn packed(band: usize, bare: Vec<Segment>, limit: f64) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for segment in bare {
        let width = pill::width([&segment]);
        match lines.last_mut().filter(|line| line.width() + BETWEEN + width <= limit) {
            Some(line) => line.pills.push(vec![segment]),
            None => {
                let row = Row { owner: Owner::Nobody, key: None, links: Vec::new(), segments: Vec::new() };
                lines.push(Line { band, owner: Owner::Nobody, pills: vec![vec![segment]], row });
            }
        }
    }
    lines
}

impl Line {
    fn of(band: usize, row: Row) -> Line {
        Line { band, owner: row.owner, pills: vec![row.segments.clone()], row }
    }
}
