//! Laws of the questions about loops, on random theories: each fast answer against a slow
//! one that nobody can doubt, and answers that come in time.

use proptest::prelude::*;

use schakel::analysis::loops::{Bound, Cycle, Effect, Limits, in_knots, loops, tally};
use schakel::analysis::shortest_loop::{Shortest, shortest_loop, shortest_loops};
use schakel::graph::TheoryGraph;
use schakel::load;
use schakel::theory::{LinkId, Reading, Theory};

const ALL: Limits = Limits { cap: 100_000, max_links: 64 };
const EFFECTS: [Option<Effect>; 4] = [None, Some(Effect::Reinforcing), Some(Effect::Balancing), Some(Effect::Unknown)];

/// Links as places of elements with a sign: 1, -1, or 0 where it is unknown.
type Arrows = Vec<(usize, usize, i8)>;

/// A theory of so many elements, with a causal link for every arrow and whatever `more` says.
fn theory(elements: usize, arrows: &[(usize, usize, i8)], more: &str) -> Theory {
    let elements: String =
        (0..elements).map(|it| format!("Element(id: \"e{it}\", label: \"E{it}\", kind: State),\n")).collect();
    let sign = |sign: i8| match sign {
        1 => "Plus",
        -1 => "Minus",
        _ => "Unknown",
    };
    let link = |(place, &(from, to, plus)): (usize, &(usize, usize, i8))| {
        format!("Causes(id: \"k{place}\", from: \"e{from}\", to: \"e{to}\", sign: {}),\n", sign(plus))
    };
    let links: String = arrows.iter().enumerate().map(link).collect();
    let text = format!("Theory(title: \"T\", elements: [{elements}], links: [{links}], {more})");
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.is_whole, "{:?}", loaded.findings);
    loaded.theory
}

/// Distinct links between distinct elements, in a random order.
fn world(elements: usize, most: usize) -> impl Strategy<Value = (usize, Arrows)> {
    (2..=elements).prop_flat_map(move |elements| {
        let arrow = (0..elements, 0..elements, -1..=1_i8);
        let arrows = prop::collection::vec(arrow, 0..most).prop_map(|mut arrows| {
            arrows.retain(|(from, to, _)| from != to);
            arrows.sort_by_key(|&(from, to, _)| (from, to));
            arrows.dedup_by_key(|&mut (from, to, _)| (from, to));
            arrows
        });
        (Just(elements), arrows.prop_shuffle())
    })
}

/// All loops over one arrow as lists of places, from that arrow on, by trying everything.
fn every_loop(arrows: &Arrows, first: usize) -> Vec<Vec<usize>> {
    fn go(arrows: &Arrows, start: usize, way: &mut Vec<usize>, all: &mut Vec<Vec<usize>>) {
        let here = arrows[*way.last().expect("a first arrow")].1;
        if here == start {
            all.push(way.clone());
            return;
        }
        for (place, &(from, to, _)) in arrows.iter().enumerate() {
            let is_new = to == start || way.iter().all(|&passed| arrows[passed].0 != to && arrows[passed].1 != to);
            if from == here && is_new {
                way.push(place);
                go(arrows, start, way, all);
                way.pop();
            }
        }
    }
    let mut all = Vec::new();
    go(arrows, arrows[first].0, &mut vec![first], &mut all);
    all
}

fn effect(arrows: &Arrows, way: &[usize]) -> Effect {
    match way.iter().map(|&place| arrows[place].2).product::<i8>() {
        1 => Effect::Reinforcing,
        -1 => Effect::Balancing,
        _ => Effect::Unknown,
    }
}

