//! From top to bottom: bands of equal height, their lines, and boxes beside the lines.

use layout::core::geometry::Point;

use super::columns::{Channel, Columns, Side};
use super::content::Content;
use super::order::{BETWEEN, Edge, has_choice};
use super::pill;
use super::ways::{Ways, ways};
use crate::diagram::draw::node;
use crate::diagram::scene::Rect;
use crate::diagram::view::{Density, Node};

/// Between two bands, and from a pill to the border of its band.
const BANDS: f64 = 5.0;
const EDGE: f64 = 3.0;
/// Between two pills, between two boxes, and between a box and a line.
const PILLS: f64 = 4.0;
const CLEAR: f64 = 8.0;
/// A box reaches at least this far above its first arrow.
const REACH: f64 = 14.0;
/// Lines are not spread further than this beyond what they need.
const SPREAD: f64 = 18.0;
const LOWEST: f64 = 44.0;
/// What a line that leaves a pill takes below it.
const LEAVING: f64 = 9.0;

/// A figure with everything in its place.
pub struct Placed {
    pub columns: Columns,
    pub ways: Ways,
    /// The top and the bottom of each band.
    pub bands: Vec<(f64, f64)>,
    /// The pills of each line.
    pub pills: Vec<Vec<Rect>>,
    /// Where each carrier stands.
    pub boxes: Vec<Rect>,
}

/// What a heading takes of the height of its band.
pub type Headings<'a> = &'a [f64];

/// No more bands than this are tried with their widest pill at an edge.
const TRIED: usize = 3;

/// Places everything over a width, as low as may be.
///
/// Cost: linear in lines, for each way to place the widest pills.
pub fn place(content: &Content, width: f64, headings: Headings<'_>) -> Placed {
    let mut best: Option<Placed> = None;
    for channel in [Channel::None, Channel::Kept] {
        for edges in edges(content, width, channel) {
            let columns = Columns::new(content, width, channel, &edges);
            let Some(ways) = ways(content, &columns) else { continue };
            let placed = stacked(content, columns, ways, headings);
            if best.as_ref().is_none_or(|best| placed.cost() < best.cost()) {
                best = Some(placed);
            }
        }
    }
    best.unwrap_or_else(|| {
        stacked(content, Columns::new(content, width, Channel::Kept, &[]), Ways::default(), headings)
    })
}

/// Where the widest pills may stand: every choice for the bands where it matters.
fn edges(content: &Content, width: f64, channel: Channel) -> Vec<Vec<Edge>> {
    let widths = Columns::new(content, width, channel, &[]).widths;
    let mut all = vec![vec![Edge::Never; content.bands.len()]];
    let is_tried = |at: &usize| has_choice(&content.bands[*at], widths);
    for band in (0..content.bands.len()).filter(is_tried).take(TRIED) {
        for edge in [Edge::Last, Edge::First] {
            let tried = all.iter().filter(|edges| edges[band] == Edge::Never).cloned();
            let tried: Vec<Vec<Edge>> = tried.collect();
            all.extend(tried.into_iter().map(|mut edges| {
                edges[band] = edge;
                edges
            }));
        }
    }
    all
}

fn stacked(content: &Content, columns: Columns, ways: Ways, headings: Headings<'_>) -> Placed {
    let reach: Vec<(f64, f64)> = (0..columns.lines.len()).map(|line| reach(content, &columns, line)).collect();
    let fitted: Vec<Fitted> =
        (0..content.bands.len()).map(|band| Fitted::new(&columns, &ways, &reach, band, content.bands.len())).collect();
    let height = |at: usize| {
        let (heading, fitted) = (headings.get(at).copied().unwrap_or_default(), &fitted[at]);
        let beside = match fitted.wide {
            Some(wide) => heading + 2.0 * (EDGE + wide + 4.0),
            None => heading + 8.0,
        };
        fitted.least.max(if heading > 0.0 { beside } else { 0.0 })
    };
    // Levels have equal rights, so equal heights, whatever they hold.
    let is_level = |at: &usize| content.bands[*at].level.is_some();
    let level = (0..fitted.len()).filter(is_level).map(height).fold(LOWEST, f64::max);
    let mut middles = vec![0.0; columns.lines.len()];
    let mut bands: Vec<(f64, f64)> = Vec::new();
    for (at, fitted) in fitted.iter().enumerate() {
        let top = bands.last().map_or(0.0, |above| above.1 + BANDS);
        let height = if is_level(&at) { level } else { height(at).max(LOWEST) };
        fitted.spread(height, top, &mut middles);
        bands.push((top, top + height));
    }
    let pills = columns.lines.iter().zip(&middles).map(|(line, &y)| {
        let mut x = columns.pills;
        let rect = |segments: &Vec<pill::Segment>| {
            let (width, height) = (pill::width(segments), pill::height(segments));
            x += width + BETWEEN;
            Rect::around(Point::new(x - BETWEEN - width / 2.0, y), width, height)
        };
        line.pills.iter().map(rect).collect()
    });
    let pills: Vec<Vec<Rect>> = pills.collect();
    let boxes = boxes(content, &columns, &middles, &bands);
    Placed { columns, ways, bands, pills, boxes }
}

