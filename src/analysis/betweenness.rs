//! Betweenness: how much lies on the shortest way between other things.

use rayon::prelude::*;

use crate::graph::{Arcs, TheoryGraph};
use crate::theory::LinkId;

/// How often an element, and a step, lies on a shortest way between two others.
#[derive(Clone, Debug, PartialEq)]
pub struct Betweenness {
    /// By the index of the element: over all pairs of others, the share of their shortest
    /// ways that pass it. The ends of a way do not count.
    pub elements: Vec<f64>,
    /// For every step, by its first link in the order of the files: over all pairs, the
    /// share of their shortest ways that run over it.
    pub links: Vec<(LinkId, f64)>,
    /// From how many elements the ways were followed, of how many. With fewer than all, the
    /// numbers are an estimate.
    pub starts: usize,
    pub of: usize,
}

impl Betweenness {
    pub fn is_exact(&self) -> bool {
        self.starts == self.of
    }
}

/// How many pieces of work the starts are dealt over. It does not depend on the machine:
/// each piece is summed by itself, and the pieces in their order, so that the same bytes
/// come out for any number of threads.
const PIECES: usize = 16;

/// More ways than a number with a floating point tells apart from each other safely.
const MANY_WAYS: f64 = 1e290;

/// Betweenness of every element and step. A step is a pair of elements; how many links lie
/// on it does not matter.
///
/// *Cost*: elements × links (Brandes, "A faster algorithm for betweenness centrality",
/// J. Math. Sociol. 25(2), 2001; the sums are drawn back over the steps that lie on a
/// shortest way, without lists of what came before).
///
/// *To conclude*: what lies between many others, many short ways are said to pass: the
/// "mediators" of a figure (McGlashan et al. 2016). It says where the figure is narrow, not
/// where a change would do most: on figures of one and the same system that differ in
/// detail, the order of the elements differs (Crielaard et al. 2023).
pub fn betweenness(graph: &TheoryGraph<'_>) -> Betweenness {
    from_starts(graph, graph.arcs().elements())
}

/// As [`betweenness`], in about so many steps at most. Where all starts would take more, the
/// ways are followed from some, spread evenly over the files, and the sums are scaled up
/// (Brandes & Pich 2007): the same estimate in every run.
pub fn within(graph: &TheoryGraph<'_>, most_steps: u64) -> Betweenness {
    let for_each = graph.arcs().edges().max(1) as u64;
    let starts = usize::try_from(most_steps / for_each).unwrap_or(usize::MAX);
    from_starts(graph, starts.clamp(1, graph.arcs().elements().max(1)))
}

fn from_starts(graph: &TheoryGraph<'_>, most: usize) -> Betweenness {
    let steps = Steps::of(graph.arcs());
    let of = graph.arcs().elements();
    let starts = most.min(of);
    let pieces: Vec<Sums> = (0..PIECES)
        .into_par_iter()
        .map(|piece| {
            let mut search = Search::new(&steps);
            (piece..starts).step_by(PIECES).for_each(|number| search.from((number * of / starts) as u32));
            search.sums
        })
        .collect();
    let mut sums = Sums::none(&steps);
    pieces.iter().for_each(|piece| sums.add(piece));
    let scale = if starts == 0 { 1.0 } else { of as f64 / starts as f64 };
    let link = |(&edge, sum): (&u32, &f64)| (graph.arcs().link(edge as usize), sum * scale);
    let mut links: Vec<(LinkId, f64)> = steps.edges.iter().zip(&sums.steps).map(link).collect();
    links.sort_unstable_by_key(|&(link, _)| link);
    Betweenness { elements: sums.elements.iter().map(|sum| sum * scale).collect(), links, starts, of }
}

/// The edges of the graph, sorted by where they lead: a sum does not depend on the order of
/// the links.
struct Steps {
    starts: Vec<u32>,
    heads: Vec<u32>,
    edges: Vec<u32>,
}

impl Steps {
    fn of(arcs: &Arcs) -> Self {
        let mut steps = Steps { starts: vec![0], heads: Vec::new(), edges: Vec::new() };
        for element in 0..arcs.elements() as u32 {
            let mut out: Vec<(u32, u32)> = arcs.out(element).map(|edge| (arcs.head(edge), edge as u32)).collect();
            out.sort_unstable();
            steps.heads.extend(out.iter().map(|step| step.0));
            steps.edges.extend(out.iter().map(|step| step.1));
            steps.starts.push(steps.heads.len() as u32);
        }
        steps
    }

    fn elements(&self) -> usize {
        self.starts.len() - 1
    }

    fn out(&self, element: u32) -> std::ops::Range<usize> {
        self.starts[element as usize] as usize..self.starts[element as usize + 1] as usize
    }
}

struct Sums {
    elements: Vec<f64>,
    steps: Vec<f64>,
}

