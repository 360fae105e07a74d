//! Links as they are declared: their names, and the elements at both ends.

use std::borrow::Cow;
use std::collections::hash_map::Entry;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::source::Span;
use crate::syntax::document::{Assumption, Causes, Link, LinkKind, Words};
use crate::syntax::spanned::Spanned;

use super::common::{Common, End, common};
use super::mistakes;
use super::{Desk, Input};

/// A link with the file that declares it.
pub(super) struct Arrow<'a> {
    pub input: &'a Input<'a>,
    pub item: &'a Spanned<Link<'a>>,
    pub id: Option<&'a Words<'a>>,
    /// Its own name, or one made from its ends.
    pub name: Cow<'a, str>,
    /// Both elements, by their place among all declared elements. None where an end is
    /// missing or unknown, and for a condition, which ends on a link.
    pub ends: Option<(u32, u32)>,
    /// The elements that it names, whether or not it became a link.
    pub known: [Option<u32>; 2],
}

impl<'a> Arrow<'a> {
    pub fn common(&self) -> Common<'a> {
        common(&self.item.value)
    }

    /// Where its name stands, or its first word where it has none.
    pub fn place(&self) -> Span {
        self.input.named(self.id, self.item)
    }

    pub fn causes(&self) -> Option<&'a Causes<'a>> {
        match &self.item.value {
            Link::Causes(causes) => Some(causes),
            Link::Serves(_)
            | Link::PartOf(_)
            | Link::Defines(_)
            | Link::BelongsTo(_)
            | Link::Role(_)
            | Link::Conditions(_) => None,
        }
    }
}

/// All links of all files, in their order. The ends are looked up in parallel.
pub(super) fn gather<'a>(desk: &Desk<'a>) -> Vec<Arrow<'a>> {
    let all: Vec<_> =
        desk.files.iter().flat_map(|input| input.body().links.iter().map(move |item| (input, item))).collect();
    all.into_par_iter().with_min_len(2048).map(|(input, item)| arrow(desk, input, item)).collect()
}

fn arrow<'a>(desk: &Desk<'a>, input: &'a Input<'a>, item: &'a Spanned<Link<'a>>) -> Arrow<'a> {
    let common = common(&item.value);
    let name = match common.id {
        Some(id) => Cow::Borrowed(&*id.value.0),
        None => Cow::Owned(made_name(&item.value, &common)),
    };
    let (ends, known) = ends(desk, input, item, &common);
    Arrow { input, item, id: common.id, name, ends, known }
}

/// A link need not have a name: one arrow on the wall has none either. What it says is
/// its name then, so that saying the same twice is noticed.
fn made_name(link: &Link<'_>, common: &Common<'_>) -> String {
    let word = |words: Option<&Words<'_>>| words.map_or("", |words| &words.value).to_owned();
    let (from, to) = (word(common.from.words), word(common.to.words));
    match link {
        Link::Causes(_) => format!("{from}→{to}"),
        Link::Serves(_) => format!("{from}⇒{to}"),
        Link::PartOf(_) => format!("{from}⊂{to}"),
        Link::Defines(_) => format!("{from}={to}"),
        Link::BelongsTo(_) => format!("{from}∈{to}"),
        Link::Role(role) => format!("{from}→{to} ({})", word(role.verb.as_ref())),
        Link::Conditions(_) => format!("{from}⊣{to}"),
    }
}

/// Both elements where the link can be drawn, and each of them as far as it is known.
type Ends = (Option<(u32, u32)>, [Option<u32>; 2]);

fn ends<'a>(desk: &Desk<'a>, input: &Input<'a>, item: &Spanned<Link<'a>>, common: &Common<'a>) -> Ends {
    let present = |end: &End<'a>| {
        if end.words.is_none() {
            let place = input.named(common.id, item);
            desk.found.missing(item, place, end.field, end.example);
        }
        end.words
    };
    // Both ends are looked at before giving up, so that one run tells all.
    let (from, to) = (present(&common.from), present(&common.to));
    let from_element = from.and_then(|words| desk.element(input, words));
    if common.kind == LinkKind::Conditions {
        return (None, [from_element, None]);
    }
    let to_element = to.and_then(|words| desk.element(input, words));
    let known = [from_element, to_element];
    match (from_element, to_element, to) {
        (Some(from), Some(same), Some(words)) if from == same => {
            desk.found.push(mistakes::self_loop(input.span(words)));
            (None, known)
        }
        (Some(from), Some(to), _) => (Some((from, to)), known),
        (_, _, _) => (None, known),
    }
}

/// What the name of a link can mean.
#[derive(Clone, Copy)]
pub(super) enum Target {
    Arrow(u32),
    /// An assumption: its link, and its place in that link's own list.
    Assumption(u32, u32),
}

/// Links and assumptions by name, and the links that have to go for a name that was taken.
pub(super) struct Targets<'n> {
    by_name: FxHashMap<&'n str, Target>,
    /// Names in the order of the files, for "did you mean".
    order: Vec<&'n str>,
    taken: Vec<u32>,
}

