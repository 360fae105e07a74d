//! The strip "Who says so?": under each arrow the kind of claim, the quote, the source;
//! below it the voice against.

use layout::core::geometry::Point;

use super::body::Body;
use super::text::{LEADING, SMALL, SMALL_BOLD, lines, text};
use crate::diagram::caption::short;
use crate::diagram::scene::{Layer, Mark, Paint, Role, Shape, Step};
use crate::diagram::view::View;
use crate::diagram::wrap::{Measure, wrap};
use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::knowledge_key;
use crate::source::said;
use crate::theory::support::{claims, knowledge, strongest};
use crate::theory::{Claim, SourceId, Stance};

/// A figure with more links than this has no strip.
const MOST: usize = 8;
/// A voice that takes more lines than this makes the strip unreadable.
const MOST_LINES: usize = 9;
/// From the hairline to the words, and from the words to the next hairline.
const INSIDE: f64 = 7.0;
const AFTER: f64 = 9.0;
const NARROWEST: f64 = 70.0;
const STEP: f64 = LEADING * SMALL.size;

/// The strip, ready to be drawn at some height.
pub struct Strip {
    intro: Vec<String>,
    voices: Vec<Voice>,
    against: Vec<Voice>,
}

struct Voice {
    /// Where the hairline hangs, and from where, if a way down is free.
    x: f64,
    from: Option<Point>,
    heading: Vec<String>,
    says: Vec<String>,
    span: f64,
}

impl Voice {
    fn new(words: &Words, (heading, says): (String, String), (x, span): (f64, f64)) -> Voice {
        let measure = Measure::wide(span);
        let says = match says.is_empty() {
            true => Vec::new(),
            false => wrap(&says, SMALL, measure, words.tongue),
        };
        Voice { x, from: None, heading: wrap(&heading, SMALL_BOLD, measure, words.tongue), says, span }
    }

    fn lines(&self) -> usize {
        self.heading.len() + self.says.len()
    }
}

/// The strip of a figure, or none where it would not be readable: too many links, or two
/// of them in one gutter.
pub fn strip(graph: &TheoryGraph<'_>, view: &View, body: &Body, width: f64, words: &Words) -> Option<Strip> {
    if view.is_dense() {
        return None;
    }
    let groups = groups(graph, view);
    if groups.is_empty() || groups.len() > MOST {
        return None;
    }
    let mut columns: Vec<(f64, &Group)> = Vec::new();
    for group in &groups {
        let from = view.arrows[group.arrows[0]].from;
        let (left, right) = body.placed.gutters[body.placed.column[from] + 1];
        columns.push(((left + right) / 2.0, group));
    }
    columns.sort_by(|a, b| a.0.total_cmp(&b.0));
    let spans: Vec<f64> = (0..columns.len())
        .map(|at| columns.get(at + 1).map_or(width, |next| next.0 - AFTER) - columns[at].0 - INSIDE)
        .collect();
    let first = columns.first().map_or(0.0, |column| column.0) - AFTER;
    if spans.iter().any(|&span| span < NARROWEST) || first < NARROWEST {
        return None;
    }
    let mut strip = Strip { intro: Vec::new(), voices: Vec::new(), against: Vec::new() };
    let source = only_source(&groups);
    let how = match source {
        Some(id) => {
            let message = Message::new("figure-who-says-from").with("source", short(graph.theory.source(id)));
            words.say(&message)
        }
        None => words.key("figure-who-says-how"),
    };
    strip.intro = wrap(&how, SMALL, Measure::wide(first.min(110.0)), words.tongue);
    for (&(x, group), &span) in columns.iter().zip(&spans) {
        let from = group.arrows.iter().find_map(|&at| body.drops[at]).filter(|from| (from.x - x).abs() < 2.0);
        let favor = match group.favor {
            Some(claim) => told(graph, words, claim, source),
            None if group.against.is_some() => (words.key("figure-no-support"), String::new()),
            None => (words.key("figure-no-source"), String::new()),
        };
        strip.voices.push(Voice { from, ..Voice::new(words, favor, (x, span.min(150.0))) });
        if let Some(claim) = group.against {
            let against = told(graph, words, claim, source);
            strip.against.push(Voice::new(words, against, (x, (width - x - INSIDE).min(270.0))));
        }
    }
    let tall = strip.voices.iter().any(|voice| voice.lines() > MOST_LINES);
    let crowded = strip.against.windows(2).any(|pair| pair[0].x + INSIDE + pair[0].span > pair[1].x - AFTER);
    (!tall && !crowded).then_some(strip)
}

/// The source of all supporting voices, where they have one in common.
fn only_source(groups: &[Group<'_>]) -> Option<SourceId> {
    let source = |group: &Group<'_>| group.favor.and_then(|claim| claim.quote.source);
    let first = groups.first().and_then(source)?;
    groups.iter().all(|group| source(group) == Some(first)).then_some(first)
}

/// Arrows from one element with the same voices behind them.
struct Group<'t> {
    arrows: Vec<usize>,
    favor: Option<&'t Claim>,
    against: Option<&'t Claim>,
}

