//! Fate: what becomes of one view when the other succeeds, and of both when a link fails.

use crate::analysis::comparison::{Failure, Success};
use crate::analysis::signs::Verdict;
use crate::finding::Message;
use crate::report::answers::{Answer, Cell};
use crate::theory::Sign;

use super::{Held, side_key};

/// If the left view succeeds.
pub(super) fn success(held: &Held<'_>) -> Answer {
    let mut answer = Answer::default();
    let found = &held.found.succeeds;
    let count = |wanted: &[Verdict]| found.iter().filter(|it| wanted.contains(&it.verdict)).count();
    let none = count(&[Verdict::Nothing]);
    if found.is_empty() {
        answer.line(Message::new("compare-success-same"));
        return answer;
    }
    let about = |key| Message::new(key).with("left", held.left()).with("right", held.right());
    if none == found.len() {
        answer.line(about("compare-success-silent"));
        return answer;
    }
    let message = about("compare-success-counts");
    let message = message.with("more", count(&[Verdict::All(Sign::Plus)]));
    let message = message.with("less", count(&[Verdict::All(Sign::Minus)]));
    let message = message.with("both", count(&[Verdict::Both]));
    let message = message.with("open", count(&[Verdict::Open, Verdict::All(Sign::Unknown)]));
    answer.line(message.with("all", found.len()).with("none", none));
    let rows = found.iter().map(|&Success { end, verdict }| vec![Cell::Element(end), Cell::Word(verdict_key(verdict))]);
    answer.table("table-compare-success", &["column-element", "column-becomes"], rows.collect());
    answer
}

fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Nothing => "compare-becomes-nothing",
        Verdict::All(Sign::Plus) => "compare-becomes-more",
        Verdict::All(Sign::Minus) => "compare-becomes-less",
        Verdict::Both => "compare-becomes-both",
        Verdict::Open | Verdict::All(Sign::Unknown) => "compare-becomes-open",
    }
}

/// If a link fails that every path needs.
pub(super) fn failure(held: &Held<'_>) -> Answer {
    let mut answer = Answer::default();
    let fails = &held.found.fails;
    let critical = held.found.critical.map(|place| &fails[place]).filter(|it| it.parts_them());
    if let Some(critical) = critical {
        answer.line(about(held, "compare-without-parted", critical));
    }
    for failure in fails.iter().filter(|it| critical.is_none_or(|critical| critical.link != it.link)) {
        answer.line(lost(about(held, "compare-without", failure), failure));
    }
    for (side, sight) in held.sights() {
        let is_needed = fails.iter().any(|it| it.needed.is_in(side));
        if !is_needed && !sight.from.is_empty() {
            let title = super::title(held.theory(), sight);
            answer.line(Message::new("compare-no-hinge").with("title", title));
        }
    }
    let rows = fails.iter().map(|it| {
        let [left, right] = it.lost.each_ref().map(|lost| Cell::elements(lost));
        let needed = Cell::Word(side_key(it.needed));
        let counts = it.lost.each_ref().map(|lost| Cell::count(lost.len()));
        let [left_count, right_count] = counts;
        vec![Cell::Link(it.link), needed, left_count, left, right_count, right]
    });
    let columns = &[
        "column-without",
        "column-needed-by",
        "column-left-lost-count",
        "column-left-lost",
        "column-right-lost-count",
        "column-right-lost",
    ];
    answer.table("table-compare-failures", columns, rows.collect());
    answer
}

fn about(held: &Held<'_>, key: &'static str, failure: &Failure) -> Message {
    let message = Message::new(key).with("link", held.link(failure.link));
    message.with("left", held.left()).with("right", held.right())
}

fn lost(message: Message, failure: &Failure) -> Message {
    let [left, right] = failure.lost.each_ref().map(Vec::len);
    let [left_all, right_all] = failure.reached;
    message.with("lost", left).with("of", left_all).with("other", right).with("other_of", right_all)
}
