//! Laws of the graph's questions, on random theories: each fast answer against a slow one
//! that nobody can doubt.

use proptest::prelude::*;

use schakel::analysis::pathways::{Bound, Limits, pathways};
use schakel::analysis::robustness::{Weight, minimum_cut};
use schakel::analysis::{hinges, loops, values};
use schakel::graph::TheoryGraph;
use schakel::theory::support::{Status, Support, support};
use schakel::theory::{
    Claim, ElementId, Knowledge, Link, LinkBody, LinkId, Provenance, Quote, Reading, Source, Stance, Strength, Theory,
};

#[path = "common/theories.rs"]
mod theories;
use theories::*;

const ALL: Limits = Limits { cap: 100_000, max_links: 64 };

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_arrays_hold_the_graph((elements, arrows) in world(8, 24)) {
        let theory = theory(elements, &arrows);
        let graph = &TheoryGraph::new(&theory, Reading::All);
        let arcs = graph.arcs();
        prop_assert_eq!((arcs.elements(), arcs.edges()), (elements, graph.graph.edge_count()));
        for (number, id) in theory.element_ids().enumerate() {
            let number = number as u32;
            let out: Vec<_> = arcs.out(number).map(|edge| (arcs.link(edge), arcs.element(arcs.head(edge)))).collect();
            prop_assert_eq!(out, graph.out(id));
            let after: Vec<u32> = arcs.out(number).map(|edge| arcs.head(edge)).collect();
            prop_assert_eq!(arcs.after(number), after.as_slice());
            let mut into: Vec<_> = arcs.edges_into(number).iter().map(|&edge| (arcs.link(edge as usize), arcs.element(arcs.tail(edge as usize)))).collect();
            into.sort_unstable();
            let mut expected = graph.into(id);
            expected.sort_unstable();
            prop_assert_eq!(into, expected);
            let before: Vec<u32> = arcs.edges_into(number).iter().map(|&edge| arcs.tail(edge as usize)).collect();
            prop_assert_eq!(arcs.before(number), before.as_slice());
        }
    }

    #[test]
    fn an_edge_is_one_pair_and_carries_its_first_causal_link(arrows in prop::collection::vec((0..4_usize, 0..4_usize, 0..3_usize), 0..30)) {
        let signed: Arrows = arrows.iter().map(|&(from, to, _)| (from, to, 1)).collect();
        let mut theory = theory(4, &signed);
        for (link, &(_, _, kind)) in theory.links.iter_mut().zip(&arrows) {
            match kind {
                0 => link.body = LinkBody::PartOf,
                1 => link.body = LinkBody::Serves,
                _ => {}
            }
        }
        let graph = &TheoryGraph::new(&theory, Reading::All);
        let arcs = graph.arcs();
        let mut edges = Vec::new();
        for (from, to) in (0..4).flat_map(|from| (0..4).map(move |to| (from, to))) {
            let of = |kind| (0..arrows.len()).filter(|&link| arrows[link] == (from, to, kind)).collect::<Vec<_>>();
            let on_pair = [of(2), of(0)].concat();
            let firsts = arcs.out(from as u32).filter(|&edge| arcs.head(edge) == to as u32).map(|edge| arcs.link(edge));
            let found: Vec<LinkId> = firsts.flat_map(|first| std::iter::once(first).chain(graph.parallel(first).iter().copied())).collect();
            prop_assert_eq!(found.iter().map(|link| link.index()).collect::<Vec<_>>(), on_pair);
            edges.extend(found.first().map(|link| link.index()));
        }
        edges.sort_unstable();
        let in_files: Vec<usize> = graph.graph.edge_weights().map(|link| link.index()).collect();
        prop_assert_eq!(in_files, edges);
        for id in theory.element_ids() {
            let out: Vec<_> = arcs.out(id.index() as u32).map(|edge| (arcs.link(edge), arcs.element(arcs.head(edge)))).collect();
            prop_assert_eq!(&out, &graph.out(id));
            prop_assert!(out.is_sorted());
        }
    }

    #[test]
    fn a_hinge_is_what_parts_the_ends_when_it_is_deleted((elements, arrows) in world(9, 24)) {
        let theory = theory(elements, &arrows);
        let (from, to) = ends(&theory);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let found = places(&hinges::on_every_path(&graph, &from, &to));
        let reaches = |without: Option<usize>| {
            let left: Arrows = arrows.iter().enumerate().filter(|(place, _)| Some(*place) != without).map(|(_, arrow)| *arrow).collect();
            !every_path(&left, 0, elements - 1).is_empty()
        };
        let expected: Vec<usize> = (0..arrows.len()).filter(|&place| reaches(None) && !reaches(Some(place))).collect();
        prop_assert_eq!(sorted(found.clone()), expected);
        // The order is that of every path.
        for path in every_path(&arrows, 0, elements - 1) {
            let met: Vec<usize> = path.into_iter().filter(|place| found.contains(place)).collect();
            prop_assert_eq!(&met, &found);
        }
    }

    #[test]
    fn hinges_of_several_ends_are_those_of_one_start_before_and_one_end_after((elements, arrows) in world(8, 20), split in 1..4_usize) {
        let split = split.min(elements - 1);
        let theory_of_many = theory(elements, &arrows);
        let ids: Vec<ElementId> = theory_of_many.element_ids().collect();
        let (from, to) = (&ids[..split], &ids[elements - 1..]);
        let graph = TheoryGraph::new(&theory_of_many, Reading::All);
        let many = places(&hinges::on_every_path(&graph, from, to));
        let mut wider = arrows.clone();
        wider.extend((0..split).map(|start| (elements, start, 1)));
        let theory_of_one = theory(elements + 1, &wider);
        let ids: Vec<ElementId> = theory_of_one.element_ids().collect();
        let graph = TheoryGraph::new(&theory_of_one, Reading::All);
        let one = places(&hinges::on_every_path(&graph, &ids[elements..], &ids[elements - 1..elements]));
        let one: Vec<usize> = one.into_iter().filter(|&place| place < arrows.len()).collect();
        prop_assert_eq!(many, one);
    }

    #[test]
    fn pathways_are_all_simple_paths((elements, arrows) in world(7, 22)) {
        let theory = theory(elements, &arrows);
        let (from, to) = ends(&theory);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let found = pathways(&graph, &from, &to, ALL);
        prop_assert_eq!(found.bound, None);
        let every = every_path(&arrows, 0, elements - 1);
        let listed: Vec<Vec<usize>> = found.paths.iter().map(|path| places(&path.links)).collect();
        prop_assert_eq!(sorted(listed.clone()), sorted(every.clone()));
        for (path, links) in found.paths.iter().zip(&listed) {
            prop_assert_eq!(as_number(path.sign), product(&arrows, links));
            prop_assert_eq!(path.elements.len(), links.len() + 1);
        }
        prop_assert!(listed.is_sorted_by_key(Vec::len), "no link is supported, so the shortest come first");
        let signs: Vec<i8> = every.iter().map(|path| product(&arrows, path)).collect();
        let agree = signs.iter().all(|sign| *sign == signs[0]).then(|| signs.first().copied()).flatten();
        prop_assert_eq!(found.sign.map(as_number), signs.first().map(|_| agree.unwrap_or(0)));
    }

    #[test]
    fn a_path_is_as_well_supported_as_its_weakest_step((elements, arrows) in world(6, 14), voices in prop::collection::vec((claims(), beside()), 14), reading in reading()) {
        let theory = spoken(theory(elements, &arrows), &voices);
        let (from, to) = ends(&theory);
        let graph = TheoryGraph::new(&theory, reading);
        let found = pathways(&graph, &from, &to, ALL);
        for path in &found.paths {
            let steps: Vec<Vec<Support>> = path.links.iter().map(|&link| on_pair(&theory, link, reading)).collect();
            let best: Vec<u8> = steps.iter().map(|step| step.iter().map(height).max().expect("a link")).collect();
            let rank = best.iter().copied().min().expect("a step");
            prop_assert_eq!(path.rank.map_or(u8::MAX, |rank| rank.number()), rank);
            let weak = |step: &usize| best[*step] == rank && rank < u8::MAX;
            let weak: Vec<usize> = (0..steps.len()).filter(weak).collect();
            let pair = |link: LinkId| (theory.link(link).from, theory.link(link).to);
            let named: Vec<_> = path.weakest.iter().map(|&link| pair(link)).collect();
            prop_assert_eq!(named, weak.iter().map(|&step| pair(path.links[step])).collect::<Vec<_>>());
            for &link in &path.weakest {
                prop_assert_eq!(height(&support(&theory, theory.link(link), reading)), rank, "the link that carries it");
            }
            let against = [Status::Contradicted, Status::Denied, Status::Contested];
            let against = against.into_iter().find(|status| steps.iter().flatten().any(|link| link.status == *status));
            let own = weak.first().and_then(|&step| steps[step].iter().find(|link| height(link) == rank));
            let own = own.map_or(Status::ByDefinition, |link| link.status);
            prop_assert_eq!(path.status, against.unwrap_or(own));
        }
        let strength: Vec<_> = found.paths.iter().map(|path| (u8::MAX - path.rank.map_or(u8::MAX, |rank| rank.number()), path.links.len())).collect();
        prop_assert!(strength.is_sorted(), "best supported first, then the shortest");
    }

    #[test]
    fn a_limit_leaves_out_the_longest_and_says_so((elements, arrows) in world(7, 24), cap in 1..6_usize, max_links in 0..6_usize) {
        let theory = theory(elements, &arrows);
        let (from, to) = ends(&theory);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let found = pathways(&graph, &from, &to, Limits { cap, max_links });
        let every = every_path(&arrows, 0, elements - 1);
        let within = |most: usize| every.iter().filter(|path| path.len() <= most).count();
        prop_assert!(found.paths.len() <= cap);
        prop_assert_eq!(found.paths.len(), within(max_links).min(cap));
        let listed_short = found.paths.iter().filter(|path| path.links.len() <= found.complete_to).count();
        prop_assert_eq!(listed_short, within(found.complete_to));
        match found.bound {
            None => prop_assert_eq!(found.paths.len(), every.len()),
            Some(Bound::Count) => prop_assert!(within(max_links) > cap),
            Some(Bound::Length) => prop_assert_eq!(found.complete_to, max_links),
        }
    }

    #[test]
    fn pathways_of_several_ends_are_those_of_each_pair((elements, arrows) in world(7, 18)) {
        let theory = theory(elements, &arrows);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let ids: Vec<ElementId> = theory.element_ids().collect();
        let (from, to) = (&ids[..2], &ids[elements.max(3) - 2..]);
        let found = pathways(&graph, from, to, ALL);
        let mut each = Vec::new();
        for &start in from {
            for &end in to.iter().filter(|&&end| end != start) {
                each.extend(every_path(&arrows, start.index(), end.index()));
            }
        }
        prop_assert_eq!(sorted(found.paths.iter().map(|path| places(&path.links)).collect()), sorted(each));
    }

    #[test]
    fn loops_are_all_elementary_loops((elements, arrows) in world(6, 20)) {
        let theory = theory(elements, &arrows);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let found = loops::loops(&graph, ALL);
        prop_assert_eq!(found.bound, None);
        let mut every = Vec::new();
        for start in 0..elements {
            let later: Arrows = arrows.iter().map(|&(from, to, sign)| if from < start || to < start { (0, 0, 0) } else { (from, to, sign) }).collect();
            every.extend(every_path(&later, start, start).into_iter().filter(|path| path.iter().all(|&place| later[place] != (0, 0, 0))));
        }
        prop_assert_eq!(sorted(found.loops.iter().map(|cycle| places(&cycle.links)).collect()), sorted(every));
        for cycle in &found.loops {
            let sign = product(&arrows, &places(&cycle.links));
            let effect = match sign { 1 => loops::Effect::Reinforcing, -1 => loops::Effect::Balancing, _ => loops::Effect::Unknown };
            prop_assert_eq!(cycle.effect, effect);
            prop_assert_eq!(cycle.elements.iter().min(), cycle.elements.first());
            prop_assert!(found.knots.iter().any(|knot| cycle.elements.iter().all(|element| knot.contains(element))));
        }
    }

    #[test]
    fn a_minimum_cut_parts_the_ends_and_is_as_large_as_the_paths_that_share_no_link((elements, arrows) in world(6, 13)) {
        let theory = theory(elements, &arrows);
        let (from, to) = ends(&theory);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let cut = minimum_cut(&graph, &from, &to, Weight::Links);
        let every = every_path(&arrows, 0, elements - 1);
        let size = cut.size.expect("the ends differ") as usize;
        prop_assert_eq!(cut.links.len(), size);
        let fallen = places(&cut.links);
        prop_assert!(every.iter().all(|path| path.iter().any(|place| fallen.contains(place))));
        prop_assert_eq!(size, most_apart(&every, &[]));
        let hinges = hinges::on_every_path(&graph, &from, &to);
        prop_assert_eq!(size == 1, !hinges.is_empty());
        prop_assert_eq!(size == 1, cut.links.first().is_some_and(|link| hinges.first() == Some(link)));
    }

    #[test]
    fn values_are_reached_over_one_link_at_least((elements, arrows) in world(8, 16)) {
        let theory = theory(elements, &arrows);
        let (from, _) = ends(&theory);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let found = values::reach(&graph, &from);
        let expected: Vec<usize> = (0..elements).filter(|&end| !every_path(&arrows, 0, end).is_empty()).collect();
        prop_assert_eq!(found.all.reached.iter().map(|value| value.index()).collect::<Vec<_>>(), expected);
        prop_assert_eq!(found.all.total(), elements);
    }

    #[test]
    fn one_more_supporting_claim_never_lowers_a_rank(claims in claims(), extra in claim(), reading in reading()) {
        let before = weigh(&claims, reading);
        let with = [claims.clone(), vec![Claim { stance: Stance::Supports, ..extra.clone() }]].concat();
        prop_assert!(height(&weigh(&with, reading)) >= height(&before));
        let against = [claims, vec![Claim { stance: Stance::Contradicts, ..extra }]].concat();
        prop_assert_eq!(weigh(&against, reading).rank, before.rank, "what is said against a link leaves its rank");
    }

    #[test]
    fn a_wider_reading_never_lowers_a_rank(claims in claims()) {
        let heights = Reading::ALL.map(|reading| height(&weigh(&claims, reading)));
        prop_assert!(heights.is_sorted(), "{:?}", heights);
    }

    #[test]
    fn the_order_of_claims_does_not_matter((claims, shuffled) in claims().prop_flat_map(|claims| (Just(claims.clone()), Just(claims).prop_shuffle())), reading in reading()) {
        let (one, other) = (weigh(&claims, reading), weigh(&shuffled, reading));
        prop_assert_eq!((one.rank, one.status, one.kinds, one.independent), (other.rank, other.status, other.kinds, other.independent));
    }
}

