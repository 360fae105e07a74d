//! Laws of the questions about paths and about sources, on random theories: each fast answer
//! against a slow one that nobody can doubt, and hard theories that still answer in time.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use schakel::analysis::pathways::{self, Bound, Limits, Paths};
use schakel::analysis::reach::reach;
use schakel::analysis::signs::{Verdict, overall};
use schakel::analysis::testimony::{Over, Side, testimonies};
use schakel::graph::TheoryGraph;
use schakel::theory::support::{Rank, support};
use schakel::theory::{
    Chain, Claim, ElementId, Knowledge, LinkBody, LinkId, Provenance, Quote, Reading, Sign, Source, SourceId, Stance,
    Strength, Theory,
};

#[path = "common/theories.rs"]
mod theories;
use theories::{Arrows, NOWHERE, as_number, causal, ends, every_path, places, product, sorted, theory, world};

const ALL: Limits = Limits { cap: 100_000, max_links: 64 };
const SOURCES: u32 = 3;

/// What is said of one link: by whom, on which side, how well.
type Words = Vec<(Option<u32>, Stance, u8)>;

fn words() -> impl Strategy<Value = Words> {
    let by = prop::option::weighted(0.85, 0..SOURCES);
    prop::collection::vec((by, prop::sample::select(Stance::ALL.to_vec()), 0..4_u8), 0..4)
}

/// The arrows again, each with what is said of it, all in one chain.
fn spoken(elements: usize, arrows: &Arrows, words: &[Words]) -> Theory {
    let mut theory = theory(elements, arrows);
    let source = |id: &str| Source {
        id: id.into(),
        title: id.into(),
        author: None,
        year: None,
        file: None,
        url: None,
        note: None,
    };
    theory.sources = vec![source("a"), source("b"), source("c")];
    let sources: Vec<SourceId> = theory.source_ids().collect();
    for (link, words) in theory.links.iter_mut().zip(words) {
        let claims = words.iter().map(|&(by, stance, grade)| claim(by.map(|by| sources[by as usize]), stance, grade));
        let sign = match link.body {
            LinkBody::Causes(ref causal) => as_number(causal.sign),
            _ => unreachable!("every arrow is a cause"),
        };
        link.body = LinkBody::Causes(Box::new(causal(sign, claims.collect())));
    }
    let (from, to) = ends(&theory);
    theory.chains.push(Chain {
        id: "c".into(),
        label: "C".into(),
        from: from.to_vec(),
        to: to.to_vec(),
        core: Vec::new(),
    });
    theory
}

fn claim(source: Option<SourceId>, stance: Stance, grade: u8) -> Claim {
    let (knowledge, strength) = match grade {
        0 => (Knowledge::Expectation, None),
        1 => (Knowledge::Unshown, None),
        2 => (Knowledge::Practice, None),
        _ => (Knowledge::Research, Some(Strength::StrongIndications)),
    };
    Claim {
        id: None,
        stance,
        knowledge,
        claimant: None,
        quote: Quote { source, ..Quote::default() },
        year: None,
        provenance: Provenance::Literal,
        strength,
        certainty: None,
        study: None,
        scope: None,
        note: None,
        place: NOWHERE,
        quote_place: NOWHERE,
    }
}

/// The paths by the ends of their steps, which no order of the links changes.
fn walks(theory: &Theory, paths: &Paths) -> Vec<Vec<(usize, usize)>> {
    let ends = |link: &LinkId| (theory.link(*link).from.index(), theory.link(*link).to.index());
    paths.iter().map(|path| path.links.iter().map(ends).collect()).collect()
}

/// All paths from each of some starts to each of some goals, by trying everything.
fn every(arrows: &Arrows, from: &[ElementId], to: &[ElementId]) -> Vec<Vec<usize>> {
    let pairs = from.iter().flat_map(|start| to.iter().map(move |goal| (start.index(), goal.index())));
    pairs.filter(|(start, goal)| start != goal).flat_map(|(start, goal)| every_path(arrows, start, goal)).collect()
}

