//! What is said of the theory as a whole: chains, views, norms, loops, conditions, allowed pairs and mutes.

use crate::source::Span;
use crate::syntax::document::{self, Words};
use crate::syntax::edit;
use crate::theory::{
    Allowed, Chain, ChainId, Condition, Loop, Mute, MuteOn, Norm, Place, Provenance, Theory, View, ViewEnds,
};

use super::arrows::{Arrow, Targets};
use super::entry::Entered;
use super::frame::{place, quote, required, source};
use super::mentions::Mentions;
use super::names::Space;
use super::pairs::Pairs;
use super::{Desk, Input, settings};

/// Everything that was looked up before.
pub(super) struct Known<'k, 'a> {
    pub desk: &'k Desk<'a>,
    pub arrows: &'k [Arrow<'a>],
    pub targets: &'k Targets<'k>,
    pub mentions: &'k Mentions,
    pub entered: &'k Entered,
    pub pairs: &'k Pairs,
}

pub(super) fn fill(known: &Known<'_, '_>, theory: &mut Theory) {
    known.conditions(theory);
    let chains = known.chains(theory);
    known.views(&chains, theory);
    known.norms(theory);
    known.loops(theory);
    known.allowed(theory);
    known.mutes(&chains, theory);
    settings::fill(known.desk, theory);
}

