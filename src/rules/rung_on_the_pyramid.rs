//! I03: something that is put as a rung below care, where it is something of its own.

use super::denial::Asserted;
use super::{Case, Check, OwnWords, Settable, page};
use crate::finding::{Fact, Finding, Message, Rule, Severity};
use crate::source::Text;
use crate::theory::{ElementId, ElementKind, LinkId};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "I03",
        name: "rung-on-the-pyramid",
        severity: Severity::Warning,
        page: page!("rung_on_the_pyramid"),
    },
    set: Settable::words(OwnWords {
        nl: include_str!("rung_on_the_pyramid.words.nl.txt"),
        en: include_str!("rung_on_the_pyramid.words.en.txt"),
    }),
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let words = Asserted::new(case, case.words(&CHECK));
    let rank = |texts: Vec<&Text>| texts.into_iter().find_map(|text| words.find(text));
    let elements = case.theory.element_ids().filter_map(|id| {
        let term = rank(of_element(case, id))?;
        let message = Message::new("i03").with("element", case.element(id)).with("term", Fact::Name(term));
        Some(case.on_element(&CHECK.rule, message, id).help(Message::new("i03-do")))
    });
    let links = case.graph.links().filter_map(|(id, _)| {
        let term = rank(of_link(case, id))?;
        let message = Message::new("i03-link").with("link", case.link(id)).with("term", Fact::Name(term));
        Some(case.on_link(&CHECK.rule, message, id).help(Message::new("i03-link-do")))
    });
    elements.chain(links).collect()
}

/// What the author says of an element. That something is seen as a rung may itself be the risk.
fn of_element<'t>(case: &Case<'t>, id: ElementId) -> Vec<&'t Text> {
    let element = case.theory.element(id);
    if element.kind == ElementKind::Risk {
        return Vec::new();
    }
    std::iter::once(&element.label).chain(&element.definition).chain(&element.tags).collect()
}

/// What the author says of a link; what leads to a risk is not held to be so.
fn of_link<'t>(case: &Case<'t>, id: LinkId) -> Vec<&'t Text> {
    let link = case.theory.link(id);
    if case.theory.element(link.to).kind == ElementKind::Risk {
        return Vec::new();
    }
    let mechanism = link.causal().and_then(|causal| causal.mechanism.as_ref());
    let extras = link.extras.as_deref();
    let term = extras.and_then(|extras| extras.term.as_ref());
    mechanism.into_iter().chain(term).chain(extras.into_iter().flat_map(|extras| &extras.tags)).collect()
}
