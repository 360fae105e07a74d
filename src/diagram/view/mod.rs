//! The figure as it is meant: boxes with a form, lines with a stroke, words to place.
//!
//! In: what a lens picked. Out: a [`View`], from which everything is placed and drawn.
//! Here meaning becomes form; what comes after knows no claims and no kinds.

mod arrow;
mod lanes;
mod node;

use std::collections::BTreeMap;

use self::lanes::Lanes;
use super::font::Type;
use super::lens::Pick;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::theory::{ElementId, LinkId, Sign};

/// More elements than this make a figure dense.
const DENSE: usize = 25;

#[derive(Clone, Debug)]
pub struct View {
    pub density: Density,
    pub lanes: Vec<Lane>,
    pub nodes: Vec<Node>,
    pub arrows: Vec<Arrow>,
    pub conditions: Vec<Condition>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Density {
    Roomy,
    Dense,
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

/// A box.
#[derive(Clone, Debug)]
pub struct Node {
    pub element: ElementId,
    pub id: String,
    pub lane: usize,
    pub slot: usize,
    pub form: Form,
    pub lines: Vec<String>,
    /// Under the label: who gains.
    pub gains: Vec<String>,
    pub letters: Type,
    pub title: String,
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

#[derive(Clone, Debug)]
pub struct Arrow {
    pub link: LinkId,
    pub id: String,
    pub from: usize,
    pub to: usize,
    pub stroke: Stroke,
    /// How the best voice for it, and the best against it, would be drawn.
    pub voices: (Dash, Dash),
    pub head: Sign,
    pub is_hinge: bool,
    pub is_own: bool,
    /// Arrows with one trunk leave their box as one.
    pub trunk: usize,
    pub course: Course,
    pub chip: Option<Chip>,
    /// An expectation or a position, in a word: the two are dashed alike.
    pub kind: Option<String>,
    pub title: String,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stroke {
    Carried,
    Mixed,
    Unshown,
    Expected,
    Unsourced,
    Contested,
    Contradicted,
    Denied,
    /// True by definition: no claim, so a thin line.
    Defined,
    Part,
}

/// The more ink, the more there is behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    Solid,
    Long,
    Short,
    Dots,
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
            Density::Dense => Type::regular(9.0),
        }
    }
}

impl Stroke {
    pub fn class(self) -> &'static str {
        match self {
            Stroke::Carried => "carried causal",
            Stroke::Mixed => "mixed causal",
            Stroke::Unshown => "unshown causal",
            Stroke::Expected => "expect causal",
            Stroke::Unsourced => "unsourced causal",
            Stroke::Contested => "contested causal",
            Stroke::Contradicted => "contradicted causal",
            Stroke::Denied => "denied causal",
            Stroke::Defined => "carried def",
            Stroke::Part => "carried part",
        }
    }

    pub fn is_causal(self) -> bool {
        match self {
            Stroke::Defined | Stroke::Part => false,
            Stroke::Carried
            | Stroke::Mixed
            | Stroke::Unshown
            | Stroke::Expected
            | Stroke::Unsourced
            | Stroke::Contested
            | Stroke::Contradicted
            | Stroke::Denied => true,
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
}

impl Trunk {
    fn of(arrow: &Arrow) -> Trunk {
        Trunk {
            from: arrow.from,
            stroke: arrow.stroke,
            head: arrow.head,
            is_own: arrow.is_own,
            is_hinge: arrow.is_hinge,
        }
    }
}

/// Turns what was picked into a view.
pub fn view(graph: &TheoryGraph<'_>, pick: &Pick, words: &Words) -> View {
    let density = if pick.elements.len() > DENSE { Density::Dense } else { Density::Roomy };
    let mut view = View { density, lanes: Vec::new(), nodes: Vec::new(), arrows: Vec::new(), conditions: Vec::new() };
    let lanes = Lanes::of(graph, pick);
    view.lanes = lanes.drawn(graph);
    let letters = view.letters();
    let place: BTreeMap<ElementId, usize> = pick.elements.iter().enumerate().map(|(at, &id)| (id, at)).collect();
    view.nodes = pick.elements.iter().map(|&id| node::node(graph, words, &lanes, letters, id)).collect();
    let mut trunks: BTreeMap<Trunk, usize> = BTreeMap::new();
    for &link in &pick.links {
        if let Some(mut arrow) = arrow::arrow(graph, pick, words, &place, link) {
            let next = trunks.len();
            arrow.trunk = *trunks.entry(Trunk::of(&arrow)).or_insert(next);
            view.arrows.push(arrow);
        }
    }
    arrow::keep_kinds_apart(&mut view.arrows);
    arrow::find_sums(&mut view);
    view.conditions = arrow::conditions(graph, words, &view);
    view
}
