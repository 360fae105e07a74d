//! What follows from the changes: support, findings, paths.

use std::collections::BTreeMap;

use super::edits::Writer;
use super::{Line, Mark, Section, Told};
use crate::analysis::change::{Route, Shift, Turn, follows};
use crate::analysis::pathways::Pathway;
use crate::analysis::signs::Signs;
use crate::finding::{Fact, Finding, Message, Subject};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::language::terms::{severity_key, status_key};
use crate::report::paint::tame;
use crate::report::questions::number;
use crate::report::telling;
use crate::theory::support::Support;
use crate::theory::{ChainId, ElementId, LinkId, Theory};

/// So many things of which a rule speaks are named; of the rest the number is told.
const MOST_NAMED: usize = 6;

pub fn sections(told: &Told<'_>, words: &Words) -> Vec<Section> {
    let follows = Follows { told, words };
    let sections = [
        ("change-support", follows.support()),
        ("change-findings", follows.findings()),
        ("change-paths", follows.paths()),
    ];
    let some = sections.into_iter().filter(|(_, lines)| !lines.is_empty());
    some.map(|(key, lines)| Section { title: words.key(key), lines }).collect()
}

struct Follows<'a> {
    told: &'a Told<'a>,
    words: &'a Words,
}

impl Follows<'_> {
    fn support(&self) -> Vec<Line> {
        let writer = Writer { told: self.told, words: self.words };
        let line = |shift: &Shift| {
            let thing = follows::link(shift);
            let key = match shift.turn() {
                Turn::Risen => "change-risen",
                Turn::Fallen => "change-fallen",
                Turn::Otherwise => "change-otherwise",
            };
            let message = Message::new(key).with("link", writer.name(thing));
            let message = message.with("old", self.height(&shift.before)).with("new", self.height(&shift.after));
            let by: Vec<Fact> =
                self.told.comparison.about(thing).into_iter().map(|place| Fact::from(place + 1)).collect();
            let text = self.words.say(&message);
            let text = match by.is_empty() {
                true => text,
                false => format!("{text} {}", self.words.say(&Message::new("change-by").with("changes", by))),
            };
            Line { mark: None, number: None, text, under: Vec::new() }
        };
        self.told.comparison.shifts.iter().map(line).collect()
    }

    fn height(&self, support: &Support) -> String {
        let status = self.words.key(status_key(support.status));
        match support.rank {
            Some(rank) => format!("{status} ({})", rank.number()),
            None => status,
        }
    }

    fn findings(&self) -> Vec<Line> {
        let turnover = self.told.turnover;
        let [old, new] = self.told.findings;
        let [was, is] = self.told.versions.theories();
        let mut lines = self.by_rule("change-solved", Mark::Gone, (was, old), &turnover.solved);
        lines.extend(self.by_rule("change-found", Mark::New, (is, new), &turnover.new));
        lines.extend(self.by_rule("change-found-on-new", Mark::New, (is, new), &turnover.came));
        for &(before, after) in &turnover.weighed {
            let (one, other) = (&old[before], &new[after]);
            let message =
                Message::new("change-weighed").with("rule", self.rule(other)).with("on", subject(is, &other.subject));
            let weight = |finding: &Finding| Message::new(severity_key(finding.severity));
            let text = self.words.say(&message.with("old", weight(one)).with("new", weight(other)));
            lines.push(Line { mark: Some(Mark::Other), number: None, text, under: Vec::new() });
        }
        if !turnover.gone.is_empty() {
            let text = self.words.say(&Message::new("change-findings-gone").with("count", turnover.gone.len()));
            lines.push(Line { mark: None, number: None, text, under: Vec::new() });
        }
        lines
    }

    fn rule(&self, finding: &Finding) -> String {
        format!("{} {}", finding.rule.code, telling::title(finding, self.words))
    }

    /// One line for each rule and case, with what it speaks of.
    fn by_rule(&self, key: &'static str, mark: Mark, of: (&Theory, &[Finding]), places: &[usize]) -> Vec<Line> {
        let mut rules: BTreeMap<String, Vec<&Finding>> = BTreeMap::new();
        for &place in places {
            let finding = &of.1[place];
            rules.entry(self.rule(finding)).or_default().push(finding);
        }
        let line = |(rule, findings): (String, Vec<&Finding>)| {
            let mut on: Vec<String> = Vec::new();
            for finding in &findings {
                let named = subject(of.0, &finding.subject);
                if !named.is_empty() && !on.contains(&named) {
                    on.push(named);
                }
            }
            let more = on.len().saturating_sub(MOST_NAMED);
            on.truncate(MOST_NAMED);
            if more > 0 {
                on.push(self.words.say(&Message::new("answer-more").with("count", more)));
            }
            let text = self.words.say(&Message::new(key).with("rule", rule).with("count", findings.len()));
            Line { mark: Some(mark), number: None, text, under: on }
        };
        rules.into_iter().map(line).collect()
    }

    fn paths(&self) -> Vec<Line> {
        self.told.comparison.routes.iter().map(|route| self.route(route)).collect()
    }

    fn route(&self, route: &Route) -> Line {
        let label = &self.told.versions.new.theory.chains[route.new.index()].label;
        let key = if route.is_exact() { "change-route" } else { "change-route-at-least" };
        let message = Message::new(key).with("chain", Fact::Name(tame(label).as_str().into()));
        let message = message.with("before", number(route.before.paths)).with("after", number(route.after.paths));
        let message = message.with("lost", number(route.lost())).with("gained", number(route.gained()));
        let old = |path: &Pathway| self.path("change-path-gone", self.told.versions.old, path);
        let new = |path: &Pathway| self.path("change-path-new", self.told.versions.new, path);
        let mut under: Vec<String> = route.lost.iter().map(old).chain(route.gained.iter().map(new)).collect();
        if route.signs[0] != route.signs[1] {
            let told = |signs: &Signs| {
                let message = Message::new("change-signs").with("plus", number(signs.plus));
                message.with("minus", number(signs.minus)).with("unknown", number(signs.unknown))
            };
            let message = Message::new("change-route-signs").with("old", told(&route.signs[0]));
            under.push(self.words.say(&message.with("new", told(&route.signs[1]))));
        }
        Line { mark: None, number: None, text: self.words.say(&message), under }
    }

    /// A path by the short names of its links, with its ends.
    fn path(&self, key: &'static str, graph: &TheoryGraph<'_>, path: &Pathway) -> String {
        let links: Vec<Fact> = path.links.iter().map(|&id| Fact::from(tame(&graph.theory.link(id).id))).collect();
        let status = Message::new(status_key(path.status));
        self.words.say(&Message::new(key).with("links", links).with("status", status))
    }
}

/// What a finding is about, by name.
fn subject(theory: &Theory, subject: &Subject) -> String {
    tame(&match *subject {
        Subject::Element(id) => format!("‘{}’", theory.element(ElementId(id)).label),
        Subject::Link(id) => {
            let link = theory.link(LinkId(id));
            format!("{} {} → {}", link.id, theory.element(link.from).label, theory.element(link.to).label)
        }
        Subject::Chain(id) => format!("‘{}’", theory.chains[ChainId(id).index()].label),
        Subject::Whole => String::new(),
    })
}