impl Sums {
    fn none(steps: &Steps) -> Self {
        Sums { elements: vec![0.0; steps.elements()], steps: vec![0.0; steps.heads.len()] }
    }

    fn add(&mut self, other: &Sums) {
        self.elements.iter_mut().zip(&other.elements).for_each(|(sum, more)| *sum += more);
        self.steps.iter_mut().zip(&other.steps).for_each(|(sum, more)| *sum += more);
    }
}

const FAR: u32 = u32::MAX;

/// An element as one search sees it. What a step looks at lies side by side in memory.
#[derive(Clone, Copy)]
struct Seen {
    /// How many links away from the start.
    links: u32,
    /// How many shortest ways lead here.
    ways: f64,
    /// What passes here or ends here, for each of those ways.
    share: f64,
}

const UNSEEN: Seen = Seen { links: FAR, ways: 0.0, share: 0.0 };

struct Search<'s> {
    steps: &'s Steps,
    seen: Vec<Seen>,
    /// The elements reached, nearest first, and how many there are.
    order: Vec<u32>,
    count: usize,
    sums: Sums,
}

impl<'s> Search<'s> {
    fn new(steps: &'s Steps) -> Self {
        Search {
            steps,
            seen: vec![UNSEEN; steps.elements()],
            order: vec![0; steps.elements() + 1],
            count: 0,
            sums: Sums::none(steps),
        }
    }

    fn from(&mut self, start: u32) {
        if self.steps.out(start).is_empty() {
            return;
        }
        let most = self.spread(start);
        if most < MANY_WAYS {
            self.draw_back();
        } else {
            self.draw_back_by_logarithms();
        }
        self.order[..self.count].iter().for_each(|&element| self.seen[element as usize] = UNSEEN);
    }

    /// Counts the shortest ways to everything. Returns the highest count.
    ///
    /// Whether an element is new cannot be foreseen, so nothing branches on it: that takes a
    /// tenth off the whole, measured over 10,000 elements.
    fn spread(&mut self, start: u32) -> f64 {
        self.seen[start as usize] = Seen { links: 0, ways: 1.0, share: 0.0 };
        self.order[0] = start;
        self.count = 1;
        let (mut done, mut most) = (0, 1.0);
        while done < self.count {
            let element = self.order[done];
            done += 1;
            let Seen { links, ways, .. } = self.seen[element as usize];
            most = f64::max(most, ways);
            for &next in &self.steps.heads[self.steps.out(element)] {
                let seen = &mut self.seen[next as usize];
                if seen.links > links {
                    // There is room for one more than there are elements.
                    self.order[self.count] = next;
                    self.count += usize::from(seen.links == FAR);
                    seen.links = links + 1;
                    seen.ways += ways;
                }
            }
        }
        most
    }

    /// From the furthest element back to the start: what each step bears.
    fn draw_back(&mut self) {
        for &element in self.order[..self.count].iter().rev() {
            let Seen { links, ways, .. } = self.seen[element as usize];
            let mut passing = 0.0;
            let out = self.steps.out(element);
            for (&next, sum) in self.steps.heads[out.clone()].iter().zip(&mut self.sums.steps[out]) {
                let next = self.seen[next as usize];
                let borne = if next.links == links + 1 { ways * next.share } else { 0.0 };
                *sum += borne;
                passing += borne;
            }
            self.seen[element as usize].share = (1.0 + passing) / ways;
            if links > 0 {
                self.sums.elements[element as usize] += passing;
            }
        }
    }

    /// The same where there are more ways than fit a number: from here on `ways` is the
    /// logarithm of their number, and `share` what passes or ends here over all of them.
    fn draw_back_by_logarithms(&mut self) {
        self.order[..self.count].iter().for_each(|&element| self.seen[element as usize].ways = f64::NEG_INFINITY);
        self.seen[self.order[0] as usize].ways = 0.0;
        for &element in &self.order[..self.count] {
            let Seen { links, ways, .. } = self.seen[element as usize];
            for &next in &self.steps.heads[self.steps.out(element)] {
                let next = &mut self.seen[next as usize];
                if next.links == links + 1 {
                    next.ways = logarithm_of_sum(next.ways, ways);
                }
            }
        }
        for &element in self.order[..self.count].iter().rev() {
            let Seen { links, ways, .. } = self.seen[element as usize];
            let mut passing = 0.0;
            for step in self.steps.out(element) {
                let next = self.seen[self.steps.heads[step] as usize];
                if next.links == links + 1 {
                    let borne = (ways - next.ways).exp() * next.share;
                    self.sums.steps[step] += borne;
                    passing += borne;
                }
            }
            self.seen[element as usize].share = 1.0 + passing;
            if links > 0 {
                self.sums.elements[element as usize] += passing;
            }
        }
    }
}

fn logarithm_of_sum(one: f64, other: f64) -> f64 {
    let (high, low) = if one > other { (one, other) } else { (other, one) };
    high + (low - high).exp().ln_1p()
}
