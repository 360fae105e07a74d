//! What changed, as marks of a figure of both versions together.

use std::collections::BTreeMap;

use super::Told;
use super::edits::Writer;
use crate::analysis::change::union::Union;
use crate::analysis::change::{Change, Group, Same, Stands, Thing, What};
use crate::diagram::change::{Changed, State, Touch};
use crate::finding::Message;
use crate::language::Words;
use crate::theory::{ElementId, LinkId};

/// The marks for a figure of the union of both versions. Cost: linear in what changed.
pub fn changed(told: &Told<'_>, union: &Union, words: &Words) -> Changed {
    let writer = Writer { told, words };
    let [old, new] = told.names;
    let title = words.say(&Message::new("change-figure").with("old", old).with("new", new));
    let mut changed = Changed { title, sentences: writer.lead(), ..Changed::default() };
    let gone_links: BTreeMap<u32, u32> = (union.gone_links.iter().enumerate())
        .map(|(place, link)| (link.index() as u32, union.first_gone_link + place as u32))
        .collect();
    let all = told.comparison.changes.iter().flat_map(|change| std::iter::once(change).chain(&change.with));
    for change in all {
        mark(&mut changed, change, &told.comparison.same, union, &gone_links, &writer);
    }
    changed
}

fn mark(
    changed: &mut Changed,
    change: &Change,
    same: &Same,
    union: &Union,
    gone_links: &BTreeMap<u32, u32>,
    writer: &Writer<'_>,
) {
    let Thing { group, stands } = change.thing;
    let state = match stands {
        Stands::Gone(_) => State::Gone,
        Stands::Came(_) => State::New,
        Stands::Both { .. } => State::Changed,
    };
    let says = || match &change.what {
        What::Came | What::Went => None,
        What::Renamed(_) | What::Became(_) | What::Claim { .. } | What::Assumption { .. } => Some(writer.short(change)),
    };
    match group {
        Group::Element => {
            let element = match stands {
                Stands::Gone(old) => union.of_old[old as usize],
                Stands::Came(new) | Stands::Both { new, .. } => ElementId(new),
            };
            touch(changed.elements.entry(element), state, says());
        }
        Group::Link => {
            let link = match stands {
                Stands::Gone(old) => gone_links.get(&old).copied(),
                Stands::Came(new) | Stands::Both { new, .. } => Some(new),
            };
            if let Some(link) = link {
                touch(changed.links.entry(LinkId(link)), state, says());
            }
        }
        // A condition is marked at its element where both versions have it.
        Group::Condition => {
            let conditions = writer.told.versions.theories();
            let element = match stands {
                Stands::Gone(old) => conditions[0].conditions[old as usize].element.index() as u32,
                Stands::Came(new) | Stands::Both { new, .. } => {
                    touch(changed.elements.entry(conditions[1].conditions[new as usize].element), State::Changed, None);
                    return;
                }
            };
            if same.elements.new_of(element).is_some() {
                touch(changed.elements.entry(union.of_old[element as usize]), State::Changed, None);
            }
        }
        Group::Chain
        | Group::View
        | Group::Theory
        | Group::Sphere
        | Group::ValueLevel
        | Group::Source
        | Group::Criterion
        | Group::Norm
        | Group::Loop => {}
    }
}

/// Several changes of one thing are told one after the other.
fn touch<K: Ord>(entry: std::collections::btree_map::Entry<'_, K, Touch>, state: State, says: Option<String>) {
    let touch = entry.or_insert(Touch { state, says: None });
    touch.says = match (touch.says.take(), says) {
        (Some(before), Some(says)) => Some(format!("{before}; {says}")),
        (before, says) => before.or(says),
    };
}
