//! The part of the font that a figure uses, for an SVG that carries its own letters.
//!
//! In: a scene. Out: a style block with its letters, for the head of an SVG, and whose they
//! are. The license of Carlito (OFL 1.1) lets a document carry its letters, and reserves
//! its name for the whole font: so the part in a figure has no name but that of Schakel.

use std::collections::BTreeSet;
use std::fmt::Write;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use skera::{DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::{NameId, Tag};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

use super::font::{self, Weight};
use super::scene::{Scene, Shape, Text};
use super::theme::{CLASS, FAMILIES};

/// Whose the letters are, and what may be done with them, as the font itself says it.
pub fn license() -> String {
    let said = |font: FontRef<'_>| {
        let parts = [StringId::COPYRIGHT_NOTICE, StringId::LICENSE_DESCRIPTION, StringId::LICENSE_URL];
        let parts = parts.iter().filter_map(|&id| font.localized_strings(id).english_or_first());
        parts.map(|part| part.to_string()).collect::<Vec<_>>().join(" ")
    };
    FontRef::new(font::FILES[0]).map(said).unwrap_or_default()
}

/// The letters of a figure as a style block. None where it has no letters, or where no part
/// can be made of the font.
///
/// *Cost*: some milliseconds a face, whatever the figure.
pub fn style(scene: &Scene) -> Option<String> {
    let mut css = String::new();
    for (weight, number) in [(Weight::Regular, 400), (Weight::Bold, 700)] {
        let letters = letters(scene, weight);
        if !letters.is_empty() {
            let part = BASE64_STANDARD.encode(part(font::FILES[weight as usize], &letters)?);
            let _ = write!(
                css,
                "@font-face{{font-family:{CLASS};font-weight:{number};\
                 src:url(data:font/ttf;base64,{part})format(\"truetype\")}}"
            );
        }
    }
    (!css.is_empty()).then(|| format!("{css}.{CLASS}{{font-family:{CLASS},{FAMILIES}}}"))
}

/// Every letter that is set in a weight.
fn letters(scene: &Scene, weight: Weight) -> BTreeSet<char> {
    let texts = scene.marks.iter().flat_map(|mark| &mark.shapes).filter_map(|shape| match shape {
        Shape::Text(text) => Some(text),
        Shape::Rect { .. } | Shape::Circle { .. } | Shape::Path { .. } => None,
    });
    let in_weight = texts.filter(|text: &&Text| text.letters.weight == weight);
    in_weight.flat_map(|text| text.words.chars()).collect()
}

/// The part of a font with these letters, how they lean into one another, and nothing else.
fn part(file: &[u8], letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let font = FontRef::new(file).ok()?;
    let letters: IntSet<u32> = letters.iter().map(|&letter| u32::from(letter)).collect();
    let mut scripts = IntSet::<Tag>::empty();
    scripts.invert();
    let features: IntSet<Tag> = DEFAULT_LAYOUT_FEATURES.iter().copied().collect();
    let names: IntSet<NameId> =
        [NameId::COPYRIGHT_NOTICE, NameId::LICENSE_DESCRIPTION, NameId::LICENSE_URL].into_iter().collect();
    let languages: IntSet<u16> = [ENGLISH].into_iter().collect();
    let flags = SubsetFlags::SUBSET_FLAGS_NO_HINTING | SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE;
    let (no_glyphs, no_tables) = (IntSet::empty(), IntSet::empty());
    let plan = Plan::new(&no_glyphs, &letters, &font, flags, &no_tables, &scripts, &features, &names, &languages);
    subset_font(&font, &plan).ok()
}

/// The number of American English in the table of names of a font.
const ENGLISH: u16 = 0x0409;
