//! `schakel check --fix`: what asks no choice is mended, nothing else is touched.

mod common;

use std::fs;
use std::path::Path;

use common::{pipe, run_in};

fn write(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).expect("a file");
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).expect("a file")
}

/// Another file says of one link that more gives more.
const SIGNED: &str = r#"Register(
    title: "Vragen",
    links: [Causes(from: "koffie", to: "kennen", sign: Plus, mechanism: "wie elkaar ziet, praat")],
)
"#;

/// Five things that mend themselves, with comments all around them.
const FIVE: &str = r#"// Koffie in het buurthuis. Vijf dingen om te herstellen.
Theory(
    title: "Koffie", // de titel
    language: Nl,
    include: ["vragen.ron"],
    sources: [
        Source(id: "plan", title: "Wijkplan", year: 2024),
    ],
    elements: [
        Element(id: "koffie", label: "Koffieochtend", kind: Activity), // begin
        Element(id: "kennen", label: "Buren kennen elkaar", kind: State),
        /* het doel /* van alles */ */
        Element(id: "helpen", label: "Buren helpen elkaar", kind: Value),
    ],
    links: [
        // 1. Het teken staat in vragen.ron.
        Causes(id: "k1", from: "koffie", to: "kennen"), // nog te bespreken
        Causes(
            id: "k2", from: "kenen", // 2. een tikfout
            to: " helpen", /* 3. een spatie te veel */ sign: Plus,
            mechanism: "wie elkaar kent, vraagt eerder iets",
            open: "Anna zoekt het uit", // 4. terwijl er kennis is
            claims: [Claim(knowledge: Practice, claimant: "buurtwerkers", source: "plan", locator: "p. 4")],
        ),
    ],
    mute: [
        // 5. dit dempt niets
        Mute(rule: "P01", because: "er is geen keten"), // zie overleg
    ],
)
"#;

const MENDED: &str = r#"// Koffie in het buurthuis. Vijf dingen om te herstellen.
Theory(
    title: "Koffie", // de titel
    language: Nl,
    include: ["vragen.ron"],
    sources: [
        Source(id: "plan", title: "Wijkplan", year: 2024),
    ],
    elements: [
        Element(id: "koffie", label: "Koffieochtend", kind: Activity), // begin
        Element(id: "kennen", label: "Buren kennen elkaar", kind: State),
        /* het doel /* van alles */ */
        Element(id: "helpen", label: "Buren helpen elkaar", kind: Value),
    ],
    links: [
        // 1. Het teken staat in vragen.ron.
        Causes(id: "k1", from: "koffie", to: "kennen", sign: Plus), // nog te bespreken
        Causes(
            id: "k2", from: "kennen", // 2. een tikfout
            to: "helpen", /* 3. een spatie te veel */ sign: Plus,
            mechanism: "wie elkaar kent, vraagt eerder iets",
            note: "Anna zoekt het uit", // 4. terwijl er kennis is
            claims: [Claim(knowledge: Practice, claimant: "buurtwerkers", source: "plan", locator: "p. 4")],
        ),
    ],
    mute: [
        // 5. dit dempt niets
        // zie overleg
    ],
)
"#;

#[test]
fn five_mistakes_are_mended_and_every_comment_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "koffie.ron", FIVE);
    write(folder.path(), "vragen.ron", SIGNED);
    let said = run_in(folder.path(), &["check", "--fix", "koffie.ron"]);
    assert_eq!(read(folder.path(), "koffie.ron"), MENDED, "{}", said.all());
    assert_eq!(read(folder.path(), "vragen.ron"), SIGNED, "nothing to mend there");
    let lines: Vec<&str> = said.out.lines().take(6).collect();
    assert_eq!(
        lines,
        [
            "koffie.ron:17: sign: Plus erbij gezet (Teken staat elders).",
            "koffie.ron:19: \"kenen\" is nu \"kennen\" (Onbekende naam).",
            "koffie.ron:20: \" helpen\" is nu \"helpen\" (Schrijfwijze).",
            "koffie.ron:22: open is nu note (Open naast kennis).",
            "koffie.ron:28: Mute(rule: \"P01\", because: \"er is geen keten\") weggehaald (Niets te dempen).",
            "5 dingen hersteld in 1 bestand. Wat een keuze van u vraagt, staat hieronder.",
        ],
        "{}",
        said.out
    );
    assert!(said.out.contains("Lezing: letterlijk en geïnterpreteerd"), "the report follows: {}", said.out);

    let again = run_in(folder.path(), &["check", "--fix", "koffie.ron"]);
    assert_eq!(read(folder.path(), "koffie.ron"), MENDED, "a second run changes nothing");
    assert!(again.out.starts_with("Er is niets dat zich laat herstellen"), "{}", again.out);
    assert_eq!(again.code, said.code);
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 2, "nothing is left beside the files");
}

