//! Links: which of the old version is which of the new one, by what they say.

use rustc_hash::FxHashMap;

use super::alike::{folded, join_in_order, join_only, left};
use super::pairs::Pairs;
use crate::theory::{Condition, Link, LinkBody, LinkKind, Theory};

/// Whether somebody gave a link its name. One without a name of its own is named by its ends.
pub fn is_named(theory: &Theory, link: &Link) -> bool {
    let rest = link.id.strip_prefix(&*theory.element(link.from).id);
    let made = rest
        .is_some_and(|rest| rest.starts_with(['→', '⇒', '⊂', '=', '∈']) && rest.contains(&*theory.element(link.to).id));
    !made
}

/// The ends as the new version knows them; none where an end is gone.
type Ends = (u32, u32);

struct Ended<'a> {
    old: &'a Theory,
    new: &'a Theory,
    elements: &'a Pairs,
}

impl Ended<'_> {
    fn in_old(&self, link: u32) -> Option<Ends> {
        let link = &self.old.links[link as usize];
        let known = |end: crate::theory::ElementId| self.elements.new_of(end.index() as u32);
        Some((known(link.from)?, known(link.to)?))
    }

    fn in_new(&self, link: u32) -> Option<Ends> {
        let link = &self.new.links[link as usize];
        Some((link.from.index() as u32, link.to.index() as u32))
    }

    fn name(theory: &Theory, link: u32) -> Option<String> {
        let link = &theory.links[link as usize];
        is_named(theory, link).then(|| link.id.trim().to_owned())
    }
}

fn kind(theory: &Theory, link: u32) -> LinkKind {
    theory.links[link as usize].kind()
}

fn verb(theory: &Theory, link: u32) -> String {
    match &theory.links[link as usize].body {
        LinkBody::Role { verb } => folded(verb),
        LinkBody::Causes(_) | LinkBody::Serves | LinkBody::PartOf | LinkBody::Defines(_) | LinkBody::BelongsTo => {
            String::new()
        }
    }
}

/// *Method*: a link is what it says, the same ends and the same kind; then its name, where at
/// least one end stayed; then the same ends alone. *Cost*: linear.
pub fn pair(old: &Theory, new: &Theory, elements: &Pairs) -> Pairs {
    let mut pairs = Pairs::apart(old.links.len(), new.links.len());
    let ended = Ended { old, new, elements };
    let name_and_ends =
        |theory, link, ends: Option<Ends>| Some((Ended::name(theory, link)?, kind(theory, link), ends?));
    join(&mut pairs, |it| name_and_ends(old, it, ended.in_old(it)), |it| name_and_ends(new, it, ended.in_new(it)));
    let says = |theory, link, ends: Option<Ends>| Some((verb(theory, link), kind(theory, link), ends?));
    join(&mut pairs, |it| says(old, it, ended.in_old(it)), |it| says(new, it, ended.in_new(it)));
    let role = |theory, link, ends: Option<Ends>| Some((kind(theory, link), ends?));
    join(&mut pairs, |it| role(old, it, ended.in_old(it)), |it| role(new, it, ended.in_new(it)));
    by_name(&mut pairs, &ended);
    let (olds, news) = left(&pairs);
    let olds = olds.iter().filter_map(|&it| Some((it, ended.in_old(it)?)));
    let news = news.iter().filter_map(|&it| Some((it, ended.in_new(it)?)));
    join_only(&mut pairs, olds, news);
    pairs
}

fn join<K: Eq + std::hash::Hash>(pairs: &mut Pairs, old: impl Fn(u32) -> Option<K>, new: impl Fn(u32) -> Option<K>) {
    let (olds, news) = left(pairs);
    let olds = olds.into_iter().filter_map(|it| Some((it, old(it)?)));
    let news = news.into_iter().filter_map(|it| Some((it, new(it)?)));
    join_in_order(pairs, olds, news);
}

/// A link that kept its name and an end was led elsewhere; one that kept both, the other way
/// round, was turned about.
fn by_name(pairs: &mut Pairs, ended: &Ended<'_>) {
    let (olds, news) = left(pairs);
    let names: FxHashMap<String, u32> =
        news.into_iter().filter_map(|link| Some((Ended::name(ended.new, link)?, link))).collect();
    for link in olds {
        let Some(&other) = Ended::name(ended.old, link).and_then(|name| names.get(&name)) else { continue };
        let (was, is) = (&ended.old.links[link as usize], &ended.new.links[other as usize]);
        let stays = |end: crate::theory::ElementId, there: crate::theory::ElementId| {
            ended.elements.new_of(end.index() as u32) == Some(there.index() as u32)
        };
        let is_led = stays(was.from, is.from) || stays(was.to, is.to);
        let is_turned = stays(was.from, is.to) && stays(was.to, is.from);
        if (is_led || is_turned) && pairs.is_free(link, other) {
            pairs.join(link, other);
        }
    }
}

/// Conditions are the same where the same element bears on the same link.
pub fn pair_conditions(old: &Theory, new: &Theory, elements: &Pairs, links: &Pairs) -> Pairs {
    let mut pairs = Pairs::apart(old.conditions.len(), new.conditions.len());
    let was =
        |it: &Condition| Some((elements.new_of(it.element.index() as u32)?, links.new_of(it.link.index() as u32)?));
    let is = |it: &Condition| Some((it.element.index() as u32, it.link.index() as u32));
    join(&mut pairs, |it| was(&old.conditions[it as usize]), |it| is(&new.conditions[it as usize]));
    pairs
}
