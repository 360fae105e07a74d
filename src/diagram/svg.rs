//! Writes a scene as SVG. It sees the scene alone.
//!
//! Numbers are rounded here and nowhere else, to one decimal. Every text is escaped, and
//! control characters, which no XML may hold, fall away. Same scene, same bytes.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::{self, Write};

use layout::core::geometry::Point;

use super::paper::Paper;
use super::scene::{Anchor, Cap, Layer, Mark, Paint, Rect, Scene, Shape, Step, Text};
use super::theme::{CLASS, Theme, style};
use super::{embed, font};

/// A scene as the text of an SVG file. Cost: linear in its shapes.
pub fn write(scene: &Scene, theme: Theme) -> String {
    written(scene, theme, "", &mut |_, _| {})
}

/// The same with its letters in it, so that it looks the same where the font is not known.
pub fn write_with_letters(scene: &Scene, theme: Theme) -> String {
    let letters = embed::style(scene).map_or_else(String::new, |style| {
        format!("<metadata>{}</metadata>\n<style>{style}</style>\n", escape(&embed::license()))
    });
    written(scene, theme, &letters, &mut |_, _| {})
}

/// The same to stand inside a page: without a style of its own, and with a prefix before each of
/// its names, so that two figures of a page do not share one. The figure in words is left to
/// the page.
pub fn write_inside(scene: &Scene, prefix: &str) -> String {
    // The page has margins of its own.
    let (edge, width, height) = (EDGE, number(scene.width - 2.0 * EDGE), number(scene.height - 2.0 * EDGE));
    let mut svg = String::with_capacity(256 * scene.marks.len() + 1024);
    let _ = writeln!(
        svg,
        "<svg viewBox=\"{edge} {edge} {width} {height}\" class=\"{CLASS}\" role=\"img\" aria-labelledby=\"{prefix}title\">\n\
         <title id=\"{prefix}title\">{}</title>",
        escape(&scene.title)
    );
    layers(&mut svg, scene, prefix, &mut |_, _| {});
    svg
}

/// What a figure inside a page leaves off its margins.
const EDGE: f64 = 18.0;

/// The same for a program that borrows letters from other fonts: each line with such letters
/// has a name, and those of these names are set no wider than the room that they were given.
pub fn write_fitted(scene: &Scene, theme: Theme, squeezed: &BTreeSet<String>) -> String {
    let mut count = 0;
    let mut strange = |svg: &mut String, text: &Text| {
        if text.words.chars().any(font::lacks) {
            let name = format!("{STRANGE}{count}");
            count += 1;
            let _ = write!(svg, " id=\"{name}\"");
            if squeezed.contains(&name) {
                let width = number(text.bounds().w);
                let _ = write!(svg, " textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\"");
            }
        }
    };
    written(scene, theme, "", &mut strange)
}

/// What the name of a line with borrowed letters begins with; no name of an element does.
const STRANGE: &str = "strange.";

/// The lines with letters that the font lacks, by the names that they have here, with the
/// room that each was given.
pub fn strange_lines(scene: &Scene) -> Vec<(String, f64)> {
    let marks = Layer::ALL.into_iter().flat_map(|layer| scene.marks.iter().filter(move |mark| mark.layer == layer));
    let lines = marks.flat_map(|mark| &mark.shapes).filter_map(|shape| match shape {
        Shape::Text(text) => text.words.chars().any(font::lacks).then(|| text.bounds().w),
        Shape::Rect { .. } | Shape::Circle { .. } | Shape::Path { .. } => None,
    });
    lines.enumerate().map(|(place, width)| (format!("{STRANGE}{place}"), width)).collect()
}

/// What else there is to say of a line of text, in its tag.
type Note<'n> = &'n mut dyn FnMut(&mut String, &Text);

fn written(scene: &Scene, theme: Theme, letters: &str, note: Note<'_>) -> String {
    let mut svg = String::with_capacity(256 * scene.marks.len() + 4096);
    head(&mut svg, scene, theme, letters);
    layers(&mut svg, scene, "", note);
    svg
}

/// Everything on the page, from the bottom up, and the end of the file.
fn layers(svg: &mut String, scene: &Scene, prefix: &str, note: Note<'_>) {
    for layer in Layer::ALL {
        let _ = writeln!(svg, "<g class=\"{}\">", layer.class());
        for mark in scene.marks.iter().filter(|mark| mark.layer == layer) {
            group(svg, mark, prefix, note);
        }
        svg.push_str("</g>\n");
    }
    svg.push_str("</svg>\n");
}

/// Points in a pixel, as browsers count them.
const PIXEL: f64 = 0.75;
/// Millimeters in a point: a unit is a point on paper.
const MILLIMETERS: f64 = 25.4 / 72.0;

