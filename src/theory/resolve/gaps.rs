//! Known gaps: what is written as open.

use crate::finding::Subject;
use crate::syntax::document::Words;
use crate::theory::{Claim, Knowledge, Link};

use super::arrows::Arrow;
use super::mistakes::{self, Gap};
use super::pairs::Group;
use super::{Desk, Input};

/// A gap that is written down is a remark; beside real evidence it is a slip, because
/// one of the two is out of date.
pub(super) fn remark<'a>(desk: &Desk<'a>, arrows: &[Arrow<'a>], group: &Group, link: &Link, subject: Subject) {
    let is_open = link.extras.as_deref().is_some_and(|extras| extras.open.is_some());
    let assumptions = link.causal().map_or(&[][..], |causal| &causal.assumptions);
    if !is_open && assumptions.is_empty() {
        return;
    }
    let members = || {
        let members = std::iter::once(group.first).chain(group.further.iter().copied());
        members.map(|member| &arrows[member as usize])
    };
    let claims = link.causal().map_or(&[][..], |causal| &causal.claims);
    for arrow in members() {
        if let Some(open) = arrow.common().open {
            say(desk, arrow.input, open, claims, Gap::Link, &subject);
        }
    }
    let said = members().flat_map(|arrow| {
        let own = arrow.causes().map_or(&[][..], |causes| &causes.assumptions);
        own.iter().map(move |said| (arrow.input, said))
    });
    // The assumptions of a link stand in the order of those that merged into it.
    for ((input, said), made) in said.zip(assumptions) {
        if let Some(open) = &said.open {
            say(desk, input, open, &made.claims, Gap::Assumption, &subject);
        }
    }
}

fn say(desk: &Desk<'_>, input: &Input<'_>, open: &Words<'_>, claims: &[Claim], gap: Gap, subject: &Subject) {
    let place = input.span(open);
    desk.found.push(if claims.iter().any(is_evidence) {
        mistakes::open_beside_evidence(place, gap, subject.clone())
    } else {
        mistakes::known_gap(place, &input.text(open), subject.clone())
    });
}

/// Knowledge with a source that is shown, whichever way it points.
fn is_evidence(claim: &Claim) -> bool {
    match claim.knowledge {
        Knowledge::Research | Knowledge::Practice | Knowledge::Experience => claim.quote.source.is_some(),
        Knowledge::Unshown | Knowledge::Expectation | Knowledge::Position | Knowledge::Definition => false,
    }
}
