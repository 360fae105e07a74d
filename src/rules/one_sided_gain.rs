//! W04: a chain on which one party only is said to gain.

use super::{Case, Check, Settable, page};
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
use crate::graph::TheoryGraph;
use crate::source::Text;
use crate::theory::{Chain, ChainId, ElementId, ElementKind, Named, Reading};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "W04", name: "one-sided-gain", severity: Severity::Warning, page: page!("one_sided_gain") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let mut said: Vec<(&[ElementId], &Text)> = Vec::new();
    let mut findings = Vec::new();
    for (id, chain) in case.chains() {
        let way = way(case.graph, chain);
        let Some(winner) = only_winner(case, &way) else { continue };
        // Two chains to one end with one winner are one thing to say.
        if !said.contains(&(&*chain.to, &winner.id)) {
            said.push((&chain.to, &winner.id));
            findings.push(finding(case, (id, chain), &way, winner));
        }
    }
    findings
}

/// The elements on the paths of a chain, its ends included.
fn way(graph: &TheoryGraph<'_>, chain: &Chain) -> Vec<ElementId> {
    let reached = graph.reached(chain.from.iter().copied());
    let leading = graph.leading_to(chain.to.iter().copied());
    graph.theory.element_ids().filter(|id| reached[id.index()] && leading[id.index()]).collect()
}

/// Who gains by these elements; the label of each party once.
fn winners<'g>(case: &Case<'g>, way: &[ElementId]) -> Vec<&'g Named> {
    let mut winners: Vec<&Named> = Vec::new();
    for named in way.iter().flat_map(|&id| &case.theory.element(id).gains) {
        if !winners.iter().any(|known| known.id == named.id) {
            winners.push(named);
        }
    }
    winners
}

/// The one who gains; none where nobody is named, for then nothing is said of who gains.
fn only_winner<'g>(case: &Case<'g>, way: &[ElementId]) -> Option<&'g Named> {
    match winners(case, way)[..] {
        [only] => Some(only),
        _ => None,
    }
}

fn finding(case: &Case<'_>, (id, chain): (ChainId, &Chain), way: &[ElementId], winner: &Named) -> Finding {
    let message = Message::new("w04").with("to", case.elements(&chain.to)).with("who", Fact::Name(winner.label.clone()));
    let gained: Vec<ElementId> =
        way.iter().copied().filter(|&id| !case.theory.element(id).gains.is_empty()).collect();
    // Who saves money gains by what others then lack; who is to be helped is meant to gain.
    let is_money = gained.iter().any(|&id| case.theory.element(id).kind == ElementKind::Saving);
    let severity = if is_money { CHECK.rule.severity } else { Severity::Note };
    let mut finding = case.on_chain(&CHECK.rule, message, id, way).severity(severity);
    if let Some(&first) = gained.first() {
        finding = finding.related(Label::saying(case.element_place(first), Message::new("gains-here")));
    }
    let more = || winners(case, &self::way(case.wide(), chain)).len() > 1;
    let remedy = if case.graph.reading != Reading::All && more() { "w04-wide-do" } else { "w04-do" };
    finding.help(Message::new(remedy))
}
