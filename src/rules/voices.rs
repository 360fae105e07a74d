//! Who says something of a link: the claims that count, and how they are named.

use super::{Case, held_by};
use crate::finding::{Fact, Label, Message};
use crate::language::terms::{rank_key, status_key};
use crate::source::said;
use crate::theory::support::Status;
use crate::theory::{Claim, Knowledge, Link, LinkId, SourceId, Stance, support};

/// The key of words that a finding quotes. They always stand at the finding's own place,
/// so a report that shows that line says "see line 48" in their stead.
pub const QUOTED: &str = "quoted";

impl Case<'_> {
    /// The claims on a link that count in this reading and stand on one side.
    pub fn claims<'l>(&self, link: &'l Link, stance: Stance) -> Vec<&'l Claim> {
        support::claims(link, stance, self.graph.reading)
    }

    /// The claim with the highest rank; the first of equals.
    pub fn strongest<'l>(&self, link: &Link, claims: &[&'l Claim]) -> Option<&'l Claim> {
        support::strongest(self.theory, link, claims)
    }

    /// What a claim rests on, as it counts.
    pub fn knowledge(&self, claim: &Claim) -> Knowledge {
        support::knowledge(self.theory, claim)
    }

    /// Whether a claim is knowledge whose source is shown.
    pub fn is_shown(&self, claim: &Claim) -> bool {
        match self.knowledge(claim) {
            Knowledge::Research | Knowledge::Practice | Knowledge::Experience => true,
            Knowledge::Unshown | Knowledge::Expectation | Knowledge::Position | Knowledge::Definition => false,
        }
    }

    /// The claims on a link that count in this reading and are knowledge whose source is
    /// shown, on whichever side, in the order of the file.
    pub fn shown<'l>(&self, link: &'l Link) -> Vec<&'l Claim> {
        support::heard(link, self.graph.reading).filter(|claim| self.is_shown(claim)).collect()
    }

    /// A source in a sentence: its title, with the year where it has one.
    pub fn source(&self, id: SourceId) -> Fact {
        let source = self.theory.source(id);
        let title = Fact::Name(source.title.clone());
        match source.year {
            Some(year) => Message::new("source-year").with("source", title).with("year", year.to_string()).into(),
            None => title,
        }
    }

    /// The year that a claim names, else that of its source.
    pub fn year(&self, claim: &Claim) -> Option<u16> {
        let source = claim.quote.source.map(|id| self.theory.source(id));
        claim.year.or_else(|| source.and_then(|source| source.year))
    }

    /// What stands behind a link, whatever is said against it; where a necessary assumption
    /// holds it down, what that rests on.
    pub fn support_in_words(&self, link: LinkId) -> Message {
        let support = self.graph.support(link);
        if let (Some(assumption), Some(rank)) = (held_by(self.graph, link), support.rank) {
            let named = Fact::Name(assumption.text.clone());
            return Message::new("held-by").with("rank", Message::new(rank_key(rank))).with("assumption", named);
        }
        let status = match (support.status, support.best_for) {
            (Status::Contested | Status::Contradicted, Some(Knowledge::Expectation)) => Status::ExpectationOnly,
            (Status::Contested | Status::Contradicted, Some(Knowledge::Position)) => Status::PositionOnly,
            (status, _) => status,
        };
        Message::new(status_key(status))
    }

    /// The words of a claim in a sentence.
    pub fn quoted(&self, claim: &Claim) -> Message {
        let words = match said(&claim.quote.quote) {
            Some(quote) => Fact::Name(quote.clone()),
            None => Fact::Message(Message::new("no-quote")),
        };
        Message::new(QUOTED).with("words", words)
    }

    /// The place of a claim, saying who claims it: "for: somebody, in Source (2023)".
    pub fn voice(&self, claim: &Claim) -> Label {
        let side = match claim.stance {
            Stance::Supports => "voice-for",
            Stance::Contradicts => "voice-against",
            Stance::Mixed => "voice-mixed",
        };
        let message = Message::new(side).with("who", self.who(claim));
        Label::saying(claim.quote_place, message)
    }

    fn who(&self, claim: &Claim) -> Message {
        let source = claim.quote.source.map(|id| self.theory.source(id));
        let title = source.map(|source| match self.year(claim) {
            Some(year) => {
                Fact::Message(Message::new("source-year").with("source", &source.title).with("year", year.to_string()))
            }
            None => Fact::from(&source.title),
        });
        match (said(&claim.claimant), title) {
            (Some(who), Some(title)) => Message::new("who-in-source").with("who", who).with("source", title),
            (Some(who), None) => Message::new("who-alone").with("who", who),
            (None, Some(title)) => Message::new("who-source").with("source", title),
            (None, None) => Message::new("who-unknown"),
        }
    }
}
