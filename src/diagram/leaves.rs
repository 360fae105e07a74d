//! Many pages as one PDF: sheets of words, and figures on sheets of their own.
//!
//! In: scenes, each with what it is. Out: a PDF with a list of its headings, its title and its
//! language. No clock and no chance: same pages, same bytes.

use krilla::destination::XyzDestination;
use krilla::document::Document;
use krilla::geom::{Point, Transform};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{Tag, TagGroup, TagTree};
use rayon::prelude::*;

use super::export::Failure;
use super::scene::Scene;
use super::theme::Theme;
use super::tree::{self, Seen};
use super::{pdf, svg};
use crate::theory::Tongue;

/// A4, lying, in points.
const WIDE: f32 = 842.0;
const HIGH: f32 = 595.0;
/// What stays free around a figure on its sheet.
const EDGE: f32 = 14.0;

/// One page.
#[derive(Clone, Debug)]
pub enum Leaf {
    /// As large as the scene.
    Words(Scene),
    /// On a sheet that lies, as large as it fits.
    Figure(Scene),
}

/// A heading, and the page on which it stands.
#[derive(Clone, Debug)]
pub struct Heading {
    pub words: String,
    pub leaf: usize,
}

impl Leaf {
    fn scene(&self) -> &Scene {
        match self {
            Leaf::Words(scene) | Leaf::Figure(scene) => scene,
        }
    }
}

/// All pages as one PDF. Cost: linear in their shapes.
pub fn write(leaves: &[Leaf], headings: &[Heading], title: &str, tongue: Tongue) -> Result<Vec<u8>, Failure> {
    let unmade = || Failure::Unmade("PDF".to_owned());
    let read = |leaf: &Leaf| tree::read(&svg::write(leaf.scene(), Theme::Light), pdf::PAPER).ok_or_else(unmade);
    let seen: Vec<Seen> = leaves.par_iter().map(read).collect::<Result<_, _>>()?;
    let language = tongue.tag().to_owned();
    let mut document = Document::new();
    document
        .set_metadata(Metadata::new().title(title.to_owned()).language(language.clone()).creator("Schakel".to_owned()));
    let mut tags = TagTree::new().with_lang(Some(language));
    for (leaf, seen) in leaves.iter().zip(&seen) {
        let size = seen.tree.size();
        let (wide, high) = match leaf {
            Leaf::Words(_) => (size.width(), size.height()),
            Leaf::Figure(_) => (WIDE, HIGH),
        };
        let mut page = document.start_page_with(PageSettings::from_wh(wide, high).ok_or_else(unmade)?);
        tags.push(match leaf {
            Leaf::Words(_) => pdf::drawn(&mut page, &seen.tree, TagGroup::new(Tag::P), pdf::Words::Running, None),
            Leaf::Figure(scene) => {
                let at = fitted(size.width(), size.height());
                pdf::drawn(&mut page, &seen.tree, pdf::figure(&scene.description), pdf::Words::Whole, Some(&at))
            }
        });
        page.finish();
    }
    document.set_tag_tree(tags);
    document.set_outline(outline(headings));
    document.finish().map_err(|error| Failure::Unmade(format!("{error:?}")))
}

/// In the middle of its sheet, never larger than it is.
fn fitted(width: f32, height: f32) -> Transform {
    let scale = ((WIDE - 2.0 * EDGE) / width).min((HIGH - 2.0 * EDGE) / height).min(1.0);
    let (x, y) = ((WIDE - scale * width) / 2.0, (HIGH - scale * height) / 2.0);
    Transform::from_row(scale, 0.0, 0.0, scale, x, y)
}

fn outline(headings: &[Heading]) -> Outline {
    let mut outline = Outline::new();
    for heading in headings {
        let place = XyzDestination::new(heading.leaf, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(heading.words.clone(), place));
    }
    outline
}
