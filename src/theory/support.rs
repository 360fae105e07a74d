//! Support: from claims to a link.
//!
//! In: a link with its claims, and a reading. Out: its rank and status. Ranks are
//! ordinal: they are compared, never added, averaged or multiplied. The method is
//! that of Movisie's ladder for interventions, borrowed for links, with the weakest
//! link of Harris et al. (2001) and the relevance of GRADE-CERQual (Lewin et al. 2018).

use rustc_hash::FxHashSet;

use super::{
    Assumption, Claim, Knowledge, Link, LinkBody, Provenance, Reading, Scope, SourceId, Stance, Strength, Theory,
};

/// How well something is supported, from 0 (no source) to 7 (strong indications).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rank(u8);

impl Rank {
    pub const NO_SOURCE: Rank = Rank(0);
    pub const EXPECTATION: Rank = Rank(1);
    pub const UNSHOWN: Rank = Rank(2);
    pub const WELL_DESCRIBED: Rank = Rank(3);
    pub const WELL_FOUNDED: Rank = Rank(4);
    pub const FIRST_INDICATIONS: Rank = Rank(5);
    pub const GOOD_INDICATIONS: Rank = Rank(6);
    pub const STRONG_INDICATIONS: Rank = Rank(7);

    /// From the lowest to the highest.
    pub const ALL: [Rank; 8] = [
        Rank::NO_SOURCE,
        Rank::EXPECTATION,
        Rank::UNSHOWN,
        Rank::WELL_DESCRIBED,
        Rank::WELL_FOUNDED,
        Rank::FIRST_INDICATIONS,
        Rank::GOOD_INDICATIONS,
        Rank::STRONG_INDICATIONS,
    ];

    pub fn number(self) -> u8 {
        self.0
    }

    /// One rank lower, where something speaks only partly to the point.
    fn lowered(self) -> Rank {
        Rank(self.0.saturating_sub(1))
    }
}

/// What the claims on a link amount to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    Unsourced,
    ExpectationOnly,
    PositionOnly,
    Unshown,
    Carried,
    /// Only claims that say both.
    Mixed,
    /// Claims for and claims against.
    Contested,
    /// Knowledge against, and nothing better than an unshown source for.
    Contradicted,
    /// Only claims against, none of them shown knowledge.
    Denied,
    /// True by the meaning of the words: a definition, or a part of a whole.
    ByDefinition,
}

impl Status {
    pub const ALL: [Status; 10] = [
        Status::Unsourced,
        Status::ExpectationOnly,
        Status::PositionOnly,
        Status::Unshown,
        Status::Carried,
        Status::Mixed,
        Status::Contested,
        Status::Contradicted,
        Status::Denied,
        Status::ByDefinition,
    ];
}

/// The support of one link in one reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Support {
    /// The highest supporting rank, no higher than a necessary assumption. None by definition.
    pub rank: Option<Rank>,
    pub status: Status,
    /// What the best supporting claim is; none where nothing supports.
    pub best_for: Option<Knowledge>,
    /// What the best contradicting claim is, with its rank.
    pub best_against: Option<(Knowledge, Rank)>,
    /// Distinct kinds of knowledge among research, practice and experience: 0 to 3.
    pub kinds: u8,
    /// Distinct studies at rank 3 or more.
    pub independent: u32,
    /// A necessary assumption holds the rank down: its place in the link's list.
    pub held_by: Option<u32>,
}

impl Support {
    const BY_DEFINITION: Support = Support {
        rank: None,
        status: Status::ByDefinition,
        best_for: Some(Knowledge::Definition),
        best_against: None,
        kinds: 0,
        independent: 0,
        held_by: None,
    };
}

