//! Laws of what a theory hangs on, of what is lost when a part fails, and of what to look into
//! first, on random theories: each fast answer against doing it over without the part.

#[path = "common/theories.rs"]
mod theories;

use proptest::prelude::*;

use schakel::analysis::agenda::{Open, Route, agenda};
use schakel::analysis::components::Components;
use schakel::analysis::hinges::{elements_on_every_path, on_every_path};
use schakel::analysis::pathways::{Limits, pathways};
use schakel::analysis::removal::{Best, Loss, Removal, removal};
use schakel::analysis::robustness::{Cut, Weight, minimum_cut, robustness};
use schakel::analysis::values;
use schakel::graph::TheoryGraph;
use schakel::theory::{
    Claim, ElementId, Knowledge, LinkBody, LinkId, Provenance, Quote, Reading, Source, Stance, Strength, Theory,
};
use theories::{Arrows, NOWHERE, causal, every_path, sorted, theory, world};

const ALL: Limits = Limits { cap: 100_000, max_links: 64 };

/// What stands behind a link: no source, an expectation, a position of another source,
/// research of either, or a definition.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Behind {
    knowledge: Option<Knowledge>,
    source: usize,
}

fn behind() -> impl Strategy<Value = Behind> {
    let knowledge = [
        None,
        Some(Knowledge::Expectation),
        Some(Knowledge::Unshown),
        Some(Knowledge::Practice),
        Some(Knowledge::Research),
        Some(Knowledge::Definition),
    ];
    (prop::sample::select(knowledge.to_vec()), 0..2_usize).prop_map(|(knowledge, source)| Behind { knowledge, source })
}

fn claim(theory: &Theory, behind: Behind) -> Option<Claim> {
    let source = theory.source_ids().nth(behind.source);
    behind.knowledge.map(|knowledge| Claim {
        id: None,
        stance: Stance::Supports,
        knowledge,
        claimant: None,
        quote: Quote { source, ..Quote::default() },
        year: None,
        provenance: Provenance::Literal,
        strength: (knowledge == Knowledge::Research).then_some(Strength::GoodIndications),
        certainty: None,
        study: None,
        scope: None,
        note: None,
        place: NOWHERE,
        quote_place: NOWHERE,
    })
}

/// A theory whose links have something behind them, or not.
fn spoken(elements: usize, arrows: &Arrows, behind: &[Behind]) -> Theory {
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
    theory.sources = vec![source("s0"), source("s1")];
    for (place, &behind) in behind.iter().enumerate().take(arrows.len()) {
        let claims = claim(&theory, behind).into_iter().collect();
        theory.links[place].body = LinkBody::Causes(Box::new(causal(1, claims)));
    }
    theory
}

/// The first elements as starts, the last as goals; they may be the same.
fn ends(theory: &Theory, starts: usize, goals: usize) -> (Vec<ElementId>, Vec<ElementId>) {
    let ids: Vec<ElementId> = theory.element_ids().collect();
    let count = ids.len();
    (ids[..starts.min(count)].to_vec(), ids[count - goals.min(count)..].to_vec())
}

/// The arrows without one, or without those of an element.
fn without_link(arrows: &Arrows, behind: &[Behind], place: usize) -> (Arrows, Vec<Behind>) {
    let kept = arrows.iter().zip(behind).enumerate().filter(|(other, _)| *other != place);
    kept.map(|(_, (arrow, behind))| (*arrow, *behind)).unzip()
}

fn without_element(arrows: &Arrows, behind: &[Behind], element: usize) -> (Arrows, Vec<Behind>) {
    let kept = arrows.iter().zip(behind).filter(|((from, to, _), _)| *from != element && *to != element);
    kept.map(|(arrow, behind)| (*arrow, *behind)).unzip()
}

/// Everything that is asked, by trying everything.
struct Facts {
    goals: Vec<usize>,
    values: Vec<usize>,
    paths: u128,
    best: Vec<((usize, usize), Best)>,
}

