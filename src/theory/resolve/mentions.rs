//! What chains, norms, loops and `take` name, looked up once.

use crate::syntax::document::{Chain, Link, Loop, Norm, Root, View, Words};
use crate::theory::LevelId;

use super::arrows::{Arrow, Targets};
use super::names::{Entry, Space};
use super::{Desk, Input, mistakes};

/// Elements and links by their place among all that is declared.
#[derive(Default)]
pub(super) struct Mention {
    pub elements: Vec<u32>,
    pub links: Vec<u32>,
    /// Whether the names stand in a register that only lends.
    pub in_stock: bool,
}

/// The two ends and the core of a chain.
pub(super) struct ChainMention {
    pub from: Vec<u32>,
    pub to: Vec<u32>,
    pub core: Vec<u32>,
    pub in_stock: bool,
}

/// What a view names: its chain or its levels, and its ends.
pub(super) struct ViewMention {
    pub chain: Option<u32>,
    pub levels: Vec<LevelId>,
    pub from: Vec<u32>,
    pub to: Vec<u32>,
    /// Whether everything that it names occurs, and says one thing.
    pub is_whole: bool,
    pub in_stock: bool,
}

/// One entry for each chain, view, norm and loop, in the order of their tables.
pub(super) struct Mentions {
    pub chains: Vec<ChainMention>,
    pub views: Vec<ViewMention>,
    pub norms: Vec<Mention>,
    pub loops: Vec<Mention>,
    pub conditions: Vec<ConditionMention>,
    pub take: Vec<u32>,
}

/// A condition: its place among the links, its element and the link it bears on.
pub(super) struct ConditionMention {
    pub arrow: u32,
    pub element: u32,
    pub link: u32,
    pub in_stock: bool,
}

pub(super) fn gather<'a>(desk: &Desk<'a>, arrows: &[Arrow<'a>], targets: &Targets<'_>) -> Mentions {
    let reader = Reader { desk, targets };
    let names = &desk.names;
    Mentions {
        chains: names.chains.kept.iter().map(|chain| reader.chain(chain)).collect(),
        views: names.views.kept.iter().map(|view| reader.view(view)).collect(),
        norms: names.norms.kept.iter().map(|norm| reader.norm(norm)).collect(),
        loops: names.loops.kept.iter().map(|found| reader.named_loop(found)).collect(),
        conditions: reader.conditions(arrows),
        take: reader.taken(),
    }
}

struct Reader<'r, 'a> {
    desk: &'r Desk<'a>,
    targets: &'r Targets<'r>,
}

impl<'a> Reader<'_, 'a> {
    fn chain(&self, entry: &Entry<'a, Chain<'a>>) -> ChainMention {
        let chain = &entry.item.value;
        let place = entry.input.span(entry.id);
        for (list, field, example) in [(&chain.from, "from", "from: [\"…\"]"), (&chain.to, "to", "to: [\"…\"]")] {
            if list.is_empty() {
                self.desk.found.missing(entry.item, place, field, example);
            }
        }
        ChainMention {
            from: self.elements(entry.input, &chain.from),
            to: self.elements(entry.input, &chain.to),
            core: self.links(entry.input, &chain.core),
            in_stock: entry.input.is_stock(),
        }
    }

    /// A view without anything is one of every value.
    fn view(&self, entry: &Entry<'a, View<'a>>) -> ViewMention {
        let (input, view) = (entry.input, &entry.item.value);
        let said =
            usize::from(view.chain.is_some()) + usize::from(!view.levels.is_empty()) + usize::from(!view.to.is_empty());
        let is_two = said > 1 || view.chain.is_some() && !view.from.is_empty();
        if is_two {
            self.desk.found.push(mistakes::unclear_view(input.span(entry.id)));
        }
        let names = &self.desk.names;
        let chain = view.chain.as_ref();
        let chain = chain.and_then(|words| self.desk.look(&names.chains, Space::Chain, input, words));
        let level = |words| self.desk.look(&names.levels, Space::Level, input, words).map(LevelId);
        let levels: Vec<LevelId> = view.levels.iter().filter_map(level).collect();
        let (from, to) = (self.elements(input, &view.from), self.elements(input, &view.to));
        let is_known = chain.is_some() == view.chain.is_some()
            && (levels.len(), from.len(), to.len()) == (view.levels.len(), view.from.len(), view.to.len());
        ViewMention { chain, levels, from, to, is_whole: is_known && !is_two, in_stock: input.is_stock() }
    }

    fn norm(&self, entry: &Entry<'a, Norm<'a>>) -> Mention {
        let mut mention = Mention { in_stock: entry.input.is_stock(), ..Mention::default() };
        for words in &entry.item.on {
            match (self.desk.names.elements.find(words), self.targets.arrow(words)) {
                (Some(element), _) => mention.elements.push(element),
                (None, Some(link)) => mention.links.push(link),
                // A register cannot know which links its theories have. Where it is
                // taken in whole, they must all be there, and a slip comes out.
                (None, None) if self.lends_in_part(entry.input) => {}
                (None, None) => {
                    let place = entry.input.span(words);
                    self.desk.found.unknown(place, Space::Touched, words);
                }
            }
        }
        mention
    }

    fn lends_in_part(&self, input: &Input<'a>) -> bool {
        let whole = |file: &Input<'a>| file.include_all.contains(&input.file);
        input.document.root == Root::Register && !self.desk.files.iter().any(whole)
    }

    fn named_loop(&self, entry: &Entry<'a, Loop<'a>>) -> Mention {
        Mention {
            elements: self.elements(entry.input, &entry.item.through),
            links: Vec::new(),
            in_stock: entry.input.is_stock(),
        }
    }

    fn conditions(&self, arrows: &[Arrow<'a>]) -> Vec<ConditionMention> {
        let mut conditions = Vec::new();
        for (index, arrow) in arrows.iter().enumerate() {
            let Link::Conditions(said) = &arrow.item.value else { continue };
            let link = said.link.as_ref().and_then(|words| self.link(arrow.input, words));
            // An unknown element was reported when the ends were looked up.
            let element = said.element.as_ref().and_then(|words| self.desk.names.elements.find(words));
            if let (Some(element), Some(link)) = (element, link) {
                conditions.push(ConditionMention {
                    arrow: index as u32,
                    element,
                    link,
                    in_stock: arrow.input.is_stock(),
                });
            }
        }
        conditions
    }

    fn taken(&self) -> Vec<u32> {
        let files = self.desk.files.iter().filter(|input| !input.is_stock());
        files.flat_map(|input| self.elements(input, &input.body().take)).collect()
    }

    fn elements(&self, input: &Input<'a>, list: &'a [Words<'a>]) -> Vec<u32> {
        list.iter().filter_map(|words| self.desk.element(input, words)).collect()
    }

    fn links(&self, input: &Input<'a>, list: &'a [Words<'a>]) -> Vec<u32> {
        list.iter().filter_map(|words| self.link(input, words)).collect()
    }

    fn link(&self, input: &Input<'a>, words: &'a Words<'a>) -> Option<u32> {
        let link = self.targets.arrow(words);
        if link.is_none() {
            self.desk.found.unknown(input.span(words), Space::Link, words);
        }
        link
    }
}
