//! The drawing itself, without what is around it: boxes, lines, and labels at lines.
//!
//! Coordinates are local: x from zero over the width, y as the placer gives it.

use std::collections::BTreeMap;

use layout::core::geometry::Point;

use super::beads::Beads;
use super::labels::{Field, Spot};
use super::{line, node};
use crate::diagram::arrange::{Arranged, Placed};
use crate::diagram::change::State;
use crate::diagram::geometry::{extent, flatten};
use crate::diagram::scene::{Layer, Mark, Rect, Role, Shape};
use crate::diagram::view::{Arrow, Form, View};
use crate::language::Words;

/// A drawing over some width.
pub struct Body {
    pub marks: Vec<Mark>,
    pub placed: Placed,
    /// The top and the bottom of all that is drawn.
    pub top: f64,
    pub bottom: f64,
    pub missing: Missing,
    /// For every arrow: where a hairline may leave down to a voice below the lanes.
    pub drops: Vec<Option<Point>>,
}

/// Labels that found no free place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    pub chips: usize,
    pub flags: usize,
    pub conditions: usize,
}

impl Missing {
    pub fn total(self) -> usize {
        self.chips + self.flags + self.conditions
    }
}

/// Draws everything over a width.
pub fn body(view: &View, arranged: &Arranged, width: f64, words: &Words) -> Body {
    let placed = arranged.over(width);
    let mut pen = Pen::new(view, placed, width, words);
    pen.lines();
    pen.boxes();
    pen.place_labels();
    pen.finish()
}

/// Collects the marks of one drawing.
pub(super) struct Pen<'v> {
    pub view: &'v View,
    pub words: &'v Words,
    pub placed: Placed,
    pub field: Field,
    pub marks: Vec<Mark>,
    pub missing: Missing,
    pub drops: Vec<Option<Point>>,
    /// The flags that have a place, by their arrow.
    pub flags: BTreeMap<usize, Spot>,
}

impl<'v> Pen<'v> {
    fn new(view: &'v View, placed: Placed, width: f64, words: &'v Words) -> Self {
        let field = Field::between(2.0, width - 2.0);
        let drops = vec![None; view.arrows.len()];
        let missing = Missing::default();
        Pen { view, words, placed, field, marks: Vec::new(), missing, drops, flags: BTreeMap::new() }
    }

    fn lines(&mut self) {
        let mut beads = Beads::default();
        // What is gone lies below what is there: of a shared line the rest still stands.
        let is_there = |&(_, arrow): &(usize, &Arrow)| arrow.state != Some(State::Gone);
        let mut arrows: Vec<(usize, &Arrow)> = self.view.arrows.iter().enumerate().collect();
        arrows.sort_by_key(is_there);
        for (at, arrow) in arrows {
            let rects = (self.placed.boxes[arrow.from], self.placed.boxes[arrow.to]);
            let drawn = line::draw(self.view, arrow, &self.placed.routes[at], rects, self.words);
            for shape in &drawn.line.shapes {
                if let Shape::Path { steps, .. } = shape {
                    flatten(steps).iter().for_each(|points| self.field.add_line(points, at));
                }
            }
            for space in drawn.on_line.into_iter().filter_map(|mark| beads.take(mark, &arrow.id)) {
                self.field.add_bead(space);
            }
            self.marks.push(drawn.line);
            // What is drawn with it can still be found by its own name.
            let also = arrow.also.iter().map(|(id, title)| Mark::new(Layer::Line, Role::Ground, "ln").named(id, title));
            self.marks.extend(also);
        }
        self.marks.extend(beads.into_marks());
    }

    fn boxes(&mut self) {
        for (node, &rect) in self.view.nodes.iter().zip(&self.placed.boxes) {
            let under = if node.form == Form::Money { 3.2 } else { 0.0 };
            self.field.add_box(Rect::new(rect.x, rect.y, rect.w, rect.h + under));
            self.marks.extend(node::marks(node, rect, self.words));
        }
    }

    fn finish(self) -> Body {
        let all = self.marks.iter().flat_map(|mark| &mark.shapes);
        let space = extent(all).unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0));
        Body {
            marks: self.marks,
            placed: self.placed,
            top: space.y,
            bottom: space.bottom(),
            missing: self.missing,
            drops: self.drops,
        }
    }
}
