//! The matrix itself: a row for each thing, a column for each criterion.

use super::{lead, strain};
use crate::analysis::profiles::{Profiles, Row};
use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::report::Ink;
use crate::report::change::decision_key;
use crate::report::markdown::escape;
use crate::report::paint::{HEADING, WIDTH, cut, sentence, tame, width, wrap};
use crate::source::said;
use crate::theory::{Answer, CriterionKind, Theory};

/// The room of a name, of a decision, and of one criterion.
const NAME: usize = 44;
const DECISION: usize = 14;
const CELL: usize = 4;
/// More criteria than this stand in a second matrix below.
const MOST: usize = (WIDTH - NAME - DECISION) / CELL;

fn sign(answer: Option<Answer>) -> &'static str {
    match answer {
        Some(Answer::Yes) => "●",
        Some(Answer::No) => "○",
        Some(Answer::Doubt) => "?",
        Some(Answer::NotDiscussed) => "–",
        None => "·",
    }
}

fn cell(row: &Row, place: usize) -> String {
    let strained = if row.strained.contains(&place) { "≠" } else { "" };
    format!("{}{strained}", sign(row.answers[place]))
}

/// What stands above a column: the short name where it is short, else a number.
fn heads(theory: &Theory, found: &Profiles) -> Vec<String> {
    let short = |place: usize| {
        let id = tame(&theory.criteria[found.criteria[place].index()].id);
        if width(&id) < CELL { id } else { (place + 1).to_string() }
    };
    let heads: Vec<String> = (0..found.criteria.len()).map(short).collect();
    let is_twice = |head: &String| heads.iter().filter(|other| *other == head).count() > 1;
    heads
        .iter()
        .enumerate()
        .map(|(place, head)| if is_twice(head) { (place + 1).to_string() } else { head.clone() })
        .collect()
}

fn decided(row: &Row, words: &Words) -> String {
    row.decision.map_or_else(|| words.key("profile-undecided"), |decision| words.key(decision_key(decision)))
}

/// The criteria under their columns: "A Geen indicatie nodig (eigenschap)".
fn legend(theory: &Theory, found: &Profiles, words: &Words) -> Vec<String> {
    let heads = heads(theory, found);
    let line = |(place, head): (usize, &String)| {
        let criterion = &theory.criteria[found.criteria[place].index()];
        let kind = words.key(match criterion.kind {
            CriterionKind::Contribution => "criterion-contribution",
            CriterionKind::Property => "criterion-property",
        });
        format!("{head} {} ({kind})", tame(&criterion.label))
    };
    heads.iter().enumerate().map(line).collect()
}

/// Each decision with its why.
fn whys(theory: &Theory, found: &Profiles, words: &Words) -> Vec<String> {
    let why = |row: &Row| {
        let element = theory.element(row.element);
        let why = element.profile.as_deref().and_then(|profile| said(&profile.why))?;
        let message = Message::new("profile-why").with("element", tame(&element.label));
        Some(words.say(&message.with("decision", decided(row, words)).with("why", tame(why))))
    };
    found.rows.iter().filter_map(why).collect()
}

/// What is said besides the matrix, under its heading.
fn beside(theory: &Theory, found: &Profiles, words: &Words) -> Vec<(&'static str, Vec<String>)> {
    let strains = found.strains.iter().map(|it| sentence(&tame(&words.say(&strain(theory, it))))).collect();
    let parts = [
        ("profile-whys", whys(theory, found, words)),
        ("question-criteria", legend(theory, found, words)),
        ("question-strains", strains),
    ];
    parts.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
}

fn title(theory: &Theory, words: &Words) -> String {
    words.say(&Message::new("profile-title").with("theory", tame(&theory.title)))
}

/// How a profile is written, where there is none.
fn example(theory: &Theory, found: &Profiles) -> Option<String> {
    let first = |kind: CriterionKind| theory.criteria.iter().find(|criterion| criterion.kind == kind);
    let score =
        |kind: CriterionKind| first(kind).map(|it| format!("Score(\"{}\", Yes)", tame(&it.id))).unwrap_or_default();
    (found.scored == 0 && !found.criteria.is_empty()).then(|| {
        format!(
            "profile: Profile(contributions: [{}], properties: [{}], decision: Doubt, why: \"…\"),",
            score(CriterionKind::Contribution),
            score(CriterionKind::Property)
        )
    })
}

