//! A figure in pixels.
//!
//! In: a figure as a renderer sees it, and how much larger than on a screen. Out: a PNG that
//! knows its size on paper, so that a text processor gives it the width that it was drawn for.

use png::{BitDepth, ColorType, Encoder, PixelDimensions, Unit};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::Tree;

use super::export::Failure;

/// Pixels to the inch at scale 1: those of a screen as browsers count them.
pub const SCREEN: f32 = 96.0;
/// A picture of more pixels than this would take gigabytes.
const MOST: f64 = 400e6;
const INCH: f64 = 0.0254;

/// A figure as a PNG. Cost: linear in the pixels.
pub fn png(tree: &Tree, scale: f32) -> Result<Vec<u8>, Failure> {
    let pixmap = pixels(tree, scale)?;
    // The paper of a figure is opaque, so that every pixel is.
    let colors: Vec<u8> = pixmap.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    let per_meter = (f64::from(SCREEN * scale) / INCH).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_meter, yppu: per_meter, unit: Unit::Meter }));
    let written = encoder.write_header().and_then(|mut writer| {
        writer.write_image_data(&colors)?;
        writer.finish()
    });
    match written {
        Ok(()) => Ok(bytes),
        Err(error) => Err(Failure::Unmade(error.to_string())),
    }
}

/// A figure painted.
pub fn pixels(tree: &Tree, scale: f32) -> Result<Pixmap, Failure> {
    let side = |length: f32| f64::from(length * scale).round().max(1.0);
    let (width, height) = (side(tree.size().width()), side(tree.size().height()));
    let too_large = Failure::TooLarge { width, height };
    if width * height > MOST {
        return Err(too_large);
    }
    let mut pixmap = Pixmap::new(width as u32, height as u32).ok_or(too_large)?;
    // The paper ends on a whole pixel, so that no edge shows through.
    let fit = Transform::from_scale(width as f32 / tree.size().width(), height as f32 / tree.size().height());
    pixmap.fill(Color::WHITE);
    resvg::render(tree, fit, &mut pixmap.as_mut());
    Ok(pixmap)
}
