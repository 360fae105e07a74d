//! Chips, flags, conditions and words, each at its line where there is room.

use std::collections::BTreeMap;

use layout::core::geometry::Point;

use super::body::Pen;
use super::labels::{OFF, Request, Side, Spot};
use super::node;
use super::signs::{self, BOLT, Fill};
use super::text::{SMALL, SMALL_BOLD, centered};
use crate::diagram::arrange::Route;
use crate::diagram::geometry::flatten;
use crate::diagram::scene::{Layer, Mark, Paint, Rect, Role, Shape, Step};
use crate::diagram::view::{Chip, Course, Stroke};
use crate::diagram::wrap::{Measure, widest, wrap};
use crate::language::Words;

/// How far a chip or a flag may stand from its line.
const REACH: f64 = 120.0;
/// The radius of the ring of a condition, where the line to it stops.
const RING: f64 = 3.4;
/// From the end of a line to the ring of a condition on it.
const RING_ROOM: f64 = 12.0;
/// Points on a line that are tried for a label.
const ANCHORS: usize = 20;
/// The class of words that the strip below the lanes makes superfluous.
pub const KIND: &str = "words kind";
/// Words on a line stand near or not at all.
const NEAR: f64 = 9.0;
/// A mechanism takes this at most.
const MECHANISM: Measure = Measure { width: 92.0, characters: 20 };
const MECHANISM_LINES: usize = 3;