fn facts(elements: usize, arrows: &Arrows, behind: &[Behind], starts: usize, goals: usize) -> Facts {
    let theory = spoken(elements, arrows, behind);
    let (from, to) = ends(&theory, starts, goals);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let reached: Vec<usize> = values::reach(&graph, &from).all.reached.iter().map(|it| it.index()).collect();
    let mut best = Vec::new();
    for &start in &from {
        for &goal in to.iter().filter(|&&goal| goal != start) {
            let paths = pathways(&graph, &[start], &[goal], ALL).paths;
            let first = paths.first().map_or(Best::Nowhere, |path| path.rank.map_or(Best::ByDefinition, Best::Rank));
            best.push(((start.index(), goal.index()), first));
        }
    }
    let first_goal = elements - goals.min(elements);
    Facts {
        goals: reached.iter().copied().filter(|&it| it >= first_goal).collect(),
        values: reached,
        paths: pathways(&graph, &from, &to, ALL).paths.len() as u128,
        best,
    }
}

fn indices(elements: &[ElementId]) -> Vec<usize> {
    elements.iter().map(|element| element.index()).collect()
}

/// A loss against what is there before and after. An element that fails is no loss of itself.
fn assert_lost<T>(found: &Removal, loss: Option<&Loss<T>>, before: &Facts, after: &Facts, failed: Option<usize>) {
    let gone = |all: &[usize], left: &[usize]| -> Vec<usize> {
        all.iter().copied().filter(|it| !left.contains(it) && Some(*it) != failed).collect()
    };
    let (goals, values) = (gone(&before.goals, &after.goals), gone(&before.values, &after.values));
    let paths = before.paths - after.paths;
    let lowered = before
        .best
        .iter()
        .zip(&after.best)
        .filter(|((pair, was), (_, is))| was != is && Some(pair.0) != failed && Some(pair.1) != failed);
    let lowered: Vec<_> = lowered.map(|((pair, was), (_, is))| (*pair, *was, *is)).collect();
    let Some(loss) = loss else {
        assert_eq!((goals, values, paths, lowered), (vec![], vec![], 0, vec![]));
        return;
    };
    assert_eq!(indices(&found.goals_without(loss)), goals);
    assert_eq!(indices(&found.values_without(loss)), values);
    assert_eq!((loss.goals_lost(), loss.values_lost()), (goals.len(), values.len()));
    assert_eq!((loss.paths.paths, loss.paths.is_exact), (paths, true));
    let told = loss.lowered.iter().map(|it| ((it.from.index(), it.to.index()), it.before, it.after));
    assert_eq!(told.collect::<Vec<_>>(), lowered);
}

/// Links by their ends, so that they are the same in any order of the files.
fn by_ends(theory: &Theory, links: &[LinkId]) -> Vec<(usize, usize)> {
    links.iter().map(|&link| (theory.link(link).from.index(), theory.link(link).to.index())).collect()
}

