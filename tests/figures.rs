//! Figures of shipped and of random theories: nothing overlaps, nothing is cut, and the
//! same theory gives the same bytes.

mod common;

use std::fmt::Write;
use std::path::Path;

use proptest::prelude::*;
use schakel::diagram::scene::{Layer, Role, Shape, Step};
use schakel::diagram::{Figure, Options, Scene, Theme, check, draw};
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load;
use schakel::theory::{Reading, Tongue};

fn figure(ron: &str, reading: Reading, options: &Options) -> Figure {
    let loaded = load::text("figure.ron", ron);
    let graph = TheoryGraph::new(&loaded.theory, reading);
    draw(&graph, options, &Words::new(loaded.theory.language.unwrap_or(Tongue::En)))
}

#[test]
fn every_shipped_theory_is_drawn_without_a_flaw() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("models");
    let mut drawn = 0;
    for entry in std::fs::read_dir(folder).expect("models are shipped").flatten() {
        if entry.path().extension().is_none_or(|extension| extension != "ron") {
            continue;
        }
        let loaded = load::file(&entry.path(), &[]);
        for reading in Reading::ALL {
            let graph = TheoryGraph::new(&loaded.theory, reading);
            for tongue in [Tongue::Nl, Tongue::En] {
                let figure = draw(&graph, &Options::default(), &Words::new(tongue));
                let flaws = check::check(&figure.scene);
                assert!(flaws.is_empty(), "{} {reading:?}: {flaws:#?}", entry.path().display());
                let (wide, drawn_over) = (figure.scene.width, span(&figure.scene));
                assert!(
                    wide <= (2.0 * drawn_over + 300.0).max(900.0),
                    "{wide} for {drawn_over}: {}",
                    entry.path().display()
                );
                assert!(!figure.svg.contains("figure-"), "a word is missing in {}", entry.path().display());
                drawn += 1;
            }
        }
    }
    assert!(drawn > 0);
}

/// The width from the first box to the last.
fn span(scene: &Scene) -> f64 {
    let ends = scene.marks.iter().filter(|mark| mark.role == Role::Box).flat_map(|mark| &mark.shapes);
    let ends = ends.filter_map(|shape| match shape {
        Shape::Text(text) => Some((text.bounds().x, text.bounds().right())),
        Shape::Rect { rect, .. } => Some((rect.x, rect.right())),
        Shape::Circle { .. } | Shape::Path { .. } => None,
    });
    let (left, right) = ends.fold((f64::MAX, f64::MIN), |all, one| (all.0.min(one.0), all.1.max(one.1)));
    (right - left).max(0.0)
}

/// A theory of so many spheres, with elements and links by number.
#[derive(Debug, Clone)]
struct Made {
    spheres: usize,
    elements: Vec<(String, usize, usize)>,
    links: Vec<(usize, usize, usize, usize)>,
    conditions: Vec<(usize, usize)>,
}

const KINDS: [&str; 9] =
    ["Input", "State", "Component", "Value", "Expenditure", "Saving", "Risk", "Condition", "Actor"];

fn made(most: usize) -> impl Strategy<Value = Made> {
    let word = prop_oneof!["[a-z]{1,9}", "[a-z]{10,24}", "[A-Z]{30,50}", "[é漢<&\\-/(]{1,6}"];
    let label = prop::collection::vec(word, 1..9).prop_map(|words| words.join(" "));
    let elements = prop::collection::vec((label, 0..8usize, 0..KINDS.len()), 1..=most);
    (0..7usize, elements).prop_flat_map(|(spheres, elements)| {
        let count = elements.len();
        let links = prop::collection::vec((0..count, 0..count, 0..12usize, 0..4usize), 0..=2 * count);
        let conditions = prop::collection::vec((0..count, 0..2 * count), 0..3);
        (Just(spheres), Just(elements), links, conditions).prop_map(|(spheres, elements, links, conditions)| Made {
            spheres,
            elements,
            links,
            conditions,
        })
    })
}

