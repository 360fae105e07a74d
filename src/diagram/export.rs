//! A figure as a file: text for a page, pixels for a slide, a page for print.
//!
//! In: a scene, its theme and a format. Out: bytes, the same in every run. Pixels and pages
//! are made of the very text that is the SVG, so that they cannot differ from it.

use super::scene::Scene;
use super::theme::Theme;
use super::tree::{self, Strange};
use super::{pdf, raster, svg};

/// What kind of file a figure becomes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Format {
    Svg,
    /// So many times larger than on a screen.
    Png {
        scale: f32,
    },
    Pdf,
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
    let text = svg::write(scene, theme);
    let seen = |dots| tree::read(&text, dots).ok_or_else(|| Failure::Unmade("SVG".to_owned()));
    match format {
        Format::Svg => Ok(File { bytes: text.into_bytes(), strange: Strange::default() }),
        Format::Png { scale } => {
            let seen = seen(raster::SCREEN)?;
            Ok(File { bytes: raster::png(&seen.tree, scale)?, strange: seen.strange })
        }
        Format::Pdf => {
            let seen = seen(pdf::PAPER)?;
            Ok(File { bytes: pdf::write(&seen.tree, scene)?, strange: seen.strange })
        }
    }
}
