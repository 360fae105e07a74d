//! L03: something of the community of which several parties expect something, while none of
//! them puts anything into it here.

use std::collections::BTreeMap;

use super::parties::{Deed, may_be_one};
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
    let asked = asked(case).into_iter().filter(|(_, parties)| parties.len() >= enough);
    let deeds = case.deeds();
    let bare = asked.filter(|(id, parties)| {
        let givers = givers(case, &deeds, *id);
        let gives = |party: &Text| givers.iter().any(|&giver| may_be_one(party, &case.theory.element(giver).label));
        !parties.iter().any(|(party, _)| gives(party))
    });
    bare.map(|(id, parties)| finding(case, id, &parties)).collect()
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

/// Who puts something into an element: who has a role in it or in what leads to it, and the
/// actors that lead to it or on whom a link into it depends.
fn givers(case: &Case<'_>, deeds: &[Deed<'_>], id: ElementId) -> Vec<ElementId> {
    let leading = case.graph.leading_to([id]);
    let doers = deeds.iter().filter(|deed| leading[deed.object.index()]).map(|deed| deed.actor);
    let is_actor = |id: &ElementId| case.theory.element(*id).kind == ElementKind::Actor;
    let before = case.theory.element_ids().filter(|other| leading[other.index()] && *other != id).filter(is_actor);
    let conditions = case.theory.conditions.iter().filter(|condition| case.graph.reading.admits(condition.provenance));
    let conditions = conditions.filter(|condition| leading[case.theory.link(condition.link).to.index()]);
    doers.chain(before).chain(conditions.map(|condition| condition.element)).collect()
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
    let finding = case.on_element(&CHECK.rule, message, id).help(Message::new("l03-do"));
    voices.fold(finding, Finding::related)
}