fn behinds() -> impl Strategy<Value = Vec<Behind>> {
    prop::collection::vec(behind(), 22)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn removal_is_what_is_lost_when_all_is_done_over((elements, arrows) in world(6, 16), behind in behinds(), starts in 1..3_usize, goals in 1..3_usize) {
        let behind = &behind[..arrows.len()];
        let theory = spoken(elements, &arrows, behind);
        let (from, to) = ends(&theory, starts, goals);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let found = removal(&graph, &from, &to);
        let before = facts(elements, &arrows, behind, starts, goals);
        prop_assert_eq!(indices(&found.goals), before.goals.clone());
        prop_assert_eq!(indices(&found.values), before.values.clone());
        prop_assert_eq!(found.goals.len() + found.goals_unreached.len(), to.len());
        prop_assert_eq!((found.paths.paths, found.paths.is_exact), (before.paths, true));
        for (place, link) in theory.link_ids().enumerate() {
            let (left, left_behind) = without_link(&arrows, behind, place);
            let after = facts(elements, &left, &left_behind, starts, goals);
            assert_lost(&found, found.of_link(&graph, link), &before, &after, None);
        }
        for element in theory.element_ids() {
            let (left, left_behind) = without_element(&arrows, behind, element.index());
            let after = facts(elements, &left, &left_behind, starts, goals);
            assert_lost(&found, found.of_element(element), &before, &after, Some(element.index()));
        }
    }

    #[test]
    fn elements_on_every_path_are_those_without_which_none_runs((elements, arrows) in world(8, 22), starts in 1..3_usize, goals in 1..3_usize) {
        let theory = theory(elements, &arrows);
        let (from, to) = ends(&theory, starts, goals);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let found = indices(&elements_on_every_path(&graph, &from, &to));
        if from.iter().any(|start| to.contains(start)) {
            prop_assert!(found.is_empty());
            return Ok(());
        }
        let pairs = || from.iter().flat_map(|start| to.iter().map(|goal| (start.index(), goal.index())));
        let paths: Vec<Vec<usize>> = pairs().flat_map(|(start, goal)| every_path(&arrows, start, goal)).collect();
        let passes = |path: &[usize], element: usize| path.iter().any(|&place| arrows[place].0 == element || arrows[place].1 == element);
        let is_only = |element: usize, ends: &[ElementId]| ends.len() == 1 && ends[0].index() == element;
        let expected = (0..elements).filter(|&it| !is_only(it, &from) && !is_only(it, &to));
        let expected: Vec<usize> = expected.filter(|&it| !paths.is_empty() && paths.iter().all(|path| passes(path, it))).collect();
        prop_assert_eq!(sorted(found.clone()), expected);
        for path in &paths {
            let met = std::iter::once(arrows[path[0]].0).chain(path.iter().map(|&place| arrows[place].1));
            prop_assert_eq!(&met.filter(|it| found.contains(it)).collect::<Vec<_>>(), &found, "in the order of every path");
        }
    }

    #[test]
    fn cuts_part_the_ends_near_either_side_and_as_studies_or_one_source_bear_them((elements, arrows) in world(6, 13), behind in behinds(), starts in 1..3_usize) {
        let behind = &behind[..arrows.len()];
        let theory = spoken(elements, &arrows, behind);
        let (from, to) = ends(&theory, starts, 1);
        prop_assume!(from.iter().all(|start| !to.contains(start)));
        let graph = TheoryGraph::new(&theory, Reading::All);
        let found = robustness(&graph, &from, &to);
        let every: Vec<Vec<usize>> = from.iter().flat_map(|start| every_path(&arrows, start.index(), elements - 1)).collect();
        let parts = |links: &[LinkId]| every.iter().all(|path| path.iter().any(|place| links.iter().any(|link| link.index() == *place)));
        let cuts = [&found.structural, &found.evidential].into_iter().chain(found.sources.iter().map(|(_, cut)| cut));
        for cut in cuts.filter(|cut| cut.size.is_some()) {
            prop_assert!(parts(&cut.links) && parts(&cut.near_goals));
        }
        let studies = |behind: Behind| match behind.knowledge {
            Some(Knowledge::Definition) => None,
            Some(Knowledge::Practice | Knowledge::Research) => Some(1),
            _ => Some(0),
        };
        let stated = |source: usize| move |behind: Behind| match behind.knowledge {
            Some(Knowledge::Definition) => None,
            Some(_) => Some(u64::from(behind.source == source)),
            None => Some(0),
        };
        prop_assert_eq!(found.structural.size, cheapest(&arrows, behind, &every, |_| Some(1)));
        prop_assert_eq!(found.evidential.size, cheapest(&arrows, behind, &every, studies));
        for (source, cut) in &found.sources {
            prop_assert_eq!(cut.size, cheapest(&arrows, behind, &every, stated(source.index())));
            prop_assert_eq!(cut, &minimum_cut(&graph, &from, &to, Weight::Source(*source)));
        }
        prop_assert_eq!(found.links, on_every_path(&graph, &from, &to));
        let weigh = |cut: &Cut| cut.links.iter().map(|link| studies(behind[link.index()])).sum::<Option<u64>>();
        prop_assert!(found.evidential.size.is_none() || weigh(&found.evidential) == found.evidential.size);
    }

    #[test]
    fn components_are_elements_that_lead_to_one_another((elements, arrows) in world(9, 26)) {
        let theory = theory(elements, &arrows);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let found = Components::of(graph.arcs());
        let reached: Vec<Vec<bool>> = theory.element_ids().map(|element| graph.reached([element])).collect();
        for (one, from_one) in reached.iter().enumerate() {
            for (other, from_other) in reached.iter().enumerate() {
                let both = from_one[other] && from_other[one];
                prop_assert_eq!(found.number(one as u32) == found.number(other as u32), both);
                prop_assert!(!from_one[other] || found.number(one as u32) >= found.number(other as u32));
            }
        }
        let tied: usize = found.knots().iter().map(Vec::len).sum();
        prop_assert_eq!(found.knots().len() + elements - tied, found.count());
    }

    #[test]
    fn the_agenda_tells_what_one_answer_betters((elements, arrows) in world(6, 16), behind in behinds(), goals in 1..3_usize) {
        let behind = &behind[..arrows.len()];
        let theory = spoken(elements, &arrows, behind);
        let (from, to) = ends(&theory, 1, goals);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let found = agenda(&graph, &[Route { from: &from, to: &to }]);
        let before = facts(elements, &arrows, behind, 1, goals);
        let on_some: Vec<usize> = to.iter().filter(|&&goal| goal != from[0]).flat_map(|goal| every_path(&arrows, 0, goal.index())).flatten().collect();
        let is_thin = |place: &usize| !matches!(behind[*place].knowledge, Some(Knowledge::Practice | Knowledge::Research | Knowledge::Definition));
        let expected: Vec<usize> = (0..arrows.len()).filter(|place| on_some.contains(place) && is_thin(place)).collect();
        prop_assert_eq!(sorted(found.iter().map(|open| open.link.index()).collect()), expected);
        for open in &found {
            let mut better = behind.to_vec();
            better[open.link.index()] = Behind { knowledge: Some(Knowledge::Research), source: 0 };
            let after = facts_with(elements, &arrows, &better, 1, goals, open.link.index());
            let raised = before.best.iter().zip(&after.best).filter(|((_, was), (_, is))| was != is);
            let raised: Vec<_> = raised.map(|((pair, was), (_, is))| (*pair, *was, *is)).collect();
            let told: Vec<_> = open.raises.iter().map(|it| ((it.from.index(), it.to.index()), it.before, it.after)).collect();
            prop_assert_eq!(told, raised);
            prop_assert_eq!(open.together == Some(1), !open.raises.is_empty());
            prop_assert_eq!(open.paths.paths, over(&arrows, &from, &to, open.link.index()));
        }
        let raising: Vec<usize> = found.iter().map(|open| open.raises.len()).collect();
        prop_assert!(raising.is_sorted_by(|one, other| one >= other));
    }

    #[test]
    fn the_order_of_the_links_and_the_number_of_threads_do_not_matter((elements, arrows) in world(7, 18), behind in behinds(), shift in 1..17_usize) {
        let behind = behind[..arrows.len()].to_vec();
        let (mut turned, mut behind_turned) = (arrows.clone(), behind.clone());
        let shift = shift % arrows.len().max(1);
        turned.rotate_left(shift);
        behind_turned.rotate_left(shift);
        let one = answers(elements, &arrows, &behind);
        prop_assert_eq!(&answers(elements, &turned, &behind_turned), &one);
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("one thread");
        prop_assert_eq!(&alone.install(|| answers(elements, &arrows, &behind)), &one);
    }
}

