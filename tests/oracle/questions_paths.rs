//! The questions about paths and sources, on the shipped theories.

use super::*;
use schakel::analysis::pathways::{best, count};
use schakel::analysis::signs::{Verdict, overall};
use schakel::analysis::testimony::{Over, Testimony, testimonies};

fn of<'t>(theory: &Theory, told: &'t [Testimony], id: &str) -> &'t Testimony {
    told.iter().find(|told| &*theory.source(told.source).id == id).unwrap_or_else(|| panic!("{id} is a source"))
}

#[test]
fn the_paths_of_the_chain_are_counted_with_their_sign() {
    let loaded = whole();
    let theory = &loaded.theory;
    let (from, to) = ([element(theory, START)], [element(theory, SAVING)]);
    for (reading, number) in Reading::ALL.into_iter().zip([15, 15, 50]) {
        let graph = TheoryGraph::new(theory, reading);
        let counted = count(&graph, &from, &to);
        assert_eq!((counted.paths, counted.is_exact), (number, true), "{reading:?}");
        let signs = overall(&graph, &from, &to);
        assert_eq!((signs.plus, signs.minus, signs.unknown), (number, 0, 0), "{reading:?}");
        assert_eq!(signs.verdict, Verdict::All(Sign::Plus));
        let found = best(&graph, &from, &to, 3);
        assert_eq!((found.paths.len(), found.has_more), (3, true));
        let first = found.paths.get(0).expect("a path");
        assert_eq!((first.links.len(), first.rank), (6, Some(Rank::EXPECTATION)));
    }
}

#[test]
fn the_sources_differ_on_whether_less_help_is_needed() {
    let loaded = whole();
    let theory = &loaded.theory;
    for reading in Reading::ALL {
        let graph = TheoryGraph::new(theory, reading);
        let told = testimonies(&graph);
        let disputed = |id: &str| {
            let disputes = of(theory, &told, id).disputes.iter();
            let k04 = disputes.filter(|dispute| &*theory.link(dispute.link).id == "k04");
            k04.map(|dispute| (&*theory.source(dispute.other).id, dispute.over)).collect::<Vec<_>>()
        };
        assert_eq!(disputed("gespreksmodel"), [("position-paper", Over::Support)], "{reading:?}");
        assert_eq!(disputed("position-paper"), [("gespreksmodel", Over::Contradiction)], "{reading:?}");
    }
}

#[test]
fn the_chain_to_the_saving_is_one_sources_and_goes_with_it() {
    let loaded = whole();
    let theory = &loaded.theory;
    let graph = TheoryGraph::new(theory, Reading::Literal);
    let told = testimonies(&graph);
    let model = of(theory, &told, "gespreksmodel");
    assert_eq!(model.whole.len(), 1, "it states the whole chain");
    let [loss] = &*model.losses else { panic!("one chain") };
    assert_eq!(loss.goals, [element(theory, SAVING)]);
    let others = told.iter().filter(|told| told.source != model.source);
    assert!(others.clone().all(|told| told.whole.is_empty()), "no other source states it");
    assert!(
        others.flat_map(|told| &told.losses).all(|loss| loss.goals.is_empty()),
        "the saving stands without any other"
    );
}
