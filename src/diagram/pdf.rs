//! A figure as one page of a PDF: lines stay lines, letters stay letters.
//!
//! In: a figure as a renderer sees it, and its scene. Out: a PDF of the size of the scene,
//! with the letters that it uses inside it, its title, its language, and the figure in words
//! for who cannot see it. No clock and no chance: same figure, same bytes.

use std::collections::HashMap;
use std::ops::Range;

use krilla::color::rgb;
use krilla::document::Document;
use krilla::geom::{Path, PathBuilder, Point, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::{Page, PageSettings};
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Paint, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{ContentTag, SpanTag, Tag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use resvg::tiny_skia::{Path as Outline, PathSegment};
use resvg::usvg::fontdb::ID;
use resvg::usvg::layout::PositionedGlyph;
use resvg::usvg::{self, Group, Node, Text, Tree};

use super::export::Failure;
use super::scene::Scene;

/// Dots to the inch: a unit of a scene is a point on paper.
pub const PAPER: f32 = 72.0;

/// A figure as a PDF. Cost: linear in its shapes.
pub fn write(tree: &Tree, scene: &Scene) -> Result<Vec<u8>, Failure> {
    let unmade = |what: &str| Failure::Unmade(what.to_owned());
    let language = scene.tongue.tag().to_owned();
    let mut document = Document::new();
    let title = Metadata::new().title(scene.title.clone()).language(language.clone());
    document.set_metadata(title.creator("Schakel".to_owned()));

    let size = tree.size();
    let settings = PageSettings::from_wh(size.width(), size.height()).ok_or_else(|| unmade("PDF"))?;
    let mut page = document.start_page_with(settings);
    let figure = drawn(&mut page, tree, figure(&scene.description), Words::Whole, None);
    page.finish();

    let mut tags = TagTree::new().with_lang(Some(language));
    tags.push(figure);
    document.set_tag_tree(tags);
    document.finish().map_err(|error| Failure::Unmade(format!("{error:?}")))
}

/// What is read out of a figure: its words in place of its shapes.
pub(super) fn figure(description: &str) -> TagGroup {
    TagGroup::new(Tag::Figure(Some(description.to_owned())))
}

/// Draws a figure on a page, moved and scaled where that is asked. Out: what there is to read
/// out of it.
pub(super) fn drawn(
    page: &mut Page<'_>,
    tree: &Tree,
    figure: TagGroup,
    words: Words,
    at: Option<&Transform>,
) -> TagGroup {
    let mut sheet = Sheet { surface: page.surface(), fonts: Fonts::new(tree), figure, words };
    if let Some(at) = at {
        sheet.surface.push_transform(at);
    }
    sheet.group(tree.root());
    if at.is_some() {
        sheet.surface.pop();
    }
    sheet.figure
}

/// How a line of words is read out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// As one thing, whatever letters it is made of: a label in a figure.
    Whole,
    /// Letter by letter, where it stands: a page of text, in which lines follow one another.
    Running,
}

/// A page under way.
struct Sheet<'s, 't> {
    surface: Surface<'s>,
    fonts: Fonts<'t>,
    /// What stands on the page, in the order in which it is read out.
    figure: TagGroup,
    words: Words,
}

impl Sheet<'_, '_> {
    fn group(&mut self, group: &Group) {
        for node in group.children() {
            match node {
                Node::Group(group) => self.group(group),
                Node::Path(path) => self.path(path),
                Node::Text(text) => self.text(text),
                // A scene has no pictures.
                Node::Image(_) => {}
            }
        }
    }

    fn path(&mut self, path: &usvg::Path) {
        let Some(outline) = outline(path.data()) else { return };
        if !path.is_visible() {
            return;
        }
        let tag = self.surface.start_tagged(ContentTag::Other);
        self.surface.push_transform(&transform(path.abs_transform()));
        self.surface.set_fill(path.fill().and_then(fill));
        self.surface.set_stroke(path.stroke().and_then(stroke));
        self.surface.draw_path(&outline);
        self.surface.pop();
        self.surface.end_tagged();
        self.figure.push(tag);
    }

    fn text(&mut self, text: &Text) {
        let said: String = text.chunks().iter().map(usvg::TextChunk::text).collect();
        let whole = match self.words {
            Words::Whole => Some(said.as_str()),
            Words::Running => None,
        };
        let span = SpanTag::empty().with_actual_text(whole);
        let tag = self.surface.start_tagged(ContentTag::Span(span));
        self.surface.push_transform(&transform(text.abs_transform()));
        for span in text.layouted() {
            self.surface.set_fill(span.fill.as_ref().and_then(fill));
            self.surface.set_stroke(None);
            let size = span.font_size.get();
            for run in span.positioned_glyphs.chunk_by(|one, next| one.font == next.font) {
                self.run(run, size);
            }
        }
        self.surface.pop();
        self.surface.end_tagged();
        self.figure.push(tag);
    }

    /// Glyphs of one font on one line.
    fn run(&mut self, run: &[PositionedGlyph], size: f32) {
        let (Some(first), Some(font)) = (run.first(), run.first().and_then(|glyph| self.fonts.of(glyph.font))) else {
            return;
        };
        let start = first.transform();
        let mut words = String::new();
        let mut glyphs = Vec::with_capacity(run.len());
        for (place, glyph) in run.iter().enumerate() {
            let here = glyph.transform();
            let advance = run.get(place + 1).map_or(0.0, |next| next.transform().tx - here.tx);
            let range = said_by(&mut words, &glyph.text);
            let rise = (start.ty - here.ty) / size;
            glyphs.push(KrillaGlyph::new(GlyphId::new(glyph.id.0), advance / size, 0.0, rise, 0.0, range, None));
        }
        let at = Point::from_xy(start.tx, start.ty);
        self.surface.draw_glyphs(at, &glyphs, font, &words, size, false);
    }
}

/// Adds the letters of a glyph to the words of its run. Out: where they stand.
fn said_by(words: &mut String, letters: &str) -> Range<usize> {
    let from = words.len();
    words.push_str(letters);
    from..words.len()
}

/// The fonts of a figure, each read once.
struct Fonts<'t> {
    tree: &'t Tree,
    read: HashMap<ID, Option<Font>>,
}

