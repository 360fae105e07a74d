//! Bands: values by level, in pills, with what carries them at the left.
//!
//! In: values and the links that lead to them. Out: a page with one band of equal height for
//! every level. `content` says what stands in a band, `cover` which arrow of a value is
//! drawn, `order` in which line, `columns`, `place` and `ways` where, `says` what it comes
//! down to.

mod columns;
mod content;
mod cover;
mod order;
mod pill;
mod place;
mod says;
mod ways;

use layout::core::geometry::Point;

use self::columns::{Side, heading, least};
use self::content::{Band, Content};
use self::place::{Placed, place};
use super::Task;
use super::body::Missing;
use super::drawing::{Drawing, Ground, Laid};
use super::legend::Sample;
use super::node;
use super::sheet::sheet;
use super::stub::Way;
use super::text::{HEADING, LEADING, SMALL, anchored};
use super::used::{Used, firm, forms, heads};
use super::wire::Wire;
use crate::diagram::font::Type;
use crate::diagram::geometry::extent;
use crate::diagram::scene::{Anchor, Layer, Mark, Paint, Rect, Role, Scene, Shape};
use crate::diagram::titles;
use crate::diagram::view::{Density, Form};
use crate::diagram::wrap::{Measure, wrap};
use crate::finding::Message;

/// A page that needs more than A4 is laid out for A3 from this width on.
const COMFORTABLE: f64 = 640.0;
/// A large sheet gives this much more than the least width.
const WIDENED: f64 = 1.3;
/// A width at which nothing needs to be broken, for the least height.
const AMPLE: f64 = 1135.0;
/// The height that bands may take together on a page of A4.
const AMPLE_HEIGHT: f64 = 300.0;
/// Names of who gains, before the rest is counted.
const GAINS: usize = 3;

/// Draws values by level, on a sheet.
pub fn bands(task: &Task<'_>) -> Scene {
    let content = Content::of(task);
    let pick = content.pick.clone();
    sheet(&Task { pick: &pick, ..*task }, [Bands { task, content: &content }])
}

struct Bands<'a> {
    task: &'a Task<'a>,
    content: &'a Content,
}

/// One line of a heading.
type Said = (String, Type, String);

impl Drawing for Bands<'_> {
    fn least(&self) -> (f64, f64) {
        if self.is_empty() {
            return (0.0, 0.0);
        }
        let least = least(self.content);
        let placed = place(self.content, AMPLE.max(least), &[]);
        (least.max(COMFORTABLE), placed.bands.last().map_or(0.0, |band| band.1))
    }

    fn widths(&self) -> &[f64] {
        &[WIDENED]
    }

    fn over(&self, width: f64) -> Laid {
        let mut marks = Vec::new();
        if !self.is_empty() {
            marks = self.marks(width);
        }
        let space = extent(marks.iter().flat_map(|mark| &mark.shapes)).unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0));
        let (missing, ground) = (Missing::default(), Ground::default());
        Laid { marks, top: space.y, bottom: space.bottom(), missing, ground, strip: None }
    }

    fn used(&self, _: Missing) -> Used {
        let rows = || self.content.bands.iter().flat_map(|band| &band.rows);
        let looks = || rows().filter_map(|row| row.key).map(|key| key.look);
        let mut used = Used { firm: firm(looks().map(|look| look.stroke)), ..Used::default() };
        if looks().any(|look| look.is_own) {
            used.firm.push((Sample::Own, "figure-legend-own"));
        }
        used.signs = heads(looks().map(|look| (look.stroke, look.head)));
        let value = (self.content.values > 0).then_some(Form::Value);
        used.forms = forms(self.content.carriers.iter().map(|node| node.form).chain(value));
        if rows().any(|row| row.key.is_some() && row.segments.len() > 1) {
            used.counts.push((Sample::Divided, "figure-legend-divided"));
        }
        if rows().flat_map(|row| &row.segments).any(|segment| segment.others > 0) {
            used.counts.push((Sample::Counter(Way::In), "figure-legend-others"));
        }
        used
    }

    fn sentences(&self, _: Missing) -> Vec<String> {
        says::sentences(self.task, self.content)
    }

    fn title(&self) -> Option<String> {
        Some(says::title(self.task, self.content))
    }

    fn subtitle(&self) -> Option<String> {
        Some(says::subtitle(self.task, self.content))
    }
}

