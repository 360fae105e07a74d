//! Two views as two panels, one below the other, with every box in the same place.
//!
//! Side by side, over one another, and spelled out (Gleicher et al. 2011): what a view does
//! not hold is a pale outline there; corners tell in which view a box stands; a strip between
//! the panels counts all of it by sphere and by level.

mod boxes;
mod groups;
mod says;
mod strip;
mod twin;

pub use boxes::{hatching, outline};

use crate::diagram::draw::beads::Beads;
use layout::core::geometry::Point;

use self::twin::Twin;
use super::body::Missing;
use super::drawing::{Drawing, Ground, Laid, Task};
use super::legend::{Sample, Tail};
use super::line;
use super::plan::{ordered, tallest};
use super::sheet::sheet;
use super::text::{HEADING, LEADING, lines};
use super::used::{self, Entry, Used};
use crate::analysis::comparison::Side;
use crate::diagram::arrange::{Arranged, Placed};
use crate::diagram::geometry::extent;
use crate::diagram::scene::{Layer, Mark, Paint, Rect, Role, Scene, Shape};
use crate::diagram::view::{Badge, Density, Node, Standing, View};
use crate::diagram::wrap::{Measure, wrap};

/// Space between boxes above one another.
const ROW: f64 = 9.0;
/// From the heading of a panel to its lanes, and between the parts of the drawing.
const UNDER: f64 = 7.0;
const APART: f64 = 10.0;
/// From the border of a lane to its heading, sideways; and from a lane's edge to its boxes.
const INSIDE: f64 = 6.0;
const INNER: f64 = 10.0;

/// Draws two views of what was picked, on a sheet.
pub fn compare(task: &Task<'_>) -> Scene {
    let twin = Twin::of(task.graph, task.pick, task.words).map(|mut twin| {
        let mut arranged = arranged(task, &twin);
        if arranged.width() > LEGIBLE && twin.view.density != Density::Dense {
            twin.view.density = Density::Dense;
            arranged = self::arranged(task, &twin);
        }
        (twin, arranged)
    });
    sheet(task, [Pair { task, twin }])
}

/// A wider drawing has letters that are too small on A3.
const LEGIBLE: f64 = 835.0;

fn arranged(task: &Task<'_>, twin: &Twin) -> Arranged {
    let ordered = ordered(&twin.view, task.arrange, task.words);
    // Two panels share a page: each may be half as tall as one drawing.
    let tall = if twin.groups.len() > FEW { tallest(&twin.view, 0.7) } else { f64::INFINITY };
    ordered.arranged(ROW, tall)
}

/// More boxes are split over columns.
const FEW: usize = 20;

struct Pair<'a> {
    task: &'a Task<'a>,
    /// None where there is nothing to compare.
    twin: Option<(Twin, Arranged)>,
}

impl Drawing for Pair<'_> {
    fn least(&self) -> (f64, f64) {
        match &self.twin {
            Some((_, arranged)) => (arranged.width(), 2.0 * arranged.height() + 120.0),
            None => (0.0, 0.0),
        }
    }

    fn widths(&self) -> &[f64] {
        &[1.0]
    }

    fn over(&self, width: f64) -> Laid {
        let mut pen = Pen { task: self.task, width, y: 0.0, marks: Vec::new() };
        if let Some((twin, arranged)) = &self.twin {
            let placed = arranged.over(width);
            pen.panel(twin, &placed, Side::Left);
            pen.strip(twin, &placed);
            pen.panel(twin, &placed, Side::Right);
            pen.loops(twin);
        }
        let ground = Ground::default();
        Laid { marks: pen.marks, top: 0.0, bottom: pen.y, missing: Missing::default(), ground, strip: None }
    }

    fn used(&self, _: Missing) -> Used {
        let Some((twin, _)) = &self.twin else { return Used::default() };
        let arrows = || twin.view.arrows.iter();
        let mut forms: Vec<Entry> = Vec::new();
        for (side, key) in [
            (Side::Left, "figure-legend-left"),
            (Side::Both, "figure-legend-both"),
            (Side::Right, "figure-legend-right"),
            (Side::Neither, "figure-legend-absent"),
        ] {
            let occurs =
                twin.groups.iter().any(|group| group.side == side || side == Side::Neither && group.side != Side::Both);
            forms.extend(occurs.then_some((Sample::Side(side), key)));
        }
        let is_lost = twin.lost.iter().flatten().any(|&lost| lost);
        forms.extend(is_lost.then_some((Sample::Lost, "figure-legend-lost")));
        let has = |test: fn(&Badge) -> bool| arrows().flat_map(|arrow| &arrow.badges).any(test);
        let mut counts: Vec<Entry> = Vec::new();
        let named = has(|badge| matches!(badge, Badge::Name(_)));
        counts.extend(named.then_some((Sample::Badge(Tail::Name), "figure-legend-needed")));
        let times = has(|badge| matches!(badge, Badge::Times(_)));
        counts.extend(times.then_some((Sample::Badge(Tail::Times), "figure-legend-times")));
        Used {
            states: Vec::new(),
            firm: used::firm(arrows().map(|arrow| arrow.stroke)),
            signs: used::heads(arrows().map(|arrow| (arrow.stroke, arrow.head))),
            forms,
            weights: Vec::new(),
            counts,
        }
    }

    fn sentences(&self, _: Missing) -> Vec<String> {
        match &self.twin {
            Some((twin, _)) => says::sentences(self.task, twin),
            None => vec![says::nothing(self.task)],
        }
    }

    fn title(&self) -> Option<String> {
        self.twin.as_ref().map(|_| self.task.words.key("figure-compare-title"))
    }

    fn subtitle(&self) -> Option<String> {
        self.twin.as_ref().map(|(twin, _)| says::counts(self.task, twin))
    }
}

