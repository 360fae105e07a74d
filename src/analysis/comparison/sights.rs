//! Sights: the two views that are compared, with where they start and end.

use crate::theory::{Chain, ChainId, ElementId, ElementKind, LevelId, Theory, ViewEnds};

use crate::analysis::values::starts;

/// What a view is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Title {
    /// As a view of the theory, by its place in the list.
    View(usize),
    Chain(ChainId),
    Level(LevelId),
    /// Values of all levels, of which nobody said a name.
    AllValues,
}

impl Title {
    /// The label of what it is called after; none where nobody said one.
    pub fn label(self, theory: &Theory) -> Option<&str> {
        match self {
            Title::View(place) => Some(&theory.views[place].label),
            Title::Chain(id) => Some(&theory.chains[id.index()].label),
            Title::Level(id) => Some(&theory.value_levels[id.index()].label),
            Title::AllValues => None,
        }
    }
}

/// Where it was decided that the paths of a view start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The view, or its chain, says so.
    Own,
    /// It starts where the other view does.
    Other,
    /// It starts where the chains of the theory do.
    Chains,
    /// Nothing says where: whatever leads to its ends is in the view.
    Anywhere,
}

/// A view with what it starts from and ends at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    pub title: Title,
    pub start: Start,
    /// Empty where it starts anywhere.
    pub from: Vec<ElementId>,
    /// Each once, in the order of the files.
    pub to: Vec<ElementId>,
    /// The levels that it looks at, in the order of the files; none where it is no view of
    /// values.
    pub levels: Option<Vec<LevelId>>,
    pub chain: Option<ChainId>,
}

/// Two views to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sights {
    pub left: Sight,
    pub right: Sight,
}

/// Why there is nothing to compare: what has to be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A chain.
    Chain,
    /// Values.
    Values,
    /// Both.
    ChainAndValues,
}

/// A name that is of no view, chain or level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown<'t> {
    pub name: String,
    /// Every name that could have been meant.
    pub known: Vec<&'t str>,
}

impl Sights {
    /// The first two views that the theory declares. Where it declares fewer, what is missing
    /// is its first chain that ends in a saving (else its first), and the values of all levels.
    pub fn declared(theory: &Theory) -> Result<Sights, Lack> {
        let views = &theory.views;
        let values = || has_values(theory).then(|| raw_values(theory));
        let chain = || main_chain(theory).map(|chain| raw_chain(theory, chain));
        match views.as_slice() {
            [_, _, ..] => Ok(Sights::joined(theory, raw_view(theory, 0), raw_view(theory, 1))),
            [_] => {
                let own = raw_view(theory, 0);
                let is_values = own.levels.is_some();
                let other = if is_values { chain().ok_or(Lack::Chain) } else { values().ok_or(Lack::Values) }?;
                let (left, right) = if is_values { (other, own) } else { (own, other) };
                Ok(Sights::joined(theory, left, right))
            }
            [] => match (chain(), values()) {
                (Some(left), Some(right)) => Ok(Sights::joined(theory, left, right)),
                (Some(left), None) => {
                    let main = left.chain;
                    let other = theory.chain_ids().find(|&id| Some(id) != main && is_drawn(theory, id));
                    let right = other.map(|id| raw_chain(theory, id)).ok_or(Lack::Values)?;
                    Ok(Sights::joined(theory, left, right))
                }
                (None, Some(_)) => Err(Lack::Chain),
                (None, None) => Err(Lack::ChainAndValues),
            },
        }
    }

    /// The two views of these names: of views, chains or levels, by short name or label.
    pub fn named<'t>(theory: &'t Theory, left: &str, right: &str) -> Result<Sights, Unknown<'t>> {
        let (left, right) = (raw_named(theory, left)?, raw_named(theory, right)?);
        Ok(Sights::joined(theory, left, right))
    }

    fn joined(theory: &Theory, mut left: Sight, mut right: Sight) -> Sights {
        let (of_left, of_right) = (left.from.clone(), right.from.clone());
        settle(theory, &mut left, &of_right);
        settle(theory, &mut right, &of_left);
        Sights { left, right }
    }
}

/// A view that does not say where it starts does so where the other view does, else where the
/// chains of the theory do: only then do the two show what becomes of one beginning.
fn settle(theory: &Theory, sight: &mut Sight, other: &[ElementId]) {
    if sight.start == Start::Own {
        return;
    }
    let chains = starts(theory);
    (sight.start, sight.from) = match (other, chains.as_slice()) {
        ([], []) => (Start::Anywhere, Vec::new()),
        ([], chains) => (Start::Chains, chains.to_vec()),
        (other, _) => (Start::Other, other.to_vec()),
    };
}