fn on_threads<T: Send>(threads: usize, question: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads").install(question)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_number_of_paths_is_that_of_the_paths((elements, arrows) in world(8, 26), starts in 1..4_usize, goals in 1..4_usize) {
        let theory = theory(elements, &arrows);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let ids: Vec<ElementId> = theory.element_ids().collect();
        let (from, to) = (&ids[..starts.min(elements)], &ids[elements.saturating_sub(goals)..]);
        let every = every(&arrows, from, to);
        let count = pathways::count(&graph, from, to);
        prop_assert_eq!((count.paths, count.is_exact), (every.len() as u128, true));
        let signs: Vec<i8> = every.iter().map(|path| product(&arrows, path)).collect();
        let of = |sign: i8| signs.iter().filter(|own| **own == sign).count() as u128;
        let told = overall(&graph, from, to);
        prop_assert_eq!((told.plus, told.minus, told.unknown, told.is_exact), (of(1), of(-1), of(0), true));
        let verdict = match (of(1), of(-1), of(0)) {
            (0, 0, 0) => Verdict::Nothing,
            (1.., 1.., _) => Verdict::Both,
            (1.., 0, 0) => Verdict::All(Sign::Plus),
            (0, 1.., 0) => Verdict::All(Sign::Minus),
            (_, _, 1..) => Verdict::Open,
        };
        prop_assert_eq!(told.verdict, verdict);
    }

    #[test]
    fn the_best_paths_are_the_first_of_all((elements, arrows) in world(7, 24), words in prop::collection::vec(words(), 24), most in 0..8_usize) {
        let theory = spoken(elements, &arrows, &words);
        let (from, to) = ends(&theory);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let all = pathways::list(&graph, &from, &to, ALL).paths;
        prop_assert_eq!(all.len(), every_path(&arrows, 0, elements - 1).len());
        let best = pathways::best(&graph, &from, &to, most);
        prop_assert!(best.paths.iter().eq(all.iter().take(most)));
        prop_assert_eq!(best.has_more, all.len() > most);
    }

    #[test]
    fn equals_stand_in_the_order_of_the_files((elements, arrows) in world(7, 24), cap in 1..12_usize) {
        let theory = theory(elements, &arrows);
        let (from, to) = ends(&theory);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let mut every = every_path(&arrows, 0, elements - 1);
        every.sort_by_key(|path| (path.len(), path.clone()));
        every.truncate(cap);
        let found = pathways::list(&graph, &from, &to, Limits { cap, max_links: usize::MAX });
        let listed: Vec<Vec<usize>> = found.paths.iter().map(|path| places(path.links)).collect();
        prop_assert_eq!(listed, every);
    }

    #[test]
    fn what_is_reached_has_a_path((elements, arrows) in world(8, 18), starts in 1..8_usize) {
        let theory = theory(elements, &arrows);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let ids: Vec<ElementId> = theory.element_ids().collect();
        // The same goals many times over fill more than one number.
        let goals: Vec<ElementId> = ids.iter().copied().cycle().take(elements * 100).collect();
        let from = &ids[..starts.min(elements)];
        let found = reach(&graph, from, &goals);
        let mut pairs = 0;
        for (place, start) in from.iter().enumerate() {
            let expected: Vec<usize> = (0..goals.len())
                .filter(|&goal| goals[goal] != *start && !every_path(&arrows, start.index(), goals[goal].index()).is_empty())
                .collect();
            pairs += expected.len();
            prop_assert_eq!(found.counts()[place], expected.len());
            prop_assert_eq!(found.goals_of(place).collect::<Vec<_>>(), expected);
        }
        prop_assert_eq!(found.pairs(), pairs as u64);
        prop_assert_eq!(found, on_threads(1, || reach(&graph, from, &goals)));
    }

    #[test]
    fn the_order_of_the_links_changes_no_answer((elements, arrows) in world(7, 20), words in prop::collection::vec(words(), 20), turn in 0..20_usize) {
        let mut turned: (Arrows, Vec<Words>) = arrows.iter().copied().zip(words.iter().cloned()).unzip();
        let turn = turn % turned.0.len().max(1);
        turned.0.rotate_left(turn);
        turned.1.rotate_left(turn);
        let one = spoken(elements, &arrows, &words);
        let other = spoken(elements, &turned.0, &turned.1);
        let (from, to) = ends(&one);
        let (first, second) = (TheoryGraph::new(&one, Reading::All), TheoryGraph::new(&other, Reading::All));
        prop_assert_eq!(pathways::count(&first, &from, &to), pathways::count(&second, &from, &to));
        prop_assert_eq!(overall(&first, &from, &to), overall(&second, &from, &to));
        let (listed, other_listed) = (pathways::list(&first, &from, &to, ALL), pathways::list(&second, &from, &to, ALL));
        prop_assert_eq!(sorted(walks(&one, &listed.paths)), sorted(walks(&other, &other_listed.paths)));
        let all: Vec<ElementId> = one.element_ids().collect();
        prop_assert_eq!(reach(&first, &all, &all), reach(&second, &all, &all));
        let losses = |graph: &TheoryGraph<'_>| testimonies(graph).into_iter().map(|told| (told.losses, told.said.len())).collect::<Vec<_>>();
        prop_assert_eq!(losses(&first), losses(&second));
    }

    #[test]
    fn a_source_is_told_by_what_is_left_without_it((elements, arrows) in world(7, 16), words in prop::collection::vec(words(), 16)) {
        let theory = spoken(elements, &arrows, &words);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let told = testimonies(&graph);
        prop_assert_eq!(&told, &on_threads(1, || testimonies(&graph)));
        for (number, told) in told.iter().enumerate() {
            let own = |words: &Words| words.iter().filter(|(by, _, _)| *by == Some(number as u32)).count();
            let said: Vec<usize> = (0..arrows.len()).filter(|&place| own(&words[place]) > 0).collect();
            prop_assert_eq!(told.said.iter().map(|said| said.link.index()).collect::<Vec<_>>(), &*said);
            let fallen: Vec<usize> = said.iter().copied().filter(|&place| own(&words[place]) == words[place].len()).collect();
            prop_assert_eq!(places(&told.fallen), fallen.clone());
            for said in &told.said {
                prop_assert_eq!(said.is_alone(), fallen.contains(&said.link.index()));
                let stances: Vec<Stance> = words[said.link.index()].iter().filter(|(by, _, _)| *by == Some(number as u32)).map(|word| word.1).collect();
                let side = match (stances.contains(&Stance::Supports), stances.contains(&Stance::Contradicts), stances.contains(&Stance::Mixed)) {
                    (true, false, false) => Side::Supports,
                    (false, true, false) => Side::Contradicts,
                    _ => Side::Mixed,
                };
                prop_assert_eq!(said.side, side);
            }
            // The same theory, written down without this source.
            let kept: Vec<Words> = words.iter().map(|words| words.iter().copied().filter(|(by, _, _)| *by != Some(number as u32)).collect()).collect();
            let without = spoken(elements, &arrows, &kept);
            let lowered: Vec<_> = (0..arrows.len())
                .map(|place| (place, support(&theory, &theory.links[place], Reading::All).rank, support(&without, &without.links[place], Reading::All).rank))
                .filter(|(_, before, after)| after < before)
                .collect();
            prop_assert_eq!(told.lowered.iter().map(|it| (it.link.index(), it.before, it.after)).collect::<Vec<_>>(), lowered);
            let left: Arrows = (0..arrows.len()).filter(|place| !fallen.contains(place)).map(|place| arrows[place]).collect();
            let lost: Vec<usize> = (1..elements).filter(|&end| !every_path(&arrows, 0, end).is_empty() && every_path(&left, 0, end).is_empty()).collect();
            let values: Vec<usize> = told.losses.iter().flat_map(|loss| &loss.values).map(|id| id.index()).filter(|&id| id != 0).collect();
            prop_assert_eq!(values, lost.clone());
            let goals: Vec<usize> = told.losses.iter().flat_map(|loss| &loss.goals).map(|id| id.index()).collect();
            prop_assert_eq!(goals, lost.into_iter().filter(|&end| end == elements - 1).collect::<Vec<_>>());
            // A path that it states whole.
            let speaks = |place: &usize| words[*place].iter().any(|&(by, stance, _)| by == Some(number as u32) && stance != Stance::Contradicts);
            let is_whole = every_path(&arrows, 0, elements - 1).iter().any(|path| path.iter().all(speaks));
            prop_assert_eq!(!told.whole.is_empty(), is_whole);
            prop_assert!(told.whole.iter().all(|whole| places(&whole.links).iter().all(speaks)));
        }
        // Whoever is contradicted contradicts.
        for (one, told) in graph.theory.source_ids().zip(&told) {
            for dispute in &told.disputes {
                let back = match dispute.over {
                    Over::Support => Over::Contradiction,
                    Over::Contradiction => Over::Support,
                    Over::Sign(_) => unreachable!("every pair has one link"),
                };
                let others = &testimonies(&graph)[dispute.other.index()].disputes;
                prop_assert!(others.iter().any(|it| it.link == dispute.link && it.other == one && it.over == back));
            }
        }
    }
}

