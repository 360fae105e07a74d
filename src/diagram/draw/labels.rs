//! Finds free places for chips, flags and words near their lines.
//!
//! Places are tried from near to far: beside every anchor on the line, above or below,
//! shifted left and right. The first that touches nothing is taken. What finds no place
//! is not drawn, and whoever asks must say so.

use layout::core::geometry::Point;

use crate::diagram::scene::Rect;

/// Free space around words, around boxes, and to the line that they belong to.
const WORDS: f64 = 3.0;
const HAIRLINES: f64 = 1.5;
const BOXES: f64 = 6.0;
const NEAREST: f64 = 7.0;
/// How far off its line a hairline stops.
pub const OFF: f64 = 3.0;
/// Between two distances that are tried.
const STEP: f64 = 4.0;
/// How much nearer the less wanted side must be.
const OTHER_SIDE: f64 = 30.0;

/// Everything that labels must keep clear of.
#[derive(Default)]
pub struct Field {
    rects: Vec<Obstacle>,
    /// Straight pieces of lines, with the arrow that they belong to.
    pieces: Vec<(Point, Point, usize)>,
    left: f64,
    right: f64,
}

/// Something in the way, with the space that words and hairlines keep around it.
#[derive(Clone, Copy, Debug)]
struct Obstacle {
    rect: Rect,
    words: f64,
    hairlines: f64,
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
    /// The straight piece from the label to its line, which stops so far off.
    pub fn leader(&self, off: f64) -> (Point, Point) {
        let x = self.anchor.x;
        match self.rect.y < self.anchor.y {
            true => (Point::new(x, self.rect.bottom()), Point::new(x, self.anchor.y - off)),
            false => (Point::new(x, self.rect.y), Point::new(x, self.anchor.y + off)),
        }
    }
}

impl Field {
    /// An empty field between two edges.
    pub fn between(left: f64, right: f64) -> Field {
        Field { left, right, ..Field::default() }
    }

    pub fn add_box(&mut self, rect: Rect) {
        self.rects.push(Obstacle { rect, words: BOXES, hairlines: HAIRLINES });
    }

    pub fn add_label(&mut self, rect: Rect) {
        self.rects.push(Obstacle { rect, words: WORDS, hairlines: HAIRLINES });
    }

    /// A mark on a line: a hairline to that line may come right beside it.
    pub fn add_bead(&mut self, rect: Rect) {
        self.rects.push(Obstacle { rect, words: WORDS, hairlines: 0.2 });
    }

    pub fn add_line(&mut self, points: &[Point], arrow: usize) {
        self.pieces.extend(points.windows(2).map(|pair| (pair[0], pair[1], arrow)));
    }

    /// Finds a place and keeps it free of all that comes later. Cost: places tried times
    /// the obstacles within reach.
    pub fn place(&mut self, request: &Request) -> Option<Spot> {
        let near = self.near(request);
        let spot = near.find(request)?;
        self.add_label(spot.rect);
        let (from, to) = spot.leader(OFF);
        self.add_bead(thin(from, to));
        Some(spot)
    }

    /// Whether a straight line touches nothing but lines of its own arrows.
    pub fn is_free(&self, from: Point, to: Point, arrows: &[usize]) -> bool {
        self.is_clear(thin(from, to), arrows)
    }

    /// Whether a small mark touches nothing but lines of its own arrows.
    pub fn is_clear(&self, space: Rect, arrows: &[usize]) -> bool {
        let clear = |one: &Obstacle| !one.rect.meets(&space.grown(one.hairlines));
        let crossed = |&(a, b, arrow): &(Point, Point, usize)| !arrows.contains(&arrow) && space.crossed_by(a, b);
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
            rects: self.rects.iter().filter(|one| one.rect.meets(&span)).copied().collect(),
            pieces: self.pieces.iter().filter(|one| piece(one)).copied().collect(),
            left: self.left,
            right: self.right,
        }
    }

    fn find(&self, request: &Request) -> Option<Spot> {
        let other = match request.side {
            Side::Above => Side::Below,
            Side::Below => Side::Above,
        };
        let hangs = |side: Side| move |&anchor: &Point| (anchor, side, self.hang(anchor, side, &request.arrows));
        let hangs: Vec<(Point, Side, f64)> =
            request.anchors.iter().map(hangs(request.side)).chain(request.anchors.iter().map(hangs(other))).collect();
        let steps = ((request.reach + OTHER_SIDE) / STEP) as usize;
        for step in 0..=steps {
            for &(anchor, side, longest) in &hangs {
                let further = if side == request.side { 0.0 } else { OTHER_SIDE };
                let distance = NEAREST + STEP * step as f64 - further;
                if distance < NEAREST || distance > request.reach.min(longest) {
                    continue;
                }
                let mut places = around(request, anchor, side, distance).into_iter();
                if let Some(spot) = places.find(|spot| self.fits(spot)) {
                    return Some(spot);
                }
            }
        }
        None
    }

    /// How long a hairline straight up or down from a point can be.
    fn hang(&self, anchor: Point, side: Side, arrows: &[usize]) -> f64 {
        let start = Point::new(anchor.x, anchor.y + if side == Side::Above { -3.0 } else { 3.0 });
        let away = |y: f64| if side == Side::Above { anchor.y - y } else { y - anchor.y };
        let ahead = |low: f64, high: f64| match side {
            Side::Above if low < start.y => Some(away(high.min(start.y))),
            Side::Below if high > start.y => Some(away(low.max(start.y))),
            Side::Above | Side::Below => None,
        };
        let in_way = |one: &Obstacle| {
            let rect = one.rect.grown(one.hairlines);
            let over = rect.x < anchor.x && anchor.x < rect.right();
            ahead(rect.y, rect.bottom()).filter(|_| over)
        };
        let crossing = |&(a, b, arrow): &(Point, Point, usize)| {
            let over = a.x.min(b.x) - 0.2 < anchor.x && anchor.x < a.x.max(b.x) + 0.2;
            ahead(a.y.min(b.y), a.y.max(b.y)).filter(|_| over && !arrows.contains(&arrow))
        };
        let limits = self.rects.iter().filter_map(in_way).chain(self.pieces.iter().filter_map(crossing));
        limits.fold(f64::INFINITY, f64::min) - 0.5
    }

    fn fits(&self, spot: &Spot) -> bool {
        let wide = spot.rect.grown(WORDS);
        let clear = |one: &Obstacle| !one.rect.meets(&spot.rect.grown(one.words));
        spot.rect.x >= self.left
            && spot.rect.right() <= self.right
            && self.rects.iter().all(clear)
            && !self.pieces.iter().any(|&(a, b, _)| wide.crossed_by(a, b))
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
