//! Which elements enter the theory.
//!
//! What a theory declares itself enters. An element of a register enters when something
//! outside registers touches it: a link, a chain, a view, a norm, a loop, `take` or `include_all`.
//! What else a register holds enters when the elements that it is about did, and draws
//! nothing in by itself.

use rustc_hash::FxHashSet;

use crate::source::FileId;
use crate::theory::ElementId;

use super::arrows::Arrow;
use super::mentions::Mentions;
use super::{Desk, Input};

/// The elements of the theory among all that are declared.
pub(super) struct Entered {
    ids: Vec<Option<ElementId>>,
}

impl Entered {
    pub fn decide(desk: &Desk<'_>, arrows: &[Arrow<'_>], mentions: &Mentions) -> Self {
        let whole = taken_whole(desk.files);
        let elements = &desk.names.elements.kept;
        let mut enters: Vec<bool> =
            elements.iter().map(|entry| !entry.input.is_stock() || whole.contains(&entry.input.file)).collect();
        if enters.contains(&false) {
            touch(&mut enters, arrows, mentions);
        }
        let mut next = 0;
        let number = |enters: bool| {
            enters.then(|| {
                next += 1;
                ElementId(next - 1)
            })
        };
        Entered { ids: enters.into_iter().map(number).collect() }
    }

    pub fn element(&self, declared: u32) -> Option<ElementId> {
        self.ids[declared as usize]
    }

    /// Those of the list that entered.
    pub fn elements(&self, declared: &[u32]) -> Vec<ElementId> {
        declared.iter().filter_map(|&declared| self.element(declared)).collect()
    }

    pub fn all(&self, declared: &[u32]) -> bool {
        declared.iter().all(|&declared| self.element(declared).is_some())
    }

    /// Both ends of a link, when both entered.
    pub fn ends(&self, arrow: &Arrow<'_>) -> Option<(ElementId, ElementId)> {
        let (from, to) = arrow.ends?;
        Some((self.element(from)?, self.element(to)?))
    }
}

/// The files that `include_all` names, with all that they include.
fn taken_whole(files: &[Input<'_>]) -> FxHashSet<FileId> {
    let mut whole: FxHashSet<FileId> = files.iter().flat_map(|input| input.include_all.iter().copied()).collect();
    // An included file stands before the file that includes it, so one walk back is enough.
    for input in files.iter().rev() {
        if whole.contains(&input.file) {
            whole.extend(input.includes.iter().copied());
        }
    }
    whole
}

fn touch(enters: &mut [bool], arrows: &[Arrow<'_>], mentions: &Mentions) {
    let mut element = |element: u32| enters[element as usize] = true;
    let mut arrow = |arrow: &Arrow<'_>| {
        if let Some((from, to)) = arrow.ends {
            element(from);
            element(to);
        }
    };
    for own in arrows.iter().filter(|arrow| !arrow.input.is_stock()) {
        arrow(own);
    }
    let mut link = |link: u32| arrow(&arrows[link as usize]);
    for chain in mentions.chains.iter().filter(|chain| !chain.in_stock) {
        chain.core.iter().copied().for_each(&mut link);
    }
    for norm in mentions.norms.iter().filter(|norm| !norm.in_stock) {
        norm.links.iter().copied().for_each(&mut link);
    }
    let own_conditions = mentions.conditions.iter().filter(|own| !own.in_stock);
    for condition in own_conditions.clone() {
        link(condition.link);
    }
    let chains = mentions.chains.iter().filter(|chain| !chain.in_stock);
    let ends = chains.flat_map(|chain| chain.from.iter().chain(&chain.to));
    let views = mentions.views.iter().filter(|view| !view.in_stock);
    let ends = ends.chain(views.flat_map(|view| view.from.iter().chain(&view.to)));
    let named = mentions.norms.iter().chain(&mentions.loops);
    let named = named.filter(|mention| !mention.in_stock);
    let named = named.flat_map(|mention| &mention.elements);
    let conditioning = own_conditions.map(|condition| &condition.element);
    for &declared in ends.chain(named).chain(conditioning).chain(&mentions.take) {
        enters[declared as usize] = true;
    }
}