/// Every element leads to every other.
fn complete(elements: usize) -> Arrows {
    let pairs = (0..elements).flat_map(|from| (0..elements).map(move |to| (from, to, 1)));
    pairs.filter(|(from, to, _)| from != to).collect()
}

/// So many layers of so many elements between one start and one goal, each led to by all before.
fn layers(layers: usize, wide: usize) -> (usize, Arrows) {
    let place = |layer: usize, number: usize| 1 + layer * wide + number;
    let last = 1 + layers * wide;
    let mut arrows: Arrows = (0..wide).map(|number| (0, place(0, number), 1)).collect();
    for layer in 1..layers {
        for from in 0..wide {
            arrows.extend((0..wide).map(|to| (place(layer - 1, from), place(layer, to), 1)));
        }
    }
    arrows.extend((0..wide).map(|number| (place(layers - 1, number), last, 1)));
    (last + 1, arrows)
}

fn in_time<T>(question: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let answer = question();
    assert!(start.elapsed() < Duration::from_secs(10), "{:?} without optimization", start.elapsed());
    answer
}

#[test]
fn billions_of_paths_are_counted_and_the_best_of_them_listed() {
    let (elements, arrows) = layers(12, 10);
    let theory = theory(elements, &arrows);
    let (from, to) = ends(&theory);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let count = pathways::count(&graph, &from, &to);
    assert_eq!((count.paths, count.is_exact), (10_u128.pow(12), true));
    let found = in_time(|| pathways::list(&graph, &from, &to, Limits { cap: 5_000, max_links: 64 }));
    assert_eq!((found.paths.len(), found.complete_to, found.bound), (5_000, 12, Some(Bound::Count)));
    let best = in_time(|| pathways::best(&graph, &from, &to, 20));
    assert_eq!((best.paths.len(), best.has_more), (20, true));
}

