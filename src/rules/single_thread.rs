//! P03: a link on every path of a chain that rests on no more than an expectation.

use super::{Case, Check, page};
use crate::analysis::hinges::on_every_path;
use crate::finding::{Finding, Label, Message, Rule, Severity};
use crate::language::terms::{rank_key, status_key};
use crate::theory::support::{Rank, Status, Support};
use crate::theory::{Chain, ElementId, Knowledge, LinkId};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "P03", name: "single-thread", severity: Severity::Warning, page: page!("single_thread") },
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    // Two chains to the same end may hang on the same link: that is one thing to say.
    let mut said: Vec<(LinkId, &[ElementId])> = Vec::new();
    let mut findings = Vec::new();
    for (_, chain) in case.chains() {
        for link in on_every_path(case.graph, &chain.from, &chain.to) {
            if is_thin(case, link) && !said.contains(&(link, &chain.to)) {
                said.push((link, &chain.to));
                findings.push(finding(case, chain, link));
            }
        }
    }
    findings
}

/// Whether no link on this pair rests on more than an expectation or a position.
fn is_thin(case: &Case<'_>, first: LinkId) -> bool {
    let thin = |id: LinkId| {
        let rank = case.graph.support(id).rank;
        rank.is_some_and(|rank| rank <= Rank::EXPECTATION)
    };
    let further = case.graph.parallel(first);
    thin(first) && further.iter().all(|&id| thin(id))
}

fn finding(case: &Case<'_>, chain: &Chain, link: LinkId) -> Finding {
    let message = Message::new("p03")
        .with("to", case.elements(&chain.to))
        .with("link", case.link(link))
        .with("support", support(case.graph.support(link)));
    let mut finding = case.on_link(&CHECK.rule, message, link);
    for &end in &chain.to {
        finding = finding.related(Label::at(case.element_place(end)));
    }
    finding.help(Message::new("p03-do"))
}

/// What stands behind the link, whatever is said against it; where a necessary assumption
/// holds it down, what that rests on.
fn support(support: &Support) -> Message {
    if let (Some(_), Some(rank)) = (support.held_by, support.rank) {
        return Message::new("held-by").with("rank", Message::new(rank_key(rank)));
    }
    let status = match (support.status, support.best_for) {
        (Status::Contested | Status::Contradicted, Some(Knowledge::Expectation)) => Status::ExpectationOnly,
        (Status::Contested | Status::Contradicted, Some(Knowledge::Position)) => Status::PositionOnly,
        (status, _) => status,
    };
    Message::new(status_key(status))
}