impl Placed {
    /// Low before few lines.
    fn cost(&self) -> (u64, usize) {
        (self.bottom().round() as u64, self.columns.lines.len())
    }

    pub fn bottom(&self) -> f64 {
        self.bands.last().map_or(0.0, |band| band.1)
    }
}

/// How far the box beside a line reaches above and below it.
fn reach(content: &Content, columns: &Columns, line: usize) -> (f64, f64) {
    let Side::Box(carrier) = columns.sides[line] else { return (0.0, 0.0) };
    let same = |at: &usize| columns.sides[*at] == Side::Box(carrier);
    let count = (0..columns.sides.len()).filter(same).count();
    let least = (count - 1) as f64 * (pill::HEIGHT + PILLS);
    let over = ((node::size(&content.carriers[carrier], Density::Roomy).1 - least) / 2.0).max(REACH);
    let is_first = !(0..line).any(|at| same(&at));
    let is_last = !(line + 1..columns.sides.len()).any(|at| same(&at));
    (if is_first { over } else { 0.0 }, if is_last { over } else { 0.0 })
}

/// The lines of a band, as close together as they may stand.
struct Fitted {
    /// Each line with the height of its middle.
    at: Vec<(usize, f64)>,
    least: f64,
    /// The height of the highest line that reaches under the heading.
    wide: Option<f64>,
}

impl Fitted {
    fn new(columns: &Columns, ways: &Ways, reach: &[(f64, f64)], band: usize, bands: usize) -> Fitted {
        let lines = (0..columns.lines.len()).filter(|&line| columns.lines[line].band == band);
        let half = |line: usize| columns.lines[line].height() / 2.0;
        let is_here = |line: usize| columns.sides[line] != Side::Free;
        // Boxes of two bands keep clear of one another over the border between them.
        let border = (CLEAR - BANDS) / 2.0;
        let (first, last) = (if band == 0 { 0.0 } else { border }, if band + 1 == bands { 0.0 } else { border });
        let mut fitted = Fitted { at: Vec::new(), least: 0.0, wide: None };
        for line in lines {
            let above = LEAVING * ways.above(line) as f64;
            let mut y = EDGE + half(line) + above;
            if is_here(line) {
                y = y.max(reach[line].0 + first);
            }
            if let Some(&(before, at)) = fitted.at.last() {
                y = y.max(at + half(before) + LEAVING * ways.below(before) as f64 + PILLS + above + half(line));
            }
            let beside = fitted.at.iter().rev().find(|(before, _)| is_here(*before)).filter(|_| is_here(line));
            if let Some(&(before, at)) = beside
                && columns.sides[before] != columns.sides[line]
            {
                y = y.max(at + reach[before].1 + CLEAR + reach[line].0);
            }
            fitted.at.push((line, y));
            let under = half(line) + LEAVING * ways.below(line) as f64 + EDGE;
            fitted.least = fitted.least.max(y + under);
            if is_here(line) {
                fitted.least = fitted.least.max(y + reach[line].1 + last);
            }
            if columns.lines[line].width() > columns.widths.narrow {
                fitted.wide = Some(fitted.wide.unwrap_or_default().max(2.0 * half(line)));
            }
        }
        fitted
    }

    /// Spreads the lines over a height: between them first, then above and below.
    fn spread(&self, height: f64, top: f64, middles: &mut [f64]) {
        let spare = height - self.least;
        let gaps = self.at.len().saturating_sub(1) as f64;
        let most = if self.wide.is_some() { f64::MAX } else { SPREAD };
        let each = if gaps > 0.0 { (spare / gaps).min(most) } else { 0.0 };
        let rest = if self.wide.is_some() { 0.0 } else { (spare - each * gaps) / 2.0 };
        for (place, &(line, y)) in self.at.iter().enumerate() {
            middles[line] = top + y + rest + each * place as f64;
        }
    }
}

fn boxes(content: &Content, columns: &Columns, middles: &[f64], bands: &[(f64, f64)]) -> Vec<Rect> {
    let bottom = bands.last().map_or(0.0, |band| band.1);
    let in_all = |lines: &[usize]| (0..bands.len()).all(|band| lines.iter().any(|&at| columns.lines[at].band == band));
    let rect = |(at, node): (usize, &Node)| {
        let is_tall = columns.tall == Some(at);
        let side = if is_tall { Side::Tall } else { Side::Box(at) };
        let its: Vec<usize> = (0..middles.len()).filter(|&line| columns.sides[line] == side).collect();
        let middle = |line: Option<&usize>| line.map_or(0.0, |&line| middles[line]);
        let (first, last) = (middle(its.first()), middle(its.last()));
        let height = node::size(node, Density::Roomy).1.max(last - first + 2.0 * REACH);
        let top = (first + last - height) / 2.0;
        if !is_tall {
            return Rect::new(columns.boxes, top, columns.box_width, height);
        }
        if in_all(&its) && bottom > height {
            return Rect::new(0.0, 0.0, columns.tall_width, bottom);
        }
        Rect::new(0.0, top.min(bottom - height).max(0.0), columns.tall_width, height)
    };
    content.carriers.iter().enumerate().map(rect).collect()
}
