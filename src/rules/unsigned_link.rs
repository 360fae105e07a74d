//! S06: a causal link of which it is not said whether more gives more or less.

use super::{Case, Check, Settable, page};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::theory::{LinkId, Sign};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "S06", name: "unsigned-link", severity: Severity::Warning, page: page!("unsigned_link") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    let links = case.graph.causal_links();
    let unsigned = links.filter(|(_, link)| {
        let has_none = link.sign() == Some(Sign::Unknown);
        // Who finds it out is said elsewhere, as a known gap.
        has_none && !case.is_open(link)
    });
    unsigned.map(|(id, _)| finding(case, id)).collect()
}

fn finding(case: &Case<'_>, id: LinkId) -> Finding {
    let message = Message::new("s06").with("link", case.link(id));
    case.on_link(&CHECK.rule, message, id).help(Message::new("s06-do"))
}
