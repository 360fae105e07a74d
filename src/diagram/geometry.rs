//! Curves as straight pieces, and how far things are apart.
//!
//! Points and the mixing of points are those of the crate `layout`.

use layout::core::geometry::{Point, interpolate};

use super::scene::{Rect, Shape, Step};

/// Pieces a curve is cut in: at this number no piece strays visibly from its curve.
const PIECES: u32 = 16;

/// A path as points joined by straight pieces; one list for every stretch of the pen.
pub fn flatten(steps: &[Step]) -> Vec<Vec<Point>> {
    let mut lists: Vec<Vec<Point>> = Vec::new();
    for step in steps {
        match (*step, lists.last_mut()) {
            (Step::Move(to), _) => lists.push(vec![to]),
            (Step::Line(to), Some(list)) => list.push(to),
            (Step::Curve(a, b, to), Some(list)) => {
                let from = list[list.len() - 1];
                let part = |piece: u32| at([from, a, b, to], f64::from(piece) / f64::from(PIECES));
                list.extend((1..=PIECES).map(part));
            }
            (Step::Close, Some(list)) => {
                let first = list[0];
                list.push(first);
            }
            (Step::Line(_) | Step::Curve(..) | Step::Close, None) => {}
        }
    }
    lists
}

/// A point of a curve by repeated mixing (de Casteljau).
pub fn at([from, a, b, to]: [Point; 4], part: f64) -> Point {
    // The crate weighs its first point, so the part of the way to the second is turned round.
    let mix = |p: Point, q: Point| interpolate(p, q, 1.0 - part);
    let (p, q, r) = (mix(from, a), mix(a, b), mix(b, to));
    mix(mix(p, q), mix(q, r))
}

/// The space that a shape takes.
pub fn bounds(shape: &Shape) -> Option<Rect> {
    match shape {
        Shape::Rect { rect, .. } => Some(*rect),
        Shape::Circle { center, radius, .. } => Some(Rect::around(*center, 2.0 * radius, 2.0 * radius)),
        Shape::Text(text) => Some(text.bounds()),
        Shape::Path { steps, .. } => {
            let points = flatten(steps).into_iter().flatten();
            points.map(|point| Rect::around(point, 0.0, 0.0)).reduce(|all, one| all.joined(&one))
        }
    }
}

/// The space that several shapes take together.
pub fn extent<'s>(shapes: impl IntoIterator<Item = &'s Shape>) -> Option<Rect> {
    shapes.into_iter().filter_map(bounds).reduce(|all, one| all.joined(&one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_starts_and_ends_where_it_says() {
        let corner = |x: f64, y: f64| Point::new(x, y);
        let curve = [corner(0.0, 0.0), corner(5.0, 0.0), corner(5.0, 10.0), corner(10.0, 10.0)];
        assert_eq!(at(curve, 0.0), curve[0]);
        assert_eq!(at(curve, 1.0), curve[3]);
        assert_eq!(at(curve, 0.5), corner(5.0, 5.0));
    }

    #[test]
    fn a_line_past_a_corner_does_not_cross() {
        let rect = Rect::new(0.0, 0.0, 10.0, 10.0);
        assert!(rect.crossed_by(Point::new(-5.0, 5.0), Point::new(15.0, 5.0)));
        assert!(!rect.crossed_by(Point::new(8.0, -4.0), Point::new(14.0, 3.0)));
        assert!(!rect.crossed_by(Point::new(-5.0, 10.0), Point::new(15.0, 10.0)));
    }
}
