//! B03: a causal link on which the sources differ, or that they only speak against.

use super::{Case, Check, Settable, page};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::language::terms::knowledge_key;
use crate::theory::support::Status;
use crate::theory::{Claim, Link, LinkId, Stance};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "B03", name: "contested-link", severity: Severity::Warning, page: page!("contested_link") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let links = case.graph.causal_links();
    links.filter_map(|(id, link)| contested(case, id, link)).collect()
}

fn contested(case: &Case<'_>, id: LinkId, link: &Link) -> Option<Finding> {
    let supporting = case.claims(link, Stance::Supports);
    let contradicting = case.claims(link, Stance::Contradicts);
    let mixed = case.claims(link, Stance::Mixed);
    let mixed = case.strongest(link, &mixed);
    let best = case.strongest(link, &supporting).or(mixed);
    let strongest = case.strongest(link, &contradicting);
    match (best, strongest, mixed) {
        (Some(best), Some(strongest), _) => Some(differ(case, id, best, strongest, &contradicting)),
        (None, Some(strongest), _) => Some(denied(case, id, strongest, &contradicting)),
        (_, None, Some(mixed)) => {
            let message = Message::new("b03-mixed").with("link", case.link(id));
            Some(at(case, id, message, mixed).help(Message::new("b03-mixed-do")))
        }
        (_, None, None) => None,
    }
}

/// Nobody says that the one leads to the other; somebody says that it does not.
fn denied(case: &Case<'_>, id: LinkId, strongest: &Claim, contradicting: &[&Claim]) -> Finding {
    let key = match case.graph.support(id).status {
        Status::Contradicted => "b03-contradicted",
        Status::Unsourced
        | Status::ExpectationOnly
        | Status::PositionOnly
        | Status::Unshown
        | Status::Carried
        | Status::Mixed
        | Status::Contested
        | Status::Denied
        | Status::ByDefinition => "b03-denied",
    };
    let against = Message::new(knowledge_key(case.knowledge(strongest)));
    let message = Message::new(key).with("link", case.link(id)).with("against", against);
    let mut finding = at(case, id, message, strongest);
    for claim in contradicting.iter().filter(|claim| claim.place != strongest.place) {
        finding = finding.related(case.voice(claim));
    }
    finding.help(Message::new("b03-denied-do"))
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
