//! Elements as boxes: their form, and their label in lines.

use std::collections::BTreeMap;

use super::condense::{Condensed, Group};
use super::lanes::{Lanes, slot};
use super::{Content, Density, Form, Member, Node};
use crate::diagram::change::Touch;
use crate::diagram::font::Type;
use crate::diagram::lens::{Pick, Stub};
use crate::diagram::titles;
use crate::diagram::wrap::{Measure, widest, wrap};
use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::knowledge_key;
use crate::theory::{Element, ElementId, ElementKind, Knowledge};

/// What boxes are made of.
pub struct Maker<'a> {
    pub graph: &'a TheoryGraph<'a>,
    pub pick: &'a Pick,
    pub condensed: &'a Condensed,
    pub words: &'a Words,
    pub lanes: &'a Lanes,
    pub letters: Type,
    pub density: Density,
}

impl Maker<'_> {
    /// A group of elements as a box.
    pub fn node(&self, group: &Group) -> Node {
        let id = group.elements[0];
        let element = self.graph.theory.element(id);
        let form = form(element.kind);
        let is_bold = element.kind == ElementKind::Saving || group.content == Content::Whole;
        let letters = if is_bold { Type::bold(self.letters.size) } else { self.letters };
        let span = match (self.density, form) {
            (Density::Snug | Density::Dense, _) => DENSE,
            (Density::Roomy, Form::Money) => (NARROW_MONEY, WIDE),
            (Density::Roomy, _) => (NARROW, WIDE),
        };
        let narrow = span.0;
        let lines = match group.content {
            Content::Plain | Content::Whole => label(&element.label, letters, span, self.words),
            Content::List => Vec::new(),
        };
        let width = widest(&lines, letters).max(narrow);
        Node {
            element: id,
            id: match group.content {
                Content::Plain | Content::Whole => format!("e-{}", element.id),
                Content::List => format!("list-{}", element.id),
            },
            lane: self.lanes.index(element.sphere),
            slot: element.sphere.map_or(0, slot),
            form,
            gains: self.gains(element, group, width),
            title: match group.content {
                Content::Plain | Content::Whole => titles::element(self.graph, self.words, id),
                Content::List => self.words.say(&Message::new("figure-list").with("count", group.elements.len())),
            },
            lines,
            letters,
            content: group.content,
            members: self.members(group),
            stub: self.stub(group),
            state: self.touch(id).map(|touch| touch.state),
        }
    }

    /// Who gains, in a figure that has room for it; in another the title says it.
    fn gains(&self, element: &Element, group: &Group, width: f64) -> Vec<String> {
        if let Some(changed) = &self.pick.changed {
            let Some(touch) = changed.elements.get(&group.elements[0]) else { return Vec::new() };
            let says = touch.says.as_deref().unwrap_or_default();
            let says = format!("{} {says}", touch.state.tag(self.words));
            let plain = Type::regular(self.letters.size);
            return wrap(says.trim_end(), plain, Measure { width, characters: 24 }, self.words.tongue);
        }
        if element.gains.is_empty() || group.content != Content::Plain || self.density == Density::Dense {
            return Vec::new();
        }
        let gains = titles::gains(self.words, element);
        let plain = Type::regular(self.letters.size);
        wrap(&gains, plain, Measure { width, characters: 24 }, self.words.tongue)
    }

    /// What became of an element, in a figure of two versions.
    fn touch(&self, id: ElementId) -> Option<&Touch> {
        self.pick.changed.as_ref()?.elements.get(&id)
    }

    fn members(&self, group: &Group) -> Vec<Member> {
        let inside = match group.content {
            Content::Plain => &[][..],
            Content::Whole => &group.elements[1..],
            Content::List => &group.elements[..],
        };
        let mut headings = headings(self.condensed, self.words, group);
        let line = |&id: &ElementId| {
            let element = self.graph.theory.element(id);
            Member {
                id: format!("e-{}", element.id),
                title: titles::element(self.graph, self.words, id),
                lines: fitted(&element.label, self.letters, (LINE, LINE), self.words),
                heading: headings.remove(&id),
            }
        };
        inside.iter().map(line).chain(self.told(group.elements[0])).collect()
    }

    /// A line on the parts that have a box elsewhere.
    fn told(&self, whole: ElementId) -> Option<Member> {
        let links = self.condensed.told.get(&whole)?;
        let element = |id: ElementId| self.graph.theory.element(id);
        let parts: Vec<String> =
            links.iter().map(|&id| element(self.graph.theory.link(id).from).label.to_string()).collect();
        let says = self.words.say(&Message::new("figure-parts-elsewhere").with("count", links.len()));
        Some(Member {
            id: format!("parts-{}", element(whole).id),
            title: self.words.say(&Message::new("figure-parts-are").with("labels", parts.join("; "))),
            lines: fitted(&says, self.letters, (LINE, LINE), self.words),
            heading: None,
        })
    }

    /// The links out of the figure of all elements in a box.
    fn stub(&self, group: &Group) -> Stub {
        let stubs = group.elements.iter().filter_map(|id| self.pick.stubs.get(id));
        stubs.fold(Stub::default(), |sum, one| Stub { ins: sum.ins + one.ins, outs: sum.outs + one.outs })
    }
}