fn places(links: &[LinkId]) -> Vec<usize> {
    links.iter().map(|link| link.index()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_shortest_loop_through_a_link_is_the_first_of_the_shortest((elements, arrows) in world(7, 22)) {
        let theory = theory(elements, &arrows, "");
        let graph = TheoryGraph::new(&theory, Reading::All);
        for (link, wanted) in theory.link_ids().flat_map(|link| EFFECTS.map(|effect| (link, effect))) {
            let fits = |way: &Vec<usize>| wanted.is_none_or(|wanted| effect(&arrows, way) == wanted);
            let every: Vec<Vec<usize>> = every_loop(&arrows, link.index()).into_iter().filter(fits).collect();
            // The first of the shortest: `min_by_key` gives the first of equals.
            let expected = every.iter().min_by_key(|way| way.len());
            match shortest_loop(&graph, link, wanted) {
                Shortest::Loop(found) => {
                    prop_assert_eq!(Some(&places(&found.links)), expected);
                    prop_assert_eq!(found.effect, effect(&arrows, &places(&found.links)));
                    let starts: Vec<usize> = places(&found.links).iter().map(|&place| arrows[place].0).collect();
                    prop_assert_eq!(found.elements.iter().map(|it| it.index()).collect::<Vec<_>>(), starts);
                }
                Shortest::None => prop_assert_eq!(None, expected),
                Shortest::BrokenOff => prop_assert!(false, "small theories are searched to the end"),
            }
        }
    }

    #[test]
    fn the_shortest_loops_out_of_an_element_are_those_through_its_links((elements, arrows) in world(7, 22)) {
        let theory = theory(elements, &arrows, "");
        let graph = TheoryGraph::new(&theory, Reading::All);
        for (element, effect) in theory.element_ids().flat_map(|element| EFFECTS.map(|effect| (element, effect))) {
            let out = graph.out(element).into_iter();
            let expected: Vec<_> = out.map(|(link, _)| (link, shortest_loop(&graph, link, effect))).collect();
            prop_assert_eq!(shortest_loops(&graph, element, effect), expected);
        }
    }

    #[test]
    fn the_order_of_the_links_changes_nothing_that_is_listed((elements, arrows) in world(7, 24), by in 1..24_usize, cap in 1..9_usize) {
        let mut turned = arrows.clone();
        turned.rotate_left(by % arrows.len().max(1));
        let told = |arrows: &Arrows, limits: Limits| {
            let theory = theory(elements, arrows, "");
            let found = loops(&TheoryGraph::new(&theory, Reading::All), limits);
            (found.loops.into_iter().map(|cycle| (cycle.elements, cycle.effect)).collect::<Vec<_>>(), found.complete_to)
        };
        for limits in [ALL, Limits { cap, ..ALL }, Limits { max_links: 3, ..ALL }, Limits { cap, max_links: 4 }] {
            let (one, complete_to) = told(&arrows, limits);
            prop_assert_eq!((&one, complete_to), (&told(&turned, limits).0, complete_to));
            prop_assert!(one.is_sorted_by_key(|(elements, _)| (elements.len(), elements.clone())));
            // What gives way is the end of the whole list.
            let all = told(&arrows, ALL).0;
            let short: Vec<_> = all.into_iter().filter(|(elements, _)| elements.len() <= limits.max_links).collect();
            prop_assert_eq!(&one[..], &short[..short.len().min(limits.cap)]);
        }
    }

    #[test]
    fn the_loops_of_the_knots_are_all_loops((elements, arrows) in world(7, 20), cap in 1..5_usize) {
        let theory = theory(elements, &arrows, "");
        let graph = TheoryGraph::new(&theory, Reading::All);
        let whole = loops(&graph, ALL);
        let knots = in_knots(&graph, ALL);
        prop_assert_eq!(knots.iter().map(|knot| knot.elements.clone()).collect::<Vec<_>>(), whole.knots);
        let sorted = |mut loops: Vec<Cycle>| { loops.sort_by_key(|cycle| places(&cycle.links)); loops };
        let together: Vec<Cycle> = knots.iter().flat_map(|knot| knot.loops.clone()).collect();
        prop_assert_eq!(sorted(together), sorted(whole.loops));
        // With a cap each knot gives its own shortest loops.
        for (few, all) in in_knots(&graph, Limits { cap, ..ALL }).iter().zip(&knots) {
            prop_assert_eq!(few.loops.len(), all.loops.len().min(cap));
            prop_assert_eq!(few.bound, (all.loops.len() > cap).then_some(Bound::Count));
            let lengths = |loops: &[Cycle]| loops.iter().take(few.loops.len()).map(|it| it.links.len()).collect::<Vec<_>>();
            prop_assert_eq!(lengths(&few.loops), lengths(&all.loops));
        }
    }
}

/// What a name became: whether ways lead along it, and the links of the loops that bear it.
fn became(arrows: &[(usize, usize, i8)], through: &str) -> (usize, Vec<Vec<usize>>) {
    let theory = theory(4, arrows, &format!("loops: [Loop(id: \"l\", label: \"L\", through: [{through}])]"));
    let found = loops(&TheoryGraph::new(&theory, Reading::All), ALL);
    let [named] = &found.named[..] else { panic!("one name") };
    (named.open.len(), named.loops.iter().map(|&place| places(&found.loops[place].links)).collect())
}

#[test]
fn a_name_whose_loop_does_not_go_round_says_where_it_is_open() {
    let arrows = [(0, 1, 1), (1, 2, 1), (2, 1, 1), (0, 3, 1)];
    assert_eq!(became(&arrows, "\"e1\", \"e2\""), (0, vec![vec![1, 2]]));
    assert_eq!(became(&arrows, "\"e0\", \"e1\", \"e2\""), (1, vec![]), "nothing leads from 2 back to 0");
    assert_eq!(became(&arrows, "\"e3\", \"e1\""), (2, vec![]));
    // Ways lead along these, but only past an element twice: 0 to 2 and back both pass 1.
    let twice = [(0, 1, 1), (1, 0, 1), (1, 2, 1), (2, 1, 1)];
    assert_eq!(became(&twice, "\"e0\", \"e2\""), (0, vec![]));
}

#[test]
fn a_link_that_does_not_count_or_bears_no_path_is_in_no_loop() {
    let text = r#"Theory(
    title: "T",
    elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
    links: [
        Causes(id: "there", from: "a", to: "b", sign: Plus),
        Causes(id: "back", from: "b", to: "a", sign: Minus, provenance: Analysis),
        Serves(id: "serves", means: "b", end: "a"),
        PartOf(id: "part", part: "a", whole: "b"),
    ],
)"#;
    let loaded = load::text("theory.ron", text);
    let of = |reading, link: usize, effect| {
        let graph = TheoryGraph::new(&loaded.theory, reading);
        let link = loaded.theory.link_ids().nth(link).expect("a link");
        match shortest_loop(&graph, link, effect) {
            Shortest::Loop(found) => Some((places(&found.links), found.effect)),
            Shortest::None | Shortest::BrokenOff => None,
        }
    };
    assert_eq!(of(Reading::Interpreted, 0, None), None, "the way back does not count");
    assert_eq!(of(Reading::All, 0, None), Some((vec![0, 1], Effect::Balancing)));
    assert_eq!(of(Reading::All, 3, None), Some((vec![0, 1], Effect::Balancing)), "a step is named by its first link");
    assert_eq!(of(Reading::All, 2, None), None, "no path runs over what serves what");
    assert_eq!(of(Reading::All, 1, Some(Effect::Reinforcing)), None);
}

