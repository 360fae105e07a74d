//! P07: a chain of which no single source states a whole path.

use super::{Case, Check, Settable, page};
use crate::analysis::sources::{Cover, Covered, smallest};
use crate::finding::{Fact, Finding, Label, Message, Rule, Severity};
use crate::theory::{Chain, ChainId, ElementId, LinkId, Reading, SourceId, Stance, support};

pub(super) static CHECK: Check = Check {
    // To put sources together is what makers of theories do: it is to be known, not to be mended.
    rule: Rule { code: "P07", name: "stitched-path", severity: Severity::Note, page: page!("stitched_path") },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let mut said: Vec<(&[ElementId], &[ElementId])> = Vec::new();
    let mut findings = Vec::new();
    for (id, chain) in case.chains() {
        // Chains with the same ends have the same paths: that is one thing to say.
        if said.contains(&(&chain.from, &chain.to)) {
            continue;
        }
        said.push((&chain.from, &chain.to));
        match smallest(case.graph, &chain.from, &chain.to) {
            Covered::By(cover) if cover.sources.len() > 1 => findings.push(stitched(case, (id, chain), &cover)),
            Covered::AtLeast(least) if least > 1 => findings.push(at_least(case, (id, chain), least)),
            // Where some step has no source on every path, B01 says which.
            Covered::By(_) | Covered::AtLeast(_) | Covered::Nothing => {}
        }
    }
    findings
}

fn stitched(case: &Case<'_>, chain: (ChainId, &Chain), cover: &Cover) -> Finding {
    let sources: Vec<Fact> = cover.sources.iter().map(|&source| case.source(source)).collect();
    let message = Message::new("p07").with("count", sources.len()).with("sources", sources);
    let finding = say(case, chain, message);
    // Of every source the first step that it states.
    let first = |source: &SourceId| cover.steps.iter().find(|(_, by)| *by == Some(*source));
    let steps = cover.sources.iter().filter_map(first);
    steps.filter_map(|&(step, by)| stating(case, step, by?)).fold(finding, Finding::related)
}

fn at_least(case: &Case<'_>, chain: (ChainId, &Chain), least: usize) -> Finding {
    say(case, chain, Message::new("p07-many").with("count", least))
}

fn say(case: &Case<'_>, (id, chain): (ChainId, &Chain), message: Message) -> Finding {
    let message = message.with("from", case.elements(&chain.from)).with("to", case.elements(&chain.to));
    let ends: Vec<ElementId> = chain.from.iter().chain(&chain.to).copied().collect();
    case.on_chain(&CHECK.rule, message, id, &ends).help(remedy(case, chain))
}

/// Where one source states a path that does not count in this reading, none is missing.
fn remedy(case: &Case<'_>, chain: &Chain) -> Message {
    let in_wide = || match smallest(case.wide(), &chain.from, &chain.to) {
        Covered::By(cover) => cover.sources.len() <= 1,
        Covered::AtLeast(_) | Covered::Nothing => false,
    };
    Message::new(if case.graph.reading != Reading::All && in_wide() { "p07-wide-do" } else { "p07-do" })
}

/// Where a source states a step: a claim in it, else the link that quotes it.
fn stating(case: &Case<'_>, step: LinkId, source: SourceId) -> Option<Label> {
    let links = || std::iter::once(step).chain(case.graph.parallel(step).iter().copied());
    let heard = links().flat_map(|link| support::heard(case.theory.link(link), case.graph.reading));
    let mut heard = heard.filter(|claim| claim.stance != Stance::Contradicts);
    if let Some(claim) = heard.find(|claim| claim.quote.source == Some(source)) {
        return Some(case.voice(claim));
    }
    let quoting = links().find(|&link| case.theory.link(link).quote.source == Some(source))?;
    let message = Message::new("who-source").with("source", case.source(source));
    Some(Label::saying(case.link_place(quoting), message))
}
