//! Laws of the questions that ask for one path, or for the sources of one, on random theories:
//! each fast answer against a slow one that nobody can doubt, and answers that come in time.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use schakel::analysis::breaks::breaks;
use schakel::analysis::signs::conflicts;
use schakel::analysis::sources::{Covered, of_path, smallest};
use schakel::analysis::successions::Successions;
use schakel::graph::TheoryGraph;
use schakel::load;
use schakel::theory::support::Rank;
use schakel::theory::{ElementId, LinkId, Reading, Theory};

/// What stands behind an arrow: a number from 0 (nothing) over 1 (an expectation) to 5 and 7
/// (research), or nothing that is needed.
const GRADES: [Option<u8>; 5] = [Some(0), Some(1), Some(5), Some(7), None];
const SOURCES: usize = 4;

#[derive(Clone, Debug)]
struct Arrow {
    from: usize,
    to: usize,
    /// 1, -1, or 0 where it is unknown.
    sign: i8,
    grade: Option<u8>,
    sources: Vec<usize>,
}

impl Arrow {
    fn text(&self, place: usize) -> String {
        let sign = ["Minus", "Unknown", "Plus"][(self.sign + 1) as usize];
        let ends = format!("id: \"k{place}\", from: \"e{}\", to: \"e{}\", sign: {sign}", self.from, self.to);
        let knowledge = match self.grade {
            None => return format!("Defines({ends}),\n"),
            Some(0) => return format!("Causes({ends}),\n"),
            Some(1) => "Expectation",
            Some(5) => "Research, strength: FirstIndications",
            Some(_) => "Research, strength: StrongIndications",
        };
        let claim = |source: &usize| format!("Claim(knowledge: {knowledge}, source: \"s{source}\"),");
        let claims: String = self.sources.iter().map(claim).collect();
        format!("Causes({ends}, claims: [{claims}]),\n")
    }

    /// Whether one of these sources states it, or none is needed.
    fn is_stated(&self, by: &[usize]) -> bool {
        match self.grade {
            None => true,
            Some(0) => false,
            Some(_) => self.sources.iter().any(|source| by.contains(source)),
        }
    }
}

fn theory(elements: usize, arrows: &[Arrow]) -> Theory {
    let elements: String =
        (0..elements).map(|it| format!("Element(id: \"e{it}\", label: \"E{it}\", kind: State),\n")).collect();
    let sources: String = (0..SOURCES).map(|it| format!("Source(id: \"s{it}\", title: \"S{it}\"),")).collect();
    let links: String = arrows.iter().enumerate().map(|(place, arrow)| arrow.text(place)).collect();
    let text = format!("Theory(title: \"T\", sources: [{sources}], elements: [{elements}], links: [{links}])");
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.is_whole, "{:?}", loaded.findings);
    loaded.theory
}

fn arrow(elements: usize) -> impl Strategy<Value = Arrow> {
    let sources = prop::collection::btree_set(0..SOURCES, 1..3);
    (0..elements, 0..elements, -1..=1_i8, prop::sample::select(GRADES.to_vec()), sources).prop_map(
        |(from, to, sign, grade, sources)| Arrow { from, to, sign, grade, sources: sources.into_iter().collect() },
    )
}

/// Distinct links between distinct elements, in a random order.
fn world(elements: usize, most: usize) -> impl Strategy<Value = (usize, Vec<Arrow>)> {
    (2..=elements).prop_flat_map(move |elements| {
        let arrows = prop::collection::vec(arrow(elements), 0..most).prop_map(|mut arrows| {
            arrows.retain(|arrow| arrow.from != arrow.to);
            arrows.sort_by_key(|arrow| (arrow.from, arrow.to));
            arrows.dedup_by_key(|arrow| (arrow.from, arrow.to));
            arrows
        });
        (Just(elements), arrows.prop_shuffle())
    })
}

/// All paths from the first element to the last as lists of places, by trying everything.
fn every_path(elements: usize, arrows: &[Arrow]) -> Vec<Vec<usize>> {
    fn go(arrows: &[Arrow], stood: &mut Vec<usize>, path: &mut Vec<usize>, end: usize, all: &mut Vec<Vec<usize>>) {
        let here = *stood.last().expect("a walk stands somewhere");
        if here == end {
            all.push(path.clone());
            return;
        }
        for (place, arrow) in arrows.iter().enumerate() {
            if arrow.from == here && !stood.contains(&arrow.to) {
                stood.push(arrow.to);
                path.push(place);
                go(arrows, stood, path, end, all);
                path.pop();
                stood.pop();
            }
        }
    }
    let mut all = Vec::new();
    go(arrows, &mut vec![0], &mut Vec::new(), elements - 1, &mut all);
    all
}

