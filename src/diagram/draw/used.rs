//! What occurs in a drawing, for its legend.

use std::collections::BTreeSet;

use super::legend::{Sample, Tail};
use super::stub::Way;
use crate::diagram::view::{Badge, Chip, Content, Form, Stroke, Turn, View};
use crate::theory::Sign;

/// A sample, and what its words are called.
pub type Entry = (Sample, &'static str);

/// The entries of a legend, by column. Only what occurs is there.
#[derive(Clone, Debug, Default)]
pub struct Used {
    pub firm: Vec<Entry>,
    pub signs: Vec<Entry>,
    pub forms: Vec<Entry>,
    pub weights: Vec<Entry>,
    /// Counters, badges and lists.
    pub counts: Vec<Entry>,
    /// What became of things, in a figure of two versions.
    pub states: Vec<Entry>,
}

/// Whether the figure has chips with mechanisms and questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chips {
    Drawn,
    Left,
}

impl Used {
    /// What occurs in a view.
    pub fn of(view: &View, chips: Chips) -> Used {
        let own = view.arrows.iter().any(|arrow| arrow.is_own);
        Used {
            firm: firm(view.arrows.iter().map(|arrow| arrow.stroke)).into_iter().chain(own.then_some(OWN)).collect(),
            signs: signs(view, chips),
            forms: forms(view.nodes.iter().map(|node| node.form)),
            weights: weights(view),
            counts: counts(view),
            states: Vec::new(),
        }
    }
}

const OWN: Entry = (Sample::Own, "figure-legend-own");

/// The strokes that occur, each once.
pub fn firm(strokes: impl Iterator<Item = Stroke>) -> Vec<Entry> {
    let used: BTreeSet<Stroke> = strokes.collect();
    let says = |stroke| match stroke {
        Stroke::Carried => "figure-legend-carried",
        Stroke::Mixed => "figure-legend-mixed",
        Stroke::Unshown => "figure-legend-unshown",
        Stroke::Expected => "figure-legend-expected",
        Stroke::Unsourced => "figure-legend-unsourced",
        Stroke::Contested => "figure-legend-contested",
        Stroke::Contradicted => "figure-legend-contradicted",
        Stroke::Denied => "figure-legend-denied",
        Stroke::Defined => "figure-legend-defined",
        Stroke::Part => "figure-legend-part",
        Stroke::Tie => "figure-legend-tie",
        Stroke::Collapsed => "figure-legend-collapsed",
    };
    used.into_iter().map(|stroke| (Sample::Line(stroke), says(stroke))).collect()
}

/// The signs that occur on lines with such strokes and heads, each once.
pub fn heads(lines: impl Iterator<Item = (Stroke, Sign)>) -> Vec<Entry> {
    let signed = |(stroke, sign): (Stroke, Sign)| stroke.has_sign().then_some(sign);
    let used: BTreeSet<Sign> = lines.filter_map(signed).collect();
    let says = |sign| match sign {
        Sign::Plus => "figure-legend-plus",
        Sign::Minus => "figure-legend-minus",
        Sign::Unknown => "figure-legend-unknown",
    };
    used.into_iter().map(|sign| (Sample::Sign(sign), says(sign))).collect()
}

fn signs(view: &View, chips: Chips) -> Vec<Entry> {
    let has = |sign| view.arrows.iter().any(|arrow| arrow.head == sign && arrow.stroke.has_sign());
    let mut items = Vec::new();
    let mut add = |yes: bool, sample, key| items.extend(yes.then_some((sample, key)));
    // A dense figure has no room for beads where the filled head says it all.
    let plus = if view.is_dense() { Sample::Head } else { Sample::Sign(Sign::Plus) };
    add(has(Sign::Plus), plus, "figure-legend-plus");
    add(has(Sign::Minus), Sample::Sign(Sign::Minus), "figure-legend-minus");
    add(has(Sign::Unknown), Sample::Sign(Sign::Unknown), "figure-legend-unknown");
    let drawn = chips == Chips::Drawn;
    let why = view.arrows.iter().any(|arrow| arrow.chip == Some(Chip::Why));
    let mechanism = view.arrows.iter().any(|arrow| matches!(arrow.chip, Some(Chip::Mechanism(_))));
    add(drawn && why, Sample::Why, "figure-legend-why");
    add(drawn && mechanism, Sample::Mechanism, "figure-legend-mechanism");
    items
}

/// The forms that occur, each once.
pub fn forms(forms: impl Iterator<Item = Form>) -> Vec<Entry> {
    let used: BTreeSet<Form> = forms.collect();
    let says = |form| match form {
        Form::Doing => "figure-legend-doing",
        Form::State => "figure-legend-state",
        Form::Thing => "figure-legend-thing",
        Form::Value => "figure-legend-value",
        Form::Money => "figure-legend-money",
        Form::Risk => "figure-legend-risk",
        Form::Proviso => "figure-legend-proviso",
        Form::Person => "figure-legend-person",
    };
    used.into_iter().map(|form| (Sample::Form(form), says(form))).collect()
}

fn weights(view: &View) -> Vec<Entry> {
    let hinge = view.arrows.iter().any(|arrow| arrow.is_hinge);
    let mut items = Vec::new();
    items.extend(hinge.then_some((Sample::Hinge, "figure-legend-hinge")));
    items.extend((!view.conditions.is_empty()).then_some((Sample::Condition, "figure-legend-condition")));
    items
}

fn counts(view: &View) -> Vec<Entry> {
    let mut items = Vec::new();
    let mut add = |yes: bool, sample, key| items.extend(yes.then_some((sample, key)));
    let has = |test: fn(&Badge) -> bool| view.arrows.iter().flat_map(|arrow| &arrow.badges).any(test);
    add(view.nodes.iter().any(|node| node.stub.ins > 0), Sample::Counter(Way::In), "figure-legend-in");
    add(view.nodes.iter().any(|node| node.stub.outs > 0), Sample::Counter(Way::Out), "figure-legend-out");
    add(view.nodes.iter().any(|node| node.content == Content::List), Sample::List, "figure-legend-list");
    add(has(|badge| matches!(badge, Badge::Times(_))), Sample::Badge(Tail::Times), "figure-legend-times");
    let kinds = has(|badge| matches!(badge, Badge::Knowledge { .. }));
    let studies = has(|badge| matches!(badge, Badge::Knowledge { studies: 1.., .. }));
    add(kinds, Sample::Badge(Tail::Knowledge), "figure-legend-kinds");
    add(studies, Sample::Badge(Tail::Studies), "figure-legend-studies");
    let turns = |turn| view.arrows.iter().any(|arrow| arrow.badges.contains(&Badge::Loop(turn)));
    add(turns(Turn::Reinforcing), Sample::Badge(Tail::Reinforcing), "figure-legend-reinforcing");
    add(turns(Turn::Balancing), Sample::Badge(Tail::Balancing), "figure-legend-balancing");
    add(has(|badge| *badge == Badge::Open), Sample::Badge(Tail::Open), "figure-legend-open");
    items
}
