//! `check --watch`, driven as a person does: a file changes, and the answer is there.

#![cfg(unix)]

mod common;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use common::program;

/// So long may an answer take on a machine that does many things at once.
const PATIENCE: Duration = Duration::from_secs(20);

struct Watching {
    child: Child,
    lines: Receiver<String>,
    status: Receiver<String>,
}

fn lines_of(stream: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (sender, lines) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    lines
}

impl Watching {
    fn start(folder: &Path, args: &[&str]) -> Watching {
        let mut child = program()
            .current_dir(folder)
            .args(["check", "--watch", "--lang", "nl", "--format", "short"])
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let lines = lines_of(child.stdout.take().expect("a pipe"));
        let status = lines_of(child.stderr.take().expect("a pipe"));
        let watching = Watching { child, lines, status };
        watching.settled();
        watching
    }

    /// Waits for a line of the report that holds these words.
    fn hears(&self, words: &str) {
        let start = Instant::now();
        let mut heard = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(PATIENCE.saturating_sub(start.elapsed())) {
            if line.contains(words) {
                return;
            }
            heard.push(line);
        }
        panic!("not heard: {words}\n{}", heard.join("\n"));
    }

    /// Waits for the line that ends an answer.
    fn settled(&self) -> String {
        let start = Instant::now();
        while let Ok(line) = self.status.recv_timeout(PATIENCE.saturating_sub(start.elapsed())) {
            if line.contains("Kijkt naar") {
                return line;
            }
        }
        panic!("no answer");
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A theory with one loose element of this name.
fn register(label: &str) -> String {
    format!("Register(elements: [Element(id: \"a\", label: \"{label}\", kind: State)])")
}

const THEORY: &str = "Theory(title: \"T\", include_all: [\"register.ron\"])";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("theorie.ron"), THEORY).expect("a file");
    fs::write(folder.path().join("register.ron"), register("Begin")).expect("a file");
    folder
}

#[test]
fn a_change_of_an_included_file_is_answered() {
    let folder = folder();
    let watching = Watching::start(folder.path(), &["theorie.ron"]);
    watching.hears("‘Begin’");
    let mut took = Vec::new();
    for round in 0..20 {
        let label = format!("Ronde {round}");
        let start = Instant::now();
        fs::write(folder.path().join("register.ron"), register(&label)).expect("a file");
        watching.hears(&format!("‘{label}’"));
        took.push(start.elapsed());
    }
    took.sort();
    println!("from the change to its answer: median {:?}, longest {:?}", took[10], took[19]);
    assert!(took[10] < Duration::from_secs(2), "median {:?}", took[10]);
}

#[test]
fn a_file_that_is_put_in_place_of_another_is_read_again() {
    let folder = folder();
    let watching = Watching::start(folder.path(), &["theorie.ron"]);
    for label in ["Eerst", "Daarna", "Ten slotte"] {
        let beside = folder.path().join(".register.ron.swp");
        fs::write(&beside, register(label)).expect("a file");
        fs::rename(&beside, folder.path().join("register.ron")).expect("a file in its place");
        watching.hears(&format!("‘{label}’"));
    }
    // The way in which some editors keep the file of before.
    fs::rename(folder.path().join("register.ron"), folder.path().join("register.ron~")).expect("a file aside");
    fs::write(folder.path().join("register.ron"), register("Opnieuw")).expect("a file");
    watching.hears("‘Opnieuw’");
}

#[test]
fn a_file_that_was_not_there_is_waited_for() {
    let folder = folder();
    let text = "Theory(title: \"T\", include_all: [\"later/diep/register.ron\"])";
    fs::write(folder.path().join("theorie.ron"), text).expect("a file");
    let watching = Watching::start(folder.path(), &["theorie.ron"]);
    watching.hears("Dit bestand is niet gevonden.");
    let deep = folder.path().join("later/diep");
    fs::create_dir_all(&deep).expect("a folder");
    fs::write(deep.join("register.ron"), register("Nieuw")).expect("a file");
    watching.hears("‘Nieuw’");
    // And goes, with its folder, and comes again.
    fs::remove_dir_all(folder.path().join("later")).expect("gone");
    watching.hears("Dit bestand is niet gevonden.");
    fs::create_dir_all(&deep).expect("a folder");
    fs::write(deep.join("register.ron"), register("Terug")).expect("a file");
    watching.hears("‘Terug’");
}

