//! Resolving: what enters, what merges, and what is said of what does not fit.

use schakel::finding::Finding;
use schakel::language::Words;
use schakel::source::{FileId, Shared, shared};
use schakel::syntax::parse;
use schakel::theory::resolve::{Input, Part, resolve};
use schakel::theory::support::{Rank, support};
use schakel::theory::{MuteOn, Reading, Sign, Theory, Tongue};

/// A small set of files: name, text, part, and the numbers of the files that it includes.
struct File {
    text: &'static str,
    part: Part,
    includes: Vec<u32>,
    include_all: Vec<u32>,
}

fn root(text: &'static str) -> File {
    part(Part::Root, text)
}

fn part(part: Part, text: &'static str) -> File {
    File { text, part, includes: Vec::new(), include_all: Vec::new() }
}

impl File {
    fn including(mut self, files: &[u32]) -> Self {
        self.includes = files.to_vec();
        self
    }

    fn taking(mut self, files: &[u32]) -> Self {
        self.include_all = files.to_vec();
        self
    }
}

fn read(files: &[File]) -> (Theory, Vec<Finding>) {
    let texts: Vec<Shared> = files.iter().map(|file| shared(file.text)).collect();
    let documents: Vec<_> = texts
        .iter()
        .enumerate()
        .map(|(index, text)| {
            let parsed = parse(text, FileId(index as u32));
            assert!(parsed.findings.is_empty(), "{:?}", parsed.findings);
            parsed.document
        })
        .collect();
    let ids = |list: &[u32]| list.iter().map(|&id| FileId(id)).collect();
    let inputs: Vec<_> = files
        .iter()
        .enumerate()
        .map(|(index, file)| Input {
            file: FileId(index as u32),
            text: &texts[index],
            path: ["a.ron", "b.ron", "c.ron"][index],
            document: &documents[index],
            part: file.part,
            includes: ids(&file.includes),
            include_all: ids(&file.include_all),
        })
        .collect();
    resolve(&inputs)
}

/// Each finding as code, place in its file and sentence, in Dutch.
fn said(files: &[File]) -> Vec<String> {
    let words = Words::new(Tongue::Nl);
    let (_, findings) = read(files);
    findings
        .iter()
        .map(|finding| {
            let span = finding.place.span;
            let text = &files[span.file.0 as usize].text[span.start as usize..span.end as usize];
            let help = finding.help.as_ref().map_or(String::new(), |help| format!(" | {}", words.say(help)));
            format!("{} {text} | {}{help}", finding.rule.code, words.say(&finding.message))
        })
        .collect()
}

fn ids(theory: &Theory) -> Vec<&str> {
    theory.elements.iter().map(|element| &*element.id).collect()
}

const THREE: &str = r#"Register(elements: [
    Element(id: "a", label: "A", kind: State),
    Element(id: "b", label: "B", kind: State),
    Element(id: "c", label: "C", kind: Value),
], links: [
    Causes(id: "r1", from: "a", to: "b"),
    Causes(id: "r2", from: "b", to: "c"),
], norms: [
    Norm(id: "n1", quote: "b telt", on: ["b", "c"]),
    Norm(id: "n2", quote: "c telt", on: ["c"]),
])"#;

#[test]
fn an_element_of_a_register_enters_when_a_theory_touches_it() {
    let theory = r#"Theory(id: "t", links: [Serves(id: "s", means: "a", end: "b")])"#;
    let (theory, findings) = read(&[part(Part::Included, THREE), root(theory).including(&[0])]);
    assert!(findings.is_empty());
    assert_eq!(ids(&theory), ["a", "b"]);
    let links: Vec<&str> = theory.links.iter().map(|link| &*link.id).collect();
    assert_eq!(links, ["r1", "s"], "r2 ends outside the theory");
    let norms: Vec<&str> = theory.norms.iter().map(|norm| &*norm.id).collect();
    assert_eq!(norms, ["n1"], "n1 speaks of b, n2 of nothing here");
    assert_eq!(theory.norms[0].elements.len(), 1);
    assert_eq!(theory.places.elements.len(), 2);
    assert_eq!(theory.places.links.len(), 2);
}