#[test]
fn a_diff_shows_what_would_change_and_writes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "koffie.ron", FIVE);
    write(folder.path(), "vragen.ron", SIGNED);
    let said = run_in(folder.path(), &["check", "--fix", "--diff", "koffie.ron"]);
    assert_eq!(said.code, 1, "{}", said.all());
    assert_eq!(read(folder.path(), "koffie.ron"), FIVE);
    let gone: Vec<&str> = said.out.lines().filter(|line| line.starts_with("-  ")).collect();
    assert_eq!(gone.len(), 5, "{}", said.out);
    assert!(said.out.starts_with("--- koffie.ron\n+++ koffie.ron\n@@ "), "{}", said.out);

    write(folder.path(), "koffie.ron", MENDED);
    let none = run_in(folder.path(), &["check", "--fix", "--diff", "koffie.ron"]);
    assert_eq!(none.out, "", "{}", none.all());
    let checked = run_in(folder.path(), &["check", "koffie.ron"]);
    assert_eq!(none.code, checked.code);
}

/// A theory with this body, mended.
fn mended(body: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let text = theory(body);
    write(folder.path(), "t.ron", &text);
    run_in(folder.path(), &["check", "--fix", "t.ron"]);
    read(folder.path(), "t.ron")
}

fn theory(body: &str) -> String {
    format!(
        "Theory(title: \"T\", sources: [Source(id: \"plan\", title: \"Plan\")],\n elements: [Element(id: \"koor\", label: \"Koor\", kind: Activity), \
         Element(id: \"buurt\", label: \"Hechte buurt\", kind: Value), Element(id: \"feest\", label: \"Feest\", kind: Activity)],\n {body})\n"
    )
}

#[test]
fn what_asks_a_choice_is_left_alone() {
    let cases = [
        ("nothing is near", "links: [Causes(from: \"zebrapad\", to: \"buurt\", sign: Plus)]"),
        (
            "two links are near",
            "links: [Causes(id: \"k01\", from: \"koor\", to: \"buurt\"), Causes(id: \"k02\", from: \"feest\", to: \"buurt\")],\n chains: [Chain(id: \"c\", label: \"C\", from: [\"koor\"], to: [\"buurt\"], core: [\"k03\"])]",
        ),
        (
            "the name is that of something else",
            "links: [Causes(id: \"feesten\", from: \"koor\", to: \"buurt\", sign: Plus), Causes(from: \"feesten\", to: \"buurt\", sign: Plus)]",
        ),
        (
            "another number",
            "elements: [Element(id: \"deel-1\", label: \"D\", kind: Value)], links: [Causes(from: \"koor\", to: \"deel-2\", sign: Plus)]",
        ),
        ("it would lead to itself", "links: [Causes(from: \"koor\", to: \"koo\", sign: Plus)]"),
        ("a link without a sign anywhere", "links: [Causes(from: \"koor\", to: \"buurt\")]"),
        (
            "open beside an expectation",
            "links: [Causes(from: \"koor\", to: \"buurt\", sign: Plus, open: \"Anna\", claims: [Claim(knowledge: Expectation, source: \"plan\")])]",
        ),
        (
            "a mute that mutes",
            "links: [Causes(from: \"koor\", to: \"buurt\", sign: Plus)],\n mute: [Mute(rule: \"B01\", because: \"later\")]",
        ),
        (
            "a mute with a use in another reading",
            "links: [Causes(from: \"koor\", to: \"buurt\", sign: Plus, provenance: Analysis)],\n mute: [Mute(rule: \"S05\", because: \"later\")]",
        ),
    ];
    for (name, body) in cases {
        assert_eq!(mended(body), theory(body), "{name}");
    }
}

