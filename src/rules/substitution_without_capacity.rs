//! I04: work that shifts to informal support, or that informal support replaces, while
//! nothing says what those people need for it.
//!
//! That something is replaced or shifted stands in a label, in how a link works, or in the
//! words of a source that supports it. Who informal support is, the theory declares: what is
//! commons, and what shares a sphere with it; words such as "volunteers" tell as well.

use rustc_hash::FxHashSet;

use super::denial::Asserted;
use super::{Case, Check, OwnWords, Profile, Settable, page};
use crate::finding::{Fact, Finding, Message, Rule, Severity};
use crate::graph::TheoryGraph;
use crate::source::Text;
use crate::theory::{Claim, ElementId, ElementKind, Link, LinkId, SphereId, Stance};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "I04",
        name: "substitution-without-capacity",
        severity: Severity::Warning,
        page: page!("substitution_without_capacity"),
    },
    set: Settable::words(OwnWords {
        nl: include_str!("substitution_without_capacity.words.nl.txt"),
        en: include_str!("substitution_without_capacity.words.en.txt"),
    }),
    run,
};

/// Words that name informal support.
const CARERS: OwnWords = OwnWords {
    nl: include_str!("substitution_without_capacity.carers.nl.txt"),
    en: include_str!("substitution_without_capacity.carers.en.txt"),
};

/// A link along which something is replaced by informal support, or shifted to it.
#[derive(Clone, Debug)]
pub struct Shifted {
    pub link: LinkId,
    /// The words that say so.
    pub term: Text,
    /// Whether a condition or a factor says what is needed for it.
    pub is_conditioned: bool,
}

/// Every link along which work shifts to informal support, whether or not something says what
/// that takes; in the order of the files.
///
/// *Cost*: linear in what the theory says.
pub fn shifts(graph: &TheoryGraph<'_>) -> Vec<Shifted> {
    let case = Case::new(graph, Profile::default());
    let words = Asserted::new(&case, case.words(&CHECK));
    let ends = Ends::of(&case, &words);
    let fed = fed(graph);
    let shifted = graph.causal_links().filter_map(|(id, link)| {
        let shift = ends.shift(&case, link, &words)?;
        let is_conditioned = fed[link.to.index()] || fed[shift.carer.index()];
        Some(Shifted { link: id, term: shift.term, is_conditioned })
    });
    shifted.collect()
}

fn run(case: &Case<'_>) -> Vec<Finding> {
    let words = Asserted::new(case, case.words(&CHECK));
    let ends = Ends::of(case, &words);
    let fed = fed(case.graph);
    // A link that could not be drawn may be the one that is missed.
    let is_bare = |id: ElementId| !fed[id.index()] && case.theory.touched_by_refused.binary_search(&id).is_err();
    let mut told: FxHashSet<ElementId> = FxHashSet::default();
    let mut findings = Vec::new();
    for (id, link) in case.graph.causal_links() {
        let Some(shift) = ends.shift(case, link, &words) else {
            continue;
        };
        told.extend([link.from, link.to]);
        if is_bare(link.to) && is_bare(shift.carer) && !case.is_open(link) {
            findings.push(on_link(case, id, shift));
        }
    }
    for id in case.theory.element_ids().filter(|&id| ends.is_informal[id.index()] && is_bare(id)) {
        if let Some(term) = ends.replaces[id.index()].as_ref().filter(|_| !told.contains(&id)) {
            let leads_on = !case.graph.out(id).is_empty();
            findings.extend(leads_on.then(|| on_element(case, id, term)));
        }
    }
    findings
}

/// What a condition or a factor leads to, by index: over any kind of link, or as an arrow on
/// a link to it.
fn fed(graph: &TheoryGraph<'_>) -> Vec<bool> {
    let theory = graph.theory;
    let mut fed = vec![false; theory.elements.len()];
    let gives = |id: ElementId| matches!(theory.element(id).kind, ElementKind::Condition | ElementKind::Factor);
    for (_, link) in graph.links().filter(|(_, link)| gives(link.from)) {
        fed[link.to.index()] = true;
    }
    let conditions = theory.conditions.iter();
    for condition in conditions.filter(|it| graph.reading.admits(it.provenance) && graph.counts(it.link)) {
        fed[theory.link(condition.link).to.index()] = true;
    }
    fed
}

