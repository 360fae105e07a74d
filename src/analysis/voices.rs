//! Voices: which sources speak of a link, and on which side.

use crate::graph::TheoryGraph;
use crate::theory::support::heard;
use crate::theory::{Link, Provenance, SourceId, Stance};

/// On which side a source stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    Supports,
    Contradicts,
    /// It says both, in one claim or in several.
    Mixed,
    /// The link is drawn from its words, and no claim of it says more.
    Quoted,
}

/// How a source speaks of a link.
#[derive(Clone, Copy, Default)]
pub(super) struct Voice {
    pub supports: bool,
    pub contradicts: bool,
    pub mixed: bool,
}

impl Voice {
    pub fn side(self) -> Side {
        match (self.supports, self.contradicts, self.mixed) {
            (false, false, false) => Side::Quoted,
            (true, false, false) => Side::Supports,
            (false, true, false) => Side::Contradicts,
            (_, _, true) | (true, true, false) => Side::Mixed,
        }
    }
}

/// The sources that speak of a causal link, in the order of the files, and how many claims
/// name none.
pub(super) fn speaking(graph: &TheoryGraph<'_>, link: &Link) -> (Vec<(SourceId, Voice)>, usize) {
    let mut voices: Vec<(SourceId, Voice)> = Vec::new();
    let mut unnamed = 0;
    // What the modeller added, no source says.
    if let Some(source) = link.quote.source.filter(|_| link.provenance != Provenance::Analysis) {
        voices.push((source, Voice::default()));
    }
    for claim in heard(link, graph.reading) {
        let Some(source) = claim.quote.source else {
            unnamed += 1;
            continue;
        };
        let place = voices.iter().position(|(other, _)| *other == source).unwrap_or_else(|| {
            voices.push((source, Voice::default()));
            voices.len() - 1
        });
        let voice = &mut voices[place].1;
        match claim.stance {
            Stance::Supports => voice.supports = true,
            Stance::Contradicts => voice.contradicts = true,
            Stance::Mixed => voice.mixed = true,
        }
    }
    voices.sort_by_key(|(source, _)| *source);
    (voices, unnamed)
}
