//! The figure as it is meant: boxes with a form, lines with a stroke, words to place.
//!
//! In: what a lens picked. Out: a [`View`], from which everything is placed and drawn.
//! Here meaning becomes form; what comes after knows no claims and no kinds.

mod arrow;
mod badge;
pub mod condense;
mod lanes;
mod node;
mod stroke;

use std::collections::BTreeMap;

pub use self::arrow::find_sums;
pub use self::badge::{Badge, Turn};
use self::condense::{Parts, condense};
pub use self::lanes::{Lanes, slot};
pub use self::node::{narrow, parenthesis, plain};
pub use self::stroke::{Dash, Stroke, voices};
use super::change::State;
use super::font::Type;
use super::lens::{Pick, Stub};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::theory::{ElementId, LinkId, Sign};

/// More elements than this make a figure dense.
const DENSE: usize = 25;
/// More make it too crowded for lines from parts to their whole.
const CROWDED: usize = 60;

#[derive(Clone, Debug)]
pub struct View {
    pub density: Density,
    pub account: Account,
    pub lanes: Vec<Lane>,
    pub nodes: Vec<Node>,
    pub arrows: Vec<Arrow>,
    pub conditions: Vec<Condition>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Density {
    Roomy,
    /// Narrow boxes: few elements, but many columns.
    Snug,
    Dense,
}

/// What a figure gives an account of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Account {
    /// What leads to what.
    Course,
    /// What every link rests on: kinds of knowledge and studies are counted at each.
    Support,
    /// What another version has otherwise.
    Change,
}

#[derive(Clone, Debug)]
pub struct Lane {
    pub heading: String,
    pub slot: usize,
    pub place: Standing,
}

/// Where a lane stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In the flow.
    InFlow,
    /// Beside the flow, with a gap.
    Beside,
    /// Of no sphere: no tint and no heading.
    Bare,
}

/// A box: of one element, or of several that stand in it as lines.
#[derive(Clone, Debug)]
pub struct Node {
    pub element: ElementId,
    pub id: String,
    pub lane: usize,
    pub slot: usize,
    pub form: Form,
    /// The label; a list has none.
    pub lines: Vec<String>,
    /// Under the label: who gains.
    pub gains: Vec<String>,
    pub letters: Type,
    pub title: String,
    pub content: Content,
    /// The elements that stand in it as lines, under the label.
    pub members: Vec<Member>,
    /// Links that lead out of the figure, or come in from there.
    pub stub: Stub,
    /// What became of it, in a figure of two versions.
    pub state: Option<State>,
}

/// How the text of a box is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A label in the middle.
    Plain,
    /// A label, and its parts below it.
    Whole,
    /// Elements with the same arrows, one below the other.
    List,
}

/// An element that is a line in a box, or what is told there of elements elsewhere.
#[derive(Clone, Debug)]
pub struct Member {
    pub id: String,
    pub title: String,
    pub lines: Vec<String>,
    /// Words above it, where a part of the list begins.
    pub heading: Option<String>,
}

/// The shape of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// It does something.
    Doing,
    State,
    /// A thing that one can point at.
    Thing,
    Value,
    Money,
    Risk,
    /// "Provided that".
    Proviso,
    Person,
}

/// An arrow: of one link, of several that would look the same, or of a way whose elements
/// are not drawn.
#[derive(Clone, Debug)]
pub struct Arrow {
    /// What it draws; nothing for a way over elements that are not drawn.
    pub links: Vec<LinkId>,
    pub id: String,
    pub from: usize,
    pub to: usize,
    pub stroke: Stroke,
    /// How the best voice for it, and the best against it, would be drawn.
    pub voices: (Dash, Dash),
    pub head: Sign,
    pub is_hinge: bool,
    pub is_own: bool,
    /// Small counts and letters on its tail.
    pub badges: Vec<Badge>,
    pub state: Option<State>,
    /// Arrows with one trunk leave their box as one.
    pub trunk: usize,
    pub course: Course,
    pub chip: Option<Chip>,
    /// An expectation or a position, in a word: the two are dashed alike.
    pub kind: Option<String>,
    /// What a structural line says: part of, or the verb of a role.
    pub says: Option<String>,
    pub title: String,
    /// The ids and titles of the links that it draws besides the first.
    pub also: Vec<(String, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    Flow,
    /// Down to a sum under its terms.
    Sum,
}

/// How the one leads to the other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chip {
    Why,
    Mechanism(String),
}

/// An element that conditions an arrow.
#[derive(Clone, Debug)]
pub struct Condition {
    pub id: String,
    pub arrow: usize,
    pub lines: Vec<String>,
    pub title: String,
}

impl View {
    pub fn is_dense(&self) -> bool {
        self.density == Density::Dense
    }

    /// The size and weight of a plain label.
    pub fn letters(&self) -> Type {
        match self.density {
            Density::Roomy => Type::regular(9.5),
            Density::Snug | Density::Dense => Type::regular(9.0),
        }
    }
}

/// What arrows have in common that leave their box as one: where they start, and how they look.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Trunk {
    from: usize,
    stroke: Stroke,
    head: Sign,
    is_own: bool,
    is_hinge: bool,
    badges: Vec<Badge>,
    state: Option<State>,
}

impl Trunk {
    fn of(arrow: &Arrow) -> Trunk {
        Trunk {
            from: arrow.from,
            stroke: arrow.stroke,
            head: arrow.head,
            is_own: arrow.is_own,
            is_hinge: arrow.is_hinge,
            badges: arrow.badges.clone(),
            state: arrow.state,
        }
    }
}

/// Turns what was picked into a view, as roomy as is said at most.
///
/// Cost: linear in what was picked, with a sort.
pub fn view(graph: &TheoryGraph<'_>, pick: &Pick, words: &Words, account: Account, at_most: Density) -> View {
    let density = if pick.elements.len() > DENSE { Density::Dense } else { at_most };
    let (lanes, nodes, arrows, conditions) = Default::default();
    let mut view = View { density, account, lanes, nodes, arrows, conditions };
    let lanes = Lanes::of(graph, pick);
    view.lanes = lanes.drawn(graph);
    let parts = match account {
        Account::Course if pick.elements.len() <= CROWDED => Parts::Drawn,
        Account::Course | Account::Support | Account::Change => Parts::Told,
    };
    // Where changes are marked, each element has a box of its own to bear its mark.
    let condensed_as = if account == Account::Change { Density::Snug } else { density };
    let condensed = condense(graph, pick, condensed_as, parts);
    let maker =
        node::Maker { graph, pick, condensed: &condensed, words, lanes: &lanes, letters: view.letters(), density };
    view.nodes = condensed.groups.iter().map(|group| maker.node(group)).collect();
    view.arrows = arrow::arrows(graph, pick, words, &condensed, &view);
    let mut trunks: BTreeMap<Trunk, usize> = BTreeMap::new();
    for arrow in &mut view.arrows {
        let next = trunks.len();
        arrow.trunk = *trunks.entry(Trunk::of(arrow)).or_insert(next);
    }
    arrow::keep_kinds_apart(&mut view.arrows);
    find_sums(&mut view);
    view.conditions = arrow::conditions(graph, words, &view);
    view
}
