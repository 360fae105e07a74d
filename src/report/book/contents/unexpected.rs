//! What is not expected: what a group rejected, and what the sources say against the chain.

use super::{Desk, source_name};
use crate::finding::Message;
use crate::report::book::{Begins, Block, Chapter, Line, Run, Sheet, runs};
use crate::report::paint::tame;
use crate::theory::support::heard;
use crate::theory::{LinkId, SourceId, Stance};

pub(super) fn chapter(desk: &Desk<'_>) -> Option<Chapter> {
    Some(Chapter {
        anchor: "not-expected",
        title: desk.key("book-unexpected"),
        sheet: Sheet::Upright,
        begins: Begins::Below,
        blocks: blocks(desk),
    })
}

pub(in crate::report::book) fn blocks(desk: &Desk<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let rejected = rejected(desk);
    let mut line = runs::plain(format!("{} ", desk.key("book-unexpected-group")));
    if rejected.is_empty() {
        line.extend(desk.missing());
    }
    blocks.push(Block::Text(line));
    if !rejected.is_empty() {
        blocks.push(Block::Points(rejected));
    }
    let against: Vec<Line> =
        desk.arrows.order[..desk.arrows.of_chain].iter().flat_map(|&id| against(desk, id)).collect();
    if !against.is_empty() {
        blocks.push(Block::Text(runs::plain(desk.key("book-unexpected-against"))));
        blocks.push(Block::Points(against));
    }
    let norms = norms(desk);
    if !norms.is_empty() {
        blocks.push(Block::Text(runs::plain(desk.key("book-unexpected-norms"))));
        blocks.push(Block::Points(norms));
    }
    if let Some(line) = effects(desk) {
        blocks.push(Block::Text(line));
    }
    blocks
}

/// What a group did not expect, and the additions that it turned down.
fn rejected(desk: &Desk<'_>) -> Vec<Line> {
    let Some(workshop) = &desk.graph.theory.workshop else { return Vec::new() };
    let said = workshop.not_expected.iter().map(|text| runs::plain(tame(text)));
    let turned = workshop.judged.iter().filter(|judged| !judged.accepted).map(|judged| {
        let because = judged.because.as_ref().map_or_else(|| desk.key("book-missing"), |text| tame(text));
        let message = Message::new("book-unexpected-turned").with("link", desk.ends(judged.link));
        runs::plain(desk.say(&message.with("because", because)))
    });
    said.chain(turned).collect()
}

/// What is said against a link.
fn against(desk: &Desk<'_>, id: LinkId) -> Vec<Line> {
    let claims = heard(desk.graph.theory.link(id), desk.graph.reading).filter(|claim| claim.stance != Stance::Supports);
    claims
        .map(|claim| {
            let mut line = desk.links(&[id]);
            if let Some(Run::Plain(first)) = line.first_mut() {
                *first = crate::report::paint::sentence(first);
            }
            let quote = claim.quote.quote.as_ref().map(|quote| format!("‘{}’", tame(quote)));
            let who = claim.claimant.as_ref().map(|who| tame(who));
            let source = claim.quote.source.map(|source| named(desk, source));
            let said: Vec<String> = [who, source].into_iter().flatten().collect();
            let said = if said.is_empty() { String::new() } else { format!(" ({})", said.join(", ")) };
            line.push(Run::Plain(format!(": {}{said}", quote.unwrap_or_else(|| desk.key("book-no-quote")))));
            line
        })
        .collect()
}

/// The norms of the sources that speak of the chain.
fn norms(desk: &Desk<'_>) -> Vec<Line> {
    let touches = |norm: &&crate::theory::Norm| {
        norm.links.iter().any(|link| desk.chain.links.contains(link))
            || norm.elements.iter().any(|element| desk.chain.elements.contains(element))
    };
    let norms = desk.graph.theory.norms.iter().filter(touches);
    norms
        .map(|norm| {
            let source = norm.source.map(|source| format!(" ({})", named(desk, source))).unwrap_or_default();
            runs::plain(format!("‘{}’{source}", tame(&norm.quote)))
        })
        .collect()
}

fn named(desk: &Desk<'_>, source: SourceId) -> String {
    source_name(desk.graph.theory.source(source))
}

/// Whether any source says how large an effect is, or when it comes.
fn effects(desk: &Desk<'_>) -> Option<Line> {
    let links = || desk.chain.links.iter().map(|&id| desk.graph.theory.link(id));
    let sized = links().any(|link| link.causal().is_some_and(|causal| causal.effect.is_some()));
    let dated = links().any(|link| link.extras.as_ref().is_some_and(|extras| extras.term.is_some()));
    (!sized && !dated && !desk.chain.links.is_empty()).then(|| runs::plain(desk.key("book-unexpected-no-size")))
}
