//! The figures that a build draws of a theory: one for every lens that shows something.

use rayon::prelude::*;

use crate::diagram::{self, LENSES, Lens, Limit, Options};
use crate::graph::TheoryGraph;
use crate::language::Words;
use crate::theory::{ElementId, SphereId};

/// A figure of more elements than this is drawn sphere by sphere instead.
const MOST: usize = 120;

/// File names and the text of each figure.
pub fn figures(graph: &TheoryGraph<'_>, words: &Words) -> Vec<(String, String)> {
    let wanted: Vec<(String, Options)> = LENSES.iter().flat_map(|lens| wanted(graph, lens)).collect();
    let draw = |(file, options): &(String, Options)| (file.clone(), diagram::draw(graph, options, words).svg);
    wanted.par_iter().map(draw).collect()
}

/// Whether a file may be one of an earlier build.
pub fn is_figure(file: &str) -> bool {
    let lens = |lens: &&Lens| {
        let rest = file.strip_prefix(lens.name).and_then(|rest| rest.strip_suffix(".svg"));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    LENSES.iter().any(|one| lens(&one))
}

/// The figures of one lens: none where it has nothing to show, several where one would hold
/// more than anybody can read.
fn wanted(graph: &TheoryGraph<'_>, lens: &'static Lens) -> Vec<(String, Options)> {
    let options = |limit: Limit| Options { lens, limit, ..Options::default() };
    let shows = |limit: &Limit| {
        let mut pick = (lens.pick)(graph);
        limit.apply(graph, &mut pick);
        !pick.elements.is_empty()
    };
    if lens.name == diagram::lens::FOCUS {
        let focus = busiest(graph).map(|id| Limit { focus: vec![id], steps: 1, ..Limit::default() });
        return focus.map(|limit| (format!("{}.svg", lens.name), options(limit))).into_iter().collect();
    }
    let pick = (lens.pick)(graph);
    if pick.elements.is_empty() && !(lens.tells_nothing)(graph) {
        return Vec::new();
    }
    let mut figures = vec![(format!("{}.svg", lens.name), options(Limit::default()))];
    if lens.splits && pick.elements.len() > MOST {
        let of = |sphere: SphereId| Limit { spheres: vec![sphere], ..Limit::default() };
        let named = |sphere: SphereId| format!("{}-{}.svg", lens.name, file_name(graph, sphere));
        let spheres = graph.theory.sphere_ids().filter(|&sphere| shows(&of(sphere)));
        figures.extend(spheres.map(|sphere| (named(sphere), options(of(sphere)))));
    }
    figures
}

/// The sphere's short name, as far as every file system takes it.
fn file_name(graph: &TheoryGraph<'_>, sphere: SphereId) -> String {
    let id = &graph.theory.spheres[sphere.index()].id;
    let safe = |letter: char| if letter.is_alphanumeric() || letter == '-' || letter == '_' { letter } else { '-' };
    let name: String = id.chars().map(safe).collect();
    // Two names that come out alike are kept apart by their place.
    let same = |other: SphereId| graph.theory.spheres[other.index()].id.chars().map(safe).eq(name.chars());
    let twins = graph.theory.sphere_ids().filter(|&other| other != sphere && same(other)).count();
    if twins > 0 { format!("{name}-{}", sphere.index() + 1) } else { name }
}

/// The element that most links touch, the first where several tie.
fn busiest(graph: &TheoryGraph<'_>) -> Option<ElementId> {
    let mut touched = vec![0usize; graph.theory.elements.len()];
    for (_, link) in graph.links() {
        touched[link.from.index()] += 1;
        touched[link.to.index()] += 1;
    }
    let most = touched.iter().copied().max().filter(|&most| most > 0)?;
    graph.theory.element_ids().find(|id| touched[id.index()] == most)
}
