//! What the placer has to place: the sizes of boxes and the needs of lines.

use super::badge::items;
use super::lanes::heading_width;
use super::{line, node};
use crate::diagram::arrange::{self, Arrange, BoxSpec, LaneSpec, LineSpec, Ordered, Plan, Spacing};
use crate::diagram::view::{Course, Density, Form, Standing, View};
use crate::language::Words;

/// Puts boxes and lines in columns and in order; how far boxes stand above one another, and how
/// tall columns become, is chosen later.
pub fn ordered(view: &View, placer: Arrange, words: &Words) -> Ordered {
    let lanes = view.lanes.iter().enumerate().map(|(at, lane)| LaneSpec {
        gap: if lane.place == Standing::Beside && at > 0 { 28.0 } else { 4.0 },
        width: heading_width(lane),
    });
    let mut boxes: Vec<BoxSpec> = (view.nodes.iter())
        .map(|one| {
            let (width, height) = node::size(one, view.density);
            BoxSpec { lane: one.lane, width, height }
        })
        .collect();
    if !view.is_dense() {
        even_heights(view, &mut boxes);
    }
    let lines = view.arrows.iter().map(|arrow| {
        let items = items(arrow, view.density, words);
        LineSpec {
            from: arrow.from,
            to: arrow.to,
            trunk: arrow.trunk,
            pitch: line::pitch(arrow, view.density),
            marks: line::marks(arrow, view.density),
            tail: line::tail(&items),
            exit: line::exit(&items),
            run: line::run(arrow, view.density),
            course: match arrow.course {
                Course::Flow => arrange::Course::Flow,
                Course::Sum => arrange::Course::Sum,
            },
        }
    });
    let spacing = Spacing {
        row: 0.0,
        gutter: match view.density {
            Density::Roomy => 39.0,
            Density::Snug => 34.0,
            Density::Dense => 28.0,
        },
        head: match view.density {
            Density::Roomy => 20.0,
            Density::Snug | Density::Dense => 16.0,
        },
        line: 9.0,
        tallest: f64::INFINITY,
    };
    arrange::arrange(Plan { lanes: lanes.collect(), lines: lines.collect(), boxes, spacing }, placer)
}

/// Small boxes of one form get one height, so that a chain reads as one row.
fn even_heights(view: &View, boxes: &mut [BoxSpec]) {
    const MOST: f64 = 60.0;
    let family = |form: Form| match form {
        Form::Doing | Form::State | Form::Thing => 0,
        Form::Value => 1,
        Form::Money => 2,
        Form::Risk | Form::Proviso | Form::Person => 3,
    };
    for kind in 0..3 {
        let of = |at: &usize| family(view.nodes[*at].form) == kind && view.nodes[*at].gains.is_empty();
        let members: Vec<usize> = (0..boxes.len()).filter(of).collect();
        let tallest = members.iter().map(|&at| boxes[at].height).fold(0.0, f64::max);
        if tallest <= MOST {
            members.into_iter().for_each(|at| boxes[at].height = tallest);
        }
    }
}

/// Columns may grow until the whole is about as wide as a page is to its height, times a
/// factor.
pub fn tallest(view: &View, factor: f64) -> f64 {
    let sizes = view.nodes.iter().map(|node| node::size(node, view.density));
    let area: f64 = sizes.map(|(width, height)| (width + 60.0) * (height + ROW)).sum();
    (area / std::f64::consts::SQRT_2).sqrt().max(LOWEST) * factor
}

/// No column is split that is lower than this.
const LOWEST: f64 = 320.0;
/// About the space between boxes above one another in a dense figure.
const ROW: f64 = 9.0;
