//! The committed output is what `schakel build` makes of the shipped theories, byte for byte.

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use common::{program, root};

/// Every file under a folder, by its path.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            found.extend(tree(&path).into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            found.insert(name, fs::read(path).expect("a file"));
        }
    }
    found
}

/// Builds into a folder of its own, on so many threads.
fn build(threads: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("output");
    let mut command = program();
    command.env("RAYON_NUM_THREADS", threads).args(["build", "-o"]).arg(&out);
    let output = command.output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    tree(&out)
}

#[test]
fn the_committed_output_is_what_build_makes() {
    let (made, committed) = (build("2"), tree(&root().join("output")));
    let names = |tree: &BTreeMap<String, Vec<u8>>| tree.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&made), names(&committed));
    for (name, bytes) in &made {
        assert!(*bytes == committed[name], "output/{name} is not what build makes: run `cargo run --release -- build`");
    }
}

#[test]
fn every_run_and_every_number_of_threads_makes_the_same() {
    let one = build("1");
    assert!(one.len() > 20);
    assert!(one == build("7"), "the number of threads shows in the output");
}
