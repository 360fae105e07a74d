//! The colors of a figure, as one style block. The geometry is the same in every theme.

/// What a figure is shown on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Light,
    Dark,
    /// Black on white, for a printer without color.
    Print,
}

/// How many colors spheres have; a seventh sphere takes the first again.
pub const SLOTS: usize = 6;

struct Palette {
    paper: &'static str,
    ink: &'static str,
    ink2: &'static str,
    dim: &'static str,
    pale: &'static str,
    hair: &'static str,
    alarm: &'static str,
    /// The border of slot 0 (no sphere) and of every sphere.
    slots: [&'static str; SLOTS + 1],
    /// The ground of the same.
    tints: [&'static str; SLOTS + 1],
}

const LIGHT: Palette = Palette {
    paper: "#FFFFFF",
    ink: "#1B1B1B",
    ink2: "#4D5258",
    dim: "#656C73",
    pale: "#B4B9BF",
    hair: "#8A9097",
    alarm: "#C22A58",
    slots: ["#4D5258", "#303031", "#096ACB", "#7B4701", "#8B4D7A", "#256A51", "#352166"],
    tints: ["#F6F6F7", "#EFEFF0", "#EDF4FB", "#F5F1EC", "#F6F2F5", "#EFF4F2", "#F0EEF4"],
};

const DARK: Palette = Palette {
    paper: "#14171A",
    ink: "#F2F3F5",
    ink2: "#B9BFC6",
    dim: "#9AA2AA",
    pale: "#555C64",
    hair: "#7C848D",
    alarm: "#FF7B7C",
    slots: ["#B9BFC6", "#939393", "#84C0FD", "#CD8635", "#D886C0", "#90E6D5", "#9180FE"],
    tints: ["#25282B", "#212326", "#1F2831", "#26221D", "#28222B", "#202C2D", "#212231"],
};

const PRINT: Palette = Palette {
    paper: "#FFFFFF",
    ink: "#000000",
    ink2: "#3A3A3A",
    dim: "#5A5A5A",
    pale: "#A6A6A6",
    hair: "#808080",
    alarm: "#000000",
    slots: ["#3A3A3A", "#000000", "#000000", "#000000", "#000000", "#000000", "#000000"],
    tints: ["#F1F1F1"; SLOTS + 1],
};

/// How each class is painted; a word after $ is a color of the palette.
const RULES: &str = "\
    .paper,.inv,.b,.bd,.ho,.chip{fill:$paper}.t,.h,.inkf,.inkt{fill:$ink}.t2,.hairlf,.hairlt{fill:$ink2}\
    .pt{fill:$dim}.b{stroke-width:1.1}.f,.l,.sg,.inkl,.hairline,.lead,.hit{fill:none}.hit{pointer-events:all}.bd{stroke-width:1}\
    .sg{stroke-width:1.4}.ho{stroke-width:1.3;stroke-linejoin:miter}.ink,.inkl{stroke:$ink}\
    .alarm{stroke:$alarm}.alarmf,.alarmt{fill:$alarm}.hairl{stroke:$ink2}.palel{stroke:$pale}\
    .palelf{fill:$pale}.chip{stroke-width:.9}.hairline,.lead{stroke:$hair;stroke-width:.6}\
    .alarm.lead{stroke:$alarm}";
/// The same for each sphere, whose number stands in the place of #.
const SLOT_RULES: &str = ".s#{fill:$s#-tint}.s#t,.s#f{fill:$s#}.s#b{stroke:$s#}";
/// The letters. Fonts of the same widths come first where Carlito is missing.
pub const FAMILIES: &str = "Carlito,Calibri,\"Open Sans\",\"Segoe UI\",sans-serif";

/// The class of a figure: its style holds inside it alone, also in the midst of a page.
pub const CLASS: &str = "schakel";

impl Theme {
    fn palette(self) -> Palette {
        match self {
            Theme::Light => LIGHT,
            Theme::Dark => DARK,
            Theme::Print => PRINT,
        }
    }
}

/// The colors of a theme as properties of a page, by which the figures in it are painted.
pub fn properties(theme: Theme) -> String {
    let palette = theme.palette();
    let slots = (0..=SLOTS).flat_map(|slot| [format!("s{slot}"), format!("s{slot}-tint")]);
    let names = ["paper", "ink", "ink2", "dim", "pale", "hair", "alarm"].map(str::to_owned).into_iter().chain(slots);
    names.map(|name| format!("--{CLASS}-{name}:{};", palette.color(&name))).collect()
}

/// The style block of a theme. Each color is given twice: plainly, for programs that draw
/// SVG and know no more; and as a property with that color as its default, so that a page
/// around the figure can set another.
pub fn style(theme: Theme) -> String {
    let palette = theme.palette();
    let mut rules = RULES.to_owned();
    (0..=SLOTS).for_each(|slot| rules.push_str(&SLOT_RULES.replace('#', &slot.to_string())));
    let mut css = format!(".{CLASS}{{font-family:{FAMILIES};text-rendering:geometricPrecision}}");
    let mut open = String::new();
    for rule in rules.split_inclusive('}') {
        let rule: String = rule.split(',').map(|part| format!(".{CLASS} {part}")).collect::<Vec<_>>().join(",");
        css.push_str(&filled(&rule, |name| palette.color(name).to_owned()));
        if rule.contains('$') {
            open.push_str(&filled(&rule, |name| format!("var(--{CLASS}-{name},{})", palette.color(name))));
        }
    }
    css.push_str(&format!("@supports(fill:var(--a)){{{open}}}"));
    css
}

/// A rule with its colors filled in.
fn filled(rule: &str, color: impl Fn(&str) -> String) -> String {
    let mut parts = rule.split('$');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find([';', '}']).unwrap_or(part.len());
        filled.push_str(&color(&part[..end]));
        filled.push_str(&part[end..]);
    }
    filled
}

impl Palette {
    /// A color by its name.
    fn color(&self, name: &str) -> &'static str {
        let slot = |number: &str| number.parse::<usize>().ok().filter(|&number| number <= SLOTS);
        match name {
            "paper" => self.paper,
            "ink2" => self.ink2,
            "dim" => self.dim,
            "pale" => self.pale,
            "hair" => self.hair,
            "alarm" => self.alarm,
            _ => match name
                .strip_prefix('s')
                .map(|rest| rest.strip_suffix("-tint").map_or((rest, false), |it| (it, true)))
            {
                Some((number, is_tint)) => match slot(number) {
                    Some(slot) if is_tint => self.tints[slot],
                    Some(slot) => self.slots[slot],
                    None => self.ink,
                },
                None => self.ink,
            },
        }
    }
}
