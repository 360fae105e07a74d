//! Figures as they are set: words as wide as renderers set them, marks that any reader of XML
//! takes, names that differ, and colors that everybody can tell apart.

#[path = "common/color.rs"]
mod color;
mod common;

use std::collections::BTreeSet;
use std::path::Path;

use base64::Engine;
use color::{Color, Sight, apart, contrast};
use resvg::usvg::{self, Node, Paint, Rect, Tree};
use schakel::diagram::export::{Format, Letters, export};
use schakel::diagram::scene::{Layer, Role, Shape, Text};
use schakel::diagram::{Figure, LENSES, Options, Scene, Theme, check, draw};
use schakel::graph::TheoryGraph;
use schakel::language::Words;
use schakel::load::{self, Loaded};
use schakel::theory::{Reading, Tongue};

fn drawn(loaded: &Loaded, options: &Options) -> Figure {
    let graph = TheoryGraph::new(&loaded.theory, Reading::All);
    draw(&graph, options, &Words::new(loaded.theory.language.unwrap_or(Tongue::Nl)))
}

/// Every lens of every shipped theory.
fn shipped(theme: Theme) -> Vec<(String, Figure)> {
    let mut figures = Vec::new();
    for entry in std::fs::read_dir(common::root().join("models")).expect("models are shipped").flatten() {
        if entry.path().extension().is_some_and(|extension| extension == "ron") {
            let loaded = load::file(&entry.path(), &[]);
            for lens in LENSES {
                let figure = drawn(&loaded, &Options { lens, theme, ..Options::default() });
                figures.push((format!("{} {}", entry.path().display(), lens.name), figure));
            }
        }
    }
    assert!(figures.len() > 10);
    figures
}

/// A figure as a renderer sees it that knows the bundled faces alone.
fn seen(svg: &str) -> Tree {
    let mut options = usvg::Options::default();
    options.fontdb_mut().load_fonts_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/diagram/fonts"));
    Tree::from_str(svg, &options).expect("an SVG")
}

/// Every thing on the page, from the bottom up.
fn nodes<'t>(group: &'t usvg::Group, into: &mut Vec<&'t Node>) {
    for node in group.children() {
        into.push(node);
        if let Node::Group(group) = node {
            nodes(group, into);
        }
    }
}

fn texts(scene: &Scene) -> Vec<&Text> {
    let marks = Layer::ALL.into_iter().flat_map(|layer| scene.marks.iter().filter(move |mark| mark.layer == layer));
    let texts = marks.flat_map(|mark| &mark.shapes).filter_map(|shape| match shape {
        Shape::Text(text) if !text.words.trim().is_empty() => Some(text),
        Shape::Text(_) | Shape::Rect { .. } | Shape::Circle { .. } | Shape::Path { .. } => None,
    });
    texts.collect()
}

#[test]
fn words_are_as_wide_as_a_renderer_sets_them() {
    let (mut count, mut least) = (0, f64::MAX);
    for (name, figure) in shipped(Theme::Light) {
        let tree = seen(&figure.svg);
        let mut all = Vec::new();
        nodes(tree.root(), &mut all);
        let set: Vec<&usvg::Text> =
            all.into_iter().filter_map(|node| if let Node::Text(text) = node { Some(&**text) } else { None }).collect();
        let ours = texts(&figure.scene);
        assert_eq!(set.len(), ours.len(), "{name}");
        for (set, ours) in set.iter().zip(ours) {
            let (advance, room) = (f64::from(set.bounding_box().width()), ours.bounds().w);
            let ink = f64::from(set.flattened().bounding_box().width());
            assert!(advance <= room, "{name}: {} is {advance} wide and has {room}", ours.words);
            assert!(
                ink <= room + 0.08 * ours.letters.size,
                "{name}: the ink of {} is {ink} wide, of {room}",
                ours.words
            );
            least = least.min(advance / room);
            count += 1;
        }
    }
    println!("{count} lines; the narrowest takes {least:.4} of its room");
    assert!(count > 1000 && least > 0.98, "{count} {least}");
}

/// The width of a text in a font, in units of its em; None where a letter is missing.
fn width_in(font: &harfrust::FontRef<'_>, words: &str) -> Option<i32> {
    let data = harfrust::ShaperData::new(font);
    let mut buffer = harfrust::UnicodeBuffer::new();
    buffer.push_str(words);
    buffer.guess_segment_properties();
    let set = data.shaper(font).build().shape(buffer, harfrust::ShapeOptions::new());
    let has_all = set.glyph_infos().iter().all(|glyph| glyph.glyph_id != 0);
    has_all.then(|| set.glyph_positions().iter().map(|glyph| glyph.x_advance).sum())
}

