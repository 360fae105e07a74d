//! What reading, resolving, checking and drawing cost, from 200 to 100,000 elements.
//!
//! `cargo bench --bench pipeline`. The last measured table stands in README.md.

mod generated;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use schakel::graph::TheoryGraph;
use schakel::source::FileId;
use schakel::theory::Reading;
use schakel::{load, rules, syntax};

const SIZES: [usize; 4] = [200, 1_000, 10_000, 100_000];

/// Text with the place of everything in it; ron beside it reads the same types without places.
fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    for size in SIZES {
        let text = generated::theory(size);
        settle(&mut group, size, text.len());
        group.bench_with_input(BenchmarkId::new("schakel", size), &text, |bench, text| {
            bench.iter_with_large_drop(|| syntax::parse(black_box(text), FileId(0)));
        });
        group.bench_with_input(BenchmarkId::new("plain ron", size), &text, |bench, text| {
            bench.iter_with_large_drop(|| syntax::plainly(black_box(text)).expect("ron reads it"));
        });
    }
}

/// Text to graph: read with places, resolved, weighed, built.
fn graph(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("text to graph");
    for size in SIZES {
        let text = generated::theory(size);
        settle(&mut group, size, text.len());
        group.bench_with_input(BenchmarkId::from_parameter(size), &text, |bench, text| {
            bench.iter_with_large_drop(|| {
                let loaded = load::text("generated.ron", black_box(text));
                let edges = TheoryGraph::new(&loaded.theory, Reading::Interpreted).graph.edge_count();
                (loaded, edges)
            });
        });
    }
}

/// All rules, on a graph that is there.
fn checking(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("rules");
    for size in SIZES {
        let text = generated::theory(size);
        let loaded = load::text("generated.ron", &text);
        let graph = TheoryGraph::new(&loaded.theory, Reading::Interpreted);
        settle(&mut group, size, text.len());
        group.bench_with_input(BenchmarkId::from_parameter(size), &graph, |bench, graph| {
            bench.iter_with_large_drop(|| rules::check(black_box(graph), &rules::Options::default()));
        });
    }
}

/// Large inputs need fewer samples to be told apart.
fn settle(group: &mut criterion::BenchmarkGroup<'_, criterion::measurement::WallTime>, size: usize, bytes: usize) {
    group.throughput(Throughput::Bytes(bytes as u64));
    group.sample_size(if size >= 10_000 { 10 } else { 30 });
    group.measurement_time(Duration::from_secs(if size >= 100_000 { 12 } else { 4 }));
}

criterion_group!(benches, reading, graph, checking);
criterion_main!(benches);