pub fn human(graph: &TheoryGraph<'_>, found: &Profiles, words: &Words, ink: Ink) -> String {
    let theory = graph.theory;
    let mut out = format!("{}\n", ink.paint(HEADING, &title(theory, words)));
    lead(found).iter().for_each(|it| out.push_str(&format!("{}\n", wrap(&words.say(it), 0, 0))));
    if let Some(example) = example(theory, found) {
        out.push_str(&format!("{}\n  {example}\n", words.key("profile-write")));
    }
    let places: Vec<usize> = (0..found.criteria.len()).collect();
    if !found.rows.is_empty() {
        let heads = heads(theory, found);
        for chunk in places.chunks(MOST) {
            out.push('\n');
            out.push_str(&ink.paint(
                HEADING,
                line("", &words.key("column-decision"), chunk.iter().map(|&it| heads[it].clone())).trim_end(),
            ));
            out.push('\n');
            for row in &found.rows {
                let label = tame(&theory.element(row.element).label);
                let cells = chunk.iter().map(|&place| cell(row, place));
                out.push_str(line(&label, &decided(row, words), cells).trim_end());
                out.push('\n');
            }
        }
        out.push_str(&format!("{}\n", wrap(&words.key("profile-signs"), 0, 0)));
    }
    for (heading, lines) in beside(theory, found, words) {
        out.push_str(&format!("\n{}\n", ink.paint(HEADING, &words.key(heading))));
        lines.iter().for_each(|it| out.push_str(&format!("{}\n", wrap(it, 0, 2))));
    }
    out.push_str(&format!("\n{}\n", words.key("profile-no-verdict")));
    out
}

fn line(label: &str, decision: &str, cells: impl Iterator<Item = String>) -> String {
    let padded = |text: &str, room: usize| {
        let text = cut(text, room - 1);
        let blank = room.saturating_sub(width(&text));
        format!("{text}{}", " ".repeat(blank))
    };
    let cells: String = cells.map(|cell| padded(&cell, CELL)).collect();
    format!("{}{cells}{}", padded(label, NAME), padded(decision, DECISION))
}

pub fn markdown(graph: &TheoryGraph<'_>, found: &Profiles, words: &Words) -> String {
    let theory = graph.theory;
    let mut out = format!("# {}\n\n", escape(&title(theory, words)));
    lead(found).iter().for_each(|it| out.push_str(&format!("{}\n", escape(&words.say(it)))));
    if let Some(example) = example(theory, found) {
        out.push_str(&format!("\n{}\n\n```ron\n{example}\n```\n", escape(&words.key("profile-write"))));
    }
    if !found.rows.is_empty() {
        let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let head = [words.key("column-element")].into_iter().chain(heads(theory, found));
        let head: Vec<String> = head.chain([words.key("column-decision")]).map(|it| escape(&it)).collect();
        let rule =
            head.iter().enumerate().map(|(place, _)| if place == 0 { "---" } else { ":-:" }.to_owned()).collect();
        out.push_str(&format!("\n{}{}", row(head), row(rule)));
        for it in &found.rows {
            let cells = (0..found.criteria.len()).map(|place| cell(it, place));
            let label = escape(&tame(&theory.element(it.element).label));
            out.push_str(&row([label].into_iter().chain(cells).chain([escape(&decided(it, words))]).collect()));
        }
        out.push_str(&format!("\n{}\n", escape(&words.key("profile-signs"))));
    }
    for (heading, lines) in beside(theory, found, words) {
        out.push_str(&format!("\n## {}\n\n", escape(&words.key(heading))));
        lines.iter().for_each(|it| out.push_str(&format!("- {}\n", escape(it))));
    }
    out + &format!("\n{}\n", escape(&words.key("profile-no-verdict")))
}