impl<'n> Targets<'n> {
    pub fn find(&self, name: &str) -> Option<Target> {
        self.by_name.get(name.trim()).copied()
    }

    /// The link of this name.
    pub fn arrow(&self, name: &str) -> Option<u32> {
        self.find(name).and_then(|target| match target {
            Target::Arrow(arrow) => Some(arrow),
            Target::Assumption(..) => None,
        })
    }

    pub fn len(&self) -> usize {
        self.order.len()
    }

    pub fn names(&self) -> impl Iterator<Item = &'n str> {
        self.order.iter().copied()
    }

    /// Gives the name to the target, or says which target has it already.
    fn add(&mut self, name: &'n str, target: Target) -> Option<Target> {
        let name = name.trim();
        match self.by_name.entry(name) {
            Entry::Occupied(taken) => Some(*taken.get()),
            Entry::Vacant(free) => {
                free.insert(target);
                self.order.push(name);
                None
            }
        }
    }

    /// Whether another link had this one's name before.
    pub fn is_taken(&self, arrow: u32) -> bool {
        self.taken.binary_search(&arrow).is_ok()
    }
}

/// Cost: one look-up for each name. Names of claims are counted beside those of links.
pub(super) fn targets<'n>(desk: &Desk<'_>, arrows: &'n [Arrow<'_>]) -> Targets<'n> {
    let (targets, ()) = rayon::join(|| link_names(desk, arrows), || claim_names(desk, arrows));
    targets
}

fn link_names<'n>(desk: &Desk<'_>, arrows: &'n [Arrow<'_>]) -> Targets<'n> {
    let mut targets = Targets {
        by_name: FxHashMap::with_capacity_and_hasher(arrows.len(), Default::default()),
        order: Vec::with_capacity(arrows.len()),
        taken: Vec::new(),
    };
    for (index, arrow) in arrows.iter().enumerate() {
        // A link that is left out needs no name made for it.
        if arrow.ends.is_none() && arrow.id.is_none() {
            continue;
        }
        let index = index as u32;
        if let Some(first) = targets.add(&arrow.name, Target::Arrow(index))
            && !says_more(arrows, first, arrow)
        {
            targets.taken.push(index);
            let place = arrow.place();
            let twice = desk.found.twice(place_of(arrows, first), place);
            desk.found.push(match arrow.id {
                Some(_) => mistakes::duplicate(twice),
                None => mistakes::duplicate_pair(twice),
            });
        }
        for (place, assumption) in arrow.causes().into_iter().flat_map(assumptions) {
            let Some(id) = &assumption.id else { continue };
            let target = Target::Assumption(index, place as u32);
            if let Some(first) = targets.add(&id.value, target) {
                let place = arrow.input.span(id);
                let twice = desk.found.twice(place_of(arrows, first), place);
                desk.found.push(mistakes::duplicate(twice));
            }
        }
    }
    targets
}

fn assumptions<'a>(causes: &'a Causes<'a>) -> impl Iterator<Item = (usize, &'a Assumption<'a>)> {
    causes.assumptions.iter().map(|assumption| &assumption.value).enumerate()
}

/// Whether the second says more of the first: another file may do so under the link's own
/// name, and so may a link without a name, which is told by its ends.
fn says_more(arrows: &[Arrow<'_>], first: Target, second: &Arrow<'_>) -> bool {
    let Target::Arrow(first) = first else {
        return false;
    };
    let first = &arrows[first as usize];
    let is_same = first.ends.is_some() && first.ends == second.ends;
    let is_causal = first.causes().is_some() && second.causes().is_some();
    let is_nameless = second.id.is_none();
    is_same && is_causal && (is_nameless || first.input.file != second.input.file)
}

fn place_of(arrows: &[Arrow<'_>], target: Target) -> Span {
    match target {
        Target::Arrow(index) => {
            let arrow = &arrows[index as usize];
            arrow.place()
        }
        Target::Assumption(index, place) => {
            let arrow = &arrows[index as usize];
            let assumption = arrow.causes().and_then(|causes| causes.assumptions.get(place as usize));
            assumption.map_or_else(
                || arrow.input.head(arrow.item),
                |assumption| arrow.input.named(assumption.id.as_ref(), assumption),
            )
        }
    }
}

/// Claims have names of their own, to cite them by; nothing refers to them.
fn claim_names(desk: &Desk<'_>, arrows: &[Arrow<'_>]) {
    let mut first = FxHashMap::default();
    for arrow in arrows {
        let Some(causes) = arrow.causes() else { continue };
        let assumed = causes.assumptions.iter().flat_map(|item| &item.claims);
        for id in causes.claims.iter().chain(assumed).filter_map(|item| item.id.as_ref()) {
            let place = arrow.input.span(id);
            let before = *first.entry(&*id.value.0).or_insert(place);
            if before != place {
                let twice = desk.found.twice(before, place);
                desk.found.push(mistakes::duplicate(twice));
            }
        }
    }
}
