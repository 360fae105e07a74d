//! What a report calls each link: a number, along the chain, and never its short name.
//!
//! Links that set out at the same distance from the start share a number and differ by a
//! letter: 5a, 5b, 5c. What stands beside the chain is numbered on from there.

use std::collections::VecDeque;
use std::collections::hash_map::Entry;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagram::lens::Pick;
use crate::graph::TheoryGraph;
use crate::report::book::Run;
use crate::theory::{ElementId, LinkId, Sign};

/// The links of a report by number.
pub struct Arrows {
    /// Links of the chain first, its core before what stands beside it, each along the way; then the other causal links, in the order of the files.
    pub order: Vec<LinkId>,
    /// How many of them belong to the chain.
    pub of_chain: usize,
    numbers: FxHashMap<LinkId, String>,
    /// What more at the start makes of each element of the chain: more or less.
    turns: FxHashMap<ElementId, Sign>,
}

impl Arrows {
    /// Cost: linear in the theory, and n log n in its links.
    pub fn of(graph: &TheoryGraph<'_>, chain: &Pick) -> Arrows {
        let theory = graph.theory;
        let starts: Vec<ElementId> = theory.chains.iter().flat_map(|chain| chain.from.iter().copied()).collect();
        let steps = steps(graph, chain, &starts);
        let far = |element: ElementId| steps.get(&element).copied().unwrap_or(usize::MAX);
        let along = |id: LinkId| (far(theory.link(id).from), far(theory.link(id).to), id);
        let core: FxHashSet<LinkId> = theory.chains.iter().flat_map(|chain| chain.core.iter().copied()).collect();
        let (mut order, mut beside): (Vec<LinkId>, Vec<LinkId>) =
            chain.links.iter().copied().partition(|link| core.contains(link));
        order.sort_by_key(|&id| along(id));
        beside.sort_by_key(|&id| along(id));
        let mut numbers = FxHashMap::default();
        let mut last = 0;
        for part in [&order, &beside] {
            for group in part.chunk_by(|&a, &b| far(theory.link(a).from) == far(theory.link(b).from)) {
                last = numbered(&mut numbers, group, last);
            }
        }
        order.extend(beside);
        let of_chain = order.len();
        for (id, _) in graph.causal_links() {
            if let Entry::Vacant(free) = numbers.entry(id) {
                last += 1;
                free.insert(last.to_string());
                order.push(id);
            }
        }
        Arrows { order, of_chain, numbers, turns: turns(graph, chain, &starts) }
    }

    /// The number of a link, where it has one.
    pub fn number(&self, link: LinkId) -> Option<&str> {
        self.numbers.get(&link).map(String::as_str)
    }

    /// The number, as a way to the place where the link is told.
    pub fn run(&self, link: LinkId) -> Run {
        match self.number(link) {
            Some(number) => Run::To { anchor: anchor(number), words: number.to_owned() },
            None => Run::Plain("–".to_owned()),
        }
    }

    /// Whether more at the start of the chain is more of this element, or less of it. None
    /// where its paths disagree, or do not come here.
    pub fn turn(&self, element: ElementId) -> Option<Sign> {
        self.turns.get(&element).copied().filter(|&sign| sign != Sign::Unknown)
    }
}

/// The name of a link's place in the report.
pub fn anchor(number: &str) -> String {
    format!("arrow-{number}")
}

/// So many letters there are: a group of more links is numbered on.
const LETTERS: usize = 26;

/// Gives a group its numbers. Out: the last number given.
fn numbered(numbers: &mut FxHashMap<LinkId, String>, group: &[LinkId], last: usize) -> usize {
    let lettered = group.len() > 1 && group.len() <= LETTERS;
    for (place, &link) in group.iter().enumerate() {
        let number = match lettered {
            true => format!("{}{}", last + 1, char::from(b'a' + place as u8)),
            false => (last + 1 + place).to_string(),
        };
        numbers.insert(link, number);
    }
    if lettered { last + 1 } else { last + group.len() }
}

/// The links of the chain out of each element.
fn outgoing(graph: &TheoryGraph<'_>, chain: &Pick) -> FxHashMap<ElementId, Vec<LinkId>> {
    let mut out: FxHashMap<ElementId, Vec<LinkId>> = FxHashMap::default();
    for &id in &chain.links {
        out.entry(graph.theory.link(id).from).or_default().push(id);
    }
    out
}

/// The fewest steps from a start to each element of the chain.
fn steps(graph: &TheoryGraph<'_>, chain: &Pick, starts: &[ElementId]) -> FxHashMap<ElementId, usize> {
    let out = outgoing(graph, chain);
    let has_cause = |id: ElementId| chain.links.iter().any(|&link| graph.theory.link(link).to == id);
    let mut steps: FxHashMap<ElementId, usize> = FxHashMap::default();
    let mut open = VecDeque::new();
    // A theory without chains begins where nothing leads to.
    let free = chain.elements.iter().copied().filter(|&id| starts.is_empty() && !has_cause(id));
    for start in starts.iter().copied().chain(free) {
        if steps.insert(start, 0).is_none() {
            open.push_back(start);
        }
    }
    while let Some(at) = open.pop_front() {
        let here = steps[&at];
        for &link in out.get(&at).into_iter().flatten() {
            let to = graph.theory.link(link).to;
            if let Entry::Vacant(free) = steps.entry(to) {
                free.insert(here + 1);
                open.push_back(to);
            }
        }
    }
    steps
}

/// What more at the start makes of each element: every way is followed with its sign.
fn turns(graph: &TheoryGraph<'_>, chain: &Pick, starts: &[ElementId]) -> FxHashMap<ElementId, Sign> {
    let out = outgoing(graph, chain);
    let mut turns: FxHashMap<ElementId, Sign> = FxHashMap::default();
    let mut open: VecDeque<(ElementId, Sign)> = starts.iter().map(|&start| (start, Sign::Plus)).collect();
    while let Some((at, sign)) = open.pop_front() {
        let before = turns.get(&at).copied();
        let now = match before {
            None => sign,
            Some(known) if known == sign => continue,
            Some(Sign::Unknown) => continue,
            Some(Sign::Plus | Sign::Minus) => Sign::Unknown,
        };
        turns.insert(at, now);
        for &link in out.get(&at).into_iter().flatten() {
            let link = graph.theory.link(link);
            open.push_back((link.to, along(now, link.sign().unwrap_or(Sign::Unknown))));
        }
    }
    turns
}

/// One sign after another.
fn along(before: Sign, sign: Sign) -> Sign {
    match (before, sign) {
        (Sign::Unknown, _) | (_, Sign::Unknown) => Sign::Unknown,
        (Sign::Plus, Sign::Plus) | (Sign::Minus, Sign::Minus) => Sign::Plus,
        (Sign::Plus, Sign::Minus) | (Sign::Minus, Sign::Plus) => Sign::Minus,
    }
}
