//! Answers for other programs.

use serde_json::{Map, Value, json};

use super::{Answers, Cell, Matter, Passage, Table};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::theory::{ElementId, Reading};

/// The version of the document. It changes when a field changes or goes; a field that only
/// comes in does not change it.
const VERSION: u32 = 1;

pub(super) fn write(answers: &Answers<'_>, words: &Words) -> String {
    let graph = answers.graph;
    let (one, all) = match answers.matter {
        Matter::Questions => ("question", "questions"),
        Matter::Comparison => ("section", "sections"),
    };
    let told: Vec<Value> = answers
        .answers
        .iter()
        .map(|(name, answer)| {
            let told = answer.lead.iter().chain(&answer.more).map(|passage| sentence(passage, words));
            let tables = answer.tables.iter().map(|it| (name_of(it.key), table(graph, it, words)));
            json!({
                (one): name_of(name),
                "sentences": told.collect::<Vec<_>>(),
                "tables": tables.collect::<Map<String, Value>>(),
            })
        })
        .collect();
    let document = json!({
        "version": VERSION,
        "language": words.tongue.tag(),
        "theory": { "id": &*graph.theory.id, "title": &*graph.theory.title },
        "reading": match graph.reading {
            Reading::Literal => "literal",
            Reading::Interpreted => "interpreted",
            Reading::All => "all",
        },
        (all): told,
    });
    // Texts, numbers and lists always serialize; there is nothing to recover from.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn sentence(passage: &Passage, words: &Words) -> String {
    match passage {
        Passage::Line(message) | Passage::Under(message) => words.say(message),
    }
}

/// A key as a name: `table-hinges` is `hinges`, `column-in-degree` is `in_degree`.
fn name_of(key: &str) -> String {
    key.split_once('-').map_or(key, |(_, name)| name).replace('-', "_")
}

fn table(graph: &TheoryGraph<'_>, table: &Table, words: &Words) -> Value {
    let row = |row: &Vec<Cell>| {
        let cells = table.columns.iter().zip(row).map(|(key, cell)| (name_of(key), value(graph, cell, words)));
        Value::Object(cells.collect())
    };
    table.rows.iter().map(row).collect()
}

fn value(graph: &TheoryGraph<'_>, cell: &Cell, words: &Words) -> Value {
    let theory = graph.theory;
    let element = |id: ElementId| json!({ "id": &*theory.element(id).id, "label": &*theory.element(id).label });
    match cell {
        Cell::Nothing => Value::Null,
        Cell::Number(number) | Cell::AtLeast(number) => count(*number),
        Cell::Measure(measure) => json!(measure),
        Cell::Yes(yes) => json!(yes),
        Cell::Element(id) => element(*id),
        Cell::Link(id) => {
            let link = theory.link(*id);
            json!({ "id": &*link.id, "from": element(link.from), "to": element(link.to) })
        }
        Cell::Source(id) => json!({ "id": &*theory.source(*id).id, "title": &*theory.source(*id).title }),
        Cell::Text(text) => json!(&**text),
        Cell::Word(key) => json!(key.split_once('-').map_or(*key, |(_, word)| word)),
        Cell::Said(message) => json!(words.say(message)),
        Cell::List(cells) => cells.iter().map(|cell| value(graph, cell, words)).collect(),
    }
}

/// A number that every reader of json can hold, or its digits as text where none could.
fn count(number: u128) -> Value {
    u64::try_from(number).map_or_else(|_| json!(number.to_string()), |number| json!(number))
}
