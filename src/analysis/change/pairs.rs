//! Pairs: which thing of the old version is which of the new one.

/// Things of two versions that are the same, by their places in the two lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    new_of: Vec<Option<u32>>,
    old_of: Vec<Option<u32>>,
}

/// A thing in the old version, in the new one, or in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stands {
    Gone(u32),
    Came(u32),
    Both { old: u32, new: u32 },
}

impl Stands {
    pub fn in_old(self) -> Option<u32> {
        match self {
            Stands::Gone(old) | Stands::Both { old, .. } => Some(old),
            Stands::Came(_) => None,
        }
    }

    pub fn in_new(self) -> Option<u32> {
        match self {
            Stands::Came(new) | Stands::Both { new, .. } => Some(new),
            Stands::Gone(_) => None,
        }
    }
}

impl Pairs {
    /// So many things in each version, none of them known to be the same yet.
    pub fn apart(old: usize, new: usize) -> Pairs {
        Pairs { new_of: vec![None; old], old_of: vec![None; new] }
    }

    pub(super) fn join(&mut self, old: u32, new: u32) {
        debug_assert!(self.is_free(old, new));
        self.new_of[old as usize] = Some(new);
        self.old_of[new as usize] = Some(old);
    }

    pub(super) fn is_free(&self, old: u32, new: u32) -> bool {
        self.new_of[old as usize].is_none() && self.old_of[new as usize].is_none()
    }

    pub fn new_of(&self, old: u32) -> Option<u32> {
        self.new_of.get(old as usize).copied().flatten()
    }

    pub fn old_of(&self, new: u32) -> Option<u32> {
        self.old_of.get(new as usize).copied().flatten()
    }

    /// What the new version no longer has, in the order of the old one.
    pub fn gone(&self) -> impl Iterator<Item = u32> + '_ {
        (0..self.new_of.len() as u32).filter(|&old| self.new_of(old).is_none())
    }

    /// What the old version did not have, in the order of the new one.
    pub fn came(&self) -> impl Iterator<Item = u32> + '_ {
        (0..self.old_of.len() as u32).filter(|&new| self.old_of(new).is_none())
    }

    /// What both have, as old and new, in the order of the new one.
    pub fn both(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        (0..self.old_of.len() as u32).filter_map(|new| Some((self.old_of(new)?, new)))
    }
}