fn head(svg: &mut String, scene: &Scene, theme: Theme, letters: &str) {
    let (width, height) = (number(scene.width), number(scene.height));
    // A screen is measured in its pixels.
    let unit = if scene.paper == Paper::Wide { PIXEL } else { 1.0 };
    let print = scene.paper.size().map_or((scene.width, scene.height), |(width, height)| (width * unit, height * unit));
    let language = scene.tongue.tag();
    let _ = writeln!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}mm\" height=\"{}mm\" \
         viewBox=\"0 0 {width} {height}\" class=\"{CLASS}\" role=\"img\" \
         aria-labelledby=\"title desc\" lang=\"{language}\" xml:lang=\"{language}\">",
        millimeters(print.0),
        millimeters(print.1),
    );
    let _ = writeln!(svg, "<title id=\"title\">{}</title>", escape(&scene.title));
    let _ = writeln!(svg, "<desc id=\"desc\">{}</desc>", escape(&scene.description));
    let _ = writeln!(svg, "<style>{}</style>", style(theme));
    svg.push_str(letters);
    let ground = ground(scene);
    let _ = writeln!(
        svg,
        "<rect class=\"paper\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
        number(ground.x),
        number(ground.y),
        number(ground.w),
        number(ground.h)
    );
}

/// The whole paper, in units of the figure: a sheet of another shape shows beside it too.
fn ground(scene: &Scene) -> Rect {
    let page = Rect::new(0.0, 0.0, scene.width, scene.height);
    let Some((width, height)) = scene.paper.size() else { return page };
    let scale = (width / scene.width).min(height / scene.height);
    // A little more than needed, so that no rounding leaves a bare edge.
    Rect::around(page.center(), width / scale, height / scale).grown(1.0)
}

/// So many points as millimeters: fine enough that the page of a PDF is that of the scene.
fn millimeters(points: f64) -> String {
    format!("{}", (points * MILLIMETERS * 1000.0).round() / 1000.0)
}

fn group(svg: &mut String, mark: &Mark, prefix: &str, note: Note<'_>) {
    let bare = mark.id.is_none() && mark.class.is_empty();
    if !bare {
        svg.push_str("<g");
        if let Some(id) = &mark.id {
            let _ = write!(svg, " id=\"{prefix}{}\"", name(id));
        }
        if !mark.class.is_empty() {
            let _ = write!(svg, " class=\"{}\"", mark.class);
        }
        svg.push('>');
    }
    if let Some(title) = &mark.title {
        let _ = write!(svg, "<title>{}</title>", escape(title));
    }
    for shape in &mark.shapes {
        draw(svg, shape, note);
    }
    svg.push_str(if bare { "\n" } else { "</g>\n" });
}

fn draw(svg: &mut String, shape: &Shape, note: Note<'_>) {
    match shape {
        Shape::Rect { rect, radius, paint } => {
            let _ = write!(
                svg,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                number(rect.x),
                number(rect.y),
                number(rect.w),
                number(rect.h)
            );
            if *radius > 0.0 {
                let _ = write!(svg, " rx=\"{}\"", number(*radius));
            }
            painted(svg, paint);
        }
        Shape::Circle { center, radius, paint } => {
            let _ = write!(
                svg,
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"",
                number(center.x),
                number(center.y),
                number(*radius)
            );
            painted(svg, paint);
        }
        Shape::Path { steps, paint } => {
            svg.push_str("<path d=\"");
            data(svg, steps);
            svg.push('"');
            painted(svg, paint);
        }
        Shape::Text(text) => letters(svg, text, note),
    }
}

fn painted(svg: &mut String, paint: &Paint) {
    let _ = write!(svg, " class=\"{}\"", paint.class);
    if let Some(width) = paint.width {
        let _ = write!(svg, " stroke-width=\"{}\"", number(width));
    }
    if let Some([on, off]) = paint.dash {
        let _ = write!(svg, " stroke-dasharray=\"{} {}\"", number(on), number(off));
    }
    match paint.cap {
        Cap::Flat => {}
        Cap::Round => svg.push_str(" stroke-linecap=\"round\""),
    }
    svg.push_str("/>");
}

fn letters(svg: &mut String, text: &Text, note: Note<'_>) {
    let _ = write!(
        svg,
        "<text class=\"{}\" x=\"{}\" y=\"{}\" font-size=\"{}\"",
        text.class,
        number(text.at.x),
        number(text.at.y),
        number(text.letters.size)
    );
    if text.is_bold() {
        svg.push_str(" font-weight=\"700\"");
    }
    match text.anchor {
        Anchor::Start => {}
        Anchor::Middle => svg.push_str(" text-anchor=\"middle\""),
        Anchor::End => svg.push_str(" text-anchor=\"end\""),
    }
    note(svg, text);
    svg.push('>');
    words(svg, &text.words);
    svg.push_str("</text>");
}

/// The words of a line, which runs from the side on which they begin.
fn words(svg: &mut String, line: &str) {
    if is_leftward(line) {
        let _ = write!(svg, "{EMBED}{}{CLOSE}", escape(line));
    } else {
        svg.push_str(&escape(line));
    }
}

/// Between these two a line runs from right to left, with what ends it on the left.
const EMBED: char = '\u{202b}';
const CLOSE: char = '\u{202c}';

/// Whether the first letter of a line that has a direction is one of Hebrew, Arabic or a
/// script beside them.
fn is_leftward(line: &str) -> bool {
    let leftward = |letter: char| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    line.chars().find(|letter| letter.is_alphabetic()).is_some_and(leftward)
}