impl Pen<'_> {
    /// Places all labels, the most telling first.
    pub(super) fn place_labels(&mut self) {
        self.words_at_sums();
        if self.view.is_dense() {
            self.missing.chips = self.chips().iter().map(|(_, arrows)| arrows.len()).sum();
        } else {
            self.place_chips();
        }
        self.place_flags();
        self.place_conditions();
        self.place_drops();
        self.place_words();
    }

    /// "Per definitie" to the left of the bead on the way down to a sum.
    fn words_at_sums(&mut self) {
        let says = self.words.key("figure-by-definition");
        let mut done = Vec::new();
        for (at, arrow) in self.view.arrows.iter().enumerate() {
            let Some(leg) = self.placed.routes[at].legs.last() else { continue };
            if arrow.course != Course::Sum || !self.placed.routes[at].ends_leftward() || done.contains(&arrow.to) {
                continue;
            }
            done.push(arrow.to);
            let sum = self.placed.boxes[arrow.to];
            let width = SMALL.width(&says);
            let center = Point::new(leg.x - 8.0 - width / 2.0, sum.y - 10.0);
            let rect = Rect::around(center, width, 8.0);
            if self.field.is_free(Point::new(rect.x, center.y), Point::new(rect.right(), center.y), &[at]) {
                self.field.add_label(rect);
                let label = Mark::new(Layer::Mark, Role::Label, "words");
                self.marks.push(label.and(centered(center, &[(says.clone(), SMALL, "t2")])));
            }
        }
    }

    /// The arrows that share a chip.
    fn chips(&self) -> Vec<(Chip, Vec<usize>)> {
        let mut chips: BTreeMap<(usize, &Chip), Vec<usize>> = BTreeMap::new();
        for (at, arrow) in self.view.arrows.iter().enumerate() {
            if let Some(chip) = &arrow.chip {
                chips.entry((arrow.trunk, chip)).or_default().push(at);
            }
        }
        chips.into_iter().map(|((_, chip), arrows)| (chip.clone(), arrows)).collect()
    }

    /// What several arrows share stands where they leave as one; where there is no room,
    /// each gets its own.
    fn place_chips(&mut self) {
        for (chip, arrows) in self.chips() {
            let bolt = bolt_of(self.view.arrows[arrows[0]].stroke);
            if self.place_chip(&chip, &arrows, bolt) {
                continue;
            }
            for arrow in arrows.iter().map(std::slice::from_ref) {
                if arrows.len() > 1 && self.place_chip(&chip, arrow, bolt) {
                    continue;
                }
                self.missing.chips += 1;
                if let Some(fill) = bolt {
                    self.place_bolt(arrow, fill);
                }
            }
        }
    }

    /// A chip with a hairline to its line, and the bolt of a contested line before it.
    fn place_chip(&mut self, chip: &Chip, arrows: &[usize], bolt: Option<Fill>) -> bool {
        let (lines, letters, [class, border, ink]) = match chip {
            Chip::Why => (vec![self.words.key("figure-why")], SMALL_BOLD, ["why", "alarm", "alarmt"]),
            Chip::Mechanism(text) => (mechanism(text, self.words), SMALL, ["mechanism", "hairl", "hairlt"]),
        };
        let width = widest(&lines, letters) + 10.0;
        let height = if lines.len() == 1 { 15.5 } else { 5.0 + 10.55 * lines.len() as f64 };
        let room = if bolt.is_some() { 2.0 * BOLT + 4.0 } else { 0.0 };
        let request = self.request(arrows, (width + room, height), Side::Above, REACH);
        let Some(spot) = self.field.place(&request) else { return false };
        let rect = Rect::new(spot.rect.x + room, spot.rect.y, width, height);
        let lines: Vec<_> = lines.into_iter().map(|line| (line, letters, ink)).collect();
        let mark = Mark::new(Layer::Mark, Role::Label, class);
        self.marks.push(mark.with(signs::chip(rect, border)).and(centered(rect.center(), &lines)));
        if let Some(fill) = bolt {
            let center = Point::new(spot.rect.x + BOLT, rect.center().y);
            self.marks.push(Mark::new(Layer::Mark, Role::Label, "bolt").and(signs::bolt(center, BOLT, fill)));
        }
        self.leader(&spot, arrows, OFF, Paint::class("lead"));
        true
    }

    /// A bolt by itself, where the chip that should carry it found no place.
    fn place_bolt(&mut self, arrows: &[usize], fill: Fill) {
        let request = self.request(arrows, (2.0 * BOLT, 2.0 * BOLT), Side::Above, REACH);
        if let Some(spot) = self.field.place(&request) {
            let mark = Mark::new(Layer::Mark, Role::Label, "bolt");
            self.marks.push(mark.and(signs::bolt(spot.rect.center(), BOLT, fill)));
            self.leader(&spot, arrows, OFF, Paint::class("lead"));
        }
    }

    fn place_flags(&mut self) {
        let says = self.words.key("figure-hinge");
        let lines = wrap(&says, SMALL_BOLD, Measure::wide(56.0), self.words.tongue);
        let size = (widest(&lines, SMALL_BOLD) + 10.0, 6.0 + 10.55 * lines.len() as f64);
        for (at, arrow) in self.view.arrows.iter().enumerate() {
            if !arrow.is_hinge {
                continue;
            }
            let Some(spot) = self.field.place(&self.request(&[at], size, Side::Below, REACH)) else {
                self.missing.flags += 1;
                continue;
            };
            let flag = Shape::Rect { rect: spot.rect, radius: 3.0, paint: Paint::class("inkf") };
            let text: Vec<_> = lines.iter().map(|line| (line.clone(), SMALL_BOLD, "inv")).collect();
            let mark = Mark::new(Layer::Mark, Role::Label, "flag");
            self.marks.push(mark.with(flag).and(centered(spot.rect.center(), &text)));
            self.leader(&spot, &[at], OFF, Paint::class("inkl").width(1.4));
            self.flags.insert(at, spot);
        }
    }

    /// Free ways down from arrows, for the voices below the lanes.
    fn place_drops(&mut self) {
        if self.view.is_dense() {
            return;
        }
        let bottom = self.placed.height + 4.0 * REACH;
        for at in 0..self.view.arrows.len() {
            let Some(anchor) = self.anchors(&[at]).first().copied() else { continue };
            let from = match self.flags.get(&at).filter(|flag| flag.rect.y > flag.anchor.y) {
                Some(flag) => Point::new(flag.anchor.x, flag.rect.bottom()),
                None => Point::new(anchor.x, anchor.y + 8.0),
            };
            let below = Point::new(from.x, from.y + 2.0);
            if self.field.is_free(below, Point::new(from.x, bottom), &[]) {
                self.drops[at] = Some(from);
                self.field.add_line(&[from, Point::new(from.x, bottom)], at);
            }
        }
    }

    fn place_conditions(&mut self) {
        for condition in &self.view.conditions {
            let width = widest(&condition.lines, SMALL) + 16.0;
            let size = (width, 7.0 + 10.55 * condition.lines.len() as f64);
            let mut request = self.request(&[condition.arrow], size, Side::Below, REACH);
            request.anchors = self.ring_anchors(condition.arrow);
            let Some(spot) = self.field.place(&request) else {
                self.missing.conditions += 1;
                continue;
            };
            let text: Vec<_> = condition.lines.iter().map(|line| (line.clone(), SMALL, "t")).collect();
            let ground = Shape::Rect { rect: spot.rect, radius: 0.0, paint: Paint::class("paper") };
            let mark = Mark::new(Layer::Mark, Role::Label, "el cond").named(&condition.id, &condition.title);
            let brackets = node::brackets(spot.rect, Paint::class("f s0b").width(1.6));
            self.marks.push(mark.with(ground).with(brackets).and(centered(spot.rect.center(), &text)));
            self.leader(&spot, &[condition.arrow], RING, Paint::class("l ink").width(1.0));
            self.field.add_bead(Rect::around(spot.anchor, 7.0, 7.0));
            let ring = Mark::new(Layer::Mark, Role::OnLine, "ring").with(signs::ring(spot.anchor, RING));
            let family = self.family(&[condition.arrow]);
            let owners: Vec<String> = family.into_iter().map(|at| self.view.arrows[at].id.clone()).collect();
            self.marks.push(ring.touching(owners));
        }
    }

    /// Points on a line where a ring has room: the nearer the middle of the line the better.
    fn ring_anchors(&self, arrow: usize) -> Vec<Point> {
        let route = &self.placed.routes[arrow];
        let (start, tip) = (route.start, Point::new(route.end, route.height()));
        let family = self.family(&[arrow]);
        let clear = |point: &Point| {
            let away = point.distance_to(start) > RING_ROOM && point.distance_to(tip) > 2.0 * RING_ROOM;
            away && self.field.is_clear(Rect::around(*point, 8.4, 8.4), &family)
        };
        let all = along(route);
        let middle = all.len() as f64 / 2.0;
        let mut places: Vec<usize> = (0..all.len()).filter(|&at| clear(&all[at])).collect();
        places.sort_by(|&a, &b| (a as f64 - middle).abs().total_cmp(&(b as f64 - middle).abs()));
        places.iter().step_by(places.len() / ANCHORS + 1).map(|&at| all[at]).collect()
    }

    /// Words right at a line, where there is room: what kind of claim it is, or that it
    /// holds by definition. The legend and the title say so in any case.
    fn place_words(&mut self) {
        let view = self.view;
        for (at, arrow) in view.arrows.iter().enumerate() {
            let by_nature = match arrow.stroke {
                Stroke::Defined => (arrow.course == Course::Flow).then(|| self.words.key("figure-by-definition")),
                Stroke::Part
                | Stroke::Tie
                | Stroke::Collapsed
                | Stroke::Carried
                | Stroke::Mixed
                | Stroke::Unshown
                | Stroke::Expected
                | Stroke::Unsourced
                | Stroke::Contested
                | Stroke::Contradicted
                | Stroke::Denied => arrow.says.clone(),
            };
            // In a dense figure words would hide what they are about; pointing tells them.
            let Some(says) = by_nature.or(arrow.kind.clone()).filter(|_| !view.is_dense()) else {
                continue;
            };
            let request = self.request(&[at], (SMALL.width(&says), 8.0), Side::Below, NEAR);
            if let Some(spot) = self.field.place(&request) {
                let label = Mark::new(Layer::Mark, Role::Label, if arrow.kind.is_some() { KIND } else { "words" });
                self.marks.push(label.and(centered(spot.rect.center(), &[(says, SMALL, "t2")])));
            }
        }
    }

    fn request(&self, arrows: &[usize], size: (f64, f64), side: Side, reach: f64) -> Request {
        let anchors = self.anchors(arrows);
        Request { arrows: self.family(arrows), width: size.0, height: size.1, side, reach, anchors }
    }

    /// All arrows that share a trunk with one of these: a hairline may meet them.
    fn family(&self, arrows: &[usize]) -> Vec<usize> {
        let trunk = |at: usize| self.view.arrows[at].trunk;
        (0..self.view.arrows.len()).filter(|&at| arrows.iter().any(|&one| trunk(one) == trunk(at))).collect()
    }

    /// Points on a line to which a label may belong: the middle of a gutter first. What
    /// several lines share belongs where they are still one.
    fn anchors(&self, arrows: &[usize]) -> Vec<Point> {
        let Some(&at) = arrows.first() else { return Vec::new() };
        let route = &self.placed.routes[at];
        let shared = self.family(arrows).len() > 1;
        let all = along(route);
        let start = route.start;
        if shared && arrows.len() > 1 {
            let near = |point: &Point| point.x >= start.x + 3.0 && point.x <= start.x + 11.0;
            return all.into_iter().filter(near).collect();
        }
        let tip = Point::new(route.end, route.height());
        let away = |point: &Point| point.distance_to(start) > 4.0 && point.distance_to(tip) > 19.4;
        let own = |point: &Point| !shared || point.distance_to(start) > 16.0;
        let all: Vec<Point> = all.into_iter().filter(|point| away(point) && own(point)).collect();
        let middles = self.placed.gutters.iter().map(|(from, to)| (from + to) / 2.0);
        let mut anchors: Vec<Point> =
            middles.filter_map(|x| all.iter().copied().find(|point| (point.x - x).abs() <= 1.0)).collect();
        anchors.extend(all.iter().copied().step_by(all.len() / ANCHORS + 1));
        anchors
    }

    fn leader(&mut self, spot: &Spot, arrows: &[usize], off: f64, paint: Paint) {
        let (from, to) = spot.leader(off);
        let steps = vec![Step::Move(from), Step::Line(to)];
        let owners: Vec<String> = self.family(arrows).into_iter().map(|at| self.view.arrows[at].id.clone()).collect();
        let mark = Mark::new(Layer::Line, Role::Leader, "").touching(owners);
        self.marks.push(mark.with(Shape::Path { steps, paint }));
    }
}