#[test]
fn a_mute_that_silences_nothing_goes_with_its_comma() {
    let links = "links: [Causes(from: \"koor\", to: \"buurt\", sign: Plus)]";
    let mutes = |list: &str| format!("{links},\n mute: [{list}]");
    let (used, unused) = ("Mute(rule: \"B01\", because: \"later\")", "Mute(rule: \"P01\", because: \"x\")");
    assert_eq!(mended(&mutes(&format!("{used}, {unused}"))), theory(&mutes(used)));
    assert_eq!(mended(&mutes(&format!("{unused}, {used},"))), theory(&mutes(&format!("{used},"))));
    assert_eq!(mended(&mutes(&format!("\n  {unused},\n  {used},\n "))), theory(&mutes(&format!("\n  {used},\n "))));
}

#[test]
fn open_beside_evidence_is_kept_as_a_remark() {
    let link = |rest: &str| {
        format!(
            "links: [Causes(from: \"koor\", to: \"buurt\", {rest}, claims: [Claim(knowledge: Research, source: \"plan\")])]"
        )
    };
    let after = mended(&link("note: \"zie verslag\", open: \"Anna vóór mei\""));
    assert_eq!(after, theory(&link("note: \"zie verslag; Anna vóór mei\"")));
    let raw = link("note: r\"zie verslag\", open: \"Anna\"");
    assert_eq!(mended(&raw), theory(&raw), "two ways of writing are not joined");
}

#[test]
fn a_name_in_other_words_is_mended_where_only_one_is_meant() {
    let links = |from: &str| format!("links: [Causes(from: \"{from}\", to: \"buurt\", sign: Plus)]");
    assert_eq!(mended(&links("Koor")), theory(&links("koor")), "capitals");
    assert_eq!(
        mended(&format!("take: [\"Hechte buurt\"], {}", links("koor"))),
        theory(&format!("take: [\"buurt\"], {}", links("koor"))),
        "a label"
    );
}

#[test]
fn slips_of_the_notation_and_names_are_mended_in_one_run() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "\u{feff}Theory(\r\n  title: “T” // titel\r\n  elementen: [Element(id: 'a', label: \"A\", kind: \"State\"), Element(id: \"bos\", label: \"B\" kind: State)],\r\n  links: [Causes(from: \"a\", to: \"bs\", sign: +)],\r\n)\r\n";
    write(folder.path(), "t.ron", text);
    run_in(folder.path(), &["check", "--fix", "t.ron", "--lang", "en"]);
    let wanted = "\u{feff}Theory(\r\n  title: \"T\", // titel\r\n  elements: [Element(id: \"a\", label: \"A\", kind: State), Element(id: \"bos\", label: \"B\", kind: State)],\r\n  links: [Causes(from: \"a\", to: \"bos\", sign: Plus)],\r\n)\r\n";
    assert_eq!(read(folder.path(), "t.ron"), wanted);
}

#[test]
fn a_file_that_cannot_be_mended_whole_keeps_what_it_has() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "Theory(title: \"T\", elements: [Element(id: \"a\", label: \"A\", kind: State, kind: Value)],\n links: [Causes(from: \"aa\", to: \"a\")]";
    write(folder.path(), "t.ron", text);
    let said = run_in(folder.path(), &["check", "--fix", "t.ron", "--lang", "en"]);
    assert_eq!(said.code, 2, "{}", said.all());
    assert_eq!(read(folder.path(), "t.ron"), text, "of half a theory no name is mended");
}

