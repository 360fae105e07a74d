//! Limits: how much of a list is asked for, and why it may not hold everything.

/// How much is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// At most so many.
    pub cap: usize,
    /// Of at most so many links.
    pub max_links: usize,
}

/// Why a list may not hold everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// There are more than were asked for.
    Count,
    /// There may be longer ones than were asked for.
    Length,
}
