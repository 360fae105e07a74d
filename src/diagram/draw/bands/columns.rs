//! From left to right: a tall box, tracks, boxes, the gutter with heads, pills, headings.

use super::content::{Content, Owner};
use super::order::{Edge, Line, Widths, lines, tall};
use super::pill;
use crate::diagram::draw::node;
use crate::diagram::draw::text::{HEADING, SMALL};
use crate::diagram::draw::wire::Look;
use crate::diagram::font::Type;
use crate::diagram::view::Density;
use crate::theory::ElementId;

/// Between two tracks, and from a track to what stands beside it.
const TRACK: f64 = 9.0;
const CLEAR: f64 = 12.0;
/// From a box to the tint, and from the tint to pills where nothing leads to them.
const TINT: f64 = 12.0;
/// A heading and the border of its band.
const INSIDE: f64 = 10.0;
const NARROWEST: f64 = 56.0;
const WIDEST: f64 = 92.0;

/// Where the arrow of a line comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Side {
    /// From the right, or from nowhere.
    Free,
    Tall,
    /// From the box beside it: the carrier, by its place.
    Box(usize),
    /// From a box elsewhere, over a track.
    Track(usize, usize),
}

/// The lines of a figure with where everything stands along the x axis.
pub struct Columns {
    pub lines: Vec<Line>,
    pub sides: Vec<Side>,
    /// The tall box, by its place among the carriers.
    pub tall: Option<usize>,
    pub tall_width: f64,
    pub boxes: f64,
    pub box_width: f64,
    /// The x of each track, with the look of the lines on it.
    pub tracks: Vec<(f64, Look)>,
    pub tint: f64,
    pub pills: f64,
    pub widths: Widths,
    pub heading: f64,
    pub right: f64,
    /// Where lines from pill to pill may run down, if room was kept for it.
    pub channel: Option<f64>,
}

/// Whether room is kept at the right of all pills for lines from pill to pill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    None,
    Kept,
}

/// How many lines run from pill to pill.
fn between(content: &Content) -> usize {
    let rows = content.bands.iter().flat_map(|band| &band.rows);
    rows.filter(|row| matches!(row.owner, Owner::Value(_))).count()
}

/// The least width that holds everything.
pub fn least(content: &Content) -> f64 {
    let columns = Columns::new(content, f64::from(u16::MAX), Channel::Kept, &[]);
    let segments = content.bands.iter().flat_map(|band| &band.rows).flat_map(|row| &row.segments);
    let widest = segments.map(|segment| pill::width([segment])).fold(90.0, f64::max);
    columns.pills + widest + (columns.right - columns.pills - columns.widths.narrow)
}

impl Columns {
    /// Lays out the columns over a width.
    pub fn new(content: &Content, width: f64, channel: Channel, edges: &[Edge]) -> Columns {
        let tall = tall(content);
        let place = |id: ElementId| content.carriers.iter().position(|node| node.element == id);
        let heading = heading(content);
        let channels = match channel {
            Channel::None => 0,
            Channel::Kept => between(content),
        };
        let size = |at: usize| node::size(&content.carriers[at], Density::Roomy);
        let tall_at = tall.and_then(place);
        let inner = (0..content.carriers.len()).filter(|&at| Some(at) != tall_at);
        let box_width = inner.map(|at| size(at).0).fold(0.0, f64::max);
        let mut columns = Columns {
            lines: Vec::new(),
            sides: Vec::new(),
            tall: tall_at,
            tall_width: tall_at.map_or(0.0, |at| size(at).0),
            boxes: 0.0,
            box_width,
            tracks: Vec::new(),
            tint: 0.0,
            pills: 0.0,
            widths: Widths { narrow: 0.0, wide: 0.0 },
            heading,
            right: width,
            channel: None,
        };
        // Where tracks run depends on the lines, and the room for lines on the tracks: twice
        // is enough, since more room never needs more tracks.
        for _ in 0..2 {
            columns.set(content, channels);
            columns.lines = lines(content, tall, columns.widths, edges);
            columns.sides = sides(content, &columns.lines, tall_at, &mut columns.tracks);
        }
        columns.set(content, channels);
        columns
    }

