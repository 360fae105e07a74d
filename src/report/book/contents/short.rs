//! In short: at most four sentences.

use super::Desk;
use crate::analysis::removal::removal;
use crate::finding::Message;
use crate::report::book::{Begins, Block, Chapter, Line, Run, Sheet, runs};
use crate::theory::LinkId;
use crate::theory::support::Rank;

pub(super) fn chapter(desk: &Desk<'_>) -> Option<Chapter> {
    let points: Vec<Line> = [support(desk), hinges(desk), without(desk), gains(desk)].into_iter().flatten().collect();
    let points = if points.is_empty() { vec![runs::plain(desk.key("figure-empty"))] } else { points };
    Some(Chapter {
        anchor: "short",
        title: desk.key("book-short"),
        sheet: Sheet::Upright,
        begins: Begins::Below,
        blocks: vec![Block::Points(points)],
    })
}

/// What the causal links of the chain rest on, and at how many stands why.
fn support(desk: &Desk<'_>) -> Option<Line> {
    let theory = desk.graph.theory;
    let causal: Vec<LinkId> =
        desk.chain.links.iter().copied().filter(|&link| theory.link(link).causal().is_some()).collect();
    if causal.is_empty() {
        return None;
    }
    let is_soft = |link: LinkId| desk.graph.support(link).rank.is_some_and(|rank| rank <= Rank::EXPECTATION);
    let soft = causal.iter().filter(|&&link| is_soft(link)).count();
    let silent = causal.iter().filter(|&&link| theory.link(link).causal().is_some_and(|it| it.mechanism.is_none()));
    let message = |key: &'static str, count: usize| Message::new(key).with("count", count).with("all", causal.len());
    Some(vec![
        Run::Strong(desk.say(&message("book-short-soft", soft))),
        Run::Plain(format!(" {}", desk.say(&message("book-short-silent", silent.count())))),
    ])
}

/// The links that all hangs on.
fn hinges(desk: &Desk<'_>) -> Option<Line> {
    if desk.graph.theory.chains.is_empty() {
        return None;
    }
    let hinges: Vec<LinkId> = desk.chain.hinges.iter().copied().collect();
    if hinges.is_empty() {
        return None;
    }
    let contested = hinges.iter().filter(|&&link| desk.graph.support(link).best_against.is_some()).count();
    let says = Message::new("book-short-hinges").with("count", hinges.len());
    let mut line = vec![Run::Strong(desk.say(&says)), Run::Plain(" (".to_owned())];
    line.extend(desk.links(&hinges));
    line.push(Run::Plain(").".to_owned()));
    if contested > 0 {
        let says = Message::new("book-short-contested").with("count", contested).with("all", hinges.len());
        line.push(Run::Plain(format!(" {}", desk.say(&says))));
    }
    Some(line)
}

/// What falls away without the link that costs the most goals and, of those, the fewest values:
/// where a chain can fail and what it is worth stays.
fn without(desk: &Desk<'_>) -> Option<Line> {
    let route = desk.asked.routes.first()?;
    let removal = removal(desk.graph, &route.from, &route.to);
    let hinges = desk.chain.hinges.iter().filter_map(|&link| removal.of_link(desk.graph, link));
    let loss = hinges.min_by_key(|loss| (std::cmp::Reverse(loss.goals_lost()), loss.values_lost()))?;
    let goals = removal.goals_without(loss);
    let mut line = vec![Run::Strong(desk.key("book-short-without")), Run::Plain(" ".to_owned())];
    line.extend(desk.links(&[loss.what]));
    let says = Message::new("book-short-lost").with("goals", desk.names(&goals)).with("count", goals.len());
    line.push(Run::Plain(format!(" {}", desk.words.say(&says))));
    if !removal.values.is_empty() {
        let says = Message::new("book-short-values").with("lost", loss.values_lost());
        line.push(Run::Plain(format!(" {}", desk.say(&says.with("values", removal.values.len())))));
    }
    Some(line)
}

/// Who is said to gain at the end.
fn gains(desk: &Desk<'_>) -> Option<Line> {
    let theory = desk.graph.theory;
    let mut who: Vec<String> = Vec::new();
    for &element in desk.chain.elements.iter() {
        for named in &theory.element(element).gains {
            if !who.iter().any(|name| **name == *named.label) {
                who.push(named.label.to_string());
            }
        }
    }
    if theory.chains.is_empty() || who.is_empty() {
        return None;
    }
    let says = Message::new("book-short-gains").with("count", who.len()).with("who", desk.words.join(&who));
    Some(vec![Run::Strong(desk.say(&says))])
}