#[test]
fn overlays_and_folders_and_links_are_watched() {
    let folder = folder();
    let overlay = |label: &str| register(label).replace("Register(", "Overlay(").replace("id: \"a\"", "id: \"b\"");
    fs::create_dir(folder.path().join("map")).expect("a folder");
    fs::write(folder.path().join("map/theorie.ron"), THEORY.replace("register.ron", "../register.ron"))
        .expect("a file");
    fs::write(folder.path().join("laag.ron"), overlay("Laag")).expect("a file");
    std::os::unix::fs::symlink("register.ron", folder.path().join("link.ron")).expect("a link");
    let watching = Watching::start(folder.path(), &["map", "--with", "laag.ron"]);
    watching.hears("‘Laag’");
    fs::write(folder.path().join("laag.ron"), overlay("Tweede laag")).expect("a file");
    watching.hears("‘Tweede laag’");
    fs::write(folder.path().join("map/ander.ron"), THEORY.replace("register.ron", "../link.ron")).expect("a file");
    watching.hears("link.ron");
    fs::write(folder.path().join("register.ron"), register("Achter de link")).expect("a file");
    watching.hears("‘Achter de link’");
}

#[test]
fn what_does_not_matter_is_not_answered() {
    let folder = folder();
    let watching = Watching::start(folder.path(), &["theorie.ron"]);
    fs::write(folder.path().join("aantekening.txt"), "niets").expect("a file");
    fs::write(folder.path().join("ander.ron"), "Theory()").expect("a file");
    assert_eq!(fs::read_to_string(folder.path().join("register.ron")).expect("a file"), register("Begin"));
    let heard = watching.status.recv_timeout(Duration::from_millis(300));
    assert!(heard.is_err(), "{heard:?}");
    // A choice that names nothing any more is told, and waited for.
    drop(watching);
    let watching = Watching::start(folder.path(), &["theorie.ron", "--on", "Begin"]);
    fs::write(folder.path().join("register.ron"), register("Einde")).expect("a file");
    let said = watching.status.recv_timeout(PATIENCE).expect("a line");
    assert!(said.contains("‘Begin’ is hier geen element"), "{said}");
    fs::write(folder.path().join("register.ron"), register("Begin")).expect("a file");
    watching.hears("‘Begin’");
}

#[test]
fn a_figure_is_drawn_again_with_every_change() {
    let folder = folder();
    let figure = folder.path().join("keten.svg");
    let mut child = program()
        .current_dir(folder.path())
        .args(["draw", "theorie.ron", "--watch", "-o", "keten.svg", "--lang", "nl"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let lines = lines_of(child.stdout.take().expect("a pipe"));
    let status = lines_of(child.stderr.take().expect("a pipe"));
    let watching = Watching { child, lines, status };
    watching.settled();
    assert!(fs::read_to_string(&figure).expect("a figure").contains("Begin"));
    fs::write(folder.path().join("register.ron"), register("Daarna")).expect("a file");
    watching.settled();
    let drawn = fs::read_to_string(&figure).expect("a figure");
    assert!(drawn.contains("Daarna") && !drawn.contains("Begin"));
    // A theory that does not read is told, and the last figure stays.
    fs::write(folder.path().join("register.ron"), "Register(elements: [Element(id: ").expect("a file");
    watching.hears("register.ron:1");
    watching.settled();
    assert_eq!(fs::read_to_string(&figure).expect("a figure"), drawn);
}

#[test]
fn it_stops_when_it_is_told_to() {
    let folder = folder();
    let mut watching = Watching::start(folder.path(), &["theorie.ron"]);
    let told = Command::new("kill").args(["-TERM", &watching.child.id().to_string()]).status().expect("told");
    assert!(told.success());
    let ended = watching.child.wait().expect("it ends");
    // An interrupt would say the same, but a job in the background may have been started deaf to it.
    assert_eq!(std::os::unix::process::ExitStatusExt::signal(&ended), Some(15), "{ended}");
}

#[test]
fn what_cannot_be_watched_is_refused() {
    let folder = folder();
    for (args, said) in [
        (&["check", "--watch", "-", "--lang", "en"][..], "With --watch a theory has to be a file"),
        (&["check", "--watch", "theorie.ron", "--format", "json", "--lang", "nl"], "Met --watch is de vorm human"),
        (&["check", "--watch", "theorie.ron", "--only", "Q", "--lang", "nl"], "‘Q’ is geen regel"),
    ] {
        let heard = common::run_in(folder.path(), args);
        assert_eq!((heard.code, &*heard.out), (2, ""), "{args:?}");
        assert!(heard.err.contains(said), "{args:?}: {}", heard.err);
    }
}