#[test]
fn more_paths_than_any_number_holds_are_at_least_so_many() {
    let (elements, arrows) = layers(140, 2);
    let theory = theory(elements, &arrows);
    let (from, to) = ends(&theory);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let count = pathways::count(&graph, &from, &to);
    assert_eq!((count.paths, count.is_exact), (u128::MAX, false));
}

#[test]
fn paths_through_a_knot_that_cannot_be_walked_to_the_end_are_never_overcounted() {
    let theory = theory(14, &complete(14));
    let (from, to) = ends(&theory);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let count = in_time(|| pathways::count(&graph, &from, &to));
    // Of the twelve between, any number in any order.
    let ways = |taken: u128| (12 - taken + 1..=12).product::<u128>();
    let every: u128 = (0..=12).map(ways).sum();
    assert!(!count.is_exact);
    assert!(count.paths <= every, "{} of {every}", count.paths);
    assert!(count.paths >= 1 << 12, "as many as run along one order of the elements: {}", count.paths);
    assert!(count.paths >= 50_000, "as many as were walked: {}", count.paths);
    let signs = overall(&graph, &from, &to);
    assert_eq!((signs.verdict, signs.is_exact), (Verdict::All(Sign::Plus), false), "no walk has another sign");
}

#[test]
fn a_knot_that_leads_nowhere_but_back_is_not_entered() {
    // From the first over the second to the last; the second is tied to a knot of twenty.
    let mut arrows: Arrows = complete(20).into_iter().map(|(from, to, sign)| (from + 2, to + 2, sign)).collect();
    arrows.extend([(0, 1, 1), (1, 22, 1), (1, 2, 1), (2, 1, 1)]);
    let theory = theory(23, &arrows);
    let (from, to) = ends(&theory);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let found = in_time(|| pathways::list(&graph, &from, &to, Limits { cap: 1_000, max_links: 64 }));
    assert_eq!((found.paths.len(), found.bound), (1, None));
}

