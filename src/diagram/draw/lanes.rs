//! The lanes: tinted bands of equal height with a heading, and brackets above them.

use layout::core::geometry::Point;

use super::drawing::{Band, Ground};
use super::text::{HEADING, LEADING, SMALL, anchored, lines};
use crate::diagram::scene::{Anchor, Layer, Mark, Paint, Rect, Role, Shape, Step};
use crate::diagram::view::{Lane, Standing, View};
use crate::diagram::wrap::{Measure, widest, wrap};
use crate::language::Words;

/// From the border of a lane to its heading, sideways and down.
const INSIDE: f64 = 8.0;
const BASELINE: f64 = 16.0;
/// The height that brackets take above the lanes.
const BRACKETS: f64 = 22.0;

/// The width that a heading needs: that of its longest word, within reason.
pub fn heading_width(lane: &Lane) -> f64 {
    let words = lane.heading.split_whitespace().filter(|word| word.chars().count() <= 24);
    let longest = words.map(|word| HEADING.width(word)).fold(0.0, f64::max);
    longest + 2.0 * INSIDE + 1.0
}

/// The lanes of a view over these spans, with what stands above them.
pub fn ground(view: &View, spans: &[(f64, f64)], words: &Words) -> Ground {
    let bands = view.lanes.iter().zip(spans).map(|(lane, &(from, to))| Band {
        from,
        to,
        slot: lane.slot,
        // A theory without spheres still has a ground; beside spheres it stays white.
        has_tint: lane.place != Standing::Bare || view.lanes.len() == 1,
        heading: match lane.heading.is_empty() {
            true => Vec::new(),
            false => wrap(&lane.heading, HEADING, Measure::wide(to - from - 2.0 * INSIDE), words.tongue),
        },
    });
    Ground { bands: bands.collect(), brackets: brackets(view, words) }
}

impl Ground {
    /// The height that the tallest heading takes.
    pub fn heading_height(&self) -> f64 {
        let most = self.bands.iter().map(|band| band.heading.len()).max().unwrap_or(0);
        match (self.bands.is_empty(), most) {
            (true, _) => 0.0,
            (false, 0) => 8.0,
            (false, lines) => BASELINE + (lines - 1) as f64 * LEADING * HEADING.size + 8.0,
        }
    }

    /// The height that brackets take above the bands.
    pub fn bracket_height(&self) -> f64 {
        if self.brackets.is_empty() { 0.0 } else { BRACKETS }
    }

    /// Everything, from one height to another.
    pub fn marks(&self, top: f64, bottom: f64) -> Vec<Mark> {
        let mut marks = self.draw_brackets(top);
        for band in &self.bands {
            if band.has_tint {
                let rect = Rect::new(band.from, top, band.to - band.from, bottom - top);
                let paint = Paint::class(format!("band s{}", band.slot));
                let tint = Shape::Rect { rect, radius: 0.0, paint };
                marks.push(Mark::new(Layer::Band, Role::Ground, "").with(tint));
            }
            if !band.heading.is_empty() {
                let class = format!("h s{}t", band.slot);
                let at = Point::new(band.from + INSIDE, top + BASELINE);
                let mark = Mark::new(Layer::Text, Role::Frame, "heading");
                marks.push(mark.and(lines(at, HEADING, &class, &band.heading)));
            }
        }
        marks
    }

    /// Brackets just above the bands. Words that do not fit over theirs fall away.
    fn draw_brackets(&self, top: f64) -> Vec<Mark> {
        let mut marks = Vec::new();
        for bracket in &self.brackets {
            let (from, to) = (self.bands[bracket.from].from, self.bands[bracket.to].to);
            let at = |x: f64, y: f64| Point::new(x, y);
            let steps = vec![
                Step::Move(at(from, top - 4.0)),
                Step::Line(at(from, top - 10.0)),
                Step::Line(at(to, top - 10.0)),
                Step::Line(at(to, top - 4.0)),
            ];
            let line = Shape::Path { steps, paint: Paint::class("lead") };
            marks.push(Mark::new(Layer::Band, Role::Ground, "").with(line));
            if widest(std::slice::from_ref(&bracket.says), SMALL) <= to - from {
                let at = at((from + to) / 2.0, top - 13.0);
                let says = anchored(at, SMALL, "t2", &bracket.says, Anchor::Middle);
                marks.push(Mark::new(Layer::Text, Role::Frame, "").with(says));
            }
        }
        marks
    }
}

/// A bracket over some lanes, with what it says.
pub struct Bracket {
    from: usize,
    to: usize,
    says: String,
}

/// Brackets above lanes that stand beside the flow, and above neighbors whose headings
/// share the words in which two of them end: those name what the lanes are together.
fn brackets(view: &View, words: &Words) -> Vec<Bracket> {
    let mut brackets = Vec::new();
    let mut at = 0;
    while at < view.lanes.len() {
        let (end, says) = match view.lanes[at].place {
            Standing::Beside => {
                (run(view, at, |lane| lane.place == Standing::Beside), Some(words.key("figure-beside")))
            }
            Standing::InFlow => {
                let shared = shared(view, at);
                let within = |lane: &Lane| {
                    lane.place == Standing::InFlow && lane.heading.to_lowercase().contains(&shared.to_lowercase())
                };
                let end = if shared.is_empty() { at } else { run(view, at, within) };
                (end, Some(shared).filter(|_| end > at))
            }
            Standing::Bare => (at, None),
        };
        brackets.extend(says.map(|says| Bracket { from: at, to: end, says }));
        at = end + 1;
    }
    brackets
}

/// The last of the lanes from here on that are alike.
fn run(view: &View, from: usize, is_alike: impl Fn(&Lane) -> bool) -> usize {
    let further = view.lanes[from + 1..].iter().take_while(|lane| is_alike(lane)).count();
    from + further
}

/// The longest words, two at least, in which two headings from here on end and that stand
/// in this one.
fn shared(view: &View, at: usize) -> String {
    let in_flow: Vec<&Lane> = view.lanes[at..].iter().filter(|lane| lane.place == Standing::InFlow).collect();
    let own = view.lanes[at].heading.to_lowercase();
    let mut best = String::new();
    for (index, one) in in_flow.iter().enumerate() {
        for other in &in_flow[index + 1..] {
            let words = ending(&one.heading, &other.heading);
            if words.contains(' ') && words.len() > best.len() && own.contains(&words.to_lowercase()) {
                best = words;
            }
        }
    }
    best
}

/// The words that two headings both end in.
fn ending(a: &str, b: &str) -> String {
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    let same = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    a[a.len() - same..].join(" ")
}
