//! Two views held against each other: what the oracle knows of the shipped theory, a theory
//! of another field, what is said where there is nothing to compare, and the figure.

mod common;

use std::collections::BTreeSet;
use std::path::Path;

use common::{root, run};
use proptest::prelude::*;
use schakel::analysis::comparison::{Comparison, Lack, OriginKind, Parts, Side, Sights, Start, Title, compare};
use schakel::analysis::signs::Verdict;
use schakel::diagram::{Options, check, draw, lens};
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load::{self, Loaded};
use schakel::report::comparison::sections;
use schakel::theory::{ElementId, Reading, Sign, Theory, Tongue, ViewEnds};

fn shipped(name: &str, overlays: &[&str]) -> Loaded {
    let path = |name: &str| root().join("models").join(name);
    load::file(&path(name), &overlays.iter().map(|name| path(name)).collect::<Vec<_>>())
}

fn of(theory: &Theory, reading: Reading) -> Comparison {
    let graph = TheoryGraph::new(theory, reading);
    compare(&graph, &Sights::declared(theory).expect("two views"))
}

fn ids(theory: &Theory, elements: &[ElementId]) -> Vec<String> {
    elements.iter().map(|&id| theory.element(id).id.to_string()).collect()
}

/// (literal reached, literal all, all reached, all) for each level.
fn by_level(found: &Comparison, kind: OriginKind, parts: Parts) -> Vec<(usize, usize, usize, usize)> {
    let origin = found.coverage.from(kind).expect("this origin");
    let values = match parts {
        Parts::ToWhole => &origin.to_whole,
        Parts::BothWays => &origin.both_ways,
    };
    let row = |level: &schakel::analysis::values::LevelReach| {
        let (literal, read) = (&level.literal, &level.interpreted);
        let reached = literal.reached.len() + read.reached.len();
        (literal.reached.len(), literal.total(), reached, literal.total() + read.total())
    };
    values.levels.iter().map(row).collect()
}

#[test]
fn coverage_is_that_of_the_oracle_in_both_readings_of_parts() {
    let loaded = shipped("sociale-basis.ron", &[]);
    for reading in [Reading::Literal, Reading::Interpreted] {
        let found = of(&loaded.theory, reading);
        let whole = by_level(&found, OriginKind::Left, Parts::ToWhole);
        assert_eq!(whole, [(0, 3, 2, 5), (0, 2, 8, 14), (3, 3, 8, 10)], "{reading:?}");
        let commons = by_level(&found, OriginKind::Commons, Parts::ToWhole);
        let all: Vec<(usize, usize)> = commons.iter().map(|row| (row.2, row.3)).collect();
        assert_eq!(all, [(4, 5), (10, 14), (8, 10)], "{reading:?}");
        let both = by_level(&found, OriginKind::Left, Parts::BothWays);
        assert!(both.iter().zip(&whole).all(|(both, whole)| both.0 >= whole.0 && both.2 >= whole.2));
        assert_eq!((both[0].0, both[0].1), (3, 3), "a whole that leads to its parts reaches every literal value");
    }
}

#[test]
fn without_the_critical_link_the_saving_is_gone_and_every_value_stands() {
    let loaded = shipped("sociale-basis.ron", &[]);
    for reading in [Reading::Literal, Reading::Interpreted] {
        let found = of(&loaded.theory, reading);
        let names = |link| loaded.theory.link(link).id.to_string();
        let needed: Vec<String> =
            found.fails.iter().filter(|it| it.needed.is_in(Side::Left)).map(|it| names(it.link)).collect();
        assert_eq!(needed, ["k01", "k04"], "{reading:?}");
        let critical = &found.fails[found.critical.expect("a critical link")];
        assert_eq!(names(critical.link), "k04");
        assert!(critical.parts_them());
        assert_eq!(critical.reached, [1, 18]);
        let first = &found.fails[0];
        assert_eq!((first.lost[0].len(), first.lost[1].len()), (1, 18), "without k01 nothing is left");
    }
    let all = of(&loaded.theory, Reading::All);
    assert!(all.fails.iter().any(|it| &*loaded.theory.link(it.link).id == "k01"));
}

