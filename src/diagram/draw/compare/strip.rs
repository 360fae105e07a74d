//! Between the panels: how much of each sphere stands where, how much of each level is
//! reached; and under them, what feeds back on itself.

use layout::core::geometry::Point;

use super::twin::{Twin, slot_of};
use super::{APART, Pen, boxes, says};
use crate::analysis::comparison::{Cycle, Effect, OriginKind, Side, SphereCount};
use crate::analysis::values::LevelReach;
use crate::diagram::arrange::Placed;
use crate::diagram::draw::text::{LEADING, SMALL, SMALL_BOLD, anchored, lines, text};
use crate::diagram::font::Type;
use crate::diagram::scene::{Anchor, Layer, Mark, Paint, Rect, Role, Shape};
use crate::diagram::theme::SLOTS;
use crate::diagram::view::Standing;
use crate::diagram::wrap::{Measure, wrap};
use crate::finding::Message;
use crate::language::Words;
use crate::theory::SphereId;

const ROW: f64 = 12.5;
/// From the left of a lane to its symbols, its numbers, its bars.
const SYMBOL: f64 = 6.0;
const NUMBER: f64 = 34.0;
const BAR: f64 = 38.0;
const THICK: f64 = 6.5;
/// The room that the name of a loop takes before its elements, and the radius of its disc.
const DISC: f64 = 6.5;
const LOOP: f64 = 19.0;
/// So many loops are told.
const LOOPS: usize = 4;