#[test]
fn take_and_a_core_and_include_all_bring_in_what_nothing_else_touches() {
    let register = || part(Part::Included, THREE);
    let take = r#"Theory(take: ["c"])"#;
    assert_eq!(ids(&read(&[register(), root(take)]).0), ["c"]);
    let chain = r#"Theory(chains: [Chain(id: "k", label: "K", from: ["a"], to: ["b"], core: ["r2"])])"#;
    let (theory, _) = read(&[register(), root(chain)]);
    assert_eq!(ids(&theory), ["a", "b", "c"]);
    assert_eq!(theory.chains[0].core.len(), 1);
    let all = root("Theory()").taking(&[0]);
    assert_eq!(ids(&read(&[register(), all]).0), ["a", "b", "c"]);
    assert!(ids(&read(&[register(), root("Theory()").including(&[0])]).0).is_empty());
    assert_eq!(ids(&read(&[root(THREE)]).0), ["a", "b", "c"], "a register by itself is whole");
}

#[test]
fn causal_links_on_one_pair_merge_over_files() {
    let base = r#"Theory(elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
        links: [Causes(id: "k1", from: "a", to: "b", sign: Minus, provenance: Interpretation,
            assumptions: [Assumption(id: "a1", text: "x")],
            claims: [Claim(stance: Supports, knowledge: Expectation)])],
        chains: [Chain(id: "k", label: "K", from: ["a"], to: ["b"], core: ["k1"])])"#;
    let overlay = r#"Theory(sources: [Source(id: "s", title: "S")],
        links: [Causes(id: "k2", from: "a", to: "b", provenance: Literal, mechanism: "zo",
            assumptions: [Assumption(id: "a2", text: "y")],
            claims: [Claim(stance: Contradicts, knowledge: Research, source: "s")])],
        workshop: Workshop(scores: [WorkshopScore(on: "a2", importance: [5]), WorkshopScore(on: "k2", certainty: [1])]),
        mute: [Mute(rule: "B02", on: "k2", because: "bekend")])"#;
    let (theory, findings) = read(&[root(base), part(Part::Overlay, overlay)]);
    let codes: Vec<&str> = findings.iter().map(|finding| finding.rule.code).collect();
    assert_eq!(codes, ["F15"], "the sign that the second lacks stands at the first: {findings:?}");
    let [link] = &theory.links[..] else { panic!("one link: {:?}", theory.links) };
    let causal = link.causal().unwrap();
    assert_eq!(causal.claims.len(), 2);
    assert_eq!(causal.sign, Sign::Minus);
    assert_eq!(causal.mechanism.as_deref(), Some("zo"));
    assert_eq!(&*link.extras.as_ref().unwrap().also[0], "k2");
    assert_eq!(link.provenance, schakel::theory::Provenance::Literal);
    let scores = &theory.workshop.as_ref().unwrap().scores;
    assert_eq!(scores[0].assumption, Some(1));
    assert_eq!(scores[1].link, scores[0].link);
    assert_eq!(theory.mutes[0].on, MuteOn::Link(scores[0].link));
}

#[test]
fn signs_that_differ_stay_apart_and_one_file_says_a_link_once() {
    let base = r#"Theory(elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
        links: [Causes(id: "k1", from: "a", to: "b", sign: Minus)])"#;
    let overlay = part(Part::Overlay, r#"Theory(links: [Causes(id: "k2", from: "a", to: "b", sign: Plus)])"#);
    let (theory, _) = read(&[root(base), part(Part::Overlay, overlay.text)]);
    assert_eq!(theory.links.len(), 2);
    assert_eq!(
        said(&[root(base), overlay]),
        [
            r#"F08 "k2" | Deze pijl heeft hier een ander teken: a.ron 2:28 en b.ron 1:27. | kies één teken, of splits het element waar de pijl op uitkomt"#
        ],
    );
    let twice = r#"Theory(elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
        links: [Causes(from: "a", to: "b"), Causes(from: "a", to: "b")])"#;
    assert_eq!(
        said(&[root(twice)]),
        [
            "F06 Causes | Deze pijl staat er twee keer: 2:17 en 2:45. | zet wat de tweede zegt als bewering bij de eerste"
        ],
    );
    let (theory, _) = read(&[root(twice)]);
    assert_eq!(&*theory.links[0].id, "a→b");
    assert_eq!(theory.links.len(), 1);
}

