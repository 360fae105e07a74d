//! Figures as files: each kind by its name, the same on paper, on a slide and on a page.

mod common;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use common::{program, run, run_in};
use resvg::tiny_skia::Pixmap;
use resvg::usvg::{Options, Tree};

const CHAIN: &str = "models/kernketen.ron";

/// What a program puts on its standard output, in bytes.
fn bytes_of(args: &[&str]) -> Vec<u8> {
    let output = program().args(args).output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// Another program that the suite needs; tests/run installs it.
fn tool(name: &str, args: &[&str], input: &[u8]) -> Vec<u8> {
    let started = Command::new(name).args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = started.unwrap_or_else(|error| panic!("{name} is needed; tests/run installs it: {error}"));
    child.stdin.take().expect("a pipe").write_all(input).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{name} failed");
    output.stdout
}

#[test]
fn the_name_of_a_file_says_what_it_becomes() {
    let folder = tempfile::tempdir().expect("a folder");
    let model = common::root().join(CHAIN).display().to_string();
    for (name, start) in [("a.svg", "<svg"), ("b.PNG", "\u{89}PNG"), ("c.pdf", "%PDF-"), ("d.SVG", "<svg")] {
        assert_eq!(run_in(folder.path(), &["draw", &model, "-o", name]).code, 0, "{name}");
        let bytes = fs::read(folder.path().join(name)).expect("a figure");
        let head: String = bytes.iter().take(5).map(|&byte| char::from(byte)).collect();
        assert!(head.starts_with(start), "{name}: {head}");
    }
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 4, "nothing else is left behind");
}

#[test]
fn another_name_is_refused_in_both_languages_and_writes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let model = common::root().join(CHAIN).display().to_string();
    for (args, said) in [
        (&["-o", "x.jpg", "--lang", "nl"][..], "laat de naam eindigen op .svg, .png of .pdf"),
        (&["-o", "x.docx", "--lang", "en"], "let the name end in .svg, .png or .pdf"),
        (&["-o", "x.png", "--format", "pdf", "--lang", "en"], "The name ends in .png, and pdf is asked for."),
        (&["-o", "x.png", "--scale", "90", "--lang", "nl"], "Kies een kleinere --scale"),
        (&["-o", "x.png", "--scale", "0"], "a number above 0"),
        (&["--watch", "--lang", "nl"], "noem het met -o"),
    ] {
        let heard = run_in(folder.path(), &[&["draw", &model], args].concat());
        assert_eq!((heard.code, &*heard.out), (2, ""), "{args:?}");
        assert!(heard.err.contains(said), "{args:?}: {}", heard.err);
    }
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[test]
fn every_format_goes_to_the_standard_output_and_is_the_same_each_time() {
    for format in ["svg", "png", "pdf"] {
        let once = bytes_of(&["draw", CHAIN, "--format", format, "--scale", "0.5"]);
        assert!(once.len() > 2000, "{format}");
        for threads in ["1", "2"] {
            let args = ["draw", CHAIN, "--format", format, "--scale", "0.5", "-o", "-"];
            let again = program().env("RAYON_NUM_THREADS", threads).args(args).output().expect("it runs").stdout;
            assert!(again == once, "{format} differs");
        }
    }
    assert_eq!(bytes_of(&["draw", CHAIN]), bytes_of(&["draw", CHAIN, "--format", "svg"]));
}

/// The SVG in pixels, by a reader that knows the two bundled faces alone.
fn pixels_of_svg(scale: f32) -> Pixmap {
    let svg = String::from_utf8(bytes_of(&["draw", CHAIN])).expect("text");
    let mut options = Options::default();
    let fonts = common::root().join("src/diagram/fonts");
    options.fontdb_mut().load_fonts_dir(fonts);
    let tree = Tree::from_str(&svg, &options).expect("an SVG");
    let side = |length: f32| (length * scale).round();
    let (width, height) = (side(tree.size().width()), side(tree.size().height()));
    let mut pixmap = Pixmap::new(width as u32, height as u32).expect("pixels");
    let fit = resvg::tiny_skia::Transform::from_scale(width / tree.size().width(), height / tree.size().height());
    resvg::render(&tree, fit, &mut pixmap.as_mut());
    pixmap
}

/// The side of the squares over which pixels are averaged: two renderers round the edge of a
/// letter or a hairline each in their own way, and a square of this size does not.
const SQUARE: u32 = 4;

/// The mean of every channel over each square of a picture.
fn squares(picture: &Pixmap) -> Vec<[f64; 3]> {
    let (across, down) = (picture.width() / SQUARE, picture.height() / SQUARE);
    let square = |at: u32| {
        let (left, top) = (at % across * SQUARE, at / across * SQUARE);
        let mut sum = [0.0; 3];
        for pixel in (0..SQUARE * SQUARE).filter_map(|it| picture.pixel(left + it % SQUARE, top + it / SQUARE)) {
            let color = pixel.demultiply();
            for (sum, channel) in sum.iter_mut().zip([color.red(), color.green(), color.blue()]) {
                *sum += f64::from(channel) / f64::from(SQUARE * SQUARE);
            }
        }
        sum
    };
    (0..across * down).map(square).collect()
}

