//! Which column each box stands in.
//!
//! A lane takes as many columns as its longest chain has boxes. A line that would run
//! against the flow is marked as running back. A column that grows too tall is split.

use super::{Course, Plan};

/// Columns, and which way each line runs.
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

/// Cost: linear in boxes and lines.
pub fn rank(plan: &Plan) -> Ranks {
    let inner = Inner::new(plan);
    let mut place = inner.longest();
    inner.pull(plan, &mut place);
    let is_sum = put_sums(plan, &mut place);
    let (column, lane_of_column) = columns(plan, &place, &is_sum);
    let way = (plan.lines.iter()).map(|line| way(line.course, column[line.from], column[line.to])).collect();
    Ranks { column, lane_of_column, way, is_sum }
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

    /// Moves a box that gives more than it takes toward what it gives to.
    fn pull(&self, plan: &Plan, place: &mut [usize]) {
        let mut last = vec![0; plan.lanes.len()];
        for (spec, &at) in plan.boxes.iter().zip(place.iter()) {
            last[spec.lane] = last[spec.lane].max(at);
        }
        let (mut given, mut taken) = (vec![0; place.len()], vec![0; place.len()]);
        for line in &plan.lines {
            given[line.from] += 1;
            taken[line.to] += 1;
        }
        for &one in self.sorted.iter().rev() {
            let limit = self.after[one].iter().map(|&to| place[to] - 1).min();
            if given[one] > taken[one] {
                place[one] = limit.unwrap_or(last[plan.boxes[one].lane]);
            }
        }
    }
}

/// Takes out the lines that close a circle. Out: the boxes in an order that all
/// remaining lines follow. Depth first, without recursion, since chains may be long.
fn break_circles(after: &mut [Vec<usize>], starts: &[usize]) -> Vec<usize> {
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

/// Columns over all lanes, with those that are too tall split in several.
fn columns(plan: &Plan, place: &[usize], is_sum: &[bool]) -> (Vec<usize>, Vec<usize>) {
    let mut column = vec![0; place.len()];
    let mut lane_of_column = Vec::new();
    let mut lanes: Vec<Vec<Vec<usize>>> = vec![Vec::new(); plan.lanes.len()];
    for (one, (spec, &at)) in plan.boxes.iter().zip(place).enumerate() {
        let stacks = &mut lanes[spec.lane];
        if stacks.len() <= at {
            stacks.resize(at + 1, Vec::new());
        }
        stacks[at].push(one);
    }
    let balance = balance(plan);
    for (lane, stacks) in lanes.into_iter().enumerate() {
        for part in stacks.into_iter().flat_map(|stack| split(plan, stack, is_sum, &balance)) {
            for one in part {
                column[one] = lane_of_column.len();
            }
            lane_of_column.push(lane);
        }
    }
    (column, lane_of_column)
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

/// A stack of boxes without lines between them, in parts that are not too tall.
/// What takes more than it gives comes first, so that few lines pass the others.
fn split(plan: &Plan, stack: Vec<usize>, is_sum: &[bool], balance: &[i64]) -> Vec<Vec<usize>> {
    let tall = |one: usize| plan.boxes[one].height + plan.spacing.row;
    let total: f64 = stack.iter().map(|&one| tall(one)).sum();
    if total <= plan.spacing.tallest || stack.iter().any(|&one| is_sum[one]) {
        return vec![stack];
    }
    let mut stack = stack;
    stack.sort_by_key(|&one| balance[one]);
    let parts = (total / plan.spacing.tallest).ceil();
    let mut split = vec![Vec::new()];
    let mut filled = 0.0;
    for one in stack {
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
