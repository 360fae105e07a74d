//! The whole page: title, drawing, strip, sentence, legend, provenance, on the smallest
//! sheet that holds them.

use layout::core::geometry::Point;

use super::body::{Body, Missing, body};
use super::labelling::KIND;
use super::lanes;
use super::legend::{Chips, Legend};
use super::plan::arranged;
use super::text::{LEADING, SENTENCE, SMALL, SUBTITLE, TITLE, anchored, lines};
use super::voices::{Strip, strip};
use crate::diagram::arrange::Arranged;
use crate::diagram::caption::{Caption, caption, sentences};
use crate::diagram::lens::Pick;
use crate::diagram::scene::{Anchor, Layer, Mark, Paint, Role, Scene, Shape, Step};
use crate::diagram::titles;
use crate::diagram::view::View;
use crate::diagram::wrap::{Measure, widest, wrap};
use crate::graph::TheoryGraph;
use crate::language::Words;

/// A4, A3, A2, A1 and A0 on their side, in points.
const SHEETS: [(f64, f64); 5] = [(842.0, 595.0), (1191.0, 842.0), (1684.0, 1191.0), (2384.0, 1684.0), (3370.0, 2384.0)];
const MARGIN: f64 = 28.0;
/// Space between boxes above one another: more is tried where labels find no place.
const ROWS: [f64; 3] = [14.0, 30.0, 52.0];
const DENSE_ROW: f64 = 9.0;
/// A large sheet keeps this much to spare, and is no flatter than this part of its width.
const SPARE: f64 = 60.0;
const FLATTEST: f64 = 0.4;
const WIDENED: f64 = 1.3;
/// The baseline of the last line on the page stands this far from its edge.
const LAST: f64 = 18.0;
/// Sentences stand to the left of the voices against where they have this much room.
const ROOM: f64 = 300.0;
/// A sentence wider than this is hard to read.
const SENTENCE_WIDTH: f64 = 620.0;

/// What is drawn, and with which words.
struct Job<'a> {
    graph: &'a TheoryGraph<'a>,
    pick: &'a Pick,
    view: &'a View,
    words: &'a Words,
    caption: Caption,
}

/// Draws a view on the smallest sheet that holds it with all its labels; if some find no
/// place anywhere, on the one with the fewest missing, which the sentence then says.
pub fn sheet(graph: &TheoryGraph<'_>, pick: &Pick, view: &View, words: &Words) -> Scene {
    let job = Job { graph, pick, view, words, caption: caption(graph, words, pick) };
    let rows: &[f64] = if view.is_dense() { &[DENSE_ROW] } else { &ROWS };
    let mut best: Option<(Missing, Scene)> = None;
    for &row in rows {
        let (missing, scene) = job.smallest(&arranged(view, row));
        if best.as_ref().is_none_or(|(fewest, _)| missing.total() < fewest.total()) {
            best = Some((missing, scene));
        }
        if best.as_ref().is_some_and(|(missing, _)| view.is_dense() || missing.total() == 0) {
            break;
        }
    }
    best.map_or_else(|| job.smallest(&arranged(view, DENSE_ROW)).1, |(_, scene)| scene)
}

/// The parts of a page with their heights.
struct Parts {
    title: Vec<String>,
    subtitle: Vec<String>,
    brackets: Vec<lanes::Bracket>,
    headings: Vec<Vec<String>>,
    body: Body,
    strip: Option<Strip>,
    sentences: Vec<String>,
    legend: Legend,
    provenance: Vec<String>,
    version: Vec<String>,
    width: f64,
}