/// How far two pictures are apart: the mean over all squares, and that of the worst, of 255.
fn apart(one: &Pixmap, other: &Pixmap) -> (f64, f64) {
    assert_eq!((one.width(), one.height()), (other.width(), other.height()));
    let (one, other) = (squares(one), squares(other));
    let off = |(a, b): (&[f64; 3], &[f64; 3])| a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    let apart: Vec<f64> = one.iter().zip(&other).map(off).collect();
    (apart.iter().sum::<f64>() / apart.len() as f64, apart.iter().copied().fold(0.0, f64::max))
}

#[test]
fn the_png_is_the_svg_in_pixels() {
    let png = Pixmap::decode_png(&bytes_of(&["draw", CHAIN, "--format", "png", "--scale", "1"])).expect("a PNG");
    assert_eq!(apart(&png, &pixels_of_svg(1.0)), (0.0, 0.0));
    let double = Pixmap::decode_png(&bytes_of(&["draw", CHAIN, "--format", "png"])).expect("a PNG");
    assert!(double.width().abs_diff(2 * png.width()) <= 1, "{} and {}", double.width(), png.width());
}

#[test]
fn a_screen_and_a_sheet_are_filled_to_their_edges() {
    let dark = |args: &[&str]| bytes_of(&[&["draw", CHAIN, "--theme", "dark"], args].concat());
    let png = Pixmap::decode_png(&dark(&["--paper", "16:9", "--format", "png", "--scale", "1"])).expect("a PNG");
    assert_eq!((png.width(), png.height()), (1920, 1080));
    for (x, y) in [(0, 0), (1919, 0), (0, 1079), (1919, 1079), (5, 540), (960, 1075)] {
        let color = png.pixel(x, y).expect("a pixel");
        assert_eq!([color.red(), color.green(), color.blue(), color.alpha()], [0x14, 0x17, 0x1a, 255], "{x} {y}");
    }
    let about = tool("pdfinfo", &["-"], &dark(&["--paper", "a3", "--format", "pdf"]));
    assert!(String::from_utf8_lossy(&about).contains("Page size:       1190.55 x 841.89"), "A3");
}

#[test]
fn the_pdf_is_the_svg_on_paper() {
    let folder = tempfile::tempdir().expect("a folder");
    let pdf = bytes_of(&["draw", CHAIN, "--format", "pdf"]);
    let svg = pixels_of_svg(2.0);
    let page = folder.path().join("page").display().to_string();
    let (width, height) = (svg.width().to_string(), svg.height().to_string());
    let size = ["-scale-to-x", &width, "-scale-to-y", &height];
    tool("pdftocairo", &[&["-png", "-singlefile"], &size[..], &["-", &page]].concat(), &pdf);
    let page = Pixmap::load_png(Path::new(&page).with_extension("png")).expect("a page in pixels");
    let (mean, worst) = apart(&page, &svg);
    println!("PDF against SVG: {mean:.2} of 255 apart on average, {worst:.0} at most");
    assert!(mean < 2.0 && worst < 100.0, "{mean} {worst}");
    // One word more, and the two are no longer the same.
    let mut other = svg.clone();
    let word = resvg::tiny_skia::Rect::from_xywh(300.0, 300.0, 40.0, 12.0).expect("a place");
    let ink = resvg::tiny_skia::Paint::default();
    other.fill_rect(word, &ink, resvg::tiny_skia::Transform::identity(), None);
    assert!(apart(&page, &other).1 > 200.0);
}

#[test]
fn the_text_of_the_pdf_can_be_selected_and_its_title_is_told() {
    let pdf = bytes_of(&["draw", CHAIN, "--format", "pdf"]);
    let text = String::from_utf8(tool("pdftotext", &["-raw", "-", "-"], &pdf)).expect("text");
    let svg = String::from_utf8(bytes_of(&["draw", CHAIN])).expect("text");
    let lines: Vec<&str> =
        svg.split("</text>").filter_map(|part| part.rsplit_once('>').map(|(_, line)| line)).collect();
    let lines: Vec<&&str> = lines.iter().filter(|line| !line.trim().is_empty()).collect();
    assert!(lines.len() > 60, "{}", lines.len());
    for line in lines {
        assert!(text.contains(*line), "not to be selected: {line}\n{text}");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("f.pdf");
    fs::write(&file, &pdf).expect("a file");
    let about = String::from_utf8(tool("pdfinfo", &[&file.display().to_string()], &[])).expect("text");
    for said in
        ["Title:           Van investering naar besparing\n", "Tagged:          yes", "Page size:       842 x 59"]
    {
        assert!(about.contains(said), "{said}\n{about}");
    }
    assert!(!about.contains("Date"), "no clock: {about}");
    assert!(pdf.windows(9).any(|it| it == b"/Lang(nl)" || it == b"/Lang (nl"), "the language");
}

#[test]
fn letters_that_no_font_has_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let theory =
        "Theory(title: \"T\", language: En, elements: [Element(id: \"a\", label: \"odd \u{e123}\", kind: State)])";
    fs::write(folder.path().join("t.ron"), theory).expect("a file");
    for name in ["t.png", "t.pdf"] {
        let said = run_in(folder.path(), &["draw", "t.ron", "-o", name]);
        assert_eq!(said.code, 0);
        assert!(
            said.err.contains("in no font of this computer: ‘\u{e123}’") || said.err.contains('\u{e123}'),
            "{}",
            said.err
        );
    }
    assert_eq!(run_in(folder.path(), &["draw", "t.ron", "-o", "t.svg"]).err, "", "the reader picks the font");
    assert_eq!(run(&["draw", CHAIN, "--format", "pdf"]).err, "", "nothing to tell of what the font has");
}