/// An element as a box by itself, in a figure that has no lanes.
pub fn plain(graph: &TheoryGraph<'_>, words: &Words, id: ElementId) -> Node {
    let money = form(graph.theory.element(id).kind) == Form::Money;
    spanning(graph, words, id, (if money { NARROW_MONEY } else { NARROW }, WIDE))
}

/// The same as narrow as in a dense figure.
pub fn narrow(graph: &TheoryGraph<'_>, words: &Words, id: ElementId) -> Node {
    spanning(graph, words, id, DENSE)
}

fn spanning(graph: &TheoryGraph<'_>, words: &Words, id: ElementId, span: (f64, f64)) -> Node {
    let element = graph.theory.element(id);
    let (form, size) = (form(element.kind), 9.0);
    let letters = if element.kind == ElementKind::Saving { Type::bold(size) } else { Type::regular(size) };
    Node {
        element: id,
        id: format!("e-{}", element.id),
        lane: 0,
        slot: element.sphere.map_or(0, slot),
        form,
        lines: label(&element.label, letters, span, words),
        gains: Vec::new(),
        letters,
        title: titles::element(graph, words, id),
        content: Content::Plain,
        members: Vec::new(),
        stub: Stub::default(),
        state: None,
    }
}

/// The words above the first element of each status, in a list that has several.
fn headings(condensed: &Condensed, words: &Words, group: &Group) -> BTreeMap<ElementId, String> {
    let kind = |id: &ElementId| condensed.kinds.get(id).copied();
    let is_soft = |id: &ElementId| matches!(kind(id), Some(Knowledge::Expectation | Knowledge::Position));
    let differ = group.elements.windows(2).any(|pair| kind(&pair[0]) != kind(&pair[1]));
    if group.content != Content::List || !differ || !group.elements.iter().all(is_soft) {
        return BTreeMap::new();
    }
    let begins = |at: usize| at == 0 || kind(&group.elements[at - 1]) != kind(&group.elements[at]);
    let heads = group.elements.iter().enumerate().filter(|&(at, _)| begins(at));
    heads.filter_map(|(_, id)| Some((*id, words.key(knowledge_key(kind(id)?))))).collect()
}

/// The shape of a kind of element.
pub fn form(kind: ElementKind) -> Form {
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
/// The same in a dense figure, and the width of a line that is an element.
const DENSE: (f64, f64) = (62.0, 86.0);
const LINE: f64 = 84.0;
/// Characters on a line of a label.
pub const CHARACTERS: usize = 24;

/// A label in lines: at most four where the widest box allows it. A trailing
/// parenthesis moves to the title when it would take a fourth line.
fn label(label: &str, letters: Type, span: (f64, f64), words: &Words) -> Vec<String> {
    let lines = fitted(label, letters, span, words);
    let Some((bare, aside)) = parenthesis(label).filter(|_| lines.len() > 1) else {
        return lines;
    };
    let mut parts = fitted(bare, letters, span, words);
    if lines.len() > 3 {
        return parts;
    }
    parts.extend(fitted(aside, letters, span, words));
    if parts.len() > lines.len() { lines } else { parts }
}

/// A label without its trailing parenthesis, and the parenthesis.
pub fn parenthesis(label: &str) -> Option<(&str, &str)> {
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

fn fitted(label: &str, letters: Type, (narrow, wide): (f64, f64), words: &Words) -> Vec<String> {
    let by_word = label.split_whitespace().filter(|word| word.chars().count() <= 20);
    let longest = by_word.map(|word| letters.width(word)).fold(narrow, f64::max);
    let mut width = longest;
    loop {
        let lines = wrap(label, letters, Measure { width, characters: CHARACTERS }, words.tongue);
        if lines.len() <= 4 || width >= wide.max(longest) {
            return lines;
        }
        width += 7.0;
    }
}
