//! What the rules of paths (family P) say of the shipped theories.

use super::*;

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