impl Made {
    fn ron(&self) -> String {
        let mut ron = String::from("Theory(id: \"made\", title: \"Made\", language: En,\nspheres: [\n");
        for sphere in 0..self.spheres {
            let beside = if sphere == 3 { ", beside: true" } else { "" };
            let _ = writeln!(ron, "Sphere(id: \"s{sphere}\", label: \"Sphere {sphere} of a theory\"{beside}),");
        }
        ron.push_str("],\nsources: [Source(id: \"b\", title: \"Book\", year: 2020)],\nelements: [\n");
        for (at, (label, sphere, kind)) in self.elements.iter().enumerate() {
            let _ = write!(ron, "Element(id: \"e{at}\", label: \"{label}\", kind: {}", KINDS[*kind]);
            if *sphere < self.spheres {
                let _ = write!(ron, ", sphere: \"s{sphere}\"");
            }
            ron.push_str("),\n");
        }
        ron.push_str("],\nlinks: [\n");
        for (at, &(from, to, claims, sign)) in self.links.iter().enumerate() {
            let _ = writeln!(ron, "{}", link(at, from, to, claims, sign));
        }
        for (at, &(element, link)) in self.conditions.iter().enumerate() {
            if link < self.links.len() {
                let _ = writeln!(
                    ron,
                    "Conditions(id: \"c{at}\", element: \"e{element}\", link: \"l{link}\", provenance: Literal, source: \"b\"),"
                );
            }
        }
        ron.push_str("])");
        ron
    }
}

fn link(at: usize, from: usize, to: usize, claims: usize, sign: usize) -> String {
    let ends = |from_key: &str, to_key: &str| format!("id: \"l{at}\", {from_key}: \"e{from}\", {to_key}: \"e{to}\"");
    let sign = ["Plus", "Minus", "Unknown", "Plus"][sign];
    match claims {
        10 => return format!("PartOf({}, provenance: Literal, source: \"b\"),", ends("part", "whole")),
        11 => return format!("Defines({}, sign: {sign}, provenance: Literal, source: \"b\"),", ends("from", "to")),
        _ => {}
    }
    let claim = |stance: &str, knowledge: &str| {
        format!(
            "Claim(stance: {stance}, knowledge: {knowledge}, quote: \"so it is said\", source: \"b\", provenance: Literal)"
        )
    };
    let (provenance, claims, mechanism) = match claims {
        0 => ("Literal", String::new(), ""),
        1 => ("Literal", claim("Supports", "Research"), "because people meet and talk about what matters to them"),
        2 => ("Literal", claim("Supports", "Unshown"), ""),
        3 => ("Literal", claim("Supports", "Position"), "they meet"),
        4 => ("Literal", [claim("Supports", "Expectation"), claim("Contradicts", "Position")].join(", "), ""),
        5 => ("Literal", [claim("Supports", "Expectation"), claim("Contradicts", "Research")].join(", "), ""),
        6 => ("Literal", claim("Contradicts", "Position"), ""),
        7 => ("Literal", claim("Mixed", "Practice"), ""),
        8 => ("Analysis", String::new(), "own idea"),
        _ => ("Interpretation", claim("Supports", "Expectation"), ""),
    };
    let mechanism = if mechanism.is_empty() { String::new() } else { format!(", mechanism: \"{mechanism}\"") };
    format!("Causes({}, sign: {sign}, provenance: {provenance}, claims: [{claims}]{mechanism}),", ends("from", "to"))
}

fn assert_sound(made: &Made) -> Result<(), TestCaseError> {
    let figure = figure(&made.ron(), Reading::All, &Options::default());
    let flaws = check::check(&figure.scene);
    prop_assert!(flaws.is_empty(), "{flaws:#?}\n{}", made.ron());
    prop_assert!(is_xml(&figure.svg));
    Ok(())
}

/// Every tag that opens closes, and no letter is there that XML forbids.
fn is_xml(svg: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    for tag in svg.split('<').skip(1) {
        let Some((tag, _)) = tag.split_once('>') else { return false };
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    open.is_empty() && !svg.chars().any(|letter| letter.is_control() && letter != '\n')
}

proptest! {
    #![proptest_config(ProptestConfig { cases: common::cases(60), max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_small_theory_is_drawn_with_a_flaw(made in made(12)) {
        assert_sound(&made)?;
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: common::cases(24), max_shrink_iters: 30, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_theory_is_drawn_with_a_flaw(made in made(60)) {
        assert_sound(&made)?;
    }
}

/// A small chain with a fork, a dispute, a sum and a way back.
const SMALL: &str = r#"Theory(id: "small", title: "A small chain", language: En,
    spheres: [
        Sphere(id: "street", label: "The street"),
        Sphere(id: "care", label: "Care", beside: true),
        Sphere(id: "budget", label: "Budget"),
    ],
    sources: [Source(id: "b", title: "Book", year: 2020)],
    elements: [
        Element(id: "visit", label: "Visiting neighbors", kind: Activity, sphere: "street"),
        Element(id: "trust", label: "Trust", kind: Value, sphere: "street"),
        Element(id: "need", label: "Need for care", kind: State, sphere: "care"),
        Element(id: "cost", label: "Cost of care", kind: Expenditure, sphere: "budget"),
        Element(id: "saving", label: "Saving", kind: Saving, sphere: "budget"),
    ],
    links: [
        Causes(id: "k1", from: "visit", to: "trust", sign: Plus, provenance: Literal, mechanism: "people meet",
            claims: [Claim(stance: Supports, knowledge: Research, quote: "it helps", source: "b", provenance: Literal)]),
        Causes(id: "k2", from: "trust", to: "need", sign: Minus, provenance: Literal, claims: [
            Claim(stance: Supports, knowledge: Expectation, quote: "less need", source: "b", provenance: Literal),
            Claim(stance: Contradicts, knowledge: Position, quote: "not so", source: "b", provenance: Literal)]),
        Causes(id: "k3", from: "need", to: "cost", sign: Plus, provenance: Literal),
        Causes(id: "k4", from: "need", to: "visit", sign: Unknown, provenance: Analysis),
        Defines(id: "d1", from: "cost", to: "saving", sign: Minus, provenance: Literal, source: "b"),
    ],
    chains: [Chain(id: "c", label: "From visit to saving", from: ["visit"], to: ["saving"], core: [])],
)"#;

