//! Grades: how important and how certain something is to the people who spoke of it.
//!
//! Grades are ordinal: half of the people in a room may differ from the other half. The
//! middle grade of a group is therefore taken so, that more than half of it agrees.

use rustc_hash::FxHashMap;

use crate::theory::{LinkId, Theory};

/// A link, or an assumption of it by its place in the list.
pub type Judged = (LinkId, Option<usize>);

/// What was given to one link or assumption.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Grades {
    /// From 1 to 5.
    pub importance: Option<u8>,
    /// From 1 to 5.
    pub certainty: Option<u8>,
    /// Whether a group gave one of them; else the theory itself does.
    pub by_group: bool,
}

/// All grades that groups gave, importance and certainty apart, each sorted.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    given: FxHashMap<Judged, (Vec<u8>, Vec<u8>)>,
}

impl Scores {
    /// *Cost*: linear in the scores.
    pub fn of(theory: &Theory) -> Scores {
        let mut scores = Scores::default();
        for score in theory.workshop.iter().flat_map(|workshop| &workshop.scores) {
            let (importance, certainty) = scores.given.entry((score.link, score.assumption)).or_default();
            importance.extend(&score.importance);
            certainty.extend(&score.certainty);
        }
        scores.given.values_mut().for_each(|(importance, certainty)| {
            importance.sort_unstable();
            certainty.sort_unstable();
        });
        scores
    }

    /// The middle grades of the group; what no group graded is as the theory itself grades it.
    /// Of two middle grades the lower for importance, the higher for certainty.
    pub fn grades(&self, theory: &Theory, judged: Judged) -> Grades {
        let given = self.given.get(&judged);
        let important = given.and_then(|(list, _)| list.get(list.len().saturating_sub(1) / 2).copied());
        let certain = given.and_then(|(_, list)| list.get(list.len() / 2).copied());
        let (importance, certainty) = written(theory, judged);
        Grades {
            by_group: important.is_some() || certain.is_some(),
            importance: important.or(importance),
            certainty: certain.or(certainty),
        }
    }
}

/// The importance and the certainty that the theory itself gives.
fn written(theory: &Theory, (link, assumption): Judged) -> (Option<u8>, Option<u8>) {
    let link = theory.link(link);
    match assumption {
        None => link.extras.as_deref().map_or((None, None), |own| (own.importance, own.certainty)),
        Some(place) => {
            let own = link.causal().and_then(|causal| causal.assumptions.get(place));
            own.map_or((None, None), |own| (own.importance, own.certainty))
        }
    }
}
