//! Support: from claims to a rank and a status, case by case (the method's evidence model).

use schakel::load;
use schakel::theory::support::{Status, Support, assumption_rank, support};
use schakel::theory::{Knowledge, Reading};

/// The support of one causal link that says the given things.
fn weigh(link: &str, reading: Reading) -> Support {
    let text = format!(
        r#"Theory(
            sources: [Source(id: "s", title: "S"), Source(id: "t", title: "T")],
            elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
            links: [Causes(id: "k", from: "a", to: "b", sign: Plus, {link})],
        )"#
    );
    let loaded = load::text("case.ron", &text);
    assert!(loaded.findings.is_empty(), "{link}: {:#?}", loaded.findings);
    support(&loaded.theory, &loaded.theory.links[0], reading)
}

fn claims(list: &[&str]) -> Support {
    weigh(&format!("claims: [{}]", list.join(", ")), Reading::default())
}

/// Rank (none by definition) and status.
fn short(support: Support) -> (Option<u8>, Status) {
    (support.rank.map(|rank| rank.number()), support.status)
}

const EXPECTED: &str = "Claim(stance: Supports, knowledge: Expectation)";
const HELD: &str = "Claim(stance: Supports, knowledge: Position)";
const UNSHOWN: &str = r#"Claim(stance: Supports, knowledge: Unshown, source: "s")"#;
const PRACTICE: &str = r#"Claim(stance: Supports, knowledge: Practice, source: "s")"#;
const STUDIED: &str = r#"Claim(stance: Supports, knowledge: Research, strength: GoodIndications, source: "t")"#;
const DEFINED: &str = "Claim(stance: Supports, knowledge: Definition)";
const AGAINST: &str = "Claim(stance: Contradicts, knowledge: Position)";
const REFUTED: &str = r#"Claim(stance: Contradicts, knowledge: Research, source: "s")"#;
const MIXED: &str = r#"Claim(stance: Mixed, knowledge: Research, strength: FirstIndications, source: "s")"#;

#[test]
fn every_status_has_its_condition() {
    let cases: &[(&[&str], Option<u8>, Status)] = &[
        (&[], Some(0), Status::Unsourced),
        (&[EXPECTED], Some(1), Status::ExpectationOnly),
        (&[HELD], Some(1), Status::PositionOnly),
        (&[HELD, EXPECTED], Some(1), Status::ExpectationOnly),
        (&[UNSHOWN, EXPECTED], Some(2), Status::Unshown),
        (&[PRACTICE], Some(3), Status::Carried),
        (&[PRACTICE, STUDIED], Some(6), Status::Carried),
        (&[EXPECTED, STUDIED], Some(6), Status::Carried),
        (&[MIXED], Some(5), Status::Mixed),
        (&[EXPECTED, MIXED], Some(5), Status::Mixed),
        (&[STUDIED, MIXED], Some(6), Status::Carried),
        (&[EXPECTED, AGAINST], Some(1), Status::Contested),
        (&[PRACTICE, REFUTED], Some(3), Status::Contested),
        (&[UNSHOWN, REFUTED], Some(2), Status::Contradicted),
        (&[MIXED, REFUTED], Some(5), Status::Contested),
        (&[REFUTED], Some(0), Status::Contradicted),
        (&[AGAINST], Some(0), Status::Denied),
        (&[DEFINED], None, Status::ByDefinition),
        (&[DEFINED, EXPECTED], None, Status::ByDefinition),
        (&[DEFINED, REFUTED], None, Status::Contested),
    ];
    for (list, rank, status) in cases {
        assert_eq!(short(claims(list)), (*rank, *status), "{list:?}");
    }
}