impl Pen<'_> {
    pub(super) fn strip(&mut self, twin: &Twin, placed: &Placed) {
        let top = self.y;
        let theory = self.task.graph.theory;
        let counts = twin.found.members.spheres(theory);
        let spheres = spheres(twin);
        let most = counts.iter().flat_map(|count| count.counts).max().unwrap_or(1).max(1) as f64;
        let drawn = || spheres.iter().zip(&placed.lanes).filter_map(|(sphere, span)| Some((sphere.as_ref()?, span)));
        let room = drawn().map(|(_, &(from, to))| to - from - BAR - SYMBOL).fold(60.0, f64::min).max(6.0);
        for (sphere, &(from, _)) in drawn() {
            if let Some(count) = counts.iter().find(|count| count.sphere == Some(*sphere)) {
                self.counted(count, Point::new(from, top), room / most);
            }
        }
        self.y = if drawn().next().is_some() { top + 4.0 * ROW + 5.0 } else { top };
        let has_levels = twin.groups.iter().any(|group| group.what != super::groups::What::Elements);
        let (mut bottom, mut room) = (top, self.width);
        if let (true, Some(&(from, to))) = (has_levels, placed.lanes.last()) {
            bottom = self.levels(twin, Point::new(from, top), to - from);
            room = from - 12.0;
        }
        let outside: Vec<&SphereCount> =
            counts.iter().filter(|count| !spheres.contains(&count.sphere) || count.sphere.is_none()).collect();
        let says = says::outside(self.task, &outside);
        // Beside the levels, where there is room; else under them.
        if room < 200.0 && says.is_some() {
            (self.y, room) = (self.y.max(bottom + 4.0), self.width);
        }
        if let Some(says) = says {
            let wrapped = wrap(&says, SMALL, Measure::wide(room), self.task.words.tongue);
            self.text("t2", &wrapped, SMALL);
        }
        self.y = self.y.max(bottom) + APART - 2.0;
    }

    /// Four counts of one sphere, each with the corners that it stands for and a bar.
    fn counted(&mut self, count: &SphereCount, at: Point, scale: f64) {
        let slot = slot_of(count.sphere);
        let mut symbols = Mark::new(Layer::Mark, Role::Ground, "count");
        let mut numbers = Mark::new(Layer::Text, Role::Frame, "count");
        for (row, side) in Side::ALL.into_iter().enumerate() {
            let middle = at.y + ROW * (row as f64 + 0.5);
            let number = count.counts[side.place()];
            let border = if side == Side::Neither { "b palel".to_owned() } else { format!("b s{slot}b") };
            let symbol = Rect::new(at.x + SYMBOL, middle - 4.0, 12.0, 8.0);
            symbols = symbols.and(small(side, symbol, &border));
            let letters: Type = if number > 0 && side != Side::Neither { SMALL_BOLD } else { SMALL };
            let class = if number > 0 { "t" } else { "t2" };
            let place = Point::new(at.x + NUMBER, middle + 3.0);
            numbers = numbers.with(anchored(place, letters, class, &number.to_string(), Anchor::End));
            if number > 0 {
                let rect = Rect::new(at.x + BAR, middle - THICK / 2.0, (number as f64 * scale).max(1.0), THICK);
                let class = if side == Side::Neither { "palelf".to_owned() } else { format!("s{slot}f") };
                symbols = symbols.with(Shape::Rect { rect, radius: 0.0, paint: Paint::class(class) });
            }
        }
        self.marks.extend([symbols, numbers]);
    }

    /// For each level its name, how many values are reached of how many, and a bar of them:
    /// first what a source itself places there. Returns the bottom.
    fn levels(&mut self, twin: &Twin, at: Point, width: f64) -> f64 {
        let Some(origin) = twin.found.coverage.from(OriginKind::Left).or(twin.found.coverage.origins.first()) else {
            return at.y;
        };
        let words = self.task.words;
        let measure = Measure::wide((width - 2.0 * SYMBOL).max(40.0));
        let head = wrap(&words.key("figure-compare-reached"), SMALL, measure, words.tongue);
        let mut y = at.y + 9.0;
        let mut names = Mark::new(Layer::Text, Role::Frame, "levels");
        names = names.and(lines(Point::new(at.x + SYMBOL, y), SMALL, "t2", &head));
        y += LEADING * SMALL.size * head.len() as f64 + 1.0;
        let mut bars = Mark::new(Layer::Mark, Role::Ground, "levels");
        for level in &origin.to_whole.levels {
            let slot = level_slot(level);
            let label = &self.task.graph.theory.value_levels[level.level.index()].label;
            let name = wrap(label, SMALL_BOLD, measure, words.tongue);
            names = names.and(lines(Point::new(at.x + SYMBOL, y), SMALL_BOLD, &format!("h s{slot}t"), &name));
            y += LEADING * SMALL.size * name.len() as f64;
            let parts = Parts::of(level);
            let says = Message::new("figure-compare-of").with("reached", parts.reached()).with("all", parts.all());
            let says = words.say(&says);
            names = names.with(text(Point::new(at.x + SYMBOL, y), SMALL, "t", &says));
            let left = at.x + SYMBOL + SMALL.width(&says) + 6.0;
            bars = bars.and(parts.bar(Point::new(left, y - 3.2), (at.x + width - left - 2.0).max(10.0), slot));
            y += LEADING * SMALL.size + 2.0;
        }
        self.marks.extend([bars, names]);
        y - 6.0
    }

    /// Loops, once for both panels.
    pub(super) fn loops(&mut self, twin: &Twin) {
        let words = self.task.words;
        if twin.loops.is_empty() {
            return;
        }
        self.y -= 2.0;
        // Side by side where all of them fit half the width.
        let told: Vec<(String, &Cycle)> =
            twin.loops.iter().take(LOOPS).map(|cycle| (says::cycle(self.task, &cycle.elements), cycle)).collect();
        let half = self.width / 2.0;
        let fits = |(says, _): &(String, &Cycle)| SMALL.width(says) <= half - LOOP - 12.0;
        let across = if told.iter().all(fits) { 2 } else { 1 };
        for row in told.chunks(across) {
            let mut taken = 2.0 * DISC;
            for (at, (says, cycle)) in row.iter().enumerate() {
                let place = Point::new(at as f64 * half, self.y);
                let wrapped = wrap(says, SMALL, Measure::wide(self.width / across as f64 - LOOP), words.tongue);
                taken = taken.max(LEADING * SMALL.size * wrapped.len() as f64);
                self.marks.extend(one_loop(cycle, &wrapped, place, words));
            }
            self.y += taken + 3.0;
        }
        if let Some(says) = says::more_loops(self.task, twin, LOOPS) {
            let wrapped = wrap(&says, SMALL, Measure::wide(self.width), words.tongue);
            self.text("t2", &wrapped, SMALL);
        }
    }
}

