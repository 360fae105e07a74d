//! What breaks a theory and what to look into first: cases that chance does not make, and
//! answers that come in time however many paths there are.

#[path = "common/theories.rs"]
mod theories;

use std::time::{Duration, Instant};

use schakel::analysis::agenda::{Open, Route, agenda};
use schakel::analysis::removal::{Best, removal};
use schakel::analysis::robustness::robustness;
use schakel::graph::TheoryGraph;
use schakel::load;
use schakel::theory::support::Rank;
use schakel::theory::{ElementId, Reading, Theory};
use theories::Arrows;

fn read(text: &str) -> Theory {
    let loaded = load::text("theory.ron", text);
    assert!(loaded.is_whole, "{:#?}", loaded.findings);
    loaded.theory
}

/// A theory of elements a, b and c with these links and what comes after them.
fn small(links: &str, rest: &str) -> Theory {
    let element = |id: &str| format!("Element(id: \"{id}\", label: \"{id}\", kind: State),");
    let elements: String = ["a", "b", "c"].map(element).concat();
    read(&format!(
        "Theory(title: \"T\", sources: [Source(id: \"s\", title: \"S\"), Source(id: \"r\", title: \"R\")], \
         elements: [{elements}], links: [{links}], {rest})"
    ))
}

const RESEARCH: &str =
    "Claim(knowledge: Research, strength: GoodIndications, source: \"s\", quote: \"q\", locator: \"1\")";
const HOPE: &str = "Claim(knowledge: Expectation, source: \"s\", quote: \"q\", locator: \"1\")";

fn ends(theory: &Theory) -> ([ElementId; 1], [ElementId; 1]) {
    let end = |id| [theory.element_named(id).expect("an element")];
    (end("a"), end("c"))
}

fn asked(theory: &Theory) -> Vec<Open> {
    let (from, to) = ends(theory);
    agenda(&TheoryGraph::new(theory, Reading::All), &[Route { from: &from, to: &to }])
}

fn names(theory: &Theory, found: &[Open]) -> Vec<(String, Option<usize>)> {
    found.iter().map(|open| (theory.link(open.link).id.to_string(), open.assumption)).collect()
}

#[test]
fn an_assumption_that_holds_a_link_down_is_looked_into_instead_of_the_link() {
    let theory = small(
        &format!(
            "Causes(id: \"k1\", from: \"a\", to: \"b\", sign: Plus, claims: [{RESEARCH}], assumptions: [\
               Assumption(text: \"people come\", necessary: false, claims: []),\
               Assumption(text: \"there is a room\", necessary: true, claims: [{HOPE}])]),\
             Causes(id: \"k2\", from: \"b\", to: \"c\", sign: Plus, claims: [{RESEARCH}])"
        ),
        "",
    );
    let found = asked(&theory);
    assert_eq!(names(&theory, &found), [("k1".to_owned(), Some(1))]);
    assert_eq!((found[0].rank, found[0].together), (Some(Rank::EXPECTATION), Some(1)));
    let raised: Vec<_> = found[0].raises.iter().map(|it| (it.before, it.after)).collect();
    assert_eq!(raised, [(Best::Rank(Rank::EXPECTATION), Best::Rank(Rank::GOOD_INDICATIONS))]);
}

#[test]
fn two_open_steps_in_a_row_are_of_use_together_and_a_third_beside_them_is_of_none() {
    let theory = small(
        &format!(
            "Causes(id: \"k1\", from: \"a\", to: \"b\", sign: Plus, claims: [{HOPE}]),\
             Causes(id: \"k2\", from: \"b\", to: \"c\", sign: Plus, claims: [{HOPE}]),\
             Causes(id: \"k3\", from: \"a\", to: \"c\", sign: Plus, claims: [{}])",
            RESEARCH.replace("Good", "Strong")
        ),
        "",
    );
    // The direct link is carried as well as can be, so that the way around adds nothing to it.
    let found = asked(&theory);
    assert!(found.iter().all(|open| open.raises.is_empty() && open.together.is_none()));
    let alone = small(
        &format!(
            "Causes(id: \"k1\", from: \"a\", to: \"b\", sign: Plus, claims: [{HOPE}]),\
             Causes(id: \"k2\", from: \"b\", to: \"c\", sign: Plus, claims: [{HOPE}])"
        ),
        "",
    );
    let found = asked(&alone);
    assert!(found.iter().all(|open| open.raises.is_empty() && open.together == Some(2)));
}

#[test]
fn what_a_group_holds_more_important_and_less_certain_comes_first() {
    let links = format!(
        "Causes(id: \"k1\", from: \"a\", to: \"b\", sign: Plus, claims: [{HOPE}]),\
         Causes(id: \"k2\", from: \"b\", to: \"c\", sign: Plus, claims: [{HOPE}])"
    );
    let score = |id: &str, importance: &str, certainty: &str| {
        format!("WorkshopScore(on: \"{id}\", importance: [{importance}], certainty: [{certainty}]),")
    };
    let order = |one: String, other: String| {
        let theory = small(&links, &format!("workshop: Workshop(scores: [{one}{other}])"));
        let found = asked(&theory);
        (names(&theory, &found)[0].0.clone(), found[0].grades.by_group)
    };
    assert_eq!(order(score("k1", "2, 3, 4", "3"), score("k2", "5, 4, 1", "3")), ("k2".to_owned(), true));
    assert_eq!(order(score("k1", "4", "4, 5"), score("k2", "4", "1, 2")), ("k2".to_owned(), true));
    assert_eq!(order(score("k1", "4", "1"), score("k2", "4", "2")), ("k1".to_owned(), true));
}

