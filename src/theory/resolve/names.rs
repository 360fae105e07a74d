//! Short names: what is declared under which name, of every kind of thing.

use rustc_hash::FxHashMap;

use crate::syntax::document::{Body, Chain, Criterion, Element, Loop, Norm, Source, Sphere, ValueLevel, View, Words};
use crate::syntax::spanned::Spanned;
use crate::syntax::suggest::{Near, near};

use super::Input;
use super::arrows::{Target, Targets};
use super::found::Found;
use super::{mend, mistakes};

/// Among which names a name is sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Space {
    Element,
    Source,
    Sphere,
    Level,
    Criterion,
    Chain,
    /// Links, for what can be in a core or conditioned.
    Link,
    /// Elements and links, for a norm.
    Touched,
    /// Elements, links and chains, for a mute.
    Muted,
}

/// Everything with a name of its own, links aside.
pub(super) struct Names<'a> {
    pub elements: Table<'a, Element<'a>>,
    pub sources: Table<'a, Source<'a>>,
    pub spheres: Table<'a, Sphere<'a>>,
    pub levels: Table<'a, ValueLevel<'a>>,
    pub criteria: Table<'a, Criterion<'a>>,
    pub chains: Table<'a, Chain<'a>>,
    pub views: Table<'a, View<'a>>,
    pub norms: Table<'a, Norm<'a>>,
    pub loops: Table<'a, Loop<'a>>,
}

impl Space {
    /// The key of the words for what bears the names that are sought.
    pub fn key(self) -> &'static str {
        match self {
            Space::Element => "an-element",
            Space::Source => "a-source",
            Space::Sphere => "a-sphere",
            Space::Level => "a-value-level",
            Space::Criterion => "a-criterion",
            Space::Chain => "a-chain",
            Space::Link => "a-link",
            Space::Touched => "an-element-or-link",
            Space::Muted => "an-element-link-or-chain",
        }
    }
}

impl<'a> Names<'a> {
    pub fn gather(files: &'a [Input<'a>], found: &Found<'a>) -> Self {
        Names {
            elements: Table::gather(files, found),
            sources: Table::gather(files, found),
            spheres: Table::gather(files, found),
            levels: Table::gather(files, found),
            criteria: Table::gather(files, found),
            chains: Table::gather(files, found),
            views: Table::gather(files, found),
            norms: Table::gather(files, found),
            loops: Table::gather(files, found),
        }
    }

    /// How many names a space holds.
    pub fn size(&self, space: Space, targets: &Targets<'_>) -> usize {
        match space {
            Space::Element => self.elements.kept.len(),
            Space::Source => self.sources.kept.len(),
            Space::Sphere => self.spheres.kept.len(),
            Space::Level => self.levels.kept.len(),
            Space::Criterion => self.criteria.kept.len(),
            Space::Chain => self.chains.kept.len(),
            Space::Link => targets.len(),
            Space::Touched => self.elements.kept.len() + targets.len(),
            Space::Muted => self.elements.kept.len() + targets.len() + self.chains.kept.len(),
        }
    }

    /// The name that is meant by one that does not occur: that of the thing with this label,
    /// or else the nearest.
    pub fn meant<'n>(&'n self, space: Space, targets: &'n Targets<'_>, name: &str) -> Option<Near<'n>> {
        self.labelled(space, name).or_else(|| self.nearest(space, targets, name))
    }

    /// The short name of the thing with this label: whoever refers by label means it.
    fn labelled(&self, space: Space, label: &str) -> Option<Near<'a>> {
        match space {
            Space::Element | Space::Touched => self.elements.labelled(label),
            Space::Muted => self.elements.labelled(label).or_else(|| self.chains.labelled(label)),
            Space::Source => self.sources.labelled(label),
            Space::Sphere => self.spheres.labelled(label),
            Space::Level => self.levels.labelled(label),
            Space::Criterion => self.criteria.labelled(label),
            Space::Chain => self.chains.labelled(label),
            Space::Link => None,
        }
    }

    /// What bears a name that does not occur where it was sought: the key of its word.
    pub fn elsewhere(&self, targets: &Targets<'_>, name: &str) -> Option<&'static str> {
        let target = targets.find(name);
        let kinds = [
            (self.elements.find(name).is_some(), "an-element"),
            (matches!(target, Some(Target::Arrow(_))), "a-link"),
            (matches!(target, Some(Target::Assumption(..))), "an-assumption"),
            (self.sources.find(name).is_some(), "a-source"),
            (self.spheres.find(name).is_some(), "a-sphere"),
            (self.levels.find(name).is_some(), "a-value-level"),
            (self.criteria.find(name).is_some(), "a-criterion"),
            (self.chains.find(name).is_some(), "a-chain"),
            (self.views.find(name).is_some(), "a-view"),
            (self.norms.find(name).is_some(), "a-norm"),
            (self.loops.find(name).is_some(), "a-loop"),
        ];
        kinds.into_iter().find(|(bears_it, _)| *bears_it).map(|(_, key)| key)
    }

    fn nearest<'n>(&'n self, space: Space, targets: &'n Targets<'_>, name: &str) -> Option<Near<'n>> {
        let elements = self.elements.names();
        match space {
            Space::Element => near(name, elements),
            Space::Source => near(name, self.sources.names()),
            Space::Sphere => near(name, self.spheres.names()),
            Space::Level => near(name, self.levels.names()),
            Space::Criterion => near(name, self.criteria.names()),
            Space::Chain => near(name, self.chains.names()),
            Space::Link => near(name, targets.names()),
            Space::Touched => near(name, elements.chain(targets.names())),
            Space::Muted => {
                let chains = self.chains.names();
                near(name, elements.chain(targets.names()).chain(chains))
            }
        }
    }
}

