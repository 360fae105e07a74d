//! The questions that are measured, put to a graph that is there with its arrays.
//!
//! The answer is kept as it came, so that nothing but the question is measured; what it says
//! is told afterwards ([`Answer::facts`]), and held against what the peers say.

use schakel::analysis::agenda::{Open, Route, agenda};
use schakel::analysis::betweenness::{Betweenness, betweenness};
use schakel::analysis::components::Components;
use schakel::analysis::dominators::Dominators;
use schakel::analysis::hinges::on_every_path;
use schakel::analysis::loops::{Limits, Loops, loops};
use schakel::analysis::pathways::{Best, Count, List, best, count, list};
use schakel::analysis::reach::{Reached, reach};
use schakel::analysis::removal::{Removal, removal};
use schakel::analysis::robustness::{Cut, Robustness, Weight, minimum_cut, robustness};
use schakel::analysis::statistics::{Statistics, statistics};
use schakel::graph::TheoryGraph;
use schakel::theory::{ElementId, LinkId, Reading, Theory};
use serde_json::{Value, json};

use crate::graphs::{Graph, ids};

/// So many paths are listed at most.
pub const PATHS: usize = 100_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// The graph of a theory with its arrays, from the theory in memory.
    Build,
    /// From each element of the first layer to each of the last.
    Reach,
    /// How many paths from the first layer to the last.
    Count,
    /// The first 100,000 paths of the wide pair.
    Paths,
    Betweenness,
    Loops,
    Components,
    /// From the first layer.
    Dominators,
    /// The cut of the wide pair, with its links.
    Cut,
    /// The cut between the first layer and the last, with its links.
    WholeCut,
    /// The links on every path of the narrow pair.
    Hinges,
    /// The ten best supported paths between some starts and goals. What follows is asked of
    /// these too; no peer has it.
    Best,
    Robustness,
    Removal,
    Agenda,
    Statistics,
}

/// So many starts, and goals, are asked about where a person would ask about some.
const SOME: usize = 5;

impl Question {
    pub const ALL: [Question; 16] = [
        Question::Build,
        Question::Reach,
        Question::Count,
        Question::Paths,
        Question::Betweenness,
        Question::Loops,
        Question::Components,
        Question::Dominators,
        Question::Cut,
        Question::WholeCut,
        Question::Hinges,
        Question::Best,
        Question::Robustness,
        Question::Removal,
        Question::Agenda,
        Question::Statistics,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Question::Build => "build",
            Question::Reach => "reach",
            Question::Count => "count",
            Question::Paths => "paths",
            Question::Betweenness => "betweenness",
            Question::Loops => "loops",
            Question::Components => "components",
            Question::Dominators => "dominators",
            Question::Cut => "cut",
            Question::WholeCut => "whole cut",
            Question::Hinges => "hinges",
            Question::Best => "best paths",
            Question::Robustness => "robustness",
            Question::Removal => "removal",
            Question::Agenda => "agenda",
            Question::Statistics => "statistics",
        }
    }
}

/// A graph that questions can be put to.
pub struct Ground<'t> {
    pub world: &'t Graph,
    pub graph: TheoryGraph<'t>,
    starts: Vec<ElementId>,
    goals: Vec<ElementId>,
    wide: [ElementId; 2],
    narrow: [ElementId; 2],
}

pub enum Answer {
    Built { elements: usize, edges: usize },
    Reached(Reached),
    Count(Count),
    Paths(List),
    Betweenness(Betweenness),
    Loops(Loops),
    Components(Components),
    Dominators(Dominators),
    Cut(Cut, Vec<ElementId>, Vec<ElementId>),
    Hinges(Vec<LinkId>),
    Best(Best),
    Robustness(Robustness),
    Removal(Removal),
    Agenda(Vec<Open>),
    Statistics(Box<Statistics>),
}

