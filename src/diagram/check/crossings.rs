//! How often lines cross, for any drawing: ours, and that of another program.
//!
//! In: lines as points. Out: a number. Every pair of lines counts by itself, also where
//! several run as one; where two lines touch or share a stretch, they do not cross. Cost:
//! about linear in pieces and crossings.

use layout::core::geometry::Point;

use super::grid::Grid;
use crate::diagram::scene::Rect;

/// A line between two boxes, by their numbers.
#[derive(Clone, Debug)]
pub struct Wire {
    pub ends: (usize, usize),
    pub points: Vec<Point>,
}

/// Two lines with a box in common may cross within this distance of it: there they part.
const NEAR: f64 = 40.0;

struct Piece {
    wire: usize,
    from: Point,
    to: Point,
}

/// How often two of these lines cross.
pub fn crossings(wires: &[Wire], boxes: &[Rect]) -> usize {
    let mut pieces = Vec::new();
    for (wire, one) in wires.iter().enumerate() {
        let pairs = one.points.windows(2).filter(|pair| pair[0].distance_to(pair[1]) > 0.0);
        pieces.extend(pairs.map(|pair| Piece { wire, from: pair[0], to: pair[1] }));
    }
    let spans: Vec<Rect> = pieces.iter().map(|piece| span(piece.from, piece.to)).collect();
    let grid = Grid::new(&spans);
    let mut count = 0;
    for cell in grid.cells() {
        let here = grid.within(cell);
        for (at, &one) in here.iter().enumerate() {
            for &other in &here[at + 1..] {
                let (one, other) = (&pieces[one as usize], &pieces[other as usize]);
                // A meeting that lies in several cells counts in the one that holds its point.
                let meets = || meeting(wires, boxes, one, other).is_some_and(|point| grid.cell(point) == cell);
                count += usize::from(one.wire != other.wire && meets());
            }
        }
    }
    count
}

/// The smallest rectangle around a piece.
pub fn span(from: Point, to: Point) -> Rect {
    Rect::around(from, 0.0, 0.0).joined(&Rect::around(to, 0.0, 0.0))
}

fn meeting(wires: &[Wire], boxes: &[Rect], one: &Piece, other: &Piece) -> Option<Point> {
    let side = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    let of_other = (side(one.from, one.to, other.from), side(one.from, one.to, other.to));
    let of_one = (side(other.from, other.to, one.from), side(other.from, other.to, one.to));
    // A point right on the other line counts as on one side of it, so that lines that cross
    // in a corner cross once, and lines upon one another do not.
    if (of_other.0 >= 0.0) == (of_other.1 >= 0.0) || (of_one.0 >= 0.0) == (of_one.1 >= 0.0) {
        return None;
    }
    let part = of_one.0 / (of_one.0 - of_one.1);
    let met = one.from.add(one.to.sub(one.from).scale(part));
    let both = (span(one.from, one.to), span(other.from, other.to));
    let within = |value: f64, one: (f64, f64), other: (f64, f64)| value.max(one.0.max(other.0)).min(one.1.min(other.1));
    let met = Point::new(
        within(met.x, (both.0.x, both.0.right()), (both.1.x, both.1.right())),
        within(met.y, (both.0.y, both.0.bottom()), (both.1.y, both.1.bottom())),
    );
    let is_touch = of_other.0 == 0.0 || of_other.1 == 0.0 || of_one.0 == 0.0 || of_one.1 == 0.0;
    let (a, b) = (wires[one.wire].ends, wires[other.wire].ends);
    let shared = [a.0, a.1].into_iter().filter(|&end| end == b.0 || end == b.1);
    let mut shared = shared.peekable();
    let parts = shared.peek().is_some() && (is_touch || shared.any(|end| is_near(boxes.get(end), met)));
    (!parts).then_some(met)
}

fn is_near(rect: Option<&Rect>, point: Point) -> bool {
    rect.is_some_and(|rect| rect.grown(NEAR).holds(&Rect::around(point, 0.0, 0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wire(ends: (usize, usize), points: &[(f64, f64)]) -> Wire {
        Wire { ends, points: points.iter().map(|&(x, y)| Point::new(x, y)).collect() }
    }

    #[test]
    fn lines_cross_once_also_in_a_corner_and_not_where_they_touch() {
        let far = Rect::new(-900.0, -900.0, 1.0, 1.0);
        let boxes = vec![far; 4];
        let level = wire((0, 1), &[(0.0, 0.0), (5.0, 0.0), (10.0, 0.0)]);
        let count = |other: Wire| crossings(&[level.clone(), other], &boxes);
        assert_eq!(count(wire((2, 3), &[(2.0, -5.0), (3.0, 5.0)])), 1);
        assert_eq!(count(wire((2, 3), &[(2.0, -5.0), (5.0, 0.0), (8.0, 5.0)])), 1);
        assert_eq!(count(wire((2, 3), &[(2.0, 5.0), (5.0, 0.0), (8.0, 5.0)])), 0);
        assert_eq!(count(wire((2, 3), &[(0.0, 0.0), (5.0, 0.0), (8.0, 5.0)])), 0);
        // Of one trunk: they run together and part.
        assert_eq!(count(wire((0, 3), &[(0.0, 0.0), (5.0, 0.0), (8.0, -5.0)])), 0);
        assert_eq!(count(wire((0, 3), &[(0.0, 1.0), (5.0, 1.0), (8.0, -5.0)])), 1);
    }
}
