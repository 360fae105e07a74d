//! Alike: how much two texts say the same, and who goes with whom.

use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::UnicodeNormalization;

use super::pairs::Pairs;

/// A text as it is compared: how its blanks and accents are written says nothing.
pub fn plain(text: &str) -> String {
    let text: String = text.nfc().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text whose capitals say nothing either.
pub fn folded(text: &str) -> String {
    plain(text).to_lowercase()
}

/// The words of a text, each once.
pub fn words(text: &str) -> FxHashSet<String> {
    let text = folded(text);
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How much words tell: those of many texts tell little.
#[derive(Default)]
pub struct Weights {
    texts: usize,
    among: FxHashMap<String, usize>,
}

impl Weights {
    /// Of some texts. Cost: linear in their words.
    pub fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Weights {
        let mut weights = Weights::default();
        for text in texts {
            weights.texts += 1;
            for word in words(text) {
                *weights.among.entry(word).or_default() += 1;
            }
        }
        weights
    }

    fn weight(&self, word: &str) -> f64 {
        let among = self.among.get(word).copied().unwrap_or(0);
        (1.0 + self.texts as f64 / (1 + among) as f64).ln()
    }

    /// From 0, no word and hardly a letter in common, to 1, the same words. Words count by
    /// what they tell; beside them the letters, for words that only bend or are written as one.
    pub fn likeness(&self, one: &str, other: &str) -> f64 {
        let (one_folded, other_folded) = (folded(one), folded(other));
        if one_folded == other_folded {
            return 1.0;
        }
        let (ones, others) = (words(one), words(other));
        let sum = |words: &FxHashSet<String>| {
            // Sums of fractions depend on their order.
            let mut weights: Vec<f64> = words.iter().map(|word| self.weight(word)).collect();
            weights.sort_unstable_by(f64::total_cmp);
            weights.iter().sum::<f64>()
        };
        let shared: FxHashSet<String> = ones.intersection(&others).cloned().collect();
        let all = sum(&ones) + sum(&others);
        let by_words = if all > 0.0 { 2.0 * sum(&shared) / all } else { 0.0 };
        let by_letters = strsim::sorensen_dice(&one_folded, &other_folded);
        // What is the same but for a letter or two is the same with a slip.
        if by_letters > 0.9 { by_words.max(by_letters) } else { by_words.max(by_letters * by_letters) }
    }
}

/// How much two sets have in common, from 0 to 1.
pub fn overlap<T: Eq + std::hash::Hash>(one: &FxHashSet<T>, other: &FxHashSet<T>) -> f64 {
    let all = one.len() + other.len();
    if all == 0 { 0.0 } else { 2.0 * one.intersection(other).count() as f64 / all as f64 }
}

/// Joins the pairs of a list, the most alike first, each thing once: so nothing is left for
/// which, and for whose partner, another partner would have been better. Of equals the first
/// in order; the order is the same whichever version is the old one.
///
/// *Returns* whether anything was joined. *Cost*: that of sorting.
pub fn join_most_alike(pairs: &mut Pairs, mut found: Vec<(f64, u32, u32)>) -> bool {
    found.sort_unstable_by(|one, other| {
        let place = |&(_, old, new): &(f64, u32, u32)| (old + new, old.abs_diff(new), old);
        other.0.total_cmp(&one.0).then(place(one).cmp(&place(other)))
    });
    let mut joined = false;
    for (_, old, new) in found {
        if pairs.is_free(old, new) {
            pairs.join(old, new);
            joined = true;
        }
    }
    joined
}

/// Joins what has the same key, where it is the only one of that key in either version.
pub fn join_only<K: Eq + std::hash::Hash>(
    pairs: &mut Pairs,
    old: impl Iterator<Item = (u32, K)>,
    new: impl Iterator<Item = (u32, K)>,
) {
    let mut by_key: FxHashMap<K, (Vec<u32>, Vec<u32>)> = FxHashMap::default();
    for (place, key) in old {
        by_key.entry(key).or_default().0.push(place);
    }
    for (place, key) in new {
        by_key.entry(key).or_default().1.push(place);
    }
    for (olds, news) in by_key.into_values() {
        if let ([old], [new]) = (&*olds, &*news)
            && pairs.is_free(*old, *new)
        {
            pairs.join(*old, *new);
        }
    }
}

/// Joins what has the same key, the first with the first and so on.
pub fn join_in_order<K: Eq + std::hash::Hash>(
    pairs: &mut Pairs,
    old: impl Iterator<Item = (u32, K)>,
    new: impl Iterator<Item = (u32, K)>,
) {
    let mut by_key: FxHashMap<K, std::collections::VecDeque<u32>> = FxHashMap::default();
    for (place, key) in old {
        by_key.entry(key).or_default().push_back(place);
    }
    for (place, key) in new {
        if let Some(old) = by_key.get_mut(&key).and_then(std::collections::VecDeque::pop_front)
            && pairs.is_free(old, place)
        {
            pairs.join(old, place);
        }
    }
}

/// Things with a short name and a text by which a reader knows them: the same name, else the
/// same text, else the most alike.
pub fn join_named(old: &[(&str, &str)], new: &[(&str, &str)]) -> Pairs {
    let mut pairs = Pairs::apart(old.len(), new.len());
    join_only(&mut pairs, by(old, |it| it.0.trim().to_owned()), by(new, |it| it.0.trim().to_owned()));
    let (olds, news) = left(&pairs);
    let text = |list: &[(&str, &str)], place: u32| folded(list[place as usize].1);
    join_only(&mut pairs, olds.iter().map(|&it| (it, text(old, it))), news.iter().map(|&it| (it, text(new, it))));
    join_alike(&mut pairs, |it| old[it as usize].1, |it| new[it as usize].1);
    pairs
}

fn by<'l, 't>(
    list: &'l [(&'t str, &'t str)],
    key: impl Fn(&(&'t str, &'t str)) -> String + 'l,
) -> impl Iterator<Item = (u32, String)> + 'l {
    list.iter().enumerate().map(move |(place, it)| (place as u32, key(it)))
}

/// What is left of both versions.
pub fn left(pairs: &Pairs) -> (Vec<u32>, Vec<u32>) {
    (pairs.gone().collect(), pairs.came().collect())
}

/// Texts that are less alike than this are not the same text reworded.
const LEAST: f64 = 0.5;
/// So many pairs are laid beside one another at most.
const MOST: usize = 4096;

/// Joins what is left by how alike its texts are.
pub fn join_alike<'t>(pairs: &mut Pairs, old: impl Fn(u32) -> &'t str, new: impl Fn(u32) -> &'t str) {
    let (olds, news) = left(pairs);
    if olds.is_empty() || news.is_empty() || olds.len().saturating_mul(news.len()) > MOST {
        return;
    }
    let texts = olds.iter().map(|&it| old(it)).chain(news.iter().map(|&it| new(it)));
    let weights = Weights::of(texts);
    let each = olds.iter().flat_map(|&one| news.iter().map(move |&other| (one, other)));
    let likeness = |(one, other): (u32, u32)| (weights.likeness(old(one), new(other)), one, other);
    join_most_alike(pairs, each.map(likeness).filter(|it| it.0 >= LEAST).collect());
}
