//! I05: what belongs to a community, with only a government in a role and nobody who co-owns it.
//!
//! Whose something is, the theory says with `commons`: such an element itself, and what stands
//! in the flow from there on, towards the people. Facilitating, supporting and the like leave
//! a thing to those whose it is; what else a government does there, it does to them.

use std::collections::BTreeMap;

use super::parties::{Deed, Governments};
use super::settings::OwnWords;
use super::{Case, Check, Settable, WordList, page};
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
use crate::theory::{ElementId, ElementKind, SphereId};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "I05",
        name: "imposed-intervention",
        severity: Severity::Warning,
        page: page!("imposed_intervention"),
    },
    set: Settable::words(LEAVING),
    run,
};

/// What a government may do and still leave a thing to those whose it is.
const LEAVING: OwnWords = OwnWords {
    nl: include_str!("imposed_intervention.words.nl.txt"),
    en: include_str!("imposed_intervention.words.en.txt"),
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let own = Own::of(case);
    if own.commons.is_empty() {
        return Vec::new();
    }
    let governments = Governments::of(case);
    let leaving = case.words(&CHECK);
    let mut by_object: BTreeMap<ElementId, Vec<Deed<'_>>> = BTreeMap::new();
    for deed in case.deeds() {
        by_object.entry(deed.object).or_default().push(deed);
    }
    // Where somebody else has a role too, or is named as co-owner, nothing is imposed.
    let is_shared = |id: ElementId| {
        let deeds = by_object.get(&id).map_or(&[][..], Vec::as_slice);
        case.theory.element(id).co_owner.is_some()
            || deeds.iter().any(|deed| !governments.is_one(case.theory.element(deed.actor)))
    };
    let mut findings = Vec::new();
    for (&object, deeds) in by_object.iter().filter(|(object, _)| !is_shared(**object)) {
        let Some(further) = deeds.iter().find(|deed| goes_further(&leaving, deed)) else { continue };
        if own.holds(case, object) {
            findings.push(on_own(case, &own, deeds, further));
        } else if is_done(case, object) {
            let touched = touched(case, object).into_iter().filter(|&to| own.holds(case, to) && !is_shared(to));
            let touched: Vec<ElementId> = touched.collect();
            if !touched.is_empty() {
                findings.push(from_outside(case, &own, deeds, further, &touched));
            }
        }
    }
    findings
}

/// Whether a role is more than leaving a thing to those whose it is. What somebody does who
/// has no verb yet, nobody knows.
fn goes_further(leaving: &WordList, deed: &Deed<'_>) -> bool {
    !deed.verb.is_blank() && leaving.find(deed.verb).is_none()
}

/// What an element works upon directly, in the order of the files.
fn touched(case: &Case<'_>, id: ElementId) -> Vec<ElementId> {
    case.graph.out(id).into_iter().filter(|&(link, _)| case.theory.link(link).causal().is_some()).map(|(_, to)| to).collect()
}

/// Whether an element is something that its actors do in the flow. Support for one person at
/// a time, beside it, is nothing done to a community.
fn is_done(case: &Case<'_>, id: ElementId) -> bool {
    let element = case.theory.element(id);
    let is_beside = element.sphere.is_some_and(|sphere| case.theory.spheres[sphere.index()].beside);
    matches!(element.kind, ElementKind::Input | ElementKind::Activity | ElementKind::Action) && !is_beside
}

/// What is the community's and the people's own.
struct Own {
    /// The layer of the first sphere in the flow that holds something of the community.
    from_layer: Option<i32>,
    commons: Vec<ElementId>,
}

impl Own {
    fn of(case: &Case<'_>) -> Own {
        let is_common = |id: &ElementId| case.theory.element(*id).commons;
        let commons: Vec<ElementId> = case.theory.element_ids().filter(is_common).collect();
        let layers = commons.iter().filter_map(|&id| layer(case, case.theory.element(id).sphere));
        Own { from_layer: layers.min(), commons }
    }

    /// Money that is spent or saved is nobody's own in this sense, wherever it stands.
    fn holds(&self, case: &Case<'_>, id: ElementId) -> bool {
        let element = case.theory.element(id);
        let is_money = matches!(element.kind, ElementKind::Expenditure | ElementKind::Saving);
        let is_onwards = match (layer(case, element.sphere), self.from_layer) {
            (Some(layer), Some(from)) => layer >= from,
            (None, _) | (_, None) => false,
        };
        element.commons || is_onwards && !is_money
    }
}

/// The place of a sphere in the flow; none for one beside it or outside it.
fn layer(case: &Case<'_>, sphere: Option<SphereId>) -> Option<i32> {
    let sphere = &case.theory.spheres[sphere?.index()];
    sphere.layer.filter(|_| !sphere.beside)
}

fn on_own(case: &Case<'_>, own: &Own, deeds: &[Deed<'_>], further: &Deed<'_>) -> Finding {
    let message = Message::new("i05");
    finding(case, own, message, deeds, further).help(Message::new("i05-do"))
}

fn from_outside(case: &Case<'_>, own: &Own, deeds: &[Deed<'_>], further: &Deed<'_>, touched: &[ElementId]) -> Finding {
    let message = Message::new("i05-outside").with("to", case.elements(touched));
    let finding = finding(case, own, message, deeds, further).help(Message::new("i05-outside-do"));
    touched.iter().fold(finding, |finding, &to| finding.related(Label::at(case.element_place(to))))
}

/// The finding on the element that the roles are about, with the place of the role that goes further.
fn finding(case: &Case<'_>, own: &Own, message: Message, deeds: &[Deed<'_>], further: &Deed<'_>) -> Finding {
    let mut actors: Vec<ElementId> = deeds.iter().map(|deed| deed.actor).collect();
    actors.sort_unstable();
    actors.dedup();
    let message = message
        .with("actors", case.elements(&actors))
        .with("count", actors.len())
        .with("verb", Fact::Name(further.verb.clone()))
        .with("element", case.element(further.object));
    let place = super::case::id_of(case.theory.places.links.get(further.link.index()));
    let mut finding = case.on_element(&CHECK.rule, message, further.object).related(Label::at(place));
    if finding.because.is_empty() {
        // It is by the commons that this counts as people's own: what is said of them holds here.
        finding.because = case.norms_on(&CHECK.rule, &own.commons);
    }
    finding
}
