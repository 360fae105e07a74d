//! Dense figures: many elements in few boxes, and nothing lost or counted wrong.

mod common;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use proptest::prelude::*;
use schakel::diagram::scene::{Role, Shape};
use schakel::diagram::{Figure, LENSES, Limit, Options, Scene, check, draw, lens};
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load;
use schakel::theory::{ElementKind, Reading, SphereId, Tongue};

fn figure(ron: &str, options: &Options) -> Figure {
    let loaded = load::text("dense.ron", ron);
    let graph = TheoryGraph::new(&loaded.theory, Reading::All);
    draw(&graph, options, &Words::new(Tongue::En))
}

fn options(name: &str) -> Options {
    Options { lens: lens::named(name).expect("a lens of this name"), ..Options::default() }
}

fn ids(scene: &Scene) -> Vec<&str> {
    scene.marks.iter().filter_map(|mark| mark.id.as_deref()).collect()
}

fn boxes(scene: &Scene) -> usize {
    scene.marks.iter().filter(|mark| mark.role == Role::Box).count()
}

fn texts(scene: &Scene) -> String {
    let shapes = scene.marks.iter().flat_map(|mark| &mark.shapes);
    let said = shapes.filter_map(|shape| match shape {
        Shape::Text(line) => Some(line.words.as_str()),
        Shape::Rect { .. } | Shape::Circle { .. } | Shape::Path { .. } => None,
    });
    said.collect::<Vec<_>>().join(" ")
}

/// Elements e0, e1 … of these kinds, each in a sphere by number, and these links.
fn theory(elements: &[(&str, usize)], links: &str) -> String {
    let mut ron = String::from("Theory(id: \"dense\", title: \"Dense\", language: En, spheres: [");
    for sphere in 0..3 {
        let _ = write!(ron, "Sphere(id: \"s{sphere}\", label: \"Sphere {sphere}\", layer: {sphere}),");
    }
    ron.push_str("], sources: [Source(id: \"b\", title: \"Book\", year: 2020)], elements: [");
    for (at, (kind, sphere)) in elements.iter().enumerate() {
        let _ = write!(ron, "Element(id: \"e{at}\", label: \"Label of {at}\", kind: {kind}, sphere: \"s{sphere}\"),");
    }
    let _ = write!(ron, "], links: [{links}])");
    ron
}

fn causes(at: usize, from: usize, to: usize, knowledge: &str) -> String {
    format!(
        "Causes(id: \"l{at}\", from: \"e{from}\", to: \"e{to}\", sign: Plus, provenance: Literal, claims: [
        Claim(stance: Supports, knowledge: {knowledge}, quote: \"so\", source: \"b\", provenance: Literal)]),"
    )
}

fn part(at: usize, part: usize, whole: usize) -> String {
    format!("PartOf(id: \"l{at}\", part: \"e{part}\", whole: \"e{whole}\", provenance: Literal, source: \"b\"),")
}

/// A hub with thirty values, half by expectation and half by position, and three examples.
fn hub() -> String {
    let mut elements = vec![("State", 0)];
    elements.extend([("Value", 1); 30]);
    elements.extend([("Example", 0); 3]);
    let knowledge = |at: usize| if at.is_multiple_of(2) { "Expectation" } else { "Position" };
    let values: String = (1..=30).map(|at| causes(at, 0, at, knowledge(at))).collect();
    let parts: String = (31..34).map(|at| part(at, at, 0)).collect();
    theory(&elements, &(values + &parts))
}

#[test]
fn a_hub_with_thirty_values_takes_few_boxes_and_loses_none() {
    let scene = figure(&hub(), &options("full")).scene;
    assert_eq!(check::check(&scene), []);
    assert_eq!(boxes(&scene), 3, "the hub with its examples, and two lists");
    let ids = ids(&scene);
    for at in 0..34 {
        assert_eq!(ids.iter().filter(|id| **id == format!("e-e{at}")).count(), 1, "element {at}");
    }
    for at in 1..=30 {
        assert_eq!(ids.iter().filter(|id| **id == format!("l-l{at}")).count(), 1, "link {at}");
    }
    let told = texts(&scene);
    assert!(told.contains("34 elements, 33 links"), "elements and links are counted, not boxes: {told}");
    assert!(told.contains("30 causal links rest"), "{told}");
    assert!(told.contains("elements with the same links"), "{told}");
}

#[test]
fn a_small_figure_is_not_condensed() {
    let elements = [("State", 0), ("Value", 1), ("Value", 1), ("Value", 1), ("Example", 0)];
    let links =
        causes(1, 0, 1, "Position") + &causes(2, 0, 2, "Position") + &causes(3, 0, 3, "Position") + &part(4, 4, 0);
    assert_eq!(boxes(&figure(&theory(&elements, &links), &options("full")).scene), 5);
}

#[test]
fn links_out_of_a_piece_are_counted_at_their_element() {
    let elements = [("State", 0), ("State", 1), ("State", 1), ("State", 2)];
    let links = causes(0, 0, 1, "Position") + &causes(1, 1, 2, "Position") + &causes(2, 1, 3, "Position");
    let ron = theory(&elements, &links);
    let limit = Limit { spheres: vec![sphere(&ron, "s1")], ..Limit::default() };
    let scene = figure(&ron, &Options { limit, ..options("full") }).scene;
    assert_eq!(scene.marks.iter().filter(|mark| mark.class == "stub").count(), 2);
    let told = texts(&scene);
    assert!(told.contains("1 of 3 links within the figure"), "{told}");
    assert!(told.contains("links come from outside") && told.contains("links leave"), "{told}");
    let whole = texts(&figure(&ron, &options("full")).scene);
    assert!(!whole.contains("outside the figure"), "{whole}");
}

#[test]
fn a_way_over_hidden_elements_is_one_arrow_that_says_how_long_it_is() {
    let elements = [("Input", 0), ("State", 1), ("State", 1), ("Saving", 2)];
    let links = causes(0, 0, 1, "Position") + &causes(1, 1, 2, "Position") + &causes(2, 2, 3, "Position");
    let ron = theory(&elements, &links);
    let limit = Limit { kinds: vec![ElementKind::Input, ElementKind::Saving], ..Limit::default() };
    let scene = figure(&ron, &Options { limit, ..options("full") }).scene;
    let way = scene.marks.iter().find(|mark| mark.id.as_deref() == Some("w-e0-e3")).expect("a collapsed arrow");
    let title = way.title.as_deref().unwrap_or_default();
    assert!(title.contains("3 steps") && title.contains("Label of 1 → Label of 2"), "{title}");
    let told = texts(&scene);
    assert!(told.contains("One link sums up a way"), "{told}");
    assert!(scene.marks.iter().any(|mark| mark.class == "capsule"));
}

fn sphere(ron: &str, id: &str) -> SphereId {
    let theory = load::text("dense.ron", ron).theory;
    theory.sphere_ids().find(|at| &*theory.spheres[at.index()].id == id).expect("a sphere")
}

#[test]
fn every_lens_of_every_shipped_theory_is_drawn_without_a_flaw() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("models");
    let mut drawn = 0;
    for entry in std::fs::read_dir(folder).expect("models are shipped").flatten() {
        if entry.path().extension().is_none_or(|extension| extension != "ron") {
            continue;
        }
        let loaded = load::file(&entry.path(), &[]);
        let graph = TheoryGraph::new(&loaded.theory, Reading::All);
        for lens in LENSES {
            let options = Options { lens, ..Options::default() };
            let figure = draw(&graph, &options, &Words::new(Tongue::Nl));
            let flaws = check::check(&figure.scene);
            assert!(flaws.is_empty(), "{} {}: {flaws:#?}", entry.path().display(), lens.name);
            assert!(!figure.svg.contains("figure-"), "a word is missing in {}", entry.path().display());
            drawn += 1;
        }
    }
    assert!(drawn > 0);
}

