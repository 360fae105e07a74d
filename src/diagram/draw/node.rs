//! Boxes: their size, their outline, their text.

use layout::core::geometry::Point;

use super::text::{TIGHT, centered};
use super::{change, members, stub};
use crate::diagram::font::Type;
use crate::diagram::scene::{Layer, Mark, Paint, Rect, Role, Shape, Step};
use crate::diagram::view::{Content, Density, Form, Node};
use crate::diagram::wrap::widest;
use crate::language::Words;

/// No box is narrower or lower.
const NARROWEST: f64 = 88.0;
const NARROWEST_MONEY: f64 = 80.0;
const NARROWEST_DENSE: f64 = 70.0;
const LOWEST: f64 = 26.0;
/// The point of a box that does something, and the cut corners of a risk.
const POINT: f64 = 6.0;
/// The bar of a thing.
const BAR: f64 = 4.0;
/// The roundest corner of a value.
const ROUND: f64 = 18.0;
/// The height that the figure of a person takes.
const PERSON: f64 = 17.0;

/// How far a counter at a corner stands out of its box, above or below.
const STUB: f64 = 6.0;

/// The width and height that a box needs.
pub fn size(node: &Node, density: Density) -> (f64, f64) {
    let sides = match node.form {
        Form::State | Form::Money => 8.0,
        Form::Doing | Form::Thing => 12.0,
        Form::Value | Form::Proviso | Form::Risk => 16.0,
        Form::Person => 8.0,
    };
    let (padding, above) = match node.form {
        Form::Money => (6.7, 0.0),
        Form::Person => (10.0, PERSON),
        Form::Doing | Form::State | Form::Thing | Form::Value | Form::Risk | Form::Proviso => (13.5, 0.0),
    };
    let (text, height) = match node.content {
        Content::Plain => {
            let plain = Type::regular(node.letters.size);
            let lines = node.lines.len() + node.gains.len();
            let text = widest(&node.lines, node.letters).max(widest(&node.gains, plain));
            (text + sides, lines as f64 * TIGHT * node.letters.size)
        }
        Content::Whole | Content::List => {
            let (text, height) = members::size(node);
            let space = Rect::new(0.0, 0.0, 0.0, 0.0);
            (text - text_space(node.form, space).w, height)
        }
    };
    let least = match (density, node.form) {
        (Density::Snug | Density::Dense, _) => NARROWEST_DENSE,
        (Density::Roomy, Form::Money) => NARROWEST_MONEY,
        (Density::Roomy, _) => NARROWEST,
    };
    let (over, under) = stubs(node);
    (text.max(least), (height + padding + above).max(LOWEST) + over + under)
}

/// The space above and below a box that its counters take.
fn stubs(node: &Node) -> (f64, f64) {
    let room = |count: usize| if count > 0 { STUB } else { 0.0 };
    (room(node.stub.ins), room(node.stub.outs))
}

/// The outline of a box in the space that it was given.
pub fn inner(node: &Node, space: Rect) -> Rect {
    let (over, under) = stubs(node);
    Rect::new(space.x, space.y + over, space.w, space.h - over - under)
}

/// How far the outline stands inside the right side of its rectangle, at a height
/// measured from the middle.
pub fn inset_right(form: Form, height: f64, off: f64) -> f64 {
    match form {
        Form::Doing => POINT * off.abs() / (height / 2.0),
        Form::State | Form::Thing | Form::Value | Form::Money | Form::Risk | Form::Proviso | Form::Person => {
            inset_left(form, height, off)
        }
    }
}

/// The same on the left side.
pub fn inset_left(form: Form, height: f64, off: f64) -> f64 {
    match form {
        Form::Value => {
            let radius = radius(height);
            let past = (off.abs() - (height / 2.0 - radius)).max(0.0);
            radius - (radius * radius - past * past).max(0.0).sqrt()
        }
        Form::Risk => (off.abs() - (height / 2.0 - POINT)).max(0.0),
        Form::Doing | Form::State | Form::Thing | Form::Money | Form::Proviso | Form::Person => 0.0,
    }
}

fn radius(height: f64) -> f64 {
    (height / 2.0).min(ROUND)
}

/// A box in the space that it was given: itself, its lines that are elements, its counters.
pub fn marks(node: &Node, space: Rect, words: &Words) -> Vec<Mark> {
    let rect = inner(node, space);
    let own = mark(node, rect);
    let own = match node.state {
        Some(state) => change::node(own, node, rect, state),
        None => own,
    };
    let mut marks = vec![own];
    marks.extend(members::marks(node, text_space(node.form, rect)));
    marks.extend(stub::marks(node, rect, words));
    marks
}

/// Where the text of a box stands.
fn text_space(form: Form, rect: Rect) -> Rect {
    match form {
        Form::Doing => Rect::new(rect.x, rect.y, rect.w - POINT / 2.0, rect.h),
        Form::Thing => Rect::new(rect.x + BAR, rect.y, rect.w - BAR, rect.h),
        Form::Person => Rect::new(rect.x, rect.y + PERSON, rect.w, rect.h - PERSON),
        Form::State | Form::Value | Form::Money | Form::Risk | Form::Proviso => rect,
    }
}