#[test]
fn a_dense_knot_gives_its_shortest_paths() {
    let theory = theory(60, &complete(60));
    let (from, to) = ends(&theory);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let found = in_time(|| pathways::list(&graph, &from, &to, Limits { cap: 4_000, max_links: usize::MAX }));
    // One of one link, 58 of two, 58 × 57 of three.
    assert_eq!((found.paths.len(), found.complete_to, found.bound), (4_000, 3, Some(Bound::Count)));
    assert_eq!(found.paths.iter().filter(|path| path.links.len() == 3).count(), 58 * 57);
}

#[test]
fn a_long_row_of_elements_tied_both_ways_has_one_path() {
    let row: Arrows = (0..400).flat_map(|place| [(place, place + 1, 1), (place + 1, place, 1)]).collect();
    let theory = theory(401, &row);
    let (from, to) = ends(&theory);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let found = in_time(|| pathways::list(&graph, &from, &to, Limits { cap: 100, max_links: usize::MAX }));
    assert_eq!((found.paths.len(), found.bound, found.paths.get(0).map(|path| path.links.len())), (1, None, Some(400)));
    let short = pathways::list(&graph, &from, &to, Limits { cap: 100, max_links: 399 });
    assert_eq!((short.paths.len(), short.bound), (0, Some(Bound::Length)));
    assert_eq!(pathways::count(&graph, &from, &to), pathways::Count { paths: 1, is_exact: true });
}

#[test]
fn a_ring_of_layers_with_thousands_of_loops_answers() {
    // Eight layers in a ring, each of which leads to the whole next one: 11,520 loops once round.
    let sizes = [1, 3, 3, 3, 4, 4, 4, 4];
    let first = |layer: usize| sizes[..layer % 8].iter().sum::<usize>();
    let layer = |place: usize| first(place)..first(place) + sizes[place % 8];
    let across = |from: usize, to: usize| layer(from).flat_map(move |one| layer(to).map(move |other| (one, other, 1)));
    let arrows: Arrows =
        (0..8).flat_map(|place| across(place, place + 1)).chain(across(0, 2)).chain(across(1, 3)).collect();
    let theory = theory(26, &arrows);
    let (from, to) = ends(&theory);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let count = in_time(|| pathways::count(&graph, &from, &to));
    // No path comes back to the only element of the first layer: 3 × 3 + 3 + 3 ways to each of
    // the third, and 3 × 4 × 4 × 4 on to each of the last.
    let ways = 3 * (3 * 3 + 3 + 3) * 4 * 4 * 4;
    assert_eq!((count.paths, count.is_exact), (ways, true));
    let found = in_time(|| pathways::list(&graph, &from, &to, ALL));
    assert_eq!((found.paths.len() as u128, found.bound), (ways, None));
}

#[test]
fn nothing_is_said_of_nothing() {
    let theory = Theory::default();
    let graph = TheoryGraph::new(&theory, Reading::All);
    assert!(testimonies(&graph).is_empty());
    assert_eq!(reach(&graph, &[], &[]).pairs(), 0);
    assert_eq!(pathways::count(&graph, &[], &[]), pathways::Count { paths: 0, is_exact: true });
    assert!(pathways::best(&graph, &[], &[], 3).paths.is_empty());
    assert_eq!(overall(&graph, &[], &[]).verdict, Verdict::Nothing);
}

#[test]
fn two_sources_that_draw_opposite_signs_contradict_each_other() {
    let arrows = [(0, 1, 1), (0, 1, -1)];
    let words = [vec![(Some(0), Stance::Supports, 2)], vec![(Some(1), Stance::Supports, 0)]];
    let theory = spoken(2, &arrows.to_vec(), &words);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let told = testimonies(&graph);
    let links: Vec<LinkId> = theory.link_ids().collect();
    assert_eq!(
        told[0].disputes.iter().map(|it| (it.link, it.over)).collect::<Vec<_>>(),
        [(links[0], Over::Sign(links[1]))]
    );
    assert_eq!(
        told[1].disputes.iter().map(|it| (it.link, it.over)).collect::<Vec<_>>(),
        [(links[1], Over::Sign(links[0]))]
    );
    assert!(told[0].losses.is_empty(), "the other link still leads there");
    assert_eq!(told[0].lowered.iter().map(|it| it.after).collect::<Vec<_>>(), [Some(Rank::NO_SOURCE)]);
}
