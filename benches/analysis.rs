//! What the questions about a theory cost, from 1,000 to 100,000 elements.
//!
//! `cargo bench --bench analysis`, or with the name of a question behind `--`. The graph and
//! its arrays are there before a question is put. How the same graphs cost others, `peers/`
//! measures; the last table stands in README.md.

#[path = "generated/graphs.rs"]
mod graphs;
mod questions;

use std::hint::black_box;
use std::time::Duration;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

use graphs::Graph;
use questions::{Ground, Question};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// What is not linear is not asked of more elements than these.
const MOST_ELEMENTS: usize = 10_000;

fn layered(criterion: &mut Criterion) {
    for size in SIZES {
        for world in [Graph::forward(size), Graph::with_feedback(size)] {
            let theory = world.theory();
            let ground = Ground::new(&world, &theory);
            for question in Question::ALL.into_iter().filter(|&question| is_asked(question, &world)) {
                measure(criterion, question, &ground);
            }
        }
    }
}

fn looped(criterion: &mut Criterion) {
    for world in [Graph::with_loops(), Graph::tangle()] {
        let theory = world.theory();
        measure(criterion, Question::Loops, &Ground::new(&world, &theory));
    }
}

/// Paths are listed and counted where links go forward only; loops are asked for elsewhere.
fn is_asked(question: Question, world: &Graph) -> bool {
    match question {
        Question::Count | Question::Paths => world.name.starts_with('d'),
        Question::Betweenness | Question::Best | Question::Removal | Question::Agenda => {
            world.elements <= MOST_ELEMENTS
        }
        Question::Loops => false,
        Question::Build
        | Question::Reach
        | Question::Components
        | Question::Dominators
        | Question::Cut
        | Question::WholeCut
        | Question::Hinges
        | Question::Robustness
        | Question::Statistics => true,
    }
}

/// Says what the answer is before its cost.
fn measure(criterion: &mut Criterion, question: Question, ground: &Ground<'_>) {
    println!("{} of {}: {}", question.name(), ground.world.name, ground.ask(question).facts(ground));
    let mut group = criterion.benchmark_group(question.name());
    settle(&mut group, question, ground.world);
    group.bench_function(BenchmarkId::from_parameter(&ground.world.name), |bench| {
        bench.iter_with_large_drop(|| black_box(ground).ask(black_box(question)));
    });
}

fn settle(group: &mut BenchmarkGroup<'_, WallTime>, question: Question, world: &Graph) {
    let is_long = world.elements >= 100_000 || question == Question::Betweenness;
    group.throughput(Throughput::Elements(world.links.len() as u64));
    group.sample_size(if is_long { 10 } else { 30 });
    group.measurement_time(Duration::from_secs(if is_long { 8 } else { 3 }));
}

criterion_group!(benches, layered, looped);
criterion_main!(benches);
