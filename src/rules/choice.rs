//! Which findings somebody asks for: by rule, by family, by what they are about.
//!
//! A choice never hides that a file could not be read: what is on the table is then not
//! what the theory says.

use super::mutes::is_reading_error;
use super::{Checked, catalogue};
use crate::finding::{Fact, Finding, Message, Rule, Subject};
use crate::syntax::suggest::nearest;
use crate::theory::{LinkId, Theory};

/// A rule, or all rules whose codes start with one letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Rule(&'static str),
    Family(char),
}

impl Group {
    /// What a word names: a code, a name, or the letter of a family. Err: a message that
    /// says so, with what may be meant.
    pub fn named(word: &str) -> Result<Group, Message> {
        let word = word.trim();
        let rules = catalogue();
        if let Some(rule) = rules.iter().find(|rule| rule.answers_to(word)) {
            return Ok(Group::Rule(rule.code));
        }
        let mut letters = word.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            let letter = letter.to_ascii_uppercase();
            if rules.iter().any(|rule| rule.code.starts_with(letter)) {
                return Ok(Group::Family(letter));
            }
        }
        Err(unknown(word, &rules))
    }

    fn holds(self, rule: &Rule) -> bool {
        match self {
            Group::Rule(code) => rule.code == code,
            Group::Family(letter) => rule.code.starts_with(letter),
        }
    }
}

/// The letters of the families, in their order.
pub fn families() -> Vec<char> {
    let mut letters: Vec<char> = catalogue().iter().filter_map(|rule| rule.code.chars().next()).collect();
    letters.sort_unstable();
    letters.dedup();
    letters
}

fn unknown(word: &str, rules: &[&'static Rule]) -> Message {
    let known = rules.iter().flat_map(|rule| [rule.code, rule.name]);
    let message = match nearest(word, known) {
        Some(meant) => Message::new("choose-unknown-rule-meant").with("meant", Fact::Name(meant.into())),
        None => {
            let letters = families().into_iter().map(|letter| Fact::from(letter.to_string())).collect::<Vec<_>>();
            Message::new("choose-unknown-rule").with("families", letters)
        }
    };
    message.with("asked", Fact::Name(word.into()))
}

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Rules to show; all where there are none.
    pub only: Vec<Group>,
    /// Rules to leave out, also those of `only`.
    pub ignore: Vec<Group>,
    /// What the findings are to be about; `None` where anything will do.
    pub on: Option<Vec<Subject>>,
}

impl Choice {
    /// Parts what is asked for from the rest. Out: what is left, and how many findings go
    /// unsaid. Muted findings are parted the same way, and not counted.
    pub fn apply(&self, mut checked: Checked) -> (Checked, usize) {
        let before = checked.findings.len();
        checked.findings.retain(|finding| self.asks_for(finding));
        checked.muted.retain(|muted| self.asks_for(&muted.finding));
        let hidden = before - checked.findings.len();
        (checked, hidden)
    }

    /// Whether a finding is asked for. That a file could not be read is always told.
    pub fn asks_for(&self, finding: &Finding) -> bool {
        let names = |groups: &[Group]| groups.iter().any(|group| group.holds(finding.rule));
        let is_asked = (self.only.is_empty() || names(&self.only))
            && !names(&self.ignore)
            && self.on.as_ref().is_none_or(|subjects| subjects.contains(&finding.subject));
        is_asked || is_reading_error(finding.rule)
    }
}

/// What a word names in a theory, by short name or label, whatever its capitals: an element
/// with the links that touch it, a link, or a chain with its core. Empty: nothing.
/// Cost: linear in the theory.
pub fn subjects(theory: &Theory, word: &str) -> Vec<Subject> {
    let wanted = folded(word);
    let mut found = Vec::new();
    for id in theory.element_ids() {
        let element = theory.element(id);
        if folded(&element.id) == wanted || folded(&element.label) == wanted {
            found.push(Subject::Element(id.0));
            let touches = |link: &LinkId| theory.link(*link).from == id || theory.link(*link).to == id;
            found.extend(theory.link_ids().filter(touches).map(|link| Subject::Link(link.0)));
        }
    }
    for id in theory.link_ids() {
        if folded(&theory.link(id).id) == wanted || folded(&in_labels(theory, id)) == wanted {
            found.push(Subject::Link(id.0));
        }
    }
    for (id, chain) in theory.chain_ids().zip(&theory.chains) {
        if folded(&chain.id) == wanted || folded(&chain.label) == wanted {
            found.push(Subject::Chain(id.0));
            found.extend(chain.core.iter().map(|link| Subject::Link(link.0)));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// As one writes it, whatever the capitals, the spaces and the form of the arrow.
fn folded(word: &str) -> String {
    let word = word.to_lowercase().replace("->", "→");
    word.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn in_labels(theory: &Theory, id: LinkId) -> String {
    let link = theory.link(id);
    format!("{} → {}", theory.element(link.from).label, theory.element(link.to).label)
}

/// How many labels that hold the word are told.
const MOST_MEANT: usize = 5;

/// Says that no theory holds what a word names, with what may be meant: a name that is a
/// slip away, else the labels that hold the word.
pub fn no_subject(theories: &[&Theory], word: &str) -> Message {
    let mut names: Vec<&str> = Vec::new();
    for theory in theories {
        names.extend(theory.elements.iter().flat_map(|element| [&*element.id, &*element.label]));
        names.extend(theory.links.iter().map(|link| &*link.id));
        names.extend(theory.chains.iter().flat_map(|chain| [&*chain.id, &*chain.label]));
    }
    let wanted = folded(word);
    let mut meant: Vec<Fact> =
        nearest(word, names.iter().copied()).map(|name| Fact::Name(name.into())).into_iter().collect();
    if meant.is_empty() && !wanted.is_empty() {
        let labels = theories.iter().flat_map(|theory| &theory.elements).map(|element| &element.label);
        let mut holding: Vec<Fact> = Vec::new();
        for label in labels.filter(|label| folded(label).contains(&wanted)) {
            let name = Fact::Name(label.clone());
            if holding.len() < MOST_MEANT && !holding.contains(&name) {
                holding.push(name);
            }
        }
        meant = holding;
    }
    let message = match meant.is_empty() {
        true => Message::new("choose-unknown-subject"),
        false => Message::new("choose-unknown-subject-meant").with("meant", meant),
    };
    message.with("asked", Fact::Name(word.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_names_a_rule_a_name_or_a_family() {
        assert_eq!(Group::named("b02"), Ok(Group::Rule("B02")));
        assert_eq!(Group::named("Expectation-Only"), Ok(Group::Rule("B02")));
        assert_eq!(Group::named("b"), Ok(Group::Family('B')));
        assert_eq!(Group::named("q").map_err(|message| message.key), Err("choose-unknown-rule"));
        assert_eq!(Group::named("").map_err(|message| message.key), Err("choose-unknown-rule"));
        assert_eq!(Group::named("expectation-onyl").map_err(|message| message.key), Err("choose-unknown-rule-meant"));
    }
}
