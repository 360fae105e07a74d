//! The elements that a question starts from and ends at.

use crate::finding::{Fact, Message};
use crate::language::Words;
use crate::syntax::suggest::nearest;
use crate::theory::{Chain, ElementId, Theory};

/// The elements asked for, by short name or label; else those of the chains.
pub fn of(
    theory: &Theory,
    asked: &[String],
    words: &Words,
    own: impl Fn(&Chain) -> &Vec<ElementId>,
) -> anyhow::Result<Vec<ElementId>> {
    if asked.is_empty() {
        let mut found: Vec<ElementId> = theory.chains.iter().flat_map(|chain| own(chain).iter().copied()).collect();
        found.sort();
        found.dedup();
        anyhow::ensure!(!found.is_empty(), words.key("paths-no-ends"));
        return Ok(found);
    }
    asked.iter().map(|name| element(theory, name, words)).collect()
}

/// An element by its short name or label.
pub fn element(theory: &Theory, name: &str, words: &Words) -> anyhow::Result<ElementId> {
    let labelled = || theory.element_ids().find(|&id| theory.element(id).label.to_lowercase() == name.to_lowercase());
    if let Some(found) = theory.element_named(name).or_else(labelled) {
        return Ok(found);
    }
    let unknown = |key| Message::new(key).with("name", Fact::Name(name.into()));
    let message = match nearest(name, theory.elements.iter().map(|element| &*element.id)) {
        Some(meant) => unknown("paths-unknown-element-meant").with("meant", meant),
        None => unknown("paths-unknown-element"),
    };
    Err(anyhow::anyhow!(words.say(&message)))
}