#[test]
fn a_figure_can_carry_the_letters_that_it_uses() {
    let loaded = load::file(&common::root().join("models/kernketen.ron"), &[]);
    let figure = drawn(&loaded, &Options::default());
    let bytes = export(&figure.scene, Theme::Light, Format::Svg(Letters::Carried)).expect("a file").bytes;
    let svg = String::from_utf8(bytes).expect("text");
    let document = roxmltree::Document::parse(&svg).expect("well-formed XML");
    let license = document.descendants().find(|node| node.has_tag_name("metadata")).and_then(|node| node.text());
    assert!(license.is_some_and(|text| text.contains("SIL Open Font License")), "{license:?}");
    assert!(svg.len() < figure.svg.len() + 60_000, "{} and {}", svg.len(), figure.svg.len());

    let carried: Vec<Vec<u8>> = svg
        .split("base64,")
        .skip(1)
        .map(|part| {
            let part = part.split(')').next().expect("an end");
            base64::prelude::BASE64_STANDARD.decode(part).expect("base64")
        })
        .collect();
    let whole = ["Regular", "Bold"].map(|face| {
        std::fs::read(common::root().join(format!("src/diagram/fonts/Carlito-{face}.ttf"))).expect("a font")
    });
    assert_eq!(carried.len(), 2);
    let mut count = 0;
    for text in texts(&figure.scene) {
        let face = usize::from(text.is_bold());
        let of = |data: &[u8]| width_in(&harfrust::FontRef::new(data).expect("a font"), &text.words);
        assert_eq!(of(&carried[face]), of(&whole[face]), "{}", text.words);
        assert!(of(&carried[face]).is_some(), "{}", text.words);
        count += 1;
    }
    assert!(count > 60);
    // A part of the font has no right to its name.
    let named = |data: &Vec<u8>| {
        use skrifa::MetadataProvider;
        let font = skrifa::FontRef::new(data).expect("a font");
        font.localized_strings(skrifa::string::StringId::FAMILY_NAME).count()
    };
    assert!(carried.iter().all(|data| named(data) == 0));
}

/// Labels that no one foresees, each with what has to be seen of it.
const ODD: &str = include_str!("odd_labels.ron");

#[test]
fn odd_labels_give_whole_figures_in_every_format() {
    let loaded = load::text("odd.ron", ODD);
    assert!(loaded.is_whole, "{:#?}", loaded.findings);
    for lens in LENSES {
        let figure = drawn(&loaded, &Options { lens, ..Options::default() });
        assert_eq!(check::check(&figure.scene), [], "{}", lens.name);
        let document = roxmltree::Document::parse(&figure.svg).expect("well-formed XML");
        assert!(!figure.svg.chars().any(|letter| letter.is_control() && letter != '\n'));
        let names: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{}: {names:?}", lens.name);
        for format in [Format::Png { scale: 0.5 }, Format::Pdf] {
            let file = export(&figure.scene, Theme::Light, format).expect("a file");
            assert!(file.bytes.len() > 1000);
        }
    }
    let full = LENSES.iter().find(|lens| lens.name == "full").expect("a lens of everything");
    let figure = drawn(&loaded, &Options { lens: full, ..Options::default() });
    let said: String = texts(&figure.scene).iter().map(|text| text.words.as_str()).collect();
    let bare =
        |text: &str| text.replace(|letter: char| letter.is_whitespace() || letter.is_control() || letter == '-', "");
    for element in &loaded.theory.elements {
        assert!(bare(&said).contains(&bare(&element.label)), "cut: {}\n{said}", element.label);
        assert!(figure.svg.contains("<title>"), "each has a title");
    }
}

#[test]
fn a_figure_tells_who_cannot_see_it_what_is_there() {
    for (name, figure) in shipped(Theme::Light) {
        let document = roxmltree::Document::parse(&figure.svg).expect("well-formed XML");
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"), "{name}");
        let named = |id: &str| {
            document.descendants().find(|node| node.attribute("id") == Some(id)).and_then(|node| node.text())
        };
        for id in root.attribute("aria-labelledby").expect("a name").split(' ') {
            assert!(named(id).is_some_and(|text| !text.trim().is_empty()), "{name}: {id}");
        }
        let told = named("desc").unwrap_or_default();
        let lines = figure.scene.marks.iter().filter(|mark| mark.role == Role::Line).count();
        assert!(lines == 0 || told.contains(" → "), "{name}: its arrows are not told: {told}");
        let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}: a name stands twice");
        for mark in
            figure.scene.marks.iter().filter(|mark| mark.id.is_some() && matches!(mark.role, Role::Box | Role::Line))
        {
            assert!(mark.title.as_ref().is_some_and(|title| !title.is_empty()), "{name}: {:?} has no title", mark.id);
        }
    }
}