impl Bands<'_> {
    fn is_empty(&self) -> bool {
        self.content.values == 0 && self.task.graph.theory.value_levels.is_empty()
    }

    fn marks(&self, width: f64) -> Vec<Mark> {
        let content = self.content;
        let (placed, headings) = self.placed(width);
        let mut marks = Vec::new();
        for ((band, &(top, bottom)), lines) in content.bands.iter().zip(&placed.bands).zip(&headings) {
            let rect = Rect::new(placed.columns.tint, top, width - placed.columns.tint, bottom - top);
            let paint = Paint::class(format!("band s{}", band.slot));
            marks.push(Mark::new(Layer::Band, Role::Ground, "").with(Shape::Rect { rect, radius: 0.0, paint }));
            if !lines.is_empty() {
                let says = said(Point::new(width - 10.0, (top + bottom) / 2.0), lines);
                marks.push(Mark::new(Layer::Text, Role::Frame, "heading").and(says));
            }
            if band.values == 0 {
                let middle = placed.columns.pills + placed.columns.widths.narrow / 2.0;
                let says = self.task.words.key("figure-unnamed");
                marks.push(pill::unnamed(Point::new(middle, (top + bottom) / 2.0), &says));
            }
        }
        if !content.carriers.is_empty() {
            let says = self.task.words.key("figure-carriers");
            let says = anchored(Point::new(0.0, -7.0), HEADING, "t", &says, Anchor::Start);
            marks.push(Mark::new(Layer::Text, Role::Frame, "heading").with(says));
        }
        self.draw(&placed, &mut marks);
        marks
    }

    /// Everything in its place, with the headings: who gains is left to the titles where it
    /// would make the bands higher than a page of A4 has room for.
    fn placed(&self, width: f64) -> (Placed, Vec<Vec<Said>>) {
        let bands = &self.content.bands;
        let room = heading(self.content);
        let placed = |with_gains: bool| {
            let gains = |band: &Band| if with_gains { self.gains(band, room) } else { Vec::new() };
            let said = |band: &Band| self.heading(band, room).into_iter().chain(gains(band)).collect();
            let headings: Vec<Vec<Said>> = bands.iter().map(said).collect();
            let heights: Vec<f64> = headings.iter().map(|lines| height(lines)).collect();
            (place(self.content, width, &heights), headings)
        };
        let (plain, full) = (placed(false), placed(true));
        // A few units more are worth it.
        let most = (plain.0.bottom() + 8.0).max(AMPLE_HEIGHT);
        if full.0.bottom() <= most { full } else { plain }
    }

    fn draw(&self, placed: &Placed, marks: &mut Vec<Mark>) {
        for wire in self.wires(placed) {
            let (line, on_line) = wire.marks(Density::Roomy);
            marks.push(line);
            marks.extend(on_line);
        }
        for (node, &rect) in self.content.carriers.iter().zip(&placed.boxes) {
            marks.extend(node::marks(node, rect, self.task.words));
        }
        for (line, rects) in placed.columns.lines.iter().zip(&placed.pills) {
            let slot = self.content.bands[line.band].slot;
            for (segments, &rect) in line.pills.iter().zip(rects) {
                marks.extend(pill::marks(&pill_id(segments), rect, segments, slot));
            }
        }
    }

    fn wires(&self, placed: &Placed) -> Vec<Wire> {
        let Task { graph, words, .. } = *self.task;
        let mut wires: Vec<Wire> = Vec::new();
        for (at, line) in placed.columns.lines.iter().enumerate() {
            let (Some(key), Some((way, start))) = (line.row.key, self.way(placed, at)) else { continue };
            let links = &line.row.links;
            let title = links.iter().map(|&link| titles::link(graph, words, link)).collect::<Vec<_>>().join(" ");
            let Some(first) = links.first().map(|&link| &graph.theory.link(link).id) else { continue };
            let mut id = format!("l-{first}");
            if wires.iter().any(|wire| wire.id == id) {
                id = format!("l-{first}.{at}");
            }
            let ends = vec![start, pill_id(&line.pills[0])];
            let inset = self.inset(placed, at);
            wires.push(Wire { id, title, ends, look: key.look, way, inset, elbow: super::wire::ELBOW });
        }
        wires
    }

    /// The corners of the arrow to a line, and the id of the box where it starts.
    fn way(&self, placed: &Placed, line: usize) -> Option<(Vec<Point>, String)> {
        let pill = placed.pills[line][0];
        let tip = Point::new(pill.x, pill.center().y);
        let node = |at: usize| (&self.content.carriers[at], placed.boxes[at]);
        match placed.columns.sides[line] {
            Side::Tall | Side::Box(_) => {
                let at = match placed.columns.sides[line] {
                    Side::Box(at) => at,
                    Side::Tall | Side::Free | Side::Track(..) => placed.columns.tall?,
                };
                let (node, rect) = node(at);
                let inset = node::inset_right(node.form, rect.h, tip.y - rect.center().y);
                Some((vec![Point::new(rect.right() - inset, tip.y), tip], node.id.clone()))
            }
            Side::Track(at, track) => {
                let (node, rect) = node(at);
                let x = placed.columns.tracks[track].0;
                let y = rect.center().y + self.port(placed, at, track);
                let start = Point::new(rect.x + node::inset_left(node.form, rect.h, y - rect.center().y), y);
                Some((vec![start, Point::new(x, y), Point::new(x, tip.y), tip], node.id.clone()))
            }
            Side::Free => self.way_between(placed, line),
        }
    }

    /// How far inside the rectangle of its box the arrow to a line starts.
    fn inset(&self, placed: &Placed, line: usize) -> f64 {
        let Some((way, _)) = self.way(placed, line) else { return 0.0 };
        let at = match placed.columns.sides[line] {
            Side::Tall => placed.columns.tall,
            Side::Box(at) => Some(at),
            Side::Track(..) | Side::Free => None,
        };
        at.map_or(0.0, |at| placed.boxes[at].right() - way[0].x)
    }

    /// How far from the middle of its box a track begins.
    fn port(&self, placed: &Placed, carrier: usize, track: usize) -> f64 {
        let is_its = |side: &&Side| matches!(side, Side::Track(its, _) if *its == carrier);
        let mut tracks: Vec<usize> = (placed.columns.sides.iter().filter(is_its))
            .filter_map(|side| match side {
                Side::Track(_, track) => Some(*track),
                Side::Free | Side::Tall | Side::Box(_) => None,
            })
            .collect();
        tracks.sort_unstable();
        tracks.dedup();
        let place = tracks.iter().position(|&its| its == track).unwrap_or_default();
        let room = (placed.boxes[carrier].h - 10.0) / tracks.len() as f64;
        (place as f64 - (tracks.len() - 1) as f64 / 2.0) * room.min(9.0)
    }

    fn way_between(&self, placed: &Placed, line: usize) -> Option<(Vec<Point>, String)> {
        let way = placed.ways.all.iter().find(|way| way.to == line)?;
        let (from, place, _) = way.from;
        let (start, end) = (placed.pills[from][place], placed.pills[line][0]);
        let is_down = way.to > from;
        let edge = if is_down { start.bottom() } else { start.y };
        let x = way.x.clamp(start.x + 10.0, start.right() - 10.0);
        let tip = Point::new(end.right(), end.center().y);
        let mut points = vec![Point::new(x, edge)];
        match way.channel.and_then(|number| placed.columns.way(number)) {
            None => points.push(Point::new(x, tip.y)),
            Some(channel) => {
                // Clear of the highest pill in the line.
                let off = placed.columns.lines[from].height() / 2.0 + 7.0 + 9.0 * way.step as f64;
                let y = start.center().y + if is_down { off } else { -off };
                points.extend([Point::new(x, y), Point::new(channel, y), Point::new(channel, tip.y)]);
            }
        }
        points.push(tip);
        Some((points, pill_id(&placed.columns.lines[from].pills[place])))
    }

    /// What stands at the right of a band: its level, and how many values it has.
    fn heading(&self, band: &Band, width: f64) -> Vec<Said> {
        let Some(heading) = &band.heading else { return Vec::new() };
        let count = self.task.words.say(&Message::new("figure-values").with("count", band.values));
        let mut lines = self.wrapped(heading, HEADING, &format!("h s{}t", band.slot), width);
        lines.extend(self.wrapped(&count, SMALL, "t2", width));
        lines
    }

    /// Who gains by the values of a band.
    fn gains(&self, band: &Band, width: f64) -> Vec<Said> {
        let words = self.task.words;
        if band.heading.is_none() || band.gains.is_empty() {
            return Vec::new();
        }
        let mut names: Vec<String> = band.gains.iter().take(GAINS).cloned().collect();
        let more = band.gains.len().saturating_sub(GAINS);
        if more > 0 {
            names.push(words.say(&Message::new("figure-more").with("count", more)));
        }
        let gains = words.say(&Message::new("figure-gains").with("who", words.join(&names)));
        self.wrapped(&gains, SMALL, "t2", width)
    }

    fn wrapped(&self, text: &str, letters: Type, class: &str, width: f64) -> Vec<Said> {
        let lines = wrap(text, letters, Measure::wide(width), self.task.words.tongue);
        lines.into_iter().map(|line| (line, letters, class.to_owned())).collect()
    }
}

fn height(lines: &[Said]) -> f64 {
    lines.iter().map(|(_, letters, _)| LEADING * letters.size).sum()
}

/// Lines below one another around a middle, ending at its x.
fn said(middle: Point, lines: &[Said]) -> Vec<Shape> {
    let mut y = middle.y - height(lines) / 2.0;
    let line = |(words, letters, class): &Said| {
        y += LEADING * letters.size;
        let at = Point::new(middle.x, y - 0.3 * letters.size);
        anchored(at, *letters, class, words, Anchor::End)
    };
    lines.iter().map(line).collect()
}

/// Pills are named after the first value in them.
fn pill_id(segments: &[pill::Segment]) -> String {
    segments.first().map_or_else(String::new, |segment| format!("p-{}", segment.id))
}
