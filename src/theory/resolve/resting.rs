//! What a register holds and did not lend: whoever compares two versions can tell what left
//! a theory because nothing touches it any more from what was struck out.

use crate::source::Text;
use crate::syntax::document::Link;
use crate::theory::{Resting, Theory};

use super::names::{Entry, Table};
use super::whole::Known;

/// Cost: linear in what the registers hold.
pub(super) fn fill(known: &Known<'_, '_>, theory: &mut Theory) {
    let (names, mentions) = (&known.desk.names, known.mentions);
    if !known.desk.files.iter().any(super::Input::is_stock) {
        return;
    }
    let out = |declared: u32| known.entered.element(declared).is_none();
    theory.resting = Resting {
        elements: resting(&names.elements, out),
        links: links(known),
        norms: resting(&names.norms, |place| {
            let norm = &mentions.norms[place as usize];
            let speaks = !norm.elements.is_empty() || !norm.links.is_empty();
            let stays =
                norm.elements.iter().any(|&it| !out(it)) || norm.links.iter().any(|&it| known.pairs.link(it).is_some());
            norm.in_stock && speaks && !stays
        }),
        loops: resting(&names.loops, |place| {
            let named = &mentions.loops[place as usize];
            named.in_stock && named.elements.iter().any(|&it| out(it))
        }),
        chains: resting(&names.chains, |place| {
            let chain = &mentions.chains[place as usize];
            chain.in_stock && chain.from.iter().chain(&chain.to).any(|&it| out(it))
        }),
    };
}

fn resting<'a, T>(table: &Table<'a, T>, rests: impl Fn(u32) -> bool) -> Vec<Text> {
    let text = |entry: &Entry<'a, T>| entry.input.text(entry.id);
    table.kept.iter().enumerate().filter(|(place, _)| rests(*place as u32)).map(|(_, entry)| text(entry)).collect()
}

/// Links of a register whose ends did not both enter.
fn links(known: &Known<'_, '_>) -> Vec<Text> {
    let rests = |(place, arrow): &(usize, &super::arrows::Arrow<'_>)| {
        let is_link = !matches!(arrow.item.value, Link::Conditions(_));
        is_link && arrow.input.is_stock() && arrow.ends.is_some() && known.pairs.link(*place as u32).is_none()
    };
    known.arrows.iter().enumerate().filter(rests).map(|(_, arrow)| Text::from(&*arrow.name)).collect()
}
