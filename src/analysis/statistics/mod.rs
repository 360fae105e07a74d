//! Statistics: what a theory's figure looks like as a network. Numbers tell; none is a score.

mod depth;
mod shares;

pub use depth::{Depth, Far};
pub use shares::{Backing, Shares};

use crate::graph::TheoryGraph;
use crate::theory::{ChainId, ElementId, ElementKind, LinkId, LinkKind};

use super::betweenness;
use super::leverage::{Ends, Leverage, ends, leverage};
use super::loops::{Tally, knots, tally};
pub use super::pathways::Count;
use super::pathways::count;
pub use super::ranking::{Ranked, highest};

/// The network properties of a theory in one reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Statistics {
    pub elements: usize,
    /// The kinds that occur, in their fixed order.
    pub kinds: Vec<(ElementKind, usize)>,
    /// The kinds of link that occur and count in this reading, in their fixed order.
    pub links: Vec<(LinkKind, usize)>,
    /// Steps that a path can take: pairs of elements with a causal link, a part or a
    /// definition from the one to the other.
    pub steps: usize,
    /// So many steps there would be if everything led to everything else.
    pub possible: u64,
    /// Of the causal links, how many say this or that.
    pub shares: Shares,
    /// Elements from which a path leads on and to which none leads, in the order of the files.
    pub sources: Vec<ElementId>,
    /// Elements to which a path leads and from which none leads on.
    pub sinks: Vec<ElementId>,
    /// Elements over which no path runs.
    pub loose: Vec<ElementId>,
    /// How many paths run from where each chain starts to where it ends.
    pub paths: Vec<(ChainId, Count)>,
    pub loops: Tally,
    /// Elements that all lead to one another: the largest first.
    pub knots: Vec<Vec<ElementId>>,
    pub depth: Depth,
    /// Every element, in the order of the files.
    pub central: Vec<Central>,
    /// Every step by its first link, in the order of the files, with the number of shortest
    /// ways that run over it.
    pub links_between: Vec<(LinkId, f64)>,
    /// From how many elements ways were followed for what lies between others, of how many.
    pub followed: (usize, usize),
    /// What leverage counts.
    pub ends: Ends,
}

/// How an element stands among the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Central {
    pub element: ElementId,
    /// Steps into the element, and out of it.
    pub into: usize,
    pub out: usize,
    /// The shortest ways between others that pass it, as a share of each pair's ways.
    pub between: f64,
    pub leverage: Leverage,
}

impl Statistics {
    /// The elements with the highest number of one kind, at most so many.
    pub fn highest(&self, of: impl Fn(&Central) -> f64, most: usize) -> Vec<Ranked<ElementId>> {
        highest(self.central.iter().map(|central| (central.element, of(central))), most)
    }
}

/// How many loops are counted at most.
const MOST_LOOPS: u64 = 100_000;
/// How many steps are taken at most to find what lies between others: with 2.5 links an
/// element, all ways are followed up to some 10,000 elements.
const MOST_STEPS: u64 = 300_000_000;

/// The network properties of a theory; `from` is where depth is measured from.
///
/// *Returns* counts, with what each is a part of beside it. What is bounded says so: the
/// paths where there are loops, the loops, and what lies between others in a very large theory.
///
/// *Cost*: elements × links, up to a bound.
///
/// *To conclude*: these are the properties that Davies, "Representing theories of change"
/// (2018), asks of a figure: how much is connected, what the connections say, how many ways
/// and loops there are. They help to compare figures and to see where one is thin. A dense
/// figure is not a better one, a link with a source is not a true one, and no number here
/// says that the theory holds.
pub fn statistics(graph: &TheoryGraph<'_>, from: &[ElementId]) -> Statistics {
    let theory = graph.theory;
    let arcs = graph.arcs();
    let elements = theory.elements.len();
    let ways = |id: ElementId| (arcs.before(id.0).len(), arcs.after(id.0).len());
    let with = |fits: fn((usize, usize)) -> bool| theory.element_ids().filter(|&id| fits(ways(id))).collect();
    let between = betweenness::within(graph, MOST_STEPS);
    let leverage = leverage(graph);
    let central = |element: ElementId| {
        let (into, out) = ways(element);
        let place = element.index();
        Central { element, into, out, between: between.elements[place], leverage: leverage[place] }
    };
    Statistics {
        elements,
        kinds: tallied(ElementKind::ALL, theory.elements.iter().map(|element| element.kind)),
        links: link_kinds(graph),
        steps: arcs.edges(),
        possible: (elements as u64).saturating_mul(elements.saturating_sub(1) as u64),
        shares: Shares::of(graph),
        sources: with(|(into, out)| into == 0 && out > 0),
        sinks: with(|(into, out)| into > 0 && out == 0),
        loose: with(|(into, out)| into == 0 && out == 0),
        paths: theory.chain_ids().map(|id| (id, paths(graph, id))).collect(),
        loops: tally(graph, MOST_LOOPS),
        knots: knots(graph),
        depth: Depth::of(graph, from),
        central: theory.element_ids().map(central).collect(),
        followed: (between.starts, between.of),
        links_between: between.links,
        ends: ends(graph),
    }
}

fn paths(graph: &TheoryGraph<'_>, id: ChainId) -> Count {
    let chain = &graph.theory.chains[id.index()];
    count(graph, &chain.from, &chain.to)
}

/// How often each of these occurs; those that do not are left out.
fn tallied<T: Copy + PartialEq>(all: &[T], each: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts: Vec<(T, usize)> = all.iter().map(|&kind| (kind, 0)).collect();
    for kind in each {
        counts.iter_mut().filter(|(known, _)| *known == kind).for_each(|(_, count)| *count += 1);
    }
    counts.retain(|&(_, count)| count > 0);
    counts
}

/// Links by kind. A condition is a link to a link, and counts where that does.
fn link_kinds(graph: &TheoryGraph<'_>) -> Vec<(LinkKind, usize)> {
    let stands = |provenance| graph.reading.admits(provenance);
    let conditions = graph.theory.conditions.iter().filter(|it| graph.counts(it.link) && stands(it.provenance));
    let conditions = conditions.map(|_| LinkKind::Conditions);
    tallied(LinkKind::ALL, graph.links().map(|(_, link)| link.kind()).chain(conditions))
}
