//! Where does it feed back on itself?

use super::{Asked, Question};
use crate::analysis::loops::{Bound, Cycle, Effect, Limits, Loops, loops, tally};
use crate::finding::{Fact, Message};
use crate::report::answers::{Answer, Cell};
use crate::theory::ElementKind;

pub(super) static QUESTION: Question = Question { name: "loops", asks: "where does it feed back on itself?", ask };

/// How many loops are listed, and of how many links at most; how many are counted.
const LIMITS: Limits = Limits { cap: 1000, max_links: 64 };
const MOST_COUNTED: u64 = 100_000;
/// How many are told in words.
const MOST: usize = 8;

fn ask(asked: &Asked<'_>) -> Answer {
    let mut answer = Answer::default();
    let found = loops(asked.graph, LIMITS);
    let counted = tally(asked.graph, MOST_COUNTED);
    if counted.all() == 0 {
        answer.line(Message::new("loops-none"));
    } else {
        let key = if counted.is_whole { "loops-count" } else { "loops-at-least" };
        let number = |count: u64| Fact::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let message = Message::new(key).with("reinforcing", number(counted.reinforcing));
        let message = message.with("balancing", number(counted.balancing)).with("unknown", number(counted.unknown));
        answer.line(message.with("saving", through_saving(asked, &found)));
    }
    further(asked, &found, &mut answer);
    answer.table(
        "table-loops",
        &["column-effect", "column-name", "column-length", "column-elements", "column-links"],
        found.loops.iter().map(|cycle| row(asked, cycle)).collect(),
    );
    answer
}

/// Whether a saving comes back on itself; nothing is said of a theory without one.
fn through_saving(asked: &Asked<'_>, found: &Loops) -> Message {
    let theory = asked.graph.theory;
    let is_saving = |element: &crate::theory::ElementId| theory.element(*element).kind == ElementKind::Saving;
    if !theory.element_ids().any(|id| is_saving(&id)) {
        return Message::new("nothing");
    }
    let through = found.loops.iter().filter(|cycle| cycle.elements.iter().any(is_saving)).count();
    match (through, found.bound) {
        (0, None) => Message::new("loops-saving-none"),
        (0, Some(_)) => Message::new("loops-saving-unseen"),
        (count, None) => Message::new("loops-saving").with("count", count),
        (count, Some(_)) => Message::new("loops-saving-least").with("count", count),
    }
}

fn further(asked: &Asked<'_>, found: &Loops, answer: &mut Answer) {
    for cycle in found.loops.iter().take(MOST) {
        let message = Message::new("loops-one").with("effect", Message::new(effect_key(cycle.effect)));
        let way: Vec<Fact> = cycle.links.iter().map(|&id| Fact::from(&asked.graph.theory.link(id).id)).collect();
        let name = match cycle.named {
            Some(place) => Message::new("loops-name").with("name", Fact::Name(asked.graph.theory.loops[place].label.clone())),
            None => Message::new("loops-unnamed"),
        };
        answer.further(message.with("name", name).with("elements", asked.names(&cycle.elements)).with("links", way));
    }
    for named in found.named.iter().filter(|named| named.loops.is_empty()) {
        let name = Fact::Name(asked.graph.theory.loops[named.name].label.clone());
        let message = match named.open.first() {
            Some(&(from, to)) => {
                Message::new("loops-open").with("from", asked.names(&[from])).with("to", asked.names(&[to]))
            }
            None => Message::new("loops-not-listed"),
        };
        answer.further(message.with("name", name));
    }
    match found.bound {
        Some(Bound::Count) => answer.further(Message::new("loops-capped").with("count", found.loops.len())),
        Some(Bound::Length) => answer.further(Message::new("loops-longer").with("links", found.complete_to)),
        None => {}
    }
}

fn effect_key(effect: Effect) -> &'static str {
    match effect {
        Effect::Reinforcing => "term-reinforcing-loop",
        Effect::Balancing => "term-balancing-loop",
        Effect::Unknown => "loop-of-unknown-sign",
    }
}

fn row(asked: &Asked<'_>, cycle: &Cycle) -> Vec<Cell> {
    let name = cycle.named.and_then(|place| asked.graph.theory.loops.get(place));
    vec![
        Cell::Word(effect_key(cycle.effect)),
        name.map_or(Cell::Nothing, |named| Cell::Text(named.label.clone())),
        Cell::count(cycle.links.len()),
        Cell::elements(&cycle.elements),
        Cell::links(&cycle.links),
    ]
}
