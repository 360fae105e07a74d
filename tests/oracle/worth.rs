//! What the rules of values (family W) say of the shipped theories.

use super::*;

#[test]
fn the_values_of_the_sources_are_not_lopsided() {
    let loaded = whole();
    for reading in Reading::ALL {
        assert!(about(&loaded, reading, "W03").is_empty(), "{reading:?}");
    }
    // Of all values, reached or not, 5, 14 and 10 stand at the three levels: 17, 48 and 34 in 100.
    let placed = [0, 1, 2].map(|level| {
        let at = |element: &&schakel::theory::Element| element.levels.iter().any(|(id, _)| id.index() == level);
        loaded.theory.elements.iter().filter(at).count()
    });
    assert_eq!(placed, [5, 14, 10]);
}

#[test]
fn on_the_short_chain_only_the_municipality_gains() {
    let short = load::file(&model("kernketen.ron"), &[]);
    for reading in Reading::ALL {
        assert_eq!(about(&short, reading, "W04"), ["instrumenteel"]);
        // Between the chain and the rest of the theory others gain too.
        assert!(about(&whole(), reading, "W04").is_empty(), "{reading:?}");
    }
    let finding = &findings(&short, Reading::Interpreted, "W04")[0];
    assert_eq!(
        Words::new(Tongue::Nl).say(&finding.message),
        "Op weg naar ‘Besparing bij de gemeente’ staat alleen ‘Gemeente’ als winnaar."
    );
}