#[test]
fn what_serves_which_view_is_that_of_the_oracle() {
    let loaded = shipped("sociale-basis.ron", &[]);
    for (reading, both, only) in [(Reading::Literal, 65, 1), (Reading::Interpreted, 88, 5)] {
        let found = of(&loaded.theory, reading);
        let totals = found.leading.totals();
        assert_eq!((totals[Side::Both.place()], totals[Side::Left.place()]), (both, only), "{reading:?}");
    }
    let found = of(&loaded.theory, Reading::Interpreted);
    assert_eq!(ids(&loaded.theory, &found.bare), ["uitkomst-eigenaarschap"]);
    assert!(ids(&loaded.theory, &found.conflicts.asked_twice).contains(&"vrijwillige-inzet".to_owned()));
    assert_eq!(found.conflicts.loops.len(), 1, "one balancing loop");
    let literal = of(&loaded.theory, Reading::Literal);
    assert!(literal.conflicts.loops.is_empty());
    let counted: usize = found.members.totals().iter().sum();
    assert_eq!(counted, loaded.theory.elements.len());
    let spheres: usize = found.members.spheres(&loaded.theory).iter().flat_map(|it| it.counts).sum();
    assert_eq!(spheres, counted, "every element is counted in one sphere");
}

#[test]
fn success_harms_values_only_with_the_overlay() {
    let silent = shipped("sociale-basis.ron", &[]);
    let found = of(&silent.theory, Reading::Interpreted);
    assert!(found.succeeds.iter().all(|it| it.verdict == Verdict::Nothing));
    let loaded = shipped("sociale-basis.ron", &["spanningen.ron", "verbindingen.ron"]);
    let found = of(&loaded.theory, Reading::All);
    let count = |wanted| found.succeeds.iter().filter(|it| it.verdict == wanted).count();
    assert_eq!(count(Verdict::All(Sign::Plus)), 0, "never positive");
    assert_eq!((count(Verdict::All(Sign::Minus)), count(Verdict::Nothing)), (22, 7));
}

#[test]
fn links_that_shift_work_are_told_with_and_without_a_condition() {
    let loaded = shipped("sociale-basis.ron", &[]);
    let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
    let shifts = schakel::rules::shifts(&graph);
    let names: Vec<&str> = shifts.iter().map(|it| &*loaded.theory.link(it.link).id).collect();
    for name in ["i09", "v02", "v03"] {
        assert!(names.contains(&name), "{name} in {names:?}");
    }
}

/// A theory of another field, with levels of its own and no saving.
const RIVER: &str = r#"Theory(id: "river", title: "Room for the river", language: En,
    spheres: [Sphere(id: "office", label: "Water office", layer: 0), Sphere(id: "river", label: "River", layer: 1)],
    value_levels: [ValueLevel(id: "near", label: "For who lives near"), ValueLevel(id: "far", label: "Downstream"),
        ValueLevel(id: "later", label: "For later")],
    sources: [Source(id: "s", title: "Made up")],
    elements: [
        Element(id: "plan", label: "A plan to widen the bed", kind: Input, sphere: "office"),
        Element(id: "bed", label: "A wider bed", kind: Output, sphere: "river"),
        Element(id: "meadow", label: "Wet meadows", kind: State, sphere: "river", commons: true),
        Element(id: "flood", label: "Floods", kind: Outcome, sphere: "river", desired: Less),
        Element(id: "birds", label: "Birds", kind: Value, levels: [Level("near", Literal)]),
        Element(id: "quiet", label: "Quiet", kind: Value, levels: [Level("near", Interpretation)]),
        Element(id: "safe", label: "Safety", kind: Value, levels: [Level("far", Literal)]),
        Element(id: "soil", label: "Soil", kind: Value, levels: [Level("later", Literal)]),
    ],
    links: [
        Causes(id: "a", from: "plan", to: "bed", sign: Plus, provenance: Literal, source: "s"),
        Causes(id: "b", from: "bed", to: "flood", sign: Minus, provenance: Literal, source: "s"),
        Causes(id: "c", from: "bed", to: "meadow", sign: Plus, provenance: Literal, source: "s"),
        Causes(id: "d", from: "meadow", to: "birds", sign: Plus, provenance: Literal, source: "s"),
        Causes(id: "e", from: "meadow", to: "quiet", sign: Plus, provenance: Literal, source: "s"),
        Causes(id: "f", from: "flood", to: "safe", sign: Minus, provenance: Literal, source: "s", indicator: "claims a year"),
        Causes(id: "g", from: "flood", to: "birds", sign: Plus, provenance: Literal, source: "s"),
    ],
    chains: [Chain(id: "dry", label: "From plan to dry feet", from: ["plan"], to: ["flood"])],
)"#;

