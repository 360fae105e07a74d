//! Every lens over shipped and over random theories: nothing overlaps, nothing is cut, no
//! word is missing, no name stands twice, and the same theory gives the same bytes.

mod common;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use schakel::diagram::scene::{Scene, Shape};
use schakel::diagram::{Figure, LENSES, Lens, Options, Paper, check, draw};
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load;
use schakel::theory::{Reading, Tongue};

fn models() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("models");
    let files = std::fs::read_dir(folder).expect("models are shipped").flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|it| it == "ron")).collect();
    files.sort();
    files
}

fn drawn(ron: &str, reading: Reading, options: &Options, tongue: Tongue) -> Figure {
    let loaded = load::text("lenses.ron", ron);
    draw(&TheoryGraph::new(&loaded.theory, reading), options, &Words::new(tongue))
}

fn through(lens: &'static Lens) -> Options {
    Options { lens, ..Options::default() }
}

fn lens(name: &str) -> &'static Lens {
    LENSES.iter().find(|lens| lens.name == name).expect("a lens of this name")
}

/// What is wrong with a figure, if anything.
fn faults(figure: &Figure) -> Vec<String> {
    let mut faults: Vec<String> = check::check(&figure.scene).iter().map(|flaw| format!("{flaw:?}")).collect();
    if !is_xml(&figure.svg) {
        faults.push("not well formed".to_owned());
    }
    if figure.svg.contains("figure-") {
        faults.push("a word is missing".to_owned());
    }
    let mut names = BTreeSet::new();
    let twice = figure.scene.marks.iter().filter_map(|mark| mark.id.as_ref()).filter(|id| !names.insert((*id).clone()));
    faults.extend(twice.map(|id| format!("twice: {id}")));
    faults
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

/// All text of a page on one line.
fn words(scene: &Scene) -> String {
    let shapes = scene.marks.iter().flat_map(|mark| &mark.shapes);
    let texts = shapes.filter_map(|shape| match shape {
        Shape::Text(text) => Some(text.words.as_str()),
        Shape::Rect { .. } | Shape::Circle { .. } | Shape::Path { .. } => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_lens_of_every_shipped_theory_is_without_a_fault() {
    let mut seen = 0;
    for path in models() {
        let loaded = load::file(&path, &[]);
        for reading in Reading::ALL {
            let graph = TheoryGraph::new(&loaded.theory, reading);
            for tongue in [Tongue::Nl, Tongue::En] {
                for lens in LENSES {
                    let figure = draw(&graph, &through(lens), &Words::new(tongue));
                    let faults = faults(&figure);
                    assert!(faults.is_empty(), "{} {} {reading:?}: {faults:#?}", path.display(), lens.name);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 0);
}

#[test]
fn every_lens_fits_every_paper() {
    let path = models().into_iter().find(|path| path.ends_with("sociale-basis.ron")).expect("it is shipped");
    let loaded = load::file(&path, &[]);
    let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
    for lens in LENSES {
        for paper in [Paper::A4, Paper::A3, Paper::Wide] {
            let options = Options { paper, ..through(lens) };
            let figure = draw(&graph, &options, &Words::new(Tongue::Nl));
            assert_eq!(faults(&figure), Vec::<String>::new(), "{} on {paper:?}", lens.name);
        }
    }
}

const KINDS: [&str; 14] = [
    "Value",
    "State",
    "Component",
    "Value",
    "BuildingBlock",
    "Action",
    "OutcomeGroup",
    "Value",
    "Ambition",
    "Actor",
    "Saving",
    "Risk",
    "Composite",
    "Place",
];

/// A theory with levels, spheres, and every kind of link.
#[derive(Debug, Clone)]
struct Made {
    spheres: usize,
    levels: usize,
    elements: Vec<Item>,
    links: Vec<(usize, usize, usize, usize)>,
    loops: Vec<Vec<usize>>,
}

#[derive(Debug, Clone)]
struct Item {
    label: String,
    sphere: usize,
    kind: usize,
    levels: Vec<usize>,
    statements: usize,
}

fn label() -> impl Strategy<Value = String> {
    let odd = prop_oneof![
        Just("<b>&amp;</b>".to_owned()),
        Just("שלום עולם".to_owned()),
        Just("👩‍👩‍👧 samen".to_owned()),
        Just("een\\nregel\\tverder".to_owned()),
        Just("x".repeat(400)),
        Just("woord ".repeat(66)),
        Just("(alleen een haakje".to_owned()),
        Just("naam (toelichting)".to_owned()),
    ];
    let word = prop_oneof!["[a-z]{1,9}", "[a-z]{10,24}", "[A-Z]{20,40}", "[é漢<&\\-/(]{1,6}"];
    let usual = prop::collection::vec(word, 1..7).prop_map(|words| words.join(" "));
    prop_oneof![9 => usual, 1 => odd]
}

fn made(most: usize) -> impl Strategy<Value = Made> {
    let levels = prop::collection::vec(0..6usize, 0..3);
    let item = (label(), 0..8usize, 0..KINDS.len(), levels, 0..4usize);
    let item =
        item.prop_map(|(label, sphere, kind, levels, statements)| Item { label, sphere, kind, levels, statements });
    (0..7usize, 0..6usize, prop::collection::vec(item, 1..=most)).prop_flat_map(|(spheres, levels, elements)| {
        let count = elements.len();
        let links = prop::collection::vec((0..count, 0..count, 0..16usize, 0..4usize), 0..=3 * count);
        let loops = prop::collection::vec(prop::collection::vec(0..count, 2..5), 0..3);
        (Just(spheres), Just(levels), Just(elements), links, loops)
            .prop_map(|(spheres, levels, elements, links, loops)| Made { spheres, levels, elements, links, loops })
    })
}

impl Made {
    fn ron(&self) -> String {
        let mut ron = String::from("Theory(id: \"made\", title: \"Made\", language: Nl,\nspheres: [\n");
        for sphere in 0..self.spheres {
            let beside = if sphere == 3 { ", beside: true" } else { "" };
            let _ = writeln!(ron, "Sphere(id: \"s{sphere}\", label: \"Sfeer {sphere} van een theorie\"{beside}),");
        }
        ron.push_str("],\nvalue_levels: [\n");
        for level in 0..self.levels {
            let _ = writeln!(ron, "ValueLevel(id: \"n{level}\", label: \"Voor partij {level} en anderen\"),");
        }
        ron.push_str("],\nsources: [Source(id: \"b\", title: \"Boek\", year: 2020)],\nelements: [\n");
        for (at, item) in self.elements.iter().enumerate() {
            self.element(&mut ron, at, item);
        }
        ron.push_str("],\nlinks: [\n");
        for (at, &(from, to, form, sign)) in self.links.iter().enumerate() {
            let _ = writeln!(ron, "{}", link(at, from, to, form, sign));
        }
        ron.push_str("],\nloops: [\n");
        for (at, through) in self.loops.iter().enumerate() {
            let through: Vec<String> = through.iter().map(|at| format!("\"e{at}\"")).collect();
            let _ = writeln!(ron, "Loop(id: \"o{at}\", label: \"Lus {at}\", through: [{}]),", through.join(", "));
        }
        ron.push_str("])");
        ron
    }

    fn element(&self, ron: &mut String, at: usize, item: &Item) {
        let _ = write!(ron, "Element(id: \"e{at}\", label: \"{}\", kind: {}", item.label, KINDS[item.kind]);
        if item.sphere < self.spheres {
            let _ = write!(ron, ", sphere: \"s{}\"", item.sphere);
        }
        let provenance = ["Literal", "Interpretation"][at % 2];
        let levels: Vec<String> = (item.levels.iter().filter(|&&level| level < self.levels))
            .map(|level| format!("Level(\"n{level}\", {provenance})"))
            .collect();
        if KINDS[item.kind] == "Value" && !levels.is_empty() {
            let _ = write!(ron, ", levels: [{}], for: [\"iedereen\"]", levels.join(", "));
        }
        if KINDS[item.kind] == "BuildingBlock" && item.statements > 0 {
            let says =
                vec!["\"Dit werkt omdat mensen elkaar kennen en iets voor elkaar overhebben.\""; item.statements];
            let _ = write!(ron, ", theory: [{}]", says.join(", "));
        }
        ron.push_str("),\n");
    }
}

fn link(at: usize, from: usize, to: usize, form: usize, sign: usize) -> String {
    let ends = |a: &str, b: &str| format!("id: \"l{at}\", {a}: \"e{from}\", {b}: \"e{to}\"");
    let sign = ["Plus", "Minus", "Unknown", "Plus"][sign];
    let rest = "provenance: Literal, source: \"b\"";
    match form {
        10 => return format!("PartOf({}, {rest}),", ends("part", "whole")),
        11 => return format!("Defines({}, sign: {sign}, {rest}),", ends("from", "to")),
        12 => return format!("Serves({}, {rest}),", ends("means", "end")),
        13 => return format!("BelongsTo({}, {rest}),", ends("action", "block")),
        14 => return format!("Role({}, verb: \"steunt\", {rest}),", ends("actor", "object")),
        _ => {}
    }
    let claim = |stance: &str, knowledge: &str| {
        format!(
            "Claim(stance: {stance}, knowledge: {knowledge}, quote: \"zo is het\", source: \"b\", provenance: Literal)"
        )
    };
    let (provenance, claims) = match form {
        0 => ("Literal", String::new()),
        1 => ("Literal", claim("Supports", "Research")),
        2 => ("Literal", claim("Supports", "Unshown")),
        3 => ("Literal", claim("Supports", "Position")),
        4 => ("Literal", [claim("Supports", "Expectation"), claim("Contradicts", "Position")].join(", ")),
        5 => ("Literal", [claim("Supports", "Expectation"), claim("Contradicts", "Research")].join(", ")),
        6 => ("Literal", claim("Contradicts", "Position")),
        7 => ("Literal", claim("Mixed", "Practice")),
        8 => ("Analysis", String::new()),
        _ => ("Interpretation", claim("Supports", "Expectation")),
    };
    format!("Causes({}, sign: {sign}, provenance: {provenance}, claims: [{claims}]),", ends("from", "to"))
}

fn assert_sound(made: &Made) -> Result<(), TestCaseError> {
    let ron = made.ron();
    for lens in LENSES {
        let figure = drawn(&ron, Reading::All, &through(lens), Tongue::Nl);
        let faults = faults(&figure);
        prop_assert!(faults.is_empty(), "{}: {faults:#?}\n{ron}", lens.name);
        let again = drawn(&ron, Reading::All, &through(lens), Tongue::Nl);
        prop_assert!(figure.svg == again.svg, "{}: other bytes\n{ron}", lens.name);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: common::cases(24), max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_small_theory_is_drawn_with_a_fault(made in made(10)) {
        assert_sound(&made)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: common::cases(8), max_shrink_iters: 30, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_theory_is_drawn_with_a_fault(made in made(45)) {
        assert_sound(&made)?;
    }
}

/// Values at two levels with a box that carries both, a value that leads to another, and one
/// that nothing leads to.
const VALUES: &str = r#"Theory(id: "v", title: "Waarden", language: Nl,
    value_levels: [ValueLevel(id: "een", label: "Voor de een"), ValueLevel(id: "ander", label: "Voor de ander"),
        ValueLevel(id: "leeg", label: "Voor niemand")],
    sources: [Source(id: "b", title: "Boek", year: 2020)],
    elements: [
        Element(id: "koor", label: "Het koor", kind: Activity),
        Element(id: "plezier", label: "Plezier", kind: Value, levels: [Level("een", Literal)]),
        Element(id: "rust", label: "Rust", kind: Value, levels: [Level("een", Literal)]),
        Element(id: "steun", label: "Steun", kind: Value, levels: [Level("ander", Interpretation)]),
        Element(id: "trots", label: "Trots", kind: Value, levels: [Level("ander", Literal)]),
    ],
    links: [
        Causes(id: "l1", from: "koor", to: "plezier", sign: Plus, provenance: Literal,
            claims: [Claim(stance: Supports, knowledge: Research, quote: "zo", source: "b", provenance: Literal)]),
        Causes(id: "l2", from: "koor", to: "rust", sign: Plus, provenance: Literal,
            claims: [Claim(stance: Supports, knowledge: Research, quote: "zo", source: "b", provenance: Literal)]),
        Causes(id: "l3", from: "plezier", to: "steun", sign: Plus, provenance: Literal),
    ])"#;

#[test]
fn values_that_share_an_arrow_share_a_pill_and_an_empty_level_says_so() {
    let figure = drawn(VALUES, Reading::All, &through(lens("values")), Tongue::Nl);
    let marks = &figure.scene.marks;
    let ids: Vec<&str> = marks.iter().filter_map(|mark| mark.id.as_deref()).collect();
    for id in ["e-koor", "e-plezier", "e-rust", "e-steun", "e-trots", "l-l2", "l-l3"] {
        assert!(ids.contains(&id), "{id} in {ids:?}");
    }
    assert!(!ids.contains(&"l-l1"), "one arrow for both");
    let pills = ids.iter().filter(|id| id.starts_with("p-")).count();
    assert_eq!(pills, 3, "two of one arrow, one led to by a value, one bare: {ids:?}");
    let said = words(&figure.scene);
    assert_eq!(said.matches("niet benoemd").count(), 1, "{said}");
    assert!(said.contains("Waarde op drie niveaus"), "{said}");
    assert!(said.contains("Van de 3 getekende pijlen leunen er 2 op een genoemde bron"), "{said}");
    assert!(said.contains("Bij één van de 4 waarden staat niet wat haar draagt"), "{said}");
}

#[test]
fn a_level_that_is_an_interpretation_counts_only_where_those_do() {
    let said = |reading| words(&drawn(VALUES, reading, &through(lens("values")), Tongue::Nl).scene);
    assert!(said(Reading::Literal).contains("Zonder niveau"));
    assert!(!said(Reading::Interpreted).contains("Zonder niveau"));
    assert!(said(Reading::Interpreted).contains("waarvan 3 met een letterlijk niveau"));
}

#[test]
fn a_theory_without_levels_has_one_band_and_one_without_values_says_what_to_do() {
    let plain = |elements: &str| format!("Theory(id: \"t\", title: \"T\", language: Nl, elements: [{elements}])");
    let said = |ron: &str| words(&drawn(ron, Reading::All, &through(lens("values")), Tongue::Nl).scene);
    let one = said(&plain("Element(id: \"a\", label: \"Rust\", kind: Value)"));
    assert!(one.contains("Waarden: wie draagt wat?") && one.contains("Rust"), "{one}");
    assert!(!one.contains("Zonder niveau") && !one.contains("niet benoemd"), "{one}");
    let none = said(&plain("Element(id: \"a\", label: \"Rust\", kind: State)"));
    assert!(none.contains("noemt nog geen waarde"), "{none}");
}

/// Two loops that share an element; one has a name.
const LOOPS: &str = r#"Theory(id: "l", title: "Lussen", language: Nl,
    sources: [Source(id: "b", title: "Boek", year: 2020)],
    elements: [
        Element(id: "basis", label: "De basis", kind: State),
        Element(id: "treffen", label: "Elkaar treffen", kind: Value),
        Element(id: "vraag", label: "Beroep op de basis", kind: Risk),
    ],
    links: [
        Causes(id: "l1", from: "basis", to: "treffen", sign: Plus, provenance: Literal, claims: [Claim(
            stance: Supports, knowledge: Position, quote: "mensen treffen elkaar", source: "b", provenance: Literal)]),
        Causes(id: "l2", from: "treffen", to: "basis", sign: Plus, provenance: Literal),
        Causes(id: "l3", from: "basis", to: "vraag", sign: Plus, provenance: Literal),
        Causes(id: "l4", from: "vraag", to: "basis", sign: Minus, provenance: Interpretation),
    ],
    loops: [Loop(id: "uit", label: "De basis raakt op", through: ["basis", "vraag"])])"#;

#[test]
fn every_loop_stands_by_itself_with_what_it_does_and_who_says_so() {
    let figure = drawn(LOOPS, Reading::All, &through(lens("loops")), Tongue::Nl);
    let said = words(&figure.scene);
    assert!(said.contains("Wat zichzelf versterkt en wat zichzelf remt"), "{said}");
    assert!(said.contains("B remmend: De basis raakt op"), "{said}");
    assert!(said.contains("Eén min in de kring: de lus remt."), "{said}");
    assert!(said.contains("R versterkend") && said.contains("‘mensen treffen elkaar’"), "{said}");
    let boxes = figure.scene.marks.iter().filter(|mark| mark.class.starts_with("el ")).count();
    assert_eq!(boxes, 4, "the shared element stands in both");
    assert!(said.find("De basis raakt op") < said.find("R versterkend"), "a name goes first: {said}");
}

#[test]
fn a_loop_that_does_not_go_round_in_the_reading_is_told() {
    let said = |reading| words(&drawn(LOOPS, reading, &through(lens("loops")), Tongue::Nl).scene);
    assert!(said(Reading::Literal).contains("Eén benoemde lus loopt in deze lezing niet rond."));
    assert!(!said(Reading::Interpreted).contains("loopt in deze lezing niet rond"));
    let ron = LOOPS.replace("from: \"treffen\", to: \"basis\"", "from: \"treffen\", to: \"vraag\"");
    let none = drawn(&ron, Reading::Literal, &through(lens("loops")), Tongue::Nl);
    assert!(words(&none.scene).contains("Hier loopt geen kring van pijlen."), "{}", words(&none.scene));
}

/// A block with a reason and one without, outcomes that one of them leads to, spheres with
/// parts and roles.
const BLOCKS: &str = r#"Theory(id: "k", title: "Blokken", language: Nl,
    spheres: [Sphere(id: "straat", label: "De straat", layer: 1), Sphere(id: "zorg", label: "Zorg", layer: 2, beside: true),
        Sphere(id: "leeg", label: "Leeg", layer: 3)],
    sources: [Source(id: "b", title: "Boek", year: 2020)],
    elements: [
        Element(id: "blok", label: "Mensen vragen", kind: BuildingBlock, sphere: "straat", theory: ["Wie gevraagd wordt, doet mee."]),
        Element(id: "kaal", label: "Geld", kind: BuildingBlock, sphere: "straat"),
        Element(id: "bellen", label: "Aanbellen", kind: Action, sphere: "straat"),
        Element(id: "groep", label: "Erbij horen", kind: OutcomeGroup),
        Element(id: "ander", label: "Zeggenschap", kind: OutcomeGroup),
        Element(id: "deel", label: "Elkaar kennen", kind: State),
        Element(id: "doel", label: "Een warme buurt", kind: Ambition),
        Element(id: "plein", label: "Het plein", kind: Place, sphere: "straat"),
        Element(id: "bank", label: "De bank", kind: Example, sphere: "straat"),
        Element(id: "hulp", label: "Hulp thuis", kind: Component, sphere: "zorg"),
        Element(id: "gemeente", label: "De gemeente", kind: Actor),
    ],
    links: [
        BelongsTo(id: "h1", action: "bellen", block: "blok", provenance: Literal, source: "b"),
        Causes(id: "l1", from: "bellen", to: "deel", sign: Plus, provenance: Literal),
        PartOf(id: "d1", part: "deel", whole: "groep", provenance: Literal, source: "b"),
        Serves(id: "m1", means: "groep", end: "doel", provenance: Literal, source: "b"),
        PartOf(id: "d2", part: "bank", whole: "plein", provenance: Literal, source: "b"),
        Role(id: "r1", actor: "gemeente", verb: "onderhouden", object: "plein", provenance: Literal, source: "b"),
    ])"#;

#[test]
fn a_building_block_has_its_reasons_and_actions_and_leads_to_outcomes() {
    let figure = drawn(BLOCKS, Reading::All, &through(lens("building-blocks")), Tongue::Nl);
    assert_eq!(faults(&figure), Vec::<String>::new());
    let said = words(&figure.scene);
    for part in ["Wie gevraagd wordt, doet mee.", "Aanbellen", "Elkaar kennen", "Een warme buurt"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(said.contains("Bij één van de 2 bouwstenen staat niet waarom hij werkt."), "{said}");
    assert!(said.contains("1 van 2 bouwstenen leidt hierheen"), "{said}");
    assert!(said.contains("Naar één van de 2 uitkomsten leidt geen bouwsteen."), "{said}");
    let ids: Vec<&str> = figure.scene.marks.iter().filter_map(|mark| mark.id.as_deref()).collect();
    assert!(ids.contains(&"way-1-1") && ids.contains(&"l-m1"), "a way and a link: {ids:?}");
    let none = drawn(VALUES, Reading::All, &through(lens("building-blocks")), Tongue::Nl);
    assert!(words(&none.scene).contains("heeft nog geen bouwsteen"));
}

#[test]
fn a_line_to_a_card_has_room_for_what_sits_on_it() {
    let serves = "Serves(id: \"m1\", means: \"groep\", end: \"doel\", provenance: Literal, source: \"b\"),";
    assert!(BLOCKS.contains(serves));
    let claim = "Claim(stance: Contradicts, knowledge: Position, quote: \"nee\", source: \"b\", provenance: Literal)";
    let denied = format!(
        "Causes(id: \"m1\", from: \"groep\", to: \"doel\", sign: Plus, provenance: Literal, claims: [{claim}]),"
    );
    let figure = drawn(&BLOCKS.replace(serves, &denied), Reading::All, &through(lens("building-blocks")), Tongue::Nl);
    assert!(figure.scene.marks.iter().any(|mark| mark.class == "slashes"), "it is denied");
    assert_eq!(faults(&figure), Vec::<String>::new());
}

#[test]
fn a_sphere_holds_its_parts_and_who_does_what_and_care_stands_beside() {
    let figure = drawn(BLOCKS, Reading::All, &through(lens("spheres")), Tongue::Nl);
    assert_eq!(faults(&figure), Vec::<String>::new());
    let said = words(&figure.scene);
    assert!(said.contains("De gemeente: onderhouden"), "{said}");
    assert!(said.contains("ernaast") && said.contains("Eén rol zegt wie wat doet."), "{said}");
    assert!(said.contains("Bij één sfeer staat geen onderdeel en geen rol."), "{said}");
    let at = |id: &str| {
        let mark = figure.scene.marks.iter().find(|mark| mark.id.as_deref() == Some(id)).expect("it is drawn");
        mark.shapes.iter().find_map(|shape| match shape {
            Shape::Text(text) => Some(text.at),
            Shape::Rect { .. } | Shape::Circle { .. } | Shape::Path { .. } => None,
        })
    };
    let (whole, part, beside) = (at("e-plein"), at("e-bank"), at("e-hulp"));
    let x = |at: Option<layout::core::geometry::Point>| at.expect("it has words").x;
    assert!(x(whole) < x(part), "a part stands under its whole");
    assert!(x(part) < x(beside));
    let none = drawn(VALUES, Reading::All, &through(lens("spheres")), Tongue::Nl);
    assert!(words(&none.scene).contains("noemt nog geen onderdelen en rollen"));
}
