//! How rules are set for this theory.

use crate::syntax::document::{self, Limit};
use crate::syntax::spanned::Spanned;
use crate::theory::{Setting, Theory};

use super::{Desk, Input};

/// The settings of all files, in load order: of two for one rule the later one counts.
/// Whether there is such a rule, and what can be set of it, the room of the rules knows.
pub(super) fn fill(desk: &Desk<'_>, theory: &mut Theory) {
    for input in desk.files {
        let settings = input.body().settings.iter();
        theory.settings.extend(settings.filter_map(|it| setting(desk, input, it)));
    }
}

fn setting<'a>(desk: &Desk<'a>, input: &Input<'a>, item: &'a Spanned<document::Setting<'a>>) -> Option<Setting> {
    let Some(rule) = &item.rule else {
        desk.found.missing(item, input.head(item), "rule", "rule: \"B02\"");
        return None;
    };
    let limit = |limit: &'a Spanned<Limit<'a>>| {
        let Limit(name, number) = &limit.value;
        (input.text(name), *number, input.span(limit))
    };
    Some(Setting {
        rule: input.text(rule),
        weight: item.severity.map(|severity| severity.value),
        limits: item.limits.iter().map(limit).collect(),
        words: input.texts(&item.words),
        only: (!item.only.is_empty()).then(|| input.texts(&item.only)),
        place: input.span(rule),
    })
}