/// A path can be most of a figure, so its numbers are written by hand.
fn data(svg: &mut String, steps: &[Step]) {
    for step in steps {
        match step {
            Step::Move(to) => points(svg, 'M', &[*to]),
            Step::Line(to) => points(svg, 'L', &[*to]),
            Step::Curve(a, b, to) => points(svg, 'C', &[*a, *b, *to]),
            Step::Close => svg.push('z'),
        }
    }
}

fn points(svg: &mut String, letter: char, points: &[Point]) {
    let mut before = letter;
    for point in points {
        svg.push(before);
        number(point.x).push(svg);
        svg.push(' ');
        number(point.y).push(svg);
        before = ' ';
    }
}

/// One decimal, without a trailing ".0" and without "-0".
fn number(value: f64) -> Tenths {
    Tenths((value * 10.0).round() as i64)
}

/// A number of tenths, written as a number.
struct Tenths(i64);

/// The digits of the largest number, its point and its sign.
const DIGITS: usize = 24;

impl Tenths {
    /// Writes it into some bytes, from their end. Out: where it begins.
    fn digits(&self, bytes: &mut [u8; DIGITS]) -> usize {
        let mut at = DIGITS;
        let mut put = |byte: u8| {
            at -= 1;
            bytes[at] = byte;
        };
        let digit = |value: u64| b'0' + (value % 10) as u8;
        let mut whole = self.0.unsigned_abs();
        if !whole.is_multiple_of(10) {
            put(digit(whole));
            put(b'.');
        }
        whole /= 10;
        put(digit(whole));
        while whole >= 10 {
            whole /= 10;
            put(digit(whole));
        }
        if self.0 < 0 {
            put(b'-');
        }
        at
    }

    fn push(&self, to: &mut String) {
        let mut bytes = [0; DIGITS];
        let from = self.digits(&mut bytes);
        to.extend(bytes[from..].iter().map(|&byte| char::from(byte)));
    }
}

impl fmt::Display for Tenths {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = [0; DIGITS];
        let from = self.digits(&mut bytes);
        // All bytes are ASCII.
        to.write_str(std::str::from_utf8(&bytes[from..]).unwrap_or_default())
    }
}

/// A name that every reader of XML accepts, and another one for every other text: what a
/// name cannot hold, and the dot, stands as its number between dots.
fn name(id: &str) -> String {
    let mut name = String::with_capacity(id.len());
    for letter in id.chars() {
        let is_safe = letter.is_ascii_alphanumeric()
            || matches!(letter, '-' | '_')
            || (letter >= '\u{c0}' && letter.is_alphabetic());
        if is_safe {
            name.push(letter);
        } else {
            let _ = write!(name, ".{:x}.", u32::from(letter));
        }
    }
    name
}

fn escape(text: &str) -> Cow<'_, str> {
    let mut safe = String::new();
    let mut from = 0;
    for (at, letter) in text.char_indices() {
        let Some(instead) = instead(letter) else { continue };
        safe.push_str(&text[from..at]);
        safe.push_str(instead);
        from = at + letter.len_utf8();
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    safe.push_str(&text[from..]);
    Cow::Owned(safe)
}

/// What takes the place of a letter that cannot stand in XML as it is.
fn instead(letter: char) -> Option<&'static str> {
    match letter {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        ' '..='~' => None,
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(" "),
        // Not even a sentence that somebody else wrote may turn what stands beside it around.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some(""),
        '\u{fffe}' | '\u{ffff}' => Some(""),
        letter => letter.is_control().then_some(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_break_xml_is_escaped_or_falls_away() {
        assert_eq!(escape("a<b>&\"\u{1}\u{0}\n\u{202e}"), "a&lt;b&gt;&amp;&quot; ");
    }

    #[test]
    fn two_names_never_become_one() {
        assert_eq!(name("e-buurt_huis"), "e-buurt_huis");
        assert_eq!(name("a b\"é"), "a.20.b.22.é");
        let names = ["a b", "a-b", "a.b", "a.20.b", "a\tb", "a..b", "a²b"].map(name);
        assert_eq!(names.iter().collect::<std::collections::BTreeSet<_>>().len(), 7, "{names:?}");
    }

    #[test]
    fn a_line_that_begins_from_the_right_runs_from_the_right() {
        let said = |line: &str| {
            let mut svg = String::new();
            words(&mut svg, line);
            svg
        };
        assert_eq!(said("Thuis & vrij"), "Thuis &amp; vrij");
        assert_eq!(said("1. שלום!"), "\u{202b}1. שלום!\u{202c}");
        assert_eq!(said("zon ☀ שלום"), "zon ☀ שלום");
    }

    #[test]
    fn numbers_have_one_decimal_at_most() {
        assert_eq!(number(-0.01).to_string(), "0");
        assert_eq!(number(-0.26).to_string(), "-0.3");
        assert_eq!(number(12.0).to_string(), "12");
        assert_eq!(number(12.345).to_string(), "12.3");
    }
}