fn ends(theory: &Theory) -> ([ElementId; 1], [ElementId; 1]) {
    let ids: Vec<ElementId> = theory.element_ids().collect();
    ([ids[0]], [ids[ids.len() - 1]])
}

fn places(links: &[LinkId]) -> Vec<usize> {
    links.iter().map(|link| link.index()).collect()
}

/// Sets of sources, the smallest first, and of equals the first in the order of the files.
fn sets() -> Vec<Vec<usize>> {
    let set = |bits: usize| (0..SOURCES).filter(|source| bits >> source & 1 == 1).collect();
    let mut sets: Vec<Vec<usize>> = (0..1 << SOURCES).map(set).collect();
    sets.sort_by_key(|set| (set.len(), set.clone()));
    sets
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn signs_conflict_where_one_path_is_plus_and_another_minus((elements, arrows) in world(7, 22)) {
        let theory = theory(elements, &arrows);
        let (from, to) = ends(&theory);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let every = every_path(elements, &arrows);
        let sign = |path: &Vec<usize>| path.iter().map(|&place| arrows[place].sign).product::<i8>();
        let has = |wanted: i8| every.iter().any(|path| sign(path) == wanted);
        let found = conflicts(&graph, &from, &to);
        prop_assert_eq!(found.len(), usize::from(has(1) && has(-1)));
        for conflict in found {
            let (plus, minus) = (places(&conflict.plus), places(&conflict.minus));
            prop_assert!(every.contains(&plus) && every.contains(&minus));
            prop_assert_eq!((sign(&plus), sign(&minus)), (1, -1));
        }
    }

    #[test]
    fn a_break_lies_on_one_path_with_the_best_that_any_path_over_it_has((elements, arrows) in world(7, 22)) {
        let theory = theory(elements, &arrows);
        let (from, to) = ends(&theory);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let every = every_path(elements, &arrows);
        let over = |place: usize| every.iter().filter(move |path| path.contains(&place));
        let best = |place: usize| over(place).flatten().filter_map(|&step| arrows[step].grade).max();
        let is_break = |place: &usize| arrows[*place].grade.is_some_and(|grade| grade <= 1) && best(*place) >= Some(5);
        let expected: Vec<usize> = (0..arrows.len()).filter(is_break).collect();
        let found = breaks(&graph, &from, &to, Rank::EXPECTATION, Rank::FIRST_INDICATIONS);
        let links: Vec<usize> = found.iter().map(|it| it.link.index()).collect();
        prop_assert_eq!(&links, &expected);
        for it in &found {
            prop_assert_eq!(arrows[it.best.index()].grade, best(it.link.index()));
            prop_assert!(over(it.link.index()).any(|path| path.contains(&it.best.index())));
        }
    }

    #[test]
    fn the_smallest_set_of_sources_is_the_first_that_states_a_whole_path((elements, arrows) in world(7, 20)) {
        let theory = theory(elements, &arrows);
        let (from, to) = ends(&theory);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let every = every_path(elements, &arrows);
        let states = |set: &[usize], path: &[usize]| path.iter().all(|&place| arrows[place].is_stated(set));
        let expected = sets().into_iter().find(|set| every.iter().any(|path| states(set, path)));
        match smallest(&graph, &from, &to) {
            Covered::By(cover) => {
                let set: Vec<usize> = cover.sources.iter().map(|source| source.index()).collect();
                prop_assert_eq!(Some(&set), expected.as_ref());
                let path: Vec<usize> = cover.steps.iter().map(|(link, _)| link.index()).collect();
                prop_assert!(every.contains(&path) && states(&set, &path));
                for (link, by) in &cover.steps {
                    let by: Vec<usize> = by.iter().map(|source| source.index()).collect();
                    prop_assert!(arrows[link.index()].is_stated(&by) && by.iter().all(|by| set.contains(by)));
                }
            }
            Covered::Nothing => prop_assert_eq!(expected, None),
            Covered::AtLeast(_) => prop_assert!(false, "so small a theory is never given up"),
        }
        let ids: Vec<LinkId> = theory.link_ids().collect();
        for path in every {
            let links: Vec<LinkId> = path.iter().map(|&place| ids[place]).collect();
            let expected = sets().into_iter().find(|set| states(set, &path));
            let set = match of_path(&graph, &links) {
                Covered::By(cover) => Some(cover.sources.iter().map(|source| source.index()).collect::<Vec<_>>()),
                Covered::Nothing | Covered::AtLeast(_) => None,
            };
            prop_assert_eq!(set, expected);
        }
    }

    #[test]
    fn a_link_follows_another_where_a_path_takes_both_with_definitions_between((elements, arrows) in world(6, 18)) {
        let theory = theory(elements, &arrows);
        let (from, to) = ends(&theory);
        let graph = TheoryGraph::new(&theory, Reading::All);
        let every = every_path(elements, &arrows);
        let follows = |first: usize, next: usize| every.iter().any(|path| {
            let place = |wanted| path.iter().position(|&place| place == wanted);
            let (Some(first), Some(next)) = (place(first), place(next)) else { return false };
            first < next && path[first + 1..next].iter().all(|&place| arrows[place].grade.is_none())
        });
        let mut successions = Successions::new(&graph, &from, &to);
        for first in theory.link_ids() {
            let meets = successions.meets(first);
            for next in theory.link_ids().filter(|&next| next != first) {
                let expected = follows(first.index(), next.index());
                prop_assert_eq!(successions.are_on_one_path(first, next), expected);
                prop_assert!(!expected || meets.contains(&theory.link(next).from));
            }
        }
    }
}

