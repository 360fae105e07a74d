//! Where in its gutter a line that runs back turns around.
//!
//! A turn is a vertical stretch. Of two that overlap the shorter stands nearer to the boxes,
//! so that turns within one another do not cross; those that do not overlap share a track.

use super::Plan;
use super::grid::Grid;
use super::ports::Ports;
use super::rank::{Ranks, Way};

/// Two stretches on one track keep this distance.
const APART: f64 = 9.0;

/// The tracks of all turns, counted from the boxes.
pub struct Turns {
    /// By line: in the gutter that it leaves into, and in that which it arrives from.
    pub leaving: Vec<usize>,
    pub arriving: Vec<usize>,
    /// By gutter: how many tracks there are on its left and on its right.
    pub tracks: Vec<(usize, usize)>,
}

/// One vertical stretch.
struct Turn {
    lines: Vec<usize>,
    top: f64,
    bottom: f64,
}

impl Turns {
    /// Cost: the turns of each gutter squared.
    pub fn new(plan: &Plan, ranks: &Ranks, grid: &Grid, levels: &[f64], ports: &Ports) -> Turns {
        let gutters = ranks.lane_of_column.len() + 1;
        let (mut left, mut right) = (gutter_lists(gutters), gutter_lists(gutters));
        for (line, spec) in plan.lines.iter().enumerate().filter(|(line, _)| ranks.way[*line] == Way::Back) {
            let chain = &grid.chains[line];
            let (first, last) = (levels[chain[1]], levels[chain[chain.len() - 2]]);
            let (out, into) = (ports.out[line], ports.into[line]);
            let list: &mut Vec<Turn> = &mut left[ranks.column[spec.from] + 1];
            // Lines of one trunk turn as one.
            let same = |turn: &&mut Turn| grid.chains[turn.lines[0]][1] == chain[1];
            match list.iter_mut().find(same) {
                Some(turn) => turn.lines.push(line),
                None => list.push(Turn { lines: vec![line], top: out.min(first), bottom: out.max(first) }),
            }
            let turn = Turn { lines: vec![line], top: into.min(last), bottom: into.max(last) };
            right[ranks.column[spec.to]].push(turn);
        }
        let mut turns =
            Turns { leaving: vec![0; plan.lines.len()], arriving: vec![0; plan.lines.len()], tracks: Vec::new() };
        for (left, right) in left.into_iter().zip(right) {
            let tracks = (assign(left, &mut turns.leaving), assign(right, &mut turns.arriving));
            turns.tracks.push(tracks);
        }
        turns
    }
}

fn gutter_lists(gutters: usize) -> Vec<Vec<Turn>> {
    std::iter::repeat_with(Vec::new).take(gutters).collect()
}

/// Gives every turn of one side of a gutter a track. Out: how many there are.
fn assign(mut turns: Vec<Turn>, track_of: &mut [usize]) -> usize {
    turns.sort_by(|a, b| (a.bottom - a.top).total_cmp(&(b.bottom - b.top)).then(a.lines.cmp(&b.lines)));
    let mut tracks: Vec<usize> = Vec::with_capacity(turns.len());
    for (at, turn) in turns.iter().enumerate() {
        let overlaps = |other: &Turn| other.top < turn.bottom + APART && turn.top < other.bottom + APART;
        let inner = turns[..at].iter().zip(&tracks);
        let track = inner.filter(|(other, _)| overlaps(other)).map(|(_, track)| track + 1).max().unwrap_or(0);
        turn.lines.iter().for_each(|&line| track_of[line] = track);
        tracks.push(track);
    }
    tracks.into_iter().max().map_or(0, |most| most + 1)
}
