//! Cards: building blocks below, the outcomes that they are for above them, and the ambition
//! on top.
//!
//! `content` says what stands on them; rows of panels take the width of the page.

mod content;

use std::ops::Range;

use layout::core::geometry::Point;

use self::content::{Content, Names, Tie};
use super::Task;
use super::badge;
use super::body::Missing;
use super::drawing::{Drawing, Ground, Laid};
use super::panels::{Panel, shared};
use super::sheet::sheet;
use super::used::{Used, firm, forms};
use super::wire::{ELBOW, Look, Wire};
use crate::diagram::geometry::extent;
use crate::diagram::scene::{Layer, Mark, Rect, Role, Scene};
use crate::diagram::titles;
use crate::diagram::view::{Dash, Density, Form, Stroke};
use crate::finding::Message;

/// A page that needs more than A4 is laid out for A3 from this width on.
const COMFORTABLE: f64 = 640.0;
const WIDENED: f64 = 1.3;
/// Between two cards, and between two rows without lines.
const GAP: f64 = 10.0;
const ROWS: f64 = 12.0;
/// The least width of a card with lists, and of one with few words.
const BLOCK: f64 = 170.0;
const GROUP: f64 = 112.0;
/// A card with few words may become as narrow as this.
const COLUMN: f64 = 134.0;
/// More lines than this between two rows cannot be followed.
const LINES: usize = 8;
/// Between two tracks, between two ports, and from a track to a card.
const TRACK: f64 = 9.0;
const PORT: f64 = 18.0;
const CLEAR: f64 = 24.0;

/// Draws building blocks and what they are for, on a sheet.
pub fn cards(task: &Task<'_>) -> Scene {
    let content = Content::of(task);
    let mut names = Names::default();
    let blocks = content.block_panels(task, &mut names);
    let groups = content.group_panels(task, &mut names);
    let ends = content.end_panels(task, &mut names);
    sheet(task, [Cards { task, content, blocks, groups, ends }])
}

struct Cards<'a> {
    task: &'a Task<'a>,
    content: Content,
    blocks: Vec<Panel>,
    groups: Vec<Panel>,
    ends: Vec<Panel>,
}

/// A row of cards in their place.
struct Row {
    places: Range<usize>,
    rects: Vec<Rect>,
}

impl Drawing for Cards<'_> {
    fn least(&self) -> (f64, f64) {
        if self.blocks.is_empty() { (0.0, 0.0) } else { (COMFORTABLE, 0.0) }
    }

    fn widths(&self) -> &[f64] {
        &[WIDENED]
    }

    fn over(&self, width: f64) -> Laid {
        let mut marks = Vec::new();
        if !self.blocks.is_empty() {
            self.draw(width, &mut marks);
        }
        let space = extent(marks.iter().flat_map(|mark| &mark.shapes)).unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0));
        let (missing, ground) = (Missing::default(), Ground::default());
        Laid { marks, top: space.y, bottom: space.bottom(), missing, ground, strip: None }
    }

    fn used(&self, _: Missing) -> Used {
        if self.blocks.is_empty() {
            return Used::default();
        }
        let ties = [&self.content.reach, &self.content.serves].into_iter().filter(|ties| is_drawn(ties)).flatten();
        let looks: Vec<Look> = ties.map(|tie| self.look(tie)).collect();
        let mut used = Used { firm: firm(looks.iter().map(|look| look.stroke)), ..Used::default() };
        used.signs = super::used::heads(looks.iter().map(|look| (look.stroke, look.head)));
        let groups = (!self.groups.is_empty()).then_some(Form::State);
        let ends = (!self.ends.is_empty()).then_some(Form::Value);
        used.forms = forms([Form::Thing].into_iter().chain(groups).chain(ends));
        used
    }

    fn sentences(&self, _: Missing) -> Vec<String> {
        let words = self.task.words;
        let all = self.content.blocks.len();
        if all == 0 {
            return vec![words.key("figure-blocks-none")];
        }
        let theory = self.task.graph.theory;
        let bare = self.content.blocks.iter().filter(|&&id| theory.element(id).statements.is_empty()).count();
        let say = |key, count: usize, all: usize| words.say(&Message::new(key).with("count", count).with("all", all));
        let mut sentences = vec![say("figure-blocks-bare", bare, all)];
        if !self.groups.is_empty() {
            sentences.push(say("figure-blocks-unreached", self.content.unreached(), self.groups.len()));
        }
        sentences
    }

    fn title(&self) -> Option<String> {
        Some(self.task.words.key("figure-blocks-title"))
    }

    fn subtitle(&self) -> Option<String> {
        let words = self.task.words;
        let say = |key, count: usize| words.say(&Message::new(key).with("count", count));
        let mut parts = vec![say("figure-blocks", self.content.blocks.len())];
        let counts = [("figure-blocks-actions", self.content.actions()), ("figure-outcomes", self.groups.len())];
        parts.extend(counts.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| say(key, count)));
        Some(parts.join(", "))
    }
}