/// Points along a route, about a unit and a half apart.
fn along(route: &Route) -> Vec<Point> {
    let mut points = Vec::new();
    for list in flatten(&route.steps(route.end, 0.0)) {
        for pair in list.windows(2) {
            let pieces = (pair[0].distance_to(pair[1]) / 1.5).ceil().max(1.0) as u32;
            let part = |piece: u32| {
                let step = pair[1].sub(pair[0]).scale(f64::from(piece) / f64::from(pieces));
                pair[0].add(step)
            };
            points.extend((0..pieces).map(part));
        }
    }
    points
}

fn bolt_of(stroke: Stroke) -> Option<Fill> {
    match stroke {
        Stroke::Contested => Some(Fill::Filled),
        Stroke::Mixed => Some(Fill::Hollow),
        Stroke::Carried
        | Stroke::Unshown
        | Stroke::Expected
        | Stroke::Unsourced
        | Stroke::Contradicted
        | Stroke::Denied
        | Stroke::Defined
        | Stroke::Part
        | Stroke::Tie
        | Stroke::Collapsed => None,
    }
}

/// A mechanism in at most three lines. What does not fit is in the title of the arrow.
fn mechanism(text: &str, words: &Words) -> Vec<String> {
    let mut lines = wrap(text, SMALL, MECHANISM, words.tongue);
    if lines.len() > MECHANISM_LINES {
        lines.truncate(MECHANISM_LINES);
        if let Some(last) = lines.last_mut() {
            while SMALL.width(&format!("{last} …")) > MECHANISM.width && last.pop().is_some() {}
            last.push_str(" …");
        }
    }
    lines
}
