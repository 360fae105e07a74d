//! The figure as it is meant: boxes with a form, lines with a stroke, words to place.
//!
//! In: what a lens picked. Out: a [`View`], from which everything is placed and drawn.
//! Here meaning becomes form; what comes after knows no claims and no kinds.

use std::collections::BTreeMap;

use super::font::Type;
use super::lens::Pick;
use super::theme::SLOTS;
use super::titles;
use super::wrap::{Measure, widest, wrap};
use crate::finding::Message;
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::theory::support::{Rank, Status};
use crate::theory::{ElementId, ElementKind, LinkBody, LinkId, Provenance, Sign, SphereId};

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

/// Turns what was picked into a view.
pub fn view(graph: &TheoryGraph<'_>, pick: &Pick, words: &Words) -> View {
    let density = if pick.elements.len() > DENSE { Density::Dense } else { Density::Roomy };
    let mut view = View { density, lanes: Vec::new(), nodes: Vec::new(), arrows: Vec::new(), conditions: Vec::new() };
    let lanes = Lanes::of(graph, pick);
    view.lanes = lanes.drawn(graph);
    let letters = view.letters();
    let place: BTreeMap<ElementId, usize> = pick.elements.iter().enumerate().map(|(at, &id)| (id, at)).collect();
    view.nodes = pick.elements.iter().map(|&id| node(graph, words, &lanes, letters, id)).collect();
    let mut trunks: BTreeMap<(usize, Stroke, Sign, bool, bool), usize> = BTreeMap::new();
    for &link in &pick.links {
        if let Some(mut arrow) = arrow(graph, pick, words, &place, link) {
            let key = (arrow.from, arrow.stroke, arrow.head, arrow.is_own, arrow.is_hinge);
            let next = trunks.len();
            arrow.trunk = *trunks.entry(key).or_insert(next);
            view.arrows.push(arrow);
        }
    }
    find_sums(&mut view);
    view.conditions = conditions(graph, words, &view);
    view
}

/// Which lanes there are, from left to right.
struct Lanes {
    order: Vec<Option<SphereId>>,
}

impl Lanes {
    fn of(graph: &TheoryGraph<'_>, pick: &Pick) -> Lanes {
        let theory = graph.theory;
        let sphere = |id: &ElementId| theory.element(*id).sphere;
        let mut used: Vec<Option<SphereId>> = pick.elements.iter().map(sphere).collect();
        used.sort();
        used.dedup();
        let members = |lane: Option<SphereId>| pick.elements.iter().filter(move |id| sphere(id) == lane);
        let all = |lane, test: fn(ElementKind) -> bool| members(lane).all(|&id| test(theory.element(id).kind));
        let floats = |lane: &Option<SphereId>| lane.is_none() || all(*lane, is_whole);
        let (floating, mut order): (Vec<_>, Vec<_>) = used.into_iter().partition(floats);
        // Money stands at the far right, whatever its layer.
        order.sort_by_key(|&lane| {
            (all(lane, is_money), lane.map_or(0, |sphere| theory.spheres[sphere.index()].layer.unwrap_or(i32::MAX)))
        });
        for lane in floating {
            let best = (0..=order.len()).min_by_key(|&at| {
                let mut tried = order.clone();
                tried.insert(at, lane);
                cost(graph, pick, &tried)
            });
            order.insert(best.unwrap_or(0), lane);
        }
        Lanes { order }
    }

    fn drawn(&self, graph: &TheoryGraph<'_>) -> Vec<Lane> {
        let lane = |sphere: &Option<SphereId>| match sphere {
            None => Lane { heading: String::new(), slot: 0, place: Standing::Bare },
            Some(id) => {
                let sphere = &graph.theory.spheres[id.index()];
                let place = if sphere.beside { Standing::Beside } else { Standing::InFlow };
                Lane { heading: sphere.label.to_string(), slot: slot(*id), place }
            }
        };
        self.order.iter().map(lane).collect()
    }

    fn index(&self, sphere: Option<SphereId>) -> usize {
        self.order.iter().position(|&lane| lane == sphere).unwrap_or(0)
    }
}

/// Colors go by the order of the spheres. There are six; what comes after shares the neutral one.
fn slot(sphere: SphereId) -> usize {
    match sphere.index() {
        index if index < SLOTS => index + 1,
        _ => 0,
    }
}

/// Things that belong to no single step of the flow, so that their lane may stand anywhere.
fn is_whole(kind: ElementKind) -> bool {
    matches!(kind, ElementKind::Composite | ElementKind::Context)
}

fn is_money(kind: ElementKind) -> bool {
    matches!(kind, ElementKind::Expenditure | ElementKind::Saving)
}