/// What stands beside a link on the same pair: nothing, another cause, or a part of a whole.
fn beside() -> impl Strategy<Value = Option<LinkBody>> {
    let cause = claims().prop_map(|claims| Some(LinkBody::Causes(Box::new(causal(1, claims)))));
    prop_oneof![3 => Just(None), 2 => cause, 1 => Just(Some(LinkBody::PartOf))]
}

/// The theory with claims on its links, and with what stands beside them.
fn spoken(mut theory: Theory, voices: &[(Vec<Claim>, Option<LinkBody>)]) -> Theory {
    theory.sources = vec![source(), source()];
    let mut further = Vec::new();
    for (link, (claims, beside)) in theory.links.iter_mut().zip(voices) {
        link.body = LinkBody::Causes(Box::new(causal(1, claims.clone())));
        further.extend(beside.clone().map(|body| Link { body, ..link.clone() }));
    }
    theory.links.extend(further);
    theory
}

/// The support of every link on the pair of this one, in the order of the files.
fn on_pair(theory: &Theory, link: LinkId, reading: Reading) -> Vec<Support> {
    let (from, to) = (theory.link(link).from, theory.link(link).to);
    let pair = theory.links.iter().filter(|link| link.from == from && link.to == to);
    pair.map(|link| support(theory, link, reading)).collect()
}

