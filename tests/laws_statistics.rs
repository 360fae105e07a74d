//! Laws of the numbers that describe a theory, on random theories: each fast answer against
//! a slow one that nobody can doubt.

#[path = "common/theories.rs"]
mod theories;

use proptest::prelude::*;

use schakel::analysis::betweenness::{Betweenness, betweenness, within};
use schakel::analysis::leverage::leverage;
use schakel::analysis::loops::{Effect, Limits, loops, tally};
use schakel::analysis::ranking::highest;
use schakel::analysis::statistics::{Statistics, statistics};
use schakel::graph::TheoryGraph;
use schakel::theory::{Chain, ElementId, ElementKind, Reading, Theory};
use theories::{Arrows, every_path, theory, world};

/// Of every pair of ends the shortest paths, as places of arrows.
fn shortest_paths(elements: usize, arrows: &Arrows) -> Vec<Vec<Vec<usize>>> {
    let pairs = (0..elements).flat_map(|from| (0..elements).map(move |to| (from, to)));
    let shortest = |(from, to): (usize, usize)| {
        let every = every_path(arrows, from, to);
        let least = every.iter().map(Vec::len).min();
        every.into_iter().filter(|path| Some(path.len()) == least).collect()
    };
    pairs.filter(|(from, to)| from != to).map(shortest).collect()
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(1.0)
}

/// What lies between, of each element and each arrow, by adding up all shortest paths.
fn added_up(elements: usize, arrows: &Arrows) -> (Vec<f64>, Vec<f64>) {
    let (mut of_elements, mut of_arrows) = (vec![0.0; elements], vec![0.0; arrows.len()]);
    for paths in shortest_paths(elements, arrows) {
        for path in &paths {
            let share = 1.0 / paths.len() as f64;
            path.iter().for_each(|&place| of_arrows[place] += share);
            path[1..].iter().for_each(|&place| of_elements[arrows[place].0] += share);
        }
    }
    (of_elements, of_arrows)
}

