//! The whole page: title, drawing, strip, sentence, legend, provenance, on the smallest
//! sheet that holds them.

use layout::core::geometry::Point;

use super::body::Missing;
use super::drawing::{Drawing, Laid, Task};
use super::labelling::KIND;
use super::legend::Legend;
use super::text::{LEADING, SENTENCE, SMALL, SUBTITLE, TITLE, anchored, lines};
use super::voices::Strip;
use crate::diagram::caption::{Caption, caption};
use crate::diagram::scene::{Anchor, Layer, Mark, Paint, Role, Scene, Shape, Step};
use crate::diagram::titles;
use crate::diagram::wrap::{Measure, widest, wrap};
use crate::language::Words;

/// What adding and taking away a margin may cost a width.
const BREATH: f64 = 1e-6;
/// A4, A3, A2, A1 and A0 on their side, in points.
const SHEETS: [(f64, f64); 5] = [(842.0, 595.0), (1191.0, 842.0), (1684.0, 1191.0), (2384.0, 1684.0), (3370.0, 2384.0)];
const MARGIN: f64 = 28.0;
/// A large sheet keeps this much to spare, and is no flatter than this part of its width.
const SPARE: f64 = 60.0;
const FLATTEST: f64 = 0.4;
/// The baseline of the last line on the page stands this far from its edge.
const LAST: f64 = 18.0;
/// Sentences stand to the left of the voices against where they have this much room.
const ROOM: f64 = 300.0;
/// A sentence wider than this is hard to read.
const SENTENCE_WIDTH: f64 = 620.0;
/// A page of a given shape grows by this much until it holds the figure, so many times.
const GROWTH: f64 = 1.04;
const GROWN: usize = 80;

/// Frames the first of some drawings that has a place for all its labels; if none has, the
/// one with the fewest missing, which its sentence then says.
pub fn sheet<'a, D: Drawing>(task: &Task<'a>, drawings: impl IntoIterator<Item = D>) -> Scene {
    let mut best: Option<(Missing, Scene)> = None;
    for drawing in drawings {
        let (missing, scene) = Job::new(*task, &drawing).page();
        if best.as_ref().is_none_or(|(fewest, _)| missing.total() < fewest.total()) {
            best = Some((missing, scene));
        }
        if best.as_ref().is_some_and(|(missing, _)| missing.total() == 0) {
            break;
        }
    }
    best.map_or_else(|| Scene::empty(task.words.tongue), |(_, scene)| scene)
}

/// A drawing, with what is said around it.
struct Job<'a> {
    task: Task<'a>,
    drawing: &'a dyn Drawing,
    caption: Caption,
}

/// The parts of a page with their heights.
struct Parts {
    title: Vec<String>,
    subtitle: Vec<String>,
    body: Laid,
    sentences: Vec<String>,
    legend: Legend,
    provenance: Vec<String>,
    version: Vec<String>,
    width: f64,
}

