//! Values: what of what is valued lies on the way.

use crate::graph::TheoryGraph;
use crate::theory::{ElementId, ElementKind, LevelId, Provenance};

/// Which values are reached, over all levels and for each level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Values {
    /// Every value of the theory, with or without a level.
    pub all: Reach,
    /// One entry for each value level, in the order of the files.
    pub levels: Vec<LevelReach>,
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

    fn add(&mut self, value: ElementId, is_reached: bool) {
        match is_reached {
            true => self.reached.push(value),
            false => self.unreached.push(value),
        }
    }
}

/// The values that can be reached over at least one link from an element of `from`.
///
/// *Returns* every value once in `all` and once for each level that it is placed on.
///
/// *Cost*: linear in elements and links.
///
/// *To conclude*: a level with nothing reached is not served by this policy as it is told;
/// whether the policy serves it in fact is another question. Numbers of values are no
/// weights: levels are set side by side, never added up (Witkamp & Waltz).
pub fn reach(graph: &TheoryGraph<'_>, from: &[ElementId]) -> Values {
    let theory = graph.theory;
    let next = from.iter().flat_map(|&start| graph.out(start)).map(|(_, next)| next);
    let reached = graph.reached(next);
    let level = |level| LevelReach { level, literal: Reach::default(), interpreted: Reach::default() };
    let mut values = Values {
        all: Reach::default(),
        levels: (0..theory.value_levels.len() as u32).map(|id| level(LevelId(id))).collect(),
    };
    for id in theory.element_ids().filter(|&id| theory.element(id).kind == ElementKind::Value) {
        let is_reached = reached[id.index()];
        values.all.add(id, is_reached);
        for &(level, provenance) in &theory.element(id).levels {
            let level = &mut values.levels[level.index()];
            match provenance {
                Provenance::Literal | Provenance::LiteralMapped => level.literal.add(id, is_reached),
                Provenance::Interpretation | Provenance::Analysis => level.interpreted.add(id, is_reached),
            }
        }
    }
    values
}
