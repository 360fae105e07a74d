//! The shipped theory against facts that were computed without Schakel (by networkx, from
//! the inventory of the source documents).

use std::path::{Path, PathBuf};

use schakel::analysis::hinges;
use schakel::graph::TheoryGraph;
use schakel::load::{self, Loaded};
use schakel::theory::{ElementId, LinkId, Reading, Theory};

const START: &str = "investering-institutioneel";
const SAVING: &str = "besparing-gemeente";

fn model(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("models").join(name)
}

/// The whole theory with both overlays.
fn whole() -> Loaded {
    load::file(&model("sociale-basis.ron"), &[model("spanningen.ron"), model("verbindingen.ron")])
}

fn element(theory: &Theory, id: &str) -> ElementId {
    theory.element_named(id).unwrap_or_else(|| panic!("{id} is an element"))
}

/// The ids of links, those that merged included.
fn ids(theory: &Theory, links: &[LinkId]) -> Vec<String> {
    links.iter().map(|&link| theory.link(link).id.to_string()).collect()
}

#[test]
fn the_shipped_theory_reads_without_a_slip() {
    let loaded = whole();
    assert!(loaded.findings.is_empty(), "{:#?}", loaded.findings);
    assert_eq!(loaded.theory.elements.len(), 193);
}

#[test]
fn each_reading_has_its_links() {
    let loaded = whole();
    let edges = Reading::ALL.map(|reading| TheoryGraph::new(&loaded.theory, reading).graph.edge_count());
    assert_eq!(edges, [182, 221, 240]);
    let causal = Reading::ALL.map(|reading| TheoryGraph::new(&loaded.theory, reading).causal_links().count());
    assert_eq!(causal, [136, 167, 186]);
}

#[test]
fn everything_hangs_on_two_links_until_the_modeller_adds_a_way_around() {
    let loaded = whole();
    let theory = &loaded.theory;
    let (from, to) = ([element(theory, START)], [element(theory, SAVING)]);
    let hinges = Reading::ALL.map(|reading| {
        let graph = TheoryGraph::new(theory, reading);
        ids(theory, &hinges::on_every_path(&graph, &from, &to))
    });
    assert_eq!(hinges, [vec!["k01", "k04"], vec!["k01", "k04"], vec!["k01"]]);
}