impl Job<'_> {
    fn smallest(&self, arranged: &Arranged) -> (Missing, Scene) {
        for (width, height) in SHEETS {
            // A large sheet is cut to what is on it, in width and in height.
            let wide = arranged.width() * WIDENED + 2.0 * MARGIN;
            let width = wide.max(SHEETS[0].0).min(width);
            let inner = width - 2.0 * MARGIN;
            if arranged.width() > inner || arranged.height() > height {
                continue;
            }
            let mut parts = self.parts(arranged, inner);
            if parts.least() > height {
                self.leave_strip(&mut parts);
            }
            let least = parts.least();
            if least <= height {
                let cut = (least + SPARE).max(width * FLATTEST).min(height);
                let height = if width > SHEETS[0].0 { cut } else { height };
                return (parts.body.missing, self.scene(&parts, height));
            }
        }
        let (width, _) = SHEETS[SHEETS.len() - 1];
        let mut parts = self.parts(arranged, arranged.width().max(width - 2.0 * MARGIN));
        self.leave_strip(&mut parts);
        (parts.body.missing, self.scene(&parts, parts.least() + SPARE))
    }

    /// Without the strip there is more room for the drawing, and for the sentences.
    fn leave_strip(&self, parts: &mut Parts) {
        parts.strip = None;
        parts.sentences = self.sentences(parts.body.missing, parts.width);
    }

    fn sentences(&self, missing: Missing, room: f64) -> Vec<String> {
        let says = sentences(self.graph, self.words, self.pick, self.view, missing);
        let measure = Measure::wide(room.min(SENTENCE_WIDTH));
        says.iter().flat_map(|one| wrap(one, SENTENCE, measure, self.words.tongue)).collect()
    }

    fn parts(&self, arranged: &Arranged, width: f64) -> Parts {
        let Job { graph, view, words, caption, .. } = self;
        let body = body(view, arranged, width, words);
        let strip = strip(graph, view, &body, width, words);
        let chips = if body.missing.chips > 0 && view.is_dense() { Chips::Left } else { Chips::Drawn };
        let wrapped = |text: &str, letters, width| wrap(text, letters, Measure::wide(width), words.tongue);
        let beside = strip.as_ref().and_then(Strip::left_of_against).filter(|&left| left > ROOM);
        let version = wrapped(&caption.version, SMALL, width * 0.4);
        let left = width - widest(&version, SMALL) - 24.0;
        Parts {
            title: wrapped(&caption.title, TITLE, width),
            subtitle: wrapped(&caption.subtitle, SUBTITLE, width),
            brackets: lanes::brackets(view, words),
            headings: lanes::headings(view, &body.placed.lanes, words),
            sentences: self.sentences(body.missing, beside.map_or(width, |left| left - 24.0)),
            legend: Legend::new(view, width, chips, words),
            provenance: wrapped(&caption.provenance, SMALL, left),
            version,
            strip,
            body,
            width,
        }
    }

    fn scene(&self, parts: &Parts, height: f64) -> Scene {
        let mut marks = Vec::new();
        let top = parts.lanes_top();
        let bottom = height - (parts.least() - parts.lanes_bottom_at_least());
        marks.extend(parts.heads());
        if !self.view.nodes.is_empty() {
            let spans = &parts.body.placed.lanes;
            let mut grounds = lanes::draw_brackets(&parts.brackets, spans, top);
            grounds.extend(lanes::bands(self.view, spans, &parts.headings, top, bottom));
            marks.extend(grounds.into_iter().map(|mark| mark.moved(MARGIN, 0.0)));
        }
        let heading = lanes::heading_height(&parts.headings);
        let free = (bottom - top - heading - (parts.body.bottom - parts.body.top)) / 2.0;
        let shift = Point::new(MARGIN, top + heading + free - parts.body.top);
        let drawn = |mark: &&Mark| parts.strip.is_none() || mark.class != KIND;
        marks.extend(parts.body.marks.iter().filter(drawn).map(|mark| mark.clone().moved(shift.x, shift.y)));
        marks.extend(parts.below(bottom, shift, self.words));
        marks.extend(parts.foot(height));
        let says = parts.sentences.join(" ");
        Scene {
            width: parts.width + 2.0 * MARGIN,
            height,
            tongue: self.words.tongue,
            title: self.caption.title.clone(),
            description: titles::description(self.graph, self.words, self.pick, &says),
            marks,
        }
    }
}

impl Parts {
    fn title_bottom(&self) -> f64 {
        40.0 + (self.title.len() - 1) as f64 * LEADING * TITLE.size
    }

    fn lanes_top(&self) -> f64 {
        let subtitle = self.title_bottom() + 16.0 + (self.subtitle.len() - 1) as f64 * LEADING * SUBTITLE.size;
        subtitle + 14.0 + if self.brackets.is_empty() { 0.0 } else { lanes::BRACKETS }
    }

    /// How high up the lanes may end at least.
    fn lanes_bottom_at_least(&self) -> f64 {
        let drawing = self.body.bottom - self.body.top;
        self.lanes_top() + lanes::heading_height(&self.headings) + drawing + 5.0
    }

    /// Voices and sentences under the lanes.
    fn below_height(&self) -> f64 {
        let says = self.sentences.len() as f64 * LEADING * SENTENCE.size;
        match &self.strip {
            None => 12.0 + says,
            Some(strip) if self.says_beside() => 16.0 + strip.height() + (8.0 + says).max(strip.height_against()),
            Some(strip) => 16.0 + strip.height() + strip.height_against() + 8.0 + says,
        }
    }

    fn says_beside(&self) -> bool {
        let left = self.strip.as_ref().and_then(Strip::left_of_against);
        left.is_none_or(|left| left > ROOM)
    }

    fn foot_height(&self) -> f64 {
        let lines = self.provenance.len().max(self.version.len());
        13.0 + (lines - 1) as f64 * LEADING * SMALL.size + LAST
    }

    /// The height that everything takes together.
    fn least(&self) -> f64 {
        self.lanes_bottom_at_least() + self.below_height() + 8.0 + self.legend.height() + self.foot_height()
    }

    fn heads(&self) -> Vec<Mark> {
        let title = Mark::new(Layer::Text, Role::Frame, "title");
        let title = title.and(lines(Point::new(MARGIN, 40.0), TITLE, "t", &self.title));
        let at = Point::new(MARGIN, self.title_bottom() + 16.0);
        let subtitle = Mark::new(Layer::Text, Role::Frame, "subtitle").and(lines(at, SUBTITLE, "t2", &self.subtitle));
        vec![title, subtitle]
    }

    fn below(&self, lanes_bottom: f64, shift: Point, words: &Words) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut top = lanes_bottom + 12.0;
        if let Some(strip) = &self.strip {
            marks.extend(strip.marks(lanes_bottom + 16.0, lanes_bottom, shift, words));
            let under = if self.says_beside() { 0.0 } else { strip.height_against() };
            top = lanes_bottom + 16.0 + strip.height() + under + 8.0;
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
