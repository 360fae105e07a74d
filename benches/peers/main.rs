//! Our side of a comparison, as a process that `run.py` asks: Schakel's answers, and those of
//! petgraph's own algorithms.
//!
//! In: a line of JSON a question. Out: a line of JSON with the time of each run, in seconds,
//! and what the answer says. Asked without `serve`, it says how to start a comparison.

#[path = "../generated/graphs.rs"]
mod graphs;
mod of_petgraph;
#[path = "../questions/mod.rs"]
mod questions;

use std::io::{BufRead, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use graphs::Graph;
use of_petgraph::Petgraph;
use questions::{Ground, Question};

fn main() {
    if std::env::args().any(|argument| argument == "serve") {
        serve();
    } else {
        println!("benches/peers/run.py compares Schakel with other libraries; it starts this itself.");
    }
}

/// Answers one graph after another: a line that names another graph comes with `graph`.
fn serve() {
    let mut lines = std::io::stdin().lock().lines().map(|line| line.expect("a line of text"));
    let mut next = lines.next();
    while let Some(line) = next.take() {
        let asked: Value = serde_json::from_str(&line).expect("a line of JSON");
        let world = world(&asked);
        let theory = world.theory();
        let stage = Stage { ours: Ground::new(&world, &theory), petgraph: Petgraph::new(&world) };
        reply(&json!({ "graph": world.name }));
        for line in lines.by_ref() {
            let asked: Value = serde_json::from_str(&line).expect("a line of JSON");
            if asked.get("graph").is_some() {
                next = Some(line);
                break;
            }
            reply(&stage.answer(&asked));
        }
    }
}

fn reply(value: &Value) {
    println!("{value}");
    std::io::stdout().flush().expect("the other side listens");
}

/// The graph that a line names; written down for the peers where the line says so.
fn world(asked: &Value) -> Graph {
    let name = asked["graph"].as_str().expect("the name of a graph");
    let size = name.split('_').nth(1).and_then(|size| size.parse().ok()).expect("a size in the name");
    let world = match name {
        "loops_300" => Graph::with_loops(),
        "loops_26" => Graph::tangle(),
        _ if name.starts_with('k') => Graph::with_feedback(size),
        _ => Graph::forward(size),
    };
    if let Some(folder) = asked["folder"].as_str() {
        let told = json!({
            "name": world.name, "elements": world.elements, "links": world.links, "starts": world.starts,
            "goals": world.goals, "wide": world.wide, "narrow": world.narrow, "paths": questions::PATHS,
        });
        std::fs::write(Path::new(folder).join(format!("{name}.json")), told.to_string()).expect("the folder is there");
    }
    world
}

/// One graph, ready for both.
struct Stage<'t> {
    ours: Ground<'t>,
    petgraph: Petgraph<'t>,
}

impl Stage<'_> {
    fn answer(&self, asked: &Value) -> Value {
        let name = asked["question"].as_str().expect("a question");
        let question = Question::ALL.into_iter().find(|question| question.name() == name).expect("a known question");
        let budget = Duration::from_secs_f64(asked["seconds"].as_f64().expect("seconds"));
        if asked["side"] == "petgraph" {
            let run = || self.petgraph.ask(question);
            let facts = |answer: &Option<_>| answer.as_ref().map_or(Value::Null, |answer| self.petgraph.facts(answer));
            repeated(budget, run, facts)
        } else {
            repeated(budget, || self.ours.ask(question), |answer| answer.facts(&self.ours))
        }
    }
}

/// Runs as often as fits, once at least; facts of null say that there is no answer. Telling what an answer says, and giving back its
/// memory, is not measured.
fn repeated<T>(budget: Duration, run: impl Fn() -> T, facts: impl Fn(&T) -> Value) -> Value {
    const MOST: usize = 50;
    let (begun, mut times, mut told) = (Instant::now(), Vec::new(), Value::Null);
    while times.is_empty() || (times.len() < MOST && begun.elapsed() < budget) {
        let start = Instant::now();
        let answer = std::hint::black_box(run());
        times.push(start.elapsed().as_secs_f64());
        if told.is_null() {
            told = facts(&answer);
        }
    }
    json!({ "times": times, "facts": told })
}