#[test]
fn a_theory_of_another_field_compares_without_declaring_views() {
    let loaded = load::text("river.ron", RIVER);
    let theory = &loaded.theory;
    let sights = Sights::declared(theory).expect("a chain and values");
    assert!(matches!(sights.left.title, Title::Chain(_)));
    assert_eq!((sights.right.title, sights.right.start), (Title::AllValues, Start::Other));
    let found = of(theory, Reading::Interpreted);
    let on = |side| ids(theory, &found.members.on(theory, side));
    assert_eq!(on(Side::Left), Vec::<String>::new());
    assert_eq!(on(Side::Both), ["plan", "bed", "flood"]);
    assert_eq!(on(Side::Right), ["meadow", "birds", "quiet", "safe"]);
    assert_eq!(on(Side::Neither), ["soil"]);
    assert_eq!(by_level(&found, OriginKind::Left, Parts::ToWhole), [(1, 1, 2, 2), (1, 1, 1, 1), (0, 1, 0, 1)]);
    let becomes =
        |name: &str| found.succeeds.iter().find(|it| &*theory.element(it.end).id == name).expect("an end").verdict;
    // Success is fewer floods: safety gains, birds lose, quiet is untouched.
    assert_eq!(becomes("safe"), Verdict::All(Sign::Plus));
    assert_eq!(becomes("birds"), Verdict::All(Sign::Minus));
    assert_eq!(becomes("quiet"), Verdict::Nothing);
    assert_eq!(ids(theory, &found.uncounted[1]), ["birds", "quiet", "soil"]);
    assert_eq!(ids(theory, &found.bare), ["soil"]);
    let critical = &found.fails[found.critical.expect("a critical link")];
    assert_eq!(&*theory.link(critical.link).id, "b");
    assert_eq!(ids(theory, &critical.lost[1]), ["safe"], "birds have another way");
}

#[test]
fn views_levels_and_chains_are_named_by_short_name_or_label() {
    let loaded = load::text("river.ron", RIVER);
    let found = Sights::named(&loaded.theory, "near", "DOWNSTREAM").expect("two levels");
    assert_eq!(found.left.to.len(), 2);
    assert_eq!(found.left.start, Start::Chains);
    assert_eq!(ids(&loaded.theory, &found.right.to), ["safe"]);
    let unknown = Sights::named(&loaded.theory, "dry", "wet").expect_err("no such view");
    assert_eq!(unknown.name, "wet");
    assert_eq!(unknown.known, ["dry", "near", "far", "later"]);
}

fn with(views: &str) -> Loaded {
    load::text("river.ron", &RIVER.replace("chains: [", &format!("views: [{views}],\n    chains: [")))
}

