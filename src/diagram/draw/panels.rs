//! Panels: boxes that hold a heading and lists, side by side in rows.
//!
//! Several forms are made of them. A panel is given a width, breaks its lists into as many
//! columns as fit, and says how high it becomes.

use layout::core::geometry::Point;

use super::text::{HEADING, LEADING, SMALL, SMALL_BOLD, TIGHT, centered, lines, text};
use crate::diagram::font::Type;
use crate::diagram::scene::{Layer, Mark, Paint, Rect, Role, Shape};
use crate::diagram::wrap::{Measure, wrap};
use crate::theory::Tongue;

/// From a border to what is inside, and between two columns inside.
const INSIDE: f64 = 8.0;
const BETWEEN: f64 = 12.0;
/// Below the last line.
const UNDER: f64 = 6.0;
/// No column of a list is narrower than this where several stand side by side.
const COLUMN: f64 = 112.0;
/// How far what is part of something stands to the right of it, and what is marked by a dot.
const DEEPER: f64 = 8.0;
const DOT: f64 = 7.0;
const STEP: f64 = TIGHT * SMALL.size;
/// Above what begins a list.
const ABOVE: f64 = 5.0;
/// Between two entries.
const APART: f64 = 1.5;
/// Panels grow by this much.
const SHARE: f64 = 14.0;
/// A list that is no higher than this stays in one column.
const SHORT: f64 = 90.0;
/// The bar of a thing that one can point at.
const BAR: f64 = 4.0;

/// How a panel looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A tinted ground without a border: a sphere.
    Ground,
    /// A border with a bar at the left.
    Thing,
    Plain,
    /// Round, with its words in the middle.
    Round,
}

/// A box with lists.
#[derive(Clone, Debug)]
pub struct Panel {
    /// Its name and what pointing at it says, if it stands for one thing.
    pub named: Option<(String, String)>,
    pub look: Look,
    pub slot: usize,
    pub heading: String,
    /// How much it holds, below its heading.
    pub count: Option<String>,
    pub items: Vec<Item>,
}

/// A line in a panel.
#[derive(Clone, Debug)]
pub struct Item {
    pub named: Option<(String, String)>,
    pub says: String,
    pub place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Words above a list.
    Head,
    /// In a list, so deep under others.
    Entry(usize),
    /// Of what stands above it, so deep.
    Under(usize),
    /// Beside the lists.
    Note,
}

impl Item {
    pub fn new(place: Place, says: impl Into<String>) -> Item {
        Item { named: None, says: says.into(), place }
    }

    #[must_use]
    pub fn named(mut self, id: String, title: String) -> Item {
        self.named = Some((id, title));
        self
    }

    fn letters(&self) -> Type {
        match self.place {
            Place::Head => SMALL_BOLD,
            Place::Entry(_) | Place::Under(_) | Place::Note => SMALL,
        }
    }

    fn indent(&self) -> f64 {
        match self.place {
            Place::Entry(depth) | Place::Under(depth) => DOT + DEEPER * depth as f64,
            Place::Head | Place::Note => 0.0,
        }
    }

    /// What stands above it.
    fn above(&self) -> f64 {
        match self.place {
            Place::Head | Place::Note => ABOVE,
            Place::Entry(_) => APART,
            Place::Under(_) => 0.0,
        }
    }
}

/// An item in lines, with the height that it takes.
struct Set<'p> {
    item: &'p Item,
    lines: Vec<String>,
}

impl Set<'_> {
    fn height(&self) -> f64 {
        self.item.above() + self.lines.len() as f64 * STEP
    }
}

/// A panel at some width.
pub struct Fitted<'p> {
    panel: &'p Panel,
    heading: Vec<String>,
    columns: Vec<Vec<Set<'p>>>,
    width: f64,
}