impl<'t> Fonts<'t> {
    fn new(tree: &'t Tree) -> Self {
        Fonts { tree, read: HashMap::new() }
    }

    fn of(&mut self, id: ID) -> Option<Font> {
        let read = || {
            let data = |data: &[u8], index: u32| Font::new(data.to_vec().into(), index);
            self.tree.fontdb().with_face_data(id, data).flatten()
        };
        self.read.entry(id).or_insert_with(read).clone()
    }
}

fn outline(path: &Outline) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => builder.move_to(to.x, to.y),
            PathSegment::LineTo(to) => builder.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => builder.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(a, b, to) => builder.cubic_to(a.x, a.y, b.x, b.y, to.x, to.y),
            PathSegment::Close => builder.close(),
        }
    }
    builder.finish()
}

fn transform(from: usvg::Transform) -> Transform {
    Transform::from_row(from.sx, from.ky, from.kx, from.sy, from.tx, from.ty)
}

/// A plain color; a scene has no gradients.
fn color(paint: &usvg::Paint) -> Option<Paint> {
    match paint {
        usvg::Paint::Color(color) => Some(rgb::Color::new(color.red, color.green, color.blue).into()),
        usvg::Paint::LinearGradient(_) | usvg::Paint::RadialGradient(_) | usvg::Paint::Pattern(_) => None,
    }
}

fn opacity(opacity: usvg::Opacity) -> NormalizedF32 {
    NormalizedF32::new(opacity.get()).unwrap_or(NormalizedF32::ONE)
}

fn fill(fill: &usvg::Fill) -> Option<Fill> {
    let rule = match fill.rule() {
        usvg::FillRule::NonZero => FillRule::NonZero,
        usvg::FillRule::EvenOdd => FillRule::EvenOdd,
    };
    Some(Fill { paint: color(fill.paint())?, opacity: opacity(fill.opacity()), rule })
}

fn stroke(stroke: &usvg::Stroke) -> Option<Stroke> {
    let line_cap = match stroke.linecap() {
        usvg::LineCap::Butt => LineCap::Butt,
        usvg::LineCap::Round => LineCap::Round,
        usvg::LineCap::Square => LineCap::Square,
    };
    let line_join = match stroke.linejoin() {
        usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoin::Miter,
        usvg::LineJoin::Round => LineJoin::Round,
        usvg::LineJoin::Bevel => LineJoin::Bevel,
    };
    let dash = stroke.dasharray().map(|array| StrokeDash { array: array.to_vec(), offset: stroke.dashoffset() });
    Some(Stroke {
        paint: color(stroke.paint())?,
        width: stroke.width().get(),
        miter_limit: stroke.miterlimit().get(),
        line_cap,
        line_join,
        opacity: opacity(stroke.opacity()),
        dash,
    })
}
