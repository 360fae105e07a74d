//! Which column each box stands in.
//!
//! A lane takes as many columns as its longest chain has boxes. A line that would run
//! against the flow is marked as running back. A column that grows too tall is split.

use super::shorten::Shortening;
use super::{Course, Plan};

/// Columns, and which way each line runs.
#[derive(Clone, Debug)]
pub struct Ranks {
    /// The column of each box.
    pub column: Vec<usize>,
    pub lane_of_column: Vec<usize>,
    pub way: Vec<Way>,
    /// Boxes that stand under the terms they sum up.
    pub is_sum: Vec<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To a later column.
    On,
    /// Around the figure, to the same or an earlier column.
    Back,
    /// Down the right side of the column, to a sum.
    Under,
}

/// Where in its lane a box stands that could stand in several columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    /// Where its lines are shortest.
    Short,
    /// As early, or as late, as may be.
    Early,
    Late,
}

impl Leaning {
    pub const ALL: [Leaning; 3] = [Leaning::Short, Leaning::Early, Leaning::Late];
}

/// Cost: about linear in boxes and lines.
pub fn rank(plan: &Plan, leaning: Leaning) -> Ranks {
    let inner = Inner::new(plan);
    let mut place = inner.longest();
    match leaning {
        Leaning::Short => Shortening::new(plan, &inner.after, &place).run(&mut place),
        Leaning::Early => {}
        Leaning::Late => inner.delay(plan, &mut place),
    }
    let is_sum = put_sums(plan, &mut place);
    let (column, lane_of_column) = columns(plan, &place);
    let way = ways(plan, &column);
    Ranks { column, lane_of_column, way, is_sum }
}

impl Ranks {
    fn has_sum(&self, column: usize) -> bool {
        self.is_sum.iter().zip(&self.column).any(|(&is_sum, &at)| is_sum && at == column)
    }
}

fn ways(plan: &Plan, column: &[usize]) -> Vec<Way> {
    plan.lines.iter().map(|line| way(line.course, column[line.from], column[line.to])).collect()
}

fn way(course: Course, from: usize, to: usize) -> Way {
    match course {
        Course::Sum if from == to => Way::Under,
        Course::Sum | Course::Flow if from < to => Way::On,
        Course::Sum | Course::Flow => Way::Back,
    }
}

/// The lines inside lanes, without those that close a circle.
struct Inner {
    after: Vec<Vec<usize>>,
    /// Every box after all that lead to it.
    sorted: Vec<usize>,
}

impl Inner {
    fn new(plan: &Plan) -> Inner {
        let count = plan.boxes.len();
        let mut after = vec![Vec::new(); count];
        let mut entered = vec![false; count];
        for line in &plan.lines {
            let same = plan.boxes[line.from].lane == plan.boxes[line.to].lane;
            if same && line.from != line.to && line.course == Course::Flow {
                after[line.from].push(line.to);
                entered[line.to] = true;
            }
        }
        // Starting at boxes that nothing leads to keeps the flow of the theory.
        let firsts = (0..count).filter(|&one| !entered[one]);
        let rest = (0..count).filter(|&one| entered[one]);
        let starts: Vec<usize> = firsts.chain(rest).collect();
        let sorted = break_circles(&mut after, &starts);
        Inner { after, sorted }
    }

    /// The number of steps of the longest way to each box inside its lane.
    fn longest(&self) -> Vec<usize> {
        let mut place = vec![0; self.after.len()];
        for &from in &self.sorted {
            for &to in &self.after[from] {
                place[to] = place[to].max(place[from] + 1);
            }
        }
        place
    }

    /// Moves every box to the last place that what comes after it leaves.
    fn delay(&self, plan: &Plan, place: &mut [usize]) {
        let mut last = vec![0; plan.lanes.len()];
        for (spec, &at) in plan.boxes.iter().zip(place.iter()) {
            last[spec.lane] = last[spec.lane].max(at);
        }
        for &one in self.sorted.iter().rev() {
            let limit = self.after[one].iter().map(|&to| place[to] - 1).min();
            place[one] = limit.unwrap_or(last[plan.boxes[one].lane]);
        }
    }
}

