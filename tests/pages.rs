//! The page of a rule is its test: its examples run, and say what the page says they say.

use std::collections::BTreeSet;

use schakel::finding::{Finding, Rule};
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load;
use schakel::report::{Report, explain, short};
use schakel::rules::{CHECKS, Options, catalogue, check_all};
use schakel::theory::{Reading, Tongue};

/// What differs between the two languages of a page.
struct Form {
    tongue: Tongue,
    file: &'static str,
    headings: [&'static str; 6],
    also: &'static str,
}

const FORMS: [Form; 2] = [
    Form {
        tongue: Tongue::Nl,
        file: "theorie.ron",
        headings: [
            "Wat de regel zegt",
            "Waarom het ertoe doet",
            "Voorbeeld",
            "Liever zo",
            "Wanneer laten staan",
            "Bron",
        ],
        also: "ook: ",
    },
    Form {
        tongue: Tongue::En,
        file: "theory.ron",
        headings: ["What it says", "Why it matters", "Example", "Instead", "When to leave it", "Source"],
        also: "also: ",
    },
];

/// A section of a page: its heading, its theories, what it says they give, and other codes.
#[derive(Default)]
struct Section {
    heading: String,
    prose: String,
    theories: Vec<String>,
    findings: Vec<String>,
    also: BTreeSet<String>,
}

fn pages() -> Vec<(&'static Rule, &'static Form, &'static str)> {
    let with_page = catalogue().into_iter().filter(|rule| !rule.page.nl.is_empty());
    with_page.flat_map(|rule| [(rule, &FORMS[0], rule.page.nl), (rule, &FORMS[1], rule.page.en)]).collect()
}

fn sections(page: &str, also: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut fence = None;
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            sections.push(Section { heading: heading.to_owned(), ..Section::default() });
            continue;
        }
        let Some(section) = sections.last_mut() else { continue };
        match (fence, line) {
            (Some(_), "```") => fence = None,
            (Some(list), _) => {
                let blocks = if list == "ron" { &mut section.theories } else { &mut section.findings };
                let block = blocks.last_mut().expect("a block was opened");
                block.push_str(line);
                block.push('\n');
            }
            (None, "```ron") => {
                section.theories.push(String::new());
                fence = Some("ron");
            }
            (None, "```finding") => {
                section.findings.push(String::new());
                fence = Some("finding");
            }
            (None, _) => match line.strip_prefix(also) {
                Some(codes) => section.also.extend(codes.split(", ").map(str::to_owned)),
                None => section.prose.push_str(line),
            },
        }
    }
    assert!(fence.is_none(), "a block is not closed");
    sections
}

/// The short report of this rule's findings on a theory, and the codes of all others.
fn run(rule: &Rule, theory: &str, form: &Form) -> (String, BTreeSet<String>) {
    let loaded = load::text(form.file, theory);
    let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
    let checked = check_all(&graph, &Options::default(), loaded.findings);
    let (own, others): (Vec<Finding>, Vec<Finding>) =
        checked.findings.into_iter().partition(|finding| finding.rule.code == rule.code);
    let report = Report {
        sources: &loaded.sources,
        theory: &loaded.theory,
        reading: Reading::Interpreted,
        findings: &own,
        muted: &[],
        hidden: 0,
    };
    let others = others.iter().map(|finding| finding.rule.code.to_owned()).collect();
    (short::write(&report, &Words::new(form.tongue)), others)
}

#[test]
fn every_example_gives_the_findings_on_its_page() {
    let mut wrong = Vec::new();
    for (rule, form, page) in pages() {
        let sections = sections(page, form.also);
        let example = &sections[2];
        assert_eq!(example.theories.len(), example.findings.len(), "{} {:?}", rule.code, form.tongue);
        let mut others = BTreeSet::new();
        for (theory, expected) in example.theories.iter().zip(&example.findings) {
            let (found, also) = run(rule, theory, form);
            others.extend(also);
            if found.is_empty() || &found != expected {
                wrong.push(format!("{} {:?}, on the page:\n{expected}said:\n{found}", rule.code, form.tongue));
            }
        }
        if others != example.also {
            wrong.push(format!("{} {:?}, also: {others:?}", rule.code, form.tongue));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_better_example_is_silent_and_brings_nothing_new() {
    for (rule, form, page) in pages() {
        let sections = sections(page, form.also);
        let (example, better) = (&sections[2], &sections[3]);
        assert!(!better.theories.is_empty(), "{} has no better example", rule.code);
        for theory in &better.theories {
            let (found, others) = run(rule, theory, form);
            assert_eq!(found, "", "{} {:?}", rule.code, form.tongue);
            let new: Vec<_> = others.difference(&example.also).collect();
            assert!(new.is_empty(), "{} {:?}: {new:?}", rule.code, form.tongue);
        }
    }
}

#[test]
fn every_page_has_its_title_and_its_six_headings() {
    for (rule, form, page) in pages() {
        let title = Words::new(form.tongue).key(&format!("{}-title", rule.code.to_lowercase()));
        assert_eq!(page.lines().next(), Some(&*format!("# {} {title}", rule.code)));
        let sections = sections(page, form.also);
        let headings: Vec<&str> = sections.iter().map(|section| &*section.heading).collect();
        assert_eq!(headings, form.headings, "{}", rule.code);
        for section in &sections {
            let is_empty = section.prose.is_empty() && section.theories.is_empty();
            assert!(!is_empty, "{}: nothing under {}", rule.code, section.heading);
        }
    }
}

#[test]
fn codes_and_names_are_unique_and_checks_stand_in_order() {
    let codes: Vec<&str> = CHECKS.iter().map(|check| check.rule.code).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    assert_eq!(codes, sorted, "the registry stands in the order of the codes");
    let all = catalogue();
    let codes: BTreeSet<&str> = all.iter().map(|rule| rule.code).collect();
    let names: BTreeSet<&str> = all.iter().map(|rule| rule.name).collect();
    assert_eq!((codes.len(), names.len()), (all.len(), all.len()));
    for check in CHECKS {
        assert!(!check.rule.page.nl.is_empty() && !check.rule.page.en.is_empty(), "{} has no page", check.rule.code);
    }
}

#[test]
fn every_rule_explains_itself_in_both_languages() {
    for tongue in [Tongue::Nl, Tongue::En] {
        let words = Words::new(tongue);
        for rule in catalogue() {
            let by_code = explain(&rule.code.to_lowercase(), &words).expect("a known code");
            assert!(by_code.starts_with(&format!("{} ", rule.code)), "{by_code}");
            assert!(!by_code.starts_with(&format!("{} {}", rule.code, rule.name)), "{} has no title", rule.code);
            assert!(!by_code.contains("```") && !by_code.contains("## "), "{by_code}");
            assert_eq!(explain(rule.name, &words).as_ref(), Ok(&by_code));
        }
    }
}