#[test]
fn every_slip_has_its_place_and_its_remedy() {
    let text = r#"Theory(
        sources: [Source(id: "s", title: "S"), Source(id: "s", title: "S")],
        elements: [
            Element(id: "buurthuis", label: "Buurthuis", kind: Place, sphere: "wijk", for: ["bewonners"]),
            Element(id: "bewoners"),
            Element(label: "Zonder naam", kind: State),
        ],
        links: [
            Causes(id: "k1", from: "buurthius", to: "bewoners"),
            Causes(id: "k2", from: "buurthuis", to: "buurthuis"),
            Causes(id: "k3", from: "buurthuis"),
            Causes(from: "buurthuis", to: "bewoners", importance: 7, open: "Ans, in mei", claims: [Claim(source: "s")],
                assumptions: [Assumption(open: "later", text: "men komt", claims: [Claim(stance: Supports, knowledge: Practice, source: "s")])]),
            Conditions(element: "bewoners", link: "k9"),
        ],
        norms: [Norm(id: "n", quote: "q", on: ["niets-van-dat-alles"])],
        mute: [Mute(rule: "B02")],
    )"#;
    let expected = [
        r#"F06 "s" | Deze korte naam staat er twee keer: 2:30 en 2:59. | geef er één een andere"#,
        r#"S01 "wijk" | De naam ‘wijk’ komt niet voor. | voeg toe wat zo heet, of kies een naam die er al staat"#,
        r#"S01 "bewonners" | De naam ‘bewonners’ komt niet voor. | kijk of "bewoners" bedoeld is"#,
        r#"F04 "bewoners" | Hier ontbreekt het veld ‘kind’. | kies een soort, bijvoorbeeld kind: Activity"#,
        r#"F04 "bewoners" | Hier ontbreekt het veld ‘label’. | schrijf label: "…""#,
        r#"F04 Element | Hier ontbreekt het veld ‘id’. | schrijf id: "…""#,
        r#"S01 "buurthius" | De naam ‘buurthius’ komt niet voor. | kijk of "buurthuis" bedoeld is"#,
        r#"S01 "buurthuis" | Deze pijl leidt van een element naar datzelfde element. | geef de pijl een ander begin of een ander eind"#,
        r#"F04 "k3" | Hier ontbreekt het veld ‘to’. | schrijf to: "…""#,
        r#"F03 7 | Dit getal moet tussen 1 en 5 liggen. | schrijf een heel getal van 1 tot en met 5"#,
        r#"F11 "Ans, in mei" | Dit is nog niet uitgezocht: ‘Ans, in mei’."#,
        r#"F04 Claim | Hier ontbreekt het veld ‘knowledge’. | kies een soort, bijvoorbeeld knowledge: Expectation"#,
        r#"F10 "later" | Bij deze aanname staat dat zij nog uitgezocht wordt (open), maar er is al kennis met een bron. | haal open weg, of zet bij note wat nog uit te zoeken is"#,
        r#"S01 "k9" | De naam ‘k9’ komt niet voor. | kijk of "k1" bedoeld is"#,
        r#"S01 "niets-van-dat-alles" | De naam ‘niets-van-dat-alles’ komt niet voor. | voeg toe wat zo heet, of kies een naam die er al staat"#,
        r#"F04 Mute | Hier ontbreekt het veld ‘because’. | schrijf because: "…""#,
    ];
    assert_eq!(said(&[root(text)]), expected);
}

