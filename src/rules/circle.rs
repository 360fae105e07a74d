//! A loop or a path in a finding: its way in words, and where it stands.

use super::Case;
use super::case::id_of;
use crate::analysis::loops::Cycle;
use crate::finding::{Fact, Finding, Label, Message, Rule};
use crate::theory::ElementId;

/// A way of more elements than this is told without its middle: nobody reads on.
const MOST_ELEMENTS: usize = 12;
/// How many elements of such a way are told before the middle, and after it.
const BEFORE: usize = 6;
const AFTER: usize = 4;

impl Case<'_> {
    /// A finding about a loop, at the name of its first element. Its links come with it, and
    /// the norms on any of its elements.
    pub fn on_loop(&self, rule: &'static Rule, message: Message, cycle: &Cycle) -> Finding {
        let mut finding = self.on_element(rule, message, cycle.elements[0]);
        for link in &cycle.links {
            finding = finding.related(Label::at(id_of(self.theory.places.links.get(link.index()))));
        }
        finding.because = self.norms.on_elements(self.theory, rule, &cycle.elements);
        finding
    }

    /// A loop in a sentence: the labels of its elements in order, back to the first.
    pub fn round(&self, cycle: &Cycle) -> Fact {
        let round: Vec<ElementId> = cycle.elements.iter().chain(cycle.elements.first()).copied().collect();
        self.path(&round)
    }

    /// A path in a sentence: the labels of its elements in order.
    pub fn path(&self, elements: &[ElementId]) -> Fact {
        let mut steps: Vec<Fact> = elements.iter().map(|&element| self.element(element)).collect();
        if steps.len() > MOST_ELEMENTS {
            let left_out = BEFORE..steps.len() - AFTER;
            let message = Message::new("steps-left-out").with("count", left_out.len());
            steps.splice(left_out, [message.into()]);
        }
        in_a_row(steps)
    }
}

/// One thing after another, with an arrow between them.
fn in_a_row(steps: Vec<Fact>) -> Fact {
    let row = steps.into_iter().rev();
    let row = row.reduce(|rest, step| Message::new("steps").with("step", step).with("rest", rest).into());
    row.unwrap_or(Fact::List(Vec::new()))
}
