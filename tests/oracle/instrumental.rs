//! What the rules of use (family I) say of the shipped theories.

use super::*;

#[test]
fn what_counts_only_on_the_way_to_the_saving_is_known() {
    let loaded = whole();
    assert_eq!(about(&loaded, Reading::Literal, "I01"), ["behoefte-professionele-ondersteuning"]);
    let expected = [
        "behoefte-professionele-ondersteuning",
        "lagere-kosten-ondersteuning",
        "steun-uit-sociale-basis",
        "vervanging-professionele-inzet",
        "verwijzing-naar-activiteiten",
    ];
    assert_eq!(about(&loaded, Reading::Interpreted, "I01"), expected);
    assert!(about(&loaded, Reading::All, "I01").is_empty());
    let need = &findings(&loaded, Reading::Literal, "I01")[0];
    assert!(need.because[0].quote.contains("niet het belangrijkste doel"), "the norm on the step that leads here");
}

#[test]
fn on_the_short_chain_nothing_leads_to_a_value_and_that_is_said_once() {
    let short = load::file(&model("kernketen.ron"), &[]);
    for reading in Reading::ALL {
        assert_eq!(about(&short, reading, "I01"), ["besparing-gemeente"]);
    }
}

#[test]
fn volunteering_is_nowhere_subordinate() {
    for name in ["sociale-basis", "verandertheorie", "position-paper", "waarden", "gespreksmodel", "kernketen"] {
        let loaded = load::file(&model(&format!("{name}.ron")), &[]);
        for reading in Reading::ALL {
            assert!(about(&loaded, reading, "I02").is_empty(), "{name} {reading:?}");
        }
    }
}

#[test]
fn without_its_values_volunteering_is_subordinate() {
    // The norm of the register names the element; no word of this rule does.
    let mut loaded = whole();
    let inzet = element(&loaded.theory, "vrijwillige-inzet");
    loaded
        .theory
        .elements
        .iter_mut()
        .filter(|it| it.kind == ElementKind::Value)
        .for_each(|it| it.kind = ElementKind::State);
    let found = findings(&loaded, Reading::Literal, "I02");
    assert!(found.iter().any(|it| it.subject == Subject::Element(inzet.index() as u32) && !it.because.is_empty()));
}

#[test]
fn the_government_strengthens_personal_networks_without_a_co_owner() {
    // The shift of care tasks (method.md names it too) has no role in the sources: nobody says who shifts them.
    for name in ["sociale-basis", "position-paper"] {
        let loaded = load::file(&model(&format!("{name}.ron")), &[]);
        for reading in Reading::ALL {
            assert_eq!(about(&loaded, reading, "I05"), ["persoonlijk-netwerk"], "{name} {reading:?}");
            assert_eq!(findings(&loaded, reading, "I05")[0].because.len(), 2, "norms on what is held in common");
        }
    }
}

#[test]
fn the_zero_line_ranks_the_social_base() {
    let loaded = whole();
    for reading in Reading::ALL {
        assert_eq!(about(&loaded, reading, "I03"), ["beweging-nuldelijn"]);
    }
    let found = findings(&loaded, Reading::Interpreted, "I03");
    assert_eq!(found[0].because.len(), 2, "two sentences of the position paper stand behind it");
}

#[test]
fn work_shifts_to_informal_support_without_a_condition_on_three_links() {
    // i09 and v03 by the labels of an end; v02 by the words of its source ("te vervangen").
    // The text that contradicts v03 speaks of shifting as well: that is not heard.
    let loaded = whole();
    for reading in Reading::ALL {
        assert_eq!(about(&loaded, reading, "I04"), ["i09", "v02", "v03"], "{reading:?}");
    }
    assert!(findings(&loaded, Reading::Interpreted, "I04").iter().all(|finding| !finding.because.is_empty()));
}
