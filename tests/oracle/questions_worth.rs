//! What the questions about values, loops and the figure as a network say of the shipped
//! theory. Every number was computed by networkx from the inventory of the sources.

use super::*;

use schakel::analysis::loops::tally;
use schakel::analysis::statistics::{Statistics, statistics};
use schakel::analysis::values::{Answer, LevelReach, Parts, Reach, Serves, ask, starts};

/// Asks every reading in turn.
fn in_each<T>(question: impl Fn(&TheoryGraph<'_>) -> T) -> [T; 3] {
    let loaded = whole();
    Reading::ALL.map(|reading| question(&TheoryGraph::new(&loaded.theory, reading)))
}

fn from_the_start(graph: &TheoryGraph<'_>, parts: Parts) -> Answer {
    let starts = starts(graph.theory);
    assert_eq!(starts, [element(graph.theory, START)]);
    ask(graph, &starts, parts)
}

#[test]
fn elements_serve_a_saving_a_value_both_or_neither() {
    let count = |graph: &TheoryGraph<'_>| {
        let answer = from_the_start(graph, Parts::ToWhole);
        Serves::ALL.map(|what| answer.serving(what).count())
    };
    assert_eq!(in_each(count), [[1, 2, 65, 68], [5, 4, 88, 39], [0, 2, 115, 19]]);
    let loaded = whole();
    let graph = TheoryGraph::new(&loaded.theory, Reading::Literal);
    let answer = from_the_start(&graph, Parts::ToWhole);
    let only: Vec<ElementId> = answer.serving(Serves::InstrumentalOnly).collect();
    assert_eq!(only, [element(&loaded.theory, "behoefte-professionele-ondersteuning")]);
}

#[test]
fn parts_read_both_ways_reach_every_value_that_a_source_places() {
    let facts = |graph: &TheoryGraph<'_>| {
        let answer = from_the_start(graph, Parts::BothWays);
        let both = |level: &LevelReach| level.literal.reached.len() + level.interpreted.reached.len();
        let literal = |level: &LevelReach| (level.literal.reached.len(), level.literal.total());
        let levels = answer.values.levels;
        let of = |reach: &Reach| reach.reached.len();
        (of(&answer.values.all), levels.iter().map(literal).collect(), levels.iter().map(both).collect())
    };
    let all = vec![(3, 3), (2, 2), (3, 3)];
    let sources = (23, all.clone(), vec![5, 10, 8]);
    assert_eq!(in_each(facts), [sources.clone(), sources, (29, all, vec![5, 14, 10])]);
}

#[test]
fn one_group_of_outcomes_is_carried_by_nothing() {
    let bare = |graph: &TheoryGraph<'_>| -> Vec<String> {
        let carried = from_the_start(graph, Parts::ToWhole).carried;
        let bare = carried.iter().filter(|it| it.carriers.is_empty());
        bare.map(|it| graph.theory.element(it.element).id.to_string()).collect()
    };
    let groups = ["ontmoeting", "ontplooiing", "ondersteuning", "ontspanning", "eigenaarschap"];
    let groups = groups.map(|name| format!("uitkomst-{name}")).to_vec();
    let [mut literal, interpreted, all] = in_each(bare);
    literal.sort_by_key(|name| groups.iter().position(|group| group == name));
    assert_eq!(literal, groups);
    assert_eq!((interpreted, all), (vec![groups[4].clone()], vec![groups[4].clone()]));
}

#[test]
fn the_city_gains_by_the_saving_and_others_by_values() {
    let loaded = whole();
    let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
    let gains = from_the_start(&graph, Parts::ToWhole).gains;
    let savers: Vec<&str> = gains.iter().filter(|it| !it.savings.reached.is_empty()).map(|it| &*it.who.id).collect();
    assert_eq!(savers, ["gemeente"]);
    let city = gains.iter().find(|it| &*it.who.id == "gemeente").expect("it gains");
    assert_eq!((city.values.total(), city.reached()), (0, 1));
    assert!(gains.iter().filter(|it| &*it.who.id != "gemeente").all(|it| it.values.total() > 0));
}

#[test]
fn the_figure_is_counted_as_networkx_counts_it() {
    let facts = |graph: &TheoryGraph<'_>| {
        let found = statistics(graph, &starts(graph.theory));
        let depth = found.depth.furthest.expect("the chain leads somewhere").links;
        let ends = (found.sources.len(), found.sinks.len(), found.loose.len());
        (found.steps, found.shares.causal, ends, depth, found.depth.layers)
    };
    let expected = [(182, 136, (64, 48, 41), 6, 9), (221, 167, (76, 38, 22), 6, 9), (240, 186, (76, 30, 18), 11, 9)];
    assert_eq!(in_each(facts), expected);
}