fn is_drawn(ties: &[Tie]) -> bool {
    ties.len() <= LINES
}

impl Cards<'_> {
    fn draw(&self, width: f64, marks: &mut Vec<Mark>) {
        let mut y = 0.0;
        let ends = self.row_by_row(&self.ends, (width, GROUP), width, &mut y, marks);
        y += self.gap(&self.content.serves, &ends, self.ends.len());
        let groups = self.row_by_row(&self.groups, (width, GROUP), width, &mut y, marks);
        y += self.gap(&self.content.reach, &groups, self.groups.len());
        let blocks = self.row_by_row(&self.blocks, (width, BLOCK), COLUMN, &mut y, marks);
        self.lines(&self.content.serves, (&groups, self.groups.len()), (&ends, self.ends.len()), marks);
        self.lines(&self.content.reach, (&blocks, self.blocks.len()), (&groups, self.groups.len()), marks);
    }

    /// Panels in rows of equal height, from a height on: so many that each may have the least
    /// width, none narrower than the narrowest, and the rest for those with most in them.
    fn row_by_row(
        &self,
        panels: &[Panel],
        (width, least): (f64, f64),
        narrowest: f64,
        y: &mut f64,
        marks: &mut Vec<Mark>,
    ) -> Vec<Row> {
        let tongue = self.task.words.tongue;
        let most = (((width + GAP) / (least + GAP)).floor() as usize).max(1);
        let rows = panels.len().div_ceil(most).max(1);
        let each = panels.len().div_ceil(rows).max(1);
        let mut all = Vec::new();
        for (at, row) in panels.chunks(each).enumerate() {
            *y += if at > 0 { ROWS } else { 0.0 };
            let widths = shared(row, width, (narrowest, GAP), tongue);
            let fitted: Vec<_> = row.iter().zip(&widths).map(|(panel, &width)| panel.fitted(width, tongue)).collect();
            let height = fitted.iter().map(|fitted| fitted.height()).fold(26.0, f64::max);
            let mut x = 0.0;
            let mut rects = Vec::new();
            for (fitted, wide) in fitted.iter().zip(&widths) {
                marks.extend(fitted.marks(Point::new(x, *y), height));
                rects.push(Rect::new(x, *y, *wide, height));
                x += wide + GAP;
            }
            *y += height;
            all.push(Row { places: at * each..at * each + row.len(), rects });
        }
        all
    }

    /// The space below some rows for the lines to them, with what sits on these.
    fn gap(&self, ties: &[Tie], upper: &[Row], count: usize) -> f64 {
        let end = ties.iter().map(|tie| self.look(tie).end()).fold(CLEAR, f64::max);
        match (count == 0, ties.is_empty() || !is_drawn(ties)) {
            (true, _) => 0.0,
            (false, true) => ROWS,
            // One card above all others is reached straight.
            (false, false) if count == 1 && upper.len() == 1 => {
                let is_plain = ties.iter().all(|tie| tie.through.len() == 1);
                end + if is_plain { 10.0 } else { CLEAR }
            }
            (false, false) => CLEAR + end + TRACK * ties.len() as f64,
        }
    }

    /// Lines from the first row of the lower cards to the last of the upper ones.
    fn lines(&self, ties: &[Tie], lower: (&[Row], usize), upper: (&[Row], usize), marks: &mut Vec<Mark>) {
        let (Some(below), Some(above)) = (lower.0.first(), upper.0.last()) else { return };
        if !is_drawn(ties) {
            return;
        }
        let near: Vec<&Tie> =
            (ties.iter()).filter(|tie| below.places.contains(&tie.from) && above.places.contains(&tie.to)).collect();
        for (track, tie) in near.iter().enumerate() {
            let (from, to) = (below.rects[tie.from - below.places.start], above.rects[tie.to - above.places.start]);
            let leaving: Vec<usize> = near.iter().filter(|it| it.from == tie.from).map(|it| it.to).collect();
            let start = port(&from, leaving.iter().filter(|&&to| to < tie.to).count(), leaving.len());
            let arriving: Vec<usize> = near.iter().filter(|it| it.to == tie.to).map(|it| it.from).collect();
            let end = port(&to, arriving.iter().filter(|&&from| from < tie.from).count(), arriving.len());
            // A card right above is reached straight.
            let is_straight =
                start >= to.x + ELBOW + 12.0 && start <= to.right() - ELBOW - 12.0 && above.rects.len() == 1;
            let y = from.y - CLEAR - TRACK * track as f64;
            let way = match is_straight {
                true => vec![Point::new(start, from.y), Point::new(start, to.bottom())],
                false => {
                    let turns = [Point::new(start, y), Point::new(end, y)];
                    [&[Point::new(start, from.y)], &turns[..], &[Point::new(end, to.bottom())]].concat()
                }
            };
            self.line(tie, way, marks);
        }
    }

    fn line(&self, tie: &Tie, way: Vec<Point>, marks: &mut Vec<Mark>) {
        let Task { graph, words, .. } = *self.task;
        let look = self.look(tie);
        let names: Vec<String> = tie.through.iter().map(|&link| graph.theory.link(link).id.to_string()).collect();
        let (id, title) = match tie.through[..] {
            [only] => (format!("l-{}", names[0]), titles::link(graph, words, only)),
            _ => (format!("way-{}-{}", tie.from + 1, tie.to + 1), titles::way(graph, words, &tie.through)),
        };
        let start = way[0];
        let wire = Wire { id: id.clone(), title, ends: Vec::new(), look, way, inset: 0.0, elbow: ELBOW };
        let (line, on_line) = wire.marks(Density::Roomy);
        marks.push(line);
        marks.extend(on_line);
        if tie.through.len() > 1 {
            let steps = badge::Item::Capsule { says: tie.through.len().to_string() };
            let middle = Point::new(start.x, start.y - 10.0);
            let mark = Mark::new(Layer::Mark, Role::OnLine, steps.class()).touching([id]);
            marks.push(mark.and(steps.shapes(middle)));
        }
    }

    /// A way over other elements is a collapsed arrow.
    fn look(&self, tie: &Tie) -> Look {
        match tie.through[..] {
            [only] => Look::of(self.task.graph, only),
            _ => {
                let voices = (Dash::Solid, Dash::Solid);
                Look { stroke: Stroke::Collapsed, voices, head: tie.sign, is_own: false }
            }
        }
    }
}

/// The x of one of several lines at a side of a card.
fn port(rect: &Rect, place: usize, count: usize) -> f64 {
    let apart = PORT.min((rect.w - 16.0) / count.max(1) as f64);
    rect.center().x + (place as f64 - (count.max(1) - 1) as f64 / 2.0) * apart
}
