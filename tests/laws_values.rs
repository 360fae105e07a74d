//! Laws of the questions about values, on random theories: against paths that are tried one
//! by one, and against a theory that says in so many words what a reading only reads.

#[path = "common/theories.rs"]
mod theories;

use proptest::prelude::*;

use schakel::analysis::values::{Parts, Serves, ask, reach, reach_reading, starts};
use schakel::graph::TheoryGraph;
use schakel::theory::{Chain, ElementId, ElementKind, LinkBody, Named, Reading, Theory};
use theories::{Arrows, every_path, theory, world};

const KINDS: [ElementKind; 6] = [
    ElementKind::Value,
    ElementKind::Saving,
    ElementKind::State,
    ElementKind::Actor,
    ElementKind::OutcomeGroup,
    ElementKind::Activity,
];

/// A theory with kinds for its elements; arrows without a sign are parts of a whole.
fn kinded(elements: usize, arrows: &Arrows, kinds: &[usize]) -> Theory {
    let mut theory = theory(elements, arrows);
    theory.elements.iter_mut().zip(kinds).for_each(|(element, &kind)| element.kind = KINDS[kind]);
    let links = theory.links.iter_mut().zip(arrows);
    links.filter(|(_, arrow)| arrow.2 == 0).for_each(|(link, _)| link.body = LinkBody::PartOf);
    theory
}

/// The arrows, with one back for each part of a whole.
fn both_ways(arrows: &Arrows) -> Arrows {
    let back = arrows.iter().filter(|arrow| arrow.2 == 0).map(|&(part, whole, _)| (whole, part, 1));
    let mut both: Arrows = arrows.iter().copied().chain(back).collect();
    both.sort_by_key(|&(from, to, _)| (from, to));
    both.dedup_by_key(|&mut (from, to, _)| (from, to));
    both
}

fn kinds() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0..KINDS.len(), 7)
}

fn first(theory: &Theory) -> ElementId {
    theory.element_ids().next().expect("an element")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_read_both_ways_are_links_back((elements, arrows) in world(7, 20), kinds in kinds()) {
        let plain = kinded(elements, &arrows, &kinds);
        let graph = TheoryGraph::new(&plain, Reading::All);
        let one = ask(&graph, &[first(&plain)], Parts::ToWhole);
        let both = ask(&graph, &[first(&plain)], Parts::BothWays);
        let told = kinded(elements, &both_ways(&arrows), &kinds);
        let wide = TheoryGraph::new(&told, Reading::All);
        let said = ask(&wide, &[first(&told)], Parts::ToWhole);
        prop_assert_eq!((&both.values, &both.serves, &both.gains), (&said.values, &said.serves, &said.gains));
        prop_assert_eq!(reach(&graph, &[first(&plain)]), one.values.clone());
        prop_assert_eq!(reach_reading(&graph, &[first(&plain)], Parts::BothWays), both.values.clone());
        // More ways never take a value away.
        prop_assert!(one.values.all.reached.iter().all(|value| both.values.all.reached.contains(value)));
        prop_assert_eq!((one.parts, both.parts), (Parts::ToWhole, Parts::BothWays));
    }

    #[test]
    fn an_element_serves_what_a_path_leads_to((elements, arrows) in world(7, 20), kinds in kinds()) {
        let theory = kinded(elements, &arrows, &kinds);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let answer = ask(&graph, &[], Parts::ToWhole);
        let leads = |from: usize, kind: ElementKind| (0..elements).any(|to| KINDS[kinds[to]] == kind && !every_path(&arrows, from, to).is_empty());
        let means: Vec<usize> = (0..elements).filter(|&it| matches!(KINDS[kinds[it]], ElementKind::State | ElementKind::Activity)).collect();
        prop_assert_eq!(answer.serves.iter().map(|it| it.element.index()).collect::<Vec<_>>(), means);
        for service in &answer.serves {
            let at = service.element.index();
            let expected = match (leads(at, ElementKind::Saving), leads(at, ElementKind::Value)) {
                (true, true) => Serves::Both,
                (true, false) => Serves::InstrumentalOnly,
                (false, true) => Serves::ValueOnly,
                (false, false) => Serves::Neither,
            };
            prop_assert_eq!(service.serves, expected);
        }
        let each: usize = Serves::ALL.iter().map(|&what| answer.serving(what).count()).sum();
        prop_assert_eq!(each, answer.serves.len());
        // From nowhere nothing is reached.
        prop_assert!(answer.values.all.reached.is_empty() && answer.gains.iter().all(|gain| gain.reached() == 0));
    }

    #[test]
    fn a_carrier_is_what_an_arrow_comes_from((elements, arrows) in world(7, 20), kinds in kinds()) {
        let theory = kinded(elements, &arrows, &kinds);
        let graph = TheoryGraph::new(&theory, Reading::All);
        for carried in ask(&graph, &[first(&theory)], Parts::ToWhole).carried {
            let to = carried.element.index();
            let expected: Vec<usize> = (0..arrows.len()).filter(|&place| arrows[place].1 == to).collect();
            prop_assert_eq!(carried.carriers.iter().map(|it| it.link.index()).collect::<Vec<_>>(), expected);
            prop_assert!(carried.carriers.iter().all(|it| arrows[it.link.index()].0 == it.element.index()));
            prop_assert_eq!(carried.is_reached, !every_path(&arrows, 0, to).is_empty());
        }
    }
}

