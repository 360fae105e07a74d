//! Where boxes and lines of a figure stand, counted over the scene: on random theories, on
//! theories that are odd, and with either placer.

mod common;
#[allow(dead_code, reason = "benches use more of it")]
#[path = "../benches/generated/figures.rs"]
mod generated;

use std::fmt::Write;

use proptest::prelude::*;
use schakel::diagram::scene::{Rect, Role, Shape};
use schakel::diagram::{Arrange, Figure, Options, Scene, check, draw, fits, lens};
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load;
use schakel::theory::{Reading, Tongue};

use generated::Lanes;

fn options(arrange: Arrange) -> Options {
    Options { lens: lens::named("full").expect("a lens of everything"), arrange, ..Options::default() }
}

fn figure(ron: &str, arrange: Arrange) -> Figure {
    let loaded = load::text("placed.ron", ron);
    let graph = TheoryGraph::new(&loaded.theory, Reading::All);
    draw(&graph, &options(arrange), &Words::new(Tongue::Nl))
}

/// A theory of so many spheres; an element is the number of its sphere, or of none.
fn theory(spheres: usize, elements: &[usize], links: &[(usize, usize)]) -> String {
    let mut ron = String::from("Theory(id: \"placed\", title: \"Geplaatst\", language: Nl,\nspheres: [\n");
    for sphere in 0..spheres {
        let _ = writeln!(ron, "Sphere(id: \"s{sphere}\", label: \"Sfeer {sphere}\", layer: {sphere}),");
    }
    ron.push_str("],\nelements: [\n");
    for (at, sphere) in elements.iter().enumerate() {
        let words = ["Ontmoeting in de buurt", "Netwerk van vrijwilligers en mantelzorgers", "Zorgvraag"][at % 3];
        let _ = write!(ron, "Element(id: \"e{at}\", label: \"{words} {at}\", kind: State");
        let home = if *sphere < spheres { format!(", sphere: \"s{sphere}\"") } else { String::new() };
        let _ = writeln!(ron, "{home}),");
    }
    ron.push_str("],\nlinks: [\n");
    for (at, (from, to)) in links.iter().enumerate() {
        let sign = ["Plus", "Minus", "Plus", "Unknown"][at % 4];
        let _ = writeln!(
            ron,
            "Causes(id: \"l{at}\", from: \"e{from}\", to: \"e{to}\", sign: {sign}, provenance: Literal),"
        );
    }
    ron.push_str("])");
    ron
}

fn boxes(scene: &Scene) -> Vec<(String, Rect)> {
    let rect = |shapes: &[Shape]| match shapes.first() {
        Some(Shape::Rect { rect, .. }) => Some(*rect),
        Some(Shape::Circle { .. } | Shape::Path { .. } | Shape::Text(_)) | None => None,
    };
    let found = scene.marks.iter().filter(|mark| mark.role == Role::Box);
    found.filter_map(|mark| Some((mark.id.clone()?, rect(&mark.shapes)?))).collect()
}

/// No flaw anywhere, and no element outside the lane of its sphere.
fn assert_placed(scene: &Scene, spheres: usize, elements: &[usize]) {
    assert_eq!(check::check(scene), []);
    let sphere_of = |id: &str| id.strip_prefix("e-e").and_then(|at| at.parse::<usize>().ok()).map(|at| elements[at]);
    let boxes = boxes(scene);
    for (id, one) in &boxes {
        for (other_id, other) in &boxes {
            let (Some(lane), Some(other_lane)) = (sphere_of(id), sphere_of(other_id)) else { continue };
            let is_before = lane < other_lane && other_lane < spheres;
            assert!(!is_before || one.right() <= other.x, "{id} of lane {lane} and {other_id} of lane {other_lane}");
        }
    }
}

