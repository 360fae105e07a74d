//! The same questions, answered by the algorithms that petgraph itself has.

use std::hash::RandomState;

use petgraph::algo::dominators::{Dominators, simple_fast};
use petgraph::algo::{all_simple_paths, dinics, tarjan_scc};
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::Dfs;
use serde_json::{Value, json};

use crate::graphs::Graph;
use crate::questions::{PATHS, Question};

/// A graph as petgraph has it; with one node before all starts and one behind all goals for
/// questions about whole layers.
pub struct Petgraph<'t> {
    world: &'t Graph,
    graph: DiGraph<(), u32>,
    between: DiGraph<(), u32>,
    before: NodeIndex,
    behind: NodeIndex,
}

pub enum Answer {
    Built(DiGraph<(), u32>),
    Reached(Vec<usize>),
    Paths(Vec<Vec<NodeIndex>>),
    Components(Vec<Vec<NodeIndex>>),
    Dominators(Dominators<NodeIndex>),
    Flow(u32),
}

impl<'t> Petgraph<'t> {
    pub fn new(world: &'t Graph) -> Petgraph<'t> {
        let graph = build(world);
        let mut between = graph.clone();
        let (before, behind) = (between.add_node(()), between.add_node(()));
        // As much as leaves or comes in is no bound.
        let most = u32::try_from(world.links.len()).expect("fewer links than that");
        for &start in &world.starts {
            between.add_edge(before, NodeIndex::new(start), most);
        }
        for &goal in &world.goals {
            between.add_edge(NodeIndex::new(goal), behind, most);
        }
        Petgraph { world, graph, between, before, behind }
    }

    /// None where petgraph has nothing for it: it counts no paths, lists no loops and has no
    /// betweenness of links.
    pub fn ask(&self, question: Question) -> Option<Answer> {
        let (from, to) = (NodeIndex::new(self.world.wide.0), NodeIndex::new(self.world.wide.1));
        match question {
            Question::Build => Some(Answer::Built(build(self.world))),
            Question::Reach => Some(Answer::Reached(self.reach())),
            Question::Paths => {
                let paths = all_simple_paths::<Vec<NodeIndex>, _, RandomState>(&self.graph, from, to, 0, None);
                Some(Answer::Paths(paths.take(PATHS).collect()))
            }
            Question::Components => Some(Answer::Components(tarjan_scc(&self.graph))),
            Question::Dominators => Some(Answer::Dominators(simple_fast(&self.between, self.before))),
            Question::Cut => Some(Answer::Flow(dinics(&self.graph, from, to).0)),
            Question::WholeCut => Some(Answer::Flow(dinics(&self.between, self.before, self.behind).0)),
            Question::Count
            | Question::Betweenness
            | Question::Loops
            | Question::Hinges
            | Question::Best
            | Question::Robustness
            | Question::Removal
            | Question::Agenda
            | Question::Statistics => None,
        }
    }

    fn reach(&self) -> Vec<usize> {
        let mut is_goal = vec![false; self.world.elements];
        self.world.goals.iter().for_each(|&goal| is_goal[goal] = true);
        let mut walk = Dfs::empty(&self.graph);
        let from = |&start: &usize| {
            walk.reset(&self.graph);
            walk.move_to(NodeIndex::new(start));
            let mut reached = 0;
            while let Some(node) = walk.next(&self.graph) {
                reached += usize::from(is_goal[node.index()] && node.index() != start);
            }
            reached
        };
        self.world.starts.iter().map(from).collect()
    }

    /// What can be held against our own answer, in the same words.
    pub fn facts(&self, answer: &Answer) -> Value {
        match answer {
            Answer::Built(graph) => json!({ "elements": graph.node_count(), "links": graph.edge_count() }),
            Answer::Reached(counts) => json!({ "reached": counts }),
            Answer::Paths(paths) => json!({ "paths": paths.len() }),
            Answer::Components(found) => {
                json!({ "components": found.len(), "largest": found.iter().map(Vec::len).max() })
            }
            Answer::Dominators(tree) => {
                let above = |element: usize| tree.immediate_dominator(NodeIndex::new(element));
                let number = |node: NodeIndex| if node == self.before { 0 } else { node.index() as u64 + 1 };
                let elements = (0..self.world.elements).filter_map(|it| Some((it as u64 + 1, number(above(it)?))));
                let above: Vec<(u64, u64)> = elements.collect();
                json!({ "reached": above.len(), "sum": above.iter().map(|(one, other)| one * other).sum::<u64>() })
            }
            Answer::Flow(size) => json!({ "size": size }),
        }
    }
}

fn build(world: &Graph) -> DiGraph<(), u32> {
    let mut graph = DiGraph::with_capacity(world.elements, world.links.len());
    for _ in 0..world.elements {
        graph.add_node(());
    }
    for &(from, to) in &world.links {
        graph.add_edge(NodeIndex::new(from), NodeIndex::new(to), 1);
    }
    graph
}