/// The least that has to fall, by trying every set of links; none where nothing that can fall
/// parts the ends.
fn cheapest(
    arrows: &Arrows,
    behind: &[Behind],
    paths: &[Vec<usize>],
    bears: impl Fn(Behind) -> Option<u64>,
) -> Option<u64> {
    let falls: Vec<(usize, u64)> = (0..arrows.len()).filter_map(|place| Some((place, bears(behind[place])?))).collect();
    let sets = 0..1_u32 << falls.len();
    let parting = sets.filter(|set| {
        let fallen =
            |place: &usize| falls.iter().position(|(it, _)| it == place).is_some_and(|bit| set >> bit & 1 == 1);
        paths.iter().all(|path| path.iter().any(fallen))
    });
    parting.map(|set| falls.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1).map(|(_, it)| it.1).sum()).min()
}

/// As [`facts`], with one link as well carried as research can.
fn facts_with(elements: usize, arrows: &Arrows, behind: &[Behind], starts: usize, goals: usize, place: usize) -> Facts {
    let mut theory = spoken(elements, arrows, behind);
    if let LinkBody::Causes(causal) = &mut theory.links[place].body {
        causal.claims[0].strength = Some(Strength::StrongIndications);
    }
    let (from, to) = ends(&theory, starts, goals);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let pairs =
        from.iter().flat_map(|&start| to.iter().filter(move |&&goal| goal != start).map(move |&goal| (start, goal)));
    let best = pairs.map(|(start, goal)| {
        let paths = pathways(&graph, &[start], &[goal], ALL).paths;
        let first = paths.first().map_or(Best::Nowhere, |path| path.rank.map_or(Best::ByDefinition, Best::Rank));
        ((start.index(), goal.index()), first)
    });
    Facts { goals: Vec::new(), values: Vec::new(), paths: 0, best: best.collect() }
}

