//! The findings, by what they mean for the theory: each rule a fold with its why, its places,
//! what helps and its source.

use std::collections::BTreeMap;

use super::Desk;
use crate::finding::{Finding, Message, Rule, Severity, Subject};
use crate::language::terms::severity_key;
use crate::report::book::{Begins, Block, Chapter, Fold, Line, Opening, Run, Sheet, Term, runs};
use crate::report::paint::sentence;
use crate::report::tallies::Tally;
use crate::report::{closing, page, telling};
use crate::theory::LinkId;

/// So many places are named under a rule; of the others the number is.
const MOST_PLACES: usize = 40;
/// So many norms and ways to help are told under a rule.
const MOST_TOLD: usize = 3;

/// What a finding means for the theory, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Consequence {
    Unread,
    Hangs,
    Bare,
    Unseen,
    Wording,
}

impl Consequence {
    /// By the family of the rule, and where a family says several things, by the rule.
    fn of(rule: &Rule) -> Consequence {
        match (rule.code.as_bytes().first(), rule.code) {
            (Some(b'F'), _) => Consequence::Unread,
            (_, "P01" | "P02" | "P03" | "B03" | "L02") => Consequence::Hangs,
            (Some(b'B'), _) | (_, "S05" | "S06" | "S07" | "P04" | "P07" | "R01") => Consequence::Bare,
            (Some(b'T'), _) => Consequence::Wording,
            _ => Consequence::Unseen,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Consequence::Unread => "book-findings-unread",
            Consequence::Hangs => "book-findings-hangs",
            Consequence::Bare => "book-findings-bare",
            Consequence::Unseen => "book-findings-unseen",
            Consequence::Wording => "book-findings-wording",
        }
    }
}

pub(super) fn chapter(desk: &Desk<'_>) -> Option<Chapter> {
    let mut blocks = vec![
        Block::Text(runs::plain(closing::comes_to(&desk.report, desk.words))),
        Block::Text(runs::plain(desk.key("book-findings-about"))),
    ];
    let mut opening = Opening::Open;
    for (consequence, cases) in cases(desk) {
        blocks.push(Block::Heading(desk.key(consequence.key())));
        blocks.push(Block::Folds(cases.iter().map(|case| fold(desk, case, opening)).collect()));
        opening = Opening::Closed;
    }
    Some(Chapter {
        anchor: "findings",
        title: desk.key("book-findings"),
        sheet: Sheet::Upright,
        begins: Begins::OnNewPage,
        blocks,
    })
}

/// What one rule says in one of its cases.
struct Case<'f> {
    title: String,
    findings: Vec<&'f Finding>,
}

/// The cases by what they mean; heaviest and most frequent first.
fn cases<'f>(desk: &Desk<'f>) -> Vec<(Consequence, Vec<Case<'f>>)> {
    let mut by: BTreeMap<(Consequence, &str, &str), Vec<&Finding>> = BTreeMap::new();
    for finding in desk.report.findings {
        let key = (Consequence::of(finding.rule), finding.rule.code, finding.message.key);
        by.entry(key).or_default().push(finding);
    }
    let mut grouped: BTreeMap<Consequence, Vec<Case<'_>>> = BTreeMap::new();
    for ((consequence, _, _), findings) in by {
        let title = findings.first().map_or_else(String::new, |finding| telling::title(finding, desk.words));
        grouped.entry(consequence).or_default().push(Case { title, findings });
    }
    for cases in grouped.values_mut() {
        cases.sort_by_key(|case| std::cmp::Reverse(Tally::of(case.findings.iter().copied())));
    }
    grouped.into_iter().collect()
}

fn fold(desk: &Desk<'_>, case: &Case<'_>, opening: Opening) -> Fold {
    let first = case.findings[0];
    let weight = case.findings.iter().map(|finding| finding.severity).max().unwrap_or(Severity::Note);
    let count = Message::new("book-findings-count").with("count", case.findings.len());
    let says = match &case.findings[..] {
        [one] => desk.report.sentence(one, desk.words),
        _ => page::line(first.rule, desk.words),
    };
    let mut beside = vec![Run::Weight(weight, desk.key(severity_key(weight)))];
    beside.push(Run::Plain(format!(" {}", desk.words.say(&count))));
    beside.push(Run::Plain(format!(" {} {}", first.rule.code, case.title)));
    let place = case.findings[0].message.key;
    Fold {
        anchor: format!("rule-{}-{place}", first.rule.code),
        says: sentence(&says),
        beside,
        terms: terms(desk, case),
        opening,
    }
}

fn terms(desk: &Desk<'_>, case: &Case<'_>) -> Vec<Term> {
    let rule = case.findings[0].rule;
    let mut terms = Vec::new();
    let mut term = |key: &str, line: Line| terms.push(Term::new(desk.key(key), line));
    if let Some(why) = page::why(rule, desk.words) {
        term("book-findings-why", runs::plain(why));
    }
    let told = |wanted: &'static str| -> Vec<String> {
        let mut told: Vec<String> = Vec::new();
        for (key, text) in case.findings.iter().flat_map(|finding| telling::reasons(finding, desk.words)) {
            if key == wanted && !told.contains(&text) {
                told.push(text);
            }
        }
        told.truncate(MOST_TOLD);
        told
    };
    let norms = told("because");
    if !norms.is_empty() {
        term("book-findings-norm", runs::plain(norms.join(" ")));
    }
    term("book-findings-where", places(desk, case));
    let help: Vec<String> = told("do").iter().map(|text| sentence(text)).collect();
    if !help.is_empty() {
        term("book-findings-help", runs::plain(help.join(" ")));
    }
    if let Some(source) = page::source(rule, desk.words) {
        term("book-findings-source", runs::plain(source));
    }
    terms
}

/// Where the rule speaks: links by number, the rest by label.
fn places(desk: &Desk<'_>, case: &Case<'_>) -> Line {
    let (mut links, mut others): (Vec<LinkId>, Vec<String>) = (Vec::new(), Vec::new());
    for finding in &case.findings {
        match finding.subject {
            Subject::Link(id) if desk.arrows.number(LinkId(id)).is_some() => links.push(LinkId(id)),
            Subject::Link(_) | Subject::Element(_) | Subject::Chain(_) => {
                others.push(desk.report.heading(&finding.subject));
            }
            Subject::Whole => others.push(place(desk, finding)),
        }
    }
    links.dedup();
    others.dedup();
    let more = links.len().saturating_sub(MOST_PLACES) + others.len().saturating_sub(MOST_PLACES);
    links.truncate(MOST_PLACES);
    others.truncate(MOST_PLACES);
    let mut parts: Vec<Line> = Vec::new();
    if !links.is_empty() {
        let mut line = desk.links(&links);
        if let Some(Run::Plain(first)) = line.first_mut() {
            *first = sentence(first);
        }
        parts.push(line);
    }
    if !others.is_empty() {
        parts.push(runs::plain(others.join("; ")));
    }
    if more > 0 {
        parts.push(runs::plain(desk.words.say(&Message::new("book-findings-more").with("count", more))));
    }
    let mut line = Line::new();
    for (at, part) in parts.into_iter().enumerate() {
        if at > 0 {
            line.push(Run::Plain("; ".to_owned()));
        }
        line.extend(part);
    }
    line
}

/// The file and the line of what is about no part of the theory.
fn place(desk: &Desk<'_>, finding: &Finding) -> String {
    let span = finding.place.span;
    format!("{}:{}", desk.report.path(span), desk.report.position(span).line)
}