/// Which loops bear a name: the places of their links.
fn named(theory: &Theory) -> Vec<(Vec<usize>, Option<usize>)> {
    let graph = TheoryGraph::new(theory, Reading::All);
    loops(&graph, ALL).loops.iter().map(|cycle| (places(&cycle.links), cycle.named)).collect()
}

#[test]
fn a_name_is_that_of_one_loop_and_of_no_other_along_the_same_elements() {
    // 0 → 1 → 0, and a longer way round that passes both as well: 0 → 1 → 2 → 0.
    let arrows = [(0, 1, 1), (1, 0, 1), (1, 2, -1), (2, 0, 1)];
    let with = |through: &str| {
        named(&theory(3, &arrows, &format!("loops: [Loop(id: \"l\", label: \"L\", through: [{through}])]")))
    };
    let (short, long) = (vec![0, 1], vec![0, 2, 3]);
    assert_eq!(with("\"e1\", \"e0\""), [(short.clone(), Some(0)), (long.clone(), None)]);
    assert_eq!(with("\"e1\", \"e2\", \"e0\""), [(short.clone(), None), (long.clone(), Some(0))]);
    assert_eq!(with("\"e2\""), [(short.clone(), None), (long.clone(), Some(0))], "the shortest past that element");
    assert_eq!(with("\"e0\", \"e2\", \"e1\""), [(short, None), (long, None)], "the order counts");
}

