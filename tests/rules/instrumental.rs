//! The rules of use (family I) on small theories.

use super::*;

/// An activity that leads over a state to a saving; `more` goes in between links.
fn way(elements: &str, links: &str) -> Loaded {
    let text = format!(
        r#"Theory(
    title: "T",
    elements: [
        Element(id: "a", label: "A", kind: Activity), Element(id: "b", label: "B", kind: State),
        Element(id: "c", label: "C", kind: Expenditure), Element(id: "s", label: "S", kind: Saving),
        {elements}
    ],
    links: [
        PartOf(id: "k1", part: "a", whole: "b"), Defines(id: "k2", from: "b", to: "c", sign: Minus),
        Defines(id: "k3", from: "c", to: "s", sign: Minus), {links}
    ],
)"#
    );
    load::text("theory.ron", &text)
}

fn standard(loaded: &Loaded, code: &str) -> Vec<String> {
    said(&ask(loaded, Reading::Interpreted, Profile::Standard), code)
}

#[test]
fn what_holds_of_the_whole_way_is_said_once() {
    assert_eq!(standard(&way("", ""), "I01"), ["On the way to ‘S’ none of the 3 elements leads to a value as well."]);
    let value = r#"Element(id: "v", label: "V", kind: Value),"#;
    let loaded = way(value, r#"PartOf(id: "k4", part: "a", whole: "v"),"#);
    assert_eq!(standard(&loaded, "I01"), ["‘B’ leads to ‘S’, and to no value."], "spending is no means by itself");
    let loaded = way(value, r#"PartOf(id: "k4", part: "b", whole: "v"),"#);
    assert!(standard(&loaded, "I01").is_empty());
    let one = load::text(
        "theory.ron",
        r#"Theory(title: "T", elements: [Element(id: "a", label: "A", kind: Activity), Element(id: "s", label: "S", kind: Saving)],
            links: [Defines(id: "k", from: "a", to: "s", sign: Plus)])"#,
    );
    assert_eq!(standard(&one, "I01"), ["‘A’ leads to ‘S’, and to no value."]);
}

#[test]
fn a_loop_back_over_a_value_and_a_way_that_is_not_known_are_no_use_alone() {
    let value = r#"Element(id: "v", label: "V", kind: Value),"#;
    let loop_back = r#"PartOf(id: "k4", part: "s", whole: "v"),"#;
    assert!(standard(&way(value, loop_back), "I01").is_empty(), "the saving itself is spent on a value");
    assert!(standard(&way("", r#"PartOf(id: "k4", part: "b", whole: "nobody"),"#), "I01").is_empty());
    let unwanted = way(
        r#"Element(id: "v", label: "V", kind: Value), Element(id: "u", label: "U", kind: State, unwanted: true),
           Element(id: "r", label: "R", kind: Risk),"#,
        r#"PartOf(id: "k4", part: "b", whole: "v"), Defines(id: "k5", from: "u", to: "s", sign: Minus),
           Defines(id: "k6", from: "r", to: "s", sign: Minus),"#,
    );
    assert!(standard(&unwanted, "I01").is_empty(), "what nobody wants is not used");
    let theory = load::text("theory.ron", r#"Theory(title: "T")"#);
    assert!(standard(&theory, "I01").is_empty());
}

#[test]
fn a_value_in_a_wider_reading_is_pointed_to() {
    let value = r#"Element(id: "v", label: "V", kind: Value),"#;
    let loaded = way(value, r#"Causes(id: "k4", from: "b", to: "v", sign: Plus, provenance: Analysis),"#);
    let keys = |reading| {
        let checked = ask(&loaded, reading, Profile::Standard);
        let own = checked.findings.iter().filter(|finding| finding.rule.code == "I01");
        own.filter_map(|finding| finding.help.as_ref()).map(|help| help.key).collect::<Vec<_>>()
    };
    assert_eq!(keys(Reading::Interpreted), ["i01-wide-do"]);
    assert!(keys(Reading::All).is_empty());
}

/// Volunteering of this kind and label that leads to a value; `value` are more fields of it.
fn volunteers(fields: &str, value: &str, more: &str) -> Loaded {
    let text = format!(
        r#"Theory(
    title: "T", language: En,
    value_levels: [
        ValueLevel(id: "recipient", label: "For the recipient"),
        ValueLevel(id: "volunteer", label: "For the volunteer"),
        ValueLevel(id: "town", label: "For the town"),
    ],
    elements: [
        Element(id: "a", {fields}),
        Element(id: "b", label: "B", kind: State),
        Element(id: "v", label: "V", kind: Value, {value}),
    ],
    links: [PartOf(id: "k1", part: "a", whole: "b"), PartOf(id: "k2", part: "b", whole: "v")],
    {more}
)"#
    );
    load::text("theory.ron", &text)
}

const TO_THE_RECIPIENT: &str = r#"levels: [Level("recipient", Literal)]"#;

fn subordinate(fields: &str, more: &str) -> Vec<String> {
    standard(&volunteers(fields, TO_THE_RECIPIENT, more), "I02")
}

#[test]
fn volunteering_that_serves_the_recipient_only_is_subordinate() {
    let work = r#"label: "Volunteer work in the garden", kind: Activity"#;
    let line = "‘Volunteer work in the garden’ leads on, but to no value at any of the levels ‘For the volunteer’ and ‘For the town’.";
    assert_eq!(subordinate(work, ""), [line]);
    for value in [
        "",
        r#"levels: [Level("town", Interpretation)]"#,
        r#"levels: [Level("recipient", Literal), Level("volunteer", Literal)]"#,
    ] {
        assert!(standard(&volunteers(work, value, ""), "I02").is_empty(), "{value}");
    }
}

#[test]
fn volunteering_is_known_by_a_norm_a_tag_or_the_start_of_a_label() {
    let garden = r#"label: "Garden", kind: Activity"#;
    assert!(subordinate(garden, "").is_empty());
    assert_eq!(subordinate(r#"label: "Garden", kind: Activity, tags: ["volunteering"]"#, "").len(), 1);
    let norm = r#"norms: [Norm(id: "n", quote: "Q.", on: ["a"], rules: ["I02"])],"#;
    assert_eq!(subordinate(garden, norm).len(), 1);
    let other = r#"norms: [Norm(id: "n", quote: "Q.", on: ["a"], rules: ["P06"])],"#;
    assert!(subordinate(garden, other).is_empty());
    assert!(subordinate(r#"label: "Rules for volunteer work", kind: Activity"#, "").is_empty(), "about it, not it");
    assert!(subordinate(r#"label: "Volunteer work", kind: Action"#, "").is_empty(), "an action on it, not it");
    assert!(subordinate(r#"label: "Volunteer work", kind: State, unwanted: true"#, "").is_empty());
    assert_eq!(subordinate(r#"label: "Volunteers visit the old", kind: Activity"#, "").len(), 1);
    assert!(subordinate(r#"label: "Volunteers are tired", kind: State"#, "").is_empty(), "how they are");
}

#[test]
fn a_theory_adds_words_for_volunteering_or_puts_others_in_their_place() {
    let garden = r#"label: "Digging together", kind: Activity"#;
    assert_eq!(subordinate(garden, r#"settings: [Setting(rule: "I02", words: ["digging"])],"#).len(), 1);
    let work = r#"label: "Volunteer work", kind: Activity"#;
    assert!(subordinate(work, r#"settings: [Setting(rule: "I02", only: ["digging"])],"#).is_empty());
}

#[test]
fn volunteering_without_levels_or_without_a_way_on_is_another_matter() {
    let text = r#"Theory(title: "T", elements: [
        Element(id: "a", label: "Vrijwilligerswerk", kind: Activity), Element(id: "b", label: "B", kind: State)],
        links: [PartOf(id: "k", part: "a", whole: "b")])"#;
    let lines = standard(&load::text("theory.ron", text), "I02");
    assert_eq!(lines, ["‘Vrijwilligerswerk’ leads on, but to no value for anyone but the recipient."]);
    let weight = |text: &str| {
        let checked = ask(&load::text("theory.ron", text), Reading::Interpreted, Profile::Standard);
        checked.findings.iter().find(|finding| finding.rule.code == "I02").map(|finding| finding.severity)
    };
    assert_eq!(weight(text), Some(Severity::Warning), "nobody asked for values yet");
    assert_eq!(weight(&text.replace("kind: State", "kind: Saving")), Some(Severity::Error));
    let levels = text.replace("elements:", "value_levels: [ValueLevel(id: \"l\", label: \"For all\")], elements:");
    assert_eq!(weight(&levels), Some(Severity::Error));
    let loose = text.replace("PartOf(id: \"k\", part: \"a\", whole: \"b\")", "");
    assert!(standard(&load::text("theory.ron", &loose), "I02").is_empty(), "it leads nowhere");
}

/// A council and something of the neighborhood; `network` are more fields of it.
fn council(actor: &str, verb: &str, network: &str, more: &str, settings: &str) -> Vec<String> {
    let text = format!(
        r#"Theory(
    title: "T", language: En,
    spheres: [
        Sphere(id: "policy", label: "Policy", layer: 0), Sphere(id: "street", label: "Street", layer: 1),
        Sphere(id: "home", label: "Home", layer: 2), Sphere(id: "care", label: "Care", layer: 3, beside: true),
    ],
    elements: [
        Element(id: "council", label: "{actor}", kind: Actor, sphere: "policy"),
        Element(id: "group", label: "Neighbors", kind: Actor, sphere: "street"),
        Element(id: "square", label: "Square", kind: Place, sphere: "street", commons: true, co_owner: "group"),
        Element(id: "network", label: "Network", kind: Component, {network}),
        Element(id: "plan", label: "Plan", kind: Input, sphere: "policy"),
        Element(id: "carer", label: "Care", kind: Input, sphere: "care"),
    ],
    links: [
        Role(id: "r1", actor: "council", verb: "{verb}", object: "network"),
        PartOf(id: "k1", part: "network", whole: "square"), {more}
    ],
    settings: [{settings}],
)"#
    );
    standard(&load::text("theory.ron", &text), "I05")
}

#[test]
fn only_a_government_that_goes_further_than_leaving_imposes() {
    let own = r#"sphere: "home""#;
    let line = "Only ‘Town council’ has a role in ‘Network’, namely ‘change’, with no co-owner.";
    assert_eq!(council("Town council", "change", own, "", ""), [line]);
    assert!(council("Town council", "support and fund", own, "", "").is_empty());
    assert!(council("Library", "change", own, "", "").is_empty());
    assert!(council("Residents of the municipality", "change", own, "", "").is_empty());
    assert!(council("Municipality and library", "change", own, "", "").is_empty());
    assert_eq!(council("Ministry of Health, Welfare and Sport", "change", own, "", "").len(), 1);
    assert!(
        council("Town council", "change", r#"sphere: "policy""#, "", "").is_empty(),
        "it stands before the commons"
    );
    assert!(council("Town council", "change", r#"sphere: "care""#, "", "").is_empty(), "beside the flow");
    assert_eq!(council("Town council", "change", r#"sphere: "policy", commons: true"#, "", "").len(), 1);
    assert!(council("Town council", "change", r#"sphere: "home", co_owner: "group""#, "", "").is_empty());
    let shared = r#"Role(id: "r2", actor: "group", verb: "keep", object: "network"),"#;
    assert!(council("Town council", "change", own, shared, "").is_empty());
    let further = r#"Role(id: "r2", actor: "council", verb: "decide on", object: "network"),"#;
    assert_eq!(council("Town council", "support", own, further, "").len(), 1, "one role goes further");
}

#[test]
fn what_a_government_does_from_outside_counts_where_it_works_on_what_is_not_its_own() {
    let own = r#"sphere: "home""#;
    let role = r#"Role(id: "r2", actor: "council", verb: "impose", object: "plan"),"#;
    let link = r#"Causes(id: "k2", from: "plan", to: "network", sign: Plus),"#;
    let both = format!("{role}{link}");
    let line = "Only ‘Town council’ has a role in ‘Plan’, namely ‘impose’; this works on ‘Network’, with no co-owner.";
    assert_eq!(council("Town council", "support", own, &both, ""), [line]);
    assert!(council("Town council", "support", own, role, "").is_empty(), "the plan works on nothing");
    assert!(council("Town council", "support", own, link, "").is_empty(), "nobody has a role in the plan");
    let co_owned = format!(r#"{role}Causes(id: "k2", from: "plan", to: "square", sign: Plus),"#);
    assert!(council("Town council", "support", own, &co_owned, "").is_empty());
    let care = r#"Role(id: "r2", actor: "council", verb: "offer", object: "carer"),
        Causes(id: "k2", from: "carer", to: "network", sign: Plus),"#;
    assert!(
        council("Town council", "support", own, care, "").is_empty(),
        "support for one person is not for a community"
    );
}

#[test]
fn a_theory_says_which_verbs_leave_a_thing_to_others() {
    let own = r#"sphere: "home""#;
    assert!(
        council("Town council", "think along", own, "", r#"Setting(rule: "I05", words: ["think along"])"#).is_empty()
    );
    assert_eq!(council("Town council", "support", own, "", r#"Setting(rule: "I05", only: ["think along"])"#).len(), 1);
}

#[test]
fn where_nothing_is_held_in_common_nothing_is_imposed() {
    let text = r#"Theory(title: "T", spheres: [Sphere(id: "s", label: "S", layer: 1)], elements: [
        Element(id: "g", label: "Gemeente", kind: Actor), Element(id: "n", label: "N", kind: Component, sphere: "s")],
        links: [Role(id: "r", actor: "g", verb: "opleggen", object: "n")])"#;
    assert!(standard(&load::text("theory.ron", text), "I05").is_empty());
    let common = text.replace("kind: Component", "kind: Component, commons: true");
    assert_eq!(standard(&load::text("theory.ron", &common), "I05").len(), 1);
    let tagged = common.replace("\"Gemeente\"", "\"Afdeling zorg\", tags: [\"overheid\"]");
    assert_eq!(standard(&load::text("theory.ron", &tagged), "I05").len(), 1, "a tag says who governs");
}

/// A theory in one language of these elements and links.
fn written(language: &str, elements: &str, links: &str, more: &str) -> Loaded {
    let text = format!(
        "Theory(title: \"T\", language: {language}, sources: [Source(id: \"r\", title: \"Report\", year: 2024)],
    elements: [{elements}], links: [{links}], {more})"
    );
    let loaded = load::text("theory.ron", &text);
    assert!(loaded.is_whole, "{:?}", loaded.findings);
    loaded
}

#[test]
fn a_rank_in_what_the_author_says_is_told() {
    let element = |label: &str, further: &str| {
        let elements = format!("Element(id: \"a\", label: \"{label}\", kind: State{further})");
        standard(&written("Nl", &elements, "", ""), "I03")
    };
    let line = |term: &str, label: &str| [format!("‘{label}’ is put as a rung or rank: ‘{term}’.")];
    for (term, label) in [
        ("nuldelijn", "Naar de nuldelijn"),
        ("nulde lijn", "Zorg in de nulde lijn"),
        ("trede", "Eerste trede van de zorg"),
        ("0e-lijns", "Hulp uit de 0e-lijns buurt"),
        ("Voorliggende voorzieningen", "Voorliggende voorzieningen"),
    ] {
        assert_eq!(element(label, ""), line(term, label), "{label}");
    }
    for label in ["Optreden van het koor", "Het voorliggende plan", "Eerstelijnszorg", "De buurt is geen trede"] {
        assert!(element(label, "").is_empty(), "{label}");
    }
    assert_eq!(element("Buurt", r#", definition: "de basis van de piramide""#), line("piramide", "Buurt"));
    assert!(element("Buurt", r#", definition: "staat niet in een piramide van zorg""#).is_empty());
    assert_eq!(element("Buurt", r#", tags: ["trede"]"#), line("trede", "Buurt"));
    assert!(element("Buurt", r#", quote: "een trede", source: "r""#).is_empty(), "a quote");
    let risk = r#"Element(id: "a", label: "De buurt als trede", kind: Risk)"#;
    assert!(standard(&written("Nl", risk, "", ""), "I03").is_empty(), "what is feared may be named");
    let own = r#"settings: [Setting(rule: "I03", only: ["vangnet"])]"#;
    let two = r#"Element(id: "a", label: "Vangnet", kind: State), Element(id: "b", label: "Trede", kind: State)"#;
    assert_eq!(standard(&written("Nl", two, "", own), "I03"), line("Vangnet", "Vangnet"));
}

#[test]
fn a_link_that_ranks_is_told_where_it_counts() {
    let two = r#"Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)"#;
    let link = |further: &str| {
        standard(
            &written("En", two, &format!(r#"Causes(id: "k", from: "a", to: "b", sign: Plus, {further})"#), ""),
            "I03",
        )
    };
    let line = ["‘A’ → ‘B’ is put as a rung or rank: ‘rung’."];
    assert_eq!(link(r#"mechanism: "one rung lower""#), line);
    assert_eq!(link(r#"tags: ["rung"]"#), line);
    assert!(link(r#"mechanism: "one rung lower", provenance: Analysis"#).is_empty());
    assert!(link(r#"mechanism: "people meet""#).is_empty());
}

const CARE: &str = r#"Element(id: "care", label: "District nursing", kind: State),
    Element(id: "help", label: "Help from neighbors", kind: State),
    Element(id: "able", label: "Time to help", kind: Condition),"#;

/// What I04 says of a link from help to care with these fields, beside these further links.
fn shifted(link: &str, further: &str) -> Vec<String> {
    let link = format!(r#"Causes(id: "k", from: "help", to: "care", sign: Minus, {link}), {further}"#);
    standard(&written("En", CARE, &link, ""), "I04")
}

#[test]
fn work_that_shifts_to_informal_support_asks_for_a_condition() {
    let line = |term: &str| {
        [format!(
            "‘Help from neighbors’ → ‘District nursing’ replaces or shifts something (‘{term}’); ‘District nursing’ has no condition or factor."
        )]
    };
    let how = r#"mechanism: "neighbors take over the shopping""#;
    assert_eq!(shifted(how, ""), line("take over"));
    let claim = |stance: &str, quote: &str| {
        format!(
            r#"claims: [Claim(stance: {stance}, knowledge: Expectation, claimant: "x", quote: "{quote}", source: "r")]"#
        )
    };
    assert_eq!(shifted(&claim("Supports", "it can replace nursing"), ""), line("replace"));
    assert!(shifted(&claim("Contradicts", "it can replace nursing"), "").is_empty(), "who speaks against it");
    assert!(shifted(&claim("Supports", "it will never replace nursing"), "").is_empty());
    assert!(shifted(r#"mechanism: "neighbors bring soup""#, "").is_empty());
    assert!(shifted(r#"mechanism: "neighbors take over", open: "Ann, in May""#, "").is_empty(), "a known gap");
    for feeds in [
        r#"Causes(id: "f", from: "able", to: "care", sign: Plus)"#,
        r#"Serves(id: "f", means: "able", end: "help")"#,
        r#"Conditions(id: "f", element: "able", link: "k", provenance: Literal)"#,
    ] {
        assert!(shifted(how, feeds).is_empty(), "{feeds}");
    }
    assert_eq!(shifted(how, r#"Causes(id: "f", from: "care", to: "help", sign: Plus)"#), line("take over"));
}

#[test]
fn a_condition_that_only_a_wider_reading_counts_is_pointed_at() {
    let link = r#"Causes(id: "k", from: "help", to: "care", sign: Minus, mechanism: "neighbors take over"),
        Causes(id: "f", from: "able", to: "care", sign: Plus, provenance: Analysis)"#;
    let loaded = written("En", CARE, link, "");
    let help = |reading| {
        let found = ask(&loaded, reading, Profile::Standard).findings;
        found.into_iter().find(|it| it.rule.code == "I04").and_then(|it| it.help).map(|help| help.key)
    };
    assert_eq!((help(Reading::Interpreted), help(Reading::All)), (Some("i04-wide-do"), None));
}

#[test]
fn who_informal_support_is_the_theory_declares_or_its_words_tell() {
    let says = |from: &str, to: &str, more: &str| {
        let elements =
            format!("Element(id: \"a\", kind: State, {from}), Element(id: \"b\", kind: State, {to}), {more}");
        let spheres =
            r#"spheres: [Sphere(id: "near", label: "Near", layer: 1), Sphere(id: "pro", label: "Pro", beside: true)]"#;
        standard(&written("En", &elements, r#"Causes(id: "k", from: "a", to: "b", sign: Plus)"#, spheres), "I04").len()
    };
    let taken = r#"label: "Tasks that are taken over""#;
    assert_eq!(says(r#"label: "Volunteers""#, taken, ""), 1, "by its words");
    assert_eq!(says(r#"label: "Machines""#, taken, ""), 0);
    assert_eq!(says(r#"label: "Machines", commons: true"#, taken, ""), 1, "as commons");
    let commons = r#"Element(id: "c", label: "C", kind: State, sphere: "near", commons: true)"#;
    assert_eq!(says(r#"label: "Machines", sphere: "near""#, taken, commons), 1, "beside commons");
    assert_eq!(says(r#"label: "Machines", sphere: "pro""#, taken, commons), 0);
    assert_eq!(says(taken, r#"label: "Volunteers""#, ""), 1, "what shifts to them");
    assert_eq!(says(taken, r#"label: "Machines""#, ""), 0);
    let risk = r#"label: "Volunteers""#;
    let fear = "Element(id: \"a\", kind: State, label: \"Volunteers\"), Element(id: \"b\", kind: Risk, label: \"Care taken over\")";
    assert_eq!(standard(&written("En", fear, r#"Causes(id: "k", from: "a", to: "b")"#, ""), "I04").len(), 0);
    assert_eq!(says(risk, r#"label: "Calm""#, ""), 0);
}

#[test]
fn what_replaces_by_itself_is_told_once() {
    let elements = r#"Element(id: "a", label: "Volunteers replace nurses", kind: State),
        Element(id: "b", label: "Lower costs", kind: Outcome), Element(id: "c", label: "Plan", kind: Input)"#;
    let costs = r#"Causes(id: "k", from: "a", to: "b", sign: Plus)"#;
    let line = "‘Volunteers replace nurses’ replaces or shifts something (‘replace’); it has no condition or factor.";
    assert_eq!(standard(&written("En", elements, costs, ""), "I04"), [line]);
    let both = format!(r#"{costs}, Causes(id: "p", from: "c", to: "a", sign: Plus)"#);
    let line = "‘Plan’ → ‘Volunteers replace nurses’ replaces or shifts something (‘replace’); \
                ‘Volunteers replace nurses’ has no condition or factor.";
    assert_eq!(standard(&written("En", elements, &both, ""), "I04"), [line]);
}
