//! S09: a link between kinds that the theory itself does not let it join.
//!
//! A theory says which pairs a kind of link may join. Of a kind of link that no pair names,
//! it says nothing: that one is free.

use super::case::id_of;
use super::{Case, Check, Settable, page};
use crate::finding::{Finding, Label, Message, Rule, Severity};
use crate::language::terms::{kind_key, link_key};
use crate::theory::{Allowed, Condition, ElementId, ElementKind, LinkId, LinkKind};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "S09", name: "disallowed-pair", severity: Severity::Error, page: page!("disallowed_pair") },
    set: Settable::NOTHING,
    run,
};

/// How many of the pairs that are allowed are shown beside a finding: as many as a reader
/// takes in. The others are there for programs that can jump to them.
const MOST_SHOWN: usize = 4;

fn run(case: &Case<'_>) -> Vec<Finding> {
    if case.theory.allowed.is_empty() {
        return Vec::new();
    }
    let links = case.graph.links().filter_map(|(id, link)| {
        let pair = Pair::of(case, link.from, link.kind(), link.to);
        pair.is_refused(case).then(|| on_link(case, id, &pair))
    });
    let conditions = case.theory.conditions.iter().enumerate();
    let conditions = conditions.filter(|(_, condition)| {
        case.graph.reading.admits(condition.provenance) && case.graph.counts(condition.link)
    });
    let conditions = conditions.filter_map(|(place, condition)| {
        // An arrow onto an arrow bears on where that arrow ends.
        let end = case.theory.link(condition.link).to;
        let pair = Pair::of(case, condition.element, LinkKind::Conditions, end);
        pair.is_refused(case).then(|| on_condition(case, (place, condition), &pair))
    });
    links.chain(conditions).collect()
}

/// The kinds that a link joins.
struct Pair {
    from: ElementKind,
    link: LinkKind,
    to: ElementKind,
}

impl Pair {
    fn of(case: &Case<'_>, from: ElementId, link: LinkKind, to: ElementId) -> Pair {
        Pair { from: case.theory.element(from).kind, link, to: case.theory.element(to).kind }
    }

    /// Whether the theory names pairs for this kind of link, and not this one.
    fn is_refused(&self, case: &Case<'_>) -> bool {
        let mut own = self.allowed(case).peekable();
        own.peek().is_some() && !own.any(|allowed| allowed.from == self.from && allowed.to == self.to)
    }

    /// The pairs that the theory names for this kind of link.
    fn allowed<'t>(&self, case: &Case<'t>) -> impl Iterator<Item = &'t Allowed> + use<'t> {
        let link = self.link;
        let theory = case.theory;
        theory.allowed.iter().filter(move |allowed| allowed.link == link)
    }

    fn said(&self, message: Message) -> Message {
        let message = message.with("kind", Message::new(link_key(self.link)));
        message.with("from", Message::new(kind_key(self.from))).with("to", Message::new(kind_key(self.to)))
    }

    /// The line that would allow it, as the file writes it.
    fn line(&self) -> String {
        let Pair { from, link, to } = self;
        format!("Allowed(from: {}, link: {}, to: {})", from.word(), link.word(), to.word())
    }
}

fn on_link(case: &Case<'_>, id: LinkId, pair: &Pair) -> Finding {
    let message = pair.said(Message::new("s09").with("link", case.link(id)));
    shown(case, pair, case.on_link(&CHECK.rule, message, id))
}

/// At the condition itself, and about the link on which it bears.
fn on_condition(case: &Case<'_>, (place, condition): (usize, &Condition), pair: &Pair) -> Finding {
    let message = Message::new("s09-condition").with("element", case.element(condition.element));
    let message = pair.said(message.with("link", case.link(condition.link)));
    let mut finding = case.on_link(&CHECK.rule, message, condition.link);
    finding.place = Label::at(id_of(case.theory.places.conditions.get(place)));
    shown(case, pair, finding.related(Label::at(case.element_place(condition.element))))
}

/// With the lines of the theory that say what is allowed, and what would allow this.
fn shown(case: &Case<'_>, pair: &Pair, finding: Finding) -> Finding {
    let label = |(place, allowed): (usize, &Allowed)| {
        let own = Pair { from: allowed.from, link: allowed.link, to: allowed.to };
        if place < MOST_SHOWN {
            Label::saying(allowed.place, own.said(Message::new("s09-allowed")))
        } else {
            Label::at(allowed.place)
        }
    };
    let labels = pair.allowed(case).enumerate().map(label);
    let help = Message::new("s09-do").with("line", pair.line());
    labels.fold(finding, Finding::related).help(help)
}
