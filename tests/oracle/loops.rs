//! What the rules of loops (family L) say of the shipped theories.

use super::*;

#[test]
fn three_parties_expect_something_of_the_social_base_and_replenish_nothing() {
    let loaded = whole();
    for reading in Reading::ALL {
        assert_eq!(about(&loaded, reading, "L03"), ["sociale-basis"], "{reading:?}");
    }
    let finding = &findings(&loaded, Reading::Literal, "L03")[0];
    let line = Words::new(Tongue::Nl).say(&finding.message);
    assert!(line.contains("‘GALA’, ‘Kamerbrief 6 juli 2023’ en ‘WOZO’"), "{line}");
}
