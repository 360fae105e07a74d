//! What a figure is printed on, and whether its letters can be read there.

use super::scene::{Scene, Shape};

/// A sheet on its side, or a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paper {
    /// As large as the figure needs at its own size: one unit is one point.
    #[default]
    Fit,
    A4,
    A3,
    A2,
    A1,
    A0,
    /// A projector of 1920 by 1080.
    Wide,
}

/// The sheets from small to large.
const SHEETS: [Paper; 5] = [Paper::A4, Paper::A3, Paper::A2, Paper::A1, Paper::A0];

impl Paper {
    /// Width and height in points; of a projector in points that are its pixels.
    pub fn size(self) -> Option<(f64, f64)> {
        match self {
            Paper::Fit => None,
            Paper::A4 => Some((841.89, 595.28)),
            Paper::A3 => Some((1190.55, 841.89)),
            Paper::A2 => Some((1683.78, 1190.55)),
            Paper::A1 => Some((2383.94, 1683.78)),
            Paper::A0 => Some((3370.39, 2383.94)),
            Paper::Wide => Some((1920.0, 1080.0)),
        }
    }

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Paper::Fit => "",
            Paper::A4 => "A4",
            Paper::A3 => "A3",
            Paper::A2 => "A2",
            Paper::A1 => "A1",
            Paper::A0 => "A0",
            Paper::Wide => "16:9",
        }
    }

    /// The smallest letters that can be read on it: in the hand, at a table or on a wall,
    /// from the back of a room. (Method: figures/style.md and method.md §4, 12 points at A3.)
    fn smallest(self) -> f64 {
        match self {
            Paper::Fit | Paper::A4 => 9.0,
            Paper::A3 | Paper::A2 | Paper::A1 | Paper::A0 => 12.0,
            Paper::Wide => 20.0,
        }
    }

    /// How many points a unit of a figure takes on it, at most.
    fn scale(self, figure: (f64, f64)) -> f64 {
        self.size().map_or(1.0, |(width, height)| (width / figure.0).min(height / figure.1))
    }
}

/// What the letters of a figure come to on paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Legibility {
    /// On this paper,
    pub paper: Paper,
    /// the smallest letters are this large, in points,
    pub points: f64,
    /// and should be at least this.
    pub least: f64,
    /// The smallest sheet on which they are large enough, if there is one.
    pub remedy: Option<Paper>,
}

/// How a figure can be read on a paper; on A3 where none is given. None if well.
pub fn illegible(scene: &Scene, asked: Paper) -> Option<Legibility> {
    let paper = if asked == Paper::Fit { Paper::A3 } else { asked };
    let smallest = smallest(scene)?;
    let figure = (scene.width, scene.height);
    let points = |paper: Paper| smallest * paper.scale(figure);
    // A tenth of a point is no difference that anyone sees.
    let is_legible = |paper: &Paper| points(*paper) + 0.1 >= paper.smallest();
    if is_legible(&paper) {
        return None;
    }
    let remedy = SHEETS.into_iter().find(is_legible);
    Some(Legibility { paper, points: points(paper), least: paper.smallest(), remedy })
}

/// The size of the smallest letters.
fn smallest(scene: &Scene) -> Option<f64> {
    let shapes = scene.marks.iter().flat_map(|mark| &mark.shapes);
    let sizes = shapes.filter_map(|shape| match shape {
        Shape::Text(text) => Some(text.letters.size),
        Shape::Rect { .. } | Shape::Circle { .. } | Shape::Path { .. } => None,
    });
    sizes.min_by(f64::total_cmp)
}
