//! `rules`, the index that a build writes, `completions` and `man`: all from one registry.

mod common;

use std::collections::BTreeSet;
use std::fs;

use clap::CommandFactory;
use common::{run, run_in};
use schakel::cli::args::Args;
use schakel::language::Words;
use schakel::report::explain;
use schakel::rules::{catalogue, settable};
use schakel::theory::Tongue;
use serde_json::Value;

#[test]
fn rules_lists_every_rule_in_every_form() {
    for lang in ["nl", "en"] {
        let human = run(&["rules", "--lang", lang]);
        let markdown = run(&["rules", "--lang", lang, "--format", "markdown"]);
        let json = run(&["rules", "--lang", lang, "--format", "json"]);
        assert_eq!((human.code, markdown.code, json.code), (0, 0, 0));
        let document: Value = serde_json::from_str(&json.out).expect("JSON");
        assert_eq!((&document["version"], &document["language"]), (&Value::from(1), &Value::from(lang)));
        let listed = document["rules"].as_array().expect("a list");
        assert_eq!(listed.len(), catalogue().len());
        for rule in catalogue() {
            let own = listed.iter().find(|it| it["code"] == rule.code).expect("in the list");
            let (title, says) = (own["title"].as_str().unwrap_or(""), own["says"].as_str().unwrap_or(""));
            assert!(!title.is_empty() && says.ends_with('.'), "{}: {says}", rule.code);
            assert_eq!(own["name"], rule.name);
            assert!(own["source"].is_string() || rule.page.nl.is_empty(), "{} has no source", rule.code);
            let head = format!("\n{} {title} · ", rule.code);
            assert_eq!(human.out.matches(&head).count(), 1, "{}", rule.code);
            assert_eq!(markdown.out.matches(&format!("\n| {} | ", rule.code)).count(), 1, "{}", rule.code);
        }
        assert!(human.out.lines().all(|line| line.chars().count() <= 100), "{}", human.out);
    }
}

#[test]
fn the_index_of_a_build_leads_to_a_page_for_every_rule() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("theorie.ron"), "Theory(title: \"T\", language: Nl)").expect("a file");
    assert_eq!(run_in(folder.path(), &["build", "theorie.ron", "-o", "uit"]).code, 0);
    let out = folder.path().join("uit");
    let index = fs::read_to_string(out.join("rules.md")).expect("an index");
    assert!(index.starts_with("# Regels van Schakel\n"), "{index}");
    let links = index.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let links: BTreeSet<&str> = links.filter(|link| link.starts_with("rules/")).collect();
    let pages: Vec<_> = catalogue().into_iter().filter(|rule| !rule.page.nl.is_empty()).collect();
    assert_eq!(links.len(), pages.len());
    for rule in pages {
        let link = format!("rules/{}.md", rule.code);
        assert!(links.contains(&*link), "{link}");
        assert_eq!(fs::read_to_string(out.join(&link)).expect("a page"), rule.page.nl);
    }
    for line in index.lines().filter(|line| line.starts_with('|')) {
        assert_eq!(line.replace("\\|", "").matches('|').count(), 6, "{line}");
    }
}

#[test]
fn what_can_be_set_of_a_rule_is_explained() {
    for tongue in [Tongue::Nl, Tongue::En] {
        let words = Words::new(tongue);
        for rule in catalogue() {
            let (said, set) = (explain(rule.code, &words).expect("a rule"), settable(rule));
            let flat = said.split_whitespace().collect::<Vec<_>>().join(" ");
            for limit in set.limits {
                assert!(flat.contains(&format!("Limit(\"{}\", {})", limit.name, limit.default)), "{said}");
            }
            let adds = flat.contains(&format!("Setting(rule: \"{}\", words: [\"…\"])", rule.code));
            assert_eq!(adds, set.words.is_some(), "{said}");
        }
    }
}

/// The names of all commands of the program.
fn commands() -> Vec<String> {
    Args::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

#[test]
fn every_shell_completes_every_command() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let said = run(&["completions", shell]);
        assert_eq!((said.code, &*said.err), (0, ""), "{shell}");
        for command in commands() {
            assert!(said.out.contains(&command), "{shell} does not complete {command}");
        }
        assert!(said.out.contains("ignore"), "{shell}");
    }
    let syntax = common::pipe_to("bash", &["-n"], run(&["completions", "bash"]).out.as_bytes());
    assert_eq!((syntax.code, &*syntax.err), (0, ""));
    assert_eq!(run(&["completions", "cmd"]).code, 2);
}

#[test]
fn the_manual_tells_every_command_and_option() {
    let whole = run(&["man"]);
    assert_eq!((whole.code, &*whole.err), (0, ""));
    assert_eq!(whole.out.matches("\n.TH ").count() + usize::from(whole.out.starts_with(".TH ")), 1);
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(run_in(folder.path(), &["man", "-o", "man"]).code, 0);
    let page = |name: &str| fs::read_to_string(folder.path().join("man").join(name)).expect("a page");
    assert!(page("schakel.1").contains("Exit codes"));
    for command in Args::command().get_subcommands() {
        let name = command.get_name();
        assert!(whole.out.contains(&format!(".SH \"SCHAKEL {}\"\n", name.to_uppercase())), "{name}");
        let own = page(&format!("schakel-{name}.1"));
        for option in command.get_arguments().filter_map(|argument| argument.get_long()) {
            let written = format!("\\-\\-{}", option.replace('-', "\\-"));
            assert!(own.contains(&written) && whole.out.contains(&written), "{name} {option}");
        }
    }
    assert_eq!(fs::read_dir(folder.path().join("man")).expect("a folder").count(), commands().len() + 1);
}