impl<'a> Known<'_, 'a> {
    fn conditions(&self, theory: &mut Theory) {
        for mention in &self.mentions.conditions {
            let arrow = &self.arrows[mention.arrow as usize];
            let (input, common) = (arrow.input, arrow.common());
            let quote = quote(self.desk, input, common.quote, common.source, common.locator);
            let element = self.entered.element(mention.element);
            let link = self.pairs.link(mention.link);
            if let (Some(element), Some(link)) = (element, link) {
                theory.places.conditions.push(Place { item: input.span(arrow.item), id: arrow.place() });
                theory.conditions.push(Condition {
                    id: common.id.map_or_else(|| (&*arrow.name).into(), |id| input.text(id)),
                    element,
                    link,
                    provenance: common.provenance.unwrap_or(Provenance::Interpretation),
                    quote,
                });
            }
        }
    }

    /// Which chain of the theory each declared chain became.
    fn chains(&self, theory: &mut Theory) -> Vec<Option<ChainId>> {
        let declared = self.desk.names.chains.kept.iter();
        let mut became = Vec::with_capacity(declared.len());
        for (entry, mention) in declared.zip(&self.mentions.chains) {
            let entered = |list: &[u32]| self.entered.all(list);
            let core = self.pairs.links(&mention.core);
            let enters =
                !mention.in_stock || entered(&mention.from) && entered(&mention.to) && core.len() == mention.core.len();
            became.push(enters.then_some(ChainId(theory.chains.len() as u32)));
            let label = &entry.item.label;
            let label = required(self.desk, entry, label, "label", "label: \"…\"");
            if enters {
                theory.places.chains.push(place(entry));
                theory.chains.push(Chain {
                    id: entry.input.text(entry.id),
                    label,
                    from: self.entered.elements(&mention.from),
                    to: self.entered.elements(&mention.to),
                    core,
                });
            }
        }
        became
    }

    /// A view of which something is not known is left out: it would look at something else.
    fn views(&self, chains: &[Option<ChainId>], theory: &mut Theory) {
        let declared = self.desk.names.views.kept.iter();
        for (entry, mention) in declared.zip(&self.mentions.views) {
            let label = &entry.item.label;
            let label = required(self.desk, entry, label, "label", "label: \"…\"");
            let ends = match mention.chain {
                Some(chain) => chains[chain as usize].map(ViewEnds::Chain),
                None if mention.to.is_empty() => Some(ViewEnds::Levels(mention.levels.clone())),
                None => Some(ViewEnds::Elements(self.entered.elements(&mention.to))),
            };
            let is_here = self.entered.all(&mention.from) && self.entered.all(&mention.to);
            let Some(ends) = ends.filter(|_| mention.is_whole && is_here) else { continue };
            let from = match ends {
                ViewEnds::Chain(chain) => theory.chains[chain.index()].from.clone(),
                ViewEnds::Levels(_) | ViewEnds::Elements(_) => self.entered.elements(&mention.from),
            };
            theory.places.views.push(place(entry));
            theory.views.push(View { id: entry.input.text(entry.id), label, from, ends });
        }
    }

    /// A norm of a register enters with one of the things that it speaks of, or when it
    /// speaks of nothing in particular.
    fn norms(&self, theory: &mut Theory) {
        let declared = self.desk.names.norms.kept.iter();
        for (entry, mention) in declared.zip(&self.mentions.norms) {
            let (input, norm) = (entry.input, &entry.item.value);
            let elements = self.entered.elements(&mention.elements);
            let links = self.pairs.links(&mention.links);
            let source = source(self.desk, input, &norm.source);
            let quote = required(self.desk, entry, &norm.quote, "quote", "quote: \"…\"");
            let is_free = mention.elements.is_empty() && mention.links.is_empty();
            if mention.in_stock && elements.is_empty() && links.is_empty() && !is_free {
                continue;
            }
            let rules = norm.rule.iter().chain(&norm.rules);
            theory.places.norms.push(place(entry));
            theory.norms.push(Norm {
                id: input.text(entry.id),
                quote,
                source,
                elements,
                links,
                rules: rules.map(|rule| input.text(rule)).collect(),
            });
        }
    }

    fn loops(&self, theory: &mut Theory) {
        let declared = self.desk.names.loops.kept.iter();
        for (entry, mention) in declared.zip(&self.mentions.loops) {
            let label = &entry.item.label;
            let label = required(self.desk, entry, label, "label", "label: \"…\"");
            if mention.in_stock && !self.entered.all(&mention.elements) {
                continue;
            }
            theory.places.loops.push(place(entry));
            theory.loops.push(Loop {
                id: entry.input.text(entry.id),
                label,
                through: self.entered.elements(&mention.elements),
            });
        }
    }

    fn allowed(&self, theory: &mut Theory) {
        for input in self.desk.files {
            for allowed in &input.body().allowed {
                let absent = |field, example| {
                    self.desk.found.missing(allowed, input.head(allowed), field, example);
                };
                if allowed.from.is_none() {
                    absent("from", "from: Action");
                }
                if allowed.link.is_none() {
                    absent("link", "link: BelongsTo");
                }
                if allowed.to.is_none() {
                    absent("to", "to: BuildingBlock");
                }
                if let (Some(from), Some(link), Some(to)) = (allowed.from, allowed.link, allowed.to) {
                    theory.allowed.push(Allowed {
                        from: from.value,
                        link: link.value,
                        to: to.value,
                        place: input.span(allowed),
                    });
                }
            }
        }
    }

    fn mutes(&self, chains: &[Option<ChainId>], theory: &mut Theory) {
        for input in self.desk.files {
            for mute in &input.body().mute {
                let absent = |field, example| {
                    self.desk.found.missing(mute, input.head(mute), field, example);
                };
                if mute.rule.is_none() {
                    absent("rule", "rule: \"B02\"");
                }
                // The reason is the price of silence.
                let because = mute.because.as_ref().filter(|words| !input.text(words).is_blank());
                match (&mute.because, because) {
                    (Some(blank), None) => {
                        self.desk.found.blank(input.span(blank), "because", "because: \"…\"");
                    }
                    (None, None) => absent("because", "because: \"…\""),
                    (_, Some(_)) => {}
                }
                let on = self.mute_on(input, mute, chains);
                if let (Some(rule), Some(because), Some(on)) = (&mute.rule, because, on) {
                    let whole = edit::taking_out(input.text, mute.start as usize..mute.end as usize);
                    theory.mutes.push(Mute {
                        rule: input.text(rule),
                        on,
                        because: input.text(because),
                        place: input.span(mute),
                        whole: Span { file: input.file, start: whole.start as u32, end: whole.end as u32 },
                    });
                }
            }
        }
    }

    /// The link itself; of a condition, the link on which it bears: what is found of a
    /// condition is found of that link.
    fn borne_on(&self, arrow: u32) -> u32 {
        let own = self.mentions.conditions.iter().find(|condition| condition.arrow == arrow);
        own.map_or(arrow, |condition| condition.link)
    }

    /// What a mute silences; none when that is not in this theory.
    fn mute_on(&self, input: &Input<'a>, mute: &'a document::Mute<'a>, chains: &[Option<ChainId>]) -> Option<MuteOn> {
        let Some(words) = &mute.on else {
            return Some(MuteOn::Whole);
        };
        let names = &self.desk.names;
        let words: &'a Words<'a> = words;
        if let Some(element) = names.elements.find(words) {
            self.entered.element(element).map(MuteOn::Element)
        } else if let Some(arrow) = self.targets.arrow(words) {
            self.pairs.link(self.borne_on(arrow)).map(MuteOn::Link)
        } else if let Some(chain) = names.chains.find(words) {
            chains[chain as usize].map(MuteOn::Chain)
        } else {
            let place = input.span(words);
            self.desk.found.unknown(place, Space::Muted, words);
            None
        }
    }
}
