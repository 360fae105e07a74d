//! Rings: every loop as a small figure of its own, side by side on a page.
//!
//! In: the loops that were picked. Out: a page with boxes around a disc for each of them.
//! `ring` lays out one loop, `says` puts it into words.

mod ring;
mod says;

use std::collections::BTreeSet;

use layout::core::geometry::Point;

use self::ring::{ELBOW, Ring};
use super::Task;
use super::body::Missing;
use super::drawing::{Drawing, Ground, Laid};
use super::legend::Sample;
use super::node;
use super::sheet::sheet;
use super::text::{HEADING, LEADING, SMALL, lines};
use super::used::{Used, firm, forms};
use super::wire::{Look, Wire};
use crate::analysis::loops::{Cycle, Loops};
use crate::diagram::geometry::extent;
use crate::diagram::lens::{Pick, listed_loops};
use crate::diagram::scene::{Layer, Mark, Rect, Role, Scene};
use crate::diagram::titles;
use crate::diagram::view::{Density, plain};
use crate::diagram::wrap::{Measure, wrap};
use crate::theory::{ElementId, LinkId, Sign};

/// More loops than this do not fit a page.
const MOST: usize = 12;
/// Words under a loop take at least this width, and at most that.
const NARROWEST: f64 = 176.0;
const WIDEST: f64 = 300.0;
/// Between two loops side by side, and one above another.
const ACROSS: f64 = 30.0;
const DOWN: f64 = 22.0;
/// From a ring to the words below it, and from its heading to its words.
const BELOW: f64 = 12.0;
const STEP: f64 = LEADING * SMALL.size;
/// Widths that are tried in turn, until a page of the usual shape holds all loops.
const WIDTHS: [f64; 8] = [786.0, 834.0, 980.0, 1135.0, 1350.0, 1628.0, 2000.0, 2328.0];
/// What stands around a drawing, in height and in width, and the shape of a sheet.
const AROUND: f64 = 200.0;
const MARGINS: f64 = 56.0;
const FLAT: f64 = 595.0 / 842.0;
/// A sheet takes this much more than the least width.
const WIDENED: f64 = 1.3;

/// Draws every loop by itself, on a sheet.
pub fn rings(task: &Task<'_>) -> Scene {
    let found = listed_loops(task.graph);
    let picked: BTreeSet<LinkId> = task.pick.links.iter().copied().collect();
    let has = |&link: &LinkId| picked.contains(&link) || task.graph.parallel(link).iter().any(|it| picked.contains(it));
    let shown: Vec<&Cycle> = found.loops.iter().filter(|cycle| cycle.links.iter().all(has)).collect();
    let pick = narrowed(task.pick, &shown);
    let rounds: Vec<Round> = shown.iter().take(MOST).map(|cycle| Round::new(task, cycle)).collect();
    let quotes = says::quotes(task, &rounds);
    let rings = Rings { task, found: &found, shown: shown.len(), rounds, quotes };
    sheet(&Task { pick: &pick, ..*task }, [rings])
}

/// What is on the drawn loops, for the words around the figure.
fn narrowed(pick: &Pick, shown: &[&Cycle]) -> Pick {
    let drawn = || shown.iter().take(MOST);
    let on: BTreeSet<ElementId> = drawn().flat_map(|cycle| &cycle.elements).copied().collect();
    let over: BTreeSet<LinkId> = drawn().flat_map(|cycle| &cycle.links).copied().collect();
    let elements = pick.elements.iter().copied().filter(|id| on.contains(id)).collect();
    let links = pick.links.iter().copied().filter(|id| over.contains(id)).collect();
    Pick { elements, links, ..pick.clone() }
}

/// A loop that is drawn.
pub struct Round {
    pub cycle: Cycle,
    /// The best supported link of each step, with the sign of the step.
    pub links: Vec<(LinkId, Sign)>,
    ring: Ring,
}

impl Round {
    fn new(task: &Task<'_>, cycle: &Cycle) -> Round {
        let Task { graph, words, .. } = *task;
        let nodes = cycle.elements.iter().map(|&id| plain(graph, words, id)).collect();
        let step = |&first: &LinkId| (graph.strongest(first), graph.sign(first));
        let links: Vec<(LinkId, Sign)> = cycle.links.iter().map(step).collect();
        let look = |&(link, head): &(LinkId, Sign)| Look { head, ..Look::of(graph, link) };
        let looks = links.iter().map(look).collect();
        Round { cycle: cycle.clone(), links, ring: Ring::new(nodes, looks) }
    }

