//! Known gaps: what is written as open.

use crate::finding::Subject;
use crate::syntax::document::Words;
use crate::theory::{Claim, Knowledge, Link};

use super::arrows::Arrow;
use super::mistakes::{self, Gap};
use super::pairs::Group;
use super::{Desk, Input, mend};

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
        let common = arrow.common();
        if let Some(open) = common.open {
            let said = Said { item: arrow.item.start, open, note: common.note.as_ref(), gap: Gap::Link };
            say(desk, arrow.input, &said, claims, &subject);
        }
    }
    let said = members().flat_map(|arrow| {
        let own = arrow.causes().map_or(&[][..], |causes| &causes.assumptions);
        own.iter().map(move |said| (arrow.input, said))
    });
    // The assumptions of a link stand in the order of those that merged into it.
    for ((input, said), made) in said.zip(assumptions) {
        if let Some(open) = &said.open {
            let said = Said { item: said.start, open, note: said.note.as_ref(), gap: Gap::Assumption };
            say(desk, input, &said, &made.claims, &subject);
        }
    }
}

/// A gap as it is written, in the item that starts at `item`.
struct Said<'s, 'a> {
    item: u32,
    open: &'s Words<'a>,
    note: Option<&'s Words<'a>>,
    gap: Gap,
}

fn say(desk: &Desk<'_>, input: &Input<'_>, said: &Said<'_, '_>, claims: &[Claim], subject: &Subject) {
    let place = input.span(said.open);
    desk.found.push(if claims.iter().any(is_evidence) {
        let finding = mistakes::open_beside_evidence(place, said.gap, subject.clone());
        mend::open_to_note(finding, input, said.item, said.open, said.note)
    } else {
        mistakes::known_gap(place, &input.text(said.open), subject.clone())
    });
}

/// Knowledge with a source that is shown, whichever way it points.
fn is_evidence(claim: &Claim) -> bool {
    match claim.knowledge {
        Knowledge::Research | Knowledge::Practice | Knowledge::Experience => claim.quote.source.is_some(),
        Knowledge::Unshown | Knowledge::Expectation | Knowledge::Position | Knowledge::Definition => false,
    }
}