fn mark(node: &Node, rect: Rect) -> Mark {
    let class = match node.form {
        Form::Doing => "el do",
        Form::State => "el state",
        Form::Thing => "el thing",
        Form::Value => "el value",
        Form::Money => "el money",
        Form::Risk => "el risk",
        Form::Proviso => "el cond",
        Form::Person => "el actor",
    };
    let space = text_space(node.form, rect);
    let mark =
        Mark::new(Layer::Box, Role::Box, class).named(&node.id, &node.title).and(outline(node.form, rect, node.slot));
    match node.content {
        Content::Plain => {
            let plain = Type::regular(node.letters.size);
            let label = node.lines.iter().map(|line| (line.clone(), node.letters, "t"));
            let gains = node.gains.iter().map(|line| (line.clone(), plain, "t2"));
            mark.and(centered(space.center(), &label.chain(gains).collect::<Vec<_>>()))
        }
        Content::Whole | Content::List => mark.and(members::label(node, space)),
    }
}

/// The outline of a form; its first shape is the whole ground of the box.
pub fn outline(form: Form, rect: Rect, slot: usize) -> Vec<Shape> {
    let border = format!("b s{slot}b");
    let rounded = |radius: f64| Shape::Rect { rect, radius, paint: Paint::class(&border) };
    let rule = |width: f64| Paint::class(format!("f s{slot}b")).width(width);
    match form {
        Form::Doing => vec![pointed(rect, &border)],
        Form::State => vec![rounded(3.0)],
        Form::Thing => {
            let bar = Rect::new(rect.x, rect.y, BAR, rect.h);
            let bar = Shape::Rect { rect: bar, radius: 1.0, paint: Paint::class(format!("s{slot}f")) };
            vec![rounded(1.0), bar]
        }
        Form::Value => vec![rounded(radius(rect.h))],
        Form::Money => {
            let under = rect.bottom() + 2.6;
            let steps = vec![Step::Move(Point::new(rect.x, under)), Step::Line(Point::new(rect.right(), under))];
            vec![rounded(0.0), Shape::Path { steps, paint: rule(1.0) }]
        }
        Form::Risk => vec![cut(rect, &border)],
        Form::Proviso => {
            let ground = Shape::Rect { rect, radius: 0.0, paint: Paint::class("paper") };
            vec![ground, brackets(rect, rule(1.6))]
        }
        Form::Person => {
            let center = Point::new(rect.center().x, rect.y);
            let mut shapes = vec![Shape::Rect { rect, radius: 3.0, paint: Paint::class("paper") }];
            shapes.extend(person(center, &format!("ho s{slot}b")));
            shapes
        }
    }
}

fn path(points: &[(f64, f64)], border: &str) -> Shape {
    let mut steps: Vec<Step> = points.iter().map(|&(x, y)| Step::Line(Point::new(x, y))).collect();
    if let Some(&(x, y)) = points.first() {
        steps[0] = Step::Move(Point::new(x, y));
    }
    steps.push(Step::Close);
    Shape::Path { steps, paint: Paint::class(border) }
}

fn pointed(rect: Rect, border: &str) -> Shape {
    let shoulder = rect.right() - POINT;
    let points = [
        (rect.x, rect.y),
        (shoulder, rect.y),
        (rect.right(), rect.center().y),
        (shoulder, rect.bottom()),
        (rect.x, rect.bottom()),
    ];
    path(&points, border)
}

fn cut(rect: Rect, border: &str) -> Shape {
    let corner = POINT.min(rect.h / 3.0);
    let (left, right) = (rect.x + corner, rect.right() - corner);
    let (top, bottom) = (rect.y + corner, rect.bottom() - corner);
    let points = [
        (left, rect.y),
        (right, rect.y),
        (rect.right(), top),
        (rect.right(), bottom),
        (right, rect.bottom()),
        (left, rect.bottom()),
        (rect.x, bottom),
        (rect.x, top),
    ];
    path(&points, border)
}

/// Two square brackets at the sides of a rectangle.
pub fn brackets(rect: Rect, paint: Paint) -> Shape {
    let hook = |edge: f64, inner: f64| {
        let at = |x: f64, y: f64| Point::new(x, y);
        [
            Step::Move(at(inner, rect.y)),
            Step::Line(at(edge, rect.y)),
            Step::Line(at(edge, rect.bottom())),
            Step::Line(at(inner, rect.bottom())),
        ]
    };
    let left = hook(rect.x, rect.x + 5.0);
    let right = hook(rect.right(), rect.right() - 5.0);
    Shape::Path { steps: [left, right].concat(), paint }
}

/// A head and shoulders below a point.
fn person(top: Point, border: &str) -> [Shape; 2] {
    let at = |x: f64, y: f64| Point::new(top.x + x, top.y + y);
    let head = Shape::Circle { center: at(0.0, 4.5), radius: 3.2, paint: Paint::class(border) };
    let steps = vec![
        Step::Move(at(-7.0, 16.5)),
        Step::Line(at(-7.0, 15.0)),
        Step::Curve(at(-7.0, 12.2), at(-4.8, 10.0), at(-2.0, 10.0)),
        Step::Line(at(2.0, 10.0)),
        Step::Curve(at(4.8, 10.0), at(7.0, 12.2), at(7.0, 15.0)),
        Step::Line(at(7.0, 16.5)),
        Step::Close,
    ];
    [head, Shape::Path { steps, paint: Paint::class(border) }]
}
