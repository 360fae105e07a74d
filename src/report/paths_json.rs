//! Pathways for other programs.

use serde::Serialize;

use super::paths::Answer;
use crate::analysis::pathways::Pathway;
use crate::graph::TheoryGraph;
use crate::language::terms::status_key;
use crate::theory::{ElementId, LinkId, Reading, Sign};

/// The version of the json document. It changes when a field changes or goes.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document {
    version: u32,
    theory: String,
    reading: &'static str,
    from: Vec<Named>,
    to: Vec<Named>,
    /// Of all paths together: "+", "-" or "?".
    sign: Option<&'static str>,
    /// Every path of at most so many links is listed.
    complete_to: usize,
    /// Whether there may be more paths than are listed.
    complete: bool,
    paths: Vec<PathOut>,
}

#[derive(Serialize)]
struct Named {
    id: String,
    label: String,
}

#[derive(Serialize)]
struct PathOut {
    elements: Vec<Named>,
    links: Vec<String>,
    sign: &'static str,
    /// 0 to 7; none where every link holds by definition.
    rank: Option<u8>,
    status: &'static str,
    weakest: Vec<String>,
}

/// The paths as a json document.
pub fn write(graph: &TheoryGraph<'_>, answer: &Answer<'_>) -> String {
    let theory = graph.theory;
    let element =
        |&id: &ElementId| Named { id: theory.element(id).id.to_string(), label: theory.element(id).label.to_string() };
    let names = |links: &[LinkId]| links.iter().map(|&link| theory.link(link).id.to_string()).collect();
    let path = |path: &Pathway| PathOut {
        elements: path.elements.iter().map(element).collect(),
        links: names(&path.links),
        sign: symbol(path.sign),
        rank: path.rank.map(|rank| rank.number()),
        status: status_key(path.status).trim_start_matches("status-"),
        weakest: names(&path.weakest),
    };
    let document = Document {
        version: VERSION,
        theory: theory.id.to_string(),
        reading: match graph.reading {
            Reading::Literal => "literal",
            Reading::Interpreted => "interpreted",
            Reading::All => "all",
        },
        from: answer.from.iter().map(element).collect(),
        to: answer.to.iter().map(element).collect(),
        sign: answer.pathways.sign.map(symbol),
        complete_to: answer.pathways.complete_to,
        complete: answer.pathways.bound.is_none(),
        paths: answer.pathways.paths.iter().map(path).collect(),
    };
    // Strings, numbers and lists always serialize; there is nothing to recover from.
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn symbol(sign: Sign) -> &'static str {
    match sign {
        Sign::Plus => "+",
        Sign::Minus => "-",
        Sign::Unknown => "?",
    }
}