fn made() -> impl Strategy<Value = (usize, Vec<usize>, Vec<(usize, usize)>)> {
    (1..7usize, 1..50usize).prop_flat_map(|(spheres, count)| {
        let elements = prop::collection::vec(0..spheres + 1, count);
        let links = prop::collection::vec((0..count, 0..count), 0..2 * count);
        (Just(spheres), elements, links)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: common::cases(40), max_shrink_iters: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_leaves_its_lane_or_touches_what_it_may_not((spheres, elements, links) in made()) {
        let figure = figure(&theory(spheres, &elements, &links), Arrange::Lanes);
        assert_placed(&figure.scene, spheres, &elements);
    }

    #[test]
    fn the_classic_placer_touches_nothing_either((_, elements, links) in made()) {
        let figure = figure(&theory(0, &elements, &links), Arrange::Classic);
        prop_assert_eq!(check::check(&figure.scene), vec![]);
    }
}

#[test]
fn large_theories_are_placed_without_a_flaw_and_with_few_crossings() {
    // What elk with lanes as partitions had on the same boxes, measured once.
    for (lanes, seed, of_elk) in [(Lanes::Following, 1, 316), (Lanes::Moved, 1, 529), (Lanes::Moved, 2, 427)] {
        let ron = generated::theory(100, seed, lanes);
        let scene = figure(&ron, Arrange::Lanes).scene;
        assert_eq!(check::check(&scene), []);
        let (boxes, wires) = check::wires(&scene);
        assert_eq!(wires.len(), 175);
        let crossings = check::crossings(&wires, &boxes);
        assert!(crossings * 100 < of_elk * 95, "{crossings} crossings of {lanes:?} {seed}, and elk had {of_elk}");
    }
}

/// A theory, how many boxes its figure has, and how many lines.
fn odd() -> Vec<(&'static str, String, usize, usize)> {
    let cycle: Vec<(usize, usize)> = (0..6).map(|one| (one, (one + 1) % 6)).collect();
    let claims = "Claim(stance: Supports, knowledge: Expectation, provenance: Literal),".repeat(40);
    let claimed = theory(2, &[0, 1], &[]).replace(
        "links: [\n",
        &format!("links: [\nCauses(id: \"l0\", from: \"e0\", to: \"e1\", sign: Plus, provenance: Literal, claims: [{claims}]),"),
    );
    vec![
        ("nothing", theory(0, &[], &[]), 0, 0),
        ("one element", theory(1, &[0], &[]), 1, 0),
        // Such a link is a mistake, which is told, and no arrow.
        ("a link to itself", theory(1, &[0, 0], &[(0, 0), (0, 1)]), 2, 1),
        ("forty claims", claimed, 2, 1),
        // What is said twice is told as a mistake, and drawn once.
        ("forty links", theory(2, &[0, 1], &[(0, 1); 40]), 2, 11),
        ("an empty lane", theory(3, &[0, 2], &[(0, 1)]), 2, 1),
        ("a circle through every lane", theory(6, &[0, 1, 2, 3, 4, 5], &cycle), 6, 6),
        ("two circles apart", theory(1, &[0; 6], &[(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)]), 6, 6),
    ]
}

#[test]
fn odd_theories_give_sensible_figures() {
    for arrange in [Arrange::Lanes, Arrange::Classic] {
        for (name, ron, boxes, lines) in odd() {
            let scene = figure(&ron, arrange).scene;
            assert_eq!(check::check(&scene), [], "{name}");
            let count = |role| scene.marks.iter().filter(|mark| mark.role == role).count();
            assert_eq!((count(Role::Box), count(Role::Line)), (boxes, lines), "{name}");
        }
    }
}

#[test]
fn parts_without_a_line_between_them_do_not_mix() {
    let links: Vec<(usize, usize)> = (0..20).map(|at| (at, at + 20)).chain((0..18).map(|at| (at, at + 22))).collect();
    let elements: Vec<usize> = (0..40).map(|at| at / 20).collect();
    let scene = figure(&theory(2, &elements, &links), Arrange::Lanes).scene;
    let (even, odd): (Vec<_>, Vec<_>) = boxes(&scene)
        .into_iter()
        .partition(|(id, _)| id.trim_start_matches("e-e").parse().is_ok_and(|at: usize| at.is_multiple_of(2)));
    for half in [0.0, 1.0] {
        let within = |(_, rect): &&(String, Rect)| (rect.x > scene.width / 2.0) == (half > 0.5);
        let lowest = even.iter().filter(within).map(|(_, rect)| rect.bottom()).fold(0.0, f64::max);
        let highest = odd.iter().filter(within).map(|(_, rect)| rect.y).fold(f64::INFINITY, f64::min);
        assert!(lowest <= highest, "{lowest} {highest}");
    }
}

#[test]
fn a_figure_has_the_same_bytes_in_every_run() {
    let ron = generated::theory(100, 1, Lanes::Moved);
    let first = figure(&ron, Arrange::Lanes).svg;
    for _ in 0..5 {
        assert!(figure(&ron, Arrange::Lanes).svg == first);
    }
    let small = theory(1, &[0; 8], &[(0, 1), (1, 2), (2, 0), (3, 4), (0, 5)]);
    for arrange in [Arrange::Lanes, Arrange::Classic] {
        let first = figure(&small, arrange).svg;
        for _ in 0..20 {
            assert!(figure(&small, arrange).svg == first);
        }
    }
}

#[test]
fn a_figure_has_the_same_bytes_for_every_number_of_threads() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("drawn.ron");
    std::fs::write(&file, generated::theory(100, 2, Lanes::Moved)).expect("the folder is there");
    let drawn = |threads: &str| {
        let mut program = common::program();
        program.env("RAYON_NUM_THREADS", threads).args(["draw", "--lens", "full", "-o", "-"]).arg(&file);
        program.output().expect("the program runs").stdout
    };
    let one = drawn("1");
    assert!(one.starts_with(b"<svg"));
    assert!(one == drawn("2"));
    assert!(one == drawn("7"));
}

#[test]
fn the_classic_placer_is_refused_what_it_cannot_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let draw = |name: &str, ron: &str| {
        std::fs::write(folder.path().join(format!("{name}.ron")), ron).expect("the folder is there");
        let args = ["draw", "--arrange", "classic", "--lens", "full", "-o", "out.svg", &format!("{name}.ron")];
        let said = common::run_in(folder.path(), &args);
        (said.code, said.all(), std::fs::remove_file(folder.path().join("out.svg")).is_ok())
    };
    let links: Vec<(usize, usize)> = (0..100).map(|at| (at, at + 1)).collect();
    let (code, says, is_written) = draw("many", &theory(0, &[0; 101], &links));
    assert_eq!((code, is_written), (2, false), "{says}");
    assert!(says.contains("101") && says.contains("100"), "{says}");
    let (code, says, is_written) = draw("lanes", &theory(2, &[0, 1], &[(0, 1)]));
    assert_eq!((code, is_written), (2, false), "{says}");
    assert!(says.contains("--sphere"), "{says}");
    let (code, says, is_written) = draw("small", &theory(0, &[0; 100], &links[..99]));
    assert_eq!((code, is_written), (0, true), "{says}");
}

#[test]
fn what_the_classic_placer_cannot_do_is_known_beforehand() {
    let loaded = load::text("placed.ron", &theory(2, &[0, 1], &[(0, 1)]));
    let graph = TheoryGraph::new(&loaded.theory, Reading::All);
    assert!(fits(&graph, &options(Arrange::Classic)).is_err());
    assert!(fits(&graph, &options(Arrange::Lanes)).is_ok());
}
