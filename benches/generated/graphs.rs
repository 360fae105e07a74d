//! Graphs to put questions to, of any size, the same on every machine.
//!
//! A graph is made as numbers and turned into a theory in memory, so that no reading of text
//! is measured. Their names: `d` has links forward only, `k` has one in fifty back, `loops_300`
//! has 6,647 loops, and `loops_26` has 11,520 of them on 26 elements.

#[path = "numbers.rs"]
mod numbers;
#[path = "../../tests/common/theories.rs"]
mod theories;

use std::collections::HashSet;

use schakel::source::Span;
use schakel::theory::{Claim, ElementId, Knowledge, LinkBody, Provenance, Quote, Stance, Theory};

use numbers::Numbers;

/// A graph with what is asked about it, as places of elements.
pub struct Graph {
    pub name: String,
    pub elements: usize,
    pub links: Vec<(usize, usize)>,
    /// The first layer.
    pub starts: Vec<usize>,
    /// The last layer.
    pub goals: Vec<usize>,
    /// The start with the most links out, and of the goals that it reaches the one with the most
    /// links in: a pair with many ways.
    pub wide: (usize, usize),
    /// A start with one link out, and a goal with one link in: a pair that hangs on links.
    pub narrow: (usize, usize),
}

const LAYERS: usize = 24;
const LINKS_OF_TWO_ELEMENTS: usize = 5;
const SEED: u64 = 0x5EED_0001;

impl Graph {
    /// Links forward only: mostly to the next layer, some to the second and third.
    pub fn forward(elements: usize) -> Graph {
        let links = layered(elements, LAYERS, None, SEED ^ elements as u64);
        Graph::new(format!("d_{elements}"), elements, LAYERS, links)
    }

    /// The same with feedback: one link in fifty goes to any layer before its own.
    pub fn with_feedback(elements: usize) -> Graph {
        let links = layered(elements, LAYERS, Some(50), SEED ^ elements as u64);
        Graph::new(format!("k_{elements}"), elements, LAYERS, links)
    }

    /// Three hundred elements with 6,647 elementary loops. The seed is one of the first that
    /// gave about as many as the graph of earlier measurements had.
    pub fn with_loops() -> Graph {
        let links = layered(300, 12, Some(50), SEED + 146 * 7919);
        Graph::new("loops_300".to_owned(), 300, 12, links)
    }

    /// Twenty-six elements with 11,520 elementary loops: a ring of layers, each of which leads
    /// to the whole next one; one of the first two layers may be skipped.
    pub fn tangle() -> Graph {
        let sizes = [1, 3, 3, 3, 4, 4, 4, 4];
        let first = |layer: usize| sizes[..layer % sizes.len()].iter().sum::<usize>();
        let layer = |place: usize| first(place)..first(place) + sizes[place % sizes.len()];
        let across = |from: usize, to: usize| layer(from).flat_map(move |one| layer(to).map(move |other| (one, other)));
        let mut links: Vec<(usize, usize)> = (0..sizes.len()).flat_map(|place| across(place, place + 1)).collect();
        links.extend(across(0, 2));
        links.extend(across(1, 3));
        Graph::new("loops_26".to_owned(), 26, sizes.len(), links)
    }

    fn new(name: String, elements: usize, layers: usize, links: Vec<(usize, usize)>) -> Graph {
        let starts: Vec<usize> = (0..first(elements, layers, 1)).collect();
        let goals: Vec<usize> = (first(elements, layers, layers - 1)..elements).collect();
        let mut graph = Graph { name, elements, links, starts, goals, wide: (0, 0), narrow: (0, 0) };
        graph.pick_pairs();
        graph
    }