/// The support of a link. Cost: linear in its claims.
pub fn support(theory: &Theory, link: &Link, reading: Reading) -> Support {
    match &link.body {
        LinkBody::PartOf | LinkBody::Defines(_) | LinkBody::Serves | LinkBody::BelongsTo | LinkBody::Role { .. } => {
            Support::BY_DEFINITION
        }
        LinkBody::Causes(causal) => {
            let scope = link.extras.as_deref().map(|extras| &extras.scope);
            let voices = Voices::hear(theory, &causal.claims, scope, reading, link.provenance);
            let mut support = voices.support();
            for (place, assumption) in causal.assumptions.iter().enumerate() {
                let ceiling = assumption_rank(theory, assumption, scope, reading, link.provenance);
                let counts = assumption.necessary && reading.admits(assumption.provenance);
                if counts && support.rank.is_some_and(|rank| ceiling < rank) {
                    support.rank = Some(ceiling);
                    support.held_by = Some(place as u32);
                }
            }
            support
        }
    }
}

/// The rank of a link by its own claims, whatever its assumptions; 0 where it has none. None
/// where it holds by definition.
pub fn own_rank(theory: &Theory, link: &Link, reading: Reading) -> Option<Rank> {
    let scope = link.extras.as_deref().map(|extras| &extras.scope);
    let causal = link.causal()?;
    Voices::hear(theory, &causal.claims, scope, reading, link.provenance).support().rank
}

/// The support that is left of a link, and of what it assumes, when one source is not heard.
/// Cost: linear in its claims.
pub fn support_without(theory: &Theory, link: &Link, reading: Reading, source: SourceId) -> Support {
    let mut left = link.clone();
    if let LinkBody::Causes(causal) = &mut left.body {
        let is_other = |claim: &Claim| claim.quote.source != Some(source);
        causal.claims.retain(is_other);
        causal.assumptions.iter_mut().for_each(|assumption| assumption.claims.retain(is_other));
    }
    support(theory, &left, reading)
}

/// The rank of an assumption by its own claims; 0 where it has none.
pub fn assumption_rank(
    theory: &Theory,
    assumption: &Assumption,
    scope: Option<&Scope>,
    reading: Reading,
    provenance: Provenance,
) -> Rank {
    let voices = Voices::hear(theory, &assumption.claims, scope, reading, provenance);
    voices.support().rank.unwrap_or(Rank::STRONG_INDICATIONS)
}

/// The claims on an assumption of a link that count in a reading, in the order of the file.
pub fn heard_of<'l>(assumption: &'l Assumption, link: &Link, reading: Reading) -> impl Iterator<Item = &'l Claim> {
    let own = link.provenance;
    assumption.claims.iter().filter(move |claim| is_heard(claim, reading, own))
}

/// The claims on a link that count in a reading, in the order of the file.
pub fn heard(link: &Link, reading: Reading) -> impl Iterator<Item = &Claim> {
    let claims = link.causal().map_or(&[][..], |causal| &causal.claims);
    claims.iter().filter(move |claim| is_heard(claim, reading, link.provenance))
}

/// The claims on a link that count in a reading and stand on one side.
pub fn claims(link: &Link, stance: Stance, reading: Reading) -> Vec<&Claim> {
    heard(link, reading).filter(|claim| claim.stance == stance).collect()
}

/// The claim with the highest rank; the first of equals. One that holds by definition has
/// no rank and comes last.
pub fn strongest<'l>(theory: &Theory, link: &Link, claims: &[&'l Claim]) -> Option<&'l Claim> {
    let scope = link.extras.as_deref().map(|extras| &extras.scope);
    claims.iter().copied().rev().max_by_key(|claim| claim_rank(theory, claim, scope))
}

/// What a claim rests on, as it counts: knowledge without a source is a claim to knowledge.
pub fn knowledge(theory: &Theory, claim: &Claim) -> Knowledge {
    match claim.knowledge {
        Knowledge::Research | Knowledge::Practice | Knowledge::Experience if !is_shown(theory, claim) => {
            Knowledge::Unshown
        }
        Knowledge::Research
        | Knowledge::Practice
        | Knowledge::Experience
        | Knowledge::Unshown
        | Knowledge::Expectation
        | Knowledge::Position
        | Knowledge::Definition => claim.knowledge,
    }
}