/// Elements that all lead to one another, so that more paths run than can be counted; then one
/// element that all paths pass, with a piece of research and a minus sign on a way back to it,
/// which no path can take; then the goal.
#[test]
fn what_may_take_for_ever_is_given_up_in_time() {
    let many = 40;
    let (passed, back, goal) = (many, many + 1, many + 2);
    let plain = |from, to| Arrow { from, to, sign: 1, grade: Some(1), sources: vec![0] };
    let pairs = (0..many).flat_map(|from| (0..=passed).map(move |to| (from, to))).filter(|(from, to)| from != to);
    let mut arrows: Vec<Arrow> = pairs.map(|(from, to)| plain(from, to)).collect();
    arrows.push(Arrow { sign: -1, grade: Some(7), ..plain(passed, back) });
    arrows.extend([plain(back, passed), Arrow { sources: vec![1], ..plain(passed, goal) }]);
    let theory = theory(goal + 1, &arrows);
    let graph = TheoryGraph::new(&theory, Reading::All);
    let (from, to) = ends(&theory);
    let start = Instant::now();
    assert!(conflicts(&graph, &from, &to).is_empty());
    assert!(breaks(&graph, &from, &to, Rank::EXPECTATION, Rank::FIRST_INDICATIONS).is_empty());
    assert!(matches!(smallest(&graph, &from, &to), Covered::By(cover) if cover.sources.len() == 2));
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}

/// Every step of a long path has thirty sources of its own: the sets are more than can be
/// tried, and the answer says what is known all the same.
#[test]
fn a_cover_that_is_given_up_says_how_many_it_takes_at_least() {
    let claims = |step: usize| {
        let claim = |it: usize| format!("Claim(knowledge: Expectation, source: \"s{}\"),", step * 30 + it);
        (0..30).map(claim).collect::<String>()
    };
    let steps = 12;
    let links: String = (0..steps)
        .map(|it| format!("Causes(from: \"e{it}\", to: \"e{}\", sign: Plus, claims: [{}]),", it + 1, claims(it)))
        .collect();
    let elements: String =
        (0..=steps).map(|it| format!("Element(id: \"e{it}\", label: \"E\", kind: State),")).collect();
    let sources: String = (0..steps * 30).map(|it| format!("Source(id: \"s{it}\", title: \"S\"),")).collect();
    let text = format!("Theory(title: \"T\", sources: [{sources}], elements: [{elements}], links: [{links}])");
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.is_whole, "{:?}", loaded.findings);
    let graph = TheoryGraph::new(&loaded.theory, Reading::All);
    let (from, to) = ends(&loaded.theory);
    let found = smallest(&graph, &from, &to);
    assert!(matches!(found, Covered::AtLeast(least) if (2..=steps).contains(&least)), "{found:?}");
}
