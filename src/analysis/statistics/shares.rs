//! Shares: what the causal links of a theory say.

use crate::graph::TheoryGraph;
use crate::theory::support::{Status, heard};
use crate::theory::{Link, LinkId, Provenance, Sign};

/// Of the causal links that count in a reading, how many say what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shares {
    pub causal: usize,
    /// It is written how the one leads to the other.
    pub mechanism: usize,
    /// Some source is named.
    pub source: usize,
    /// Knowledge speaks for it whose source is shown: research, practice or experience.
    pub known: usize,
    /// It is known whether more leads to more or to less.
    pub sign: usize,
    /// All three that a reader needs to judge a link: mechanism, shown knowledge and sign.
    pub all: usize,
    /// Every status, with the links that have it, also where there are none.
    pub statuses: Vec<(Status, usize)>,
}

/// What one causal link says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backing {
    pub mechanism: bool,
    pub source: bool,
    pub known: bool,
    pub sign: bool,
}

impl Backing {
    /// Cost: linear in the claims on the link.
    pub fn of(graph: &TheoryGraph<'_>, id: LinkId) -> Backing {
        let link = graph.theory.link(id);
        let mechanism = link.causal().and_then(|causal| causal.mechanism.as_ref());
        Backing {
            mechanism: mechanism.is_some_and(|text| !text.trim().is_empty()),
            source: is_sourced(graph, link),
            known: graph.support(id).kinds > 0,
            sign: link.sign().is_some_and(|sign| sign != Sign::Unknown),
        }
    }
}

impl Shares {
    pub(super) fn of(graph: &TheoryGraph<'_>) -> Shares {
        let statuses = Status::ALL.iter().map(|&status| (status, 0)).collect();
        let mut shares = Shares { causal: 0, mechanism: 0, source: 0, known: 0, sign: 0, all: 0, statuses };
        for (id, _) in graph.causal_links() {
            let backing = Backing::of(graph, id);
            shares.causal += 1;
            shares.mechanism += usize::from(backing.mechanism);
            shares.source += usize::from(backing.source);
            shares.known += usize::from(backing.known);
            shares.sign += usize::from(backing.sign);
            shares.all += usize::from(backing.mechanism && backing.known && backing.sign);
            let own = graph.support(id).status;
            shares.statuses.iter_mut().filter(|(status, _)| *status == own).for_each(|(_, count)| *count += 1);
        }
        shares
    }
}

/// Whether a source is named by a claim that counts, or by the link. What the modeller adds,
/// no source says.
fn is_sourced(graph: &TheoryGraph<'_>, link: &Link) -> bool {
    let by_link = link.quote.source.is_some() && link.provenance != Provenance::Analysis;
    by_link || heard(link, graph.reading).any(|claim| claim.quote.source.is_some())
}
