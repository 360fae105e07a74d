//! `schakel check --fix`: mends what asks no choice of the author, and reports on the rest.

use std::path::Path;

use anyhow::ensure;

use crate::finding::Message;
use crate::language::Words;
use crate::report::changes;

use super::args::{Check, CheckFormat};
use super::mend::{Made, Mending};
use super::{Outcome, Terminal, check, output};

/// What is shown of a longer text.
const SHOWN: usize = 60;

pub fn run(args: &Check, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let has_input = args.paths.iter().chain(&args.reading.overlays).any(|path| path == Path::new("-"));
    ensure!(args.diff || !has_input, terminal.words(None).key("mend-input"));
    let mending = Mending::of(args, terminal)?;
    let words = terminal.words(mending.language);
    if args.diff {
        return show(args, &mending, &words, terminal);
    }
    let mut batch = output::Batch::default();
    for (standing, text) in mending.drafts.iter() {
        batch.add_again(standing, text.as_bytes(), &words)?;
    }
    batch.write(&words)?;
    let told = tell(&mending, &words);
    match args.format {
        CheckFormat::Human => terminal.print(&format!("{told}\n"), &words)?,
        CheckFormat::Short | CheckFormat::Json | CheckFormat::Sarif | CheckFormat::Github | CheckFormat::Markdown => {
            anstream::eprint!("{told}")
        }
    }
    check::report_on(args, terminal)
}

/// Shows what would change and writes nothing.
fn show(args: &Check, mending: &Mending, words: &Words, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let changes = mending.drafts.iter().filter_map(|(standing, after)| {
        let (path, before) = mending.before.get(standing)?;
        Some(changes::write(path, before, after, terminal.ink))
    });
    let text: String = changes.collect();
    anstream::eprint!("{}", outside(mending, words));
    if text.is_empty() {
        anstream::eprintln!("{}", words.key("mend-none"));
        return Ok(check::look(args, terminal)?.outcome);
    }
    terminal.print(&text, words)?;
    Ok(Outcome::Findings)
}

/// One line for each thing that was mended, in the order of the files.
fn tell(mending: &Mending, words: &Words) -> String {
    let mut lines: Vec<(&Path, usize, String)> = mending.made.iter().map(|made| line(mending, made, words)).collect();
    lines.sort();
    let mut told: String = lines.into_iter().map(|(_, _, line)| format!("{line}\n")).collect();
    told.push_str(&outside(mending, words));
    told.push_str(&match mending.made.len() {
        0 => words.key("mend-none"),
        count => {
            let files = mending.drafts.iter().count();
            words.say(&Message::new("mend-done").with("count", count).with("files", files))
        }
    });
    told.push('\n');
    told
}

fn outside(mending: &Mending, words: &Words) -> String {
    let line = |path: &String| words.say(&Message::new("mend-outside").with("path", path.as_str()));
    mending.outside.iter().map(|path| format!("{}\n", line(path))).collect()
}

fn line<'m>(mending: &'m Mending, made: &'m Made, words: &Words) -> (&'m Path, usize, String) {
    let after = mending.drafts.get(&made.standing).unwrap_or("");
    let number = 1 + after.as_bytes()[..made.at.min(after.len())].iter().filter(|&&byte| byte == b'\n').count();
    let path = mending.before.get(&made.standing).map_or("", |(path, _)| path.as_str());
    let key = match (made.places, made.gone.trim(), made.come.trim()) {
        (2.., _, _) => "mend-several",
        (_, "", _) => "mend-added",
        (_, _, "") => "mend-removed",
        (_, _, _) => "mend-changed",
    };
    let message = Message::new(key)
        .with("place", format!("{path}:{number}"))
        .with("gone", shortened(&made.gone, words))
        .with("come", shortened(&made.come, words))
        .with("count", made.places)
        .with("title", words.key(&format!("{}-title", made.rule.code.to_lowercase())));
    (&made.standing, number, words.say(&message))
}

/// A text on one line, and not too long. A comma alone is not seen in a sentence, so it is named.
fn shortened(text: &str, words: &Words) -> String {
    if text.trim() == "," {
        return words.key("mend-comma");
    }
    let plain =
        text.trim().trim_start_matches(", ").trim_end_matches(',').split_whitespace().collect::<Vec<_>>().join(" ");
    match plain.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", &plain[..at]),
        None => plain,
    }
}
