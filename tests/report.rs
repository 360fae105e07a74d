//! Reports: the frame of a finding, what is left out and counted, and what other programs read.

use schakel::finding::Finding;
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load::{self, Loaded};
use schakel::report::tallies::Tally;
use schakel::report::{Ink, Report, explain, human, json, short};
use schakel::rules::{Checked, Options, check_all};
use schakel::theory::{ElementKind, Reading, Tongue};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A theory with what there is to say of it.
struct Read {
    loaded: Loaded,
    checked: Checked,
}

fn read(text: &str) -> Read {
    let loaded = load::text("theorie.ron", text);
    let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
    let checked = check_all(&graph, &Options::default(), loaded.findings.clone());
    Read { loaded, checked }
}

impl Read {
    fn report(&self) -> Report<'_> {
        Report {
            sources: &self.loaded.sources,
            theory: &self.loaded.theory,
            reading: Reading::Interpreted,
            findings: &self.checked.findings,
            muted: &self.checked.muted,
            hidden: 0,
        }
    }

    fn human(&self, tongue: Tongue) -> String {
        human::write(&self.report(), &Words::new(tongue), Ink::Plain)
    }
}

const CONTESTED: &str = r#"Theory(
    title: "Buurthuis",
    sources: [Source(id: "plan", title: "Beleidsplan", year: 2023), Source(id: "brief", title: "Open brief")],
    elements: [
        Element(id: "koffie", label: "Koffieochtend", kind: Activity),
        Element(id: "kennen", label: "Buren kennen elkaar", kind: State),
        Element(id: "steun", label: "Buren helpen elkaar", kind: State),
    ],
    links: [
        Causes(
            id: "k1", from: "koffie", to: "kennen", sign: Plus,
            claims: [
                Claim(stance: Supports, knowledge: Expectation, claimant: "gemeente",
                      quote: "buren leren elkaar kennen", source: "plan"),
                Claim(stance: Contradicts, knowledge: Position, claimant: "bewonersraad",
                      quote: "zo werkt het niet", source: "brief"),
            ],
        ),
        Causes(
            id: "k2", from: "kennen", to: "steun", sign: Plus,
            claims: [
                Claim(stance: Supports, knowledge: Expectation, claimant: "gemeente",
                      quote: "zij helpen elkaar", source: "plan"),
            ],
        ),
    ],
    chains: [Chain(id: "keten", label: "Keten", from: ["koffie"], to: ["steun"], core: ["k1", "k2"])],
    norms: [Norm(id: "n", quote: "Vraag het ook de bewoners", source: "brief", on: ["k1"], rule: "B03")],
)"#;

