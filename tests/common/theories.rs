//! Theories made by chance or by a list of arrows, for laws that hold on every theory.
#![allow(dead_code, reason = "every file of tests takes what it needs")]

use proptest::prelude::*;

use schakel::source::{FileId, Span};
use schakel::theory::{
    Causal, Claim, Element, ElementId, ElementKind, Link, LinkBody, LinkId, Provenance, Quote, Sign, Theory,
};

pub const NOWHERE: Span = Span { file: FileId(0), start: 0, end: 0 };

/// A theory of so many elements with a causal link for each triple: from, to, sign.
pub fn theory(elements: usize, arrows: &[(usize, usize, i8)]) -> Theory {
    let mut theory = Theory { elements: (0..elements).map(element).collect(), ..Theory::default() };
    let ids: Vec<ElementId> = theory.element_ids().collect();
    for &(from, to, sign) in arrows {
        theory.links.push(Link {
            id: format!("{from}-{to}").as_str().into(),
            from: ids[from],
            to: ids[to],
            provenance: Provenance::Literal,
            quote: Quote::default(),
            body: LinkBody::Causes(Box::new(causal(sign, Vec::new()))),
            extras: None,
        });
    }
    theory
}

pub fn element(index: usize) -> Element {
    Element {
        id: format!("e{index}").as_str().into(),
        label: format!("Element {index}").as_str().into(),
        kind: ElementKind::Value,
        sphere: None,
        definition: None,
        quote: None,
        levels: Vec::new(),
        gains: Vec::new(),
        desired: None,
        commons: false,
        unwanted: false,
        goal: false,
        co_owner: None,
        tags: Vec::new(),
        statements: Vec::new(),
        convergence: None,
        profile: None,
        note: None,
    }
}

pub fn causal(sign: i8, claims: Vec<Claim>) -> Causal {
    let sign = match sign {
        0 => Sign::Unknown,
        1 => Sign::Plus,
        _ => Sign::Minus,
    };
    Causal { sign, modality: None, mechanism: None, necessary: false, assumptions: Vec::new(), claims, effect: None }
}

/// Distinct links between distinct elements.
pub fn arrows(elements: usize, most: usize) -> impl Strategy<Value = Vec<(usize, usize, i8)>> {
    let arrow = (0..elements, 0..elements, -1..=1_i8);
    prop::collection::vec(arrow, 0..most).prop_map(|mut arrows| {
        arrows.retain(|(from, to, _)| from != to);
        arrows.sort_by_key(|&(from, to, _)| (from, to));
        arrows.dedup_by_key(|&mut (from, to, _)| (from, to));
        arrows
    })
}

pub type Arrows = Vec<(usize, usize, i8)>;

/// A theory with its arrows in a random order, so that the order of the file is free.
pub fn world(elements: usize, most: usize) -> impl Strategy<Value = (usize, Arrows)> {
    (2..=elements).prop_flat_map(move |elements| (Just(elements), arrows(elements, most).prop_shuffle()))
}

/// All simple paths as lists of places in `arrows`, by trying everything.
pub fn every_path(arrows: &Arrows, from: usize, to: usize) -> Vec<Vec<usize>> {
    fn go(arrows: &Arrows, stood: &mut Vec<usize>, path: &mut Vec<usize>, to: usize, all: &mut Vec<Vec<usize>>) {
        let here = *stood.last().expect("a walk stands somewhere");
        for (place, &(start, end, _)) in arrows.iter().enumerate() {
            if start != here || (stood.contains(&end) && end != to) || (end == to && stood[1..].contains(&to)) {
                continue;
            }
            path.push(place);
            if end == to {
                all.push(path.clone());
            } else {
                stood.push(end);
                go(arrows, stood, path, to, all);
                stood.pop();
            }
            path.pop();
        }
    }
    let mut all = Vec::new();
    go(arrows, &mut vec![from], &mut Vec::new(), to, &mut all);
    all
}

pub fn places(links: &[LinkId]) -> Vec<usize> {
    links.iter().map(|link| link.index()).collect()
}

pub fn sorted<T: Ord>(mut list: Vec<T>) -> Vec<T> {
    list.sort();
    list
}

pub fn product(arrows: &Arrows, path: &[usize]) -> i8 {
    path.iter().map(|&place| arrows[place].2).product()
}

pub fn as_number(sign: Sign) -> i8 {
    match sign {
        Sign::Plus => 1,
        Sign::Minus => -1,
        Sign::Unknown => 0,
    }
}

/// Asks with the first element as start and the last as target.
pub fn ends(theory: &Theory) -> ([ElementId; 1], [ElementId; 1]) {
    let mut ids = theory.element_ids();
    let first = ids.next().expect("two elements at least");
    ([first], [ids.last().expect("two elements at least")])
}
