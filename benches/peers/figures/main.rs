//! Our side of the comparison of figures, as a program that `diagram.py` runs.
//!
//! `write FOLDER SIZES…` writes random theories as text. `draw FILE` draws one and prints the
//! drawing as JSON, from which other programs take boxes and links. `count FILE` counts what is
//! wrong with any drawing in that form. `layout-rs FILE` places one with the crate layout-rs.

#[path = "../../generated/figures.rs"]
mod generated;
mod of_layout;

use std::path::Path;

use layout::core::geometry::Point;
use schakel::diagram::check::{Wire, check, crossings, wires};
use schakel::diagram::lens::named;
use schakel::diagram::scene::{Rect, Role, Scene, Shape};
use schakel::diagram::{Options, draw};
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load;
use schakel::theory::{Reading, Tongue};
use serde_json::{Value, json};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|word| *word != "--bench").collect();
    match words[..] {
        ["write", folder, ref sizes @ ..] => write(Path::new(folder), sizes),
        ["draw", file] => println!("{}", drawn(Path::new(file))),
        ["count", file] => println!("{}", counted(&read(file))),
        ["layout-rs", file] => println!("{}", of_layout::placed(&read(file))),
        _ => println!("benches/peers/diagram.py compares figures with those of others; it starts this itself."),
    }
}

fn write(folder: &Path, sizes: &[&str]) {
    for size in generated::SIZES.into_iter().filter(|size| sizes.contains(&size.to_string().as_str())) {
        for (seed, lanes) in
            generated::SEEDS.into_iter().flat_map(|seed| generated::Lanes::ALL.map(|lanes| (seed, lanes)))
        {
            let file = folder.join(format!("{}_{size}_{seed}.ron", lanes.name()));
            std::fs::write(file, generated::theory(size, seed, lanes)).expect("the folder is there");
        }
    }
}

fn read(file: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(file).expect("a file")).expect("a drawing as JSON")
}

fn drawn(file: &Path) -> Value {
    let loaded = load::file(file, &[]);
    let graph = TheoryGraph::new(&loaded.theory, Reading::All);
    let options = Options { lens: named("full").expect("a lens of everything"), ..Options::default() };
    let figure = draw(&graph, &options, &Words::new(Tongue::Nl));
    let (boxes, wires) = wires(&figure.scene);
    let flaws = check(&figure.scene);
    let theory = &loaded.theory;
    let sphere = |name: &str| {
        // A list bears the name of its first element.
        let name = name.strip_prefix("e-").or_else(|| name.strip_prefix("list-"))?;
        let element = theory.element_ids().find(|&id| *theory.element(id).id == *name)?;
        theory.element(element).sphere.map(|sphere| sphere.index())
    };
    let names = figure.scene.marks.iter().filter(|mark| mark.role == Role::Box).map(|mark| mark.id.as_deref());
    let lanes: Vec<usize> = names.map(|name| name.and_then(sphere).unwrap_or(0)).collect();
    let mut drawing = drawing(&boxes, &wires, &lanes);
    drawing["labels"] = json!(labels(&figure.scene));
    drawing["flaws"] = json!(flaws.iter().map(|flaw| format!("{flaw:?}")).collect::<Vec<_>>());
    drawing
}

/// The words in every box, line after line.
fn labels(scene: &Scene) -> Vec<String> {
    let text = |shape: &Shape| match shape {
        Shape::Text(text) => Some(text.words.clone()),
        Shape::Rect { .. } | Shape::Circle { .. } | Shape::Path { .. } => None,
    };
    let boxes = scene.marks.iter().filter(|mark| mark.role == Role::Box);
    boxes.map(|mark| mark.shapes.iter().filter_map(text).collect::<Vec<_>>().join("\n")).collect()
}

