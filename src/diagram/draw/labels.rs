//! Finds free places for chips, flags and words near their lines.
//!
//! Places are tried from near to far: beside every anchor on the line, above or below,
//! shifted left and right. The first that touches nothing is taken. What finds no place
//! is not drawn, and whoever asks must say so.

use layout::core::geometry::Point;

use crate::diagram::scene::Rect;

/// Free space around words, around boxes, and to the line that they belong to.
const WORDS: f64 = 3.0;
const BOXES: f64 = 6.0;
const NEAREST: f64 = 7.0;
/// Between two distances that are tried.
const STEP: f64 = 4.0;
/// How much nearer the less wanted side must be.
const OTHER_SIDE: f64 = 30.0;

/// Everything that labels must keep clear of.
#[derive(Default)]
pub struct Field {
    /// Rectangles with the space to keep around them.
    rects: Vec<(Rect, f64)>,
    /// Straight pieces of lines, with the arrow that they belong to.
    pieces: Vec<(Point, Point, usize)>,
    left: f64,
    right: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Above,
    Below,
}

/// A label that wants a place.
pub struct Request {
    /// The arrows that it belongs to.
    pub arrows: Vec<usize>,
    pub width: f64,
    pub height: f64,
    pub side: Side,
    /// How far it may stand from its line.
    pub reach: f64,
    /// Points on the line to which it may belong, the best first.
    pub anchors: Vec<Point>,
}

/// A place for a label.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    pub rect: Rect,
    pub anchor: Point,
}

impl Spot {
    /// The straight piece from the label to its line.
    pub fn leader(&self) -> (Point, Point) {
        let x = self.anchor.x;
        match self.rect.y < self.anchor.y {
            true => (Point::new(x, self.rect.bottom()), Point::new(x, self.anchor.y - 3.0)),
            false => (Point::new(x, self.rect.y), Point::new(x, self.anchor.y + 3.0)),
        }
    }
}

impl Field {
    /// An empty field between two edges.
    pub fn between(left: f64, right: f64) -> Field {
        Field { left, right, ..Field::default() }
    }

    pub fn add_box(&mut self, rect: Rect) {
        self.rects.push((rect, BOXES));
    }

    pub fn add_mark(&mut self, rect: Rect) {
        self.rects.push((rect, WORDS));
    }

    pub fn add_line(&mut self, points: &[Point], arrow: usize) {
        self.pieces.extend(points.windows(2).map(|pair| (pair[0], pair[1], arrow)));
    }

    /// Finds a place and keeps it free of all that comes later. Cost: places tried times
    /// the obstacles within reach.
    pub fn place(&mut self, request: &Request) -> Option<Spot> {
        let near = self.near(request);
        let spot = near.find(request)?;
        self.add_mark(spot.rect);
        let (from, to) = spot.leader();
        self.add_mark(thin(from, to));
        Some(spot)
    }

    /// Whether a straight line touches nothing but lines of its own arrows.
    pub fn is_free(&self, from: Point, to: Point, arrows: &[usize]) -> bool {
        let way = thin(from, to).grown(0.2);
        let clear = |(rect, _): &(Rect, f64)| !rect.meets(&way);
        let crossed = |&(a, b, arrow): &(Point, Point, usize)| !arrows.contains(&arrow) && way.crossed_by(a, b);
        self.rects.iter().all(clear) && !self.pieces.iter().any(crossed)
    }

    fn near(&self, request: &Request) -> Field {
        let around = |point: &Point| Rect::around(*point, 0.0, 0.0);
        let span = request.anchors.iter().map(around).reduce(|all, one| all.joined(&one));
        let Some(span) = span.map(|span| span.grown(request.reach + request.height + request.width)) else {
            return Field::between(self.left, self.right);
        };
        let piece = |&(a, b, _): &(Point, Point, usize)| {
            Rect::around(a, 0.0, 0.0).joined(&Rect::around(b, 0.0, 0.0)).grown(0.1).meets(&span)
        };
        Field {
            rects: self.rects.iter().filter(|(rect, _)| rect.meets(&span)).copied().collect(),
            pieces: self.pieces.iter().filter(|one| piece(one)).copied().collect(),
            left: self.left,
            right: self.right,
        }
    }

    fn find(&self, request: &Request) -> Option<Spot> {
        let steps = ((request.reach + OTHER_SIDE) / STEP) as usize;
        let other = match request.side {
            Side::Above => Side::Below,
            Side::Below => Side::Above,
        };
        for step in 0..=steps {
            let distance = NEAREST + STEP * step as f64;
            for (side, distance) in [(request.side, distance), (other, distance - OTHER_SIDE)] {
                if distance < NEAREST || distance > request.reach {
                    continue;
                }
                let places = request.anchors.iter().flat_map(|&anchor| around(request, anchor, side, distance));
                if let Some(spot) = places.into_iter().find(|spot| self.fits(request, spot)) {
                    return Some(spot);
                }
            }
        }
        None
    }

    fn fits(&self, request: &Request, spot: &Spot) -> bool {
        if spot.rect.x < self.left || spot.rect.right() > self.right {
            return false;
        }
        let clear = |(rect, gap): &(Rect, f64)| !rect.meets(&spot.rect.grown(*gap));
        let wide = spot.rect.grown(WORDS);
        let (from, to) = spot.leader();
        self.rects.iter().all(clear)
            && !self.pieces.iter().any(|&(a, b, _)| wide.crossed_by(a, b))
            && self.is_free(from, to, &request.arrows)
    }
}

/// Places at one distance from one anchor, the middle first.
fn around(request: &Request, anchor: Point, side: Side, distance: f64) -> Vec<Spot> {
    let y = match side {
        Side::Above => anchor.y - distance - request.height,
        Side::Below => anchor.y + distance,
    };
    let half = request.width / 2.0;
    [0.0, -6.0, 6.0, -12.0, 12.0, -18.0, 18.0, -26.0, 26.0]
        .into_iter()
        .filter(|shift: &f64| shift.abs() <= half - 4.0)
        .map(|shift| {
            let rect = Rect::new(anchor.x - half + shift, y, request.width, request.height);
            Spot { rect, anchor }
        })
        .collect()
}

fn thin(from: Point, to: Point) -> Rect {
    Rect::around(from, 0.2, 0.2).joined(&Rect::around(to, 0.2, 0.2))
}