impl<'t> Ground<'t> {
    /// The arrays are built here, so that no question pays for them.
    pub fn new(world: &'t Graph, theory: &'t Theory) -> Ground<'t> {
        let graph = TheoryGraph::new(theory, Reading::Interpreted);
        graph.arcs();
        let pair = |(from, to): (usize, usize)| {
            let pair = ids(theory, &[from, to]);
            [pair[0], pair[1]]
        };
        let (starts, goals) = (ids(theory, &world.starts), ids(theory, &world.goals));
        Ground { world, graph, starts, goals, wide: pair(world.wide), narrow: pair(world.narrow) }
    }

    pub fn ask(&self, question: Question) -> Answer {
        let graph = &self.graph;
        let [from, to] = self.wide.map(|end| vec![end]);
        let [some, others] = [&self.starts, &self.goals].map(|all| &all[..SOME.min(all.len())]);
        match question {
            Question::Build => {
                let graph = TheoryGraph::new(graph.theory, graph.reading);
                Answer::Built { elements: graph.arcs().elements(), edges: graph.arcs().edges() }
            }
            Question::Reach => Answer::Reached(reach(graph, &self.starts, &self.goals)),
            Question::Count => Answer::Count(count(graph, &self.starts, &self.goals)),
            Question::Paths => Answer::Paths(list(graph, &from, &to, Limits { cap: PATHS, max_links: usize::MAX })),
            Question::Betweenness => Answer::Betweenness(betweenness(graph)),
            Question::Loops => Answer::Loops(loops(graph, Limits { cap: PATHS, max_links: usize::MAX })),
            Question::Components => Answer::Components(Components::of(graph.arcs())),
            Question::Dominators => {
                let starts: Vec<u32> = self.starts.iter().map(|start| start.index() as u32).collect();
                Answer::Dominators(Dominators::of(graph.arcs(), &starts, |_| true))
            }
            Question::Cut => Answer::Cut(minimum_cut(graph, &from, &to, Weight::Links), from, to),
            Question::WholeCut => {
                let cut = minimum_cut(graph, &self.starts, &self.goals, Weight::Links);
                Answer::Cut(cut, self.starts.clone(), self.goals.clone())
            }
            Question::Hinges => Answer::Hinges(on_every_path(graph, &self.narrow[..1], &self.narrow[1..])),
            Question::Best => Answer::Best(best(graph, some, others, 10)),
            Question::Robustness => Answer::Robustness(robustness(graph, some, others)),
            Question::Removal => Answer::Removal(removal(graph, some, others)),
            Question::Agenda => Answer::Agenda(agenda(graph, &[Route { from: some, to: others }])),
            Question::Statistics => Answer::Statistics(Box::new(statistics(graph, &self.starts))),
        }
    }

    /// Whether these links part the sides, by walking around them.
    fn parts(&self, cut: &[LinkId], from: &[ElementId], to: &[ElementId]) -> bool {
        let mut is_seen = vec![false; self.world.elements];
        let mut open: Vec<ElementId> = from.to_vec();
        while let Some(element) = open.pop() {
            for (link, next) in self.graph.out(element) {
                if cut.binary_search(&link).is_err() && !std::mem::replace(&mut is_seen[next.index()], true) {
                    open.push(next);
                }
            }
        }
        to.iter().all(|goal| !is_seen[goal.index()])
    }
}

impl Answer {
    /// What can be held against the answer of another.
    pub fn facts(&self, ground: &Ground<'_>) -> Value {
        match self {
            Answer::Built { elements, edges } => json!({ "elements": elements, "links": edges }),
            Answer::Reached(reached) => json!({ "reached": reached.counts() }),
            Answer::Count(count) => json!({ "paths": count.paths.to_string(), "exact": count.is_exact }),
            Answer::Paths(list) => {
                let longest = list.paths.iter().map(|path| path.links.len()).max();
                json!({ "paths": list.paths.len(), "longest": longest })
            }
            Answer::Betweenness(found) => {
                let sum: f64 = found.links.iter().map(|(_, between)| between).sum();
                let most = found.links.iter().map(|(_, between)| *between).fold(0.0, f64::max);
                json!({ "sum": sum, "most": most, "exact": found.is_exact() })
            }
            Answer::Loops(loops) => {
                let links: usize = loops.loops.iter().map(|cycle| cycle.links.len()).sum();
                json!({ "loops": loops.loops.len(), "links": links, "exact": loops.bound.is_none() })
            }
            Answer::Components(components) => {
                let knots = components.knots();
                json!({ "components": components.count(), "largest": knots.first().map_or(1, Vec::len) })
            }
            Answer::Dominators(tree) => {
                let above = (0..ground.world.elements as u32).filter(|&element| tree.reaches(element));
                let above: Vec<(u64, u64)> = above
                    .map(|it| (u64::from(it) + 1, tree.above(it).map_or(0, |above| u64::from(above) + 1)))
                    .collect();
                // Whoever differs in one element differs in the sum of the products.
                json!({ "reached": above.len(), "sum": above.iter().map(|(one, other)| one * other).sum::<u64>() })
            }
            Answer::Cut(cut, from, to) => {
                let holds = cut.size == Some(cut.links.len() as u64) && ground.parts(&cut.links, from, to);
                json!({ "size": cut.size, "parts": holds })
            }
            Answer::Hinges(links) => json!({ "links": links.len() }),
            Answer::Best(best) => json!({ "paths": best.paths.len() }),
            Answer::Robustness(found) => json!({ "links": found.structural.size, "studies": found.evidential.size }),
            Answer::Removal(found) => json!({ "links": found.links.len(), "elements": found.elements.len() }),
            Answer::Agenda(open) => json!({ "open": open.len() }),
            Answer::Statistics(found) => json!({ "steps": found.steps, "followed": found.followed.0 }),
        }
    }
}