    fn width(&self) -> f64 {
        self.ring.width().max(NARROWEST)
    }
}

struct Rings<'a> {
    task: &'a Task<'a>,
    found: &'a Loops,
    /// How many loops there are to show.
    shown: usize,
    rounds: Vec<Round>,
    /// What a source says on each.
    quotes: Vec<Option<String>>,
}

/// The words under a loop.
struct Words {
    heading: Vec<String>,
    lines: Vec<String>,
}

impl Words {
    fn height(&self) -> f64 {
        self.heading.len() as f64 * LEADING * HEADING.size + 3.0 + self.lines.len() as f64 * STEP
    }
}

impl Drawing for Rings<'_> {
    fn least(&self) -> (f64, f64) {
        let width = self.rounds.iter().map(Round::width).fold(0.0, f64::max);
        let most = self.rounds.iter().map(|round| round.ring.height()).fold(0.0, f64::max);
        let fits = |&&wide: &&f64| self.height(wide) + AROUND <= (wide + MARGINS) * FLAT;
        let wide = WIDTHS.iter().find(fits).unwrap_or(&WIDTHS[WIDTHS.len() - 1]);
        (width.max(if *wide > WIDTHS[0] { wide / WIDENED } else { 0.0 }), most)
    }

    fn widths(&self) -> &[f64] {
        &[WIDENED]
    }

    fn over(&self, width: f64) -> Laid {
        let mut marks = Vec::new();
        let mut names = Names::default();
        let mut top = 0.0;
        let rows = self.rows(width);
        let spare = rows.iter().map(|row| self.spare(row.clone(), width)).fold(f64::MAX, f64::min);
        for row in rows {
            top = self.row(row, spare, top, &mut names, &mut marks) + DOWN;
        }
        let space = extent(marks.iter().flat_map(|mark| &mark.shapes)).unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0));
        let (missing, ground) = (Missing::default(), Ground::default());
        Laid { marks, top: space.y, bottom: space.bottom(), missing, ground, strip: None }
    }

    fn used(&self, _: Missing) -> Used {
        let looks = || self.rounds.iter().flat_map(|round| &round.ring.looks).copied();
        let nodes = self.rounds.iter().flat_map(|round| &round.ring.nodes);
        let mut used = Used { firm: firm(looks().map(|look| look.stroke)), ..Used::default() };
        if looks().any(|look| look.is_own) {
            used.firm.push((Sample::Own, "figure-legend-own"));
        }
        used.signs = super::used::heads(looks().map(|look| (look.stroke, look.head)));
        used.forms = forms(nodes.map(|node| node.form));
        used
    }

    fn sentences(&self, _: Missing) -> Vec<String> {
        says::sentences(self.task, self.found, self.shown, &self.rounds)
    }

    fn title(&self) -> Option<String> {
        Some(says::title(self.task, &self.rounds))
    }

    fn subtitle(&self) -> Option<String> {
        Some(says::subtitle(self.task, self.found, self.shown, &self.rounds))
    }
}