const KINDS: [&str; 8] = ["Input", "State", "Component", "Value", "Value", "Example", "Risk", "Saving"];
const KNOWLEDGE: [&str; 4] = ["Expectation", "Position", "Research", "Unshown"];

/// Other lenses take a form of their own.
fn lens_draws_boxes(name: &str) -> bool {
    ["chain", "evidence", "full", "focus"].contains(&name)
}

/// Theories with hubs: most links start or end at one of the first five elements.
fn hubs() -> impl Strategy<Value = String> {
    let elements = prop::collection::vec((0..KINDS.len(), 0..3usize), 26..70);
    elements.prop_flat_map(|elements| {
        let count = elements.len();
        let links = prop::collection::vec((0..5usize, 0..count, 0..3usize, 0..KNOWLEDGE.len()), count..2 * count);
        (Just(elements), links).prop_map(|(elements, links)| {
            let elements: Vec<_> = elements.into_iter().map(|(kind, sphere)| (KINDS[kind], sphere)).collect();
            let link = |(at, &(hub, other, way, knowledge)): (usize, &(usize, usize, usize, usize))| match way {
                0 => part(at, other, hub),
                1 => causes(at, other, hub, KNOWLEDGE[knowledge]),
                _ => causes(at, hub, other, KNOWLEDGE[knowledge]),
            };
            theory(&elements, &links.iter().enumerate().map(link).collect::<String>())
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: common::cases(20), max_shrink_iters: 30, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_dense_theory_is_drawn_with_a_flaw_or_loses_an_element(ron in hubs(), lens in 0..LENSES.len(), cut in 0..7usize) {
        let loaded = load::text("dense.ron", &ron);
        let graph = TheoryGraph::new(&loaded.theory, Reading::All);
        let limit = match cut {
            0..=2 => Limit { spheres: vec![sphere(&ron, &format!("s{cut}"))], ..Limit::default() },
            3 => Limit { kinds: vec![ElementKind::Input, ElementKind::Value, ElementKind::Saving], ..Limit::default() },
            4 => Limit { focus: loaded.theory.element_named("e1").into_iter().collect(), steps: 1, ..Limit::default() },
            _ => Limit::default(),
        };
        let lens = &LENSES[lens];
        let mut pick = (lens.pick)(&graph);
        limit.apply(&graph, &mut pick);
        let scene = draw(&graph, &Options { lens, limit, ..Options::default() }, &Words::new(Tongue::En)).scene;
        let flaws = check::check(&scene);
        prop_assert!(flaws.is_empty(), "{flaws:#?}\n{ron}");
        let ids = ids(&scene);
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        prop_assert_eq!(ids.len(), unique.len(), "an id occurs twice");
        if lens_draws_boxes(lens.name) {
            for &id in &pick.elements {
                let name = format!("e-{}", loaded.theory.element(id).id);
                prop_assert!(unique.contains(name.as_str()), "{name} is lost\n{ron}");
            }
        }
    }
}
