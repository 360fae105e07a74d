//! Scopes: for whom, where and when something holds.

use crate::source::{Text, said};

/// What a link or a claim is about. A part that is left out says nothing about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    pub audience: Option<Text>,
    pub setting: Option<Text>,
    pub period: Option<Text>,
}

impl Scope {
    /// Whether it says nothing at all.
    pub fn is_empty(&self) -> bool {
        self.parts().iter().all(Option::is_none)
    }

    /// The parts of which both say something, and not the same: own words first. Where there
    /// are none, both may be about the same people, place and time.
    pub fn apart<'s>(&'s self, other: &'s Scope) -> Vec<(&'s Text, &'s Text)> {
        let both = self.parts().into_iter().zip(other.parts());
        both.filter_map(|(own, other)| own.zip(other)).filter(|(own, other)| !same_words(own, other)).collect()
    }

    /// The same scope, with what it leaves out taken from another.
    pub fn or(&self, other: &Scope) -> Scope {
        let [audience, setting, period] = self.parts();
        let part = |own: Option<&Text>, other: &Option<Text>| own.or(said(other)).cloned();
        Scope {
            audience: part(audience, &other.audience),
            setting: part(setting, &other.setting),
            period: part(period, &other.period),
        }
    }

    fn parts(&self) -> [Option<&Text>; 3] {
        [said(&self.audience), said(&self.setting), said(&self.period)]
    }
}

fn same_words(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
