//! Change: what another version of a theory means otherwise, and what follows from that.
//!
//! In: two versions, each as a graph in one reading. Out: every edit once, each with what
//! goes or comes only because of it; and apart from those, what becomes of support and paths.
//! Where things stand in a file, and in which file, says nothing.
//!
//! *Method*: things are matched before they are compared ([`things`], `elements`), so that
//! an element that goes by another name is one change, and its links are none.

mod alike;
mod causes;
mod claims;
mod edits;
mod elements;
pub mod fields;
pub mod follows;
mod layers;
mod links;
pub mod pairs;
mod says;
pub mod things;
pub mod union;
mod whole;

pub use fields::{Altered, Field, Value};
pub use follows::{Route, Shift, Turn};
pub use pairs::{Pairs, Stands};
pub use things::{Group, Same, Thing, Versions};

/// One thing that somebody changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub thing: Thing,
    pub what: What,
    /// What goes or comes only because of it.
    pub with: Vec<Change>,
}

/// What became of a thing.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Came,
    Went,
    /// It is called otherwise: by its short name, its label or both.
    Renamed(Vec<Altered>),
    Became(Altered),
    /// A claim on a link, by its places in the lists of the two versions, or on an assumption
    /// of that link. Altered where both have it.
    Claim {
        claim: Stands,
        under: Option<Stands>,
        altered: Vec<Altered>,
    },
    Assumption {
        assumption: Stands,
        altered: Vec<Altered>,
    },
}

/// All that is different between two versions.
#[derive(Clone, Debug)]
pub struct Comparison {
    pub same: Same,
    /// By what they are about: elements, links, chains, then the rest; of each what went, what
    /// came and what is another.
    pub changes: Vec<Change>,
    /// Changes to links and claims that do not count in this reading.
    pub outside: usize,
    pub shifts: Vec<Shift>,
    pub routes: Vec<Route>,
}

impl Comparison {
    /// Which changes are about a thing, by their place.
    pub fn about(&self, thing: Thing) -> Vec<usize> {
        let is_about = |change: &&Change| change.thing == thing;
        self.changes.iter().enumerate().filter(|(_, change)| is_about(change)).map(|(place, _)| place).collect()
    }
}

/// Compares two versions. The order of the two only says what is called old.
///
/// *Cost*: about linear in both, and the counting of paths, three times for every chain.
pub fn between(versions: Versions<'_>) -> Comparison {
    let same = Same::of(&versions);
    let (changes, outside) = edits::Compare::new(versions, &same).all().settled();
    let (shifts, routes) = rayon::join(|| follows::shifts(&versions, &same), || follows::routes(&versions, &same));
    Comparison { same, changes, outside, shifts, routes }
}
