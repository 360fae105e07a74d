//! Boxes in columns and in order, from which figures of several heights can be made.

use super::grid::Grid;
use super::rank::{Leaning, Ranks};
use super::{Arrange, Arranged, Plan, classic, equalize, level, order, ports, project, rank};

/// A plan with columns and order; distances are still open.
pub struct Ordered {
    plan: Plan,
    ranks: Ranks,
    grid: Grid,
    crossings: u64,
    /// The heights that the classic placer chose.
    wanted: Option<Vec<f64>>,
}

/// With so few boxes more than one way of choosing columns is tried.
const FEW: usize = 60;

/// Finds columns and order. What does not fit the classic placer is placed in lanes.
pub fn arrange(plan: Plan, arrange: Arrange) -> Ordered {
    let fits = arrange.fits(plan.boxes.len(), plan.lanes.len()).is_ok();
    match arrange {
        Arrange::Classic if fits => classically(plan),
        Arrange::Classic | Arrange::Lanes => in_lanes(plan),
    }
}

fn in_lanes(plan: Plan) -> Ordered {
    let leanings = if plan.boxes.len() <= FEW { &Leaning::ALL[..] } else { &Leaning::ALL[..1] };
    let tried = leanings.iter().map(|&leaning| leaned(plan.clone(), leaning));
    // The first of those with the fewest crossings.
    let best = tried.reduce(|best, one| if one.crossings < best.crossings { one } else { best });
    best.unwrap_or_else(|| leaned(plan, Leaning::Short))
}

fn leaned(mut plan: Plan, leaning: Leaning) -> Ordered {
    let ranks = rank::rank(&plan, leaning);
    ports::make_room(&mut plan, &ranks);
    let mut grid = Grid::new(&plan, &ranks);
    let crossings = order::order(&mut grid);
    Ordered { plan, ranks, grid, crossings, wanted: None }
}

fn classically(mut plan: Plan) -> Ordered {
    let ranks = rank::rank(&plan, Leaning::Short);
    ports::make_room(&mut plan, &ranks);
    let places = classic::places(&plan);
    let ranks = classic::ranks(&plan, &places);
    let mut grid = Grid::new(&plan, &ranks);
    let wanted = Some(classic::heights(&plan, &mut grid, &places));
    Ordered { plan, ranks, grid, crossings: 0, wanted }
}

impl Ordered {
    /// Everything at its height, with this much space between boxes above one another, and
    /// with columns taller than the second split. The classic placer splits none.
    pub fn arranged(&self, row: f64, tallest: f64) -> Arranged {
        let mut plan = self.plan.clone();
        (plan.spacing.row, plan.spacing.tallest) = (row, tallest);
        if let Some(wanted) = &self.wanted {
            equalize(&mut plan, &self.ranks);
            let levels = level::near(&self.grid, &plan, wanted);
            return Arranged::new(plan, self.ranks.clone(), self.grid.clone(), levels);
        }
        let (grid, ranks) = match rank::split(&plan, &self.ranks, &self.grid.layers) {
            Some((split, whole)) => {
                let mut parted = Grid::new(&plan, &split);
                project::project(&plan, (&self.grid, &self.ranks), (&mut parted, &split), &whole);
                let carried = order::refine(&mut parted);
                if plan.boxes.len() <= FEW && carried > 0 {
                    // So few are put in order anew as well, which may have fewer crossings.
                    let mut anew = Grid::new(&plan, &split);
                    if order::order(&mut anew) < carried {
                        parted = anew;
                    }
                }
                (parted, split)
            }
            None => (self.grid.clone(), self.ranks.clone()),
        };
        equalize(&mut plan, &ranks);
        let levels = level::levels(&grid, &plan);
        Arranged::new(plan, ranks, grid, levels)
    }
}