/// Whether a claim counts on a link, or an assumption of a link, of this provenance.
fn is_heard(claim: &Claim, reading: Reading, own: Provenance) -> bool {
    match own {
        Provenance::Literal | Provenance::LiteralMapped | Provenance::Interpretation => counts(claim, reading),
        // An overlay may bring its own sources to its own link.
        Provenance::Analysis => reading.admits(claim.provenance),
    }
}

/// Whether a claim counts in a reading. A reading that admits the modeller's own
/// additions does not turn an addition into a source.
pub fn counts(claim: &Claim, reading: Reading) -> bool {
    claim.provenance != Provenance::Analysis && reading.admits(claim.provenance)
}

/// The rank of one claim for the question "does the one bring about the other".
/// None where the claim holds by definition.
pub fn claim_rank(theory: &Theory, claim: &Claim, scope: Option<&Scope>) -> Option<Rank> {
    let rank = match claim.knowledge {
        Knowledge::Definition => return None,
        Knowledge::Expectation | Knowledge::Position => return Some(Rank::EXPECTATION),
        Knowledge::Unshown => return Some(Rank::UNSHOWN),
        // Knowledge whose source is not shown is a claim to knowledge.
        Knowledge::Research | Knowledge::Practice | Knowledge::Experience if !is_shown(theory, claim) => {
            return Some(Rank::UNSHOWN);
        }
        Knowledge::Research => ladder(claim.strength),
        // Practice and experience say that something is so, not by itself that it works.
        Knowledge::Practice | Knowledge::Experience => ladder(claim.strength).min(Rank::WELL_FOUNDED),
    };
    // Only what is shown can be seen to be about something else.
    Some(if misses(claim, scope) { rank.lowered() } else { rank })
}

fn ladder(strength: Option<Strength>) -> Rank {
    match strength {
        None | Some(Strength::WellDescribed) => Rank::WELL_DESCRIBED,
        Some(Strength::WellFounded) => Rank::WELL_FOUNDED,
        Some(Strength::FirstIndications) => Rank::FIRST_INDICATIONS,
        Some(Strength::GoodIndications) => Rank::GOOD_INDICATIONS,
        Some(Strength::StrongIndications) => Rank::STRONG_INDICATIONS,
    }
}

fn is_shown(theory: &Theory, claim: &Claim) -> bool {
    claim.quote.source.is_some_and(|id| id.index() < theory.sources.len())
}

/// Whether a claim is about other people, another setting or another period than its link.
pub fn misses(claim: &Claim, scope: Option<&Scope>) -> bool {
    let (Some(claim), Some(link)) = (claim.scope.as_deref(), scope) else {
        return false;
    };
    !claim.apart(link).is_empty()
}

/// The claims of a link, weighed.
#[derive(Default)]
struct Voices {
    best_for: Option<(Rank, Knowledge)>,
    best_against: Option<(Rank, Knowledge)>,
    mixed: Option<(Rank, Knowledge)>,
    /// Some claim says that the link holds by the meaning of the words.
    definition: bool,
    kinds: [bool; 3],
    studies: Vec<Study>,
}

/// What a claim rests on: the study where it is named, and the source that reports it.
#[derive(PartialEq)]
struct Study {
    name: Option<String>,
    source: Option<usize>,
}

impl Voices {
    fn hear(theory: &Theory, claims: &[Claim], scope: Option<&Scope>, reading: Reading, own: Provenance) -> Voices {
        let mut voices = Voices::default();
        for claim in claims.iter().filter(|claim| is_heard(claim, reading, own)) {
            voices.add(theory, claim, scope);
        }
        voices
    }

    fn add(&mut self, theory: &Theory, claim: &Claim, scope: Option<&Scope>) {
        let rank = claim_rank(theory, claim, scope);
        let Some(rank) = rank else {
            self.definition |= claim.stance == Stance::Supports;
            return;
        };
        let voice = Some((rank, claim.knowledge));
        match claim.stance {
            Stance::Contradicts => raise(&mut self.best_against, voice),
            Stance::Mixed => raise(&mut self.mixed, voice),
            Stance::Supports => {
                raise(&mut self.best_for, voice);
                self.note_kind(theory, claim, rank);
            }
        }
    }

