//! Moves boxes along within their lanes so that lines get shorter.
//!
//! Shorter lines pass fewer columns, so that they have less to cross. Each box moves with all
//! that have to move with it, in the manner of a network simplex (Gansner et al. 1993) that
//! looks only at steps that help by themselves.

use super::Plan;

/// Rounds at most; nearly always far fewer are needed.
const ROUNDS: usize = 24;

/// The boxes of all lanes with their places, on the way to shorter lines.
pub struct Shortening<'p> {
    plan: &'p Plan,
    /// Inside lanes: what must stand later, and what must stand earlier.
    after: &'p [Vec<usize>],
    before: Vec<Vec<usize>>,
    /// How much shorter all lines together get when a box moves one place on.
    pull: Vec<i64>,
    last: Vec<usize>,
    mark: Vec<u32>,
    round: u32,
}

#[derive(Clone, Copy)]
enum Toward {
    Start,
    End,
}

impl<'p> Shortening<'p> {
    /// `after` are the lines inside lanes without those that close a circle, and `place` the
    /// place of each box in its lane, which all of them respect.
    pub fn new(plan: &'p Plan, after: &'p [Vec<usize>], place: &[usize]) -> Self {
        let mut before = vec![Vec::new(); after.len()];
        let mut last = vec![0; plan.lanes.len()];
        for (from, list) in after.iter().enumerate() {
            list.iter().for_each(|&to| before[to].push(from));
            let lane = plan.boxes[from].lane;
            last[lane] = last[lane].max(place[from]);
        }
        let mut pull = vec![0; after.len()];
        for line in &plan.lines {
            let (from, to) = (plan.boxes[line.from].lane, plan.boxes[line.to].lane);
            let is_on = from < to || (from == to && place[line.from] < place[line.to]);
            let shorter = if is_on { 1 } else { -1 };
            pull[line.from] += shorter;
            pull[line.to] -= shorter;
        }
        Shortening { plan, after, before, pull, last, mark: vec![0; after.len()], round: 0 }
    }

    /// Cost: rounds times boxes and lines inside lanes.
    pub fn run(&mut self, place: &mut [usize]) {
        for _ in 0..ROUNDS {
            let mut is_shorter = false;
            for toward in [Toward::End, Toward::Start] {
                for one in 0..place.len() {
                    is_shorter |= self.shift(place, one, toward);
                }
            }
            if !is_shorter {
                break;
            }
        }
    }

    /// Moves a box one place, with all that must make way, if that shortens lines.
    fn shift(&mut self, place: &mut [usize], one: usize, toward: Toward) -> bool {
        self.round += 1;
        self.mark[one] = self.round;
        let (mut moving, mut next, mut shorter) = (vec![one], 0, 0);
        while let Some(&at) = moving.get(next) {
            let (is_last, pull, others) = match toward {
                Toward::End => (place[at] == self.last[self.plan.boxes[at].lane], self.pull[at], &self.after[at]),
                Toward::Start => (place[at] == 0, -self.pull[at], &self.before[at]),
            };
            if is_last {
                return false;
            }
            shorter += pull;
            for &other in others {
                if place[other].abs_diff(place[at]) == 1 && self.mark[other] != self.round {
                    self.mark[other] = self.round;
                    moving.push(other);
                }
            }
            next += 1;
        }
        if shorter > 0 {
            for at in moving {
                match toward {
                    Toward::End => place[at] += 1,
                    Toward::Start => place[at] -= 1,
                }
            }
        }
        shorter > 0
    }
}