fn groups<'t>(graph: &TheoryGraph<'t>, view: &View) -> Vec<Group<'t>> {
    let mut groups: Vec<Group<'t>> = Vec::new();
    for (at, arrow) in view.arrows.iter().enumerate().filter(|(_, arrow)| arrow.stroke.is_causal()) {
        let Some(&first) = arrow.links.first() else { continue };
        let link = graph.theory.link(first);
        let strongest = |stance| strongest(graph.theory, link, &claims(link, stance, graph.reading));
        let favor = strongest(Stance::Supports).or_else(|| strongest(Stance::Mixed));
        let against = strongest(Stance::Contradicts);
        let same = |group: &&mut Group<'_>| {
            let other = &view.arrows[group.arrows[0]];
            other.trunk == arrow.trunk && is_same(group.favor, favor) && is_same(group.against, against)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.arrows.push(at),
            None => groups.push(Group { arrows: vec![at], favor, against }),
        }
    }
    groups
}

/// Whether two arrows may share one voice. Claims without a quote never do: nothing shows
/// that they say the same. Where both have no claim at all, there is nothing to lose.
fn is_same(one: Option<&Claim>, other: Option<&Claim>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return one.is_none() && other.is_none();
    };
    said(&one.quote.quote).is_some()
        && one.quote.quote == other.quote.quote
        && one.quote.source == other.quote.source
        && one.claimant == other.claimant
        && one.knowledge == other.knowledge
        && one.stance == other.stance
}

/// The kind of a claim, and its words.
fn told(graph: &TheoryGraph<'_>, words: &Words, claim: &Claim, known: Option<SourceId>) -> (String, String) {
    let kind = words.key(knowledge_key(knowledge(graph.theory, claim)));
    let heading = match claim.stance {
        Stance::Supports => capital(&kind),
        Stance::Contradicts => words.say(&Message::new("figure-voice-against").with("kind", kind)),
        Stance::Mixed => words.say(&Message::new("figure-voice-mixed").with("kind", kind)),
    };
    (heading, quoted(graph, words, claim, known))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A quote with who says it and where; the source that all share stands beside the strip.
pub fn quoted(graph: &TheoryGraph<'_>, words: &Words, claim: &Claim, known: Option<SourceId>) -> String {
    let is_known = claim.quote.source.is_some() && claim.quote.source == known;
    let source = claim.quote.source.filter(|_| !is_known).map(|id| graph.theory.source(id));
    // Who says it is not always who wrote it down.
    let claimant = said(&claim.claimant);
    let year = source.and_then(|source| source.year).map(|year| year.to_string());
    let named = claimant.into_iter().chain(source.map(|source| &source.title));
    let from: Vec<String> = named.map(|text| text.to_string()).chain(year).collect();
    let mut parts = Vec::new();
    if let Some(quote) = said(&claim.quote.quote) {
        parts.push(words.say(&Message::new("figure-quote").with("quote", quote)));
    }
    if !from.is_empty() {
        parts.push(format!("({})", from.join(", ")));
    }
    parts.join(" ")
}

impl Strip {
    /// The height of the voices themselves.
    pub fn height(&self) -> f64 {
        let most = self.voices.iter().map(Voice::lines).max().unwrap_or(0).max(self.intro.len() + 1);
        most as f64 * STEP + 4.0
    }

    /// The height of the voices against, below.
    pub fn height_against(&self) -> f64 {
        match self.against.iter().map(Voice::lines).max() {
            Some(most) => most as f64 * STEP + 8.0,
            None => 0.0,
        }
    }

    /// How far to the left the voices against begin.
    pub fn left_of_against(&self) -> Option<f64> {
        self.against.first().map(|voice| voice.x)
    }

    /// Draws the strip from a height on. `shift` brings the drawing to its place.
    pub fn marks(&self, top: f64, lanes_bottom: f64, shift: Point, words: &Words) -> Vec<Mark> {
        let mut marks = Vec::new();
        let bottom = top + self.height();
        let intro = Mark::new(Layer::Text, Role::Frame, "strip");
        let at = Point::new(shift.x, top + 9.0);
        let title = text(at, SMALL_BOLD, "t", &words.key("figure-who-says"));
        let rest = Point::new(shift.x, at.y + STEP);
        marks.push(intro.with(title).and(lines(rest, SMALL, "t2", &self.intro)));
        for voice in &self.voices {
            let x = voice.x + shift.x;
            let from = voice.from.map_or(lanes_bottom + 4.0, |from| from.y + shift.y);
            marks.push(hairline(Point::new(x, from), Point::new(x, bottom), "lead"));
            marks.push(voice.mark(Point::new(x, top), "t"));
        }
        for voice in &self.against {
            let x = voice.x + shift.x;
            let until = bottom + self.height_against();
            marks.push(hairline(Point::new(x, bottom + 8.0), Point::new(x, until), "lead alarm"));
            marks.push(voice.mark(Point::new(x, bottom + 8.0), "alarmt"));
        }
        marks
    }
}

impl Voice {
    fn mark(&self, top: Point, class: &str) -> Mark {
        let at = Point::new(top.x + INSIDE, top.y + 9.0);
        let below = Point::new(at.x, at.y + STEP * self.heading.len() as f64);
        Mark::new(Layer::Text, Role::Frame, "voice")
            .and(lines(at, SMALL_BOLD, class, &self.heading))
            .and(lines(below, SMALL, "t", &self.says))
    }
}

fn hairline(from: Point, to: Point, class: &str) -> Mark {
    let steps = vec![Step::Move(from), Step::Line(to)];
    let shape = Shape::Path { steps, paint: Paint::class(class) };
    Mark::new(Layer::Line, Role::Leader, "").with(shape)
}