impl Panel {
    /// The panel over a width, as low as its lists allow.
    pub fn fitted(&self, width: f64, tongue: Tongue) -> Fitted<'_> {
        let inner = width - 2.0 * INSIDE - self.bar();
        let most = ((inner + BETWEEN) / (COLUMN + BETWEEN)).floor().max(1.0) as usize;
        let wide = |count: usize| (inner - BETWEEN * (count - 1) as f64) / count as f64;
        let set = |count| move |item| Set { item, lines: item_lines(item, wide(count), tongue) };
        let high: f64 = self.items.iter().map(set(most)).map(|set| set.height()).sum();
        let count = most.min(self.items.len().max(1)).min((high / SHORT).ceil().max(1.0) as usize);
        let sets: Vec<Set<'_>> = self.items.iter().map(set(count)).collect();
        let total: f64 = sets.iter().map(Set::height).sum();
        let mut limit = total / count as f64;
        while !fits(&sets, limit, count) {
            limit += STEP / 2.0;
        }
        let heading = match self.heading.is_empty() {
            true => Vec::new(),
            false => wrap(&self.heading, HEADING, Measure::wide(inner), tongue),
        };
        Fitted { panel: self, heading, columns: columns(sets, limit), width }
    }

    fn bar(&self) -> f64 {
        match self.look {
            Look::Thing => BAR,
            Look::Ground | Look::Plain | Look::Round => 0.0,
        }
    }
}

fn item_lines(item: &Item, width: f64, tongue: Tongue) -> Vec<String> {
    wrap(&item.says, item.letters(), Measure::wide((width - item.indent()).max(30.0)), tongue)
}

