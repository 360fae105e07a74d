//! Where a figure goes and as what: a file by its ending, or the standard output.

use std::collections::BTreeSet;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use clap::ValueEnum;

use super::args::Beside;
use super::{Terminal, output};
use crate::diagram::export::{self, Failure, Format, Letters};
use crate::diagram::{Composed, Legibility, Paper, Scene, Theme};
use crate::finding::{Fact, Message};
use crate::language::Words;

/// A png is so many times larger than on a screen, unless another number is asked for.
const SCALE: f32 = 2.0;
/// So many strange letters are named; of the others the number is told.
const TOLD: usize = 12;
/// The head above these options in the help.
const HEADING: &str = "Where it goes";

#[derive(Debug, clap::Args)]
pub struct Sink {
    /// The file to write, as what its name ends in: .svg, .png or .pdf; - is the standard output
    #[arg(short, long, default_value = "-", value_name = "FILE", help_heading = HEADING)]
    pub output: PathBuf,
    /// What to write where no name tells [default: svg]
    #[arg(long, value_enum, help_heading = HEADING)]
    pub format: Option<FigureFormat>,
    /// How many times larger than on a screen a png is: 2 is 192 dots to the inch
    #[arg(long, default_value_t = SCALE, value_name = "N", value_parser = scale, help_heading = HEADING)]
    pub scale: f32,
    /// Put the letters that it uses into an svg, for whoever does not have the font; a pdf always has them
    #[arg(long, help_heading = HEADING)]
    pub embed_font: bool,
    /// Draw again with every change of a file, until Ctrl-C
    #[arg(long, help_heading = HEADING)]
    pub watch: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FigureFormat {
    /// For a page on the web or a text processor; any size
    Svg,
    /// Pixels
    Png,
    /// A page for print; its text can be selected
    Pdf,
}

impl FigureFormat {
    const ALL: [FigureFormat; 3] = [FigureFormat::Svg, FigureFormat::Png, FigureFormat::Pdf];

    fn ending(self) -> &'static str {
        match self {
            FigureFormat::Svg => "svg",
            FigureFormat::Png => "png",
            FigureFormat::Pdf => "pdf",
        }
    }
}

fn scale(text: &str) -> Result<f32, String> {
    let scale: f32 = text.replace(',', ".").parse().map_err(|_| "a number such as 2 or 1.5".to_owned())?;
    if scale > 0.0 && scale <= 100.0 { Ok(scale) } else { Err("a number above 0, at most 100".to_owned()) }
}

impl Sink {
    /// As what the figure is written. Fails where its name and the asked format differ, or
    /// name nothing that Schakel writes.
    pub fn format(&self, words: &Words) -> anyhow::Result<Format> {
        let named = match self.output.extension() {
            None => None,
            Some(ending) => {
                let is_it = |format: &FigureFormat| ending.eq_ignore_ascii_case(format.ending());
                let found = FigureFormat::ALL.into_iter().find(is_it);
                let unknown = || Message::new("draw-ending").with("ending", ending.to_string_lossy().into_owned());
                Some(found.ok_or_else(|| anyhow!(words.say(&unknown())))?)
            }
        };
        let format = match (named, self.format) {
            (Some(named), Some(asked)) if named != asked => {
                let message = Message::new("draw-two-formats").with("named", named.ending());
                return Err(anyhow!(words.say(&message.with("asked", asked.ending()))));
            }
            (named, asked) => named.or(asked).unwrap_or(FigureFormat::Svg),
        };
        let is_text = format == FigureFormat::Svg;
        if self.is_standard() && !is_text && std::io::stdout().is_terminal() {
            let message = Message::new("draw-not-text").with("ending", format.ending());
            return Err(anyhow!(words.say(&message)));
        }
        Ok(match format {
            FigureFormat::Svg if self.embed_font => Format::Svg(Letters::Carried),
            FigureFormat::Svg => Format::Svg(Letters::Named),
            FigureFormat::Png => Format::Png { scale: self.scale },
            FigureFormat::Pdf => Format::Pdf,
        })
    }

    fn is_standard(&self) -> bool {
        self.output == Path::new("-")
    }

    /// A figure that is drawn again has to go to a file.
    pub fn refuse_watching(&self, words: &Words) -> anyhow::Result<()> {
        anyhow::ensure!(!self.is_standard(), words.key("watch-output"));
        Ok(())
    }

    /// Writes a figure, whole or not at all. Out: what there is to say of its letters.
    pub fn put(
        &self,
        scene: &Scene,
        theme: Theme,
        format: Format,
        terminal: &Terminal,
        words: &Words,
    ) -> anyhow::Result<Vec<String>> {
        let file = export::export(scene, theme, format).map_err(|failure| anyhow!(failed(&failure, words)))?;
        match format {
            _ if !self.is_standard() => output::replace(&self.output, &file.bytes, words)?,
            Format::Svg(_) => terminal.print(&String::from_utf8_lossy(&file.bytes), words)?,
            Format::Png { .. } | Format::Pdf => output::print_bytes(&file.bytes, words)?,
        }
        let strange = [("draw-borrowed", file.strange.borrowed), ("draw-missing", file.strange.missing)];
        let some = strange.into_iter().filter(|(_, letters)| !letters.is_empty());
        let say = |(key, letters): (&'static str, BTreeSet<char>)| {
            let more = letters.len().saturating_sub(TOLD);
            let letters: Vec<Fact> = letters.iter().take(TOLD).map(|letter| Fact::from(letter.to_string())).collect();
            words.say(&Message::new(key).with("letters", letters).with("more", more))
        };
        Ok(some.map(say).collect())
    }
}

impl Beside {
    /// Composes the figure and writes it, where one is asked for. Out: what there is to say of
    /// its letters; `remedy` tells what helps where they are too small.
    pub fn put(
        &self,
        compose: impl FnOnce(Paper, Theme) -> Composed,
        remedy: fn(&Legibility, &Words) -> String,
        terminal: &Terminal,
        words: &Words,
    ) -> anyhow::Result<Vec<String>> {
        let Some(output) = &self.output else { return Ok(Vec::new()) };
        let sink = Sink { output: output.clone(), format: None, scale: SCALE, embed_font: false, watch: false };
        let format = sink.format(words)?;
        let (paper, theme) = (self.paper.into(), self.theme.into());
        let drawn = compose(paper, theme);
        let mut aside = sink.put(&drawn.scene, theme, format, terminal, words)?;
        aside.extend(drawn.illegible.map(|illegible| remedy(&illegible, words)));
        Ok(aside)
    }
}

pub(super) fn failed(failure: &Failure, words: &Words) -> String {
    match failure {
        Failure::TooLarge { width, height } => {
            let message = Message::new("draw-too-large").with("width", format!("{width:.0}"));
            words.say(&message.with("height", format!("{height:.0}")))
        }
        Failure::Unmade(reason) => words.say(&Message::new("draw-unmade").with("reason", reason.as_str())),
    }
}
