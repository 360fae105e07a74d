//! What stands in a cell of a table.

use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::report::paint::tame;
use crate::source::Text;
use crate::theory::{ElementId, LinkId, SourceId};

/// One value of a table. Each format writes it in its own way: a person reads labels, a
/// program reads short names and numbers.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Nothing,
    Number(u128),
    /// At least so many: there may be more.
    AtLeast(u128),
    /// A measure that is no count, to three places.
    Measure(f64),
    Yes(bool),
    Element(ElementId),
    Link(LinkId),
    Source(SourceId),
    Text(Text),
    /// A word of Schakel.
    Word(&'static str),
    Said(Message),
    List(Vec<Cell>),
}

impl Cell {
    pub fn elements(ids: &[ElementId]) -> Cell {
        Cell::List(ids.iter().copied().map(Cell::Element).collect())
    }

    pub fn links(ids: &[LinkId]) -> Cell {
        Cell::List(ids.iter().copied().map(Cell::Link).collect())
    }

    pub fn sources(ids: &[SourceId]) -> Cell {
        Cell::List(ids.iter().copied().map(Cell::Source).collect())
    }

    pub fn count(number: usize) -> Cell {
        Cell::Number(number as u128)
    }

    /// The value for a person: labels, and the short name of a link before them.
    pub fn shown(&self, graph: &TheoryGraph<'_>, words: &Words) -> String {
        let theory = graph.theory;
        let list = |list: &[Cell]| list.iter().map(|cell| cell.named(graph, words)).collect::<Vec<_>>().join(", ");
        match self {
            Cell::Nothing => "–".to_owned(),
            Cell::Number(number) => number.to_string(),
            Cell::AtLeast(number) => words.say(&Message::new("at-least").with("number", number.to_string())),
            Cell::Measure(measure) => decimals(*measure, words),
            Cell::Yes(yes) => words.key(if *yes { "yes" } else { "no" }),
            Cell::Element(id) => tame(&theory.element(*id).label),
            Cell::Link(id) => {
                let link = theory.link(*id);
                let label = |id: ElementId| tame(&theory.element(id).label);
                format!("{} {} → {}", link.id, label(link.from), label(link.to))
            }
            Cell::Source(id) => tame(&theory.source(*id).title),
            Cell::Text(text) => tame(text),
            Cell::Word(key) => words.key(key),
            Cell::Said(message) => tame(&words.say(message)),
            Cell::List(cells) if cells.is_empty() => "–".to_owned(),
            Cell::List(cells) => list(cells),
        }
    }

    /// The value in a list: a link by its short name alone.
    fn named(&self, graph: &TheoryGraph<'_>, words: &Words) -> String {
        match self {
            Cell::Link(id) => graph.theory.link(*id).id.to_string(),
            Cell::Nothing
            | Cell::Number(_)
            | Cell::AtLeast(_)
            | Cell::Measure(_)
            | Cell::Yes(_)
            | Cell::Element(_)
            | Cell::Source(_)
            | Cell::Text(_)
            | Cell::Word(_)
            | Cell::Said(_)
            | Cell::List(_) => self.shown(graph, words),
        }
    }

    /// Whether it stands right in its column, as numbers do.
    pub(in crate::report) fn is_number(&self) -> bool {
        match self {
            Cell::Number(_) | Cell::AtLeast(_) | Cell::Measure(_) => true,
            Cell::Nothing
            | Cell::Yes(_)
            | Cell::Element(_)
            | Cell::Link(_)
            | Cell::Source(_)
            | Cell::Text(_)
            | Cell::Word(_)
            | Cell::Said(_)
            | Cell::List(_) => false,
        }
    }
}

/// Three places at most, with the mark of the language.
fn decimals(measure: f64, words: &Words) -> String {
    let text = format!("{measure:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.replace('.', &words.key("decimal-mark"))
}