#[test]
fn a_place_heads_its_findings_and_further_places_share_a_line() {
    let expected = "\
Koffieochtend → Buren kennen elkaar
  --> theorie.ron:11:17
11 | id: \"k1\", from: \"koffie\", to: \"kennen\", sign: Plus,
   |     ^^^^
fout[S05]: Bij deze pijl staat niet waarom het een tot het ander leidt.
   = doe: schrijf erbij hoe dit werkt (mechanism: \"…\"), of wie dat uitzoekt (open: \"…\").
waarschuwing[B08]: Deze pijl hoort tot de kern van de keten, maar mist een aanname en een indicator.
   = doe: zet erbij wat ervoor waar moet zijn (assumptions: […]) en waaraan je ziet dat het gebeurt
     (indicator: \"…\").
waarschuwing[P03]: Zonder deze pijl leidt geen pad meer van ‘Koffieochtend’ naar ‘Buren helpen
   elkaar’; steun: alleen verwachting.
   = doe: zoek kennis over deze pijl, of teken een tweede weg die ernaartoe leidt.
  --> theorie.ron:14:30
14 | quote: \"buren leren elkaar kennen\", source: \"plan\"),
   |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ voor: gemeente, in Beleidsplan (2023)
16 | quote: \"zo werkt het niet\", source: \"brief\"),
   |        ------------------- tegen: bewonersraad, in Open brief
waarschuwing[B02]: Deze pijl rust alleen op een verwachting: zie regel 14.
   = doe: zoek kennis met een bron, of noem het ook in je eigen tekst een verwachting.
waarschuwing[B03]: Over deze pijl verschillen de bronnen: verwachting tegenover standpunt.
   = waarom: ‘Vraag het ook de bewoners’ (Open brief)
   = doe: laat beide staan, en spreek af wie dit uitzoekt (toetsagenda).

Keten
  --> theorie.ron:27:24
27 | chains: [Chain(id: \"keten\", label: \"Keten\", from: [\"koffie\"], to: [\"steun\"], core: [\"k1\", \"k2\"…
   |                    ^^^^^^^
waarschuwing[P05]: Alles wat hier ‘Buren helpen elkaar’ beïnvloedt, loopt via ‘Koffieochtend’.
   = doe: vraag wat hier nog meer op inwerkt, ook zonder deze keten, en trek die pijl.
waarschuwing[P06]: In wat volgt uit ‘Koffieochtend’ staat geen risico en geen ongewenst effect.
   = doe: vraag wat hierdoor mis kan gaan, en trek een pijl daarheen (kind: Risk).

S05, B08, P03, B02 ook bij k2 20:17
2 fouten en 9 waarschuwingen. Lezing: letterlijk en geïnterpreteerd.
Uitleg bij een code: schakel explain S05
";
    assert_eq!(read(CONTESTED).human(Tongue::Nl), expected);
}

#[test]
fn a_mistake_in_the_text_is_shown_where_it_is() {
    let expected = "\
fout: Een soort staat zonder aanhalingstekens.
  --> theorie.ron:3:51
3 | elements: [Element(id: \"a\", label: \"A\", kind: \"Actor\")],
  |                                               ^^^^^^^
   = doe: schrijf kind: Actor

1 fout. Lezing: letterlijk en geïnterpreteerd.
";
    let text = "Theory(\n    title: \"T\",\n    elements: [Element(id: \"a\", label: \"A\", kind: \"Actor\")],\n)";
    assert_eq!(read(text).human(Tongue::Nl), expected);
}

#[test]
fn nothing_to_say_is_said() {
    let empty = read("Theory()");
    let line =
        "Deze theorie is nog leeg: 0 elementen, 0 pijlen. Begin met één pijl: wat leidt waartoe? Bijvoorbeeld:\n";
    for tongue in [Tongue::Nl, Tongue::En] {
        let said = empty.human(tongue);
        assert!(tongue == Tongue::En || said.starts_with(line), "{said}");
        let (_, example) = said.split_once("\n\n").expect("an example");
        let example = read(example);
        assert!(example.loaded.is_whole && example.loaded.findings.is_empty(), "the example works as it stands");
        assert_eq!((example.loaded.theory.elements.len(), example.loaded.theory.links.len()), (2, 1));
    }
    let silent = read(
        r#"Theory(
    title: "T",
    elements: [Element(id: "a", label: "A", kind: Factor), Element(id: "b", label: "B", kind: Factor)],
    links: [PartOf(id: "d", part: "a", whole: "b")],
)"#,
    );
    let line = "No findings in 2 elements and 1 link. That does not say the theory is right. \
                Reading: literal and\ninterpreted.\n";
    assert_eq!(silent.human(Tongue::En), line);
}

/// Many links without a why and a source: more than fit a screen.
fn many(links: usize) -> Read {
    let mut text = String::from("Theory(\n title: \"T\",\n elements: [\n");
    for place in 0..=links {
        text.push_str(&format!("  Element(id: \"e{place}\", label: \"Element {place}\", kind: Factor),\n"));
    }
    text.push_str(" ],\n links: [\n");
    for place in 0..links {
        let to = place + 1;
        text.push_str(&format!("  Causes(id: \"link-{place}\", from: \"e{place}\", to: \"e{to}\", sign: Plus),\n"));
    }
    read(&(text + " ],\n)"))
}

#[test]
fn a_long_report_stays_short_and_counts_what_it_leaves_out() {
    let many = many(400);
    assert_eq!(many.checked.findings.len(), 800);
    let text = many.human(Tongue::En);
    assert!(text.lines().count() < 40, "{text}");
    // One place is shown in full; the others are listed, or counted in the line with the plus.
    let (before, _) = text.split_once("\n+ ").expect("a line with a plus");
    let listed = before.matches("link-").count() - 1;
    let unsaid = text.lines().find(|line| line.starts_with('+')).expect("a line with a plus");
    let number = |place: usize| unsaid.split(' ').nth(place).and_then(|it| it.parse::<usize>().ok());
    assert_eq!(number(1), Some(2 * (400 - 1 - listed)), "{unsaid}");
    assert_eq!(number(5), Some(400 - 1 - listed), "{unsaid}");
    assert!(text.contains("800 warnings."), "{text}");
    let tables = "\nrule               errors  warn.  notes\nB01 No source           0    400      0\n\
                  S05 Without a why       0    400      0\n\n\
                  One rule alone: --only B01. One element, link or chain alone: --on with its name.\n800 warnings.";
    // Of each place as much is said, so none is named as the one with most.
    assert!(text.contains(tables), "{text}");
}

#[test]
fn many_findings_are_summed_by_rule_and_by_place() {
    let mut text = String::from("Theory(title: \"T\", elements: [Element(id: \"e\", label: \"E\", kind: State),");
    (0..40).for_each(|it| text.push_str(&format!("Element(id: \"e{it}\", label: \"E{it}\", kind: State),")));
    text.push_str("], links: [");
    (0..40).for_each(|it| text.push_str(&format!("Causes(id: \"k{it}\", from: \"e\", to: \"e{it}\", sign: Plus),")));
    text.push_str("], chains: [Chain(id: \"c\", label: \"C\", from: [\"e\"], to: [\"e7\"], core: [\"k7\"])])");
    let read = read(&text);
    let said = read.human(Tongue::Nl);
    let most = said.split_once("meeste bevindingen").map_or("", |(_, rest)| rest);
    let first = most.lines().nth(1).expect("a row");
    assert!(first.starts_with("k7 E → E7 "), "{said}");
    let few = read.report();
    let few = Report { findings: &few.findings[..10], ..few };
    let few = human::write(&few, &Words::new(Tongue::Nl), Ink::Plain);
    assert!(!few.contains("meeste bevindingen") && !few.contains("\nregel "), "{few}");
}

#[test]
fn an_expectation_is_not_counted_with_a_position() {
    let kinds = ["Expectation", "Position", "Unshown"];
    let names: Vec<(String, &str)> = (0..30).map(|it| (format!("k{it}"), kinds[it % 3])).collect();
    let links: String = names.iter().map(|(name, kind)| link(name, kind)).collect();
    let ends = names.iter().map(|(name, _)| format!(r#"Element(id: "{name}-to", label: "{name}", kind: State),"#));
    let ends: String = ends.collect();
    let text = format!(
        r#"Theory(title: "T", sources: [Source(id: "s", title: "S")],
        elements: [Element(id: "a", label: "A", kind: State), {ends}], links: [{links}])"#
    );
    let said = read(&text).human(Tongue::Nl);
    for title in ["Alleen verwachting", "Alleen standpunt", "Bron niet getoond"] {
        let row = said.lines().find(|line| line.starts_with(&format!("B02 {title} ")));
        let cells: Vec<&str> = row.unwrap_or_else(|| panic!("no row: {said}")).split_whitespace().rev().collect();
        assert_eq!(cells[..3], ["0", "10", "0"], "{said}");
    }
}

#[test]
fn a_long_report_tells_only_what_is_new_at_a_place() {
    let other = "], links: [Causes(id: \"anders\", from: \"e1\", to: \"e0\", sign: Plus,
        claims: [Claim(knowledge: Expectation, claimant: \"x\", quote: \"q\")]),";
    let text = |links: usize| {
        let links = (0..links).map(|it| format!("Causes(id: \"k{it}\", from: \"e{it}\", to: \"e\", sign: Plus),"));
        let elements = (0..40).map(|it| format!("Element(id: \"e{it}\", label: \"E{it}\", kind: Factor),"));
        let elements: String = elements
            .chain(["Element(id: \"e\", label: \"E\", kind: Factor, convergence: Additive),".to_owned()])
            .collect();
        format!("Theory(title: \"T\", elements: [{elements}{other}{}])", links.collect::<String>())
    };
    let long = read(&text(40)).human(Tongue::Nl);
    // The first link brings most, and tells of it; at the second only one sentence is new.
    let (first, second) = long.split_once("\nE0 → E\n").expect("two places in full");
    let second = second.split("\n\n").next().expect("the place");
    assert!(first.contains("[S05]") && first.contains("[B02]") && !first.contains("Ook hier"), "{long}");
    assert!(second.contains("[B01]") && !second.contains("[S05]"), "{long}");
    assert!(second.ends_with("\nOok hier: S05"), "{long}");
    let short = read(&text(2)).human(Tongue::Nl);
    assert!(short.matches("[S05]").count() == 2 && !short.contains("Ook hier"), "{short}");
}

/// What stands on a terminal from a column on.
fn from_column(line: &str, column: usize) -> &str {
    let mut wide = 0;
    let at = line.char_indices().find(|&(_, sign)| {
        wide += sign.width().unwrap_or(0);
        wide > column
    });
    at.map_or("", |(at, _)| &line[at..])
}

#[test]
fn no_line_of_a_file_runs_past_the_margin_and_the_mark_stays_in_sight() {
    let long = "x".repeat(300);
    let text = format!(
        "Theory(title: \"T\", elements: [\n\tElement(note: \"日本語, e\u{301}\", id: \"a\", kind: State, label: \"日本語\"),\n\
         Element(id: \"b\", label: \"日本語 {long}\", kind: State, for: [\"niemand\"])])"
    );
    let text = read(&text).human(Tongue::Nl);
    let lines: Vec<&str> = text.lines().collect();
    let mut marked = Vec::new();
    for pair in lines.windows(2).filter(|pair| pair[1].starts_with("  | ")) {
        assert!(pair[0].width() <= 100, "{}", pair[0]);
        let column = pair[1].find('^').expect("a mark");
        marked.push(from_column(pair[0], column));
    }
    assert!(marked.iter().any(|it| it.starts_with("\"niemand\"])")), "{text}");
    assert!(marked.iter().any(|it| it.starts_with("\"a\", kind")), "{text}");
}

#[test]
fn signs_that_steer_a_terminal_do_not_reach_it() {
    let text = "Theory(title: \"T\", elements: [Element(id: \"a\", label: \"A\u{1b}[2J\u{202e}\nB\", kind: Factor)])";
    let read = read(text);
    let words = Words::new(Tongue::En);
    let report = read.report();
    for out in [human::write(&report, &words, Ink::Plain), short::write(&report, &words)] {
        assert!(!out.contains(['\u{1b}', '\u{202e}']), "{out:?}");
    }
    assert_eq!(short::write(&report, &words).lines().count(), 1);
}

#[test]
fn colour_adds_nothing_but_colour() {
    let read = read(CONTESTED);
    let words = Words::new(Tongue::En);
    let colored = human::write(&read.report(), &words, Ink::Color);
    assert!(colored.contains("\u{1b}["));
    let mut plain = String::new();
    let mut is_code = false;
    for sign in colored.chars() {
        match (is_code, sign) {
            (false, '\u{1b}') => is_code = true,
            (false, _) => plain.push(sign),
            (true, 'm') => is_code = false,
            (true, _) => {}
        }
    }
    assert_eq!(plain, read.human(Tongue::En));
}

#[test]
fn every_format_reports_the_same_findings() {
    let read = read(CONTESTED);
    let words = Words::new(Tongue::En);
    let report = read.report();
    let findings: &[Finding] = report.findings;
    let json: serde_json::Value = serde_json::from_str(&json::write(&[report, report], &words)).expect("readable");
    assert_eq!(json["version"], json::VERSION);
    assert_eq!(json["theories"].as_array().map(Vec::len), Some(2));
    let theory = &json["theories"][0];
    assert_eq!(theory["errors"], Tally::of(report.findings).errors);
    let told = theory["findings"].as_array().expect("a list");
    let short = short::write(&report, &words);
    let lines: Vec<&str> = short.lines().collect();
    assert_eq!((told.len(), lines.len()), (findings.len(), findings.len()));
    for (finding, line) in told.iter().zip(lines) {
        let place = &finding["place"];
        let head = format!("{}:{}:{}: ", place["file"].as_str().unwrap_or(""), place["line"], place["column"]);
        let code = finding["code"].as_str().unwrap_or("");
        let severity = finding["severity"].as_str().unwrap_or("");
        let message = finding["message"].as_str().unwrap_or("");
        assert_eq!(line, format!("{head}{severity}[{code}] {message}"));
    }
    let contested = told.iter().find(|finding| finding["code"] == "B03").expect("a contested link");
    assert_eq!(contested["subject"]["id"], "k1");
    assert_eq!(contested["because"][0]["source"], "Open brief");
    assert_eq!(contested["place"]["says"], "for: gemeente, in Beleidsplan (2023)");
    assert_eq!(contested["title"], "Contested");
}

#[test]
fn a_word_is_explained_by_all_its_names() {
    let (nl, en) = (Words::new(Tongue::Nl), Words::new(Tongue::En));
    let dutch = "besparing: geld dat een partij minder uitgeeft. In het bestand: kind: Saving\n";
    let english = "saving: money a party spends less. In the file: kind: Saving\n";
    for asked in ["Saving", "saving", "BESPARING", "kind: Saving"] {
        assert_eq!(explain(asked, &nl), Ok(format!("{dutch}{english}")));
        assert_eq!(explain(asked, &en), Ok(format!("{english}{dutch}")));
    }
    for kind in ElementKind::ALL {
        for words in [&nl, &en] {
            let line = explain(kind.word(), words).expect("a kind of element");
            assert!(line.contains(&format!("kind: {}", kind.word())), "{line}");
            assert!(!line.contains("-is"), "{line}");
        }
    }
}

#[test]
fn an_unknown_word_gets_the_nearest_known_one() {
    let nl = Words::new(Tongue::Nl);
    let meant = "‘bespaaring’ is geen regel en staat niet in de woordenlijst. Bedoeld: ‘besparing’?";
    assert_eq!(explain("bespaaring", &nl), Err(meant.to_owned()));
    let nothing = explain("xyzzyxyzzy", &nl).expect_err("no such word");
    assert!(nothing.contains("B01, B02, "), "{nothing}");
    assert!(explain("b20", &nl).expect_err("no such rule").contains("‘B0"));
}

/// A link with the given claims, between the same two elements.
fn link(name: &str, knowledge: &str) -> String {
    format!(
        r#"Causes(id: "{name}", from: "a", to: "{name}-to", sign: Plus, mechanism: "so", claims: [
        Claim(knowledge: {knowledge}, claimant: "x", quote: "q", source: "s")]),"#
    )
}

#[test]
fn further_places_keep_what_is_said_of_them_apart() {
    let kinds = [("e", "Expectation"), ("p", "Position"), ("u", "Unshown")];
    let names: Vec<(String, &str)> =
        kinds.iter().flat_map(|&(name, kind)| [1, 2].map(|number| (format!("{name}{number}"), kind))).collect();
    let links: String = names.iter().map(|(name, kind)| link(name, kind)).collect();
    let ends: String = names
        .iter()
        .map(|(name, _)| format!(r#"Element(id: "{name}-to", label: "To {name}", kind: State),"#))
        .collect();
    let text = format!(
        r#"Theory(title: "T", sources: [Source(id: "s", title: "S")],
        elements: [Element(id: "a", label: "A", kind: State), {ends}], links: [{links}])"#
    );
    let text = read(&text).human(Tongue::Nl);
    for tier in ["alleen verwachting", "alleen standpunt", "bron niet getoond"] {
        assert_eq!(text.matches(&format!("B02 ({tier}) ook bij")).count(), 1, "{tier}: {text}");
    }
    for (name, _) in &names {
        let places = text.matches(&format!("{name} ")).count() + text.matches(&format!("To {name}\n")).count();
        assert!(places > 0, "{name}: {text}");
    }
}

#[test]
fn the_line_that_the_head_names_comes_first() {
    let text = CONTESTED.replace(
        "stance: Supports, knowledge: Expectation, claimant: \"gemeente\",\n                      quote: \"buren",
        "stance: Mixed, knowledge: Position, claimant: \"gemeente\",\n                      quote: \"buren",
    );
    assert_ne!(text, CONTESTED);
    for said in [read(&text).human(Tongue::Nl), read(CONTESTED).human(Tongue::Nl)] {
        let lines: Vec<&str> = said.lines().collect();
        for pair in lines.windows(2).filter(|pair| pair[0].starts_with("  --> ")) {
            let line = pair[0].split(':').nth(1).expect("a line");
            assert!(pair[1].starts_with(line), "{said}");
        }
    }
}

#[test]
fn the_end_says_what_does_not_count_and_what_is_kept_silent() {
    let text = CONTESTED
        .replace("    norms:", "    mute: [Mute(rule: \"B02\", on: \"k1\", because: \"dat weten we\")],\n    norms:");
    let text = text.replace("id: \"k2\", from", "id: \"k2\", provenance: Analysis, from");
    let said = read(&text).human(Tongue::Nl);
    assert!(said.contains("Gedempt: B02 bij k1: dat weten we\n"), "{said}");
    assert!(said.replace('\n', " ").contains("1 pijl telt in deze lezing niet mee: --reading all."), "{said}");
    assert!(said.replace('\n', " ").contains("1 bevinding gedempt."), "{said}");
}

#[test]
fn every_word_that_a_remedy_asks_for_is_explained() {
    let (nl, en) = (Words::new(Tongue::Nl), Words::new(Tongue::En));
    let words = [
        "lus",
        "loop",
        "lens",
        "herkomst",
        "provenance",
        "claimant",
        "modality",
        "convergence",
        "samenkomst",
        "desired",
        "necessary",
        "because",
        "importance",
        "certainty",
        "scope",
        "strength",
        "group",
        "label",
        "level",
        "levels",
        "indicator",
        "beleidstheorie",
        "theory of change",
        "mechanism",
        "open",
        "source",
        "locator",
        "quote",
        "include",
        "take",
        "mute",
        "norm",
        "note",
        "sign",
        "kind",
        "text",
        "knowledge",
        "on",
        "rule",
        "for",
        "co_owner",
        "why",
        "verb",
        "minority",
        "round",
    ];
    for word in words {
        for tongue in [&nl, &en] {
            let said = explain(word, tongue).unwrap_or_else(|said| panic!("{said}"));
            let lines: Vec<&str> = said.lines().collect();
            let once: std::collections::BTreeSet<&str> = lines.iter().copied().collect();
            assert_eq!(once.len(), lines.len(), "{said}");
        }
    }
    for (title, code) in [("zonder waarom", "S05"), ("Loose element", "S02"), ("gebroken keten", "P01")] {
        assert!(explain(title, &nl).expect("a rule by its title").starts_with(code));
    }
    assert_eq!(explain("per definitie", &nl).map(|said| said.lines().count()), Ok(4));
}
