//! B03: a causal link on which the sources differ.

use super::{Case, Check, page};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::language::terms::knowledge_key;
use crate::theory::{Claim, Link, LinkId, Stance};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "B03", name: "contested-link", severity: Severity::Warning, page: page!("contested_link") },
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let links = case.graph.causal_links();
    links.filter_map(|(id, link)| contested(case, id, link)).collect()
}

fn contested(case: &Case<'_>, id: LinkId, link: &Link) -> Option<Finding> {
    let supporting = case.claims(link, Stance::Supports);
    let contradicting = case.claims(link, Stance::Contradicts);
    let best = case.strongest(link, &supporting);
    let strongest = case.strongest(link, &contradicting);
    if let (Some(best), Some(strongest)) = (best, strongest) {
        return Some(differ(case, id, best, strongest, &contradicting));
    }
    let mixed = *case.claims(link, Stance::Mixed).first()?;
    let message = Message::new("b03-mixed").with("link", case.link(id));
    Some(at(case, id, message, mixed).help(Message::new("b03-mixed-do")))
}

/// Both voices are named; every claim against is shown, for one may weigh as much as another.
fn differ(case: &Case<'_>, id: LinkId, best: &Claim, strongest: &Claim, contradicting: &[&Claim]) -> Finding {
    let kind = |claim: &Claim| Message::new(knowledge_key(case.knowledge(claim)));
    let message =
        Message::new("b03").with("link", case.link(id)).with("for", kind(best)).with("against", kind(strongest));
    let mut finding = at(case, id, message, best);
    for claim in contradicting {
        finding = finding.related(case.voice(claim));
    }
    finding
}

fn at(case: &Case<'_>, id: LinkId, message: Message, claim: &Claim) -> Finding {
    let mut finding = case.on_link(&CHECK.rule, message, id).help(Message::new("b03-do"));
    finding.place = case.voice(claim);
    finding
}
