//! The README's example is run: what it shows is what a newcomer sees.

mod common;

use common::{root, run, run_in};

/// The block of this kind that comes first in the README.
fn block(readme: &str, kind: &str) -> String {
    let after = readme.split(&format!("```{kind}\n")).nth(1).unwrap_or_else(|| panic!("no {kind} block"));
    after.split("```").next().expect("a block that ends").to_owned()
}

#[test]
fn the_first_theory_is_answered_as_the_readme_says() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("the README");
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("coffee.ron"), block(&readme, "ron")).expect("a file");
    let said = run_in(folder.path(), &["check", "coffee.ron"]);
    assert_eq!(said.out, block(&readme, "text"));
    assert_eq!(said.code, 0);
}

#[test]
fn every_command_of_the_readme_exists_and_the_other_way_round() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("the README");
    let help = run(&["--help"]).out;
    let listed = help.split("Commands:").nth(1).and_then(|rest| rest.split("Options:").next()).expect("commands");
    let names: Vec<&str> = listed.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(names.len() >= 5);
    for name in names {
        assert!(readme.contains(&format!("`schakel {name} ")), "the README does not name {name}");
    }
    for named in readme.split("| `schakel ").skip(1) {
        let name = named.split_whitespace().next().expect("a name");
        assert!(help.contains(&format!("  {name} ")), "there is no command {name}");
    }
}

#[test]
fn every_file_of_the_readme_exists() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("the README");
    let linked = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    for path in linked.filter(|path| !path.starts_with("http")) {
        assert!(root().join(path).exists(), "{path} is linked and does not exist");
    }
}
