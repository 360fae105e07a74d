//! B04: a causal link behind which all knowledge is of one kind, or comes from one source.
//!
//! Kinds of knowledge and sources correct one another: what research misses, people who do
//! the work may see. Where no knowledge is shown at all, B02 speaks.

use rustc_hash::FxHashSet;

use super::{Case, Check, Settable, page};
use crate::finding::{Fact, Finding, Message, Rule, Severity};
use crate::language::terms::knowledge_key;
use crate::theory::{Claim, Knowledge, Link, LinkId, Stance};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "B04",
        name: "single-knowledge-kind",
        severity: Severity::Note,
        page: page!("single_knowledge_kind"),
    },
    set: Settable::NOTHING,
    run,
};

const KINDS: [Knowledge; 3] = [Knowledge::Research, Knowledge::Practice, Knowledge::Experience];

fn run(case: &Case<'_>) -> Vec<Finding> {
    // Who finds out what others know of it, is said elsewhere as a known gap.
    let links = case.graph.causal_links().filter(|(_, link)| !case.is_open(link));
    links.filter_map(|(id, link)| one_sided(case, id, link)).collect()
}

fn one_sided(case: &Case<'_>, id: LinkId, link: &Link) -> Option<Finding> {
    // What holds by definition needs no knowledge.
    case.graph.support(id).rank?;
    let shown = case.shown(link);
    let mut known = shown.clone();
    known.retain(|claim| claim.stance != Stance::Contradicts);
    let first = *known.first()?;
    let kind = known.iter().all(|claim| claim.knowledge == first.knowledge).then_some(first.knowledge);
    // Where every other kind was heard, and speaks against it, it is not heard from one side.
    let kind = kind.map(|kind| (Message::new(knowledge_key(kind)), unheard(&shown)));
    let kind = kind.filter(|(_, others)| !others.is_empty());
    let (message, help) = match (kind, origin(case, &known)) {
        (None, None) => return None,
        (Some((kind, others)), None) => {
            (Message::new("b04").with("kind", kind), to_hear(others))
        }
        (None, Some(origin)) => (Message::new("b04-source").with("origin", origin), Message::new("b04-source-do")),
        (Some((kind, others)), Some(origin)) => (
            Message::new("b04-both").with("kind", kind).with("origin", origin),
            to_hear(others),
        ),
    };
    let mut finding = case.on_link(&CHECK.rule, message.with("link", case.link(id)), id).help(help);
    finding.place = case.voice(first);
    for claim in &known[1..] {
        finding = finding.related(case.voice(claim));
    }
    Some(finding)
}

fn to_hear(others: Vec<Fact>) -> Message {
    Message::new("b04-do").with("count", others.len()).with("others", others)
}

/// The kinds of knowledge that are not heard, on whichever side.
fn unheard(shown: &[&Claim]) -> Vec<Fact> {
    let others = KINDS.into_iter().filter(|&other| shown.iter().all(|claim| claim.knowledge != other));
    others.map(|other| Fact::Message(Message::new(knowledge_key(other)))).collect()
}

/// The one source or the one study that all claims come from. One source may report on
/// several studies: then it is not one; several sources may report on one: then they are.
fn origin(case: &Case<'_>, known: &[&Claim]) -> Option<Message> {
    let name = |claim: &Claim| claim.study.as_ref().map(|study| study.trim().to_lowercase());
    let studies: FxHashSet<String> = known.iter().filter_map(|claim| name(claim)).collect();
    let sources: FxHashSet<_> = known.iter().filter_map(|claim| claim.quote.source).collect();
    if studies.len() > 1 {
        return None;
    }
    if let (1, Some(source)) = (sources.len(), known[0].quote.source) {
        let title = case.theory.source(source).title.clone();
        return Some(Message::new("one-source").with("source", Fact::Name(title)));
    }
    let study = known.iter().find_map(|claim| claim.study.clone())?;
    // A claim that names no study comes from the one that its source reports on.
    let reporting: FxHashSet<_> =
        known.iter().filter(|claim| claim.study.is_some()).map(|claim| claim.quote.source).collect();
    let is_of_it = known.iter().all(|claim| reporting.contains(&claim.quote.source));
    is_of_it.then(|| Message::new("one-study").with("study", Fact::Name(study)))
}
