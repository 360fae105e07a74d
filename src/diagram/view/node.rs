//! Elements as boxes: their form, and their label in lines.

use super::lanes::{Lanes, slot};
use super::{Form, Node};
use crate::diagram::font::Type;
use crate::diagram::titles;
use crate::diagram::wrap::{Measure, widest, wrap};
use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::theory::{ElementId, ElementKind};

/// An element as a box.
pub fn node(graph: &TheoryGraph<'_>, words: &Words, lanes: &Lanes, letters: Type, id: ElementId) -> Node {
    let element = graph.theory.element(id);
    let form = form(element.kind);
    let letters = if element.kind == ElementKind::Saving { Type::bold(letters.size) } else { letters };
    let plain = Type::regular(letters.size);
    let narrow = if form == Form::Money { NARROW_MONEY } else { NARROW };
    let lines = label(&element.label, letters, narrow, words);
    let width = widest(&lines, letters).max(narrow);
    let gains = match element.gains.is_empty() {
        true => Vec::new(),
        false => {
            let names: Vec<String> = element.gains.iter().map(|named| named.label.to_string()).collect();
            let gains = words.say(&Message::new("figure-gains").with("who", words.join(&names)));
            wrap(&gains, plain, Measure { width, characters: 24 }, words.tongue)
        }
    };
    Node {
        element: id,
        id: format!("e-{}", element.id),
        lane: lanes.index(element.sphere),
        slot: element.sphere.map_or(0, slot),
        form,
        lines,
        gains,
        letters,
        title: titles::element(graph, words, id),
    }
}

fn form(kind: ElementKind) -> Form {
    match kind {
        ElementKind::Input | ElementKind::Activity | ElementKind::Action => Form::Doing,
        ElementKind::State
        | ElementKind::Factor
        | ElementKind::Mechanism
        | ElementKind::Output
        | ElementKind::Outcome
        | ElementKind::OutcomeGroup
        | ElementKind::Composite => Form::State,
        ElementKind::Component
        | ElementKind::Place
        | ElementKind::Example
        | ElementKind::BuildingBlock
        | ElementKind::Contribution => Form::Thing,
        ElementKind::Value | ElementKind::Ambition => Form::Value,
        ElementKind::Expenditure | ElementKind::Saving => Form::Money,
        ElementKind::Risk => Form::Risk,
        ElementKind::Condition | ElementKind::Context => Form::Proviso,
        ElementKind::Actor => Form::Person,
    }
}

/// The inner width of an ordinary box, and of the widest one.
pub const NARROW: f64 = 76.0;
const NARROW_MONEY: f64 = 72.0;
const WIDE: f64 = 104.0;
/// Characters on a line of a label.
pub const CHARACTERS: usize = 24;

/// A label in lines: at most four where the widest box allows it. A trailing
/// parenthesis moves to the title when it would take a fourth line.
fn label(label: &str, letters: Type, narrow: f64, words: &Words) -> Vec<String> {
    let lines = fitted(label, letters, narrow, words);
    let Some((bare, aside)) = parenthesis(label).filter(|_| lines.len() > 1) else {
        return lines;
    };
    let mut parts = fitted(bare, letters, narrow, words);
    if lines.len() > 3 {
        return parts;
    }
    parts.extend(fitted(aside, letters, narrow, words));
    if parts.len() > lines.len() { lines } else { parts }
}

/// A label without its trailing parenthesis, and the parenthesis.
fn parenthesis(label: &str) -> Option<(&str, &str)> {
    let mut depth = 0;
    if !label.ends_with(')') {
        return None;
    }
    for (at, letter) in label.char_indices().rev() {
        match letter {
            ')' => depth += 1,
            '(' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let (bare, aside) = label.split_at(at);
            return (!bare.trim().is_empty()).then_some((bare.trim_end(), aside));
        }
    }
    None
}

fn fitted(label: &str, letters: Type, narrow: f64, words: &Words) -> Vec<String> {
    let by_word = label.split_whitespace().filter(|word| word.chars().count() <= 20);
    let longest = by_word.map(|word| letters.width(word)).fold(narrow, f64::max);
    let mut width = longest;
    loop {
        let lines = wrap(label, letters, Measure { width, characters: CHARACTERS }, words.tongue);
        if lines.len() <= 4 || width >= WIDE.max(longest) {
            return lines;
        }
        width += 7.0;
    }
}
