//! A page in square cells, so that only what is near is compared.

use layout::core::geometry::Point;

use crate::diagram::scene::Rect;

/// Which things lie in each cell, at least in part.
pub struct Grid {
    left: f64,
    top: f64,
    side: f64,
    columns: usize,
    rows: usize,
    /// Where the things of each cell begin, and after the last one.
    starts: Vec<u32>,
    things: Vec<u32>,
}

impl Grid {
    /// Cost: linear in the things and the cells that they cover.
    pub fn new(spans: &[Rect]) -> Grid {
        let nowhere = Rect::new(0.0, 0.0, 0.0, 0.0);
        let all = spans.iter().copied().reduce(|all, one| all.joined(&one)).unwrap_or(nowhere);
        let side = (all.w * all.h / spans.len().max(1) as f64).sqrt().max(1.0).max(all.w.max(all.h) / 4000.0);
        let count = |length: f64| (length / side) as usize + 1;
        let (columns, rows) = (count(all.w), count(all.h));
        let starts = vec![0; columns * rows + 1];
        let mut grid = Grid { left: all.x, top: all.y, side, columns, rows, starts, things: Vec::new() };
        for span in spans {
            grid.covered(span).for_each(|cell| grid.starts[cell + 1] += 1);
        }
        for cell in 0..columns * rows {
            grid.starts[cell + 1] += grid.starts[cell];
        }
        let mut next = grid.starts.clone();
        grid.things = vec![0; grid.starts[columns * rows] as usize];
        for (thing, span) in spans.iter().enumerate() {
            for cell in grid.covered(span) {
                grid.things[next[cell] as usize] = thing as u32;
                next[cell] += 1;
            }
        }
        grid
    }

    pub fn cells(&self) -> std::ops::Range<usize> {
        0..self.columns * self.rows
    }

    /// The things in a cell, in their own order.
    pub fn within(&self, cell: usize) -> &[u32] {
        &self.things[self.starts[cell] as usize..self.starts[cell + 1] as usize]
    }

    /// The cell that a point lies in.
    pub fn cell(&self, point: Point) -> usize {
        self.row(point.y) * self.columns + self.column(point.x)
    }

    /// The things that may lie in a rectangle, each once, in their own order.
    pub fn around(&self, span: &Rect) -> Vec<usize> {
        let mut found: Vec<usize> =
            self.covered(span).flat_map(|cell| self.within(cell)).map(|&thing| thing as usize).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn column(&self, x: f64) -> usize {
        (((x - self.left) / self.side) as usize).min(self.columns - 1)
    }

    fn row(&self, y: f64) -> usize {
        (((y - self.top) / self.side) as usize).min(self.rows - 1)
    }

    fn covered(&self, span: &Rect) -> impl Iterator<Item = usize> + use<> {
        let columns = self.columns;
        let (from, to) = (self.column(span.x), self.column(span.right()));
        let rows = self.row(span.y)..=self.row(span.bottom());
        rows.flat_map(move |row| (from..=to).map(move |column| row * columns + column))
    }
}
