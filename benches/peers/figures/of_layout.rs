//! The same boxes and links placed by the crate layout-rs, without its endless checks.

use layout::adt::dag::NodeHandle;
use layout::backends::svg::SVGWriter;
use layout::core::base::Orientation;
use layout::core::geometry::Point;
use layout::core::style::StyleAttr;
use layout::std_shapes::shapes::{Arrow, Element, ShapeKind};
use layout::topo::layout::VisualGraph;
use serde_json::{Value, json};

use super::{list, numbers};

/// A drawing as layout-rs places it; its lines are not to be had, so none are told.
pub fn placed(drawing: &Value) -> Value {
    let begun = std::time::Instant::now();
    let mut graph = VisualGraph::new(Orientation::LeftToRight);
    graph.dag.set_validate(false);
    let handles: Vec<NodeHandle> = (list(&drawing["boxes"]).iter().map(numbers))
        .map(|[_, _, w, h]| {
            let shape = ShapeKind::new_box("");
            graph.add_node(Element::create(shape, StyleAttr::simple(), Orientation::LeftToRight, Point::new(w, h)))
        })
        .collect();
    for (from, to) in forward(drawing) {
        graph.add_edge(Arrow::simple(""), handles[from], handles[to]);
    }
    let mut svg = SVGWriter::new();
    graph.do_it(false, false, false, &mut svg);
    let boxes: Vec<[f64; 4]> = (handles.iter().zip(list(&drawing["boxes"]).iter().map(numbers)))
        .map(|(&handle, [_, _, w, h])| {
            let center = graph.pos(handle).center();
            [center.x - w / 2.0, center.y - h / 2.0, w, h]
        })
        .collect();
    json!({ "boxes": boxes, "lanes": drawing["lanes"], "links": [], "lines": [], "milliseconds": begun.elapsed().as_secs_f64() * 1e3 })
}

/// The links, source first, with those that close a circle turned around.
fn forward(drawing: &Value) -> Vec<(usize, usize)> {
    let mut links: Vec<(usize, usize)> =
        list(&drawing["links"]).iter().map(numbers).map(|[from, to]| (from as usize, to as usize)).collect();
    links.iter_mut().for_each(|link| *link = (link.0.min(link.1), link.0.max(link.1)));
    links.retain(|link| link.0 != link.1);
    links.sort_unstable();
    links
}