#[test]
fn a_file_from_elsewhere_is_not_touched_unless_it_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("mine")).expect("a folder");
    fs::create_dir(folder.path().join("mine/deel")).expect("a folder");
    let register = "Register(\n    title: \"R\",\n    elements: [Element(id: \" a\", label: \"A\", kind: State), Element(id: \"b\", label: \"B\", kind: State)],\n)\n";
    write(folder.path(), "register.ron", register);
    write(
        folder.path(),
        "mine/deel/links.ron",
        "Register(title: \"L\", links: [Causes(from: \"b \", to: \"a\", sign: Plus)])\n",
    );
    write(folder.path(), "mine/t.ron", "Theory(title: \"T\", include: [\"../register.ron\", \"deel/links.ron\"])\n");
    let said = run_in(folder.path(), &["check", "--fix", "mine/t.ron", "--lang", "en"]);
    assert_eq!(read(folder.path(), "register.ron"), register);
    assert!(read(folder.path(), "mine/deel/links.ron").contains("from: \"b\""), "{}", said.all());
    assert!(said.out.contains("Not touched: mine/../register.ron."), "{}", said.out);
    run_in(folder.path(), &["check", "--fix", "mine/t.ron", "register.ron"]);
    assert!(read(folder.path(), "register.ron").contains("id: \"a\""), "named, it is mended");
}

#[test]
fn an_overlay_lends_its_sign_and_is_mended_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let base = theory("links: [Causes(id: \"k\", from: \"koor\", to: \"buurt\", sign: Minus)]");
    write(folder.path(), "t.ron", &base);
    let overlay = |sign: &str| {
        format!("Overlay(title: \"O\", links: [Causes(from: \"koor\", to: \"buurt\"{sign}, mechanism: \"x\")])\n")
    };
    write(folder.path(), "o.ron", &overlay(""));
    run_in(folder.path(), &["check", "--fix", "o.ron"]);
    assert_eq!(read(folder.path(), "o.ron"), overlay(""), "by itself it has nothing to go by");
    run_in(folder.path(), &["check", "--fix", "t.ron", "--with", "o.ron", "--reading", "all"]);
    assert_eq!(read(folder.path(), "o.ron"), overlay(", sign: Minus"));
    assert_eq!(read(folder.path(), "t.ron"), base);
}

#[test]
fn what_the_modeller_adds_gives_no_sign_to_a_source() {
    let folder = tempfile::tempdir().expect("a folder");
    let base = theory("links: [Causes(id: \"k\", from: \"koor\", to: \"buurt\", provenance: Literal)]");
    write(folder.path(), "t.ron", &base);
    write(
        folder.path(),
        "o.ron",
        "Overlay(title: \"O\", links: [Causes(from: \"koor\", to: \"buurt\", sign: Plus, provenance: Analysis)])\n",
    );
    run_in(folder.path(), &["check", "--fix", "t.ron", "--with", "o.ron"]);
    assert_eq!(read(folder.path(), "t.ron"), base);
}

#[test]
fn a_mute_of_a_file_stays_while_another_theory_has_a_use_for_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let inner = theory(
        "links: [Causes(from: \"koor\", to: \"buurt\", sign: Plus, mechanism: \"x\")],\n mute: [Mute(rule: \"S05\", because: \"later\")]",
    );
    write(folder.path(), "inner.ron", &inner);
    write(
        folder.path(),
        "outer.ron",
        "Theory(title: \"O\", include: [\"inner.ron\"], links: [Causes(from: \"feest\", to: \"koor\", sign: Plus)])\n",
    );
    run_in(folder.path(), &["check", "--fix", "."]);
    assert_eq!(read(folder.path(), "inner.ron"), inner);
    run_in(folder.path(), &["check", "--fix", "inner.ron"]);
    assert!(!read(folder.path(), "inner.ron").contains("Mute"), "alone, it has no use");
}

#[test]
fn the_other_formats_stay_clean_and_the_standard_input_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "t.ron", "Theory(title: ‘T’)\n");
    let said = run_in(folder.path(), &["check", "--fix", "t.ron", "--format", "json", "--lang", "en"]);
    assert!(said.out.starts_with('{') && said.err.contains("t.ron:1: ‘T’ is now \"T\" (Notation)."), "{}", said.all());
    let refused = pipe(b"Theory(title: 'T')", &["check", "--fix", "-"]);
    assert!(refused.code == 2 && refused.out.is_empty() && !refused.err.is_empty(), "{}", refused.all());
    let shown = pipe(b"Theory(title: 'T')\n", &["check", "--fix", "--diff", "-"]);
    assert!(shown.code == 1 && shown.out.contains("\n+Theory(title: \"T\")\n"), "{}", shown.all());
}
