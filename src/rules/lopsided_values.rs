//! W03: values or attention that fall on one side.
//!
//! Two counts. Of the values that a chain reaches, nearly all may be at one level, or hardly
//! any at another. And the links on the way to a saving may carry many more claims than those
//! on the way to a value: somebody looked there, and not here. Both are counts, and neither
//! says how much a value weighs.

use super::{Case, Check, Limit, Settable, page};
use crate::analysis::values::{LevelReach, reach};
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
use crate::theory::{Chain, ChainId, ElementId, ElementKind, LevelId, LinkId, Provenance, support};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "W03", name: "lopsided-values", severity: Severity::Note, page: page!("lopsided_values") },
    set: Settable::limits(LIMITS),
    run,
};

/// All five are choices of Schakel: the sources ask for balance and give no numbers.
static LIMITS: &[Limit] = &[MOST, LEAST, VALUES, RATIO, LINKS];
/// More than so many of every hundred values at one level is most of them.
const MOST: Limit = Limit { name: "most", default: 60, within: 1..=100 };
/// Fewer than so many of every hundred values at one level is hardly any.
const LEAST: Limit = Limit { name: "least", default: 10, within: 0..=99 };
/// Of fewer values than these, each one tips the count.
const VALUES: Limit = Limit { name: "values", default: 5, within: 1..=1000 };
/// So many times as many claims for each link is another kind of attention.
const RATIO: Limit = Limit { name: "ratio", default: 2, within: 2..=100 };
/// On fewer links than these, one claim tips the count.
const LINKS: Limit = Limit { name: "links", default: 3, within: 1..=1000 };

fn run(case: &Case<'_>) -> Vec<Finding> {
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let levels = case.starts().into_iter().flat_map(|(id, chain)| levels(case, id, chain));
    levels.chain(attention(case)).collect()
}

/// The levels that hold too many of the values that a chain reaches; where none does, those
/// that hold too few.
fn levels(case: &Case<'_>, id: ChainId, chain: &Chain) -> Vec<Finding> {
    let at: Vec<(LevelId, Vec<ElementId>)> =
        reach(case.graph, &chain.from).levels.iter().map(|level| (level.level, reached(case, level))).collect();
    let mut placed: Vec<ElementId> = at.iter().flat_map(|(_, values)| values).copied().collect();
    placed.sort_unstable();
    placed.dedup();
    // That a level is not reached at all, another rule says.
    let levels = at.iter().filter(|(_, values)| !values.is_empty()).count();
    if levels < 2 || placed.len() < case.limit(&CHECK.rule, &VALUES) as usize {
        return Vec::new();
    }
    let share = |values: &[ElementId]| values.len() * 100;
    let most = case.limit(&CHECK.rule, &MOST) as usize * placed.len();
    let least = case.limit(&CHECK.rule, &LEAST) as usize * placed.len();
    let is_most = |(_, values): &&(LevelId, Vec<ElementId>)| share(values) > most;
    let is_least = |(_, values): &&(LevelId, Vec<ElementId>)| !values.is_empty() && share(values) < least;
    let mut uneven: Vec<_> = at.iter().filter(is_most).collect();
    if uneven.is_empty() {
        uneven = at.iter().filter(is_least).collect();
    }
    uneven.into_iter().map(|level| uneven_level(case, (id, chain), level, &placed)).collect()
}

/// The values of a level that are reached, whoever placed them there, as the reading admits.
fn reached(case: &Case<'_>, level: &LevelReach) -> Vec<ElementId> {
    let both = level.literal.reached.iter().chain(&level.interpreted.reached).copied();
    let stands = |id: &ElementId| {
        let levels = &case.theory.element(*id).levels;
        levels.iter().any(|&(on, provenance)| on == level.level && case.graph.reading.admits(provenance))
    };
    let mut values: Vec<ElementId> = both.filter(stands).collect();
    // Two sources may each place a value.
    values.sort_unstable();
    values.dedup();
    values
}

fn uneven_level(
    case: &Case<'_>,
    (id, chain): (ChainId, &Chain),
    (level, values): &(LevelId, Vec<ElementId>),
    placed: &[ElementId],
) -> Finding {
    let name = case.theory.value_levels[level.index()].label.clone();
    let message = Message::new("w03")
        .with("from", case.elements(&chain.from))
        .with("count", placed.len())
        .with("here", values.len())
        .with("level", Fact::Name(name));
    let place = super::case::id_of(case.theory.places.value_levels.get(level.index()));
    case.on_chain(&CHECK.rule, message, id, placed)
        .related(Label::saying(place, Message::new("this-level")))
        .help(Message::new("w03-do"))
}

/// Links and what is claimed of them.
#[derive(Default)]
struct Count {
    links: usize,
    claims: usize,
}

/// The claims on the way to savings against those on the way to values.
fn attention(case: &Case<'_>) -> Option<Finding> {
    let of_kind = |kind: ElementKind| case.theory.element_ids().filter(move |&id| case.theory.element(id).kind == kind);
    let savings: Vec<ElementId> = of_kind(ElementKind::Saving).collect();
    let &first = savings.first()?;
    let saving = count(case, &case.graph.leading_to(savings.iter().copied()));
    let value = count(case, &case.graph.leading_to(of_kind(ElementKind::Value)));
    let links = case.limit(&CHECK.rule, &LINKS) as usize;
    let ratio = case.limit(&CHECK.rule, &RATIO) as usize;
    // More for each link, without dividing: a fraction would round.
    let is_uneven = saving.claims > 0 && saving.claims * value.links >= ratio * value.claims * saving.links;
    if saving.links < links || value.links < links || !is_uneven {
        return None;
    }
    let message = Message::new("w03-claims")
        .with("saving-claims", saving.claims)
        .with("saving-links", saving.links)
        .with("value-claims", value.claims)
        .with("value-links", value.links);
    let finding = case.on_element(&CHECK.rule, message, first).help(Message::new("w03-claims-do"));
    Some(savings[1..].iter().fold(finding, |finding, &further| finding.related(Label::at(case.element_place(further)))))
}

/// The causal links that lead to one of these, and the claims on them that count. What the
/// modeller adds is claimed by nobody, and counts on neither side.
fn count(case: &Case<'_>, leads: &[bool]) -> Count {
    let is_said = |id: &LinkId| case.theory.link(*id).provenance != Provenance::Analysis;
    let on_the_way = case.graph.causal_links().filter(|(id, link)| leads[link.to.index()] && is_said(id));
    on_the_way.fold(Count::default(), |count, (_, link)| Count {
        links: count.links + 1,
        claims: count.claims + support::heard(link, case.graph.reading).count(),
    })
}
