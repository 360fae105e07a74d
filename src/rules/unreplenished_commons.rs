//! L03: something of the community of which several parties expect something, while none of
//! them puts anything into it here.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::parties::may_be_one;
use super::{Case, Check, Limit, Settable, page};
use crate::finding::{Fact, Finding, Message, Rule, Severity};
use crate::source::{Text, said};
use crate::theory::{Claim, ElementId, ElementKind, Knowledge, Stance};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "L03",
        name: "unreplenished-commons",
        severity: Severity::Warning,
        page: page!("unreplenished_commons"),
    },
    set: Settable::limits(LIMITS),
    run,
};

static LIMITS: &[Limit] = &[PARTIES];
/// What one party expects is an agreement to make; where several do, each may count on the
/// others. A choice of Schakel.
const PARTIES: Limit = Limit { name: "parties", default: 2, within: 1..=100 };

/// How many parties a sentence names.
const NAMED: usize = 5;

fn run(case: &Case<'_>) -> Vec<Finding> {
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let enough = case.limit(&CHECK.rule, &PARTIES) as usize;
    let mut asked = asked(case);
    asked.retain(|_, parties| parties.len() >= enough);
    let replenished = replenished(case, &asked);
    let bare = asked.iter().filter(|(id, _)| !replenished.contains(id));
    bare.map(|(&id, parties)| finding(case, id, parties)).collect()
}

/// Who expects something, with the claim that says so first.
type Parties<'g> = Vec<(&'g Text, &'g Claim)>;

/// The commons, each with who expects something of it: on the links out of it.
fn asked<'g>(case: &Case<'g>) -> BTreeMap<ElementId, Parties<'g>> {
    let mut asked: BTreeMap<ElementId, Parties<'g>> = BTreeMap::new();
    for (_, link) in case.graph.causal_links().filter(|(_, link)| case.theory.element(link.from).commons) {
        for claim in case.claims(link, Stance::Supports) {
            let Some(party) = said(&claim.claimant).filter(|_| claim.knowledge == Knowledge::Expectation) else {
                continue;
            };
            let parties = asked.entry(link.from).or_default();
            if !parties.iter().any(|(known, _)| known.to_lowercase() == party.to_lowercase()) {
                parties.push((party, claim));
            }
        }
    }
    asked
}

/// The commons into which a party puts something that expects something of them: it has a
/// role in them or in what leads to them, or it leads there itself, or a link that leads there
/// depends on it. One search for each party.
fn replenished<'g>(case: &Case<'g>, asked: &BTreeMap<ElementId, Parties<'g>>) -> FxHashSet<ElementId> {
    let mut by_party: BTreeMap<&str, Vec<ElementId>> = BTreeMap::new();
    for (&id, parties) in asked {
        for (party, _) in parties {
            by_party.entry(party).or_default().push(id);
        }
    }
    let gifts = gifts(case);
    let mut replenished = FxHashSet::default();
    for (party, commons) in by_party {
        let own = gifts.iter().filter(|(giver, _)| may_be_one(party, &case.theory.element(**giver).label));
        let reached = case.graph.reached(own.flat_map(|(_, into)| into).copied());
        replenished.extend(commons.into_iter().filter(|id| reached[id.index()]));
    }
    replenished
}

/// Who puts something in, and into which elements: by a role, as an actor that leads on, or
/// where a link depends on them.
fn gifts(case: &Case<'_>) -> BTreeMap<ElementId, Vec<ElementId>> {
    let is_actor = |id: &ElementId| case.theory.element(*id).kind == ElementKind::Actor;
    let mut gifts: BTreeMap<ElementId, Vec<ElementId>> =
        case.theory.element_ids().filter(is_actor).map(|id| (id, vec![id])).collect();
    for deed in case.deeds() {
        gifts.entry(deed.actor).or_default().push(deed.object);
    }
    for condition in case.theory.conditions.iter().filter(|it| case.graph.reading.admits(it.provenance)) {
        gifts.entry(condition.element).or_default().push(case.theory.link(condition.link).to);
    }
    gifts
}

fn finding(case: &Case<'_>, id: ElementId, parties: &Parties<'_>) -> Finding {
    let names: Vec<Fact> = parties.iter().take(NAMED).map(|(party, _)| Fact::Name((*party).clone())).collect();
    let key = if parties.len() > NAMED { "l03-more" } else { "l03" };
    let message = Message::new(key)
        .with("count", parties.len())
        .with("element", case.element(id))
        .with("parties", names)
        .with("more", parties.len().saturating_sub(NAMED));
    let voices = parties.iter().take(NAMED).map(|(_, claim)| case.voice(claim));
    let mut finding = case.on_element(&CHECK.rule, message, id).help(Message::new("l03-do"));
    // What threatens the commons is what the norms of this rule speak of.
    let is_risk = |id: &ElementId| case.theory.element(*id).kind == ElementKind::Risk;
    let risks = case.graph.into(id).into_iter().map(|(_, before)| before).filter(is_risk);
    finding.because = case.norms_on(&CHECK.rule, &[id].into_iter().chain(risks).collect::<Vec<_>>());
    voices.fold(finding, Finding::related)
}
