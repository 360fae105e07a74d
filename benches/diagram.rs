//! What a figure costs, stage after stage, on random theories of several sizes.
//!
//! How it compares with other programs: `benches/peers/diagram.py`.

#[path = "generated/figures.rs"]
mod generated;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use schakel::diagram::lens::named;
use schakel::diagram::{Options, draw};
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load;
use schakel::theory::{Reading, Tongue};

use generated::Lanes;

/// From a graph to the text of a file.
fn drawing(criterion: &mut Criterion) {
    for lanes in Lanes::ALL {
        let mut group = criterion.benchmark_group(format!("draw/{}", lanes.name()));
        group.sample_size(10).measurement_time(Duration::from_secs(4));
        for size in generated::SIZES {
            let text = generated::theory(size, generated::SEEDS[0], lanes);
            let loaded = load::text("drawn.ron", &text);
            let graph = TheoryGraph::new(&loaded.theory, Reading::All);
            let lens = named("full").expect("a lens of everything");
            let (options, words) = (Options { lens, ..Options::default() }, Words::new(Tongue::Nl));
            group.bench_with_input(BenchmarkId::from_parameter(size), &graph, |bench, graph| {
                bench.iter_with_large_drop(|| draw(black_box(graph), &options, &words));
            });
        }
    }
}

criterion_group!(benches, drawing);
criterion_main!(benches);
