//! T02: a label that everybody can take in another way.
//!
//! Two cases that words can tell: the label is a broad concept and no more, or it joins two
//! outcomes that need not rise and fall together. That a label is something that can rise
//! or fall at all is a third that method asks for; no list of words tells that.

use super::{Case, Check, OwnWords, Settable, WordList, page};
use crate::finding::{Fact, Finding, Message, Rule, Severity};
use crate::source::{Text, said};
use crate::theory::{Element, ElementId, ElementKind, LinkKind};

pub(super) static CHECK: Check = Check {
    rule: Rule { code: "T02", name: "container-concept", severity: Severity::Note, page: page!("container_concept") },
    set: Settable::words(OwnWords {
        nl: include_str!("container_concept.words.nl.txt"),
        en: include_str!("container_concept.words.en.txt"),
    }),
    run,
};

/// Words that do not narrow a concept.
const SMALL: OwnWords = OwnWords {
    nl: include_str!("container_concept.small.nl.txt"),
    en: include_str!("container_concept.small.en.txt"),
};

/// What is wrong with a label.
enum Vague {
    /// A broad concept and no more.
    Broad,
    /// Two outcomes or more in one.
    Joined(Vec<Text>),
}

fn run(case: &Case<'_>) -> Vec<Finding> {
    let lists = Lists { broad: case.words(&CHECK), small: case.own_words(SMALL) };
    let mut defined = vec![false; case.theory.elements.len()];
    for (_, link) in case.graph.links().filter(|(_, link)| link.kind() == LinkKind::Defines) {
        defined[link.from.index()] = true;
        defined[link.to.index()] = true;
    }
    let vague = |id: ElementId| {
        let element = case.theory.element(id);
        let is_told = defined[id.index()] || said(&element.definition).is_some();
        let vague = lists.vague(element).filter(|_| !is_told)?;
        Some(finding(case, id, vague))
    };
    case.theory.element_ids().filter_map(vague).collect()
}

fn finding(case: &Case<'_>, id: ElementId, vague: Vague) -> Finding {
    let (message, help) = match vague {
        Vague::Broad => (Message::new("t02"), "t02-do"),
        Vague::Joined(parts) => {
            let parts: Vec<Fact> = parts.into_iter().map(Fact::Name).collect();
            (Message::new("t02-joined").with("parts", parts), "t02-joined-do")
        }
    };
    case.on_element(&CHECK.rule, message.with("element", case.element(id)), id).help(Message::new(help))
}

struct Lists {
    broad: WordList,
    small: WordList,
}

impl Lists {
    fn vague(&self, element: &Element) -> Option<Vague> {
        let label = without_asides(&element.label);
        let parts = if is_outcome(element.kind) { self.joined(&label) } else { Vec::new() };
        if parts.len() > 1 {
            return Some(Vague::Joined(parts));
        }
        (may_be_broad(element.kind) && self.is_broad(&label)).then_some(Vague::Broad)
    }

    /// Whether a label is a broad concept with nothing that narrows it.
    fn is_broad(&self, label: &str) -> bool {
        let left = blanked(label, &self.broad);
        left != label && !blanked(&left, &self.small).contains(char::is_alphanumeric)
    }

    /// The outcomes that a label joins, each a broad concept or something that gets more or
    /// less; nothing where one of the parts is neither, for then it may well be one thing.
    fn joined(&self, label: &str) -> Vec<Text> {
        let parts = parts(label, &self.small);
        let is_outcome = |part: &&str| {
            let direction = self.small.find(part).filter(|hit| hit.start == 0);
            self.broad.find(part).is_some() || direction.is_some_and(|hit| hit.about.is_some())
        };
        if !parts.iter().all(is_outcome) {
            return Vec::new();
        }
        parts.into_iter().map(Text::from).collect()
    }
}

/// The parts of a label that "and" joins, with those before it that a comma parts; the
/// label itself where nothing is joined. A name of several words is one part.
fn parts<'l>(label: &'l str, small: &WordList) -> Vec<&'l str> {
    let hits = small.find_all(label);
    let joins = |hit: &&super::wordlist::Hit| matches!(&*hit.words.to_lowercase(), "en" | "and");
    let mut cuts: Vec<(usize, usize)> = hits.iter().filter(joins).map(|hit| (hit.start, hit.end)).collect();
    cuts.extend(label.match_indices(" & ").map(|(at, sign)| (at, at + sign.len())));
    if cuts.is_empty() {
        return vec![label];
    }
    cuts.extend(label.match_indices(',').map(|(at, sign)| (at, at + sign.len())));
    cuts.sort_unstable();
    let starts = std::iter::once(0).chain(cuts.iter().map(|cut| cut.1));
    let ends = cuts.iter().map(|cut| cut.0).chain([label.len()]);
    let parts = starts.zip(ends).map(|(start, end)| label[start..end].trim());
    parts.filter(|part| !part.is_empty()).collect()
}

/// A text with spaces in the place of every word of a list.
fn blanked(text: &str, words: &WordList) -> String {
    let mut left = String::with_capacity(text.len());
    let mut done = 0;
    for hit in words.find_all(text) {
        left.push_str(&text[done..hit.start]);
        left.push(' ');
        done = hit.end;
    }
    left + &text[done..]
}

/// A label without what stands between brackets: that explains or gives an example.
fn without_asides(label: &str) -> String {
    let mut depth = 0_usize;
    let mut left = String::with_capacity(label.len());
    for sign in label.chars() {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => left.push(sign),
            _ => {}
        }
    }
    left.trim().to_owned()
}

/// Kinds of which a theory says that they come about: these can rise and fall apart.
fn is_outcome(kind: ElementKind) -> bool {
    matches!(kind, ElementKind::State | ElementKind::Output | ElementKind::Outcome | ElementKind::Value)
}

/// Kinds of which a reader has to know what is meant. The others name somebody, a place, an
/// example or an amount, or gather several things on purpose.
fn may_be_broad(kind: ElementKind) -> bool {
    let broad = [
        ElementKind::Component,
        ElementKind::Input,
        ElementKind::Activity,
        ElementKind::Action,
        ElementKind::Mechanism,
        ElementKind::Factor,
        ElementKind::Condition,
        ElementKind::Ambition,
        ElementKind::Composite,
    ];
    is_outcome(kind) || broad.contains(&kind)
}
