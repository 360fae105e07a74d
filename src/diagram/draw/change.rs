//! Marks of what became of things: pale and broken what is no more, heavy what is new, with a
//! double border what is otherwise. Each is told by its shape as well as by its color.

use layout::core::geometry::Point;

use super::body::Missing;
use super::legend::Sample;
use super::line::Drawn;
use super::node::outline;
use super::used::Used;
use crate::diagram::change::{Changed, State};
use crate::diagram::scene::{Mark, Paint, Rect, Shape};
use crate::diagram::view::{Form, Node, View};
use crate::finding::Message;
use crate::language::Words;

const HEAVY_BORDER: f64 = 2.6;
const HEAVY_LINE: f64 = 2.8;
const BROKEN: [f64; 2] = [3.0, 2.4];
/// From the border to the second one inside it.
const INSIDE: f64 = 2.6;

/// A box with what became of it.
pub fn node(mut mark: Mark, node: &Node, rect: Rect, state: State) -> Mark {
    match state {
        State::Gone => mark.shapes.iter_mut().for_each(|shape| pale(shape, Edge::Broken)),
        State::New => mark.shapes.iter_mut().for_each(heavy),
        State::Changed => {
            let inner = second(node.form, rect, node.slot);
            mark.shapes.splice(1..1, inner);
        }
    }
    mark
}

/// The second border of a box.
fn second(form: Form, rect: Rect, slot: usize) -> Option<Shape> {
    let inside = Rect::new(rect.x + INSIDE, rect.y + INSIDE, rect.w - 2.0 * INSIDE, rect.h - 2.0 * INSIDE);
    let mut inner = outline(form, inside, slot).into_iter().next()?;
    if let Some(paint) = paint(&mut inner) {
        *paint = Paint::class(format!("f s{slot}b")).width(0.8);
    }
    Some(inner)
}

/// A line with what became of it.
pub fn line(drawn: &mut Drawn, state: State) {
    match state {
        State::Gone => {
            drawn.line.shapes.iter_mut().for_each(|shape| pale(shape, Edge::AsItIs));
            let beads = drawn.on_line.iter_mut().filter(|mark| mark.class == "bead");
            beads.flat_map(|mark| &mut mark.shapes).for_each(|shape| pale(shape, Edge::AsItIs));
        }
        State::New => {
            let widths = drawn.line.shapes.iter_mut().filter_map(paint).filter_map(|paint| paint.width.as_mut());
            widths.for_each(|width| *width = width.max(HEAVY_LINE * (*width / 1.6).min(1.0)));
        }
        State::Changed => {}
    }
}

/// A heavy border. The class of a border has a width of its own, which would win.
fn heavy(shape: &mut Shape) {
    let Some(paint) = paint(shape) else { return };
    let has_border = paint.class.split(' ').any(is_border);
    if has_border {
        let ground = |class| if matches!(class, "b" | "ho") { "paper" } else { class };
        paint.class = paint.class.split(' ').map(ground).collect::<Vec<_>>().join(" ");
        paint.width = Some(HEAVY_BORDER);
    }
}

/// Whether a class is the border of a sphere: `s3b`.
fn is_border(class: &str) -> bool {
    class.starts_with('s') && class.ends_with('b') && class.len() == 3
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Broken,
    AsItIs,
}

fn paint(shape: &mut Shape) -> Option<&mut Paint> {
    match shape {
        Shape::Rect { paint, .. } | Shape::Circle { paint, .. } | Shape::Path { paint, .. } => Some(paint),
        Shape::Text(_) => None,
    }
}

fn pale(shape: &mut Shape, edge: Edge) {
    if let Shape::Text(text) = shape {
        text.class = "pt".to_owned();
        return;
    }
    let Some(paint) = paint(shape) else { return };
    let is_filled = |class: &str| class.starts_with('s') && class.ends_with('f') && class.len() == 3;
    let has_border = paint.class.split(' ').any(is_border);
    let classes: Vec<&str> = paint
        .class
        .split(' ')
        .map(|class| match class {
            "ink" | "inkl" | "hairl" => "palel",
            "inkf" | "hairlf" => "palelf",
            class if is_border(class) => "palel",
            class if is_filled(class) => "palelf",
            class => class,
        })
        .collect();
    paint.class = classes.join(" ");
    if has_border && edge == Edge::Broken {
        paint.dash = Some(BROKEN);
    }
}

/// A small box of each, for the legend.
pub fn sample(state: State, at: Point) -> Vec<Shape> {
    let rect = Rect::new(at.x, at.y - 5.5, 28.0, 11.0);
    let mut shapes = outline(Form::State, rect, 0);
    match state {
        State::Gone => shapes.iter_mut().for_each(|shape| pale(shape, Edge::Broken)),
        State::New => shapes.iter_mut().for_each(heavy),
        State::Changed => shapes.extend(second(Form::State, rect, 0)),
    }
    shapes
}

/// The legend with what became of things.
pub fn used(mut used: Used, view: &View) -> Used {
    let states = view.nodes.iter().filter_map(|node| node.state);
    let states: Vec<State> = states.chain(view.arrows.iter().filter_map(|arrow| arrow.state)).collect();
    let says = |state| match state {
        State::Gone => "figure-legend-gone",
        State::New => "figure-legend-new",
        State::Changed => "figure-legend-changed",
    };
    let some = State::ALL.into_iter().filter(|state| states.contains(state));
    used.states = some.map(|state| (Sample::State(state), says(state))).collect();
    // Labels at links say what changed, not how a link works.
    used.signs.retain(|(sample, _)| !matches!(sample, Sample::Mechanism | Sample::Why));
    used
}

/// How much changed, and what is not drawn.
pub fn sentences(changed: &Changed, words: &Words, missing: Missing) -> Vec<String> {
    let mut sentences = changed.sentences.clone();
    let counted = [("figure-change-left", changed.left), ("figure-change-missing", missing.chips)];
    for (key, count) in counted.into_iter().filter(|&(_, count)| count > 0) {
        sentences.push(words.say(&Message::new(key).with("count", count)));
    }
    sentences
}