/// A drawing in the form that all share.
fn drawing(boxes: &[Rect], wires: &[Wire], lanes: &[usize]) -> Value {
    let rounded = |value: f64| (value * 100.0).round() / 100.0;
    let boxes: Vec<[f64; 4]> = boxes.iter().map(|one| [one.x, one.y, one.w, one.h].map(rounded)).collect();
    let line = |wire: &Wire| wire.points.iter().map(|point| [point.x, point.y].map(rounded)).collect::<Vec<_>>();
    json!({
        "lanes": lanes, "boxes": boxes, "links": wires.iter().map(|wire| wire.ends).collect::<Vec<_>>(),
        "lines": wires.iter().map(line).collect::<Vec<_>>(),
    })
}

fn numbers<const N: usize>(value: &Value) -> [f64; N] {
    std::array::from_fn(|at| value[at].as_f64().expect("a number"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// What can be counted in any drawing.
fn counted(drawing: &Value) -> Value {
    let boxes: Vec<Rect> =
        list(&drawing["boxes"]).iter().map(numbers).map(|[x, y, w, h]| Rect::new(x, y, w, h)).collect();
    let wires: Vec<Wire> = (list(&drawing["links"]).iter().zip(list(&drawing["lines"])))
        .map(|(ends, line)| {
            let [from, to] = numbers(ends).map(|end| end as usize);
            let points = list(line).iter().map(numbers).map(|[x, y]| Point::new(x, y)).collect();
            Wire { ends: (from, to), points }
        })
        .collect();
    let all = wires.iter().flat_map(|wire| wire.points.iter().map(|&point| Rect::around(point, 0.0, 0.0)));
    let extent = all.chain(boxes.iter().copied()).reduce(|all, one| all.joined(&one));
    let lanes: Vec<usize> =
        list(&drawing["lanes"]).iter().filter_map(Value::as_u64).map(|lane| lane as usize).collect();
    let through = wires.iter().map(|wire| through(wire, &boxes)).sum::<usize>();
    let overlaps = (0..boxes.len())
        .map(|one| (0..one).filter(|&other| boxes[one].grown(-0.5).meets(&boxes[other].grown(-0.5))).count())
        .sum::<usize>();
    json!({
        "crossings": crossings(&wires, &boxes),
        "area": extent.map_or(0.0, |extent| extent.w * extent.h / 1e6),
        "wide": extent.map_or(0.0, |extent| extent.w / extent.h),
        "out": out_of_order(&boxes, &lanes), "through": through, "overlaps": overlaps,
        "elements": boxes.len(), "links": wires.len(),
        "flaws": drawing.get("flaws").map_or(Value::Null, |flaws| json!(list(flaws).len())),
    })
}

/// How many boxes a line runs through that are not its ends.
fn through(wire: &Wire, boxes: &[Rect]) -> usize {
    let points = wire.points.iter().map(|&point| Rect::around(point, 0.0, 0.0));
    let Some(span) = points.reduce(|all, one| all.joined(&one)) else { return 0 };
    let near = boxes
        .iter()
        .enumerate()
        .filter(|(at, one)| *at != wire.ends.0 && *at != wire.ends.1 && one.grown(1.0).meets(&span));
    let crossed = |rect: &Rect| wire.points.windows(2).any(|pair| rect.grown(-0.5).crossed_by(pair[0], pair[1]));
    near.filter(|(_, rect)| crossed(rect)).count()
}

/// The fewest elements without which all others stand in the order of their lanes.
fn out_of_order(boxes: &[Rect], lanes: &[usize]) -> usize {
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    // Two lanes at one place are not in order.
    order.sort_by(|&a, &b| {
        let middle = |one: usize| (boxes[one].center().x * 10.0).round();
        middle(a).total_cmp(&middle(b)).then(lanes[b].cmp(&lanes[a]))
    });
    let mut tails: Vec<usize> = Vec::new();
    for lane in order.into_iter().map(|one| lanes[one]) {
        let at = tails.partition_point(|&tail| tail <= lane);
        match tails.get_mut(at) {
            Some(tail) => *tail = lane,
            None => tails.push(lane),
        }
    }
    boxes.len() - tails.len()
}
