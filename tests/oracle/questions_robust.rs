//! What the shipped theory hangs on, what breaks it, and what to look into first.

use schakel::analysis::agenda::{Route, agenda};
use schakel::analysis::removal::{Best, removal};
use schakel::analysis::robustness::robustness;

use super::*;

fn link(theory: &Theory, id: &str) -> LinkId {
    theory.link_ids().find(|&link| &*theory.link(link).id == id).unwrap_or_else(|| panic!("{id} is a link"))
}

#[test]
fn without_k04_every_saving_is_lost_and_no_value_in_either_reading_of_the_sources() {
    let loaded = whole();
    let theory = &loaded.theory;
    let (from, to) = ([element(theory, START)], [element(theory, SAVING)]);
    let savings: Vec<ElementId> =
        theory.element_ids().filter(|&id| theory.element(id).kind == ElementKind::Saving).collect();
    for reading in [Reading::Literal, Reading::Interpreted] {
        let graph = TheoryGraph::new(theory, reading);
        let found = removal(&graph, &from, &savings);
        let k04 = found.of_link(&graph, link(theory, "k04")).expect("k04 is felt");
        assert_eq!(found.goals_without(k04), found.goals, "every saving that was reached, {reading:?}");
        assert!(found.goals.contains(&to[0]));
        assert_eq!((found.values.len(), k04.values_lost()), (18, 0), "{reading:?}");
        assert_eq!((k04.paths, k04.paths.paths), (found.paths, 15));
        assert!(k04.paths.is_exact);
        let k01 = found.of_link(&graph, link(theory, "k01")).expect("k01 is felt");
        assert_eq!((k01.goals_lost(), k01.values_lost()), (found.goals.len(), 18), "{reading:?}");
        // What loses most comes first.
        assert_eq!(ids(theory, &[found.links[0].what, found.links[1].what]), ["k01", "k04"]);
        assert!(found.links[2..].iter().all(|loss| loss.goals_lost() == 0));
        assert!(k04.lowered.iter().all(|it| it.after == Best::Nowhere && it.before == Best::Rank(Rank::EXPECTATION)));
    }
    let wide = TheoryGraph::new(theory, Reading::All);
    let found = removal(&wide, &from, &to);
    let k04 = found.of_link(&wide, link(theory, "k04")).expect("k04 is felt");
    assert_eq!((k04.goals_lost(), k04.values_lost(), found.paths.paths), (0, 0, 50), "the modeller adds a way around");
}

#[test]
fn k04_is_to_be_looked_into_first_and_then_k01() {
    let loaded = whole();
    let theory = &loaded.theory;
    let (from, to) = ([element(theory, START)], [element(theory, SAVING)]);
    for reading in [Reading::Literal, Reading::Interpreted] {
        let graph = TheoryGraph::new(theory, reading);
        let found = agenda(&graph, &[Route { from: &from, to: &to }]);
        assert_eq!(ids(theory, &[found[0].link, found[1].link]), ["k04", "k01"], "{reading:?}");
        let [k04, k01] = [&found[0], &found[1]];
        assert!(k04.is_contested() && !k01.is_contested());
        assert_eq!(k01.status, Status::ExpectationOnly);
        for open in [k04, k01] {
            assert_eq!((&*open.on_every_path, &*open.in_cut), (&[0][..], &[0][..]));
            assert_eq!((open.paths.paths, open.rank), (15, Some(Rank::EXPECTATION)));
            assert!(open.raises.is_empty() && open.together > Some(1), "no answer is enough by itself");
        }
        assert!(found[2..].iter().all(|open| open.on_every_path.is_empty()));
    }
}

#[test]
fn the_short_chain_hangs_on_one_link_and_on_no_study() {
    let loaded = load::file(&model("kernketen.ron"), &[]);
    let theory = &loaded.theory;
    let graph = TheoryGraph::new(theory, Reading::default());
    let chain = &theory.chains[0];
    let found = robustness(&graph, &chain.from, &chain.to);
    assert_eq!((found.structural.size, found.evidential.size), (Some(1), Some(0)));
    assert_eq!(ids(theory, &found.structural.links), ["k01"]);
    assert_eq!(ids(theory, &found.structural.near_goals), ["k04"]);
    assert_eq!(ids(theory, &found.evidential.links), ["k01"], "no study from the first step on");
    assert_eq!(ids(theory, &found.evidential.near_goals), ["k05-wmo", "k05-jeugdwet", "k05-participatiewet"]);
    assert_eq!(ids(theory, &found.links), ["k01", "k02", "k03", "k04"]);
    let named: Vec<&str> = found.elements.iter().map(|&id| &*theory.element(id).id).collect();
    let expected = [
        "institutionele-basis",
        "gemeenschappelijke-basis",
        "persoonlijke-basis",
        "behoefte-professionele-ondersteuning",
    ];
    assert_eq!(named, expected);
    let by_source: Vec<_> = found.sources.iter().map(|(id, cut)| (&*theory.source(*id).id, cut.size)).collect();
    assert_eq!(by_source, [("gespreksmodel", Some(1))], "one source states the whole chain, and no other a part of it");
}
