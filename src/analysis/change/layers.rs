//! Layers: the place of a sphere in the flow, where the files leave it to their order.

use super::fields::{Side, Version};
use super::things::{Same, Versions};
use crate::theory::Theory;

/// Where no sphere has a layer of its own, the order is the flow; then a sphere that comes in
/// between moves none of the others.
pub struct Layers {
    is_by_order: bool,
    /// The place of each sphere among those of both versions.
    places: [Vec<Option<i32>>; 2],
}

impl Layers {
    pub fn of(versions: &Versions<'_>, same: &Same) -> Layers {
        let is_by_order = |theory: &Theory| {
            theory.spheres.iter().enumerate().all(|(place, sphere)| sphere.layer == Some(place as i32))
        };
        let among = |count: usize, is_in_both: &dyn Fn(u32) -> bool| {
            let mut next = 0;
            let mut place = |sphere: u32| {
                is_in_both(sphere).then(|| {
                    next += 1;
                    next - 1
                })
            };
            (0..count as u32).map(&mut place).collect()
        };
        let [old, new] = versions.theories();
        Layers {
            is_by_order: is_by_order(old) && is_by_order(new),
            places: [
                among(old.spheres.len(), &|sphere| same.spheres.new_of(sphere).is_some()),
                among(new.spheres.len(), &|sphere| same.spheres.old_of(sphere).is_some()),
            ],
        }
    }

    pub fn of_sphere(&self, side: &Side<'_>, place: usize) -> Option<i32> {
        let version = match side.version {
            Version::Old => &self.places[0],
            Version::New => &self.places[1],
        };
        if self.is_by_order { version[place] } else { side.theory.spheres[place].layer }
    }
}