fn ask<T>(theory: &Theory, question: impl FnOnce(&TheoryGraph<'_>) -> T) -> T {
    question(&TheoryGraph::new(theory, Reading::All))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_lies_between_is_the_sum_over_all_shortest_paths((elements, arrows) in world(7, 24)) {
        let found = ask(&theory(elements, &arrows), betweenness);
        let (of_elements, of_arrows) = added_up(elements, &arrows);
        prop_assert!(found.is_exact());
        prop_assert!(found.elements.iter().zip(&of_elements).all(|(one, other)| close(*one, *other)));
        prop_assert_eq!(found.links.len(), arrows.len());
        for (place, (link, between)) in found.links.iter().enumerate() {
            prop_assert_eq!(link.index(), place, "in the order of the files");
            prop_assert!(close(*between, of_arrows[place]));
        }
    }

    #[test]
    fn the_order_of_the_links_changes_no_bit((elements, arrows) in world(9, 40), by in 1..40_usize) {
        let mut turned = arrows.clone();
        turned.rotate_left(by % arrows.len().max(1));
        turned.reverse();
        let one = ask(&theory(elements, &arrows), |graph| statistics(graph, &[first(graph)]));
        let other = ask(&theory(elements, &turned), |graph| statistics(graph, &[first(graph)]));
        prop_assert_eq!(bits(&one), bits(&other));
        prop_assert_eq!((one.loops, &one.depth, &one.knots, &one.sources), (other.loops, &other.depth, &other.knots, &other.sources));
        let between = |statistics: &Statistics, arrows: &Arrows| {
            let at = |&(link, between): &(schakel::theory::LinkId, f64)| (arrows[link.index()], between.to_bits());
            let mut all: Vec<_> = statistics.links_between.iter().map(at).collect();
            all.sort_unstable();
            all
        };
        prop_assert_eq!(between(&one, &arrows), between(&other, &turned));
    }

    #[test]
    fn leverage_counts_the_ends_that_a_path_leads_to((elements, arrows) in world(7, 20), goals in prop::collection::vec(any::<bool>(), 7), values in prop::collection::vec(any::<bool>(), 7)) {
        let mut theory = theory(elements, &arrows);
        for (element, (goal, value)) in theory.elements.iter_mut().zip(goals.iter().zip(&values)) {
            element.goal = *goal;
            element.kind = if *value { ElementKind::Value } else { ElementKind::State };
        }
        let found = ask(&theory, leverage);
        for (from, leverage) in found.iter().enumerate() {
            let leads = |to: &usize| *to != from && !every_path(&arrows, from, *to).is_empty();
            let led: Vec<usize> = (0..elements).filter(leads).collect();
            prop_assert_eq!(leverage.goals, led.iter().filter(|&&to| goals[to]).count());
            prop_assert_eq!(leverage.values, led.iter().filter(|&&to| values[to]).count());
            prop_assert_eq!(leverage.ends, led.iter().filter(|&&to| goals[to] || values[to]).count());
        }
    }

    #[test]
    fn depth_is_that_of_the_longest_of_the_shortest_paths((elements, arrows) in world(7, 18)) {
        let theory = theory(elements, &arrows);
        let found = ask(&theory, |graph| statistics(graph, &[first(graph)]));
        let far = |to: usize| every_path(&arrows, 0, to).iter().map(Vec::len).min().unwrap_or(0);
        let most = (1..elements).map(far).max().unwrap_or(0);
        prop_assert_eq!(found.depth.furthest.as_ref().map_or(0, |furthest| furthest.links), most);
        let furthest = found.depth.furthest.map_or(Vec::new(), |furthest| furthest.elements);
        prop_assert_eq!(furthest.iter().map(|id| id.index()).collect::<Vec<_>>(), (1..elements).filter(|&to| most > 0 && far(to) == most).collect::<Vec<_>>());
        // Nobody stands above what leads to it, but within a knot.
        let knot = |id: usize| found.knots.iter().position(|knot| knot.iter().any(|it| it.index() == id)).map_or(id + 100, |knot| knot);
        let mut layer = vec![1; 200];
        for _ in 0..elements {
            for &(from, to, _) in arrows.iter().filter(|(from, to, _)| knot(*from) != knot(*to)) {
                layer[knot(to)] = layer[knot(to)].max(layer[knot(from)] + 1);
            }
        }
        prop_assert_eq!(found.depth.layers, *layer.iter().max().unwrap_or(&0));
    }

    #[test]
    fn loops_are_counted_as_they_are_listed((elements, arrows) in world(7, 24), most in 1..6_u64) {
        let theory = theory(elements, &arrows);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let listed = loops(&graph, Limits { cap: 100_000, max_links: 64 }).loops;
        let of = |effect| listed.iter().filter(|cycle| cycle.effect == effect).count() as u64;
        let counted = tally(&graph, u64::MAX);
        prop_assert_eq!((counted.reinforcing, counted.balancing, counted.unknown, counted.is_whole), (of(Effect::Reinforcing), of(Effect::Balancing), of(Effect::Unknown), true));
        let some = tally(&graph, most);
        prop_assert_eq!((some.all(), some.is_whole), (counted.all().min(most), counted.all() <= most));
    }

    #[test]
    fn a_place_is_one_more_than_how_many_stand_higher(values in prop::collection::vec(0..6_u8, 0..20), most in 0..12_usize) {
        let ranked = highest(values.iter().map(|&value| f64::from(value)).enumerate(), most);
        let standing = values.iter().filter(|&&value| value > 0).count();
        prop_assert_eq!(ranked.len(), standing.min(most));
        for rank in &ranked {
            let own = values[rank.item];
            prop_assert_eq!(rank.place, 1 + values.iter().filter(|&&value| value > own).count());
            prop_assert_eq!(rank.tied, values.iter().filter(|&&value| value == own).count());
        }
        prop_assert!(ranked.is_sorted_by_key(|rank| (rank.place, rank.item)));
    }
}

/// The first element of a theory, to ask from.
fn first(graph: &TheoryGraph<'_>) -> ElementId {
    graph.theory.element_ids().next().expect("an element")
}

fn bits(statistics: &Statistics) -> Vec<(ElementId, usize, usize, u64)> {
    statistics.central.iter().map(|it| (it.element, it.into, it.out, it.between.to_bits())).collect()
}

/// A layered theory of so many elements at 2.5 links each, as people draw them.
fn layered(elements: usize) -> Theory {
    let mut number = 88_172_645_463_325_252_u64;
    let mut below = |limit: usize| {
        number ^= number << 13;
        number ^= number >> 7;
        number ^= number << 17;
        (number % limit as u64) as usize
    };
    let mut arrows: Arrows = Vec::new();
    for from in 0..elements {
        for _ in 0..2 + from % 2 {
            arrows.push((from, (from + 1 + below(40)) % elements, 1));
        }
    }
    arrows.sort_unstable();
    arrows.dedup();
    arrows.retain(|(from, to, _)| from != to);
    theory(elements, &arrows)
}

#[test]
fn the_number_of_threads_changes_no_bit() {
    let theory = layered(700);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a few threads");
        pool.install(|| statistics(&graph, &[]))
    };
    let (one, two, five) = (with(1), with(2), with(5));
    assert_eq!(bits(&one), bits(&two));
    assert_eq!((&one, &two), (&two, &five));
}

#[test]
fn an_estimate_says_so_and_comes_near() {
    let theory = layered(600);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let exact = betweenness(&graph);
    let links = exact.links.len() as u64;
    let estimate = within(&graph, 200 * links);
    assert_eq!((estimate.starts, estimate.of, estimate.is_exact()), (200, 600, false));
    assert!(within(&graph, u64::MAX).is_exact() && within(&graph, 0).starts == 1);
    let sum = |between: &Betweenness| between.elements.iter().sum::<f64>();
    assert!((sum(&estimate) / sum(&exact) - 1.0).abs() < 0.1, "{} and {}", sum(&estimate), sum(&exact));
}