fn named(who: &str) -> Named {
    Named { id: who.into(), label: who.into() }
}

#[test]
fn who_gains_gains_by_what_is_reached_and_wanted() {
    let arrows = vec![(0, 1, 1), (0, 2, 1), (0, 3, 1)];
    let mut theory = kinded(6, &arrows, &[5, 0, 1, 4, 0, 2]);
    for (element, who) in [(1, "residents"), (2, "the city"), (3, "residents"), (4, "volunteers"), (5, "nobody")] {
        theory.elements[element].gains = vec![named(who), named(who)];
    }
    theory.elements[5].unwanted = true;
    let graph = TheoryGraph::new(&theory, Reading::All);
    let gains = ask(&graph, &[first(&theory)], Parts::ToWhole).gains;
    let who: Vec<&str> = gains.iter().map(|gain| &*gain.who.id).collect();
    assert_eq!(who, ["residents", "the city", "volunteers"], "as they are named; nobody gains by what is unwanted");
    let sizes = |gain: usize| {
        let it = &gains[gain];
        [&it.values, &it.outcomes, &it.savings, &it.others].map(|reach| (reach.reached.len(), reach.total()))
    };
    assert_eq!(sizes(0), [(1, 1), (1, 1), (0, 0), (0, 0)], "named twice is named once");
    assert_eq!(sizes(1), [(0, 0), (0, 0), (1, 1), (0, 0)]);
    assert_eq!(sizes(2), [(0, 1), (0, 0), (0, 0), (0, 0)], "promised, and not reached");
}

#[test]
fn the_starts_are_those_of_the_chains_each_once() {
    let mut theory = theory(4, &[(0, 1, 1)]);
    assert_eq!(starts(&theory), []);
    let ids: Vec<ElementId> = theory.element_ids().collect();
    for from in [vec![ids[2], ids[0]], vec![ids[0], ids[3]]] {
        theory.chains.push(Chain { id: "c".into(), label: "C".into(), from, to: vec![ids[1]], core: Vec::new() });
    }
    assert_eq!(starts(&theory), [ids[2], ids[0], ids[3]]);
    let graph = TheoryGraph::new(&theory, Reading::All);
    assert_eq!(ask(&graph, &[ids[0], ids[0]], Parts::ToWhole).from, [ids[0]]);
}

#[test]
fn a_value_outside_every_level_and_sphere_is_told_as_well() {
    let theory = kinded(2, &vec![(0, 1, 1)], &[5, 0]);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let values = ask(&graph, &[first(&theory)], Parts::ToWhole).values;
    assert_eq!((values.without_level.reached.len(), values.levels.len(), values.spheres.len()), (1, 0, 1));
    assert_eq!((values.spheres[0].sphere, values.spheres[0].interpreted.reached.len()), (None, 1));
    let nothing = Theory::default();
    let answer = ask(&TheoryGraph::new(&nothing, Reading::All), &[], Parts::BothWays);
    assert_eq!((answer.values.all.total(), answer.carried.len(), answer.serves.len()), (0, 0, 0));
}
