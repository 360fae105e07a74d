//! B02: a causal link behind which stands no knowledge that can be seen.
//!
//! Three things that are not the same are kept apart: somebody expects it, somebody holds
//! it, or it is put as knowledge while the source is not shown. Only what supports the link
//! is heard: a link that is also contradicted still rests on an expectation.

use super::{Case, Check, Profile, page};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::theory::{Claim, Knowledge, LinkId, Stance};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "B02", name: "expectation-only", severity: Severity::Warning, page: page!("expectation_only") },
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
    let links = case.graph.causal_links();
    let bare = links.filter_map(|(id, link)| {
        let (tier, claim) = bare(case, &case.claims(link, Stance::Supports))?;
        Some(finding(case, id, tier, claim))
    });
    bare.collect()
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

fn finding(case: &Case<'_>, id: LinkId, tier: Tier, claim: &Claim) -> Finding {
    let (sentence, help) = match tier {
        Tier::Expectation => ("b02", "b02-do"),
        Tier::Position => ("b02-position", "b02-position-do"),
        Tier::Unshown => ("b02-unshown", "b02-unshown-do"),
    };
    let message = Message::new(sentence).with("link", case.link(id)).with("quote", case.quoted(claim));
    let mut finding = case.on_link(&CHECK.rule, message, id).help(Message::new(help));
    finding.place = case.voice(claim);
    if case.profile == Profile::Strict && case.is_core(id) {
        finding.severity = Severity::Error;
    }
    finding
}
