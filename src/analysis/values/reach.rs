//! Reach: which values are reached, by level and by sphere.

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, LevelId, Provenance, SphereId, Theory};

use super::{Parts, reached};

/// Which values are reached, over all levels and for each level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Values {
    /// Every value of the theory, with or without a level.
    pub all: Reach,
    /// One entry for each value level, in the order of the files.
    pub levels: Vec<LevelReach>,
    /// Values that nobody placed on a level.
    pub without_level: Reach,
    /// One entry for each sphere with a value in it, in the order of the files; values
    /// outside every sphere come last.
    pub spheres: Vec<SphereReach>,
}

/// The values of one sphere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SphereReach {
    pub sphere: Option<SphereId>,
    /// Values that a source itself places on some level.
    pub literal: Reach,
    /// Values placed by reading between the lines or by the modeller, or nowhere.
    pub interpreted: Reach,
}

/// The values of one level, apart by who placed them there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelReach {
    pub level: LevelId,
    /// Values that a source itself places on this level.
    pub literal: Reach,
    /// Values placed there by reading between the lines, or by the modeller.
    pub interpreted: Reach,
}

/// Values in the order of the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    pub reached: Vec<ElementId>,
    pub unreached: Vec<ElementId>,
}

impl Reach {
    pub fn total(&self) -> usize {
        self.reached.len() + self.unreached.len()
    }

    pub(super) fn add(&mut self, value: ElementId, is_reached: bool) {
        match is_reached {
            true => self.reached.push(value),
            false => self.unreached.push(value),
        }
    }
}

/// The values that can be reached over at least one link from an element of `from`.
///
/// *Returns* every value once in `all`, once for its sphere, and once for each level that it
/// is placed on.
///
/// *Cost*: linear in elements and links.
///
/// *To conclude*: a level with nothing reached is not served by this policy as it is told;
/// whether the policy serves it in fact is another question. Numbers of values are no
/// weights: levels are set side by side, never added up (Witkamp & Waltz).
pub fn reach(graph: &TheoryGraph<'_>, from: &[ElementId]) -> Values {
    reach_reading(graph, from, Parts::ToWhole)
}

/// As [`reach`], with what is part of what read one way or both ways.
pub fn reach_reading(graph: &TheoryGraph<'_>, from: &[ElementId], parts: Parts) -> Values {
    sorted(graph.theory, &reached(graph, from, parts))
}

/// The values of a theory sorted by whether they are reached.
pub(super) fn sorted(theory: &Theory, is_reached: &[bool]) -> Values {
    let level = |level| LevelReach { level, literal: Reach::default(), interpreted: Reach::default() };
    let sphere = |sphere| SphereReach { sphere, literal: Reach::default(), interpreted: Reach::default() };
    let spheres = (0..theory.spheres.len() as u32).map(|id| Some(SphereId(id))).chain([None]);
    let mut values = Values {
        all: Reach::default(),
        levels: (0..theory.value_levels.len() as u32).map(|id| level(LevelId(id))).collect(),
        without_level: Reach::default(),
        spheres: spheres.map(sphere).collect(),
    };
    for id in theory.element_ids().filter(|&id| theory.element(id).kind == ElementKind::Value) {
        values.add(theory, id, is_reached[id.index()]);
    }
    values.spheres.retain(|sphere| sphere.literal.total() + sphere.interpreted.total() > 0);
    values
}

impl Values {
    fn add(&mut self, theory: &Theory, id: ElementId, is_reached: bool) {
        let element = theory.element(id);
        self.all.add(id, is_reached);
        if element.levels.is_empty() {
            self.without_level.add(id, is_reached);
        }
        for &(level, provenance) in &element.levels {
            let level = &mut self.levels[level.index()];
            let reach = if is_literal(provenance) { &mut level.literal } else { &mut level.interpreted };
            reach.add(id, is_reached);
        }
        let place = element.sphere.map_or(theory.spheres.len(), SphereId::index);
        let sphere = &mut self.spheres[place];
        let stands = element.levels.iter().any(|&(_, provenance)| is_literal(provenance));
        let reach = if stands { &mut sphere.literal } else { &mut sphere.interpreted };
        reach.add(id, is_reached);
    }
}

fn is_literal(provenance: Provenance) -> bool {
    match provenance {
        Provenance::Literal | Provenance::LiteralMapped => true,
        Provenance::Interpretation | Provenance::Analysis => false,
    }
}
