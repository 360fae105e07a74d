//! What a figure shows: `--lens`, and what it is limited to.

use clap::builder::{PossibleValue, PossibleValuesParser};

use super::ends;
use crate::diagram::{LENSES, Legibility, Lens, Limit, Paper, lens};
use crate::finding::{Fact, Message};
use crate::language::Words;
use crate::language::terms::{kind_key, provenance_key};
use crate::syntax::suggest::nearest;
use crate::theory::{ElementKind, Provenance, SourceId, SphereId, Theory};

/// The head above these options in the help.
const HEADING: &str = "What is drawn";
/// With a focus, a figure goes this many links from it.
const STEPS: usize = 1;

#[derive(Debug, Default, clap::Args)]
pub struct Shown {
    /// What the figure is for [default: focus where --focus is given, else chain]
    #[arg(long, value_parser = lenses(), help_heading = HEADING)]
    pub lens: Option<String>,
    /// Only elements of this sphere; links that leave it are counted
    #[arg(long, value_name = "SPHERE", help_heading = HEADING)]
    pub sphere: Vec<String>,
    /// Only elements of this kind; ways over others become one arrow
    #[arg(long, value_name = "KIND", help_heading = HEADING)]
    pub kind: Vec<String>,
    /// Only elements with this tag
    #[arg(long, value_name = "TAG", help_heading = HEADING)]
    pub tag: Vec<String>,
    /// Only links of this source
    #[arg(long, value_name = "SOURCE", help_heading = HEADING)]
    pub source: Vec<String>,
    /// Only links of this provenance: Literal, LiteralMapped, Interpretation, Analysis
    #[arg(long, value_name = "PROVENANCE", help_heading = HEADING)]
    pub provenance: Vec<String>,
    /// This element and what is near it
    #[arg(long, value_name = "ELEMENT", help_heading = HEADING)]
    pub focus: Vec<String>,
    /// How many links the figure goes from the focus [default: 1]
    #[arg(long, value_name = "N", requires = "focus", help_heading = HEADING)]
    pub steps: Option<usize>,
}

/// The names of the lenses, each with what it shows.
fn lenses() -> PossibleValuesParser {
    PossibleValuesParser::new(LENSES.iter().map(|lens| PossibleValue::new(lens.name).help(lens.shows)))
}

impl Shown {
    pub fn lens(&self, words: &Words) -> anyhow::Result<&'static Lens> {
        let default = if self.focus.is_empty() { "chain" } else { "focus" };
        let name = self.lens.as_deref().unwrap_or(default);
        anyhow::ensure!(name != "focus" || !self.focus.is_empty(), words.key("draw-focus-on-what"));
        Ok(lens::named(name).unwrap_or(&lens::chain::LENS))
    }

    /// What the figure is limited to. Fails on a word that names nothing in the theory.
    pub fn limit(&self, theory: &Theory, words: &Words) -> anyhow::Result<Limit> {
        let spheres: Vec<SphereId> = theory.sphere_ids().collect();
        let sources: Vec<SourceId> = theory.source_ids().collect();
        let sphere = |id: &SphereId| {
            let sphere = &theory.spheres[id.index()];
            vec![sphere.id.to_string(), sphere.label.to_string()]
        };
        let source = |id: &SourceId| vec![theory.source(*id).id.to_string(), theory.source(*id).title.to_string()];
        let kind = |kind: &ElementKind| vec![kind.word().to_owned(), words.key(kind_key(*kind))];
        let provenance = |it: &Provenance| vec![it.word().to_owned(), words.key(provenance_key(*it))];
        let mut tags: Vec<_> = theory.elements.iter().flat_map(|element| element.tags.iter().cloned()).collect();
        tags.sort_by_key(|tag| tag.to_string());
        tags.dedup();
        let focus = self.focus.iter().map(|name| ends::element(theory, name, words)).collect::<Result<_, _>>()?;
        Ok(Limit {
            spheres: chosen(&self.sphere, &spheres, sphere, "draw-unknown-sphere", words)?,
            kinds: chosen(&self.kind, ElementKind::ALL, kind, "draw-unknown-kind", words)?,
            tags: chosen(&self.tag, &tags, |tag| vec![tag.to_string()], "draw-unknown-tag", words)?,
            sources: chosen(&self.source, &sources, source, "draw-unknown-source", words)?,
            provenances: chosen(&self.provenance, Provenance::ALL, provenance, "draw-unknown-provenance", words)?,
            focus,
            steps: self.steps.unwrap_or(STEPS),
        })
    }
}

/// The things that are named, each by one of its names.
fn chosen<T: Clone>(
    asked: &[String],
    all: &[T],
    names: impl Fn(&T) -> Vec<String>,
    unknown: &'static str,
    words: &Words,
) -> anyhow::Result<Vec<T>> {
    let is_named = |thing: &T, name: &str| names(thing).iter().any(|own| own.to_lowercase() == name.to_lowercase());
    let one = |name: &String| match all.iter().find(|thing| is_named(thing, name)) {
        Some(thing) => Ok(thing.clone()),
        None => {
            let known: Vec<String> = all.iter().flat_map(&names).collect();
            let firsts: Vec<String> = all.iter().filter_map(|thing| names(thing).into_iter().next()).collect();
            let message = Message::new(unknown).with("name", Fact::Name(name.as_str().into()));
            let message = match nearest(name, known.iter().map(String::as_str)) {
                Some(meant) => message.with("hint", "meant").with("meant", meant),
                None if firsts.is_empty() => message.with("hint", "none").with("meant", ""),
                None => message.with("hint", "all").with("meant", words.join(&firsts)),
            };
            Err(anyhow::anyhow!(words.say(&message)))
        }
    };
    asked.iter().map(one).collect()
}

/// What to do about letters that are too small on the paper.
pub fn remedy(illegible: &Legibility, words: &Words) -> String {
    let rounded = |points: f64| points.floor() as usize;
    let message = match illegible.remedy {
        Some(paper) => Message::new("draw-too-small-print").with("larger", paper.name()),
        None => Message::new("draw-too-small"),
    };
    let unit = if illegible.paper == Paper::Wide { "pixels" } else { "points" };
    let message = message.with("paper", illegible.paper.name()).with("unit", unit);
    words.say(&message.with("points", rounded(illegible.points)).with("least", rounded(illegible.least)))
}