    fn note_kind(&mut self, theory: &Theory, claim: &Claim, rank: Rank) {
        let shown = is_shown(theory, claim);
        match claim.knowledge {
            Knowledge::Research => self.kinds[0] |= shown,
            Knowledge::Practice => self.kinds[1] |= shown,
            Knowledge::Experience => self.kinds[2] |= shown,
            Knowledge::Expectation | Knowledge::Position | Knowledge::Unshown | Knowledge::Definition => {}
        }
        if rank >= Rank::WELL_DESCRIBED {
            let study = Study {
                name: claim.study.as_ref().map(|name| name.trim().to_lowercase()),
                source: claim.quote.source.map(|source| source.index()),
            };
            if !self.studies.contains(&study) {
                self.studies.push(study);
            }
        }
    }

    /// Distinct studies. Where a study is named, several reports on it are one; a report
    /// that names none is the study of its source, unless another claim names that study.
    fn independent(&self) -> u32 {
        let named: FxHashSet<&str> = self.studies.iter().filter_map(|study| study.name.as_deref()).collect();
        let is_named = |source| self.studies.iter().any(|study| study.name.is_some() && study.source == source);
        let unnamed = self.studies.iter().filter(|study| study.name.is_none() && !is_named(study.source));
        (named.len() + unnamed.count()) as u32
    }

    /// The best that speaks for the link. A mixed claim does so in part: how good the
    /// knowledge is, is one thing; that it points both ways is told by the status.
    fn favor(&self) -> Option<(Rank, Knowledge)> {
        let mut favor = self.best_for;
        raise(&mut favor, self.mixed);
        favor
    }

    fn support(&self) -> Support {
        let favor = self.favor();
        let rank = favor.map_or(Rank::NO_SOURCE, |(rank, _)| rank);
        let best_for = favor.map(|(_, knowledge)| knowledge);
        Support {
            // What holds by definition bears any weight, whoever says more of it.
            rank: (!self.definition).then_some(rank),
            status: self.status(),
            best_for: if self.definition { Some(Knowledge::Definition) } else { best_for },
            best_against: self.best_against.map(|(rank, knowledge)| (knowledge, rank)),
            kinds: self.kinds.iter().map(|&known| u8::from(known)).sum(),
            independent: self.independent(),
            held_by: None,
        }
    }

    fn status(&self) -> Status {
        let Some((against, _)) = self.best_against else {
            return self.uncontested();
        };
        let is_known = against >= Rank::WELL_DESCRIBED;
        match (self.definition, self.favor()) {
            (true, _) => Status::Contested,
            (false, None) if is_known => Status::Contradicted,
            (false, None) => Status::Denied,
            (false, Some((rank, _))) if is_known && rank <= Rank::UNSHOWN => Status::Contradicted,
            (false, Some(_)) => Status::Contested,
        }
    }

    fn uncontested(&self) -> Status {
        if self.definition {
            return Status::ByDefinition;
        }
        match (self.best_for, self.mixed) {
            (None, None) => Status::Unsourced,
            (None, Some(_)) => Status::Mixed,
            // Shown knowledge about others than the link speaks of counts for less, but it is shown.
            (Some((rank, _)), _) if rank >= Rank::WELL_DESCRIBED || self.kinds.contains(&true) => Status::Carried,
            // An expectation beside knowledge that points both ways does not settle it.
            (Some((rank, _)), Some((mixed, _))) if mixed > rank => Status::Mixed,
            (Some((_, Knowledge::Expectation)), _) => Status::ExpectationOnly,
            (Some((_, Knowledge::Position)), _) => Status::PositionOnly,
            (Some(_), _) => Status::Unshown,
        }
    }
}

/// The first of equals stays, so that the order of the file decides; but where an
/// expectation and a position stand together, the expectation names them.
fn raise(best: &mut Option<(Rank, Knowledge)>, voice: Option<(Rank, Knowledge)>) {
    let weight =
        |voice: Option<(Rank, Knowledge)>| voice.map(|(rank, knowledge)| (rank, knowledge == Knowledge::Expectation));
    if weight(*best) < weight(voice) {
        *best = voice;
    }
}