/// Draws from the top down.
struct Pen<'a> {
    task: &'a Task<'a>,
    width: f64,
    y: f64,
    marks: Vec<Mark>,
}

impl Pen<'_> {
    fn text(&mut self, class: &str, text: &[String], letters: crate::diagram::font::Type) {
        let at = Point::new(0.0, self.y + 0.76 * letters.size);
        self.marks.push(Mark::new(Layer::Text, Role::Frame, "panel").and(lines(at, letters, class, text)));
        self.y += LEADING * letters.size * text.len() as f64;
    }

    /// One view: its heading, its lanes, and what it holds; the rest pale.
    fn panel(&mut self, twin: &Twin, placed: &Placed, side: Side) {
        let words = self.task.words;
        let heading = says::panel(self.task, twin, side);
        let heading = wrap(&heading, HEADING, Measure::wide(self.width), words.tongue);
        self.text("t", &heading, HEADING);
        self.y += UNDER - 0.2 * HEADING.size;
        let top = self.y;
        let headings: Vec<Vec<String>> = twin
            .view
            .lanes
            .iter()
            .zip(&placed.lanes)
            .map(|(lane, &(from, to))| {
                let measure = Measure::wide((to - from - 2.0 * INSIDE).max(24.0));
                if lane.heading.is_empty() { Vec::new() } else { wrap(&lane.heading, HEADING, measure, words.tongue) }
            })
            .collect();
        let most = headings.iter().map(Vec::len).max().unwrap_or(0);
        let under = if most == 0 { INNER } else { 8.0 + LEADING * HEADING.size * most as f64 + 4.0 };
        let view = of_panel(twin, side);
        let drawn = draw(twin, &view, placed, side, self.task);
        let all = drawn.iter().flat_map(|mark| &mark.shapes);
        let space = extent(all).unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0));
        // Both panels get the height that both need, so that places agree.
        let space = space.joined(&boxes_of(placed));
        let bottom = top + under + space.h + INNER;
        for ((lane, &(from, to)), heading) in twin.view.lanes.iter().zip(&placed.lanes).zip(&headings) {
            if lane.place != Standing::Bare {
                let rect = Rect::new(from, top, to - from, bottom - top);
                let paint = Paint::class(format!("band s{}", lane.slot));
                let tint = Shape::Rect { rect, radius: 0.0, paint };
                self.marks.push(Mark::new(Layer::Band, Role::Ground, "").with(tint));
            }
            if !heading.is_empty() {
                let at = Point::new(from + INSIDE, top + 14.0);
                let class = format!("h s{}t", lane.slot);
                self.marks
                    .push(Mark::new(Layer::Text, Role::Frame, "heading").and(lines(at, HEADING, &class, heading)));
            }
        }
        let shift = top + under - space.y;
        self.marks.extend(drawn.into_iter().map(|mark| mark.moved(0.0, shift)));
        self.y = bottom + APART;
    }
}

fn boxes_of(placed: &Placed) -> Rect {
    let mut rects = placed.boxes.iter().copied();
    let first = rects.next().unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0));
    rects.fold(first, |all, one| all.joined(&one))
}

/// The boxes and arrows of one panel, under names of their own.
fn of_panel(twin: &Twin, side: Side) -> View {
    let prefix = if side == Side::Left { "left" } else { "right" };
    let mut view = twin.view.clone();
    let rename = |node: &mut Node| node.id = format!("{prefix}-{}", node.id);
    view.nodes.iter_mut().for_each(rename);
    view.arrows.iter_mut().for_each(|arrow| arrow.id = format!("{prefix}-{}", arrow.id));
    view
}

fn draw(twin: &Twin, view: &View, placed: &Placed, side: Side, task: &Task<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut beads = Beads::default();
    for (at, arrow) in view.arrows.iter().enumerate().filter(|&(at, _)| twin.sides[at].is_in(side)) {
        let rects = (placed.boxes[arrow.from], placed.boxes[arrow.to]);
        let drawn = line::draw(view, arrow, &placed.routes[at], rects, task.words);
        marks.push(drawn.line);
        for mark in drawn.on_line {
            beads.take(mark, &arrow.id);
        }
    }
    marks.extend(beads.into_marks());
    for (at, (node, &rect)) in view.nodes.iter().zip(&placed.boxes).enumerate() {
        let group = &twin.groups[at];
        let is_lost = twin.lost[at][usize::from(side == Side::Right)];
        let look = match group.side.is_in(side) {
            true if is_lost => boxes::Look::Lost,
            true => boxes::Look::Present,
            false => boxes::Look::Absent,
        };
        marks.push(boxes::mark(node, rect, group.side, twin.headings[at], look));
    }
    marks
}
