//! Boxes in lanes with lines between them: the form of most lenses.

use super::Task;
use super::body::{Missing, body};
use super::drawing::{Drawing, Ground, Laid};
use super::lanes;
use super::plan::arranged;
use super::sheet::sheet;
use super::used::{Chips, Used};
use super::voices::strip;
use crate::diagram::arrange::Arranged;
use crate::diagram::caption::sentences;
use crate::diagram::scene::Scene;
use crate::diagram::support::title as support_title;
use crate::diagram::view::{Account, View, view};

/// Space between boxes above one another: more is tried where labels find no place.
const ROWS: [f64; 3] = [14.0, 30.0, 52.0];
const DENSE_ROW: f64 = 9.0;

/// Draws what was picked in lanes, on a sheet.
pub fn flow(task: &Task<'_>) -> Scene {
    draw(task, Account::Course)
}

/// The same, with an account of what every link rests on.
pub fn evidence(task: &Task<'_>) -> Scene {
    draw(task, Account::Support)
}

fn draw(task: &Task<'_>, account: Account) -> Scene {
    let view = view(task.graph, task.pick, task.words, account);
    let rows: &[f64] = if view.is_dense() { &[DENSE_ROW] } else { &ROWS };
    sheet(task, rows.iter().map(|&row| Flow { task, view: &view, arranged: arranged(&view, row, task.words) }))
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
        if self.view.is_dense() { &[1.0] } else { &[1.0, 1.3] }
    }

    fn over(&self, width: f64) -> Laid {
        let Task { graph, words, .. } = *self.task;
        let body = body(self.view, &self.arranged, width, words);
        let strip = strip(graph, self.view, &body, width, words);
        let ground = match self.view.nodes.is_empty() {
            true => Ground::default(),
            false => lanes::ground(self.view, &body.placed.lanes, words),
        };
        Laid { marks: body.marks, top: body.top, bottom: body.bottom, missing: body.missing, ground, strip }
    }

    fn used(&self, missing: Missing) -> Used {
        let left = missing.chips > 0 && self.view.is_dense();
        Used::of(self.view, if left { Chips::Left } else { Chips::Drawn })
    }

    fn sentences(&self, missing: Missing) -> Vec<String> {
        let Task { graph, pick, words, .. } = *self.task;
        sentences(graph, words, pick, self.view, missing)
    }

    fn title(&self) -> Option<String> {
        let Task { graph, pick, words, .. } = *self.task;
        match self.view.account {
            Account::Course => None,
            Account::Support => Some(support_title(graph, words, pick)),
        }
    }
}