#[test]
fn the_same_theory_gives_the_same_bytes() {
    let one = figure(SMALL, Reading::All, &Options::default()).svg;
    for _ in 0..3 {
        assert_eq!(figure(SMALL, Reading::All, &Options::default()).svg, one);
    }
}

#[test]
fn a_theme_changes_the_style_and_nothing_else() {
    let without_style = |theme| {
        let svg = figure(SMALL, Reading::All, &Options { theme, ..Options::default() }).svg;
        svg.lines().filter(|line| !line.starts_with("<style>")).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(without_style(Theme::Light), without_style(Theme::Dark));
    assert_eq!(without_style(Theme::Light), without_style(Theme::Print));
}

#[test]
fn an_empty_theory_yields_a_figure_that_says_so() {
    let figure =
        figure("Theory(id: \"empty\", title: \"Nothing yet\", language: Nl)", Reading::All, &Options::default());
    assert_eq!(check::check(&figure.scene), []);
    assert!(figure.svg.contains("Deze theorie is nog leeg."), "{}", figure.svg);
}

#[test]
fn a_theory_without_links_shows_its_elements() {
    let ron = SMALL.split("links: [").next().expect("a text before the links").to_owned() + ")";
    let figure = figure(&ron, Reading::All, &Options::default());
    assert_eq!(figure.scene.marks.iter().filter(|mark| mark.role == Role::Box).count(), 5);
    assert_eq!(check::check(&figure.scene), []);
}

#[test]
fn the_checker_sees_a_box_on_a_box_and_a_line_through_one() {
    let mut scene = figure(SMALL, Reading::All, &Options::default()).scene;
    let box_at = scene.marks.iter().position(|mark| mark.role == Role::Box).expect("a box");
    let mut copy = scene.marks[box_at].clone().moved(20.0, 0.0);
    copy.id = Some("e-other".to_owned());
    scene.marks.push(copy);
    let flaws = check::check(&scene);
    assert!(flaws.iter().any(|flaw| matches!(flaw, check::Flaw::Meet(..))), "{flaws:?}");
    assert!(flaws.iter().any(|flaw| matches!(flaw, check::Flaw::Through(..))), "{flaws:?}");
}

#[test]
fn a_small_figure_stands_as_it_was_drawn() {
    insta::assert_snapshot!(told(&figure(SMALL, Reading::All, &Options::default()).scene));
}

/// The drawing as text: each mark with its place, without the frame around it.
fn told(scene: &Scene) -> String {
    let mut text = format!("{:.0} x {:.0} {}\n{}\n", scene.width, scene.height, scene.title, scene.description);
    for mark in scene.marks.iter().filter(|mark| mark.role != Role::Ground && mark.layer != Layer::Band) {
        let _ = writeln!(text, "{:?} {} {}", mark.role, mark.class, mark.id.as_deref().unwrap_or_default());
        for shape in &mark.shapes {
            let _ = writeln!(text, "  {}", shape_told(shape));
        }
    }
    text
}

fn shape_told(shape: &Shape) -> String {
    match shape {
        Shape::Rect { rect, .. } => format!("rect {:.1} {:.1} {:.1} {:.1}", rect.x, rect.y, rect.w, rect.h),
        Shape::Circle { center, radius, .. } => format!("circle {:.1} {:.1} r {radius:.1}", center.x, center.y),
        Shape::Text(line) => format!("text {:.1} {:.1} {}", line.at.x, line.at.y, line.words),
        Shape::Path { steps, .. } => {
            let ends = steps.iter().filter_map(|step| match step {
                Step::Move(to) | Step::Line(to) | Step::Curve(_, _, to) => Some(format!("{:.1},{:.1}", to.x, to.y)),
                Step::Close => None,
            });
            format!("path {}", ends.collect::<Vec<_>>().join(" "))
        }
    }
}

/// Three elements in a row of spheres, with these links.
fn three(links: &str) -> String {
    let element = |id| format!("Element(id: \"{id}\", label: \"Label {id}\", kind: State, sphere: \"{id}\"),");
    let sphere = |id| format!("Sphere(id: \"{id}\", label: \"Lane {id}\"),");
    format!(
        "Theory(id: \"three\", title: \"Three\", language: Nl, spheres: [{}], elements: [{}], links: [{links}],
        sources: [Source(id: \"s\", title: \"Boek\", year: 2020), Source(id: \"own\", title: \"Eigen vondst\")])",
        ["a", "b", "c"].map(sphere).concat(),
        ["a", "b", "c"].map(element).concat(),
    )
}

fn causes(from: &str, to: &str, rest: &str) -> String {
    format!("Causes(id: \"{from}-{to}\", from: \"{from}\", to: \"{to}\", sign: Plus, provenance: Literal, {rest}),")
}

/// What a figure says, in one line, however it was wrapped.
fn words_of(links: &str, reading: Reading) -> String {
    let scene = figure(&three(links), reading, &Options::default()).scene;
    let shapes = scene.marks.iter().flat_map(|mark| &mark.shapes);
    let said = shapes.filter_map(|shape| match shape {
        Shape::Text(line) => Some(line.words.to_string()),
        Shape::Rect { .. } | Shape::Circle { .. } | Shape::Path { .. } => None,
    });
    said.collect::<Vec<_>>().join(" ")
}

/// A claim of the source, with what is different about it.
fn claim(rest: &str) -> String {
    format!("claims: [Claim(stance: Supports, provenance: Literal, {rest})]")
}

#[test]
fn two_claimants_on_one_trunk_are_not_told_as_one() {
    let fork = |one: &str, other: &str| {
        let links = causes("a", "b", &claim(one)) + &causes("a", "c", &claim(other));
        words_of(&links, Reading::All)
    };
    let anna = "knowledge: Practice, source: \"s\", claimant: \"Anna\", quote: \"Zo is het\"";
    let told = fork(anna, anna);
    assert!(told.contains("Wie zegt dat?"), "one voice for both: {told}");
    assert_eq!(told.matches("Anna").count(), 1, "{told}");
    for other in [
        "knowledge: Practice, source: \"s\", claimant: \"Bert\", quote: \"Zo is het\"",
        "knowledge: Position, source: \"s\", claimant: \"Anna\", quote: \"Zo is het\"",
        "knowledge: Practice, source: \"own\", claimant: \"Anna\", quote: \"Zo is het\"",
        "knowledge: Practice, source: \"s\", claimant: \"Anna\", quote: \"Zo niet\"",
    ] {
        let told = fork(anna, other);
        assert!(!told.contains("Anna"), "there is no room for both, so neither is told: {told}");
    }
    let silent = |who: &str| format!("knowledge: Practice, source: \"s\", claimant: \"{who}\"");
    let told = fork(&silent("Anna"), &silent("Bert"));
    assert!(!told.contains("Anna"), "Bert would vanish: {told}");
}

#[test]
fn the_strip_tells_the_strongest_claim_that_counts_in_the_reading() {
    let claims = "claims: [
        Claim(stance: Supports, knowledge: Research, strength: StrongIndications, source: \"own\", quote: \"eigen\", provenance: Analysis),
        Claim(stance: Supports, knowledge: Expectation, source: \"s\", quote: \"verwacht\", provenance: Literal),
        Claim(stance: Supports, knowledge: Practice, source: \"s\", quote: \"gezien\", provenance: Interpretation)]";
    let links = causes("a", "b", claims);
    let told = |reading| words_of(&links, reading);
    for reading in Reading::ALL {
        assert!(!told(reading).contains("eigen"), "an addition is no source: {}", told(reading));
        assert!(!told(reading).contains("Eigen vondst"), "nor is it named below: {}", told(reading));
    }
    assert!(told(Reading::Literal).contains("verwacht") && !told(Reading::Literal).contains("gezien"));
    assert!(told(Reading::All).contains("gezien") && !told(Reading::All).contains("‘verwacht"));
}

#[test]
fn the_strip_does_not_overstate() {
    let unshown = words_of(&causes("a", "b", &claim("knowledge: Research, quote: \"bewezen\"")), Reading::All);
    assert!(unshown.contains("Kennisclaim, bron"), "{unshown}");
    assert!(!unshown.contains("Onderzoek"), "{unshown}");
    let one = |stance: &str| {
        let claim = format!(
            "claims: [Claim(stance: {stance}, knowledge: Practice, source: \"s\", quote: \"het kan\", provenance: Literal)]"
        );
        words_of(&causes("a", "b", &claim), Reading::All)
    };
    let against = one("Contradicts");
    assert!(against.contains("Niemand steunt dit") && against.contains("Betwist:"), "{against}");
    assert_eq!(against.matches("het kan").count(), 1, "a voice against is no voice for: {against}");
    assert!(one("Mixed").contains("Gemengd:"), "{}", one("Mixed"));
}

#[test]
fn a_mechanism_without_a_word_is_asked_for() {
    for blank in ["", "…", "...", " ? "] {
        let told = words_of(&causes("a", "b", &format!("mechanism: \"{blank}\"")), Reading::All);
        assert!(told.contains("waarom?"), "{blank:?}: {told}");
    }
    let told = words_of(&causes("a", "b", "mechanism: \"men praat\""), Reading::All);
    assert!(!told.contains("waarom?") && told.contains("men praat"), "{told}");
}

#[test]
fn a_sum_stands_under_its_terms_and_nothing_else_does() {
    let element = |id: &str, sphere: &str| {
        format!("Element(id: \"{id}\", label: \"Label {id}\", kind: State, sphere: \"{sphere}\"),")
    };
    let defines = |from: &str, to: &str| {
        format!(
            "Defines(id: \"{from}-{to}\", from: \"{from}\", to: \"{to}\", sign: Plus, provenance: Literal, source: \"s\"),"
        )
    };
    let below = |links: &str| {
        let elements = element("term", "a") + &element("more", "a") + &element("sum", "a") + &element("far", "b");
        let ron = format!(
            "Theory(id: \"t\", title: \"T\", language: Nl, sources: [Source(id: \"s\", title: \"Boek\")],
            spheres: [Sphere(id: \"a\", label: \"A\"), Sphere(id: \"b\", label: \"B\")],
            elements: [{elements}], links: [{links}])"
        );
        let scene = figure(&ron, Reading::All, &Options::default()).scene;
        let place = |id: &str| {
            let mark = scene.marks.iter().find(|mark| mark.id.as_deref() == Some(id)).expect("it is drawn");
            mark.shapes.iter().find_map(|shape| match shape {
                Shape::Rect { rect, .. } => Some((rect.x, rect.y)),
                Shape::Circle { .. } | Shape::Text(_) | Shape::Path { .. } => None,
            })
        };
        let (term, sum) = (place("e-term").expect("a box"), place("e-sum").expect("a box"));
        term.0 == sum.0 && term.1 < sum.1
    };
    let terms = defines("term", "sum") + &defines("more", "sum");
    assert!(below(&terms));
    assert!(!below(&(terms.clone() + &causes("sum", "far", ""))), "it leads on");
    assert!(!below(&(terms + &defines("far", "sum"))), "a term of another lane");
}

#[test]
fn the_line_of_a_condition_stops_at_its_ring() {
    let ron = SMALL.replace(
        "links: [",
        "links: [Conditions(id: \"c1\", element: \"trust\", link: \"k3\", provenance: Literal, source: \"b\"),",
    );
    let scene = figure(&ron, Reading::All, &Options::default()).scene;
    assert_eq!(check::check(&scene), []);
    let first = |class: &str| scene.marks.iter().find(|mark| mark.class == class).and_then(|mark| mark.shapes.first());
    let Some(Shape::Circle { center, radius, .. }) = first("ring") else { panic!("no ring") };
    let ends = scene.marks.iter().filter(|mark| mark.role == Role::Leader).flat_map(|mark| &mark.shapes);
    let meets = |shape: &Shape| match shape {
        Shape::Path { steps, .. } => steps.iter().any(|step| match step {
            Step::Line(to) => (to.distance_to(*center) - radius).abs() < 0.01,
            Step::Move(_) | Step::Curve(..) | Step::Close => false,
        }),
        Shape::Rect { .. } | Shape::Circle { .. } | Shape::Text(_) => false,
    };
    assert!(ends.into_iter().any(meets));
}
