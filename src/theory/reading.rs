//! Readings: which links count.

use super::Provenance;

/// Which links count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reading {
    /// What the sources literally say.
    Literal,
    /// That, and what they imply.
    #[default]
    Interpreted,
    /// That, and what the modeller added.
    All,
}

impl Reading {
    pub const ALL: [Reading; 3] = [Reading::Literal, Reading::Interpreted, Reading::All];

    /// Whether something of this provenance counts in this reading.
    pub fn admits(self, provenance: Provenance) -> bool {
        match provenance {
            Provenance::Literal | Provenance::LiteralMapped => true,
            Provenance::Interpretation => self >= Reading::Interpreted,
            Provenance::Analysis => self >= Reading::All,
        }
    }
}