/// How many paths run over a link.
fn over(arrows: &Arrows, from: &[ElementId], to: &[ElementId], place: usize) -> u128 {
    let pairs =
        from.iter().flat_map(|start| to.iter().filter(move |goal| *goal != start).map(move |goal| (start, goal)));
    let paths = pairs.flat_map(|(start, goal)| every_path(arrows, start.index(), goal.index()));
    paths.filter(|path| path.contains(&place)).count() as u128
}

/// All answers with links by their ends, where order is not promised sorted.
fn answers(elements: usize, arrows: &Arrows, behind: &[Behind]) -> String {
    let theory = spoken(elements, arrows, behind);
    let (from, to) = ends(&theory, 1, 1);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let robust = robustness(&graph, &from, &to);
    let cut = |cut: &Cut| (cut.size, sorted(by_ends(&theory, &cut.links)), sorted(by_ends(&theory, &cut.near_goals)));
    let sources: Vec<_> = robust.sources.iter().map(|(source, found)| (source.index(), cut(found))).collect();
    let lost = removal(&graph, &from, &to);
    let loss = |loss: &Loss<LinkId>| {
        (
            by_ends(&theory, &[loss.what]),
            lost.goals_without(loss),
            lost.values_without(loss),
            loss.paths,
            loss.lowered.clone(),
        )
    };
    let links: Vec<String> = sorted(lost.links.iter().map(|it| format!("{:?}", loss(it))).collect());
    let open = |open: &Open| {
        format!("{:?}", (by_ends(&theory, &[open.link]), &open.raises, open.together, &open.in_cut, open.paths))
    };
    let route = Route { from: &from, to: &to };
    let agenda: Vec<String> = sorted(agenda(&graph, &[route]).iter().map(open).collect());
    let sides =
        (cut(&robust.structural), cut(&robust.evidential), sources, by_ends(&theory, &robust.links), &robust.elements);
    format!("{sides:?} {links:?} {agenda:?} {:?}", lost.elements.len())
}
