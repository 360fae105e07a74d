//! Ranking: what stands highest, and what stands as high as something else.

/// Something with its place in a ranking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked<T> {
    pub item: T,
    pub value: f64,
    /// One more than how many stand higher.
    pub place: usize,
    /// How many stand on this place, this one included, listed or not.
    pub tied: usize,
}

/// Sums of fractions that are equal in fact differ by less than this part of themselves.
const SAME: f64 = 1e-9;

/// The highest of some values, at most so many: the highest first, and of equals the first
/// in order. What has nothing stands on no place.
///
/// *Cost*: that of sorting.
pub fn highest<T: Copy + Ord>(values: impl IntoIterator<Item = (T, f64)>, most: usize) -> Vec<Ranked<T>> {
    let mut sorted: Vec<(T, f64)> = values.into_iter().filter(|(_, value)| *value > 0.0).collect();
    sorted.sort_unstable_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    let mut ranked: Vec<Ranked<T>> = Vec::new();
    let mut done = 0;
    while done < sorted.len() && ranked.len() < most {
        let value = sorted[done].1;
        let is_same = |other: &&(T, f64)| other.1 >= value * (1.0 - SAME);
        let tied = sorted[done..].iter().take_while(is_same).count();
        let group = &mut sorted[done..done + tied];
        group.sort_unstable_by_key(|&(item, _)| item);
        let rank = |&(item, value): &(T, f64)| Ranked { item, value, place: done + 1, tied };
        ranked.extend(group.iter().map(rank).take(most - ranked.len()));
        done += tied;
    }
    ranked
}
