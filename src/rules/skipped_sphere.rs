//! S08: a causal link that passes over a sphere of the flow.

use super::case::id_of;
use super::{Case, Check, Limit, Settable, page};
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
use crate::source::said;
use crate::theory::{ElementId, Link, LinkId};

/// Over how many layers a link goes. From one layer to the next is one; two is the least
/// that leaves a sphere out. No source gives a number: this one is a choice.
const LAYERS: Limit = Limit { name: "layers", default: 2, within: 2..=100 };

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "S08", name: "skipped-sphere", severity: Severity::Warning, page: page!("skipped_sphere") },
    set: Settable::limits(&[LAYERS]),
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let least = case.limit(&CHECK.rule, &LAYERS) as usize;
    let flow = flow(case);
    let links = case.graph.causal_links().filter(|(_, link)| !is_accounted_for(case, link));
    let leaps = links.filter_map(|(id, link)| {
        let skipped = between(&flow, layer(case, link.from)?, layer(case, link.to)?);
        (!skipped.is_empty() && layers(skipped) + 1 >= least).then(|| finding(case, id, skipped))
    });
    leaps.collect()
}

/// Whether the theory says why no step is missing, or who finds out which.
fn is_accounted_for(case: &Case<'_>, link: &Link) -> bool {
    let is_direct = link.extras.as_deref().is_some_and(|extras| said(&extras.direct).is_some());
    is_direct || case.is_open(link)
}

/// A sphere of the flow: its layer, and its place in the theory's list.
type Lane = (i32, usize);

/// The spheres in the flow, by layer. What stands beside the flow is not passed over, and
/// a sphere without a layer stands outside it. A layer that nobody uses is no step.
fn flow(case: &Case<'_>) -> Vec<Lane> {
    let spheres = case.theory.spheres.iter().enumerate();
    let lanes = spheres.filter(|(_, sphere)| !sphere.beside);
    let mut flow: Vec<Lane> = lanes.filter_map(|(place, sphere)| Some((sphere.layer?, place))).collect();
    flow.sort_unstable();
    flow
}

fn layer(case: &Case<'_>, id: ElementId) -> Option<i32> {
    let sphere = case.theory.element(id).sphere?;
    case.theory.spheres[sphere.index()].layer
}

/// The spheres that lie between two layers, going forward.
fn between(flow: &[Lane], from: i32, to: i32) -> &[Lane] {
    let start = flow.partition_point(|&(layer, _)| layer <= from);
    let end = flow.partition_point(|&(layer, _)| layer < to);
    flow.get(start..end).unwrap_or_default()
}

/// How many layers these spheres take up.
fn layers(skipped: &[Lane]) -> usize {
    skipped.chunk_by(|one, other| one.0 == other.0).count()
}

fn finding(case: &Case<'_>, id: LinkId, skipped: &[Lane]) -> Finding {
    let name = |&(_, place): &Lane| Fact::Name(case.theory.spheres[place].label.clone());
    let message = Message::new("s08").with("link", case.link(id));
    let message = message.with("spheres", skipped.iter().map(name).collect::<Vec<_>>());
    let mut finding = case.on_link(&CHECK.rule, message, id).help(Message::new("s08-do"));
    for &(_, place) in skipped {
        let here = Message::new("s08-here");
        finding = finding.related(Label::saying(id_of(case.theory.places.spheres.get(place)), here));
    }
    finding
}