#[test]
fn the_paths_of_the_chain_are_counted() {
    let paths = |graph: &TheoryGraph<'_>| {
        let found = statistics(graph, &[]).paths;
        let [(_, count)] = found[..] else { panic!("one chain") };
        (count.paths, count.is_exact)
    };
    let [literal, interpreted, all] = in_each(paths);
    assert_eq!((literal, interpreted), ((15, true), (15, true)));
    // Of at most fourteen links there are fifty.
    assert!(all.0 >= 50, "{all:?}");
}

/// The first so many elements of a ranking, with their numbers.
fn told(
    graph: &TheoryGraph<'_>,
    found: &Statistics,
    of: fn(&schakel::analysis::statistics::Central) -> f64,
    most: usize,
) -> Vec<(String, f64)> {
    let name = |id: ElementId| graph.theory.element(id).id.to_string();
    found.highest(of, most).iter().map(|rank| (name(rank.item), rank.value)).collect()
}

#[test]
fn what_lies_between_others_is_what_networkx_finds() {
    let facts = |graph: &TheoryGraph<'_>| {
        let found = statistics(graph, &[]);
        let links = schakel::analysis::ranking::highest(found.links_between.iter().copied(), 3);
        let links: Vec<(String, f64)> =
            links.iter().map(|rank| (graph.theory.link(rank.item).id.to_string(), rank.value)).collect();
        (told(graph, &found, |it| it.between, 3), links, told(graph, &found, |it| it.out as f64, 2))
    };
    let [literal, interpreted, _] = in_each(facts);
    let named = |list: &[(&str, f64)]| list.iter().map(|&(name, value)| (name.to_owned(), value)).collect::<Vec<_>>();
    assert_eq!(
        literal.0,
        named(&[("sociale-basis", 1974.0), ("gemeenschappelijke-basis", 1211.0), ("vrijwillige-inzet", 664.0)])
    );
    assert_eq!(literal.1, named(&[("d-gemeenschappelijke", 811.0), ("m4-vrijwillige-inzet", 593.5), ("k04", 350.0)]));
    assert_eq!(literal.2, named(&[("sociale-basis", 25.0), ("vrijwillige-inzet", 8.0)]));
    assert_eq!(
        interpreted.0,
        named(&[("sociale-basis", 2952.75), ("gemeenschappelijke-basis", 2027.5), ("vrijwillige-inzet", 1196.25)])
    );
}

#[test]
fn two_elements_lead_to_29_of_the_ends() {
    let loaded = whole();
    for reading in [Reading::Literal, Reading::Interpreted] {
        let graph = TheoryGraph::new(&loaded.theory, reading);
        let found = statistics(&graph, &[]);
        let mut first = told(&graph, &found, |it| it.leverage.ends as f64, 3);
        assert_eq!(found.highest(|it| it.leverage.ends as f64, 1)[0].tied, 2);
        first.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let expected = [("over-drempels-stappen", 29.0), ("persoonlijk-vragen", 29.0), ("taalmaatje", 24.0)];
        assert_eq!(first, expected.map(|(name, ends)| (name.to_owned(), ends)));
    }
}

#[test]
fn seventeen_links_show_knowledge() {
    let known = |graph: &TheoryGraph<'_>| statistics(graph, &[]).shares.known;
    let [_, interpreted, all] = in_each(known);
    assert_eq!((interpreted, all), (17, 17));
    let signed = |graph: &TheoryGraph<'_>| {
        let shares = statistics(graph, &[]).shares;
        shares.causal - shares.sign
    };
    assert_eq!(in_each(signed), [3, 3, 3]);
}

#[test]
fn loops_are_counted_in_each_reading_and_named_where_they_go_round() {
    let counts = |graph: &TheoryGraph<'_>| {
        let counted = tally(graph, 1_000_000);
        (counted.reinforcing, counted.balancing, counted.unknown, counted.is_whole)
    };
    let [literal, interpreted, all] = in_each(counts);
    assert_eq!((literal, interpreted), ((6, 0, 0, true), (6, 1, 0, true)));
    assert!(all.3 && all.1 >= 74);
    // Two of the three names are those of loops that only the overlays close.
    let open = |graph: &TheoryGraph<'_>| -> Vec<(bool, usize)> {
        let found = loops(graph, Limits { cap: 1000, max_links: 9 });
        found.named.iter().map(|named| (named.open.is_empty(), named.loops.len())).collect()
    };
    let [literal, _, all] = in_each(open);
    assert!(literal.iter().any(|&(closed, found)| closed && found == 1));
    assert!(literal.iter().any(|&(closed, found)| !closed && found == 0));
    assert!(all.iter().all(|&(closed, found)| closed && found >= 1), "{all:?}");
}