#[test]
fn english_says_the_same() {
    let words = Words::new(Tongue::En);
    let (_, findings) = read(&[root(r#"Theory(links: [Causes(from: "x", to: "y")])"#)]);
    let sentences: Vec<_> = findings.iter().map(|finding| words.say(&finding.message)).collect();
    assert_eq!(sentences, ["The name ‘x’ does not occur.", "The name ‘y’ does not occur."]);
}

#[test]
fn a_sphere_without_a_layer_stands_outside_the_flow_that_others_make() {
    let layers = |text| read(&[root(text)]).0.spheres.iter().map(|sphere| sphere.layer).collect::<Vec<_>>();
    let layered = r#"Theory(spheres: [Sphere(id: "a", label: "A", layer: 3), Sphere(id: "b", label: "B")])"#;
    assert_eq!(layers(layered), [Some(3), None]);
    let listed = r#"Theory(spheres: [Sphere(id: "a", label: "A"), Sphere(id: "b", label: "B")])"#;
    assert_eq!(layers(listed), [Some(0), Some(1)]);
}

#[test]
fn texts_are_slices_of_their_file() {
    let (theory, _) = read(&[root(r#"Theory(elements: [Element(id: "a", label: "Twee \"woorden\"", kind: State)])"#)]);
    assert_eq!(&*theory.elements[0].label, "Twee \"woorden\"");
    assert_eq!(&*theory.elements[0].id, "a");
    assert_eq!(&*theory.id, "a", "the name of the file");
}

/// All that is said of a text, the rules included, as code and sentence.
fn all_said(text: &str) -> Vec<String> {
    let loaded = schakel::load::text("t.ron", text);
    let words = Words::new(Tongue::Nl);
    let mut findings = loaded.findings;
    if loaded.is_whole {
        let graph = schakel::graph::TheoryGraph::new(&loaded.theory, schakel::theory::Reading::Interpreted);
        findings.extend(schakel::rules::check(&graph, &schakel::rules::Options::default()));
    }
    let say = |finding: &Finding| {
        let help = finding.help.as_ref().map_or(String::new(), |help| words.say(help));
        format!("{} {} | {help}", finding.rule.code, words.say(&finding.message))
    };
    findings.iter().map(say).collect()
}

/// A theory of three elements in a row, with one thing in it changed.
fn changed(from: &str, to: &str) -> Vec<String> {
    let sound = "Theory(\n    language: Nl,\n    sources: [Source(id: \"plan\", title: \"Verkeersplan\"), Source(id: \"brief\", title: \"Oudersbrief\")],\n    elements: [\n        \
        Element(id: \"zebra\", label: \"Zebrapad\", kind: Activity),\n        \
        Element(id: \"oversteken\", label: \"Veilig oversteken\", kind: State),\n        \
        Element(id: \"lopen\", label: \"Lopen\", kind: Value, goal: true),\n    ],\n    links: [\n        \
        Causes(id: \"v1\", from: \"zebra\", to: \"oversteken\", sign: Plus, mechanism: \"m\", claims: [\n            \
        Claim(knowledge: Practice, quote: \"q\", source: \"plan\", locator: \"p. 1\"),\n            \
        Claim(knowledge: Experience, quote: \"e\", source: \"brief\", locator: \"p. 1\")]),\n        \
        Causes(id: \"v2\", from: \"oversteken\", to: \"lopen\", sign: Plus, mechanism: \"m\", claims: [\n            \
        Claim(knowledge: Practice, quote: \"q\", source: \"plan\", locator: \"p. 2\"),\n            \
        Claim(knowledge: Experience, quote: \"e\", source: \"brief\", locator: \"p. 2\")]),\n    ],\n    \
        chains: [Chain(id: \"c\", label: \"C\", from: [\"zebra\"], to: [\"lopen\"])],\n)\n";
    // So small a theory is asked for more; nothing is wrong with what it says.
    let asks_for_more = |said: &String| ["P05 ", "P06 "].iter().any(|code| said.starts_with(code));
    let wrong = |text: &str| all_said(text).into_iter().filter(|said| !asks_for_more(said)).collect::<Vec<_>>();
    assert_eq!(wrong(sound), Vec::<String>::new());
    assert!(sound.contains(from), "{from}");
    wrong(&sound.replacen(from, to, 1))
}

#[test]
fn a_link_that_cannot_be_drawn_is_the_only_thing_told() {
    let cases = [
        ("from: \"zebra\"", "from: \"zebr\"", "kijk of \"zebra\" bedoeld is"),
        ("from: \"zebra\"", "from: \"Zebrapad\"", "kijk of \"zebra\" bedoeld is"),
        ("to: \"oversteken\"", "to: \"zebra\"", "geef de pijl een ander begin of een ander eind"),
        (", to: \"oversteken\"", "", "schrijf to: \"…\""),
        ("\"v2\"", "\"v1\"", "geef er één een andere"),
    ];
    for (from, to, help) in cases {
        let said = changed(from, to);
        assert!(said.len() == 1 && said[0].ends_with(&format!(" | {help}")), "{to}: {said:?}");
    }
    // What the refused link does not name is as loose as before.
    let loose =
        changed("Element(id: \"lopen\"", "Element(id: \"x\", label: \"X\", kind: Factor), Element(id: \"lopen\"");
    assert!(loose.len() == 1 && loose[0].starts_with("S02 "), "{loose:?}");
}

#[test]
fn a_reference_by_title_is_shown_the_short_name() {
    let said = changed("source: \"plan\"", "source: \"verkeersplan\"");
    assert!(said[0].contains("S01") && said[0].ends_with("kijk of \"plan\" bedoeld is"), "{said:?}");
}

#[test]
fn a_blank_around_a_name_is_told_and_does_no_harm() {
    for (from, to) in [("(id: \"zebra\"", "(id: \"zebra \""), ("from: \"zebra\"", "from: \" zebra\"")] {
        let said = changed(from, to);
        assert!(said.len() == 1 && said[0].ends_with("spatie te veel. | schrijf \"zebra\""), "{said:?}");
    }
}

/// One slip is one finding: what it hides is not reported as absent.
#[test]
fn what_was_refused_is_not_also_missing() {
    let cases = [
        ("kind: Activity", "kind: Maatregel", "F02"),
        ("label: \"Zebrapad\"", "label: (\"Zebrapad\")", "F03"),
        ("from: \"zebra\"", "from: [\"zebra\", \"lopen\"]", "F03"),
        ("knowledge: Practice", "knowledge: Weten", "F02"),
        ("Element(id: \"zebra\", label: \"Zebrapad\", kind: Activity)", "\"zebra\"", "F03"),
        ("elements: [", "elementjes_van_mij: [", "F01"),
        ("label: \"Lopen\"", "naam: \"Lopen\"", "F01"),
        ("elements: [", "} elements: [", "F13"),
        ("    links: [", "    /* links: [", "F13"),
    ];
    for (from, to, code) in cases {
        let said = changed(from, to);
        assert!(said.len() == 1 && said[0].starts_with(code), "{to}: {said:?}");
    }
    // A name that stands nowhere is still told beside another slip.
    let said = changed("kind: Activity", "kind: Maatregel, sphere: \"school\"");
    assert!(said.len() == 2 && said.iter().any(|line| line.starts_with("S01")), "{said:?}");
}

/// What the modeller adds to an arrow of a source does not become what the source says.
#[test]
fn an_overlay_adds_claims_and_nothing_that_counts_as_literal() {
    let theory = r#"Theory(sources: [Source(id: "s", title: "S")],
        elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State)],
        links: [Causes(id: "k", from: "a", to: "b", provenance: Literal, claims: [Claim(knowledge: Research, source: "s", provenance: Literal)])])"#;
    let overlay = r#"Overlay(links: [Causes(id: "o", from: "a", to: "b", provenance: Analysis, sign: Minus, mechanism: "made up",
        assumptions: [Assumption(text: "mine", necessary: true)])])"#;
    let (theory, findings) = read(&[root(theory), part(Part::Overlay, overlay)]);
    assert!(findings.is_empty(), "{findings:?}");
    let causal = theory.links[0].causal().expect("a causal link");
    assert_eq!((causal.sign, causal.mechanism.as_deref()), (Sign::Unknown, None));
    let rank = |reading| support(&theory, &theory.links[0], reading).rank;
    assert_eq!(rank(Reading::Literal), Some(Rank::WELL_DESCRIBED));
    assert_eq!(rank(Reading::All), Some(Rank::NO_SOURCE));
}

