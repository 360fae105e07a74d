//! What the rules of the rounds (family R) say of the shipped theories.

use super::*;

#[test]
fn no_text_is_the_record_of_a_round() {
    for name in ["sociale-basis", "kernketen", "gespreksmodel", "illustration-school-meals"] {
        let loaded = load::file(&model(&format!("{name}.ron")), &[]);
        for code in ["R01", "R03"] {
            assert!(about(&loaded, Reading::Interpreted, code).is_empty(), "{name} {code}");
        }
    }
}

#[test]
fn of_twelve_actions_the_webinar_says_who_does_one() {
    let loaded = load::file(&model("verandertheorie.ron"), &[]);
    let is_action = |element: &&schakel::theory::Element| element.kind == ElementKind::Action;
    assert_eq!(loaded.theory.elements.iter().filter(is_action).count(), 12);
    // The text names, loosely, who organizes volunteering more flexibly (method.md counts 10 of 12):
    // ‘het vrijwilligerswerk’ is nobody in the inventory, so no role says it.
    let expected = [
        "actief-benaderen",
        "bewustzijn-waarde-en-beperkingen",
        "deskundigheidsbevordering",
        "flexibel-organiseren",
        "gelijkwaardige-samenwerking",
        "laten-zien-en-vieren",
        "matching-formeel-informeel",
        "oog-voor-onzichtbare-inzet",
        "regelgeving-bijstand",
        "structurele-vergoeding",
        "vermindering-regeldruk",
    ];
    assert_eq!(about(&loaded, Reading::Interpreted, "R02"), expected);
}

#[test]
fn the_gespreksmodel_tells_both_ways_of_individual_support() {
    let loaded = whole();
    for reading in Reading::ALL {
        let found = findings(&loaded, reading, "R02");
        assert!(found.iter().all(|it| it.subject != Subject::Whole), "{reading:?}");
        // Eleven actions, four inputs, and three actors of whom no text says what they do.
        assert_eq!(found.len(), 18, "{reading:?}");
    }
}