#[test]
fn a_known_gap_stays_on_the_agenda_however_well_the_link_is_carried() {
    let theory = small(
        &format!(
            "Causes(id: \"k1\", from: \"a\", to: \"b\", sign: Plus, claims: [{RESEARCH}], open: \"the council, by June\"),\
             Causes(id: \"k2\", from: \"b\", to: \"c\", sign: Plus, claims: [{RESEARCH}])"
        ),
        "",
    );
    let found = asked(&theory);
    assert_eq!(names(&theory, &found), [("k1".to_owned(), None)]);
    assert!(found[0].is_known_gap);
}

#[test]
fn links_on_one_pair_fail_together_and_bear_as_many_studies_as_the_best_of_them() {
    let practice = RESEARCH.replace("source: \"s\"", "source: \"r\"");
    let mut theory = small(
        &format!(
            "Causes(id: \"k1\", from: \"a\", to: \"b\", sign: Plus, claims: [{RESEARCH}, {practice}]),\
             Causes(id: \"k2\", from: \"b\", to: \"c\", sign: Plus, claims: [{RESEARCH}])"
        ),
        "",
    );
    let mut beside = theory.links[1].clone();
    beside.id = "k3".into();
    beside.body = theory.links[0].body.clone();
    theory.links.push(beside);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let (from, to) = ends(&theory);
    let found = robustness(&graph, &from, &to);
    assert_eq!((found.structural.size, found.evidential.size), (Some(1), Some(2)));
    let lost = removal(&graph, &from, &to);
    let ids: Vec<_> = theory.link_ids().collect();
    assert_eq!(lost.links.len(), 2);
    let [one, other] = [ids[1], ids[2]].map(|id| lost.of_link(&graph, id).expect("it is felt").what);
    assert_eq!((one, other), (ids[1], ids[1]));
}

#[test]
fn a_theory_without_paths_loses_nothing_and_has_no_agenda() {
    let theory = small("", "");
    let graph = TheoryGraph::new(&theory, Reading::All);
    let (from, to) = ends(&theory);
    let found = robustness(&graph, &from, &to);
    assert_eq!((found.structural.size, found.links.len(), found.sources.len()), (Some(0), 0, 0));
    let lost = removal(&graph, &from, &to);
    assert!(lost.links.is_empty() && lost.elements.is_empty() && lost.goals.is_empty());
    assert_eq!(lost.goals_unreached, to);
    assert!(asked(&theory).is_empty());
    let nothing = removal(&graph, &[], &[]);
    assert!(nothing.links.is_empty() && nothing.paths.is_exact && nothing.paths.paths == 0);
    assert!(agenda(&graph, &[]).is_empty());
}

/// Elements in layers, each leading to all of the next.
fn layers(count: usize, wide: usize) -> (usize, Arrows) {
    let step =
        |layer: usize| (0..wide * wide).map(move |it| (layer * wide + it / wide, (layer + 1) * wide + it % wide, 1));
    (count * wide, (0..count - 1).flat_map(step).collect())
}

/// Everything asked between the first element and the last, within a second.
fn in_time(elements: usize, arrows: &Arrows) -> schakel::analysis::removal::Removal {
    let theory = theories::theory(elements, arrows);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let (from, to) = theories::ends(&theory);
    let begun = Instant::now();
    let lost = removal(&graph, &from, &to);
    let found = robustness(&graph, &from, &to);
    let open = agenda(&graph, &[Route { from: &from, to: &to }]);
    // Without optimization, and beside other tests: a bound on what must not explode.
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    assert!(found.structural.size.is_some() && !open.is_empty());
    lost
}

#[test]
fn however_many_paths_there_are_they_are_counted_in_time() {
    let (elements, arrows) = layers(40, 3);
    let lost = in_time(elements, &arrows);
    assert_eq!((lost.paths.paths, lost.paths.is_exact), (3_u128.pow(38), true));
    // More than can be written: at least so many.
    let (elements, arrows) = layers(100, 3);
    let lost = in_time(elements, &arrows);
    assert!(!lost.paths.is_exact && lost.paths.paths > 0);
    assert!(lost.links.iter().all(|loss| loss.paths.paths > 0 && loss.goals_lost() == 0));
}

#[test]
fn in_a_knot_of_all_with_all_a_part_of_the_paths_is_counted_and_said_to_be_one() {
    let pairs = (0..26).flat_map(|from| (0..26).map(move |to| (from, to, 1)));
    let arrows: Arrows = pairs.filter(|(from, to, _)| from != to).collect();
    let lost = in_time(26, &arrows);
    assert!(!lost.paths.is_exact && lost.paths.paths >= 25);
}