#[test]
fn what_cannot_be_searched_to_the_end_is_said_to_be_broken_off() {
    // From 0 through thirty places where the way parts in two, and back. Only a detour at the
    // end that passes an element twice (91 → 92 → 91) makes the way balancing.
    let mut arrows: Arrows = vec![(0, 1, 1), (91, 92, -1), (92, 91, 1)];
    for place in 0..30 {
        let (here, left, right, next) = (1 + 3 * place, 2 + 3 * place, 3 + 3 * place, 4 + 3 * place);
        arrows.extend([(here, left, 1), (here, right, 1), (left, next, 1), (right, next, 1)]);
    }
    arrows.push((91, 0, 1));
    let theory = theory(93, &arrows, "");
    let graph = TheoryGraph::new(&theory, Reading::All);
    let first = theory.link_ids().next().expect("a link");
    assert_eq!(shortest_loop(&graph, first, Some(Effect::Balancing)), Shortest::BrokenOff);
    let Shortest::Loop(found) = shortest_loop(&graph, first, Some(Effect::Reinforcing)) else {
        panic!("a reinforcing loop");
    };
    assert_eq!(found.links.len(), 62);
}

#[test]
fn a_long_ring_and_a_dense_theory_are_answered() {
    let ring: Arrows = (0..3000).map(|it| (it, (it + 1) % 3000, if it == 7 { -1 } else { 1 })).collect();
    let theory_of_ring = theory(3000, &ring, "");
    let graph = TheoryGraph::new(&theory_of_ring, Reading::All);
    let first = theory_of_ring.link_ids().next().expect("a link");
    let Shortest::Loop(found) = shortest_loop(&graph, first, Some(Effect::Balancing)) else {
        panic!("the ring itself");
    };
    assert_eq!(found.links.len(), 3000);
    assert_eq!(shortest_loop(&graph, first, Some(Effect::Reinforcing)), Shortest::None);
    let knots = in_knots(&graph, Limits { cap: 100, max_links: 32 });
    assert_eq!((knots.len(), knots[0].loops.len(), knots[0].bound), (1, 0, Some(Bound::Length)));

    let pairs = (0..60).flat_map(|from| (0..60).map(move |to| (from, to))).filter(|(from, to)| from != to);
    let dense: Arrows = pairs.map(|(from, to)| (from, to, if (from * to) % 3 == 1 { -1 } else { 1 })).collect();
    let theory_of_all = theory(60, &dense, "");
    let graph = TheoryGraph::new(&theory_of_all, Reading::All);
    let knots = in_knots(&graph, Limits { cap: 100, max_links: 32 });
    assert_eq!((knots[0].loops.len(), knots[0].bound), (100, Some(Bound::Count)));
    for link in theory_of_all.link_ids().step_by(97) {
        for effect in [Effect::Balancing, Effect::Reinforcing] {
            assert!(matches!(shortest_loop(&graph, link, Some(effect)), Shortest::Loop(_)), "{link:?}");
        }
    }
}

#[test]
fn very_many_elements_in_a_ring_or_in_pairs_are_answered() {
    let count = 20_000;
    let ring: Arrows = (0..count).map(|it| (it, (it + 1) % count, 1)).collect();
    let pairs: Arrows = (0..count).map(|it| (it, it ^ 1, if it % 4 < 2 { 1 } else { -1 })).collect();
    // One in the middle, and around it as many ways out and back as there are others.
    let star: Arrows = (1..count).flat_map(|it| [(0, it, 1), (it, 0, -1)]).collect();
    for (arrows, links, many) in [(ring, count, 1), (pairs, 2, count / 2), (star, 2, count - 1)] {
        let theory = theory(count, &arrows, "");
        let graph = TheoryGraph::new(&theory, Reading::All);
        let whole = loops(&graph, Limits { cap: usize::MAX, max_links: usize::MAX });
        assert_eq!((whole.loops.len(), whole.bound), (many, None));
        assert!(whole.loops.iter().all(|cycle| cycle.links.len() == links));
        let counted = tally(&graph, u64::MAX);
        assert_eq!((counted.all(), counted.is_whole), (many as u64, true));
    }
}
