//! The theory on one page: each link one sentence with its status.

use super::{Desk, arrows};
use crate::finding::{Fact, Message};
use crate::language::terms::{knowledge_key, status_key};
use crate::report::book::{Begins, Block, Chapter, Line, Run, Sentence, Sheet, runs};
use crate::report::paint::tame;
use crate::theory::support::{Status, heard};
use crate::theory::{Link, LinkBody, LinkId, Sign, Stance};

/// More sentences than this do not stand on one page.
const MOST: usize = 24;
/// So many of those who say it are named.
const MOST_VOICES: usize = 4;

pub(crate) fn chapter(desk: &Desk<'_>) -> Option<Chapter> {
    let links = shown(desk);
    if links.is_empty() {
        return None;
    }
    let mut blocks: Vec<Block> = Vec::new();
    blocks.extend(voices(desk, &links).map(Block::Text));
    blocks.push(Block::Sentences(links.iter().map(|&link| sentence(desk, link)).collect()));
    if links.len() < desk.chain.links.len() {
        let more = Message::new("book-page-more").with("count", links.len()).with("all", desk.chain.links.len());
        blocks.push(Block::Text(runs::plain(desk.say(&more))));
    }
    blocks.push(Block::Strokes(strokes(desk)));
    Some(Chapter {
        anchor: "one-page",
        title: desk.key("book-page"),
        sheet: Sheet::Upright,
        begins: Begins::OnNewPage,
        blocks,
    })
}

/// The core of the chains, where one is named; else as much of them as a page holds, along
/// the way.
pub(super) fn shown(desk: &Desk<'_>) -> Vec<LinkId> {
    let core: Vec<LinkId> = desk.graph.theory.chains.iter().flat_map(|chain| chain.core.iter().copied()).collect();
    let is_core = |link: &LinkId| core.contains(link);
    let of_chain = desk.arrows.order.iter().take(desk.arrows.of_chain).copied();
    let named: Vec<LinkId> = of_chain.clone().filter(is_core).collect();
    let links: Vec<LinkId> = if named.is_empty() { of_chain.collect() } else { named };
    links.into_iter().take(MOST).collect()
}

/// Who says so: those behind the links of the page.
fn voices(desk: &Desk<'_>, links: &[LinkId]) -> Option<Line> {
    let mut who: Vec<String> = Vec::new();
    for &link in links {
        let claims = heard(desk.graph.theory.link(link), desk.graph.reading);
        for name in
            claims.filter(|claim| claim.stance != Stance::Contradicts).filter_map(|claim| claim.claimant.as_ref())
        {
            if !who.iter().any(|known| **known == **name) {
                who.push(name.to_string());
            }
        }
    }
    let count = who.len();
    if count == 0 {
        return None;
    }
    if count > MOST_VOICES {
        who.truncate(MOST_VOICES);
        who.push(desk.words.say(&Message::new("book-page-others").with("count", count - MOST_VOICES)));
    }
    Some(runs::plain(desk.say(&Message::new("book-page-voices").with("who", tame(&desk.words.join(&who))))))
}

fn sentence(desk: &Desk<'_>, id: LinkId) -> Sentence {
    let number = desk.arrows.number(id).unwrap_or_default().to_owned();
    let link = desk.graph.theory.link(id);
    let mut line = runs::plain(says(desk, id));
    if let Some(mechanism) = link.causal().and_then(|causal| causal.mechanism.as_ref()) {
        let why = Message::new("book-page-why").with("mechanism", mechanism);
        line.push(Run::Faint(format!(" {}", desk.say(&why))));
    }
    Sentence { anchor: arrows::anchor(&number), number, line, beside: beside(desk, id) }
}

/// A link as a sentence, told in the direction in which the chain runs.
pub(crate) fn says(desk: &Desk<'_>, id: LinkId) -> String {
    let link = desk.graph.theory.link(id);
    let name = |element| Fact::Name(desk.graph.theory.element(element).label.clone());
    let between = |key: &'static str| Message::new(key).with("from", name(link.from)).with("to", name(link.to));
    let message = match (&link.body, link.sign()) {
        (LinkBody::PartOf, _) => between("book-says-part"),
        (LinkBody::Causes(_), Some(sign @ (Sign::Plus | Sign::Minus))) => {
            turned(desk, link, sign, between("book-says"))
        }
        (LinkBody::Defines(_), Some(sign @ (Sign::Plus | Sign::Minus))) => {
            turned(desk, link, sign, between("book-says-definition"))
        }
        (LinkBody::Causes(_) | LinkBody::Defines(_), _) => between("book-says-unsigned"),
        (LinkBody::Serves, _) => between("book-says-serves"),
        (LinkBody::BelongsTo, _) => between("book-says-belongs"),
        (LinkBody::Role { verb }, _) => between("book-says-role").with("verb", verb),
    };
    desk.say(&message)
}

/// With more or less on either side: what the start of the chain makes of the cause.
fn turned(desk: &Desk<'_>, link: &Link, sign: Sign, message: Message) -> Message {
    let cause = desk.arrows.turn(link.from).unwrap_or(Sign::Plus);
    let same = sign == Sign::Plus;
    let effect = if (cause == Sign::Plus) == same { "more" } else { "less" };
    message.with("cause", if cause == Sign::Plus { "more" } else { "less" }).with("effect", effect)
}

/// The status of a link, and whether all hangs on it.
pub(crate) fn beside(desk: &Desk<'_>, link: LinkId) -> Line {
    let mut line = vec![status(desk, link)];
    if desk.chain.hinges.contains(&link) && !desk.graph.theory.chains.is_empty() {
        line.push(Run::Plain(" ".to_owned()));
        line.push(Run::Flag(desk.key("book-hinge")));
    }
    line
}

/// How firmly a link stands; of two voices, what they are.
pub(crate) fn status(desk: &Desk<'_>, link: LinkId) -> Run {
    let support = desk.graph.support(link);
    let status = desk.key(status_key(support.status));
    let words = match (support.status, support.best_for, support.best_against) {
        (Status::Contested, Some(supports), Some((against, _))) => {
            let message = Message::new("book-two-voices").with("status", status);
            let message = message.with("for", Message::new(knowledge_key(supports)));
            desk.words.say(&message.with("against", Message::new(knowledge_key(against))))
        }
        _ => status,
    };
    Run::Status(support.status, words)
}

/// What the lines mean that stand beside the sentences.
fn strokes(desk: &Desk<'_>) -> Vec<(Status, String)> {
    let used = |status: &Status| desk.chain.links.iter().any(|&link| desk.graph.support(link).status == *status);
    Status::ALL.into_iter().filter(used).map(|status| (status, desk.key(status_key(status)))).collect()
}
