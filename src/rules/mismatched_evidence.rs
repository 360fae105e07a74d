//! B06: knowledge about other people, another place or another time than its link.
//!
//! The support of a link counts such knowledge one rank lower; here is said that it does,
//! and why.

use super::{Case, Check, Settable, page};
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
use crate::source::Text;
use crate::theory::{Claim, Link, LinkId, Scope, support};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "B06",
        name: "mismatched-evidence",
        severity: Severity::Warning,
        page: page!("mismatched_evidence"),
    },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let links = case.graph.causal_links();
    links.flat_map(|(id, link)| on_link(case, id, link)).collect()
}

/// Claims on a link that are about the same other thing: one thing to say.
struct Mismatch<'l> {
    /// What the knowledge is about, and what the link is about.
    parts: Vec<(&'l Text, &'l Text)>,
    claims: Vec<&'l Claim>,
    /// Words of the assumption that the claims are about; none where they are about the link.
    assumption: Option<&'l Text>,
}

fn on_link(case: &Case<'_>, id: LinkId, link: &Link) -> Vec<Finding> {
    let (Some(extras), Some(causal)) = (link.extras.as_deref(), link.causal()) else {
        return Vec::new();
    };
    let reading = case.graph.reading;
    let mut found: Vec<Mismatch<'_>> = Vec::new();
    support::heard(link, reading).for_each(|claim| add(case, &mut found, claim, &extras.scope, None));
    // Only an assumption that the link needs weighs on its support.
    let counts = causal.assumptions.iter().filter(|it| it.necessary && reading.admits(it.provenance));
    for assumption in counts {
        let heard = support::heard_of(assumption, link, reading);
        heard.for_each(|claim| add(case, &mut found, claim, &extras.scope, Some(&assumption.text)));
    }
    found.iter().map(|mismatch| finding(case, id, mismatch)).collect()
}

fn add<'l>(
    case: &Case<'_>,
    found: &mut Vec<Mismatch<'l>>,
    claim: &'l Claim,
    scope: &'l Scope,
    assumption: Option<&'l Text>,
) {
    // What is no knowledge, or not shown, has no rank to lose.
    let Some(own) = claim.scope.as_deref().filter(|_| case.is_shown(claim)) else {
        return;
    };
    let parts = own.apart(scope);
    if parts.is_empty() {
        return;
    }
    match found.iter_mut().find(|it| it.parts == parts && it.assumption == assumption) {
        Some(mismatch) => mismatch.claims.push(claim),
        None => found.push(Mismatch { parts, claims: vec![claim], assumption }),
    }
}

fn finding(case: &Case<'_>, id: LinkId, mismatch: &Mismatch<'_>) -> Finding {
    let name = |text: &Text| Fact::Name(text.clone());
    let own: Vec<Fact> = mismatch.parts.iter().map(|(own, _)| name(own)).collect();
    let links: Vec<Fact> = mismatch.parts.iter().map(|(_, link)| name(link)).collect();
    let message = match mismatch.assumption {
        None => Message::new("b06"),
        Some(text) => Message::new("b06-assumption").with("assumption", name(text)),
    };
    let message = message.with("link", case.link(id)).with("scope", own).with("other", links.clone());
    let mut finding = case.on_link(&CHECK.rule, message, id).help(Message::new("b06-do").with("other", links));
    let mut voices = mismatch.claims.iter().map(|claim| case.voice(claim));
    finding.place = voices.next().unwrap_or_else(|| Label::at(finding.place.span));
    voices.fold(finding, Finding::related)
}
