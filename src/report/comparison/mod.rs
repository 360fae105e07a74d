//! Comparison: two views of a theory side by side, as headed sections of sentences and tables.
//!
//! One section a question; each is an [`Answer`], so every format tells the same. No section
//! adds the views up, and none names a winner.

mod fate;
mod proof;
mod values;
mod views;

use crate::analysis::comparison::{Comparison, Side, Sight, Sights, compare};
use crate::finding::{Fact, Message};
use crate::graph::TheoryGraph;
use crate::theory::{ElementId, LevelId, LinkId, SphereId, Theory};

use super::answers::{Answer, Cell, named_link};

/// How many things a sentence names; the tables hold all.
const MOST_NAMED: usize = 8;

/// The last section: one table of every element, for a program more than for a person.
pub const ALL_ELEMENTS: &str = "compare-elements";

/// The sections of a comparison, each with the key of its heading, in the order in which they
/// are told.
///
/// *Cost*: as [`compare`], and linear in what is told.
pub fn sections(graph: &TheoryGraph<'_>, sights: &Sights) -> Vec<(&'static str, Answer)> {
    let found = compare(graph, sights);
    told(graph, &found)
}

/// The same of a comparison that was made already.
pub fn told(graph: &TheoryGraph<'_>, found: &Comparison) -> Vec<(&'static str, Answer)> {
    let held = Held { graph, found };
    vec![
        ("compare-views", views::views(&held)),
        ("compare-failure", fate::failure(&held)),
        ("compare-success", fate::success(&held)),
        ("compare-levels", values::levels(&held)),
        ("compare-spheres", views::spheres(&held)),
        ("compare-one-sided", views::one_sided(&held)),
        ("compare-shared", views::shared(&held)),
        ("compare-gains", values::gains(&held)),
        ("compare-bare", values::bare(&held)),
        ("compare-evidence", proof::evidence(&held)),
        ("compare-conflicts", proof::conflicts(&held)),
        ("compare-uncounted", values::uncounted(&held)),
        (ALL_ELEMENTS, views::elements(&held)),
    ]
}

/// A comparison on the table.
struct Held<'a> {
    graph: &'a TheoryGraph<'a>,
    found: &'a Comparison,
}

impl<'a> Held<'a> {
    fn theory(&self) -> &'a Theory {
        self.graph.theory
    }

    fn left(&self) -> Fact {
        title(self.theory(), &self.found.sights.left)
    }

    fn right(&self) -> Fact {
        title(self.theory(), &self.found.sights.right)
    }

    /// Both views, the left first.
    fn sights(&self) -> [(Side, &'a Sight); 2] {
        [(Side::Left, &self.found.sights.left), (Side::Right, &self.found.sights.right)]
    }

    /// Labels in a sentence, and how many there are besides.
    fn names(&self, elements: &[ElementId]) -> Fact {
        listed(elements, |&id| Fact::Name(self.theory().element(id).label.clone()))
    }

    /// A link by its short name and its labels.
    fn link(&self, id: LinkId) -> Message {
        named_link(self.theory(), id)
    }

    fn sphere(&self, sphere: Option<SphereId>) -> Cell {
        sphere.map_or(Cell::Word("compare-no-sphere"), |id| Cell::Text(self.theory().spheres[id.index()].label.clone()))
    }

    fn sphere_fact(&self, sphere: Option<SphereId>) -> Fact {
        match sphere {
            Some(id) => Fact::Name(self.theory().spheres[id.index()].label.clone()),
            None => Fact::from(Message::new("compare-no-sphere")),
        }
    }

    fn level(&self, level: LevelId) -> Fact {
        Fact::Name(self.theory().value_levels[level.index()].label.clone())
    }
}

/// The name of a view in a sentence.
fn title(theory: &Theory, sight: &Sight) -> Fact {
    match sight.title.label(theory) {
        Some(label) => Fact::Name(label.into()),
        None => Fact::from(Message::new("compare-all-values")),
    }
}

/// The first of a list in a sentence, and how many there are besides.
fn listed<T>(all: &[T], name: impl Fn(&T) -> Fact) -> Fact {
    let shown = if all.len() > MOST_NAMED + 1 { MOST_NAMED } else { all.len() };
    let mut facts: Vec<Fact> = all[..shown].iter().map(name).collect();
    if shown < all.len() {
        facts.push(Fact::from(Message::new("compare-and-more").with("count", all.len() - shown)));
    }
    Fact::List(facts)
}

fn side_key(side: Side) -> &'static str {
    match side {
        Side::Left => "compare-side-left",
        Side::Both => "compare-side-both",
        Side::Right => "compare-side-right",
        Side::Neither => "compare-side-neither",
    }
}

/// Four counts as facts, by the side that they are of.
fn counted(message: Message, counts: [usize; 4]) -> Message {
    let [left, both, right, neither] = counts;
    message.with("left", left).with("both", both).with("right", right).with("neither", neither)
}
