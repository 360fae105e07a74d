//! S05: a causal link without the way in which the one leads to the other.

use super::{Case, Check, Settable, page};
use crate::source::said;
use crate::finding::{Finding, Message, Rule, Severity};
use crate::theory::LinkId;

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "S05", name: "unexplained-link", severity: Severity::Warning, page: page!("unexplained_link") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let unexplained = case.graph.causal_links().filter(|(_, link)| {
        let silent = link.causal().is_some_and(|causal| said(&causal.mechanism).is_none());
        // Who finds it out is said elsewhere, as a known gap.
        silent && !case.is_open(link)
    });
    unexplained.map(|(id, _)| finding(case, id)).collect()
}

fn finding(case: &Case<'_>, id: LinkId) -> Finding {
    let message = Message::new("s05").with("link", case.link(id));
    case.on_link(&CHECK.rule, message, id).severity(case.error_on_core(&CHECK.rule, id)).help(Message::new("s05-do"))
}
