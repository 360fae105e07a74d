//! What the rules of evidence (family B) say of the shipped theories.

use super::*;

#[test]
fn sources_differ_on_four_links() {
    assert_eq!(about(&whole(), Reading::Interpreted, "B03"), ["i09", "k04", "v02", "v03"]);
}