    fn pick_pairs(&mut self) {
        let (mut out, mut into) = (vec![0; self.elements], vec![0; self.elements]);
        let mut after = vec![Vec::new(); self.elements];
        for &(from, to) in &self.links {
            out[from] += 1;
            into[to] += 1;
            after[from].push(to);
        }
        let reached = |start: usize| -> Vec<usize> {
            let mut is_seen = vec![false; self.elements];
            let mut open = vec![start];
            while let Some(element) = open.pop() {
                let new = after[element].iter().filter(|&&next| !std::mem::replace(&mut is_seen[next], true));
                open.extend(new);
            }
            self.goals.iter().copied().filter(|&goal| is_seen[goal] && goal != start).collect()
        };
        // The first of those with the most.
        let widest = self.starts.iter().rev().max_by_key(|&&start| out[start]);
        let wide = widest.and_then(|&start| {
            let goal = reached(start).into_iter().rev().max_by_key(|&goal| into[goal])?;
            Some((start, goal))
        });
        let narrow = self.starts.iter().filter(|&&start| out[start] == 1).find_map(|&start| {
            let goal = reached(start).into_iter().find(|&goal| into[goal] == 1)?;
            Some((start, goal))
        });
        self.wide = wide.unwrap_or_default();
        self.narrow = narrow.unwrap_or(self.wide);
    }

    /// The graph as a theory of causal links with a claim on two of three, so that links differ
    /// in rank.
    pub fn theory(&self) -> Theory {
        let arrows: Vec<(usize, usize, i8)> = self
            .links
            .iter()
            .enumerate()
            .map(|(link, &(from, to))| (from, to, if link % 7 == 0 { -1 } else { 1 }))
            .collect();
        let mut theory = theories::theory(self.elements, &arrows);
        for (place, link) in theory.links.iter_mut().enumerate() {
            let knowledge = match place % 3 {
                0 => continue,
                1 => Knowledge::Expectation,
                _ => Knowledge::Unshown,
            };
            if let LinkBody::Causes(causal) = &mut link.body {
                causal.claims.push(claim(knowledge));
            }
        }
        theory
    }
}

/// Elements by their places.
pub fn ids(theory: &Theory, places: &[usize]) -> Vec<ElementId> {
    let all: Vec<ElementId> = theory.element_ids().collect();
    places.iter().map(|&place| all[place]).collect()
}

/// The first element of a layer.
fn first(elements: usize, layers: usize, layer: usize) -> usize {
    (layer * elements).div_ceil(layers)
}

/// Two and a half links an element, each pair once, between layers of the same size. A link
/// goes to the next layer six times in eight, and to the second or third once each.
fn layered(elements: usize, layers: usize, one_back_in: Option<usize>, seed: u64) -> Vec<(usize, usize)> {
    const STEPS: [usize; 8] = [1, 1, 1, 1, 1, 1, 2, 3];
    let mut numbers = Numbers(seed);
    let (mut links, mut is_taken) = (Vec::new(), HashSet::new());
    while links.len() < elements * LINKS_OF_TWO_ELEMENTS / 2 {
        let from = numbers.below(elements);
        let layer = from * layers / elements;
        let step = STEPS[numbers.below(STEPS.len())];
        let is_back = one_back_in.is_some_and(|often| links.len() % often == 0);
        let next = match (is_back, layer) {
            (false, _) => layer + step,
            (true, 0) => continue,
            (true, _) => numbers.below(layer),
        };
        if next >= layers {
            continue;
        }
        let start = first(elements, layers, next);
        let to = start + numbers.below(first(elements, layers, next + 1) - start);
        if is_taken.insert((from, to)) {
            links.push((from, to));
        }
    }
    links
}

fn claim(knowledge: Knowledge) -> Claim {
    let nowhere: Span = theories::NOWHERE;
    Claim {
        id: None,
        stance: Stance::Supports,
        knowledge,
        claimant: None,
        quote: Quote::default(),
        year: None,
        provenance: Provenance::Literal,
        strength: None,
        certainty: None,
        study: None,
        scope: None,
        note: None,
        place: nowhere,
        quote_place: nowhere,
    }
}
