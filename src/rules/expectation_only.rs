//! B02: a causal link behind which stands no knowledge that can be seen.
//!
//! Three things that are not the same are kept apart: somebody expects it, somebody holds
//! it, or it is put as knowledge while the source is not shown. Only what supports the link
//! is heard: a link that is also contradicted still rests on an expectation.

use super::{Case, Check, Profile, Settable, held_by, page};
use crate::source::said;
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
use crate::language::terms::rank_key;
use crate::theory::support::Rank;
use crate::theory::{Claim, Knowledge, LinkId, Stance};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "B02", name: "expectation-only", severity: Severity::Warning, page: page!("expectation_only") },
    set: Settable::NOTHING,
    run,
};

/// What a link rests on when no knowledge is shown. The order is that of the claim made.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    Position,
    Expectation,
    Unshown,
}

fn run(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (id, link) in case.graph.causal_links() {
        // Knowledge that points both ways is shown knowledge: that it does is said elsewhere.
        let is_mixed = case.claims(link, Stance::Mixed).into_iter().any(|claim| case.is_shown(claim));
        let claims = case.claims(link, Stance::Supports);
        let bare = bare(case, &claims).filter(|_| !is_mixed);
        findings.extend(bare.map(|(tier, claim)| finding(case, id, tier, claim, beside(case, tier, &claims))));
        findings.extend(assumed(case, id));
    }
    findings
}

/// A necessary assumption that holds its link down, without knowledge of its own to be seen.
fn assumed(case: &Case<'_>, id: LinkId) -> Option<Finding> {
    let rank = case.graph.support(id).rank.filter(|&rank| rank <= Rank::UNSHOWN)?;
    // Who finds it out is said elsewhere, as a known gap.
    let assumption = held_by(case.graph, id).filter(|assumption| said(&assumption.open).is_none())?;
    let message = Message::new("b02-assumption")
        .with("link", case.link(id))
        .with("assumption", Fact::Name(assumption.text.clone()))
        .with("rank", Message::new(rank_key(rank)));
    let mut finding = case.on_link(&CHECK.rule, message, id).severity(Severity::Note);
    finding.place = Label::at(assumption.place);
    Some(finding.help(Message::new("b02-assumption-do")))
}

/// The highest tier with its first claim; none where knowledge is shown, where the link
/// holds by definition, or where nothing supports it.
fn bare<'l>(case: &Case<'_>, claims: &[&'l Claim]) -> Option<(Tier, &'l Claim)> {
    let mut best: Option<(Tier, &Claim)> = None;
    for &claim in claims {
        let tier = match case.knowledge(claim) {
            Knowledge::Unshown => Tier::Unshown,
            Knowledge::Expectation => Tier::Expectation,
            Knowledge::Position => Tier::Position,
            Knowledge::Research | Knowledge::Practice | Knowledge::Experience | Knowledge::Definition => return None,
        };
        if best.is_none_or(|(highest, _)| tier > highest) {
            best = Some((tier, claim));
        }
    }
    best
}

/// A position that stands beside an expectation: then the link does not rest on that alone.
fn beside<'l>(case: &Case<'_>, tier: Tier, claims: &[&'l Claim]) -> Option<&'l Claim> {
    let mut positions = claims.iter().filter(|claim| case.knowledge(claim) == Knowledge::Position);
    positions.find(|_| tier == Tier::Expectation).copied()
}

fn finding(case: &Case<'_>, id: LinkId, tier: Tier, claim: &Claim, beside: Option<&Claim>) -> Finding {
    let (sentence, help) = match (tier, beside) {
        (Tier::Expectation, None) => ("b02", "b02-do"),
        (Tier::Expectation, Some(_)) => ("b02-both", "b02-both-do"),
        (Tier::Position, _) => ("b02-position", "b02-position-do"),
        (Tier::Unshown, _) => ("b02-unshown", "b02-unshown-do"),
    };
    let message = Message::new(sentence).with("link", case.link(id)).with("quote", case.quoted(claim));
    let mut finding = case.on_link(&CHECK.rule, message, id).help(Message::new(help));
    finding.place = case.voice(claim);
    finding = beside.into_iter().map(|claim| case.voice(claim)).fold(finding, Finding::related);
    if case.profile == Profile::Strict && case.is_core(id) {
        finding.severity = Severity::Error;
    }
    finding
}