/// A row of so many places where the way parts in two and comes together again.
fn diamonds(count: usize) -> Arrows {
    let diamond = |place: usize| {
        let (here, left, right, next) = (3 * place, 3 * place + 1, 3 * place + 2, 3 * place + 3);
        [(here, left, 1), (here, right, 1), (left, next, 1), (right, next, 1)]
    };
    (0..count).flat_map(diamond).collect()
}

#[test]
fn more_ways_than_fit_a_number_are_shared_out_all_the_same() {
    // 2 to the power of 1,200 ways from the first to the last.
    let (count, last) = (1200, 3600);
    let found = ask(&theory(last + 1, &diamonds(count)), betweenness);
    assert!(found.elements.iter().all(|between| between.is_finite()));
    // Every pair of elements before and after a narrow place meets there: by counting.
    for place in [1, 600, 1199] {
        let narrow = found.elements[3 * place];
        assert!(close(narrow, (3 * place * (last - 3 * place)) as f64), "{place}: {narrow}");
    }
    // Of two sides each bears half of what passes, and its own.
    let pairs = ((3 * 600 + 1) * (last - 3 * 600 - 2)) as f64;
    assert!(close(found.elements[3 * 600 + 1], pairs / 2.0), "{} of {pairs}", found.elements[1801]);
}

#[test]
fn a_theory_without_anything_has_numbers_too() {
    let found = ask(&Theory::default(), |graph| statistics(graph, &[]));
    assert_eq!((found.elements, found.steps, found.possible, found.depth.layers), (0, 0, 0, 0));
    assert_eq!((found.depth.furthest, found.followed, found.shares.causal), (None, (0, 0), 0));
    let found = ask(&theory(3, &[]), |graph| statistics(graph, &[first(graph)]));
    assert_eq!((found.loose.len(), found.possible, found.depth.furthest), (3, 6, None));
}

#[test]
fn where_a_chain_ends_is_an_end_as_well() {
    let mut theory = theory(3, &[(0, 1, 1), (1, 2, 1)]);
    theory.elements.iter_mut().for_each(|element| element.kind = ElementKind::State);
    let last = theory.element_ids().last().expect("an element");
    theory.chains.push(Chain { id: "c".into(), label: "C".into(), from: Vec::new(), to: vec![last], core: Vec::new() });
    let found = ask(&theory, leverage);
    assert_eq!(
        found.iter().map(|it| (it.ends, it.goals, it.values)).collect::<Vec<_>>(),
        [(1, 1, 0), (1, 1, 0), (0, 0, 0)]
    );
}

/// A ring of one element and layers of 3, 3, 3, 4, 4, 4 and 4, each of which leads to the
/// whole next layer; one of the first two layers may be skipped. Its loops: 6,912 and twice 2,304.
fn tangle() -> Arrows {
    let sizes = [1, 3, 3, 3, 4, 4, 4, 4];
    let mut firsts: Vec<usize> = vec![0];
    sizes.iter().for_each(|size| firsts.push(firsts[firsts.len() - 1] + size));
    let layer = |place: usize| firsts[place % 8]..firsts[place % 8] + sizes[place % 8];
    let across = |from: usize, to: usize| layer(from).flat_map(move |one| layer(to).map(move |other| (one, other, 1)));
    let mut arrows: Arrows = (0..8).flat_map(|place| across(place, place + 1)).collect();
    arrows.extend(across(0, 2));
    arrows.extend(across(1, 3));
    arrows
}

#[test]
fn eleven_thousand_loops_on_26_elements_are_counted_and_some_are_listed() {
    let theory = theory(26, &tangle());
    let graph = TheoryGraph::new(&theory, Reading::All);
    let begun = std::time::Instant::now();
    let counted = tally(&graph, 100_000);
    let few = loops(&graph, Limits { cap: 1000, max_links: 64 });
    assert!(begun.elapsed().as_secs() < 5, "also where nothing was made fast: {:?}", begun.elapsed());
    assert_eq!((counted.reinforcing, counted.all(), counted.is_whole), (11_520, 11_520, true));
    assert_eq!((few.loops.len(), few.complete_to), (1000, 6), "the shortest have 7 links: 4,608 of them");
    assert!(few.loops.iter().all(|cycle| cycle.links.len() == 7));
    let all = loops(&graph, Limits { cap: 20_000, max_links: 64 });
    assert_eq!((all.loops.len(), all.bound), (11_520, None));
}

#[test]
fn a_theory_in_which_everything_leads_to_everything_is_answered() {
    let pairs = (0..60).flat_map(|from| (0..60).map(move |to| (from, to, 1)));
    let theory = theory(60, &pairs.filter(|(from, to, _)| from != to).collect::<Arrows>());
    let found = ask(&theory, |graph| statistics(graph, &[]));
    assert!(!found.loops.is_whole && found.loops.all() > 1000);
    assert_eq!((found.steps, found.possible, found.depth.layers), (3540, 3540, 1));
}