impl<'a> Job<'a> {
    fn new(task: Task<'a>, drawing: &'a dyn Drawing) -> Job<'a> {
        Job { task, drawing, caption: caption(&task, drawing.title(), drawing.subtitle()) }
    }

    fn page(&self) -> (Missing, Scene) {
        match self.task.paper.size() {
            None => self.smallest(),
            Some((width, height)) => self.shaped(width / height),
        }
    }

    /// The smallest page of a shape (its width by its height) that holds everything.
    fn shaped(&self, shape: f64) -> (Missing, Scene) {
        let (least_width, least_height) = self.drawing.least();
        let mut width = SHEETS[0].0.max(least_width + 2.0 * MARGIN).max(least_height * shape);
        let mut parts = self.parts(width - 2.0 * MARGIN);
        for _ in 0..GROWN {
            if parts.least() <= width / shape {
                break;
            }
            self.leave_strip(&mut parts);
            if parts.least() <= width / shape {
                break;
            }
            width *= GROWTH;
            parts = self.parts(width - 2.0 * MARGIN);
        }
        let height = (width / shape).max(parts.least());
        (parts.body.missing, self.scene(&parts, height))
    }

    /// The smallest sheet that holds everything. Where a little more width gives more labels
    /// a place, it gets it.
    fn smallest(&self) -> (Missing, Scene) {
        let mut best: Option<(Missing, Scene)> = None;
        for &widened in self.drawing.widths() {
            let (missing, scene) = self.on_sheet(widened);
            if best.as_ref().is_none_or(|(fewest, _)| missing.total() < fewest.total()) {
                best = Some((missing, scene));
            }
            if best.as_ref().is_some_and(|(missing, _)| missing.total() == 0) {
                break;
            }
        }
        best.unwrap_or_else(|| self.on_sheet(1.0))
    }

    /// The smallest sheet for a drawing that is so much wider than it needs to be.
    fn on_sheet(&self, widened: f64) -> (Missing, Scene) {
        let (least_width, least_height) = self.drawing.least();
        for (width, height) in SHEETS {
            // A large sheet is cut to what is on it, in width and in height.
            let wide = least_width * widened + 2.0 * MARGIN;
            let width = wide.max(SHEETS[0].0).min(width);
            let inner = width - 2.0 * MARGIN;
            // A width that was just made of the least one may come out a breath smaller.
            if least_width > inner + BREATH || least_height > height {
                continue;
            }
            let mut parts = self.parts(inner);
            if parts.least() > height {
                self.leave_strip(&mut parts);
            }
            let least = parts.least();
            if least <= height {
                // Where the height decides how large it prints, nothing is to spare.
                let spare = (least + SPARE).min(least.max(width / std::f64::consts::SQRT_2));
                let cut = spare.max(width * FLATTEST).min(height);
                let height = if (width, height) == SHEETS[0] { height } else { cut };
                return (parts.body.missing, self.scene(&parts, height));
            }
        }
        let (width, _) = SHEETS[SHEETS.len() - 1];
        let mut parts = self.parts(least_width.max(width - 2.0 * MARGIN));
        self.leave_strip(&mut parts);
        (parts.body.missing, self.scene(&parts, parts.least() + SPARE))
    }

    /// Without the strip there is more room for the drawing, and for the sentences.
    fn leave_strip(&self, parts: &mut Parts) {
        parts.body.strip = None;
        parts.sentences = self.sentences(parts.body.missing, parts.width);
    }

    fn sentences(&self, missing: Missing, room: f64) -> Vec<String> {
        let says = self.drawing.sentences(missing);
        let measure = Measure::wide(room.min(SENTENCE_WIDTH));
        says.iter().flat_map(|one| wrap(one, SENTENCE, measure, self.task.words.tongue)).collect()
    }

    fn parts(&self, width: f64) -> Parts {
        let (words, caption) = (self.task.words, &self.caption);
        let body = self.drawing.over(width);
        let wrapped = |text: &str, letters, width| wrap(text, letters, Measure::wide(width), words.tongue);
        let beside = body.strip.as_ref().and_then(Strip::left_of_against).filter(|&left| left > ROOM);
        let version = wrapped(&caption.version, SMALL, width * 0.4);
        let left = width - widest(&version, SMALL) - 24.0;
        Parts {
            title: wrapped(&caption.title, TITLE, width),
            subtitle: wrapped(&caption.subtitle, SUBTITLE, width),
            sentences: self.sentences(body.missing, beside.map_or(width, |left| left - 24.0)),
            legend: Legend::new(&self.drawing.used(body.missing), width, words),
            provenance: wrapped(&caption.provenance, SMALL, left),
            version,
            body,
            width,
        }
    }

    fn scene(&self, parts: &Parts, height: f64) -> Scene {
        let Task { graph, words, pick, paper, .. } = self.task;
        let mut marks = Vec::new();
        let top = parts.top();
        let bottom = height - (parts.least() - parts.bottom_at_least());
        marks.extend(parts.heads());
        marks.extend(parts.body.ground.marks(top, bottom).into_iter().map(|mark| mark.moved(MARGIN, 0.0)));
        let heading = parts.body.ground.heading_height();
        let free = (bottom - top - heading - parts.body.height()) / 2.0;
        let shift = parts.body.shift(Point::new(MARGIN, top + heading + free));
        let drawn = |mark: &&Mark| parts.body.strip.is_none() || mark.class != KIND;
        marks.extend(parts.body.marks.iter().filter(drawn).map(|mark| mark.clone().moved(shift.x, shift.y)));
        marks.extend(parts.below(bottom, shift, words));
        marks.extend(parts.foot(height));
        let says = parts.sentences.join(" ");
        Scene {
            width: parts.width + 2.0 * MARGIN,
            height,
            paper,
            tongue: words.tongue,
            title: self.caption.title.clone(),
            description: titles::description(graph, words, pick, &says),
            marks,
        }
    }
}