/// How badly an order of lanes suits the links: those that run back first, then their lengths.
fn cost(graph: &TheoryGraph<'_>, pick: &Pick, order: &[Option<SphereId>]) -> (usize, usize) {
    let at = |id: ElementId| {
        let sphere = graph.theory.element(id).sphere;
        order.iter().position(|&lane| lane == sphere)
    };
    let (mut back, mut length) = (0, 0);
    for link in pick.links.iter().map(|&id| graph.theory.link(id)) {
        if let (Some(from), Some(to)) = (at(link.from), at(link.to)) {
            back += usize::from(to < from);
            length += from.abs_diff(to);
        }
    }
    (back, length)
}

fn node(graph: &TheoryGraph<'_>, words: &Words, lanes: &Lanes, letters: Type, id: ElementId) -> Node {
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
const NARROW: f64 = 76.0;
const NARROW_MONEY: f64 = 72.0;
const WIDE: f64 = 104.0;
/// Characters on a line of a label.
const CHARACTERS: usize = 24;

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

fn arrow(
    graph: &TheoryGraph<'_>,
    pick: &Pick,
    words: &Words,
    place: &BTreeMap<ElementId, usize>,
    id: LinkId,
) -> Option<Arrow> {
    let link = graph.theory.link(id);
    let (from, to) = (*place.get(&link.from)?, *place.get(&link.to)?);
    let stroke = stroke(graph, id)?;
    let chip = link.causal().filter(|_| stroke.is_causal()).map(|causal| match &causal.mechanism {
        Some(text) => Chip::Mechanism(text.to_string()),
        None => Chip::Why,
    });
    Some(Arrow {
        link: id,
        id: format!("l-{}", link.id),
        from,
        to,
        stroke,
        voices: voices(graph, id),
        head: link.sign().unwrap_or(Sign::Plus),
        is_hinge: pick.hinges.contains(&id) && stroke.is_causal(),
        is_own: link.provenance == Provenance::Analysis,
        trunk: 0,
        course: Course::Flow,
        chip,
        title: titles::link(graph, words, id),
    })
}

/// None for a link that no path runs over.
fn stroke(graph: &TheoryGraph<'_>, id: LinkId) -> Option<Stroke> {
    match &graph.theory.link(id).body {
        LinkBody::Causes(_) => Some(match graph.support(id).status {
            Status::Unsourced => Stroke::Unsourced,
            Status::ExpectationOnly | Status::PositionOnly => Stroke::Expected,
            Status::Unshown => Stroke::Unshown,
            Status::Carried => Stroke::Carried,
            Status::Mixed => Stroke::Mixed,
            Status::Contested => Stroke::Contested,
            Status::Contradicted => Stroke::Contradicted,
            Status::Denied => Stroke::Denied,
            Status::ByDefinition => Stroke::Defined,
        }),
        LinkBody::Defines(_) => Some(Stroke::Defined),
        LinkBody::PartOf => Some(Stroke::Part),
        LinkBody::Serves | LinkBody::BelongsTo | LinkBody::Role { .. } => None,
    }
}

fn voices(graph: &TheoryGraph<'_>, id: LinkId) -> (Dash, Dash) {
    let support = graph.support(id);
    let dash = |rank: Rank| match rank {
        rank if rank >= Rank::WELL_DESCRIBED => Dash::Solid,
        rank if rank >= Rank::UNSHOWN => Dash::Long,
        rank if rank >= Rank::EXPECTATION => Dash::Short,
        _ => Dash::Dots,
    };
    (support.rank.map_or(Dash::Solid, dash), support.best_against.map_or(Dash::Dots, |(_, rank)| dash(rank)))
}

/// An element that only definitions of its own lane lead to, and that leads nowhere, is a
/// sum: it stands under its terms.
fn find_sums(view: &mut View) {
    for node in 0..view.nodes.len() {
        let lane = view.nodes[node].lane;
        let is_bare = view.lanes[lane].place == Standing::Bare;
        let leads = view.arrows.iter().any(|arrow| arrow.from == node);
        let mut into = view.arrows.iter().filter(|arrow| arrow.to == node).peekable();
        let has_terms = into.peek().is_some();
        let defined = into.all(|arrow| arrow.stroke == Stroke::Defined && view.nodes[arrow.from].lane == lane);
        if has_terms && defined && !leads && !is_bare {
            let arrows = view.arrows.iter_mut().filter(|arrow| arrow.to == node);
            arrows.for_each(|arrow| arrow.course = Course::Sum);
        }
    }
}

fn conditions(graph: &TheoryGraph<'_>, words: &Words, view: &View) -> Vec<Condition> {
    let theory = graph.theory;
    let counted = theory.conditions.iter().filter(|condition| graph.reading.admits(condition.provenance));
    counted
        .filter_map(|condition| {
            let arrow = view.arrows.iter().position(|arrow| arrow.link == condition.link)?;
            let element = theory.element(condition.element);
            let measure = Measure { width: NARROW, characters: CHARACTERS };
            Some(Condition {
                id: format!("c-{}", condition.id),
                arrow,
                lines: wrap(&element.label, Type::regular(9.0), measure, words.tongue),
                title: titles::element(graph, words, condition.element),
            })
        })
        .collect()
}
