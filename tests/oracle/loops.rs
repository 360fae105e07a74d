//! What the rules of loops (family L) say of the shipped theories.

use super::*;
use schakel::analysis::shortest_loop::{Shortest, shortest_loop};

/// The elements of a loop as its finding tells them, by their short names.
fn told(loaded: &Loaded, finding: &Finding) -> Vec<String> {
    let links = finding.related.iter().map(|label| label.span);
    let link = |span| loaded.theory.places.links.iter().position(|place| place.id == span).expect("a link");
    links.map(|span| loaded.theory.element(loaded.theory.links[link(span)].from).id.to_string()).collect()
}

#[test]
fn the_one_balancing_loop_that_the_sources_hold_is_told() {
    let loaded = whole();
    let facts = Reading::ALL.map(|reading| {
        let found = findings(&loaded, reading, "L01");
        found.iter().map(|finding| (finding.message.key, told(&loaded, finding))).collect::<Vec<_>>()
    });
    let reinforcing = ("l01-reinforcing", vec!["sociale-basis".to_owned(), "ontplooiing".to_owned()]);
    let neglect = ["sociale-basis", "vanzelfsprekendheid", "verwaarlozing"].map(str::to_owned).to_vec();
    let balancing = ("l01-balancing", neglect);
    assert_eq!(facts[0], vec![reinforcing.clone()], "the way back from neglect is an interpretation");
    assert_eq!(facts[1], vec![balancing.clone(), reinforcing.clone()]);
    // The modeller's additions tie more elements into the same knot.
    assert_eq!(facts[2], [balancing, reinforcing]);
}

#[test]
fn of_six_reinforcing_loops_one_bears_a_name() {
    let loaded = whole();
    let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
    let found = loops(&graph, Limits { cap: 1000, max_links: 64 }).loops;
    let named: Vec<&Vec<ElementId>> =
        found.iter().filter(|cycle| cycle.named.is_some()).map(|cycle| &cycle.elements).collect();
    let short = [element(&loaded.theory, "sociale-basis"), element(&loaded.theory, "ontmoeting")];
    let mut short = short.to_vec();
    short.sort_unstable();
    assert_eq!((found.len(), named), (7, vec![&short]));
}

#[test]
fn no_saving_comes_back_on_itself_until_the_overlays_say_how() {
    let loaded = whole();
    assert!(findings(&loaded, Reading::Literal, "L02").is_empty());
    assert!(findings(&loaded, Reading::Interpreted, "L02").is_empty());
    let alone = load::file(&model("sociale-basis.ron"), &[]);
    assert!(findings(&alone, Reading::All, "L02").is_empty(), "without the overlays");
    let loaded = whole();
    let found = findings(&loaded, Reading::All, "L02");
    let ways: Vec<Vec<String>> = found.iter().map(|finding| told(&loaded, finding)).collect();
    let rest =
        ["gemeenschappelijke-basis", "persoonlijke-basis", "behoefte-professionele-ondersteuning", "uitgaven-wmo"];
    let way = |first: &[&'static str]| [&[SAVING], first, &rest].concat();
    let expected = [
        way(&["versobering-voorzieningen", "vraag-naar-vrijwilligers", "overvragen", "uitputting-commons"]),
        way(&["instrumentele-blik", "uitputting-commons"]),
        way(&["individuele-ondersteuning"]),
    ];
    assert_eq!(ways, expected, "in the order of the files: a01, a02, a03");
}

#[test]
fn the_shortest_loop_through_each_tension_is_balancing() {
    let loaded = whole();
    let theory = &loaded.theory;
    let graph = TheoryGraph::new(theory, Reading::All);
    for (id, links) in [("a01", 9), ("a02", 7), ("a03", 6)] {
        let link = theory.link_ids().find(|&link| &*theory.link(link).id == id).expect("a tension");
        let Shortest::Loop(any) = shortest_loop(&graph, link, None) else {
            panic!("{id} is in a loop");
        };
        assert_eq!((any.links.len(), any.effect), (links, Effect::Balancing), "{id}");
        assert_eq!(shortest_loop(&graph, link, Some(Effect::Balancing)), Shortest::Loop(any), "{id}");
        assert_eq!(shortest_loop(&graph, link, Some(Effect::Reinforcing)), Shortest::None, "{id}");
    }
}

#[test]
fn three_parties_expect_something_of_the_social_base_and_replenish_nothing() {
    let loaded = whole();
    for reading in Reading::ALL {
        assert_eq!(about(&loaded, reading, "L03"), ["sociale-basis"], "{reading:?}");
    }
    let finding = &findings(&loaded, Reading::Interpreted, "L03")[0];
    assert!(finding.because.iter().any(|norm| norm.quote.contains("verwaarloosd en tegelijkertijd overvraagd")));
    let line = Words::new(Tongue::Nl).say(&finding.message);
    assert!(line.contains("‘GALA’, ‘Kamerbrief 6 juli 2023’ en ‘WOZO’"), "{line}");
}
