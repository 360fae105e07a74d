//! P06: a chain from whose start nothing leads to what nobody wants.

use super::{Case, Check, Settable, page};
use crate::analysis::pathways::product;
use crate::finding::{Finding, Label, Message, Rule, Severity};
use crate::graph::TheoryGraph;
use crate::theory::{Chain, ChainId, Desired, Element, ElementId, ElementKind, Sign};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        code: "P06",
        name: "no-unintended-effect",
        severity: Severity::Warning,
        page: page!("no_unintended_effect"),
    },
    set: Settable::NOTHING,
    run,
};

fn run(case: &Case<'_>) -> Vec<Finding> {
    if case.may_miss_a_path() {
        return Vec::new();
    }
    let mut said: Vec<&[ElementId]> = Vec::new();
    let mut findings = Vec::new();
    for (id, chain) in case.chains().filter(|(_, chain)| !chain.from.is_empty()) {
        // Chains with one start lead to the same: that is one thing to say. A chain that
        // does not get to its goal has another thing to mend first.
        if !said.contains(&&*chain.from) && arrives(case.graph, chain) {
            said.push(&chain.from);
            if !has_unwanted(case.graph, &chain.from) {
                findings.push(finding(case, id, chain));
            }
        }
    }
    findings
}

/// Whether something follows from the starts, and the chain gets to one of its goals if it
/// names any. A goal that is a start itself is not got to by standing there.
fn arrives(graph: &TheoryGraph<'_>, chain: &Chain) -> bool {
    let next: Vec<ElementId> = chain.from.iter().flat_map(|&start| graph.out(start)).map(|(_, next)| next).collect();
    let reached = graph.reached(next.iter().copied());
    !next.is_empty() && (chain.to.is_empty() || chain.to.iter().any(|end| reached[end.index()]))
}

/// Whether a path leads to a risk, to what is called unwanted, or to more of what the theory
/// wants less of, or the other way round. Cost: linear; an element is met at most once with
/// each sign.
fn has_unwanted(graph: &TheoryGraph<'_>, from: &[ElementId]) -> bool {
    let mut met = vec![[false; 3]; graph.theory.elements.len()];
    let mut open: Vec<(ElementId, Sign)> = from.iter().map(|&start| (start, Sign::Plus)).collect();
    while let Some((element, sign)) = open.pop() {
        for (link, next) in graph.out(element) {
            let sign = product(sign, graph.sign(link));
            if std::mem::replace(&mut met[next.index()][place(sign)], true) {
                continue;
            }
            if is_unwanted(graph.theory.element(next), sign) {
                return true;
            }
            open.push((next, sign));
        }
    }
    false
}

fn is_unwanted(element: &Element, sign: Sign) -> bool {
    let goes_wrong = matches!(
        (element.desired, sign),
        (Some(Desired::Less), Sign::Plus) | (Some(Desired::More), Sign::Minus)
    );
    element.kind == ElementKind::Risk || element.unwanted || goes_wrong
}

fn place(sign: Sign) -> usize {
    match sign {
        Sign::Plus => 0,
        Sign::Minus => 1,
        Sign::Unknown => 2,
    }
}

fn finding(case: &Case<'_>, id: ChainId, chain: &Chain) -> Finding {
    let message = Message::new("p06").with("from", case.elements(&chain.from));
    // An unintended effect may stand in the theory without counting in this reading.
    let remedy = if has_unwanted(case.wide(), &chain.from) { "p06-wide-do" } else { "p06-do" };
    let finding = case.on_chain(&CHECK.rule, message, id, &chain.from).help(Message::new(remedy));
    chain.from.iter().map(|&start| Label::at(case.element_place(start))).fold(finding, Finding::related)
}
