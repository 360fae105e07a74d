//! A figure as a renderer sees it: every color settled, every letter in its place.
//!
//! In: the text of an SVG. Out: a tree of shapes and glyphs, from which pixels and pages
//! are made. The letters are those of the bundled font, so that they look the same on every
//! computer. Only a letter that it lacks is borrowed from a font of this computer, and told.

use std::collections::BTreeSet;
use std::sync::Arc;

use resvg::usvg::fontdb::{Database, FaceInfo, ID, Source, Style};
use resvg::usvg::{FallbackSelectionFn, FontResolver, Group, Node, Options, Text, Tree};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, MetadataProvider};

use super::font;

/// A figure in shapes and glyphs, and what became of letters outside the bundled font.
pub struct Seen {
    pub tree: Tree,
    pub strange: Strange,
}

/// Letters that the bundled font lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strange {
    /// Drawn in a font of this computer.
    pub borrowed: BTreeSet<char>,
    /// In no font here: a box stands in their place.
    pub missing: BTreeSet<char>,
}

/// Reads an SVG at so many dots an inch. None if it does not read, which tests exclude for
/// what Schakel writes.
///
/// *Cost*: linear in the figure. Fonts of the computer are looked up only for a letter that
/// the bundled font lacks.
pub fn read(svg: &str, dots: f32) -> Option<Seen> {
    let mut options = Options { dpi: dots, ..Options::default() };
    for data in font::FILES {
        options.fontdb_mut().load_font_source(Source::Binary(Arc::new(data)));
    }
    let own = options.fontdb.len();
    options.font_resolver = FontResolver { select_fallback: borrow(own), ..FontResolver::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let mut strange = Strange::default();
    let faces: Vec<ID> = tree.fontdb().faces().take(own).map(|face| face.id).collect();
    texts(tree.root(), &mut |text| strange.note(text, &faces));
    Some(Seen { tree, strange })
}

/// Visits every line of text, in the order of the drawing.
pub fn texts<'t>(group: &'t Group, visit: &mut impl FnMut(&'t Text)) {
    for node in group.children() {
        match node {
            Node::Group(group) => texts(group, visit),
            Node::Text(text) => visit(text),
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

impl Strange {
    fn note(&mut self, text: &Text, own: &[ID]) {
        for glyph in text.layouted().iter().flat_map(|span| &span.positioned_glyphs) {
            if glyph.id.0 == 0 {
                self.missing.extend(glyph.text.chars().filter(|&letter| font::lacks(letter)));
            } else if !own.contains(&glyph.font) {
                self.borrowed.extend(glyph.text.chars().filter(|&letter| font::lacks(letter)));
            }
        }
    }
}

/// Looks for a letter in the fonts of this computer: the nearest in weight, then the first
/// by name, so that one computer always finds the same.
fn borrow(own: usize) -> FallbackSelectionFn<'static> {
    Box::new(move |letter, used, fonts| {
        if fonts.len() == own {
            Arc::make_mut(fonts).load_system_fonts();
        }
        let weight = fonts.face(*used.first()?)?.weight.0;
        let has = |face: &&FaceInfo| !used.contains(&face.id) && draws(fonts, face.id, letter);
        let found = fonts.faces().filter(has).min_by_key(|face| {
            let family = face.families.first().map(|(name, _)| name.clone());
            (face.style != Style::Normal, face.weight.0.abs_diff(weight), family, face.post_script_name.clone())
        });
        found.map(|face| face.id)
    })
}

/// Whether a font draws a letter by its outline: a picture of it would not print sharply.
fn draws(fonts: &Database, id: ID, letter: char) -> bool {
    let outlined = |data: &[u8], index: u32| {
        let font = FontRef::from_index(data, index).ok()?;
        let glyph = font.outline_glyphs().get(font.charmap().map(letter)?)?;
        let mut ink = Ink::default();
        let size = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        glyph.draw(size, &mut ink).ok()?;
        ink.is_any.then_some(())
    };
    fonts.with_face_data(id, outlined).flatten().is_some()
}

/// Hears whether there is any outline.
#[derive(Default)]
struct Ink {
    is_any: bool,
}

impl OutlinePen for Ink {
    fn move_to(&mut self, _: f32, _: f32) {}
    fn line_to(&mut self, _: f32, _: f32) {
        self.is_any = true;
    }
    fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {
        self.is_any = true;
    }
    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {
        self.is_any = true;
    }
    fn close(&mut self) {}
}
