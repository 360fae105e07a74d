//! What a group of people did with a theory.

use crate::source::{Span, Text};

use super::{LinkId, Round};

#[derive(Clone, Debug, Default)]
pub struct Workshop {
    pub group: Option<Text>,
    pub date: Option<Text>,
    pub facilitator: Option<Text>,
    pub present: Option<u32>,
    pub absent: Vec<Text>,
    pub round: Option<Round>,
    /// Where the round is written.
    pub round_place: Option<Span>,
    pub hopes: Vec<Text>,
    pub fears: Vec<Text>,
    pub scores: Vec<WorkshopScore>,
    pub judged: Vec<Judged>,
    pub minority: Vec<Text>,
    pub agreements: Vec<Text>,
    pub not_expected: Vec<Text>,
}

/// What the people in the room gave a link, or an assumption of it.
#[derive(Clone, Debug)]
pub struct WorkshopScore {
    pub link: LinkId,
    /// The place of the assumption in the link's list.
    pub assumption: Option<usize>,
    pub importance: Vec<u8>,
    pub certainty: Vec<u8>,
    pub why: Option<Text>,
    pub place: Span,
}

#[derive(Clone, Debug)]
pub struct Judged {
    pub link: LinkId,
    pub accepted: bool,
    pub because: Option<Text>,
}
