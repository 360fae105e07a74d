//! B01: a causal link that nobody stands behind, or a claim that cannot be looked up.

use super::{Case, Check, Settable, page};
use crate::source::said;
use crate::finding::{Finding, Label, Message, Rule, Severity};
use crate::theory::support::Status;
use crate::theory::{Claim, Link, LinkId, Provenance, Stance};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "B01", name: "unsourced-link", severity: Severity::Warning, page: page!("unsourced_link") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (id, link) in case.graph.causal_links() {
        if case.graph.support(id).status == Status::Unsourced {
            // Who finds it out is said elsewhere, as a known gap. What the modeller adds is in
            // no source, and the reading decides whether it counts.
            if !case.is_open(link) && link.provenance != Provenance::Analysis {
                findings.push(unsourced(case, id, link));
            }
        } else {
            findings.extend(unplaced(case, link).map(|claim| nowhere(case, id, claim)));
        }
    }
    findings
}

/// Words of a source on the link itself do not say who claims it, nor what knowledge it is.
fn unsourced(case: &Case<'_>, id: LinkId, link: &Link) -> Finding {
    let (sentence, help) = match link.quote.source.is_some() || said(&link.quote.quote).is_some() {
        true => ("b01-unclaimed", "b01-unclaimed-do"),
        false => ("b01", "b01-do"),
    };
    let message = Message::new(sentence).with("link", case.link(id));
    case.on_link(&CHECK.rule, message, id).severity(case.error_on_core(&CHECK.rule, id)).help(Message::new(help))
}

/// Claims that name neither a source nor a place in one.
fn unplaced<'l>(case: &Case<'_>, link: &'l Link) -> impl Iterator<Item = &'l Claim> {
    let sides = [Stance::Supports, Stance::Contradicts, Stance::Mixed];
    let claims: Vec<&Claim> = sides.into_iter().flat_map(|side| case.claims(link, side)).collect();
    claims.into_iter().filter(|claim| claim.quote.source.is_none() && said(&claim.quote.locator).is_none())
}

fn nowhere(case: &Case<'_>, id: LinkId, claim: &Claim) -> Finding {
    let message = Message::new("b01-claim").with("link", case.link(id));
    let mut finding = case
        .on_link(&CHECK.rule, message, id)
        .severity(case.error_on_core(&CHECK.rule, id))
        .help(Message::new("b01-claim-do"));
    finding.place = Label::at(claim.quote_place);
    finding
}