fn has_values(theory: &Theory) -> bool {
    theory.elements.iter().any(|element| element.kind == ElementKind::Value)
}

fn is_drawn(theory: &Theory, id: ChainId) -> bool {
    let chain = &theory.chains[id.index()];
    !chain.from.is_empty() && !chain.to.is_empty()
}

/// The chain to compare with where the theory does not say: the first that ends in a saving.
fn main_chain(theory: &Theory) -> Option<ChainId> {
    let drawn = || theory.chain_ids().filter(|&id| is_drawn(theory, id));
    let saves = |chain: &Chain| chain.to.iter().any(|&end| theory.element(end).kind == ElementKind::Saving);
    drawn().find(|id| saves(&theory.chains[id.index()])).or_else(|| drawn().next())
}

fn raw_chain(theory: &Theory, id: ChainId) -> Sight {
    let chain = &theory.chains[id.index()];
    let title = Title::Chain(id);
    raw(title, &chain.from, &chain.to, None, Some(id))
}

fn raw_values(theory: &Theory) -> Sight {
    let (to, levels) = values(theory, &[]);
    raw(Title::AllValues, &[], &to, Some(levels), None)
}

fn raw_view(theory: &Theory, place: usize) -> Sight {
    let view = &theory.views[place];
    let title = Title::View(place);
    match &view.ends {
        ViewEnds::Chain(chain) => {
            let to = &theory.chains[chain.index()].to;
            raw(title, &view.from, to, None, Some(*chain))
        }
        ViewEnds::Levels(levels) => {
            let (to, levels) = values(theory, levels);
            raw(title, &view.from, &to, Some(levels), None)
        }
        ViewEnds::Elements(to) => raw(title, &view.from, to, None, None),
    }
}

fn raw(
    title: Title,
    from: &[ElementId],
    to: &[ElementId],
    levels: Option<Vec<LevelId>>,
    chain: Option<ChainId>,
) -> Sight {
    let start = if from.is_empty() { Start::Anywhere } else { Start::Own };
    Sight { title, start, from: once(from), to: once(to), levels, chain }
}

fn once(elements: &[ElementId]) -> Vec<ElementId> {
    let mut once = elements.to_vec();
    once.sort_unstable();
    once.dedup();
    once
}

/// The values of some levels, and the levels; all of both where none is named.
fn values(theory: &Theory, levels: &[LevelId]) -> (Vec<ElementId>, Vec<LevelId>) {
    let is_wanted = |id: ElementId| {
        let element = theory.element(id);
        let stands = || element.levels.iter().any(|(level, _)| levels.contains(level));
        element.kind == ElementKind::Value && (levels.is_empty() || stands())
    };
    let all = theory.level_ids().filter(|level| levels.is_empty() || levels.contains(level));
    (theory.element_ids().filter(|&id| is_wanted(id)).collect(), all.collect())
}

fn raw_named<'t>(theory: &'t Theory, name: &str) -> Result<Sight, Unknown<'t>> {
    let wanted = name.trim().to_lowercase();
    let is_it = |id: &str, label: &str| [id, label].iter().any(|own| own.trim().to_lowercase() == wanted);
    if let Some(view) = theory.views.iter().position(|view| is_it(&view.id, &view.label)) {
        return Ok(raw_view(theory, view));
    }
    if let Some(id) =
        theory.chain_ids().find(|id| is_it(&theory.chains[id.index()].id, &theory.chains[id.index()].label))
    {
        return Ok(raw_chain(theory, id));
    }
    let level = |id: &LevelId| &theory.value_levels[id.index()];
    if let Some(id) = theory.level_ids().find(|id| is_it(&level(id).id, &level(id).label)) {
        let (to, levels) = values(theory, &[id]);
        return Ok(raw(Title::Level(id), &[], &to, Some(levels), None));
    }
    let ids = theory.views.iter().map(|view| &*view.id).chain(theory.chains.iter().map(|chain| &*chain.id));
    let mut known: Vec<&str> = ids.chain(theory.value_levels.iter().map(|level| &*level.id)).collect();
    let mut seen = std::collections::BTreeSet::new();
    known.retain(|&name| seen.insert(name));
    Err(Unknown { name: name.to_owned(), known })
}