/// The most paths of which no two share a link.
fn most_apart(paths: &[Vec<usize>], used: &[usize]) -> usize {
    let Some((first, rest)) = paths.split_first() else {
        return 0;
    };
    let without = most_apart(rest, used);
    if first.iter().any(|place| used.contains(place)) {
        return without;
    }
    without.max(1 + most_apart(rest, &[used, first].concat()))
}

/// What holds by definition stands above every rank.
fn height(support: &Support) -> u8 {
    support.rank.map_or(u8::MAX, |rank| rank.number())
}

fn weigh(claims: &[Claim], reading: Reading) -> Support {
    let mut theory = theory(2, &[(0, 1, 1)]);
    theory.sources = vec![source(), source()];
    theory.links[0].body = LinkBody::Causes(Box::new(causal(1, claims.to_vec())));
    support(&theory, &theory.links[0], reading)
}

fn source() -> Source {
    Source { id: "s".into(), title: "S".into(), author: None, year: None, file: None, url: None, note: None }
}

fn reading() -> impl Strategy<Value = Reading> {
    prop::sample::select(Reading::ALL.to_vec())
}

fn claims() -> impl Strategy<Value = Vec<Claim>> {
    prop::collection::vec(claim(), 0..6)
}

fn claim() -> impl Strategy<Value = Claim> {
    let sources: Vec<_> = Theory { sources: vec![source(), source()], ..Theory::default() }.source_ids().collect();
    (
        prop::sample::select(Stance::ALL.to_vec()),
        prop::sample::select(Knowledge::ALL.to_vec()),
        prop::sample::select(Provenance::ALL.to_vec()),
        prop::option::of(prop::sample::select(Strength::ALL.to_vec())),
        prop::option::of(prop::sample::select(sources)),
    )
        .prop_map(|(stance, knowledge, provenance, strength, source)| Claim {
            id: None,
            stance,
            knowledge,
            claimant: None,
            quote: Quote { source, ..Quote::default() },
            year: None,
            provenance,
            strength,
            certainty: None,
            study: None,
            scope: None,
            note: None,
            place: NOWHERE,
            quote_place: NOWHERE,
        })
}