/// The color under a point: that of the last filled shape that holds it.
fn ground(below: &[(Rect, Color)], x: f32, y: f32) -> Color {
    let holds = |rect: &Rect| rect.left() <= x && x <= rect.right() && rect.top() <= y && y <= rect.bottom();
    below.iter().rev().find(|(rect, _)| holds(rect)).expect("paper lies under everything").1
}

fn plain(fill: &usvg::Fill) -> Color {
    match fill.paint() {
        Paint::Color(color) => Color([color.red, color.green, color.blue]),
        Paint::LinearGradient(_) | Paint::RadialGradient(_) | Paint::Pattern(_) => panic!("a figure has plain colors"),
    }
}

#[test]
fn every_text_can_be_read_on_its_ground_in_every_theme() {
    for theme in [Theme::Light, Theme::Dark, Theme::Print] {
        let mut least = (f64::MAX, String::new());
        for (name, figure) in shipped(theme) {
            let tree = seen(&figure.svg);
            let (mut all, mut below) = (Vec::new(), Vec::new());
            nodes(tree.root(), &mut all);
            for node in all {
                match node {
                    Node::Path(path) => below.extend(path.fill().map(|fill| (path.abs_bounding_box(), plain(fill)))),
                    Node::Text(text) => {
                        let at = text.abs_bounding_box();
                        let (x, y) = ((at.left() + at.right()) / 2.0, (at.top() + at.bottom()) / 2.0);
                        let ink = text.chunks()[0].spans()[0].fill().map(plain).expect("a color");
                        let contrast = contrast(ink, ground(&below, x, y));
                        if contrast < least.0 {
                            least = (contrast, format!("{name}: {}", text.chunks()[0].text()));
                        }
                    }
                    Node::Group(_) | Node::Image(_) => {}
                }
            }
        }
        println!("{theme:?}: least contrast {:.2} ({})", least.0, least.1);
        assert!(least.0 >= 4.5, "{theme:?}: {} at {}", least.0, least.1);
    }
}

/// The color of a class, from the style block.
fn color_of(svg: &str, class: &str) -> Color {
    let style = svg.split("<style>").nth(1).expect("a style").split("@supports").next().expect("plain rules");
    let selector = format!(".schakel .{class}");
    let holds = |selectors: &str| selectors.split(',').any(|one| one == selector);
    let mut rules = style.split('}').filter_map(|rule| rule.split_once('{'));
    let found = rules.rfind(|(selectors, _)| holds(selectors)).expect("a rule").1;
    Color::from_hex(found.split_once('#').expect("a color").1)
}

#[test]
fn spheres_and_alarms_can_be_told_apart_by_everybody() {
    let loaded = load::text("odd.ron", ODD);
    for (theme, least_normal, least_other, least_alarm) in
        [(Theme::Light, 21.5, 15.0, 11.5), (Theme::Dark, 20.0, 12.0, 10.0)]
    {
        let svg = drawn(&loaded, &Options { theme, ..Options::default() }).svg;
        let slots: Vec<Color> = (1..=6).map(|slot| color_of(&svg, &format!("s{slot}t"))).collect();
        let alarm = color_of(&svg, "alarmt");
        for (sight, least) in
            [(Sight::Normal, least_normal), (Sight::Deuteranopia, least_other), (Sight::Protanopia, least_other)]
        {
            let pairs =
                slots.iter().enumerate().flat_map(|(at, one)| slots[at + 1..].iter().map(move |other| (one, other)));
            let nearest = pairs.map(|(one, other)| apart(*one, *other, sight)).fold(f64::MAX, f64::min);
            let to_alarm = slots.iter().map(|slot| apart(*slot, alarm, sight)).fold(f64::MAX, f64::min);
            println!("{theme:?} {sight:?}: slots {nearest:.1} apart, alarm {to_alarm:.1}");
            assert!(nearest >= least && to_alarm >= least_alarm, "{theme:?} {sight:?}: {nearest} {to_alarm}");
        }
    }
}

#[test]
fn a_page_can_set_the_colors_and_other_programs_see_them_plainly() {
    let svg = drawn(&load::text("odd.ron", ODD), &Options::default()).svg;
    let (plain, open) = svg.split_once("@supports(fill:var(--a))").expect("both");
    assert!(!plain.contains("var(") && plain.contains(".schakel .inkt{fill:#1B1B1B}"), "{plain}");
    for property in
        ["--schakel-paper,#FFFFFF", "--schakel-ink,#1B1B1B", "--schakel-s1,#303031", "--schakel-s3-tint,#F5F1EC"]
    {
        assert!(open.contains(property), "{property}");
    }
}
