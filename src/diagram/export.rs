//! A figure as a file: text for a page, pixels for a slide, a page for print.
//!
//! In: a scene, its theme and a format. Out: bytes, the same in every run. Pixels and pages
//! are made of the very text that is the SVG, so that they cannot differ from it.

use std::collections::{BTreeMap, BTreeSet};

use super::scene::Scene;
use super::theme::Theme;
use super::tree::{self, Seen, Strange};
use super::{pdf, raster, svg};

/// What kind of file a figure becomes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Format {
    Svg(Letters),
    /// So many times larger than on a screen.
    Png {
        scale: f32,
    },
    Pdf,
}

/// Where an SVG has its letters from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Letters {
    /// The fonts of whoever shows it, by name.
    #[default]
    Named,
    /// It carries them.
    Carried,
}

/// A file, and which of its letters are not of the bundled font.
#[derive(Clone, Debug)]
pub struct File {
    pub bytes: Vec<u8>,
    /// Empty for an SVG: whoever shows it picks the font.
    pub strange: Strange,
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// So many pixels wide and high.
    TooLarge { width: f64, height: f64 },
    /// A maker of files gave up, for this reason.
    Unmade(String),
}

/// A figure as a file of this format.
///
/// *Cost*: linear in the shapes, and for pixels in their number.
pub fn export(scene: &Scene, theme: Theme, format: Format) -> Result<File, Failure> {
    match format {
        Format::Svg(letters) => {
            let text = match letters {
                Letters::Named => svg::write(scene, theme),
                Letters::Carried => svg::write_with_letters(scene, theme),
            };
            Ok(File { bytes: text.into_bytes(), strange: Strange::default() })
        }
        Format::Png { scale } => {
            let seen = seen(scene, theme, raster::SCREEN)?;
            Ok(File { bytes: raster::png(&seen.tree, scale)?, strange: seen.strange })
        }
        Format::Pdf => {
            let seen = seen(scene, theme, pdf::PAPER)?;
            Ok(File { bytes: pdf::write(&seen.tree, scene)?, strange: seen.strange })
        }
    }
}

/// A figure as a renderer sees it. A line with letters of another font may come out wider
/// than the room that it has; it is then set again, no wider than that.
fn seen(scene: &Scene, theme: Theme, dots: f32) -> Result<Seen, Failure> {
    let read = |squeezed: &BTreeSet<String>| {
        let text = svg::write_fitted(scene, theme, squeezed);
        tree::read(&text, dots).ok_or_else(|| Failure::Unmade("SVG".to_owned()))
    };
    let seen = read(&BTreeSet::new())?;
    let room: BTreeMap<String, f64> = svg::strange_lines(scene).into_iter().collect();
    let mut wide = BTreeSet::new();
    tree::texts(seen.tree.root(), &mut |text| {
        if room.get(text.id()).is_some_and(|&room| f64::from(text.bounding_box().width()) > room) {
            wide.insert(text.id().to_owned());
        }
    });
    if wide.is_empty() { Ok(seen) } else { read(&wide) }
}
