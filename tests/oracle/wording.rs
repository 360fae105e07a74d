//! What the rules of wording (family T) say of the shipped theories.

use super::*;

#[test]
fn no_label_of_the_shipped_theories_undermines() {
    let loaded = whole();
    for reading in Reading::ALL {
        assert!(findings(&loaded, reading, "T01").is_empty(), "{reading:?}");
    }
    // The terms do stand in the theory: in the name of the risk that they are, and in the
    // words of the source that says so.
    let risk = element(&loaded.theory, "ondermijnende-taal");
    let risk = loaded.theory.element(risk);
    assert!(risk.kind == ElementKind::Risk && risk.label.contains("cliënt"), "{}", risk.label);
    assert!(loaded.theory.norms.iter().any(|norm| norm.quote.contains("‘cliënt’")));
}

#[test]
fn broad_concepts_without_a_definition_are_known() {
    let expected = [
        // Named in the method.
        "menselijke-waarde",
        "preventie-omkijken-lichte-steun",
        "samenlevingsopbouw",
        "sociale-basis",
        // Of the same sort: one broad concept, or several in one label.
        "ervaren-gezondheid-welzijn",
        "gemeenschappelijke-veerkracht",
        "gezondheid-vitaliteit",
        "verbinding",
        "vitaliteit-ouderen",
    ];
    let mut expected = expected.map(str::to_owned).to_vec();
    expected.sort();
    for reading in Reading::ALL {
        assert_eq!(about(&whole(), reading, "T02"), expected, "{reading:?}");
    }
}

#[test]
fn expectations_that_are_worded_as_facts_are_known() {
    // The method names k02, k03, k05, v07 and v08 by the first coding. k04 stands in the same
    // sentence as k02 and k03 ("waardoor inwoners minder ... nodig hebben"), is as certain,
    // and rests on the same expectation; that a position contradicts it does not support it.
    // k01 is no assertion in the text ("als we investeren"), and has no modality.
    let expected = ["k02", "k03", "k04", "k05-jeugdwet", "k05-participatiewet", "k05-wmo", "v07", "v08"];
    for reading in Reading::ALL {
        assert_eq!(about(&whole(), reading, "T03"), expected, "{reading:?}");
    }
    // Fifty-six links rest on a position alone, most of them certain: those are left alone.
    let loaded = whole();
    let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
    let positions = graph.causal_links().filter(|&(id, _)| graph.support(id).best_for == Some(Knowledge::Position));
    assert_eq!(positions.count(), 56);
}