/// A loop: the letter of what it does in a disc, and its elements.
fn one_loop(cycle: &Cycle, says: &[String], at: Point, words: &Words) -> [Mark; 2] {
    let key = match cycle.effect {
        Effect::Reinforcing => "figure-reinforcing",
        Effect::Balancing => "figure-balancing",
        Effect::Unknown => "figure-compare-unknown",
    };
    let center = Point::new(at.x + DISC, at.y + 6.0);
    let disc = Shape::Circle { center, radius: DISC, paint: Paint::class("bd ink") };
    let letter = anchored(Point::new(center.x, center.y + 3.1), SMALL_BOLD, "t", &words.key(key), Anchor::Middle);
    let text = Mark::new(Layer::Text, Role::Frame, "loop").with(letter);
    let text = text.and(lines(Point::new(at.x + LOOP, at.y + 9.1), SMALL, "t", says));
    [Mark::new(Layer::Mark, Role::Ground, "loop").with(disc), text]
}

/// The sphere of each lane; none for the lane of levels and for what has no sphere.
fn spheres(twin: &Twin) -> Vec<Option<SphereId>> {
    let of = |lane: usize| {
        let mut inside = twin.view.nodes.iter().zip(&twin.groups).filter(|(node, _)| node.lane == lane);
        inside.find_map(|(_, group)| group.sphere)
    };
    let is_bare = |lane: usize| twin.view.lanes[lane].place == Standing::Bare;
    (0..twin.view.lanes.len()).map(|lane| of(lane).filter(|_| !is_bare(lane))).collect()
}

fn level_slot(level: &LevelReach) -> usize {
    [4, 3, 6, 2, 5, 1][level.level.index() % SLOTS]
}

/// A symbol of a side, small.
fn small(side: Side, rect: Rect, border: &str) -> Vec<Shape> {
    let bordered = |rect: Rect, radius: f64| Shape::Rect { rect, radius, paint: Paint::class(border) };
    match side {
        Side::Both => vec![bordered(rect, 2.0), bordered(rect.grown(-2.0), 1.0)],
        Side::Left | Side::Right | Side::Neither => boxes::outline(side, rect, border),
    }
}

/// The values of a level: reached or not, and by whom they were placed.
struct Parts {
    literal: (usize, usize),
    interpreted: (usize, usize),
}

impl Parts {
    fn of(level: &LevelReach) -> Parts {
        Parts {
            literal: (level.literal.reached.len(), level.literal.total()),
            interpreted: (level.interpreted.reached.len(), level.interpreted.total()),
        }
    }

    fn reached(&self) -> usize {
        self.literal.0 + self.interpreted.0
    }

    fn all(&self) -> usize {
        self.literal.1 + self.interpreted.1
    }

    /// A cell for each value, or a bar where there are too many: full where reached, taller
    /// where a source itself places it there.
    fn bar(&self, at: Point, width: f64, slot: usize) -> Vec<Shape> {
        let all = self.all();
        if all == 0 {
            return Vec::new();
        }
        let step = (width / all as f64).min(7.0);
        let gap = if step > 3.0 { 1.4 } else { 0.0 };
        let mut shapes = Vec::new();
        let mut x = at.x;
        for ((reached, total), height) in [(self.literal, 9.0), (self.interpreted, 5.5)] {
            for place in 0..total {
                let rect = Rect::new(x, at.y - height / 2.0, step - gap, height);
                let is_full = place < reached;
                let class = if is_full { format!("s{slot}f") } else { "palelf".to_owned() };
                shapes.push(Shape::Rect { rect, radius: 0.0, paint: Paint::class(class) });
                x += step;
            }
        }
        shapes
    }
}