/// All things of one kind, in the order of the files, each name once.
pub(super) struct Table<'a, T> {
    pub kept: Vec<Entry<'a, T>>,
    by_name: FxHashMap<&'a str, u32>,
}

/// A thing with the file that declares it.
pub(super) struct Entry<'a, T> {
    pub input: &'a Input<'a>,
    pub item: &'a Spanned<T>,
    pub id: &'a Words<'a>,
}

impl<'a, T: Declared<'a>> Table<'a, T> {
    /// The first of two things with one name stays. A thing without a name is left out:
    /// nothing could refer to it.
    fn gather(files: &'a [Input<'a>], found: &Found<'a>) -> Self {
        let count = files.iter().map(|input| T::list(input.body()).len()).sum();
        let mut table = Table {
            kept: Vec::with_capacity(count),
            by_name: FxHashMap::with_capacity_and_hasher(count, Default::default()),
        };
        for input in files {
            for item in T::list(input.body()) {
                match item.value.id() {
                    Some(id) => table.add(Entry { input, item, id }, found),
                    None => found.missing(item, input.head(item), "id", "id: \"…\""),
                }
            }
        }
        table
    }

    fn add(&mut self, entry: Entry<'a, T>, found: &Found<'a>) {
        let next = self.kept.len() as u32;
        let name = entry.id.value.trim();
        if name.len() < entry.id.value.len() {
            let finding = mistakes::padded(entry.input.span(entry.id), name);
            found.push(mend::unpadded(finding, entry.input, entry.id));
        }
        let place = *self.by_name.entry(name).or_insert(next);
        if place == next {
            self.kept.push(entry);
        } else {
            let first = &self.kept[place as usize];
            let twice = found.twice(first.input.span(first.id), entry.input.span(entry.id));
            found.push(mistakes::duplicate(twice));
        }
    }
}

impl<'a, T: Declared<'a>> Table<'a, T> {
    fn labelled(&self, label: &str) -> Option<Near<'a>> {
        let wanted = label.trim().to_lowercase();
        let is_it =
            |entry: &&Entry<'a, T>| entry.item.value.label().is_some_and(|own| own.trim().to_lowercase() == wanted);
        let mut found = self.kept.iter().filter(is_it).map(|entry| &*entry.id.value.0);
        let word = found.next()?;
        Some(Near { word, is_only: found.next().is_none() })
    }
}

impl<'a, T> Table<'a, T> {
    /// The thing of this name, blanks around it aside.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.by_name.get(name.trim()).copied()
    }

    pub fn names(&self) -> impl Iterator<Item = &'a str> {
        self.kept.iter().map(|entry| &*entry.id.value.0)
    }
}

/// A thing that stands in a list of a file and has a name.
pub(super) trait Declared<'a>: Sized + 'a {
    fn list(body: &'a Body<'a>) -> &'a [Spanned<Self>];
    fn id(&self) -> Option<&Words<'a>>;
    /// What a reader sees of it.
    fn label(&self) -> Option<&Words<'a>>;
}

macro_rules! declared {
    ($($type:ident $list:ident $label:ident)*) => {$(
        impl<'a> Declared<'a> for $type<'a> {
            fn list(body: &'a Body<'a>) -> &'a [Spanned<Self>] {
                &body.$list
            }
            fn id(&self) -> Option<&Words<'a>> {
                self.id.as_ref()
            }
            fn label(&self) -> Option<&Words<'a>> {
                self.$label.as_ref()
            }
        }
    )*};
}

declared! {
    Element elements label
    Source sources title
    Sphere spheres label
    ValueLevel value_levels label
    Criterion criteria label
    Chain chains label
    View views label
    Norm norms quote
    Loop loops label
}
