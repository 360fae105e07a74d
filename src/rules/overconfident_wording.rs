//! T03: a link that is worded as certain while no more than an expectation stands behind it.
//!
//! A position is left alone: it says what its holder stands for, and that it is no more than
//! a position is told elsewhere. An expectation worded as a fact is something else: it says
//! that what is hoped for will come about.

use super::{Case, Check, Settable, held_by, page};
use crate::finding::{Finding, Label, Message, Rule, Severity};
use crate::theory::support::Rank;
use crate::theory::{Knowledge, Link, LinkId, Modality};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "T03",
        name: "overconfident-wording",
        severity: Severity::Note,
        page: page!("overconfident_wording"),
    },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let links = case.graph.causal_links();
    let firm = links.filter(|(_, link)| link.causal().is_some_and(|it| it.modality == Some(Modality::Certain)));
    firm.filter(|&(id, link)| is_firmer(case, id, link)).map(|(id, _)| finding(case, id)).collect()
}

/// Whether the wording is firmer than what stands behind the link. Who still finds that out
/// does not take it for certain.
fn is_firmer(case: &Case<'_>, id: LinkId, link: &Link) -> bool {
    let support = case.graph.support(id);
    let is_thin = support.rank.is_some_and(|rank| rank <= Rank::EXPECTATION);
    let is_position = support.held_by.is_none() && support.best_for == Some(Knowledge::Position);
    is_thin && !is_position && !case.is_open(link)
}

fn finding(case: &Case<'_>, id: LinkId) -> Finding {
    let message = Message::new("t03").with("link", case.link(id)).with("support", case.support_in_words(id));
    let finding = case.on_link(&CHECK.rule, message, id);
    match (held_by(case.graph, id), case.graph.support(id).best_for) {
        (Some(assumption), _) => {
            let here = Label::saying(assumption.place, Message::new("holds-down"));
            finding.related(here).help(Message::new("t03-held-do"))
        }
        (None, Some(_)) => finding.help(Message::new("t03-do")),
        (None, None) => finding.help(Message::new("t03-bare-do")),
    }
}