#[test]
fn a_name_of_another_kind_of_thing_is_told_as_such() {
    let text = r#"Theory(title: "T", sources: [Source(id: "nota", title: "Nota")],
    elements: [Element(id: "a", label: "A", kind: State), Element(id: "b", label: "B", kind: State, source: "a")],
    links: [Causes(id: "k", from: "nota", to: "a"), Causes(id: "m", from: "a", to: "b")],
    chains: [Chain(id: "c", label: "C", from: ["a"], to: ["b"], core: ["b"])],
    norms: [Norm(id: "n", quote: "q", on: ["nota"])],
    mute: [Mute(rule: "B01", on: "nota", because: "zo is het")])"#;
    let (_, findings) = read(&[root(text)]);
    let words = Words::new(Tongue::Nl);
    let sentences: Vec<_> = findings.iter().map(|finding| words.say(&finding.message)).collect();
    let expected = [
        "De naam ‘a’ is van een element; hier hoort een bron.",
        "De naam ‘nota’ is van een bron; hier hoort een element.",
        "De naam ‘b’ is van een element; hier hoort een pijl.",
        "De naam ‘nota’ is van een bron; hier hoort een element of een pijl.",
        "De naam ‘nota’ is van een bron; hier hoort een element, een pijl of een keten.",
    ];
    assert_eq!(sentences, expected);
    assert!(findings.iter().all(|finding| finding.fix.is_empty()));
}