#[test]
fn the_ladder_has_its_ranks_and_practice_stops_at_four() {
    let ladder = ["WellDescribed", "WellFounded", "FirstIndications", "GoodIndications", "StrongIndications"];
    let ranks = |knowledge: &str| {
        ladder.map(|strength| {
            let claim =
                format!(r#"Claim(stance: Supports, knowledge: {knowledge}, strength: {strength}, source: "s")"#);
            short(claims(&[&claim])).0.unwrap_or(0)
        })
    };
    assert_eq!(ranks("Research"), [3, 4, 5, 6, 7]);
    assert_eq!(ranks("Practice"), [3, 4, 4, 4, 4]);
    assert_eq!(ranks("Experience"), [3, 4, 4, 4, 4]);
}

#[test]
fn knowledge_without_a_source_is_not_shown() {
    let bare = "Claim(stance: Supports, knowledge: Research, strength: StrongIndications)";
    let support = claims(&[bare]);
    assert_eq!(short(support), (Some(2), Status::Unshown));
    assert_eq!((support.kinds, support.independent), (0, 0));
}

#[test]
fn a_claim_about_others_loses_one_rank() {
    let with = |claim: &str, link: &str| {
        let claim = format!(
            r#"Claim(stance: Supports, knowledge: Research, strength: GoodIndications, source: "s", scope: Scope({claim}))"#
        );
        short(weigh(&format!("scope: Scope({link}), claims: [{claim}]"), Reading::default())).0
    };
    assert_eq!(with(r#"audience: "ouderen""#, r#"audience: "jongeren""#), Some(5));
    assert_eq!(with(r#"audience: " Jongeren ""#, r#"audience: "jongeren""#), Some(6));
    assert_eq!(with(r#"setting: "dorp""#, r#"audience: "jongeren""#), Some(6), "what is not said cannot miss");
    assert_eq!(with(r#"setting: "dorp", period: "2010""#, r#"setting: "stad", period: "2020""#), Some(5), "once only");
    let unshown = r#"Claim(stance: Supports, knowledge: Unshown, scope: Scope(audience: "x"))"#;
    let link = format!(r#"scope: Scope(audience: "y"), claims: [{unshown}]"#);
    assert_eq!(short(weigh(&link, Reading::default())), (Some(2), Status::Unshown));
}

#[test]
fn a_necessary_assumption_holds_its_link_down() {
    let with = |assumptions: &str| {
        let support = weigh(&format!("claims: [{STUDIED}], assumptions: [{assumptions}]"), Reading::default());
        (support.rank.map(|rank| rank.number()), support.held_by)
    };
    let bare = r#"Assumption(text: "x", necessary: true)"#;
    let practice = format!(r#"Assumption(text: "y", necessary: true, claims: [{PRACTICE}])"#);
    let optional = r#"Assumption(text: "z")"#;
    let defined = format!(r#"Assumption(text: "w", necessary: true, claims: [{DEFINED}])"#);
    assert_eq!(with(optional), (Some(6), None));
    assert_eq!(with(&practice), (Some(3), Some(0)));
    assert_eq!(with(&format!("{optional}, {practice}, {bare}")), (Some(0), Some(2)));
    assert_eq!(with(&defined), (Some(6), None));
    let carried = weigh(&format!("claims: [{STUDIED}], assumptions: [{bare}]"), Reading::default());
    assert_eq!(carried.status, Status::Carried, "the status tells of the claims, the rank of the whole");
}

#[test]
fn an_assumption_is_weighed_by_its_own_claims() {
    let text = format!(
        r#"Theory(
            sources: [Source(id: "s", title: "S")],
            elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
            links: [Causes(from: "a", to: "b", assumptions: [Assumption(text: "x", claims: [{PRACTICE}])])],
        )"#
    );
    let theory = load::text("case.ron", &text).theory;
    let causal = theory.links[0].causal().expect("a causal link");
    let rank = assumption_rank(&theory, &causal.assumptions[0], None, Reading::default(), theory.links[0].provenance);
    assert_eq!(rank.number(), 3);
    assert_eq!(short(support(&theory, &theory.links[0], Reading::default())), (Some(0), Status::Unsourced));
}

#[test]
fn kinds_and_studies_stand_beside_the_rank() {
    let same = r#"Claim(stance: Supports, knowledge: Experience, source: "s", study: "x")"#;
    let report = r#"Claim(stance: Supports, knowledge: Research, source: "t", study: "x")"#;
    let support = claims(&[PRACTICE, same, report]);
    assert_eq!((support.rank.map(|rank| rank.number()), support.kinds, support.independent), (Some(3), 3, 1));
    let elsewhere = PRACTICE.replace("\"s\"", "\"t\"");
    let support = claims(&[&elsewhere, same]);
    assert_eq!(support.independent, 2, "a source that reports no named study is one of its own");
    let support = claims(&[PRACTICE, PRACTICE, REFUTED]);
    assert_eq!((support.kinds, support.independent), (1, 1), "what speaks against is not counted for");
}

#[test]
fn the_best_voice_on_each_side_is_named() {
    let support = claims(&[HELD, EXPECTED, AGAINST, REFUTED]);
    assert_eq!(support.best_for, Some(Knowledge::Expectation));
    assert_eq!(
        support.best_against.map(|(knowledge, rank)| (knowledge, rank.number())),
        Some((Knowledge::Research, 3))
    );
    assert_eq!(claims(&[AGAINST]).best_for, None);
    assert_eq!(claims(&[DEFINED]).best_for, Some(Knowledge::Definition));
}

#[test]
fn a_reading_hears_the_claims_that_it_admits() {
    let read_in = r#"Claim(stance: Supports, knowledge: Practice, source: "s", provenance: Interpretation)"#;
    let added = r#"Claim(stance: Supports, knowledge: Research, source: "s", provenance: Analysis)"#;
    let link = format!("provenance: Literal, claims: [{EXPECTED}, {read_in}, {added}]");
    let ranks = Reading::ALL.map(|reading| short(weigh(&link, reading)).0);
    assert_eq!(ranks, [Some(1), Some(3), Some(3)], "what the modeller adds is no source for what is in the sources");
    let own = format!("provenance: Analysis, claims: [{added}]");
    let ranks = Reading::ALL.map(|reading| short(weigh(&own, reading)).0);
    assert_eq!(ranks, [Some(0), Some(0), Some(3)], "but an own link may bring its own");
}

#[test]
fn a_part_and_a_definition_hold_by_themselves() {
    let text = r#"Theory(
        elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: OutcomeGroup)],
        links: [PartOf(part: "a", whole: "b"), Defines(from: "b", to: "a", sign: Minus)],
    )"#;
    let theory = load::text("case.ron", text).theory;
    for link in &theory.links {
        assert_eq!(short(support(&theory, link, Reading::default())), (None, Status::ByDefinition));
        assert!(!theory.admits(link, Reading::Literal), "an outcome group is the modeller's");
        assert!(theory.admits(link, Reading::Interpreted));
    }
}
