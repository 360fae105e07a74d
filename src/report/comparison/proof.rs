//! Proof: how well each view is supported, and where the two are at odds.

use crate::analysis::comparison::{Best, Evidence};
use crate::finding::{Fact, Message};
use crate::language::terms::{rank_key, status_key};
use crate::report::answers::{Answer, Cell};
use crate::rules::{Shifted, shifts};
use crate::theory::LinkId;
use crate::theory::support::Status;

use super::{Held, listed, side_key, title};

/// How many norms are quoted in a sentence.
const MOST_QUOTED: usize = 4;

/// What is said of the links of each view.
pub(super) fn evidence(held: &Held<'_>) -> Answer {
    let mut answer = Answer::default();
    for ((_, sight), evidence) in held.sights().into_iter().zip(&held.found.evidence) {
        let statuses = evidence.statuses.iter().map(|&(status, count)| {
            let message = Message::new("compare-count-of").with("count", count);
            Fact::from(message.with("what", Message::new(status_key(status))))
        });
        let message = Message::new("compare-evidence-of")
            .with("title", title(held.theory(), sight))
            .with("links", evidence.causal);
        answer.line(message.with("statuses", statuses.collect::<Vec<_>>()));
        if !evidence.ends.is_empty() {
            let list = evidence.ends.iter().map(|&(best, count)| Fact::from(best_path(best, count)));
            answer.under(Message::new("compare-best-paths").with("list", list.collect::<Vec<_>>()));
        }
    }
    let [left, right] = &held.found.evidence;
    let mut statuses: Vec<Status> = left.statuses.iter().chain(&right.statuses).map(|&(status, _)| status).collect();
    statuses.sort_unstable();
    statuses.dedup();
    let count = |evidence: &Evidence, status| Cell::count(evidence.count(&[status]));
    let rows = statuses
        .into_iter()
        .map(|status| vec![Cell::Word(status_key(status)), count(left, status), count(right, status)]);
    answer.table("table-compare-evidence", &["column-status", "column-left", "column-right"], rows.collect());
    answer
}

fn best_path(best: Best, count: usize) -> Message {
    let what = match best {
        Best::Nowhere => Message::new("compare-best-nowhere"),
        Best::Rank(rank) => Message::new(rank_key(rank)),
        Best::ByDefinition => Message::new("status-by-definition"),
    };
    Message::new("compare-best-path").with("count", count).with("what", what)
}

/// Where the views are at odds.
pub(super) fn conflicts(held: &Held<'_>) -> Answer {
    let mut answer = Answer::default();
    norms(held, &mut answer);
    balancing(held, &mut answer);
    substitution(held, &mut answer);
    let asked = &held.found.conflicts.asked_twice;
    let has_commons = held.theory().elements.iter().any(|element| element.commons);
    if asked.is_empty() && has_commons {
        answer.line(Message::new("compare-asked-none"));
    } else if has_commons {
        answer.line(Message::new("compare-asked").with("count", asked.len()).with("elements", held.names(asked)));
    }
    answer
}

fn norms(held: &Held<'_>, answer: &mut Answer) {
    let theory = held.theory();
    let hits = &held.found.conflicts.norms;
    if theory.norms.is_empty() {
        return;
    }
    let message = Message::new("compare-norms").with("count", hits.len()).with("title", held.left());
    answer.line(message.with("all", theory.norms.len()));
    for hit in hits.iter().take(MOST_QUOTED) {
        let norm = &theory.norms[hit.norm];
        let on = hit.elements.iter().map(|&id| Fact::Name(theory.element(id).label.clone()));
        let on = on.chain(hit.links.iter().map(|&id| Fact::from(held.link(id))));
        let message = Message::new("compare-norm").with("quote", Fact::Name(norm.quote.clone()));
        answer.under(message.with("on", on.collect::<Vec<_>>()));
    }
    let rows = hits.iter().map(|hit| {
        let norm = &theory.norms[hit.norm];
        let source = norm.source.map_or(Cell::Nothing, Cell::Source);
        vec![Cell::Text(norm.quote.clone()), source, Cell::elements(&hit.elements), Cell::links(&hit.links)]
    });
    let columns = &["column-norm", "column-source", "column-elements", "column-links"];
    answer.table("table-compare-norms", columns, rows.collect());
}

fn balancing(held: &Held<'_>, answer: &mut Answer) {
    let conflicts = &held.found.conflicts;
    let count = conflicts.loops.len();
    answer.line(match conflicts.bound {
        None => Message::new("compare-loops").with("count", count),
        Some(_) => Message::new("compare-loops-least").with("count", count),
    });
    for balancing in conflicts.loops.iter().take(MOST_QUOTED) {
        let message = Message::new("compare-loop").with("elements", held.names(&balancing.cycle.elements));
        answer.under(message);
    }
    let rows = conflicts.loops.iter().map(|it| {
        let name = it.cycle.named.map_or(Cell::Nothing, |place| Cell::Text(held.theory().loops[place].label.clone()));
        vec![Cell::Word(side_key(it.touches)), name, Cell::elements(&it.cycle.elements), Cell::links(&it.cycle.links)]
    });
    let columns = &["column-view", "column-name", "column-elements", "column-links"];
    answer.table("table-compare-loops", columns, rows.collect());
}

fn substitution(held: &Held<'_>, answer: &mut Answer) {
    let shifted = shifts(held.graph);
    if shifted.is_empty() {
        answer.line(Message::new("compare-shifts-none"));
        return;
    }
    let links: Vec<LinkId> = shifted.iter().map(|it| it.link).collect();
    let bare = shifted.iter().filter(|it| !it.is_conditioned).count();
    let list = listed(&links, |&id| Fact::from(held.link(id)));
    let message = Message::new("compare-shifts").with("count", links.len()).with("bare", bare);
    answer.line(message.with("links", list));
    let rows = shifted.iter().map(|Shifted { link, term, is_conditioned }| {
        let side = held.found.members.links[link.index()];
        vec![Cell::Link(*link), Cell::Text(term.clone()), Cell::Yes(*is_conditioned), Cell::Word(side_key(side))]
    });
    let columns = &["column-link", "column-wording", "column-conditioned", "column-view"];
    answer.table("table-compare-shifts", columns, rows.collect());
}
