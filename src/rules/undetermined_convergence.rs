//! S07: causes that meet, and of which it is not said whether all of them are needed.

use super::case::id_of;
use super::{Case, Check, Limit, Settable, page};
use crate::finding::{Finding, Label, Message, Rule, Severity};
use crate::source::said;
use crate::theory::{ElementId, LinkId};

/// Two causes are easily overseen; from three on nobody sees from the figure alone whether
/// one of them would do. No source gives a number: this one is a choice.
const CAUSES: Limit = Limit { name: "causes", default: 3, within: 2..=100 };

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "S07",
        name: "undetermined-convergence",
        severity: Severity::Note,
        page: page!("undetermined_convergence"),
    },
    set: Settable::limits(&[CAUSES]),
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let least = case.limit(&CHECK.rule, &CAUSES) as usize;
    let mut into: Vec<Vec<LinkId>> = vec![Vec::new(); case.theory.elements.len()];
    for (id, link) in case.graph.causal_links() {
        into[link.to.index()].push(id);
    }
    let meetings = case.theory.element_ids().zip(&into);
    let meetings = meetings.filter(|(id, _)| case.theory.element(*id).convergence.is_none());
    meetings.filter_map(|(id, links)| undetermined(case, id, links, least)).collect()
}

fn undetermined(case: &Case<'_>, id: ElementId, links: &[LinkId], least: usize) -> Option<Finding> {
    let causes = causes(case, links.iter().copied());
    let grouped = causes_in_a_group(case, links);
    (causes >= least && grouped < causes).then(|| finding(case, id, links, (causes, grouped)))
}

/// From how many elements the links come. Two links on one pair that could not become one
/// are still one cause.
fn causes(case: &Case<'_>, links: impl Iterator<Item = LinkId>) -> usize {
    let mut from: Vec<ElementId> = links.map(|link| case.theory.link(link).from).collect();
    from.sort_unstable();
    from.dedup();
    from.len()
}

/// How many of them work together with others, as their group says.
fn causes_in_a_group(case: &Case<'_>, links: &[LinkId]) -> usize {
    let is_grouped = |link: &LinkId| {
        let extras = case.theory.link(*link).extras.as_deref();
        extras.is_some_and(|extras| said(&extras.group).is_some())
    };
    causes(case, links.iter().copied().filter(is_grouped))
}

fn finding(case: &Case<'_>, id: ElementId, links: &[LinkId], (causes, grouped): (usize, usize)) -> Finding {
    let message = Message::new(if grouped == 0 { "s07" } else { "s07-partly" });
    let message = message.with("element", case.element(id)).with("causes", causes).with("grouped", grouped);
    let is_core = links.iter().any(|&link| case.is_core(link));
    let weight = if is_core { Severity::Warning } else { CHECK.rule.severity };
    let mut finding = case.on_element(&CHECK.rule, message, id).severity(weight).help(Message::new("s07-do"));
    for link in links {
        finding = finding.related(Label::at(id_of(case.theory.places.links.get(link.index()))));
    }
    finding
}
