//! Claims and assumptions of one link: matched by what they say, never by where they stand.

use rustc_hash::FxHashMap;

use super::alike::{join_alike, join_in_order, left, plain};
use super::fields::Side;
use super::pairs::Pairs;
use crate::source::Text;
use crate::theory::{Assumption, Claim};

/// *Method*: the same words in every field; then the same short name; then the same quote;
/// then, of one claimant in one source, quotes that are much alike. *Cost*: about linear.
pub fn pair(old: &[Claim], new: &[Claim], sides: &[Side<'_>; 2]) -> Pairs {
    let mut pairs = Pairs::apart(old.len(), new.len());
    let whole = |side: &Side<'_>, claim: &Claim| Some(side.of_claim(claim).whole());
    join(&mut pairs, |it| whole(&sides[0], &old[it]), |it| whole(&sides[1], &new[it]));
    let named = |claim: &Claim| claim.id.as_ref().map(|id| id.trim().to_owned());
    join(&mut pairs, |it| named(&old[it]), |it| named(&new[it]));
    let quoted = |claim: &Claim| spoken(claim.quote.quote.as_ref());
    join(&mut pairs, |it| quoted(&old[it]), |it| quoted(&new[it]));
    by_claimant(&mut pairs, old, new, sides);
    pairs
}

fn spoken(text: Option<&Text>) -> Option<String> {
    text.filter(|text| !text.is_blank()).map(|text| plain(text))
}

fn join(pairs: &mut Pairs, old: impl Fn(usize) -> Option<String>, new: impl Fn(usize) -> Option<String>) {
    let (olds, news) = left(pairs);
    let olds = olds.into_iter().filter_map(|it| Some((it, old(it as usize)?)));
    let news = news.into_iter().filter_map(|it| Some((it, new(it as usize)?)));
    join_in_order(pairs, olds, news);
}

fn by_claimant(pairs: &mut Pairs, old: &[Claim], new: &[Claim], sides: &[Side<'_>; 2]) {
    let key = |side: &Side<'_>, claim: &Claim| {
        let source = claim.quote.source.map(|source| side.stands(super::Group::Source, source.index()));
        let source = source.map(|stands| (stands.in_new(), stands.in_old().filter(|_| stands.in_new().is_none())));
        (spoken(claim.claimant.as_ref()), source)
    };
    let mut groups: FxHashMap<_, (Vec<u32>, Vec<u32>)> = FxHashMap::default();
    let (olds, news) = left(pairs);
    olds.into_iter().for_each(|it| groups.entry(key(&sides[0], &old[it as usize])).or_default().0.push(it));
    news.into_iter().for_each(|it| groups.entry(key(&sides[1], &new[it as usize])).or_default().1.push(it));
    let quote = |claim: &Claim| claim.quote.quote.as_ref().map_or(String::new(), |quote| quote.to_string());
    for (olds, news) in groups.into_values().filter(|(olds, news)| !olds.is_empty() && !news.is_empty()) {
        let quotes =
            |list: &[u32], all: &[Claim]| -> Vec<String> { list.iter().map(|&it| quote(&all[it as usize])).collect() };
        let (was, is) = (quotes(&olds, old), quotes(&news, new));
        let mut own = Pairs::apart(olds.len(), news.len());
        join_alike(&mut own, |it| &was[it as usize], |it| &is[it as usize]);
        own.both().for_each(|(one, other)| pairs.join(olds[one as usize], news[other as usize]));
    }
}

/// Assumptions by short name, then by text, then by how alike their texts are.
pub fn pair_assumptions(old: &[Assumption], new: &[Assumption]) -> Pairs {
    let mut pairs = Pairs::apart(old.len(), new.len());
    let named = |it: &Assumption| it.id.as_ref().map(|id| id.trim().to_owned());
    join(&mut pairs, |it| named(&old[it]), |it| named(&new[it]));
    join(&mut pairs, |it| Some(plain(&old[it].text)), |it| Some(plain(&new[it].text)));
    join_alike(&mut pairs, |it| &old[it as usize].text, |it| &new[it as usize].text);
    pairs
}