/// Takes out the lines that close a circle. Out: the boxes in an order that all
/// remaining lines follow. Depth first, without recursion, since chains may be long.
pub fn break_circles(after: &mut [Vec<usize>], starts: &[usize]) -> Vec<usize> {
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        No,
        Open,
        Done,
    }
    let mut seen = vec![Seen::No; after.len()];
    let mut finished = Vec::with_capacity(after.len());
    for &start in starts {
        if seen[start] != Seen::No {
            continue;
        }
        seen[start] = Seen::Open;
        let mut stack = vec![(start, 0)];
        while let Some((one, next)) = stack.pop() {
            let Some(&to) = after[one].get(next) else {
                seen[one] = Seen::Done;
                finished.push(one);
                continue;
            };
            match seen[to] {
                Seen::Open => {
                    after[one].remove(next);
                    stack.push((one, next));
                }
                Seen::Done => stack.push((one, next + 1)),
                Seen::No => {
                    seen[to] = Seen::Open;
                    stack.push((one, next + 1));
                    stack.push((to, 0));
                }
            }
        }
    }
    finished.reverse();
    finished
}

/// Puts every sum in the column of its last term. Out: which boxes are sums.
fn put_sums(plan: &Plan, place: &mut [usize]) -> Vec<bool> {
    let mut is_sum = vec![false; place.len()];
    for line in plan.lines.iter().filter(|line| line.course == Course::Sum) {
        if !is_sum[line.to] {
            place[line.to] = 0;
        }
        is_sum[line.to] = true;
    }
    for line in plan.lines.iter().filter(|line| line.course == Course::Sum) {
        place[line.to] = place[line.to].max(place[line.from]);
    }
    is_sum
}

/// Columns over all lanes.
fn columns(plan: &Plan, place: &[usize]) -> (Vec<usize>, Vec<usize>) {
    let mut count = vec![0; plan.lanes.len()];
    for (spec, &at) in plan.boxes.iter().zip(place) {
        count[spec.lane] = count[spec.lane].max(at + 1);
    }
    let lane_of_column: Vec<usize> =
        count.iter().enumerate().flat_map(|(lane, &count)| std::iter::repeat_n(lane, count)).collect();
    let first: Vec<usize> = (0..count.len()).map(|lane| count[..lane].iter().sum()).collect();
    (plan.boxes.iter().zip(place).map(|(spec, &at)| first[spec.lane] + at).collect(), lane_of_column)
}

/// The same with tall columns split in several, and of which column each is a part; none
/// where no column is too tall. `order` gives the boxes of every column from the top.
pub fn split(plan: &Plan, ranks: &Ranks, order: &[Vec<usize>]) -> Option<(Ranks, Vec<usize>)> {
    let balance = balance(plan);
    let mut split = Ranks { column: ranks.column.clone(), lane_of_column: Vec::new(), ..ranks.clone() };
    let mut whole = Vec::new();
    for (column, layer) in order.iter().enumerate() {
        let boxes: Vec<usize> = layer.iter().copied().filter(|&node| node < plan.boxes.len()).collect();
        for part in parts(plan, boxes, &balance, ranks.has_sum(column)) {
            part.into_iter().for_each(|one| split.column[one] = whole.len());
            split.lane_of_column.push(ranks.lane_of_column[column]);
            whole.push(column);
        }
        // Sums stand outside the order, and their column is never split.
        let sums = (0..plan.boxes.len()).filter(|&one| ranks.is_sum[one] && ranks.column[one] == column);
        sums.for_each(|one| split.column[one] = whole.len() - 1);
    }
    split.way = ways(plan, &split.column);
    (whole.len() > order.len()).then_some((split, whole))
}

/// How many more lines leave each box than enter it.
fn balance(plan: &Plan) -> Vec<i64> {
    let mut balance = vec![0; plan.boxes.len()];
    for line in &plan.lines {
        balance[line.from] += 1;
        balance[line.to] -= 1;
    }
    balance
}

/// A column of boxes without lines between them, in parts that are not too tall. What takes
/// more than it gives comes first, so that few lines pass the others; of what is level every
/// second one, so that the parts stay as spread as the whole.
fn parts(plan: &Plan, boxes: Vec<usize>, balance: &[i64], has_sum: bool) -> Vec<Vec<usize>> {
    let tall = |one: usize| plan.boxes[one].height + plan.spacing.row;
    let total: f64 = boxes.iter().map(|&one| tall(one)).sum();
    if total <= plan.spacing.tallest || has_sum {
        return vec![boxes];
    }
    let mut sorted: Vec<(i64, usize, usize)> =
        boxes.iter().enumerate().map(|(place, &one)| (balance[one], place % 2, one)).collect();
    sorted.sort_by_key(|&(balance, second, _)| (balance, second));
    let parts = (total / plan.spacing.tallest).ceil();
    let mut split = vec![Vec::new()];
    let mut filled = 0.0;
    for (_, _, one) in sorted {
        let full = filled + tall(one) > total / parts + 1e-9;
        if full && !split[split.len() - 1].is_empty() {
            split.push(Vec::new());
            filled = 0.0;
        }
        filled += tall(one);
        let last = split.len() - 1;
        split[last].push(one);
    }
    split
}
