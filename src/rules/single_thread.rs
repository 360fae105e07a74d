//! P03: a link on every path of a chain that rests on no more than an expectation.

use super::{Case, Check, Settable, held_by, page};
use crate::analysis::hinges::on_every_path;
use crate::finding::{Finding, Label, Message, Rule, Severity};
use crate::theory::support::Rank;
use crate::theory::{ElementId, LinkId};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "P03", name: "single-thread", severity: Severity::Warning, page: page!("single_thread") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let mut threads: Vec<Thread<'_>> = Vec::new();
    for (_, chain) in case.chains() {
        for hinge in on_every_path(case.graph, &chain.from, &chain.to) {
            let link = case.graph.strongest(hinge);
            if !is_thin(case, link) {
                continue;
            }
            match threads.iter_mut().find(|thread| thread.link == link && thread.to == chain.to) {
                Some(thread) => thread.also_from(&chain.from),
                None => threads.push(Thread { link, from: chain.from.clone(), to: &chain.to }),
            }
        }
    }
    threads.iter().map(|thread| finding(case, thread)).collect()
}

/// What hangs on a link. Two chains to the same end may hang on the same link: that is one
/// thing to say, of all their starts.
struct Thread<'t> {
    link: LinkId,
    from: Vec<ElementId>,
    to: &'t [ElementId],
}

impl Thread<'_> {
    fn also_from(&mut self, starts: &[ElementId]) {
        let new: Vec<ElementId> = starts.iter().copied().filter(|start| !self.from.contains(start)).collect();
        self.from.extend(new);
    }
}

/// Whether a link rests on no more than an expectation or a position.
fn is_thin(case: &Case<'_>, link: LinkId) -> bool {
    let rank = case.graph.support(link).rank;
    rank.is_some_and(|rank| rank <= Rank::EXPECTATION)
}

fn finding(case: &Case<'_>, thread: &Thread<'_>) -> Finding {
    let message = Message::new("p03")
        .with("from", case.elements(&thread.from))
        .with("to", case.elements(thread.to))
        .with("link", case.link(thread.link))
        .with("support", case.support_in_words(thread.link));
    let mut finding = case.on_link(&CHECK.rule, message, thread.link);
    for &end in thread.to {
        finding = finding.related(Label::at(case.element_place(end)));
    }
    match held_by(case.graph, thread.link) {
        Some(assumption) => {
            let here = Label::saying(assumption.place, Message::new("holds-down"));
            finding.related(here).help(Message::new("p03-held-do"))
        }
        None => finding.help(Message::new("p03-do")),
    }
}