    fn set(&mut self, content: &Content, channels: usize) {
        let runs = content.bands.iter().flat_map(|band| &band.rows).filter_map(|row| row.key);
        let gutter = runs.map(|key| key.look.run()).fold(0.0, f64::max);
        let tracks = self.tracks.len();
        let gap = match (tracks, self.tall.is_some() && self.box_width > 0.0) {
            (0, false) => 0.0,
            (0, true) => CLEAR,
            (tracks, false) => CLEAR + TRACK * (tracks - 1) as f64,
            (tracks, true) => 2.0 * CLEAR + TRACK * (tracks - 1) as f64,
        };
        self.boxes = self.tall_width + gap;
        for (at, track) in self.tracks.iter_mut().enumerate() {
            track.0 = self.boxes - CLEAR - TRACK * at as f64;
        }
        let left = self.boxes + self.box_width;
        (self.tint, self.pills) = if content.carriers.is_empty() { (0.0, TINT) } else { (left + TINT, left + gutter) };
        let head = if self.heading > 0.0 { self.heading + 2.0 * INSIDE } else { INSIDE };
        let room = self.right - self.pills - head;
        let channel = if channels > 0 { gutter + TRACK * channels as f64 } else { 0.0 };
        let wide = if channels > 0 { room - channel } else { self.right - self.pills - INSIDE };
        self.widths = Widths { narrow: room - channel, wide };
        self.channel = (channels > 0).then_some(self.pills + room - channel + gutter);
    }

    /// The x of one of the ways in the channel.
    pub fn way(&self, number: usize) -> Option<f64> {
        self.channel.map(|channel| channel + TRACK * number as f64)
    }
}

/// The width of the headings: that of the longest word, within reason.
pub fn heading(content: &Content) -> f64 {
    let headings = content.bands.iter().filter_map(|band| band.heading.as_ref());
    let longest =
        |text: &String, letters: Type| text.split_whitespace().map(|word| letters.width(word)).fold(0.0, f64::max);
    let Some(widest) = headings.map(|heading| longest(heading, HEADING)).reduce(f64::max) else { return 0.0 };
    let gains = content.bands.iter().flat_map(|band| &band.gains);
    gains.map(|gain| longest(gain, SMALL) + 4.0).fold(widest, f64::max).clamp(NARROWEST, WIDEST)
}

/// Where the arrow of each line comes from. A box stands at the longest run of its lines;
/// the others get tracks, the shortest nearest to the boxes.
fn sides(content: &Content, lines: &[Line], tall: Option<usize>, tracks: &mut Vec<(f64, Look)>) -> Vec<Side> {
    let owner = |line: &Line| match line.owner {
        Owner::Carrier(id) => content.carriers.iter().position(|node| node.element == id),
        Owner::Value(_) | Owner::Nobody => None,
    };
    let owned: Vec<(usize, usize)> =
        lines.iter().enumerate().filter_map(|(at, line)| owner(line).map(|carrier| (at, carrier))).collect();
    let runs: Vec<&[(usize, usize)]> = owned.chunk_by(|one, next| one.1 == next.1).collect();
    let mut sides = vec![Side::Free; lines.len()];
    let mut far: Vec<(usize, usize, usize)> = Vec::new();
    for carrier in 0..content.carriers.len() {
        let its = || runs.iter().filter(|run| run[0].1 == carrier);
        let Some(main) = its().rev().max_by_key(|run| run.len()) else { continue };
        for run in its() {
            for &(line, _) in *run {
                if Some(carrier) == tall {
                    sides[line] = Side::Tall;
                } else if run[0] == main[0] {
                    sides[line] = Side::Box(carrier);
                } else {
                    far.push((line.abs_diff(main[0].0), carrier, line));
                }
            }
        }
    }
    far.sort_unstable();
    tracks.clear();
    let mut given: Vec<(usize, Look)> = Vec::new();
    for (_, carrier, line) in far {
        let Some(look) = lines[line].row.key.map(|key| key.look) else { continue };
        let track = given.iter().position(|one| *one == (carrier, look)).unwrap_or_else(|| {
            given.push((carrier, look));
            tracks.push((0.0, look));
            given.len() - 1
        });
        sides[line] = Side::Track(carrier, track);
    }
    sides
}