/// A link along which something is replaced by informal support, or shifted to it.
struct Shift<'t> {
    /// The words that say so.
    term: Text,
    /// The end that is informal support.
    carer: ElementId,
    /// The claim whose words they are; none where they are the author's.
    claim: Option<&'t Claim>,
}

/// What there is to know of the elements, by index.
struct Ends {
    /// The words of a label that say that something is replaced or shifted.
    replaces: Vec<Option<Text>>,
    is_informal: Vec<bool>,
}

impl Ends {
    fn of(case: &Case<'_>, words: &Asserted) -> Self {
        let theory = case.theory;
        let carers = case.own_words(CARERS);
        let shared: FxHashSet<SphereId> =
            theory.elements.iter().filter(|element| element.commons).filter_map(|element| element.sphere).collect();
        let is_shared = |sphere: SphereId| shared.contains(&sphere) && !theory.spheres[sphere.index()].beside;
        let elements = || theory.elements.iter();
        Ends {
            // That something is replaced may itself be the risk.
            replaces: elements()
                .map(|it| words.find(&it.label).filter(|_| it.kind != ElementKind::Risk))
                .collect(),
            is_informal: elements()
                .map(|it| {
                    let is_declared = it.commons || it.sphere.is_some_and(is_shared);
                    may_be_support(it.kind) && (is_declared || carers.find(&it.label).is_some())
                })
                .collect(),
        }
    }

    fn shift<'t>(&self, case: &Case<'t>, link: &'t Link, words: &Asserted) -> Option<Shift<'t>> {
        if case.theory.element(link.to).kind == ElementKind::Risk {
            return None;
        }
        let informal = |id: ElementId| self.is_informal[id.index()].then_some(id);
        let (from, to) = (informal(link.from), informal(link.to));
        let named = |id: ElementId| self.replaces[id.index()].clone();
        let own = |term, carer| Shift { term, carer, claim: None };
        if let (Some(term), Some(carer)) = (named(link.to), from.or(to)) {
            return Some(own(term, carer));
        }
        if let (Some(term), Some(carer)) = (named(link.from), to) {
            return Some(own(term, carer));
        }
        // Where the link alone says so, it has to lead from the one side to the other: within
        // informal support people also take each other's place.
        let carer = from.xor(to)?;
        let mechanism = link.causal().and_then(|causal| causal.mechanism.as_ref());
        if let Some(term) = mechanism.and_then(|mechanism| words.find(mechanism)) {
            return Some(own(term, carer));
        }
        case.claims(link, Stance::Supports).into_iter().find_map(|claim| {
            let term = words.find(claim.quote.quote.as_ref()?)?;
            Some(Shift { term, carer, claim: Some(claim) })
        })
    }
}

/// Kinds of which somebody can be asked to do more; not what is needed for it, what it costs,
/// or what is only gathered under a name.
fn may_be_support(kind: ElementKind) -> bool {
    let not = [
        ElementKind::Condition,
        ElementKind::Factor,
        ElementKind::Risk,
        ElementKind::Context,
        ElementKind::Expenditure,
        ElementKind::Saving,
        ElementKind::BuildingBlock,
        ElementKind::OutcomeGroup,
        ElementKind::Ambition,
        ElementKind::Contribution,
    ];
    !not.contains(&kind)
}

fn on_link(case: &Case<'_>, id: LinkId, shift: Shift<'_>) -> Finding {
    let to = case.theory.link(id).to;
    let message = Message::new("i04")
        .with("link", case.link(id))
        .with("term", Fact::Name(shift.term))
        .with("to", case.element(to));
    let finding = case.on_link(&CHECK.rule, message, id).help(remedy(case, to));
    match shift.claim {
        Some(claim) => finding.related(case.voice(claim)),
        None => finding,
    }
}

fn on_element(case: &Case<'_>, id: ElementId, term: &Text) -> Finding {
    let message = Message::new("i04-element")
        .with("element", case.element(id))
        .with("term", Fact::Name(term.clone()));
    case.on_element(&CHECK.rule, message, id).help(remedy(case, id))
}

/// Where a condition or a factor stands that does not count in this reading, none is missing.
fn remedy(case: &Case<'_>, to: ElementId) -> Message {
    let stands = fed(case.wide())[to.index()];
    Message::new(if stands { "i04-wide-do" } else { "i04-do" }).with("to", case.element(to))
}
