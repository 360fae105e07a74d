//! What the rules of paths (family P) say of the shipped theories.

use super::*;

use schakel::analysis::sources::{Covered, smallest};

#[test]
fn the_short_chain_knows_no_other_cause_and_no_unintended_effect() {
    let kernel = load::file(&model("kernketen.ron"), &[]);
    for reading in Reading::ALL {
        assert_eq!(about(&kernel, reading, "P05"), ["instrumenteel"], "{reading:?}");
        assert_eq!(about(&kernel, reading, "P06"), ["instrumenteel"], "{reading:?}");
    }
}

#[test]
fn the_whole_theory_knows_both() {
    let loaded = whole();
    for reading in Reading::ALL {
        assert_eq!(about(&loaded, reading, "P05"), [""; 0], "{reading:?}");
        assert_eq!(about(&loaded, reading, "P06"), [""; 0], "{reading:?}");
    }
    let school = load::file(&model("illustration-school-meals.ron"), &[]);
    assert_eq!(about(&school, Reading::Interpreted, "P05"), [""; 0], "sleep is in no one's budget");
    assert_eq!(about(&school, Reading::Interpreted, "P06"), [""; 0], "being singled out is a risk");
}

/// All paths from investment to saving are plus, in every reading.
#[test]
fn no_signs_conflict_between_investment_and_saving() {
    for loaded in [whole(), load::file(&model("kernketen.ron"), &[])] {
        assert!(Reading::ALL.into_iter().all(|reading| about(&loaded, reading, "P02").is_empty()));
    }
}

/// No source says for whom, where and when; nothing in the core is knowledge; and nothing is
/// supported by studies of effects.
#[test]
fn no_knowledge_on_the_chain_can_fail_to_connect_or_stay_behind() {
    for loaded in [whole(), load::file(&model("kernketen.ron"), &[])] {
        for code in ["P04", "B05"] {
            assert!(Reading::ALL.into_iter().all(|reading| about(&loaded, reading, code).is_empty()), "{code}");
        }
    }
}

/// The short names of the fewest sources that state a whole path.
fn stating(loaded: &Loaded, reading: Reading, from: &str, to: &str) -> Vec<String> {
    let theory = &loaded.theory;
    let graph = TheoryGraph::new(theory, reading);
    match smallest(&graph, &[element(theory, from)], &[element(theory, to)]) {
        Covered::By(cover) => cover.sources.iter().map(|&id| theory.source(id).id.to_string()).collect(),
        Covered::Nothing | Covered::AtLeast(_) => Vec::new(),
    }
}

/// The conversation model states the whole chain by itself: step 5 is where it comes from.
#[test]
fn one_source_states_the_whole_chain() {
    for loaded in [whole(), load::file(&model("kernketen.ron"), &[])] {
        for reading in Reading::ALL {
            assert_eq!(stating(&loaded, reading, START, SAVING), ["gespreksmodel"]);
            assert!(about(&loaded, reading, "P07").is_empty(), "{reading:?}");
        }
    }
}

/// Counted over all sets of sources by networkx: a way to any of the 18 values that are
/// reached was put together from the conversation model and one other source.
#[test]
fn no_source_states_a_whole_way_to_a_value() {
    let loaded = whole();
    for reading in [Reading::Literal, Reading::Interpreted] {
        let graph = TheoryGraph::new(&loaded.theory, reading);
        let reached = values::reach(&graph, &[element(&loaded.theory, START)]).all.reached;
        let mut beside: Vec<(String, String)> = Vec::new();
        for value in reached {
            let value = loaded.theory.element(value).id.to_string();
            let sources = stating(&loaded, reading, START, &value);
            assert_eq!((sources.len(), &*sources[0]), (2, "gespreksmodel"), "{value}");
            beside.push((sources[1].clone(), value));
        }
        let of = |source: &str| beside.iter().filter(|(by, _)| by == source).count();
        assert_eq!([of("position-paper"), of("witkamp-waltz"), of("gespreksmodel-0")], [15, 2, 1]);
    }
}