impl Parts {
    fn title_bottom(&self) -> f64 {
        40.0 + (self.title.len() - 1) as f64 * LEADING * TITLE.size
    }

    /// Where bands begin.
    fn top(&self) -> f64 {
        let subtitle = self.title_bottom() + 16.0 + (self.subtitle.len() - 1) as f64 * LEADING * SUBTITLE.size;
        subtitle + 14.0 + self.body.ground.bracket_height()
    }

    /// How high up the drawing may end at least.
    fn bottom_at_least(&self) -> f64 {
        self.top() + self.body.ground.heading_height() + self.body.height() + 5.0
    }

    /// Voices and sentences under the drawing.
    fn below_height(&self) -> f64 {
        let says = self.sentences.len() as f64 * LEADING * SENTENCE.size;
        match &self.body.strip {
            None => 12.0 + says,
            Some(strip) if self.says_beside() => 16.0 + strip.height() + (8.0 + says).max(strip.height_against()),
            Some(strip) => 16.0 + strip.height() + strip.height_against() + 8.0 + says,
        }
    }

    fn says_beside(&self) -> bool {
        let left = self.body.strip.as_ref().and_then(Strip::left_of_against);
        left.is_none_or(|left| left > ROOM)
    }

    fn foot_height(&self) -> f64 {
        let lines = self.provenance.len().max(self.version.len());
        13.0 + (lines - 1) as f64 * LEADING * SMALL.size + LAST
    }

    /// The height that everything takes together.
    fn least(&self) -> f64 {
        self.bottom_at_least() + self.below_height() + 8.0 + self.legend.height() + self.foot_height()
    }

    fn heads(&self) -> Vec<Mark> {
        let title = Mark::new(Layer::Text, Role::Frame, "title");
        let title = title.and(lines(Point::new(MARGIN, 40.0), TITLE, "t", &self.title));
        let at = Point::new(MARGIN, self.title_bottom() + 16.0);
        let subtitle = Mark::new(Layer::Text, Role::Frame, "subtitle").and(lines(at, SUBTITLE, "t2", &self.subtitle));
        vec![title, subtitle]
    }

    fn below(&self, bottom: f64, shift: Point, words: &Words) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut top = bottom + 12.0;
        if let Some(strip) = &self.body.strip {
            marks.extend(strip.marks(bottom + 16.0, bottom, shift, words));
            let under = if self.says_beside() { 0.0 } else { strip.height_against() };
            top = bottom + 16.0 + strip.height() + under + 8.0;
        }
        let at = Point::new(MARGIN, top + 0.8 * SENTENCE.size);
        let says = Mark::new(Layer::Text, Role::Frame, "sentence");
        marks.push(says.and(lines(at, SENTENCE, "t", &self.sentences)));
        marks
    }

    fn foot(&self, height: f64) -> Vec<Mark> {
        let rule = |y: f64| {
            let steps = vec![Step::Move(Point::new(MARGIN, y)), Step::Line(Point::new(MARGIN + self.width, y))];
            let line = Shape::Path { steps, paint: Paint::class("hairline") };
            Mark::new(Layer::Band, Role::Ground, "").with(line)
        };
        let foot = height - self.foot_height();
        let legend = foot - self.legend.height();
        let mut marks = vec![rule(foot)];
        if self.legend.height() > 0.0 {
            marks.push(rule(legend));
        }
        marks.extend(self.legend.marks(Point::new(MARGIN, legend), self.width));
        let at = Point::new(MARGIN, foot + 13.0);
        let left = Mark::new(Layer::Text, Role::Frame, "provenance").and(lines(at, SMALL, "t2", &self.provenance));
        marks.push(left);
        let right = self.version.iter().enumerate().map(|(place, line)| {
            let y = at.y + LEADING * SMALL.size * place as f64;
            anchored(Point::new(MARGIN + self.width, y), SMALL, "t2", line, Anchor::End)
        });
        marks.push(Mark::new(Layer::Text, Role::Frame, "version").and(right));
        marks
    }
}
