//! Boxes in lanes with lines between them: the form of most lenses.

use super::Task;
use super::body::{Missing, body};
use super::change;
use super::drawing::{Drawing, Ground, Laid};
use super::lanes;
use super::plan::{ordered, tallest};
use super::sheet::sheet;
use super::used::{Chips, Used};
use super::voices::strip;
use crate::diagram::arrange::{Arranged, Ordered};
use crate::diagram::caption::sentences;
use crate::diagram::scene::Scene;
use crate::diagram::support::title as support_title;
use crate::diagram::view::{Account, Density, View, view};

/// Space between boxes above one another: more is tried where labels find no place.
const ROWS: [f64; 3] = [14.0, 30.0, 52.0];
const DENSE_ROW: f64 = 9.0;
/// A wider drawing has letters that are too small on A3.
const LEGIBLE: f64 = 835.0;

/// Draws what was picked in lanes, on a sheet.
pub fn flow(task: &Task<'_>) -> Scene {
    draw(task, Account::Course)
}

/// The same, with an account of what every link rests on.
pub fn evidence(task: &Task<'_>) -> Scene {
    draw(task, Account::Support)
}

/// The same, with what another version has otherwise.
pub fn changes(task: &Task<'_>) -> Scene {
    draw(task, Account::Change)
}

fn draw(task: &Task<'_>, account: Account) -> Scene {
    let as_view = |at_most| view(task.graph, task.pick, task.words, account, at_most);
    let in_order = |view: &View| ordered(view, task.arrange, task.words);
    let plain = |ordered: &Ordered| ordered.arranged(ROWS[0], f64::INFINITY);
    let mut view = as_view(Density::Roomy);
    let mut ordered = in_order(&view);
    if view.density == Density::Roomy && plain(&ordered).width() > LEGIBLE {
        view = as_view(Density::Snug);
        ordered = in_order(&view);
    }
    let flow = |arranged| Flow { task, view: &view, arranged };
    match view.density {
        Density::Dense => sheet(task, [flow(fittest(&view, &ordered))]),
        Density::Roomy | Density::Snug => {
            // A column that would not fit a small page is split where that helps.
            let split = tallest(&view, 1.0);
            let (whole, parts) = (plain(&ordered), ordered.arranged(ROWS[0], split));
            let is_tall = whole.height() + AROUND.1 > SMALL_PAGE && size(&parts) < size(&whole);
            let tall = if is_tall { split } else { f64::INFINITY };
            sheet(task, ROWS.iter().map(|&row| flow(ordered.arranged(row, tall))))
        }
    }
}

/// How tall columns may become, against what suits the area of all boxes. All are tried
/// where there are few boxes; of more, the first.
const TALL: [f64; 6] = [1.0, 0.6, 0.8, 1.3, 1.7, 2.4];
const FEW: usize = 60;
/// What stands around a drawing takes about this width and height.
const AROUND: (f64, f64) = (56.0, 250.0);
/// The height of a page that is legible on A3.
const SMALL_PAGE: f64 = 630.0;

/// The height of the page that a drawing needs, if it is to be as wide as a sheet is.
fn size(one: &Arranged) -> f64 {
    ((one.width() + AROUND.0) / std::f64::consts::SQRT_2).max(one.height() + AROUND.1)
}

/// Pages that differ in size by no more than this part are as good to read.
const ALIKE: f64 = 0.03;

/// Of several heights of columns, the arrangement that prints largest on a sheet; of those that
/// print about as large, the one that leaves the least of it empty.
fn fittest(view: &View, ordered: &Ordered) -> Arranged {
    let tried = if view.nodes.len() <= FEW { &TALL[..] } else { &TALL[..1] };
    let arrange = |&tall: &f64| ordered.arranged(DENSE_ROW, tallest(view, tall));
    let area = |one: &Arranged| one.width() * one.height();
    let all: Vec<Arranged> = tried.iter().map(arrange).collect();
    let least = all.iter().map(size).fold(f64::INFINITY, f64::min);
    let readable = all.into_iter().filter(|one| size(one) <= least * (1.0 + ALIKE));
    let best = readable.reduce(|best, one| if area(&one) < area(&best) { one } else { best });
    best.unwrap_or_else(|| arrange(&TALL[0]))
}

struct Flow<'a> {
    task: &'a Task<'a>,
    view: &'a View,
    arranged: Arranged,
}

impl Drawing for Flow<'_> {
    fn least(&self) -> (f64, f64) {
        (self.arranged.width(), self.arranged.height())
    }

    fn widths(&self) -> &[f64] {
        // What is dense has few labels at lines, and should be as small as it can.
        match self.view.density {
            Density::Roomy => &[1.0, 1.12, 1.3],
            Density::Snug => &[1.0, 1.12],
            Density::Dense => &[1.0],
        }
    }

    fn over(&self, width: f64) -> Laid {
        let Task { graph, words, .. } = *self.task;
        let body = body(self.view, &self.arranged, width, words);
        let strip = match self.view.account {
            Account::Course | Account::Support => strip(graph, self.view, &body, width, words),
            Account::Change => None,
        };
        let ground = match self.view.nodes.is_empty() {
            true => Ground::default(),
            false => lanes::ground(self.view, &body.placed.lanes, words),
        };
        Laid { marks: body.marks, top: body.top, bottom: body.bottom, missing: body.missing, ground, strip }
    }

    fn used(&self, missing: Missing) -> Used {
        let left = missing.chips > 0 && self.view.is_dense();
        let used = Used::of(self.view, if left { Chips::Left } else { Chips::Drawn });
        if self.view.account == Account::Change { change::used(used, self.view) } else { used }
    }

    fn sentences(&self, missing: Missing) -> Vec<String> {
        let Task { graph, pick, words, .. } = *self.task;
        match &pick.changed {
            Some(changed) => change::sentences(changed, words, missing),
            None => sentences(graph, words, pick, self.view, missing),
        }
    }

    fn title(&self) -> Option<String> {
        let Task { graph, pick, words, .. } = *self.task;
        match self.view.account {
            Account::Course => None,
            Account::Change => pick.changed.as_ref().map(|changed| changed.title.clone()),
            Account::Support => Some(support_title(graph, words, pick)),
        }
    }
}
