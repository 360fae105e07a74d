//! Parties: what they do, which of them govern, and whether two names are of one party.

use super::settings::OwnWords;
use super::{Case, WordList};
use crate::source::Text;
use crate::theory::{Element, ElementId, Link, LinkBody, LinkId, Tongue};

/// A role that counts: who does what with which element.
#[derive(Clone, Copy)]
pub struct Deed<'t> {
    pub link: LinkId,
    pub actor: ElementId,
    pub verb: &'t Text,
    pub object: ElementId,
}

impl<'g> Case<'g> {
    /// The roles that count in this reading, in the order of the files.
    pub fn deeds(&self) -> Vec<Deed<'g>> {
        let deed = |(id, link): (LinkId, &'g Link)| match &link.body {
            LinkBody::Role { verb } => Some(Deed { link: id, actor: link.from, verb, object: link.to }),
            LinkBody::Causes(_) | LinkBody::Serves | LinkBody::PartOf | LinkBody::Defines(_) | LinkBody::BelongsTo => {
                None
            }
        };
        self.graph.links().filter_map(deed).collect()
    }
}

/// Words for those who govern.
const GOVERNMENTS: OwnWords =
    OwnWords { nl: include_str!("governments.words.nl.txt"), en: include_str!("governments.words.en.txt") };

/// What comes after one of these says where somebody belongs, and no longer who it is:
/// ‘inwoners van de gemeente’ are inhabitants.
const BELONGING: &[&str] = &["van", "in", "uit", "voor", "bij", "binnen", "from", "for", "at", "within"];

/// What joins several parties under one label.
const JOINING: &[char] = &[',', '/', '&', '+'];
const JOINING_WORDS: &[&str] = &["en", "and", "or"];

/// Joins in Dutch, says where somebody belongs in English.
const OF: &str = "of";

/// The letters that a word needs before its beginning tells anything.
const TELLING: usize = 4;

/// Who governs, by the words of a list.
pub struct Governments {
    words: WordList,
    tongue: Option<Tongue>,
}

impl Governments {
    pub fn of(case: &Case<'_>) -> Governments {
        Governments { words: case.own_words(GOVERNMENTS), tongue: case.theory.language }
    }

    /// Whether an actor is a government and nobody else: by its label, of which every party
    /// has to be one, or by a tag.
    pub fn is_one(&self, actor: &Element) -> bool {
        self.is_named(&actor.label) || actor.tags.iter().any(|tag| self.words.find(tag).is_some())
    }

    /// Whether a label names governments only.
    pub fn is_named(&self, label: &str) -> bool {
        let parties = parties(label, self.tongue);
        !parties.is_empty() && parties.iter().all(|party| self.words.find(party).is_some())
    }
}

/// The parties of a label, without what says where they belong.
fn parties(label: &str, tongue: Option<Tongue>) -> Vec<String> {
    let is_dutch = tongue == Some(Tongue::Nl);
    let is = |word: &str, list: &[&str]| list.iter().any(|other| word.eq_ignore_ascii_case(other));
    let mut parties = vec![String::new()];
    for word in label.split_whitespace() {
        if is(word, BELONGING) || !is_dutch && is(word, &[OF]) {
            break;
        }
        if is(word, JOINING_WORDS) || is_dutch && is(word, &[OF]) {
            parties.push(String::new());
            continue;
        }
        for (place, part) in word.split(JOINING).enumerate() {
            if place > 0 {
                parties.push(String::new());
            }
            if let Some(party) = parties.last_mut() {
                party.push_str(part);
                party.push(' ');
            }
        }
    }
    parties.retain(|party| party.contains(char::is_alphanumeric));
    parties
}

/// Whether two names may be of one party: some telling word of the one begins as some word
/// of the other does. Generous, for who asks wants to say that nobody is both.
pub fn may_be_one(one: &str, other: &str) -> bool {
    let others = telling(other);
    telling(one).iter().any(|word| others.iter().any(|other| begins_alike(word, other)))
}

fn begins_alike(one: &str, other: &str) -> bool {
    let is_telling = one.len().min(other.len()) >= TELLING;
    one == other || is_telling && (one.starts_with(other) || other.starts_with(one))
}

/// The words of a name, in small letters, that tell something; short names whole.
fn telling(name: &str) -> Vec<Text> {
    let words = name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_name = |word: &&str| word.chars().all(|sign| !sign.is_lowercase()) && word.chars().any(char::is_alphabetic);
    let is_telling = |word: &&str| word.chars().count() >= TELLING || is_name(word);
    let is_year = |word: &&str| word.chars().all(|sign| sign.is_ascii_digit());
    words
        .filter(is_telling)
        .filter(|word| !is_year(word))
        .map(|word| Text::from(word.to_lowercase().as_str()))
        .collect()
}