impl Rings<'_> {
    /// Loops that stand side by side: as many as fit, about as many in every row.
    fn rows(&self, width: f64) -> Vec<std::ops::Range<usize>> {
        let fits = |most: usize| {
            let mut rows = Vec::new();
            let (mut from, mut taken) = (0, 0.0);
            for (at, round) in self.rounds.iter().enumerate() {
                let wide = round.width() + if at > from { ACROSS } else { 0.0 };
                if at > from && (taken + wide > width || at - from == most) {
                    rows.push(from..at);
                    (from, taken) = (at, 0.0);
                }
                taken += if at > from { wide } else { round.width() };
            }
            if from < self.rounds.len() {
                rows.push(from..self.rounds.len());
            }
            rows
        };
        let fewest = fits(usize::MAX).len().max(1);
        let even = self.rounds.len().div_ceil(fewest);
        let rows = fits(even.max(1));
        if rows.len() > fewest { fits(usize::MAX) } else { rows }
    }

    /// About the height that all loops take over a width.
    fn height(&self, width: f64) -> f64 {
        let high = |row: std::ops::Range<usize>| {
            let rounds = &self.rounds[row.clone()];
            let words = row.zip(rounds).map(|(at, round)| self.words(at, round.width()).height()).fold(0.0, f64::max);
            rounds.iter().map(|round| round.ring.height()).fold(0.0, f64::max) + BELOW + words + DOWN
        };
        self.rows(width).into_iter().map(high).sum()
    }

    /// How much wider each loop of a row may stand.
    fn spare(&self, row: std::ops::Range<usize>, width: f64) -> f64 {
        let rounds = &self.rounds[row];
        let taken: f64 = rounds.iter().map(Round::width).sum::<f64>() + ACROSS * (rounds.len() - 1) as f64;
        ((width - taken) / rounds.len() as f64).max(0.0)
    }

    /// Draws a row of loops from a height on, and returns where it ends.
    fn row(&self, row: std::ops::Range<usize>, spare: f64, top: f64, names: &mut Names, marks: &mut Vec<Mark>) -> f64 {
        let rounds = &self.rounds[row.clone()];
        let high = rounds.iter().map(|round| round.ring.height()).fold(0.0, f64::max);
        let (mut x, mut bottom) = (0.0, top + high);
        for (round, number) in rounds.iter().zip(row) {
            let room = round.width() + spare;
            let ring = round.ring.width();
            // A ring stands over its words, not in the middle of what is to spare.
            let wide = room.min(WIDEST.max(ring));
            let words = self.words(number, wide);
            let at = Point::new(x + (wide - ring) / 2.0, top + (high - round.ring.height()) / 2.0);
            self.ring(round, number, at, names, marks);
            let below = Point::new(x, top + high + BELOW);
            marks.push(words_mark(&words, below));
            bottom = f64::max(bottom, below.y + words.height());
            x += room + ACROSS;
        }
        bottom
    }

    fn words(&self, at: usize, width: f64) -> Words {
        let (tongue, round) = (self.task.words.tongue, &self.rounds[at]);
        let heading = wrap(&says::heading(self.task, round), HEADING, Measure::wide(width), tongue);
        let said = std::iter::once(says::why(self.task, round)).chain(self.quotes[at].clone());
        let lines = said.flat_map(|line| wrap(&line, SMALL, Measure::wide(width), tongue)).collect();
        Words { heading, lines }
    }

    fn ring(&self, round: &Round, number: usize, at: Point, names: &mut Names, marks: &mut Vec<Mark>) {
        let Task { graph, words, .. } = *self.task;
        let rects = round.ring.rects(at);
        let mut nodes = round.ring.nodes.clone();
        nodes.iter_mut().for_each(|node| node.id = names.given(&node.id, number));
        let ways = round.ring.ways(&rects);
        for (step, (&(link, _), (&look, way))) in round.links.iter().zip(round.ring.looks.iter().zip(ways)).enumerate()
        {
            let ends = vec![nodes[step].id.clone(), nodes[(step + 1) % nodes.len()].id.clone()];
            let id = names.given(&format!("l-{}", graph.theory.link(link).id), number);
            let title = titles::link(graph, words, link);
            let (line, on_line) = Wire { id, title, ends, look, way, inset: 0.0, elbow: ELBOW }.marks(Density::Roomy);
            marks.push(line);
            marks.extend(on_line);
        }
        marks.extend(nodes.iter().zip(&rects).flat_map(|(node, &rect)| node::marks(node, rect, words)));
        let disc =
            Mark::new(Layer::Mark, Role::Label, "loop").and(ring::disc(round.ring.middle(at), round.cycle.effect));
        let id = match round.cycle.named {
            Some(name) => names.given(&format!("o-{}", graph.theory.loops[name].id), number),
            None => format!("o.{number}"),
        };
        marks.push(disc.named(id, says::heading(self.task, round)));
    }
}

fn words_mark(words: &Words, at: Point) -> Mark {
    let first = Point::new(at.x, at.y + 0.8 * HEADING.size);
    let rest = words.heading.len() as f64 * LEADING * HEADING.size + 3.0;
    let below = Point::new(at.x, at.y + rest + 0.8 * SMALL.size);
    Mark::new(Layer::Text, Role::Frame, "voice").and(lines(first, HEADING, "t", &words.heading)).and(lines(
        below,
        SMALL,
        "t",
        &words.lines,
    ))
}

/// Names that are given out: an element or a link on several loops is drawn in each.
#[derive(Default)]
struct Names {
    given: BTreeSet<String>,
}

impl Names {
    fn given(&mut self, id: &str, number: usize) -> String {
        let id = if self.given.contains(id) { format!("{id}.{}", number + 1) } else { id.to_owned() };
        self.given.insert(id.clone());
        id
    }
}
