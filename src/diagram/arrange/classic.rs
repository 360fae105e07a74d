//! The placer of the crate layout-rs, behind the same figure.
//!
//! layout-rs puts the boxes in columns and at heights; lines keep our own way of passing
//! columns, so that none runs through a box. It knows no lanes, and takes minutes for what is
//! large: [`MOST`] boxes, and no lanes beside one another. It must not be asked to check its
//! graph, which takes forever, nor to place nothing; and it gets its lines source first, with
//! those that close a circle turned around.

use layout::adt::dag::NodeHandle;
use layout::core::base::Orientation;
use layout::core::geometry::Point;
use layout::core::style::StyleAttr;
use layout::std_shapes::shapes::{Arrow, Element, ShapeKind};
use layout::topo::layout::VisualGraph;
use layout::topo::placer::Placer;

use super::Plan;
use super::grid::Grid;
use super::rank::{Ranks, Way, break_circles};

/// The most boxes that are placed in good time: about a third of a second.
pub const MOST: usize = 100;

/// Where layout-rs puts every box: the middle.
pub fn places(plan: &Plan) -> Vec<Point> {
    if plan.boxes.is_empty() {
        return Vec::new();
    }
    let mut graph = VisualGraph::new(Orientation::LeftToRight);
    graph.dag.set_validate(false);
    let handles: Vec<NodeHandle> = (plan.boxes.iter())
        .map(|spec| {
            let (shape, look) = (ShapeKind::new_box(""), StyleAttr::simple());
            graph.add_node(Element::create(shape, look, Orientation::LeftToRight, Point::new(spec.width, spec.height)))
        })
        .collect();
    for (from, to) in forward(plan) {
        graph.add_edge(Arrow::invisible(), handles[from], handles[to]);
    }
    graph.to_valid_dag();
    graph.split_long_edges(false);
    Placer::new(&mut graph).layout(false);
    handles.into_iter().map(|handle| graph.pos(handle).center()).collect()
}

/// The lines from box to box, each pair once and source first, without those that close a
/// circle.
fn forward(plan: &Plan) -> Vec<(usize, usize)> {
    let mut after = vec![Vec::new(); plan.boxes.len()];
    for line in plan.lines.iter().filter(|line| line.from != line.to) {
        if !after[line.from].contains(&line.to) {
            after[line.from].push(line.to);
        }
    }
    let starts: Vec<usize> = (0..plan.boxes.len()).collect();
    let sorted = break_circles(&mut after, &starts);
    sorted.into_iter().flat_map(|from| after[from].iter().map(move |&to| (from, to)).collect::<Vec<_>>()).collect()
}

/// The columns in which these places lie: boxes that overlap along the x axis share one.
pub fn ranks(plan: &Plan, places: &[Point]) -> Ranks {
    let mut order: Vec<usize> = (0..places.len()).collect();
    let left = |one: usize| places[one].x - plan.boxes[one].width / 2.0;
    order.sort_by(|&a, &b| left(a).total_cmp(&left(b)));
    let mut column = vec![0; places.len()];
    let (mut count, mut right) = (0, f64::NEG_INFINITY);
    for one in order {
        if left(one) > right {
            count += 1;
        }
        right = right.max(left(one) + plan.boxes[one].width);
        column[one] = count - 1;
    }
    let way = |from: usize, to: usize| if column[from] < column[to] { Way::On } else { Way::Back };
    let ways = plan.lines.iter().map(|line| way(line.from, line.to)).collect();
    Ranks { lane_of_column: vec![0; count], way: ways, is_sum: vec![false; places.len()], column }
}

/// The height that every box and slot wants: boxes where layout-rs put them, slots on a
/// straight way between the boxes of their line. Puts the columns in that order.
pub fn heights(plan: &Plan, grid: &mut Grid, places: &[Point]) -> Vec<f64> {
    let mut heights = vec![0.0; grid.nodes()];
    places.iter().enumerate().for_each(|(one, place)| heights[one] = place.y);
    for (line, spec) in plan.lines.iter().enumerate() {
        let chain = &grid.chains[line];
        let (from, to) = (places[spec.from].y, places[spec.to].y);
        for (step, &slot) in chain.iter().enumerate().filter(|(_, node)| grid.is_slot(**node)) {
            let part = step as f64 / (chain.len() - 1) as f64;
            heights[slot] = from + (to - from) * part;
        }
    }
    for layer in &mut grid.layers {
        layer.sort_by(|&a, &b| heights[a].total_cmp(&heights[b]).then(a.cmp(&b)));
    }
    heights
}
