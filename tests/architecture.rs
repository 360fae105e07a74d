//! ARCHITECTURE.md as a test: the walls between rooms, paths that exist, files that fit.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const MAP: &str = include_str!("../src/ARCHITECTURE.md");

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|it| it == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The room of a source file: the first part of its path under src.
fn room(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).expect("a file under src");
    inside.components().next().expect("a name").as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

/// The table of the map: room → rooms that it may look into.
fn walls() -> BTreeMap<String, Vec<String>> {
    let mut walls: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut above = Vec::new();
    for line in MAP.lines().filter(|line| line.starts_with("| `src/")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let name = cells[1].trim_matches('`').trim_start_matches("src/").trim_end_matches('/').trim_end_matches(".rs");
        let may = if cells[3] == "all above" {
            above.clone()
        } else {
            cells[3].split(',').map(|room| room.trim().trim_matches('`').to_owned()).collect()
        };
        above.push(name.to_owned());
        walls.insert(name.to_owned(), may);
    }
    walls
}

#[test]
fn rooms_look_only_where_the_map_says() {
    let walls = walls();
    let mut broken = Vec::new();
    for path in files(&root().join("src"), "rs") {
        let room = room(&path);
        if room == "lib" || room == "main" {
            continue;
        }
        let may = walls.get(&room).unwrap_or_else(|| panic!("the map does not name the room {room}"));
        let text = fs::read_to_string(&path).expect("a source file");
        for (number, line) in text.lines().enumerate() {
            assert!(!line.contains("crate::{"), "{}:{}: name each room by itself", path.display(), number + 1);
            for used in line.split("crate::").skip(1) {
                let used: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if used != room && !used.is_empty() && !may.contains(&used) {
                    broken.push(format!("{}:{}: `{room}` may not use `{used}`", path.display(), number + 1));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_path_on_the_map_exists() {
    let named = MAP.split('`').skip(1).step_by(2).filter(|it| it.starts_with("src/") || it.starts_with("tests/"));
    let mut count = 0;
    for path in named {
        assert!(root().join(path).exists(), "{path} is on the map and not in the house");
        count += 1;
    }
    assert!(count > 10, "the map names its paths");
}

#[test]
fn every_room_is_on_the_map() {
    for entry in fs::read_dir(root().join("src")).expect("src").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let named = MAP.contains(&format!("`src/{name}`")) || MAP.contains(&format!("`src/{name}/`"));
        assert!(named || name == "lib.rs" || name == "ARCHITECTURE.md", "src/{name} is not on the map");
    }
}

#[test]
fn no_file_passes_500_lines() {
    for folder in ["src", "tests", "benches"] {
        for path in files(&root().join(folder), "rs") {
            let lines = fs::read_to_string(&path).expect("a source file").lines().count();
            assert!(lines <= 500, "{} has {lines} lines", path.display());
        }
    }
}

#[test]
fn only_the_command_line_prints_and_uses_anyhow() {
    for path in files(&root().join("src"), "rs") {
        if room(&path) == "cli" || room(&path) == "main" {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source file");
        for word in ["println!(", "print!(", "eprintln!(", "anyhow", "std::process"] {
            assert!(!text.contains(word), "{} holds {word}", path.display());
        }
    }
}

#[test]
fn only_the_graph_room_builds_graphs() {
    for path in files(&root().join("src"), "rs") {
        let text = fs::read_to_string(&path).expect("a source file");
        let builds = ["DiGraph::new", "DiGraph::with_capacity", ".add_edge(", "StableGraph::"];
        // layout-rs wants what it places as a graph of its own.
        let is_builder = room(&path) == "graph" || path.ends_with("diagram/arrange/classic.rs");
        assert!(is_builder || builds.iter().all(|call| !text.contains(call)), "{} builds a graph", path.display());
    }
}

#[test]
fn the_top_level_holds_what_the_design_names() {
    const NAMED: [&str; 9] =
        ["Cargo.toml", "Cargo.lock", "README.md", "src", "models", "output", "tests", "benches", "LICENSE"];
    for entry in fs::read_dir(root()).expect("the top level").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_named = name.starts_with('.') || name == "target" || NAMED.contains(&name.as_str());
        assert!(is_named, "{name} does not belong at the top level");
    }
    for name in NAMED {
        assert!(root().join(name).exists(), "{name} is missing");
    }
}

/// The words of one theory: none of them may stand in the program.
#[test]
fn the_program_knows_no_element_of_a_theory() {
    let mut ids = Vec::new();
    for model in files(&root().join("models"), "ron") {
        let text = fs::read_to_string(model).expect("a model");
        for line in text.lines() {
            if let Some(rest) = line.split("Element(id: \"").nth(1) {
                ids.push(format!("\"{}\"", rest.split('"').next().expect("an id")));
            }
        }
    }
    assert!(ids.len() > 100, "the models were read");
    for path in files(&root().join("src"), "rs") {
        let text = fs::read_to_string(&path).expect("a source file");
        let code = text.split("#[cfg(test)]").next().unwrap_or("");
        for id in ids.iter().filter(|id| id.contains('-')) {
            assert!(!code.contains(id.as_str()), "{} knows {id}", path.display());
        }
    }
}
