//! B05: a link that stays at an expectation, on one path with links that are well supported.
//!
//! The path then sounds surer than it is: it bears no more than its weakest link.

use super::{Case, Check, Settable, held_by, page};
use crate::analysis::breaks::{Break, breaks};
use crate::finding::{Finding, Label, Message, Rule, Severity};
use crate::language::terms::rank_key;
use crate::theory::support::Rank;

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "B05", name: "weakest-link", severity: Severity::Warning, page: page!("weakest_link") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let mut found: Vec<Break> = Vec::new();
    for (_, chain) in case.chains() {
        for new in breaks(case.graph, &chain.from, &chain.to, Rank::EXPECTATION, Rank::FIRST_INDICATIONS) {
            let rank = |it: &Break| case.graph.support(it.best).rank;
            match found.iter_mut().find(|old| old.link == new.link) {
                // Two chains may run over one link: the best of both is one thing to say.
                Some(old) if rank(&new) > rank(old) => *old = new,
                Some(_) => {}
                None => found.push(new),
            }
        }
    }
    // Who finds out what is known of it, is said elsewhere as a known gap.
    found.retain(|it| !case.is_open(case.theory.link(it.link)));
    found.iter().filter_map(|it| finding(case, it)).collect()
}

fn finding(case: &Case<'_>, found: &Break) -> Option<Finding> {
    let best = Message::new(rank_key(case.graph.support(found.best).rank?));
    let message = Message::new("b05")
        .with("link", case.link(found.link))
        .with("worst", case.support_in_words(found.link))
        .with("strong", case.link(found.best))
        .with("best", best.clone());
    let place = case.link_place(found.best);
    let finding = case.on_link(&CHECK.rule, message, found.link);
    let finding = finding.related(Label::saying(place, Message::new("best-on-path").with("rank", best)));
    Some(match held_by(case.graph, found.link) {
        Some(assumption) => {
            let here = Label::saying(assumption.place, Message::new("holds-down"));
            finding.related(here).help(Message::new("b05-held-do"))
        }
        None => finding.help(Message::new("b05-do")),
    })
}
