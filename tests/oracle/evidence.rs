//! What the rules of evidence (family B) say of the shipped theories.

use super::*;

#[test]
fn sources_differ_on_four_links() {
    assert_eq!(about(&whole(), Reading::Interpreted, "B03"), ["i09", "k04", "v02", "v03"]);
}

/// Research by one essay, and examples from practice: nothing else is shown as knowledge.
#[test]
fn knowledge_is_of_one_kind_wherever_it_is_shown() {
    let practice = ["g03", "g11", "g12", "o01", "o02", "o03", "p30", "p31", "p32", "p48"];
    // w01 stands on the pair of b03, and is heard there.
    let essay = ["b03", "w02", "w03", "w04", "w05", "w06", "w07"];
    let loaded = whole();
    let found = findings(&loaded, Reading::Interpreted, "B04");
    let of = |kind: &str| found.iter().filter(|finding| format!("{:?}", finding.message).contains(kind)).count();
    assert!(found.iter().all(|finding| finding.message.key == "b04-both"), "one kind from one source");
    assert_eq!((of("knowledge-practice"), of("knowledge-research")), (practice.len(), essay.len()));
    let mut links = [&practice[..], &essay[..]].concat();
    links.sort_unstable();
    assert_eq!(about(&loaded, Reading::Interpreted, "B04"), links);
}

#[test]
fn no_source_says_for_whom_it_holds_so_none_misses() {
    for reading in Reading::ALL {
        assert!(about(&whole(), reading, "B06").is_empty());
    }
}

/// The latest year that the sources name is 2023: of the knowledge that bears a year, the
/// essay is of 2022 and the examples from practice of the position paper are of 2023.
#[test]
fn the_knowledge_of_the_sources_gets_old() {
    let mut loaded = whole();
    let mut in_year = |year| {
        loaded.theory.year = year;
        about(&loaded, Reading::All, "B07")
    };
    assert!(in_year(None).is_empty() && in_year(Some(2026)).is_empty(), "three years");
    let practice = ["p30", "p31", "p32", "p48"];
    assert_eq!(in_year(Some(2027)), practice);
    let essay = ["b03", "p30", "p31", "p32", "p48", "w02", "w03", "w04", "w05", "w06", "w07"];
    assert_eq!(in_year(Some(2028)), essay);
}

#[test]
fn no_link_of_the_core_can_be_tested_yet() {
    let core = ["k01", "k02", "k03", "k04", "k05-jeugdwet", "k05-participatiewet", "k05-wmo"];
    for loaded in [whole(), load::file(&model("kernketen.ron"), &[])] {
        let found = findings(&loaded, Reading::Interpreted, "B08");
        assert!(found.iter().all(|finding| finding.message.key == "b08-core"));
        assert_eq!(about(&loaded, Reading::Interpreted, "B08"), core);
    }
}