#[test]
fn declared_views_are_read_and_their_slips_are_told() {
    let loaded = with(
        r#"View(id: "v", label: "Dry", chain: "dry"), View(id: "w", label: "Near", levels: ["near"], from: ["bed"]),
           View(id: "x", label: "Meadow", from: ["plan"], to: ["meadow"]), View(id: "y", label: "All")"#,
    );
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
    let theory = &loaded.theory;
    assert_eq!(theory.views.len(), 4);
    assert!(matches!(theory.views[0].ends, ViewEnds::Chain(_)));
    assert_eq!(ids(theory, &theory.views[1].from), ["bed"]);
    assert!(matches!(&theory.views[2].ends, ViewEnds::Elements(to) if to.len() == 1));
    let all = Sights::named(theory, "v", "y").expect("two views");
    assert_eq!(all.right.to.len(), 4);
    for (views, rule) in [
        (r#"View(id: "v", label: "A", chain: "dri")"#, "S01"),
        (r#"View(id: "v", label: "A", levels: ["nearr"])"#, "S01"),
        (r#"View(id: "v", label: "A", chain: "near")"#, "S01"),
        (r#"View(id: "v", chain: "dry")"#, "F04"),
        (r#"View(id: "v", label: "A", chain: "dry", levels: ["near"])"#, "F16"),
        (r#"View(id: "v", label: "A", levels: ["near"], to: ["bed"])"#, "F16"),
        (r#"View(id: "v", label: "A", chian: "dry")"#, "F01"),
    ] {
        let found: Vec<&str> = with(views).findings.iter().map(|finding| finding.rule.code).collect();
        assert_eq!(found, [rule], "{views}");
    }
}

#[test]
fn where_there_is_nothing_to_compare_it_is_said_what_to_add() {
    let lack = |ron: &str| Sights::declared(&load::text("t.ron", ron).theory).expect_err("nothing to compare");
    assert_eq!(lack(r#"Theory(id: "t", title: "T")"#), Lack::ChainAndValues);
    assert_eq!(lack(&RIVER.replace("kind: Value", "kind: State")), Lack::Values);
    let cut = RIVER.find("chains: [").expect("chains");
    assert_eq!(lack(&format!("{})", &RIVER[..cut])), Lack::Chain);
    let said = run(&["compare", "models/kernketen.ron"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("geen waarden"), "{}", said.err);
}

#[test]
fn the_command_tells_the_comparison_in_every_format() {
    let said = run(&["compare", "models/sociale-basis.ron"]);
    assert_eq!(said.code, 0, "{}", said.err);
    for part in ["Zonder k04", "0 van 3, 0 van 2 en 3 van 3", "geen score en geen winnaar", "Als het mislukt"] {
        assert!(said.out.contains(part), "{part} in {}", said.out);
    }
    let english = run(&["compare", "models/sociale-basis.ron", "--lang", "en"]);
    assert!(
        english.out.contains("Without k04") && english.out.contains("0 of 3, 0 of 2 and 3 of 3"),
        "{}",
        english.out
    );
    let json = run(&["compare", "models/sociale-basis.ron", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).expect("json");
    let sections = json["sections"].as_array().expect("sections");
    let names: Vec<&str> = sections.iter().filter_map(|it| it["section"].as_str()).collect();
    assert_eq!(names.first(), Some(&"views"));
    let elements = sections.last().expect("a section")["tables"]["compare_elements"].as_array().expect("a table");
    assert_eq!(elements.len(), 193);
    let csv = run(&["compare", "models/sociale-basis.ron", "--format", "csv"]);
    assert!(csv.out.lines().count() > 193, "{}", csv.out);
    let markdown = run(&["compare", "models/sociale-basis.ron", "--format", "markdown"]);
    assert!(markdown.out.contains("## Dekking per waardeniveau"), "{}", markdown.out);
}

#[test]
fn a_small_comparison_reads_as_it_was_written() {
    insta::assert_snapshot!(run(&["compare", "models/illustration-school-meals.ron"]).out);
}

#[test]
fn slips_on_the_command_line_help() {
    let said = run(&["compare", "models/sociale-basis.ron", "instrumenteel", "waardee"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("‘waardee’") && said.err.contains("waarde."), "{}", said.err);
    assert_eq!(run(&["compare", "models/sociale-basis.ron", "instrumenteel"]).code, 2, "one view is no comparison");
    assert_eq!(run(&["compare", "models/sociale-basis.ron", "ontvanger", "samenleving"]).code, 0);
}

#[test]
fn the_figure_goes_to_a_file_in_every_format() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["f.svg", "f.png", "f.pdf"] {
        let path = folder.path().join(name);
        let path = path.to_str().expect("a path");
        let said = run(&["compare", "models/illustration-school-meals.ron", "-o", path, "--theme", "print"]);
        assert_eq!(said.code, 0, "{}", said.err);
        assert!(said.out.contains("The two views"), "the report is told as well");
        assert!(std::fs::metadata(Path::new(path)).is_ok_and(|it| it.len() > 1000), "{name}");
    }
    let said = run(&["compare", "models/illustration-school-meals.ron", "-o", "f.gif"]);
    assert_eq!(said.code, 2);
}

#[test]
fn both_panels_have_every_box_in_one_place_and_say_what_falls_away() {
    let loaded = shipped("sociale-basis.ron", &[]);
    let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
    let options = Options { lens: &lens::compare::LENS, ..Options::default() };
    let figure = draw(&graph, &options, &Words::new(Tongue::Nl));
    let marks = |prefix: &str| {
        let own = figure.scene.marks.iter().filter_map(|mark| mark.id.as_ref().map(|id| (id, mark)));
        let own = own.filter(|(id, mark)| id.starts_with(prefix) && mark.class.starts_with("el"));
        own.map(|(id, mark)| (id[prefix.len()..].to_owned(), mark)).collect::<Vec<_>>()
    };
    let (left, right) = (marks("left-"), marks("right-"));
    assert!(left.len() > 8);
    let x = |mark: &schakel::diagram::scene::Mark| match mark.shapes.first() {
        Some(schakel::diagram::scene::Shape::Rect { rect, .. }) => (rect.x, rect.w),
        other => panic!("a box is a rectangle: {other:?}"),
    };
    let mut downs = BTreeSet::new();
    for ((name, one), (other, two)) in left.iter().zip(&right) {
        assert_eq!((name, x(one)), (other, x(two)));
        let top = |mark: &schakel::diagram::scene::Mark| match mark.shapes.first() {
            Some(schakel::diagram::scene::Shape::Rect { rect, .. }) => rect.y,
            _ => 0.0,
        };
        downs.insert(((top(two) - top(one)) * 100.0).round() as i64);
    }
    assert_eq!(downs.len(), 1, "the right panel is the left one, moved down");
    let class = |list: &[(String, &schakel::diagram::scene::Mark)], name: &str| {
        list.iter().find(|(own, _)| own == name).map(|(_, mark)| mark.class.clone()).expect("a box")
    };
    assert_eq!(class(&left, "e-besparing-gemeente"), "el lost");
    assert_eq!(class(&right, "e-besparing-gemeente"), "el absent");
    assert_eq!(class(&left, "e-persoonlijke-basis"), "el");
    assert_eq!(class(&left, "level-ontvanger"), "el absent");
    assert_eq!(class(&right, "level-ontvanger"), "el");
}

#[test]
fn shipped_figures_have_no_flaw_in_any_reading_language_and_limit() {
    for (name, overlays) in [
        ("sociale-basis.ron", &[][..]),
        ("sociale-basis.ron", &["spanningen.ron", "verbindingen.ron"][..]),
        ("illustration-school-meals.ron", &[][..]),
        ("kernketen.ron", &[][..]),
    ] {
        let loaded = shipped(name, overlays);
        for reading in Reading::ALL {
            let graph = TheoryGraph::new(&loaded.theory, reading);
            for tongue in [Tongue::Nl, Tongue::En] {
                assert_sound(&graph, None, tongue, name);
            }
        }
    }
    let loaded = shipped("sociale-basis.ron", &[]);
    let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
    for (left, right) in [("ontvanger", "samenleving"), ("waarde", "instrumenteel"), ("waarde", "waarde")] {
        let sights = Sights::named(&loaded.theory, left, right).expect("two views");
        assert_sound(&graph, Some(sights), Tongue::Nl, left);
    }
    let loaded = load::text("river.ron", RIVER);
    assert_sound(&TheoryGraph::new(&loaded.theory, Reading::Interpreted), None, Tongue::En, "river");
}

fn assert_sound(graph: &TheoryGraph<'_>, sights: Option<Sights>, tongue: Tongue, what: &str) {
    let options = Options { lens: &lens::compare::LENS, sights, ..Options::default() };
    let figure = draw(graph, &options, &Words::new(tongue));
    let flaws = check::check(&figure.scene);
    assert!(flaws.is_empty(), "{what} {:?} {tongue:?}: {flaws:#?}", graph.reading);
    assert!(!figure.svg.contains("figure-") && !figure.svg.contains("compare-"), "{what}: a word is missing");
    let again = draw(graph, &options, &Words::new(tongue));
    assert_eq!(figure.svg, again.svg, "{what}: the same bytes");
}

/// A theory with a chain, values by level, and links by number.
fn made(most: usize) -> impl Strategy<Value = String> {
    let label = prop::collection::vec(prop_oneof!["[a-z]{1,9}", "[a-z]{10,24}", "[A-Z]{30,44}"], 1..7);
    let element = (label, 0..4usize, 0..6usize, 0..4usize, any::<bool>());
    prop::collection::vec(element, 2..=most).prop_flat_map(|elements| {
        let count = elements.len();
        let link = (0..count, 0..count, 0..4usize, 0..4usize);
        let ends = (prop::collection::vec(0..count, 1..3), prop::collection::vec(0..count, 1..3));
        (Just(elements), prop::collection::vec(link, 0..2 * count), ends).prop_map(|(elements, links, ends)| {
            let mut ron = String::from(
                "Theory(id: \"t\", title: \"T\", language: Nl, sources: [Source(id: \"b\", title: \"B\")],\n\
                 spheres: [Sphere(id: \"s0\", label: \"Een\", layer: 0), Sphere(id: \"s1\", label: \"Twee\", layer: 1), \
                 Sphere(id: \"s2\", label: \"Drie\", layer: 2, beside: true)],\n\
                 value_levels: [ValueLevel(id: \"v0\", label: \"Voor de een\"), ValueLevel(id: \"v1\", label: \"Voor de ander\")],\n\
                 elements: [\n",
            );
            const KINDS: [&str; 6] = ["Input", "State", "Value", "Saving", "Risk", "Value"];
            for (at, (label, sphere, kind, level, commons)) in elements.iter().enumerate() {
                let sphere = if *sphere < 3 { format!("sphere: \"s{sphere}\", ") } else { String::new() };
                let level = match (KINDS[*kind], level) {
                    ("Value", 0 | 1) => format!("levels: [Level(\"v{level}\", Literal)], "),
                    _ => String::new(),
                };
                let kind = KINDS[*kind];
                let label = label.join(" ");
                ron.push_str(&format!(
                    "Element(id: \"e{at}\", label: \"{label}\", kind: {kind}, {sphere}{level}commons: {commons}),\n"
                ));
            }
            ron.push_str("], links: [\n");
            let mut seen = BTreeSet::new();
            for (at, (from, to, form, sign)) in links.iter().enumerate() {
                if from == to || !seen.insert((from, to)) {
                    continue;
                }
                let sign = ["Plus", "Minus", "Unknown", "Plus"][*sign];
                ron.push_str(&match form {
                    0 => format!("PartOf(id: \"l{at}\", part: \"e{from}\", whole: \"e{to}\", source: \"b\"),\n"),
                    1 => format!("Defines(id: \"l{at}\", from: \"e{from}\", to: \"e{to}\", sign: {sign}, source: \"b\"),\n"),
                    _ => format!(
                        "Causes(id: \"l{at}\", from: \"e{from}\", to: \"e{to}\", sign: {sign}, provenance: Literal, source: \"b\"),\n"
                    ),
                });
            }
            let names = |ends: &[usize]| ends.iter().map(|at| format!("\"e{at}\"")).collect::<Vec<_>>().join(", ");
            ron.push_str(&format!(
                "], chains: [Chain(id: \"c\", label: \"Keten\", from: [{}], to: [{}])], \
                 views: [View(id: \"l\", label: \"Links\", chain: \"c\"), View(id: \"r\", label: \"Rechts\"), \
                 View(id: \"x\", label: \"Vrij\", to: [{}])])",
                names(&ends.0),
                names(&ends.1),
                names(&ends.1),
            ));
            ron
        })
    })
}

/// Membership, by walking from every element alone.
fn is_on_a_walk(graph: &TheoryGraph<'_>, sight: &schakel::analysis::comparison::Sight, id: ElementId) -> bool {
    let steps = |from: ElementId| {
        let mut seen: BTreeSet<ElementId> = BTreeSet::new();
        let mut open: Vec<ElementId> = vec![from];
        while let Some(at) = open.pop() {
            open.extend(graph.out(at).into_iter().map(|(_, to)| to).filter(|&to| seen.insert(to)));
        }
        seen
    };
    let all: Vec<ElementId> = graph.theory.element_ids().collect();
    let from = if sight.from.is_empty() { &all } else { &sight.from };
    let comes = from.iter().any(|&start| steps(start).contains(&id));
    let goes = sight.to.iter().any(|&end| steps(id).contains(&end));
    (comes || from.contains(&id)) && (goes || sight.to.contains(&id)) && (comes || goes)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_theory_compares_and_is_drawn_without_a_flaw(ron in made(26)) {
        let loaded = load::text("t.ron", &ron);
        let theory = &loaded.theory;
        for (left, right) in [("l", "r"), ("r", "x"), ("v0", "v1")] {
            let sights = Sights::named(theory, left, right).expect("two views");
            let graph = TheoryGraph::new(theory, Reading::All);
            let found = compare(&graph, &sights);
            for id in theory.element_ids() {
                let side = found.members.elements[id.index()];
                prop_assert_eq!(side.is_in(Side::Left), is_on_a_walk(&graph, &sights.left, id));
                prop_assert_eq!(side.is_in(Side::Right), is_on_a_walk(&graph, &sights.right, id));
            }
            for fail in &found.fails {
                prop_assert!(fail.lost[0].len() <= fail.reached[0] && fail.lost[1].len() <= fail.reached[1]);
                prop_assert!(!fail.needed.is_in(Side::Left) || fail.lost[0].len() == fail.reached[0]);
            }
            prop_assert!(!sections(&graph, &sights).is_empty());
            let options = Options { lens: &lens::compare::LENS, sights: Some(sights), ..Options::default() };
            let figure = draw(&graph, &options, &Words::new(Tongue::Nl));
            let flaws = check::check(&figure.scene);
            prop_assert!(flaws.is_empty(), "{left} {right}: {flaws:#?}\n{ron}");
        }
    }
}
