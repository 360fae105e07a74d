//! Union: both versions as one theory, so that they can be placed and drawn once.

use rustc_hash::FxHashSet;

use super::things::{Same, Versions};
use crate::theory::{ElementId, Link, LinkBody, LinkId, Quote, SourceId, SphereId, Theory};

/// The new version with what went from it put back, and which of it that is.
pub struct Union {
    pub theory: Theory,
    /// From this one on, elements are those that went, in the order of the old version.
    pub first_gone_element: u32,
    pub first_gone_link: u32,
    /// Where an element of the old version stands.
    pub of_old: Vec<ElementId>,
    /// Links that went, as the old version knows them, in the order of the union.
    pub gone_links: Vec<LinkId>,
}

/// *Cost*: a copy of both.
pub fn union(versions: &Versions<'_>, same: &Same) -> Union {
    let (old, new) = (versions.old.theory, versions.new.theory);
    let mut theory = new.clone();
    let (first_gone_element, first_gone_link) = (theory.elements.len() as u32, theory.links.len() as u32);
    let mut spheres: Vec<SphereId> = Vec::with_capacity(old.spheres.len());
    for (place, sphere) in old.spheres.iter().enumerate() {
        spheres.push(match same.spheres.new_of(place as u32) {
            Some(new) => SphereId(new),
            None => {
                theory.spheres.push(sphere.clone());
                theory.places.spheres.extend(old.places.spheres.get(place));
                SphereId(theory.spheres.len() as u32 - 1)
            }
        });
    }
    let mut sources: Vec<SourceId> = Vec::with_capacity(old.sources.len());
    for (place, source) in old.sources.iter().enumerate() {
        sources.push(match same.sources.new_of(place as u32) {
            Some(new) => SourceId(new),
            None => {
                theory.sources.push(source.clone());
                SourceId(theory.sources.len() as u32 - 1)
            }
        });
    }
    let mut of_old = Vec::with_capacity(old.elements.len());
    for (place, element) in old.elements.iter().enumerate() {
        of_old.push(match same.elements.new_of(place as u32) {
            Some(new) => ElementId(new),
            None => {
                let mut element = element.clone();
                element.sphere = element.sphere.map(|sphere| spheres[sphere.index()]);
                // What only the old version knows by number is not drawn.
                element.levels.clear();
                element.profile = None;
                element.quote = None;
                theory.elements.push(element);
                theory.places.elements.extend(old.places.elements.get(place));
                ElementId(theory.elements.len() as u32 - 1)
            }
        });
    }
    let taken: FxHashSet<String> = new.links.iter().map(|link| link.id.to_string()).collect();
    let mut gone_links = Vec::new();
    for place in same.links.gone() {
        let mut link = old.links[place as usize].clone();
        (link.from, link.to) = (of_old[link.from.index()], of_old[link.to.index()]);
        quote_anew(&mut link, &sources);
        if taken.contains(&*link.id) {
            link.id = format!("{} ", link.id).into();
        }
        gone_links.push(LinkId(place));
        theory.links.push(link);
        theory.places.links.extend(old.places.links.get(place as usize));
        theory.places.ends.extend(old.places.ends.get(place as usize));
    }
    Union { theory, first_gone_element, first_gone_link, of_old, gone_links }
}

/// A link that went quotes the sources where they now stand.
fn quote_anew(link: &mut Link, sources: &[SourceId]) {
    let anew = |quote: &mut Quote| quote.source = quote.source.and_then(|id| sources.get(id.index()).copied());
    anew(&mut link.quote);
    if let LinkBody::Causes(causal) = &mut link.body {
        causal.claims.iter_mut().for_each(|claim| anew(&mut claim.quote));
        let claims = causal.assumptions.iter_mut().flat_map(|assumption| &mut assumption.claims);
        claims.for_each(|claim| anew(&mut claim.quote));
        causal.effect.iter_mut().for_each(|effect| anew(&mut effect.quote));
    }
}