/// Whether so many columns of this height hold everything.
fn fits(sets: &[Set<'_>], limit: f64, count: usize) -> bool {
    let (mut used, mut height) = (1, 0.0);
    for (at, set) in sets.iter().enumerate() {
        let with_next = height + set.height() + after(sets, at);
        if height > 0.0 && with_next > limit + 0.01 && can_begin(set) {
            used += 1;
            height = 0.0;
        }
        height += set.height();
    }
    used <= count || limit > 1e6
}

/// What must stand in the same column after a line: the first of a list below its heading,
/// and what is said of an entry below it.
fn after(sets: &[Set<'_>], at: usize) -> f64 {
    let is_under = |set: &&Set<'_>| matches!(set.item.place, Place::Under(_));
    match (sets[at].item.place, sets.get(at + 1)) {
        (Place::Head, Some(next)) => next.height(),
        (Place::Entry(_), Some(_)) => sets[at + 1..].iter().take_while(is_under).map(Set::height).sum(),
        (Place::Head | Place::Entry(_) | Place::Under(_) | Place::Note, _) => 0.0,
    }
}

/// Whether a column may begin with it.
fn can_begin(set: &Set<'_>) -> bool {
    !matches!(set.item.place, Place::Under(_))
}

fn columns(sets: Vec<Set<'_>>, limit: f64) -> Vec<Vec<Set<'_>>> {
    let afters: Vec<f64> = (0..sets.len()).map(|at| after(&sets, at)).collect();
    let mut columns: Vec<Vec<Set<'_>>> = Vec::new();
    let mut height = 0.0;
    for (set, after) in sets.into_iter().zip(afters) {
        let is_full = height > 0.0 && height + set.height() + after > limit + 0.01;
        if columns.is_empty() || (is_full && can_begin(&set)) {
            columns.push(Vec::new());
            height = 0.0;
        }
        height += set.height();
        if let Some(column) = columns.last_mut() {
            column.push(set);
        }
    }
    columns
}

impl Fitted<'_> {
    fn heading_height(&self) -> f64 {
        let count = if self.panel.count.is_some() { STEP } else { 0.0 };
        match self.heading.len() {
            0 => count,
            lines => 5.0 + lines as f64 * LEADING * HEADING.size + count,
        }
    }

    /// The height that it takes at least.
    pub fn height(&self) -> f64 {
        let high = |column: &Vec<Set<'_>>| column.iter().map(Set::height).sum::<f64>();
        let lists = self.columns.iter().map(high).fold(0.0, f64::max);
        self.heading_height() + lists + UNDER
    }

    /// The panel from a corner on, as high as it is asked to be.
    pub fn marks(&self, at: Point, height: f64) -> Vec<Mark> {
        let rect = Rect::new(at.x, at.y, self.width, height);
        let left = at.x + INSIDE + self.panel.bar();
        let mut marks = vec![self.ground(rect)];
        let count = self.columns.len().max(1) as f64;
        let inner = self.width - 2.0 * INSIDE - self.panel.bar();
        let wide = (inner - BETWEEN * (count - 1.0)) / count;
        let mut x = left;
        for column in &self.columns {
            // Columns begin at one height, whatever they begin with.
            let first = column.first().map_or(0.0, |set| set.item.above());
            let mut y = at.y + self.heading_height() - first;
            for set in column {
                marks.extend(set.marks(Point::new(x, y), wide, self.panel.slot));
                y += set.height();
            }
            x += wide + BETWEEN;
        }
        marks
    }

    fn ground(&self, rect: Rect) -> Mark {
        let slot = self.panel.slot;
        let (class, radius, shape) = match self.panel.look {
            Look::Ground => ("panel", 0.0, format!("band s{slot}")),
            Look::Thing => ("el thing", 1.0, format!("b s{slot}b")),
            Look::Plain => ("el state", 3.0, format!("b s{slot}b")),
            Look::Round => ("el value", (rect.h / 2.0).min(18.0), format!("b s{slot}b")),
        };
        let mut mark = Mark::new(Layer::Box, Role::Box, class);
        if let Some((id, title)) = &self.panel.named {
            mark = mark.named(id, title);
        }
        mark.shapes.push(Shape::Rect { rect, radius, paint: Paint::class(shape) });
        if self.panel.look == Look::Thing {
            let bar = Rect::new(rect.x, rect.y, BAR, rect.h);
            mark.shapes.push(Shape::Rect { rect: bar, radius: 1.0, paint: Paint::class(format!("s{slot}f")) });
        }
        let left = rect.x + INSIDE + self.panel.bar();
        let class = if self.panel.look == Look::Ground { format!("h s{slot}t") } else { "t".to_owned() };
        if self.panel.look == Look::Round {
            let says: Vec<_> = self.heading.iter().map(|line| (line.clone(), HEADING, "t")).collect();
            return mark.and(centered(rect.center(), &says));
        }
        let first = Point::new(left, rect.y + 4.0 + 0.85 * HEADING.size);
        let below = Point::new(left, first.y + self.heading.len() as f64 * LEADING * HEADING.size - 1.0);
        let count = self.panel.count.iter().map(|count| text(below, SMALL, "t2", count));
        mark.and(lines(first, HEADING, &class, &self.heading)).and(count)
    }
}

impl Set<'_> {
    fn marks(&self, at: Point, width: f64, slot: usize) -> Option<Mark> {
        let top = at.y + self.item.above();
        let indent = self.item.indent();
        let space = Rect::new(at.x, top, width.max(indent), self.lines.len() as f64 * STEP);
        let class = match self.item.place {
            Place::Head | Place::Entry(_) => "t",
            Place::Under(_) | Place::Note => "t2",
        };
        let mut mark = Mark::new(Layer::Box, Role::Inside, "line");
        if let Some((id, title)) = &self.item.named {
            mark = mark.named(id, title);
        }
        mark.shapes.push(Shape::Rect { rect: space, radius: 0.0, paint: Paint::class("f") });
        if let Place::Entry(_) = self.item.place {
            let center = Point::new(at.x + indent - 4.5, top + 0.42 * SMALL.size);
            mark.shapes.push(Shape::Circle { center, radius: 1.3, paint: Paint::class(format!("s{slot}f")) });
        }
        let first = Point::new(at.x + indent, top + 0.78 * SMALL.size);
        let letters = self.item.letters();
        let line = |(place, words): (usize, &String)| {
            text(Point::new(first.x, first.y + STEP * place as f64), letters, class, words)
        };
        (!self.lines.is_empty()).then(|| mark.and(self.lines.iter().enumerate().map(line)))
    }
}

/// Widths for panels side by side: each gets the least one, and the highest get more, until
/// all room is given out.
pub fn shared(panels: &[Panel], width: f64, (least, gap): (f64, f64), tongue: Tongue) -> Vec<f64> {
    let count = panels.len().max(1);
    let room = width - gap * (count - 1) as f64;
    let least = least.min(room / count as f64);
    let mut widths = vec![least; panels.len()];
    let mut spare = room - least * count as f64;
    let mut heights: Vec<f64> = panels.iter().map(|panel| panel.fitted(least, tongue).height()).collect();
    while spare > 0.01 {
        let highest = (0..panels.len()).rev().max_by(|&a, &b| heights[a].total_cmp(&heights[b]));
        let Some(highest) = highest else { break };
        let more = spare.min(SHARE);
        widths[highest] += more;
        spare -= more;
        heights[highest] = panels[highest].fitted(widths[highest], tongue).height();
    }
    widths
}
